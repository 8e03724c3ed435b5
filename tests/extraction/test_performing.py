"""Speech that does what it says. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

LABEL = "The Foreign Minister of Norway, Olav Lund, spoke in Oslo.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FOREIGN MINISTER LUND: I want to condemn again the attack by Peru.", "ACCUSE"),
        ("FOREIGN MINISTER LUND: Let me thank the Government of Peru for its support.", "SUPPORT"),
        ("FOREIGN MINISTER LUND: I would like to congratulate President Quispe of Peru.", "SUPPORT"),
        ("FOREIGN MINISTER LUND: I wish to urge Peru to release the crew.", "REQUEST"),
    ],
)
def test_saying_so_is_doing_it(text: str, kind: str) -> None:
    """Who says that he wants to condemn, thank or urge has done it."""
    assert kind in read(LABEL + text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minister Lund wanted to condemn the attack by Peru.", "ACCUSE"),
        ("FOREIGN MINISTER LUND: I do not want to condemn Peru.", "ACCUSE"),
        ("FOREIGN MINISTER LUND: If I want to thank Peru, I will.", "SUPPORT"),
        ("FOREIGN MINISTER LUND: I want to thank our speaker, Minister Soto of Chile.", "SUPPORT"),
    ],
)
def test_wishes_told_denied_or_polite_are_none(text: str, kind: str) -> None:
    """The wish of another, a wish denied or supposed, and thanks to one's own speaker do nothing."""
    assert kind not in read(LABEL + text).kinds()
