"""What stands below the head: which line is what there, and what the text says of its own marking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import is_, not_

from dragoman.documents import Level
from dragoman.message.blocks import NAMED, Blocks, Draft
from dragoman.message.furniture import END_OF_MESSAGE, is_rule
from dragoman.message.glued import find_glued
from dragoman.message.layout import Layout
from dragoman.message.paragraphs import Candidate, Numbered, find_paragraphs
from dragoman.message.section_heads import OPENING, repeated_head
from dragoman.message.signatures import Signature, find_signature
from dragoman.message.tails import with_tails_parted
from dragoman.message.vocabulary import Vocabulary

NUMBER = re.compile(r"[A-Za-z.]\s{1,3}(\d{1,7})(?:\s+(?:Z[A-Z]{2}|CTG)\b.{0,12})?$")
"""Serial at the end of a classification line, operating signals behind it."""
SERIAL_OF_PAGE = re.compile(r"\s(\d{8})\s")
ANOTHER = re.compile(
    r"DE R[A-Z0-9]{3,7} #\d{1,7}|[ZOPR] (?:[ZOPR] )?\d{6}Z [A-Z]{3} \d\d\b"
    r"|FM (?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE)\b"
)
"""A line of a routing head inside the text: another telegram begins."""
LONGEST_HEAD = 8
DASHES, ROUTING, CLASSES, ENDS = "-=_*~‐‑‒–—", "DFOPRZA", "UCSTL", "N#B"
"""The first letters of rows of dashes, of lines of a routing head, of classifications, of ends of a message."""
OPEN_FURNITURE = frozenset(DASHES + ROUTING + CLASSES + ENDS)
REPEATED = re.compile(r"(?:E\.?O\.? ?\d{5}|TAGS?\b|SUBJECT\b|SIPDIS|REF\b|CLASSIFIED BY\b)", re.I)
HANDLED = re.compile(r"(?:\(U\)\s*)?(?:.{0,60}\b(?:IS|CONTAINS)\s+)?SENSITIVE\s+BUT\s+UNCLASSIFIED\b", re.I)
CLASS = r"[A-Z]+(?: (?!IN\b|BY\b|AND\b)[A-Z]+){0,2}"
ENTIRE = re.compile(
    rf"\s*(?:(?P<words>{CLASS})\s*[-–]{{1,2}}\s*ENTIRE\s+TEXT"
    rf"|(?:THE\s+)?ENTIRE\s+TEXT(?:\s+(?:IS\s+)?|\s*[-–:]{{1,2}}\s*)(?P<behind>{CLASS})[ .]*(?=[\r\n]|$)"
    rf"|THIS\s+(?:ENTIRE\s+)?(?:MESSAGE|TELEGRAM|CABLE)\s+IS\s+(?P<whole>{CLASS})(?:\s+IN\s+ITS\s+ENTIRETY)?[ .]*"
    r"(?=[\r\n]|$))",
    re.I,
)
"""What the first paragraph says of the whole: ``SECRET - ENTIRE TEXT``, ``ENTIRE TEXT CONFIDENTIAL``."""


@dataclass(slots=True)
class Body:
    """What stands below the head.

    Blocks in the making, the paragraphs' numbers, the signature, the first line of a second telegram, the levels
    that the text itself states (in repeated classification lines, in handling notes, for its entire text), and the
    numbers that look like a paragraph's and were passed over.
    """

    drafts: list[Draft]
    numbered: list[Numbered]
    signature: Signature | None
    second: int | None = None
    levels: tuple[Level, ...] = ()
    passed: tuple[Candidate, ...] = ()


def read_body(layout: Layout, vocabulary: Vocabulary, serial: str | None) -> Body:
    """Read what stands below the head and give each of its lines a role.

    ``serial`` is the telegram's own: a classification line in the text that bears another begins another telegram.
    """
    second, levels = _name_furniture(layout, vocabulary, serial)
    second = None if second is None else _top_of(layout, second)
    signature = find_signature(layout, vocabulary, len(layout.raws) if second is None else second)
    roles = layout.roles
    lines = list(compress(count(layout.body_line), map(is_, roles[layout.body_line :], repeat(None))))
    if layout.body_line < len(roles) and roles[layout.body_line] is not None and _is_text(layout, layout.body_line):
        lines.insert(0, layout.body_line)
    if second is not None:
        lines = [line for line in lines if line < second]
    inside = find_glued(layout, vocabulary)
    numbered, passed = find_paragraphs(layout, lines, vocabulary)
    drafts = Blocks(layout, vocabulary, numbered, signature, inside).made()
    drafts = with_tails_parted(drafts, layout.text)
    levels += _stated(drafts, layout, vocabulary)
    return Body(drafts, numbered, signature, second, tuple(levels), tuple(passed))


def _name_note(layout: Layout, draft: Draft) -> None:
    """Give the lines of a note on handling its name."""
    line = bisect_left(layout.starts, draft.start)
    line -= line == len(layout.starts) or layout.starts[line] > draft.start
    while line < len(layout.starts) and layout.starts[line] < draft.end:
        if layout.roles[line] in ("paragraph", "heading"):
            layout.roles[line] = "notice"
        line += 1


def _stated(drafts: list[Draft], layout: Layout, vocabulary: Vocabulary) -> list[Level]:
    """Return the levels stated in words above and in the first paragraph; a note on handling becomes a note."""
    text = layout.text
    levels: list[Level] = []
    for draft in drafts[:12]:
        words = text[draft.start : min(draft.end, draft.start + 200)]
        if draft.number is None and draft.kind in ("paragraph", "heading") and HANDLED.match(words):
            draft.kind = "note"
            _name_note(layout, draft)
            levels.append(Level.SBU)
        if draft.number is not None:
            entire = ENTIRE.match(text, draft.text or draft.start)
            if entire is not None:
                levels.append(vocabulary.level_of(entire["words"] or entire["behind"] or entire["whole"]))
            elif draft.mark is not None and "ENTIRE" in (mark := text[slice(*draft.mark)].upper()):
                marking = vocabulary.portion(mark)
                levels.append(marking.level if marking is not None else Level.UNSTATED)
            break
    return [level for level in levels if level is not Level.UNSTATED]


def _top_of(layout: Layout, line: int) -> int:
    """Return the first line of the head that this line of another telegram belongs to, below a blank line."""
    top = line
    lowest = max(layout.body_line + 1, line - LONGEST_HEAD)
    while top > lowest and layout.words[top - 1] and layout.roles[top - 1] is None:
        top -= 1
    return line if layout.words[top - 1] else top


def _is_caption(words: str, vocabulary: Vocabulary) -> bool:
    return words.isupper() and vocabulary.captions_of(words) is not None


def _is_of_another(words: str, serial: str | None) -> bool:
    """Say whether a page heading bears another serial than the telegram's own."""
    found = SERIAL_OF_PAGE.search(words)
    return found is not None and serial is not None and int(found[1]) != int(serial)


def _is_text(layout: Layout, line: int) -> bool:
    """Say whether a line's words belong to the text (the first one may begin inside a line of the head)."""
    role = layout.roles[line]
    return role is None or (line == layout.body_line and role not in NAMED)


def _name_repeated(layout: Layout, first: int, end: int) -> None:
    """Name the lines of a repeated head, up to its classification line; a page's heading and foot keep their names."""
    for line in range(first, end):
        if layout.words[line]:
            layout.roles[line] = layout.furniture.get(line, "repeated header")


def _name_blank(layout: Layout) -> None:
    roles, top = layout.roles, layout.body_line
    for line in compress(count(top), map(not_, layout.words[top:])):
        roles[line] = "blank"


def _that_may_be_furniture(layout: Layout) -> list[int]:
    """Return the lines of the body that are known as furniture, open as some does, or are all in capitals, in order."""
    top = layout.body_line
    lines = {line for line in layout.furniture if line >= top}
    lines.update(compress(count(top), map(OPEN_FURNITURE.__contains__, layout.firsts[top:])))
    lines.update(compress(count(top), map(str.isupper, layout.words[top:])))
    return sorted(lines)


def _go_on_repeating(layout: Layout, lines: Iterable[int], heads: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Name other lines that belong to a repeated head; say whether that head goes on below them."""
    for line in lines:
        words = layout.words[line]
        if not words:
            continue
        if words not in heads and REPEATED.match(words) is None and not _is_caption(words, vocabulary):
            return False
        layout.roles[line] = "repeated header"
    return True


def _name_furniture(layout: Layout, vocabulary: Vocabulary, serial: str | None) -> tuple[int | None, list[Level]]:
    """Name blank lines, rules, page headings and repeated heads.

    Returns: the first line of a second telegram or None, and the levels of repeated classification lines.
    """
    second: int | None = None
    levels: list[Level] = []
    repeating, until, seen, heads = False, 0, 0, frozenset[str]()
    roles, furniture, starts, all_words = layout.roles, layout.furniture, vocabulary.caption_starts, layout.words
    _name_blank(layout)
    for line in _that_may_be_furniture(layout):
        words = all_words[line]
        if repeating:
            repeating = _go_on_repeating(layout, range(max(seen + 1, until), line), heads, vocabulary)
        seen, first = line, words[0]
        if line < until or (line == layout.body_line and roles[line] is not None):
            continue
        if first in DASHES and is_rule(words):
            roles[line] = "rule"
        elif (role := furniture.get(line)) is not None:
            roles[line] = role
            if role == "page header" and second is None and _is_of_another(words, serial):
                second = line
        elif first in ROUTING and second is None and len(words) < 120 and OPENING.match(words):
            head = repeated_head(layout, line, vocabulary, serial)
            if head is not None:
                _name_repeated(layout, *head)
                until = head[1]
            elif ANOTHER.match(words):
                second = line
        elif first in CLASSES and len(words) < 100 and (found := vocabulary.classified(words)):
            behind = words[found.end() :].strip(" /.")
            number = NUMBER.search(behind)
            if number and (behind.isupper() or behind[:7].upper() == "SECTION"):
                repeating, heads = True, frozenset(all_words[: layout.body_line])
                roles[line] = "repeated header"
                levels.append(vocabulary.level_of(found[0]))
                if second is None and serial is not None and number[1].lstrip("0") != serial.lstrip("0"):
                    second = line
            elif not behind and len(words) > 5:
                roles[line] = "page marking"
        elif repeating and (words in heads or REPEATED.match(words) or _is_caption(words, vocabulary)):
            roles[line] = "repeated header"
        elif len(words) <= 30 and words.isupper() and words.split()[0].rstrip("/") in starts:
            if vocabulary.is_plain_caption(words) and len(words) > 4:
                roles[line] = "page marking"
        elif first in ENDS and END_OF_MESSAGE.fullmatch(words):
            roles[line] = "end of message"
        elif repeating:
            repeating = False
    if repeating:
        _go_on_repeating(layout, range(max(seen + 1, until), len(roles)), heads, vocabulary)
    return second, [level for level in levels if level is not Level.UNSTATED]
