"""Paragraphs as prose: what the sheet broke is joined, what the writer parted stays apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.message import as_json, parse
from dragoman.message.prose import passages, unbroken, wrapped

TEXT = """UNCLAS RIGA 000311

SIPDIS

E.O. 12958: N/A
TAGS: PREL
SUBJECT: EXERCISE: THE HARBOR

Summary
-------

1. (U) The harbor of this exercise is open, and the pilot
of the Cross-
Baltic line is
the

RIGA 00000311  001.2 OF 002


first to know.  It has three basins:

-- the northern one, where grain
is loaded;
-- the southern one.

2. (SBU) Comment: The pilots asked for
A. a lamp,
B. a rope.
End comment.

Wharf      Depth      Berths
North      12         4
South      9          6

SAMPLE
"""


def test_a_paragraph_is_prose() -> None:
    """Lines broken at the edge are joined, page headings left out, items and tables keep their lines."""
    shown = as_json(parse(TEXT), "paper", "plain")
    [first, second] = shown["paragraphs"]
    assert first["text"] == (
        "The harbor of this exercise is open, and the pilot of the Cross-Baltic line is the first to know. "
        "It has three basins:\n\n-- the northern one, where grain is loaded;\n-- the southern one."
    )
    assert second["text"].startswith(
        "Comment: The pilots asked for A. a lamp,\nB. a rope. End comment.\n\nWharf      Depth"
    )
    assert [(one["kind"], one["text"], one["before"]) for one in shown["body"]] == [("heading", "Summary", 0)]
    assert TEXT[first["start"] : first["end"]].startswith("1. (U) The harbor")


def test_a_second_telegram_is_left_out() -> None:
    """What belongs to a second telegram is no part of the first one's text."""
    message = parse(TEXT + "\nS E C R E T TALLINN 000999\n\n1. (S) Another.\n")
    assert not any("Another" in passage.text for passage in passages(message))


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["", "-----", "A. grain", "- rope", "1. one", "(a) lamp", "a      b", "Cross-", "¶", "¶B. x", "Mr. X"]
        ),
        st.text(alphabet="ab A1.,-()¶:\t\u2028\x00\x1c\\", max_size=30),
    ),
    max_size=12,
).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(LINES, st.integers(20, 80))
def test_broken_lines_are_joined_as_they_were(words: str, width: int) -> None:
    """Prose that is broken at any width and joined again is the same prose."""
    prose = unbroken(words)
    assert unbroken("\n".join(wrapped(prose, width))) == prose


@pytest.mark.shared
def test_real_prose_can_be_broken_at_any_width(shared: Path) -> None:
    """The prose of every real telegram stays the same at the widths of forty years of forms."""
    for path in sorted((shared / "telegrams").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as paper:
            message = parse(paper.read())
        for passage in passages(message):
            if passage.block.kind != "heading":
                for width in (40, 55, 69):
                    assert unbroken("\n".join(wrapped(passage.text, width))) == passage.text
