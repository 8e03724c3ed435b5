"""Walking down the lines above the classification, and the lists among them that run over many lines."""

from __future__ import annotations

import re

from dragoman.message.class_spelling import garbled_class
from dragoman.message.layout import Walk
from dragoman.message.lines import HEADER_LINES
from dragoman.message.message import Role
from dragoman.message.paperwork_walk import take_paperwork
from dragoman.message.routing import ACCOUNTING, ROUTE

ROUTING = HEADER_LINES[: [line.role for line in HEADER_LINES].index("classification")]
FACE = HEADER_LINES[len(ROUTING) :]
FIRST_LETTERS: dict[Role, str] = {
    "distribution": "",
    "drafting": "",
    "relay note": "",
    "transmission": "V",
    "routes": "ZOPRWY",
    "station": "D",
    "security": "Z",
    "date-time group": "ZOPRWY0123BDFKNQ",
    "from": "F",
    "to": "T",
    "info": "I",
    "exempted": "X",
    "separator": "B",
}
BY_FIRST_LETTER = {
    letter: tuple((line.role, line.opening) for line in ROUTING if letter in FIRST_LETTERS[line.role])
    for letter in "VZOPRWYDFTIXB0123KNQ"
}
BARE: frozenset[Role] = frozenset(("from", "to", "info"))
"""Labels that may stand alone, with what they name on the next line that has words."""
ONCE: frozenset[Role] = frozenset(("transmission", "station", "security", "date-time group", "from"))
ROUTED = re.compile(r"R[A-Z0-9]{3,7}/[A-Z][A-Z0-9 ]{2,140}")
"""An addressee with its route, which can be nothing else: ``RUEHC/SECSTATE WASHDC PRIORITY 2008``."""
HAS_ROUTE = re.compile(r"R[A-Z0-9]{3,7}/")
SHOWN_TO = re.compile(
    r"\bFOR (?:THE )?(?:AMB(?:ASSADORS?)?|GEN(?:ERAL)?|ADM(?:IRAL)?|COL|CHARGE|DCM|SECRETARY|MINISTER|DIRECTOR"
    r"|UNDER SECRETARY|MR|MRS|MISS|DR|CHIEF OF MISSION|PRINCIPAL OFFICER)\b|\bEYES ONLY\b"
)
"""A line among the addressees that says to whom one of them is to show it: ``CINCEUR FOR GEN. SAMPLE``."""
NUMBERED = re.compile(r"\d{1,3}\s?[.)]\s")


def take_routing(walk: Walk, words: str, start: int) -> bool:
    """Take a line of the routing head, or one that goes on a list; say whether it was one."""
    if walk.list is not None and not walk.blanks and words[0] == "R" and ROUTED.fullmatch(words):
        return walk.take(walk.list, start, start + len(words))
    if "from" not in walk.found and take_paperwork(walk, words, start):
        return True
    for role, opening in BY_FIRST_LETTER.get(words[0], ()):
        if not (role in ONCE and role in walk.found) and opening.match(words):
            return walk.take(role, start, start + len(words))
    if walk.open is not None and walk.open.role in BARE and walk.blanks <= 2:
        label = walk.open.words(walk.layout.text)
        if label == "FM" and _is_address(walk, words):
            return walk.go_on(start, start + len(words))
        if label in ("TO", "INFO") and _take_addressee(walk, words, start):
            return True
    if walk.blanks:
        return False
    if walk.open is not None and walk.open.role == "routes" and all(map(ROUTE.fullmatch, words.split())):
        return walk.go_on(start, start + len(words))
    return walk.list is not None and _take_addressee(walk, words, start)


def _take_addressee(walk: Walk, words: str, start: int) -> bool:
    """Take a line below TO or INFO: one more addressee, or one more post exempted, until a line with a route.

    A line with a precedence ends the exemptions too: what gets no copy has none.
    """
    if ACCOUNTING.fullmatch(words):
        return walk.name("relay note")
    if not _is_address(walk, words):
        return False
    has_route = HAS_ROUTE.match(words) is not None
    exempted = _is_exempting(walk) and not has_route and walk.vocabulary.precedence_behind.search(words) is None
    return walk.take("exempted" if exempted else walk.list or "to", start, start + len(words))


def _is_exempting(walk: Walk) -> bool:
    """Say whether the line above takes posts out of a collective, by itself or at its end."""
    if walk.open is None or walk.open.role not in ("exempted", "to", "info"):
        return False
    return walk.open.role == "exempted" or " XMT" in walk.open.words(walk.layout.text)


def _is_address(walk: Walk, words: str) -> bool:
    """Say whether a line can be an addressee: short, in capitals, no classification, no caption, no label."""
    if len(words) > 150 or words.upper() != words or not words[0].isalnum() or NUMBERED.match(words):
        return False
    if walk.vocabulary.classified(words) or any(line.opening.match(words) for line in FACE if line.role in LABELS):
        return False
    if words[0] in "CSULT" and words[-1].isdigit() and garbled_class(words, walk.vocabulary) is not None:
        return False
    if (" FOR " in words or "ONLY" in words) and SHOWN_TO.search(words) is not None:
        return False
    return "/" in words[:10] or walk.vocabulary.captions_of(words) is None


LABELS: frozenset[Role] = frozenset(("order", "tags", "subject", "references", "classifier", "correction"))
