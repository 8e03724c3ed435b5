"""Commands that read papers: read, parse, extract."""

from __future__ import annotations

import json
from pathlib import Path

from bench.generated import telegram

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


def test_parse_prints_rows_of_a_table(run: Run, tmp_path: Path) -> None:
    """Each row of a table is one line, by any number of processes; a broken row is named and ends with 1."""
    rows = [telegram(number).row(number + 1) for number in range(4)]
    rows[1] = rows[1][:-2] + b"\n"
    (tmp_path / "cables.csv").write_bytes(b"".join(rows))
    one, two = run("parse", "cables.csv"), run("parse", "cables.csv", "--workers", "2")
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)
    assert [row["source"] for row in one.rows] == ["cables.csv#1", "cables.csv#3", "cables.csv#4"]
    assert one.code == 1
    assert "cables.csv#2: row 2" in one.err
    assert run("parse", "cables.csv", "--workers", "0").code == 2


def test_a_page_of_300_megabytes_is_refused_by_the_name_of_a_limit(run: Run, tmp_path: Path) -> None:
    """The page is named with the limit that it passed, and the limit can be set by flag and by variable."""
    with (tmp_path / "page.html").open("wb") as page:
        page.write(b"<!DOCTYPE html><html><body><p>Exercise.</p>" + b"<p>An exercise.</p>\n" * 4000)
        page.truncate(300 << 20)
    refused = run("parse", "page.html")
    assert refused.code == 1
    assert "page.html: it is longer than 20,971,520 bytes" in refused.err
    assert "paper_bytes" in refused.err
    small = run("parse", "page.html", "--limits", "paper_bytes=1M")
    assert "longer than 1,048,576 bytes" in small.err
    assert run("read", "page.html", "--limits", "pages=1M").code == 2


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
