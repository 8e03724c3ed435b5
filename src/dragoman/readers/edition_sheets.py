"""Paragraphs of a telegram whose sheet an edition set line by line: its head, its pages, and what runs on below them.

Volumes on the web made a paragraph of each printed line of some telegrams, and of each heading of a page in others. The
lines of the head are then a header, headings of pages furniture, and a paragraph goes on over both as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from dragoman.documents import Block, Span
from dragoman.message import page_number
from dragoman.message.vocabulary import vocabulary

SHORT = 85
"""Signs that a printed line has at most."""
LEAST, LONG = 45, 200
"""Signs that a line has at least which breaks off within a sentence, and of a paragraph's end that are looked at."""
FULL = 0.75
"""A line of so much of the usual width at least runs on, even where a sentence ends on it."""
USUAL = 0.8
"""The width that so many of the lines do not pass is the usual one."""
MANY, SHARE = 6, 0.3
"""So many paragraphs, and so large a part of all, that break off within a sentence: each is a printed line."""
ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
OPENS = re.compile(
    r"\(?\d{1,2}[.)]\s|\(?[A-Z][.)]\s|\([A-Z]{1,3}(?:/[A-Z]{2,6})?\)|--|[-–—•*]|(?:BEGIN |END )?(?:SUMMARY|COMMENT)\b",
    re.I,
)
"""What begins a paragraph, an item of a list or a part of its own."""


def with_paragraphs_whole(blocks: tuple[Block, ...], text: str, head: int) -> tuple[Block, ...]:
    """Return the blocks of a telegram with its paragraphs whole; ``head`` is where the lines above the text end."""
    named = _with_pages(tuple(_of_head(block, head) for block in blocks), text)
    width = _width(named, text)
    if width is None and not any(block.kind == "furniture" for block in named):
        return named
    joined = _Joined(text, width)
    for block in named:
        joined.take(block)
    return joined.finished()


def _of_head(block: Block, head: int) -> Block:
    """Return a block as part of the head where it stands above the text."""
    if block.kind not in ("paragraph", "list") or block.span.end > head:
        return block
    return Block("header", block.span, block.marking)


def _with_pages(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Return the blocks with headings of pages, and the classes that stand next to them, as furniture."""
    heads = [block.kind == "paragraph" and _is_page(block.span.words(text)) for block in blocks]
    found: list[Block] = []
    for at, block in enumerate(blocks):
        beside = any(heads[max(at - 1, 0) : at]) or any(heads[at + 1 : at + 2])
        if heads[at] or (block.kind == "paragraph" and beside and _is_class(block.span.words(text))):
            found.append(Block("furniture", block.span, block.marking))
        else:
            found.append(block)
    return tuple(found)


def _is_page(words: str) -> bool:
    lines = words.split("\n")
    return len(lines) <= 3 and any(page_number(line) is not None for line in lines) and all(map(_is_of_page, lines))


def _is_of_page(words: str) -> bool:
    return page_number(words) is not None or _is_class(words)


def _is_class(words: str) -> bool:
    """Say whether words are a class alone, with or without captions, as at the head and the foot of a page."""
    found = vocabulary().classified(words) if len(words) <= SHORT else None
    if found is None:
        return False
    behind = words[found.end() :].strip(" /")
    return not behind or vocabulary().captions_of(behind) is not None


def _width(blocks: Sequence[Block], text: str) -> int | None:
    """Return how wide lines are printed where each is a paragraph, None where paragraphs are whole."""
    lines = [block.span.words(text) for block in blocks if block.kind == "paragraph"]
    printed = [line for line in lines if len(line) <= SHORT and "\n" not in line]
    torn = sum(len(line) >= LEAST and ENDS.search(line) is None for line in printed)
    if torn < MANY or torn < SHARE * len(lines):
        return None
    return sorted(map(len, printed))[int(USUAL * (len(printed) - 1))]


@dataclass(slots=True)
class _Joined:
    """Blocks taken one after another, a paragraph with the pieces that go on it and the pages between them."""

    text: str
    width: int | None
    blocks: list[Block] = field(default_factory=list)
    open: int | None = None
    pages: list[Block] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Take the next block."""
        if block.kind == "furniture":
            self.pages.append(block)
        elif self._goes_on(block):
            self._join(block)
        else:
            self.blocks += self.pages
            self.pages = []
            self.open = len(self.blocks) if block.kind == "paragraph" else None
            self.blocks.append(block)

    def finished(self) -> tuple[Block, ...]:
        """Return all blocks."""
        return (*self.blocks, *self.pages)

    def _goes_on(self, block: Block) -> bool:
        """Say whether a block goes on the paragraph that is open: that one breaks off, and this begins nothing."""
        if self.open is None or block.kind != "paragraph" or block.number is not None:
            return False
        if OPENS.match(self.text, block.span.start, block.span.end):
            return False
        above = self.blocks[self.open].span
        line = self.text[max(above.start, above.end - LONG) : above.end].rpartition("\n")[2]
        if ENDS.search(line):
            return self.width is not None and len(line) >= FULL * self.width and not self.pages
        return bool(self.pages) or self.width is not None or LEAST <= len(line) <= SHORT

    def _join(self, block: Block) -> None:
        if self.open is None:
            return
        first = self.blocks[self.open]
        prose = first.prose or first.span
        self.blocks[self.open] = replace(
            first,
            span=Span(first.span.document, first.span.start, block.span.end),
            prose=Span(first.span.document, prose.start, block.span.end),
        )
        self.blocks += self.pages
        self.pages = []
