"""Whom an act answers or touches. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "Peru on Monday asked for access to the wreck. Chile's foreign ministry turned it down on Tuesday.",
            "REJECT",
            ["CHL"],
            ["PER"],
        ),
        (
            "Chile and Peru resumed relations on Monday. The ministers praised Norway's mediation.",
            "CONSULT",
            ["NOR"],
            ["CHL", "PER"],
        ),
        ("Rwandan troops shelled a town on Monday. Kenya condemned the attack.", "ACCUSE", ["KEN"], ["RWA"]),
        ("Norway mobilized troops in Latvia.", "MOBILIZE", ["NOR"], ["LVA"]),
    ],
)
def test_what_was_told_before_gives_the_other_side(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    """A refusal answers who asked, a mediation is between those spoken of, blame is for who did it."""
    found = read(text)
    event = next(event for event in found.told.events if event.kind == kind)
    assert found.countries(event.actor) == actors
    assert found.countries(event.recipient) == recipients


def test_an_act_at_home_is_not_done_to_the_place() -> None:
    """What somebody does in his own country has no recipient by its place."""
    found = read("Latvia mobilized troops in Riga.")
    assert found.only("MOBILIZE").recipient == ()


def test_praise_for_a_step_is_not_for_an_attack() -> None:
    """What is welcomed is no attack told before it."""
    found = read("Rwandan troops shelled a town on Monday. Kenya welcomed the step.")
    assert found.only("SUPPORT").recipient == ()


def test_the_two_leaders_are_the_two_persons_before() -> None:
    """``The two leaders`` are the two persons of the sentence before, not the bodies of the last event."""
    found = read(
        "Kenyan President Amos Tirop and Danish Prime Minister Lene Holm arrived after the World Bank praised Chad. "
        "The two leaders denounced Niger."
    )
    event = next(event for event in found.told.events if event.kind == "ACCUSE")
    assert sorted(map(str, found.countries(event.actor))) == ["DNK", "KEN"]
