"""Doers that stand right before their verb, or do the verb before it, where the parser missed them.

``Chad trained pilots, provided fuel, and delivered grain to Mali``: Chad did all three.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings
from dragoman.resolution.links import Link, Linked

REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
GIVING = {"AID", "SUPPORT", "AGREE", "COOPERATE"}
"""What one sentence tells of one giver after the other."""
ACTIVE = re.compile(
    r"(?:\s+(?:has|have|had|will|also|recently|already|again|strongly|today|just|since|now|then|jointly|first|"
    r"publicly|immediately|further|continues? to|continued to))*\s+",
    re.IGNORECASE,
)
"""Between a doer and his verb."""
NEXT_VERB = re.compile(r",(?:\s+and)?\s+(?:also\s+|has\s+|have\s+)?$|\s+and\s+(?:also\s+)?$")
NOT_HIS = re.compile(
    r"\b(?:by|to|with|of|in|from|for|on|at|against|between|and|or|that|which|who|toward|towards)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a name that is no subject."""
DOERS = {"country", "framework", "organization", "person", "office"}


def with_subjects(
    document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]
) -> list[Event]:
    """Give events of a press report without a doer the one who stands right before the verb, or did the one before.

    Returns: as many events in the same order.
    """
    if document.kind != "press":
        return [*events]
    return _Subjects(document.text, findings, events, links).all()


class _Subjects(Linked):
    """The events of one paper while missing doers are sought."""

    def __init__(self, text: str, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> None:
        self.text = text
        self.events = list(events)
        self.links = links
        self.named = sorted(
            (one.span.end, one.span.start, one.index)
            for one in findings.mentions
            if one.kind in DOERS and one.head >= 0 and links[one.index].entity is not None
        )

    def all(self) -> list[Event]:
        for number, event in enumerate(self.events):
            if event.actor or not event.is_told_by_verb or event.status not in REAL:
                continue
            found = self._before(event) or self._shared(number, event)
            actor = tuple(one for one in found if one not in event.recipient)
            if actor:
                self.events[number] = replace(event, actor=actor)
        return self.events

    def _before(self, event: Event) -> tuple[int, ...]:
        place = bisect_left(self.named, (event.trigger.start, 0, 0)) - 1
        if place < 0:
            return ()
        end, start, number = self.named[place]
        if ACTIVE.fullmatch(self.text, end, event.trigger.start) is None:
            return ()
        if not self.text[event.trigger.start : event.trigger.end].split()[0].endswith(("ed", "s")):
            return ()
        before = self.text[max(0, start - 16) : start]
        alone = self.text[end : event.trigger.start].strip()
        return (number,) if alone and NOT_HIS.search(before) is None else ()

    def _shared(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who did what the verb before tells in the same row of verbs."""
        if number == 0 or event.kind not in GIVING:
            return ()
        before = self.events[number - 1]
        between = self.text[before.trigger.end : event.trigger.start]
        if before.kind not in GIVING or not before.is_told_by_verb or re.search(r"[.;:]\s|\n", between):
            return ()
        return before.actor if NEXT_VERB.search(between) is not None else ()
