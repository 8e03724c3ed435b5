"""Whether words that a row of the trigger table took for an event tell one, weighed by what stands around them.

The weights were learnt from events in real papers that readers judged (`training/events.py`). What stands around a
trigger is put into short features; each has a weight in hundredths, and their sum says how likely the words tell an
event of this type and status. No event is dropped for it: it stands beside the event as how sure the reading is. All
weights are whole numbers, so that the answer is the same on any machine.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from dragoman.extraction.findings import Event
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import REAL

HUNDRED = 100
HIGHEST = 4
"""So many heads above the trigger are looked at."""
NEAR = (-3, -2, -1, 1, 2, 3)
"""Words beside the trigger, by their distance."""
FUNCTION = frozenset("aux auxpass neg mark advmod det poss expl prt predet".split())
"""Relations of words that are told by the word itself."""
FRAME = frozenset(
    "nsubj nsubjpass dobj ccomp xcomp advcl prep attr acomp dative agent pobj amod compound acl relcl conj cc".split()
)
"""Relations of words that are told by being there, and at the trigger by their lemma."""
TELLING = frozenset(
    '? " if would should could may might will whether i we you today yesterday must when not can to'.split()
)
"""Words and signs that say much of a sentence wherever they stand in it."""
LENGTH, LONGEST = 8, 6
"""Sentences are told apart by length in steps of so many words, up to so many steps."""


@dataclass(frozen=True, slots=True)
class Scales:
    """What was learnt: weights in hundredths by feature, and ``bias``, which every event has."""

    weights: Mapping[str, int]
    bias: int

    def likely(self, features: Iterable[str]) -> float:
        """Return how likely an event with these features is told, from 0 to 1, in hundredths."""
        total = self.bias + sum(self.weights.get(one, 0) for one in features)
        return round(1 / (1 + math.exp(-total / HUNDRED)), 2)


@lru_cache(maxsize=1)
def scales() -> Scales:
    """Return the weights that come with the program."""
    found = json.loads(files("dragoman.extraction").joinpath("weights.json").read_text(encoding="utf-8"))
    return Scales(found["weights"], found["bias"])


def weighed(
    found: Sequence[tuple[int, Event]], grammar: Grammar, mentions: Mentions, given: Scales
) -> list[tuple[int, Event]]:
    """Give each event how likely its words tell it; those negated, denied or hypothetical are not weighed."""
    return [
        (trigger, replace(event, likely=given.likely(features_of(trigger, event, grammar, mentions))))
        if event.status in REAL
        else (trigger, event)
        for trigger, event in found
    ]


def features_of(trigger: int, event: Event, grammar: Grammar, mentions: Mentions) -> Iterator[str]:
    """Yield what is seen of an event: its reading, its parties, the way to the root, function words, neighbours."""
    yield from _of_reading(trigger, event, grammar)
    yield from _of_parties(event, mentions)
    yield from _of_heads(trigger, grammar)
    yield from _of_children(trigger, grammar)
    yield from _of_sentence(trigger, grammar)


def _of_reading(trigger: int, event: Event, grammar: Grammar) -> Iterator[str]:
    word, kind = grammar.words[trigger], event.kind
    yield f"type {kind}"
    yield f"tag {word.tag}"
    yield f"relation {word.relation}"
    yield f"word {word.lemma.lower()}"
    yield f"status {event.status}"
    yield f"type {kind}, tag {word.tag}"
    yield f"type {kind}, status {event.status}"
    yield f"row {event.frame}"
    if event.modes:
        yield f"mode {event.modes[0]}"


def _of_parties(event: Event, mentions: Mentions) -> Iterator[str]:
    actor, recipient = _kinds(event.actor, mentions), _kinds(event.recipient, mentions)
    yield f"actor {actor}"
    yield f"recipient {recipient}"
    yield f"actor {actor}, recipient {recipient}"
    yield f"type {event.kind}, actor {bool(event.actor)}, recipient {bool(event.recipient)}"
    if event.attributed_to is not None:
        yield "said by somebody"
    if event.actor and mentions.list[event.actor[0]].kind == "pronoun":
        yield f"actor is {mentions.list[event.actor[0]].text.lower()}"


def _kinds(side: Sequence[int], mentions: Mentions) -> str:
    return "+".join(sorted({mentions.list[one].kind for one in side})) or "nobody"


def _of_heads(trigger: int, grammar: Grammar) -> Iterator[str]:
    words, here, way = grammar.words, trigger, ""
    for above in range(HIGHEST):
        word = words[here]
        if word.head == here:
            yield f"root {above} above"
            return
        head = words[word.head]
        way += f"/{word.relation}"
        yield f"way {way}"
        yield f"{above + 1} above {head.lemma.lower()}/{word.relation}"
        yield f"{above + 1} above {head.tag}"
        here = word.head


def _of_children(trigger: int, grammar: Grammar) -> Iterator[str]:
    """Yield what hangs on the trigger and on the two heads above it."""
    words, here = grammar.words, trigger
    for above in range(3):
        for child in grammar.children[here]:
            word = words[child]
            place = f"{above} above has {word.relation}"
            if word.relation in FUNCTION:
                yield f"{place} {word.text.lower()}"
                if word.relation in ("aux", "neg", "mark"):
                    yield f"near has {word.relation} {word.text.lower()}"
            elif word.relation in FRAME:
                yield place
                if above == 0:
                    yield f"{place} tagged {word.tag}"
                if above == 0 or word.relation == "nsubj":
                    yield f"{place} {word.lemma.lower()}"
        if words[here].head == here:
            return
        here = words[here].head


def _of_sentence(trigger: int, grammar: Grammar) -> Iterator[str]:
    number = grammar.words[trigger].sentence
    sentence = grammar.analysis.sentences[number]
    yield f"length {min((sentence.last - sentence.first) // LENGTH, LONGEST)}"
    for one in sorted(grammar.forms(number) & TELLING):
        yield f"sentence has {one}"
    for distance in NEAR:
        if sentence.first <= trigger + distance < sentence.last:
            word = grammar.words[trigger + distance]
            yield f"{distance:+d} {word.lemma.lower()}"
            yield f"{distance:+d} tagged {word.tag}"
