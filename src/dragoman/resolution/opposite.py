"""The other side of what is nothing without one, where no words lead to it: the only other country spoken of near by.

``Mali closed the crossing. ... We tightened the sanctions``: on Mali. ``Chad has sought credits. We plan to go on with
the programme``: for Chad. Nobody lays sanctions on the air, offers a thing to none or refuses what none has asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.addressing import is_its_object
from dragoman.resolution.answering import NEWS
from dragoman.resolution.links import NO_STATE, Link, Linked
from dragoman.resolution.together import is_meeting

REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
STRUCK = {"SANCTION", "ASSAULT", "THREATEN"}
"""What is done to somebody, whether the words name him or not."""
GIVING = frozenset("offer promise plan announce authorize provide extend supply furnish grant lend sell".split())
"""Words of those who undertake to give, which somebody gets."""
PLEDGED = frozenset("pledge donate contribute donation contribution".split())
"""Words of those who give what others need, whom the words round about have to tell."""
GIFTS = (
    r"\b(?:aid|assistance|credits?|loans?|weapons|arms|supplies|relief|equipment|help|funding|grants?|support|package|"
    r"sales|supplemental|donations?|contributions?|appropriations?)\s+"
)
TO_WHOM = re.compile(
    GIFTS + r"(?:[\w$.-]+\s+){0,4}?(?:to|for|into)\s+(?:the\s+|help\s+)?(?:(?:people|government)\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
"""Before the name of whoever is helped: ``economic aid for``."""
LONG = 80
REQUESTING = frozenset("request seek".split())
"""Words of those who ask a government for a thing."""
VISITING = frozenset("visit receive welcome".split())
"""Words of a visit, which leads to somebody."""
STATES = {"country", "nationality"}
NAMED = {"country", "nationality", "place", "person", "organization"}
"""Mentions that name a country, or somebody who is known to be of one."""
SURE = 0.6
"""Links not surer than this come from the surroundings, and name no country themselves."""
ANSWERED = 4
"""Sentences behind which whoever agrees no longer answers the last who spoke."""
HELPED = 6
"""Sentences about an offer in which it is told who is helped."""
FAR, NEAR = 3, 1
"""Sentences back in which the other country may stand, for sanctions and what a service offers, and for the rest."""
BACK = 12
"""Events back that are asked with whom somebody last had to do."""
BEFORE, BEHIND = 60, 30
"""Mentions about an event that are looked at."""


def with_opposite(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], service: str | None, paper: tuple[str, bool]
) -> list[Event]:
    """Give deeds, refusals, offers and visits without a recipient the one other country that stands near by, else the
    one with which the actor last had to do; all but deeds that only in the papers of the ``service`` of a country, each
    on one matter, which is asked for what others seek. ``paper`` is its text, and whether nobody knows whose paper it
    is: then only for what is said, and for burdens laid on somebody.

    Returns: as many events in the same order.
    """
    return _Opposites(findings, list(events), links, service, paper).all()


class _Opposites(Linked):
    """The events of one paper while their other sides are sought."""

    def __init__(
        self,
        findings: Findings,
        events: list[Event],
        links: Sequence[Link],
        service: str | None,
        paper: tuple[str, bool],
    ) -> None:
        self.service = service
        self.text, self.of_anybody = paper
        self.mentions = findings.mentions
        self.events = events
        self.links = links
        self.in_order = sorted((one for one in findings.mentions if one.head >= 0), key=lambda one: one.span.start)
        self.starts = [one.span.start for one in self.in_order]
        self.named = [one for one in self.in_order if self._names_a_state(one)]
        self.named_at = [one.span.start for one in self.named]
        self.speakers = sorted(findings.speakers)
        often = Counter(str(self._country(one.index)) for one in self.named)
        self.often = [code for code, _ in often.most_common()]

    def all(self) -> list[Event]:
        for number, event in enumerate(self.events):
            if event.recipient or not event.actor or event.status not in REAL:
                continue
            if number and is_its_object((self.text, self.mentions), self.events[number - 1], event):
                continue
            own = {self._country(one) for one in event.actor}
            if None in own or ((event.kind == "AGREE" or is_meeting(event)) and len(own) > 1):
                continue
            found = self._other_side(number, event, own) if self._needs_one(event) else None
            found = self._spoken_to(event) if found is None else found
            if found is not None:
                self.events[number] = replace(event, recipient=(found,))
        return self.events

    def _other_side(self, number: int, event: Event, own: set[str | None]) -> int | None:
        if event.kind == "REQUEST":
            return self._nearest_of(self.service, event) if self.service not in own else None
        found = self._helped(event, own) if event.kind == "AGREE" and not is_meeting(event) else None
        if found is not None or event.word in PLEDGED:
            return found
        found = self._near_by(event, own)
        if found is not None:
            return found
        if is_meeting(event):
            other = next((code for code in self.often if code not in own), None)
            return self._nearest_of(other, event) if self.service is not None else None
        return self._dealt_with(number, own) if self.service is not None or event.kind in STRUCK else None

    def _needs_one(self, event: Event) -> bool:
        if self.of_anybody and (is_meeting(event) or event.kind == "ASSAULT" or "withdraw" in event.modes):
            return False
        if is_meeting(event):
            return event.word in VISITING
        if event.kind == "REQUEST":
            return self.service is not None and event.word in REQUESTING
        kind = event.frame.split("/")[-2:-1]
        given = event.kind == "AGREE" and (kind in (["AID"], ["SUPPORT"]) or event.word in GIVING | PLEDGED)
        return event.kind in STRUCK or event.kind == "REJECT" or given

    def _names_a_state(self, mention: Mention) -> bool:
        country = self._country(mention.index)
        sure = self.links[mention.index].confidence > SURE
        return (
            country is not None
            and country not in NO_STATE
            and sure
            and NEWS.search(mention.text) is None
            and (mention.kind in NAMED or bool(mention.qualifiers))
        )

    def _near_by(self, event: Event, own: Iterable[str | None]) -> int | None:
        """Return the only country but the actor's in the sentence of an event, else in the sentences before it too."""
        rank = self._rank(event)
        at = bisect_left(self.named_at, event.trigger.start)
        near = [one for one in self.named[max(0, at - BEFORE) : at + BEHIND] if self._country(one.index) not in own]
        here = [one for one in near if one.rank == rank]
        far = event.kind == "SANCTION" or (event.kind == "AGREE" and self.service is not None)
        round_about = [one for one in near if 0 <= rank - one.rank <= (FAR if far else NEAR)]
        for among in (here if event.kind != "REJECT" else [], round_about):
            if len({self._country(one.index) for one in among}) == 1:
                return self._nearest(among, event)
        return None

    def _nearest(self, among: Sequence[Mention], event: Event) -> int:
        start = event.trigger.start
        return min(among, key=lambda one: (one.kind not in STATES, abs(one.span.start - start))).index

    def _spoken_to(self, event: Event) -> int | None:
        """Return who in the minutes of a talk spoke last before somebody who agrees or offers a thing."""
        speaks = event.kind == "AGREE" and event.is_told_by_verb and not is_meeting(event)
        if self.service is None or not speaks or len(event.actor) != 1 or not self._is_person(event.actor[0]):
            return None
        rank = self._rank(event)
        place = bisect_right(self.speakers, (rank, len(self.mentions)))
        for other, one in reversed(self.speakers[max(0, place - BEHIND) : place]):
            if rank - other > ANSWERED:
                return None
            before = self.mentions[one].span.start < event.trigger.start
            if before and self._is_person(one) and self._id(one) != self._id(event.actor[0]):
                return one
        return None

    def _is_person(self, number: int) -> bool:
        entity = self._entity(number)
        return entity is not None and entity.kind in {"person", "office"}

    def _nearest_of(self, country: str | None, event: Event) -> int | None:
        """Return the mention of a country nearest to an event."""
        there = self.of_country.get(country or "", [])
        at = bisect_left(there, event.trigger.start, key=lambda one: one.span.start)
        return self._nearest(there[max(0, at - 1) : at + 1], event) if there else None

    @cached_property
    def of_country(self) -> dict[str, list[Mention]]:
        """The mentions of each country, in order."""
        found: dict[str, list[Mention]] = {}
        for one in self.named:
            found.setdefault(str(self._country(one.index)), []).append(one)
        return found

    @cached_property
    def helped(self) -> list[Mention]:
        """Those of whom the words before tell that aid goes to them."""
        return [
            one
            for one in self.named
            if TO_WHOM.search(self.text, max(0, one.span.start - LONG), one.span.start) is not None
        ]

    def _helped(self, event: Event, own: Iterable[str | None]) -> int | None:
        """Return the one country of which the sentences about a gift tell that aid goes to it."""
        rank = self._rank(event)
        at = bisect_left(self.helped, event.trigger.start, key=lambda one: one.span.start)
        near = [one for one in self.helped[max(0, at - BEHIND) : at + BEHIND] if abs(rank - one.rank) <= HELPED]
        near = [one for one in near if self._country(one.index) not in own]
        return self._nearest(near, event) if len({self._country(one.index) for one in near}) == 1 else None

    def _dealt_with(self, number: int, own: set[str | None]) -> int | None:
        """Return with whom the actor last had to do, where the paper speaks most of that country."""
        other = next((code for code in self.often if code not in own), None)
        for before in reversed(self.events[max(0, number - BACK) : number]):
            sides = [{self._country(one): one for one in side} for side in (before.actor, before.recipient)]
            for one, another in (sides, sides[::-1]):
                others = [code for code in another if code not in own and code is not None and code not in NO_STATE]
                if own & one.keys() and others:
                    return another[other] if other in others else None
        return None

    def _rank(self, event: Event) -> int:
        place = bisect_left(self.starts, event.trigger.start + 1) - 1
        return self.in_order[place].rank if place >= 0 else 0
