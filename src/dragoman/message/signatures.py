"""The end of a telegram: the name it is signed with, and the lines that stand below it."""

from __future__ import annotations

import re

import msgspec

from dragoman.message.downgrading import is_mark, name_behind_mark
from dragoman.message.furniture import DOWNGRADING, END_OF_MESSAGE, is_rule
from dragoman.message.garbles import is_garbled
from dragoman.message.layout import Layout
from dragoman.message.message import Role
from dragoman.message.vocabulary import Vocabulary

NAME = (
    r"(?:(?:[DdLlVvMm][AaEeOoUuIi][NnRrCcSs]?|[Vv][OoAa][NnLl]|ST\.?|O'|MC|AL) ){0,2}"
    r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]{1,20}(?:,? (?:JR|SR|II|III|IV|Jr|Sr)\.?)?"
)
ALONE = re.compile(
    rf"(?P<name>{NAME})(?: (?P<second>(?!N{{3,5}}$|BT$)[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]{{1,20}}))?"
    r"(?:\s*(?:\.|#{1,4}|\d{4}-\d\d-\d\d|\bN{3,5}|\bBT))?"
)
BEHIND_SENTENCE = re.compile(
    r"(?:(?<=[.!?\")\]:] )|(?<=[.!?\")\]:]  )|(?<=[a-z_/] ))(?P<name>(?:[DL][AEI] )?[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}(?: JR)?)"
    r"(?: (?P<second>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}))?(?:\s+\d{4}-\d\d-\d\d)?\s*$"
)
BEHIND_END = re.compile(r"END (?:OF )?(?:TEXT|COMMENT|SUMMARY|NOTE)\.\s+(?P<name>[A-Z][A-Z'’-]{2,20})(?P<second>)\s*$")
BEHIND_CAPITALS = re.compile(
    r"(?:(?<=[A-Z0-9)\"][.!?] )|(?<=[A-Z0-9)\"][.!?]  ))(?P<name>[A-Z][A-Z'’-]{3,20})(?P<second>)\s*$"
)
"""A name behind the last sentence of a text in capitals, as outgoing telegrams of the 1970s bear it."""
RELAYED = re.compile(r"\*?\s{0,4}NOTE BY OC\s?/?\s?T\b")
SECRETARIES = frozenset(
    """RUSK KATZENBACH ROGERS IRWIN RUSH KISSINGER INGERSOLL ROBINSON SISCO HABIB VANCE CHRISTOPHER MUSKIE HAIG CLARK
    STOESSEL SHULTZ DAM WHITEHEAD BAKER EAGLEBURGER ALBRIGHT TALBOTT POWELL ARMITAGE RICE NEGROPONTE CLINTON""".split()
)
"""Who signed the Department's telegrams: their names may stand behind the last sentence of a text in capitals."""
NO_NAMES = frozenset(
    """END COMMENT SUMMARY TEXT NOTE CONFIDENTIAL SECRET UNCLASSIFIED UNCLAS SIPDIS NOFORN SENSITIVE EXDIS NODIS
    LIMDIS NNNN UNQUOTE QUOTE EXEMPT REGARDS BACKGROUND INTRODUCTION CONCLUSION OVERVIEW PARTICIPANTS PAGE SECTION TAGS
    SUBJECT REF FROM CITY NONE COMMENTS JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER
    DECEMBER""".split()
)
CUT = ("...", "....", "…")
"""What copyists put below a text that is not whole."""
LONGEST = 44
WORDS = re.compile(r"[A-Z'’-]+")
LONGEST_LINE = 600
"""Characters of the order's or the classifier's line in which a name is looked for."""
DEEPEST = 40
"""Lines looked at from the bottom up."""


class Signature(msgspec.Struct, frozen=True, gc=False):
    """Name as printed, its place, the line it stands on, and where it ends where it is printed twice."""

    name: str
    start: int
    end: int
    line: int
    until: int


def find_signature(layout: Layout, vocabulary: Vocabulary, end: int) -> Signature | None:
    """Find the name at the end of the text: alone on its line, or in capitals behind the last sentence.

    Lines below it (classification, end of message, stamps, captions) and ``EXEMPT``, ``GP-3`` or ``REGARDS`` above
    it get their names. A name printed twice is given once. ``end`` is the line behind the telegram's last one.
    Returns None where the last line is anything else.
    """
    if layout.signed is not None:
        at, start, stop = layout.signed
        layout.roles[at] = "signature"
        return Signature(layout.text[start:stop], start, stop, at, stop)
    line = end - 1
    lowest = max(layout.body_line - 1, line - DEEPEST)
    while line > lowest:
        words = layout.words[line]
        if not words:
            layout.roles[line] = "blank"
        elif _begins_inside(layout, line) or not _stands_below(layout, line, words, vocabulary):
            break
        line -= 1
    if line <= lowest or layout.starts[line] + len(layout.raws[line]) <= layout.body:
        return None
    found = _alone(layout, line, vocabulary) or _behind_mark(layout, line)
    found = found or _behind_sentence(layout, line, vocabulary)
    if found is not None and found.start == _first(layout, line):
        layout.roles[line] = "signature"
        _name_above(layout, line)
    elif found is not None and name_behind_mark(layout.words[line]) is not None:
        layout.roles[line] = "signature"
    return found


def _begins_inside(layout: Layout, line: int) -> bool:
    """Say whether the text begins inside this line, behind what is still of the head."""
    return line == layout.body_line and layout.body > layout.offset(line)


def _stands_below(layout: Layout, line: int, words: str, vocabulary: Vocabulary) -> bool:
    """Name a line that may stand below a signature; say whether it is one."""
    if len(words) > 200:
        return False
    role = layout.roles[line] or _ignored_below(layout, line, vocabulary)
    layout.roles[line] = role
    return role is not None


def _ignored_below(layout: Layout, line: int, vocabulary: Vocabulary) -> Role | None:
    """Return the name of a line that may stand below a signature, or None."""
    words = layout.words[line]
    if END_OF_MESSAGE.fullmatch(words):
        return "end of message"
    if words[0] in "GEXANDU" and (is_mark(words) or words in ("UNQUOTE", "UNQUOTE.")):
        return "downgrading"
    if (role := layout.furniture.get(line)) is not None:
        return role
    if words in CUT:
        return "notice"
    if is_rule(words) or words.strip("#.* ") == "":
        return "rule"
    found = vocabulary.classified(words)
    if found and not words[found.end() :].strip(" /.") and len(words) > 5:
        return "page marking"
    if words.isupper() and len(words) > 4 and vocabulary.captions_of(words) is not None:
        return "page marking"
    if words.isupper() and (words.startswith("NOTE: ") or _is_relayed(layout, line)):
        return "relay note"
    return None


def _is_relayed(layout: Layout, line: int) -> bool:
    """Say whether a line is of the operations centre's note, of one or two: ``NOTE BY OC/T: NOT PASSED OSLO``."""
    return any(RELAYED.match(layout.words[at]) for at in (line, line - 1) if at >= 0)


def _first(layout: Layout, line: int) -> int:
    raw = layout.raws[line]
    return layout.starts[line] + len(raw) - len(raw.lstrip())


def _alone(layout: Layout, line: int, vocabulary: Vocabulary) -> Signature | None:
    """Read a name that is the whole line."""
    words = layout.words[line]
    found = ALONE.fullmatch(words) if len(words) <= LONGEST else None
    if found is None or not _can_sign(found, words, layout, line):
        return None
    start = max(_first(layout, line), layout.body)
    return _signature(found, start - found.start("name"), line)


def _can_sign(found: re.Match[str], words: str, layout: Layout, line: int) -> bool:
    """Say whether a short last line is a name: no word of the form, and no end of a sentence begun above."""
    name, second = found["name"], found["second"]
    if is_mark(words):
        return False
    if is_garbled(words) or name.upper() in NO_NAMES or (second or "").upper() in NO_NAMES or len(name) < 2:
        return False
    if second and not (name.isupper() and second.isupper()) and name.upper() != second.upper():
        return False
    if not words.endswith("."):
        return True
    above = layout.words[line - 1] if line else ""
    return words[:-1].isupper() and (not above or above.endswith((".", '"', ")")))


def _behind_mark(layout: Layout, line: int) -> Signature | None:
    """Read a name behind a downgrading mark on one line: ``GP-3. SAMPLE``."""
    place = name_behind_mark(layout.words[line])
    if place is None or layout.words[line][slice(*place)] in NO_NAMES:
        return None
    start = layout.offset(line)
    return Signature(layout.words[line][slice(*place)], start + place[0], start + place[1], line, start + place[1])


def _behind_sentence(layout: Layout, line: int, vocabulary: Vocabulary) -> Signature | None:
    """Read a name in capitals behind the last sentence of a flattened copy (``... End Comment. MILES``).

    Where the sentence has no stop, a short form or a post that ends it (``fighting the PKK``) is no name.
    """
    start = max(layout.starts[line], layout.body)
    end = layout.starts[line] + len(layout.raws[line])
    tail = max(start, end - 120)
    words = layout.text[tail:end]
    capitals = words.upper() == words
    found = (BEHIND_END if capitals else BEHIND_SENTENCE).search(words)
    if found is None and capitals:
        found = BEHIND_CAPITALS.search(words)
        if found is not None and found["name"] not in SECRETARIES and not _is_sure(layout, line, found["name"]):
            return None
    if found is None or found["name"] in NO_NAMES or (found["second"] or "") in NO_NAMES:
        return None
    if words[: found.start("name")].rstrip()[-1:].isalpha() and _is_word_of_text(found["name"], vocabulary):
        return None
    return _signature(found, tail, line)


def _is_word_of_text(name: str, vocabulary: Vocabulary) -> bool:
    """Say whether capitals are a short form or a post, which may end a sentence."""
    return (
        name in vocabulary.short_forms
        or vocabulary.spellings.known(name, None) is not None
        or not re.search("[AEIOUY]", name)
    )


def _signature(found: re.Match[str], offset: int, line: int) -> Signature:
    """Return a name with its place; of one that is printed twice the first, while both are the signature."""
    name = _once(found)
    start, until = offset + found.start("name"), offset + found.end("second" if found["second"] else "name")
    twice = bool(found["second"]) and not name.endswith(f" {found['second']}")
    end = offset + found.end("name") if twice else until
    stopped = found["name"].endswith(".") and not name.endswith(".") and end == offset + found.end("name")
    return Signature(name, start, end - stopped, line, until)


def _is_sure(layout: Layout, line: int, name: str) -> bool:
    """Say whether a last word signs: the text is closed below it, or he is the one who classified the telegram."""
    if _is_closed(layout, line):
        return True
    above = (layout.first(role) for role in ("order", "classifier"))
    return any(name in WORDS.findall(one.words(layout.text)[:LONGEST_LINE].upper()) for one in above if one is not None)


def _is_closed(layout: Layout, line: int) -> bool:
    """Say whether the foot of a page, an end of message or a relay note stands below: the text truly ends here."""
    return any(role in ("page marking", "end of message", "relay note") for role in layout.roles[line + 1 :])


def _once(found: re.Match[str]) -> str:
    """Return the name, once where it is printed twice."""
    name, second = found["name"].rstrip("."), found["second"]
    if name.endswith((" JR", " SR", " Jr", " Sr")):
        return name
    if not second or second.upper() == name.upper():
        return name
    return f"{name} {second}"


def _name_above(layout: Layout, line: int) -> None:
    """Name a downgrading mark or a closing word that stands above the signature."""
    for above in range(line - 1, max(line - 4, layout.body_line - 1), -1):
        words = layout.words[above]
        if words:
            if DOWNGRADING.fullmatch(words):
                layout.roles[above] = "downgrading"
            return
