"""Is the printed year right? The day of the year after ``DE``, weekdays and years in the text prove it or do not."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

YEARS = re.compile(r"(?<![\d/.$-])(?:19[6-9]\d|20[0-4]\d)(?![\d/-])")
CITED = re.compile(r"(?:^|[\s;,(])(?P<year>\d\d) (?:[A-Z]{3,} ){1,3}\d{2,6}\b", re.M)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\s{{0,2}},?\s{{1,3}}(?P<month>{'|'.join(MONTHS)})\s{{1,3}}(?P<day>\d{{1,2}})\b",
    re.I,
)
LOOKED_AT = 200_000


def day_of_year(moment: datetime) -> int:
    """Return the day of the year, counted from 1."""
    return moment.toordinal() - date(moment.year, 1, 1).toordinal() + 1


def true_moment(printed: datetime, julian_day: int, text: str) -> datetime | None:
    """Return the time with the year that the rest of the telegram proves, or None where nothing proves another.

    The day of the year after ``DE`` must be that of the date in the other year and not in the printed one; the text
    must name that year, or cite a telegram of it, more often than the printed year; and no weekday named with a
    date may speak against it. 23 September is day 267 of 2000 and day 266 of 2009: ``DE RUEHRA #0101 2661200`` over
    ``R 231200Z SEP 00`` and a text that speaks of 2009 is of 2009.
    """
    if day_of_year(printed) == julian_day:
        return None
    named = _years_named(text[:LOOKED_AT])
    fitting = [year for year in named if year != printed.year and _fits(printed, year, julian_day)]
    for year in sorted(fitting, key=lambda year: (-named[year], -year)):
        if named[year] > named[printed.year] and not _weekday_denies(text[:LOOKED_AT], year):
            return printed.replace(year=year)
    return None


def reason_for(printed: datetime, true: datetime, julian_day: int, text: str) -> str:
    """Return in words why another year than the printed one is true, as `true_moment` found."""
    named = _years_named(text[:LOOKED_AT])
    return (
        f"day {julian_day} after DE is {true:%d %B} of {true.year} and not of {printed.year}; "
        f"the text names {true.year} {_times(named[true.year])} and {printed.year} {_times(named[printed.year])}"
    )


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _fits(printed: datetime, year: int, julian_day: int) -> bool:
    """Say whether month and day are that day of the year in another year."""
    try:
        return day_of_year(printed.replace(year=year)) == julian_day
    except ValueError:
        return False


def _years_named(text: str) -> Counter[int]:
    """Count the years a text names, those of cited telegrams included."""
    named = Counter(int(found[0]) for found in YEARS.finditer(text))
    for found in CITED.finditer(text):
        year = int(found["year"])
        named[year + (1900 if year >= 60 else 2000)] += 1
    return named


def _weekday_denies(text: str, year: int) -> bool:
    """Say whether a weekday named with a date is wrong in this year."""
    for found in WEEKDAY.finditer(text):
        month = next(number for number, name in enumerate(MONTHS, 1) if name.lower() == found["month"].lower())
        try:
            weekday = date(year, month, int(found["day"])).weekday()
        except ValueError:
            continue
        if WEEKDAYS[weekday].lower() != found["weekday"].lower():
            return True
    return False
