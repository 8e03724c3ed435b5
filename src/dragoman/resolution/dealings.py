"""The other side of what a telegram reports of others' dealings: named in the sentence for another verb, by ``his``, or
as the third country that a partner speaks of.

In a talk with the Greeks, ``the Turks had insisted on more`` is said of what they told the Greeks; and ``Greece had
made concessions, but the Turks wanted more`` of concessions to the Turks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dragoman.extraction import Event, Findings
from dragoman.resolution.links import Link, Linked

REAL = {"actual", "ongoing", "claimed", "planned", "historical"}
TOLD = {"REQUEST", "AGREE", "REJECT", "THREATEN", "CONCEDE", "ACCUSE", "SUPPORT"}
SHARED = {"REQUEST", "AGREE", "REJECT", "THREATEN", "ACCUSE", "SUPPORT"}
"""What one verb after another of a sentence says to the same hearer."""
OWNED = {"SUPPORT", "ACCUSE", "REJECT"}
"""What is done to whose the thing is that is praised, blamed or refused."""
DEALT = {"REQUEST", "REJECT", "CONCEDE"}
"""What a partner in a talk tells of his dealings with a third."""
ITS = frozenset("his her their its your".split())
END = re.compile(r"[.;:](?:\s|$)|\n\n")
BEHIND = 90
"""Characters behind a verb in which its object is named."""
SENT = re.compile(r"\s+(?:to\s+)?(?:send|have|dispatch|provide|lend|second|make available|bring|let)\b", re.IGNORECASE)
STATES = {"country", "nationality", "office", "person"}
NO_STATE = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
BEFORE = 2
"""Sentences back in which whoever speaks still does."""
VERB = "/V/"


def with_dealings(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], own: str, text: str
) -> list[Event]:
    """Give what others said or did to each other the side that its own words leave out.

    Returns: as many events in the same order.
    """
    return _Dealings(findings, list(events), links, own, text).all()


class _Dealings(Linked):
    """One telegram's report while other sides are sought."""

    def __init__(self, findings: Findings, events: list[Event], links: Sequence[Link], own: str, text: str) -> None:
        self.mentions = findings.mentions
        self.events = events
        self.links = links
        self.own = own
        self.text = text
        self.in_order = sorted((one for one in findings.mentions if one.head >= 0), key=lambda one: one.span.start)
        self.starts = [one.span.start for one in self.in_order]
        self.speakers = sorted(findings.speakers)
        told = sorted(
            (span.start, number, span.end)
            for number, event in enumerate(events)
            for span in (event.trigger, *event.mentions)
        )
        self.tellings = [(start, number) for start, number, _ in told]
        self.ends = [end for _, _, end in told]

    def all(self) -> list[Event]:
        for number, told in enumerate(self.events):
            event = self.events[number] = self._without_sent(told)
            if event.recipient or not event.actor or event.status not in REAL or event.role == "setting":
                continue
            if event.kind not in TOLD:
                continue
            found = self._his(event) or self._shared(event) or self._third(event)
            if found:
                self.events[number] = replace(event, recipient=found)
        return self.events

    def _without_sent(self, event: Event) -> Event:
        """Take out of the recipients of a promise those who are to be sent: ``offered to have a team come``."""
        if event.kind != "AGREE" or SENT.match(self.text, event.trigger.end) is None:
            return event
        kept = tuple(
            one for one in event.recipient if self.mentions[one].kind != "group" or self._country(one) is not None
        )
        return event if len(kept) == len(event.recipient) else replace(event, recipient=kept)

    def _his(self, event: Event) -> tuple[int, ...]:
        """Return whose the thing is that is praised, blamed or refused: ``expressed goodwill for his efforts``."""
        if event.kind not in OWNED:
            return ()
        end = END.search(self.text, event.trigger.end)
        last = min(end.start() if end else len(self.text), event.trigger.end + BEHIND)
        acting = {self._id(one) for one in event.actor} | {self._country(one) for one in event.actor}
        place = bisect_left(self.starts, event.trigger.end)
        for one in self.in_order[place:]:
            if one.span.start >= last:
                return ()
            if one.kind == "pronoun" and one.text.lower() in ITS:
                known = self._id(one.index) is not None
                return (one.index,) if known and not {self._id(one.index), self._country(one.index)} & acting else ()
        return ()

    def _shared(self, event: Event) -> tuple[int, ...]:
        """Return to whom the verb before said what it says: ``rejected the firms' offer and demanded more``."""
        place = bisect_left(self.tellings, (event.trigger.start, -1)) - 1
        if place < 0 or event.kind not in SHARED or VERB not in event.frame:
            return ()
        before = self.events[self.tellings[place][1]]
        between = self.text[self.ends[place] : event.trigger.start]
        if END.search(between) is not None or before.kind not in SHARED or before.status not in REAL:
            return ()
        same = {self._id(one) for one in before.actor} & {self._id(one) for one in event.actor} - {None}
        joined = re.search(r"\b(?:and|but|then)\b(?:\s+\w+){0,2}\s*$", between, re.IGNORECASE) is not None
        return before.recipient if same and joined and VERB in before.frame else ()

    def _third(self, event: Event) -> tuple[int, ...]:
        """Return the partner of a talk whom a third country's dealings are with, or the third he deals with."""
        countries = {self._country(one) for one in event.actor}
        speaker = self._speaker(event)
        if event.kind not in DEALT or VERB not in event.frame or len(countries) != 1 or speaker is None:
            return ()
        actor, partner = countries.pop(), self._country(speaker)
        if actor is None or actor in NO_STATE or actor == self.own or partner in {None, self.own, *NO_STATE}:
            return ()
        if actor != partner:
            return () if self._names_another(event, {actor, partner}) else (speaker,)
        if event.kind == "REQUEST":
            return ()
        thirds = self._named_beside(event, {actor, self.own})
        return (next(iter(thirds.values())),) if len(thirds) == 1 and speaker not in event.actor else ()

    def _names_another(self, event: Event, but: set[str | None]) -> bool:
        """Say whether words right behind a verb name a further country: ``asked U.S. views``, ``asked Chile to``."""
        end = END.search(self.text, event.trigger.end)
        last = min(end.start() if end else len(self.text), event.trigger.end + BEHIND)
        first = bisect_left(self.starts, event.trigger.end)
        return any(
            self._country(one.index) not in but | {None}
            for one in self.in_order[first : bisect_left(self.starts, last)]
        )

    def _named_beside(self, event: Event, but: set[str | None]) -> dict[str, int]:
        """Return the countries that the sentence of an event names, but some, each with its first mention."""
        rank = self._rank(event)
        found: dict[str, int] = {}
        place = bisect_left(self.starts, event.trigger.start)
        near = self.in_order[max(0, place - 40) : place + 40]
        for one in near:
            code = self._country(one.index)
            if one.rank == rank and one.kind in STATES and code is not None and code not in but | NO_STATE:
                found.setdefault(code, one.index)
        return found

    def _speaker(self, event: Event) -> int | None:
        """Return who says what an event tells: in its sentence, or shortly before."""
        rank = self._rank(event)
        place = bisect_right(self.speakers, (rank, len(self.mentions))) - 1
        if place < 0 or rank - self.speakers[place][0] > BEFORE:
            return None
        return self.speakers[place][1]

    def _rank(self, event: Event) -> int:
        place = bisect_right(self.starts, event.trigger.start) - 1
        return self.in_order[place].rank if place >= 0 else 0
