"""Lines that belong to the sheet and not to the text: page headings, stamps, counters, newspaper lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import itemgetter

from dragoman.message.message import Role
from dragoman.message.offices import COUNTER

SUBJECT_LABEL = r"(?:S?UBJ(?:ECT)?|SUBJECTS|SUB[EJ]CT|SUJBECT|SUBJE[CT]|SBJECT)"
"""The word SUBJECT as typed, with a letter lost or swapped; where it is misspelt a colon must follow."""
PAGE_HEADER = re.compile(r"[A-Z][A-Z .'’]{1,24}\s+\d{7,8}\s+\d{3}(?:\.\d{0,2})?(?:\s+OF\s+\d{2,3})?(?:\s*-+)?")
PAGE_HEADER_TAIL = re.compile(r"\d\s+OF\s+\d{3}")
PAGE_NUMBERED = (
    r"(?P<post>[A-Z][A-Z .'’]{1,24}?)\s+(?P<serial>\d{4,6})(?:\s+(?:TOSEC|TODEP|TOHAK)\s+\d{3,6})?"
    r"(?:\s+(?P<section>\d\d) OF (?P<of>\d\d))?(?:\s+(?P<time>\d{6})\s?Z)?(?:\s+[A-Z]{3} \d\d)?"
)
PAGE = re.compile(
    r"(?:TO\s+|INFO\s+)?(?:(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|TOP SECRET)\s{1,80})?"
    rf"PAGE\s+(?P<page>\d{{1,3}})(?:\s+OF\s+\d{{1,3}})?(?:\s+{PAGE_NUMBERED})?",
    re.I,
)
"""Page heading of the 1970s; number and post may stand on the line below."""
PAGE_BARE = re.compile(r"PAGE\s+\d{1,3}")
BARE = 12
PAGE_BELOW = re.compile(PAGE_NUMBERED)
"""What stands on the line below a heading that is only ``PAGE 02``."""
PAGE_IN_LINE = re.compile(r"\b[A-Z][A-Z .'’]{1,24}?\s+\d{8}\s+\d{3}(?:\.\d)?\s+OF\s+\d{3}\b")
NEWSPAPER_DATE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+(?P<day>\d{1,2})\s+(?P<month>[A-Z][a-z]+)\s+(?P<year>\d{4}),\s+\d\d:\d\d"
)
NOTICE = re.compile(
    r"This record is a partial extract of the original cable\..*"
    r"|(?:Original )?Telegram (?:was|is) .{1,60}|de-?classified|Copy from the National Archives|RG \d{1,3}: .{1,80}"
    r"|\d{4}-\d\d Central Foreign Policy Files?|File: .{1,40}|Message Text"
    r"|\*\*\* Current (?:Handling Restrictions|Classification) \*\*\*.{0,80}"
    r"|(?:(?:INCOMING|OUTGOING)\s+)?(?:(?:U\.?S\.?\s+)?DEPARTMENT OF STATE|TELEGRAM|AIRGRAM)"
    r"(?:\s+(?:(?:INCOMING|OUTGOING)\s+)?(?:TELEGRAM|AIRGRAM))?"
    r"|Track impresi.n:.{1,160}|ID:\s*\d{1,9}|>|.{0,40} - Classification: [A-Z /]{4,60}",
    re.I,
)
STAMP = re.compile(
    r"(?:.{0,40}\s)?Declassified/Released(?: US Department of State(?: EO(?: Systematic Review.{0,40})?)?)?"
    r"|(?:US Department of State )?(?:EO )?Systematic Review(?: \d\d [A-Z]{3,9} \d{4})?"
    r"|RELEASED IN (?:FULL|PART)(?:\s+\(?(?:[A-Z]?\d[\w().]{0,8}),?\)?)*+"
    r"|(?:UNCLASSIFIED\s+)?U\.?S\.? Department of State Case No\. .{1,60} Date: \d\d/\d\d/\d{4}",
    re.I,
)
WEBSITE = re.compile(
    r"(?:Please )?Visit .{1,60}(?:Web ?site|Home ?page|on the|at:? (?=http|www)).{0,120}"
    r"|https?://\S{1,200}(?: \S{1,20}){0,3}",
    re.I,
)
END_OF_MESSAGE = re.compile(
    r"BT|#\d{4}|N{3,5}[A-Z]{0,10}|#{1,4}|END OF MESSAGE|<< END OF DOCUMENT >>|={2,40}\s?CABLE (?:BEGINS|ENDS)\s?={2,40}"
)
DOWNGRADING = re.compile(
    r"GP[-. ]?[1-4]\.?|EXEMPT\.?|XGDS(?:-[1-4])?\.?|[AN]?GDS\.?|UNQUOTE\.?|REGARDS[,.]?|BEST REGARDS[,.]?"
    r"|DECONTROL.{0,60}",
    re.I,
)
RULE = re.compile(r"[-=_*~‐‑‒–—]{2,}(?:[ \t]+[-=_*~‐‑‒–—]+)*+")
CORRECTION = re.compile(
    r"[- ]{0,6}" + r"\s{0,3}".join("CORRECTED") + r"\s{0,6}" + r"\s{0,3}".join("COPY") + r"\b.{0,200}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of line that belongs to the sheet: its name, its form, and by what it is found quickly.

    ``openings`` are the first two characters such a line can have, in every case it is written in; a form that can
    open with anything has none, and is found by ``cues``: words, one of which stands in every such line. ``starts`` are
    the beginnings that such a line can have, in small letters. ``edge`` says that it stands near the beginning or the
    end of a text only.
    """

    role: Role
    form: re.Pattern[str]
    openings: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    edge: bool = False


SHEETS = (
    Sheet("page header", PAGE_HEADER, cues=(" 00",)),
    Sheet("page header", PAGE_HEADER_TAIL, cues=(" 00", " 01")),
    Sheet("page header", PAGE, openings=("PA", "Pa", "TO", "IN", "UN", "CO", "SE", "LI"), cues=("PAGE", "Page")),
    Sheet("newspaper date", NEWSPAPER_DATE, openings=("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), cues=("day, ",)),
    Sheet("release stamp", STAMP, cues=("Declassified/Released",)),
    Sheet(
        "release stamp",
        STAMP,
        openings=tuple("RE Sy US Us uS us EO Eo eO eo U. u. UN Un uN un".split()),
        cues=("Systematic Review", "RELEASED IN ", "Department of State Case"),
    ),
    Sheet(
        "notice",
        NOTICE,
        openings=tuple(
            "Th TH Or OR Ou OU In IN Te TE te de De DE AI Ai U. US Co CO RG 19 20 Fi FI Me ME ** Tr ID > Id".split()
        ),
        starts=(
            *("this record", "telegram", "original tel", "declass", "de-class", "copy from", "rg ", "19", "20", "id:"),
            *(
                "file:",
                "message text",
                "*** current",
                "incoming",
                "outgoing",
                "depart",
                "airgram",
                "u.s",
                "us",
                "track imp",
                ">",
            ),
        ),
        edge=True,
    ),
    Sheet("notice", NOTICE, cues=(" - Classification",), edge=True),
    Sheet("website", WEBSITE, openings=("Pl", "PL", "Vi", "VI", "vi", "ht"), cues=("://", "isit ", "ISIT ")),
    Sheet("relay note", COUNTER, openings=("--",), cues=("-----",)),
    Sheet("end of message", END_OF_MESSAGE, openings=("<<", "==")),
)
"""What is ignored by name wherever it stands."""

BY_OPENING: dict[str, tuple[Sheet, ...]] = {
    opening: tuple(sheet for sheet in SHEETS if opening in sheet.openings)
    for opening in {opening for sheet in SHEETS for opening in sheet.openings}
}
BY_CUE: dict[str, tuple[Sheet, ...]] = {
    cue: tuple(sheet for sheet in SHEETS if cue in sheet.cues and not sheet.openings)
    for cue in dict.fromkeys(cue for sheet in SHEETS if not sheet.openings for cue in sheet.cues)
}
FIRST_TWO = itemgetter(slice(2))
LONGEST_START = 12
LONGEST = 240
EDGE = 3_000
"""Characters at either end of a text among which the notices of copyists stand."""


def furniture_in(text: str, words: Sequence[str], starts: Sequence[int]) -> dict[int, Role]:
    """Return the lines of a text that are ignored wherever they stand, by their index, each with its name.

    ``words`` are the lines without blanks around them, ``starts`` where each begins.
    """
    found: dict[int, Role] = {}
    known, length = BY_OPENING, len(text)
    looked = [(line, sheets) for cue, sheets in BY_CUE.items() for line in _lines_with(cue, text, starts)]
    opened = compress(count(), map(known.__contains__, map(FIRST_TWO, words)))
    looked += [(line, known[words[line][:2]]) for line in opened]
    for line, sheets in looked:
        for sheet in sheets:
            if sheet.edge and EDGE < starts[line] < length - EDGE:
                continue
            if line not in found and _fits(sheet, words[line]):
                found[line] = sheet.role
    for line in [line for line, role in found.items() if role == "page header" and len(words[line]) <= BARE]:
        if PAGE_BARE.fullmatch(words[line]) and PAGE_BELOW.fullmatch(words[line + 1] if line + 1 < len(words) else ""):
            found[line + 1] = "page header"
    return found


def _lines_with(cue: str, text: str, starts: Sequence[int]) -> Iterator[int]:
    """Give the index of each line with these words in it, each once."""
    at = text.find(cue)
    while at >= 0:
        line = bisect_right(starts, at) - 1
        yield line
        at = text.find(cue, starts[line + 1]) if line + 1 < len(starts) else -1


def _fits(sheet: Sheet, words: str) -> bool:
    """Say whether a line is of this kind; one of the words that no such line can do without is looked for first."""
    for cue in sheet.cues:
        if cue in words:
            break
    else:
        if sheet.cues:
            return False
    if len(words) > LONGEST:
        return False
    if sheet.starts and not words[:LONGEST_START].casefold().startswith(sheet.starts):
        return False
    return sheet.form.fullmatch(words) is not None


def page_number(words: str) -> int | None:
    """Return the number of a page from its heading (``PAGE 02        STATE  013174``), or None of another line."""
    found = PAGE.fullmatch(words.strip()) if len(words) <= LONGEST else None
    return int(found["page"]) if found else None


def is_rule(words: str) -> bool:
    """Say whether a line is a row of dashes, whole or in pieces."""
    return words != "" and words[0] in "-=_*~‐‑‒–—" and len(words) <= 400 and RULE.fullmatch(words) is not None
