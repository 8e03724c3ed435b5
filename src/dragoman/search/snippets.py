"""The words around what was looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.documents import Level, Marking
from dragoman.search.entries import Stored, StoredBlock
from dragoman.search.results import Snippet
from dragoman.search.tree import Leaf, Words, WordsIn
from dragoman.search.words import Pattern, find_words, pattern_of

MOST = 2
BEFORE = 70
LENGTH = 230
"""Characters of a snippet at most, and how many of them stand before the first match."""

REPEATED = frozenset({"header", "title"})
"""Kinds of block that a hit shows in other ways."""

Ranges = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sought:
    """Patterns of a query's words: those looked for in a paper's text, and those in its title."""

    in_text: tuple[Pattern, ...]
    in_title: tuple[Pattern, ...]


def sought(leaves: Sequence[Leaf]) -> Sought:
    """Return what to mark for these leaves of a query."""
    in_text: list[Pattern] = []
    in_title: list[Pattern] = []
    for leaf in leaves:
        match leaf:
            case Words():
                in_text.append(pattern_of(leaf.words, leaf.is_open))
                in_title.append(in_text[-1])
            case WordsIn(field="who" | "country", words=words):
                in_text.append(pattern_of(words.words, words.is_open))
            case WordsIn(field="subject", words=words):
                in_title.append(pattern_of(words.words, words.is_open))
    return Sought(tuple(in_text), tuple(in_title))


def snippets_of(stored: Stored, what: Sought) -> tuple[Snippet, ...]:
    """Return the blocks that hold most of what was looked for, at most `MOST`, in the order of the paper.

    Header and title are shown only where nothing else matches and the title, which is shown anyway, does not either.
    Without a block to show (a query of fields only, a match in the title) the first paragraph is given.
    """
    found = [(block, find_words(block.text, what.in_text)) for block in stored.blocks] if what.in_text else []
    matched = [number for number, (_, ranges) in enumerate(found) if any(ranges)]
    own = [number for number in matched if found[number][0].kind not in REPEATED]
    if not own and not title_marks(stored.title, what):
        own = matched
    chosen = sorted(sorted(own, key=lambda number: _rank(number, found[number][1]))[:MOST])
    if chosen:
        return tuple(_snippet(found[number][0], _joined(found[number][1])) for number in chosen)
    first = next((block for block in stored.blocks if block.kind == "paragraph" and block.text.strip()), None)
    return (_snippet(first, []),) if first is not None else ()


def title_marks(title: str | None, what: Sought) -> tuple[tuple[int, int], ...]:
    """Return the places in a title that match."""
    return tuple(_joined(find_words(title, what.in_title))) if title else ()


def _rank(number: int, ranges: list[Ranges]) -> tuple[int, int, int]:
    """Order blocks: most of the words asked, most matches, first in the paper."""
    return -sum(map(bool, ranges)), -sum(map(len, ranges)), number


def _joined(ranges: list[Ranges]) -> Ranges:
    """Put ranges in order and join those that touch."""
    joined: Ranges = []
    for start, end in sorted(one for many in ranges for one in many):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _snippet(block: StoredBlock, ranges: Ranges) -> Snippet:
    """Cut a window around the first match, at blanks where there are any near."""
    text = block.text
    first, first_end = ranges[0] if ranges else (0, 0)
    start = _after_blank(text, max(0, first - BEFORE), first)
    end = _before_blank(text, min(len(text), max(start + LENGTH, first_end)), first_end)
    shown, places = _plain(text, start, end)
    lead = "… " if text[:start].strip() else ""
    tail = " …" if text[end:].strip() else ""
    marks = tuple(
        (len(lead) + places[one - start], len(lead) + places[other - 1 - start] + 1)
        for one, other in ranges
        if start <= one and other <= end
    )
    mark = str(Marking(Level(block.level), block.controls))
    return Snippet(block.paragraph, mark, lead + shown + tail, marks, block.start + start, block.start + end)


def _after_blank(text: str, start: int, limit: int) -> int:
    """Move a start forward to a word's beginning, but not past ``limit``."""
    if start == 0:
        return 0
    blank = re.compile(r"\s+").search(text, start - 1, limit)
    return blank.end() if blank else start


def _before_blank(text: str, end: int, limit: int) -> int:
    """Move an end back to the end of a word, but not before ``limit``."""
    if end == len(text):
        return end
    at = max(text.rfind(" ", limit, end + 1), text.rfind("\n", limit, end + 1))
    return at if at > limit else end


def _plain(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return the text with single blanks for runs of them, and for each of its characters the place it came to."""
    shown: list[str] = []
    places: list[int] = []
    for letter in text[start:end]:
        if letter.isspace():
            if shown and shown[-1] != " ":
                shown.append(" ")
            places.append(max(len(shown) - 1, 0))
        else:
            places.append(len(shown))
            shown.append(letter)
    return "".join(shown).rstrip(), places
