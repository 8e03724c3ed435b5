"""Calendars that count from elsewhere, and days counted from a named one. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.extraction.eras import hebrew, of_era
from tests.extraction.reading import read


def days(text: str) -> list[tuple[date | None, date | None]]:
    """Return the days of each expression of time in a text of 17 April 2008."""
    return [(when.earliest, when.latest) for when in read(text, day=date(2008, 4, 17)).told.times]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Norway and Chad signed on 5 Iyar 5708.", date(1948, 5, 14), date(1948, 5, 14)),
        ("The pact of Tishri 5768 is in force.", date(2007, 9, 13), date(2007, 10, 12)),
        ("Norway and Chad met on the 3rd of Muharram 1429.", date(2008, 1, 12), date(2008, 1, 12)),
        ("Japan surrendered on August 15, Showa 20.", date(1945, 8, 15), date(1945, 8, 15)),
        ("The law of Minguo 97 is in force.", date(2008, 1, 1), date(2008, 12, 31)),
        ("The law of 2551 B.E. is in force.", date(2008, 1, 1), date(2008, 12, 31)),
        ("The law of B.E. 2551 is in force.", date(2008, 1, 1), date(2008, 12, 31)),
        ("The law of 2551 BE, as amended, is in force.", date(2008, 1, 1), date(2008, 12, 31)),
        ("Norway and Chad met two days after the March 3 raid.", date(2008, 3, 5), date(2008, 3, 5)),
        ("Norway and Chad met a week before 5 March 1975.", date(1975, 2, 26), date(1975, 2, 26)),
        ("The meeting of 16.4.2008 was short.", date(2008, 4, 16), date(2008, 4, 16)),
        ("The meeting of 04.15.08 was short.", date(2008, 4, 15), date(2008, 4, 15)),
    ],
)
def test_days_are_told_however_they_are_counted(text: str, first: date, last: date) -> None:
    """An expression of time means the same days in whichever calendar it is given."""
    assert days(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway closed its office in May 15 Street.",
        "Norway met leaders of the March 14 Alliance.",
        "Norway explained section 3.1.4 of the paper.",
        "Norway said that there would be 2500 soldiers in Chad.",
        "Norway asked that the 2500 be sent to Chad.",
        "NORWAY SAID THAT THERE WILL BE 2500 SOLDIERS IN CHAD.",
        "NORWAY ASKED THAT THE 2500 BE SENT TO CHAD.",
    ],
)
def test_what_is_called_by_a_day_is_no_time(text: str) -> None:
    """A street, a movement, a section and what there will be so many of have numbers that are no days."""
    assert days(text) == []


def test_a_day_that_a_month_has_not_is_none() -> None:
    """Adar II is a month of leap years alone, and Iyar has 29 days."""
    assert hebrew(5768, 7, 1) is not None
    assert hebrew(5767, 7, 1) is None
    assert hebrew(5768, 9, 30) is None


def test_years_of_reigns_and_republics() -> None:
    """First years are years one."""
    assert [of_era("Meiji", 6), of_era("Taishō", 1), of_era("Reiwa", 2), of_era("Minguo", 1), of_era("AUC", 1)] == [
        1873,
        1912,
        2020,
        1912,
        None,
    ]
