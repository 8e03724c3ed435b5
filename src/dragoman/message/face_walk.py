"""Walking down the head of the text, from the classification to the first line of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.message.class_spelling import garbled_class
from dragoman.message.face import CLEAN_SECTION, DAY_BEFORE, numbered_alone
from dragoman.message.furniture import CORRECTION, SUBJECT_LABEL, is_rule
from dragoman.message.garbles import is_garbled
from dragoman.message.handed import is_handed
from dragoman.message.layout import Gathered, Walk
from dragoman.message.lines import HEADER_LINES
from dragoman.message.message import Role
from dragoman.message.routing_walk import OWN_FORM, is_own_number, sender_of
from dragoman.message.scanned import CODE, LONGEST_LABEL, garbled_label
from dragoman.message.wrapping import WRAPPING, share_of_small

LONG_LINE = 4_000
"""Labels inside a line are looked for in this many of its first characters."""

LABELS = tuple(
    (line.role, line.opening)
    for line in HEADER_LINES
    if line.role in ("order", "tags", "subject", "references", "classifier")
)
LABEL_LETTERS = frozenset("EeFfTtAaSsUuRrCc(")
FIRST_LETTERS: dict[Role, str] = {
    "order": "EeFf",
    "tags": "TtAa",
    "subject": "SsUu",
    "references": "RrAa",
    "classifier": "CcRr(",
}
LABELS_BY_LETTER = {
    letter: tuple((role, opening) for role, opening in LABELS if letter in FIRST_LETTERS[role])
    for letter in LABEL_LETTERS
}
ROUTED: frozenset[Role] = frozenset(("date-time group", "from", "to", "info"))
BELOW: frozenset[Role] = frozenset(("order", "tags", "subject", "references", "classifier"))
INLINE = re.compile(
    r"(?P<order>\bE\.?\s?O\.?\s{0,2}\d{5}\b)"
    r"|(?P<tags>\bT?AGS\s?:)"
    r"|(?P<subject>\b(?:SUBJECT|SUBJ)\s?:)"
    r"|(?P<references>REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:)"
    r"|(?P<classifier>\bCLASSIFIED BY\b)"
    r"|(?P<paragraph>(?<=[\s.)])¶?1\s?\.\s{0,2}\([A-Za-z/]{1,12}\))"
    r"|(?P<aside>(?<=\s)\((?:U|SBU|C|S)\)\s+(?!CLAS|\S+ CLAS)(?:[A-Za-z]+\s+){4})",
    re.I,
)
DIGIT = re.compile(r"\d")
LABEL_INSIDE = re.compile(r"REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:|TAGS\s?:|AGS(?<=\bAGS)\s?:|SUBJ(?:ECT)?\s?:")
FIRST_MARKED = re.compile(r"1(?:(?<=[\s.)]1)|(?<=[\s.)]¶1))\s?\.\s{0,2}\(")
ASIDE_INSIDE = re.compile(r"\((?:U|SBU|C|S)\)\s+(?:\w+\s+){4}")
ORDER_INSIDE = re.compile(r"E\.?\s?O\.?\s{0,2}\d{5}")
"""What `INLINE` finds, in capitals and seen sooner."""
PROSE_BEGINS = re.compile(
    r"¶|\d{1,3}\s?[.)](?!\d)\s{0,6}(?=\S)|(?:BEGIN\s+)?SUMMARY\b|\((?:U|SBU|LOU|C|S|TS|C/NF|S/NF|S//NF|C//NF)\)\s", re.I
)
SUBJECT = re.compile(rf"(?i){SUBJECT_LABEL}\s{{0,4}}:")
WITH_COLON = re.compile(rf"(?i){SUBJECT_LABEL}\s{{0,4}}[:;]")
NUMBERED_BEHIND = re.compile(r"[A-Za-z]\.?\s?\d{1,7}\b|[A-Z]\s[\dOIl]{3,7}$")
BEHIND_NUMBER = re.compile(r"(?<=\d)\s+(?=SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS|LIMDIS|STATE FOR|DEPT FOR|E\.O\.)")
PLACE_HOLDER = re.compile(r"(?is)TAGS?\s*+[:;]?\s*+(?:N/?A|NONE)?")
"""A TAGS line that holds nothing."""
TAGS_LABEL = re.compile(r"TAGS(?:\s?:|\s+[A-Z]{2,4}\b)")
PASSES = re.compile(r"\b(?:FOR|PASS|ALSO|ATTN|DELIVER)\b|^FROM\b", re.I)
LONGEST_CLASS = 120
"""Characters of a classification line in which a number is looked for."""
SHORT_LINE = 7
"""Words of a line in which a caption may stand among others."""


def take_face(walk: Walk, words: str, start: int) -> int | None:
    """Take a line at the head of the text; return None, or where the prose begins: at this line or inside it."""
    if _is_classification(walk, words):
        return _take_classification(walk, words, start)
    if words[-1].isdigit():
        if _is_garbled_classification(walk, words):
            walk.take("classification", start, start + len(words))
            return None
        if (above := _class_without_number(walk, words)) is not None:
            above.pieces.append((start, start + len(words)))
            walk.name("classification")
            walk.open = None
            return None
        if is_own_number(walk, words) or _is_unsent_number(walk, words):
            _take_number(walk, words, start)
            return None
    if words[0] in LABEL_LETTERS:
        for role, opening in LABELS_BY_LETTER[words[0]]:
            if opening.match(words) and _may_open(walk, role, words):
                return _take_pieces(walk, role, words, start)
    if ":" in words[2:LONGEST_LABEL] and (label := _garbled_label(walk, words)) is not None:
        return _take_pieces(walk, label[0], words[label[1] :], start + label[1])
    if is_handed(walk, words):
        walk.take("instruction", start, start + len(words))
        return None
    if (
        walk.open is not None
        and (goes_on := WRAPPING.get(walk.open.role))
        and goes_on(walk, _before_label(walk, words))
    ):
        return _take_pieces(walk, None, words, start)
    if words[0] in "Cc-" and CORRECTION.fullmatch(words):
        walk.take("correction", start, start + len(words))
        return None
    if _take_captions(walk, words, start):
        return None
    if PROSE_BEGINS.match(words) or (is_rule(words) and walk.found & BELOW):
        return start
    return _take_instruction(walk, words, start)


def _class_without_number(walk: Walk, words: str) -> Gathered | None:
    """Return the classification line that lacks post and serial where this line is the sender's and has them."""
    above = walk.firsts.get("classification")
    if above is None or len(above.pieces) > 1 or walk.found & BELOW or above.is_overlong:
        return None
    post = numbered_alone(words, walk.vocabulary)
    if post is None:
        return None
    beside = CLEAN_SECTION.sub("", DAY_BEFORE.sub("", above.words(walk.layout.text)[:LONGEST_CLASS]))
    if DIGIT.search(beside) is not None:
        return None
    sender = sender_of(walk)
    return above if sender is not None and walk.vocabulary.post(sender) == walk.vocabulary.post(post) else None


def _is_unsent_number(walk: Walk, words: str) -> bool:
    """Say whether a post and a serial stand alone below the addressees of a sheet that names no sender."""
    if "from" in walk.found or not walk.blanks or not walk.found & ROUTED or walk.found & OWN_FORM:
        return False
    return numbered_alone(words, walk.vocabulary) is not None and sender_of(walk) is None


def _garbled_label(walk: Walk, words: str) -> tuple[Role, int] | None:
    """Return a garbled label of a header line that is still to come here, and where it ends; None where none is."""
    found = garbled_label(words)
    if found is None or found[0] in walk.found or not words[found[1] :].strip():
        return None
    role = found[0]
    if role == "tags":
        code = CODE.match(words, found[1])
        return found if code is not None and walk.vocabulary.is_tag(code["code"]) else None
    below = {"tags", "order"} if role == "subject" else {"subject"}
    return found if walk.found & below and "references" not in walk.found else None


def _is_garbled_classification(walk: Walk, words: str) -> bool:
    """Say whether a line below the addressees is a classification line with letters of the class garbled."""
    if "classification" in walk.found or walk.found & BELOW or not (walk.found & ROUTED or not walk.found):
        return False
    return garbled_class(words, walk.vocabulary) is not None


def _labels_inside(words: str) -> Iterator[re.Match[str]]:
    """Give the labels inside a line; most lines are seen at once to hold none, for `INLINE` is tried at every letter.

    What is asked of a line first are letters that no label of its kind can do without, whatever case it is typed in.
    """
    plain = words[:LONG_LINE].upper()
    may = (
        (":" in plain and LABEL_INSIDE.search(plain, 1) is not None)
        or plain.find("CLASSIFIED BY", 1) > 0
        or ("(" in plain and (FIRST_MARKED.search(plain, 1) is not None or ASIDE_INSIDE.search(plain) is not None))
        or ("O" in plain and ORDER_INSIDE.search(plain, 1) is not None)
    )
    return INLINE.finditer(words, 1, LONG_LINE) if may else iter(())


def _before_label(walk: Walk, words: str) -> str:
    """Return what stands before a label of another header line inside a line, or the whole line."""
    role = walk.open.role if walk.open else None
    for found in _labels_inside(words):
        if _may_stand_inline(walk, found.lastgroup or "", role):
            return words[: found.start()].rstrip() or words
    return words


def _is_classification(walk: Walk, words: str) -> bool:
    """Say whether a line that begins with a classification goes on with a number, or is that word alone."""
    found = walk.vocabulary.classified(words)
    if found is None:
        return False
    rest = words[found.end() :]
    if len(rest) > 160 and "SIPDIS" not in rest[:80]:
        return False
    return not rest.strip(" /") or bool(NUMBERED_BEHIND.search(rest[:60]))


def _take_classification(walk: Walk, words: str, start: int) -> int | None:
    """Take the classification line; the word alone on a page, or a second such line, is named as such."""
    numbered = DIGIT.search(words) is not None
    if "classification" in walk.found and not numbered and _take_captions(walk, words, start):
        return None
    if numbered:
        _number_gives_way(walk)
    if "classification" in walk.found:
        walk.name("repeated header" if numbered else "page marking")
        walk.open = None
        return None
    if not numbered and (not walk.found or _beside_page(walk, words)):
        walk.name("page marking")
        return None
    behind = BEHIND_NUMBER.search(words)
    cut = behind.start() if behind else len(words)
    walk.take("classification", start, start + cut)
    if behind is None:
        return None
    return take_face(walk, words[behind.end() :], start + behind.end())


def _take_number(walk: Walk, words: str, start: int) -> None:
    """Take the telegram's number that stands without a class; above the sender's line the head goes on below it."""
    _number_gives_way(walk)
    if "from" in walk.found:
        walk.take("classification", start, start + len(words))
    else:
        number = Gathered("classification", [(start, start + len(words))], walk.line)
        walk.layout.gathered.append(number)
        walk.firsts.setdefault("classification", number)
        walk.name("classification")
        walk.open = None


def _number_gives_way(walk: Walk) -> None:
    """Drop a number that stood alone above, where the line with the class comes or the number once more."""
    above = walk.firsts.get("classification") if not walk.found & BELOW else None
    if above is None or above.is_overlong or numbered_alone(above.words(walk.layout.text), walk.vocabulary) is None:
        return
    gathered = walk.layout.gathered
    at = len(gathered) - 1  # it stands near the end, for each that came later took the place of the one before
    while gathered[at] is not above:
        at -= 1
    del gathered[at], walk.firsts["classification"]
    further = next((one for one in gathered[at:] if one.role == "classification"), None)
    if further is not None:
        walk.firsts["classification"] = further
    walk.layout.roles[above.line] = "repeated header"
    walk.found.discard("classification")


def _beside_page(walk: Walk, words: str) -> bool:
    """Say whether a classification alone on its line is a page's foot or head: a page heading is next to it."""
    below = walk.layout.next_words(walk.line + 1)
    return walk.paged or below.startswith("PAGE ") or below == words


def _may_open(walk: Walk, role: Role, words: str) -> bool:
    """Say whether a label opens its line here: each once; a TAGS line that held nothing gives way to the next."""
    if role == "classifier":
        return True
    if role == "tags" and "tags" in walk.found:
        return _gives_way(walk)
    if role == "subject" and not WITH_COLON.match(words):
        above = not walk.found or bool(walk.found & {"tags", "order"})
        return "subject" not in walk.found and (above or _tags_below(walk))
    return role not in walk.found


def _tags_below(walk: Walk) -> bool:
    """Say whether the next line is that of the tags, so that a label without a colon above it is one."""
    return TAGS_LABEL.match(walk.layout.next_words(walk.line + 1)) is not None


def _gives_way(walk: Walk) -> bool:
    """Drop a TAGS line that is only a place holder (``TAGS: N/A``); say whether it was one."""
    gathered = walk.layout.gathered
    at = len(gathered) - 1  # from the bottom up: what stands below the last one is looked through once
    while at >= 0 and gathered[at].role != "tags":
        at -= 1
    if at < 0 or PLACE_HOLDER.fullmatch(gathered[at].words(walk.layout.text)) is None:
        return False
    del gathered[at]
    return True


def _take_captions(walk: Walk, words: str, start: int) -> bool:
    """Take a line of captions; below the subject only one that can be nothing else, which a copyist let slip there."""
    if not walk.found or walk.vocabulary.captions_of(words) is None:
        return False
    if walk.found & {"subject", "references", "classifier"} and not walk.vocabulary.is_plain_caption(words):
        return False
    return walk.take("caption", start, start + len(words))


def _take_instruction(walk: Walk, words: str, start: int) -> int | None:
    """Take a line above the executive order that says to whom to show or pass it, or a note that stands there."""
    if walk.found & BELOW and not _labels_follow(walk):
        return start
    if "classification" not in walk.found and not (walk.found and is_instruction(words)):
        return _leave_unread(walk, start)
    inline = next((found for found in _labels_inside(words) if found.lastgroup in BELOW), None)
    cut = inline.start() if inline else len(words)
    if not cut:
        walk.open = None
        walk.name("repeated header")
        return None
    if cut > 320 or (cut > 100 and share_of_small(words[:cut]) > 0.75):
        return start
    before = words[:cut].rstrip()
    if before and (walk.vocabulary.captions_of(before) is not None or _is_spoken_caption(walk, before)):
        walk.take("caption", start, start + len(before))
    elif before and is_instruction(before):
        walk.take("instruction", start, start + len(before))
    elif cut:
        walk.open = None
        walk.name("repeated header" if any(opening.match(before) for _, opening in LABELS) else "notice")
    return None if inline is None else take_face(walk, words[cut:], start + cut)


def _is_spoken_caption(walk: Walk, words: str) -> bool:
    """Say whether a short line in capitals that passes nothing on holds a restrictive caption (``AMBASSADOR ONLY``)."""
    short = len(words) <= 60 and words.isupper() and len(words.split()) <= SHORT_LINE and PASSES.search(words) is None
    return short and bool(walk.vocabulary.restrictive_in(words))


def _labels_follow(walk: Walk) -> bool:
    """Say whether the subject is still to come within a few lines, so that the head goes on below this line."""
    if "subject" in walk.found:
        return False
    below = walk.layout.words[walk.line + 1 : walk.line + 9]
    if any(SUBJECT.match(words) for words in below if words):
        return True
    return any(map(is_garbled, walk.layout.words[walk.line].split())) and any(map(_is_label, below))


def _is_label(words: str) -> bool:
    """Say whether a line opens one of the lines that stand below the subject."""
    return any(opening.match(words) for role, opening in LABELS if role in ("references", "classifier"))


def _leave_unread(walk: Walk, start: int) -> int | None:
    """Leave a line above the classification unread; prose begins where there are too many of them."""
    walk.open = None
    walk.list = None
    walk.unread += 1
    if walk.unread > 12 or not walk.found:
        return start
    walk.name("unread")
    return None


def is_instruction(words: str) -> bool:
    """Say whether a line passes the message on: FOR or PASS in it, or a list of offices."""
    return bool(PASSES.search(words)) or ("/" in words and share_of_small(words) < 0.5)


def _take_pieces(walk: Walk, role: Role | None, words: str, start: int) -> int | None:
    """Take a line piece by piece where other labels stand inside it; None as role goes on the line that is open."""
    at = 0
    for found in _labels_inside(words):
        name = found.lastgroup or ""
        current = role or (walk.open.role if walk.open else None)
        if not _may_stand_inline(walk, name, current):
            continue
        _piece(walk, role, start + at, start + len(words[: found.start()].rstrip()))
        if name in ("paragraph", "aside"):
            return start + found.start()
        at, role = found.start(), ROLES[name]
    line_start = walk.layout.starts[walk.line]
    line_end = line_start + len(walk.layout.raws[walk.line].rstrip("\r\n"))
    _piece(walk, role, line_start if role is None and not at else start + at, line_end)
    return None


ROLES: dict[str, Role] = {
    "order": "order",
    "tags": "tags",
    "subject": "subject",
    "references": "references",
    "classifier": "classifier",
}


def _piece(walk: Walk, role: Role | None, start: int, end: int) -> None:
    if role is None:
        walk.go_on(start, end)
    elif start < end:
        walk.take(role, start, end)


def _may_stand_inline(walk: Walk, name: str, role: Role | None) -> bool:
    """Say whether a label inside a line begins a header line of its own, or prose."""
    if name == "paragraph":
        return role in ("references", "classifier", "subject")
    if name == "aside":
        return role in ("references", "classifier")
    if name == "order":
        return "order" not in walk.found and role not in BELOW
    if name == "classifier":
        return role != "classifier"
    return ROLES[name] not in walk.found and role != ROLES[name]
