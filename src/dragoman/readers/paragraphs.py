"""Paragraphs of a running text, and the blocks they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.documents import Block, BlockKind, DocumentId, Marking, Span

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
LONG_LINE = 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of a text, without the blanks around them, and what they are."""

    start: int
    end: int
    kind: BlockKind = "paragraph"


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line, without its line end and the blanks around it; empty lines as well."""
    for found in LINE.finditer(text):
        words = found[0]
        start = found.start() + len(words) - len(words.lstrip())
        yield (start, start + len(words.strip())) if words.strip() else (found.start(), found.start())


def paragraphs(text: str) -> tuple[Stretch, ...]:
    """Return the paragraphs of a text: what stands between empty lines.

    A text without an empty line and with long lines has a paragraph on each line.
    Returns: in order, none of them empty, blanks at their ends left out.
    """
    found: list[Stretch] = []
    filled = [(start, end) for start, end in lines(text) if end > start]
    if not filled:
        return ()
    if sum(end - start for start, end in filled) > LONG_LINE * len(filled) and not _has_gap(text):
        return tuple(Stretch(start, end) for start, end in filled)
    start, end = -1, -1
    for first, last in lines(text):
        if last > first:
            start, end = (first if start < 0 else start), last
        elif start >= 0:
            found.append(Stretch(start, end))
            start = -1
    if start >= 0:
        found.append(Stretch(start, end))
    return tuple(found)


def _has_gap(text: str) -> bool:
    """Say whether an empty line stands between two that are not."""
    seen, gap = False, False
    for start, end in lines(text):
        if end > start and seen and gap:
            return True
        seen, gap = seen or end > start, seen and end == start
    return False


def blocks(document: DocumentId, stretches: tuple[Stretch, ...], marking: Marking) -> tuple[Block, ...]:
    """Return the blocks that stretches of a document's text make, all under one marking."""
    made = []
    for stretch in stretches:
        span = Span(document, stretch.start, stretch.end)
        prose = span if stretch.kind in ("paragraph", "list") else None
        made.append(Block(stretch.kind, span, marking, prose=prose))
    return tuple(made)
