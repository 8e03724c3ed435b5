"""Keys of rows: the next free one, and those of markings and entities, each of which is kept once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Insert, Table, func, insert, select

from dragoman.documents import Marking
from dragoman.record import tables as t
from dragoman.record.codec import entity_digest, folded, read_marking, write_marking, written
from dragoman.resolution import Entity

Row = dict[str, Any]


def next_key(connection: Connection, table: Table) -> int:
    """Return the next free key: the writer is alone in the record for as long as the transaction lasts."""
    return (connection.scalar(select(func.max(table.c.key))) or 0) + 1


def insert_all(connection: Connection, statement: Insert, rows: list[Row]) -> None:
    """Insert rows by one statement; none is none."""
    if rows:
        connection.execute(statement, rows)


def marking_keys(connection: Connection, wanted: Iterable[Marking]) -> dict[Marking, int]:
    """Return the key of each marking; those the record has not met yet are added."""
    spelled = {marking: write_marking(marking) for marking in wanted}
    known = select(t.markings.c.value, t.markings.c.key).where(t.markings.c.value.in_(sorted(set(spelled.values()))))
    held: dict[str, int] = {row.value: row.key for row in connection.execute(known)}
    key = next_key(connection, t.markings) if len(held) < len(set(spelled.values())) else 0
    for marking, value in spelled.items():
        if value not in held:
            held[value] = key
            connection.execute(insert(t.markings), {"key": key, "level": int(marking.level), "value": value})
            controls = [
                {"marking": key, "number": number, "control": control}
                for number, control in enumerate(marking.controls)
            ]
            insert_all(connection, insert(t.marking_controls), controls)
            key += 1
    return {marking: held[value] for marking, value in spelled.items()}


def marking_of(connection: Connection, key: int | None) -> Marking | None:
    """Return the marking of a key; None for none."""
    if key is None:
        return None
    return read_marking(connection.execute(select(t.markings.c.value).where(t.markings.c.key == key)).scalar_one())


def form_keys(connection: Connection, entities: Iterable[Entity]) -> dict[Entity, int]:
    """Return the key of each entity in exactly its form; those the record has not met yet are added, in order."""
    digests = {entity: entity_digest(entity) for entity in dict.fromkeys(entities)}
    names = list(digests.values())
    held: dict[str, int] = {}
    for start in range(0, len(names), 500):
        some = select(t.entity_forms.c.digest, t.entity_forms.c.key).where(
            t.entity_forms.c.digest.in_(names[start : start + 500])
        )
        held.update({row.digest: row.key for row in connection.execute(some)})
    rows: list[Row] = []
    key = next_key(connection, t.entity_forms) if len(held) < len(names) else 0
    for entity, digest in digests.items():
        if digest not in held:
            held[digest] = key + len(rows)
            rows.append(_form_row(held[digest], digest, entity))
    insert_all(connection, insert(t.entity_forms), rows)
    return {entity: held[digest] for entity, digest in digests.items()}


def _form_row(key: int, digest: str, entity: Entity) -> Row:
    return {
        "key": key,
        "digest": digest,
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "country": entity.country,
        "organization": entity.organization,
        "sectors": written(entity.sectors),
        "folded": folded(entity.name),
    }
