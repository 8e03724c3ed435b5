"""Every document of many sources: read, walked, kept, counted. What fails is named, and the rest goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.documents import Document, DocumentId
from dragoman.language import read_to
from dragoman.pipeline.summary import Progress, Step, Summary, Tally
from dragoman.pipeline.walking import Tools, version_of, walk
from dragoman.readers import LIMITS, Known, Limits, Refused, Source, find_sources, read
from dragoman.record import Reading, RecordError, Store

Read = Document | Known | Refused
Walked = Reading | Known | Refused


@dataclass(frozen=True, slots=True)
class From:
    """Something that came of a file: ``place`` is its number in the run, ``of`` how many files there are."""

    source: str
    place: int
    of: int


def outcomes(
    paths: Iterable[str | Source], known: Callable[[DocumentId], bool], limits: Limits = LIMITS
) -> Iterator[tuple[From, Read | None]]:
    """Yield what came of each paper of each file, in their order; None where a file had nothing to say at all."""
    found = list(find_sources(paths, limits))
    for place, source in enumerate(found, 1):
        if isinstance(source, Refused):
            yield From(source.source, place, len(found)), source
            continue
        origin = From(source.label, place, len(found))
        silent = True
        for outcome in read(source, known, limits):
            silent = False
            yield origin, outcome
        if silent:
            yield origin, None


def walked(steps: Iterable[tuple[From, Read | None]], tools: Tools) -> Iterator[tuple[From, Walked | None]]:
    """Walk every document, in this process; one that fails is refused with the reason."""
    for origin, outcome in steps:
        if isinstance(outcome, Document):
            yield origin, attempt(outcome, tools)
        else:
            yield origin, outcome


def attempt(document: Document, tools: Tools) -> Reading | Refused:
    """Walk one document; whatever goes wrong with it is a reason to refuse this one alone."""
    try:
        return walk(document, tools)
    except Exception as error:
        return failed(document.source, error)


def failed(source: str, error: Exception) -> Refused:
    """Return the refusal of a paper that the program itself could not get through."""
    reason = f"reading it failed: {type(error).__name__}: {error}"
    return Refused(source, reason, "This is a fault of Dragoman: report it with the paper.", "reading-failed")


def keep_all(
    store: Store,
    steps: Iterable[tuple[From, Walked | None]],
    progress: Progress | None = None,
    stop: Callable[[], str] = str,
) -> Summary:
    """Keep every reading, one transaction each, in the order they come.

    ``stop`` is asked after each paper; a word of it ends the run there, and is given as the reason.

    Returns: what came of each file. Where the record itself fails (no room, locked), the run ends with its message.
    Raises: nothing that papers or the record can cause.
    """
    run = _Run(store, progress)
    stopped = ""
    for origin, outcome in steps:
        try:
            run.take(origin, outcome)
        except RecordError as error:
            stopped = str(error)
        stopped = stopped or stop()
        if stopped:
            break
    return run.summary(stopped or stop())


class _Run:
    """One run while it goes on."""

    def __init__(self, store: Store, progress: Progress | None) -> None:
        self.store = store
        self.progress = progress
        self.tallies: dict[int, Tally] = {}
        self.done = 0
        self.words = 0
        self.began = time.monotonic()

    def take(self, origin: From, outcome: Walked | None) -> None:
        """Keep and count one outcome."""
        tally = self.tallies.setdefault(origin.place, Tally(origin.source))
        current = origin.source
        match outcome:
            case Reading(document=document):
                current = document.source
                self._keep(tally, outcome)
            case Known(id=document_id, source=current):
                self.store.found_at(document_id, current)
                tally.counts["known"] += 1
            case Refused(source=current):
                tally.refused.append(outcome)
        self.done += outcome is not None and not isinstance(outcome, Refused)
        if self.progress is not None:
            spent = max(time.monotonic() - self.began, 1e-9)
            self.progress(Step(self.done, origin.of - origin.place, current, self.words, self.words / spent))

    def _keep(self, tally: Tally, reading: Reading) -> None:
        document = reading.document
        try:
            kept = self.store.keep(reading)
        except RecordError:
            raise
        except Exception as error:
            tally.refused.append(failed(document.source, error))
            return
        words = len(document.text[: read_to(document)].split())
        tally.counts[kept.outcome] += 1
        if kept.outcome != "known":
            tally.carriers.setdefault(document.carrier)
            tally.problems += len(document.problems) + len(reading.findings.problems)
        tally.words += words
        self.words += words

    def summary(self, stopped: str) -> Summary:
        """Return what came of the run so far."""
        sources = tuple(tally.summary() for _, tally in sorted(self.tallies.items()))
        return Summary(sources, time.monotonic() - self.began, stopped)


def read_into(store: Store, paths: Iterable[str | Source], tools: Tools, progress: Progress | None = None) -> Summary:
    """Read every paper of these files into a record, one after another in this process.

    A paper that the record holds, read by the same version, is not read again.
    """
    version = version_of(tools)
    steps = outcomes(paths, lambda document: store.held(document) == version)
    return keep_all(store, walked(steps, tools), progress)
