"""The dossier of a person, office, country, framework or organization, and the pair of two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.access import Viewer
from dragoman.record import FIRM, Claim, ClaimKind, EntityCount, Store
from dragoman.resolution import Entity
from dragoman.web.answers.cited import Named, counted, entity_href, named
from dragoman.web.answers.grounds import GroundChoice, OnGround, is_chosen, of_claims, set_aside
from dragoman.web.answers.holdings import Held, held
from dragoman.web.answers.members import account_bars
from dragoman.web.answers.numbers import many
from dragoman.web.answers.paging import Slice
from dragoman.web.answers.pictures import Bar, Picture, bar, bars, columns
from dragoman.web.answers.stated import Stated, stated

TOLD: tuple[ClaimKind, ...] = ("event", "request", "quote", "membership", "holding")
SIZE = 30


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims of a dossier are listed: of one kind, of a stretch of days, on one ground or on all.

    ``start`` is the place of the first (0 is the first of all).
    """

    kind: ClaimKind | None = None
    since: date | None = None
    until: date | None = None
    start: int = 0
    limit: int | None = SIZE
    ground: GroundChoice = FIRM

    @property
    def page(self) -> Slice:
        """The stretch of the list that is shown."""
        return Slice(self.start, self.limit)


ALL = Filter()


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of claims in time order. ``total`` counts all that fit the filter, ``kinds`` all there are by kind.

    ``grounds`` counts by ground what fits but for its ground; ``aside`` says in words what is set aside.
    """

    claims: tuple[Stated, ...]
    total: int
    start: int
    limit: int | None
    kind: str | None
    since: date | None
    until: date | None
    kinds: tuple[tuple[str, int], ...]
    ground: GroundChoice
    grounds: tuple[OnGround, ...]
    aside: str


@dataclass(frozen=True, slots=True)
class Partner:
    """Another entity of the same claims. ``href`` leads to the pair of both."""

    entity: Named
    claims: int
    href: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the record says of one entity: a sentence, pictures, those it deals with, and the claims."""

    entity: Named
    sentence: str
    pictures: tuple[Picture, ...]
    partners: tuple[Partner, ...]
    listed: Listed


@dataclass(frozen=True, slots=True)
class Pair:
    """What the record says of two entities and each other."""

    one: Named
    other: Named
    href: str
    sentence: str
    pictures: tuple[Picture, ...]
    listed: Listed


def answer_dossier(
    store: Store, viewer: Viewer, entity: str, scores: Mapping[str, float], chosen: Filter = ALL
) -> Dossier | None:
    """Tell what the record says of an entity; None where no visible claim speaks of it.

    ``scores`` gives the leaning of each kind of event, above nothing for cooperation.
    """
    found = store.entity(entity, viewer)
    if found is None:
        return None
    claims = store.claims(viewer, kinds=TOLD, about=[entity])
    return Dossier(
        entity=counted(found),
        sentence=_sentence(found, _firm(claims)),
        pictures=_pictures(found.entity, claims, scores),
        partners=_partners(found.entity, _firm(claims)),
        listed=listed(store, viewer, claims, chosen),
    )


def answer_pair(
    store: Store, viewer: Viewer, both: tuple[str, str], scores: Mapping[str, float], chosen: Filter = ALL
) -> Pair | None:
    """Tell what the record says of two entities together; None where one of them is not spoken of."""
    one, other = both
    first, second = store.entity(one, viewer), store.entity(other, viewer)
    if first is None or second is None:
        return None
    claims = store.between(one, other, viewer)
    names = f"{first.entity.name} and {second.entity.name}"
    here = pair_href(one, other)
    drawn = columns(f"Events between {names}", _events(claims), scores, _window(here), _aside(here))
    firm = _firm(claims)
    years = _years(firm)
    told = f"The record holds {many(len(firm), 'claim')} of {names} with each other,{years}.".replace(",.", ".")
    return Pair(
        one=counted(first),
        other=counted(second),
        href=here,
        sentence=told,
        pictures=(drawn,) if drawn else (),
        listed=listed(store, viewer, claims, chosen),
    )


def pair_href(one: str, other: str) -> str:
    """Return the address of the pair of two entities, in this order."""
    return entity_href(one).replace("/entity/", "/pair/", 1) + "/" + entity_href(other).removeprefix("/entity/")


def listed(store: Store, viewer: Viewer, claims: Sequence[Claim], chosen: Filter = ALL) -> Listed:
    """Choose a page of claims and make it ready to be shown."""
    kinds = Counter(claim.kind for claim in claims if is_chosen(claim.ground, chosen.ground))
    on_any = [claim for claim in claims if _fits(claim, chosen)]
    fitting = in_time([claim for claim in on_any if is_chosen(claim.ground, chosen.ground)])
    grounds = of_claims(on_any)
    page = fitting[chosen.start : chosen.page.end]
    return Listed(
        claims=stated(store, viewer, page, claims),
        total=len(fitting),
        start=chosen.start,
        limit=chosen.limit,
        kind=chosen.kind,
        since=chosen.since,
        until=chosen.until,
        kinds=tuple((kind, kinds[kind]) for kind in TOLD if kinds[kind]),
        ground=chosen.ground,
        grounds=grounds,
        aside=set_aside(grounds) if chosen.ground == FIRM else "",
    )


def in_time(claims: Sequence[Claim]) -> list[Claim]:
    """Put claims in the order of their own day or, where they have none, the day of the paper that tells them."""
    return sorted(claims, key=lambda claim: (claim.when.earliest if claim.when else None) or claim.day or date.max)


def _fits(claim: Claim, chosen: Filter) -> bool:
    if chosen.kind is not None and claim.kind != chosen.kind:
        return False
    earliest = (claim.when.earliest if claim.when else None) or claim.day
    latest = (claim.when.latest if claim.when else None) or earliest
    if chosen.since is not None and (latest is None or latest < chosen.since):
        return False
    return chosen.until is None or (earliest is not None and earliest <= chosen.until)


def _pictures(entity: Entity, claims: Sequence[Claim], scores: Mapping[str, float]) -> tuple[Picture, ...]:
    """Choose what an entity of this kind is best seen by; a picture with nothing in it is left out."""
    here = entity_href(entity.id)
    events = columns(f"Events with {entity.name}", _events(claims), scores, _window(here), _aside(here))
    posts = held(claims)
    made: tuple[Picture | None, ...]
    if entity.kind == "framework":
        made = (account_bars(f"Members of {entity.name} over time", "member", claims, [entity.id]), events)
    elif entity.kind == "person":
        made = (bars(f"Posts {entity.name} is read to hold", "post", _held_bars(posts, "office"), ATTESTED), events)
    elif entity.kind in ("office", "organization"):
        made = (bars(f"Who is read to hold {entity.name}", "person", _held_bars(posts, "person"), ATTESTED), events)
    else:
        made = (events, account_bars(f"{entity.name} in frameworks over time", "framework", claims, [entity.id]))
    return tuple(picture for picture in made if picture is not None)


ATTESTED = "A bar runs from the first paper that says so to the last; the holder may have come earlier and left later."


def _held_bars(posts: Sequence[Held], label: str) -> list[Bar]:
    return [
        bar(one.office if label == "office" else one.person.name, one.first, one.last, one.papers[0].href)
        for one in posts
        if one.first is not None and one.last is not None and one.papers
    ]


def _firm(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.ground == FIRM]


def _events(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.kind == "event"]


def _window(address: str) -> Callable[[date, date], str]:
    return lambda first, last: f"{address}?kind=event&since={first}&until={last}#claims"


def _aside(address: str) -> str:
    return f"{address}?kind=event&ground=all#claims"


def _partners(entity: Entity, claims: Sequence[Claim], most: int = 12) -> tuple[Partner, ...]:
    """Name those who stand in the same claims most often, countries and bodies before others of the same number."""
    seen: dict[str, Entity] = {}
    counts: Counter[str] = Counter()
    for claim in claims:
        here = {role.entity.id: role.entity for role in claim.roles if role.entity is not None}
        here.pop(entity.id, None)
        seen.update(here)
        counts.update(here.keys())
    first = sorted(counts, key=lambda other: (-counts[other], other))[:most]
    return tuple(Partner(named(seen[other]), counts[other], pair_href(entity.id, other)) for other in first)


KIND_WORDS = {
    "person": "a person",
    "office": "an office",
    "organization": "an organization",
    "country": "a country",
    "place": "a place",
    "framework": "a framework",
    "document": "a document",
    "group": "a group",
}


def _sentence(found: EntityCount, claims: Sequence[Claim]) -> str:
    """Say in one sentence who this is and how much is known."""
    entity = found.entity
    posts = held(claims)
    what = KIND_WORDS[entity.kind]
    if entity.kind == "person" and posts:
        what = posts[-1].office
    elif entity.organization and entity.organization != entity.name:
        what = f"{what} of {entity.organization}"
    told = f", with {many(len(claims), 'claim')}{_years(claims)}" if claims else ""
    whom = "whom" if entity.kind == "person" else "which"
    return f"{entity.name}, {what}, {whom} the record names in {many(found.papers, 'paper')}{told}."


def _years(claims: Sequence[Claim]) -> str:
    years = [claim.when.earliest.year for claim in claims if claim.when and claim.when.earliest]
    years += [claim.day.year for claim in claims if claim.day and not (claim.when and claim.when.earliest)]
    if not years:
        return ""
    first, last = min(years), max(years)
    return f" about {first}" if first == last else f" about {first} to {last}"
