"""Days and times as papers print them in their imprint."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from dragoman.documents import Unreadable

MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(month_abbr) if name} | {"sept": 9}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

ZONES = {"z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
ZONES |= {"pst": -8, "pdt": -7}
"""Hours from UTC of the zones that RFC 822 names, section 5.1."""

MOMENT = re.compile(
    rf"""
    (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ])?
    (?<![\d./-])
    (?: (?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)
      | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[ ](?P<name2>{MONTH})\b\.?,?[ ](?P<year2>\d{{4}})
      | (?P<name3>{MONTH})\b\.?[ ](?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<year3>\d{{4}})
      | (?P<day4>\d{{1,2}})\.(?P<month4>\d{{1,2}})\.(?P<year4>\d{{4}})
    )(?!\d)
    (?: (?:T|,?[ ](?:at[ ])?) (?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{{1,9}})?)?
        (?:[ ]?(?P<half>[ap])\.?m\b\.?)?
        (?: [ ]?\(? (?P<zone> (?:UTC|GMT)?[ ]?[+−-]\d\d?(?::?\d\d)?(?!\d) | (?:{"|".join(ZONES)})\b ) \)? )?
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
OFFSET = re.compile(r"(?:UTC|GMT)? ?([+−-])(\d\d?):?(\d\d)?", re.I)


class NoSuchDay(Unreadable):
    """A day or time that no calendar has, such as 31 February."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with, where it is printed, the time and its offset from UTC; characters ``start`` to ``end``.

    ``at`` has no time zone where none is printed; ``exact`` says whether a time of day is. ``at`` is None for
    a day that no calendar has, such as 31 February.
    """

    at: datetime | None
    exact: bool
    start: int
    end: int


def find_moments(text: str, start: int = 0, end: int | None = None) -> Iterator[Moment]:
    """Yield every full date in a stretch of text, with the time that follows it: in order, not overlapping."""
    for found in MOMENT.finditer(text, start, len(text) if end is None else end):
        yield Moment(_moment(found), found["hour"] is not None, found.start(), found.end())


def read_moment(words: str) -> datetime:
    """Read a date that stands alone: ``2022-06-14T19:30:05Z`` in a row, ``Tue, 14 Mar 2023 18:05:00 +0400`` in a feed.

    Raises: Unreadable, where it is in no known form; NoSuchDay, where no calendar has it.
    """
    moments = list(find_moments(words.strip()))
    if len(moments) != 1 or moments[0].end - moments[0].start < len(words.strip()):
        raise Unreadable(f"expected a date as in '2022-06-14T19:30:05Z' or '14 March 2023', found {words[:60]!r}")
    if moments[0].at is None:
        raise NoSuchDay(f"no calendar has the day or time {words[:60]!r}")
    return moments[0].at


def _moment(found: re.Match[str]) -> datetime | None:
    """Return the moment of a match, or None for a day or time that does not exist."""
    year = found["year"] or found["year2"] or found["year3"] or found["year4"]
    day = found["day"] or found["day2"] or found["day3"] or found["day4"]
    name = found["name2"] or found["name3"]
    month = MONTHS[name.lower()] if name else int(found["month"] or found["month4"])
    try:
        at = datetime(int(year), month, int(day), _hour(found), int(found["minute"] or 0), int(found["second"] or 0))
        return at.replace(tzinfo=_zone(found["zone"]))
    except ValueError:
        return None


def _hour(found: re.Match[str]) -> int:
    hour = int(found["hour"] or 0)
    if found["half"] is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(f"hour {hour} of twelve")
    return hour % 12 + (12 if found["half"].lower() == "p" else 0)


def _zone(words: str | None) -> timezone | None:
    """Return the zone of ``UTC+04:00``, ``+0400``, ``GMT`` or ``EST``."""
    if words is None:
        return None
    if words.lower() in ZONES:
        return timezone(timedelta(hours=ZONES[words.lower()]))
    found = OFFSET.fullmatch(words)
    if found is None:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(size if found[1] == "+" else -size)
