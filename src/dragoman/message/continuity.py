"""Continuity numbers: what a sender counted for one addressee, and which of it is not here."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from dragoman.documents import DocumentId

LAST = 9999
NEAR_THE_END = 500
"""Numbers run to four digits and begin anew: one below this, after one so near the last, is such a beginning."""
FEWEST = 3
"""So many telegrams, at least, make a count of their own beside a longer one."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One telegram as its sender counted it for one addressee: ``SECSTATE WASHDC PRIORITY 2008``."""

    post: str
    addressee: str
    continuity: int
    moment: datetime
    document: DocumentId


@dataclass(frozen=True, slots=True)
class Jump:
    """Continuity numbers from ``first`` to ``last`` that stand in no paper here, between two that follow in time."""

    post: str
    addressee: str
    first: int
    last: int
    before: DocumentId
    after: DocumentId

    @property
    def count(self) -> int:
        """How many telegrams it tells of: after the last number comes 1."""
        return (self.last - self.first) % LAST + 1


def jumps(counted: Iterable[Counted]) -> Iterator[Jump]:
    """Yield the numbers missing from what each sender counted for each addressee; ``0000`` counts nothing.

    In the order of their times the numbers grow; those that do not, misread or misprinted, are passed over, unless
    there are enough of them for a count of their own.
    """
    lists: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in sorted(counted, key=lambda one: (one.moment, one.continuity, one.document)):
        if one.continuity:
            lists[one.post, one.addressee].append(one)
    for (post, addressee), held in sorted(lists.items()):
        for row in _rows(held):
            for (low, one), (high, other) in pairwise(row):
                begins_anew = low == LAST and high == LAST + 2
                if high - low > 1 and not begins_anew:
                    first, last = (low + 1) % (LAST + 1) or 1, (high - 1) % (LAST + 1) or LAST
                    yield Jump(post, addressee, first, last, one.document, other.document)


def _rows(counted: Sequence[Counted]) -> Iterator[list[tuple[int, Counted]]]:
    """Yield rows of growing numbers, the longest first; after the last number they go on above it."""
    left = list(counted)
    while row := _longest(_unrolled(left)):
        yield row
        taken = {one.continuity for _, one in row}
        left = [one for one in left if one.continuity not in taken]
        if len(row) < FEWEST or len(left) < FEWEST:
            return


def _unrolled(counted: Sequence[Counted]) -> list[tuple[int, Counted]]:
    """Return each with its number, counted on where the count began anew."""
    rolled, last = 0, 0
    found = []
    for one in counted:
        if last > LAST - NEAR_THE_END and one.continuity < NEAR_THE_END:
            rolled += LAST + 1
        elif last < NEAR_THE_END and one.continuity > LAST - NEAR_THE_END and rolled:
            found.append((rolled - LAST - 1 + one.continuity, one))
            continue
        last = one.continuity
        found.append((rolled + one.continuity, one))
    return found


def _longest(numbered: Sequence[tuple[int, Counted]]) -> list[tuple[int, Counted]]:
    """Return the longest row of growing numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (number, _) in enumerate(numbered):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
    row = []
    place = ends[-1] if ends else -1
    while place >= 0:
        row.append(numbered[place])
        place = before[place]
    return row[::-1]
