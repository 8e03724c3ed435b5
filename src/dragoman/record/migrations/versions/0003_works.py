"""Which papers are one telegram, which of them leads, and how closely a later version holds an earlier one.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

from dragoman.record.collecting import collection_of

revision = "0003"
down_revision = "0002"

HELD = ("readings", "blocks", "problems", "claims", "changes")


def upgrade() -> None:
    """Make the tables and columns; name the collection of each place where a paper was found."""
    for table in HELD:
        op.add_column(table, sa.Column("own", sa.Integer(), nullable=True))
    for column in ("own_highest", "raised", "aside"):
        op.add_column("readings", sa.Column(column, sa.Integer(), nullable=True))
    op.create_index("ix_readings_aside", "readings", ["aside"], unique=False, sqlite_where=sa.text("aside = 1"))
    op.create_index(
        "ix_readings_raised", "readings", ["raised"], unique=False, sqlite_where=sa.text("raised IS NOT NULL")
    )
    op.create_table(
        "faces",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("serial", sa.Integer(), nullable=True),
        sa.Column("section", sa.Integer(), nullable=True),
        sa.Column("face", sa.Text(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_faces_reading"),
        sa.PrimaryKeyConstraint("reading", name="pk_faces"),
    )
    op.create_index("ix_faces_post_year_serial", "faces", ["post", "year", "serial"], unique=False)
    op.create_table(
        "paper_names",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.key"], name="fk_paper_names_reading"),
        sa.PrimaryKeyConstraint("name", "reading", name="pk_paper_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_paper_names_reading", "paper_names", ["reading"], unique=False)
    op.add_column("sources", sa.Column("collection", sa.Text(), nullable=True))
    _collect()
    op.create_index("ix_sources_collection", "sources", ["collection"], unique=False)


def _collect() -> None:
    sources = sa.table("sources", sa.column("document"), sa.column("source"), sa.column("collection"))
    found = op.get_bind().execute(sa.select(sources.c.document, sources.c.source)).all()
    rows = [{"of": row.document, "at": row.source, "in": collection_of(row.source)} for row in found]
    if rows:
        place = (sources.c.document == sa.bindparam("of"), sources.c.source == sa.bindparam("at"))
        op.get_bind().execute(sa.update(sources).where(*place).values(collection=sa.bindparam("in")), rows)
