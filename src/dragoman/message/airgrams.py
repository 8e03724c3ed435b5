"""An airgram's sheet: labels before a colon, the date beside the sender, a number of its own count (``A-112``).

Airgrams went by pouch and have no routing head. The page made here is as long as the text and has their labels in a
telegram's form, so that the same lines are read; number and date are told apart from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from msgspec.structs import replace as replaced

from dragoman.documents import Sourced, Span
from dragoman.message.message import Message
from dragoman.message.times import MONTH_NAMES
from dragoman.message.vocabulary import Vocabulary

CUE = "AIRGRAM"
WITHIN = 1_500
"""The title stands among so many characters from the top."""
SHEET = 3_000
"""The labels stand among so many."""
TITLE = re.compile(r"^[ \t]*(?:DEPARTMENT OF STATE[ \t]{1,40})?AIRGRAM\b[ \t]*(?=$|[A-Z]{1,2}[-–])", re.M | re.I)
NUMBER = re.compile(
    r"(?:^[ \t]*|(?<=[ \t]))(?:NO\.?[ \t:]{0,4})?"
    r"(?P<letters>[A-Z]{1,2})[-–][ \t]?(?P<digits>\d{1,4})(?=[ \t]{2}|[ \t]*$)",
    re.M,
)
DATE = re.compile(
    r"\bDATE[ \t]{0,12}:[ \t]*"
    rf"(?:(?P<month>{'|'.join(MONTH_NAMES)})\.?[ \t]+(?P<day>\d{{1,2}}),[ \t]*(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})[ \t]+(?P<month2>{'|'.join(MONTH_NAMES)})[ \t]+(?P<year2>\d{{4}}))?[ \t]*$",
    re.M | re.I,
)
LABEL = re.compile(
    r"^[ \t]*(?P<label>TO|INFO|FROM|SUBJECT|SUBJ|REFS?)[ \t]{0,16}:(?P<words>[^\n]*(?:\n[ \t]{6,}[^\s:][^\n:]*)*)",
    re.M | re.I,
)
ADDRESSES = {"TO": "TO", "INFO": "INFO", "FROM": "FM"}
OF_NO_AIRGRAM = frozenset(("head-missing", "number-unread"))
"""Problems of a telegram without its routing head, which no airgram has."""


@dataclass(frozen=True, slots=True)
class Airgram:
    """The page of an airgram, the places of its number's letters and digits, its year where the date is printed."""

    page: str
    letters: str
    digits: str
    place: tuple[int, int]
    year: int | None


def read_airgram(page: str) -> Airgram | None:
    """Read the sheet of an airgram from its page; None of any other page."""
    if CUE not in page[:WITHIN].upper():
        return None
    top = page[:SHEET]
    title = TITLE.search(top, 0, WITHIN)
    if title is None:
        return None
    bare = _blanked(top, title)
    number, labels = NUMBER.search(bare), {found["label"].upper() for found in LABEL.finditer(bare)}
    if number is None or not {"TO", "FROM"} <= labels:
        return None
    day = DATE.search(bare)
    bare = _blanked(top, number)
    bare = LABEL.sub(_label, _blanked(bare, day) if day is not None else bare)
    year = int(day["year"] or day["year2"] or 0) if day is not None else 0
    place = (number.start("letters"), number.end("digits"))
    return Airgram(bare + page[SHEET:], number["letters"].upper(), number["digits"], place, year or None)


def numbered(message: Message, airgram: Airgram, vocabulary: Vocabulary) -> Message:
    """Return an airgram's message with the number it is cited by, ``67TEHRAN-A112``."""
    header = message.header
    problems = tuple(problem for problem in message.problems if problem.code not in OF_NO_AIRGRAM)
    post = vocabulary.post(header.originator.value, airgram.year) if header.originator is not None else None
    if post is None or airgram.year is None:
        return replace(message, problems=problems)
    number = f"{airgram.year % 100:02}{post}-{airgram.letters}{int(airgram.digits)}"
    found = Sourced(number, Span(message.document, *airgram.place))
    return replace(message, header=replaced(header, reference=found), problems=problems)


def _blanked(page: str, found: re.Match[str]) -> str:
    return page[: found.start()] + re.sub(r"[^\n]", " ", found[0]) + page[found.end() :]


def _label(found: re.Match[str]) -> str:
    """Return a label in a telegram's form, addresses in capitals."""
    name = found["label"].upper()
    words = found["words"].upper() if name in ADDRESSES else found["words"]
    return (ADDRESSES.get(name) or f"{name}:").ljust(len(found[0]) - len(words)) + words
