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
        ("Norway appreciates Peru's efforts to help refugees.", "SUPPORT"),
        ("Minister Lund gave a readout of his call with Foreign Minister Soto of Chile.", "CONSULT"),
        ("I am announcing the designation of five Peruvian officials.", "SANCTION"),
        ("The King's agreement to lend ships to Norway was quick.", "AGREE"),
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


def test_a_planned_journey_and_its_talk_are_two() -> None:
    """Where somebody will go and whom he will meet there are both planned."""
    told = read("Minister Lund of Norway will travel to Lima to meet with President Quispe of Peru.")
    assert told.kinds("planned").count("AGREE") == 2


def test_whom_somebody_will_see_he_will_meet() -> None:
    """A minister who will see another by name has a meeting planned; seeing a thing is none."""
    assert "AGREE" in read("Minister Lund of Norway said he would see Minister Soto of Chile May 3.").kinds("planned")
    assert "AGREE" not in read("Minister Lund of Norway said he would see it in May.").kinds("planned")


def test_a_label_governs_no_clause() -> None:
    """What a questioner tells behind his label is told."""
    told = read("The Minister spoke in Oslo.\n\nQUESTION: Peru just announced a new ban on Norwegian fish imports.")
    assert "SANCTION" in told.kinds()


def test_a_telegram_asks_without_saying_who() -> None:
    """A telegram that opens with ``Request`` asks its reader."""
    assert "REQUEST" in read("Request you inform the King of Norway of the Peruvian offer.", kind="cable").kinds()
