"""Phrases that the parser hung on another word than the noun they stand right behind."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.grammar import Grammar

WHOSE = frozenset({"by", "against"})
"""Prepositions whose phrase behind a deed and its object tells the other side of the deed."""
OBJECT = frozenset({"of", "on", "against", "in", "into"})
"""Prepositions of what a deed is done to, or where."""


def behind(grammar: Grammar, noun: int, preposition: str) -> Iterator[int]:
    """Yield the objects of a preposition that stands right behind a noun and what it is done to.

    ``Ten years have passed since the invasion of Chad by the army``: the army invaded, though ``by`` hangs on
    ``passed``.
    """
    words = grammar.words
    if preposition not in WHOSE or words[noun].part not in {"NOUN", "PROPN"}:
        return
    ends = [grammar.subtree(one)[-1] for one in grammar.all(noun, "prep") if words[one].text.lower() in OBJECT]
    after = (max(ends) if ends else noun) + 1
    if (
        after < len(words)
        and words[after].text.lower() == preposition
        and words[after].sentence == words[noun].sentence
    ):
        yield from grammar.all(after, "pobj")
