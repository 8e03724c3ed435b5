"""Who does the harm in a war that a paper tells of, where the words for a deed leave him out; whose its victims are.

``Chad's war on Peru is in its sixth month. Thousands of civilians were killed``: Chad killed them, and they are Peru's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import NO_STATE, Link, Linked

REAL = {"actual", "ongoing", "historical", "claimed"}
WAR = re.compile(
    r"(?:(?:[A-Za-z-]+,? ){0,4}?)(?:war|aggression|invasion|offensive|bombardment|onslaught|assault)\s+"
    r"(?:on|in|against|of|upon)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Words between who makes war and on whom: ``'s unprovoked war on``."""
POSSESSIVE = re.compile(r"['’]s?\s+|\s+")
STATES = {"country", "nationality", "office", "person"}
UNNAMED = {"group", "organization"}
FAR = 15
"""Sentences from where a war is told of within which its harm is told."""
BESIDE = 4
"""Sentences behind it within which the victims need not be told to be the country's."""
UNSURE = 0.6
"""So sure, at most, is a link that only the surroundings tell."""
FLIGHT = frozenset("flee displace uproot".split())
"""Words that tell of people who leave their homes."""
TAKEN = frozenset("flee plot try threaten plan".split())
"""Words that tell of harm by no one, or of harm that has not come."""


@dataclass(frozen=True, slots=True)
class War:
    """One telling of a war: the mention of who makes it, his country, the other country, and the sentence."""

    mention: int
    by: str
    on: str
    rank: int


def with_aggressors(
    document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]
) -> list[Event]:
    """Give attacks without an actor the country that makes war, where the paper tells of one such war alone.

    Returns: as many events in the same order.
    """
    wars = _Wars(document, findings, events, links)
    return [wars.done(event) for event in events] if wars.told else [*events]


def victims(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> dict[int, str]:
    """Return whose those are who suffer in a war and whom only what stands around made the attacker's own people: the
    mention, and the country that is attacked.
    """
    wars, found = _Wars(document, findings, events, links), {}
    for event in events if wars.told else ():
        doers = {entity.country for one in event.actor if (entity := links[one].entity) is not None}
        on = wars.attacked(doers.pop(), event) if len(doers) == 1 else None
        if event.kind != "ASSAULT" or event.status not in REAL or on is None:
            continue
        for number in event.recipient:
            mention, link = findings.mentions[number], links[number]
            guessed = link.confidence <= UNSURE and mention.kind in UNNAMED
            if guessed and (link.entity is None or link.entity.country != on):
                found[number] = on
    return found


class _Wars(Linked):
    """The wars that one paper tells of."""

    def __init__(self, document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> None:
        self.text = document.text
        self.mentions = findings.mentions
        self.links = links
        self.in_order = sorted((one for one in findings.mentions if one.head >= 0), key=lambda one: one.span.start)
        self.starts = [one.span.start for one in self.in_order]
        self.told = sorted({*self._in_events(events), *self._in_words()}, key=lambda one: (one.rank, one.mention))
        self.ranks = [war.rank for war in self.told]
        self.on: dict[str, list[War]] = {}
        self.by: dict[str, set[str]] = {}
        for war in self.told:
            self.on.setdefault(war.on, []).append(war)
            self.by.setdefault(war.on, set()).add(war.by)

    def _state(self, number: int) -> str | None:
        code = self._country(number)
        return None if code in NO_STATE else code

    def _in_events(self, events: Sequence[Event]) -> list[War]:
        found = []
        for event in events:
            if event.kind != "ASSAULT" or event.status not in REAL or len(event.actor) != 1:
                continue
            doer = self.mentions[event.actor[0]]
            by = self._state(doer.index)
            on = {
                code
                for one in event.recipient
                if self.mentions[one].kind in {"country", "nationality", "place"} and (code := self._state(one))
            }
            if by is not None and len(on) == 1 and by not in on and self._is_state(doer):
                found.append(War(doer.index, by, on.pop(), doer.rank))
        return found

    def _is_state(self, mention: Mention) -> bool:
        entity = self._entity(mention.index)
        return mention.kind in STATES or (entity is not None and entity.kind in {"country", "organization"})

    def _in_words(self) -> list[War]:
        found = []
        for place, one in enumerate(self.in_order):
            by = self._state(one.index)
            if by is None or one.kind not in STATES:
                continue
            gap = POSSESSIVE.match(self.text, one.span.end)
            led = WAR.match(self.text, gap.end()) if gap is not None else None
            if led is None:
                continue
            at = bisect_left(self.starts, led.end() - 4, place)
            for other in self.in_order[at : at + 2]:
                on = self._state(other.index)
                if other.span.start <= led.end() <= other.span.end and on is not None and on != by:
                    found.append(War(one.index, by, on, one.rank))
                    break
        return found

    def attacked(self, by: str | None, event: Event) -> str | None:
        """Return the one country that another is told to make war on."""
        on = {war.on for war in self._near(self._rank(event)) if war.by == by}
        return on.pop() if len(on) == 1 else None

    def done(self, event: Event) -> Event:
        """Give an attack without an actor its doer."""
        word = event.word
        if event.kind == "SANCTION" and word in FLIGHT and not event.actor and event.status in REAL:
            return self._driven(event)
        if event.kind != "ASSAULT" or event.actor or not event.recipient or event.status not in REAL or word in TAKEN:
            return event
        rank = self._rank(event)
        victims = {self._country(one) for one in event.recipient if self.links[one].confidence > UNSURE} - {None}
        guessed = {self._country(one) for one in event.recipient} - {None}
        if victims:
            near, makers = self._nearest_on(victims, rank)
        else:
            near = [war for war in self._near(rank) if 0 <= rank - war.rank <= BESIDE or war.on in guessed]
            makers = {war.by for war in near}
        if len(makers) != 1 or victims & makers:
            return event
        doer = min(near, key=lambda war: (war.rank > rank, abs(war.rank - rank), war.mention)).mention
        return event if doer in event.recipient else replace(event, actor=(doer,))

    def _driven(self, event: Event) -> Event:
        """Give a flight of a country's people the one who alone makes war on it."""
        fled = {self._country(one) for one in event.recipient} - {None}
        rank = self._rank(event)
        wars, makers = self._nearest_on(fled, rank)
        if len(fled) != 1 or len(makers) != 1:
            return event
        return replace(event, actor=(min(wars, key=lambda war: (abs(war.rank - rank), war.mention)).mention,))

    def _nearest_on(self, lands: set[str | None], rank: int) -> tuple[list[War], set[str]]:
        """Return the tellings of wars on countries nearest to a sentence, and all who make war on them.

        Of each country these are the last telling up to the sentence and the first behind it.
        """
        found, makers = list[War](), set[str]()
        for land in lands & self.on.keys():
            wars = self.on[str(land)]
            makers |= self.by[str(land)]
            behind = bisect_right(wars, rank, key=lambda war: war.rank)
            if behind > 0:
                found.append(wars[bisect_left(wars, wars[behind - 1].rank, key=lambda war: war.rank)])
            found += wars[behind : behind + 1]
        return found, makers

    def _near(self, rank: int) -> list[War]:
        return self.told[bisect_left(self.ranks, rank - FAR) : bisect_right(self.ranks, rank + FAR)]

    def _rank(self, event: Event) -> int:
        place = bisect_right(self.starts, event.trigger.start) - 1
        return self.in_order[place].rank if place >= 0 else 0
