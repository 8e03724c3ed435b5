"""Whom an act answers or touches. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

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
    assert read(text).sides(kind) == (actors, recipients)


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
    event = found.first("ACCUSE")
    assert sorted(map(str, found.countries(event.actor))) == ["DNK", "KEN"]


@pytest.mark.parametrize(
    ("text", "kind", "accused"),
    [
        ("Kenya condemned the army’s execution of two activists in Chad.", "ACCUSE", ["TCD"]),
        ("Kenya condemned atrocities by Rwandan troops across Burundi.", "ACCUSE", ["RWA"]),
        ("Kenya condemned the detention of the journalist Bertil Dahlqvist.", "ACCUSE", []),
        ("Kenya condemned an attack on the Peruvian embassy.", "ACCUSE", []),
        ("Kenya called for the release of the journalist Bertil Dahlqvist.", "REQUEST", []),
        ("Kenya called for access to Peruvian prisoners.", "REQUEST", []),
        ("Rwandan troops shelled a town in Burundi. Kenya condemned these cowardly attacks.", "ACCUSE", ["RWA"]),
        ("Rwandan troops shelled a town in Burundi. Kenya called for an immediate end to the war.", "REQUEST", ["RWA"]),
        ("Kenya called for sanctions against Rwanda.", "REQUEST", ["RWA"]),
    ],
)
def test_who_is_blamed_or_asked_is_who_does_the_harm(text: str, kind: str, accused: list[str]) -> None:
    """Whoever suffers an act, or would gain by what is asked, is not the one blamed or asked."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == accused


def test_what_a_government_says_of_itself_is_not_said_to_itself() -> None:
    """The speaker's own country is no recipient of its commitment: the talk's other side is."""
    found = read(
        "Readout\n\nOffice of the Spokesperson\n\nSecretary of State Antony J. Blinken met with Kenyan Foreign "
        "Minister Amos Tirop. The Secretary reaffirmed the U.S. commitment to peace.",
        day=date(2022, 5, 13),
    )
    assert found.countries(found.only("AGREE").recipient) == ["KEN"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway thanked Kenya for providing food to Chad.",
        "Norway commended Kenya for sending medicines to Chad.",
    ],
)
def test_who_is_thanked_for_a_deed_did_it(text: str) -> None:
    """The object of thanks does what stands behind ``for``."""
    found = read(text)
    assert found.countries(found.only("AID").actor) == ["KEN"]


def test_who_has_the_turn_is_not_he() -> None:
    """In a transcript the speaker speaks of another as ``him``."""
    found = read(
        "Remarks\n\nOffice of the Spokesperson\n\nQUESTION: Mr. Secretary, what should President Amos Tirop do?\n\n"
        "SECRETARY LUND: Well, President Tirop has his plans, and we strongly support him.\n\nQUESTION: Thank you."
    )
    assert found.names(found.only("SUPPORT").recipient) == ["Amos Tirop"]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (
            "Kenya praised the combined efforts of the African Union, the United Nations, and Norway.",
            "SUPPORT",
            ["IGO", "UNO", "NOR"],
        ),
        ("Kenyan officials held a series of meetings with Norwegian officials.", "CONSULT", ["NOR"]),
        ("Kenyan Foreign Minister Amos Tirop attended the summit of the African Union.", "CONSULT", ["IGO"]),
    ],
)
def test_whose_a_thing_is_stands_in_its_place(text: str, kind: str, recipients: list[str]) -> None:
    """Praise for efforts is for those who make them, and a row of meetings or a summit is with whose it is."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


def test_a_treaty_is_no_party() -> None:
    """A paper is neither thanked nor asked."""
    found = read("Kenya reaffirmed its commitment to the Treaty of Amity and Cooperation.", day=date(2022, 5, 13))
    assert found.only("AGREE").recipient == ()


def test_what_several_agree_on_is_no_other_party() -> None:
    """Those who agree promise each other; what they speak of is a topic."""
    found = read(
        "Kenyan Foreign Minister Amos Tirop and Norwegian Foreign Minister Eva Dahl agreed on the need for close "
        "cooperation in the face of Chad."
    )
    event = found.only("AGREE")
    assert found.countries(event.actor) == ["KEN", "NOR"]
    assert event.recipient == ()


def test_with_whom_one_met_stands_behind_the_place() -> None:
    """A place between the verb and ``with`` does not hide whom one met."""
    found = read(
        "Kenyan Foreign Minister Amos Tirop met on Monday in Riga, Latvia with Norwegian Foreign Minister Eva Dahl."
    )
    event = found.only("CONSULT")
    assert sorted(map(str, found.countries((*event.actor, *event.recipient)))) == ["KEN", "NOR"]


def test_what_is_asked_for_is_not_asked() -> None:
    """A ceasefire that is urged is nobody who could be urged."""
    found = read("Kenya again urged an immediate ceasefire in Chad.")
    assert found.only("REQUEST").recipient == ()


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Kenya called on all partners to join its efforts to help Chad.", "REQUEST", [None]),
        ("Kenya worked with its partner the World Health Organization to send medicines.", "COOPERATE", ["UNO"]),
    ],
)
def test_who_is_asked_together_or_named_behind_is_the_other_side(
    text: str, kind: str, recipients: list[str | None]
) -> None:
    """Many who are not named are asked, not the next name; a partner named at once is that name."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


def test_a_journey_has_all_its_stops() -> None:
    """A further place behind the days of the first is a stop too."""
    found = read(
        "Kenyan Foreign Minister Amos Tirop will travel to Brussels, Belgium, from June 5 to 9 and to London, United "
        "Kingdom, from June 10 to 14."
    )
    assert found.countries(found.only("AGREE").recipient) == ["BEL", "GBR"]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Norway condemned the raids that killed ten teachers and called on Chad to end the war.",
            "REQUEST",
            (["NOR"], ["TCD"]),
        ),
        (
            "Minister Olav Lund of Norway deplored the Chadian raids that violated Mali's borders and expressed "
            "solidarity with the Malian people.",
            "SUPPORT",
            (["NOR"], ["MLI"]),
        ),
        ("It will be a defeat for Chad, a country that has invaded Niger.", "ASSAULT", (["TCD"], ["NER"])),
        (
            "Peru spoke of Olav Berg, a Norwegian writer and longtime Lima resident who was abducted by Chad.",
            "ASSAULT",
            (["TCD"], ["NOR"]),
        ),
    ],
)
def test_who_speaks_and_suffers_stands_above_the_clause(
    text: str, kind: str, sides: tuple[list[str], list[str]]
) -> None:
    """What only somebody can say is not said by a raid; who is only described by a noun is whoever is named."""
    found = read(text)
    event = found.only(kind)
    assert (found.countries(event.actor), found.countries(event.recipient)) == sides


def test_allies_whose_steps_are_praised_are_praised() -> None:
    """Unnamed partners who did a thing are backed, not the country that their step is about."""
    found = read("Norway applauds the steps by its allies to reduce their reliance on Chadian oil.")
    assert found.countries(found.only("SUPPORT").recipient) != ["TCD"]
