"""Every way of telling a day, a week, a season: a table of expressions and the days they mean."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

DAY = date(2007, 4, 17)  # a Tuesday


def interval(text: str, words: str, day: date = DAY) -> tuple[str, str] | None:
    for when in read(text, day=day).told.times:
        if when.text == words and when.earliest and when.latest:
            return str(when.earliest), str(when.latest)
    return None


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The cable of 131500Z gave no reason.", "131500Z", "2007-04-13", "2007-04-13"),
        ("The truce began at 301500Z JUN 75.", "301500Z JUN 75", "1975-06-30", "1975-06-30"),
        ("He signed on Friday, April 13.", "Friday, April 13", "2007-04-13", "2007-04-13"),
        ("He signed on 14 Feb 75.", "14 Feb 75", "1975-02-14", "1975-02-14"),
        ("He signed on 14/2/75.", "14/2/75", "1975-02-14", "1975-02-14"),
        ("He signed on 2/14.", "on 2/14", "2007-02-14", "2007-02-14"),
        ("He signed on the 14th.", "on the 14th", "2007-04-14", "2007-04-14"),
        ("He called over the weekend.", "over the weekend", "2007-04-14", "2007-04-15"),
        ("He called late yesterday.", "late yesterday", "2007-04-16", "2007-04-16"),
        ("He called earlier today.", "earlier today", "2007-04-17", "2007-04-17"),
        ("He will call on Friday evening.", "Friday evening", "2007-04-20", "2007-04-20"),
        ("Output fell in the first half of 2006.", "the first half of 2006", "2006-01-01", "2006-06-30"),
        ("It fell in the third quarter of last year.", "the third quarter of last year", "2006-07-01", "2006-09-30"),
        ("He died in Nowruz week, on 1 Farvardin 1375.", "1 Farvardin 1375", "1996-03-20", "1996-03-20"),
        ("The mosque was seized on 1 Muharram 1400.", "1 Muharram 1400", "1979-11-21", "1979-11-21"),
        ("They expect a vote by the end of May.", "by the end of May", "2007-05-31", "2007-05-31"),
        ("They expect a vote by year's end.", "by year's end", "2007-12-31", "2007-12-31"),
        ("They expect a vote by the end of the month.", "by the end of the month", "2007-04-30", "2007-04-30"),
        ("The treaty lapsed in the mid-nineties.", "the mid-nineties", "1994-01-01", "1996-12-31"),
        ("The border dates from the late nineteenth century.", "from the late nineteenth century", "1868-01-01",
         "1900-12-31"),
        ("They quarrelled from 1994 to 1997.", "from 1994 to 1997", "1994-01-01", "1997-12-31"),
        ("They talked from March to June 1975.", "from March to June 1975", "1975-03-01", "1975-06-30"),
        ("They talked from 28 November to 2 December 2006.", "from 28 November to 2 December 2006", "2006-11-28",
         "2006-12-02"),
        ("It rained in the past three days.", "in the past three days", "2007-04-14", "2007-04-17"),
        ("He must answer within ten days.", "within ten days", "2007-04-17", "2007-04-27"),
        ("They will meet in two weeks.", "in two weeks", "2007-05-01", "2007-05-01"),
        ("They will meet later in the year.", "later in the year", "2007-04-18", "2007-12-31"),
        ("The revolt began on 22 Bahman 1357.", "22 Bahman 1357", "1979-02-11", "1979-02-11"),
        ("The palace fell on 25 October 1917 (Old Style).", "25 October 1917 (Old Style", "1917-11-07", "1917-11-07"),
        ("He was freed on Good Friday.", "Good Friday", "2007-04-06", "2007-04-06"),
        ("The budget for fiscal 2006 was cut.", "fiscal 2006", "2005-10-01", "2006-09-30"),
        ("The January meeting failed.", "The January", "2007-01-01", "2007-01-31"),
        ("He said he would travel on Monday.", "Monday", "2007-04-23", "2007-04-23"),
    ],
)  # fmt: skip
def test_an_expression_means_these_days(text: str, words: str, first: str, last: str) -> None:
    """An expression is found with its words and its first and last day, counted from 17 April 2007."""
    assert interval(text, words) == (first, last), read(text, day=DAY).told.times


@pytest.mark.parametrize(
    ("then", "words", "first", "last"),
    [
        ("The next day he left.", "The next day", "2007-03-06", "2007-03-06"),
        ("He left the same evening.", "the same evening", "2007-03-05", "2007-03-05"),
        ("He left hours later.", "hours later", "2007-03-05", "2007-03-05"),
        ("On the second day he left.", "On the second day", "2007-03-06", "2007-03-06"),
        ("By noon he had left.", "By noon", "2007-03-05", "2007-03-05"),
        ("He left a week earlier.", "a week earlier", "2007-02-26", "2007-02-26"),
        ("Nobody has seen him since then.", "since then", "2007-03-05", "2007-04-17"),
    ],
)
def test_counted_from_the_day_spoken_of(then: str, words: str, first: str, last: str) -> None:
    """What stands for a day by another day is counted from the last day spoken of, not from a month or year."""
    assert interval(f"The envoy, who was named in 2006, arrived on March 5. {then}", words) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Two thirds, or 2/3 of the seats, are vacant.",
        "The council has 15 members.",
        "He may 10 times refuse.",
        "Building 9 has two floors.",
        "They worked in two shifts.",
    ],
)
def test_what_only_counts_is_no_time(text: str) -> None:
    """Fractions, floors and shifts are no days."""
    assert [when for when in read(text, day=DAY).told.times if when.earliest] == []
