"""Walking down the lines above the classification, and the lists among them that run over many lines."""

from __future__ import annotations

import re

from dragoman.message.addressing import (
    COMMAS,
    INFO_LABEL,
    LABEL,
    OF_POST,
    TO_LABEL,
    in_a_row,
    is_known_address,
    opens_list,
)
from dragoman.message.class_spelling import garbled_class
from dragoman.message.face import numbered_alone
from dragoman.message.layout import Walk
from dragoman.message.lines import HEADER_LINES
from dragoman.message.message import Role
from dragoman.message.paperwork_walk import take_paperwork
from dragoman.message.routing import ACCOUNTING, FROM, ROUTE
from dragoman.message.times import NAMED
from dragoman.message.vocabulary import Vocabulary

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
    "date-time group": "ZOPRWY0123BDFIKNQ",
    "from": "F",
    "to": "TAaFf",
    "info": "IiFf",
    "exempted": "X",
    "separator": "B",
}
BY_FIRST_LETTER = {
    letter: tuple((line.role, line.opening) for line in ROUTING if letter in FIRST_LETTERS[line.role])
    for letter in "VZOPRWYDFTIXB0123KNQAafi"
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


BOTH: frozenset[Role] = frozenset(("to", "info"))
NEXT_POST = re.compile(
    r"(?<=[A-Z0-9])(?<!AMEMBASSY)(?<!AMCONSUL)(?<!AMCONGEN)(?<!USMISSION)(?<!SECSTATE) +"
    r"(?=(?:R[A-Z0-9]{3,7}/)?(?:AMEMBASSY|AMEMBASY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|SECSTATE) [A-Z]"
    r"|R[A-Z0-9]{4,7}/[A-Z]{3})"
    r"(?<!TO )(?<!INFO )(?<!XMT )"
)
"""Where a further post begins on the line of another: ``AMCONSUL DHAHRAN AMEMBASSY JIDDA``."""
PASSED = re.compile(r"\b(?:PASS|FOR|XMT|VIA|FROM)\b")
OF_ADDRESS = r"(?:R[A-Z0-9]{3,7}/)?(?:AM|US|SEC)[A-Z]"
IN_ORDER: tuple[tuple[Role, str], ...] = (
    ("routes", r"(?:ZZ|OO|PP|RR|WW|YY) R[A-Z0-9]{3,7}\b"),
    ("station", r"DE R[A-Z0-9]{3,7} #?\d{1,7}(?:/\d\d)? \d{7}\b"),
    ("security", r"ZN[RY] [A-Z]{5}\b"),
    ("date-time group", r"(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d\d\b"),
    ("from", rf"FM\s+{OF_ADDRESS}"),
    ("to", rf"TO\s+{OF_ADDRESS}"),
    ("info", rf"INFO\s+(?:{OF_ADDRESS}|R[A-Z0-9]{{3,7}}/|[A-Z ]{{2,40}} COLLECTIVE\b)"),
    ("separator", "BT$"),
)
"""How the lines of a routing head open inside the line above, where a copy lost the line ends."""


def _inside(role: str) -> re.Pattern[str]:
    """Return the pattern of what can stand on a line behind one of a role: a line that comes below it."""
    roles = [name for name, _ in IN_ORDER]
    first = roles.index(role) + 1 if role in roles else 0
    return re.compile(rf"(?<!\s)(?<!PASS)\s+(?={'|'.join(opening for _, opening in IN_ORDER[first:])})")


INSIDE = {role: _inside(role) for role in ("transmission", *(role for role, _ in IN_ORDER[:-1]))}
LONGEST_PART = 40
LONGEST_ADDRESS = 150
LONGEST_ALONE = 24
"""A line longer than this may have another one of the head behind it."""
LABEL_ALONE = 5
"""Signs of the label of a sender who is named on the next line."""
PRECEDENCE_LETTERS = frozenset("CFINPR")
LIST_ALONE = re.compile(rf"{TO_LABEL}|{INFO_LABEL}")
PRECEDENCES = re.compile(r"[ZOPRWY](?:\s{1,3}[ZOPRWY]){0,3}")
TIME = re.compile(r"\d{6}\s?Z\b")
TIME_ALONE = re.compile(r"(?:[ZOPRWY0]\s{1,3}){0,4}\d{6}\s?Z")
MONTH = re.compile(rf"{NAMED}\.?\s{{1,3}}(?:19|20)?\d\d(?!\d)")
"""Parts of a date line that was broken over two: precedences, time, month and year."""


def take_routing(walk: Walk, words: str, start: int) -> bool:
    """Take a line of the routing head, or one that goes on a list; say whether it was one."""
    if walk.list is not None and not walk.blanks and words[0] == "R" and ROUTED.fullmatch(words):
        return walk.take(walk.list, start, start + len(words))
    if "from" not in walk.found and take_paperwork(walk, words, start):
        return True
    for role, opening in BY_FIRST_LETTER.get(words[0], ()):
        if not (role in ONCE and role in walk.found) and opening.match(words):
            if role in BOTH and not opens_list(words, walk.layout.next_words(walk.line + 1), walk.vocabulary):
                continue
            if role == "from" and walk.found & BOTH and not _names_sender(walk, words):
                continue
            below = INSIDE[role].search(words) if role in INSIDE and len(words) > LONGEST_ALONE else None
            own = words[: below.start()] if below is not None else words
            _ = _take_each(walk, role, own, start) if role in BOTH else walk.take(role, start, start + len(own))
            if below is not None and not take_routing(walk, words[below.end() :], start + below.end()):
                walk.open = None
            return True
    if len(words) <= LONGEST_PART and _take_part_of_time(walk, words, start):
        return True
    if walk.open is not None and walk.open.role in BARE and walk.blanks <= 2:
        label = walk.open.words(walk.layout.text).upper()
        if label == "FM" and _is_address(walk, words):
            return walk.go_on(start, start + len(words))
        if walk.list is not None and LIST_ALONE.fullmatch(label) and _take_addressee(walk, words, start):
            return True
    if _take_unlabelled(walk, words, start):
        return True
    if walk.blanks:
        return False
    if walk.open is not None and walk.open.role == "routes" and all(map(ROUTE.fullmatch, words.split())):
        return walk.go_on(start, start + len(words))
    return walk.list is not None and _take_addressee(walk, words, start)


def _names_sender(walk: Walk, words: str) -> bool:
    """Say whether a line FM below the addressees names who sends.

    There FM may be a Foreign Minister (``FM SAMPLE (LATVIA)``) or open an instruction (``FM SAMPLE FOR TESTER``).
    """
    found = FROM.fullmatch(words)
    if len(words) <= LABEL_ALONE or (found is not None and is_known_address(found[1], walk.vocabulary)):
        return True
    return words.upper() == words and "(" not in words and PASSED.search(words, 3) is None


def _take_unlabelled(walk: Walk, words: str, start: int) -> bool:
    """Take an addressee that no TO leads to: a post behind its precedence, or a post right below the sender."""
    if (walk.list is not None and not walk.blanks) or len(words) > LONGEST_ADDRESS:
        return False
    if words[-1].isdigit() and is_own_number(walk, words):
        return False
    role: Role = "info" if "info" in walk.found else "to"
    if not walk.found & BOTH and "from" in walk.found and words.upper() == words and OF_POST.match(words):
        return _take_each(walk, role, words, start)
    ahead = walk.vocabulary.precedence_ahead.match(words) if words[0] in PRECEDENCE_LETTERS else None
    goes_on = walk.open is not None and walk.open.role in BOTH and not walk.blanks and words.upper() == words
    if ahead is None and not goes_on:
        return False
    first = COMMAS.split(words[ahead.end() if ahead is not None else 0 :], 1)[0]
    if not is_known_address(first, walk.vocabulary):
        return False
    _take_each(walk, role, words, start)
    walk.list = None  # without a label only what is known as an address goes on
    return True


def _take_part_of_time(walk: Walk, words: str, start: int) -> bool:
    """Take a line of a date line that was broken: its precedences with the time below, or the month below the time."""
    if "date-time group" not in walk.found:
        if PRECEDENCES.fullmatch(words) and TIME.match(walk.layout.next_words(walk.line + 1)):
            return walk.take("date-time group", start, start + len(words))
        return False
    if walk.open is None or walk.open.role != "date-time group" or walk.blanks or len(walk.open.pieces) > 1:
        return False
    above = walk.open.words(walk.layout.text)
    goes_on = TIME.match(words) if PRECEDENCES.fullmatch(above) else MONTH.match(words) and TIME_ALONE.fullmatch(above)
    return bool(goes_on) and walk.go_on(start, start + len(words))


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
    return _take_each(walk, "exempted" if exempted else walk.list or "to", words, start)


def _take_each(walk: Walk, role: Role, words: str, start: int) -> bool:
    """Take an addressee, or each of those that one line holds where line ends were lost."""
    at, words = 0, words.removesuffix(" BT")
    if words.count(" ") > 1 and PASSED.search(words) is None:
        row = in_a_row(words, walk.vocabulary)
        for first, end in row:
            walk.take(role, start + first, start + end)
        if row:
            return True
        for found in NEXT_POST.finditer(words):
            if not at and _is_lead(words, found.start(), walk.vocabulary):
                continue
            walk.take(role, start + at, start + found.start())
            at = found.end()
    return walk.take(role, start + at, start + len(words))


def _is_lead(words: str, end: int, vocabulary: Vocabulary) -> bool:
    """Say whether a line begins with no more than a label and a precedence, behind which the post is still to come."""
    label = LABEL.match(words) if end < LONGEST_PART else None
    first = words[label.end() if label is not None else 0 : end].strip()
    return not first or first in vocabulary.ranks


def _is_exempting(walk: Walk) -> bool:
    """Say whether the line above takes posts out of a collective, by itself or at its end."""
    if walk.open is None or walk.open.role not in ("exempted", "to", "info"):
        return False
    return walk.open.role == "exempted" or " XMT" in walk.open.words(walk.layout.text)


def _is_address(walk: Walk, words: str) -> bool:
    """Say whether a line can be an addressee: short, in capitals, no classification, no caption, no label."""
    if len(words) > LONGEST_ADDRESS or not words[0].isalnum() or NUMBERED.match(words):
        return False
    if words.upper() != words and OF_POST.match(words) is None:
        return False
    if words[-1].isdigit() and not words.startswith(ADDRESSED) and is_own_number(walk, words):
        return False
    if walk.vocabulary.classified(words) or any(line.opening.match(words) for line in FACE if line.role in LABELS):
        return False
    if words[0] in "CSULT" and words[-1].isdigit() and garbled_class(words, walk.vocabulary) is not None:
        return False
    if (" FOR " in words or "ONLY" in words or words.startswith("FOR ")) and SHOWN_TO.search(words) is not None:
        return False
    return "/" in words[:10] or walk.vocabulary.captions_of(words) is None


def is_own_number(walk: Walk, words: str) -> bool:
    """Say whether a line is the sender's post and a serial alone (``RIGA 2207``): nobody addresses himself so.

    It stands above the order, the tags and what follows them; the sender may be named some lines below it.
    """
    if walk.found & OWN_FORM:
        return False
    if DEPARTMENTS.fullmatch(words) is not None:
        sender = sender_of(walk)
        return sender is None or walk.vocabulary.post(sender) == "STATE"
    post = numbered_alone(words, walk.vocabulary)
    sender = sender_of(walk) if post is not None else None
    return sender is not None and walk.vocabulary.post(sender) == walk.vocabulary.post(post or "")


def sender_of(walk: Walk) -> str | None:
    """Return who sends, by the line FM above or some lines below, or None."""
    line = walk.firsts.get("from")
    if line is not None:
        if line.is_overlong:
            return None
        found = FROM.fullmatch(line.words(walk.layout.text))
        return found[1] if found is not None else None
    below = walk.layout.words[walk.line + 1 : walk.line + LINES_TO_SENDER]
    for at, words in enumerate(below):
        if words in ("FM", "FROM", "FM:", "FROM:"):
            return next((name for name in below[at + 1 :] if name), None)
        if words.startswith("F") and (found := FROM.fullmatch(words)) is not None:
            return found[1]
    return None


OWN_FORM: frozenset[Role] = frozenset(
    ("classification", "caption", "order", "tags", "subject", "references", "classifier")
)
"""What stands below the line of the telegram's own number."""
DEPARTMENTS = re.compile(r"DEPARTMENT OF STATE {1,3}\d{3,6}", re.I)
"""The number on what the Department sent in the 1960s, whose sheet names no sender: ``Department of State 197323``."""
ADDRESSED = ("AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "SECSTATE")
"""How addressees begin: among them even the sender's own post is one."""
LINES_TO_SENDER = 16
LABELS: frozenset[Role] = frozenset(("order", "tags", "subject", "references", "classifier", "correction"))
