"""The executive order line: under which order it is held, until when, or since when no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

from msgspec.structs import replace

from dragoman.documents import Declassification, Sourced, Unreadable, View
from dragoman.message.instructions import read_instruction
from dragoman.message.known import Known
from dragoman.message.times import MONTHS, full_year

LABEL = re.compile(
    r"(?:[EF]\s?[.,]?\s{0,2}[O0]\s?[.,]?\s?[:;]?|EXECUTIVE ORDER)\s{0,20}"
    r"(?P<order>\d(?:\s?\d){4}(?!\d)|\d{4,6}(?=\s?[:;])|[1lI][\dOILSB]{4}(?=\s?[:;])"
    r"|1\d{0,3}[A-Z]\d{0,3}(?=\s?[:;]))(?P<colon>\s{0,3}[:;,.-]{1,2})?\s*",
    re.I,
)
FARTHEST = 60
"""Years a day of declassification may lie ahead of the telegram's."""
SINCE_1995 = ("12958", "13292", "13526")
PAST = re.compile(r"\bDECLASSIFIED\b|\bRELEASED\b", re.I)
DATES = re.compile(
    r"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})"
    r"|(?P<month>\d{1,2})[/.-](?P<day>\d{1,2})[/.-](?P<year>(?:19|20)?\d\d)"
    r"|(?P<name>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s+(?P<nday>\d{1,2}),?\s+(?P<nyear>\d{4}|'?\d\d)"
    r"|(?P<dday>\d{1,2})\s+(?P<dname>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?,?\s+(?P<dyear>\d{4}|'?\d\d)"
    r")(?![\d/-])",
    re.I,
)


DIGIT = re.compile(r"\d")
LETTER_FOR_ZERO = re.compile(r"(?<=\d)[Oo](?=[\dOo/.-])|(?<=[\d/.-])[Oo](?=\d)")
DOUBLED_MARK = re.compile(r"(?<=\d)\s?([/.-])[/.-]?\s?'?(?=\d)")
RUN_TOGETHER = re.compile(r"(?<!\d)(0[1-9]|1[0-2])([0-3]\d)((?:19|20)\d\d)(?!\d)")


def read_order(field: View, known: Known) -> Sourced[Declassification]:
    """Read the order, its instruction and the day it names, e.g. ``E.O. 12958: DECL: 12/20/2016``.

    ``on`` is a day still to come when it was written, ``done`` one on which it was declassified. An event
    (``CLOSURE OF ICTY``), X1 to X8, OADR, GDS or N/A are told apart by `read_instruction`. Two-digit years are 20xx
    under the orders since 1995.

    Raises: `Unreadable` where a date is written that does not exist; `undated` reads such a line without it.
    """
    return _order(field, first_date)


def undated(field: View) -> Sourced[Declassification] | None:
    """Read an order's line without its day, which does not exist; None where it is no order's line."""
    return _order(field, lambda words, order: None) if LABEL.match(field.text) else None


def _order(field: View, day_of: Callable[[str, str], date | None]) -> Sourced[Declassification]:
    """Read the line, its day by a function of instruction and order."""
    found = LABEL.match(field.text)
    if found is None:
        raise Unreadable(f"expected an executive order, as in 'E.O. 12958: N/A', found {field.text[:60]!r}")
    words = " ".join(field.text.split()).rstrip(" \\")
    instruction = " ".join(field.text[found.end() :].split()).rstrip(" \\") or None
    order = "".join(found["order"].split())
    if instruction is None:
        return Sourced(Declassification(order, words, None, None, None), field.whole())
    moment, done = None, None
    if day := day_of(instruction, order):
        past = PAST.search(instruction)
        moment, done = (None, day) if past else (day, None)
    parts = read_instruction(instruction, dated=moment is not None)
    value = Declassification(
        order,
        words,
        instruction,
        moment,
        done,
        parts.schedule,
        parts.exemption,
        parts.event,
        parts.authority,
        parts.section,
    )
    return Sourced(value, field.whole())


def settled(order: Sourced[Declassification] | None, moment: datetime | None) -> Sourced[Declassification] | None:
    """Return an order's line with its day in the century that the telegram's own day leads to.

    ``DECL: 6/11/99`` in a telegram of 1996 is of 1999: a year of two digits is not more than sixty years ahead.
    """
    if order is None or order.value.on is None or moment is None or order.value.on.year - moment.year <= FARTHEST:
        return order
    if str(order.value.on.year) in order.value.line:
        return order
    on = order.value.on.replace(year=order.value.on.year - 100)
    return Sourced(replace(order.value, on=on), order.span)


def first_date(words: str, order: str) -> date | None:
    """Return the first day written, month before day, or None where there is none.

    Raises: `Unreadable` where the day written does not exist.
    """
    if DIGIT.search(words) is None:
        return None
    found = DATES.search(words) or DATES.search(_closed_up(words))
    if found is None:
        return None
    year, month, day = _parts(found)
    if year < 100:
        year = 2000 + year if order in SINCE_1995 else full_year(year)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unreadable(f"there is no such day as {found[0]!r} in {words!r} ({error})") from error


def _closed_up(words: str) -> str:
    """Return the words with blanks and doubled marks inside a day taken out, and the letter O a zero beside digits."""
    plain = DOUBLED_MARK.sub(r"\1", LETTER_FOR_ZERO.sub("0", words))
    return RUN_TOGETHER.sub(r"\1/\2/\3", plain)


def _parts(found: re.Match[str]) -> tuple[int, int, int]:
    """Return year, month and day as written."""
    if found["y"]:
        return int(found["y"]), int(found["m"]), int(found["d"])
    if found["month"]:
        return int(found["year"]), int(found["month"]), int(found["day"])
    if found["name"]:
        return int(found["nyear"].strip("'")), MONTHS.index(found["name"].upper()) + 1, int(found["nday"])
    return int(found["dyear"].strip("'")), MONTHS.index(found["dname"].upper()) + 1, int(found["dday"])


def write_order(value: Declassification) -> str:
    """Write ``E.O. 12958: DECL: 12/20/2016``; a day is written out where the instruction does not hold it."""
    words = value.instruction or (f"DECL: {value.on:%m/%d/%Y}" if value.on else "N/A")
    return f"E.O. {value.order or '12958'}: {words}"
