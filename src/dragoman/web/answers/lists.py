"""Lists: papers, entities, one claim, and what is known of one or two entities in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dragoman.access import Viewer
from dragoman.record import EntityCount, Store
from dragoman.web.answers.cited import Cited, Named, cited_line, counted
from dragoman.web.answers.dossier import ALL, TOLD, Filter, Listed, listed
from dragoman.web.answers.paging import FIRST, Slice
from dragoman.web.answers.stated import Stated, stated

SIZE = 50
EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class Papers:
    """Papers by day. ``total`` counts those of the chosen kind, ``kinds`` all there are by kind."""

    kind: str | None
    total: int
    start: int
    limit: int | None
    kinds: tuple[tuple[str, int], ...]
    papers: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Entities:
    """Entities found by words of their names, most claims first; ``more`` where the list goes on."""

    words: str
    kind: str | None
    start: int
    limit: int
    more: bool
    entities: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is claimed of one entity, or of two and each other, in time."""

    one: Named
    other: Named | None
    href: str
    listed: Listed


def answer_papers(store: Store, viewer: Viewer, kind: str | None = None, page: Slice = FIRST) -> Papers:
    """List the papers the viewer sees a part of."""
    kinds = tuple((name, count) for name, count in store.counts(viewer).by_kind if not name.startswith("claim:"))
    total = sum(count for name, count in kinds if kind is None or name == kind)
    lines = store.papers(viewer, kind=kind, start=page.start, limit=page.limit)
    return Papers(kind, total, page.start, page.limit, kinds, tuple(cited_line(line) for line in lines))


def answer_entities(
    store: Store, viewer: Viewer, words: str = "", kind: str | None = None, page: Slice = FIRST
) -> Entities:
    """List entities whose names hold these words; all of them where no words are given."""
    limit = EVERY if page.limit is None else page.limit
    found = store.entities(viewer, words=words, kind=kind, start=page.start, limit=limit + 1)
    shown = tuple(counted(one) for one in found[:limit])
    return Entities(words, kind, page.start, limit, len(found) > limit, shown)


def answer_claim(store: Store, viewer: Viewer, claim: str) -> Stated | None:
    """Show one claim with what contradicts it; None where there is none the viewer sees."""
    found = store.claim(claim, viewer)
    if found is None:
        return None
    sides = sorted({role.entity.id for role in found.roles if role.entity is not None})
    among = store.claims(viewer, kinds=(found.kind,), about=sides) if sides else ()
    return stated(store, viewer, [found], among)[0]


def answer_timeline(
    store: Store, viewer: Viewer, one: str, other: str | None = None, chosen: Filter = ALL
) -> Timeline | None:
    """Tell what is claimed of one entity, or between two, in time; names or ids. None where one is not spoken of."""
    first = find_entity(store, viewer, one)
    second = find_entity(store, viewer, other) if other else None
    if first is None or (other and second is None):
        return None
    if second is not None:
        claims = store.between(first.entity.id, second.entity.id, viewer)
    else:
        claims = store.claims(viewer, kinds=TOLD, about=[first.entity.id])
    asked = {"one": first.entity.id} | ({"other": second.entity.id} if second else {})
    return Timeline(
        one=counted(first),
        other=counted(second) if second else None,
        href=f"/timeline?{urlencode(asked, safe=':')}",
        listed=listed(store, viewer, claims, chosen),
    )


def find_entity(store: Store, viewer: Viewer, words: str) -> EntityCount | None:
    """Find the one entity that words mean: its id or code (``USA``, ``NATO``), its name, or the first so named."""
    for known in (words, f"country:{words.upper()}", f"framework:{words.upper()}"):
        entity = store.entity(known, viewer)
        if entity is not None:
            return entity
    found = store.entities(viewer, words=words, limit=SIZE)
    exact = [one for one in found if one.entity.name.casefold() == words.casefold()]
    return next(iter([*exact, *found]), None)


LABELS: Mapping[str, str] = {
    "person": "Persons",
    "office": "Offices",
    "organization": "Organizations",
    "country": "Countries",
    "framework": "Frameworks",
    "place": "Places",
    "document": "Documents",
    "group": "Groups",
}


def day_given(words: str) -> date | None:
    """Read a day of an address, ``2006-12-20``; None where it is empty or no day."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
