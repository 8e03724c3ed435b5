"""Whom he and she are, by the clause they stand in. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        (
            "Foreign Minister Moreno of Peru met Foreign Minister Duarte of Chile. Moreno said that Duarte had "
            "erred and "
            "that he would visit Bolivia in May.",
            "AGREE",
            "Moreno",
        ),
        (
            "Foreign Minister Moreno of Peru called on the King. In the talk with Prime Minister Duarte of Chile "
            "he asked "
            "for a loan.",
            "REQUEST",
            "Moreno",
        ),
        (
            "Prime Minister Duarte of Chile spoke first. During Foreign Minister Moreno of Peru's visit to Oslo, "
            "he asked "
            "Norway for a loan.",
            "REQUEST",
            "Moreno",
        ),
    ],
)
def test_he_is_who_acts_above(text: str, kind: str, actor: str) -> None:
    """He is the speaker of the clause above, the one the sentence before was about, or whose visit opens the clause."""
    told = read(text)
    assert told.names(told.only(kind).actor) == [actor]


def test_him_is_nobody_of_his_own_clause() -> None:
    """Nobody presses himself: him is the speaker above."""
    told = read(
        "Prime Minister Duarte of Chile said that Foreign Minister Moreno of Peru had urged him to free the crew."
    )
    event = told.only("REQUEST")
    assert (told.names(event.actor), told.names(event.recipient)) == (["Moreno"], ["Duarte"])


def test_whom_one_asks_whether_he_will_is_the_one_asked() -> None:
    """``Asked him whether he had gone``: he is the one asked."""
    told = read(
        "Foreign Minister Moreno of Peru asked Prime Minister Duarte of Chile whether he had met Bolivia's envoy "
        "in May."
    )
    he = next(one for one in told.told.mentions if one.text == "he")
    assert told.names((he.index,)) == ["Duarte"]


def test_whoever_answers_is_whom_the_last_one_spoke_to() -> None:
    """An answer comes from another than the one who spoke."""
    told = read(
        "1. Foreign Minister Moreno of Peru told Prime Minister Duarte of Chile of the raid. He replied that Chile "
        "regretted "
        "it and he asked Bolivia for maps.",
        kind="cable",
    )
    assert told.names(told.only("REQUEST").actor) == ["Duarte"]


def test_a_princess_is_she() -> None:
    """She is the princess and not the minister who spoke last."""
    told = read("Princess Leila of Morocco spoke. Foreign Minister Moreno of Peru listened. She asked Peru for books.")
    assert told.names(told.only("REQUEST").actor) == ["Leila"]


def test_she_is_the_one_with_a_womans_name() -> None:
    """A given name says whether a woman or a man is meant, also where only the surname stands near."""
    text = (
        "1. Trade Minister Ingrid Halvorsen received the Peruvian envoy, Jorge Paredes. Halvorsen listened to Paredes. "
        "She promised Chile a loan."
    )
    found = read(text, kind="cable")
    assert found.names(found.only("AGREE").actor) == ["Ingrid Halvorsen"]


def test_he_is_not_the_woman_who_spoke_last() -> None:
    """He passes over a woman named nearer."""
    text = (
        "1. Prime Minister Jorge Paredes asked Norway for a loan. Trade Minister Ingrid Halvorsen was silent. "
        "He thanked Chile for the fish."
    )
    found = read(text, kind="cable")
    assert found.names(found.only("SUPPORT").actor) == ["Jorge Paredes"]


def test_who_also_asks_is_who_asked_before() -> None:
    """Whoever also asks goes on asking, though another spoke in between."""
    text = (
        "1. Prime Minister Jorge Paredes asked Norway for a loan. Trade Minister Olaf Halvorsen took note. "
        "He also asked Chile for fish."
    )
    found = read(text, kind="cable")
    asked = [found.names(event.actor) for event in found.told.events if event.kind == "REQUEST"]
    assert asked == [["Jorge Paredes"], ["Jorge Paredes"]]


def test_who_agrees_is_who_was_asked() -> None:
    """After a request he who agrees is the one it was put to."""
    found = read("1. Foreign Minister Paredes asked Minister Halvorsen for a loan. He agreed to it.", kind="cable")
    (agreed,) = (event for event in found.told.events if event.kind in {"AGREE", "CONCEDE"})
    assert [name.split()[-1] for name in found.names(agreed.actor)] == ["Halvorsen"]


def test_we_in_what_somebody_said() -> None:
    """In a telegram's report of a talk we are the speaker of its own side, or its government where another speaks."""
    head = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJ: TALK\n\n"
    own = read(f"{head}1. Under Secretary Lund said we would help Peru with boats.", kind="cable")
    assert own.names(own.only("AGREE").actor) == ["Lund"]
    other = read(f"{head}1. Foreign Minister Quispe replied that we had thanked Chile.", kind="cable")
    assert other.names(other.only("SUPPORT").actor) == ["United States"]
    plain = read(f"{head}1. We thanked Chile for the boats.", kind="cable")
    assert plain.names(plain.only("SUPPORT").actor) == ["US Embassy Lima"]
