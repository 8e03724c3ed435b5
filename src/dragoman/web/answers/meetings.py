"""Who met whom: meetings, calls and visits with those present by side, level, place, topics and what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.access import Viewer
from dragoman.record import FIRM, Claim, Role, Store
from dragoman.reference import Reference, load
from dragoman.resolution import PLACE_ROLES, Entity, asked_among, level_of, rank_of, same_day
from dragoman.web.answers.cited import Named, named
from dragoman.web.answers.dossier import in_time
from dragoman.web.answers.grounds import GroundChoice, OnGround, is_chosen, of_claims, set_aside
from dragoman.web.answers.lists import find_entity
from dragoman.web.answers.paging import FIRST, Slice
from dragoman.web.answers.stated import Stated, stated

HOW = {"visit": "visit", "phone": "call", "multilateral": "conference", "third-party": "mediation"}


@dataclass(frozen=True, slots=True)
class Attendant:
    """One who took part. ``entity`` is None where the paper leaves it open; ``title`` is as the paper gives it."""

    entity: Named | None
    text: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """Those who took part for one country or body; ``side`` is its code, None where the paper does not tell."""

    side: str | None
    name: str | None
    present: tuple[Attendant, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """One meeting. ``how`` is meeting, visit, call, conference or mediation; ``asks`` are requests made at it."""

    claim: Stated
    how: str
    parties: tuple[Party, ...]
    level: str | None
    place: str | None
    topics: tuple[str, ...]
    asks: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Meetings by day. ``one`` and ``other`` are those asked for; ``unknown`` the words that mean nobody here.

    ``ground`` is that of those listed, ``grounds`` counts all by ground; ``aside`` says in words what is set aside.
    """

    one: Named | None
    other: Named | None
    unknown: str | None
    total: int
    start: int
    limit: int | None
    ground: GroundChoice
    grounds: tuple[OnGround, ...]
    aside: str
    meetings: tuple[Met, ...]


def answer_meetings(
    store: Store, viewer: Viewer, who: Sequence[str] = (), page: Slice = FIRST, ground: GroundChoice = FIRM
) -> Meetings:
    """List meetings that took place, or those on another ground: all, of one entity, or of two with one another.

    ``who`` are names or ids, two at most; a country stands for anybody who acts for it.
    """
    asked = [words for words in who if words][:2]
    found = [find_entity(store, viewer, words) for words in asked]
    lacking = next((words for words, entity in zip(asked, found, strict=True) if entity is None), None)
    known = [named(entity.entity) for entity in found if entity is not None]
    claims: Sequence[Claim] = ()
    if lacking is None and len(known) == 2:
        claims = store.between(known[0].id, known[1].id, viewer)
    elif lacking is None:
        countries = {entity.country for entity in known if entity.kind == "country"}
        about = [] if countries else [entity.id for entity in known]
        claims = store.claims(viewer, kinds=("event",), predicates=("CONSULT",), about=about)
        claims = [claim for claim in claims if not countries or any(_side(role) in countries for role in claim.roles)]
    every = [claim for claim in claims if claim.kind == "event" and claim.predicate == "CONSULT"]
    held = in_time([claim for claim in every if is_chosen(claim.ground, ground)])
    grounds = of_claims(every)
    shown = held[page.start : page.end]
    told = {claim.id: claim for claim in stated(store, viewer, shown, shown)}
    reference = load()
    return Meetings(
        one=known[0] if known else None,
        other=known[1] if len(known) > 1 else None,
        unknown=lacking,
        total=len(held),
        start=page.start,
        limit=page.limit,
        ground=ground,
        grounds=grounds,
        aside=set_aside(grounds) if ground == FIRM else "",
        meetings=tuple(_met(store, viewer, claim, told[claim.id], reference) for claim in shown),
    )


def _met(store: Store, viewer: Viewer, claim: Claim, told: Stated, reference: Reference) -> Met:
    beside = store.claims_of(claim.document, viewer)
    titles = _titles(beside)
    present = _present(claim)
    ranked = [(_side(role), rank_of(_title(role, titles), reference)) for role in present]
    return Met(
        claim=told,
        how=next((HOW[mode] for mode in claim.modes if mode in HOW), "meeting"),
        parties=_parties(present, titles, reference),
        level=level_of(ranked),
        place=next((role.entity.name for role in claim.roles if role.role == "place" and role.entity), None),
        topics=tuple(topic.replace("_", " ") for topic in claim.contexts),
        asks=stated(store, viewer, [other for other in beside if _asked_there(other, claim, present)]),
    )


def _titles(claims: Sequence[Claim]) -> dict[str, str]:
    """Return the first title that a paper gives each person, by the person's id."""
    titles: dict[str, str] = {}
    for claim in claims:
        person = next((role.entity for role in claim.roles if role.role == "person" and role.entity), None)
        if claim.kind == "holding" and person is not None and claim.what:
            titles.setdefault(person.id, " ".join(claim.what.split()))
    return titles


def _title(role: Role, titles: dict[str, str]) -> str | None:
    if role.entity is None:
        return None
    return role.words.text if role.entity.kind == "office" else titles.get(role.entity.id)


def _present(claim: Claim) -> list[Role]:
    """Return the sides of a meeting, countries only where nobody is named for them."""
    sides = [role for role in claim.roles if role.role in {"actor", "recipient"}]
    named_for = {_side(role) for role in sides if role.entity is None or role.entity.kind not in PLACE_ROLES}
    return [
        role
        for role in sides
        if role.entity is None or role.entity.kind not in PLACE_ROLES or _side(role) not in named_for
    ]


def _side(role: Role) -> str | None:
    return role.entity.country if role.entity is not None else None


def _parties(present: Sequence[Role], titles: dict[str, str], reference: Reference) -> tuple[Party, ...]:
    by_side: dict[str | None, list[Role]] = {}
    for role in present:
        by_side.setdefault(_side(role), []).append(role)
    return tuple(
        Party(
            side,
            country.name if side and (country := reference.country(side)) else side,
            tuple(
                Attendant(named(role.entity) if role.entity else None, role.words.text, titles.get(role.entity.id))
                if role.entity
                else Attendant(None, role.words.text, None)
                for role in roles
            ),
        )
        for side, roles in by_side.items()
    )


def _asked_there(other: Claim, claim: Claim, present: Sequence[Role]) -> bool:
    """Say whether a request of the same paper was made at the meeting: between those present, on no other day."""

    def meant(roles: Sequence[Role]) -> list[Entity]:
        return [role.entity for role in roles if role.entity is not None]

    if other.kind != "request" or not same_day(other.when, claim.when):
        return False
    asker, asked = ([role for role in other.roles if role.role == name] for name in ("asker", "asked"))
    return asked_among(meant(present), {_side(role) for role in present} - {None}, meant(asker), meant(asked))
