"""Articles as plain text, and text of which nothing is known."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.documents import PUBLIC, UNSTATED, ArticleHeader, Sourced
from dragoman.readers import sniff
from readers.written import ARTICLE, codes, document, words


def test_an_article_is_read_with_its_imprint(tmp_path: Path) -> None:
    """The line of imprint gives the moment with its words, the short line after it the title."""
    paper = document(tmp_path / "a.txt", ARTICLE)
    assert isinstance(paper.header, ArticleHeader)
    assert isinstance(paper.header.published, Sourced)
    assert paper.header.published.value.astimezone(UTC) == datetime(2023, 3, 14, 14, 5, tzinfo=UTC)
    assert paper.words(paper.header.published.span) == "14 March 2023 18:05 (UTC+04:00)"
    assert paper.title == "Ministers open talks on water"
    assert (paper.text, paper.kind, paper.carrier, paper.marking) == (ARTICLE, "press", "press-text", PUBLIC)
    assert [block.kind for block in paper.blocks] == ["header", "title", "paragraph", "paragraph"]
    assert str(paper.day) == "2023-03-14"
    assert not paper.problems


@pytest.mark.parametrize(
    "head",
    [
        "Published: 14 March 2023\n\n",
        "BAKU, Mar 14 (Lantern) - ",
        "By Anna Holm\n\n",
        "Talks open\nBy Anna Holm\nMarch 14, 2023, 6:05 p.m.\n\n".replace("\n", "\n\n"),
    ],
)
def test_signs_of_publication(head: str) -> None:
    """A word of imprint with a date, an agency in the dateline or a byline make a text an article."""
    assert sniff((head + "The ministers met in Ankara on Tuesday and spoke of water.\n").encode()) == "press-text"


@pytest.mark.parametrize(
    "text",
    [
        "March 14, 2023\n\nDear Anna,\n\nthe ministers met in Ankara.\n",
        "MEMORANDUM FOR THE FILE\n\nMarch 14, 2023 18:05\n\nThe ministers met.\n",
        "Published: 14 March 2023\n\nSECRET//NOFORN\n\nThe ministers met.\n",
        "Published: 14 March 2023\n\n1. (C) The ministers met.\n",
        "The ministers met in Ankara on Tuesday and spoke of water.\n",
        "1. (S/NF) The Foreign Minister told Poloff that talks on water would open.\n\n2. (C) Comment: He is tired.\n",
    ],
)
def test_a_text_without_signs_is_held_closed(tmp_path: Path, text: str) -> None:
    """A letter, a memorandum, a marked text and a text of which nothing is known have no known marking."""
    paper = document(tmp_path / "a.txt", text)
    assert paper.marking == UNSTATED
    assert all(block.marking == UNSTATED for block in paper.blocks)
    assert set(codes(paper)) <= {"marking-unstated", "marking-in-article"}
    assert codes(paper)
    assert paper.text == text


def test_a_day_that_is_in_no_calendar_is_left_open(tmp_path: Path) -> None:
    """An article of 31 February has no date, and a problem with the place of the words."""
    paper = document(tmp_path / "a.txt", ARTICLE.replace("2023-03-14 14 March", "31 February"))
    assert isinstance(paper.header, ArticleHeader)
    assert paper.header.published is None
    (problem,) = paper.problems
    assert (problem.code, problem.line) == ("date-impossible", 1)
    assert problem.span is not None
    assert paper.words(problem.span) == "31 February 2023 18:05 (UTC+04:00)"


def test_two_days_in_one_imprint_are_a_problem(tmp_path: Path) -> None:
    """Where the imprint names two days, the fuller one is taken and the contradiction told."""
    paper = document(tmp_path / "a.txt", ARTICLE.replace("date 2023-03-14", "date 2023-03-15"))
    assert str(paper.day) == "2023-03-14"
    assert codes(paper) == ["imprint-contradicts"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_and_paragraphs_are_found(tmp_path: Path, end: str) -> None:
    """Every kind of line end is kept in the text and parts paragraphs."""
    paper = document(tmp_path / "a.txt", ARTICLE.replace("\n", end))
    assert paper.text == ARTICLE.replace("\n", end)
    assert len(words(paper, "paragraph")) == 2


def test_long_lines_without_gaps_are_paragraphs(tmp_path: Path) -> None:
    """A text with a paragraph on each line and no empty lines is parted at its lines."""
    line = "The ministers met in Ankara on Tuesday and spoke of water for three hours, while it rained outside. " * 2
    assert words(document(tmp_path / "a.txt", f"{line}\n{line}\n"), "paragraph") == [line.strip()] * 2


def test_another_language_is_kept_and_said(tmp_path: Path) -> None:
    """A paper in another language is kept whole, with its language and a problem."""
    text = (
        "Published: 14 March 2023\n\nLos ministros de Relaciones Exteriores se reunieron el martes en Ankara y"
        " hablaron durante tres horas sobre el agua del río.\n"
    )
    paper = document(tmp_path / "a.txt", text)
    assert (paper.text, paper.language) == (text, "es")
    assert codes(paper) == ["language-not-read"]


def test_too_few_words_have_no_language(tmp_path: Path) -> None:
    """Under forty letters of prose nothing is said of the language."""
    assert document(tmp_path / "a.txt", "Published: 14 March 2023\n\nOui, bien sûr.\n").language is None
