"""Indirect speech, and for whom somebody acts. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read

Said = tuple[str | None, str | None, str]


def reported(text: str) -> list[Said]:
    """Return who is reported to have said what, with which verb."""
    found = read(text)
    return [(_name(found, one.speaker), one.verb, one.text) for one in found.told.reported]


def _name(found: Read, number: int | None) -> str | None:
    return None if number is None else found.names((number,))[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Foreign Minister Olav Lund said that Norway would not withdraw.",
            ("Olav Lund", "said", "Norway would not withdraw"),
        ),
        ("Olav Lund told reporters the talks had failed.", ("Olav Lund", "told", "the talks had failed")),
        ("The talks had failed, Olav Lund explained.", ("Olav Lund", "explained", "The talks had failed")),
        (
            "The river, Olav Lund said, had fallen by a third.",
            ("Olav Lund", "said", "The river, Olav Lund said, had fallen by a third"),
        ),
        ("Olav Lund asked whether Chad would pay.", ("Olav Lund", "asked", "whether Chad would pay")),
        ("According to Olav Lund, the talks had failed.", ("Olav Lund", "according to", "the talks had failed")),
        ("The talks had failed, according to Olav Lund.", ("Olav Lund", "according to", "The talks had failed")),
    ],
)
def test_what_somebody_said_is_kept_in_the_papers_words(text: str, said: Said) -> None:
    """The clause of a verb of speech, or what stands beside ``according to``, is what its subject said."""
    assert reported(text) == [said]


def test_a_row_of_verbs_has_one_speaker() -> None:
    """Who said the first thing and added the second is the same man, also where a pronoun stands for him."""
    text = "Olav Lund said that the talks had failed and added that he was sorry. He noted that Chad had left."
    assert [(who, verb) for who, verb, _ in reported(text)] == [
        ("Olav Lund", "said"),
        ("Olav Lund", "added"),
        ("Olav Lund", "noted"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Olav Lund did not say that Norway would withdraw.",
        "Olav Lund would say that the talks had failed.",
        "If Olav Lund says that the talks failed, Chad will protest.",
        "Olav Lund wanted to announce that the talks had failed.",
        'Olav Lund said: "The talks have failed, and we are sorry."',
        "Olav Lund said nothing.",
    ],
)
def test_what_was_not_said_is_not_kept(text: str) -> None:
    """Speech that is denied, only possible, wanted or a condition is none; what stands in marks is direct."""
    assert reported(text) == []


def test_who_hears_is_kept() -> None:
    """Whom a speaker tells is the addressee."""
    found = read("Olav Lund told Ambassador Quispe that the talks had failed.")
    (said,) = found.told.reported
    assert found.names(said.addressee) == ["Quispe"]
    assert not said.direct


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        (
            "Speaking on behalf of the European Union, the Slovenian ambassador condemned the raid.",
            "ACCUSE",
            "European Union",
        ),
        (
            "On behalf of the European Union, the Slovenian ambassador delivered a demarche to Chad.",
            "REQUEST",
            "European Union",
        ),
        (
            "The Swedish Embassy, acting for the United States, asked Chad to release the tourist.",
            "REQUEST",
            "United States",
        ),
        ("Ambassador Lund, representing Norway, met the Peruvian minister.", "CONSULT", "Norway"),
        ("The Swedish ambassador protested to Chad on Norway's behalf.", "ACCUSE", "Norway"),
    ],
)
def test_on_whose_behalf_is_kept(text: str, kind: str, whom: str) -> None:
    """For whom the actor acts stands beside him, and is no party that it is done to."""
    found = read(text)
    (event,) = [one for one in found.told.events if one.kind == kind]
    assert event.on_behalf_of is not None
    assert found.names((event.on_behalf_of,)) == [whom]
    assert event.on_behalf_of not in event.recipient


def test_nobody_acts_for_another_where_none_is_told() -> None:
    """A name behind ``in`` or ``on`` is no principal."""
    found = read("The Swedish ambassador met the Peruvian minister on Monday in Chad.")
    assert [one.on_behalf_of for one in found.told.events] == [None]


def test_founders_are_members_of_what_they_found() -> None:
    """Each of those who found a body is told with it."""
    found = read("Chad and Niger founded the Lake Union in 1999.")
    assert [(fact.kind, _name(found, fact.member)) for fact in found.told.memberships] == [
        ("found", "Chad"),
        ("found", "Niger"),
    ]


def test_two_who_stand_for_two_have_no_one_principal() -> None:
    """Of two who represent two countries neither acts for the first of them."""
    found = read("Olav Lund and Ana Quispe, who represent Norway and Peru respectively, met in Lima.")
    assert [one.on_behalf_of for one in found.told.events] == [None]
