"""Reading a few sentences the way a paper is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.documents import PUBLIC, Block, Document, DocumentId, EditionHeader, Participant, Sourced, Span
from dragoman.extraction import Event, Findings, extract, names_for_engine
from dragoman.language import SpacyAnalyzer
from dragoman.readers import document_of
from dragoman.readers.edition_documents import document_kind
from dragoman.reference import load
from dragoman.resolution import NOBODY, Entity, Links, resolve
from dragoman.resolution.grounds import NO_FIRM_GROUND


@dataclass(frozen=True)
class Read:
    """A document, its findings told once, and whom its mentions mean."""

    document: Document
    told: Findings
    links: Links

    def entities(self, numbers: tuple[int, ...]) -> list[Entity | None]:
        return [self.links.entity(number) for number in numbers]

    def names(self, numbers: tuple[int, ...]) -> list[str | None]:
        return [one.name if one else None for one in self.entities(numbers)]

    def countries(self, numbers: tuple[int, ...]) -> list[str | None]:
        return [one.country if one else None for one in self.entities(numbers)]

    def kinds(self, *statuses: str) -> list[str]:
        return [
            event.kind
            for event in self.told.events
            if event.status in (statuses or ("actual", "ongoing", "historical", "claimed"))
        ]

    def first(self, kind: str) -> Event:
        """Return the first event of a type, whatever its status."""
        return next(event for event in self.told.events if event.kind == kind)

    def sides(self, kind: str) -> tuple[list[str | None], list[str | None]]:
        """Return the countries of those who do and of those who meet the first event of a type."""
        event = self.first(kind)
        return self.countries(event.actor), self.countries(event.recipient)

    def only(self, kind: str) -> Event:
        """Return the one event of a type that the rules tell, also where its sides rest on no firm ground."""
        (found,) = [
            event
            for event in self.told.events
            if event.kind == kind
            and (event.status not in {"hypothetical", "negated", "denied"} or event.reason == NO_FIRM_GROUND)
        ]
        return found


@cache
def engine() -> SpacyAnalyzer:
    return SpacyAnalyzer(names_for_engine(load()))


def read(text: str, *, day: date | None = date(2007, 4, 17), kind: str = "press", **more: object) -> Read:
    """Read a text given with its day."""
    document = document_of({"id": "test", "text": text, "date": day.isoformat() if day else None, "kind": kind, **more})
    return _read(document)


def edited(heading: str, *paragraphs: str, present: tuple[Participant, ...] = (), day: date = date(1971, 5, 3)) -> Read:
    """Read a paper as an edition prints it: a heading, those listed as present, paragraphs."""
    name = DocumentId("1" * 64)
    lines = [heading, *(one.name + (f", {one.role}" if one.role else "") for one in present), *paragraphs]
    text = "\n\n".join(lines)
    spans: list[Span] = []
    for line in lines:
        start = text.index(line, spans[-1].end if spans else 0)
        spans.append(Span(name, start, start + len(line)))
    listed = tuple(Sourced(one, span) for one, span in zip(present, spans[1:], strict=False))
    header = EditionHeader(
        "v1", "12", Sourced(heading, spans[0]), document_kind(heading), Sourced(day, spans[0]), participants=listed
    )
    blocks = (
        Block("title", spans[0], PUBLIC),
        *(Block("list", one.span, PUBLIC) for one in listed),
        *(Block("paragraph", span, PUBLIC, prose=span) for span in spans[1 + len(present) :]),
    )
    return _read(Document(name, text, "frus", "test", "test", "utf-8", header, blocks))


def _read(document: Document) -> Read:
    analysis = engine().analyze(document)
    findings = extract(document, analysis, load())
    links = resolve(document, findings, load(), NOBODY, analysis.words)
    assert links.told is not None
    return Read(document, links.told, links)
