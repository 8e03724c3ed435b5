"""In which words two texts differ: the copy of one carrier and that of another, an original and its correction."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.documents import Block

WORD = re.compile(r"[^\W_]+|[^\w\s]|_+")
SAME_SIGN = str.maketrans("‘’‚‛“”„‟«»–—‒―−", '\'\'\'\'""""""-----')
"""Signs that carriers put for one another."""
LEFT_OUT = frozenset("¶\\ \ufeff")
SMALL = 150
"""So many words on either side are compared word by word; of more, those alone that stand once on each side."""
RUN = 3
DEEPEST = 24

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and the stretches of it, in order, whose words are to be compared: page heads and stamps are none."""

    text: str
    stretches: tuple[Place, ...]

    @classmethod
    def of(cls, text: str, blocks: Sequence[Block]) -> Prose:
        """Take the prose of a paper's blocks, and of a block without any, such as a heading, all of it."""
        kept = (block for block in blocks if block.kind not in ("header", "furniture"))
        spans = (block.prose or block.span for block in kept)
        return cls(text, tuple((span.start, span.end) for span in spans))


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one text that stand otherwise in the other: offsets, end exclusive. Either may be empty.

    An empty place says where the words of the other side are missing.
    """

    one: Place
    other: Place


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text as they are compared, and where each stands."""

    words: list[str]
    places: list[Place]

    @classmethod
    def of(cls, prose: Prose) -> _Words:
        words: list[str] = []
        places: list[Place] = []
        for start, end in prose.stretches:
            for found in WORD.finditer(prose.text, start, end):
                word = found[0].translate(SAME_SIGN)
                if word not in LEFT_OUT:
                    words.append(word)
                    places.append(found.span())
        return cls(words, places)

    def place(self, start: int, end: int, text_end: int) -> Place:
        """Return the place of words ``start`` to ``end``; of none, the place before which they are missing."""
        if start < end:
            return self.places[start][0], self.places[end - 1][1]
        at = self.places[start][0] if start < len(self.places) else self.places[-1][1] if self.places else text_end
        return at, at


def differences(one: Prose, other: Prose) -> tuple[Difference, ...]:
    """Say in which words two texts differ, in their order; blanks, line ends and kinds of quotation marks are none.

    Words that stand once on either side, in the same order, are taken for the same; what lies between them is
    compared word by word where it is short, and given as a whole where it is long, so that the time grows little
    faster than the texts.
    """
    first, second = _Words.of(one), _Words.of(other)
    found = []
    for a, b, c, d in _parted(first.words, second.words):
        found.append(
            Difference(
                first.place(a, b, len(one.text)),
                second.place(c, d, len(other.text)),
            )
        )
    return tuple(found)


def _parted(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches of words that differ, neighbours put together."""
    last: tuple[int, int, int, int] | None = None
    for a, b, c, d in _between(one, other, (0, len(one), 0, len(other)), 0):
        if last is not None and (last[1], last[3]) == (a, c):
            last = (last[0], b, last[2], d)
            continue
        if last is not None:
            yield last
        last = (a, b, c, d)
    if last is not None:
        yield last


def _between(
    one: Sequence[str], other: Sequence[str], here: tuple[int, int, int, int], depth: int
) -> Iterator[tuple[int, int, int, int]]:
    """Yield what differs within a part of both texts."""
    a, b, c, d = _trimmed(one, other, here)
    if a == b and c == d:
        return
    if a == b or c == d or depth == DEEPEST:
        yield a, b, c, d
        return
    if b - a <= SMALL and d - c <= SMALL:
        matcher = SequenceMatcher(None, one[a:b], other[c:d], autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag != "equal":
                yield a + i, a + j, c + k, c + m
        return
    anchors = _anchors(one, other, (a, b, c, d), RUN) or _anchors(one, other, (a, b, c, d), 1)
    if not anchors:
        yield a, b, c, d
        return
    for i, k in anchors:
        yield from _between(one, other, (a, i, c, k), depth + 1)
        a, c = i + 1, k + 1
    yield from _between(one, other, (a, b, c, d), depth + 1)


def _trimmed(one: Sequence[str], other: Sequence[str], here: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Leave out the words that are the same at both ends."""
    a, b, c, d = here
    while a < b and c < d and one[a] == other[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and one[b - 1] == other[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def _anchors(
    one: Sequence[str], other: Sequence[str], here: tuple[int, int, int, int], length: int
) -> list[tuple[int, int]]:
    """Return the longest row of runs of words that stand once on either side and in the same order on both."""
    a, b, c, d = here
    first = _runs(one, a, b, length)
    second = _runs(other, c, d, length)
    once, there = Counter(first), Counter(second)
    at = {run: place for place, run in enumerate(first, a) if once[run] == 1}
    pairs = [(at[run], place) for place, run in enumerate(second, c) if there[run] == 1 and run in at]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (place, _) in enumerate(pairs):
        row = bisect_left(tails, place)
        before.append(ends[row - 1] if row else -1)
        if row == len(tails):
            tails.append(place)
            ends.append(number)
        else:
            tails[row], ends[row] = place, number
    found = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _runs(words: Sequence[str], start: int, end: int, length: int) -> list[tuple[str, ...]]:
    """Return the run of so many words that begins at each word from ``start`` to ``end``."""
    return list(zip(*(words[start + shift : end] for shift in range(length)), strict=False))
