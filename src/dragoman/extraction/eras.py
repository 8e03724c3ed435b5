"""Days and years of calendars that count from elsewhere: the Hebrew one, the Buddhist era, the Republic of China's, the
reigns of Japan.
"""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.calendars import Interval, day, year

HEBREW_MONTHS = (
    ("tishri", "tishrei"), ("cheshvan", "heshvan", "marcheshvan"), ("kislev",), ("tevet", "tebet"), ("shevat", "shvat"),
    ("adar", "adari"), ("adarii",), ("nisan",), ("iyar", "iyyar"), ("sivan",), ("tammuz",), ("av",), ("elul",),
)  # fmt: skip
"""Months from the new year on; that of the second Adar has no days in a common year."""
HEBREW_WORDS = (
    "Tishrei", "Tishri", "Marcheshvan", "Cheshvan", "Heshvan", "Kislev", "Tevet", "Tebet", "Shevat", "Shvat", "Adar II",
    "Adar I", "Adar", "Nisan", "Iyyar", "Iyar", "Sivan", "Tammuz", "Av", "Elul",
)  # fmt: skip
BEFORE_HEBREW = -1_373_428
"""Days before the first new year of the Hebrew calendar, counted as `datetime.date` counts them.

Source of the reckoning: the rules of the molad and the four postponements, as Dershowitz and Reingold give them.
"""
REIGNS = {"meiji": 1868, "taisho": 1912, "showa": 1926, "heisei": 1989, "reiwa": 2019}
"""First years of the reigns of Japan since its calendar is that of the West (1873)."""
BUDDHIST, REPUBLIC = 543, 1911
"""Years by which the Buddhist era of Thailand is ahead (since 1941 from January on), and the Republic's behind."""


def _months_before(number: int) -> int:
    return (235 * number - 234) // 19


def _postponed(number: int) -> int:
    """Return days from the first new moon to that of a year, with the postponement by its weekday."""
    months = _months_before(number)
    found = 29 * months + (12_084 + 13_753 * months) // 25_920
    return found + 1 if 3 * (found + 1) % 7 < 3 else found


def _new_year(number: int) -> int:
    before, here, after = (_postponed(one) for one in (number - 1, number, number + 1))
    late = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return BEFORE_HEBREW + here + late + 1


def hebrew(number: int, month_number: int, which: int | None) -> Interval | None:
    """Return a day or month of a year of the Hebrew calendar; None where the year has no such day."""
    start = _new_year(number)
    length = _new_year(number + 1) - start
    leap = (7 * number + 1) % 19 < 7
    lengths = [30, 30 if length % 10 == 5 else 29, 29 if length % 10 == 3 else 30, 29, 30]
    lengths += [30, 29] if leap else [29, 0]
    lengths += [30, 29, 30, 29, 30, 29]
    days = lengths[month_number - 1]
    if days == 0 or (which is not None and not 1 <= which <= days):
        return None
    first = date.fromordinal(start + sum(lengths[: month_number - 1]) + (which or 1) - 1)
    return Interval(first, first if which else first + timedelta(days=days - 1), "day" if which else "month")


def of_era(name: str, number: int) -> int | None:
    """Return the year that a year of an era is: Showa 20 is 1945, Minguo 97 is 2008, B.E. 2551 is 2008."""
    plain = "".join(one for one in name.lower().replace("ō", "o") if one.isalpha())
    if plain in REIGNS:
        return REIGNS[plain] + number - 1
    if plain == "be":
        return number - BUDDHIST
    return REPUBLIC + number if plain in {"minguo", "rocyear"} else None


def in_era(name: str, number: int, month_number: int | None, which: int | None) -> Interval | None:
    """Return a day, or a year, of an era."""
    whole = of_era(name, number)
    if whole is None or not 1 <= whole <= 9999:
        return None
    return year(whole) if month_number is None or which is None else day(whole, month_number, which)
