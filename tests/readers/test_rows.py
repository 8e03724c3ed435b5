"""JSON Lines: one article a row."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from dragoman.documents import PUBLIC, UNSTATED, ArticleHeader, Document, Sourced
from dragoman.readers import Known, Limits, Refused
from dragoman.readers.rows import on_local_day
from readers.written import codes, outcomes, refused, rows, words

TEXT = "Talks open\n\nAnna Holm\n\nThe ministers met in Ankara on Tuesday and spoke of water."
FULL: dict[str, object] = {
    "title": "Talks open",
    "published": "2023-03-14T14:05:00Z",
    "author": "Anna Holm",
    "link": "https://lantern.example/1",
    "publisher": "Lantern Wire",
    "text": TEXT,
}


def one(path: Path, record: dict[str, object] | str) -> Document:
    """Return the document of a single row."""
    (paper,) = outcomes(path, rows(record))
    assert isinstance(paper, Document), paper
    return paper


def test_a_row_is_a_document(tmp_path: Path) -> None:
    """Text, title with its words, moment, author, publisher and link are those of the row."""
    paper = one(tmp_path / "a", FULL)
    header = paper.header
    assert isinstance(header, ArticleHeader)
    assert isinstance(header.title, Sourced)
    assert paper.words(header.title.span) == header.title.value == "Talks open"
    assert header.published == datetime(2023, 3, 14, 14, 5, tzinfo=UTC)
    assert (header.author, header.publisher, header.link) == ("Anna Holm", "Lantern Wire", "https://lantern.example/1")
    assert (paper.text, paper.marking, paper.source) == (TEXT, PUBLIC, f"{tmp_path}/a#1")
    assert [block.kind for block in paper.blocks] == ["title", "furniture", "paragraph"]
    assert paper.id == sha256(rows(FULL).rstrip(b"\n")).hexdigest()


def test_a_title_that_the_text_lacks_is_put_before_it(tmp_path: Path) -> None:
    """The title begins the text of the document, with an empty line after it."""
    paper = one(tmp_path / "a", {"title": "Water", "text": "The ministers met."})
    assert paper.text == "Water\n\nThe ministers met."
    assert words(paper, "title") == ["Water"]
    assert words(paper, "paragraph") == ["The ministers met."]


def test_text_goes_before_html(tmp_path: Path) -> None:
    """Where a row has both, the text is taken; where it has html alone, its character data."""
    assert one(tmp_path / "a", {"text": "A.", "html": "<p>B.</p>", "link": "x"}).text == "A."
    paper = one(tmp_path / "a", {"text": "", "html": "<p>B &amp;\n C.</p><p>D.</p>", "link": "x"})
    assert paper.text == "B & C.\n\nD."
    assert words(paper, "paragraph") == ["B & C.", "D."]


def test_the_local_day_is_kept_with_the_instant(tmp_path: Path) -> None:
    """A release of half past midnight UTC belongs to the day before in Washington, and both are kept."""
    paper = one(tmp_path / "a", {"text": "A.", "published": "2022-06-14T00:20:30Z", "date": "2022-06-13"})
    assert paper.day == date(2022, 6, 13)
    assert isinstance(paper.header, ArticleHeader)
    assert paper.header.published == datetime(2022, 6, 14, 0, 20, 30, tzinfo=UTC)
    assert one(tmp_path / "b", {"text": "A.", "date": "2022-06-13"}).day == date(2022, 6, 13)


def test_a_day_far_from_the_instant_is_a_problem(tmp_path: Path) -> None:
    """Where day and instant cannot both hold, the instant is taken and the contradiction told."""
    paper = one(tmp_path / "a", {"text": "A.", "published": "2022-06-14T00:20:30Z", "date": "2022-05-13"})
    assert paper.day == date(2022, 6, 14)
    assert codes(paper) == ["imprint-contradicts"]
    assert on_local_day(datetime(2022, 6, 14), date(2022, 6, 13)) is None


@pytest.mark.parametrize(("words_", "code"), [("31 February 2023", "date-impossible"), ("lately", "date-unread")])
def test_a_date_that_is_none_is_left_open(tmp_path: Path, words_: str, code: str) -> None:
    """A day of no calendar and words that are no date leave the date open, with a problem each."""
    paper = one(tmp_path / "a", {"text": "A.", "link": "x", "published": words_})
    assert paper.day is None
    assert codes(paper) == [code]


def test_a_broken_row_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Rows that are no JSON, no object, or hold no words are named by number; all others are read."""
    content = rows(FULL, '{"title": "cut', "[1, 2]", {"text": " "}, "", {**FULL, "title": "Other"})
    things = outcomes(tmp_path / "a", content)
    assert [(thing.source[-1], thing.code) for thing in things if isinstance(thing, Refused)] == [
        ("2", "row-broken"),
        ("3", "row-broken"),
        ("4", "row-without-text"),
    ]
    assert [thing.source[-1] for thing in things if isinstance(thing, Document)] == ["1", "6"]


def test_a_broken_first_row_does_not_hide_the_others(tmp_path: Path) -> None:
    """A file whose first row is cut is still known for what it is."""
    first, second = outcomes(tmp_path / "a", rows('{"title": "cut', FULL))
    assert isinstance(first, Refused)
    assert isinstance(second, Document)


def test_rows_that_are_no_papers_are_refused_once(tmp_path: Path) -> None:
    """Where the first row has neither text nor html, the file is refused whole and its fields are named."""
    refusal = refused(tmp_path / "a", rows({"id": 1, "name": "x"}, {"id": 2, "name": "y"}))
    assert refusal.code == "row-without-text"
    assert "id, name" in refusal.reason
    assert refusal.source == f"{tmp_path}/a"


def test_a_row_of_bare_text_is_held_closed(tmp_path: Path) -> None:
    """A row that says nothing of its publication has no known marking; a marked text has none either."""
    assert one(tmp_path / "a", {"text": "The ministers met."}).marking == UNSTATED
    paper = one(tmp_path / "a", {"text": "Title\n\nSECRET//NOFORN\n\nThe ministers met.", "link": "x"})
    assert paper.marking == UNSTATED
    assert codes(paper) == ["marking-in-article"]


def test_a_marking_in_another_field_closes_a_row(tmp_path: Path) -> None:
    """A row that says beside its text how it is marked is no published article."""
    paper = one(tmp_path / "a", {**FULL, "classification": "SECRET//NOFORN"})
    assert paper.marking == UNSTATED
    assert codes(paper) == ["marking-in-article"]
    assert one(tmp_path / "b", {**FULL, "classification": "UNCLASSIFIED"}).marking == PUBLIC


def test_a_row_too_long_is_refused_alone(tmp_path: Path) -> None:
    """A row past the limit is named and skipped without being held; the next is read."""
    content = rows(FULL, {"text": "x" * 10_000}, {**FULL, "title": "Third"})
    first, second, third = outcomes(tmp_path / "a", content, Limits(paper_bytes=2000))
    assert isinstance(second, Refused)
    assert (second.source[-1], second.code) == ("2", "over-limit")
    assert "paper_bytes" in second.reason
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert third.source.endswith("#3")


def test_rows_in_utf_16_are_read(tmp_path: Path) -> None:
    """Rows in UTF-16, with a mark or without, are read as rows."""
    content = rows(FULL, {**FULL, "title": "Ülkü 🙂"}).decode()
    for encoded in (content.encode("utf-16"), content.encode("utf-16-le")):
        papers = outcomes(tmp_path / "a", encoded)
        assert [isinstance(paper, Document) for paper in papers] == [True, True]
    (marked,) = outcomes(tmp_path / "b", b"\xef\xbb\xbf" + rows(FULL))
    assert isinstance(marked, Document)
    assert marked.id == one(tmp_path / "c", FULL).id


def test_a_known_row_is_not_parsed(tmp_path: Path) -> None:
    """What is held is given as known, by the digest of the row's bytes; a broken row may be known too."""
    content = rows(FULL, '{"broken')
    held = {sha256(line).hexdigest() for line in content.splitlines()}
    things = outcomes(tmp_path / "a", content, known=held.__contains__)
    assert [(type(thing), thing.source[-1]) for thing in things] == [(Known, "1"), (Known, "2")]


def test_code_points_that_are_no_characters_are_replaced(tmp_path: Path) -> None:
    """A NUL or half of a surrogate pair becomes U+FFFD, with a problem, and offsets stay."""
    paper = one(tmp_path / "a", r'{"text": "A\u0000B\ud800C.", "link": "x"}')
    assert paper.text == "A\ufffdB\ufffdC."
    assert codes(paper) == ["character-replaced"]


@pytest.mark.parametrize("depth", [100, 200_000])
def test_a_row_nested_too_deep_is_no_traceback(tmp_path: Path, depth: int) -> None:
    """JSON or HTML in which things stand in one another without end is refused in words."""
    nested = '{"text": ' + "[" * depth + "]" * depth + "}"
    things = outcomes(tmp_path / "a", rows(FULL, nested, {"html": "<div>" * 5000 + "x", "link": "x"}))
    assert [type(thing) for thing in things] == [Document, Refused, Refused]


def test_json_that_is_no_rows_is_refused(tmp_path: Path) -> None:
    """One object over many lines, or a list of objects, is JSON but no rows."""
    assert refused(tmp_path / "a", '{\n  "title": "x",\n  "text": "y"\n}\n').code == "json-no-rows"
    assert refused(tmp_path / "a", '[{"title": "x"}]').code == "json-no-rows"
