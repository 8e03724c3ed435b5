"""Holding a paper, and everything derived from it, as closely as a later version of the same telegram is held."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, ColumnElement, Connection, delete, func, insert, select, update

from dragoman.documents import Marking
from dragoman.record import tables as t
from dragoman.record.claims_answers import claims_in_text
from dragoman.record.codec import read_marking
from dragoman.record.keys import form_keys, insert_all, marking_keys
from dragoman.record.rows import count_rows


def raise_reading(connection: Connection, reading: int, raised: Marking | None) -> None:
    """Hold a reading, its blocks, problems, claims, counts and changes as closely as ``raised`` too; None lets go.

    What each was marked by its own paper is kept beside, in ``own``, so that letting go restores it.
    """
    key = marking_keys(connection, [raised])[raised] if raised is not None else None
    of_reading = t.readings.c.key == reading
    document = select(t.readings.c.document).where(of_reading).scalar_subquery()
    of_whole, of_all = t.readings.c.marking, t.readings.c.highest
    _raise_rows(connection, of_whole, t.readings.c.own, of_reading, raised)
    _raise_rows(connection, of_all, t.readings.c.own_highest, of_reading, raised)
    connection.execute(update(t.readings).where(of_reading).values(raised=key))
    for table in (t.blocks, t.problems, t.claims):
        _raise_rows(connection, table.c.marking, table.c.own, table.c.reading == reading, raised)
    _raise_rows(connection, t.changes.c.marking, t.changes.c.own, t.changes.c.document == document, raised)
    _count_again(connection, reading)


def _raise_rows(
    connection: Connection, marking: Column[int], own: Column[int], wanted: ColumnElement[bool], raised: Marking | None
) -> None:
    """Set the marking of rows to that of their own joined with another, or back to their own."""
    table = marking.table
    first = func.coalesce(own, marking)
    keys = sorted(connection.scalars(select(first).where(wanted).distinct()))
    if raised is None:
        connection.execute(update(table).where(wanted, own.is_not(None)).values({marking: own, own: None}))
        return
    values = _values(connection, keys)
    joined = {key: values[key].joined(raised) for key in keys}
    new = marking_keys(connection, joined.values())
    for key in keys:
        connection.execute(update(table).where(wanted, first == key).values({own: key, marking: new[joined[key]]}))


def _values(connection: Connection, keys: Sequence[int]) -> dict[int, Marking]:
    rows = connection.execute(select(t.markings.c.key, t.markings.c.value).where(t.markings.c.key.in_(keys)))
    return {row.key: read_marking(row.value) for row in rows}


def _count_again(connection: Connection, reading: int) -> None:
    """Count the claims of a reading that speak of each entity, by the markings that now hold."""
    claims = claims_in_text(connection, reading)
    forms = form_keys(connection, [role.entity for claim in claims for role in claim.roles if role.entity])
    markings = marking_keys(connection, [claim.marking for claim in claims])
    connection.execute(delete(t.entity_counts).where(t.entity_counts.c.reading == reading))
    insert_all(connection, insert(t.entity_counts), count_rows(reading, claims, markings, forms))
