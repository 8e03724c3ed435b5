"""Answers about declassification: what each visible head prints, what its order makes of that, what was released."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from dragoman.access import Visible
from dragoman.documents import CableHeader, DocumentId
from dragoman.message import declassification_of
from dragoman.record import tables as t
from dragoman.record.codec import read_header
from dragoman.record.collections_answers import found_in
from dragoman.record.conditions import current, whole
from dragoman.record.paper_answers import lines_of
from dragoman.record.told import Withheld

AT_ONCE = 500


def withheld(connection: Connection, seen: Visible, collection: str | None) -> Iterator[Withheld]:
    """Yield every telegram whose head the viewer sees, or those of a collection, by day and number."""
    c = t.readings.c
    query = (
        select(t.documents.c.id, c.face, c.header)
        .join(t.documents, t.documents.c.key == c.document)
        .where(c.kind == "cable", current(c.superseded), whole(seen), *found_in(collection))
        .order_by(c.day.is_(None), c.day, c.number.is_(None), c.number, t.documents.c.id)
    )
    for some in connection.execution_options(yield_per=AT_ONCE).execute(query).partitions():
        yield from _some(connection, seen, some)


def _some(connection: Connection, seen: Visible, rows: Sequence[Any]) -> Iterator[Withheld]:
    lines = lines_of(connection, seen, [DocumentId(row.id) for row in rows])
    for row in rows:
        document = DocumentId(row.id)
        header = read_header(row.face, row.header, document)
        if isinstance(header, CableHeader):
            order = header.eo.value if header.eo else None
            period = declassification_of(header)
            yield Withheld(lines[document], order.on if order else None, order.event if order else None, period)
