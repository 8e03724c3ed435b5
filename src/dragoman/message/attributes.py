"""The attributes that the National Archives list below a telegram of 1973 to 1979: ``Document Number: ...``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import StringIO

from dragoman.documents import Attribute, Catalogue, DocumentId, Release, Sourced, Span
from dragoman.message.furniture import STAMP
from dragoman.message.message import Role
from dragoman.message.releases import read_release
from dragoman.reference import load

HEADING = "Message Attributes"
HEADED = re.compile(rf"(?:(?<=\n)|(?<=\r)|^)[ \t]*{HEADING}[ \t]*(?=[\r\n]|$)")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DAY = re.compile(
    r"(?P<day>\d{1,2})[ -](?P<month>[A-Z]{3})[A-Z]{0,6}[ -](?P<year>\d{4})(?:\s+\d\d:\d\d:\d\d(?: [AP]M)?)?", re.I
)
NUMBERS = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
KEY = re.compile(r"(?P<key>[A-Z][A-Za-z]{1,20}(?: [A-Za-z]{2,14}){0,5}):(?=\s|$)")
"""A key that the table does not have: words with capitals and small letters before a colon."""
NONE = frozenset(("", "n/a", "N/A", "NA"))
FEWEST = 3
"""Known keys that follow the heading of a list, within the first lines."""
FIRST_LINES = 14
LONGEST_VALUE = 4_000


@dataclass(slots=True)
class Listing:
    """A list of attributes: where its heading starts, the lines below with their roles, what was and was not read.

    ``start`` is an offset into the text; ``lines`` are start, end and role of each line from the heading on.
    """

    start: int
    attributes: tuple[Sourced[Attribute], ...]
    lines: tuple[tuple[int, int, Role], ...]
    unknown: tuple[Sourced[Attribute], ...]

    def of(self, *keys: str) -> Sourced[Attribute] | None:
        """Return the first attribute of one of these keys that has a value other than ``n/a``."""
        return next((one for key in keys for one in self.attributes if one.value.key == key and value_of(one)), None)

    @property
    def day(self) -> Sourced[Attribute] | None:
        """The attribute with the telegram's day."""
        return self.of("Sent Date", "Draft Date")

    @property
    def year(self) -> int | None:
        """The telegram's year, by its number or else its day; None where neither is there."""
        number = self.of("Document Number")
        if number is not None and number.value.value[:4].isdigit():
            return int(number.value.value[:4])
        day = attribute_day(self.day.value.value) if self.day else None
        return day.year if day else None

    @property
    def has_text(self) -> bool:
        """Say whether the list promises a text above it; one without a locator does."""
        locator = self.of("Locator")
        words = locator.value.value.upper().replace("-", "") if locator else "TEXT ONLINE"
        return "TEXT ONLINE" in words.replace("ON LINE", "ONLINE")

    @property
    def label(self) -> Catalogue | None:
        """The class and captions of the telegram when it was sent, as a catalogue's label; None without a class."""
        word = self.of("Original Classification")
        if word is None:
            return None
        captions = self.of("Original Handling Restrictions")
        known = [row.name for part in parts_of(captions) if (row := load().caption(part)) is not None]
        return Catalogue(classification="//".join((word.value.value.strip(" .,").upper(), *known)))

    def releases(self) -> tuple[Sourced[Release], ...]:
        """Return the releases that the archive's markings tell of."""
        stamps = [one for key in ("Markings", "Review Markings") for one in self.attributes if one.value.key == key]
        return tuple(Sourced(read_release(one.value.value), one.span) for one in stamps if value_of(one))


def value_of(found: Sourced[Attribute] | None) -> str | None:
    """Return an attribute's value, None for ``n/a``."""
    return None if found is None or found.value.value in NONE else found.value.value


def parts_of(found: Sourced[Attribute] | None) -> list[str]:
    """Return the parts of a list of words parted by commas or semicolons, in capitals."""
    return [part for part in re.split(r"[,;]\s*|\s+(?=\S)", value_of(found) or "") if part] if found else []


@cache
def _keys() -> frozenset[str]:
    return frozenset(row.name for row in load().archive_attributes)


def find_listing(text: str, document: DocumentId) -> Listing | None:
    """Return the list of attributes at the end of a text, or None where there is none.

    It begins at the last line ``Message Attributes`` below which at least three known keys stand. A value runs on
    over lines that begin no key, up to an empty line.
    """
    for found in reversed(list(HEADED.finditer(text))):
        if _is_listed(text, found.end()):
            return _read(text, found.start(), document)
    return None


def _is_listed(text: str, at: int) -> bool:
    """Say whether a list of attributes follows."""
    lines = [line for line in text[at : at + 4_000].splitlines() if line.strip()][:FIRST_LINES]
    return sum(line.strip().partition(":")[0] in _keys() for line in lines) >= min(FEWEST, max(len(lines), 1))


def _read(text: str, start: int, document: DocumentId) -> Listing:
    """Read the list line by line."""
    found: list[tuple[str, list[str], int, int, bool]] = []
    lines: list[tuple[int, int, Role]] = []
    at, is_open = start, False
    for raw in StringIO(text[start:], newline=""):
        end, words = at + len(raw), raw.strip()
        first = at + len(raw) - len(raw.lstrip())
        role: Role = "attribute"
        key = _key(words)
        if not lines:
            role = "notice"
        elif not words:
            role, is_open = "blank", False
        elif key is not None:
            value = words[len(key) + 1 :].strip()
            found.append((key, [value] if value else [], first, first + len(words), key in _keys()))
            is_open = True
        elif is_open and found:
            found[-1][1].append(words)
            found[-1] = (*found[-1][:3], first + len(words), found[-1][4])
        elif STAMP.fullmatch(words) if len(words) <= 240 else False:
            role = "release stamp"
        else:
            role = "unread"
        lines.append((at, end, role))
        at = end
    read = [
        (Sourced(Attribute(key, " ".join(" ".join(words).split())[:LONGEST_VALUE]), Span(document, first, last)), known)
        for key, words, first, last, known in found
    ]
    attributes = tuple(one for one, _ in read)
    return Listing(start, attributes, tuple(lines), tuple(one for one, known in read if not known))


def _key(words: str) -> str | None:
    """Return the key that a line begins with: one of the table, or words in the form of one."""
    name, colon, _ = words.partition(":")
    if colon and name in _keys():
        return name
    found = KEY.match(words) if len(words) <= 200 else None
    return found["key"] if found else None


def attribute_day(words: str) -> date | None:
    """Return the day that an attribute writes, e.g. ``04 MAY 1976``, ``22-Sep-1999 12:00:00 am``, ``31/12/2019``.

    None where there is none (``n/a``), or no such day.
    """
    found = DAY.fullmatch(words.strip()) or NUMBERS.fullmatch(words.strip())
    if found is None:
        return None
    month = found["month"].upper()
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1 if month in MONTHS else 0
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
