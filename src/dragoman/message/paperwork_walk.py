"""Walking down the lines that offices and relays put above the date line: copies, drafters, the relay's count."""

from __future__ import annotations

import re

from dragoman.message.clearances import LABEL
from dragoman.message.layout import Walk
from dragoman.message.offices import COPIES, DESIRED, INFORMED

FILED = re.compile(r"\d{1,6}(?:[-/ ]\d{1,3}){0,4}(?: [A-Z]{1,2})?")
"""A number of the file room, beside the block of copies: ``66``, ``60-61``, ``66605``."""
ROUTING = re.compile(r"(?:0?[ZOPRWY]{1,3}\s+){1,4}\d|\d{6}\s?Z|FM\s|TO\s|DE\s+R[A-Z0-9]{3}|ZN[RY]\s|VZCZ")
"""A line of the routing head, below which nobody clears any more."""
LONGEST = 100
MOST_LINES = 40
"""Lines to which a distribution that is desired can go on."""
ABOVE = frozenset(("distribution", "drafting"))


def take_paperwork(walk: Walk, words: str, start: int) -> bool:
    """Take a line of the office copies, of drafters and clearances, or a file room's number; say whether it was one."""
    if len(words) > LONGEST:
        return False
    first, end = words[0], start + len(words)
    block = walk.open.role if walk.open is not None and walk.open.role in ABOVE else None
    if first.isdigit():
        below = walk.layout.next_words(walk.line + 1)
        known = block is not None or below.startswith(("ACTION", "ORIGIN"))
        if known and len(words) <= 12 and FILED.fullmatch(words):
            return walk.name("relay note")
    elif (first in "AO" and words.startswith(("ACTION", "ORIGIN")) and COPIES.search(words)) or (
        first == "I" and block is None and INFORMED.fullmatch(words)
    ):
        return walk.take("distribution", start, end)
    elif first in "DAEC" and (label := LABEL.match(words)) and ("BY" in label[0] or block is not None):
        return walk.go_on(start, end) if block == "drafting" else walk.take("drafting", start, end)
    elif first == "D" and block is not None and DESIRED.match(words):
        return walk.take("distribution", start, end)
    if block == "distribution" and _goes_on(walk, words):
        return walk.go_on(start, end)
    return block == "drafting" and _is_clearance(words) and walk.go_on(start, end)


def _goes_on(walk: Walk, words: str) -> bool:
    """Say whether a line goes on the block of copies: INFO, an office with its number, the sum; or below DESIRED."""
    if words.startswith("INFO") or words[0] == "/" or COPIES.match(words):
        return COPIES.search(words) is not None or words[0] == "/"
    if walk.open is None or len(walk.open.pieces) > MOST_LINES:
        return False
    return DESIRED.match(walk.open.words(walk.layout.text)) is not None and words.isupper()


def _is_clearance(words: str) -> bool:
    """Say whether a line can name who cleared: in capitals, no routing line."""
    return words.upper() == words and words[0] != "-" and not ROUTING.match(words)
