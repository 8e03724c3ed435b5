"""The text of a telegram without its form, for an index of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import cleaned, parse

TELEGRAM = """\
C O N F I D E N T I A L RIGA 000311

SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
SUBJECT: EXERCISE: A SAMPLE

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

1. (C) Summary: The Minister agreed. End summary.

2. (C/NF) He met xxxxxxxxxxxx on Monday

RIGA 00000311  001.2 OF 002

and left.

3. (U) Comment. This is new. End comment.
SAMPLE
"""


def test_the_text_alone_is_left() -> None:
    """Head, numbers, marks, labels, redactions and page headings are gone."""
    assert cleaned(parse(TELEGRAM)).text == (
        "The Minister agreed. \n\nHe met  on Monday\n\nand left.\n\nThis is new. \nSAMPLE\n"
    )


def test_each_character_leads_back() -> None:
    """Every word of the view stands where the view says."""
    view = cleaned(parse(TELEGRAM))
    for word in ("Minister", "Monday", "left", "new"):
        at = view.text.index(word)
        span = view.back(at, at + len(word))
        assert TELEGRAM[span.start : span.end] == word


def test_an_unknown_control_is_part_of_the_mark() -> None:
    """``(SBU/N)`` behind a number is a mark though no table knows N."""
    assert cleaned(parse("1. (SBU/N) Content.\n2. (C) More.\n")).text == "Content.\nMore.\n"


@given(st.text(alphabet="1234. (C)SBU/NFxX\nabE:comntdsury", max_size=200))
def test_any_text_is_cleaned(text: str) -> None:
    """Nothing is added: what is left is what was there, in order."""
    rest = iter(text)
    assert all(letter in rest for letter in cleaned(parse(text)).text)
