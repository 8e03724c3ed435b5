"""Who did a deed whose own words leave the doer out: told of the same deed elsewhere, or the force and the state in
whose hands the sufferers are.

``Forty students were arrested in Quito`` behind ``the police searched the campus``: the police arrested them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import NO_STATE, Link, Linked

REAL = {"actual", "ongoing", "historical", "claimed"}
DEEDS = {"ASSAULT", "COERCE", "SANCTION"}
JUDICIAL = frozenset(
    (
        "acquit arrest ban convict conviction deport deportation detain detention execute execution exile expel "
        "expulsion flog hang hanging hold imprison imprisonment incarcerate indict interrogate jail raid reprieve "
        "round sentence torture trial try"
    ).split()
)
"""What only a state does to those in its power."""
FORCES = re.compile(
    r"\b(?:police|policemen|gendarmes?|gendarmerie|savak|carabinieri|security (?:forces|organs|services?|police)|"
    r"authorities|regime|junta|tribunals?|courts?|army|troops|military|national guard|secret service|soldiers|militia|"
    r"government|govt)$",
    re.IGNORECASE,
)
"""Words for those who lay hands on people for a state."""
CROWDS = re.compile(
    r"\b(?:students|demonstrators|protesters|protestors|strikers|marchers|rioters|crowds?|mob)$", re.IGNORECASE
)
"""Those whom the police hurt where they gather."""
IN_A_FIGHT = re.compile(
    r"[^.;:]{0,40}?\bin (?:(?!which\b|where\b)[\w-]+ ){0,3}?(?:clash|clashes|confrontations?|fighting|battles?|"
    r"shootouts?|"
    r"shoot-outs?|gun ?battles?|encounters?|skirmish|skirmishes|firefights?|combat|exchanges? of fire) with (?:the )?",
    re.IGNORECASE,
)
"""Words behind a deed that lead to the other side of a fight."""
ABROAD = re.compile(
    r"\b(?:citizens?|nationals?|diplomats?|embass\w+|consul\w*|ambassadors?|envoys?|attach\w+|subjects|tourists?|"
    r"mission\w*|correspondents?|journalists?|sailors?|crew\w*|pilots?|merchants?|workers|ships?|vessels?|aircraft)\b",
    re.IGNORECASE,
)
"""Those who are called by their country because they are not at home."""
DRIVEN = frozenset("expel expulsion deport deportation evict eviction banish oust ouster exile".split())
"""What a state does to those whom it puts out of its country."""
CHARGING = frozenset("charge indict indictment arraign prosecute".split())
"""What a state's courts do, told as an accusation."""
FOR_A_DEED = re.compile(r"[^.;:]{0,160}")
GUILT = re.compile(r"\b(?:years?|life|death|prison|jail|guilty|convicted|sentenced|bars|hanged)\b", re.IGNORECASE)
"""Words of a sentence that a court passed, behind which stands for what."""
IN_A_LAND = re.compile(r"(?P<in>(?:(?! in )[^.;:(),]){0,40} in )(?:the )?", re.IGNORECASE)
"""Words behind a deed that lead to the land it was done in."""
AND = re.compile(r",? (?:and )?(?:the )?|, ")
FROM = re.compile(r"[^.;:()]{0,70}?\b(?:from|FROM)\s+(?:the\s+|THE\s+)?")
INTO = re.compile(r",? (?:forcibly )?(?:to|into) (?:the )?")
STEM = 4
SHORTEST = 3
NEAR = 1
"""Sentences on either side in which the force that laid hands on somebody is named."""
FEW = 3
"""Events back that tell whom somebody held."""
FAR = 60
"""Events on either side that are asked whether they tell the same deed."""


def with_doers(
    document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link], own: str | None
) -> list[Event]:
    """Give arrests, executions, attacks without an actor the one that the paper names for them.

    Returns: as many events in the same order.
    """
    doers = _Doers(document, findings, events, links, own)
    return [doers.done(number, event) for number, event in enumerate(events)]


class _Doers(Linked):
    """The events of one paper while missing doers are sought."""

    def __init__(
        self, document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link], own: str | None
    ) -> None:
        self.text = document.text
        self.mentions = findings.mentions
        self.events = events
        self.links = links
        self.own = own
        self.in_order = sorted((one for one in findings.mentions if one.head >= 0), key=lambda one: one.span.start)
        self.starts = [one.span.start for one in self.in_order]
        self.forces = sorted(
            (one.rank, one.index) for one in self.in_order if FORCES.search(one.text) and self._country(one.index)
        )
        self.state: dict[str, int] = {}
        for one in self.in_order:
            entity = links[one.index].entity
            if entity is not None and entity.kind == "country" and entity.country is not None:
                self.state.setdefault(entity.country, one.index)

    def done(self, number: int, event: Event) -> Event:
        if event.status not in REAL or not event.recipient:
            return event
        if event.kind == "RETREAT" and "release" in event.modes:
            return self._of_those_held(number, event)
        if event.kind == "ACCUSE" and not event.actor and event.word in CHARGING:
            return self._done_in(event)
        if event.kind not in DEEDS:
            return event
        if event.actor and all(self._is_nobody(one) for one in event.actor):
            event = replace(event, actor=())
        if event.actor:
            return event
        found = (
            self._told_elsewhere(number, event)
            or self._for_what_they_did(number, event)
            or self._driving_out(event)
            or self._in_a_fight(event)
            or self._by_the_force(event)
            or (self._in_the_land(event) if event.word in JUDICIAL else ())
        )
        actor = tuple(one for one in found if one not in event.recipient)
        return replace(event, actor=actor) if actor else event

    def _of_those_held(self, number: int, event: Event) -> Event:
        """Free those who were held, not those who held them: ``Police detained four men. They were released``."""
        freed = [self.mentions[one] for one in event.recipient]
        if event.actor or any(one.kind != "pronoun" for one in freed):
            return event
        for place in range(number - 1, max(-1, number - 1 - FEW), -1):
            held = self.events[place]
            if (
                held.kind not in DEEDS
                or not held.recipient
                or self._rank(event.trigger.start) - NEAR > self._rank(held.trigger.start)
            ):
                continue
            doers = {self._id(one) for one in held.actor} - {None}
            if doers and {self._id(one.index) for one in freed} <= doers:
                return replace(event, recipient=held.recipient)
        return event

    def _for_what_they_did(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who was found guilty of a deed in the same clause: ``jailed two policemen for the killing of six``."""
        if event.is_told_by_verb or event.kind != "ASSAULT":
            return ()
        for place in range(number - 1, max(-1, number - 1 - FEW), -1):
            told = self.events[place]
            if not {"convict", "arrest"} & set(told.modes) or told.status not in REAL or not told.recipient:
                continue
            between = self.text[told.trigger.end : event.trigger.start]
            return told.recipient if FOR_A_DEED.fullmatch(between) and GUILT.search(between, 0) else ()
        return ()

    def _done_in(self, event: Event) -> Event:
        return replace(event, actor=land) if (land := self._in_the_land(event)) else event

    def _in_the_land(self, event: Event) -> tuple[int, ...]:
        """Return the states that are named behind a deed only states do: ``jailed in Chad``, ``charged in Chad and
        Peru``.
        """
        led = IN_A_LAND.match(self.text, event.trigger.end)
        if led is None:
            return ()
        found: list[int] = []
        end = led.end()
        for one in self.in_order[bisect_left(self.starts, led.end("in")) :]:
            if found and one.span.start < end:
                continue
            beside = AND.fullmatch(self.text, end, one.span.start) if found else one.span.start <= end
            land = self._entity(one.index)
            if not beside or land is None or land.kind != "country" or one.index in event.recipient:
                break
            found.append(one.index)
            end = one.span.end
        return tuple(found)

    def _is_nobody(self, number: int) -> bool:
        """Say whether a doer is a pronoun that means nobody known: ``their`` of a headline."""
        return self.mentions[number].kind == "pronoun" and self._entity(number) is None

    def _driving_out(self, event: Event) -> tuple[int, ...]:
        """Return the country whose state drives people out of it: ``expulsion of envoys from Peru``."""
        if event.word not in DRIVEN:
            return ()
        led = FROM.match(self.text, event.trigger.end)
        if led is None:
            return ()
        place = bisect_left(self.starts, led.end())
        for one in self.in_order[place : place + 1]:
            land = self._entity(one.index)
            if one.span.start == led.end() and land is not None and land.kind == "country":
                return self._taking_in(one, event) or (one.index,)
        return ()

    def _taking_in(self, home: Mention, event: Event) -> tuple[int, ...]:
        """Return the state that takes people out of their own country: ``deported Malians from Mali into Chad``."""
        led = INTO.match(self.text, home.span.end)
        if led is None or any(self._country(one) != self._country(home.index) for one in event.recipient):
            return ()
        place = bisect_left(self.starts, led.end())
        for one in self.in_order[place : place + 1]:
            land = self._entity(one.index)
            if one.span.start == led.end() and land is not None and land.kind == "country":
                return (one.index,)
        return ()

    def _told_elsewhere(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who did the same to the same, as another event tells: the nearest one."""
        near = sorted(
            (one for one in range(max(0, number - FAR), min(len(self.events), number + FAR)) if one != number),
            key=lambda one: abs(one - number),
        )
        for place in near:
            other = self.events[place]
            same = other.kind == event.kind and other.status in REAL and _alike(other, event)
            if same and other.actor and self._same_sufferers(other.recipient, event.recipient):
                return other.actor
        return ()

    def _same_sufferers(self, one: Sequence[int], other: Sequence[int]) -> bool:
        first, second = ({self._name(number) for number in side} - {""} for side in (one, other))
        return bool(first & second)

    def _name(self, number: int) -> str:
        """Return what a sufferer is called: the id of a person or country, the last word of a group."""
        entity = self.links[number].entity
        if entity is not None and entity.kind in {"person", "country", "organization"}:
            return entity.id
        words = re.findall(r"[a-z]+", self.mentions[number].text.lower())
        return f"{words[-1].removesuffix('s')}~{self._country(number) or ''}" if words else ""

    def _in_a_fight(self, event: Event) -> tuple[int, ...]:
        """Return the other side of the fight in which somebody was hurt: ``killed in clashes with the police``."""
        led = IN_A_FIGHT.match(self.text, event.trigger.end)
        if led is None or event.kind != "ASSAULT":
            return ()
        place = bisect_left(self.starts, led.end() - 4)
        for one in self.in_order[place : place + 2]:
            if one.span.start <= led.end() + 1 and one.kind != "pronoun":
                return (one.index,)
        return ()

    def _by_the_force(self, event: Event) -> tuple[int, ...]:
        """Return the force named beside an arrest or sentence that is of the country it was told in; in a telegram
        else its state.
        """
        word = event.word
        crowd = event.kind == "ASSAULT" and any(CROWDS.search(self.mentions[one].text) for one in event.recipient)
        if word not in JUDICIAL and not crowd:
            return ()
        place = self._country(event.place) if event.place is not None else None
        home = {code for one in event.recipient if (code := self._country(one)) is not None}
        abroad = any(
            ((entity := self._entity(one)) is not None and entity.kind == "country")
            or ABROAD.search(self.mentions[one].text)
            for one in event.recipient
        )
        lands = {place} if place is not None else set() if abroad or len(home) != 1 else home
        lands -= {self.own, *NO_STATE}
        for land in lands:
            rank = self._rank(event.trigger.start)
            for number in self._forces_near(rank):
                if crowd and self.mentions[number].rank > rank:
                    continue
                if self._country(number) == land and number not in event.recipient:
                    return (number,)
            if land in self.state and not crowd and (self.own is not None or self._is_named_beside(land, event)):
                return (self.state[land],)
        return ()

    def _is_named_beside(self, land: str, event: Event) -> bool:
        """Say whether a press text speaks of the state of the place too, and not only of the place."""
        if event.place is None or self._country(event.place) != land:
            return False
        return self.mentions[self.state[land]].span != self.mentions[event.place].span

    def _forces_near(self, rank: int) -> Iterator[int]:
        """Yield the forces named in a sentence, the one before and the one behind, in this order."""
        for wanted in (rank, rank - NEAR, rank + NEAR):
            first = bisect_left(self.forces, (wanted,))
            while first < len(self.forces) and self.forces[first][0] == wanted:
                yield self.forces[first][1]
                first += 1

    def _rank(self, start: int) -> int:
        place = bisect_right(self.starts, start) - 1
        return self.in_order[place].rank if place >= 0 else 0


def _alike(one: Event, other: Event) -> bool:
    """Say whether two words tell one kind of deed, by their stems: ``execution`` and ``executed``."""
    first, second = one.word, other.word
    shared = next(
        (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    return shared >= STEM or (shared >= SHORTEST and one.modes == other.modes)
