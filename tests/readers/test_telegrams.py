"""Telegrams as plain text, whole and in pieces."""

from __future__ import annotations

from pathlib import Path

from dragoman.documents import PUBLIC, CableHeader, Document
from dragoman.message import parse
from dragoman.readers import sniff
from readers.written import TELEGRAM, document, outcomes, rows


def test_a_telegram_is_what_its_message_says(tmp_path: Path) -> None:
    """Header, blocks, marking, captions and problems of the document are those of the message."""
    paper = document(tmp_path / "a.txt", TELEGRAM)
    message = parse(TELEGRAM, document=paper.id)
    assert (paper.kind, paper.carrier, paper.text) == ("cable", "telegram", TELEGRAM)
    assert (paper.header, paper.blocks, paper.marking) == (message.header, message.blocks, message.marking)
    assert paper.problems == message.problems
    assert isinstance(paper.header, CableHeader)
    assert paper.captions == tuple(caption.value for caption in paper.header.captions)
    assert paper.language == "en"


def test_line_ends_of_a_telegram_stay(tmp_path: Path) -> None:
    """A telegram with the line ends of a teleprinter keeps each of them."""
    text = TELEGRAM.replace("\n", "\r\r\n")
    assert document(tmp_path / "a.txt", text).text == text


def test_a_truncated_telegram_is_kept(tmp_path: Path) -> None:
    """A telegram that ends in the middle of a word is read as far as it goes, wherever it was cut."""
    for cut in (len(TELEGRAM) // 2, len(TELEGRAM) - 60):
        paper = document(tmp_path / "a.txt", TELEGRAM[:cut])
        assert (paper.kind, paper.text) == ("cable", TELEGRAM[:cut])


def test_a_header_without_a_body_is_a_telegram(tmp_path: Path) -> None:
    """A header alone is read as a telegram."""
    paper = document(tmp_path / "a.txt", TELEGRAM[: TELEGRAM.index("1. The")])
    assert paper.kind == "cable"


def test_a_body_without_a_header_is_never_public(tmp_path: Path) -> None:
    """Marked paragraphs without a header are kept, whatever they are taken for, and are not public."""
    text = "1. (C) The Minister told the Ambassador that talks on water would open.\n\n2. (C) Comment: He is tired.\n"
    paper = document(tmp_path / "a.txt", text)
    assert paper.text == text
    assert paper.marking != PUBLIC


def test_a_telegram_in_a_row_is_a_telegram(tmp_path: Path) -> None:
    """A telegram that comes as a row of JSON keeps its own marking and is not taken for an article."""
    (paper,) = outcomes(tmp_path / "a.jsonl", rows({"title": "T", "link": "x", "text": TELEGRAM}))
    assert isinstance(paper, Document)
    assert (paper.kind, paper.carrier, paper.text) == ("cable", "jsonl", TELEGRAM)


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    """A telegram in a file called .html is a telegram."""
    assert document(tmp_path / "a.html", TELEGRAM).kind == "cable"
    assert sniff(TELEGRAM.encode()) == "telegram"


def test_a_telegram_in_quarantine_has_no_number(tmp_path: Path) -> None:
    """Where the head is another telegram's, the paper goes under neither number."""
    assert document(tmp_path / "a.txt", TELEGRAM).number is not None
    text = TELEGRAM.replace("\n1. ", "\nMOSCOW 00004711  001.2 OF 002\n\n1. ", 1)
    paper = document(tmp_path / "b.txt", text)
    assert paper.number is None
    assert "spliced" in [problem.code for problem in paper.problems]


def test_a_copy_without_its_head_has_the_year_of_its_files_name(tmp_path: Path) -> None:
    """A part of a telegram without a date has the number its file is called by, where post and serial agree."""
    part = TELEGRAM[TELEGRAM.index("UNCLAS BAKU") :]
    assert document(tmp_path / "05BAKU412.txt", part).number == "05BAKU412"
    assert document(tmp_path / "05baku00412.txt", part).number == "05BAKU412"
    assert document(tmp_path / "05BAKU413.txt", part).number is None
    assert document(tmp_path / "05RIGA412.txt", part).number is None
    assert document(tmp_path / "part.txt", part).number is None


def test_a_printed_date_goes_before_a_files_name(tmp_path: Path) -> None:
    """What the telegram says of its year is believed, whatever its file is called."""
    assert document(tmp_path / "07BAKU412.txt", TELEGRAM).number == "05BAKU412"
