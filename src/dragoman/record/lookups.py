"""What is asked of every paper that a run meets: statements made once, for a paper may be one of a million rows."""

from __future__ import annotations

from sqlalchemy import Dialect, bindparam, literal_column, select
from sqlalchemy.dialects import sqlite

from dragoman.record import tables as t

DIALECT: Dialect = sqlite.dialect()

VERSION_HELD = str(
    select(t.readings.c.version)
    .join(t.documents, t.documents.c.key == t.readings.c.document)
    .where(t.documents.c.id == bindparam("document"), t.readings.c.superseded == literal_column("0"))
    .compile(dialect=DIALECT)
)
"""The version by which a document (its id is the one parameter) was read."""

SOURCE_NOTED = str(
    select(t.sources.c.document)
    .join(t.documents, t.documents.c.key == t.sources.c.document)
    .where(t.documents.c.id == bindparam("document"), t.sources.c.source == bindparam("source"))
    .compile(dialect=DIALECT)
)
"""A key, where it is known that a document was found at a place: its id, then the place as `kept_words` gives it."""

LEDGER = str(select(t.ledger.c.value).where(t.ledger.c.name == bindparam("name")).compile(dialect=DIALECT))
"""A line of the ledger, by its name."""


def kept_words(words: str) -> str | None:
    """Return words as they stand in a column of words."""
    return t.Wording().process_bind_param(words, DIALECT)
