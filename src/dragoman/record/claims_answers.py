"""Answers about claims and entities. Every query carries the viewer's condition; nothing is filtered afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from dragoman.access import Visible
from dragoman.documents import DocumentId
from dragoman.extraction import When
from dragoman.record import tables as t
from dragoman.record.claims import Claim, ClaimKind, Role, Words
from dragoman.record.codec import folded, read, read_marking, read_words
from dragoman.record.conditions import current, leading, may, of_header, standing
from dragoman.record.grounds import GROUNDS, Ground
from dragoman.record.papers import EntityCount, Tally
from dragoman.resolution import Entity

SIDES = (
    "actor", "recipient", "on_behalf_of", "asker", "asked", "framework", "member", "successor", "partner",
)  # fmt: skip
"""Roles of those who deal with one another; a place or a source of a report is no side."""

PAPERS = 20
"""Papers whose claims are fetched at a time where all are: more is hardly quicker, and takes more memory."""

CHUNK = 500
EVERYTHING = Visible(0, (), everything=True)


@dataclass(frozen=True, slots=True)
class Asked:
    """What claims are asked for: of these kinds and predicates (a PLOVER type, for events), about all of these
    entities, within these days (both inclusive), on these grounds, for this reason.
    """

    kinds: Sequence[ClaimKind] = ()
    about: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    start: int = 0
    limit: int | None = None
    predicates: Sequence[str] = ()
    grounds: Sequence[Ground] = ()
    reason: str | None = None


def claims_asked(connection: Connection, seen: Visible, asked: Asked) -> tuple[Claim, ...]:
    """Return the visible claims asked for, in time."""
    query = _fitting(_in_time(_claims(seen), seen), seen, asked).where(leading(t.claims.c.reading, seen))
    return _fetched(connection, _page(query, asked.start, asked.limit))


def _fitting(query: Select[Any], seen: Visible, asked: Asked) -> Select[Any]:
    """Leave of claims those that are asked for."""
    c, day = t.claims.c, of_header(t.readings.c.day, seen)
    chosen: tuple[tuple[ColumnElement[Any], Sequence[str]], ...] = (
        (c.kind, asked.kinds),
        (c.predicate, asked.predicates),
        (c.ground, asked.grounds),
    )
    for column, wanted in chosen:
        if wanted:
            query = query.where(column.in_(tuple(wanted)))
    for entity in asked.about:
        query = query.where(_has_role(t.entity_forms.c.id == entity))
    if asked.reason is not None:
        query = query.where(c.reason == asked.reason)
    if asked.since is not None:
        query = query.where(func.coalesce(c.latest, c.earliest, day) >= asked.since.isoformat())
    if asked.until is not None:
        query = query.where(func.coalesce(c.earliest, c.latest, day) <= asked.until.isoformat())
    return query


def claims_tallied(connection: Connection, seen: Visible, asked: Asked, copies: bool = False) -> tuple[Tally, ...]:
    """Count the visible claims asked for by kind, predicate, ground and reason; order and page count for nothing."""
    c = t.claims.c
    parted = (c.kind, c.predicate, c.ground, c.reason)
    query = select(*parted, func.count()).join(t.readings, t.readings.c.key == c.reading).where(standing(seen))
    if not copies:
        query = query.where(leading(c.reading, seen))
    rows = connection.execute(_fitting(query, seen, asked).group_by(*parted)).all()
    made = (Tally(*row) for row in rows)
    return tuple(sorted(made, key=lambda one: (one.kind, one.predicate, GROUNDS.index(one.ground), one.reason or "")))


def claims_between(connection: Connection, seen: Visible, one: str, other: str) -> tuple[Claim, ...]:
    """Return visible events, requests and memberships in which two different sides are these two, in time."""
    if one.startswith("country:"):
        one, other = other, one
    first, second = t.claim_roles.alias("first"), t.claim_roles.alias("second")
    this, that = t.entity_forms.alias("this"), t.entity_forms.alias("that")
    both = (
        select(first.c.claim)
        .join(this, this.c.key == first.c.form)
        .join(second, and_(second.c.claim == first.c.claim, second.c.number != first.c.number))
        .join(that, that.c.key == second.c.form)
        .where(first.c.role.in_(SIDES), second.c.role.in_(SIDES), _is(this, one), _is(that, other))
    )
    query = _claims(seen).where(t.claims.c.kind.in_(("event", "request", "membership")), t.claims.c.key.in_(both))
    query = query.where(leading(t.claims.c.reading, seen))
    return _fetched(connection, _in_time(query, seen))


def claims_of(
    connection: Connection, seen: Visible, document: DocumentId, kinds: Sequence[ClaimKind] = ()
) -> tuple[Claim, ...]:
    """Return the visible claims of one paper, of these kinds or of all, in the order of its text."""
    query = _claims(seen).where(t.documents.c.id == document, current(t.readings.c.superseded))
    query = query.order_by(t.claims.c.place, t.claims.c.number)
    if kinds:
        query = query.where(t.claims.c.kind.in_(tuple(kinds)))
    return _fetched(connection, query)


def claims_in_text(connection: Connection, reading: int) -> tuple[Claim, ...]:
    """Return every claim of one reading as it was stated: for comparing readings, not for a viewer."""
    query = _claims(EVERYTHING).where(t.claims.c.reading == reading).order_by(t.claims.c.number)
    return _fetched(connection, query)


def claim_named(connection: Connection, seen: Visible, claim: str) -> Claim | None:
    """Return one visible claim by its id."""
    found = _fetched(connection, _claims(seen).where(t.claims.c.id == claim))
    return found[0] if found else None


def each_claim(
    connection: Connection,
    seen: Visible,
    kinds: Sequence[ClaimKind],
    copies: bool = False,
    grounds: Sequence[Ground] = (),
) -> Iterator[Claim]:
    """Yield visible claims paper by paper, by the papers' ids, then in text order; a few papers are held at a time.

    Papers for which another one speaks are left out unless ``copies`` are asked for; no ``grounds`` are all.
    """
    asked = Asked(kinds=kinds, grounds=grounds)
    papers = connection.scalars(select(t.documents.c.id).order_by(t.documents.c.id)).all()
    for start in range(0, len(papers), PAPERS):
        query = _fitting(_claims(seen), seen, asked).where(t.documents.c.id.in_(papers[start : start + PAPERS]))
        if not copies:
            query = query.where(leading(t.claims.c.reading, seen))
        yield from _fetched(connection, query.order_by(t.documents.c.id, t.claims.c.place, t.claims.c.number))


def _claims(seen: Visible) -> Select[Any]:
    return (
        select(
            t.claims,
            t.documents.c.id.label("document"),
            t.readings.c.version,
            t.markings.c.value.label("marked"),
            of_header(t.readings.c.day, seen).label("day"),
        )
        .join(t.readings, t.readings.c.key == t.claims.c.reading)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .join(t.markings, t.markings.c.key == t.claims.c.marking)
        .where(standing(seen))
    )


def _in_time(query: Select[Any], seen: Visible) -> Select[Any]:
    day = of_header(t.readings.c.day, seen)
    return query.order_by(
        t.claims.c.since, day.is_(None), day, t.documents.c.id, t.claims.c.place,
        t.claims.c.number,
    )  # fmt: skip


def _page(query: Select[Any], start: int, limit: int | None) -> Select[Any]:
    return query.limit(limit if limit is not None else -1 if start else None).offset(start or None)


def _has_role(wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    return t.claims.c.key.in_(
        select(t.claim_roles.c.claim).join(t.entity_forms, t.entity_forms.c.key == t.claim_roles.c.form).where(wanted)
    )


def _is(forms: Any, entity: str) -> ColumnElement[bool]:
    """The entity itself, or anybody of it where it is a country."""
    kind, _, code = entity.partition(":")
    itself: ColumnElement[bool] = forms.c.id == entity
    return or_(itself, forms.c.country == code) if kind == "country" else itself


def _fetched(connection: Connection, query: Select[Any]) -> tuple[Claim, ...]:
    rows = connection.execute(query).all()
    found: list[Claim] = []
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        keys = [row.key for row in some]
        words, roles = _words(connection, keys), _roles(connection, keys)
        found += [_claim(row, words[row.key], roles[row.key]) for row in some]
    return tuple(found)


def _words(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[Words, ...]]:
    c = t.claim_words.c
    query = select(c.claim, c.start, c.end, c.text, c.paragraph).where(c.claim.in_(keys)).order_by(c.claim, c.number)
    found: dict[int, tuple[Words, ...]] = defaultdict(tuple)
    for claim, rows in groupby(connection.execute(query), key=lambda row: row[0]):
        found[claim] = tuple(Words(*row[1:]) for row in rows)
    return found


def _roles(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[Role, ...]]:
    c = t.claim_roles.c
    query = (
        select(c.claim, c.role, c.start, c.end, c.text, c.paragraph, *_form_columns())
        .join(t.entity_forms, t.entity_forms.c.key == c.form, isouter=True)
        .where(c.claim.in_(keys))
        .order_by(c.claim, c.number)
    )
    found: dict[int, tuple[Role, ...]] = defaultdict(tuple)
    for claim, rows in groupby(connection.execute(query), key=lambda row: row[0]):
        found[claim] = tuple(Role(row[1], _entity(row[6:]), Words(*row[2:6])) for row in rows)
    return found


def _form_columns() -> tuple[ColumnElement[Any], ...]:
    c = t.entity_forms.c
    return (c.id, c.name, c.kind, c.country, c.organization, c.sectors)


def _entity(columns: Sequence[Any]) -> Entity | None:
    entity, name, kind, country, organization, sectors = columns
    if entity is None:
        return None
    return Entity(entity, name, kind, country, organization, read_words(sectors))


def _claim(row: Row[Any], words: tuple[Words, ...], roles: tuple[Role, ...]) -> Claim:
    return Claim(
        id=row.id,
        document=DocumentId(row.document),
        kind=row.kind,
        predicate=row.predicate,
        sentence=row.sentence,
        words=words,
        roles=roles,
        marking=read_marking(row.marked),
        method=row.method,
        version=row.version,
        when=read(row.moment, When) if row.moment else None,
        status=row.status,
        modes=read_words(row.modes),
        contexts=read_words(row.contexts),
        what=row.what,
        due=read(row.due, When) if row.due else None,
        confidence=row.confidence,
        day=date.fromisoformat(row.day) if row.day else None,
        reason=row.reason,
    )


def entities_found(  # noqa: PLR0913
    connection: Connection, seen: Visible, *, words: str, kind: str | None, start: int, limit: int
) -> tuple[EntityCount, ...]:
    """Find entities by words of names that visible claims give them; most claims first, then by id."""
    matches = [t.entity_forms.c.folded.contains(word, autoescape=True) for word in folded(words).split()]
    if kind is not None:
        matches.append(t.entity_forms.c.kind == kind)
    named = _spoken_of(select(t.entity_forms.c.id), seen).where(*matches) if matches else None
    return _counted(connection, seen, t.entity_forms.c.id.in_(named) if named is not None else None, start, limit)


def entity_named(connection: Connection, seen: Visible, entity: str) -> EntityCount | None:
    """Return one entity that some visible claim speaks of."""
    found = _counted(connection, seen, t.entity_forms.c.id == entity, 0, 1)
    return found[0] if found else None


def entity_number(connection: Connection, seen: Visible) -> int:
    """Count the entities that visible claims speak of."""
    return connection.scalar(_spoken_of(select(func.count(t.entity_forms.c.id.distinct())), seen)) or 0


def _spoken_of(query: Select[Any], seen: Visible) -> Select[Any]:
    """Ask the counts of claims that were made when papers were kept, of those claims alone that are visible."""
    return (
        query.select_from(t.entity_counts)
        .join(t.entity_forms, t.entity_forms.c.key == t.entity_counts.c.form)
        .join(t.readings, t.readings.c.key == t.entity_counts.c.reading)
        .where(current(t.readings.c.superseded), may(t.entity_counts.c.marking, seen), leading(t.readings.c.key, seen))
    )


def _counted(
    connection: Connection, seen: Visible, wanted: ColumnElement[bool] | None, start: int, limit: int
) -> tuple[EntityCount, ...]:
    c = t.entity_counts.c
    claims, not_firm, papers = func.sum(c.claims - c.aside), func.sum(c.aside), func.count(c.reading.distinct())
    columns = (claims.label("claims"), papers.label("papers"), not_firm.label("not_firm"))
    query = _spoken_of(select(t.entity_forms.c.id, *columns), seen)
    if wanted is not None:
        query = query.where(wanted)
    query = query.group_by(t.entity_forms.c.id).order_by(claims.desc(), t.entity_forms.c.id)
    rows = connection.execute(query.limit(limit).offset(start or None)).all()
    forms = _best_forms(connection, seen, [row.id for row in rows])
    return tuple(EntityCount(forms[row.id], row.claims, row.papers, row.not_firm) for row in rows)


def _best_forms(connection: Connection, seen: Visible, names: Sequence[str]) -> dict[str, Entity]:
    """Return each entity in the form that most visible claims give it, the first by its words where two are equal."""
    if not names:
        return {}
    times = func.sum(t.entity_counts.c.claims)
    query = (
        _spoken_of(select(*_form_columns()), seen)
        .where(t.entity_forms.c.id.in_(names))
        .group_by(*_form_columns(), t.entity_forms.c.digest)
        .order_by(times.desc(), t.entity_forms.c.digest)
    )
    found: dict[str, Entity] = {}
    for row in connection.execute(query):
        entity = _entity(row)
        if entity is not None:
            found.setdefault(entity.id, entity)
    return found
