"""Rows that the parser broke are joined again, and never into a ring."""

from __future__ import annotations

from dragoman.extraction.grammar import said_again
from dragoman.language import Word


def words(*given: tuple[str, str, str, int]) -> list[Word]:
    return [
        Word(at, 8 * at, 8 * at + len(text), text, text, part, "NNP" if part == "PROPN" else "IN", relation, head, 0)
        for at, (text, part, relation, head) in enumerate(given)
    ]


def test_a_preposition_said_again_is_joined_to_the_first() -> None:
    """In ``help from Chad and from Niger`` the second ``from`` goes on with the first."""
    row = words(
        ("help", "NOUN", "ROOT", 0),
        ("from", "ADP", "prep", 0),
        ("Chad", "PROPN", "pobj", 1),
        ("and", "CCONJ", "cc", 0),
        ("from", "ADP", "prep", 0),
        ("Niger", "PROPN", "pobj", 4),
    )
    assert said_again(row)[4].head == 1


def test_what_stands_above_the_first_is_not_joined_below_it() -> None:
    """Where the parser hung the first ``from`` on the second, it stays so: else the two would hang on each other."""
    row = words(
        ("from", "ADP", "prep", 3),
        ("Chad", "PROPN", "pobj", 0),
        ("and", "CCONJ", "cc", 3),
        ("from", "ADP", "ROOT", 3),
        ("Niger", "PROPN", "pobj", 3),
    )
    assert said_again(row) == tuple(row)
