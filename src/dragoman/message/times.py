"""The time on a telegram's date line where it is not printed as the form has it: what is legible of it is read."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

import msgspec
from rapidfuzz.distance import OSA

from dragoman.documents import Unreadable

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
MONTH_NAMES = (
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE"),
    *("JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"),
)
NAMED = rf"(?:{'|'.join(MONTHS)})[A-Z]{{0,6}}"
PIVOT = 60
"""Two-digit years from here on are 19xx, below 20xx."""
DIGITS_OF_A_MOMENT = 6
DIGITS = str.maketrans("OILl|!SB", "01111158")
LETTERS = str.maketrans("0l14", "OLIA")
APART = r"[\s.,/'’()-]"
"""What a keyboard or a scanner puts between the parts of a date line, in place of a blank or beside it."""
WORDS = "FLASH|IMMEDIATE|PRIORITY|ROUTINE"
LED = r"(?:(?:DTG|PSN)\b[\s:]{0,4}+)?"
PRECEDENCES = (
    rf"(?P<letters>(?:0?[ZOPRWY]{{1,3}}{APART}{{1,4}}|0\s+(?=[ZOPRWY]\s|[\dO](?:\s?[\dOIL]){{5}})|0(?=\d{{6}}\s?Z)"
    rf"|[A-Z]\s*(?=\d{{6}}\s?Z)|(?:{WORDS})\s{{1,3}})*+)"
)
SIGNALS = r"(?P<signals>(?:\s+\S{1,12}){0,8}+)"
YEAR = r"(?P<year>(?:19|20)\d\d|[\dO] ?[\dO])(?!\d)"
GROUP = re.compile(
    rf"{LED}{PRECEDENCES}"
    r"(?P<moment>[\dOSB](?:[\s/-]{0,3}[\dOILl|!SB]){5})(?:2(?=\s?-?\s?[A-Z])|(?![\dOIL]))\s{0,2}[ZX]?"
    rf"{APART}{{0,4}}(?P<month>[A-Z0l4](?:\s?[A-Z0l]){{2,8}}){APART}{{0,4}}(?:\d{{1,2}},?\s{{1,3}}(?=(?:19|20)\d\d))?{YEAR}{APART}?(?=\s|$){SIGNALS}"
)
"""A date line with blanks and stops inside it, letters for digits, Z lost or a 2, precedences run together or lost."""
DAY_FIRST = re.compile(
    rf"{LED}{PRECEDENCES}(?:(?P<day>\d{{1,2}})[\s-]{{0,3}}(?P<month>{NAMED})\.?,?[\s-]{{0,3}}(?P<year>(?:19|20)?\d\d)"
    rf"|(?P<year2>(?:19|20)\d\d)\s{{1,3}}(?P<month2>{NAMED})\.?\s{{1,3}}(?P<day2>\d{{1,2}}))"
    rf",?\s{{1,3}}(?P<time>\d\d\s?:?\d\d)\s?Z\b{SIGNALS}",
    re.I,
)
"""Day, month and year before the hour, as on what the Department sent in the 1960s: ``25 NOV 69 0026Z``."""
LEGIBLE = re.compile(rf"(?P<letters>(?:[ZOPRWY]\s{{1,3}})*+)(?P<rest>.{{4,24}}?)\s{{0,2}}\b{NAMED}\.?\s{{1,3}}{YEAR}")
"""Precedences at the beginning, month and year at the end of a line whose day or hour is no such."""
OPENING = (
    r"(?:[ZOPRWY]\s+)+\d[\d ]{4,9}Z|\d{6}Z\s|[A-Z]\s\d{6}\s?Z\s|[ZOPRWY]\d{6}\s?Z|0\d{6}\s?Z\b"
    r"|(?:0?[ZOPRWY]{1,3}\s+|0\s+(?=[ZOPRWY]\s|\d{6}|\d\d \d{4}))++[\dO][\dOILl ]{4,12}\s?(?:Z|[A-Z]{3}\s?[\d ]{2,4}$)"
    rf"|{LED}(?:(?:[ZOPRWY0]{{1,2}}{APART}{{1,3}}){{0,4}}+|(?:(?:{WORDS})\s{{1,3}}){{1,4}}+)"
    rf"(?=[\dOSB?]\S{{0,2}}\d)[\dOILl|!SB?][\dOILl|!SB?\s/-]{{4,10}}[ZX2]?{APART}{{0,4}}"
    rf"(?:{NAMED}|[A-Z0l4][A-Z0l]{{2}}){APART}{{0,4}}(?:19|20)?[\dO]{{2}}(?!\d)"
    rf"|(?i:(?:[ZOPRWY]\s){{0,3}}\d{{1,2}}[\s-]{{0,3}}{NAMED}\.?,?[\s-]{{0,3}}(?:19|20)?\d\d,?\s{{1,3}}\d\d\s?:?\d\dZ\b"
    rf"|(?:19|20)\d\d\s{{1,3}}{NAMED}\.?\s{{1,3}}\d{{1,2}}\s{{1,3}}\d{{4}}\s?Z\b)"
)
"""How a date line begins: precedence letters and a time, some of them garbled."""


class Moment(msgspec.Struct, frozen=True, gc=False):
    """What a date line says: the places of its parts in the words it was read from, and the instant in UTC."""

    letters: tuple[int, int]
    place: tuple[int, int]
    signals: tuple[int, int]
    at: datetime


def moment_of(words: str) -> Moment | None:
    """Read a date line in bad form, or return None where it is none.

    Raises: `Unreadable` where there is no such time.
    """
    found = GROUP.fullmatch(words)
    if found is not None:
        digits = "".join(re.findall(r"[^\s/-]", found["moment"])).translate(DIGITS)
        at = instant(digits, found["month"], found["year"], found[0])
        return Moment(found.span("letters"), (found.start("moment"), found.end("year")), found.span("signals"), at)
    found = DAY_FIRST.fullmatch(words)
    if found is None:
        return None
    first = "day" if found["day"] else "year2"
    day = found["day"] or found["day2"]
    hour = re.sub(r"\D", "", found["time"])
    at = instant(f"{int(day):02}{hour}", found["month"] or found["month2"], found["year"] or found["year2"], found[0])
    return Moment(found.span("letters"), (found.start(first), found.end("time")), found.span("signals"), at)


def instant(digits: str, month: str, year: str, words: str) -> datetime:
    """Return the instant of six digits, a month's name and a year, in UTC.

    Raises: `Unreadable` where there is no such time.
    """
    name = month.replace(" ", "").upper()
    named = name[:3] if is_month(name) else near_month(month.replace(" ", ""))
    if len(digits) != DIGITS_OF_A_MOMENT or named not in MONTHS:
        raise Unreadable(f"expected day, hour and minute in six digits and a month, found {words.strip()!r}")
    number = full_year(int(year.replace(" ", "").translate(DIGITS)))
    try:
        return datetime(number, MONTHS.index(named) + 1, int(digits[:2]), int(digits[2:4]), int(digits[4:]), tzinfo=UTC)
    except ValueError as error:
        raise Unreadable(f"there is no such time as {words.strip()!r} ({error})") from error


def legible(words: str) -> tuple[tuple[int, int], int] | None:
    """Return what is legible of a date line without a time: the place of its precedences and its year, or None."""
    found = LEGIBLE.match(words)
    if found is None:
        return None
    return found.span("letters"), full_year(int(found["year"].replace(" ", "").translate(DIGITS)))


CUT_MONTHS = frozenset(full[:length] for full in MONTH_NAMES for length in range(len(full) + 1))


def is_month(name: str) -> bool:
    """Say whether a word is a month's name, whole or cut: JUN, JUNE, SEPT."""
    return name in CUT_MONTHS


@lru_cache(maxsize=1_000)
def near_month(name: str) -> str | None:
    """Return the one month whose name, whole or cut, is a slip away from a garbled one, or None of none or several."""
    plain = name.translate(LETTERS)
    if is_month(plain):
        return plain[:3]
    near = {full[:3] for full in (*MONTHS, *MONTH_NAMES, "SEPT") if OSA.distance(plain, full, score_cutoff=1) <= 1}
    return near.pop() if len(near) == 1 else None


def full_year(year: int) -> int:
    """Return the year with its century: 06 is 2006, 75 is 1975."""
    if year > 99:
        return year
    return year + (1900 if year >= PIVOT else 2000)
