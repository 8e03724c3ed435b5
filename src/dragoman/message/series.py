"""The telegrams of one sender checked against one another: times that do not fit, serials that are not here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate, groupby, pairwise

from dragoman.documents import DocumentId, Problem

SLACK = timedelta(days=3)
"""So far the time of a telegram may lie from that of its neighbours: numbers are given before texts are released."""
ADVICE = (
    "Compare date line and number with another copy: the year may be misprinted, or head and text be of two telegrams."
)
TURN_OF_YEAR = timedelta(hours=36)
"""So near to a new year the number may be of the other one: posts count by their own clock, times are in UTC."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One telegram in its sender's series of a year: ``moment`` is None where its time is not known.

    ``sent_again`` says that it is a repeat or a correction, which keeps its number and may come much later.
    """

    post: str
    year: int
    serial: int
    moment: datetime | None
    document: DocumentId
    sent_again: bool = False


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """A telegram whose time does not fit those that stand beside it in the series.

    ``before`` and ``after`` are its nearest neighbours that do fit, None at an end of the series; ``year`` is the one
    year under which its day and serial fit the same sender's series, where there is exactly one.
    """

    entry: Entry
    before: Entry | None
    after: Entry | None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Serials ``first`` to ``last``, between two that are here and in no paper here; they may never have been sent."""

    post: str
    year: int
    first: int
    last: int
    before: DocumentId
    after: DocumentId

    @property
    def count(self) -> int:
        """How many serials there are in it."""
        return self.last - self.first + 1


def out_of_order(entries: Iterable[Entry]) -> tuple[OutOfOrder, ...]:
    """Find telegrams whose time does not fit their serial: the year is wrong, or head and text are of two telegrams.

    Within a sender's year the longest row of telegrams whose times grow with their serials is taken to be right. Of
    the others those are given that lie more than `SLACK` outside the times of their neighbours in that row; where two
    rows are as long, those in which they differ, if they contradict one another. Repeats and corrections, which come
    later, and what lies near a new year are never given.

    Returns: by post, year and serial. The time it takes grows little faster than the number of entries.
    """
    every = sorted({entry for entry in entries if entry.moment is not None and not entry.sent_again}, key=_place)
    rows = {key: _Row.of(list(group)) for key, group in groupby(every, key=lambda entry: (entry.post, entry.year))}
    found = (told for row in rows.values() for told in row.misfits() if not _at_turn_of_year(told.entry))
    return tuple(_with_year(told, rows) for told in found)


def problem_of(told: OutOfOrder) -> Problem:
    """Return what is told of a telegram that does not fit, in words for whoever reads it."""
    entry = told.entry
    number = f"{entry.year % 100:02}{entry.post}{entry.serial}"
    beside = " and ".join(
        f"{one.serial} of {_moment(one):%d %B %Y}" for one in (told.before, told.after) if one is not None
    )
    fits = f" It would fit in {told.year}." if told.year is not None else ""
    message = f"{number} is of {_moment(entry):%d %B %Y}, but stands beside {beside} in the series.{fits}"
    return Problem("serial-out-of-order", message, advice=ADVICE)


def gaps(entries: Iterable[Entry], misfits: Iterable[OutOfOrder] = ()) -> Iterator[Gap]:
    """Yield the serials that no telegram here has, between neighbours that are here; by post, year and serial.

    A telegram among ``misfits`` counts under the year that it fits, and nowhere if it fits none.
    """
    moved = {told.entry: told.year for told in misfits}
    placed = (_moved(entry, moved) for entry in entries)
    every = sorted({(one.post, one.year, one.serial, one.document) for one in placed if one is not None})
    for one, other in pairwise(every):
        if one[:2] == other[:2] and other[2] - one[2] > 1:
            yield Gap(one[0], one[1], one[2] + 1, other[2] - 1, one[3], other[3])


def _moved(entry: Entry, moved: dict[Entry, int | None]) -> Entry | None:
    if entry not in moved:
        return entry
    year = moved[entry]
    return None if year is None else replace(entry, year=year)


def _place(entry: Entry) -> tuple[str, int, int, datetime, str]:
    return entry.post, entry.year, entry.serial, _moment(entry), entry.document


def _moment(entry: Entry) -> datetime:
    assert entry.moment is not None
    return entry.moment


@dataclass(frozen=True, slots=True)
class _Row:
    """One sender's year by serial: ``sure`` stand in every longest row of growing times, ``open`` in some of them."""

    entries: list[Entry]
    sure: list[Entry]
    serials: list[int]
    open: list[Entry]

    @classmethod
    def of(cls, entries: list[Entry]) -> _Row:
        """Find the longest rows in which times grow with serials."""
        times = [_moment(entry).timestamp() for entry in entries]
        upto = _longest(times)
        after = _longest([-time for time in reversed(times)])[::-1]
        longest = max(upto)
        in_some = [entry for entry, one, two in zip(entries, upto, after, strict=True) if one + two - 1 == longest]
        ranks = Counter(one for one, two in zip(upto, after, strict=True) if one + two - 1 == longest)
        of_rank = (one for one, two in zip(upto, after, strict=True) if one + two - 1 == longest)
        parted = [(entry, ranks[rank] == 1) for entry, rank in zip(in_some, of_rank, strict=True)]
        sure = [entry for entry, is_sure in parted if is_sure]
        return cls(entries, sure, [one.serial for one in sure], [entry for entry, is_sure in parted if not is_sure])

    def misfits(self) -> Iterator[OutOfOrder]:
        """Yield the entries whose times fit neither the sure ones beside them nor, where open, one another."""
        certain, left = set(self.sure), set(self.open)
        fitting = [entry for entry in self.open if self._fits(entry, _moment(entry))]
        against = _contradicting(fitting)
        for entry in self.entries:
            if entry in certain:
                continue
            if entry in against:
                yield OutOfOrder(entry, *against[entry])
            elif not self._fits(entry, _moment(entry)) or (entry in left and entry not in fitting):
                yield OutOfOrder(entry, *self.beside(entry))

    def beside(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the nearest sure entries of lesser and of greater serial."""
        at, behind = bisect_left(self.serials, entry.serial), bisect_right(self.serials, entry.serial)
        return self.sure[at - 1] if at else None, self.sure[behind] if behind < len(self.sure) else None

    def takes(self, entry: Entry, moment: datetime) -> bool:
        """Say whether a telegram of another year would stand well here: between two sure ones, where none is."""
        at = bisect_left(self.serials, entry.serial)
        is_free = at == len(self.serials) or self.serials[at] != entry.serial
        return is_free and None not in self.beside(entry) and self._fits(entry, moment)

    def _fits(self, entry: Entry, moment: datetime) -> bool:
        before, after = self.beside(entry)
        if before is not None and moment < _moment(before) - SLACK:
            return False
        return after is None or moment <= _moment(after) + SLACK


def _longest(times: Sequence[float]) -> list[int]:
    """Return for each place the length of the longest row of times, never falling, that ends there."""
    tails: list[float] = []
    lengths = []
    for time in times:
        at = bisect_right(tails, time)
        tails[at : at + 1] = [time]
        lengths.append(at + 1)
    return lengths


def _contradicting(entries: Sequence[Entry]) -> dict[Entry, tuple[Entry | None, Entry | None]]:
    """Return those that lie more than `SLACK` from one of lesser or greater serial, with the one that says so."""
    later = list(accumulate(entries, _later))
    sooner = list(accumulate(reversed(entries), _sooner))[::-1]
    found: dict[Entry, tuple[Entry | None, Entry | None]] = {}
    for entry, before, after in zip(entries, later, sooner, strict=True):
        lower = before if _moment(before) - _moment(entry) > SLACK else None
        upper = after if _moment(entry) - _moment(after) > SLACK else None
        if lower is not None or upper is not None:
            found[entry] = lower, upper
    return found


def _later(one: Entry, other: Entry) -> Entry:
    return max(one, other, key=_moment)


def _sooner(one: Entry, other: Entry) -> Entry:
    return min(one, other, key=_moment)


def _at_turn_of_year(entry: Entry) -> bool:
    moment = _moment(entry)
    begins = moment.replace(month=1, day=1, hour=0, minute=0)
    return moment - begins <= TURN_OF_YEAR or begins.replace(year=moment.year + 1) - moment <= TURN_OF_YEAR


def _with_year(told: OutOfOrder, rows: dict[tuple[str, int], _Row]) -> OutOfOrder:
    """Add the one other year in whose series the serial and the day of a telegram fit."""
    entry = told.entry
    able = [
        year
        for (post, year), row in rows.items()
        if post == entry.post and year != entry.year and row.takes(entry, _in_year(_moment(entry), year))
    ]
    return replace(told, year=able[0]) if len(able) == 1 else told


def _in_year(moment: datetime, year: int) -> datetime:
    """Return the same day and hour of another year; 29 February is 1 March where there is none."""
    try:
        return moment.replace(year=year)
    except ValueError:
        return moment.replace(year=year, month=3, day=1)
