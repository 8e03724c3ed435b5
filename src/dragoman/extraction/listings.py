"""Where a paper tells nothing in sentences: rows of a table, lines of a table of contents, items only named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from dragoman.language import Word

LINE = re.compile(r"[^\r\n]+")
CELLS = re.compile(r"(?<=\S)(?:\t[ \t]*| {3,}| ?\|)(?=\s?\S)")
"""What parts two cells of a row: a tab, three blanks or a bar; what stands at the margin parts nothing."""
MOST_IN_A_CELL = 6
"""Words that a cell holds on average at most; wider ones are columns of prose, or a justified line."""
COMMAS = re.compile(r"[^,\n]*(?:,(?! )[^,\n]*){2,}")
CONTENTS = re.compile(r"(?:\.[ .]?){4,}\s?\d{1,4}\s*$")
"""A line of a table of contents: stops that lead to the number of a page."""
ITEM = re.compile(r"\s*(?:[-*•–—]{1,2}|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+(?:\([A-Z/]{1,8}\)\s*)?(?=\S)")
COUNTS = re.compile(r"(?:[^;:\n]{2,60} \d[\d,]{0,9}; ){2,}[^;:\n]{2,60} \d[\d,]{0,9}\b")
"""Items with their counts, in one breath: ``Lund 212; Holm 197; spoilt papers 4``."""
COUNTED = re.compile(r"\d; ")
LONGEST_ITEM = 16
"""Words of a named item at most."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDS = (".", "!", "?", ":", ";")

Place = tuple[int, int]


class Listings:
    """Stretches of a text that list or tabulate; what is named there is a heading for something, and tells nothing."""

    def __init__(self, text: str, words: tuple[Word, ...]) -> None:
        """Look through the lines of a text with its words."""
        self.places = sorted([*_rows(text), *_named(text, words), *_counts(text)])
        self.starts = [start for start, _ in self.places]

    def hold(self, offset: int) -> bool:
        """Say whether an offset lies in such a stretch."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.places[at][1]


def _rows(text: str) -> Iterator[Place]:
    """Yield each line that is a row: one of two that follow each other and are parted alike, or one of contents."""
    before: Place | None = None
    told: Place | None = None
    for found in LINE.finditer(text):
        here = found.span()
        if CONTENTS.search(found[0][-40:]):
            yield here
        elif _is_row(found[0]):
            if before is not None:
                if before != told:
                    yield before
                yield here
                told = here
            before = here
            continue
        before = None


def _counts(text: str) -> Iterator[Place]:
    """Yield each run of three or more names with a count behind them, parted by semicolons."""
    for line in LINE.finditer(text):
        if line[0].count("; ") > 1 and COUNTED.search(line[0]):
            for found in COUNTS.finditer(text, line.start(), line.end()):
                yield found.span()


def _is_row(line: str) -> bool:
    gaps = len(CELLS.findall(line))
    if gaps >= 2:
        return len(line.split()) <= MOST_IN_A_CELL * (gaps + 1)
    return "," in line and ", " not in line and COMMAS.fullmatch(line.strip()) is not None


def _named(text: str, words: tuple[Word, ...]) -> Iterator[Place]:
    """Yield each item without a verb of its own, where at least two of them follow each other."""
    starts = [word.start for word in words]
    lines = [(found.start(), found.end(), ITEM.match(found[0])) for found in LINE.finditer(text)]
    named = [mark is not None and _is_named(text, start, end, words, starts) for start, end, mark in lines]
    for (first, second), (one, two) in zip(pairwise(lines), pairwise(named), strict=True):
        if one and two:
            yield first[:2]
            yield second[:2]


def _is_named(text: str, start: int, end: int, words: tuple[Word, ...], starts: list[int]) -> bool:
    """Say whether a line only names something: few words, no stop behind them, no verb that says when."""
    inside = words[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]
    if not inside or len(inside) > LONGEST_ITEM or text[start:end].rstrip().endswith(ENDS):
        return False
    return not any(word.tag in FINITE and word.part in {"VERB", "AUX"} for word in inside)
