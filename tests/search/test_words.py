"""Words as search compares them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dragoman.search.words import find_words, fold, pattern_of, tokens


def test_accents_and_capitals_do_not_count() -> None:
    """A word is the same with and without accents, in capitals and small letters."""
    assert tokens("ÇELİK Négociations") == tokens("celik negociations")
    assert tokens(unicodedata.normalize("NFD", "Négociations")) == ["negociations"]


def test_marks_part_words() -> None:
    """Stops, hyphens and apostrophes part words; a phrase is found across them and across line ends."""
    assert tokens("U.S.-Azerbaijan's") == ["u", "s", "azerbaijan", "s"]
    assert find_words("the\nMilitary\r\n  Doctrine,", [pattern_of(("military", "doctrine"), False)]) == [[(4, 24)]]


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    """Folding gives one character for one, so that a place in the folded text is a place in the text."""
    assert len(fold(text)) == len(text)


@given(st.text(max_size=80))
def test_every_word_is_found_where_it_stands(text: str) -> None:
    """What is indexed as a word is found again as a match of that word in the text."""
    for word in set(tokens(text)):
        (ranges,) = find_words(text, [pattern_of((word,), False)])
        assert ranges
        assert all(tokens(text[start:end])[0] == word for start, end in ranges)
