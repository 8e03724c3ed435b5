"""What a record can be asked. Every answer is for a viewer, and holds nothing that the viewer may not see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from dragoman.access import Viewer
from dragoman.documents import DocumentId
from dragoman.record.claims import Claim, ClaimKind, Reading
from dragoman.record.grounds import Ground
from dragoman.record.papers import Change, Counts, EntityCount, Kept, Paper, PaperLine, Spoken, Tally
from dragoman.record.told import Collection, Compared, HeldWork, Misfit, Missing, Trouble, Troubled, Withheld


class Store(Protocol):
    """A record. One file an engine; all engines pass the same contract tests.

    Methods that answer take the viewer last but for keywords. Sequences are in a stable order: claims by their own
    date (undated last), then day of the paper, paper, place in it.
    """

    url: str

    def held(self, document: DocumentId) -> str | None:
        """Return the version by which a document was read, or None where it is not held."""
        ...

    def keep(self, reading: Reading) -> Kept:
        """Keep one paper in one transaction; reading it again by the same version changes nothing."""
        ...

    def found_at(self, document: DocumentId, source: str) -> None:
        """Note that a held document was found at this place too."""
        ...

    def counts(self, viewer: Viewer) -> Counts:
        """Count what the viewer sees."""
        ...

    def papers(
        self, viewer: Viewer, *, kind: str | None = None, start: int = 0, limit: int | None = None
    ) -> Sequence[PaperLine]:
        """List visible papers by day, then number."""
        ...

    def paper(self, name: str, viewer: Viewer) -> Paper | None:
        """Return a paper by id, by an unambiguous beginning of its id (8 digits at least), or by number."""
        ...

    def cited_by(self, number: str, viewer: Viewer) -> Sequence[PaperLine]:
        """List visible papers that cite this number, in a header or in a paragraph the viewer sees."""
        ...

    def each_paper(self) -> Iterator[Paper]:
        """Yield every paper whole, in order of id: for search, which builds what each viewer may find."""
        ...

    def each_spoken(
        self, documents: Sequence[DocumentId] | None = None
    ) -> Iterator[tuple[DocumentId, tuple[Spoken, ...]]]:
        """Yield what the claims of every paper, or of these, speak of, in order of id; for search, as `each_paper`."""
        ...

    def stamp(self) -> str:
        """Return a digest that changes whenever papers or claims change: search compares it with its own."""
        ...

    def closings(self) -> str:
        """Return a digest that changes whenever a later version closes an earlier one, or lets go of it."""
        ...

    def claims_of(self, document: DocumentId, viewer: Viewer) -> Sequence[Claim]:
        """Return the visible claims of one paper in the order of its text."""
        ...

    def claim(self, claim: str, viewer: Viewer) -> Claim | None:
        """Return one visible claim by its id."""
        ...

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
        ...

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
        ...

    def each_claim(
        self, viewer: Viewer, *, kinds: Sequence[ClaimKind] = (), copies: bool = False, grounds: Sequence[Ground] = ()
    ) -> Iterator[Claim]:
        """Yield visible claims paper by paper, by the papers' ids, then in the order of the text: for exports.

        Like every list and count, without the papers that another one speaks for, unless ``copies`` are asked for; on
        these ``grounds``, or on any.
        """
        ...

    def between(self, one: str, other: str, viewer: Viewer) -> Sequence[Claim]:
        """Return visible events, requests and memberships with a side of each, in time.

        ``one`` and ``other`` are entity ids; a ``country:`` id stands for anybody of that country.
        """
        ...

    def entity(self, entity: str, viewer: Viewer) -> EntityCount | None:
        """Return an entity that some visible claim speaks of."""
        ...

    def entities(
        self, viewer: Viewer, *, words: str = "", kind: str | None = None, start: int = 0, limit: int = 50
    ) -> Sequence[EntityCount]:
        """Find entities by words of their names as visible claims give them; most claims first."""
        ...

    def changes(self, viewer: Viewer, *, document: DocumentId | None = None) -> Sequence[Change]:
        """Return what newer versions changed, as far as the viewer sees the papers whole."""
        ...

    def works(self, name: str, viewer: Viewer) -> Sequence[HeldWork]:
        """Return the telegrams that a number or a work's id means, or the one a paper belongs to, by its id.

        Versions, transmissions, sections and copies are made of the papers the viewer sees, as if there were no others.
        """
        ...

    def difference(self, one: str, other: str, viewer: Viewer) -> Compared | None:
        """Return the words in which two papers differ; None unless all of both is visible."""
        ...

    def gaps(self, viewer: Viewer, *, collection: str | None = None) -> Missing:
        """Say what is not here: serials, continuity numbers, sections, papers cited. Hidden is as not held."""
        ...

    def series_problems(self, viewer: Viewer, *, collection: str | None = None) -> Sequence[Misfit]:
        """Return telegrams whose times do not fit their neighbours in the series, in its order."""
        ...

    def collections(self, viewer: Viewer) -> Sequence[Collection]:
        """List the places (folders, archives, files of many) in which visible papers were found, by name."""
        ...

    def check_list(self, viewer: Viewer, *, collection: str | None = None) -> Sequence[Trouble]:
        """Count the problems of visible papers by code, those of most papers first."""
        ...

    def problems_of(
        self, code: str, viewer: Viewer, *, collection: str | None = None, start: int = 0, limit: int | None = None
    ) -> Sequence[Troubled]:
        """List the problems of one code with their papers, by day and number of these."""
        ...

    def calendar(self, viewer: Viewer, *, collection: str | None = None) -> Iterator[Withheld]:
        """Yield how long each telegram is withheld, and whether a release is told of, by day and number."""
        ...

    def states(self, *, raised: bool = False) -> Iterator[tuple[DocumentId, str]]:
        """Yield every paper with what an index of it depends on (`Paper.state`), in order of id: for search.

        With ``raised`` only those that a later version holds more closely.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
