"""What a record can be asked. Every answer is for a viewer, and holds nothing that the viewer may not see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from dragoman.access import Viewer
from dragoman.documents import (
    ArticleHeader,
    Block,
    CableHeader,
    DocumentId,
    EditionHeader,
    Marking,
    Problem,
)
from dragoman.record.claims import Claim, ClaimKind, Reading
from dragoman.resolution import Entity


@dataclass(frozen=True, slots=True)
class Change:
    """What a newer reading version changed in one paper. ``gone`` and ``come`` are sentences of claims."""

    document: DocumentId
    number: str | None
    before: str
    after: str
    gone: tuple[str, ...]
    come: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one paper: it was new, known already (nothing written), or read again and changed."""

    outcome: Literal["new", "known", "changed"]
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """A visible block with its own words.

    ``block.marking`` is what must be met to see it: its own marking with the captions of the whole.
    """

    index: int
    block: Block
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as far as the viewer may see it.

    ``header``, ``title``, ``number``, ``day`` and ``marking`` are None, ``captions`` and ``sources`` empty, where the
    marking of the whole is above the viewer; ``text`` is the paper exactly as received, and None unless all of it is
    visible. ``sources`` are the places it was found at, in alphabetical order.
    """

    id: DocumentId
    kind: str
    carrier: str
    number: str | None
    title: str | None
    day: date | None
    marking: Marking | None
    captions: tuple[str, ...]
    header: CableHeader | ArticleHeader | EditionHeader | None
    blocks: tuple[PaperBlock, ...]
    text: str | None
    sources: tuple[str, ...]
    encoding: str
    language: str | None
    problems: tuple[Problem, ...]
    version: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in one line, for lists; the same rules as `Paper`."""

    id: DocumentId
    kind: str
    number: str | None
    title: str | None
    day: date | None
    marking: Marking | None
    source_name: str | None
    """Originator of a telegram, publisher of an article, volume title of an edition."""


@dataclass(frozen=True, slots=True)
class EntityCount:
    """An entity with the number of visible claims and papers that speak of it."""

    entity: Entity
    claims: int
    papers: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of the record a viewer sees."""

    papers: int
    claims: int
    entities: int
    by_kind: tuple[tuple[str, int], ...]
    """Visible papers by kind, then claims by kind (``claim:event`` ...)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something the claims of one paper speak of: a side of a claim, or a type of event that is told to be so.

    ``entity`` is None where the paper leaves the side open, then ``text`` is all there is; for a type of event, which
    ``event`` gives, both are absent. Whoever may see ``marking`` may know of it.
    """

    marking: Marking
    entity: Entity | None
    text: str
    event: str | None


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
        about: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        start: int = 0,
        limit: int | None = None,
    ) -> Sequence[Claim]:
        """Return visible claims of these kinds in which every entity id of ``about`` has a role, in time."""
        ...

    def each_claim(self, viewer: Viewer, *, kinds: Sequence[ClaimKind] = ()) -> Iterator[Claim]:
        """Yield visible claims paper by paper, by the papers' ids, then in the order of the text: for exports."""
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

    def close(self) -> None:
        """Let go of the file."""
        ...
