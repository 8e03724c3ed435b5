"""Read damaged telegrams and write them back: each must come out as it went in, whatever was done to it.

``python -m bench.fuzz [--count 200000] [--seed 1] [--workers 1] [--first 0] [--json OUT]`` damages the telegrams of the
measuring material, and those that FRUS prints, in so many ways drawn by chance, the same for the same seed.
``python -m bench.fuzz --atheris SECONDS [--corpus FOLDER]`` lets atheris look for texts that lead where no other led.
Ends with 0 where all came back, and with 1 where one did not; each such text is then named with what went wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from bench.damage import damaged
from bench.figures import Figure, as_objects, share, table
from bench.material import add_json, records, shared, stop, write_json

COUNT = 200_000
SLICE = 500
"""So many texts are read by a process at a time."""
SLOWEST = 5
"""So many of the slowest are told."""
LONGEST = 10
"""Seconds of processor time that a text led by atheris may take, with all that atheris notes of its way."""
HUNG = 600
"""Seconds by the clock after which atheris gives a text up: on a busy machine they say nothing of the text."""
SHOWN = 20
"""So many faults are told in full."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A text that did not come back, or could not be read: by its number under the seed."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Read:
    """What came of some texts: how many, their faults, signs and seconds, and the slowest.

    ``slow`` has seconds for a million signs and the number of the text, the slowest first.
    """

    count: int
    faults: tuple[Fault, ...]
    signs: int
    seconds: float
    slow: tuple[tuple[float, int], ...]


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    arguments.add_argument("--count", type=int, default=COUNT, help="how many damaged telegrams to read (200,000)")
    arguments.add_argument("--seed", type=int, default=1, help="what the damage is drawn from (1)")
    arguments.add_argument("--first", type=int, default=0, help="the number of the first, to look at one again (0)")
    arguments.add_argument("--workers", type=int, default=1, help="how many processes read (1)")
    arguments.add_argument(
        "--write", metavar="FOLDER", type=Path, help="write the texts that went wrong to this folder"
    )
    arguments.add_argument("--atheris", type=int, metavar="SECONDS", help="let atheris look for so long instead")
    arguments.add_argument("--corpus", type=Path, help="where atheris keeps the texts that led further")
    add_json(arguments)
    given = arguments.parse_args()
    place = shared()
    if given.atheris is not None:
        led(place, given.atheris, given.corpus)
    told = [as_given(place), *mutated(place, given.seed, given.first, given.count, given.workers)]
    for fault in [fault for read in told for fault in read.faults][:SHOWN]:
        print(f"number {fault.number}: {fault.why}", file=sys.stderr)
        if given.write is not None:
            write_fault(given.write, place, given.seed, fault.number)
    figures = figures_of(told)
    print(table(figures))
    write_json(given.json, as_objects(figures))
    raise SystemExit(1 if any(read.faults for read in told) else 0)


@cache
def texts(place: Path) -> tuple[str, ...]:
    """Return the telegrams of the material and the texts of those that FRUS prints, in the order of their files."""
    found = [path.read_bytes().decode("utf-8") for path in sorted((place / "telegrams").glob("*.txt"))]
    for path in sorted((place / "data" / "frus").glob("frus*.jsonl.gz")):
        found += [record["text"] for record in records(path) if record.get("type") == "telegram"]
    return tuple(found)


def text_of(place: Path, seed: int, number: int) -> str:
    """Return the damaged text of one number."""
    draw = random.Random(f"damage {seed} {number}")
    whole = texts(place)
    return damaged(draw.choice(whole), draw.choice(whole), draw)


def as_given(place: Path) -> Read:
    """Read every telegram as it is given; a fault has the place in the list, below nought."""
    return _read((-1 - at, text) for at, text in enumerate(texts(place)))


def mutated(place: Path, seed: int, first: int, count: int, workers: int) -> Iterator[Read]:
    """Read so many damaged telegrams from a number on, and tell on standard error how far it has come."""
    starts = range(first, first + count, SLICE)
    work = partial(_slice, place, seed, first + count)
    told = 0
    with ProcessPoolExecutor(workers) as processes:
        for read in processes.map(work, starts):
            told += read.count
            if told % (SLICE * 20) == 0:
                print(f"{told:,} of {count:,}", file=sys.stderr, flush=True)
            yield read


def _slice(place: Path, seed: int, end: int, start: int) -> Read:
    return _read((number, text_of(place, seed, number)) for number in range(start, min(start + SLICE, end)))


def _read(numbered: Iterator[tuple[int, str]]) -> Read:
    """Read texts and write them back, each by itself."""
    faults, signs, whole, count, slow = [], 0, 0.0, 0, [(0.0, 0)]
    for number, text in numbered:
        begun = time.process_time()
        why = fault_of(text)
        taken = time.process_time() - begun
        if why is not None:
            faults.append(Fault(number, why))
        count, signs, whole = count + 1, signs + len(text), whole + taken
        slow.append((1e6 * taken / max(len(text), 2_000), number))
    return Read(count, tuple(faults), signs, whole, tuple(sorted(slow, reverse=True)[:SLOWEST]))


def fault_of(text: str) -> str | None:
    """Say what is wrong with how a text is read, or return None: all that comes out must stand for all that went in."""
    from dragoman import message

    try:
        read = message.parse(text)
        if message.compose(read) != text:
            return "not written back as it was"
        if [line.start for line in read.lines] != _starts([line.raw for line in read.lines]):
            return "its lines do not lie where they say"
        if any(not 0 <= block.span.start <= block.span.end <= len(text) for block in read.blocks):
            return "a block lies outside the text"
        json.dumps(message.as_json(read, "any", "plain"))
    except Exception:
        return traceback.format_exc(limit=-4)
    return None


def _starts(raw: Sequence[str]) -> list[int]:
    """Return where each line begins."""
    starts, at = [], 0
    for line in raw:
        starts.append(at)
        at += len(line)
    return starts


def write_fault(folder: Path, place: Path, seed: int, number: int) -> None:
    """Write a text that went wrong as a file, to be looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    text = text_of(place, seed, number) if number >= 0 else texts(place)[-1 - number]
    (folder / f"{seed}-{number}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))


def figures_of(told: Sequence[Read]) -> list[Figure]:
    """Return the figures: the telegrams as given, the damaged ones, and how fast the slowest was read."""
    given, *rest = told
    count, signs = sum(read.count for read in rest), sum(read.signs for read in rest)
    faults = [str(fault.number) for read in rest for fault in read.faults]
    seconds = sum(read.seconds for read in rest)
    slow = sorted((one for read in rest for one in read.slow), reverse=True)[:SLOWEST]
    return [
        share("telegrams", "given back", given.count - len(given.faults), given.count),
        share("damaged", "given back", count - len(faults), count, faults),
        Figure("damaged", "read, shown and written back", count / max(seconds, 1e-9), f"{signs:,} signs", "a second"),
        *(Figure("damaged", "slowest, for a million signs", rate, f"number {number}", "s") for rate, number in slow),
    ]


def led(place: Path, seconds: int, corpus: Path | None) -> None:
    """Let atheris change texts for so long, led by the branches that they take; never returns.

    It ends at the first text that goes wrong and writes it to the working folder.
    """
    try:
        import atheris
    except ImportError:
        stop("no atheris here: pip install '.[fuzz]' (Python 3.11 to 3.13 on Linux)")
    with atheris.instrument_imports(include=["dragoman.message", "dragoman.documents"]):
        from dragoman import message
    message.parse("")
    whole = texts(place)

    def change(data: bytes, most: int, seed: int) -> bytes:
        draw = random.Random(seed)
        if draw.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        text = damaged(data.decode("utf-8", "replace"), draw.choice(whole), draw)
        return text.encode("utf-8", "replace")[:most]

    def look(data: bytes) -> None:
        begun = time.process_time()
        why = fault_of(data.decode("utf-8", "replace"))
        taken = time.process_time() - begun
        if why is None and taken > LONGEST:
            why = f"took {taken:.0f} seconds of processor time"
        if why is not None:
            raise RuntimeError(why)

    folder = corpus or Path("fuzz-corpus")
    folder.mkdir(parents=True, exist_ok=True)
    for at, text in enumerate(whole[:400]):
        (folder / f"given-{at}").write_bytes(text.encode("utf-8"))
    options = [
        f"-max_total_time={seconds}",
        "-max_len=20000",
        f"-timeout={HUNG}",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder)], look, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
