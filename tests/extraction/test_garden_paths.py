"""Words that the parser hangs in a wrong place: participles, titles, clipped verbs, rows of clauses."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Peru asked Chile for the return of two Peruvian officers captured near Tacna.",
        "Two Peruvian officers captured near Tacna were shown to reporters in Chile.",
    ],
)
def test_a_participle_behind_its_noun_tells_what_was_done_to_it(text: str) -> None:
    """``Officers captured near Tacna`` were captured, also where the parser takes that for the main verb."""
    assert read(text).sides("ASSAULT")[1] == ["PER"]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Foreign Minister Petrov of Russia met Under Secretary Hallam on Tuesday.", "CONSULT", 2),
        ("Chad thanked Under Secretary Hallam for the aid.", "SUPPORT", 2),
        ("Foreign Minister Petrov and Under Secretary Hallam signed the protocol on Tuesday.", "SUPPORT", 2),
        ("Under Secretary Hallam and Foreign Minister Petrov met on Tuesday.", "CONSULT", 2),
        ("In talks with Under Secretary Hallam, Minister Petrov of Russia agreed to sign.", "CONSULT", 2),
    ],
)
def test_under_secretary_is_a_title(text: str, kind: str, sides: int) -> None:
    """``Under Secretary`` opens a title, and no phrase of place."""
    event = read(text).first(kind)
    assert len(event.actor) + len(event.recipient) == sides


def test_a_clipped_verb_between_names_is_a_verb() -> None:
    """Telegrams leave out articles: ``EMBASSY DENIES CHARGE`` tells a denial."""
    assert read("NORTH KOREAN EMBASSY DENIES CHARGE.", kind="cable").sides("REJECT")[0] == ["PRK"]


def test_a_past_form_behind_a_clause_about_the_name_is_the_verb() -> None:
    """``Diaz, who resigned in May, lunched with the envoy``: he lunched, he was not lunched."""
    told = read("AZEVEDO, WHO RESIGNED AS LABOR MINISTER MARCH 26, LUNCHED WITH POLOFF MARCH 28.", kind="cable")
    assert [one.kind for one in told.told.events if one.actor] == ["RETREAT", "CONSULT"]


def test_each_that_of_a_row_is_said() -> None:
    """What the third ``that`` of a row promises is promised, whatever the first one denies."""
    text = (
        "Minister Aydogan of Turkey said that nobody had threatened anything, that the press was wrong, and that he "
        "would travel to Norway in May."
    )
    event = read(text).first("AGREE")
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Peru expelled Chile's ambassador and called its own home.", ["PER"], ["CHL"]),
        ("Peru, rejecting the charge, has called its consul home from Chile.", ["PER"], ["CHL"]),
    ],
)
def test_own_stands_for_the_noun_before(text: str, actor: list[str], recipient: list[str]) -> None:
    """``Its own`` is its own envoy where an envoy was told of; ``home`` is the way."""
    told = read(text)
    event = next(one for one in told.told.events if one.modes == ("withdraw",))
    assert (told.countries(event.actor), told.countries(event.recipient)) == (actor, recipient)
