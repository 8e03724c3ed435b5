"""Days, weeks, months, seasons: intervals of local days, both ends inclusive."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
NUMBERS = {
    name: number
    for number, names in enumerate(
        ("", "one a an single", "two couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve", "thirteen", "fourteen", "fifteen"),
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
FEASTS = {"new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "christmas": (12, 25),
          "christmas day": (12, 25), "christmas eve": (12, 24), "may day": (5, 1), "bastille day": (7, 14),
          "halloween": (10, 31)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """Days ``first`` to ``last``, both included; ``precision`` says what was named."""

    first: date
    last: date
    precision: str


def day(year: int, month: int, number: int) -> Interval | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Interval(found, found, "day")


def month(year: int, number: int) -> Interval:
    """Return a month; 13 is January of the next year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def year(number: int) -> Interval:
    """Return a calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def season(name: str, number: int) -> Interval:
    """Return a northern season of a year; winter runs from December into the next."""
    first, last = SEASONS[name]
    return Interval(month(number, first).first, month(number, last).last, "season")


def week(of: date) -> Interval:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = of - timedelta(days=of.weekday())
    return Interval(monday, monday + timedelta(days=6), "week")


def part(whole: Interval, which: str) -> Interval:
    """Return the early, middle or late third of a month or year; of a week, its first or last three days."""
    length = (whole.last - whole.first).days + 1
    if length > 31:
        months = (0, 4, 8)
        start = whole.first
        first = {"early": 0, "mid": 4, "late": 8}[which]
        return Interval(
            month(start.year, start.month + first).first,
            month(start.year, start.month + months[1] - 1 + first).last,
            "season",
        )
    if length > 7:
        first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, length)}[which]
        return Interval(whole.first.replace(day=first), whole.first.replace(day=last), "bounded")
    first, last = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}[which]
    return Interval(whole.first + timedelta(days=first), whole.first + timedelta(days=last), "bounded")


def shifted(by: int, unit: str, of: date) -> Interval:
    """Return the day, week, month or year that lies ``by`` units after a day (before it where negative)."""
    if unit == "day":
        return Interval(of + timedelta(days=by), of + timedelta(days=by), "day")
    if unit in {"week", "fortnight"}:
        exact = of + timedelta(weeks=by * (2 if unit == "fortnight" else 1))
        return Interval(exact, exact, "day")
    if unit == "month":
        return month(of.year, of.month + by)
    return year(of.year + by * (10 if unit == "decade" else 1))
