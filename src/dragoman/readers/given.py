"""A text handed over as a record, with what its giver knows of it: ``text``, ``date``, ``kind``, ``dtg``,
``post``, ``lang``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256

from msgspec.structs import replace

from dragoman.documents import (
    PUBLIC,
    ArticleHeader,
    Block,
    CableHeader,
    Document,
    DocumentId,
    Sourced,
    Span,
    Unreadable,
)
from dragoman.message import looks_like_telegram, parse
from dragoman.readers.paragraphs import Stretch, paragraphs
from dragoman.readers.tongue import language_of

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def document_of(record: Mapping[str, object]) -> Document:
    """Make a document of a record. What the text's own header says goes before what the giver says.

    Raises: `Unreadable` where ``text`` is missing or ``date`` is no ISO day.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable("the record has no 'text' that is a string")
    name = DocumentId(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    day = day_of(record.get("date"))
    kind = record.get("kind") or ("cable" if looks_like_telegram(text) else "press")
    if kind == "cable":
        return _telegram(name, text, record, day)
    stretches = tuple(paragraphs(text))
    spans = (Span(name, part.start, part.end) for part in stretches)
    published = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
    return Document(
        name,
        text,
        "press",
        "record",
        str(record.get("id") or "-"),
        "utf-8",
        ArticleHeader(published=published),
        tuple(Block("paragraph", span, PUBLIC) for span in spans),
        PUBLIC,
        language=_language(record, text, stretches),
    )


def _language(record: Mapping[str, object], text: str, prose: tuple[Stretch, ...]) -> str | None:
    """Return the language that the giver names, or else the one the prose is in."""
    given = record.get("lang")
    return str(given) if given else language_of(text, prose)


def day_of(words: object) -> date | None:
    """Read an ISO day, or the day of an ISO instant; None for nothing."""
    if words is None or words == "":
        return None
    try:
        return date.fromisoformat(str(words)[:10])
    except ValueError as error:
        raise Unreadable(f"'date' should be a day such as 2006-12-20, not {words!r}") from error


def _telegram(name: DocumentId, text: str, record: Mapping[str, object], day: date | None) -> Document:
    message = parse(text, name)
    header: CableHeader = message.header
    nowhere = Span(name, 0, 0)
    if header.dtg is None and (moment := _moment(record.get("dtg"), day)) is not None:
        header = replace(header, dtg=Sourced(moment, nowhere))
    if header.originator is None and record.get("post"):
        header = replace(header, originator=Sourced(str(record["post"]), nowhere))
    prose = tuple(Stretch(block.prose.start, block.prose.end, block.kind) for block in message.blocks if block.prose)
    return Document(
        name,
        text,
        "cable",
        "record",
        str(record.get("id") or "-"),
        "utf-8",
        header,
        message.blocks,
        message.marking,
        tuple(dict.fromkeys(caption.value for caption in header.captions)),
        _language(record, text, prose),
        message.problems,
    )


def _moment(group: object, day: date | None) -> datetime | None:
    """Read a date-time group such as ``201145Z DEC 06``; without one, the day's beginning."""
    words = str(group or "").split()
    try:
        found, month, year = words
        number = int(year)
        return datetime(
            number + (1900 if number >= 60 else 2000),
            MONTHS.index(month.upper()) + 1,
            int(found[:2]),
            int(found[2:4]),
            int(found[4:6]),
            tzinfo=UTC,
        )
    except ValueError:
        return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
