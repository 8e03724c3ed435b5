"""One word, phrase or field term of a query, made of what was typed."""

from __future__ import annotations

import re

from dragoman.search.fields import Field, Misread, read_days
from dragoman.search.tree import Days, Exactly, Leaf, Words, WordsIn
from dragoman.search.words import tokens

SHORTEST_BEGINNING = 2
ENTITY = re.compile(r"(person|office|organization|country|place|framework|document|group):\S+")


def leaf_of(typed: str, is_open: bool, field: Field | None, place: tuple[int, int]) -> Leaf:
    """Return the leaf for a value, in a field or anywhere. Raises: Misread, where the value says nothing."""
    if field is None:
        return _words(typed, is_open, place)
    if not typed.strip():
        raise Misread(f"'{field.name}:' has no value", f"Write for example {field.example}.")
    if field.kind == "days":
        first, last = read_days(typed)
        return Days(first, last, typed, *place)
    if field.values is not None:
        return Exactly(field.name, field.values(typed), typed, *place, is_open)
    if field.name == "who" and ENTITY.fullmatch(typed):
        return Exactly("entity", (typed,), typed, *place, is_open)
    return WordsIn(field.name, _words(typed, is_open, place))


def _words(typed: str, is_open: bool, place: tuple[int, int]) -> Words:
    words = tuple(tokens(typed))
    if not words:
        raise Misread("there is no word to look for here", "Leave it out.")
    if is_open and len(words[-1]) < SHORTEST_BEGINNING:
        raise Misread(f"'{typed}*' is too short a beginning", f"Give {SHORTEST_BEGINNING} letters or more.")
    return Words(words, typed, *place, is_open)
