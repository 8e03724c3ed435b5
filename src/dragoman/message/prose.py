"""The words of the text as prose: lines broken at the sheet's edge joined again, the sheet's furniture left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.documents import Block, Span
from dragoman.message.furniture import is_rule
from dragoman.message.message import Message, text_of

ITEM = re.compile(r"(?:[-*•–—]{1,3}|[A-Za-z][.)]|\(?\d{1,3}[.)]|\(?[ivx]{1,4}[.)]|\([A-Za-z]\))[ \t]+(?=\S)")
"""What begins an item of a list at the beginning of a line."""
COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
"""Blanks that set a table's columns apart."""
BROKEN_WORD = re.compile(r"\w-$")
ENDED = (".", ":", ";", "!", "?", ")", '"', "”", ",")
ODD_BLANK = re.compile("[\x00\v\f\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
"""Every blank but those of the keyboard, one by one, for one set is looked for ten times as fast as a choice of two."""
LINE_END = re.compile(r"\r\n|\r|\n")
MARGIN = " \t"
PARTED = "second-telegram"


BEFORE_WORDS, BEHIND_WORDS = "¶" + MARGIN, "\\" + MARGIN
"""What stands around a line and belongs to no word."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the text with its words as prose; ``before`` counts the numbered paragraphs above it."""

    block: Block
    text: str
    before: int


def passages(message: Message) -> tuple[Passage, ...]:
    """Return headings, notes and paragraphs of a telegram in order, up to where a second telegram begins.

    Words are parted by single blanks; a line end stands only where the writer meant one: at an item of a list, around
    a row of dashes, in a table, which keeps its blanks; two line ends stand for an empty line.
    """
    text = text_of(message.lines)
    end = next((problem.span.start for problem in message.problems if problem.code == PARTED and problem.span), None)
    furniture = [block.span for block in message.blocks if block.kind == "furniture"]
    found: list[Passage] = []
    numbered = 0
    for block in message.blocks:
        if end is not None and block.span.start >= end:
            break
        place = block.prose if block.prose is not None else block.span
        if block.kind not in ("heading", "paragraph", "note"):
            continue
        last = place.end if end is None else min(place.end, end)
        words = "\n".join(piece for piece in _without(text, place.start, last, furniture) if piece.strip())
        shown = " ".join(words.split()) if block.kind == "heading" else unbroken(words)
        found.append(Passage(block, shown, numbered))
        numbered += block.number is not None
    return tuple(found)


def _without(text: str, start: int, end: int, furniture: Sequence[Span]) -> Iterator[str]:
    """Give the words between two places without the furniture that stands among them, and the blanks around it."""
    at = start
    for span in furniture:
        if start <= span.start and span.end <= end:
            yield text[at : span.start].rstrip()
            at = span.end
            while at < end and text[at].isspace():
                at += 1
    yield text[at:end]


def unbroken(words: str) -> str:
    """Join the lines of a text as `passages` says: what was one line to its writer is one line again."""
    joined: list[str] = []
    before, piece = "", ""
    blank = fixed_before = False
    if ODD_BLANK.search(words) is not None:
        words = ODD_BLANK.sub(" ", words)
    for raw in words.split("\n") if "\r" not in words else LINE_END.split(words):
        line = raw.strip(MARGIN)
        if line[:1] == "¶":
            line = line.lstrip(BEFORE_WORDS)
        if line[-1:] == "\\":
            line = line.rstrip(BEHIND_WORDS)
        if not line:
            blank = blank or "¶" not in raw
            continue
        # Asked here too, for nearly every line begins with a letter and holds single blanks.
        fixed = ("   " in line or "\t" in line or not line[0].isalnum()) and _is_fixed(line)
        if not fixed and ("  " in line or "\t" in line):
            line = " ".join(line.split())
        if not joined:
            piece = line
        elif blank:
            joined.append("\n\n")
            piece = line
        elif fixed or fixed_before or _begins_item(line, before, piece):
            joined.append("\n")
            piece = line
        elif not (before[-1] == "-" and BROKEN_WORD.search(before) and line[0].isalnum()):
            joined.append(" ")
        joined.append(line)
        before, blank, fixed_before = line, False, fixed
    return "".join(joined).strip()


def _is_fixed(line: str) -> bool:
    """Say whether a line stands as it is: a row of dashes, or columns of a table."""
    if ("   " in line or "\t" in line) and COLUMNS.search(line) is not None:
        return True
    return not line[0].isalnum() and is_rule(line)


def _begins_item(line: str, before: str, piece: str) -> bool:
    """Say whether a line begins an item of a list: it looks like one, and stands in a list or where a line may end.

    ``piece`` is what the line above goes on, from its own first word.
    """
    if ITEM.match(line) is None:
        return False
    return line[0] in "-*•–—(" or before.endswith(ENDED) or ITEM.match(piece) is not None


def wrapped(words: str, width: int, lead: str = "") -> list[str]:
    """Break a text to lines of a width, so that `unbroken` joins them again; ``lead`` stands before the first.

    No line begins with what could be taken for an item, a paragraph's number or a mark, or ends with a hyphen that
    belongs to a word; rather a line is longer. No line but the first holds a single word where two can stand there.
    """
    lines: list[str] = []
    for piece in words.split("\n"):
        opening = lead if not lines else ""
        if not piece or _is_fixed(piece):
            lines.append(opening + piece)
        else:
            lines.extend(_broken(piece.split(" "), width, opening))
    return lines


def _broken(words: Sequence[str], width: int, lead: str) -> Iterable[str]:
    """Give the lines of words that run on."""
    lines: list[list[str]] = [[]]
    length = len(lead)
    for at, word in enumerate(words):
        line = lines[-1]
        if line and length + 1 + len(word) > width and _may_begin(words, at):
            lines.append([word])
            length = len(word)
        else:
            line.append(word)
            length += len(word) + (len(line) > 1)
    if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 1 and _may_begin(words, len(words) - 2):
        lines[-1].insert(0, lines[-2].pop())
    return (prefix + " ".join(line) for prefix, line in zip((lead, *("",) * len(lines)), lines, strict=False))


NUMBER_LIKE = re.compile(
    r"¶|https?:|[(\[]?(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[.):\]]|[-=_*~•‐‑‒–—/#>¶]|\([A-Z]|\d{1,3}$|[A-Z][.)]"
)


def _may_begin(words: Sequence[str], at: int) -> bool:
    """Say whether a line may begin with this word without looking like something else, and the one above end there."""
    if at == 1 and NUMBER_LIKE.match(words[0]) is not None:
        return False
    before = words[at - 1]
    return NUMBER_LIKE.match(words[at]) is None and BROKEN_WORD.search(before) is None and before[-1:] != "\\"
