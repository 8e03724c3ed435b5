"""Reading a few sentences the way a paper is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, extract, names_for_engine
from dragoman.language import SpacyAnalyzer
from dragoman.readers import document_of
from dragoman.reference import load
from dragoman.resolution import NOBODY, Entity, Links, resolve


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

    def only(self, kind: str) -> Event:
        (found,) = [
            event
            for event in self.told.events
            if event.kind == kind and event.status not in {"hypothetical", "negated", "denied"}
        ]
        return found


@cache
def engine() -> SpacyAnalyzer:
    return SpacyAnalyzer(names_for_engine(load()))


def read(text: str, *, day: date | None = date(2007, 4, 17), kind: str = "press", **more: object) -> Read:
    """Read a text given with its day."""
    document = document_of({"id": "test", "text": text, "date": day.isoformat() if day else None, "kind": kind, **more})
    findings = extract(document, engine().analyze(document), load())
    links = resolve(document, findings, load(), NOBODY)
    assert links.told is not None
    return Read(document, links.told, links)
