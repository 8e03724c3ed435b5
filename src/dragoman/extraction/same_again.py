"""Deeds told by pointing back at one: ``Chile did the same``, ``Denmark followed suit``, ``So did Peru``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dragoman.documents import Span
from dragoman.extraction.findings import Event
from dragoman.extraction.others import Others
from dragoman.extraction.status import Standing

REAL = frozenset(("actual", "ongoing", "claimed"))
REPEATED = {"do": frozenset("same likewise so".split()), "follow": frozenset(("suit",))}
"""Words under a verb that make it point back: ``did likewise``, ``followed suit``."""
ALSO = frozenset(("so", "as"))
"""Words before ``did`` and who did it too: ``So did Peru``, ``as did Peru``."""
MUTUAL = frozenset(("CONSULT", "COOPERATE"))
FURTHEST = 2
"""A deed is pointed back at from the next sentence at most, or the one behind it in its paragraph."""


class SameAgain:
    """Reads deeds of one paper that are told by pointing back."""

    def __init__(self, others: Others, standing: Standing, sides: Callable[[Iterable[int]], list[int]]) -> None:
        self.others = others
        self.mentions = others.mentions
        self.grammar = standing.grammar
        self.words = standing.words
        self.slots = standing.slots
        self.standing = standing
        self.sides = sides

    def told(self, trigger: int, found: Sequence[tuple[int, Event]]) -> Event | None:
        """Return the deed that a verb tells once more of somebody else, or None where it points back at none."""
        word = self.words[trigger]
        if word.lemma not in REPEATED or not self._points_back(trigger):
            return None
        doers = self.sides(self._doers(trigger))
        if not doers or self.standing.of(trigger)[0] not in REAL:
            return None
        before = self._before(trigger, found)
        if before is None or set(doers) & set(before.actor):
            return None
        last = self.words[self._last(trigger)]
        span = Span(self.grammar.document.id, word.start, max(word.end, last.end))
        recipient = before.recipient
        if any(not self.others.different(self.mentions.list[one].head, recipient) for one in doers if recipient):
            recipient = before.actor
        return replace(before, trigger=span, actor=tuple(doers), recipient=recipient, when=None, mentions=())

    def _points_back(self, trigger: int) -> bool:
        word = self.words[trigger]
        below = {self.words[one].text.lower() for one in self.grammar.children[trigger] if one > trigger}
        if word.lemma == "follow" and self._comes_after(trigger):
            return True
        if below & REPEATED[word.lemma]:
            return word.lemma != "do" or self.grammar.one(trigger, "neg") is None
        return word.lemma == "do" and self._is_turned_round(trigger)

    def _comes_after(self, trigger: int) -> bool:
        """Say whether somebody only followed, some time behind: ``the United States followed a day later``."""
        if (
            self.words[trigger].tag != "VBD"
            or self.grammar.one(trigger, "dobj", "xcomp", "ccomp", "auxpass") is not None
        ):
            return False
        behind = list(self.grammar.all(trigger, "prep", "agent"))
        if any(self.grammar.one(prep, "pcomp") is not None for prep in behind):
            return False
        if any(one not in self.mentions.timed for prep in behind for one in self.grammar.all(prep, "pobj")):
            return False
        return self.grammar.one(trigger, "npadvmod", "advmod") is not None or bool(behind)

    def _is_turned_round(self, trigger: int) -> bool:
        """Say whether ``so`` or ``as`` stands before the verb and its subject behind it: ``so did Peru``."""
        if trigger == 0 or self.words[trigger - 1].text.lower() not in ALSO:
            return False
        subject = self.grammar.one(trigger, "nsubj")
        objects = self.grammar.one(trigger, "dobj", "xcomp", "ccomp")
        return subject is not None and subject > trigger and objects is None

    def _doers(self, trigger: int) -> Iterable[int]:
        found = list(self.slots.subject(trigger))
        return [one for word in found for one in self.grammar.coordinated(word)]

    def _last(self, trigger: int) -> int:
        """Return the last word of what points back: ``did the same``."""
        wanted = REPEATED[self.words[trigger].lemma]
        return next(
            (one for one in self.grammar.children[trigger] if one > trigger and self.words[one].text.lower() in wanted),
            trigger,
        )

    def _before(self, trigger: int, found: Sequence[tuple[int, Event]]) -> Event | None:
        """Return the last deed of a main clause told before, in this sentence or the one before it."""
        here = self.words[trigger]
        for other, event in reversed(found):
            word = self.words[other]
            if here.sentence - word.sentence > FURTHEST:
                return None
            real = event.status in REAL and bool(event.actor) and event.kind not in MUTUAL
            if real and self._is_main(other, trigger):
                return event if event.recipient else replace(event, recipient=self._beside(word.sentence, event, found))
        return None

    def _beside(self, sentence: int, event: Event, found: Sequence[tuple[int, Event]]) -> tuple[int, ...]:
        """Return the other party of a deed of the same kind that the same sentence tells of the same actor."""
        return next(
            (
                before.recipient
                for other, before in reversed(found)
                if self.words[other].sentence == sentence
                and before.kind == event.kind
                and before.actor == event.actor
                and before.recipient
            ),
            (),
        )

    def _is_main(self, verb: int, trigger: int) -> bool:
        """Say whether a verb is the main one of its sentence, or joined to it, or of the clause before ``;``."""
        first = self.words[self.grammar.root_of_coordination(verb)]
        if first.part not in {"VERB", "AUX"}:
            return False
        return first.head == first.index or (
            first.relation in {"ccomp", "parataxis"} and first.sentence == self.words[trigger].sentence
        )
