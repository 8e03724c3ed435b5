"""Subjects in capitals set in title case for showing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import titled

CASES = [
    ("MINISTER OF DEFENSE TO VISIT NATO", "Minister of Defense to Visit NATO"),
    ("G-8 AND F-16S: WHO CAN AID IT?", "G-8 and F-16s: Who Can Aid It?"),
    ("USUN AND THE NGOS: WHAT NEXT FOR IDPS IN THE DRC", "USUN and the NGOs: What Next for IDPs in the DRC"),
    ("MR. AND MRS. SAMPLE VISIT ST. PETERSBURG", "Mr. and Mrs. Sample Visit St. Petersburg"),
    ("PORT-AU-PRINCE: O'SAMPLE MEETS MCSAMPLE", "Port-au-Prince: O'Sample Meets McSample"),
    ("RE-EXPORT OF UH-60 HELICOPTERS", "Re-Export of UH-60 Helicopters"),
    ("63RD SESSION AND THE 1990S", "63rd Session and the 1990s"),
    ("TITLE III OF THE ACT", "Title III of the Act"),
    ("U.S.-EU TALKS -- A FIRST LOOK", "U.S.-EU Talks -- A First Look"),
    ("XXXXXXXXXXXX SPEAKS OF THE UK'S ROLE", "XXXXXXXXXXXX Speaks of the UK's Role"),
    ("latvia asks for observers", "Latvia Asks for Observers"),
    ("EX-IM BANK AND DOD", "Ex-Im Bank and DoD"),
    ("NON-PAPER ON THE AU/UN FORCE", "Non-Paper on the AU/UN Force"),
    ("Latvia asks NATO for Help", "Latvia asks NATO for Help"),
    ("SCENESETTER FOR DoD VISIT", "Scenesetter for DoD Visit"),
    ("", ""),
    ("AL-QA'IDA IN THE MAGHREB", "Al-Qa'ida in the Maghreb"),
    ("UN/WHO: AN UPDATE", "UN/WHO: An Update"),
    ("EU/IRAN: AN UPDATE", "EU/Iran: An Update"),
]


@pytest.mark.parametrize(("printed", "shown"), CASES)
def test_a_title(printed: str, shown: str) -> None:
    """Words begin with a capital, small words are small inside, short forms stay; mixed case is left alone."""
    assert titled(printed) == shown


@given(st.text(max_size=80))
def test_any_words_stay_the_same_words(words: str) -> None:
    """Whatever is set in title case differs in capitals alone."""
    assert titled(words).casefold() == words.strip().casefold() or not words.isascii()
