"""What a search answers: hits, snippets, facets, what was wrong with the query, what to loosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.record import Ground, PaperLine

Order = Literal["best", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """Something in a query that was not understood, at ``start`` to ``end`` of it. ``advice`` may be empty."""

    message: str
    start: int
    end: int
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of one block around what was looked for.

    ``text`` has single blanks for any run of blanks and line ends; ``marks`` are the places (start, end) in it of the
    words that match. ``paragraph`` is the paragraph's number or None, ``mark`` its marking (``C/NOFORN``); ``start``
    and ``end`` are the snippet's place in the document's own text.
    """

    paragraph: int | None
    mark: str
    text: str
    marks: tuple[tuple[int, int], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """A type of event read in a paper, the ground it stands on there, and why it is not firm."""

    type: str
    ground: Ground
    reason: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One paper that was found. ``title_marks`` are places in ``paper.title``; docs/searching.md explains ``score``.

    ``events`` are the types of events read in it; ``unsure`` are those that the query asks for and that are not firm.
    """

    paper: PaperLine
    snippets: tuple[Snippet, ...]
    score: float
    title_marks: tuple[tuple[int, int], ...] = ()
    events: tuple[ToldEvent, ...] = ()
    unsure: tuple[ToldEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value with the number of hits that have it; ``term`` is what to add to the query to keep only those."""

    value: str
    count: int
    term: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Hits counted by one property. ``values`` come with the greatest count first, years with the latest first.

    ``more`` is the number of values left out of the list.
    """

    name: str
    label: str
    values: tuple[FacetValue, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Loosening:
    """A query that finds something where the one asked found nothing, and how much. ``text`` says it in words."""

    text: str
    query: str
    hits: int


@dataclass(frozen=True, slots=True)
class Results:
    """Answer to one query for one viewer. ``total`` counts all hits, ``hits`` holds those from ``start`` on."""

    query: str
    explained: str
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    problems: tuple[QueryProblem, ...]
    loosen: tuple[Loosening, ...]
    start: int = 0
    order: Order = "best"
