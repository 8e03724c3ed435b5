"""A record's file: whether it is one, of which revision, how it is opened, and what its errors say."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from dragoman.record import migrating
from dragoman.record.errors import CannotOpen, RecordBusy, RecordDamaged, RecordError, RecordFull
from dragoman.record.refacing import reface

APPLICATION = 0x44524147
"""``DRAG`` in the file's head: by this, other programs know the file for a record."""

WAIT_SECONDS = 60.0
"""So long a writer waits for another to finish its paper."""


def check_place(path: Path, create: bool) -> None:
    """Look whether a record is there, or may be made there. Raises: CannotOpen."""
    if path.is_dir():
        raise CannotOpen(f"{path} is a folder, not a record. Name a file in it, such as {path / 'dragoman.db'}.")
    if path.exists():
        _check_revision(path)
    elif not create:
        raise CannotOpen(f"There is no record at {path}. Read papers into it first: dragoman read PATH --record {path}")
    elif not path.parent.is_dir():
        raise CannotOpen(
            f"There is no folder {path.parent} to make a record in. Make the folder, or name another file."
        )


def _check_revision(path: Path) -> None:
    """Look at an existing file without writing to it or beside it, so that what we do not know is left as it is."""
    if path.stat().st_size == 0:
        return
    alone = not path.with_name(f"{path.name}-wal").exists()
    with in_plain_words(path):
        address = f"{path.absolute().as_uri()}?{'immutable=1' if alone else 'mode=ro'}"
        connection = sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS)
        try:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            found = (
                connection.execute("SELECT version_num FROM alembic_version").fetchone()
                if "alembic_version" in tables
                else None
            )
        finally:
            connection.close()
    if tables and (application != APPLICATION or found is None):
        raise CannotOpen(f"{path} is a database of another program, not a record of Dragoman. It was left as it is.")
    if found is not None and found[0] not in migrating.REVISIONS:
        raise CannotOpen(
            f"{path} was written by a newer Dragoman: its tables are of revision {found[0]}, this program knows them "
            f"up to {migrating.HEAD}. It was left as it is. Install the newer program, or name another record."
        )


def engine_of(path: Path) -> Engine:
    """Return what talks to the file: writers take turns, readers see the record as it was when they began."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "cache_size = -65536"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def bring_up_to_date(path: Path, engine: Engine) -> None:
    """Make the tables, or alter older ones in one transaction after a copy was laid beside them."""
    with engine.connect() as connection:
        revision = migrating.revision_of(connection)
    if revision == migrating.HEAD:
        return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        revision = migrating.revision_of(connection)
        if revision == migrating.HEAD:
            return
        if revision is not None:
            _keep_copy(path, revision)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        migrating.migrate(connection)
        reface(connection)


def _keep_copy(path: Path, revision: str) -> Path:
    """Keep the record as it was beside itself, before its tables are altered."""
    copy = path.with_name(f"{path.name}.before-{migrating.HEAD}-was-{revision}")
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    target = sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    return copy


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn what SQLite reports into an error that says what, where and what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise told(path, error) from error


def told(path: Path, error: DBAPIError | sqlite3.Error) -> RecordError:
    """Return the error of ours that says the same."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and "disk" in str(cause) and _no_room(path)):
        return RecordFull(
            f"There is no room left for {path}. The paper in hand was not kept; everything before it was. "
            "Make room and run the same command again: it goes on where it stopped."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordBusy(
            f"Another program has been writing to {path} for more than {WAIT_SECONDS:.0f} seconds. Nothing was lost; "
            "wait until it has finished and run the same command again."
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return RecordDamaged(
            f"{path} is not a record, or was damaged ({cause}). Restore it from a copy, or name another."
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return CannotOpen(
            f"{path} cannot be opened for writing ({cause}). Check the rights on the file and its folder."
        )
    return RecordError(f"{path}: {cause}")


def _no_room(path: Path) -> bool:
    return shutil.disk_usage(path.parent).free < 1 << 20
