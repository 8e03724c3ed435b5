"""The record in one SQLite file: many may read while one writes; what was kept stays kept if the program is killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, select

from dragoman.access import Viewer, visible
from dragoman.documents import DocumentId
from dragoman.record import (
    calendar_answers,
    claims_answers,
    collections_answers,
    gaps_answers,
    keeping,
    lookups,
    paper_answers,
    settling,
    spoken,
    works_answers,
)
from dragoman.record import tables as t
from dragoman.record.claims import Claim, ClaimKind, Reading
from dragoman.record.grounds import Ground
from dragoman.record.papers import Change, Counts, EntityCount, Kept, Paper, PaperLine, Spoken, Tally
from dragoman.record.sqlite_file import bring_up_to_date, check_place, engine_of, in_plain_words
from dragoman.record.told import Collection, Compared, HeldWork, Misfit, Missing, Trouble, Troubled, Withheld


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

    def closings(self) -> str:
        """Return a digest that changes whenever a later version closes an earlier one, or lets go of it."""
        return self._found(lookups.LEDGER, settling.CLOSINGS) or ""

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
        predicates: Sequence[str] = (),
        about: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        grounds: Sequence[Ground] = (),
        reason: str | None = None,
        start: int = 0,
        limit: int | None = None,
    ) -> Sequence[Claim]:
        """Return visible claims of these kinds and predicates in which all of ``about`` have a role, in time.

        ``about`` are entity ids; a predicate is a PLOVER type for events; nothing given means any. ``grounds`` and
        ``reason`` leave those that stand on these grounds, for this reason.
        """
        asked = claims_answers.Asked(kinds, about, since, until, start, limit, predicates, grounds, reason)
        with self._reading() as connection:
            return claims_answers.claims_asked(connection, visible(viewer), asked)

    def tally(  # noqa: PLR0913
        self,
        viewer: Viewer,
        *,
        kinds: Sequence[ClaimKind] = (),
        predicates: Sequence[str] = (),
        about: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        copies: bool = False,
    ) -> Sequence[Tally]:
        """Count visible claims, asked for as in `claims`, by kind, predicate, ground and the reason of that."""
        asked = claims_answers.Asked(kinds, about, since, until, predicates=predicates)
        with self._reading() as connection:
            return claims_answers.claims_tallied(connection, visible(viewer), asked, copies)

    def each_claim(
        self, viewer: Viewer, *, kinds: Sequence[ClaimKind] = (), copies: bool = False, grounds: Sequence[Ground] = ()
    ) -> Iterator[Claim]:
        """Yield visible claims paper by paper, by the papers' ids, then in the order of the text."""
        with self._reading() as connection:
            yield from claims_answers.each_claim(connection, visible(viewer), kinds, copies, grounds)

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

    def works(self, name: str, viewer: Viewer) -> Sequence[HeldWork]:
        """Return the telegrams that a number or a work's id means, or the one a paper belongs to."""
        with self._reading() as connection:
            return works_answers.works_named(connection, visible(viewer), name)

    def difference(self, one: str, other: str, viewer: Viewer) -> Compared | None:
        """Return the words in which two papers differ, where all of both is visible."""
        with self._reading() as connection:
            return works_answers.compared(connection, visible(viewer), one, other)

    def gaps(self, viewer: Viewer, *, collection: str | None = None) -> Missing:
        """Say what is not here, as far as the viewer sees."""
        with self._reading() as connection:
            return gaps_answers.missing(connection, visible(viewer), collection)

    def series_problems(self, viewer: Viewer, *, collection: str | None = None) -> Sequence[Misfit]:
        """Return telegrams whose times do not fit their neighbours in the series."""
        with self._reading() as connection:
            return gaps_answers.misfits(connection, visible(viewer), collection)

    def collections(self, viewer: Viewer) -> Sequence[Collection]:
        """List the places in which visible papers were found."""
        with self._reading() as connection:
            return collections_answers.collections_seen(connection, visible(viewer))

    def check_list(self, viewer: Viewer, *, collection: str | None = None) -> Sequence[Trouble]:
        """Count the problems of visible papers by code."""
        with self._reading() as connection:
            return collections_answers.troubles(connection, visible(viewer), collection)

    def problems_of(
        self, code: str, viewer: Viewer, *, collection: str | None = None, start: int = 0, limit: int | None = None
    ) -> Sequence[Troubled]:
        """List the problems of one code with their papers."""
        with self._reading() as connection:
            return collections_answers.troubled(connection, visible(viewer), code, collection, start=start, limit=limit)

    def calendar(self, viewer: Viewer, *, collection: str | None = None) -> Iterator[Withheld]:
        """Yield how long each telegram is withheld, and whether a release is told of."""
        with self._reading() as connection:
            yield from calendar_answers.withheld(connection, visible(viewer), collection)

    def states(self, *, raised: bool = False) -> Iterator[tuple[DocumentId, str]]:
        """Yield every paper, or those raised, with what an index of it depends on, in order of id: for search."""
        with self._reading() as connection:
            yield from paper_answers.states(connection, raised=raised)

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
    check_place(place, create)
    engine = engine_of(place)
    try:
        with in_plain_words(place):
            bring_up_to_date(place, engine)
    except BaseException:
        engine.dispose()
        raise
    return SqliteStore(place, engine, clock)
