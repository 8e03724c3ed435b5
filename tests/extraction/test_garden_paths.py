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


def test_leaders_between_commas_gathered_and_demanded() -> None:
    """A participle between commas has not the sentence's subject for itself."""
    told = read("Peruvian leaders, gathered in Cusco the same day, demanded that Chile reinstate the judge.")
    assert told.sides("REQUEST") == (["PER"], ["CHL"])


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Norway demanded that Chad reinstate the judge and threatened it with sanctions.", "THREATEN", "NOR"),
        ("Norway freed the two Iranians arrested in May and expelled a third Iranian to Tehran.", "SANCTION", "NOR"),
    ],
)
def test_a_verb_goes_on_with_the_main_one(text: str, kind: str, actor: str) -> None:
    """Whoever demands threatens too, and whoever frees those arrested expels too."""
    assert read(text).sides(kind)[0] == [actor]


def test_a_name_behind_a_day_begins_a_clause() -> None:
    """``On Monday and Norway followed``: Norway is no day; it recognised Kosovo too."""
    told = read("Peru recognised Kosovo on Monday and Norway followed a day later.")
    supports = [told.countries(one.actor) for one in told.told.events if one.kind == "SUPPORT"]
    assert supports == [["PER"], ["NOR"]]


def test_those_meeting_in_a_town_meet() -> None:
    """``Ministers meeting in Lima called on Chad``: the word is no noun there."""
    assert read("Foreign ministers meeting in Lima on Friday called on Chad to free the pilots.").kinds() == [
        "CONSULT",
        "REQUEST",
    ]


def test_the_first_half_of_a_quotation_is_the_subject_of_its_second() -> None:
    """A name put in between parts no subject from its verb."""
    told = read('"The talks," said Foreign Minister Lund, "were called off by Norway on Friday."')
    assert told.sides("REJECT")[0] == ["NOR"]


def test_whom_one_asked_has_refused() -> None:
    """``Demanded access from the ministry and was refused``: the ministry refused."""
    told = read("Norway asked Chad for the return of the trucks and was refused.")
    assert told.sides("REJECT") == (["TCD"], ["NOR"])


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Norway accepted Chad's offer to chair the talks.", 2),
        ("Chad offered to chair the talks. Norway accepted the offer.", 2),
    ],
)
def test_an_offer_told_with_its_acceptance_is_told(text: str, agreements: int) -> None:
    """An offer of somebody named, told for the first time as it is accepted, is an event beside the acceptance."""
    assert read(text).kinds().count("AGREE") == agreements


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Not a shot was fired by Norwegian troops at the Chadian convoy.", "ASSAULT"),
        ("At no time did Norway offer bases to Chad.", "AGREE"),
        ("Should Chad one day apply, Norway would not stand in the way.", "REJECT"),
        ("Minister Lund of Norway is not, whatever is said, about to resign.", "RETREAT"),
        ("Neither Norway nor Chad has given notice of withdrawal from the African Union.", "SANCTION"),
    ],
)
def test_what_is_denied_before_its_verb(text: str, kind: str) -> None:
    """``Not a shot``, ``at no time``, a case put by its order: none of it happened."""
    assert kind not in read(text).kinds()


def test_what_begins_on_a_day_is_done() -> None:
    """``Began on Wednesday to hand in its rifles``: the day between changes nothing."""
    assert read("The rebels in Chad began on Wednesday to hand in their rifles.").kinds() == ["RETREAT"]


def test_a_day_later_is_no_feast() -> None:
    """``Recognised Kosovo one day after``: the day is no feast that is kept."""
    assert "SUPPORT" in read("Norway recalled its envoy one day after Peru recognised Kosovo.").kinds()
