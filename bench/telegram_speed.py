"""How fast telegrams are parsed: real ones over and over, and a table of made ones by one process and by two."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.figures import Figure
from bench.generated import write_table
from bench.machine import BIN, Run, run

ROWS, FEW_ROWS = (250_000,), (5_000, 20_000)
"""Rows of the tables. In a table of few rows the starting of processes weighs: the larger shows how little."""
PASSES, FEW_PASSES = 40, 4
MOST_MIB = 300
"""More memory than this a table of any size must not take."""


def parsing(place: Path, *, small: bool = False) -> list[Figure]:
    """Parse the real telegrams over and over on one core, each pass beside one that only splits them into lines.

    Both are measured in processor time, in turn, and the middle one of each is taken, so that what else the machine
    does in the meantime touches both alike.
    """
    from dragoman import message

    papers = [path.read_bytes().decode("utf-8") for path in sorted((place / "telegrams").glob("*.txt"))]
    message.parse(papers[0])
    passes = FEW_PASSES if small else PASSES
    parse, split = [], []
    for _ in range(passes):
        parse.append(taken(lambda: [message.parse(text) for text in papers]))
        split.append(min(taken(lambda: [text.splitlines(keepends=True) for text in papers]) for _ in range(5)))
    whole, bare = median(parse), median(split)
    detail = f"{len(papers)} telegrams, {passes} times"
    return [
        Figure("telegrams", "message.parse, one core", len(papers) / whole, detail, "a second"),
        Figure("telegrams", "only splitting into lines", len(papers) / bare, detail, "a second"),
        Figure("telegrams", "time of parsing by time of splitting", whole / bare, "", "times"),
    ]


def tables(folder: Path, *, small: bool = False) -> list[Figure]:
    """Write tables of made telegrams of several sizes and read each."""
    return [figure for rows in (FEW_ROWS if small else ROWS) for figure in table(folder, rows)]


def table(folder: Path, rows: int) -> list[Figure]:
    """Write a table of made telegrams and read it: taken apart alone, parsed by one process, and by two.

    What two processes gain is given by the clock, which all else that the machine does slows down, and by processor
    time: what they could gain at best, with a core for each.
    """
    path = folder / "cables.csv"
    size = write_table(path, rows)
    apart = taken(lambda: _taken_apart(path))
    one, two = parsed(path, 1), parsed(path, 2)
    path.unlink()
    where, detail = f"table of {rows:,} telegrams", f"{size / 1e6:,.0f} MB"
    peak = "under" if one.peak_mib < MOST_MIB else "OVER"
    return [
        Figure(where, "rows taken apart and named", rows / apart, detail, "rows/s"),
        Figure(where, "dragoman parse, one process", rows / one.seconds, detail, "rows/s"),
        Figure(where, "dragoman parse, seconds of processor time", rows / one.cpu_seconds, "one core", "rows/s"),
        Figure(where, "peak memory, one process", one.peak_mib, f"{peak} the {MOST_MIB} that are allowed", "MiB"),
        Figure(where, "dragoman parse, two processes", rows / two.seconds, detail, "rows/s"),
        Figure(where, "two processes by one", one.seconds / two.seconds, "wall clock", "times"),
        Figure(
            where, "two processes by one, processor time", 2 * one.cpu_seconds / two.cpu_seconds, "at best", "times"
        ),
        Figure(where, "peak memory, two processes and the one that reads", two.peak_mib, "", "MiB"),
    ]


def parsed(path: Path, workers: int) -> Run:
    """Parse a table by so many processes and throw the lines away."""
    return run([str(BIN / "dragoman"), "parse", "--workers", str(workers), str(path)], keep=False)


def taken(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _taken_apart(path: Path) -> None:
    """Take a table apart row by row, with the digest of each, as when all of it is known."""
    from dragoman import readers

    for _ in readers.receive(readers.open_source(str(path)), known=lambda document: True):
        pass
