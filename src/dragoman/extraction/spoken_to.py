"""Who had whom before him: ``the Minister called in the Ambassador``, ``told the Charge``, ``saw the envoy``.

No events of their own, these say to whom is said what the sentences after them tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

BEFORE_HIM = frozenset(
    (
        "summon receive meet tell inform see brief convoke visit assure remind notify warn host greet phone "
        "telephone ring cable approach lobby welcome advise debrief confront interrupt address berate upbraid "
        "lecture scold thank join accompany invite ask press urge assemble gather convene lunch dine"
    ).split()
)
"""Verbs whose object is spoken to."""
WITH_PREPOSITION = {
    "call": ("on", "upon", "in"),
    "speak": ("to", "with"),
    "talk": ("to", "with"),
    "meet": ("with",),
    "complain": ("to",),
    "protest": ("to",),
    "confer": ("with",),
    "consult": ("with",),
    "raise": ("with",),
    "say": ("to",),
    "explain": ("to",),
    "confirm": ("to",),
    "reply": ("to",),
    "write": ("to",),
    "dine": ("with",),
    "lunch": ("with",),
    "sit": ("with",),
    "deliver": ("to",),
    "hand": ("to",),
    "convey": ("to",),
    "present": ("to",),
    "discuss": ("with",),
    "return": ("to",),
    "fly": ("to",),
    "travel": ("to",),
    "arrive": ("in",),
}
"""Verbs and the prepositions of the one spoken to."""


def find_spoken_to(grammar: Grammar, mentions: Mentions, slots: Slots) -> tuple[tuple[int, int, int], ...]:
    """Find who spoke to whom by the verbs of speaking and meeting.

    Returns: the place of each verb in the text, the mention of who spoke and the mention of whom he spoke to.
    """
    return tuple(
        (word.start, one, other)
        for word in grammar.words
        if word.part in VERBS
        for one, other in _pair(grammar, mentions, slots, word.index)
    )


def _pair(grammar: Grammar, mentions: Mentions, slots: Slots, verb: int) -> Iterator[tuple[int, int]]:
    lemma = grammar.words[verb].lemma.lower()
    paths = [*(("obj", "iobj") if lemma in BEFORE_HIM else ()), *WITH_PREPOSITION.get(lemma, ())]
    if lemma == "call" and any(grammar.words[one].text.lower() == "in" for one in grammar.all(verb, "prt", "prep")):
        paths.append("obj")
    if not paths:
        return
    first = next((one for word in slots.subject(verb) for one in mentions.at(word)), None)
    if first is None:
        return
    for path in paths:
        for word in slots.fill(verb, path):
            other = next((one for one in mentions.at(word) if one != first and one not in mentions.timed), None)
            if other is not None:
                yield first, other
                return
