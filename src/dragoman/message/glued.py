"""Furniture of the sheet that shares a line with the text: page headings and captions run together with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.message.furniture import PAGE_HEADER_TAIL, PAGE_IN_LINE
from dragoman.message.layout import Layout
from dragoman.message.vocabulary import Vocabulary

PAGE_CUE = " OF 0"
CAPTION_CUE = "SIPDIS "
"""The one caption that a machine repeats on every page."""
FLATTENED = 100
"""A line longer than this is a whole paragraph, of a copy without line ends."""
ENDS = (".", "?", "!", '"', "”", ")")
CAPTION = re.compile(r"(?:[A-Z]{4,}[ \t]+)*?SIPDIS(?:[ \t]+[A-Z]{4,}(?=[ \t]))*?[ \t]+")


Places = dict[int, list[tuple[int, int]]]
"""For each line that holds some, where they stand."""


def find_glued(layout: Layout, vocabulary: Vocabulary) -> Places:
    """Find page headings inside lines of the text, and page headings and captions at their beginnings.

    Sets ``layout.glued``: for each line that begins with such, where its text begins.

    Returns: the places of what was found, by lines.
    """
    found: Places = {}
    for line in _lines_with(PAGE_CUE, layout):
        found.setdefault(line, []).extend(_pages(line, layout))
    for line in _lines_with(CAPTION_CUE, layout):
        found.setdefault(line, []).extend(_captions(line, layout, vocabulary))
    return found


def _lines_with(cue: str, layout: Layout) -> Iterator[int]:
    """Give each line of the text that holds some words."""
    at = layout.text.find(cue, layout.body)
    while at >= 0:
        line = bisect_right(layout.starts, at) - 1
        if layout.roles[line] is None:
            yield line
        at = layout.text.find(cue, layout.starts[line] + len(layout.raws[line]))


def _pages(line: int, layout: Layout) -> Iterator[tuple[int, int]]:
    """Give the page headings on a line; at its beginning also the second half of one that the line above broke off."""
    first = layout.offset(line)
    end = layout.starts[line] + len(layout.raws[line])
    tail = PAGE_HEADER_TAIL.match(layout.text, first, end)
    if tail is not None and line and layout.roles[line - 1] == "page header":
        layout.glued[line] = tail.end()
        yield tail.span()
    for found in PAGE_IN_LINE.finditer(layout.text, first, end):
        if found.start() == first:
            layout.glued[line] = found.end()
        yield found.span()


def _captions(line: int, layout: Layout, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Give the captions of the page that stand before the text on a line of a copy without line ends.

    The line above breaks off inside a sentence, or a new one begins behind the captions.
    """
    words = layout.words[line]
    above = next((words for words in layout.words[line - 1 : max(line - 4, 0) : -1] if words), "")
    if len(words) <= FLATTENED and len(above) <= FLATTENED:
        return
    found = CAPTION.match(words)
    if found is None or vocabulary.captions_of(found[0].strip()) is None:
        return
    if above.endswith(ENDS) and words[found.end()].islower():
        return
    first = layout.offset(line)
    layout.glued[line] = first + found.end()
    yield first, first + len(found[0].rstrip())
