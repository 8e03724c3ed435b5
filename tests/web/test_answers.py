"""Values that the pages are made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record import Claim
from dragoman.record.grounds import DOUBTS
from dragoman.web.answers.contradictions import contradictions
from dragoman.web.answers.dates import stretch
from dragoman.web.answers.grounds import on_grounds, set_aside, why
from dragoman.web.answers.margin import cards, pieces
from dragoman.web.answers.numbers import many
from dragoman.web.answers.pictures import LONG, columns
from web.written import dispatch, telegram

SCORES = {"CONSULT": 2.5, "ACCUSE": -2.0, "REQUEST": 0.0}


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    (
        (date(2006, 12, 20), date(2006, 12, 20), "20 December 2006"),
        (date(2006, 12, 1), date(2006, 12, 31), "December 2006"),
        (date(2008, 2, 1), date(2008, 2, 29), "February 2008"),
        (date(2008, 2, 1), date(2008, 2, 28), "1 to 28 February 2008"),
        (date(2007, 1, 1), date(2007, 12, 31), "2007"),
        (date(1994, 1, 1), date(1997, 12, 31), "1994 to 1997"),
        (date(2006, 5, 1), date(2006, 5, 5), "1 to 5 May 2006"),
        (date(2006, 5, 30), date(2006, 6, 2), "30 May 2006 to 2 June 2006"),
        (None, date(2006, 5, 5), "until 5 May 2006"),
        (date(2006, 5, 5), None, "from 5 May 2006"),
        (None, None, ""),
    ),
)
def test_time_is_said_shortly(earliest: date | None, latest: date | None, said: str) -> None:
    """A whole month or year is said as such, any other stretch by its days."""
    assert stretch(earliest, latest) == said


def test_numbers_stand_before_things() -> None:
    """One thing has no plural, and thousands are parted."""
    assert (many(1, "claim"), many(1230, "paper"), many(0, "country")) == ("1 claim", "1,230 papers", "0 countries")


@given(st.data())
def test_pieces_give_back_the_words(data: st.DataObject) -> None:
    """However readings overlap and whatever words are sought, the pieces of a paragraph joined are its text."""
    reading = telegram()
    text = reading.document.text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low = data.draw(st.integers(0, len(text) - 1))
    sought = data.draw(st.one_of(st.none(), st.just((low, data.draw(st.integers(low + 1, len(text)))))))
    made = pieces(text[start:end], start, reading.claims, cards("p1", reading.claims)[1], sought)
    assert "".join(piece.text for piece in made) == text[start:end]
    assert sum(piece.first for piece in made) <= 1
    if sought and sought[0] < end and start < sought[1]:
        marked = "".join(piece.text for piece in made if piece.sought)
        assert marked == text[max(sought[0], start) : min(sought[1], end)]


def test_each_entity_has_one_card_in_a_paragraph() -> None:
    """Cards of one paragraph are told apart by what they lead to."""
    made, of = cards("p2", telegram().claims)
    assert len({card.href or card.text for card in made}) == len(made)
    assert set(of.values()) == {card.id for card in made}


def joins(reading_claims: tuple[Claim, ...]) -> Claim:
    return next(claim for claim in reading_claims if claim.predicate == "join")


def test_the_same_fact_with_another_date_is_a_contradiction() -> None:
    """A state joins a framework once: two years that lie apart cannot both be right."""
    one, other = joins(telegram().claims), joins(dispatch().claims)
    assert [why for _, why in contradictions(one, (one, other))] == ["gives 1996 instead of 1994"]


def test_the_same_date_told_twice_is_no_contradiction() -> None:
    """A second paper that says the same is not against the first."""
    one = joins(telegram().claims)
    again = joins(telegram("05SELM413").claims)
    assert contradictions(one, (one, again)) == ()


def test_events_of_different_days_do_not_contradict_each_other() -> None:
    """Two may meet often."""
    one = next(claim for claim in telegram().claims if claim.predicate == "CONSULT")
    assert contradictions(one, telegram("06SELM1").claims) == ()


def test_pictures_leave_out_what_leans_neither_way() -> None:
    """Cooperation is counted above, conflict below, requests not at all; the months are those of the events."""
    events = [claim for claim in telegram().claims if claim.kind == "event"]
    drawn = columns("Events", events, SCORES, lambda first, last: f"/?since={first}&until={last}")
    assert drawn is not None
    assert [(one.time, one.cooperation, one.conflict) for one in drawn.columns] == [
        ("2005-02", 0, 1),
        ("2005-03", 1, 0),
    ]
    assert drawn.columns[0].href == "/?since=2005-02-01&until=2005-02-28"
    assert drawn.title == "Events, by month"
    assert columns("Events", [], SCORES, lambda first, last: "/") is None
    assert LONG > 1


@pytest.mark.parametrize("reason", sorted(DOUBTS))
def test_every_reason_of_doubt_is_said_in_words(reason: str) -> None:
    """Why an event is doubtful is told by its reason and in a sentence; a firm one needs none."""
    event = next(claim for claim in telegram().claims if claim.kind == "event")
    assert why(event) == ""
    told = why(replace(event, status="hypothetical", reason=reason))
    assert told.startswith(f"It is doubtful ({reason}): ")
    assert "set aside" in told


@pytest.mark.parametrize(
    ("status", "reason", "told"),
    [
        ("planned", "will", "It is told as planned, not as what happened (will). "),
        ("hypothetical", None, "Its words leave it open. "),
        ("hypothetical", "own house", "Both sides are of one government, which works with itself (own house). "),
        ("negated", "not", "The paper says that it is not so (not). "),
        ("denied", None, "It is told that somebody denies it. "),
    ],
)
def test_why_what_is_not_firm_is_set_aside(status: str, reason: str | None, told: str) -> None:
    """What is planned, left open or denied says so, with the words that do it where they are known."""
    event = next(claim for claim in telegram().claims if claim.kind == "event")
    assert why(replace(event, status=status, reason=reason)).startswith(told)


def test_what_is_set_aside_is_counted_in_a_sentence() -> None:
    """Each ground once, the firm ones not; nothing where all is firm."""
    assert set_aside(on_grounds([("firm", 3)])) == ""
    assert set_aside(on_grounds([("denied", 1), ("firm", 2)])) == "1 denied is set aside"
    counted = on_grounds([("possible", 2), ("doubtful", 1200), ("possible", 2), ("denied", 1)])
    assert set_aside(counted) == "1,200 doubtful, 4 planned or possible and 1 denied are set aside"
