"""Press articles as plain text, and any other plain text.

Signs that a text was published: a line of imprint with the time of day or a word such as ``date``, an agency in the
dateline (``BAKU, Mar 14 (Agency) -``), a byline. A bare date is none, for letters and memoranda have one too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from dragoman.documents import ArticleHeader, Document, DocumentId, Problem, Sourced, Span
from dragoman.readers.articles import Body, article, impossible
from dragoman.readers.closed import closing_words, is_form
from dragoman.readers.moments import Moment, find_moments
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.paragraphs import Stretch, paragraphs
from dragoman.readers.telegrams import Received

HEAD_PARAGRAPHS = 3
IMPRINT_LINE = 120
TITLE_LINE = 160
LONGEST = 400
LABELS = re.compile(r"\b(?:date|dated|published|posted|updated|created|issued|on|at|time|local)\b:?", re.IGNORECASE)
SAYS_SO = re.compile(r"\b(?:date|published|posted|updated)\b", re.IGNORECASE)
REST = re.compile(r"[^\W\d_]+")
AGENCY = re.compile(
    r"[A-Z][A-Z .'-]{2,40}(?:, [A-Z][\w .]{2,30})?,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\([A-Z][\w ./-]{1,30}\) ?[-–—]"
)
BYLINE = re.compile(r"By ((?:[A-Z][\w.'’-]*(?: |,? and |$)){2,6})")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the first lines of an article say: the line of its date, the best moment on it, its byline."""

    line: Stretch | None = None
    moment: Moment | None = None
    conflict: bool = False
    author: str | None = None
    byline: Stretch | None = None
    published: bool = False


def read_imprint(text: str, parts: tuple[Stretch, ...]) -> Imprint:
    """Read the imprint that stands in the first paragraphs of a text: date with time, byline, agency."""
    imprint = Imprint()
    for part in parts[:HEAD_PARAGRAPHS]:
        words = text[part.start : min(part.end, part.start + LONGEST)]
        moments = tuple(find_moments(words)) if part.end - part.start <= IMPRINT_LINE else ()
        moments = tuple(replace(at, start=at.start + part.start, end=at.end + part.start) for at in moments)
        if imprint.line is None and moments and _is_imprint(text, part, moments):
            best = max(moments, key=lambda moment: (moment.at is not None, moment.exact, moment.end - moment.start))
            days = {moment.at.date() for moment in moments if moment.at is not None}
            says = best.exact or SAYS_SO.search(words) is not None
            imprint = replace(
                imprint, line=part, moment=best, conflict=len(days) > 1, published=imprint.published or says
            )
        elif (found := BYLINE.fullmatch(words)) is not None:
            imprint = replace(imprint, author=found[1].strip(), byline=part, published=True)
        elif AGENCY.match(words):
            imprint = replace(imprint, published=True)
    return imprint


def press_text(paper: Paper, text: str) -> Document | Received:
    """Make the document of an article that is plain text, ` date 2023-03-14 14 March 2023 18:05 (UTC+04:00)` first.

    The imprint's line becomes a header block, a short line before the first paragraph the title.
    """
    parts = paragraphs(text)
    imprint = read_imprint(text, parts)
    published, problems = _published(paper.id, text, imprint)
    title = _title(text, parts, imprint)
    header = ArticleHeader(
        title=None if title is None else Sourced(text[title.start : title.end], Span(paper.id, title.start, title.end)),
        published=published,
        author=imprint.author,
    )
    parts = tuple(_told_apart(part, imprint) for part in parts)
    paper = replace(paper, problems=paper.problems + problems)
    return article(paper, Body(text, parts), header, is_article(text, imprint))


def is_article(text: str, imprint: Imprint) -> bool:
    """Say whether a text bears a sign of publication and neither a marking nor the form of an office paper."""
    return imprint.published and closing_words(text) is None and not is_form(text)


def looks_like_article(text: str) -> bool:
    """Say whether plain text is that of a published article."""
    return is_article(text, read_imprint(text, paragraphs(text[:4000])))


def _is_imprint(text: str, part: Stretch, moments: tuple[Moment, ...]) -> bool:
    """Say whether a paragraph is one line with hardly anything but dates: at most a place or a name beside them."""
    if part.end - part.start > IMPRINT_LINE or "\n" in text[part.start : part.end]:
        return False
    rest, last = "", part.start
    for moment in moments:
        rest, last = rest + text[last : moment.start], moment.end
    rest = LABELS.sub(" ", rest + text[last : part.end])
    return len(REST.findall(rest)) <= 3


def _published(
    document: DocumentId, text: str, imprint: Imprint
) -> tuple[Sourced[datetime] | None, tuple[Problem, ...]]:
    """Return the moment of publication with its words, and what is wrong with it."""
    moment = imprint.moment
    if moment is None:
        return None, ()
    span = Span(document, moment.start, moment.end)
    line = text.count("\n", 0, moment.start) + 1
    if moment.at is None:
        return None, (impossible(f"line {line} gives {span.words(text)!r}, which no calendar has", line, span),)
    if not imprint.conflict:
        return Sourced(moment.at, span), ()
    words = f"Line {line} gives two different days; {span.words(text)!r} was taken, as the fuller one."
    return Sourced(moment.at, span), (Problem("imprint-contradicts", words, line, span, "Look up which day is right."),)


def _title(text: str, parts: tuple[Stretch, ...], imprint: Imprint) -> Stretch | None:
    """Return the headline: one short line without a full stop, first or right after the imprint, with text below it."""
    heads = [part for part in parts[:HEAD_PARAGRAPHS] if part not in (imprint.line, imprint.byline)]
    if not heads or heads[0] is parts[-1] or (imprint.line is None and imprint.byline is None):
        return None
    words = text[heads[0].start : heads[0].end]
    return heads[0] if len(words) <= TITLE_LINE and "\n" not in words and words[-1] not in '.:;,"”' else None


def _told_apart(part: Stretch, imprint: Imprint) -> Stretch:
    """Return the imprint's line as a header and the byline as furniture."""
    if part == imprint.line:
        return Stretch(part.start, part.end, "header")
    return Stretch(part.start, part.end, "furniture") if part == imprint.byline else part


read_press_text = one_paper("press-text", press_text)
read_plain_text = one_paper("plain-text", press_text)
