"""Is a number behind a post's name a telegram's serial? By how it is written and what stands around it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from dragoman.message.citing_forms import Whose
from dragoman.message.times import MONTHS

YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
MONTH = rf"(?:{'|'.join(MONTHS)}|JUNE|JULY|SEPT)[A-Z]{{0,6}}\.?"
COUNTED = re.compile(r"\s{1,3}(?!(?:and|or|of|dated|para|paras|refers?|reports?|reported|not|to)\b)[a-z]{3,}")
"""A word in small letters behind a number, which is counted by it."""
NOT_BEHIND = re.compile(
    rf"\s{{0,3}}(?:[%$€£°]|[/:.,]\d|-\d|\s{{0,3}}{MONTH}\b"
    r"|(?:PERCENT|PER CENT|KM|MW|AM|PM|HOURS|LOCAL|UTC|MILLION|BILLION|THOUSAND)\b|(?:ST|ND|RD|TH)\b)",
    re.I,
)
"""What makes a number a sum, a time, a distance, a part of a date."""
DATED = re.compile(
    r"(?:,?\s{0,3}(?:OF|DATED|ON|SENT))?\s{1,3}"
    rf"(?:(?P<day>\d{{1,2}})\s{{1,3}}(?P<month>{MONTH})|(?P<month2>{MONTH})\s{{1,3}}(?P<day2>\d{{1,2}}))\b"
    r"(?:,?\s{1,3}(?P<year>(?:19|20)\d\d)\b)?",
    re.I,
)
CUE_BEHIND = re.compile(
    r"\s{0,3}\(?NOTAL\b|\s{1,3}(?:CIRCULAR|CIRCULARS|REFERS|REPORTS|REPORTED)\b"
    rf"|\s{{1,3}}\(?(?:OF|DATED)\s{{1,3}}(?:\d{{1,2}}\s{{1,3}})?{MONTH}|,?\s{{1,3}}(?:PARAS?|PARAGRAPHS?|SECTIONS?)\.?\s{{1,3}}\d",
    re.I,
)
CUE_BEFORE = re.compile(
    r"(?:\b(?:SEE|SEE ALSO|PER|VIA|CF\.?|REF|REFS|REFTEL|REFTELS|TEL|TELS|TELEGRAMS?|CABLES?|MESSAGES?|REPORTING"
    r"|(?:REPORTED|DESCRIBED|NOTED|OUTLINED|DISCUSSED|CONTAINED|DETAILED|FORWARDED|TRANSMITTED|PROVIDED|SET FORTH"
    r"|LISTED|GIVEN|REQUESTED|RAISED|CITED|MENTIONED|INSTRUCTIONS|POINTS|GUIDANCE|DEMARCHE) (?:IN|BY|VIA|PER)"
    r"|RESPON(?:SE|SES|DING|DS) TO|REPL(?:Y|IES) TO|ANSWERS? TO|REFERENCED?|REFERS? TO|RE|UPDATES?"
    r"|FOLLOWS|SUPERSEDES)[:;,.]?|[(\[])\s{0,3}$",
    re.I,
)
OPEN = re.compile(r"[(\[]\s{0,3}$")
CLOSED = re.compile(r"\s{0,3}[)\].,;:]|\s*$|,?\s{1,3}(?:AND|OR|TO|&)\s{1,3}", re.I)
SMALL_SHARE = 0.3
AROUND = 90


@dataclass(frozen=True, slots=True)
class Before:
    """Words before a number: where they begin, as what, the year printed before them, and where their block ends."""

    start: int
    words: str
    whose: Whose
    year: str | None
    possessive: bool = False
    end: int = sys.maxsize


def is_serial(text: str, before: Before, serial: str, behind: int) -> bool:
    """Say whether a number behind words that may cite is a serial, and counts, dates or measures nothing."""
    if before.whose in ("telegram", "series") or (before.whose == "mission" and len(serial) >= 3):
        return True
    if before.whose in ("own", "addressee", "department"):
        alone = before.words in ("MY", "OUR", "YOUR", "UR") or before.words.endswith("'S")
        return not alone or (CLOSED.match(text, behind, before.end) is not None and not YEAR_LIKE.fullmatch(serial))
    printed = text[before.start : behind]
    capitals = not any(map(str.islower, printed))
    lead = re.sub(r"\s+", " ", text[max(0, before.start - 40) : before.start])
    cue = before.possessive or CUE_BEFORE.search(lead) is not None
    closed = CLOSED.match(text, behind, before.end) is not None
    around = text[max(0, before.start - AROUND) : behind + AROUND]
    mixed = sum(map(str.islower, around)) > SMALL_SHARE * len(around)
    if before.year is not None:
        return capitals and (len(serial) >= 2 or cue or closed)
    if serial.startswith("0") and len(serial) >= 4:
        return True
    if before.whose == "agency" and not capitals:
        return False
    if YEAR_LIKE.fullmatch(serial):
        return cue and (capitals and mixed)
    if CUE_BEHIND.match(text, behind, before.end) and len(serial) >= 2:
        return True
    if len(serial) >= 5 and capitals and before.words in ("STATE", "SECSTATE"):
        return True
    if capitals and mixed:
        return (len(serial) >= 3 or (cue and closed)) and not _counts(text, behind, serial)
    bracketed = OPEN.search(text[max(0, before.start - 3) : before.start]) is not None
    return len(serial) >= 3 and closed and (cue or bracketed or (len(serial) >= 4 and not _is_place(text, before)))


def _counts(text: str, behind: int, serial: str) -> bool:
    """Say whether a number counts what follows it, in small letters: ``BAKU 300 demonstrators``."""
    following = re.match(r"\s{1,3}([a-z]{3,})", text[behind : behind + 20])
    return following is not None and len(serial) <= 3 and following[1].endswith("s") and following[1] != "reports"


def _is_place(text: str, before: Before) -> bool:
    """Say whether a preposition of place stands before the words: ``IN BAKU 10000 REFUGEES``."""
    return (
        re.search(r"\b(?:IN|AT|NEAR|FROM|TO|OUTSIDE|AROUND)\s{1,3}$", text[before.start - 9 : before.start], re.I)
        is not None
    )


def goes_on(text: str, serial: str, more: re.Match[str]) -> bool:
    """Say whether a number behind ``and`` goes on a citation: as long as the first, and no word counted by it."""
    found = more["serial"]
    if abs(len(found) - len(serial)) > 1 or len(found) < 2 or YEAR_LIKE.fullmatch(found):
        return False
    return not NOT_BEHIND.match(text, more.end()) and COUNTED.match(text, more.end()) is None
