"""Deeds told by few words, by several words together, or by a word that points back at who does them."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

TOLD = {"actual", "ongoing", "historical", "claimed"}


def told(text: str) -> list[tuple[str, str]]:
    return [(one.kind, ",".join(one.modes)) for one in read(text).told.events if one.status in TOLD]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Tehran sentenced a French tourist to eight years in prison on Wednesday.",
        "Two Egyptian bloggers were given three years each in Cairo on Monday.",
        "The Emirates sentenced a British academic to life imprisonment.",
    ],
)
def test_a_prison_sentence_is_a_conviction_too(text: str) -> None:
    """A sentence of years in prison tells an imprisonment and a conviction. Source: PLOVER manual."""
    assert told(text) == [("COERCE", "arrest"), ("SANCTION", "convict")]


def test_a_conviction_is_told_once() -> None:
    """Where a sentence tells the conviction by a verb of its own, the years in prison tell no second one."""
    text = "A Lima court convicted the former minister of fraud on Monday and sentenced him to two years in prison."
    assert told(text) == [("SANCTION", "convict"), ("COERCE", "arrest")]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("A ceasefire came into force on Tuesday.", ("RETREAT", "ceasefire")),
        ("Shots were fired on Sunday.", ("ASSAULT", "firearms")),
        ("The curfew was prolonged on Monday.", ("COERCE", "curfew")),
    ],
)
def test_a_deed_of_nobody_named_is_told(text: str, deed: tuple[str, str]) -> None:
    """Some words tell a deed even where no side is named."""
    assert told(text) == [deed]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Burundi expelled the envoy on Friday. It has also closed the border with Rwanda.", ["SANCTION", "COERCE"]),
        ("ECOWAS lifted the embargo it had imposed on Mali in March.", ["RETREAT", "SANCTION"]),
    ],
)
def test_it_does_what_its_clause_tells(text: str, kinds: list[str]) -> None:
    """``It`` is the state or body that the clause above, or the sentence before, is about."""
    found = read(text)
    events = [one for one in found.told.events if one.status in TOLD]
    assert [one.kind for one in events] == kinds
    assert len({found.countries(one.actor)[0] for one in events}) == 1


def test_whose_act_stands_behind_its_place_or_day() -> None:
    """``The arrest in Lima of``, ``the release on Monday of``: who was arrested or freed stands behind."""
    assert told("The arrest in Lima of four Chilean officers on Tuesday led to a quarrel.") == [("COERCE", "arrest")]
    assert told("The release on Monday of fourteen tourists was welcome.")[0] == ("RETREAT", "release")


def test_the_dead_are_told_with_the_blow() -> None:
    """A clause behind ``and`` that counts the dead tells no second attack."""
    text = "Rebels shelled a Kenyan post near Garissa on Sunday and two soldiers were killed."
    assert [kind for kind, _ in told(text)] == ["ASSAULT"]


def test_what_gas_is_fired_for_is_no_second_deed() -> None:
    """``To disperse them`` tells what shots in the air or gas are for."""
    assert told("Police in Kampala fired tear gas to disperse a crowd of students on Monday.") == [
        ("ASSAULT", "crowd-control")
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Libya gave notice on Monday that it was pulling out of the treaty.", ("SANCTION", "withdraw")),
        ("Youths in Dakar burned tyres and looted a bank on Friday.", ("PROTEST", "vandalize")),
        ("Four Chilean nurses, arrested in May, were being held in Lima.", ("COERCE", "arrest")),
    ],
)
def test_a_deed_said_again_is_told_once(text: str, deed: tuple[str, str]) -> None:
    """What a notice is of, how a crowd goes on, and the hold an arrest leaves, tell no second deed."""
    found = told(text)
    assert [kind for kind, _ in found] == [deed[0]]


def test_what_is_demanded_is_not_done() -> None:
    """A verb whose past looks like its present is no deed in what somebody demands."""
    assert told("Chad's demand that Libyan troops quit Faya was rejected by Tripoli.")[0][0] == "REQUEST"
    assert "RETREAT" not in dict(told("Chad's demand that Libyan troops quit Faya was rejected by Tripoli."))


def test_what_could_be_heard_was_heard() -> None:
    """Gunfire that could be heard was fired."""
    assert told("Gunfire could be heard near the palace in Conakry on Sunday morning.") == [("ASSAULT", "firearms")]


def test_an_armed_group_is_known_by_its_name() -> None:
    """A place that rebels known by name leave is given up by them."""
    assert told("The Tamil Tigers abandoned Kilinochchi on Friday.") == [("RETREAT", "withdraw")]
