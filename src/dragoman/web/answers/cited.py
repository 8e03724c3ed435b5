"""How a paper and an entity are named on a page: in one line, with the address that leads there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from dragoman.access import Viewer
from dragoman.documents import ArticleHeader, CableHeader, DocumentId, EditionHeader, Marking, Sourced
from dragoman.record import EntityCount, Paper, PaperLine, Store
from dragoman.resolution import Entity
from dragoman.web.answers.dates import long_day

KINDS = {"cable": "telegram", "press": "press report", "frus": "edited document"}


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper as it is cited.

    ``number``, ``title`` and ``source`` are None where the marking of the whole is above the reader; ``citation`` is
    the line a reader copies; ``href`` the paper's address on this site; ``name`` its shortest name.
    """

    id: str
    kind: str
    number: str | None
    title: str | None
    day: date | None
    marking: str | None
    source: str | None
    name: str
    citation: str
    href: str


@dataclass(frozen=True, slots=True)
class Named:
    """An entity by name. ``claims`` and ``papers`` count what this reader sees, None where nobody counted.

    ``aside`` counts the claims that are not firm, which ``claims`` leaves out.
    """

    id: str
    name: str
    kind: str
    country: str | None
    organization: str | None
    href: str
    claims: int | None = None
    papers: int | None = None
    aside: int | None = None


def marked(marking: Marking | None) -> str | None:
    """Write a marking as its letters (``C/NOFORN``); unstated and unknown are None."""
    return None if marking is None or marking.level.name == "UNSTATED" else str(marking)


def paper_href(document: str) -> str:
    """Return the lasting address of a paper: the first 16 digits of its id, which name it without doubt."""
    return f"/paper/{document[:16]}"


def difference_href(one: Cited, other: Cited) -> str:
    """Return the address where two papers are compared."""
    return f"/difference?one={one.id[:16]}&other={other.id[:16]}"


def entity_href(entity: str) -> str:
    """Return the address of a dossier."""
    return f"/entity/{quote(entity, safe=':')}"


def source_name(header: CableHeader | ArticleHeader | EditionHeader | None) -> str | None:
    """Name where a paper comes from: originator of a telegram, publisher of an article, title of a volume."""
    match header:
        case CableHeader(originator=Sourced(value=name)):
            return name
        case ArticleHeader(publisher=publisher):
            return publisher
        case EditionHeader(volume_title=title, volume=volume):
            return title or volume
    return None


def cited_line(line: PaperLine) -> Cited:
    """Cite a paper from its line in a list."""
    day = long_day(line.day)
    kind = KINDS.get(line.kind, line.kind)
    name = line.number or line.title or (f"{kind} of {day}" if day else f"{kind} {line.id[:8]}")
    title = f"“{' '.join(line.title.split())}”" if line.title else None
    parts = [line.number, line.source_name, title, day or None]
    if not line.number and not line.title:
        parts = [kind.capitalize(), *parts, f"paper {line.id[:16]}"]
    citation = ", ".join(part for part in parts if part)
    return Cited(
        id=line.id,
        kind=line.kind,
        number=line.number,
        title=line.title,
        day=line.day,
        marking=marked(line.marking),
        source=line.source_name,
        name=name,
        citation=citation,
        href=paper_href(line.id),
    )


def cited_paper(paper: Paper) -> Cited:
    """Cite a paper that was fetched whole."""
    line = PaperLine(
        paper.id, paper.kind, paper.number, paper.title, paper.day, paper.marking, source_name(paper.header)
    )
    return cited_line(line)


def cited_all(store: Store, viewer: Viewer, documents: Iterable[DocumentId]) -> dict[str, Cited]:
    """Cite every paper of these ids that the viewer sees a part of."""
    found: dict[str, Cited] = {}
    for document in dict.fromkeys(documents):
        paper = store.paper(document, viewer)
        if paper is not None:
            found[document] = cited_paper(paper)
    return found


def named(entity: Entity) -> Named:
    """Name an entity without counts."""
    return Named(entity.id, entity.name, entity.kind, entity.country, entity.organization, entity_href(entity.id))


def counted(found: EntityCount) -> Named:
    """Name an entity with what the viewer sees of it."""
    entity = found.entity
    return Named(
        entity.id,
        entity.name,
        entity.kind,
        entity.country,
        entity.organization,
        entity_href(entity.id),
        found.claims,
        found.papers,
        found.aside,
    )
