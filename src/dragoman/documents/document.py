"""One paper: its text exactly as received, what kind it is, and how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import msgspec

from dragoman.documents.catalogue import Catalogue
from dragoman.documents.headers import ArticleHeader, CableHeader, EditionHeader, Reference
from dragoman.documents.marking import UNSTATED, Marking
from dragoman.documents.problems import Problem
from dragoman.documents.spans import DocumentId, Sourced, Span

Kind = Literal["cable", "press", "frus"]
BlockKind = Literal["header", "title", "heading", "paragraph", "list", "table", "signature", "note", "furniture"]
Voice = Literal["summary", "comment", "note", "action request", "quoted text"]


class Block(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a document that belongs together: the head of a telegram, one paragraph, a heading.

    ``number`` is the paragraph's true number, ``printed`` the mark as it stands (``(C/NF)``), ``marking``
    what applies to this block after inheritance from the whole, ``prose`` where the sentences start and
    end inside ``span`` (without number and mark); ``voice`` says whose part of the telegram it is.
    """

    kind: BlockKind
    span: Span
    marking: Marking
    number: int | None = None
    printed: Sourced[str] | None = None
    prose: Span | None = None
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as it came in. ``text`` never changes; every `Span` of the house points into it.

    ``source`` is the path as given, with ``#n`` (from 1) in a file of many; ``carrier`` names the form it
    came in; ``marking`` is that of the whole, which is also the marking of its header; ``captions`` are
    all captions printed, restrictive or not. ``language`` is an ISO 639-1 code or None. ``cited`` are the telegrams
    that a telegram's prose mentions, in order.
    """

    id: DocumentId
    text: str
    kind: Kind
    carrier: str
    source: str
    encoding: str
    header: CableHeader | ArticleHeader | EditionHeader
    blocks: tuple[Block, ...]
    marking: Marking = UNSTATED
    captions: tuple[str, ...] = ()
    language: str | None = None
    problems: tuple[Problem, ...] = field(default=())
    cited: tuple[Sourced[Reference], ...] = ()

    @property
    def number(self) -> str | None:
        """The number the field cites it by: 06BAKU1837, or volume and number of an edition.

        Where a telegram's text has none, it is the catalogue's; one whose head and text are of two telegrams has none.
        """
        match self.header:
            case CableHeader(quarantined=Sourced()):
                return None
            case CableHeader(reference=Sourced(value=number)):
                return number
            case CableHeader(catalogue=Catalogue(number=number)):
                return number
            case EditionHeader(volume=volume, number=number):
                return f"{volume}/{number}"
        return None

    @property
    def cable(self) -> CableHeader | None:
        """The head of a telegram: the paper's own, or of one that an edition prints, whose number is the volume's."""
        match self.header:
            case CableHeader() as own:
                return own
            case EditionHeader(cable=printed):
                return printed
        return None

    @property
    def title(self) -> str | None:
        """Subject of a telegram, headline of an article, heading of an edited document."""
        match self.header:
            case CableHeader(subject=found) | ArticleHeader(title=found) | EditionHeader(heading=found):
                return found.value if isinstance(found, Sourced) else found

    @property
    def day(self) -> date | None:
        """The day the paper is dated: UTC day of a telegram, the article's own day, the edition's date."""
        match self.header:
            case CableHeader(dtg_true=Sourced(value=moment)) | CableHeader(dtg=Sourced(value=moment)):
                return moment.date()
            case ArticleHeader(published=found) if found is not None:
                return (found.value if isinstance(found, Sourced) else found).date()
            case EditionHeader(day=Sourced(value=day)):
                return day
        return None

    def words(self, span: Span) -> str:
        """Return the characters a span of this document covers."""
        return self.text[span.start : span.end]
