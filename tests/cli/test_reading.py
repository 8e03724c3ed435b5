"""Commands that read papers: read, parse, extract."""

from __future__ import annotations

import json
from pathlib import Path

from cli.conftest import Run


def test_read_says_what_came_of_each_file(run: Run, samples: Path) -> None:
    """For each file carrier and papers are printed, then a summary; a second time all is known."""
    paper = samples / "papers" / "05BAKU412.txt"
    done = run("read", paper, "--record", "a.db", "--workers", "1")
    assert done.code == 0
    assert f"{paper}: " in done.out
    assert "1 new" in done.out
    assert done.err == ""
    again = run("read", paper, "--record", "a.db", "--workers", "1")
    assert "1 paper: 0 new, 1 known, 0 changed" in again.out


def test_read_names_what_it_could_not_read(run: Run, samples: Path, tmp_path: Path) -> None:
    """A file that is none of ours is named on standard error, the rest is read, and the call ends with 1."""
    (tmp_path / "picture.bin").write_bytes(bytes(range(256)) * 40)
    paper = samples / "papers" / "05BAKU412.txt"
    done = run("read", "picture.bin", paper, "absent.txt", "--record", "a.db", "--workers", "1", "--json")
    assert done.code == 1
    assert "picture.bin: " in done.err
    assert "absent.txt: " in done.err
    assert done.rows[-1]["new"] == 1
    assert {row["source"]: row["new"] for row in done.rows[:-1]}[str(paper)] == 1


def test_parse_prints_messages(run: Run, samples: Path, tmp_path: Path) -> None:
    """A telegram is one line of JSON with its fields and source; what is no telegram is named, and ends with 1."""
    paper = samples / "papers" / "05BAKU412.txt"
    done = run("parse", paper)
    assert done.code == 0
    (row,) = done.rows
    assert row["reference"] == "05BAKU412"
    assert row["source"] == str(paper)
    press = run("parse", samples / "papers" / "2005-03-22-red-bridge.txt")
    assert press.code == 1
    assert "no telegram" in press.err


def test_extract_reads_lines(run: Run, tmp_path: Path) -> None:
    """Each line of JSON gives one reading; a line that is none is told, and the others are read."""
    given = {
        "id": "1",
        "text": "Azerbaijan joined the Partnership for Peace in 1994.",
        "date": "2006-12-20",
        "kind": "press",
    }
    (tmp_path / "texts.jsonl").write_text(json.dumps(given) + "\n{broken\n", encoding="utf-8")
    done = run("extract", "texts.jsonl")
    assert done.code == 1
    assert [row["id"] for row in done.rows] == ["1"]
    assert "line 2" in done.err
