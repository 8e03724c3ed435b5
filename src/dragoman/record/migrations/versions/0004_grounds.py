"""On what ground each claim stands and why; how many claims of an entity are set aside.

Revision 0004, after 0003.
"""

from collections import Counter

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

DOUBT = "%it is doubtful whether%"
"""How sentences told of doubtful events when their reason was not kept."""

claims = sa.table("claims", *map(sa.column, ("key", "reading", "marking", "kind", "status", "ground")))
roles = sa.table("claim_roles", *map(sa.column, ("claim", "number", "form")))
forms = sa.table("entity_forms", *map(sa.column, ("key", "id")))
counts = sa.table("entity_counts", *map(sa.column, ("form", "reading", "marking", "aside")))


def upgrade() -> None:
    """Make the columns, say the ground of the claims that are held, and count anew."""
    op.add_column("claims", sa.Column("reason", sa.Text(), nullable=True))
    op.add_column("claims", sa.Column("ground", sa.String(), nullable=False, server_default="firm"))
    op.add_column("entity_counts", sa.Column("aside", sa.Integer(), nullable=False, server_default="0"))
    told_so = "kind IN ('event', 'membership')"
    doubtful = "kind = 'event' AND status = 'hypothetical' AND lower(sentence) LIKE :doubt"
    for change in (
        f"UPDATE claims SET ground = 'denied' WHERE {told_so} AND status IN ('negated', 'denied')",
        f"UPDATE claims SET ground = 'possible' WHERE {told_so} AND status IN ('planned', 'hypothetical')",
    ):
        op.execute(change)
    told = sa.text(f"UPDATE claims SET ground = 'doubtful', reason = 'not told' WHERE {doubtful}")
    op.get_bind().execute(told, {"doubt": DOUBT})
    op.drop_index("ix_claims_kinds", "claims")
    op.create_index(
        "ix_claims_kinds",
        "claims",
        ["kind", "ground", "marking"],
        unique=False,
        sqlite_where=sa.text("superseded = 0"),
    )
    _count_aside()


def _count_aside() -> None:
    """Count for each entity the claims that are not firm; a claim counts once, in its first form."""
    query = (
        sa.select(claims.c.key, claims.c.reading, claims.c.marking, forms.c.id, roles.c.form)
        .join(roles, roles.c.claim == claims.c.key)
        .join(forms, forms.c.key == roles.c.form)
        .where(claims.c.ground != "firm")
        .order_by(claims.c.key, roles.c.number)
    )
    first: dict[tuple[int, str], tuple[int, int, int]] = {}
    for row in op.get_bind().execute(query):
        first.setdefault((row.key, row.id), (row.form, row.reading, row.marking))
    rows = [
        {"of": form, "in": reading, "marked": marking, "number": number}
        for (form, reading, marking), number in Counter(first.values()).items()
    ]
    if rows:
        place = (
            counts.c.form == sa.bindparam("of"),
            counts.c.reading == sa.bindparam("in"),
            counts.c.marking == sa.bindparam("marked"),
        )
        op.get_bind().execute(sa.update(counts).where(*place).values(aside=sa.bindparam("number")), rows)
