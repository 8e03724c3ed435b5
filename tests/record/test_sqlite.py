"""The record as a SQLite file: opening, altering, filling up, breaking."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event

from dragoman.access import OWNER
from dragoman.documents import Level, Marking
from dragoman.record import NOT_TOLD, CannotOpen, RecordDamaged, RecordFull, Store, migrating, open_record, tables
from dragoman.record.sqlite import SqliteStore
from tests.record.small import Part, cable, read, told_as, without_grounds

PAPERS = [
    cable(f"06BAKU{count}", [Part(Marking(Level.C), f"Araz Azimov met France in {1900 + count}.")])
    for count in range(9)
]


def digest(path: Path) -> str:
    """Name the content of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def looking_into(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a bare connection to a record's file, and close it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def made_at(path: Path, revision: str) -> None:
    """Make a record as a program of an earlier revision made it."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {0x44524147}")
        migrating.migrate(connection, revision)
    engine.dispose()


def test_tables_made_by_revisions_are_those_the_program_uses(tmp_path: Path) -> None:
    """No table, column or index is in the program and not in the revisions, or the other way round."""
    made_at(tmp_path / "record.db", migrating.HEAD)
    engine = create_engine(f"sqlite:///{tmp_path / 'record.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_every_revision_is_named_in_order() -> None:
    """The list of revisions the program knows is that of the files."""
    script = ScriptDirectory(str(migrating.MIGRATIONS))
    assert tuple(one.revision for one in reversed(list(script.walk_revisions()))) == migrating.REVISIONS


def test_an_older_record_is_brought_up_to_date_and_a_copy_kept(tmp_path: Path) -> None:
    """A record of the first revision opens, keeps what it held, and stands beside its copy."""
    path = tmp_path / "record.db"
    made_at(path, "0001")
    with looking_into(path) as connection:
        connection.execute("INSERT INTO documents (key, id) VALUES (1, 'a paper of old')")
    store = open_record(path)
    store.keep(read(PAPERS[0]))
    store.keep(read(PAPERS[0], "v2"))
    assert len(store.changes(OWNER)) == 1
    store.close()
    copy = tmp_path / "record.db.before-0004-was-0001"
    for place in (path, copy):
        with looking_into(place) as connection:
            assert ("a paper of old",) in connection.execute("SELECT id FROM documents").fetchall()
    with looking_into(copy) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_a_record_kept_without_grounds_is_told_them(tmp_path: Path) -> None:
    """What was kept before gets its grounds and is counted anew; why an event is doubtful was not kept."""
    path = tmp_path / "record.db"
    store = open_record(path)
    paper = cable(
        "06BAKU7", [Part(Marking(Level.C), "France met Georgia. Georgia attacked Azerbaijan. France attacked Georgia.")]
    )
    tellings = (("hypothetical", "nobody named"), ("planned", "will"), ("negated", "not"))
    store.keep(told_as(read(paper), *tellings))
    events = {claim.id: claim.ground for claim in store.claims(OWNER, kinds=["event"])}
    before = events, store.counts(OWNER), store.entities(OWNER)
    store.close()
    with looking_into(path) as connection:
        without_grounds(connection)
    again = open_record(path)
    found = again.claims(OWNER, kinds=["event"])
    assert ({claim.id: claim.ground for claim in found}, again.counts(OWNER), again.entities(OWNER)) == before
    assert {claim.reason for claim in found} == {NOT_TOLD, None}
    again.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where altering the tables fails half way, the record is as it was and opens the next time."""
    path = tmp_path / "record.db"
    made_at(path, "0001")
    with looking_into(path) as connection:
        connection.execute("CREATE TABLE changes (in_the_way)")
    with pytest.raises(Exception, match="changes"):
        open_record(path)
    with looking_into(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        connection.execute("DROP TABLE changes")
    open_record(path).close()


def test_a_record_of_a_newer_version_is_refused_and_left_untouched(tmp_path: Path) -> None:
    """The message says which revision it is of and what to do; not a byte of the file changes."""
    path = tmp_path / "record.db"
    open_record(path).close()
    with looking_into(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0917'")
    before = digest(path)
    with pytest.raises(CannotOpen, match=r"newer Dragoman.*0917.*up to 0004.*left as it is"):
        open_record(path)
    assert digest(path) == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["record.db"]


def test_what_is_no_record_is_refused_and_left_untouched(tmp_path: Path) -> None:
    """A database of another program, a text file and a folder are told apart from a record."""
    other = tmp_path / "other.db"
    with looking_into(other) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    text = tmp_path / "letter.txt"
    text.write_text("Dear Sir, " * 200)
    for path, error, words in ((other, CannotOpen, "another program"), (text, RecordDamaged, "not a record")):
        before = digest(path)
        with pytest.raises(error, match=words):
            open_record(path)
        assert digest(path) == before
    with pytest.raises(CannotOpen, match="is a folder"):
        open_record(tmp_path)


def test_a_missing_record_is_made_only_where_asked(tmp_path: Path) -> None:
    """Without ``create`` the message says how to begin one; a missing folder is named."""
    with pytest.raises(CannotOpen, match=r"There is no record at .* dragoman read PATH"):
        open_record(tmp_path / "record.db", create=False)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CannotOpen, match="There is no folder"):
        open_record(tmp_path / "nowhere" / "record.db")
    with pytest.raises(CannotOpen, match="kept in SQLite"):
        open_record("postgresql://host/record")
    store = open_record(f"sqlite:///{tmp_path / 'record.db'}")
    assert store.url == f"sqlite:///{tmp_path / 'record.db'}"
    store.close()


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    """A file of no bytes, as other programs make to hold a name, is filled."""
    path = tmp_path / "record.db"
    path.touch()
    store = open_record(path)
    assert store.counts(OWNER).papers == 0
    store.close()


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """Where there is no room for a paper, it is not kept, those before it are, and it can be kept later."""
    store = open_record(tmp_path / "record.db")
    assert isinstance(store, SqliteStore)
    store.keep(read(PAPERS[0]))
    with looking_into(store.path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    store.close()
    store = open_record(tmp_path / "record.db")
    assert isinstance(store, SqliteStore)

    @event.listens_for(store._engine, "checkout")
    def _limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(RecordFull, match=r"no room left for .*record.db.*run the same command again"):
        for paper in PAPERS:
            store.keep(read(paper))
    held = store.counts(OWNER).papers
    assert 1 <= held < len(PAPERS)
    assert store.paper(PAPERS[0].id, OWNER) is not None
    store.close()
    store = open_record(tmp_path / "record.db")
    assert [store.keep(read(paper)).outcome for paper in PAPERS].count("new") == len(PAPERS) - held
    store.close()


def test_a_damaged_record_says_so(tmp_path: Path) -> None:
    """A record whose pages were overwritten raises an error that says to restore it."""
    path = tmp_path / "record.db"
    store = open_record(path)
    for paper in PAPERS:
        store.keep(read(paper))
    store.close()
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(RecordDamaged, match="Restore it from a copy"):
        open_record(path).counts(OWNER)


def test_one_reads_while_another_writes(tmp_path: Path) -> None:
    """Readers in other threads see whole papers, old or new, while one is being kept."""
    store = open_record(tmp_path / "record.db")
    expected = {paper.id: len(read(paper).claims) for paper in PAPERS}
    seen: list[bool] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            for line in store.papers(OWNER):
                seen.append(len(store.claims_of(line.id, OWNER)) == expected[line.id])

    thread = threading.Thread(target=look)
    thread.start()
    for paper in PAPERS:
        store.keep(read(paper))
    done.set()
    thread.join()
    store.close()
    assert all(seen)


def test_the_door_opens_without_the_database(empty_file: Path) -> None:
    """Importing the room loads neither SQLAlchemy nor Alembic; opening a record of today loads no Alembic."""
    code = (
        "import sys, dragoman.record as r; assert 'sqlalchemy' not in sys.modules; "
        f"r.open_record({str(empty_file)!r}).close(); assert 'alembic' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_superseded_claims_stay_in_the_file(store: Store) -> None:
    """Nothing is overwritten: the claims of an older version are still there, marked."""
    first = read(PAPERS[0])
    store.keep(first)
    store.keep(read(PAPERS[0], "v2"))
    with looking_into(Path(store.url.removeprefix("sqlite:///"))) as connection:
        counted = dict(connection.execute("SELECT superseded, count(*) FROM claims GROUP BY superseded").fetchall())
        texts = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
    assert counted == {0: len(first.claims), 1: len(first.claims)}
    assert texts == 1
