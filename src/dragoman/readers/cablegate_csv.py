"""Tables of telegrams: eight columns a row, of which the last two are the telegram and the others its catalogue.

The columns: serial, day and minute in UTC (``12/20/2006 11:45``), number, origin, classification, references, the
lines above the text, the text. Each row is a document of its own, named by the bytes of its row without the line end.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from dragoman.documents import Catalogue, Problem
from dragoman.readers.articles import impossible
from dragoman.readers.cable_rows import CableRow, LostRow, cable_rows
from dragoman.readers.encoding import decode
from dragoman.readers.outcomes import Known, Refused
from dragoman.readers.papers import Held, Outcome, Paper, digest, without_no_characters
from dragoman.readers.telegrams import Received
from dragoman.readers.unpacking import Stream

CARRIER = "cablegate-csv"
LABELS = ("serial", "date", "reference id", "origin", "classification", "references")


def read_cablegate_csv(stream: Stream, held: Held) -> Iterator[Outcome | Received]:
    """Read one row after another; a broken one is refused with its number and the rest goes on."""
    for row in cable_rows(stream):
        source = f"{stream.source}#{row.number}"
        if isinstance(row, LostRow):
            yield _lost(source, row)
            continue
        name = digest(row.raw)
        yield Known(name, source) if held(name) else _received(row, Paper(name, source, CARRIER, "utf-8"))


def _received(row: CableRow, paper: Paper) -> Received | Refused:
    """Return the telegram of a row, with what the other columns say of it."""
    *labels, above, text = row.columns()
    content = joined(above, text)
    if not content.strip():
        reason = f"row {row.number} has no words in its last two columns"
        return Refused(paper.source, reason, "Fetch the table again, or delete the row.", "row-without-text")
    decoded = decode(content)
    telegram, replaced = without_no_characters(decoded.text)
    catalogue, doubts = _catalogue(labels)
    problems = decoded.problems + replaced + doubts
    return Received(Paper(paper.id, paper.source, CARRIER, decoded.encoding, problems), telegram, catalogue)


def joined(above: bytes, text: bytes) -> bytes:
    """Join the last two columns: an empty line stands between them, of which only what is missing is added."""
    if not above.strip() or not text.strip():
        return above + text
    line_end = _line_end(above, text)
    if above.endswith((b"\n\n", b"\n\r\n", b"\r\r")):
        return above + text
    return above + line_end * (1 if above.endswith(line_end[-1:]) else 2) + text


def _line_end(above: bytes, text: bytes) -> bytes:
    """Return what ends the lines of a telegram: ``\\n``, ``\\r\\n``, or ``\\r`` alone as old Macintoshes wrote it."""
    first = above + text[:1000]
    if b"\r\n" in first:
        return b"\r\n"
    return b"\r" if b"\r" in first and b"\n" not in first else b"\n"


def _catalogue(labels: list[bytes]) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return what the first six columns say, and a problem where the date is none."""
    values = tuple(map(_words, labels))
    _, date, number, origin, classification, _ = (value.strip() or None for value in values)
    entries = tuple(zip(LABELS, values, strict=True))
    try:
        return Catalogue(number, _moment(date), origin, classification, entries), ()
    except ValueError as error:
        doubt = impossible(f"the table has {date!r} ({error})")
        return Catalogue(number, None, origin, classification, entries), (doubt,)


def _words(label: bytes) -> str:
    """Return the words of a short column, without what is no character."""
    if label.isascii() and b"\0" not in label:
        return label.decode("ascii")
    return without_no_characters(decode(label).text)[0]


def _moment(date: str | None) -> datetime | None:
    """Read ``12/20/2006 11:45``, month first. Raises: ValueError, where there is no such day or minute."""
    if date is None:
        return None
    day, _, clock = date.partition(" ")
    month, number, year = (int(part) for part in day.split("/"))
    hour, minute = (int(part) for part in clock.split(":")[:2])
    return datetime(year, month, number, hour, minute, tzinfo=UTC)


def _lost(source: str, row: LostRow) -> Refused:
    """Refuse a stretch in which no row is whole."""
    rows = f"row {row.number}" if row.last == row.number else f"rows {row.number} to {row.last}"
    reason = f"{rows}, at byte {row.offset:,}: {row.reason}"
    if row.too_long:
        return Refused(source, reason, "If you trust it, raise the limit paper_bytes.", "over-limit")
    return Refused(source, reason, "Mend or delete the row; all others were read.", "row-broken")
