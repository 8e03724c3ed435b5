"""What expressions of time look like, and how each is read: a picture of the expressions, with its reader beside it."""

# ruff: noqa: E501 (a pattern is one line of the picture)

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.extraction.calendars import (
    CENTURIES,
    DAYPARTS,
    DECADES,
    FEASTS,
    HIJRI_MONTHS,
    HIJRI_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PERSIAN_MONTHS,
    SEASONS,
    WEEKDAYS,
    Interval,
    day,
    easter,
    hijri,
    julian,
    month,
    part,
    persian,
    season,
    shifted,
    week,
    year,
)
from dragoman.extraction.eras import HEBREW_MONTHS, HEBREW_WORDS, REIGNS, hebrew, in_era

MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
MONTH2 = MONTH.replace("<month>", "<month2>")
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(word for word in NUMBERS if word)}|several|some|few|many)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])"
YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d|[-/]\d\d-)"
SHORT_YEAR = r"['’]?(?P<short>\d\d)(?=[.,;:)]|\s*$|\s+(?:that|and|but|in|at|on|to|from)\b)"
PART = r"(?:(?P<part>early|mid|late)(?:-|\s+)(?:in\s+)?)?"
HOUR = r"(?:noon|midday|dawn|daybreak|dusk|nightfall|midnight|sunset|sunrise|morning|afternoon|evening)"
DAYPART = r"(?:morning|afternoon|evening|night)"
WORK = r"(?!\s+(?:of|on)\s|\s+(?:yesterday|today|\w+day\b))"
ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)})"
UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
LONG_MONTH = r"(?P<month>January|February|April|June|July|August|September|October|November|December)"
PERSIAN = "|".join(PERSIAN_MONTHS)
HIJRI = "|".join(HIJRI_WORDS)
HEBREW = "|".join(HEBREW_WORDS)
REIGN = "|".join(name.capitalize().replace("o", "[oō]") for name in REIGNS)
FEAST = rf"(?P<feast>{'|'.join(re.escape(name) for name in sorted(FEASTS, key=len, reverse=True))})"
GAP = r"[ \t]*\r?\n?[ \t]*"
BLANK = r"\s{1,4}"


def said(found: re.Match[str], part: str) -> str:
    """Return a named part of an expression in small letters, with one blank for any run of blanks and line ends."""
    return " ".join((found[part] or "").lower().split())


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _full_year(words: str) -> int:
    """Return the year that two or four figures mean: 75 is 1975, 07 is 2007."""
    number = int(words)
    return number if number > 99 else number + (1900 if number > 60 else 2000)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word.lower())


def _nearest(number: int, which: int, anchor: Anchor) -> int:
    """Return the year that brings a bare month and day nearest to the paper's, on the side the tense allows."""
    choices = [found for offset in (-1, 0, 1) if (found := day(anchor.day.year + offset, number, which))]
    if anchor.tense == "past":
        choices = [found for found in choices if found.first <= anchor.day] or choices
    if anchor.tense == "future":
        choices = [found for found in choices if found.first >= anchor.day] or choices
    if not choices:
        return anchor.day.year
    return min(choices, key=lambda found: abs((found.first - anchor.day).days)).first.year


def _nearest_month(number: int, anchor: Anchor, which: str | None) -> int:
    this = anchor.day.year
    if which == "last":
        return this if number < anchor.day.month else this - 1
    if which == "next" or (anchor.tense == "future" and which is None):
        return this if number >= anchor.day.month else this + 1
    if anchor.tense == "past" or which == "past":
        return this if number <= anchor.day.month else this - 1
    gap = number - anchor.day.month
    return this + (gap < -6) - (gap > 6)


def _between(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or last.last < first.first:
        return None
    precision = first.precision if first == last else "bounded"
    return Interval(first.first, last.last, precision)


@dataclass(frozen=True, slots=True)
class Anchor:
    """From where an expression is counted: the paper's day, the tense of its verb, the last time spoken of.

    ``tense`` is past, future (a finite verb), ahead (an infinitive) or open; ``last`` is the last interval named,
    ``near`` the last of at most a fortnight, from which ``the next day`` is counted.
    """

    day: date
    tense: str
    last: Interval | None
    near: Interval | None = None


Reader = Callable[[re.Match[str], Anchor], Interval | None]


def read_month_day(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``December 8``, ``Dec. 8-10, 2006``, ``8 December``, ``November 28 to December 2``; a bare one is the
    nearest the tense allows.
    """
    groups = found.groupdict()
    number = _month(groups["month"])
    first = int(groups["day"])
    last = int(groups["day2"]) if groups.get("day2") else first
    last_month = _month(groups["month2"]) if groups.get("month2") else number
    if named := groups.get("year") or groups.get("short"):
        whole = _full_year(named)
        return _between(day(whole, number, first), day(whole, last_month, last))
    found_year = _nearest(number, first, anchor)
    start = day(found_year, number, first)
    end = day(found_year + (last_month < number), last_month, last)
    return _between(start, end)


def read_month(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``in late February``, ``July 2007``, ``last September``, ``that September``."""
    groups = found.groupdict()
    number = _month(groups["month"])
    if groups.get("year"):
        whole = month(int(groups["year"]), number)
    elif (groups.get("which") or "").lower() == "that" and anchor.last:
        whole = month(anchor.last.first.year, number)
    else:
        whole = month(_nearest_month(number, anchor, (groups.get("which") or "").lower() or None), number)
    return part(whole, groups["part"].lower()) if groups.get("part") else whole


def read_iso(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``2006-12-08``."""
    return day(int(found["year"]), int(found["m"]), int(found["d"]))


def read_slashes(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``12/8/2006`` and ``12/8`` in the American order, month first, unless only the other order is a day."""
    number, which = int(found["m"]), int(found["d"])
    if number > 12:
        number, which = which, number
    if found["year"]:
        return day(_full_year(found["year"]), number, which)
    if not (1 <= number <= 12 and 1 <= which <= 31):
        return None
    return day(_nearest(number, which, anchor), number, which)


def read_group(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read a date-time group in the text, ``301500Z``, ``301500Z JUN 75``: day, hour and minute, Zulu."""
    which = int(found["day"])
    if found["month"]:
        number = _month(found["month"])
        return day(_full_year(found["short"]) if found["short"] else _nearest(number, which, anchor), number, which)
    return _nearest_number(which, anchor)


def read_days(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``28 November to 2 December``, ``28 to 30 June 1975``."""
    last_month = _month(found["month"])
    first_month = _month(found["month2"]) if found["month2"] else last_month
    last = int(found["day2"])
    whole = int(found["year"]) if found["year"] else _nearest(last_month, last, anchor)
    return _between(
        day(whole - (first_month > last_month), first_month, int(found["day"])), day(whole, last_month, last)
    )


def read_old_style(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``25 October 1917 (Old Style)``: a day of the Julian calendar."""
    whole = int(found["year"]) if found["year"] else anchor.day.year
    return julian(whole, _month(found["month"]), int(found["day"]))


def read_number(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``on the 14th``: the nearest such day of a month that the tense allows."""
    return _nearest_number(int(found["day"]), anchor)


def _nearest_number(which: int, anchor: Anchor) -> Interval | None:
    months = [month(anchor.day.year, anchor.day.month + by).first for by in (-1, 0, 1)]
    choices = [found for first in months if (found := day(first.year, first.month, which))]
    if anchor.tense in {"past", "open"}:
        choices = [found for found in choices if found.first <= anchor.day]
    elif anchor.tense in {"future", "ahead"}:
        choices = [found for found in choices if found.first >= anchor.day]
    return min(choices, key=lambda found: abs((found.first - anchor.day).days), default=None)


def read_month_of(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``May last year``, ``in late March of this year``, ``12 April last year``: of a year counted from the
    paper's.
    """
    by = {"last": -1, "past": -1, "previous": -1, "this": 0, "the same": 0, "next": 1}[said(found, "which")]
    number = _month(found["month"])
    if found.groupdict().get("day"):
        return day(anchor.day.year + by, number, int(found["day"]))
    whole = month(anchor.day.year + by, number)
    return part(whole, said(found, "part")) if found["part"] else whole


def read_week_of(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the first week of May``, ``the last week of September 1975``: seven days of the month."""
    number = _month(found["month"])
    whole = month(int(found["year"]) if found["year"] else _nearest_month(number, anchor, None), number)
    which = ("first", "second", "third", "fourth", "last").index(said(found, "ordinal"))
    first = whole.last - timedelta(days=6) if which == 4 else whole.first + timedelta(days=7 * which)
    return Interval(first, first + timedelta(days=6), "bounded")


def read_that_week(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the week of May 9``: from that day on; ``the week ending May 9``: up to it."""
    base = read_month_day(found, anchor)
    if base is None:
        return None
    by = timedelta(days=6)
    if said(found, "way") == "of":
        return Interval(base.first, base.first + by, "bounded")
    return Interval(base.first - by, base.first, "bounded")


def read_before_last(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the week before last``, ``the month before last``, ``the year before last``."""
    unit = said(found, "unit")
    return week(anchor.day - timedelta(weeks=2)) if unit == "week" else shifted(-2, unit, anchor.day)


def read_year(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``in 1992``, ``since 1997``, ``1994-1997``, ``late 2005``."""
    whole = year(int(found["year"]))
    if found.groupdict().get("year2"):
        other = found["year2"]
        number = int(other) if len(other) == 4 else int(found["year"][:2] + other)
        return _between(whole, year(number))
    return part(whole, said(found, "part")) if found["part"] else whole


def read_decade(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the 1990s``, ``the early 1970s``, ``the mid-nineties``."""
    words = said(found, "decade")
    first = int(words) if words.isdigit() else 1900 + 10 * DECADES.index(words)
    first, last = {
        "early": (first, first + 3),
        "mid": (first + 4, first + 6),
        "late": (first + 7, first + 9),
        "": (first, first + 9),
    }[said(found, "part")]
    return Interval(date(first, 1, 1), date(last, 12, 31), "decade")


def read_months(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``from March to June 1975``, ``between May and July``, ``March-April 2007``."""
    first, last = _month(found["month"]), _month(found["month2"])
    if found["year"]:
        whole = int(found["year"])
    elif first <= last:
        whole = _nearest_month(last, anchor, None)
    else:
        whole = _nearest_month(first, anchor, None) + 1
    return _between(month(whole - (first > last), first), month(whole, last))


def read_half(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the first half of 2007``, ``the second quarter of last year``, ``Q3 1974``, ``the first quarter``."""
    groups = found.groupdict()
    number = (
        ("first", "second", "third", "fourth").index(groups["ordinal"].lower())
        if groups.get("ordinal")
        else (int(groups["quarter"]) - 1)
    )
    length = 6 if (groups.get("span") or "").lower() == "half" else 3
    which = (groups.get("which") or "").lower()
    whole = int(groups["year"]) if groups.get("year") else anchor.day.year + {"last": -1, "next": 1}.get(which, 0)
    return _between(month(whole, number * length + 1), month(whole, (number + 1) * length))


def read_season(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``spring 2005``, ``the summer of 1976``, ``last autumn``, ``this spring``, ``early in the spring``."""
    name = said(found, "season")
    if found["year"]:
        return season(name, int(found["year"]))
    which = said(found, "which")
    this = season(name, anchor.day.year)
    before = season(name, anchor.day.year - 1)
    if which in {"that", "the following"} and anchor.last:
        return season(name, anchor.last.first.year)
    if which in {"last", "past", "previous"}:
        return this if this.last < anchor.day else before
    if which in {"next", "coming"} or (not which and anchor.tense in {"future", "ahead"}):
        return this if this.first > anchor.day else season(name, anchor.day.year + 1)
    if not which and this.first > anchor.day:
        return before
    return before if before.last >= anchor.day else this


def read_weekday(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Monday``, ``last Thursday``, ``next Tuesday``: in the past the latest one up to the paper's day.

    ``The previous Saturday``, ``the Friday after`` are counted from the day last spoken of.
    """
    wanted = WEEKDAYS[said(found, "weekday")]
    which = (found.groupdict().get("which") or "").lower()
    way = said(found, "way") if "way" in found.groupdict() else ""
    if anchor.near and (which in {"previous", "preceding", "following"} or way):
        if which == "following" or way == "after":
            return shifted((wanted - anchor.near.last.weekday() - 1) % 7 + 1, "day", anchor.near.last)
        return shifted(-((anchor.near.first.weekday() - wanted - 1) % 7 + 1), "day", anchor.near.first)
    back = (anchor.day.weekday() - wanted) % 7
    ahead = (wanted - anchor.day.weekday()) % 7
    if which in {"next", "coming"} or (
        which not in {"last", "past", "previous"} and anchor.tense in {"future", "ahead"}
    ):
        return shifted(ahead or (7 if which in {"next", "coming"} else 0), "day", anchor.day)
    return shifted(-(back or (7 if which in {"last", "past", "previous"} else 0)), "day", anchor.day)


def read_near_day(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read today, yesterday, tomorrow, tonight, this morning, last night, earlier today, overnight."""
    words = " ".join(found.group().lower().split())
    by = -1 if "yesterday" in words or words.startswith("last") else 1 if "tomorrow" in words else 0
    if "day before yesterday" in words:
        by = -2
    if "day after tomorrow" in words:
        by = 2
    return shifted(by, "day", anchor.day)


def read_weekend(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``over the weekend``: the last Saturday and Sunday, or the coming ones where the tense says so."""
    saturday = week(anchor.day).first + timedelta(days=5)
    if saturday > anchor.day and anchor.tense not in {"future", "ahead"}:
        saturday -= timedelta(days=7)
    return Interval(saturday, saturday + timedelta(days=1), "bounded")


def read_near_unit(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``last week`` (Monday to Sunday), ``earlier this month`` (to the day before), ``next year``, ``early
    last week``.
    """
    which, unit = said(found, "which"), said(found, "unit")
    if which in {"that", "the same"}:
        base = anchor.near if unit in {"week", "weekend"} else anchor.last
        if base is None:
            return None
        anchor = Anchor(base.first, "open", None)
        which = "this"
    by = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0, "current": 0, "the coming": 1}[
        which
    ]
    if unit == "weekend":
        saturday = week(anchor.day).first + timedelta(days=5 + 7 * by)
        if which == "this" and saturday > anchor.day and anchor.tense != "future":
            saturday -= timedelta(days=7)
        return Interval(saturday, saturday + timedelta(days=1), "bounded")
    whole = week(anchor.day + timedelta(weeks=by)) if unit == "week" else shifted(by, unit, anchor.day)
    side = said(found, "side")
    if side in {"earlier", "late"} and side == "earlier" and by == 0:
        return _between(Interval(whole.first, whole.first, "day"), shifted(-1, "day", anchor.day))
    if side == "later" and by == 0:
        return _between(shifted(1, "day", anchor.day), Interval(whole.last, whole.last, "day"))
    return part(whole, side) if side in {"early", "mid", "late"} else whole


def read_earlier_in(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``earlier in the week``, up to the day before the paper's; ``later in the year``, from the day after."""
    unit = said(found, "unit")
    if unit == "day":
        return anchor.near or shifted(0, "day", anchor.day)
    whole = week(anchor.day) if unit == "week" else shifted(0, unit, anchor.day)
    if said(found, "side") in {"later", "late"}:
        return _between(shifted(1, "day", anchor.day), Interval(whole.last, whole.last, "day"))
    return _between(Interval(whole.first, whole.first, "day"), shifted(-1, "day", anchor.day))


def read_edge(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the end of the year``, ``year's end``, ``the beginning of the month``, ``mid-year``, ``month-end``."""
    words = " ".join(found.group().lower().split())
    unit = said(found, "unit")
    by = 1 if "next" in words or "coming" in words else -1 if "last" in words else 0
    whole = week(anchor.day + timedelta(weeks=by)) if unit == "week" else shifted(by, unit, anchor.day)
    if "mid" in words:
        return part(whole, "mid")
    if any(word in words for word in ("begin", "start", "outset")):
        return part(whole, "early")
    return Interval(whole.last, whole.last, "day")


def read_edge_short(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``year's end``, ``year-end``, ``mid-year``, ``the month's end``."""
    words = found.group().lower()
    unit = next(one for one in ("year", "month", "week") if one in words)
    whole = week(anchor.day) if unit == "week" else shifted(0, unit, anchor.day)
    return part(whole, "mid") if words.startswith("mid") else Interval(whole.last, whole.last, "day")


def read_ago(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two weeks ago``, ``ten years ago``; an uncounted number of days gives no date."""
    by = _number(found["number"])
    return None if by is None else shifted(-by, said(found, "unit"), anchor.day)


def read_ahead(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two weeks from now``, ``in ten days' time``; ``in two weeks`` of what is still to come."""
    by = _number(found["number"])
    if by is None or (found.group().lower().startswith("in") and anchor.tense not in {"future", "ahead"}):
        return None
    return shifted(by, said(found, "unit"), anchor.day)


def read_within(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``within sixty days``: from the paper's day on. What is within hours is on the day spoken of."""
    unit = said(found, "unit")
    by = _number(found["number"]) if found["number"] else None
    if unit in {"hour", "minute"}:
        return anchor.near if by is None or by < 24 else shifted(by // 24, "day", anchor.day)
    if by is None:
        return None
    return _between(Interval(anchor.day, anchor.day, "day"), shifted(by, unit, anchor.day))


def read_past(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``in the past three days``, ``over the last two months``: up to the paper's day."""
    by = _number(found["number"]) if found["number"] else 1
    if by is None:
        return None
    first = shifted(-by, said(found, "unit"), anchor.day)
    start = first.first if first.precision == "day" else anchor.day.replace(day=1, month=1, year=first.first.year)
    if first.precision == "month":
        start = _same_day(first, anchor.day)
    elif first.precision == "year":
        start = _same_day(month(first.first.year, anchor.day.month), anchor.day)
    return Interval(start, anchor.day, "bounded")


def _same_day(whole: Interval, of: date) -> date:
    return whole.first.replace(day=min(of.day, whole.last.day))


def read_from_last(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two days later``, ``a week earlier``, ``the following day``: counted from the last day spoken of."""
    groups = found.groupdict()
    unit = groups["unit"].lower()
    unit = "day" if unit in DAYPARTS else unit
    base = (anchor.near or anchor.last) if unit in {"day", "week", "fortnight"} else anchor.last
    if base is None:
        return None
    by = _number(groups["number"]) if groups.get("number") else 1
    if by is None:
        return None
    word = (groups["way"] or "next").lower()
    if word in {"same", "that"}:
        return base if unit == "day" else week(base.first) if unit == "week" else shifted(0, unit, base.first)
    sign = -1 if word in {"earlier", "before", "previous", "preceding"} else 1
    return shifted(sign * by, unit, base.last if sign > 0 else base.first)


def read_overnight(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``overnight``: from the evening before the day last spoken of, or before the paper's, to that day."""
    near = anchor.near
    day = near.last if near is not None and near.last < anchor.day - timedelta(days=1) else anchor.day
    return Interval(day - timedelta(days=1), day, "bounded")


def read_same(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``hours later``, ``by noon``, ``later that day``: the day last spoken of."""
    return anchor.near


def read_nth(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``on the second day``, ``the first evening``, ``the final day`` of what was spoken of."""
    if anchor.near is None:
        return None
    which = said(found, "ordinal")
    if which in {"last", "final", "closing"}:
        return Interval(anchor.near.last, anchor.near.last, "day")
    return shifted(ORDINALS.index(which), "day", anchor.near.first)


def read_since_then(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``since then``, ``has since``: from the last time spoken of to the paper's day."""
    if anchor.last is None or anchor.last.first > anchor.day:
        return None
    return Interval(anchor.last.first, anchor.day, "bounded")


def read_persian(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``17 Shahrivar 1357``, ``22 Bahman``: the Iranian solar calendar; a bare one is the nearest."""
    number = PERSIAN_MONTHS.index(_squeezed(found["persian"])) + 1
    which = int(found["day"]) if found["day"] else None
    if found["era"]:
        return persian(int(found["era"]), number, which)
    this = anchor.day.year - 621
    choices = [one for by in (-1, 0, 1) if (one := persian(this + by, number, which))]
    if anchor.tense == "past":
        choices = [one for one in choices if one.first <= anchor.day]
    return min(choices, key=lambda one: abs((one.first - anchor.day).days), default=None)


def read_hijri(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``12 Rajab 1428``, ``Ramadan 1395``: the Islamic lunar calendar by its tables, a day either way."""
    number = next(place for place, names in enumerate(HIJRI_MONTHS, 1) if _squeezed(found["hijri"]) in names)
    return hijri(int(found["era"]), number, int(found["day"]) if found["day"] else None)


def read_hebrew(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``5 Tishri 5768``: the Hebrew calendar, of whose days each begins the evening before."""
    number = next(place for place, names in enumerate(HEBREW_MONTHS, 1) if _squeezed(found["hebrew"]) in names)
    return hebrew(int(found["era"]), number, int(found["day"]) if found["day"] else None)


def read_era(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Showa 20``, ``15 August Showa 20``, ``B.E. 2551``, ``2551 BE``, ``Minguo 97``: years counted from elsewhere.

    ``Will be 2500`` is no year, whether in small letters or in a telegram's capitals.
    """
    groups = found.groupdict()
    number = _month(groups["month"]) if groups.get("month") else None
    return in_era(found["reign"], int(found["era"]), number, int(groups["day"]) if groups.get("day") else None)


def read_dots(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``17.4.2008`` in the European order, day first, unless only the other order is a day."""
    which, number = int(found["d"]), int(found["m"])
    if number > 12:
        which, number = number, which
    return day(_full_year(found["year"]), number, which)


def read_counted(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two days after the March 3 raid``, ``a week before 5 May 1975``: counted from a day that is named."""
    base, by = read_month_day(found, anchor), _number(found["number"])
    if base is None or by is None:
        return None
    return shifted(-by if found["way"].lower() == "before" else by, found["unit"].lower(), base.first)


def _squeezed(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalpha())


def read_feast(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Valentine's Day``, ``Christmas`` with or without a year."""
    number, which = FEASTS[said(found, "feast").replace("’", "'")]
    return day(int(found["year"]) if found["year"] else _nearest(number, which, anchor), number, which)


def read_easter(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Easter``, ``Good Friday``, ``Easter Monday`` of the Western church."""
    by = {"good friday": -2, "easter monday": 1}.get(" ".join(said(found, "easter").split()), 0)
    years = [int(found["year"])] if found["year"] else [anchor.day.year + step for step in (-1, 0, 1)]
    choices = [easter(one) + timedelta(days=by) for one in years]
    if anchor.tense == "past":
        choices = [one for one in choices if one <= anchor.day] or choices
    if anchor.tense == "future":
        choices = [one for one in choices if one >= anchor.day] or choices
    nearest = min(choices, key=lambda one: abs((one - anchor.day).days))
    return Interval(nearest, nearest, "day")


def read_century(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the 19th century``, ``the late nineteenth century``."""
    words = said(found, "century")
    number = int(words[:2]) if words[:2].isdigit() else 11 + CENTURIES.index(words)
    first = (number - 1) * 100 + 1
    ends = {"early": (0, 32), "mid": (33, 66), "late": (67, 99), "": (0, 99)}[said(found, "part")]
    return Interval(date(first + ends[0], 1, 1), date(first + ends[1], 12, 31), "century")


def read_fiscal(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``FY 2007``, ``FY07``: the American fiscal year, from October."""
    number = _full_year(found["fiscal"])
    return Interval(date(number - 1, 10, 1), date(number, 9, 30), "year")


EXPRESSIONS: tuple[tuple[str, Reader], ...] = (  # a picture of the expressions; of two at a place, the longer wins
    (r"(?P<year>(?:1[6-9]|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b", read_iso),
    (rf"(?:{WEEKDAY},?{BLANK})?{MONTH}{BLANK}(?:the{BLANK})?{DAY}(?:{GAP}(?:-|–|to|through|and|until){GAP}(?:{MONTH2}{BLANK})?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]))?(?:,?{BLANK}{YEAR})?", read_month_day),
    (rf"(?:{WEEKDAY},?{BLANK})?(?:the{BLANK})?{DAY}(?:{GAP}(?:-|–|to|and){GAP}(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?{BLANK}(?:of{BLANK})?{MONTH}(?![a-z])(?:,?{BLANK}(?:{YEAR}|{SHORT_YEAR}))?", read_month_day),
    (rf"{DAY}{GAP}(?:{MONTH2}{GAP})?(?:-|–|to|until|through){GAP}(?P<day2>[0-3]?\d){BLANK}{MONTH}(?![a-z])(?:,?{BLANK}{YEAR})?", read_days),
    (rf"(?P<day>[0-3]\d){MONTH}(?P<short>(?:\d\d)?\d\d)?\b", read_month_day),
    (rf"{DAY}{BLANK}{MONTH}(?:{BLANK}{YEAR})?,?{BLANK}\(?(?:O\.\s?S\.|Old{BLANK}Style)", read_old_style),
    (rf"{MONTH}{BLANK}{DAY}(?:,?{BLANK}{YEAR})?,?{BLANK}\(?(?:O\.\s?S\.|Old{BLANK}Style)", read_old_style),
    (rf"(?P<day>[0-3]\d)(?:[01]\d|2[0-3])[0-5]\dZ?{BLANK}{MONTH}{BLANK}(?P<short>\d\d)\b", read_group),
    (r"(?P<day>[0-3]\d)(?:[01]\d|2[0-3])[0-5]\dZ(?P<month>(?!))?(?P<short>(?!))?\b", read_group),
    (rf"(?:on|by|until|till|since|from|before|of|dated){BLANK}(?:or{BLANK}about{BLANK})?(?:the{BLANK})?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?=[.,;:)]|{BLANK}(?:instant|inst|and|to|he|she|they|we|the|in|at|with|but)\b|\s*$)", read_number),
    (rf"(?:from{BLANK}|between{BLANK})?{MONTH}{BLANK}?(?:-|–|to|through|until|and){BLANK}?{MONTH2}\b(?!{BLANK}?[0-3]?\d\b)(?:,?{BLANK}{YEAR})?", read_months),
    (rf"(?:the{BLANK})?{ORDINAL}{BLANK}(?P<span>half|quarter){BLANK}of{BLANK}(?:the{BLANK}(?:current{BLANK})?year|(?P<which>this|last|next){BLANK}year|{YEAR})\b", read_half),
    (rf"Q(?P<quarter>[1-4]){BLANK}(?:of{BLANK})?{YEAR}\b", read_half),
    (rf"{PART}{MONTH}(?:,?{BLANK}(?:of{BLANK})?|-){YEAR}", read_month),
    (rf"(?P<which>last|next|this|that|past){BLANK}{PART}{MONTH}\b(?!{BLANK}\d)", read_month),
    (rf"(?:the|its|their|his|her|a|an){BLANK}{PART}{LONG_MONTH}\b(?!{BLANK}?(?:\d|and\b|-))(?={BLANK}[a-z])", read_month),
    (rf"(?:in|since|by|until|during|of|for|from|through|before|after|and){BLANK}{PART}{MONTH}\b(?!{BLANK}\d)", read_month),
    (rf"(?P<part>early|mid|late)(?:-|{BLANK}){MONTH}\b", read_month),
    (rf"(?:the{BLANK})?(?:(?P<which>last|next|this){BLANK})?(?:early{BLANK}|late{BLANK})?{SEASON}(?:{BLANK}of)?{BLANK}{YEAR}", read_season),
    (rf"(?P<which>last|next|this|that|past|previous|coming){BLANK}(?:early{BLANK}|late{BLANK})?{SEASON}(?P<year>(?!))?\b", read_season),
    (rf"(?:the|its|their|this|that){BLANK}(?P<season>spring|summer|autumn|winter)(?P<year>(?!))?(?P<which>(?!))?(?={BLANK}(?:summit|session|meeting|talks|conference|offensive|campaign|elections?|congress|fighting|war|clashes|raids?|floods?|riots?|strikes?|protests?|census|budget|visit)\b)", read_season),
    (rf"(?:in|during|by|since|until|before|over){BLANK}(?:(?:the|early|late){BLANK}){{1,2}}{SEASON}(?P<year>(?!))?(?P<which>(?!))?\b(?!{BLANK}of\b)", read_season),
    (rf"(?:FY[- ']?|fiscal{BLANK}(?:year{BLANK})?)(?P<fiscal>(?:19|20)?\d\d)\b", read_fiscal),
    (r"(?:the\s)?(?:(?P<part>early|mid|late)[-\s])?(?P<decade>1[6-9]\d0|20\d0)['’]?s\b", read_decade),
    (rf"the{BLANK}(?:(?P<part>early|mid|late)[-\s])?(?P<decade>{'|'.join(word for word in DECADES if len(word) > 3)})\b", read_decade),
    (rf"the{BLANK}(?:(?P<part>early|mid|late)[-\s])?(?P<century>1[1-9]th|2[01](?:st|th)|{'|'.join(CENTURIES)}){BLANK}century\b", read_century),
    (rf"(?:in|since|by|until|till|during|of|for|from|between|before|after|through|around|circa|about|late|early|mid|year){BLANK}{PART}{YEAR}(?:\s?[-–]\s?(?P<year2>(?:19|20)?\d\d))?\b(?![,.]\d|{BLANK}(?:people|men|troops|soldiers|tons|dollars|meters|members|miles))", read_year),
    (rf"(?:from|between){BLANK}(?P<part>(?!))?{YEAR}{BLANK}(?:to|and|until|through){BLANK}(?P<year2>(?:1[6-9]|20)\d\d)\b", read_year),
    (rf"{PART}(?<![\d,.$#]){YEAR}(?:\s?[-–]\s?(?P<year2>(?:19|20)\d\d))\b", read_year),
    (rf"(?P<part>early|mid|late)[-\s]{YEAR}\b", read_year),
    (rf"(?:an?|the|its|their|his|her|that|this){BLANK}(?P<part>(?!))?{YEAR}(?={BLANK}(?:(?-i:[A-Z][a-z])|[a-z]+[a-rt-z]\b|elections|talks|sanctions|protests|accords|riots|polls|hostilities|upheavals|attacks))", read_year),
    (r"(?P<m>[0-3]?\d)/(?P<d>[0-3]?\d)/(?P<year>\d{4}|\d\d)\b", read_slashes),
    (rf"(?:on|of|dated|by|since|from|until|before|after){BLANK}(?P<m>[0-3]?\d)/(?P<d>[0-3]?\d)(?P<year>(?!))?\b(?![/-]|{BLANK}of\b|{BLANK}majority)", read_slashes),
    (r"the\sday\sbefore\syesterday|the\sday\safter\stomorrow|(?:(?:late|early|earlier|later)\s)?(?:yesterday|today|tomorrow)(?:\s(?:morning|afternoon|evening|night))?|(?:later\s)?tonight|(?:early\s|late\s|earlier\s)?this\s(?:morning|afternoon|evening)|last\s(?:night|evening)", read_near_day),
    (rf"(?:(?P<side>early|earlier|later|late|mid)[\s-])?(?P<which>last|this|next|past|the{BLANK}coming|coming|previous|current|that|the{BLANK}same){BLANK}(?P<unit>week|weekend|month|year|decade)\b(?!['’]s{BLANK}(?:end|close))", read_near_unit),
    (rf"(?:over|at|during|on){BLANK}the{BLANK}weekend\b", read_weekend),
    (rf"(?:the{BLANK})?(?:(?:this{BLANK}|the{BLANK})?(?P<which>last|next|this|past|previous|preceding|following|coming|that){BLANK})?{WEEKDAY}(?:{BLANK}{DAYPART})?\b", read_weekday),
    (rf"(?:the{BLANK}){WEEKDAY}{BLANK}(?P<way>before|after)(?=[.,;]|\s*$)", read_weekday),
    (rf"(?:(?:in|since|by|until|during|of|for|from|before|after){BLANK})?{PART}{MONTH}{BLANK}(?:of{BLANK})?(?P<which>last|this|next|past|previous|the{BLANK}same){BLANK}year\b", read_month_of),
    (rf"(?P<part>(?!))?{MONTH}{BLANK}{DAY}{BLANK}(?:of{BLANK})?(?P<which>last|this|next){BLANK}year\b", read_month_of),
    (rf"(?P<part>(?!))?{DAY}{BLANK}{MONTH}{BLANK}(?:of{BLANK})?(?P<which>last|this|next){BLANK}year\b", read_month_of),
    (rf"the{BLANK}(?P<ordinal>first|second|third|fourth|last){BLANK}week{BLANK}(?:of|in){BLANK}{MONTH}(?![a-z])(?!{BLANK}[0-3]?\d\b)(?:,?{BLANK}{YEAR})?", read_week_of),
    (rf"the{BLANK}(?P<unit>week|month|year){BLANK}before{BLANK}last\b", read_before_last),
    (rf"(?:the{BLANK})?week{BLANK}(?P<way>of|ending|ended){BLANK}(?:on{BLANK})?{MONTH}{BLANK}{DAY}(?:,?{BLANK}{YEAR})?", read_that_week),
    (rf"(?:the{BLANK})?week{BLANK}(?P<way>of|ending|ended){BLANK}(?:on{BLANK})?{DAY}{BLANK}{MONTH}(?![a-z])(?:,?{BLANK}{YEAR})?", read_that_week),
    (rf"(?P<side>earlier|later|late|early){BLANK}(?:on{BLANK})?in{BLANK}the{BLANK}(?P<unit>week|month|year|day)\b", read_earlier_in),
    (rf"(?:the{BLANK})?(?:end|close|beginning|start|outset|middle){BLANK}of{BLANK}(?:the{BLANK}(?:current{BLANK}|coming{BLANK}|calendar{BLANK})?|this{BLANK}|next{BLANK}|last{BLANK})(?P<unit>week|month|year)\b(?!{BLANK}of)", read_edge),
    (r"(?P<unit>year|month|week)['’]s\s(?:end|close)\b|mid-(?:year|month|week)\b", read_edge_short),
    (r"(?:year|month)-?\s?end\b", read_edge_short),
    (rf"{NUMBER}(?:{BLANK}of)?(?:{BLANK}full)?{BLANK}{UNIT}{BLANK}ago\b", read_ago),
    (rf"(?:in{BLANK})?{NUMBER}{BLANK}{UNIT}(?:['’]{BLANK}time|{BLANK}(?:from{BLANK}(?:now|today)|hence))\b", read_ahead),
    (rf"in{BLANK}{NUMBER}{BLANK}{UNIT}\b", read_ahead),
    (rf"within{BLANK}(?:the{BLANK}(?:next{BLANK})?)?(?:{NUMBER}{BLANK})?(?P<unit>hour|minute|day|week|fortnight|month|year)s?\b", read_within),
    (rf"(?:in|over|during|for|within){BLANK}the{BLANK}(?:past|last){BLANK}(?:{NUMBER}{BLANK})?{UNIT}\b", read_past),
    (rf"{NUMBER}{BLANK}{UNIT}{BLANK}(?P<way>later|earlier|afterwards|previously|(?:before|after)(?={BLANK}that\b|[.,;]|\s*$|{BLANK}(?:in|at)\b))\b", read_from_last),
    (rf"(?:the{BLANK})?(?P<way>following|same|previous|preceding){BLANK}(?P<unit>day|{DAYPART}|week|fortnight|month|year)\b", read_from_last),
    (rf"the{BLANK}(?P<way>next){BLANK}(?P<unit>day|{DAYPART}|week|month|year)\b", read_from_last),
    (rf"(?P<way>next){BLANK}(?P<unit>day|morning)\b", read_from_last),
    (rf"(?:the{BLANK})?(?P<unit>day|{DAYPART}|week|month|year){BLANK}(?P<way>before|after)(?=[.,;]|\s*$|{BLANK}(?:in|at)\b)", read_from_last),
    (r"overnight\b(?!\s+(?:flight|stay|train|bus|stop|camp|low|session|vigil|curfew|trip|rate|guest|ferry|shift)s?\b)", read_overnight),
    (rf"(?:later|earlier|late|early){BLANK}(?:that|the{BLANK}same){BLANK}(?:same{BLANK})?(?:day|{DAYPART})\b", read_same),
    (rf"(?:later|earlier|late|early){BLANK}in{BLANK}the{BLANK}day\b", read_same),
    (rf"(?:on{BLANK})?that{BLANK}(?:same{BLANK}|very{BLANK})?(?:day|{DAYPART}|noon|midday|dawn|lunchtime|midnight)\b", read_same),
    (rf"(?:some{BLANK}|a{BLANK}few{BLANK}|{NUMBER}{BLANK})?(?:hours?|minutes?){BLANK}(?:later|earlier|afterwards|afterward)\b", read_same),
    (rf"(?:by|at|around|before|after|towards?){BLANK}{HOUR}\b{WORK}", read_same),
    (rf"on{BLANK}(?:the|its|his|their){BLANK}(?P<ordinal>{'|'.join(ORDINALS)}|last|final|closing){BLANK}(?:day|{DAYPART})\b", read_nth),
    (rf"since{BLANK}(?:then|that{BLANK}time)\b|ever{BLANK}since\b|(?<=has )since\b|(?<=have )since\b", read_since_then),
    (rf"{NUMBER}{BLANK}{UNIT}{BLANK}(?P<way>after|before){BLANK}(?:the{BLANK})?{MONTH}{BLANK}{DAY}(?:,?{BLANK}{YEAR})?", read_counted),
    (rf"{NUMBER}{BLANK}{UNIT}{BLANK}(?P<way>after|before){BLANK}(?:the{BLANK})?{DAY}{BLANK}{MONTH}(?![a-z])(?:,?{BLANK}{YEAR})?", read_counted),
    (rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{BLANK}(?:of{BLANK})?)?(?P<hebrew>{HEBREW}),?{BLANK}(?P<era>5[4-9]\d\d)\b", read_hebrew),
    (rf"(?:{DAY}{BLANK}{MONTH},?{BLANK})?(?P<reign>{REIGN}|Minguo|ROC{BLANK}year|(?-i:B\.E\.)){BLANK}(?P<era>\d{{1,2}}|1[01]\d|2[3-6]\d\d)\b", read_era),
    (rf"{MONTH}{BLANK}{DAY},?{BLANK}(?P<reign>{REIGN}|Minguo|ROC{BLANK}year|(?-i:B\.E\.)){BLANK}(?P<era>\d{{1,2}}|1[01]\d|2[3-6]\d\d)\b", read_era),
    (rf"(?:{DAY}{BLANK}{MONTH},?{BLANK})?(?P<era>2[3-6]\d\d){BLANK}(?P<reign>(?-i:B\.E\.|BE\b(?!\s+[A-Z]{{2}})))", read_era),
    (r"(?P<d>[0-3]?\d)\.(?P<m>[0-3]?\d)\.(?P<year>(?:19|20)\d\d)\b(?!\.\d)", read_dots),
    (r"(?P<d>[0-3]\d)\.(?P<m>[0-3]\d)\.(?P<year>\d\d)\b(?!\.\d)", read_dots),
    (rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{BLANK}(?:of{BLANK})?)?(?P<persian>{PERSIAN})(?:,?{BLANK}(?P<era>1[2-4]\d\d))?\b", read_persian),
    (rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{BLANK}(?:of{BLANK})?)?(?P<hijri>{HIJRI}),?{BLANK}(?P<era>1[2-5]\d\d)\b", read_hijri),
    (rf"(?P<easter>Easter(?:{BLANK}(?:Sunday|Monday))?|Good{BLANK}Friday)(?:,?{BLANK}{YEAR})?\b", read_easter),
    (rf"{FEAST}(?:,?{BLANK}{YEAR})?\b", read_feast),
)  # fmt: skip
