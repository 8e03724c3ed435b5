"""One paper up the stairs, and the name of the version that reads it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.access import OWNER
from dragoman.pipeline import Summary, read_into, version_of, walk
from dragoman.readers import Known, Refused, find_sources, read
from dragoman.record import open_record
from tests.batch.tiny import TinyAnalyzer, make_tools, write_papers


def test_the_version_names_engine_rules_and_tables() -> None:
    """It is the same for the same tools and differs with the engine; one that is given is taken as it is."""
    tools = make_tools()
    assert version_of(tools) == version_of(make_tools())
    assert "tiny 1" in version_of(tools)
    assert version_of(replace(tools, analyzer=TinyAnalyzer("tiny 2"))) != version_of(tools)
    assert version_of(replace(tools, version="as I say")) == "as I say"


def test_authorities_with_a_version_are_part_of_it() -> None:
    """What is known of persons beforehand may change what is read, so its version counts."""

    class Known:
        version = "persons of May"

        def named(self, name: str, on: object = None) -> tuple[()]:
            return ()

    assert version_of(replace(make_tools(), known=Known())).endswith("persons of May")


def test_a_walk_gives_the_same_reading_again(tmp_path: Path) -> None:
    """The same document and tools give an equal reading, version included."""
    (path,) = write_papers(tmp_path, 1)
    (source,) = find_sources([str(path)])
    assert not isinstance(source, Refused)
    (document,) = read(source)
    assert not isinstance(document, Known | Refused)
    reading = walk(document, make_tools())
    assert reading == walk(document, make_tools())
    assert reading.version == version_of(make_tools())
    assert [claim.what for claim in reading.claims if claim.kind == "reference"] == ["05BAKU1001"]


def test_a_folder_is_read_into_a_record(tmp_path: Path) -> None:
    """The summary tells each file in order: carrier, what was new, words and problems."""
    paths = write_papers(tmp_path / "papers", 3)
    store = open_record(tmp_path / "record.db")
    summary = read_into(store, [str(tmp_path / "papers"), str(tmp_path / "absent")], make_tools())
    assert [source.source for source in summary.sources] == [*map(str, paths), str(tmp_path / "absent")]
    assert [source.carriers for source in summary.sources[:3]] == [("telegram",)] * 3
    assert (summary.new, summary.known, summary.changed, summary.stopped) == (3, 0, 0, "")
    assert summary.words == sum(len(path.read_text().split()) for path in paths)
    assert [refused.code for refused in summary.refused] == ["not-there"]
    assert not summary.complete
    assert store.counts(OWNER).papers == 3
    again = read_into(store, [str(tmp_path / "papers")], make_tools())
    assert (again.new, again.known, again.complete) == (0, 3, True)
    store.close()


def test_words_that_a_long_paper_leaves_unread_are_not_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a paper that is too long, the words up to where the reading ends are counted as read."""
    (path,) = write_papers(tmp_path / "papers", 1, words="Nothing of note happened on this day. " * 9)
    monkeypatch.setattr("dragoman.language.prose.MOST", 80)
    with closing(open_record(tmp_path / "record.db")) as store:
        summary = read_into(store, [str(tmp_path / "papers")], make_tools())
        (line,) = store.papers(OWNER)
        paper = store.paper(line.id, OWNER)
    assert paper is not None
    assert paper.text is not None
    head, _, prose = paper.text.partition("Nothing of note")
    assert len(head.split()) < summary.words < len(head.split()) + len(prose.split()) // 2
    assert summary.words < len(path.read_text().split())


def test_a_summary_of_nothing_is_complete() -> None:
    """No files, no papers, nothing refused."""
    assert Summary((), 0.0).complete
    assert Summary((), 0.0).words == 0
