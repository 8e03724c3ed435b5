"""Against whom a release speaks: the one state or band that it tells to do harm, and blames, wherever its words for a
deed name nobody.

``Chad's invasion of Mali ... We condemn these attacks``: Chad is blamed; ``thousands of civilians were killed``: by it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link
from dragoman.resolution.releases import HARM, HEAD, NO_STATE, POWER, REAL, Released, Releasing
from dragoman.resolution.wars import WAR

DEEDS = HARM | {"MOBILIZE", "THREATEN"}
"""What only an adversary does."""
BLAME = {"ACCUSE", "SANCTION"}
ACTS = (
    r"war|invasion|aggression|attacks?|assaults?|occupation|annexation|launch(?:es)?|tests?|repression|crackdowns?|"
    r"violence|atrocit(?:y|ies)|abuses?|killings?|shelling|bombardment|strikes?|bombings?|blockade|detentions?|arrests?|"
    r"imprisonment|sentenc(?:e|es|ing)|persecution|coup|massacres?|offensive|genocide|crimes?|raids?|harassment|closure|"
    r"incursions?|provocations?|escalation|executions?|abductions?|disappearances|expulsions?|"
    r"violations?|destruction|siege|actions?|poisoning|incident"
)
ITS_ACT = re.compile(
    rf"(?:['’]s?|\b(?:forces|government|regime|military|army|leaders|authorities)['’]?s?)?\s+(?:[\w-]+,?\s+){{0,6}}?"
    rf"(?:{ACTS})\b",
    re.IGNORECASE,
)
"""Behind a name, the deed that is called by it: ``Chad's unprovoked war``."""
ON_WHOM = re.compile(
    r"\b(?:war|invasion|aggression|attacks?|assaults?|offensive|occupation|annexation|invad\w+|attack\w*)\s+"
    r"(?:on|of|against|in|upon)?\s*(?:the\s+)?(?:people of\s+)?$",
    re.IGNORECASE,
)
"""Before a name, the deed that its bearer suffers: ``the war against Mali``."""
POINTED_AT = re.compile(
    r"\b(?:points? (?:\w+ )?to|attribut\w+ to|responsibility (?:\w+ )?(?:lies|rests|falls) (?:with|on)|(?:perpetrated|"
    r"carried out|driven|committed|launched|caused|instigated|fueled|ordered|orchestrated|conducted) (?:\w+ )?by|"
    r"at the hands of|hold(?:s|ing)?|held)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the name of whoever did a deed: ``all evidence points to Chad``."""
ANSWERS_FOR = re.compile(
    r"(?:,? and \w+ \w+)?\s+(?:alone\s+|solely\s+|is\s+|are\s+|was\s+|were\s+|has\s+|clearly\s+|fully\s+|chose to\s+)*"
    r"(?:responsible for|accountable|bears?|claim\w* responsibility|must stop|must cease|must end|must immediately|"
    r"should (?:immediately )?(?:stop|cease|end)|continues? to (?:attack|kill|detain|shell|bomb|violate|wage))\b",
    re.IGNORECASE,
)
"""Behind the name of whoever answers for a deed."""
SPOKEN = re.compile(rf"[^.;\n]{{0,130}}?\b(?:{ACTS})\b", re.IGNORECASE)
STOPPING = re.compile(
    r"[^.;]{0,90}?\b(?:ends?|halt|stops?|ceases?|cessation|releases?|released|frees?|freed|withdraw|withdrawal|refrain)\b"
)
"""What is demanded of whoever does the harm."""
LAID = re.compile(r"[^.;]{0,60}?\b(?:on|against|upon)\b")
"""Behind a word for sanctions, that it is told on whom they are laid."""
UNKNOWN = re.compile(
    r"\b(?:terrorists?|gunm[ae]n|perpetrators?|extremists?|militants?|attackers?|bombers?|criminals?)$", re.IGNORECASE
)
"""Those who are called by what they did, and are of no country that is told."""
DRIVEN = re.compile(r"\b(?:forced|driven|compelled|obliged|made)\s+(?:to|from|out of|out)\s+$", re.IGNORECASE)
"""Before a flight, that somebody drove those who flee."""
OWN = re.compile(r"['’]s?\s+")
THEY = frozenset(("they", "them", "their"))
SHORT = 30
BY_SETTING = ("the one country", "the country this text", "where it is told", "of the state that deals")
"""Reasons by which a group has only the country that stands beside it."""
ENOUGH = 3
LEAST = 2
"""The same where the paper tells of nobody else as doing harm."""
TWICE = 2
NEAR = 4
"""Sentences from a deed of an adversary within which another, whose doer is not named, is his."""
AROUND = 6
"""Sentences in which a transcript still speaks of whom it told to do harm."""
LONG = 60
WHO = {"country", "nationality", "person", "organization", "group", "office", "framework"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the paper that tells of somebody as who does harm: where, in which sentence and turn, how surely."""

    start: int
    rank: int
    turn: int
    mention: int
    country: str
    weight: int


def with_adversary(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released | None, text: str
) -> list[Event]:
    """Give deeds without a doer, blame, demands to stop and sanctions without a hearer the adversary of a release.

    Returns: as many events in the same order.
    """
    if released is None:
        return [*events]
    return _Adversary(findings, events, links, released, text).all()


def _by_setting(link: Link) -> bool:
    return link.reason.startswith(BY_SETTING)


def _countries(side: Sequence[int], links: Sequence[Link]) -> set[str]:
    return {code for one in side if (entity := links[one].entity) is not None and (code := entity.country) is not None}


class _Adversary(Releasing):
    """One release while its adversary is sought."""

    def __init__(
        self, findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released, text: str
    ) -> None:
        super().__init__(findings, events, links, released, text)
        self.turns = [turn.span.start for turn in findings.turns]
        self.evidence = sorted(self._told(), key=lambda one: one.start)

    def all(self) -> list[Event]:
        return [self._with_aggressor(self._with_doer(self._with_blamed(event))) for event in self.events]

    def _told(self) -> list[Evidence]:
        found: list[Evidence] = []
        for event in self.events:
            if event.status not in REAL:
                continue
            sides = event.actor if event.kind in DEEDS else event.recipient if event.kind in BLAME else ()
            if event.kind in BLAME and (event.loose or "expel" in event.modes):
                continue
            found.extend(self._evidence(one, event.trigger.start, 2) for one in sides if self._can_harm(one))
            if event.kind == "REQUEST":
                found.extend(
                    self._evidence(one, event.trigger.start, 1) for one in event.recipient if self._can_harm(one)
                )
        for one in self.findings.mentions:
            if one.kind in WHO and one.head >= 0 and self._can_harm(one.index):
                found.extend(self._evidence(one.index, one.span.start, weight) for weight in self._weights(one))
        return found

    def _weights(self, mention: Mention) -> Iterator[int]:
        """Yield how surely the words around a name tell that its bearer does harm."""
        before = self.text[max(0, mention.span.start - LONG) : mention.span.start]
        if ON_WHOM.search(before) is None and ITS_ACT.match(self.text, mention.span.end) is not None:
            gap = OWN.match(self.text, mention.span.end)
            yield ENOUGH if gap is not None and WAR.match(self.text, gap.end()) is not None else 2
        if POINTED_AT.search(before) is not None or ANSWERS_FOR.match(self.text, mention.span.end) is not None:
            yield ENOUGH

    def _evidence(self, number: int, start: int, weight: int) -> Evidence:
        return Evidence(start, self._rank(start), self._turn(start), number, str(self._country(number)), weight)

    def _with_blamed(self, event: Event) -> Event:
        if event.recipient or event.status not in REAL or not event.actor:
            return event
        if event.kind == "ACCUSE":
            blames = SPOKEN.match(self.text, event.trigger.end) is not None
        elif event.kind == "SANCTION":
            blames = LAID.match(self.text, event.trigger.end) is None
        else:
            blames = event.kind == "REQUEST" and STOPPING.match(self.text, event.trigger.end) is not None
        if not blames:
            return event
        found = self._adversary(event, LEAST, AROUND if self.spoken else len(self.starts))
        if found is not None and self.spoken and self._speaks_of_another(event, found):
            return event
        if found is None or self._country(found) in _countries(event.actor, self.links):
            return event
        return replace(event, recipient=(found,))

    def _with_aggressor(self, event: Event) -> Event:
        """Put the adversary in the place of the one he attacks, where ``they`` who do harm were taken for that one."""
        if event.kind not in HARM or event.status not in REAL or len(event.actor) != 1:
            return event
        they = self.findings.mentions[event.actor[0]]
        if they.kind != "pronoun" or they.text.lower() not in THEY:
            return event
        found = self._adversary(event, ENOUGH, NEAR, by_name=True)
        if found is None:
            return event
        doer, his = self._country(found), self._country(they.index)
        hurt = _countries(event.recipient, self.links)
        if doer == his or doer in hurt or (his is not None and hurt and his not in hurt):
            return event
        return replace(event, actor=(found,))

    def _with_doer(self, event: Event) -> Event:
        driven = event.kind == "SANCTION" and DRIVEN.search(
            self.text, max(0, event.trigger.start - SHORT), event.trigger.start
        )
        if (event.kind not in HARM and not driven) or event.actor or event.status not in REAL or not event.recipient:
            return event
        found = self._adversary(event, ENOUGH, NEAR)
        if found is None or self._id(found) in {self._id(one) for one in event.recipient}:
            return event
        for one in event.recipient:
            entity = self._entity(one)
            same = entity is not None and entity.country == self._country(found)
            if same and event.kind == "ASSAULT" and not _by_setting(self.links[one]) and self._is_state(found):
                return event
        return replace(event, actor=(found,))

    def _speaks_of_another(self, event: Event, number: int) -> bool:
        """Say whether the sentence of an event names other countries and not the adversary's."""
        here = {
            self._country(one)
            for one in self.by_rank.get(self._rank(event.trigger.start), ())
            if self.findings.mentions[one].kind in {"country", "nationality", "place", "organization"}
        } - {None, self.released.voice, *NO_STATE}
        return bool(here) and self._country(number) not in here

    def _is_state(self, number: int) -> bool:
        entity = self._entity(number)
        return entity is not None and entity.kind == "country"

    def _adversary(self, event: Event, least: int, reach: int, *, by_name: bool = False) -> int | None:
        """Return the mention of whoever the paper, or in a transcript the question and its answer, tells to do harm;
        ``by_name``: without what is told of ``they``.
        """
        start = event.trigger.start
        turn, rank = self._turn(start), self._rank(start)
        near = [one for one in self.evidence if not self.spoken or 0 <= turn - one.turn <= 1]
        if by_name:
            near = [one for one in near if self.findings.mentions[one.mention].kind != "pronoun"]
        weights: Counter[str] = Counter()
        for one in near:
            weights[one.country] += one.weight
        ranked = weights.most_common(2)
        alone = len(ranked) == 1
        if not ranked or ranked[0][1] < (least if alone else ENOUGH):
            return None
        if not alone and ranked[0][1] < TWICE * ranked[1][1]:
            return None
        his = [one for one in near if one.country == ranked[0][0] and abs(one.rank - rank) <= reach]
        his = [one for one in his if not self._is_private(one.mention)]
        return min(his, key=lambda one: abs(one.start - start)).mention if his else None

    def _is_private(self, number: int) -> bool:
        """Say whether somebody is a person of no government, for whose country nobody blames it."""
        entity = self._entity(number)
        return entity is not None and entity.kind == "person" and "GOV" not in entity.sectors

    def _can_harm(self, number: int) -> bool:
        mention, entity = self.findings.mentions[number], self._entity(number)
        if mention.kind in {"group", "place", "document"} and not POWER.search(HEAD.split(mention.text)[0]):
            return False
        if UNKNOWN.search(HEAD.split(mention.text)[0]) and _by_setting(self.links[number]):
            return False
        return entity is not None and entity.country not in {None, self.released.voice, *NO_STATE}

    def _turn(self, start: int) -> int:
        return bisect_right(self.turns, start)

    def _rank(self, start: int) -> int:
        place = bisect_right(self.starts, start) - 1
        return self.ranks[place] if place >= 0 else 0
