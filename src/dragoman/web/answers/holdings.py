"""Who is read to hold which post, gathered from the papers that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.access import Viewer
from dragoman.record import Claim, Store
from dragoman.resolution import Entity
from dragoman.web.answers.cited import Named, counted, named
from dragoman.web.answers.paging import ALL, Slice
from dragoman.web.answers.stated import Quoted, Stated, stated

MOST = 20
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Held:
    """A person in a post, with the days on which papers say so: ``first`` to ``last``, None where no day is known.

    ``papers`` are the places where it is said, earliest first; ``claims`` the ids of the claims.
    """

    person: Named
    office: str
    office_entity: Named | None
    first: date | None
    last: date | None
    papers: tuple[Quoted, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holders:
    """The answer to *who*: the entities that the words name, and posts held with the claims that say so.

    ``on`` is the day asked for; then only holders whose attested days reach it, or lie nearest to it, are given.
    ``total`` counts all holders that fit, ``held`` are those of one page.
    """

    words: str
    on: date | None
    matched: tuple[Named, ...]
    total: int
    start: int
    limit: int | None
    held: tuple[Held, ...]
    claims: tuple[Stated, ...]


def answer_who(store: Store, viewer: Viewer, words: str, on: date | None = None, page: Slice = ALL) -> Holders:
    """Say who held a post, or which posts a person held.

    ``words`` are an entity's id, words of a name, or words of a post, with or without its country (``foreign minister
    azerbaijan``): these are looked for in what the papers call the post and in the body its holder acts for.
    """
    found = store.entity(words, viewer)
    matched = [found] if found else list(store.entities(viewer, words=words, limit=MOST))
    people = [one for one in matched if one.entity.kind in ("person", "office", "organization")]
    claims: dict[str, Claim] = {}
    for one in people:
        claims.update({claim.id: claim for claim in store.claims(viewer, kinds=("holding",), about=[one.entity.id])})
    if found is None and words.strip():
        every = store.claims(viewer, kinds=("holding",))
        claims.update({claim.id: claim for claim in every if _is_called(claim, words)})
    posts = held(tuple(claims.values()))
    posts = _nearest(posts, on) if on else posts
    here = posts[page.start : page.end]
    wanted = {claim for post in here for claim in post.claims}
    shown = [claim for claim in claims.values() if claim.id in wanted]
    return Holders(
        words=words,
        on=on,
        matched=tuple(counted(one) for one in people),
        total=len(posts),
        start=page.start,
        limit=page.limit,
        held=here,
        claims=stated(store, viewer, shown, shown),
    )


def _is_called(claim: Claim, words: str) -> bool:
    """Say whether every one of these words stands in the name of the post, of its holder's body or of his country."""
    person = _in(claim, "person")
    body = (person.organization or "", person.country or "") if person is not None else ()
    said = set(WORD.findall(" ".join((_office(claim), *body)).casefold()))
    return bool(said) and set(WORD.findall(words.casefold())) <= said


def held(claims: Sequence[Claim]) -> tuple[Held, ...]:
    """Gather claims of holding by person and post, in the order of the first day attested."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        person = _in(claim, "person")
        if claim.kind == "holding" and person is not None:
            groups.setdefault((person.id, _office(claim).casefold()), []).append(claim)
    made = [_gather(found) for found in groups.values()]
    return tuple(sorted(made, key=lambda post: (post.first or date.max, post.person.name, post.office)))


def _gather(claims: Sequence[Claim]) -> Held:
    person, office = _in(claims[0], "person"), _in(claims[0], "office")
    assert person is not None
    days = [day for claim in claims for day in _days(claim)]
    places = tuple(
        Quoted(
            words.text,
            words.start,
            words.end,
            words.paragraph,
            None,
            f"/paper/{claim.document[:16]}?words={words.start}-{words.end}#words",
        )
        for claim in claims
        for words in claim.words[:1]
    )
    return Held(
        person=named(person),
        office=_office(claims[0]),
        office_entity=named(office) if office else None,
        first=min(days, default=None),
        last=max(days, default=None),
        papers=places,
        claims=tuple(claim.id for claim in claims),
    )


def _days(claim: Claim) -> list[date]:
    """Return the days a claim speaks for: its own where it has any, else the paper's."""
    own = [day for day in (claim.when.earliest, claim.when.latest) if day] if claim.when else []
    return own or ([claim.day] if claim.day else [])


def _in(claim: Claim, role: str) -> Entity | None:
    return next((one.entity for one in claim.roles if one.role == role and one.entity is not None), None)


def _office(claim: Claim) -> str:
    office = _in(claim, "office")
    words = next((one.words.text for one in claim.roles if one.role == "office"), "")
    return claim.what or (office.name if office else " ".join(words.split()))


def _nearest(posts: Sequence[Held], on: date) -> tuple[Held, ...]:
    """Keep the posts whose attested days reach a day, or else those that lie nearest to it."""

    def away(post: Held) -> int:
        if post.first is None or post.last is None:
            return 10**6
        return max((post.first - on).days, (on - post.last).days, 0)

    least = min((away(post) for post in posts), default=0)
    return tuple(post for post in posts if away(post) == least)
