"""On whose behalf something is done or said: ``speaking on behalf of the Union, the envoy protested``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

SPEAKING = "SPEAKS_FOR"
"""Class of verbs that with ``for`` say whose affair somebody sees to: ``acting for the United States``."""
INSTEAD = frozenset(("behalf", "name"))
PARTIES = frozenset(("country", "nationality", "framework", "organization", "person", "office", "group", "pronoun"))
SEVERAL = 2
"""So many who act have each a principal of his own: ``who represent Peru and Chad respectively``."""
HIGHEST = 8
"""So many members of a row of verbs or nouns are gone up to the first of them."""


class Principals:
    """Finds for whom those act of whom one paper tells."""

    def __init__(self, grammar: Grammar, mentions: Mentions, classes: Mapping[str, frozenset[str]]) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.speaking = classes[SPEAKING]

    def given(self, found: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
        """Give each event the one for whom its actor acts, where its clause or the words about the actor tell."""
        return [(trigger, self._given(trigger, event)) for trigger, event in found]

    def _given(self, trigger: int, event: Event) -> Event:
        principal = next((one for one in self.of(trigger, event.actor) if one not in event.actor), None)
        if principal is None:
            return event
        others = tuple(one for one in event.recipient if one != principal)
        return replace(event, recipient=others, on_behalf_of=principal)

    def of(self, trigger: int, actor: Sequence[int] = ()) -> Iterator[int]:
        """Yield the mentions for whom a trigger's doer acts: as its clause says, then as the words about him say."""
        places = [*self._clauses(trigger), *(self.mentions.list[one].head for one in actor)]
        for place in dict.fromkeys(places):
            yield from self._instead_of(place)
            for noun in self._objects(place):
                yield from self._instead_of(noun)
            for clause in self.grammar.all(place, "advcl", "acl", "relcl"):
                if len(actor) < SEVERAL or not self._names_a_row(clause):
                    yield from self._spoken_for(clause)

    def _objects(self, place: int) -> Iterator[int]:
        """Yield the objects of a word, on which a parser hangs what is the word's: ``to Chad on Peru's behalf``."""
        yield from self.grammar.all(place, "dobj")
        for joint in self.grammar.all(place, "prep", "dative"):
            yield from self.grammar.all(joint, "pobj")

    def _clauses(self, trigger: int) -> Iterator[int]:
        """Yield a trigger, the verb that a noun completes, and the first of a row of verbs it stands in."""
        here = trigger
        yield here
        if self.words[here].part not in VERBS and self.words[here].relation in {"dobj", "nsubjpass", "pobj"}:
            here = self.words[here].head
            yield here
        for _ in range(HIGHEST):
            if self.words[here].relation != "conj" or self.words[here].part not in VERBS:
                return
            here = self.words[here].head
            yield here

    def _names_a_row(self, clause: int) -> bool:
        return any(self.grammar.one(one, "conj") is not None for one in self.grammar.all(clause, "dobj"))

    def _spoken_for(self, clause: int) -> Iterator[int]:
        lemma = self.words[clause].lemma.lower()
        if lemma == "represent":
            yield from self._parties(self.grammar.all(clause, "dobj"))
        also = any(self.words[one].text.lower() == "also" for one in self.grammar.children[clause])
        if lemma in self.speaking and not also:
            yield from self._instead_of(clause)
            yield from self._parties(self.grammar.prepositions(clause, "for"))

    def _instead_of(self, place: int) -> Iterator[int]:
        """Yield whose behalf or name stands with a word: ``on behalf of Peru``, ``on Peru's behalf``."""
        for noun in self.grammar.prepositions(place, "on", "in"):
            word = self.words[noun].lemma.lower()
            if word in INSTEAD and (word == "behalf" or self.words[self.words[noun].head].text.lower() == "in"):
                yield from self._parties(self.grammar.prepositions(noun, "of"))
                yield from self._parties(self.grammar.all(noun, "poss"))

    def _parties(self, heads: Iterator[int]) -> Iterator[int]:
        for head in heads:
            yield from (one for one in self.mentions.at(head) if self.mentions.list[one].kind in PARTIES)
