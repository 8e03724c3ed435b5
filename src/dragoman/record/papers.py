"""What a record tells of papers and entities, and of keeping them: plain values, each as far as a viewer sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from dragoman.documents import (
    ArticleHeader,
    Block,
    CableHeader,
    DocumentId,
    EditionHeader,
    Marking,
    Problem,
)
from dragoman.record.claims import ClaimKind
from dragoman.record.grounds import Ground
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
    visible. ``sources`` are the places it was found at, in alphabetical order. ``raised`` is the marking of a later
    version of the same telegram, where that is held more closely than this paper says of itself.
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
    raised: Marking | None = None

    @property
    def state(self) -> str:
        """What an index of it depends on."""
        return state_of(self.version, self.raised)


def state_of(version: str, raised: Marking | None) -> str:
    """Return what an index of a paper depends on: the version of its reading, and how far that was raised."""
    return version if raised is None else f"{version} as {raised}"


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
    """An entity with the number of visible claims and papers that speak of it.

    ``claims`` counts what is firm, ``aside`` what is not: doubtful, planned or possible, denied.
    """

    entity: Entity
    claims: int
    papers: int
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of the record a viewer sees. ``claims`` are the firm ones, ``aside`` the others by their ground."""

    papers: int
    claims: int
    entities: int
    by_kind: tuple[tuple[str, int], ...]
    """Visible papers by kind, then firm claims by kind (``claim:event`` ...)."""
    aside: tuple[tuple[Ground, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many visible claims are of one kind, predicate and ground, for one reason."""

    kind: ClaimKind
    predicate: str
    ground: Ground
    reason: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something the claims of one paper speak of: a side of a claim, or a type of event.

    ``entity`` is None where the paper leaves the side open, then ``text`` is all there is; for a type of event, which
    ``event`` gives with its ground and the reason of that, both are absent. Whoever may see ``marking`` may know of it.
    """

    marking: Marking
    entity: Entity | None
    text: str
    event: str | None
    ground: Ground = "firm"
    reason: str | None = None
