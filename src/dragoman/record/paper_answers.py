"""Answers about papers. What stands in a header is selected only where the viewer sees the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, select

from dragoman.access import Visible
from dragoman.documents import Block, DocumentId, Problem, Sourced, Span
from dragoman.record import tables as t
from dragoman.record.claims_answers import EVERYTHING, entity_number
from dragoman.record.codec import read_header, read_marking, read_words
from dragoman.record.conditions import aside, leading, may, of_header, part, standing, whole
from dragoman.record.grounds import ASIDE, FIRM, Ground
from dragoman.record.naming import key_of_id, key_of_number
from dragoman.record.papers import Change, Counts, Paper, PaperBlock, PaperLine, state_of

SOME = 500


def paper_lines(
    connection: Connection, seen: Visible, *, kind: str | None = None, start: int = 0, limit: int | None = None
) -> tuple[PaperLine, ...]:
    """List visible papers by day, then number, then id; papers whose header is not visible come last, by id."""
    query = _lines(seen)
    if kind is not None:
        query = query.where(t.readings.c.kind == kind)
    page = query.limit(limit if limit is not None else -1 if start else None).offset(start or None)
    return tuple(_line(row) for row in connection.execute(page))


def lines_of(connection: Connection, seen: Visible, documents: Sequence[DocumentId]) -> dict[DocumentId, PaperLine]:
    """Return the lines of these papers, as far as they are visible."""
    wanted = list(dict.fromkeys(documents))
    found: dict[DocumentId, PaperLine] = {}
    for start in range(0, len(wanted), SOME):
        query = _lines(seen).where(t.documents.c.id.in_(wanted[start : start + SOME]))
        found.update({line.id: line for line in map(_line, connection.execute(query))})
    return found


def states(connection: Connection, *, raised: bool = False) -> Iterator[tuple[DocumentId, str]]:
    """Yield every paper, or those raised, with what an index of it depends on: version, and how far it was raised."""
    query = (
        select(t.documents.c.id, t.readings.c.version, t.markings.c.value)
        .join(t.readings, t.readings.c.document == t.documents.c.key)
        .join(t.markings, t.markings.c.key == t.readings.c.raised, isouter=True)
        .where(t.readings.c.superseded == 0)
        .order_by(t.documents.c.id)
    )
    if raised:
        query = query.where(t.readings.c.raised.is_not(None))
    for row in connection.execute(query):
        yield DocumentId(row.id), state_of(row.version, read_marking(row.value) if row.value else None)


def citing(connection: Connection, seen: Visible, number: str) -> tuple[PaperLine, ...]:
    """List visible papers that cite this number, in a header or in a paragraph the viewer sees."""
    cites = select(t.claims.c.reading).where(
        t.claims.c.kind == "reference", t.claims.c.what == number, standing(seen), leading(t.claims.c.reading, seen)
    )  # fmt: skip
    query = _lines(seen).where(t.readings.c.key.in_(cites))
    return tuple(_line(row) for row in connection.execute(query))


def paper_named(connection: Connection, seen: Visible, name: str) -> Paper | None:
    """Return a paper by its id, by a beginning of it that no other visible paper shares, or by number.

    Where several papers carry the number (copies, a corrected one), that which leads the first telegram of it.
    """
    key = key_of_id(connection, seen, name.lower()) or key_of_number(connection, seen, name)
    return None if key is None else _paper(connection, seen, key)


def each_paper(connection: Connection) -> Iterator[Paper]:
    """Yield every paper whole, in order of id."""
    keys = (
        select(t.readings.c.key)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(t.readings.c.superseded == 0)
        .order_by(t.documents.c.id)
    )
    for key in connection.scalars(keys).all():
        yield paper_whole(connection, key)


def paper_whole(connection: Connection, key: int) -> Paper:
    """Return all of a reading's paper, for whoever makes something of it that is not shown."""
    return _paper(connection, EVERYTHING, key)


def counted(connection: Connection, seen: Visible) -> Counts:
    """Count what is visible."""
    papers = select(t.readings.c.kind, func.count()).where(part(seen)).group_by(t.readings.c.kind)
    c = t.claims.c
    claims = select(c.kind, c.ground, func.count()).where(standing(seen)).group_by(c.kind, c.ground)
    repeated = claims.where(aside(c.reading, seen))
    by_paper = sorted((row[0], row[1]) for row in connection.execute(papers))
    every: Counter[tuple[str, Ground]] = Counter({(row[0], row[1]): row[2] for row in connection.execute(claims)})
    every.subtract({(row[0], row[1]): row[2] for row in connection.execute(repeated)})
    by_claim = sorted((kind, number) for (kind, ground), number in every.items() if number and ground == FIRM)
    not_firm = Counter[Ground]()
    for (_, ground), number in every.items():
        not_firm[ground] += number
    return Counts(
        papers=sum(number for _, number in by_paper),
        claims=sum(number for _, number in by_claim),
        entities=entity_number(connection, seen),
        by_kind=(*by_paper, *((f"claim:{kind}", number) for kind, number in by_claim)),
        aside=tuple((ground, not_firm[ground]) for ground in ASIDE if not_firm[ground]),
    )


def changes_seen(connection: Connection, seen: Visible, document: DocumentId | None) -> tuple[Change, ...]:
    """Return what newer versions changed, oldest first, where everything the change speaks of is visible."""
    before, after = t.readings.alias("before"), t.readings.alias("after")
    query = (
        select(
            t.documents.c.id,
            after.c.number,
            before.c.version.label("before"),
            after.c.version.label("after"),
            t.changes.c.gone,
            t.changes.c.come,
            t.changes.c.at,
        )
        .select_from(t.changes)
        .join(t.documents, t.documents.c.key == t.changes.c.document)
        .join(before, before.c.key == t.changes.c.before)
        .join(after, after.c.key == t.changes.c.after)
        .where(may(t.changes.c.marking, seen))
        .order_by(t.changes.c.key)
    )
    if document is not None:
        query = query.where(t.documents.c.id == document)
    return tuple(
        Change(
            DocumentId(row.id),
            row.number,
            row.before,
            row.after,
            read_words(row.gone),
            read_words(row.come),
            datetime.fromisoformat(row.at),
        )
        for row in connection.execute(query)
    )


def _lines(seen: Visible) -> Select[Any]:
    day, number = of_header(t.readings.c.day, seen), of_header(t.readings.c.number, seen)
    return (
        select(
            t.documents.c.id,
            t.readings.c.kind,
            number.label("number"),
            of_header(t.readings.c.title, seen).label("title"),
            day.label("day"),
            of_header(t.markings.c.value, seen).label("marked"),
            of_header(t.readings.c.source_name, seen).label("source_name"),
        )
        .select_from(t.readings)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .join(t.markings, t.markings.c.key == t.readings.c.marking)
        .where(part(seen))
        .order_by(day.is_(None), day, number.is_(None), number, t.documents.c.id)
    )


def _line(row: Row[Any]) -> PaperLine:
    return PaperLine(
        DocumentId(row.id),
        row.kind,
        row.number,
        row.title,
        date.fromisoformat(row.day) if row.day else None,
        read_marking(row.marked) if row.marked else None,
        row.source_name,
    )


def _paper(connection: Connection, seen: Visible, key: int) -> Paper:
    row = connection.execute(_face(seen).where(t.readings.c.key == key)).one()
    document = DocumentId(row.id)
    return Paper(
        id=document,
        kind=row.kind,
        carrier=row.carrier,
        number=row.number,
        title=row.title,
        day=date.fromisoformat(row.day) if row.day else None,
        marking=read_marking(row.marked) if row.marked else None,
        captions=read_words(row.captions) if row.captions else (),
        header=read_header(row.face, row.header, document) if row.header else None,
        blocks=_blocks(connection, seen, key, document),
        text=row.text,
        sources=_sources(connection, row.document) if row.seen else (),
        encoding=row.encoding,
        language=row.language,
        problems=_problems(connection, seen, key, document),
        version=row.version,
        raised=read_marking(row.raised) if row.raised else None,
    )


def _face(seen: Visible) -> Select[Any]:
    c = t.readings.c
    words = t.texts.c.text if seen.everything else case((whole(seen) & may(c.highest, seen), t.texts.c.text))
    hidden = (c.number, c.title, c.day, c.captions, c.face, c.header)
    later = t.markings.alias("later")
    return (
        select(
            t.documents.c.id,
            c.document,
            c.kind,
            c.carrier,
            c.encoding,
            c.language,
            c.version,
            *(of_header(column, seen).label(column.name) for column in hidden),
            of_header(t.markings.c.value, seen).label("marked"),
            whole(seen).label("seen"),
            words.label("text"),
            of_header(later.c.value, seen).label("raised"),
        )
        .select_from(t.readings)
        .join(t.documents, t.documents.c.key == c.document)
        .join(t.markings, t.markings.c.key == c.marking)
        .join(t.texts, t.texts.c.key == c.text)
        .join(later, later.c.key == c.raised, isouter=True)
    )


def _sources(connection: Connection, document: int) -> tuple[str, ...]:
    query = select(t.sources.c.source).where(t.sources.c.document == document).order_by(t.sources.c.source)
    return tuple(connection.scalars(query))


def _blocks(connection: Connection, seen: Visible, reading: int, document: DocumentId) -> tuple[PaperBlock, ...]:
    query = (
        select(t.blocks, t.markings.c.value.label("marked"))
        .join(t.markings, t.markings.c.key == t.blocks.c.marking)
        .where(t.blocks.c.reading == reading, may(t.blocks.c.marking, seen))
        .order_by(t.blocks.c.number)
    )
    return tuple(PaperBlock(row.number, _block(row, document), row.text) for row in connection.execute(query))


def _block(row: Row[Any], document: DocumentId) -> Block:
    printed = None
    if row.printed is not None:
        printed = Sourced(row.printed, Span(document, row.printed_start, row.printed_end))
    return Block(
        kind=row.kind,
        span=Span(document, row.start, row.end),
        marking=read_marking(row.marked),
        number=row.paragraph,
        printed=printed,
        prose=Span(document, row.prose_start, row.prose_end) if row.prose_start is not None else None,
        voice=row.voice,
    )


def _problems(connection: Connection, seen: Visible, reading: int, document: DocumentId) -> tuple[Problem, ...]:
    query = (
        select(t.problems)
        .where(t.problems.c.reading == reading, may(t.problems.c.marking, seen))
        .order_by(t.problems.c.number)
    )
    return tuple(_problem(row, document) for row in connection.execute(query))


def _problem(row: Row[Any], document: DocumentId) -> Problem:
    span = Span(document, row.start, row.end) if row.start is not None else None
    return Problem(row.code, row.message, row.line, span, row.advice)
