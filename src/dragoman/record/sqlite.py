"""The record in one SQLite file: many may read while one writes; what was kept stays kept if the program is killed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from dragoman.access import Viewer, visible
from dragoman.documents import DocumentId
from dragoman.record import claims_answers, keeping, lookups, migrating, paper_answers, spoken
from dragoman.record import tables as t
from dragoman.record.claims import Claim, ClaimKind, Reading
from dragoman.record.errors import CannotOpen, RecordBusy, RecordDamaged, RecordError, RecordFull
from dragoman.record.store import Change, Counts, EntityCount, Kept, Paper, PaperLine, Spoken

APPLICATION = 0x44524147
"""``DRAG`` in the file's head: by this, other programs know the file for a record."""

WAIT_SECONDS = 60.0
"""So long a writer waits for another to finish its paper."""


class SqliteStore:
    """A record in a SQLite file. Fulfils `Store`; safe to use from several threads and processes at once."""

    def __init__(self, path: Path, engine: Engine, clock: Callable[[], datetime]) -> None:
        self.url = f"sqlite:///{path}"
        self.path = path
        self._engine = engine
        self._clock = clock

    def held(self, document: DocumentId) -> str | None:
        """Return the version by which a document was read, or None where it is not held."""
        version: str | None = self._found(lookups.VERSION_HELD, document)
        return version

    def keep(self, reading: Reading) -> Kept:
        """Keep one paper in one transaction; reading it again by the same version changes nothing."""
        with self._writing() as connection:
            return keeping.keep(connection, reading, self._clock())

    def found_at(self, document: DocumentId, source: str) -> None:
        """Note that a held document was found at this place too."""
        if self._found(lookups.SOURCE_NOTED, document, lookups.kept_words(source)) is not None:
            return
        with self._writing() as connection:
            keeping.note_source(connection, document, source)

    def counts(self, viewer: Viewer) -> Counts:
        """Count what the viewer sees."""
        with self._reading() as connection:
            return paper_answers.counted(connection, visible(viewer))

    def papers(
        self, viewer: Viewer, *, kind: str | None = None, start: int = 0, limit: int | None = None
    ) -> Sequence[PaperLine]:
        """List visible papers by day, then number."""
        with self._reading() as connection:
            return paper_answers.paper_lines(connection, visible(viewer), kind=kind, start=start, limit=limit)

    def paper(self, name: str, viewer: Viewer) -> Paper | None:
        """Return a paper by id, by an unambiguous beginning of its id (8 digits at least), or by number."""
        with self._reading() as connection:
            return paper_answers.paper_named(connection, visible(viewer), name)

    def cited_by(self, number: str, viewer: Viewer) -> Sequence[PaperLine]:
        """List visible papers that cite this number, in a header or in a paragraph the viewer sees."""
        with self._reading() as connection:
            return paper_answers.citing(connection, visible(viewer), number)

    def each_paper(self) -> Iterator[Paper]:
        """Yield every paper whole, in order of id: for search, which builds what each viewer may find."""
        with self._reading() as connection:
            yield from paper_answers.each_paper(connection)

    def each_spoken(
        self, documents: Sequence[DocumentId] | None = None
    ) -> Iterator[tuple[DocumentId, tuple[Spoken, ...]]]:
        """Yield what the claims of every paper, or of these, speak of, in order of id; for search."""
        with self._reading() as connection:
            yield from spoken.each_spoken(connection, documents)

    def stamp(self) -> str:
        """Return a digest that changes whenever papers or claims change; equal records have equal stamps."""
        with self._reading() as connection:
            return connection.scalar(select(t.ledger.c.value).where(t.ledger.c.name == "stamp")) or "0" * 64

    def claims_of(self, document: DocumentId, viewer: Viewer) -> Sequence[Claim]:
        """Return the visible claims of one paper in the order of its text."""
        with self._reading() as connection:
            return claims_answers.claims_of(connection, visible(viewer), document)

    def claim(self, claim: str, viewer: Viewer) -> Claim | None:
        """Return one visible claim by its id."""
        with self._reading() as connection:
            return claims_answers.claim_named(connection, visible(viewer), claim)

    def claims(  # noqa: PLR0913
        self,
        viewer: Viewer,
        *,
        kinds: Sequence[ClaimKind] = (),
        about: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        start: int = 0,
        limit: int | None = None,
    ) -> Sequence[Claim]:
        """Return visible claims of these kinds in which every entity id of ``about`` has a role, in time."""
        asked = claims_answers.Asked(kinds, about, since, until, start, limit)
        with self._reading() as connection:
            return claims_answers.claims_asked(connection, visible(viewer), asked)

    def each_claim(self, viewer: Viewer, *, kinds: Sequence[ClaimKind] = ()) -> Iterator[Claim]:
        """Yield visible claims paper by paper, by the papers' ids, then in the order of the text."""
        with self._reading() as connection:
            yield from claims_answers.each_claim(connection, visible(viewer), kinds)

    def between(self, one: str, other: str, viewer: Viewer) -> Sequence[Claim]:
        """Return visible events, requests and memberships with a side of each of two entity ids."""
        with self._reading() as connection:
            return claims_answers.claims_between(connection, visible(viewer), one, other)

    def entity(self, entity: str, viewer: Viewer) -> EntityCount | None:
        """Return an entity that some visible claim speaks of."""
        with self._reading() as connection:
            return claims_answers.entity_named(connection, visible(viewer), entity)

    def entities(
        self, viewer: Viewer, *, words: str = "", kind: str | None = None, start: int = 0, limit: int = 50
    ) -> Sequence[EntityCount]:
        """Find entities by words of their names as visible claims give them; most claims first."""
        with self._reading() as connection:
            return claims_answers.entities_found(
                connection, visible(viewer), words=words, kind=kind, start=start, limit=limit
            )

    def changes(self, viewer: Viewer, *, document: DocumentId | None = None) -> Sequence[Change]:
        """Return what newer versions changed, as far as the viewer sees the papers whole."""
        with self._reading() as connection:
            return paper_answers.changes_seen(connection, visible(viewer), document)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Lend a connection that sees the record as it is at this moment, whatever is written meanwhile."""
        with in_plain_words(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    def _found(self, statement: str, *values: str | None) -> Any:
        """Return the first column of the first row that a statement finds, or None: the quick way to ask one thing."""
        with in_plain_words(self.path):
            lent = self._engine.raw_connection()
            try:
                row = lent.cursor().execute(statement, values).fetchone()
            finally:
                lent.close()
        return None if row is None else row[0]

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Lend a connection that is alone in writing; all of it is kept at the end, or nothing."""
        lent = self._engine.connect().execution_options(writes=True)
        with in_plain_words(self.path), lent as connection, connection.begin():
            yield connection


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def open_sqlite(path: Path, *, create: bool, clock: Callable[[], datetime] = now) -> SqliteStore:
    """Open the record in a file, bringing an older one up to date.

    Raises: CannotOpen where the file is missing (and ``create`` is false), no record, or of a newer revision.
    """
    place = path.expanduser()
    _check_place(place, create)
    engine = _engine(place)
    try:
        with in_plain_words(place):
            _bring_up_to_date(place, engine)
    except BaseException:
        engine.dispose()
        raise
    return SqliteStore(place, engine, clock)


def _check_place(path: Path, create: bool) -> None:
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


def _engine(path: Path) -> Engine:
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


def _bring_up_to_date(path: Path, engine: Engine) -> None:
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
