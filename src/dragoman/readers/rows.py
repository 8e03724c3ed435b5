"""JSON Lines: one article a row, with ``title``, ``published``, ``author``, ``link`` and ``text`` or ``html``.

Each row is a document of its own, named by the bytes of its line without the line end. ``text`` is preferred to
``html``; ``date`` is the day at the place of publication; ``publisher`` is read where it is given.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from dragoman.documents import ArticleHeader, Document, Problem
from dragoman.readers.articles import Body, article, read_published
from dragoman.readers.encoding import decode
from dragoman.readers.html_text import html_characters
from dragoman.readers.outcomes import CannotOpen, Known, Refused
from dragoman.readers.papers import Held, Outcome, Paper, digest, without_no_characters
from dragoman.readers.paragraphs import paragraphs
from dragoman.readers.recoding import as_utf8
from dragoman.readers.telegrams import Received
from dragoman.readers.unpacking import Stream

MARK = b"\xef\xbb\xbf"
IMPRINT = ("title", "published", "author", "link")
PAPER = ("text", "html")
Row = Mapping[str, object]


def read_rows(stream: Stream, held: Held) -> Iterator[Outcome | Received]:
    """Read one row after another; a broken one is refused with its number and the rest goes on.

    Where the very first row has neither ``text`` nor ``html``, the file holds something else and is refused whole.
    """
    read_one = False
    for number, line in _lines(stream):
        source = f"{stream.source}#{number}"
        if line is None:
            yield Refused(
                source,
                f"row {number} is longer than {stream.limits.paper_bytes:,} bytes (limit paper_bytes)",
                "If you trust it, raise the limit paper_bytes.",
                "over-limit",
            )
            continue
        if not line.strip():
            continue
        name = digest(line)
        if held(name):
            read_one = True
            yield Known(name, source)
            continue
        outcome = _row(line, Paper(name, source, "jsonl", "utf-8"))
        if isinstance(outcome, Refused) and outcome.code == "row-without-text" and not read_one:
            yield replace(outcome, source=stream.source, reason=f"its rows are no papers: {outcome.reason}")
            return
        read_one = read_one or not isinstance(outcome, Refused)
        yield outcome


def _lines(stream: Stream) -> Iterator[tuple[int, bytes | None]]:
    """Yield number, from 1, and bytes of each line without its end; None for one that is too long."""
    most = stream.limits.paper_bytes
    rows = as_utf8(stream)
    number = 0
    while line := rows.readline(most + 2):
        number += 1
        if len(line) > most + 1 and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = rows.readline(most)
            yield number, None
            continue
        yield number, line.removeprefix(MARK if number == 1 else b"").rstrip(b"\r\n")


def _row(line: bytes, paper: Paper) -> Document | Received | Refused:
    """Make the document of one row."""
    decoded = decode(line)
    try:
        row = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        return _refused(
            paper, f"the row is not JSON: {why}", "Mend or delete the row; all others were read.", "row-broken"
        )
    if not isinstance(row, dict):
        return _refused(
            paper, "the row is no JSON object", "Put each article in an object { } of its own.", "row-broken"
        )
    try:
        return _article(row, replace(paper, encoding=decoded.encoding, problems=decoded.problems))
    except CannotOpen as stop:
        return stop.refused(paper.source)


def _article(row: Row, paper: Paper) -> Document | Received | Refused:
    """Make the document of one row's fields."""
    found = _words(row, "text")
    html = _words(row, "html")
    if found is None and html is None:
        fields = ", ".join(sorted(row)[:6]) or "none"
        return _refused(
            paper,
            f"it has no words in `text` or `html` (fields: {fields})",
            "Name the field that holds the paper `text` or `html`.",
            "row-without-text",
        )
    page = None if found is not None else html_characters(html or "")
    text, problems = without_no_characters(page.text if page is not None else found or "")
    stretches = paragraphs(text) if page is None else page.stretches
    published, doubts = _published(row)
    title = _words(row, "title")
    header = ArticleHeader(
        title=None if title is None else without_no_characters(title)[0],
        published=published,
        author=_words(row, "author"),
        publisher=_words(row, "publisher"),
        link=_words(row, "link"),
    )
    if not text.strip():
        return _refused(paper, "its html has no words", "Look at the page it came from.", "row-without-text")
    paper = replace(paper, problems=paper.problems + problems + doubts)
    beside = "\n".join(value for field, value in row.items() if isinstance(value, str) and field not in PAPER)
    return article(paper, Body(text, stretches, beside), header, any(_words(row, field) for field in IMPRINT))


def _words(row: Row, field: str) -> str | None:
    """Return a field that holds words, or a list of them; None where it is empty, missing or something else."""
    value = row.get(field)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    return value if isinstance(value, str) and value.strip() else None


def _published(row: Row) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Return when a row was published, on the local day that its ``date`` gives."""
    at, problems = read_published(_words(row, "published"))
    day, doubts = read_published(_words(row, "date"))
    if day is None or at is None:
        return at or day, problems + doubts
    moved = on_local_day(at, day.date())
    if moved is not None:
        return moved, problems + doubts
    what = f"`published` ({at.isoformat()}) and `date` ({day.date()}) are more than a day apart; `published` was taken."
    return at, (*problems, *doubts, Problem("imprint-contradicts", what, advice="Look up which day is right."))


def on_local_day(at: datetime, day: date) -> datetime | None:
    """Return the same instant in the zone nearest to its own, by whole hours, in which it falls on ``day``.

    ``2022-06-14T00:20:30Z`` on the local day 2022-06-13 is ``2022-06-13T23:20:30-01:00``: instant and day are as
    given, and only the hour of the local clock is not known. None where there is no such zone.
    """
    if at.date() == day:
        return at
    offset = at.utcoffset()
    if offset is None:
        return None
    step = -1 if day < at.date() else 1
    for hours in range(1, 24):
        moved = offset + timedelta(hours=step * hours)
        if abs(moved) <= timedelta(hours=14) and at.astimezone(timezone(moved)).date() == day:
            return at.astimezone(timezone(moved))
    return None


def _refused(paper: Paper, reason: str, advice: str, code: str) -> Refused:
    return Refused(paper.source, reason, advice, code)
