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
         "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
DAYPARTS = {"morning", "afternoon", "evening", "night"}
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
DECADES = "zeroes tens twenties thirties forties fifties sixties seventies eighties nineties".split()
CENTURIES = (
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first"
).split()
PERSIAN_MONTHS = ("farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand").split()
HIJRI_MONTHS = (
    ("muharram", "moharram"), ("safar",), ("rabialawwal", "rabii", "rabii1"), ("rabialthani", "rabiii"),
    ("jumadaalawwal", "jumadai"), ("jumadaalthani", "jumadaii"), ("rajab",), ("shaban", "shaaban"),
    ("ramadan", "ramazan"), ("shawwal",), ("dhualqada", "zulqada", "dhulqada"), ("dhualhijja", "zulhijja", "dhulhijja"),
)  # fmt: skip
HIJRI_WORDS = (
    "Muharram", "Moharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Rabi II", "Rabi I", "Jumada al-Awwal",
    "Jumada al-Thani", "Jumada II", "Jumada I", "Rajab", "Sha[’']?aban", "Sha[’']?ban", "Ramadan", "Ramazan",
    "Shawwal", "Dhu al-Qa[’']?da", "Dhul Qa[’']?da", "Zul Qa[’']?da", "Dhu al-Hijja", "Dhul Hijja", "Zul Hijja",
)  # fmt: skip
FEASTS = {"new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "christmas": (12, 25),
          "christmas day": (12, 25), "christmas eve": (12, 24), "may day": (5, 1), "bastille day": (7, 14),
          "halloween": (10, 31), "new year": (1, 1), "boxing day": (12, 26), "armistice day": (11, 11),
          "epiphany": (1, 6), "all saints' day": (11, 1), "nowruz": (3, 21), "labour day": (5, 1)}  # fmt: skip


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


def easter(number: int) -> date:
    """Return Easter Sunday of the Western church. Source: Gauss's rule in the form of Meeus, Jones and Butcher."""
    golden, century, rest = number % 19, number // 100, number % 100
    leap, left = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    months = moon + weekday - 7 * shift + 114
    return date(number, months // 31, months % 31 + 1)


def persian(era: int, number: int, which: int | None) -> Interval | None:
    """Return a day or month of the Iranian solar calendar, whose years begin at the March equinox.

    Leap years are reckoned by the cycle of 33 years, right for 1178 to 1633 of that era.
    """
    start = date(1992, 3, 21) + timedelta(days=365 * (era - 1371) + _leaps(era) - _leaps(1371))
    offset = sum(31 if before < 7 else 30 for before in range(1, number))
    length = 31 if number < 7 else 30
    if which is not None and not 1 <= which <= length:
        return None
    first = start + timedelta(days=offset + (which or 1) - 1)
    return Interval(first, first if which else first + timedelta(days=length - 1), "day" if which else "month")


def _leaps(era: int) -> int:
    return era // 33 * 8 + sum(1 for place in (1, 5, 9, 13, 17, 22, 26, 30) if place < era % 33)


def hijri(era: int, number: int, which: int | None) -> Interval | None:
    """Return a day or month of the Islamic lunar calendar by its civil tables; the moon seen may shift it."""
    length = 30 if number % 2 else 29
    if which is not None and not 1 <= which <= 30:
        return None
    days = (which or 1) + (59 * (number - 1) + 1) // 2 + (era - 1) * 354 + (3 + 11 * era) // 30
    first = date(622, 7, 19) + timedelta(days=days - 1)
    return Interval(first, first if which else first + timedelta(days=length - 1), "day" if which else "month")


def julian(number: int, month_number: int, which: int) -> Interval | None:
    """Return a day given in the Old Style as the calendar of today counts it."""
    try:
        same = date(number, month_number, which)
    except ValueError:
        return None
    centuries = number // 100 if (month_number, which) > (2, 28) else (number - 1) // 100
    found = same + timedelta(days=centuries - centuries // 4 - 2)
    return Interval(found, found, "day")
