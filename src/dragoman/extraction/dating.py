"""Which expression of time dates which event: by the clause they share, then by the occasion they were said on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from dragoman.extraction.findings import Event, When
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar

SPOKEN = {"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"}
CONTENT = {"ccomp", "relcl", "acl", "advcl", "xcomp", "pcomp", "parataxis", "csubj"}


class Dating:
    """Attaches times to triggers of one paper."""

    def __init__(self, grammar: Grammar, slots: Slots, times: tuple[When, ...], triggers: Collection[int]) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.slots = slots
        self.triggers = set(triggers)
        self.claimed: dict[int, list[When]] = {}
        self.loose: dict[int, list[When]] = {}
        for when in times:
            self._claim(when)

    def _claim(self, when: When) -> None:
        """Give a time to the first trigger above it, or to the verb of its clause where that is none."""
        if when.span is None or when.earliest is None:
            return
        word = self.grammar.word_at(when.span.start) or self.grammar.word_at(when.span.end - 1)
        if word is None:
            return
        for above in (word.index, *self.grammar.ancestors(word.index)):
            if above in self.triggers:
                self.claimed.setdefault(above, []).append(when)
                return
            if self.words[above].part in VERBS:
                self.claimed.setdefault(above, []).append(when)
                return
        self.loose.setdefault(word.sentence, []).append(when)

    def own(self, trigger: int) -> When | None:
        """Return the time told with a trigger itself, or with the verb that carries or is coordinated with it."""
        if found := self._best(trigger):
            return found
        word = self.words[trigger]
        if word.part not in VERBS:
            return self._of_noun(trigger)
        return self._of_clause(trigger)

    def _best(self, word: int) -> When | None:
        """Return the most exact of the times given to a word."""
        found = self.claimed.get(word, [])
        order = {"day": 0, "bounded": 1, "week": 2, "month": 3, "season": 4, "year": 5, "decade": 6}
        return min(found, key=lambda when: order.get(when.precision, 7), default=None)

    def _of_noun(self, noun: int) -> When | None:
        for child in self.grammar.all(noun, "acl", "relcl"):
            if found := self._best(child):
                return found
        head = self.words[noun].head
        word = self.words[noun]
        if word.relation in {"dobj", "nsubj", "nsubjpass", "attr"} and self.words[head].part in VERBS and head != noun:
            return (
                self._best(head)
                if head not in self.triggers or word.relation in {"nsubj", "nsubjpass", "dobj"}
                else None
            )
        if word.relation == "pobj":
            governor = self.words[head].head
            if self.words[governor].part in VERBS and self.words[head].text.lower() in {
                "in",
                "at",
                "during",
                "on",
                "over",
            }:
                return self._best(governor)
        return None

    def _of_clause(self, verb: int) -> When | None:
        """Return the time of a verb that this one shares its clause with: coordination, participles, ``began to``."""
        word = self.words[verb]
        if word.head == verb:
            return next(iter(self.loose.get(word.sentence, [])), None)
        above = word.head
        if word.relation == "conj" and self.words[above].part in VERBS and self.grammar.one(verb, "nsubj") is None:
            return self._best(above) or self._of_clause(above)
        if (
            word.relation in {"xcomp", "advcl"}
            and self.words[above].part in VERBS
            and self.grammar.one(verb, "mark") is None
        ):
            return self._best(above) or self._of_clause(above)
        if word.relation == "ccomp" and self.words[above].part in VERBS and above not in self.triggers:
            return self._best(above)
        if word.relation in {"acl", "amod"} and word.tag == "VBN":
            return None
        for noun in self._occasions(verb):
            if found := self._best(noun):
                return found
        return None

    def _occasions(self, verb: int) -> list[int]:
        """Return nouns of occasions that a verb stands in: ``In a December 8 meeting ... requested``."""
        found: list[int] = []
        for child in self.grammar.all(verb, "prep"):
            if self.words[child].text.lower() in {"in", "at", "during", "on", "over"}:
                found.extend(self.grammar.all(child, "pobj"))
        return found


def with_settings(
    events: list[tuple[int, Event]], grammar: Grammar, slots: Slots, day: date | None
) -> list[tuple[int, Event]]:
    """Date what was said on an occasion by the occasion.

    A request, complaint or promise without a time of its own, told in the same paragraph as a dated meeting and
    after it,
    was made at that meeting; what is said of a dated event lies between it and the paper.
    """
    dated: list[tuple[int, Event]] = []
    setting: tuple[int, When] | None = None
    for trigger, undated in events:
        event = _bounded(trigger, undated, events, grammar, day)
        block = grammar.analysis.sentences[grammar.words[trigger].sentence].block
        if (
            event.kind == "CONSULT"
            and event.when is not None
            and event.status == "actual"
            and event.when.precision in {"day", "bounded"}
        ):
            setting = (block, event.when)
        elif (
            event.kind in SPOKEN
            and event.when is None
            and event.status == "actual"
            and setting
            and setting[0] == block
            and _is_past(grammar, trigger)
        ):
            event = replace(event, when=replace(setting[1], span=None, basis="the meeting it was said at"))
        dated.append((trigger, event))
    return dated


def _is_past(grammar: Grammar, trigger: int) -> bool:
    word = grammar.words[trigger]
    if word.tag in {"VBP", "VBZ"}:
        return False
    helpers = {grammar.words[one].tag for one in grammar.all(trigger, "aux")}
    return not helpers & {"VBZ", "VBP"}


def _bounded(trigger: int, event: Event, events: list[tuple[int, Event]], grammar: Grammar, day: date | None) -> Event:
    """Bound an undated event that speaks of a dated one: it came after it, and before the paper."""
    if event.when is not None or day is None or event.kind not in SPOKEN | {"CONSULT"} or event.status != "actual":
        return event
    below = set(grammar.subtree(trigger))
    for other, spoken_of in events:
        if (
            other != trigger
            and other in below
            and spoken_of.when
            and spoken_of.when.latest
            and spoken_of.when.precision == "day"
            and spoken_of.when.latest <= day
            and spoken_of.kind not in SPOKEN | {"CONSULT"}
        ):
            return replace(
                event,
                when=When(spoken_of.when.earliest, day, "bounded", basis="after what it speaks of, before the paper"),
            )
    return event
