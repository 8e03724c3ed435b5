"""Papers, readings and claims.

Revision 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "documents",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_documents"),
        sa.UniqueConstraint("id", name="uq_documents_id"),
    )
    op.create_table(
        "entity_forms",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("organization", sa.Text(), nullable=True),
        sa.Column("sectors", sa.String(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_entity_forms"),
        sa.UniqueConstraint("digest", name="uq_entity_forms_digest"),
    )
    op.create_index("ix_entity_forms_country", "entity_forms", ["country"], unique=False)
    op.create_index("ix_entity_forms_id", "entity_forms", ["id"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_ledger"),
    )
    op.create_table(
        "markings",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_markings"),
        sa.UniqueConstraint("value", name="uq_markings_value"),
    )
    op.create_table(
        "marking_controls",
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("control", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_marking_controls_marking"),
        sa.PrimaryKeyConstraint("marking", "number", name="pk_marking_controls"),
    )
    op.create_table(
        "sources",
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_sources_document"),
        sa.PrimaryKeyConstraint("document", "source", name="pk_sources"),
    )
    op.create_table(
        "texts",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_texts_document"),
        sa.PrimaryKeyConstraint("key", name="pk_texts"),
    )
    op.create_index("uq_texts_document_digest", "texts", ["document", "digest"], unique=True)
    op.create_table(
        "readings",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("text", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("superseded", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("source_name", sa.Text(), nullable=True),
        sa.Column("captions", sa.Text(), nullable=False),
        sa.Column("face", sa.String(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_readings_document"),
        sa.ForeignKeyConstraint(["highest"], ["markings.key"], name="fk_readings_highest"),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_readings_marking"),
        sa.ForeignKeyConstraint(["text"], ["texts.key"], name="fk_readings_text"),
        sa.PrimaryKeyConstraint("key", name="pk_readings"),
    )
    op.create_index("ix_readings_day", "readings", ["day"], unique=False)
    op.create_index("ix_readings_number", "readings", ["number"], unique=False)
    op.create_index(
        "uq_readings_current", "readings", ["document"], unique=True, sqlite_where=sa.text("superseded = 0")
    )
    op.create_table(
        "blocks",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("printed", sa.Text(), nullable=True),
        sa.Column("printed_start", sa.Integer(), nullable=True),
        sa.Column("printed_end", sa.Integer(), nullable=True),
        sa.Column("prose_start", sa.Integer(), nullable=True),
        sa.Column("prose_end", sa.Integer(), nullable=True),
        sa.Column("voice", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_blocks_marking"),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_blocks_reading"),
        sa.PrimaryKeyConstraint("reading", "number", name="pk_blocks"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claims",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("superseded", sa.Integer(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("predicate", sa.String(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("modes", sa.String(), nullable=False),
        sa.Column("contexts", sa.String(), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("earliest", sa.String(length=10), nullable=True),
        sa.Column("latest", sa.String(length=10), nullable=True),
        sa.Column("since", sa.String(length=10), nullable=False),
        sa.Column("moment", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_claims_marking"),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_claims_reading"),
        sa.PrimaryKeyConstraint("key", name="pk_claims"),
    )
    op.create_index("ix_claims_cites", "claims", ["what"], unique=False, sqlite_where=sa.text("kind = 'reference'"))
    op.create_index("ix_claims_id", "claims", ["id"], unique=False)
    op.create_index(
        "ix_claims_kinds", "claims", ["kind", "marking"], unique=False, sqlite_where=sa.text("superseded = 0")
    )
    op.create_index("ix_claims_reading", "claims", ["reading", "number"], unique=False)
    op.create_index("ix_claims_since", "claims", ["since"], unique=False, sqlite_where=sa.text("superseded = 0"))
    op.create_table(
        "entity_counts",
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["form"], ["entity_forms.key"], name="fk_entity_counts_form"),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_entity_counts_marking"),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_entity_counts_reading"),
        sa.PrimaryKeyConstraint("form", "reading", "marking", name="pk_entity_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "problems",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_problems_marking"),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_problems_reading"),
        sa.PrimaryKeyConstraint("reading", "number", name="pk_problems"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim_roles",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name="fk_claim_roles_claim"),
        sa.ForeignKeyConstraint(["form"], ["entity_forms.key"], name="fk_claim_roles_form"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_claim_roles"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_roles_form", "claim_roles", ["form", "claim", "role"], unique=False)
    op.create_table(
        "claim_words",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name="fk_claim_words_claim"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_claim_words"),
        sqlite_with_rowid=False,
    )
