"""How much of one text stands in another, told from a few numbers kept of each instead of the texts themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from zlib import crc32

WORD = re.compile(r"[^\W_]+")
KEPT = 128
"""Numbers kept of a text, at most: likeness is then known to within about four parts in a hundred."""
SPREAD = 0x9E3779B1
"""An odd number by which neighbouring sums are spread over all 32-bit numbers (2**32 over the golden ratio)."""
MASK = 0xFFFFFFFF
RUN = 3
FEW = 20
"""With fewer runs of words than this a text is no evidence of anything."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text in little: how many different runs of three words it has, and the least of their numbers, sorted.

    Letters and digits count, without case; marks, blanks and line ends do not, so that the same words from two
    carriers give the same sketch.
    """

    runs: int
    least: tuple[int, ...]

    @property
    def is_telling(self) -> bool:
        """Say whether there are words enough to compare."""
        return self.runs >= FEW


NO_WORDS = Sketch(0, ())


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shares from 0 to 1: of all runs those in both, of the first text's those in the second, and the other way."""

    both: float
    of_one: float
    of_other: float


UNLIKE = Likeness(0.0, 0.0, 0.0)


def sketch(stretches: Sequence[str]) -> Sketch:
    """Sketch a text given as its stretches of prose. The same words give the same sketch on any machine."""
    sums: dict[str, int] = {}
    numbers: list[int] = []
    for stretch in stretches:
        for word in WORD.findall(stretch.casefold()):
            found = sums.get(word)
            if found is None:
                found = sums[word] = crc32(word.encode("utf-8", "surrogatepass"))
            numbers.append(found)
    runs = {
        ((one * 961 + two * 31 + three) * SPREAD) & MASK
        for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False)
    }
    return Sketch(len(runs), tuple(nsmallest(KEPT, runs)))


def likeness(one: Sketch, other: Sketch) -> Likeness:
    """Estimate how much of each text stands in the other, whatever their lengths.

    Of the least numbers of both texts together, the share that both have is the share of common runs in all (Broder,
    On the resemblance and containment of documents, 1997); with the number of runs of each it gives the rest.
    """
    if not one.runs or not other.runs:
        return UNLIKE
    first, second = set(one.least), set(other.least)
    known = len(one.least) if one.runs > len(one.least) else KEPT
    known = min(known, len(other.least)) if other.runs > len(other.least) else known
    least = sorted(first | second)[:known]
    both = sum(number in first and number in second for number in least) / len(least)
    common = both / (1 + both) * (one.runs + other.runs)
    return Likeness(both, min(1.0, common / one.runs), min(1.0, common / other.runs))
