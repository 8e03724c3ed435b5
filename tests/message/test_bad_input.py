"""Papers that are no telegrams, or what is left of one, and lines of any length."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import Level
from dragoman.message import compose, looks_like_telegram, parse

HEAD = """P 201145Z DEC 06
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC
UNCLAS RIGA 000311
E.O. 12958: N/A
TAGS: PREL
"""
OPENINGS = (
    "",
    "TO ",
    HEAD.partition("RUEHC")[0],
    "P ",
    "S E C R E T ",
    HEAD + "SUBJECT: ",
    HEAD + "SUBJECT: X\nREF: ",
    HEAD + "Classified By: ",
    HEAD + "\n1. (U) ",
)
FILLS = (
    "1",
    "(",
    " ",
    "A",
    "a ",
    "1. ",
    "¶",
    "A) STATE 1 ",
    "C ",
    "[A](",
    "- ",
    "E.O. ",
    "PAGE 01 A ",
    "2006 ",
    "AND 1 ",
    ": ",
    "XMT A,",
    ".",
    "\t",
    "(B) (C) ",
    "REL TO A, ",
    "1. (C) ",
    "(COMMENT: ",
    "MAY 3, ",
    "FOR AMBASSADOR, ",
    "28 APR 07 ",
    "CA 1 ",
    "AMEMBASSY A ",
)


@pytest.mark.parametrize("fill", FILLS)
def test_a_line_of_a_million_characters_is_read_in_time(fill: str) -> None:
    """No line makes reading slower than its length does: a tenth of a million characters in much less than a second."""
    for opening in OPENINGS:
        text = opening + fill * (100_000 // len(fill))
        assert _taken(text) < 0.5 or _taken(text) < 1, opening
        assert compose(parse(text)) == text


def _taken(text: str) -> float:
    """Return the processor time of reading a text. What else the process tidies up may fall into one try, not two."""
    begun = time.process_time()
    parse(text)
    looks_like_telegram(text)
    return time.process_time() - begun


def test_fifty_megabytes_on_one_line_are_read() -> None:
    """Fifty megabytes on one line are read, and written back."""
    text = HEAD + "SUBJECT: X\n\n1. (U) " + "lamp " * 10_000_000
    begun = time.process_time()
    message = parse(text)
    assert time.process_time() - begun < 30
    assert compose(message) == text
    assert message.blocks[1].number == 1


def test_many_lines_are_read_in_time() -> None:
    """Time grows with the lines, whatever they are."""
    for line in (
        "A\n",
        "1. (U) x\n",
        "-----\n",
        "SIPDIS\n",
        "AMEMBASSY RIGA\n",
        "RIGA 00000311  001.2 OF 003\n",
        "\r",
        "COMMENT:\n\n",
    ):
        text = HEAD + line * 20_000
        begun = time.process_time()
        parse(text)
        assert time.process_time() - begun < 5, line


@pytest.mark.parametrize("line", ["UNCLAS RIGA 000312\n", "TAGS: N/A\n", "SIPDIS\n", "RIGA 311\n"])
def test_lines_of_a_long_head_are_read_in_time(line: str) -> None:
    """Time grows with the lines of a head that comes again and again below a list of many addressees."""
    addressees = "RUEHGB/AMEMBASSY BAGHDAD\n" * 8_000
    text = f"P 201145Z DEC 06\nFM AMEMBASSY RIGA\nTO {addressees}UNCLAS RIGA 000311\n" + line * 8_000
    begun = time.process_time()
    message = parse(text)
    assert time.process_time() - begun < 1.5, line
    assert compose(message) == text


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "\x00\x00"])
def test_nothing_is_empty(text: str) -> None:
    """A text without a letter is reported as empty and as nothing else."""
    message = parse(text)
    assert [problem.code for problem in message.problems] == ["empty"]
    assert message.marking.level is Level.UNSTATED


def test_a_dispatch_is_no_telegram() -> None:
    """A press dispatch is reported as no telegram, its text kept as paragraphs."""
    text = "RIGA, May 2 - The harbor of the exercise opened.\n\nIt will close in June, the master said.\n"
    message = parse(text)
    assert [problem.code for problem in message.problems] == ["not-telegram"]
    assert [block.kind for block in message.blocks] == ["paragraph", "paragraph"]


def test_a_binary_is_no_telegram() -> None:
    """Bytes that are no text are no telegram."""
    text = bytes(range(256)).decode("latin-1") * 40
    assert not looks_like_telegram(text)
    assert "not-telegram" in [problem.code for problem in parse(text).problems]


def test_a_text_without_classification_is_closed() -> None:
    """A text that does not say how closely it is held is not taken for one that is open."""
    message = parse(HEAD.replace("UNCLAS RIGA 000311\n", "") + "SUBJECT: X\n\n1. A paragraph of this exercise.\n")
    assert message.marking.level is Level.UNSTATED
    assert all(block.marking.level is Level.UNSTATED for block in message.blocks)


def test_the_security_line_stands_in_for_a_lost_classification() -> None:
    """Where the classification line is lost, CCCCC still says that it is confidential."""
    message = parse("ZNY CCCCC ZZH\n" + HEAD.replace("UNCLAS RIGA 000311\n", ""))
    assert message.marking.level is Level.C


def test_thirty_first_of_february_is_a_problem() -> None:
    """A telegram dated 31 February is read, its date is not."""
    message = parse(HEAD.replace("201145Z DEC", "311145Z FEB"))
    assert message.header.dtg is None
    assert message.header.originator is not None
    assert "time-unread" in [problem.code for problem in message.problems]


def test_a_label_that_comes_again_is_a_repeated_head() -> None:
    """A second TAGS line between the first and the subject is read by name, and ends."""
    text = "C O N F I D E N T I A L STATE 2\nTAGS: ECON, LG\nTAGS: ECON, LG\nSUBJECT: EXERCISE\n"
    assert [line.role for line in parse(text).lines] == ["classification", "tags", "repeated header", "subject"]


def test_a_long_item_of_the_reference_line_takes_no_long_time() -> None:
    """A REF line of one long item, of words that say nothing or of blanks, is read in well under a second."""
    for filling in ("REF: ", "SUMMARY: THE GROUP AS A WHOLE LEFT ", "   ", "A. "):
        text = f"UNCLAS BAKU 000512\n\nTAGS: PREL\nSUBJECT: EXERCISE\nREF: {filling * 2_000}\n\n1. EXERCISE.\n"
        begun = time.process_time()
        parse(text)
        assert time.process_time() - begun < 1
