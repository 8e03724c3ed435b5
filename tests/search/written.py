"""Small papers for the tests of search, written by hand and kept in a real record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from dragoman.documents import (
    Addressee,
    ArticleHeader,
    Block,
    CableHeader,
    Document,
    DocumentId,
    Level,
    Marking,
    Sourced,
    Span,
)
from dragoman.extraction import Findings
from dragoman.record import Claim, Reading, Role, Words
from dragoman.resolution import Entity, Links

PUBLIC = Marking(Level.U)
DAY = date(2006, 12, 20)
NOTHING = Findings((), (), (), (), (), (), (), ())
AZIMOV = Entity("person:araz-azimov", "Araz Azimov", "person", "AZE")
TURKEY = Entity("country:TUR", "Turkey", "country", "TUR")


@dataclass(frozen=True)
class Part:
    """One paragraph to write, with its marking."""

    text: str
    marking: Marking = PUBLIC


def cable(
    number: str,
    subject: str,
    parts: Sequence[Part],
    *,
    day: date = DAY,
    marking: Marking = PUBLIC,
    post: str = "AMEMBASSY BAKU",
    tags: Sequence[str] = ("PREL",),
    entities: Sequence[tuple[int, Entity]] = (),
    event: str = "",
) -> Reading:
    """Return a telegram: a header block, then paragraphs; ``entities`` are spoken of in the parts numbered."""
    document = DocumentId(sha256(f"{number}{subject}{parts}".encode()).hexdigest())
    head = f"FM {post}\nTO RUEHC/SECSTATE WASHDC\nTAGS: {' '.join(tags)}\nSUBJECT: {subject}"
    text, spans = head, [Span(document, 0, len(head))]
    for at, part in enumerate(parts, 1):
        lead = f"{text}\n\n{at}. ({part.marking.level.name}) "
        text = lead + part.text
        spans.append(Span(document, len(lead), len(text)))
    here = spans[0]
    header = CableHeader(
        reference=Sourced(number, here),
        dtg=Sourced(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), here),
        originator=Sourced(post, here),
        action=(Sourced(Addressee("RUEHC", "SECSTATE WASHDC", None, None, None), here),),
        tags=tuple(Sourced(tag, here) for tag in tags),
        subject=Sourced(subject, here),
    )
    blocks = [Block("header", here, marking)]
    for at, (part, span) in enumerate(zip(parts, spans[1:], strict=True), 1):
        blocks.append(Block("paragraph", span, part.marking, at, prose=span))
    paper = Document(
        document, text, "cable", "plain-cable", f"{number}.txt", "utf-8", header, tuple(blocks), marking, language="en"
    )
    claims = tuple(_claim(paper, at, entity, event, parts[at].marking) for at, entity in entities)
    return Reading(paper, NOTHING, Links(()), claims, "1")


def article(title: str, paragraphs: Sequence[str], day: date = date(2023, 2, 7)) -> Reading:
    """Return a press paper, public throughout."""
    document = DocumentId(sha256((title + "".join(paragraphs)).encode()).hexdigest())
    text, blocks = title, [Block("title", Span(document, 0, len(title)), PUBLIC)]
    for paragraph in paragraphs:
        start = len(text) + 2
        text += "\n\n" + paragraph
        blocks.append(
            Block("paragraph", Span(document, start, len(text)), PUBLIC, prose=Span(document, start, len(text)))
        )
    header = ArticleHeader(title, datetime(day.year, day.month, day.day, tzinfo=UTC), "A. Writer", "Lantern Wire")
    paper = Document(
        document,
        text,
        "press",
        "press-text",
        f"{document[:8]}.txt",
        "utf-8",
        header,
        tuple(blocks),
        PUBLIC,
        language="en",
    )
    return Reading(paper, NOTHING, Links(()), (), "1")


def _claim(paper: Document, at: int, entity: Entity, event: str, marking: Marking) -> Claim:
    block = paper.blocks[at + 1]
    words = Words(block.span.start, block.span.end, entity.name.split()[-1], at + 1)
    return Claim(
        id=sha256(f"{paper.id}{at}{entity.id}".encode()).hexdigest()[:24],
        document=paper.id,
        kind="event" if event else "mention",
        predicate=event or entity.kind,
        sentence=f"{entity.name} is spoken of.",
        words=(words,),
        roles=(Role("actor" if event else "subject", entity, words),),
        marking=marking,
        method="hand",
        version="1",
        day=paper.day,
    )
