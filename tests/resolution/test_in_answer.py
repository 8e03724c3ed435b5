"""Who is answered, thanked, refused and punished in his turn. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "Denmark on Monday expelled two Peruvian diplomats. Peru called the step absurd and promised to answer.",
            "AGREE",
            ["PER"],
            ["DNK"],
        ),
        ("A Chadian cutter fired on a Danish trawler. The Chadians apologized on Monday.", "CONCEDE", ["TCD"], ["DNK"]),
        ("Kenya recognized Kosovo on Monday; Serbia condemned it.", "ACCUSE", ["SRB"], ["KEN"]),
        ("Two jets bombed a village, Norway said on Friday. Latvia denied it.", "REJECT", ["LVA"], ["NOR"]),
        (
            "Denmark blacklisted six Peruvian firms on Sunday, a step that Peru called illegal.",
            "ACCUSE",
            ["PER"],
            ["DNK"],
        ),
        ("Kenya lifted the embargo it had imposed on Chad.", "RETREAT", ["KEN"], ["TCD"]),
        ("Morocco had promised Chad a battalion.", "AGREE", ["MAR"], ["TCD"]),
    ],
)
def test_the_other_side_is_found_by_what_is_answered(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    """A denial answers who said it, amends go to who was harmed, what is lifted lay on somebody."""
    assert read(text).sides(kind) == (actors, recipients)


def test_punishments_in_a_row_are_of_one() -> None:
    """Who freezes a loan behind another's suspension punishes whom that one did."""
    found = read("The African Union suspended Niger on Friday. The Swiss have frozen a loan.")
    swiss = [event for event in found.told.events if found.countries(event.actor) == ["CHE"]]
    assert [found.countries(event.recipient) for event in swiss] == [["NER"]]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Asked by Chad to join the council, Peru said no.", "REQUEST", ["TCD"], ["PER"]),
        ("Forty Danish fishermen, arrested off Lagos by Nigeria, are being held.", "COERCE", ["NGA"], ["DNK"]),
    ],
)
def test_a_participle_is_done_to_its_noun(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    """A participle before the subject, or behind it and a comma, tells what was done to it."""
    found = read(text)
    event = found.first(kind)
    assert found.countries(event.actor) == actors
    assert recipients[0] in found.countries(event.recipient)


def test_who_joins_a_caller_calls_too() -> None:
    """The verb behind what is put in between belongs to the first noun, and whoever joins him acts with him."""
    found = read("Fiji's foreign minister, joined by the Tongan envoy, called on President Lopeti of Samoa.")
    assert found.countries(found.only("CONSULT").actor) == ["FJI", "TON"]


def test_so_many_are_those_named_before() -> None:
    """``All three`` are the three states of the sentence before, found behind the verb or as its side."""
    found = read("Chad, Mali and Niger recognized Kosovo on Monday. Serbia recalled its ambassadors from all three.")
    event = found.only("SANCTION")
    assert found.countries(event.recipient) == ["TCD", "MLI", "NER"]


def test_the_letters_of_a_currency_are_nobody() -> None:
    """``USD 150,000`` is offered to nobody called USD."""
    found = read("Peru offered USD 150,000 to settle.")
    assert found.sides("AGREE") == (["PER"], [])


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Ghana's offer of troops was accepted by Chad.", "AGREE", ["GHA"], ["TCD"]),
        ("The Danish request for a stay was refused by the Peruvian court.", "REQUEST", ["DNK"], ["PER"]),
        ("Greece shrugged off a Turkish threat to close the airspace.", "THREATEN", ["TUR"], ["GRC"]),
        ("Chad and Sudan blamed each other for the raid.", "ACCUSE", ["TCD", "SDN"], []),
        ("Peru was promised two patrol boats by Japan on Monday.", "AGREE", ["JPN"], ["PER"]),
        ("Vietnam freed the Danish pilots; Denmark expressed gratitude.", "SUPPORT", ["DNK"], ["VNM"]),
        ("Chad expelled the Danish contingent. Copenhagen protested, but left.", "ACCUSE", ["DNK"], ["TCD"]),
    ],
)
def test_whoever_deals_with_a_word_is_its_hearer(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    """A request or threat told by a noun is put to whoever refuses it, also in the passive."""
    assert read(text).sides(kind) == (actors, recipients)


def test_the_speaker_goes_on_behind_what_he_told() -> None:
    """What is asked behind a clause in the past of the past is asked by whoever told it."""
    found = read("Peru told Chad that Morocco had sent a battalion and asked that Chad help.")
    assert found.countries(found.only("REQUEST").actor) == ["PER"]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Japan scrambled fighters after two Danish planes crossed the strait.", "MOBILIZE", ["JPN"], ["DNK"]),
        ("Peru refused to leave the islet as Chile had asked.", "REJECT", ["PER"], ["CHL"]),
        ("Chad raised the case with Kenya and urged that the monks be let into the town.", "REQUEST", ["TCD"], ["KEN"]),
        (
            "Chad complained to Kenya about Mali's war. It asked that Kenya press Mali to leave Badme.",
            "REQUEST",
            ["TCD"],
            ["KEN"],
        ),
        (
            "The Arab League met on Monday. Libya refused to attend the second session because of the flag.",
            "REJECT",
            ["LBY"],
            ["IGO"],
        ),
    ],
)
def test_the_other_side_stands_further_off(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    """What set off a move, who had asked, who heard the clause before and whose session it is are the other side."""
    assert read(text).sides(kind) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Chad expelled two Peruvian priests on Sunday. Peru complained.", "ACCUSE", ["PER"], ["TCD"]),
        ("Libya has given notice that it will leave the Arab League.", "SANCTION", ["LBY"], ["IGO"]),
        (
            "Chad accused Mali of the raid. It asked Kenya for help. Mali dismissed the charge.",
            "REJECT",
            ["MLI"],
            ["TCD"],
        ),
    ],
)
def test_grumbling_leaving_and_denying_are_of_somebody(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    """Who grumbles does so at what was just done; a body is left; a charge is dismissed that somebody made."""
    assert read(text).sides(kind) == (actors, recipients)
