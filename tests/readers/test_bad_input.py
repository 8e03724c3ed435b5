"""What is no paper: a clear refusal or a problem each, in linear time, and never a traceback."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents import Document
from dragoman.readers import LIMITS, READERS, Known, Limits, Refused, Source, read, sniff
from dragoman.readers.reading import UNREADABLE
from readers.written import ARTICLE, EDITION, FEED, PAGE, TELEGRAM, document, outcomes, refused, rows

PAPERS = [TELEGRAM.encode(), ARTICLE.encode(), PAGE.encode(), FEED.encode(), EDITION.encode(), rows({"text": "A."})]


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_named(tmp_path: Path, content: bytes) -> None:
    """Nothing, blanks and a lone byte order mark are empty."""
    assert refused(tmp_path / "a.txt", content).code == "empty"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(60), "a program"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a picture"),
        (b"SQLite format 3\0" + bytes(60), "a database"),
        (b"{\\rtf1\\ansi words}", "rich text"),
        (random.Random(7).randbytes(5000), "no text"),
        (b"text and then \0 a zero", "no text"),
    ],
)
def test_a_binary_is_named_as_what_it_is(tmp_path: Path, content: bytes, kind: str) -> None:
    """A program, a picture, a database and random bytes are refused by what they are."""
    refusal = refused(tmp_path / "a.txt", content)
    assert refusal.code == "binary"
    assert kind in refusal.reason


def test_fifty_megabytes_on_one_line_are_refused(tmp_path: Path) -> None:
    """A paper longer than the limit is refused by its name, without being parsed, within seconds."""
    begun = time.process_time()
    refusal = refused(tmp_path / "a.txt", b"word " * 10_000_000)
    assert refusal.code == "over-limit"
    assert "paper_bytes" in refusal.reason
    assert "20,971,520" in refusal.reason
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("unit", ["word ", "(", "<", "A. ", "\n", "\r", " ", "1. (C) ", "TO ", "BAKU, "])
def test_a_long_text_of_one_thing_is_read_in_linear_time(tmp_path: Path, unit: str) -> None:
    """Two megabytes of anything repeated are read or refused within seconds."""
    begun = time.process_time()
    things = outcomes(tmp_path / "a.txt", unit * (2_000_000 // len(unit)))
    assert len(things) == 1
    assert time.process_time() - begun < 20


@pytest.mark.parametrize("unit", ["<!--a-->", "<?a?>", "<p>", "<item>", "<!DOCTYPE a>", '{"a":', "<div><p>word "])
def test_a_long_markup_of_one_thing_is_read_in_linear_time(tmp_path: Path, unit: str) -> None:
    """Markup that only ever begins is read or refused within seconds."""
    begun = time.process_time()
    outcomes(tmp_path / "a.txt", "<rss>" * (unit == "<item>") + unit * (1_000_000 // len(unit)))
    assert time.process_time() - begun < 20


@pytest.mark.parametrize("content", PAPERS)
def test_a_paper_cut_anywhere_is_no_traceback(tmp_path: Path, content: bytes) -> None:
    """Each carrier cut at any of thirty places gives documents and refusals only."""
    for cut in range(0, len(content), max(1, len(content) // 30)):
        assert outcomes(tmp_path / "a", content[:cut])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_paper_with_changed_bytes_is_no_traceback(data: st.DataObject) -> None:
    """Each carrier with some bytes put at random gives documents and refusals only, the same each time."""
    content = bytearray(data.draw(st.sampled_from(PAPERS)))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    source = Source("-", bytes(content))
    things = list(read(source))
    assert things == list(read(source))
    for thing in things:
        if isinstance(thing, Document):
            assert all(block.span.end <= len(thing.text) for block in thing.blocks)


@given(st.binary(max_size=400))
def test_any_bytes_are_something(content: bytes) -> None:
    """Whatever the bytes, they are a carrier with a reader or something that is refused in words."""
    assert sniff(content) in READERS.keys() | UNREADABLE.keys()


def test_invalid_utf_8_does_not_lose_a_paper(tmp_path: Path) -> None:
    """A telegram with a wrong byte is a telegram, with a problem that says which byte and where."""
    content = TELEGRAM.encode().replace(b"friendly", b"fri\xffndly")
    paper = document(tmp_path / "a", content)
    assert paper.kind == "cable"
    (problem,) = [problem for problem in paper.problems if problem.code == "encoding-guessed"]
    assert f"offset {content.index(0xFF):,}" in problem.message


def test_known_content_is_not_parsed_again(tmp_path: Path) -> None:
    """Reading the same file twice gives the second time what is known, one for one."""
    for content in PAPERS:
        once = outcomes(tmp_path / "a", content)
        ids = {thing.id for thing in once if isinstance(thing, Document)}
        again = outcomes(tmp_path / "a", content, known=ids.__contains__)
        assert [(type(thing), thing.source) for thing in again] == [(Known, thing.source) for thing in once]


def test_limits_are_an_argument(tmp_path: Path) -> None:
    """A limit given with the call holds for it alone."""
    assert refused(tmp_path / "a", ARTICLE, Limits(paper_bytes=100)).code == "over-limit"
    assert isinstance(outcomes(tmp_path / "a", ARTICLE, LIMITS)[0], Document)


def test_a_file_that_goes_away_is_refused(tmp_path: Path) -> None:
    """A file that was found and is gone when it is read is named."""
    (thing,) = read(Source(str(tmp_path / "gone")))
    assert isinstance(thing, Refused)
    assert thing.code == "not-there"
