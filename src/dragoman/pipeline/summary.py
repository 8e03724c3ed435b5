"""What is told about reading many papers: while it goes on, and at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from dragoman.readers import PASSED_OVER, Refused


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """What came of one file. ``carriers`` are those of the papers read now; a known paper is not opened up to tell.

    ``problems`` counts what was not understood in the papers read now; ``words`` counts the words
    that were read in them, by blanks: of a paper that is too long, those up to where the reading ends.
    ``refused`` is what could not be read, each with its reason.
    """

    source: str
    carriers: tuple[str, ...] = ()
    new: int = 0
    known: int = 0
    changed: int = 0
    problems: int = 0
    words: int = 0
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of all files, in their order.

    ``seconds`` is the time it took. ``stopped`` says why it ended early, in words for the user, and is empty where
    everything was looked at; what was kept until then is kept.
    """

    sources: tuple[SourceSummary, ...]
    seconds: float
    stopped: str = ""

    @property
    def new(self) -> int:
        """Papers that the record did not hold."""
        return sum(source.new for source in self.sources)

    @property
    def known(self) -> int:
        """Papers that the record held already, read by the same version."""
        return sum(source.known for source in self.sources)

    @property
    def changed(self) -> int:
        """Papers that another version had read: their claims were superseded."""
        return sum(source.changed for source in self.sources)

    @property
    def problems(self) -> int:
        """Things in the papers read now that were not understood."""
        return sum(source.problems for source in self.sources)

    @property
    def words(self) -> int:
        """Words of the papers read now."""
        return sum(source.words for source in self.sources)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What could not be read, without what was passed over on purpose."""
        every = (refused for source in self.sources for refused in source.refused)
        return tuple(refused for refused in every if refused.code != PASSED_OVER)

    @property
    def complete(self) -> bool:
        """Whether everything was looked at and could be read."""
        return not self.stopped and not self.refused


@dataclass(frozen=True, slots=True)
class Step:
    """Where a run stands: after each paper, and each file without one.

    ``left`` is the number of files not yet begun, which is that of the papers left where each holds one; None where it
    is not known. ``current`` is the place of the paper just done; ``words_per_second`` counts from the beginning.
    """

    done: int
    left: int | None
    current: str
    words: int
    words_per_second: float


class Progress(Protocol):
    """Whoever wants to be told how a run is getting on."""

    def __call__(self, step: Step) -> None:
        """Take note of a step; it is called between papers and should be quick."""
        ...


@dataclass(slots=True)
class Tally:
    """The counting of one file, until it is done."""

    source: str
    carriers: dict[str, None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: {"new": 0, "known": 0, "changed": 0})
    problems: int = 0
    words: int = 0
    refused: list[Refused] = field(default_factory=list)

    def summary(self) -> SourceSummary:
        """Return the count as it stands."""
        return SourceSummary(
            source=self.source,
            carriers=tuple(self.carriers),
            problems=self.problems,
            words=self.words,
            refused=tuple(self.refused),
            **self.counts,
        )
