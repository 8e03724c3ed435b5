"""How a deed was done, and what an event is about, by words of its clause and sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import Slots
from dragoman.extraction.grammar import Grammar
from dragoman.reference import Reference

Found = list[tuple[int, Event]]

SUFFERED = {"dobj", "nsubjpass", "attr", "ccomp", "advcl", "relcl", "parataxis", "csubj", "acl"}
"""Parts of a clause whose words say what a deed was done to, or another deed, and not how it was done."""
SUFFERED_OF = {"on", "against", "of", "at", "to"}
SPOKEN = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}
REACH = 40
"""So many words of a clause are looked at."""


class Manner:
    """Reads modes and contexts in one paper."""

    def __init__(self, grammar: Grammar, slots: Slots, reference: Reference) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.slots = slots
        self.modes_of = _mode_words(reference)
        self.contexts_of = _context_words(reference)
        self.shown: dict[int, set[str]] = {}

    def done(self, trigger: int, event: Event) -> Event:
        """Return the event with its mode, where the words around the trigger show it better than the trigger."""
        if event.kind == "ASSAULT" and not event.modes:
            lemmas = [self.words[word].lemma.lower() for word in self._means(trigger)]
        elif event.kind == "MOBILIZE" and event.modes == ("troops",):
            heads = [*self.slots.fill(trigger, "obj"), *self.slots.fill(trigger, "subj")][:1]
            lemmas = [self.words[word].lemma.lower() for word in heads]
        else:
            return event
        for mode, words in self.modes_of.get(event.kind, ()):
            if not words.isdisjoint(lemmas):
                return replace(event, modes=(mode,))
        return event

    def _means(self, trigger: int) -> Iterator[int]:
        """Yield the words of a trigger's clause that may tell by what means: not those of whom it struck."""
        noun = self.words[trigger].part in {"NOUN", "PROPN"}
        waiting = [trigger]
        for number in range(REACH):
            if number >= len(waiting):
                return
            here = waiting[number]
            yield here
            for child in self.grammar.children[here]:
                role = self.words[child]
                if role.relation in SUFFERED or (role.relation == "conj" and role.part == "VERB"):
                    continue
                if role.relation == "prep" and role.text.lower() in SUFFERED_OF and (noun or here == trigger):
                    continue
                waiting.append(child)

    def about(self, trigger: int, event: Event) -> tuple[str, ...]:
        """Return contexts shown by the words of the trigger's sentence, and by type and mode, in order of name.

        A sentence that shows none goes on about what the one before it was about; words between states that show
        none there either are diplomatic.
        """
        number = self.words[trigger].sentence
        done = {context for mode in event.modes for context in self.contexts_of.get(f"{event.kind}/{mode}", ())}
        shown = self._shown(number) | done or (self._shown(number - 1) if number > 0 else set())
        if not shown and event.kind in SPOKEN:
            shown = {"diplomatic"}
        return tuple(sorted(shown))

    def _shown(self, number: int) -> set[str]:
        """Return the contexts that the words of a sentence show; each sentence is looked through once."""
        if number not in self.shown:
            sentence = self.grammar.analysis.sentences[number]
            self.shown[number] = {
                context
                for word in self.words[sentence.first : sentence.last]
                for context in self.contexts_of.get(word.lemma.lower(), ())
            }
        return self.shown[number]


def with_manner(found: Found, grammar: Grammar, slots: Slots, reference: Reference) -> Found:
    """Return the events with the modes that their clauses show."""
    manner = Manner(grammar, slots, reference)
    return [(trigger, manner.done(trigger, event)) for trigger, event in found]


def with_contexts(found: Found, grammar: Grammar, slots: Slots, reference: Reference) -> Found:
    """Return the events with what they are about."""
    manner = Manner(grammar, slots, reference)
    return [(trigger, replace(event, contexts=manner.about(trigger, event))) for trigger, event in found]


@lru_cache(maxsize=2)
def _mode_words(reference: Reference) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for row in reference.mode_words:
        found[row.type] = (*found.get(row.type, ()), (row.mode, frozenset(row.words.split())))
    return found


@lru_cache(maxsize=2)
def _context_words(reference: Reference) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in reference.context_words:
        for word in row.words.split():
            found[word] = (*found.get(word, ()), row.context)
    return found
