"""Who and what the claims of each paper speak of, without the claims: what search needs, in three quick queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.documents import DocumentId, Marking
from dragoman.record import tables as t
from dragoman.record.codec import read_marking, read_words
from dragoman.record.papers import Spoken
from dragoman.resolution import Entity

PAPERS = 100
"""Papers asked for at a time."""


def each_spoken(
    connection: Connection, documents: Sequence[DocumentId] | None = None
) -> Iterator[tuple[DocumentId, tuple[Spoken, ...]]]:
    """Yield what the claims of every paper, or of these, speak of; in order of id, without those that claim nothing."""
    query = (
        select(t.readings.c.key, t.documents.c.id)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(t.readings.c.superseded == 0)
        .order_by(t.documents.c.id)
    )
    wanted = frozenset(documents) if documents is not None else None
    readings = [row for row in connection.execute(query) if wanted is None or row.id in wanted]
    markings = {
        row.key: read_marking(row.value) for row in connection.execute(select(t.markings.c.key, t.markings.c.value))
    }
    entities: dict[int, Entity] = {}
    for start in range(0, len(readings), PAPERS):
        some = readings[start : start + PAPERS]
        found = _spoken(connection, [row.key for row in some], markings, entities)
        yield from ((DocumentId(row.id), tuple(found[row.key])) for row in some if found[row.key])


def _spoken(
    connection: Connection, readings: Sequence[int], markings: dict[int, Marking], entities: dict[int, Entity]
) -> dict[int, list[Spoken]]:
    """Return what is spoken of in each of these readings; ``entities`` keeps what was fetched before."""
    c, found = t.claims.c, defaultdict[int, list[Spoken]](list)
    current = (c.reading.in_(readings), c.superseded == 0)
    sides = (
        select(c.reading, c.marking, t.claim_roles.c.form, t.claim_roles.c.text)
        .join(t.claim_roles, t.claim_roles.c.claim == c.key)
        .where(*current)
        .distinct()
    )
    rows = connection.execute(sides).all()
    _fetch_entities(connection, {row[2] for row in rows if row[2] is not None} - entities.keys(), entities)
    for reading, marking, form, text in rows:
        found[reading].append(Spoken(markings[marking], entities[form] if form is not None else None, text, None))
    events = select(c.reading, c.marking, c.predicate, c.ground, c.reason).where(*current, c.kind == "event").distinct()
    for reading, marking, predicate, ground, reason in connection.execute(events):
        found[reading].append(Spoken(markings[marking], None, "", predicate, ground, reason))
    return found


def _fetch_entities(connection: Connection, keys: set[int], entities: dict[int, Entity]) -> None:
    """Add the entities of these forms to those at hand."""
    wanted = sorted(keys)
    for start in range(0, len(wanted), 500):
        query = select(t.entity_forms).where(t.entity_forms.c.key.in_(wanted[start : start + 500]))
        entities.update({row.key: _entity(row) for row in connection.execute(query)})


def _entity(row: Row[Any]) -> Entity:
    return Entity(row.id, row.name, row.kind, row.country, row.organization, read_words(row.sectors))
