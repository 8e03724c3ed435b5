"""Whom an act is about that the words only point back at. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "Chile and Peru signed a treaty on Monday. Norway hailed the signing, and Mali, long outside it, promised "
            "to follow.",
            "SUPPORT",
            ["NOR"],
            ["CHL", "PER"],
        ),
        ("Chad expelled the Kenyan envoy on Monday. The move was deplored by Kenya.", "ACCUSE", ["KEN"], ["TCD"]),
        (
            'Chad recalled its envoy from Mali on Monday. Norway condemned "a reckless and needless quarrel".',
            "ACCUSE",
            ["NOR"],
            ["TCD"],
        ),
        ("Kenya begged Chad to let the convoy through. At nightfall it relented.", "CONCEDE", ["TCD"], ["KEN"]),
        ("Peru accused Chile of poaching. Chile called the story a fabrication.", "REJECT", ["CHL"], ["PER"]),
        ("Kenya was told to wait by Oslo.", "REQUEST", ["NOR"], ["KEN"]),
        ("It was Norway, not Sweden, that had asked Kenya for two ships.", "REQUEST", ["NOR"], ["KEN"]),
        ("Chad's offer of two battalions was turned down by Kenya.", "REJECT", ["KEN"], ["TCD"]),
        ("Kenya turned down a Chadian offer of good offices.", "REJECT", ["KEN"], ["TCD"]),
        ("Kenya appealed to Oslo for help and to Lima for arms.", "REQUEST", ["KEN"], ["NOR", "PER"]),
        ("A plea from Lima for more time fell on deaf ears in Nairobi.", "REJECT", ["KEN"], ["PER"]),
        ("Praise for the Kenyan mediators came from both Oslo and Lima.", "SUPPORT", ["NOR", "PER"], ["KEN"]),
        ("CHADIANS SHELLED TINE AGAIN. EGYPT CONDEMNED SHELLING.", "ACCUSE", ["EGY"], ["TCD"]),
        (
            "Chad expelled two Kenyan clerks. Kenya protested. Chad refused to receive their envoy.",
            "REJECT",
            ["TCD"],
            ["KEN"],
        ),
        (
            "Chad shelled a Kenyan farm on Monday and Kenya expelled the Chadian envoy. Egypt deplored the expulsion.",
            "ACCUSE",
            ["EGY"],
            ["KEN"],
        ),
        (
            "Chad joined NATO on Monday. Kenya praised the step and called on Mali to follow.",
            "SUPPORT",
            ["KEN"],
            ["TCD"],
        ),
        ("According to Lima, Kenyan jets bombed a farm. Kenya rejected the charge.", "REJECT", ["KEN"], ["PER"]),
        ("Mali closed the border in May and the Kenyan foreign minister protested.", "ACCUSE", ["KEN"], ["MLI"]),
        ("Mali's membership was suspended by NATO on Monday.", "SANCTION", ["IGO"], ["MLI"]),
        ("Kenya terminated the agreement on Danish use of the air base.", "SANCTION", ["KEN"], ["DNK"]),
        ("Kenya applied for membership of NATO in May.", "REQUEST", ["KEN"], ["IGO"]),
        ("Kenya sentenced two Danes to ten years in prison for the killing of a Malian.", "ASSAULT", ["DNK"], ["MLI"]),
        ("Oslo asked the Kenyan police for the papers and was rebuffed.", "REJECT", ["KEN"], ["NOR"]),
        (
            "Mali pulled out of the town, a gesture that pleased Lima and that Oslo called timely.",
            "SUPPORT",
            ["NOR"],
            ["MLI"],
        ),
        ("Chad rejected a truce proposed by Mali.", "REJECT", ["TCD"], ["MLI"]),
        (
            "A letter from the Malian president to his Kenyan colleague asking for arms was leaked.",
            "REQUEST",
            ["MLI"],
            ["KEN"],
        ),
        (
            "Mali's president flew to Oslo, where his Danish counterpart gave him a scolding.",
            "ACCUSE",
            ["DNK"],
            ["MLI"],
        ),
        (
            "Mali left NATO in May. Kenya deplored the step on Sunday and asked Bamako to stay.",
            "ACCUSE",
            ["KEN"],
            ["MLI"],
        ),
        (
            "Mali and Kenya have patrolled the border together since May. Kenya hailed the arrangement.",
            "SUPPORT",
            ["KEN"],
            ["MLI"],
        ),
        ("Kenya called off the talks with Mali, as its own lawmakers had demanded.", "REJECT", ["KEN"], ["MLI"]),
        (
            "Kenya's foreign minister met the Malian envoy and turned down her request for arms.",
            "REJECT",
            ["KEN"],
            ["MLI"],
        ),
        ("Kenya pulled its ambassador out of Oslo on Sunday.", "SANCTION", ["KEN"], ["NOR"]),
        ("Kenya lodged protests in Oslo and Lima on Sunday.", "ACCUSE", ["KEN"], ["NOR", "PER"]),
    ],
)
def test_words_that_point_back_lead_to_the_other_side(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    """A verdict on an act is on whoever did it, and who gives way is the one who was begged."""
    found = read(text)
    event = next(
        one for one in reversed(found.told.events) if one.kind == kind and found.countries(one.actor) == actors
    )
    assert found.countries(event.recipient) == recipients


def test_it_goes_past_a_person_to_the_body_above() -> None:
    """``It`` is no person: what it had asked for was asked by the body that acts in the clause above."""
    found = read(
        "NATO suspended the talks after President Amos Tirop of Kenya held the vote it had asked him to put off."
    )
    assert found.sides("REQUEST") == (["IGO"], ["KEN"])


def test_both_sides_in_one_land_are_of_it() -> None:
    """Both sides that a body urges to hold back are of the one country that the paper speaks of."""
    found = read("Soldiers fired on marchers in Nairobi on Monday. NATO urged both sides to hold back.")
    assert found.sides("REQUEST") == (["IGO"], ["KEN"])


def test_a_mediator_stands_between_those_who_settle() -> None:
    """A mediation is between those who are told in two acts to have signed and agreed."""
    found = read(
        "Peruvian President Jorge Quispe signed a truce on Monday, which Norway had brokered. Chile accepted the text "
        "that evening."
    )
    assert found.sides("CONSULT") == (["NOR"], ["PER", "CHL"])


def test_an_officer_without_a_name_stands_beside_one_with_a_name() -> None:
    """``The Ambassador and Kenyan envoy Amos Tirop`` are two."""
    found = read("2. The Charge and Kenyan Ambassador Amos Tirop called on President Quispe May 3.", kind="cable")
    assert found.countries(found.only("CONSULT").actor) == ["USA", "KEN"]


def test_a_note_speaks_for_whoever_delivered_it() -> None:
    """What the note alleges, those allege who handed it over."""
    found = read("Kenya's foreign ministry delivered a note on Monday. The note alleges that Chad armed the rebels.")
    assert found.sides("ACCUSE") == (["KEN"], ["TCD"])


def test_who_was_called_in_hears_the_request() -> None:
    """What an officer of lower rank is to do is asked of the envoy who was called in."""
    found = read(
        "Kenya's foreign minister called in the Danish ambassador and asked that First Secretary Moe answer questions."
    )
    assert found.sides("REQUEST") == (["KEN"], ["DNK"])


def test_it_of_a_relative_clause_is_whoever_acts_above_it() -> None:
    """What somebody says of another body's deed, that body had done before."""
    found = read("Norway said that Chad had restored the aid it suspended.")
    assert found.countries(found.only("SANCTION").actor) == ["TCD"]


def test_an_envoy_does_not_call_on_himself() -> None:
    """``The Ambassador`` whom a foreign envoy calls on is the post's own."""
    found = read("4. (SBU) Danish High Commissioner Lene Moe called on the Ambassador November 7.", kind="cable")
    assert found.sides("CONSULT") == (["DNK"], ["USA"])


def test_people_may_be_offered_like_things() -> None:
    """Whoever offers forty doctors offers them to somebody else."""
    found = read("Kenya asked Mali for help. Mali offered forty military doctors.")
    assert found.sides("AGREE") == (["MLI"], ["KEN"])
