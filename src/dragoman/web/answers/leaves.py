"""A paper parted into pages, so that no page is heavy: by paragraphs as read, by lines as received."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.record import Paper, PaperBlock

RECEIVED = 24_000
"""Characters of the text as received that one page holds, cut at a line's end where there is one."""

SIZE = 9_000
"""Characters of a paper shown on one page at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a paper to look: a page from 1, a paragraph by its number, or words by their offsets, set off.

    With ``received`` the text is given exactly as received, as far as the viewer sees it.
    """

    page: int | None = None
    paragraph: int | None = None
    sought: tuple[int, int] | None = None
    received: bool = False


BEGINNING = Place()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of one block's own words, offsets into the paper's text."""

    block: PaperBlock
    start: int
    end: int

    @property
    def goes_on(self) -> bool:
        """Say whether a page before this one begins the block."""
        return self.start > (self.block.block.prose or self.block.block.span).start

    @property
    def first(self) -> int:
        """Where the stretch begins, with the number and mark before a block's first words."""
        return self.start if self.goes_on else self.block.block.span.start


def leaves(blocks: Sequence[PaperBlock]) -> list[list[Stretch]]:
    """Part the blocks of a paper into pages of about `SIZE` characters; a block longer than that goes on overleaf."""
    pages: list[list[Stretch]] = [[]]
    length = 0
    for block in blocks:
        for stretch in _stretches(block):
            if pages[-1] and length + stretch.end - stretch.start > SIZE:
                pages.append([])
                length = 0
            pages[-1].append(stretch)
            length += stretch.end - stretch.start
    return pages


def _stretches(one: PaperBlock) -> Iterator[Stretch]:
    """Cut a block's own words into stretches of at most `SIZE` characters, after a blank where there is one."""
    prose = one.block.prose or one.block.span
    start = prose.start
    while prose.end - start > SIZE:
        text = one.text[start - one.block.span.start : start - one.block.span.start + SIZE]
        end = start + (text.rfind(" ") + 1 or SIZE)
        yield Stretch(one, start, end)
        start = end
    yield Stretch(one, start, prose.end)


def page_of(pages: Sequence[Sequence[Stretch]], place: Place) -> int:
    """Return which page, from 0, holds what is asked for; the first where nothing is."""
    paragraph, sought = place.paragraph, place.sought
    if place.page is not None:
        return min(max(place.page - 1, 0), len(pages) - 1)
    for number, stretches in enumerate(pages):
        for one in stretches:
            if paragraph is not None and one.block.block.number == paragraph:
                return number
            if sought is not None and one.first < sought[1] and sought[0] < one.end:
                return number
    return 0


def leaves_received(paper: Paper) -> list[str]:
    """Part the text as received into pages: all of it, or the visible blocks where that is all the reader may see."""
    text = paper.text if paper.text is not None else "\n\n".join(block.text for block in paper.blocks)
    pages = []
    start = 0
    while len(text) - start > RECEIVED:
        end = text.rfind("\n", start, start + RECEIVED) + 1 or start + RECEIVED
        pages.append(text[start:end])
        start = end
    return [*pages, text[start:]]
