"""Dates and times of imprints."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Unreadable
from dragoman.readers.moments import NoSuchDay, find_moments, read_moment

BAKU = timezone(timedelta(hours=4))


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2022-06-14T19:30:05Z", datetime(2022, 6, 14, 19, 30, 5, tzinfo=UTC)),
        ("2022-06-14", datetime(2022, 6, 14)),
        ("2006-05-10T17:30:00+04:00", datetime(2006, 5, 10, 17, 30, tzinfo=BAKU)),
        ("2006-05-10T17:30:00.250+0400", datetime(2006, 5, 10, 17, 30, tzinfo=BAKU)),
        ("Tue, 14 Mar 2023 18:05:00 +0400", datetime(2023, 3, 14, 18, 5, tzinfo=BAKU)),
        ("Mon, 12 Feb 2007 09:20:00 GMT", datetime(2007, 2, 12, 9, 20, tzinfo=UTC)),
        ("14 March 2023 18:05 (UTC+04:00)", datetime(2023, 3, 14, 18, 5, tzinfo=BAKU)),
        ("March 14th, 2023 at 6:05 p.m.", datetime(2023, 3, 14, 18, 5)),
        ("Sept. 1, 2021, 12:05 AM EST", datetime(2021, 9, 1, 0, 5, tzinfo=timezone(timedelta(hours=-5)))),
        ("14.03.2023 18:05", datetime(2023, 3, 14, 18, 5)),
    ],
)
def test_a_moment_is_read(words: str, moment: datetime) -> None:
    """Every usual form gives the same moment, with the offset where one is printed."""
    assert read_moment(words) == moment
    assert read_moment(words).utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    "words", ["31 February 2023", "2023-02-31T10:00:00Z", "14 March 2023 25:10", "Mar 14, 2023 13:00 pm"]
)
def test_a_day_that_is_in_no_calendar_is_told_apart(words: str) -> None:
    """A day or hour that does not exist is not a form that was not understood."""
    with pytest.raises(NoSuchDay):
        read_moment(words)


@pytest.mark.parametrize("words", ["yesterday", "", "14 March 2023 and more", "03/04/2023", "12345-01-01"])
def test_other_words_are_no_moment(words: str) -> None:
    """Words around a date, or a day that could be two days, are not read."""
    with pytest.raises(Unreadable):
        read_moment(words)


@given(st.text(alphabet="0123456789-:. TZ+()FebMay", max_size=60))
def test_any_words_are_searched_in_order(words: str) -> None:
    """Moments come in order and do not overlap."""
    found = list(find_moments(words))
    assert all(one.end <= other.start for one, other in pairwise(found))
