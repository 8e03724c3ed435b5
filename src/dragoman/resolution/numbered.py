"""How many are meant: ``both governments``, ``all three``, ``the trio`` stand for so many of those named before.

``Chad and Mali closed the border. Kenya recalled its envoys from both``: from Chad and Mali.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link, Linked

COUNTS = dict(
    zip("both two pair either three trio four quartet five six".split(), (2, 2, 2, 2, 3, 3, 4, 4, 5, 6), strict=True)
)
STATES = "countries|governments|states|capitals|nations|neighbou?rs|powers|republics|kingdoms|islands|allies"
SIDES = "sides|parties|rivals|foes|adversaries|camps|factions|armies|delegations|missions|bodies|embassies"
MEN = (
    "men|women|leaders|presidents|ministers|premiers|envoys|ambassadors|generals|kings|officials|diplomats|"
    "chiefs|negotiators|mediators|rulers|heads of state"
)
NUMBERED = re.compile(
    rf"(?:both|either|all (?P<all>three|four|five|six)|(?:all )?the (?P<the>two|pair|three|trio|four|quartet|five|six))"
    rf"(?: of (?:them|the))?(?: (?:\w+ )??(?P<noun>{STATES}|{SIDES}|{MEN}))?",
    re.IGNORECASE,
)
"""Words for so many who have been named."""
TO_ALL = re.compile(
    rf"[^.;:]{{0,60}}?\b(?:from|to|with|on|of|against|by|for)\s+(?P<words>(?:both|all (?:three|four|five|six)|"
    rf"the (?:trio|pair|three|two))(?:\s+(?:of them|(?:\w+\s+)??(?:{STATES}|{SIDES}|{MEN})))?)(?=\s*(?:[.,;:)]|$|in\b|"
    r"on\b|for\b|that\b|as\b|at\b|the\b|last\b|over\b|after\b|to\b|and\b|by\b|not\b|this\b|yesterday\b|today\b))",
    re.IGNORECASE,
)
"""Behind a verb, the same where nobody was found to stand."""
PLACED = re.compile(r"\b(?:in|at|near|outside)\s+$")
"""Before a name that only tells where."""
JOINED = re.compile(r",? (?:and|AND|or) (?:the |of |with )?|, (?:the )?|/|-|–", re.IGNORECASE)
"""What stands between those who are named in a row."""
NAMED = {"country", "nationality", "organization", "framework", "person", "office", "group"}
PERSONS = {"person", "office"}
BACK = 3
"""Sentences back in which those who are meant stand."""
FAR = 60
"""Names before the words that are looked at."""


def with_numbered(
    document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]
) -> list[Event]:
    """Put so many of those named before in the place of words that only count them, on either side of an event.

    Returns: as many events in the same order.
    """
    numbered = _Numbered(document, findings, links)
    return [numbered.whole(event) for event in events]


class _Numbered(Linked):
    """Those named in one paper, in order."""

    def __init__(self, document: Document, findings: Findings, links: Sequence[Link]) -> None:
        self.text = document.text
        self.mentions = findings.mentions
        self.links = links
        self.named = sorted(
            (
                one
                for one in findings.mentions
                if one.kind in NAMED
                and self._country(one.index) is not None
                and (one.kind != "group" or one.qualifiers)
                and NUMBERED.fullmatch(one.text) is None
                and not (
                    one.kind == "country" and PLACED.search(self.text, max(0, one.span.start - 12), one.span.start)
                )
            ),
            key=lambda one: (one.span.start, -one.span.end),
        )
        self.starts = [one.span.start for one in self.named]
        spots = sorted((one.span.start, one.rank) for one in findings.mentions)
        self.spots = [start for start, _ in spots]
        self.ranks = [rank for _, rank in spots]

    def whole(self, event: Event) -> Event:
        """Return an event with those in its sides whom words that count mean."""
        actor = self._side(event.actor, event.recipient)
        recipient = self._side(event.recipient, actor)
        if not recipient and event.actor and (behind := TO_ALL.match(self.text, event.trigger.end)) is not None:
            recipient = self._meant(behind["words"], behind.start("words"), self._countries(actor))
        if actor == event.actor and recipient == event.recipient:
            return event
        return replace(event, actor=actor, recipient=tuple(one for one in recipient if one not in actor))

    def _side(self, side: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
        found: list[int] = []
        own = self._countries(other)
        for number in side:
            mention = self.mentions[number]
            country = self._country(number)
            open_ = country is None or (country in own and mention.kind == "pronoun")
            counted = open_ and not mention.qualifiers and NUMBERED.fullmatch(mention.text) is not None
            found.extend((self._meant(mention.text, mention.span.start, own) if counted else ()) or (number,))
        return tuple(dict.fromkeys(found))

    def _meant(self, words: str, start: int, own: set[str]) -> tuple[int, ...]:
        """Return those whom words that count mean: the last row of so many, else all of so many countries named in the
        sentences before.
        """
        counted = NUMBERED.fullmatch(words)
        if counted is None:
            return ()
        many = COUNTS[(counted["all"] or counted["the"] or "both").lower()]
        noun = (counted["noun"] or "").lower()
        place = bisect_left(self.starts, start)
        rank = self._rank(start)
        near = [
            one
            for one in self.named[max(0, place - FAR) : place]
            if one.span.end <= start and rank - one.rank <= BACK and self._country(one.index) not in own
        ]
        if noun and re.fullmatch(MEN, noun):
            people = [one for one in near if one.kind in PERSONS]
            return self._row(people, many) or self._countries_in(people, many, rank)
        found = self._row(near, many)
        if found:
            return found
        states = [one for one in near if one.kind in {"country", "nationality"}]
        return self._countries_in(states, many, rank) or self._countries_in(near, many, rank)

    def _row(self, near: Sequence[Mention], many: int) -> tuple[int, ...]:
        """Return the last so many who are named one after another: ``Chad, Mali and Niger``."""
        row: list[Mention] = []
        for one in reversed(near):
            if row and one.span.end > row[-1].span.start:
                continue
            if row and JOINED.fullmatch(self.text, one.span.end, row[-1].span.start) is None:
                if len(row) == many:
                    break
                row = []
            row.append(one)
        if len(row) != many or len({self._id(one.index) for one in row}) != many:
            return ()
        return tuple(one.index for one in reversed(row))

    def _countries_in(self, near: Sequence[Mention], many: int, rank: int) -> tuple[int, ...]:
        """Return the last mention of each of so many countries, where the sentences before name just so many."""
        found: dict[str, int] = {}
        for back in range(BACK + 1):
            for one in near:
                if one.rank == rank - back:
                    found.setdefault(str(self._country(one.index)), one.index)
            if len(found) >= many:
                break
        return tuple(sorted(found.values())) if len(found) == many else ()

    def _rank(self, start: int) -> int:
        place = bisect_left(self.spots, start + 1) - 1
        return self.ranks[place] if place >= 0 else 0
