"""What a newer reading version changed.

Revision 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "changes",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Text(), nullable=False),
        sa.Column("come", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["after"], ["readings.key"], name="fk_changes_after"),
        sa.ForeignKeyConstraint(["before"], ["readings.key"], name="fk_changes_before"),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_changes_document"),
        sa.ForeignKeyConstraint(["marking"], ["markings.key"], name="fk_changes_marking"),
        sa.PrimaryKeyConstraint("key", name="pk_changes"),
    )
    op.create_index("ix_changes_document", "changes", ["document"], unique=False)
