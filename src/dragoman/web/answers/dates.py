"""Days and stretches of time as a page says them: 20 December 2006, December 2006, from 1 to 5 May 2006."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from dragoman.extraction import When

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


def long_day(day: date | None) -> str:
    """Say a day in prose, ``20 December 2006``; nothing for a day that is not known."""
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_month(month: str) -> str:
    """Say a month written ``2006-12`` in prose, ``December 2006``; a bare year stays as it is."""
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}" if number else year


def stretch(earliest: date | None, latest: date | None) -> str:
    """Say an interval of days, both inclusive, as shortly as it can be said without loss.

    A whole year is ``2006``, a whole month ``December 2006``; an open side is ``until`` or ``from``.
    """
    if earliest is None or latest is None:
        return _open(earliest, latest)
    if earliest == latest:
        return long_day(earliest)
    if _whole_years(earliest, latest):
        return str(earliest.year) if earliest.year == latest.year else f"{earliest.year} to {latest.year}"
    if _whole_month(earliest, latest):
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} to {long_day(latest)}"
    return f"{long_day(earliest)} to {long_day(latest)}"


def when_words(when: When | None) -> str:
    """Say when a claim is placed in time; empty where the paper gives no time that could be dated."""
    if when is None:
        return ""
    return stretch(when.earliest, when.latest)


def _open(earliest: date | None, latest: date | None) -> str:
    if earliest is not None:
        return f"from {long_day(earliest)}"
    return f"until {long_day(latest)}" if latest is not None else ""


def _whole_years(earliest: date, latest: date) -> bool:
    return (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31)


def _whole_month(earliest: date, latest: date) -> bool:
    same = (earliest.year, earliest.month) == (latest.year, latest.month)
    return same and earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]
