"""In which words two texts differ."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import Prose, differences, parse
from message.exercise import Exercise, prose

WORDS = st.lists(
    st.sampled_from(["the", "harbor", "is", "open", "shut", "“now”", "-", "¶", "\r\n", "a'b"]), max_size=60
)


def whole(text: str) -> Prose:
    """Compare all of a text."""
    return Prose(text, ((0, len(text)),))


def told(one: str, other: str) -> list[tuple[str, str]]:
    """Return the words that differ, side by side."""
    return [(one[slice(*found.one)], other[slice(*found.other)]) for found in differences(whole(one), whole(other))]


def test_words_that_differ_stand_side_by_side() -> None:
    """A changed, an added and a missing word are given with what stands in their place."""
    one = "The harbor of this exercise is open today. It will close in June."
    other = "The harbor of this exercise was open. It will surely close in June."
    assert told(one, other) == [("is", "was"), ("today", ""), ("", "surely")]


def test_what_carriers_do_to_a_text_is_no_difference() -> None:
    """Blanks, line ends, pilcrows, backslashes and kinds of quotation marks and dashes are none."""
    one = "1. The “harbor” is open - today.\r\nIt's so."
    other = '¶1.  The "harbor" is\nopen – today.\\\nIt’s so.'
    assert told(one, other) == []


def test_page_heads_are_no_difference() -> None:
    """Of two papers the prose is compared, not heads, stamps and page headers within it."""
    first = Exercise()
    paged = first.but(paragraphs=(first.paragraphs[0], first.paragraphs[1]), routed=False).text
    paged = paged.replace("\n2. (C)", "\nRIGA 00000311  002 OF 002\n\n2. (C)")
    sides = [Prose.of(text, parse(text).blocks) for text in (first.text, paged)]
    assert differences(*sides) == ()


def test_where_words_are_missing_is_told() -> None:
    """An empty place lies before the word that follows, or behind the last one."""
    assert [found.other for found in differences(whole("a b c"), whole("a c"))] == [(2, 2)]
    assert [found.other for found in differences(whole("a b"), whole("a"))] == [(1, 1)]
    assert [found.one for found in differences(whole(""), whole("x"))] == [(0, 0)]


@given(WORDS, WORDS)
def test_what_lies_between_differences_is_the_same(one: list[str], other: list[str]) -> None:
    """Without the words that differ both texts have the same words in the same order; a text is like itself."""
    first, second = " ".join(one), " ".join(other)
    found = differences(whole(first), whole(second))
    assert differences(whole(first), whole(first)) == ()
    kept = []
    for text, places in ((first, [part.one for part in found]), (second, [part.other for part in found])):
        left = text
        for start, end in reversed(places):
            left = left[:start] + " " * (end - start) + left[end:]
        kept.append(left)
    assert told(*kept) == []
    assert [part.one for part in found] == sorted(part.one for part in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a " * 400_000, "a " * 399_999),
        ("a b " * 200_000, "b a c " * 150_000),
        ("(" * 500_000, ")" * 500_000),
        ("1" * 1_000_000, "2" * 1_000_000),
        (prose(1, 120_000), prose(2, 120_000)),
        (prose(1, 120_000), prose(1, 120_000).replace("ferry", "barge")),
    ],
)
def test_long_texts_are_compared_in_little_time(one: str, other: str) -> None:
    """Texts of up to a megabyte, whatever stands in them, take seconds at most."""
    began = time.process_time()
    differences(whole(one), whole(other))
    assert time.process_time() - began < 8
