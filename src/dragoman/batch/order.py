"""Giving back in the order of the run what the pool answers in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from dragoman.batch.pool import Pool, Task
from dragoman.documents import Document, DocumentId
from dragoman.pipeline.keeping import From, Read, Walked
from dragoman.readers import Known, Refused

CHUNK_LETTERS = 24_000
"""So much text is sent to a process at a time: about a second of its work."""

CHUNK_DOCUMENTS = 16

AHEAD_LETTERS = 4_000_000
"""So much text, at most, is read ahead of what is kept."""

WAIT_SECONDS = 0.2
"""So often, while all processes are busy, it is asked whether to stop."""


@dataclass(slots=True)
class InOrder:
    """What is on its way: taken in by number, given out by number."""

    origins: dict[int, From] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    done: dict[int, Walked | None] = field(default_factory=dict)
    first: dict[DocumentId, int] = field(default_factory=dict)
    failed: dict[DocumentId, Refused] = field(default_factory=dict)
    ids: dict[int, DocumentId] = field(default_factory=dict)
    chunk: list[Task] = field(default_factory=list)
    taken: int = 0
    given: int = 0
    ahead: int = 0

    def take(self, origin: From, outcome: Read | None) -> None:
        """Number one outcome; a document waits for the pool, unless the same content is on its way already."""
        number, self.taken = self.taken, self.taken + 1
        self.origins[number] = origin
        if not isinstance(outcome, Document):
            self.done[number] = outcome
        elif outcome.id in self.first:
            self.done[number] = Known(outcome.id, outcome.source)
        else:
            self.first[outcome.id] = number
            self.ids[number] = outcome.id
            self.lengths[number] = len(outcome.text)
            self.ahead += len(outcome.text)
            self.chunk.append(Task(number, outcome))

    def full_chunk(self, *, last: bool) -> tuple[Task, ...]:
        """Return the documents gathered if they are enough for a process, or the last ones; else nothing."""
        enough = (
            len(self.chunk) >= CHUNK_DOCUMENTS or sum(self.lengths[one.number] for one in self.chunk) > CHUNK_LETTERS
        )
        if not (enough or last):
            return ()
        chunk, self.chunk = tuple(self.chunk), []
        return chunk

    def give(self) -> Iterator[tuple[From, Walked | None]]:
        """Yield what is done and next in order."""
        while self.given in self.done:
            number, self.given = self.given, self.given + 1
            self.ahead -= self.lengths.pop(number, 0)
            yield self.origins.pop(number), self._outcome(number, self.done.pop(number))

    def _outcome(self, number: int, outcome: Walked | None) -> Walked | None:
        """A copy of a paper that could not be read cannot be read either."""
        document = self.ids.pop(number, None)
        if document is not None:
            self.first.pop(document, None)
            if isinstance(outcome, Refused):
                self.failed[document] = outcome
        if isinstance(outcome, Known) and outcome.id in self.failed:
            return replace(self.failed[outcome.id], source=outcome.source)
        return outcome


def in_order(
    steps: Iterable[tuple[From, Read | None]], pool: Pool, stop: Callable[[], str]
) -> Iterator[tuple[From, Walked | None]]:
    """Yield what came of each step, in order: documents walked by the pool, everything else as it is.

    However it ends, the pool has ended too. Raises: PoolBroken; what was read before has been given.
    """
    line, coming, more = InOrder(), iter(steps), True
    try:
        while more or line.given < line.taken:
            wanted = more and pool.hungry and line.ahead < AHEAD_LETTERS
            if wanted:
                step = next(coming, None)
                more = step is not None
                if step is not None:
                    line.take(*step)
            chunk = line.full_chunk(last=not more or line.ahead >= AHEAD_LETTERS)
            if chunk:
                pool.give(chunk)
            line.done.update(pool.results(0.0 if wanted or line.given in line.done else WAIT_SECONDS))
            yield from line.give()
            if stop():
                return
    finally:
        pool.end()
