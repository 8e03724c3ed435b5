"""What a word tells by what stands with it. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway supports Peru economically.", "AID"),
        ("Norway supported the Peruvian army with arms and training.", "AID"),
        ("Norway is helping Peru create a cyber framework.", "AID"),
        ("Norway supported the plan of Peru.", "SUPPORT"),
        ("Norway is designating Luis Quispe of Peru for his part in corruption.", "SANCTION"),
        ("Norway designated Luis Quispe as a terrorist.", "SANCTION"),
        ("Two hundred firms have left Peru.", "SANCTION"),
        ("The killers of the Peruvian judge were brought to justice.", "SANCTION"),
        ("President Soto signed an order directing the Chilean banks to close.", "REQUEST"),
        ("The Minister of Norway emphasized the need for Peru to release the crew.", "REQUEST"),
        ("The Minister of Norway raised concerns about Peru's detention of the crew.", "ACCUSE"),
        ("Norway is not prepared to provide help to Peru.", "REJECT"),
        ("Norway was unwilling to meet with Peru.", "REJECT"),
        (
            "The Minister of Norway reiterated that Peruvian escalation would be met with severe consequences.",
            "THREATEN",
        ),
        ("Norway reaffirmed its determination to increase economic pressure on Peru.", "THREATEN"),
        ("Peru condemned the police raid on the offices of the newspaper in Oslo.", "COERCE"),
        ("Minister Lund of Norway made a call for freedom in Peru.", "REQUEST"),
        ("The Bank of Norway authorized a $70 million credit to Peru to assist it.", "AGREE"),
        ("Norway pledged its continued support.", "AGREE"),
        ("Peru expelled the Norwegians.", "COERCE"),
        ("Soto spoke of Greece's withdrawal from NATO's command.", "SANCTION"),
        ("Norway took action against ten Peruvian banks.", "SANCTION"),
        ("Norway remains deeply concerned about Peru's treatment of writers.", "ACCUSE"),
        ("Norway authorized a drawdown of arms for Peru.", "AGREE"),
        ("Norway pledged its support for Peru.", "SUPPORT"),
    ],
)
def test_kind_by_what_stands_with_the_word(text: str, kind: str) -> None:
    """Help with goods is aid, a refused readiness a refusal, listing for a crime a sanction."""
    assert kind in read(text).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Norway designated Olav Lund as its envoy.",
        "Norway designated a park for the birds of Peru.",
        "Norway designated Lund its ambassador to Peru.",
    ],
)
def test_naming_somebody_is_no_penalty(text: str) -> None:
    """Whoever is designated an envoy is not punished."""
    assert "SANCTION" not in read(text).kinds()


def test_a_raid_and_an_arrest_are_two() -> None:
    """A search and an arrest in one sentence are told apart."""
    told = read(
        "Peruvian police raided the offices of the newspaper in Lima. The arrest of ten Peruvian writers followed."
    )
    assert told.kinds().count("COERCE") == 2
