"""A collection of exercise telegrams with faults planted in it, and what should be found of each.

Eight of each kind: a head on another telegram's text, a year misprinted, a section lost, a corrected copy beside the
first, and a telegram taken out so that its serial is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from bench.generated import Generated, collection

Kind = Literal["splice", "year", "section", "correction", "gap"]
EACH = 8
"""Faults of each kind."""
APART = 6
"""Serials between two faults of one post, so that each has sound neighbours."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: the number of the telegram it was done to, and what it was done with.

    ``other`` is the number on the foreign text of a splice, the year printed, the section taken out, or None.
    """

    kind: Kind
    number: str
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """Papers by file name, and the faults among them."""

    papers: tuple[tuple[str, str], ...]
    faults: tuple[Planted, ...]


def planted(count: int = 2_000, seed: int = 1) -> Collection:
    """Return a collection of so many telegrams with forty faults, the same for the same seed.

    Every second telegram of several sections lies there as one paper a section, the others whole.
    """
    draw = Random(f"faults {seed}")
    sound = collection(count, seed)
    papers = {one.plan.number: _laid_down(one, at) for at, one in enumerate(sound)}
    faults: list[Planted] = []
    taken = _Taken(sound)
    for kind, plant in PLANTERS.items():
        chosen = 0
        for one in draw.sample(sound, len(sound)):
            if chosen == EACH:
                break
            fault = plant(one, papers, sound, draw) if taken.is_free(one) else None
            if fault is not None:
                taken.take(one)
                faults.append(Planted(kind, one.plan.number, fault or None))
                chosen += 1
    shuffled = [(f"{number}-{at}.txt", text) for number, texts in papers.items() for at, text in enumerate(texts, 1)]
    draw.shuffle(shuffled)
    return Collection(tuple(shuffled), tuple(faults))


class _Taken:
    """Which telegrams are spoken for: one with a fault, and its neighbours in the series."""

    def __init__(self, sound: Sequence[Generated]) -> None:
        self.last: dict[tuple[str, int], int] = defaultdict(int)
        self.taken: dict[tuple[str, int], list[int]] = defaultdict(list)
        for one in sound:
            self.last[_series(one)] = max(self.last[_series(one)], one.plan.serial)

    def is_free(self, one: Generated) -> bool:
        """Say whether it has sound neighbours on both sides."""
        serial = one.plan.serial
        inside = APART < serial < self.last[_series(one)] - APART
        return inside and all(abs(serial - other) > APART for other in self.taken[_series(one)])

    def take(self, one: Generated) -> None:
        """Speak for it."""
        self.taken[_series(one)].append(one.plan.serial)


def _series(one: Generated) -> tuple[str, int]:
    return one.plan.post.name, one.plan.moment.year


def _laid_down(one: Generated, at: int) -> list[str]:
    return list(one.sections) if at % 2 and len(one.sections) > 1 else [one.text]


Papers = dict[str, list[str]]


def _splice(one: Generated, papers: Papers, sound: Sequence[Generated], draw: Random) -> str | None:
    """Put the text of another post's telegram under the head; its own line of classification goes with it."""
    year, level = one.plan.moment.year, one.plan.level
    alike = (two for two in sound if two.plan.moment.year == year and two.plan.level == level)
    other = draw.choice([two for two in alike if two.plan.post != one.plan.post])
    if len(one.sections) > 1 or len(other.sections) > 1:
        return None
    papers[one.plan.number] = [f"{one.above}\n\n{other.body}"]
    return other.plan.number


def _misprint(one: Generated, papers: Papers, sound: Sequence[Generated], draw: Random) -> str | None:
    """Misprint the year of the date line by one, where the post's series of that year is here to tell."""
    year = one.plan.moment.year
    other = {2004: 2005, 2005: 2004}[year]
    known = [two.plan.serial for two in sound if _series(two) == (one.plan.post.name, other)]
    if len(known) < APART or not min(known) <= one.plan.serial <= max(known) or len(one.sections) > 1:
        return None
    date = f"{one.plan.moment:%d%H%M}Z {one.plan.moment:%b}".upper()
    text = one.text.replace(f"{date} {year % 100:02}", f"{date} {other % 100:02}", 1)
    papers[one.plan.number] = [text]
    return str(other)


def _lose(one: Generated, papers: Papers, sound: Sequence[Generated], draw: Random) -> str | None:
    """Take one section out of a telegram that lies here section by section."""
    if len(one.sections) < 2:
        return None
    lost = draw.randrange(len(one.sections))
    papers[one.plan.number] = [text for at, text in enumerate(one.sections) if at != lost]
    return str(lost + 1)


def _correct(one: Generated, papers: Papers, sound: Sequence[Generated], draw: Random) -> str | None:
    """Lay a corrected copy beside the telegram: ZDS on the date line, the words below, one paragraph changed."""
    if len(one.sections) > 1 or len(one.plan.paragraphs) < 2:
        return None
    lines = one.text.split("\n")
    dated = next(at for at, line in enumerate(lines) if line.endswith(f"{one.plan.moment:%b %y}".upper()))
    lines[dated] += " ZDS"
    classified = next(at for at, line in enumerate(lines) if line.endswith(f" {one.plan.serial:06}"))
    lines.insert(classified + 1, "C O R R E C T E D   C O P Y (PARAGRAPH 1)")
    text = "\n".join(lines)
    words = one.plan.paragraphs[0].words.split()[-1]
    if text.count(words) < 1:
        return None
    papers[one.plan.number].append(text.replace(words, "AS CORRECTED IN THIS EXERCISE.", 1))
    return ""


def _take_out(one: Generated, papers: Papers, sound: Sequence[Generated], draw: Random) -> str | None:
    """Take a telegram out."""
    del papers[one.plan.number]
    return ""


Planter = Callable[[Generated, Papers, Sequence[Generated], Random], str | None]
PLANTERS: dict[Kind, Planter] = {
    "section": _lose,
    "year": _misprint,
    "splice": _splice,
    "correction": _correct,
    "gap": _take_out,
}


def by_kind(faults: Sequence[Planted], kind: Kind) -> Iterator[Planted]:
    """Give the faults of one kind."""
    return (fault for fault in faults if fault.kind == kind)
