"""The tables of a record, for every engine; what each holds is told in ``docs/record.md``."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SHIELD = "\ufdd0"


class Wording(TypeDecorator[str]):
    r"""Words of a paper, kept so that they come back character for character.

    No database keeps every text Python can hold: a NUL ends the text for its functions, half of a surrogate pair cannot
    be written as UTF-8. A text with one of these is kept as ``U+FDD0`` and its characters spelled in ASCII escapes.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Spell out what the database could not keep."""
        if value is None or (value.isascii() and "\0" not in value):
            return value
        if "\0" in value or value.startswith(SHIELD):
            return _spelled(value)
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return _spelled(value)
        return value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Read back what was spelled out."""
        if value is not None and value.startswith(SHIELD):
            return value[1:].encode("ascii").decode("unicode_escape")
        return value


def _spelled(value: str) -> str:
    return SHIELD + value.encode("unicode_escape").decode("ascii")


def _key() -> Column[int]:
    return Column("key", Integer, primary_key=True)


def _to(name: str, target: str, **options: Any) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.key"), nullable=options.pop("nullable", False), **options)


ledger = Table(
    "ledger",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

markings = Table(
    "markings",
    metadata,
    _key(),
    Column("level", Integer, nullable=False),
    Column("value", String, nullable=False, unique=True),
)
marking_controls = Table(
    "marking_controls",
    metadata,
    _to("marking", "markings", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("control", String, nullable=False),
)

documents = Table("documents", metadata, _key(), Column("id", String(64), nullable=False, unique=True))
texts = Table(
    "texts",
    metadata,
    _key(),
    _to("document", "documents"),
    Column("digest", String(64), nullable=False),
    Column("text", Wording, nullable=False),
    Index("uq_texts_document_digest", "document", "digest", unique=True),
)
sources = Table(
    "sources",
    metadata,
    _to("document", "documents", primary_key=True),
    Column("source", Wording, primary_key=True),
    Column("collection", Wording),
    Index("ix_sources_collection", "collection"),
)

readings = Table(
    "readings",
    metadata,
    _key(),
    _to("document", "documents"),
    _to("text", "texts"),
    Column("version", String, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("superseded", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("carrier", String, nullable=False),
    Column("encoding", String, nullable=False),
    Column("language", String),
    Column("number", Wording),
    Column("title", Wording),
    Column("day", String(10)),
    Column("source_name", Wording),
    Column("captions", Text, nullable=False),
    Column("face", String, nullable=False),
    Column("header", Text, nullable=False),
    _to("marking", "markings"),
    _to("highest", "markings"),
    Column("own", Integer),
    Column("own_highest", Integer),
    Column("raised", Integer),
    Column("aside", Integer),
    Index("uq_readings_current", "document", unique=True, sqlite_where=text("superseded = 0")),
    Index("ix_readings_number", "number"),
    Index("ix_readings_day", "day"),
    Index("ix_readings_aside", "aside", sqlite_where=text("aside = 1")),
    Index("ix_readings_raised", "raised", sqlite_where=text("raised IS NOT NULL")),
)
faces = Table(
    "faces",
    metadata,
    _to("reading", "readings", primary_key=True),
    Column("post", String),
    Column("year", Integer),
    Column("serial", Integer),
    Column("section", Integer),
    Column("face", Wording, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Index("ix_faces_post_year_serial", "post", "year", "serial"),
)
paper_names = Table(
    "paper_names",
    metadata,
    Column("name", Wording, primary_key=True),
    _to("reading", "readings", primary_key=True),
    Index("ix_paper_names_reading", "reading"),
    sqlite_with_rowid=False,
)
blocks = Table(
    "blocks",
    metadata,
    _to("reading", "readings", primary_key=True),
    Column("number", Integer, primary_key=True),
    _to("marking", "markings"),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("paragraph", Integer),
    Column("printed", Wording),
    Column("printed_start", Integer),
    Column("printed_end", Integer),
    Column("prose_start", Integer),
    Column("prose_end", Integer),
    Column("voice", String),
    Column("text", Wording, nullable=False),
    Column("own", Integer),
    sqlite_with_rowid=False,
)
problems = Table(
    "problems",
    metadata,
    _to("reading", "readings", primary_key=True),
    Column("number", Integer, primary_key=True),
    _to("marking", "markings"),
    Column("code", String, nullable=False),
    Column("message", Wording, nullable=False),
    Column("line", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Column("advice", Wording, nullable=False),
    Column("own", Integer),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    _key(),
    Column("id", String(24), nullable=False),
    _to("reading", "readings"),
    Column("number", Integer, nullable=False),
    Column("superseded", Integer, nullable=False),
    _to("marking", "markings"),
    Column("kind", String, nullable=False),
    Column("predicate", String, nullable=False),
    Column("sentence", Wording, nullable=False),
    Column("method", String, nullable=False),
    Column("status", String, nullable=False),
    Column("modes", String, nullable=False),
    Column("contexts", String, nullable=False),
    Column("what", Wording),
    Column("confidence", Float, nullable=False),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("since", String(10), nullable=False),
    Column("moment", Text),
    Column("due", Text),
    Column("place", Integer, nullable=False),
    Column("own", Integer),
    Column("reason", Wording),
    Column("ground", String, nullable=False, server_default="firm"),
    Index("ix_claims_id", "id"),
    Index("ix_claims_reading", "reading", "number"),
    Index("ix_claims_kinds", "kind", "ground", "marking", sqlite_where=text("superseded = 0")),
    Index("ix_claims_since", "since", sqlite_where=text("superseded = 0")),
    Index("ix_claims_cites", "what", sqlite_where=text("kind = 'reference'")),
)
claim_words = Table(
    "claim_words",
    metadata,
    _to("claim", "claims", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("paragraph", Integer),
    Column("text", Wording, nullable=False),
    sqlite_with_rowid=False,
)

entity_forms = Table(
    "entity_forms",
    metadata,
    _key(),
    Column("digest", String(32), nullable=False, unique=True),
    Column("id", Wording, nullable=False),
    Column("name", Wording, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("organization", Wording),
    Column("sectors", String, nullable=False),
    Column("folded", Wording, nullable=False),
    Index("ix_entity_forms_id", "id"),
    Index("ix_entity_forms_country", "country"),
)
claim_roles = Table(
    "claim_roles",
    metadata,
    _to("claim", "claims", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("role", String, nullable=False),
    _to("form", "entity_forms", nullable=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("paragraph", Integer),
    Column("text", Wording, nullable=False),
    Index("ix_claim_roles_form", "form", "claim", "role"),
    sqlite_with_rowid=False,
)
entity_counts = Table(
    "entity_counts",
    metadata,
    _to("form", "entity_forms", primary_key=True),
    _to("reading", "readings", primary_key=True),
    _to("marking", "markings", primary_key=True),
    Column("claims", Integer, nullable=False),
    Column("aside", Integer, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)
changes = Table(
    "changes",
    metadata,
    _key(),
    _to("document", "documents"),
    _to("before", "readings"),
    _to("after", "readings"),
    _to("marking", "markings"),
    Column("gone", Text, nullable=False),
    Column("come", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("own", Integer),
    Index("ix_changes_document", "document"),
)
