"""Who is praised, blamed or protested against, and who only reacts. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read

Sides = tuple[list[str | None], list[str | None]]


def sides(told: Read, kind: str) -> list[Sides]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == kind and event.status == "actual"
    ]


@pytest.mark.parametrize("verb", ["praised", "deplored", "welcomed", "condemned"])
def test_an_act_that_is_praised_or_blamed_is_no_answer_to_it(verb: str) -> None:
    """Whoever praises an offer or blames a break is not whom it was made to."""
    told = read(f"Norway {verb} Bolivia's decision to break off the negotiations.")
    assert sides(told, "REJECT") == [(["BOL"], [])]


def test_an_offer_that_is_praised_was_not_made_to_who_praises_it() -> None:
    """The recipient of an offer is not the one who likes it."""
    assert sides(read("Norway praised Ecuador's offer to host the talks."), "AGREE") == [(["ECU"], [])]


def test_a_bare_protest_is_against_who_did_the_harm() -> None:
    """Who protests in a sentence of its own protests against whoever has just harmed its people."""
    told = read("Chad expelled the Kenyan ambassador. Kenya protested. Norway called the move regrettable.")
    assert sides(told, "ACCUSE") == [(["KEN"], ["TCD"]), (["NOR"], ["TCD"])]


def test_a_protest_against_something_named_stays_as_it_is_told() -> None:
    """Harm done to others is not what a country protests against."""
    told = read("Chad arrested two Peruvian priests. Kenya protested.")
    assert sides(told, "ACCUSE") == [(["KEN"], [])]


def test_respectively_tells_two_visits() -> None:
    """The first of one row goes with the first of the other."""
    told = read(
        "Ministers Olav Berg of Norway and Maria Paz of Chile arrived in Quito and Lima respectively on April 8."
    )
    assert sides(told, "CONSULT") == [(["NOR"], ["ECU"]), (["CHL"], ["PER"])]


def test_a_row_without_respectively_is_one_event() -> None:
    """Two who visit two capitals together make one journey."""
    told = read("Norway's premier and Chile's premier visited Quito and Lima.")
    assert len(sides(told, "CONSULT")) == 1


def test_two_persons_each_with_a_country_stand_side_by_side() -> None:
    """``Berg of Norway and Paz of Chile`` are two persons, not one of Norway and Paz."""
    told = read("Ambassadors Olav Berg of Norway and Maria Paz of Chile protested to Chad.")
    assert sides(told, "ACCUSE") == [(["NOR", "CHL"], ["TCD"])]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Norway urged Chad to wait and Niger to talk.", ["TCD", "NER"]),
        ("The United States asked Chile to release the ship and Peru to lift its blockade.", ["CHL", "PER"]),
        ("Norway urged Chad to withdraw its troops and to free the prisoners.", ["TCD"]),
    ],
)
def test_two_may_be_asked_to_do_two_things(text: str, asked: list[str]) -> None:
    """Behind ``and`` stands whoever is asked to do the second."""
    told = read(text)
    request = told.first("REQUEST")
    assert told.countries(request.recipient) == asked


def test_who_was_protested_to_may_answer() -> None:
    """A clause of its own behind a protest answers it."""
    told = read("Haiti's charge protested to the Chilean foreign ministry, which promised three days' notice.")
    assert sides(told, "AGREE") == [(["CHL"], ["HTI"])]
