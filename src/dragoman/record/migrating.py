"""Bringing a record's tables to the revision this program knows. A revision is a file in ``migrations/versions``."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect

MIGRATIONS = Path(__file__).parent / "migrations"
REVISIONS = ("0001", "0002", "0003", "0004")
"""Every revision in order; the last is the one this program reads and writes."""
HEAD = REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database says it is of, or None where it holds no record."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def migrate(connection: Connection, to: str = HEAD) -> None:
    """Make or alter the tables, up to a revision, inside the transaction of the connection."""
    from alembic import command  # noqa: PLC0415 (only where tables are made or altered)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
