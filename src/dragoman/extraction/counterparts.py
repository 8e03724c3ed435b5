"""Whom a claim, an invitation or a blow is about, where another clause of its sentence says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.extraction.events import Events
from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.sides import NO_SIDE_PRONOUNS

CHARGING = frozenset("allege claim charge complain protest assert contend accuse".split())
"""Verbs whose clause says what another did, where it tells an accusation."""
BIDDING = ("invitation/N", "invite/N", "request/N", "behest/N", "urging/N", "insistence/N", "suggestion/N")
"""Nouns behind ``at``, by which somebody does what another asked of him."""
FOR_ANOTHER = frozenset("ask act convey deliver pass present raise say tell request urge speak write inform".split())
"""What an envoy does at the request of one towards another, who is the one asked."""
NAMED = {"country", "organization", "framework", "person", "office"}
FAR = 40
"""Words behind whoever is asked within which another is asked too."""
HARMING = frozenset("kill wound injure maim destroy damage displace behead burn".split())
"""What a blow does to those it falls on: ``shelled the port, killing nine sailors``."""
MINE = frozenset("i me my we us our he him his she her it its they them their who".split())


def with_counterparts(found: Sequence[tuple[int, Event]], finder: Events) -> list[tuple[int, Event]]:
    """Give events without a recipient the one that another clause of the sentence names.

    ``Complained that his hosts had lied`` is about the hosts, and so is ``as Chad alleged`` behind what they did; who
    goes somewhere at an invitation was invited; ``killing nine sailors`` tells on whom the shells fell.
    """
    parties = Counterparts(finder)
    return [(trigger, parties.given(trigger, event)) for trigger, event in found]


class Counterparts:
    """Looks for them in one paper."""

    def __init__(self, finder: Events) -> None:
        self.finder = finder
        self.grammar = finder.grammar
        self.words = finder.words
        self.mentions = finder.mentions

    def given(self, trigger: int, event: Event) -> Event:
        """Return an event with its recipient, where it lacks one and a clause names it."""
        if event.kind == "ASSAULT" and event.is_told_by_verb:
            sides = [one for one in event.recipient if self.finder.is_side(self.mentions.list[one])]
            struck = [] if sides else [one for word in self._struck(trigger) for one in self.mentions.at(word)]
            return replace(event, recipient=tuple(dict.fromkeys((*event.recipient, *struck))))
        if event.recipient and event.kind == "REQUEST" and event.is_told_by_verb:
            return replace(event, recipient=(*event.recipient, *self._also_bidden(trigger, event)))
        if event.recipient:
            return event
        if event.kind == "ACCUSE" and self.words[trigger].lemma in CHARGING:
            wanted = list(self._charged(trigger))
        elif event.kind in {"AGREE", "REQUEST"} and event.frame.startswith(BIDDING):
            wanted = list(self._bidden(trigger))
        else:
            return event
        named = [one for word in wanted for one in self.mentions.at(word) if one not in event.actor]
        return replace(event, recipient=tuple(dict.fromkeys(named))) if named else event

    def _also_bidden(self, trigger: int, event: Event) -> Iterator[int]:
        """Yield who is asked to do a second thing: ``urged Chad to wait and Niger to talk``."""
        sentence = self.words[trigger].sentence
        asked = self.mentions.list[event.recipient[-1]]
        place = max(self.grammar.inside(asked.span), default=trigger) + 1
        if place <= trigger or not self._is_bid(place):
            return
        for to in range(place + 2, min(len(self.words) - 1, place + FAR)):
            if self.words[to].sentence != sentence:
                return
            if not self._is_bid(to) or self.words[to - 1].part not in {"PROPN", "NOUN"}:
                continue
            for one in self.mentions.at(to - 1):
                mention = self.mentions.list[one]
                first = min(self.grammar.inside(mention.span), default=0)
                named = mention.kind in NAMED and one not in event.recipient and one not in event.actor
                if named and self.words[first - 1].text.lower() == "and":
                    yield one

    def _is_bid(self, word: int) -> bool:
        """Say whether ``to`` and a verb stand at a word."""
        return word + 1 < len(self.words) and self.words[word].tag == "TO" and self.words[word + 1].tag == "VB"

    def _charged(self, verb: int) -> Iterator[int]:
        """Yield who did what is complained of: in its clause, or in the clause that ``as Chad alleged`` stands in."""
        here = self.words[verb]
        marks = {self.words[one].text.lower() for one in self.grammar.all(verb, "mark")}
        clauses = [here.head] if here.relation == "advcl" and "as" in marks else self.grammar.all(verb, "ccomp")
        for clause in clauses:
            if self.words[clause].part in VERBS:
                yield from self._others(self.grammar.all(clause, "nsubj", "agent"))

    def _bidden(self, noun: int) -> Iterator[int]:
        """Yield who does something ``at the invitation of`` another."""
        above = self.words[self.words[noun].head]
        if self.words[noun].relation != "pobj" or above.text.lower() not in {"at", "on", "upon"}:
            return
        if self.words[above.head].part in VERBS and self.words[above.head].lemma not in FOR_ANOTHER:
            yield from self._others(self.grammar.all(above.head, "nsubj"))

    def _struck(self, verb: int) -> Iterator[int]:
        """Yield whom a blow killed or harmed, as a clause behind it says."""
        for clause in self.grammar.all(verb, "advcl"):
            if clause > verb and self.words[clause].tag == "VBG" and self.words[clause].lemma in HARMING:
                yield from self._others(self.grammar.all(clause, "dobj"))

    def _others(self, words: Iterator[int] | list[int]) -> Iterator[int]:
        """Yield somebody of these words with those beside him; no pronoun, which may mean the speaker."""
        for word in words:
            for one in self.grammar.coordinated(word):
                low = self.words[one].text.lower()
                if low not in MINE and low not in NO_SIDE_PRONOUNS and self.words[one].part in {"NOUN", "PROPN"}:
                    yield one
