"""Paragraphs about games, whose attacks, defences and resignations are no politics."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dragoman.extraction.findings import Event
from dragoman.extraction.grammar import Grammar

SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
ENOUGH = 3
"""So many different words of games make a paragraph one about a game, if a score or a word of nothing else is there."""
MANY = 5
"""So many do without either."""


def without_games(
    found: list[tuple[int, Event]], grammar: Grammar, classes: Mapping[str, frozenset[str]]
) -> list[tuple[int, Event]]:
    """Return the events without those of paragraphs about a game; ``GAME`` and ``GAMES_TOO`` are the words of games."""
    if not found:
        return found
    blocks = _game_blocks(grammar, classes["GAME"], classes["GAMES_TOO"])
    sentences = grammar.analysis.sentences
    return [one for one in found if sentences[grammar.words[one[0]].sentence].block not in blocks]


def _game_blocks(grammar: Grammar, sure: frozenset[str], likely: frozenset[str]) -> set[int]:
    seen: dict[int, set[str]] = {}
    scored: set[int] = set()
    for sentence in grammar.analysis.sentences:
        words = {word.lemma.lower() for word in grammar.words[sentence.first : sentence.last]} & (sure | likely)
        seen.setdefault(sentence.block, set()).update(words)
        if words and SCORE.search(grammar.document.text, sentence.start, sentence.end):
            scored.add(sentence.block)
    return {
        block
        for block, words in seen.items()
        if len(words) >= MANY or (len(words) >= ENOUGH and (block in scored or not words.isdisjoint(sure)))
    }
