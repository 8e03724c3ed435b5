"""Telegrams to lines of JSON, by any number of processes: the same lines in the same order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from dragoman.documents import CableHeader, Document, EditionHeader, json_line
from dragoman.message import as_json
from dragoman.readers import LIMITS, Known, Limits, Received, Refused, Source, find_sources, receive
from dragoman.readers.edition_messages import message_of
from dragoman.readers.papers import Paper

CHUNK_LETTERS = 200_000
CHUNK_PAPERS = 64
"""So much is sent to a process at a time: a fifth of a second of its work."""

AHEAD = 3
"""So many chunks for each process are on their way at most, so that memory does not grow with the input."""

Taken = Received | Refused | bytes
"""A telegram to be read, a reason why there is none, or the finished line of one that came already read."""
Chunk = tuple[Taken, ...]
Line = bytes | Refused


def parse_all(paths: Iterable[str | Source], workers: int = 1, limits: Limits = LIMITS) -> Iterator[Line]:
    """Parse every telegram of these files, by so many processes; one worker means this process alone.

    Returns: for each telegram its JSON as one line without its end, for all else the reason why it was not parsed, in
        the order of the input.
    Raises: nothing that papers can cause.
    """
    taken = _taken(paths, limits)
    if workers <= 1:
        return (_line(one) for one in taken)
    return _in_order(_chunks(taken), workers)


def _taken(paths: Iterable[str | Source], limits: Limits) -> Iterator[Taken]:
    """Take every telegram out of its file; what is none is refused."""
    for source in find_sources(paths, limits):
        if isinstance(source, Refused):
            yield source
            continue
        for outcome in receive(source, limits=limits):
            if isinstance(outcome, Document) and isinstance(outcome.header, EditionHeader):
                yield from _printed(outcome)
            elif isinstance(outcome, Document):
                yield _again(outcome)
            elif not isinstance(outcome, Known):
                yield outcome


def _again(document: Document) -> Taken:
    """Return a telegram that came in a carrier of articles as it was received; an article is refused."""
    if not isinstance(document.header, CableHeader):
        reason = f"this is no telegram but {document.carrier}"
        return Refused(document.source, reason, "Read it with: dragoman read", "no-telegram")
    paper = Paper(document.id, document.source, document.carrier, document.encoding)
    return Received(paper, document.text, document.header.catalogue)


def _printed(document: Document) -> Iterator[Taken]:
    """Give the line of a telegram that an edition prints; its other documents are no telegrams and passed over."""
    message = message_of(document)
    if message is not None:
        yield json_line(as_json(message, source=document.source, carrier=document.carrier, document=document.id))


def _line(one: Taken) -> Line:
    """Parse one telegram and write it."""
    if isinstance(one, (Refused, bytes)):
        return one
    paper = one.paper
    return json_line(as_json(one.message(), source=paper.source, carrier=paper.carrier, document=paper.id))


def _lines(chunk: Chunk) -> list[Line]:
    return [_line(one) for one in chunk]


def _chunks(taken: Iterable[Taken]) -> Iterator[Chunk]:
    """Gather what is sent to a process at a time."""
    chunk: list[Taken] = []
    letters = 0
    for one in taken:
        chunk.append(one)
        letters += len(one.text) if isinstance(one, Received) else len(one) if isinstance(one, bytes) else 0
        if len(chunk) >= CHUNK_PAPERS or letters >= CHUNK_LETTERS:
            yield tuple(chunk)
            chunk, letters = [], 0
    if chunk:
        yield tuple(chunk)


def _in_order(chunks: Iterator[Chunk], workers: int) -> Iterator[Line]:
    """Yield the lines of every chunk in order. Where a process dies, the paper it had in hand is refused."""
    waiting: deque[tuple[Chunk, Future[list[Line]]]] = deque()
    pool = _pool(workers)
    try:
        more = True
        while more or waiting:
            while more and len(waiting) < AHEAD * workers:
                chunk = next(chunks, ())
                more = bool(chunk)
                if more:
                    waiting.append((chunk, pool.submit(_lines, chunk)))
            if not waiting:
                return
            chunk, coming = waiting.popleft()
            try:
                lines = coming.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                lines = one_by_one(chunk)
                pool = _pool(workers)
                waiting = deque((chunk, pool.submit(_lines, chunk)) for chunk, _ in waiting)
            yield from lines
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def one_by_one(chunk: Chunk, parse: Callable[[Chunk], list[Line]] = _lines) -> list[Line]:
    """Parse a chunk in which a process died, paper by paper, and refuse the one at which it dies again."""
    lines: list[Line] = []
    pool = _pool(1)
    for one in chunk:
        try:
            lines += pool.submit(parse, (one,)).result()
        except BrokenProcessPool:
            pool.shutdown(wait=False)
            pool = _pool(1)
            source = one.paper.source if isinstance(one, Received) else getattr(one, "source", "-")
            reason, advice = "the process that read it ended", "It may need more memory than there is."
            lines.append(Refused(source, reason, advice, "reader-ended"))
    pool.shutdown(wait=False)
    return lines


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that gave the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
