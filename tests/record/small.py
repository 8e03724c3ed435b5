"""Small papers and a small reader for tests of the record: papers of a few sentences, with any markings.

The reader understands a handful of words. It leans on everything a real one leans on, header, other paragraphs and the
day of the paper, so that whatever can leak through a reading leaks through this one.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from dragoman.documents import (
    Block,
    BlockKind,
    CableHeader,
    Document,
    DocumentId,
    Level,
    Marking,
    Problem,
    Reference,
    Sourced,
    Span,
)
from dragoman.extraction import Event, Findings, Holding, Membership, Mention, Quote, Request, When
from dragoman.record import Reading, state
from dragoman.resolution import Entity, Link, Links

PERSON = re.compile(
    r"(?:(?P<title>Minister|Ambassador) )?(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)|the Ambassador|(?:He|She)\b"
)
COUNTRY = re.compile(r"Azerbaijan|Georgia|France")
CITED = re.compile(r"(?:(?P<year>\d\d) )?(?P<post>BAKU|PARIS) (?P<serial>\d+)")
TIME = re.compile(r"(\d{1,2}) (May|June)(?: (\d{4}))?|in (\d{4})|yesterday")
CODES = {"Azerbaijan": "AZE", "Georgia": "GEO", "France": "FRA"}


CONFIDENTIAL = Marking(Level.C)


@dataclass(frozen=True)
class Part:
    """One paragraph to be: its marking and its words."""

    marking: Marking
    words: str
    kind: BlockKind = "paragraph"


def told_as(reading: Reading, *tellings: tuple[str, str]) -> Reading:
    """Return a reading whose events are told so: status and reason of each, in order; those behind are left out."""
    events = tuple(
        replace(event, status=status, reason=reason)  # type: ignore[arg-type]
        for event, (status, reason) in zip(reading.findings.events, tellings, strict=False)
    )
    findings = replace(reading.findings, events=events)
    return replace(reading, findings=findings, claims=state(reading.document, findings, reading.links, reading.version))


def without_grounds(connection: sqlite3.Connection) -> None:
    """Take from a record's tables what revision 0004 added."""
    connection.execute("DROP INDEX ix_claims_kinds")
    connection.execute("CREATE INDEX ix_claims_kinds ON claims (kind, marking) WHERE superseded = 0")
    for table, column in (("claims", "reason"), ("claims", "ground"), ("entity_counts", "aside")):
        connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.execute("UPDATE alembic_version SET version_num = '0003'")


def cable(
    number: str,
    parts: Sequence[Part],
    whole: Marking = CONFIDENTIAL,
    *,
    day: date = date(2006, 12, 20),
    cites: Sequence[str] = (),
    envoy: str = "Jane Roe",
    name: str | None = None,
    source: str | None = None,
) -> Document:
    """Return a telegram of these paragraphs; ``name`` gives it an id that does not depend on its words."""
    head = f"FM AMEMBASSY {number}\nSUBJECT: ABOUT {number}\nREF: {' '.join(cites)}\nCLASSIFIED BY {envoy}\n"
    text = head + "".join(f"\n{place}. {part.words}\n" for place, part in enumerate(parts, 1))
    seed = text + repr((parts, whole)) if name is None else name
    ident = DocumentId(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest())
    blocks = [Block("header", Span(ident, 0, len(head)), whole)]
    place = len(head)
    for count, part in enumerate(parts, 1):
        start = place + 1
        end = start + len(f"{count}. {part.words}")
        prose = Span(ident, start + len(f"{count}. "), end)
        blocks.append(Block(part.kind, Span(ident, start, end), part.marking, count, None, prose))
        place = end + 1
    header = CableHeader(
        reference=Sourced(number, _find(ident, text, number)),
        originator=Sourced(f"AMEMBASSY {number}", _find(ident, text, f"AMEMBASSY {number}")),
        dtg=Sourced(datetime(day.year, day.month, day.day, 11, 45, tzinfo=UTC), Span(ident, 0, 2)),
        subject=Sourced(f"ABOUT {number}", _find(ident, text, f"ABOUT {number}")),
        refs=tuple(Sourced(Reference(None, "cable", cited, cited), _find(ident, text, cited)) for cited in cites),
    )
    problems = (Problem("line-unread", f"{number}: a line was not read", 2, Span(ident, 3, 9)),)
    return Document(
        ident, text, "cable", "plain", source or f"papers/{number}.txt", "utf-8", header, tuple(blocks), whole,
        ("SIPDIS", *whole.controls), "en", problems, tuple(_cited(ident, text, len(head), day)),
    )  # fmt: skip


def _cited(ident: DocumentId, text: str, start: int, day: date) -> Iterator[Sourced[Reference]]:
    """Give telegrams cited in the paragraphs; a year that is not printed is that of the paper."""
    for found in CITED.finditer(text, start):
        number = f"{found['year'] or f'{day:%y}'}{found['post']}{found['serial']}"
        yield Sourced(Reference(None, "cable", number, found[0], not found["year"]), Span(ident, *found.span()))


def _find(ident: DocumentId, text: str, words: str) -> Span:
    start = text.index(words)
    return Span(ident, start, start + len(words))


def read(document: Document, version: str = "v1") -> Reading:
    """Read one small paper."""
    findings, links = _Small(document).found()
    return Reading(document, findings, links, state(document, findings, links, version), version)


class _Small:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.mentions: list[Mention] = []
        self.links: list[Link] = []
        self.last: Entity | None = None

    def found(self) -> tuple[Findings, Links]:
        events: list[Event] = []
        holdings: list[Holding] = []
        times: list[When] = []
        quotes: list[Quote] = []
        requests: list[Request] = []
        for sentence in self._sentences():
            first = len(self.mentions)
            holdings += self._persons(sentence)
            self._countries(sentence)
            when = next(iter(self._times(sentence)), None)
            times += self._times(sentence)
            sides = tuple(range(first, len(self.mentions)))
            words = self.document.words(sentence)
            for verb, kind in (("met", "CONSULT"), ("attacked", "ASSAULT")):
                if f" {verb} " in words and sides:
                    trigger = self._span(sentence, words.index(f" {verb} ") + 1, len(verb))
                    events.append(Event(kind, trigger, sides[:1], sides[1:], when=when, frame=verb))
            if " asked " in words and sides:
                what = self._span(sentence, words.index(" asked ") + 7, len(words) - words.index(" asked ") - 7)
                refused = "refused" in self.document.text
                requests.append(
                    Request(
                        "request", self._span(sentence, words.index(" asked ") + 1, 5), sides[:1], sides[1:],
                        self.document.words(what), what, "declined" if refused else "pending", when,
                    )
                )  # fmt: skip
            if " said " in words and sides:
                what = self._span(sentence, words.index(" said ") + 6, len(words) - words.index(" said ") - 6)
                quotes.append(Quote(what, self.document.words(what), sides[0], "say"))
        memberships: tuple[Membership, ...] = ()
        findings = Findings(
            mentions=tuple(self.mentions), times=tuple(times), quotes=tuple(quotes), events=tuple(events),
            requests=tuple(requests), memberships=memberships, holdings=tuple(holdings), acronyms=(),
        )  # fmt: skip
        return findings, Links(tuple(self.links))

    def _sentences(self) -> list[Span]:
        spans = []
        for block in self.document.blocks:
            if block.prose is not None:
                words = self.document.words(block.prose)
                for match in re.finditer(r"[^.]+\.?", words):
                    start = block.prose.start + match.start()
                    spans.append(Span(self.document.id, start, start + len(match[0])))
        return spans

    def _span(self, sentence: Span, start: int, length: int) -> Span:
        return Span(self.document.id, sentence.start + start, sentence.start + start + length)

    def _mention(self, kind: str, span: Span, entity: Entity | None, reason: str, **more: str | None) -> None:
        index = len(self.mentions)
        self.mentions.append(Mention(index, kind, span, self.document.words(span), 0, **more))  # type: ignore[arg-type]
        self.links.append(Link(index, entity, reason, 0.9))

    def _persons(self, sentence: Span) -> list[Holding]:
        holdings = []
        for match in PERSON.finditer(self.document.words(sentence)):
            span = self._span(sentence, match.start(), len(match[0]))
            if match["name"]:
                self.last = self._person(match["name"])
                self._mention("person", span, self.last, "by name", name=match["name"], title=match["title"])
                if match["title"]:
                    holdings.append(Holding(len(self.mentions) - 1, match["title"], span))
            elif match[0] == "the Ambassador":
                envoy = self.document.text.split("CLASSIFIED BY ")[1].split("\n")[0]
                self.last = self._person(envoy)
                self._mention("office", span, self.last, "from the header: the classifier")
            else:
                self._mention("pronoun", span, self.last, "the person last spoken of")
        return holdings

    def _person(self, name: str) -> Entity:
        """A person, with a body and a country that any part of the paper may have told."""
        titled = f"Minister {name}" in self.document.text
        country = next((CODES[one] for one in CODES if one in self.document.text), None)
        slug = name.lower().replace(" ", "-")
        return Entity(f"person:{slug}", name, "person", country, "Ministry" if titled else None)

    def _countries(self, sentence: Span) -> None:
        for match in COUNTRY.finditer(self.document.words(sentence)):
            span = self._span(sentence, match.start(), len(match[0]))
            entity = Entity(f"country:{CODES[match[0]]}", match[0], "country", CODES[match[0]], None, ("GOV",))
            self._mention("country", span, entity, "by name", name=match[0])

    def _times(self, sentence: Span) -> list[When]:
        assert self.document.day is not None
        found = []
        for match in TIME.finditer(self.document.words(sentence)):
            span = self._span(sentence, match.start(), len(match[0]))
            if match[4]:
                bounds = date(int(match[4]), 1, 1), date(int(match[4]), 12, 31)
                found.append(When(*bounds, "year", span, match[0]))
                continue
            if match[1]:
                year = int(match[3]) if match[3] else self.document.day.year
                day = date(year, 5 if match[2] == "May" else 6, min(int(match[1]) or 1, 30))
            else:
                day = self.document.day - timedelta(days=1)
            found.append(When(day, day, "day", span, match[0]))
        return found
