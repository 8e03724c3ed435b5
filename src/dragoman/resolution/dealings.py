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

from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import NO_STATE, Link, Linked

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
FAR_BEHIND = 160
BONDS = (
    r"\b(?:agreements?|accords?|treat(?:y|ies)|deals?|negotiations?|talks|relations(?:hips?)?|ties|contacts?|contracts?|"
    r"cease-?fire|truce|understandings?|cooperation|dialogue|pacts?|alliance|friendship|bonds?)\s+(?:\w+\s+){0,3}?"
)
BROKEN = re.compile(BONDS + r"with\s+(?:the\s+)?$", re.IGNORECASE)
LEADING = {
    "THREATEN": BROKEN,
    "REJECT": BROKEN,
    "REQUEST": re.compile(
        r"\b(?:audience|meeting|appointment|interview|session|consultations?|talks?|conversation)\s+with\s+(?:the\s+)?$",
        re.IGNORECASE,
    ),
    "SUPPORT": re.compile(BONDS + r"(?:with|between)\s+(?:the\s+)?$", re.IGNORECASE),
    "AGREE": re.compile(BONDS + r"between\s+(?:the\s+)?$", re.IGNORECASE),
}
"""Words that lead to the one with whom somebody has or seeks what an event speaks of."""
TO_SEE = re.compile(
    r"\bto\s+(?:see|meet(?:\s+with)?|call\s+on|visit|(?:speak|talk|confer|consult)\s+(?:to|with))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What is asked of whoever shall receive one: ``asked to see the King``."""
WHOM = frozenset("him her them us me".split())
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|AND|&)\s+(?:the\s+|THE\s+)?")
OFFERED = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:proposals?|offers?|requests?|demands?|plans?|appeals?|suggestions?|formulas?|"
    r"ideas?|drafts?|invitations?|messages?|frameworks?|terms|conditions|protests?|initiatives?|packages?|claims?|"
    r"charges?|allegations?|notes?|version|conclusions?|advice|arguments?|ultimatum|overtures?)\b",
    re.IGNORECASE,
)
"""What somebody has put forward, behind his name."""
ACCEPTING = frozenset("accept agree approve endorse embrace adopt grant honor".split())
PARTIES = {"country", "nationality", "office", "person", "organization", "framework"}
SENT = re.compile(r"\s+(?:to\s+)?(?:send|have|dispatch|provide|lend|second|make available|bring|let)\b", re.IGNORECASE)
STATES = {"country", "nationality", "office", "person"}
BEFORE = 2
"""Sentences back in which whoever speaks still does."""


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
            found = (
                self._with_whom(event)
                or self._whose(event)
                or self._his(event)
                or self._shared(event)
                or self._third(event)
            )
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

    def _with_whom(self, event: Event) -> tuple[int, ...]:
        """Return with whom the agreement is that is broken, the meeting that is asked for, the ties that are praised:
        ``threatened to end the truce with the Kurds``, ``requested an audience with the King``.
        """
        leading = LEADING.get(event.kind)
        if leading is None or not event.is_told_by_verb:
            return ()
        acting = {self._country(one) for one in event.actor}
        for one in self._behind(event, FAR_BEHIND):
            before = self.text[event.trigger.start : one.span.start]
            seen = event.kind == "REQUEST" and TO_SEE.search(before) is not None
            if seen and one.text.lower() in WHOM and self._country(one.index) is not None:
                return () if self._is_of_side(one.index, event.actor) else (one.index,)
            if not (seen or leading.search(before)) or one.kind not in PARTIES or self._id(one.index) is None:
                continue
            if BETWEEN.search(before) is not None:
                return self._other_of_two(one, acting)
            return () if self._is_of_side(one.index, event.actor) else (one.index,)
        return ()

    def _other_of_two(self, first: Mention, acting: set[str | None]) -> tuple[int, ...]:
        """Return the other of two whose ties are spoken of: ``the friendship between Chile and Peru``."""
        place = bisect_left(self.starts, first.span.end)
        for one in self.in_order[place : place + 1]:
            joined = AND.fullmatch(self.text[first.span.end : one.span.start]) is not None
            two = [number for number in (first.index, one.index) if self._country(number) not in acting]
            if joined and len(two) == 1 and self._country(two[0]) is not None:
                return (two[0],)
        return ()

    def _whose(self, event: Event) -> tuple[int, ...]:
        """Return whose proposal is turned down or accepted: ``rejected the Duarte proposals``."""
        if event.kind not in {"REJECT", "AGREE", "CONCEDE"} or not event.is_told_by_verb:
            return ()
        if event.kind != "REJECT" and event.phrase not in ACCEPTING:
            return ()
        for one in self._behind(event, BEHIND):
            if one.kind not in PARTIES or OFFERED.match(self.text, one.span.end) is None:
                continue
            known = self._country(one.index) is not None
            return (one.index,) if known and not self._is_of_side(one.index, event.actor) else ()
        return ()

    def _is_of_side(self, number: int, side: Sequence[int]) -> bool:
        """Say whether somebody is one of a side: the same, or of the country that it speaks for."""
        ids = {self._id(one) for one in side}
        persons = all(name is not None and name.startswith("person:") for name in ids)
        if persons and not (self._id(number) or "").startswith("country:"):
            return self._id(number) in ids
        return self._id(number) in ids or self._country(number) in {self._country(one) for one in side}

    def _behind(self, event: Event, reach: int) -> list[Mention]:
        """Return the mentions behind the trigger of an event in its clause, in order."""
        end = END.search(self.text, event.trigger.end)
        last = min(end.start() if end else len(self.text), event.trigger.end + reach)
        first = bisect_left(self.starts, event.trigger.end)
        return self.in_order[first : bisect_left(self.starts, last)]

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
        if place < 0 or event.kind not in SHARED or not event.is_told_by_verb:
            return ()
        before = self.events[self.tellings[place][1]]
        between = self.text[self.ends[place] : event.trigger.start]
        if END.search(between) is not None or before.kind not in SHARED or before.status not in REAL:
            return ()
        same = {self._id(one) for one in before.actor} & {self._id(one) for one in event.actor} - {None}
        joined = re.search(r"\b(?:and|but|then)\b(?:\s+\w+){0,2}\s*$", between, re.IGNORECASE) is not None
        return before.recipient if same and joined and before.is_told_by_verb else ()

    def _third(self, event: Event) -> tuple[int, ...]:
        """Return the partner of a talk whom a third country's dealings are with, or the third he deals with."""
        countries = {self._country(one) for one in event.actor}
        speaker = self._speaker(event)
        dealt = event.kind in DEALT or (event.kind == "AGREE" and event.phrase == "offer")
        if not dealt or not event.is_told_by_verb or len(countries) != 1 or speaker is None:
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
