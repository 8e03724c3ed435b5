"""Where a text is not whole: a notice says so, it breaks off, or points to a paragraph that is not there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from dragoman.documents import Block, Section, Sourced
from dragoman.message.body import Body
from dragoman.message.layout import Layout
from dragoman.message.parting import FULL_LINE, WIDEST
from dragoman.message.problems import Noted
from dragoman.message.signatures import CUT

EXTRACT = "partial extract of the original cable"
TOP = 300
"""Characters among which a notice of the copyists stands."""
LAST_LINES = 6
DOTS = ("...", "…")


def check_cut(
    body: Body, blocks: list[Block], asked: Sourced[int] | None, section: Section | None, layout: Layout
) -> Iterator[Noted]:
    """Give every place that shows that the text is not whole.

    ``asked`` is the paragraph that an action request points to; ``section`` says whether more sections follow, so that
    this one may end inside a sentence.
    """
    yield from _extract(layout)
    yield from _breaks_off(body, blocks, layout, section is not None and section.number < section.of)
    numbers = [one.number for one in body.numbered]
    if asked is not None and numbers and asked.value > max(numbers):
        message = f"the action request points to paragraph {asked.value}, the last one here is {max(numbers)}."
        yield Noted("text-cut", message, _line(layout, asked.span.start), asked.span.start, asked.span.end)


def _line(layout: Layout, offset: int) -> int:
    """Return the number of the line an offset lies on, from 1."""
    return bisect_right(layout.starts, offset)


def _extract(layout: Layout) -> Iterator[Noted]:
    """A notice at the top says that this is a part of the telegram."""
    at = layout.text.find(EXTRACT, 0, TOP)
    if at >= 0:
        line = _line(layout, at)
        start = layout.offset(line - 1)
        end = start + len(layout.words[line - 1])
        yield Noted("text-cut", "a notice says that this is a part of the telegram.", line, start, end)


def _breaks_off(body: Body, blocks: list[Block], layout: Layout, goes_on: bool) -> Iterator[Noted]:
    """Three stops stand at the end, of the first telegram where there are two, or a sentence is not ended."""
    text = layout.text
    end = len(text) if body.second is None else layout.starts[body.second]
    for line in range(len(layout.words) - 1, max(len(layout.words) - LAST_LINES, layout.body_line), -1):
        if layout.roles[line] == "notice" and layout.words[line] in CUT:
            start = layout.offset(line)
            message = "three stops stand below the text."
            yield Noted("text-cut", message, line + 1, start, start + len(layout.words[line]))
            return
    paragraphs = [block for block in blocks if block.kind == "paragraph" and block.span.start < end]
    numbered = [block for block in paragraphs if block.number is not None]
    for block in paragraphs[-1:] if body.second is None else [*paragraphs[-1:], *numbered[-1:]]:
        last = len(text[block.span.start : min(block.span.end, end)].rstrip()) + block.span.start
        if text[:last][-3:].endswith(DOTS):
            first = last
            while first > block.span.start and text[first - 1] in ".…":
                first -= 1
            yield Noted("text-cut", "the last paragraph breaks off.", _line(layout, first), first, last)
            return
    if not goes_on and body.second is None and body.signature is None and paragraphs:
        yield from _unended(paragraphs[-1], blocks[-1], layout)


def _unended(block: Block, last: Block, layout: Layout) -> Iterator[Noted]:
    """The last line is full, and no sentence ends on it: what followed is not here."""
    end = block.span.end
    line = _line(layout, end - 1)
    words = layout.words[line - 1]
    if last is block and FULL_LINE <= len(words) <= WIDEST and (words[-1].islower() or words[-1] in ",-"):
        start = max(block.span.start, layout.offset(line - 1))
        yield Noted("text-cut", "the text ends inside a sentence.", line, start, end)
