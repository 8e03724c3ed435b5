"""Answers about collections: which there are, and what was not understood in the papers of one or of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from dragoman.access import Visible
from dragoman.documents import DocumentId, Problem, Span
from dragoman.record import tables as t
from dragoman.record.conditions import current, may, whole
from dragoman.record.paper_answers import lines_of
from dragoman.record.told import Collection, Trouble, Troubled


def collections_seen(connection: Connection, seen: Visible) -> tuple[Collection, ...]:
    """List the places in which visible papers were found, by name; a paper found in two is counted in both."""
    c = t.readings.c
    query = (
        select(
            t.sources.c.collection,
            func.count(t.sources.c.document.distinct()).label("papers"),
            func.min(c.day).label("first"),
            func.max(c.day).label("last"),
        )
        .join(t.readings, c.document == t.sources.c.document)
        .where(current(c.superseded), whole(seen), t.sources.c.collection.is_not(None))
        .group_by(t.sources.c.collection)
        .order_by(t.sources.c.collection)
    )
    return tuple(
        Collection(row.collection, row.papers, _day(row.first), _day(row.last)) for row in connection.execute(query)
    )


def troubles(connection: Connection, seen: Visible, collection: str | None) -> tuple[Trouble, ...]:
    """Count the problems of visible papers by code; what most papers have stands first."""
    c = t.problems.c
    papers = func.count(c.reading.distinct())
    query = _problems(seen, collection).with_only_columns(
        c.code, func.min(c.advice).label("advice"), func.count().label("problems"), papers.label("papers")
    )
    rows = connection.execute(query.group_by(c.code).order_by(papers.desc(), c.code))
    return tuple(Trouble(row.code, row.advice, row.problems, row.papers) for row in rows)


def troubled(  # noqa: PLR0913
    connection: Connection, seen: Visible, code: str, collection: str | None, *, start: int, limit: int | None
) -> tuple[Troubled, ...]:
    """List the problems of one code with their papers, by day and number of these."""
    c, of = t.problems.c, t.readings.c
    order = (of.day.is_(None), of.day, of.number.is_(None), of.number, t.documents.c.id, c.number)
    query = (
        _problems(seen, collection)
        .with_only_columns(t.documents.c.id, c.code, c.message, c.line, c.start, c.end, c.advice)
        .where(c.code == code)
        .order_by(*order)
    )
    page = query.limit(limit if limit is not None else -1 if start else None).offset(start or None)
    rows = connection.execute(page).all()
    lines = lines_of(connection, seen, [DocumentId(row.id) for row in rows])
    return tuple(Troubled(lines[DocumentId(row.id)], _problem(row)) for row in rows)


def found_in(collection: str | None) -> Sequence[ColumnElement[bool]]:
    """Return the condition that a paper was found in a collection; none for all papers."""
    if collection is None:
        return ()
    c = t.sources.c
    return (exists().where(c.document == t.readings.c.document, c.collection == collection),)


def _problems(seen: Visible, collection: str | None) -> Select[Any]:
    """Ask for the problems of papers whose head the viewer sees."""
    return (
        select(t.problems)
        .select_from(t.problems)
        .join(t.readings, t.readings.c.key == t.problems.c.reading)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(current(t.readings.c.superseded), whole(seen), may(t.problems.c.marking, seen), *found_in(collection))
    )


def _problem(row: Any) -> Problem:
    span = Span(DocumentId(row.id), row.start, row.end) if row.start is not None else None
    return Problem(row.code, row.message, row.line, span, row.advice)


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None
