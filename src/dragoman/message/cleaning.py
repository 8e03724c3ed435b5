"""The words of a telegram without its form: what an index of words should hold, with the way back to the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dragoman.documents import Block, Piece, View
from dragoman.message.composing import compose
from dragoman.message.message import Message, Role
from dragoman.message.spoken import closings_in
from dragoman.message.voices import LABEL

LEFT_OUT: frozenset[Role] = frozenset(
    (
        *("rule", "page header", "page marking", "repeated header", "distribution", "relay note", "newspaper date"),
        *("notice", "release stamp", "website", "end of message", "downgrading"),
    )
)
"""Lines of the text that say nothing; the blank lines above one go with it."""
REDACTION = re.compile(r"[xX]{3,}")
"""What editors printed in place of a name."""
UNKNOWN_MARK = re.compile(r"\(?(?:U|C|S|SBU|LOU|TS)(?:\s?//?\s?[A-Z][A-Z ,]{0,30}){1,3}\)\s*", re.I)
"""A mark with a control that no table knows: it is a mark by its place and its level."""


def cleaned(message: Message) -> View:
    """Return the text below the head without paragraph numbers, marks, labels, page furniture and redactions.

    ``1. (C) Summary: He agreed. End summary.`` becomes ``He agreed.``; nothing is added, and each character of the
    view leads back to its own on the page. What was edited in the message is in its new form.
    """
    text = compose(message)
    kept: list[Piece] = []
    at = _first(message, text)
    for start, end in [*_merged(_left_out(message, text)), (len(text), len(text))]:
        if at < start:
            kept.append(Piece(text[at:start], at, start))
        at = max(at, end)
    return View.of(message.document, kept)


def _first(message: Message, text: str) -> int:
    """Return where the text below the head begins."""
    head = next((block for block in message.blocks if block.kind == "header"), None)
    at = head.span.end if head is not None else 0
    while head is not None and at < len(text) and text[at].isspace():
        at += 1
    return at


def _merged(ranges: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give ranges in order, those that touch as one."""
    ordered = sorted(ranges)
    if not ordered:
        return
    start, end = ordered[0]
    for first, last in ordered[1:]:
        if first > end:
            yield start, end
            start = first
        end = max(end, last)
    yield start, end


def _left_out(message: Message, text: str) -> Iterator[tuple[int, int]]:
    """Give every stretch that is form and not text, in any order."""
    yield from _lines(message)
    for block in message.blocks:
        if block.prose is not None:
            yield block.span.start, _behind_label(block, text)
    yield from _ends(message, text)
    yield from (found.span() for found in REDACTION.finditer(text))


def _lines(message: Message) -> Iterator[tuple[int, int]]:
    """Give the lines that belong to the sheet, each with the blank lines above it."""
    blank: int | None = None
    for above, line in pairwise((None, *message.lines)):
        assert line is not None
        if line.role == "blank":
            blank = line.start if blank is None else blank
            continue
        if line.role in LEFT_OUT:
            yield (line.start if blank is None or above is None else blank), line.end
        blank = None


def _behind_label(block: Block, text: str) -> int:
    """Return where a paragraph's own words begin: behind number, mark, and the label of a summary or comment."""
    assert block.prose is not None
    start = block.prose.start
    if block.number is not None and block.printed is None and (mark := UNKNOWN_MARK.match(text, start)):
        start = mark.end()
    if block.kind != "paragraph" or block.voice is None:
        return start
    found = LABEL.match(text[start : start + 100])
    return start + found.end() if found else start


def _ends(message: Message, text: str) -> Iterator[tuple[int, int]]:
    """Give the words END SUMMARY and their like, with the blanks behind them on their line."""
    for voice, places in closings_in(text, _first(message, text)).items():
        for start, end in places if voice != "note" else ():
            behind = end
            while behind < len(text) and text[behind] in " \t":
                behind += 1
            yield start, behind
