"""The fields a query can name, and how the value of each is read."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Literal

from dragoman.documents import Level
from dragoman.record import GROUNDS

FieldKind = Literal["words", "exact", "days"]


class Misread(ValueError):
    """A value that its field cannot take; ``advice`` says which it can."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``example`` stands in the help; ``values`` turns what was typed into what the index holds."""

    name: str
    kind: FieldKind
    says: str
    example: str
    values: Callable[[str], tuple[str, ...]] | None = None


KINDS = {
    "cable": ("cable", "cables", "telegram", "telegrams"),
    "press": ("press", "article", "articles", "news"),
    "frus": ("frus", "edition", "editions", "edited"),
}

LEVELS = {
    Level.U: ("u", "unclassified", "unclas"),
    Level.SBU: (
        "sbu",
        "sensitive but unclassified",
        "sensitive",
        "lou",
        "limited official use",
        "fouo",
        "for official use only",
        "cui",
    ),
    Level.C: ("c", "confidential"),
    Level.S: ("s", "secret"),
    Level.TS: ("ts", "top secret"),
    Level.UNSTATED: ("unstated", "unmarked", "none"),
}


def read_kind(typed: str) -> tuple[str, ...]:
    """Read ``cable``, ``press`` or ``frus``, or another word for one of them."""
    for kind, words in KINDS.items():
        if typed.lower() in words:
            return (kind,)
    raise Misread(f"there is no kind of paper '{typed}'", "The kinds are cable, press and frus.")


def read_level(typed: str) -> tuple[str, ...]:
    """Read a level by its letters or its word: ``C``, ``confidential``."""
    plain = " ".join(typed.lower().split())
    for level, words in LEVELS.items():
        if plain in words:
            return (level.name,)
    raise Misread(f"there is no class '{typed}'", "The classes are U, SBU, C, S, TS and UNSTATED.")


def read_ground(typed: str) -> tuple[str, ...]:
    """Read the ground on which an event stands: ``doubtful``; ``planned`` is one that is possible."""
    plain = typed.strip().lower()
    ground = next((one for one in GROUNDS if one == ("possible" if plain == "planned" else plain)), None)
    if ground is None:
        raise Misread(f"there is no ground '{typed}'", "Write firm, doubtful, possible or denied.")
    return (ground,)


def capitals(typed: str) -> tuple[str, ...]:
    """Return the value in capitals with single blanks, as tags, captions and event types are indexed."""
    return (" ".join(typed.upper().split()),)


def small(typed: str) -> tuple[str, ...]:
    """Return the value in small letters with single blanks."""
    return (" ".join(typed.lower().split()),)


def read_number(typed: str) -> tuple[str, ...]:
    """Read a paper's number however it is spaced: ``06 Baku 01837`` is 06BAKU1837."""
    plain = re.sub(r"[\s#]+", "", typed.upper())
    cable = re.fullmatch(r"(\d{2})([A-Z]+)0*(\d+)", plain)
    return (plain,) if cable is None else tuple(dict.fromkeys((plain, "".join(cable.groups()))))


FIELDS = {
    field.name: field
    for field in (
        Field("from", "words", "who sent or published it", 'from:"AMEMBASSY BAKU"'),
        Field("to", "words", "who it was sent to, for action or information", "to:SECSTATE"),
        Field("date", "days", "the day of the paper", "date:2006-12-01..2007-01-15"),
        Field("class", "exact", "the classification of the whole paper", "class:C", read_level),
        Field("kind", "exact", "cable, press or frus", "kind:press", read_kind),
        Field("number", "exact", "the number it is cited by", "number:06BAKU1837", read_number),
        Field("subject", "words", "its subject line or headline", "subject:summit"),
        Field("tags", "exact", "its TAGS", "tags:PREL", capitals),
        Field("caption", "exact", "a handling caption printed on it", "caption:SIPDIS", capitals),
        Field("who", "words", "somebody or something it speaks of", "who:azimov"),
        Field("country", "words", "a country it speaks of, by code or name", "country:AZE"),
        Field("type", "exact", "a type of event read in it, firm or marked as set aside", "type:REQUEST", capitals),
        Field("firm", "exact", "a type of event that it tells firmly", "firm:AID", capitals),
        Field("doubtful", "exact", "a type of event of which it is doubtful who took part", "doubtful:AID", capitals),
        Field("possible", "exact", "a type of event that is planned or possible", "possible:AID", capitals),
        Field("denied", "exact", "a type of event that is denied", "denied:AID", capitals),
        Field("ground", "exact", "how some event in it is told", "ground:doubtful", read_ground),
        Field("carrier", "exact", "the form it came in", "carrier:telegram", small),
        Field("lang", "exact", "its language, by ISO 639-1 code", "lang:en", small),
    )
}


def nearest_field(name: str) -> str | None:
    """Return the field whose name is most like this one, or None."""
    close = get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.6)
    return close[0] if close else None


def read_days(typed: str) -> tuple[date | None, date | None]:
    """Read a day, a month, a year, or a range of two of them: ``2006-12-01..2007``; either end may be left out.

    Returns: first and last day, both inclusive. Raises: Misread.
    """
    advice = "Write 2006, 2006-12, 2006-12-20, 2006-12..2007-01, 2006.. or ..2007."
    first, dots, last = typed.strip().partition("..")
    if not first and not last:
        raise Misread("a date is missing", advice)
    bounds = _interval(first, advice) if first else None, _interval(last, advice) if last else None
    if not dots:
        return bounds[0] or (None, None)
    start, end = bounds[0] and bounds[0][0], bounds[1] and bounds[1][1]
    if start and end and start > end:
        raise Misread(f"'{typed}' ends before it begins", "Put the earlier date first.")
    return start, end


def _interval(typed: str, advice: str) -> tuple[date, date]:
    """Return first and last day of a year, a month or a day."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", typed.strip())
    if found is None:
        raise Misread(f"'{typed}' is no date", advice)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        assert year is not None
        first = date(year, month or 1, day or 1)
        final_month = month or 12
        return first, date(year, final_month, day or calendar.monthrange(year, final_month)[1])
    except ValueError:
        raise Misread(f"there is no day '{typed}'", advice) from None
