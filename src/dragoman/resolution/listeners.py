"""Of whom a thing was asked, and to whom promised, where the words leave it out: the other side of the talk so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.extraction import Event, Findings, Request
from dragoman.resolution.links import Link, Linked

TALKING = frozenset(
    ("CONSULT", "REQUEST", "ACCUSE", "REJECT", "AGREE", "THREATEN", "CONCEDE", "SUPPORT", "AID", "COOPERATE")
)
"""Kinds of event that have two sides who speak or deal with one another."""
NEAR = 600
"""Characters back within which a talk still goes on."""
CLOSE = 220
"""Characters back within which an appeal to everybody is answered."""
FEW = 4
"""So many who act together may be each other's other side."""
MOST = 12
"""Turns back that are looked at."""
GOVERNMENT = "organization:government-of-"
BOTH = ("both ", "the two ", "each ", "the sides", "the parties")
PAIR = 2
PRONOUNS = frozenset(("he", "she", "they", "it", "his", "her", "their", "its"))
OWNERS = frozenset(("his", "her", "their", "its"))
BESIDE = 40
"""Characters from a refusal to whose request it refuses."""
PROMISES = frozenset(("commitment", "offer"))
TOLD = frozenset(("actual", "ongoing", "historical", "claimed", "planned"))


@dataclass(frozen=True, slots=True)
class Exchange:
    """Who spoke to whom, and where."""

    start: int
    one: tuple[int, ...]
    other: tuple[int, ...]


class Listeners(Linked):
    """The exchanges of one paper, in order."""

    def __init__(self, findings: Findings, told: Sequence[Event], links: Sequence[Link]) -> None:
        self.findings = findings
        self.links = links
        events = (
            Exchange(one.trigger.start, one.actor, one.recipient)
            for one in told
            if one.kind in TALKING and one.status in TOLD and one.actor and one.recipient
        )
        spoken = (
            Exchange(one.span.start, (one.speaker,), one.addressee)
            for one in (*findings.quotes, *findings.reported)
            if one.speaker is not None and one.addressee
        )
        met = (Exchange(start, (one,), (other,)) for start, one, other in findings.spoken_to)
        among = (
            Exchange(one.trigger.start, (number,), tuple(other for other in one.actor if other != number))
            for one in told
            if one.kind in TALKING and one.status in TOLD and 1 < len(one.actor) <= FEW and not one.recipient
            for number in one.actor
        )
        self.exchanges = sorted((*events, *spoken, *among, *met), key=lambda one: one.start)
        self.acting = sorted(
            (one.trigger.start, number) for one in told if one.status in TOLD for number in (*one.actor, *one.recipient)
        )
        self.starts = [one.start for one in self.exchanges]
        self.refusals = [one for one in told if one.kind == "REJECT" and one.actor]
        self.refused_at = [one.trigger.start for one in self.refusals]

    def given(self, request: Request, before: Sequence[Request]) -> Request:
        """Give a request the side it lacks; nobody asks of himself, and no envoy promises a thing to his own state."""
        request = self._with_asker(self._refused_to_another(request, before), before)
        own = self._countries(request.asker)
        if request.kind in PROMISES:
            kept = tuple(
                one for one in request.asked if not self._is_own_state(one, own) and not self._is_inside(request, one)
            )
            request = replace(request, asked=kept)
        request = self._with_both(request, own)
        if request.asked or not request.asker:
            return request
        other = next(self._others(request, request.asker, before), ())
        if not other and request.kind in PROMISES:
            other = self._appealing(request, before, own)
        return replace(request, asked=other) if other else request

    def _refused_to_another(self, request: Request, before: Sequence[Request]) -> Request:
        """Take ``his`` plea, which somebody turned down, for the plea of the other one of those who talked."""
        if len(request.asker) != 1 or request.status != "declined":
            return request
        whose = self.findings.mentions[request.asker[0]]
        place = bisect_left(self.refused_at, whose.span.start) - 1
        if whose.text.lower() not in OWNERS or place < 0:
            return request
        refusal = self.refusals[place]
        if whose.span.start - refusal.trigger.start > BESIDE or not self._ids(refusal.actor) & self._ids(request.asker):
            return request
        other = next(self._others(request, request.asker, before), ())
        return replace(request, asker=other[:1], asked=refusal.actor) if other else request

    def _is_inside(self, request: Request, number: int) -> bool:
        """Say whether people stand only in what is promised: ``vowed to release the nurses``."""
        mention = self.findings.mentions[number]
        return mention.kind == "group" and request.what_span.holds(mention.span)

    def _with_both(self, request: Request, own: set[str]) -> Request:
        """Put in the place of ``both governments`` that nobody has named the two states told of last."""
        if len(request.asked) != 1 or self.links[request.asked[0]].entity is not None:
            return request
        if not self.findings.mentions[request.asked[0]].text.lower().startswith(BOTH):
            return request
        found: dict[str, int] = {}
        start = request.span.start
        here = bisect_left(self.acting, start, key=lambda one: one[0])
        for place, number in reversed(self.acting[max(0, here - MOST) : here]):
            entity = self.links[number].entity
            if start - place > NEAR or len(found) == PAIR:
                break
            if entity is not None and entity.country is not None and entity.country not in own:
                found.setdefault(entity.country, number)
        return replace(request, asked=tuple(sorted(found.values()))) if len(found) == PAIR else request

    def _with_asker(self, request: Request, before: Sequence[Request]) -> Request:
        """Take ``he`` who asks something of his own state for the other one of those who talked."""
        if len(request.asker) != 1 or not request.asked or request.kind in PROMISES:
            return request
        mention = self.findings.mentions[request.asker[0]]
        own = self._countries(request.asker)
        if mention.text.lower() not in PRONOUNS or not own or own != self._countries(request.asked):
            return request
        other = next(self._others(request, request.asker, before), ())
        return replace(request, asker=other[:1]) if other else request

    def _others(self, request: Request, asker: Sequence[int], before: Sequence[Request]) -> Iterator[tuple[int, ...]]:
        """Yield the other sides of those exchanges in which the asker took part, the last first."""
        own = self._countries(asker)
        for exchange in self._last(request.span.start, before):
            sides = ((exchange.one, exchange.other), (exchange.other, exchange.one))
            for mine, theirs in sides:
                if not self._are_same(asker, mine) or self._ids(asker) & self._ids(theirs):
                    continue
                known = tuple(one for one in theirs if self.links[one].entity is not None)
                if known and not any(self._is_own_state(one, own) for one in known):
                    yield known

    def _appealing(self, request: Request, before: Sequence[Request], own: set[str]) -> tuple[int, ...]:
        """Return who has just asked everybody, or nobody named, for what is now promised."""
        for other in reversed(before[-MOST:]):
            if request.span.start - other.span.start > CLOSE:
                break
            if other.kind == "request" and other.asker and not self._countries(other.asked) & own:
                mine = self._countries(other.asker)
                return other.asker if not self._countries(other.asked) and mine and mine != own else ()
        return ()

    def _last(self, start: int, before: Sequence[Request]) -> Iterator[Exchange]:
        asked = [
            Exchange(one.span.start, one.asker, one.asked)
            for one in before[-MOST:]
            if one.asker and one.asked and one.span.start < start
        ]
        here = bisect_left(self.starts, start)
        near = sorted((*self.exchanges[max(0, here - MOST) : here], *asked), key=lambda one: one.start)
        for exchange in reversed(near):
            if start - exchange.start > NEAR:
                return
            yield exchange

    def _are_same(self, side: Sequence[int], other: Sequence[int]) -> bool:
        """Say whether two sides are one: an entity in both, or a state and those who act for it."""
        if set(side) & set(other) or self._ids(side) & self._ids(other):
            return True
        alike = bool(self._countries(side) & self._countries(other))
        return alike and (any(map(self._is_state, side)) or any(map(self._is_state, other)))

    def _is_state(self, number: int) -> bool:
        entity = self.links[number].entity
        return entity is not None and (entity.kind == "country" or entity.id.startswith(GOVERNMENT))

    def _is_own_state(self, number: int, own: set[str]) -> bool:
        entity = self.links[number].entity
        return entity is not None and entity.kind == "country" and entity.country in own
