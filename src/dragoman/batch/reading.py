"""Reading many papers: sources in this process, the walk in a pool, one writer: the order never depends on luck."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from dragoman.batch.order import in_order
from dragoman.batch.pool import Pool, PoolBroken
from dragoman.pipeline import Progress, Summary, Tools, keep_all, outcomes, version_of, walked
from dragoman.pipeline.keeping import From, Walked
from dragoman.readers import LIMITS, Limits, Source
from dragoman.record import Store


def read_all(  # noqa: PLR0913, PLR0917
    store: Store,
    paths: Iterable[str | Source],
    make_tools: Callable[[], Tools],
    workers: int = 1,
    progress: Progress | None = None,
    limits: Limits = LIMITS,
) -> Summary:
    """Read every paper of these files into a record, by so many processes; one worker means this process alone.

    ``make_tools`` is called once in every process and must be importable there. The record is the same for any number
    of workers. Ctrl-C or SIGTERM ends the run after the paper in hand, with ``Summary.stopped``; so does a full disk.
    """
    tools = make_tools()
    version = version_of(tools)
    read = outcomes(paths, lambda document: store.held(document) == version, limits)
    with _told_to_stop() as stop:
        if workers <= 1:
            return keep_all(store, walked(read, tools), progress, stop)
        broken: list[str] = []
        steps = _until_broken(in_order(read, Pool(make_tools, workers), stop), broken)
        return keep_all(store, steps, progress, lambda: stop() or "".join(broken))


def _until_broken(
    steps: Iterator[tuple[From, Walked | None]], broken: list[str]
) -> Iterator[tuple[From, Walked | None]]:
    """Yield steps; where the pool breaks, end and note why."""
    try:
        yield from steps
    except PoolBroken as reason:
        broken.append(str(reason))


@contextmanager
def _told_to_stop() -> Iterator[Callable[[], str]]:
    """While it lasts, Ctrl-C and SIGTERM only make the function lent say why to stop; a second one is as usual."""
    if threading.current_thread() is not threading.main_thread():
        yield str
        return
    reasons: list[str] = []

    def note(number: int, _frame: FrameType | None) -> None:
        reasons.append(f"Stopped by {signal.Signals(number).name} after the paper in hand. Run it again to go on.")
        signal.signal(number, before[signal.Signals(number)])

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, note)
    try:
        yield lambda: reasons[0] if reasons else ""
    finally:
        for number in numbers:
            signal.signal(number, before[number])
