"""Many papers: the same record however they are read, and nothing lost whatever happens."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from bench.generated import row

from dragoman.access import OWNER
from dragoman.batch.reading import read_all
from dragoman.pipeline import Step, Summary, read_into
from dragoman.record import Store, open_record
from tests.batch.tiny import TELEGRAM, make_tools, no_tools, write_papers

ROOT = Path(__file__).resolve().parent.parent.parent

RUN = """
import sys
from functools import partial
from dragoman.batch.reading import read_all
from dragoman.record import open_record
from tests.batch.tiny import slow_tools
if __name__ == "__main__":
    store = open_record(sys.argv[1])
    summary = read_all(store, [sys.argv[2]], slow_tools(float(sys.argv[4])), int(sys.argv[3]))
    store.close()
    print(summary.new, summary.known, summary.stopped)
"""


def run(record: Path, papers: Path, workers: int = 1, seconds: float = 0.0) -> subprocess.Popen[str]:
    """Begin reading in a process of its own."""
    script = record.with_name("run.py")
    script.write_text(RUN)
    return subprocess.Popen(
        [sys.executable, str(script), str(record), str(papers), str(workers), str(seconds)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def contents(path: Path) -> str:
    """Return everything a record holds, as text: every answer for the owner."""
    store = open_record(path)
    try:
        lines = [repr(store.paper(line.id, OWNER)) for line in store.papers(OWNER)]
        return "\n".join([store.stamp(), repr(store.counts(OWNER)), *lines, *map(repr, store.each_claim(OWNER))])
    finally:
        store.close()


def rows(path: Path) -> dict[str, int]:
    """Return how many rows each table holds."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of forty short telegrams."""
    write_papers(tmp_path / "papers", 40)
    return tmp_path / "papers"


def read_fresh(path: Path, papers: Path, **options: object) -> Summary:
    """Read a folder into a record of that name."""
    store = open_record(path)
    try:
        return read_all(store, [str(papers)], **{"make_tools": make_tools, **options})  # type: ignore[arg-type]
    finally:
        store.close()


def test_the_record_is_the_same_for_any_number_of_workers(tmp_path: Path, papers: Path) -> None:
    """One process or three: the same papers and claims in the same rows."""
    one = read_fresh(tmp_path / "one.db", papers)
    three = read_fresh(tmp_path / "three.db", papers, workers=3)
    assert (one.new, three.new) == (40, 40)
    assert [source.source for source in one.sources] == [source.source for source in three.sources]
    assert contents(tmp_path / "one.db") == contents(tmp_path / "three.db")
    assert rows(tmp_path / "one.db") == rows(tmp_path / "three.db")
    dumps = []
    for name in ("one.db", "three.db"):
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            dumps.append("\n".join(connection.iterdump()))
    assert dumps[0] == dumps[1]


def test_a_second_run_finds_everything_known(tmp_path: Path, papers: Path) -> None:
    """Nothing is read or written again, and the summary says so."""
    read_fresh(tmp_path / "record.db", papers)
    before = contents(tmp_path / "record.db")
    again = read_fresh(tmp_path / "record.db", papers, workers=2)
    assert (again.new, again.known, again.changed, again.words) == (0, 40, 0, 0)
    assert again.complete
    assert contents(tmp_path / "record.db") == before


def test_another_version_reads_everything_again(tmp_path: Path, papers: Path) -> None:
    """Papers read by an older version are changed, not new; their claims are superseded."""
    read_fresh(tmp_path / "record.db", papers)
    newer = read_fresh(tmp_path / "record.db", papers, make_tools=partial(make_tools, "tiny 2"), workers=2)
    assert (newer.new, newer.known, newer.changed) == (0, 0, 40)
    counted = rows(tmp_path / "record.db")
    assert (counted["documents"], counted["readings"], counted["texts"], counted["changes"]) == (40, 80, 40, 40)


def test_one_process_and_the_pool_are_the_same_walk(tmp_path: Path, papers: Path) -> None:
    """`read_into` of the pipeline keeps what `read_all` keeps."""
    store = open_record(tmp_path / "plain.db")
    summary = read_into(store, [str(papers)], make_tools())
    store.close()
    assert summary.new == 40
    read_fresh(tmp_path / "pool.db", papers, workers=2)
    assert contents(tmp_path / "plain.db") == contents(tmp_path / "pool.db")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_paper_that_cannot_be_walked_is_named_and_the_rest_goes_on(
    tmp_path: Path, papers: Path, workers: int
) -> None:
    """An exception in the middle of the house costs one paper, with its place and the reason."""
    bad = papers / "0007.txt"
    bad.write_text(bad.read_text().replace("Nothing", "EXPLODE: nothing"))
    summary = read_fresh(tmp_path / "record.db", papers, workers=workers)
    assert summary.new == 39
    assert [(one.source, one.reason) for one in summary.refused] == [
        (str(bad), "reading it failed: RuntimeError: the word was in the paper")
    ]
    assert not summary.complete


def test_a_worker_that_dies_costs_the_paper_in_hand(tmp_path: Path, papers: Path) -> None:
    """Two papers end the process that reads them: both are named, all others are read, in order."""
    for name in ("0003.txt", "0020.txt"):
        bad = papers / name
        bad.write_text(bad.read_text().replace("Nothing", "PERISH: nothing"))
    summary = read_fresh(tmp_path / "record.db", papers, workers=2)
    assert summary.new == 38
    assert [Path(one.source).name for one in summary.refused] == ["0003.txt", "0020.txt"]
    assert all("ended with code 7" in one.reason and "memory" in one.advice for one in summary.refused)
    read_fresh(tmp_path / "other.db", papers, workers=3)
    assert contents(tmp_path / "record.db") == contents(tmp_path / "other.db")


def test_tools_that_cannot_be_made_are_told(tmp_path: Path, papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be set up, the run ends with the reason, and no traceback."""
    monkeypatch.setenv("DRAGOMAN_TEST_PARENT", str(os.getpid()))
    summary = read_fresh(tmp_path / "record.db", papers, make_tools=no_tools, workers=2)
    assert summary.stopped == "Reading cannot begin: RuntimeError: no model"
    assert summary.new == 0


def test_the_same_paper_twice_in_one_run_is_read_once(tmp_path: Path, papers: Path) -> None:
    """A copy found while the first is still being read is known, and both places are kept."""
    (papers / "copy.txt").write_bytes((papers / "0001.txt").read_bytes())
    summary = read_fresh(tmp_path / "record.db", papers, workers=2)
    assert (summary.new, summary.known) == (40, 1)
    store = open_record(tmp_path / "record.db")
    sources = [paper.sources for paper in store.each_paper() if len(paper.sources) > 1]
    store.close()
    assert sources == [(str(papers / "0001.txt"), str(papers / "copy.txt"))]


def test_progress_is_told_after_every_paper(tmp_path: Path, papers: Path) -> None:
    """Each step says how many are done, how many files are left, and which paper it was."""
    steps: list[Step] = []
    read_fresh(tmp_path / "record.db", papers, progress=steps.append)
    assert [step.done for step in steps] == list(range(1, 41))
    assert [step.left for step in steps] == list(range(39, -1, -1))
    assert steps[0].current == str(papers / "0001.txt")
    assert steps[-1].words == sum(len(path.read_text().split()) for path in papers.iterdir())


def test_what_is_no_paper_is_told_apart_from_what_failed(tmp_path: Path, papers: Path) -> None:
    """A binary among the papers is refused with its reason; a note beside them is passed over."""
    (papers / "picture.txt").write_bytes(bytes(range(256)) * 10)
    (papers / "README.md").write_text("These are exercise papers.")
    summary = read_fresh(tmp_path / "record.db", [papers / "absent.txt", papers][1])
    assert summary.new == 40
    assert [Path(one.source).name for one in summary.refused] == ["picture.txt"]


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_any_moment_and_run_again_it_ends_the_same(tmp_path: Path, papers: Path, workers: int) -> None:
    """SIGKILL at random moments loses at most the paper in hand; the record ends as one never disturbed."""
    read_fresh(tmp_path / "undisturbed.db", papers)
    record = tmp_path / "record.db"
    luck = random.Random(workers)
    for _ in range(3):
        process = run(record, papers, workers, 0.02)
        time.sleep(luck.uniform(0.8, 2.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert run(record, papers, workers).wait(120) == 0
    assert contents(record) == contents(tmp_path / "undisturbed.db")
    assert rows(record) == rows(tmp_path / "undisturbed.db")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_table_goes_on_at_the_row_where_it_was_stopped(tmp_path: Path, workers: int) -> None:
    """Of 100 rows those kept before a SIGKILL are known, only the others are read, and the record is the same."""
    table = tmp_path / "cables.csv"
    labels = ("12/20/2006 11:45", "06BAKU1", "Embassy Baku", "UNCLASSIFIED", "")
    lines = [row(str(serial), *labels, *parts(serial)) for serial in range(1, 101)]
    lines[80] = lines[80][:-2] + b"\n"
    table.write_bytes(b"".join(lines))
    read_fresh(tmp_path / "undisturbed.db", table)
    record = tmp_path / "record.db"
    process = run(record, table, workers, 0.03)
    wait_for_a_paper(record)
    time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    out, _ = run(record, table, workers).communicate(timeout=120)
    new, known = map(int, out.split()[:2])
    assert new + known == 99
    assert known > 0
    assert contents(record) == contents(tmp_path / "undisturbed.db")
    assert rows(record) == rows(tmp_path / "undisturbed.db")


def parts(serial: int) -> tuple[str, str]:
    """Return a short telegram as the last two columns of a table."""
    above, _, text = TELEGRAM.format(serial=serial, before=serial + 1000, words="Calm.").partition("\nUNCLAS")
    return above, "UNCLAS" + text


def test_two_processes_reading_into_one_record_both_finish(tmp_path: Path, papers: Path) -> None:
    """Begun at once on a record that is not there yet, both end well, and every paper is kept once."""
    read_fresh(tmp_path / "undisturbed.db", papers)
    record = tmp_path / "record.db"
    processes = [run(record, papers, workers, 0.005) for workers in (1, 2)]
    said = [process.communicate(timeout=180) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    counts = [tuple(map(int, out.split()[:2])) for out, _ in said]
    assert [sum(one) for one in counts] == [40, 40]
    assert sum(new for new, _ in counts) == 40
    assert contents(record) == contents(tmp_path / "undisturbed.db")
    assert rows(record) == rows(tmp_path / "undisturbed.db")


@pytest.mark.parametrize(("number", "workers"), [(signal.SIGTERM, 1), (signal.SIGINT, 2)])
def test_told_to_stop_it_ends_after_the_paper_in_hand(
    tmp_path: Path, papers: Path, number: signal.Signals, workers: int
) -> None:
    """Ctrl-C and SIGTERM end the run with a summary that says so; a later run goes on from there."""
    record = tmp_path / "record.db"
    process = run(record, papers, workers, 0.1)
    wait_for_a_paper(record)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert f"Stopped by {number.name} after the paper in hand." in out
    kept = int(out.split()[0])
    assert 0 < kept < 40
    summary = read_fresh(record, papers)
    assert (summary.new, summary.known) == (40 - kept, kept)


def wait_for_a_paper(record: Path) -> None:
    """Wait until the record holds something."""
    for _ in range(400):
        time.sleep(0.05)
        if record.exists() and record.stat().st_size:
            store: Store = open_record(record)
            papers = store.counts(OWNER).papers
            store.close()
            if papers:
                return
    raise AssertionError("nothing was kept")


def test_no_process_is_left_behind(tmp_path: Path, papers: Path) -> None:
    """When the one that reads is killed, its workers end by themselves."""
    record = tmp_path / "record.db"
    process = run(record, papers, 2, 0.1)
    wait_for_a_paper(record)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        pytest.skip("needs /proc to look for processes")
    workers = [int(one) for one in children.read_text().split()]
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 20
    while any(is_running(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert workers
    assert not any(is_running(worker) for worker in workers)


def is_running(process: int) -> bool:
    """Say whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_full_disk_ends_the_run_in_words(tmp_path: Path) -> None:
    """On a small file system that fills up, the run says so, keeps what it could, and goes on when there is room."""
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(small)], check=False, capture_output=True
    ).returncode:
        pytest.skip("needs the right to mount a small file system")
    try:
        papers = write_papers(tmp_path / "papers", 60, "Words enough to fill the disk. " * 100)
        summary = read_fresh(small / "record.db", tmp_path / "papers")
        assert "no room left" in summary.stopped
        assert 0 < summary.new < len(papers)
        store = open_record(small / "record.db")
        assert store.counts(OWNER).papers == summary.new
        store.close()
        for name in ("record.db", "record.db-wal"):
            if (small / name).exists():
                (tmp_path / name).write_bytes((small / name).read_bytes())
    finally:
        subprocess.run(["umount", str(small)], check=False)
    again = read_fresh(tmp_path / "record.db", tmp_path / "papers")
    assert (again.new, again.known) == (60 - summary.new, summary.new)
