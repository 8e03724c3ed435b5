"""Several telegrams one after another in one text. All are exercise traffic of our own writing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import telegrams_in
from message.test_quoted import REPEAT, WRAPPED
from message.test_transport import CLEAN

FACE = CLEAN[CLEAN.index("C O N F") :]
OTHER = FACE.replace("RIGA 000311", "TALLINN 000402")
DATED = CLEAN[CLEAN.index("P 2814") :]


def pieces(text: str) -> list[str]:
    """Return the pieces of a text, which together must be the text."""
    found = [text[start:end] for start, end in telegrams_in(text)]
    assert "".join(found) == text
    return found


@pytest.mark.parametrize(
    "several",
    [
        [CLEAN, WRAPPED],
        [WRAPPED, REPEAT, CLEAN],
        [CLEAN + "\n\n", WRAPPED + "NNNN\n\n", REPEAT],
        [FACE + "\n\n", OTHER],
        [DATED, DATED.replace("000311", "000312")],
        [CLEAN, CLEAN.replace("#0311/01", "#0311/02").replace("01 OF 02", "02 OF 02")],
        [CLEAN.replace("\n", "\r\n"), WRAPPED.replace("\n", "\r\n")],
        [FACE + "\n\n", "08STATE15228\n" + OTHER],
    ],
)
def test_each_begins_where_its_first_line_stands(several: list[str]) -> None:
    """Telegrams with all their routing lines, with some, or with none are parted; so are sections with heads."""
    assert pieces("".join(several)) == several


@pytest.mark.parametrize(
    "one",
    [
        CLEAN,
        WRAPPED,
        REPEAT,
        FACE,
        CLEAN.replace(
            "3. (U)",
            "C O N F I D E N T I A L SECTION 02 OF 02 RIGA 000311\n\nSIPDIS\n\nTAGS: PREL\n"
            "SUBJECT: EXERCISE LANTERN\n\n3. (U)",
        ),
        CLEAN.replace("3. (U)", "TALLINN 00000402  002 OF 003\n\n3. (U)"),
        CLEAN.replace("3. (U)", "3. (U) We sent SECRET TALLINN 402.\n\n"),
        "The harbor is open.\n" * 400,
        "",
    ],
)
def test_one_telegram_is_one_piece(one: str) -> None:
    """Quotations, repeated heads of sections, headings of sheets and numbers in the text begin no telegram."""
    assert len(telegrams_in(one)) == 1


@given(st.lists(st.sampled_from([*CLEAN.splitlines(True), *REPEAT.splitlines(True)]), max_size=60).map("".join))
def test_the_pieces_are_the_text(text: str) -> None:
    """Whatever stands in a text, its pieces in order are the text."""
    pieces(text)


@pytest.mark.parametrize(
    "unit",
    ["FM AMEMBASSY\n", "DE RUEHRA #1\n", "P 281405Z APR 07\n", "TAGS\n", "SECRET RIGA 1\n", "SUBJECT FM DE R", CLEAN],
)
def test_pieces_are_found_in_linear_time(unit: str) -> None:
    """A megabyte of heads, or of telegrams, is parted within seconds."""
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    telegrams_in(text)
    assert time.process_time() - start < 6


CASES = Path(__file__).parents[1] / "cases"


def release(name: str) -> str:
    """Return the text alone of a telegram as the National Archives give it."""
    text = (CASES / name / "paper.txt").read_bytes().decode()
    return text[text.index("Message Text") + 12 : text.index("Message Attributes")].strip() + "\n\n"


@pytest.mark.parametrize("name", [path.name for path in sorted(CASES.glob("7*-archive"))])
def test_a_copy_printed_page_by_page_is_one(name: str) -> None:
    """Its sections, each with page headings and office copies, are one telegram's."""
    assert pieces(release(name)) == [release(name)]


def test_copies_printed_page_by_page_begin_above_their_date_line() -> None:
    """Class line, page heading, office copies, clearances and relay belong to the telegram below them."""
    several = [release(path.name) for path in sorted(CASES.glob("7*-archive"))]
    assert pieces("".join(several)) == several
