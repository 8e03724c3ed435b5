"""Meetings as a view over events: who was there and for whom, at what level, about what, and what was asked there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from dragoman.extraction import Event, Findings, Request, When
from dragoman.reference import Reference
from dragoman.resolution.links import Entity, Link, Meeting, Present

HELD = frozenset({"actual", "ongoing", "historical", "claimed"})
PLACE_ROLES = frozenset({"country", "nationality", "place", "framework"})
LEVELS = {
    1: "head of state",
    2: "head of government",
    3: "minister",
    4: "deputy minister or ambassador",
    5: "senior official",
    6: "senior official",
}
"""What a rank of the table of titles is called; every other one is a working level."""
WORKING = "working level"
LONGEST_TITLE = 12


def meetings_of(findings: Findings, links: Sequence[Link], reference: Reference) -> tuple[Meeting, ...]:
    """Return every meeting that took place, in order of the events that tell them.

    Countries and bodies among the sides are left out where persons are named for them.
    """
    return tuple(
        _meeting(number, event, findings, links, reference)
        for number, event in enumerate(findings.events)
        if event.kind == "CONSULT" and event.status in HELD and (event.actor or event.recipient)
    )


def rank_of(title: str | None, reference: Reference) -> int | None:
    """Return the rank of a title by its own words or its last ones; None where the table has none of them."""
    words = (title or "").split(",")[0].split()[:LONGEST_TITLE]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            rows = reference.title(" ".join(words[start:end]))
            if rows:
                return min(row.rank for row in rows)
    return None


def level_of(sides: Sequence[tuple[str | None, int | None]]) -> str | None:
    """Return the level of a meeting from sides and ranks: the lower of the highest of each side; None if unknown."""
    best: dict[str | None, int] = {}
    for side, rank in sides:
        if rank is not None:
            best[side] = min(rank, best.get(side, rank))
    if not best:
        return None
    highest = sorted(best.values())[:2]
    return LEVELS.get(highest[-1], WORKING)


def _meeting(number: int, event: Event, findings: Findings, links: Sequence[Link], reference: Reference) -> Meeting:
    present = tuple(_present(event, findings, links, reference))
    level = level_of([(one.side, one.rank) for one in present])
    asks = tuple(place for place, one in enumerate(findings.requests) if _asked_there(one, event, present, links))
    return Meeting(number, present, level, event.contexts, asks)


def _present(event: Event, findings: Findings, links: Sequence[Link], reference: Reference) -> Iterator[Present]:
    numbers = tuple(dict.fromkeys((*event.actor, *event.recipient)))
    named = {_side(links[one]) for one in numbers if findings.mentions[one].kind not in PLACE_ROLES}
    for one in numbers:
        mention, side = findings.mentions[one], _side(links[one])
        if mention.kind in PLACE_ROLES and side in named:
            continue
        yield Present(
            one, side, rank_of(mention.title or (mention.text if mention.kind == "office" else None), reference)
        )


def _side(link: Link) -> str | None:
    return link.entity.country if link.entity is not None else None


def _asked_there(request: Request, event: Event, present: Sequence[Present], links: Sequence[Link]) -> bool:
    """Say whether a request was made at a meeting, on no other day."""

    def meant(mentions: Sequence[int]) -> list[Entity]:
        return [found for one in mentions if (found := links[one].entity) is not None]

    there = meant([one.mention for one in present])
    sides = {one.side for one in present if one.side is not None}
    return asked_among(there, sides, meant(request.asker), meant(request.asked)) and same_day(request.when, event.when)


def asked_among(
    there: Sequence[Entity], sides: Set[str | None], asker: Sequence[Entity], asked: Sequence[Entity]
) -> bool:
    """Say whether one who was at a meeting, or whose country was, asked another; one of the two was there himself."""
    present = {one.id for one in there}

    def is_of_it(party: Sequence[Entity]) -> bool:
        return any(one.id in present or one.country in sides for one in party)

    if not is_of_it(asker) or (asked and not is_of_it(asked)):
        return False
    return any(one.id in present for one in (*asker, *asked))


def same_day(one: When | None, other: When | None) -> bool:
    """Say whether two intervals are the same, or one is not told."""
    return one is None or other is None or (one.earliest, one.latest) == (other.earliest, other.latest)
