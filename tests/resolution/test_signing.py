"""Who speaks in a joint statement. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "signatories"),
    [
        (
            "Joint Statement on the Crisis in Niger\n\nOffice of the Spokesperson\n\nThe text of the following "
            "statement was released by the Governments of Kenya, Norway, and Peru on the occasion of their meeting.\n\n"
            "We condemn Chad.",
            {"KEN", "NOR", "PER"},
        ),
        (
            "Ministers’ Statement on Niger\n\nOffice of the Spokesperson\n\nThe Quartet (Norway, Peru, and Kenya) and "
            "the European Union are alarmed by the arrests. We condemn Chad.",
            {"NOR", "PER", "KEN", "EUR"},
        ),
        (
            "Joint Statement of Kenya and Norway on Fisheries\n\nOffice of the Spokesperson\n\nThis is a long road. "
            "The two governments condemn Chad.",
            {"KEN", "NOR"},
        ),
        (
            "Communiqué on Peace\n\nOffice of the Spokesperson\n\nThe following is the text of a communiqué issued by "
            "Kenya, the European Union, and Norway.\n\nThe Ministers condemned Chad.",
            {"KEN", "EUR", "NOR"},
        ),
    ],
)
def test_we_of_a_joint_statement_are_those_who_released_it(text: str, signatories: set[str]) -> None:
    """``We`` and ``the Ministers`` are all in whose name a statement is released."""
    found = read(text)
    event = found.only("ACCUSE")
    assert set(found.countries(event.actor)) == signatories
    assert found.countries(event.recipient) == ["TCD"]


def test_one_who_is_thanked_by_a_joint_statement_does_not_thank_himself() -> None:
    """A signatory whom the others address is no actor of that."""
    found = read(
        "Joint Statement on Peace\n\nThe following statement was issued by Kenya, Norway, and Peru.\n\nWe thank Peru."
    )
    event = found.only("SUPPORT")
    assert found.countries(event.actor) == ["KEN", "NOR"]
    assert found.countries(event.recipient) == ["PER"]


def test_the_two_sides_somebody_speaks_to_are_the_pair_named_before() -> None:
    """Who urges both sides is none of the two."""
    found = read("Norway is concerned about the border between Chad and Niger. Norway urged both sides to hold talks.")
    event = found.only("REQUEST")
    assert found.countries(event.actor) == ["NOR"]
    assert found.countries(event.recipient) == ["TCD", "NER"]


def test_whom_a_coalition_is_against_signs_nothing_with_it() -> None:
    """The enemy in a coalition's name is no signatory."""
    found = read(
        "Communiqué\n\nOffice of the Spokesperson\n\nThe following statement was released by the Foreign Ministers of "
        "the Global Coalition to Defeat Daesh/ISIS.\n\nThe Ministers thanked Chad. They condemned Niger.",
        day=date(2021, 6, 28),
    )
    for kind in ("SUPPORT", "ACCUSE"):
        assert found.names(found.only(kind).actor) == ["Global Coalition to Defeat ISIS"]


def test_the_parties_are_not_any_two_named_together() -> None:
    """Two who are thanked are not for that the parties that are urged."""
    found = read("Norway thanked Chad and Niger. Norway urged the parties to hold talks.")
    assert found.countries(found.only("REQUEST").recipient) == [None]


def test_a_name_cut_short_is_no_signatory() -> None:
    """Of ``the Governments of the United States of America and Japan`` the two states sign, and nobody else."""
    told = read(
        "Joint Statement on Tuna\n\nOffice of the Spokesperson\n\nThe text of the following statement was released by "
        "the Governments of the United States of America and Japan.\n\nBegin text:\n\nWe condemn the raids of Chad."
    )
    (event,) = [one for one in told.told.events if one.kind == "ACCUSE"]
    assert sorted(told.countries(event.actor), key=str) == ["JPN", "USA"]
