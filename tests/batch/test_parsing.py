"""Telegrams to lines of JSON: the same lines, however many processes parse."""

from __future__ import annotations

import json
import os
import tracemalloc
from itertools import islice
from pathlib import Path

from bench.generated import telegram, traffic

from dragoman.batch.parsing import CHUNK_PAPERS, Chunk, Line, one_by_one, parse_all
from dragoman.readers import Limits, Received, Refused, open_source, receive
from tests.batch.tiny import write_papers


def mixed(folder: Path) -> list[str]:
    """Write a table with a broken row, a folder of telegrams, an article and something that is no paper."""
    rows = [telegram(number).row(number + 1) for number in range(150)]
    rows[70] = rows[70].replace(b"exercise traffic", b'"exercise" traffic')
    (folder / "cables.csv").write_bytes(b"".join(rows))
    write_papers(folder / "papers", 20)
    (folder / "article.txt").write_text("Ministers met\n\nBy Anna Holm\n\nThe ministers met in Ankara on Tuesday.")
    (folder / "picture").write_bytes(bytes(range(256)) * 10)
    return [str(folder / name) for name in ("cables.csv", "papers", "absent", "article.txt", "picture")]


def test_lines_are_the_same_for_any_number_of_processes(tmp_path: Path) -> None:
    """One process or three: the same bytes and refusals in the same order."""
    paths = mixed(tmp_path)
    one, three = list(parse_all(paths)), list(parse_all(paths, 3))
    assert one == three
    assert sum(isinstance(line, bytes) for line in one) == 169
    refused = [f"{Path(line.source).name} {line.code}" for line in one if isinstance(line, Refused)]
    assert refused == [
        "cables.csv#71 row-broken",
        "absent not-there",
        "article.txt no-telegram",
        "picture binary",
    ]


def test_a_line_says_what_was_met_on_the_way(tmp_path: Path) -> None:
    """The catalogue beside a row, and problems of its bytes, stand in its line with those of the telegram."""
    content = telegram(1).row(1).replace(b"exercise traffic", b"exercise \0 traffic")
    (tmp_path / "a").write_bytes(content)
    (line,) = parse_all([str(tmp_path / "a")])
    assert isinstance(line, bytes)
    read = json.loads(line)
    assert (read["source"], read["carrier"]) == (f"{tmp_path}/a#1", "cablegate-csv")
    assert read["catalogue"]["number"] == read["reference"] == telegram(1).plan.number
    assert [problem["code"] for problem in read["problems"]] == ["character-replaced"]


def test_lines_come_before_the_input_has_ended(tmp_path: Path) -> None:
    """The first line is there when the first row was read, and no more is held than a few rows."""
    path = tmp_path / "cables.csv"
    with path.open("wb") as out:
        out.writelines(one.row(serial) for serial, one in enumerate(islice(traffic(1), 2000), 1))
    tracemalloc.start()
    try:
        lines = parse_all([str(path)])
        assert isinstance(next(lines), bytes)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < path.stat().st_size / 2
    assert isinstance(next(lines), bytes)


def test_limits_are_passed_on(tmp_path: Path) -> None:
    """A telegram past the limit is refused by the limit's name."""
    (path,) = write_papers(tmp_path / "papers", 1)
    (line,) = parse_all([str(path)], limits=Limits(paper_bytes=20))
    assert isinstance(line, Refused)
    assert "paper_bytes" in line.reason


def perishing(chunk: Chunk) -> list[Line]:
    """End the process at a paper that says so, as one that takes all memory would."""
    if any(isinstance(one, Received) and "PERISH" in one.text for one in chunk):
        os._exit(7)
    return [b"read" for _ in chunk]


def test_a_paper_that_ends_its_process_is_refused_alone(tmp_path: Path) -> None:
    """Of a chunk at which a process died, the one paper that is to blame is named and the others are parsed."""
    paths = [
        *write_papers(tmp_path / "a", 2),
        *write_papers(tmp_path / "b", 1, "PERISH"),
        *write_papers(tmp_path / "c", 2),
    ]
    chunk = tuple(one for path in paths for one in receive(open_source(str(path))) if isinstance(one, Received))
    assert len(chunk) == 5 < CHUNK_PAPERS
    lines = one_by_one(chunk, perishing)
    assert [line if isinstance(line, bytes) else line.code for line in lines] == [
        b"read",
        b"read",
        "reader-ended",
        b"read",
        b"read",
    ]
