"""What every press carrier does alike: title, byline, marking, language, and the document of an article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dragoman.documents import PUBLIC, UNSTATED, ArticleHeader, Document, Marking, Problem, Sourced, Span
from dragoman.message import looks_like_telegram
from dragoman.readers.closed import closing_words
from dragoman.readers.moments import NoSuchDay, read_moment
from dragoman.readers.papers import Paper
from dragoman.readers.paragraphs import Stretch, blocks
from dragoman.readers.telegrams import Received
from dragoman.readers.tongue import language_of, not_read


@dataclass(frozen=True, slots=True)
class Body:
    """The words of an article, what they are made of, and what stands beside them where they came from."""

    text: str
    stretches: tuple[Stretch, ...]
    beside: str = ""


def article(paper: Paper, body: Body, header: ArticleHeader, published: bool) -> Document | Received:
    """Make the document of an article.

    The title is put before a text that does not begin with it; ``header.title`` is given as plain words. A text in
    the form of a telegram is a telegram, whatever carried it. What was ``published`` is public unless the text
    itself, or what stands beside it on its page or in its row, bears a closing mark; any other text has no marking
    that is known.
    """
    text, stretches = body.text, body.stretches
    if looks_like_telegram(text):
        return Received(paper, text)
    title = header.title if isinstance(header.title, str) else None
    if title is not None:
        text, stretches, place = with_title(title, text, stretches)
        header = replace(header, title=Sourced(title, Span(paper.id, *place)))
    elif isinstance(header.title, Sourced):
        stretches = _named(stretches, header.title.span.start, header.title.span.end)
    if header.author:
        stretches = tuple(_byline(text, part, header.author) for part in stretches)
    marking, doubts = article_marking(text, body.beside, published)
    language = language_of(text, stretches)
    problems = paper.problems + doubts + not_read(language)
    return Document(
        paper.id,
        text,
        "press",
        paper.carrier,
        paper.source,
        paper.encoding,
        header,
        blocks(paper.id, stretches, marking),
        marking,
        language=language,
        problems=problems,
    )


def with_title(
    title: str, text: str, stretches: tuple[Stretch, ...]
) -> tuple[str, tuple[Stretch, ...], tuple[int, int]]:
    """Return text and stretches with the title at their beginning, and where it stands."""
    start = len(text) - len(text.lstrip())
    end = start + len(title)
    if not text.startswith(title, start):
        shift = len(title) + 2
        moved = tuple(Stretch(part.start + shift, part.end + shift, part.kind) for part in stretches)
        return f"{title}\n\n{text}", (Stretch(0, len(title), "title"), *moved), (0, len(title))
    return text, _named(stretches, start, end), (start, end)


def article_marking(text: str, beside: str, published: bool) -> tuple[Marking, tuple[Problem, ...]]:
    """Return the marking of a text that came as an article, and a problem where it is not public."""
    for where in (text, beside):
        closed = closing_words(where)
        if closed is not None:
            line = where.count("\n", 0, closed.start()) + 1 if where is text else None
            place = f"Line {line}" if line else "A line beside the text"
            what = f"{place} reads {closed[0].strip()!r}, which no published article bears; the paper is held closed."
            advice = "If it was published, state its marking in the record."
            return UNSTATED, (Problem("marking-in-article", what, line=line, advice=advice),)
    if published:
        return PUBLIC, ()
    return UNSTATED, (
        Problem(
            "marking-unstated",
            "The text bears no marking and no sign of publication (date and time, byline, agency); it is held closed.",
            advice="If it is public, give it its imprint, or state its marking in the record.",
        ),
    )


def read_published(words: str | None) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Read a date of publication that a field gives; None and a problem where it cannot be read."""
    if not words:
        return None, ()
    try:
        return read_moment(words), ()
    except NoSuchDay as error:
        return None, (impossible(str(error)),)
    except ValueError as error:
        what = f"The date of publication was not understood: {error}."
        return None, (Problem("date-unread", what, advice="Give it as in 2022-06-14T19:30:05Z."),)


def impossible(what: str, line: int | None = None, span: Span | None = None) -> Problem:
    """Return the problem of a date that no calendar has."""
    return Problem(
        "date-impossible", f"The date is left open: {what}.", line, span, "Look the date up and correct the record."
    )


def _named(stretches: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    """Return the stretches with the one that is exactly at a place made a title."""
    return tuple(Stretch(start, end, "title") if (part.start, part.end) == (start, end) else part for part in stretches)


def _byline(text: str, part: Stretch, author: str) -> Stretch:
    """Return a paragraph that is nothing but the author's name as furniture of the page."""
    words = text[part.start : part.end]
    return Stretch(part.start, part.end, "furniture") if words.casefold() == author.casefold() else part
