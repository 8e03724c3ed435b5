"""Hits of a search as a page and its JSON give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote

from dragoman.access import Viewer
from dragoman.search.results import Hit, Order, QueryProblem, Results, Snippet, ToldEvent
from dragoman.web.answers.cited import Cited, cited_line
from dragoman.web.answers.paging import Slice

if TYPE_CHECKING:
    from dragoman.search import Index

HITS_MOST = 1000
HITS = Slice(limit=20)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that match (``hit``), or words between those that do."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words around a match. ``href`` leads to them in the paper, in their paragraph."""

    runs: tuple[Run, ...]
    text: str
    paragraph: int | None
    marking: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: the paper, its title with the matching words, and excerpts. ``href`` leads to the best excerpt.

    ``events`` are the types of events read in it; ``unsure`` are those that were asked for and are not firm.
    """

    paper: Cited
    title: tuple[Run, ...]
    excerpts: tuple[Excerpt, ...]
    score: float
    href: str
    events: tuple[ToldEvent, ...]
    unsure: tuple[ToldEvent, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a property with its count; where the query asks for it, ``chosen``, and ``href`` takes it out."""

    label: str
    value: str
    count: int
    chosen: bool
    href: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The hits counted by one property; ``more`` values are left out."""

    name: str
    label: str
    values: tuple[Choice, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Looser:
    """A query that finds something where this one found nothing."""

    text: str
    query: str
    hits: int
    href: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something in the query that was not understood, at ``start`` to ``end`` of it."""

    message: str
    advice: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Search:
    """What a query found. ``explained`` says the query in words; ``start`` counts from 0."""

    query: str
    explained: str
    total: int
    start: int
    limit: int | None
    hits: tuple[Found, ...]
    facets: tuple[Choices, ...]
    order: str
    problems: tuple[Wrong, ...]
    loosen: tuple[Looser, ...]


def answer_search(index: Index, viewer: Viewer, query: str, page: Slice = HITS, order: str = "best") -> Search:
    """Search for papers; an empty query finds nothing and says nothing is wrong."""
    wanted: Order = next((one for one in get_args(Order) if one == order), "best")
    results = index.search(query, viewer, start=page.start, limit=page.limit or HITS_MOST, order=wanted)
    return Search(
        query=query,
        explained=results.explained,
        total=results.total,
        start=page.start,
        limit=page.limit,
        hits=tuple(_found(hit) for hit in results.hits),
        facets=_facets(query, results),
        order=results.order,
        problems=tuple(_wrong(problem) for problem in results.problems),
        loosen=tuple(Looser(one.text, one.query, one.hits, search_href(one.query)) for one in results.loosen),
    )


def search_href(query: str, start: int = 0) -> str:
    """Return the address of a search."""
    return f"/search?q={quote(query)}" + (f"&start={start}" if start else "")


def _found(hit: Hit) -> Found:
    paper = cited_line(hit.paper)
    excerpts = tuple(_excerpt(paper, snippet) for snippet in hit.snippets)
    return Found(
        paper=paper,
        title=_runs(hit.paper.title or paper.name, hit.title_marks if hit.paper.title else ()),
        excerpts=excerpts,
        score=hit.score,
        href=excerpts[0].href if excerpts else paper.href,
        events=hit.events,
        unsure=hit.unsure,
    )


def _excerpt(paper: Cited, snippet: Snippet) -> Excerpt:
    place = f"?words={snippet.start}-{snippet.end}#words" if snippet.end > snippet.start else ""
    mark = None if snippet.mark == "UNSTATED" else snippet.mark
    return Excerpt(_runs(snippet.text, snippet.marks), snippet.text, snippet.paragraph, mark, paper.href + place)


def _runs(text: str, marks: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """Part a text into what matches and what stands between."""
    runs = []
    place = 0
    for start, end in marks:
        runs += [Run(text[place:start], False), Run(text[start:end], True)]
        place = end
    runs.append(Run(text[place:], False))
    return tuple(run for run in runs if run.text)


def _facets(query: str, results: Results) -> tuple[Choices, ...]:
    made = []
    for facet in results.facets:
        values = []
        for one in facet.values:
            chosen = f" {one.term} " in f" {query} "
            changed = f" {query} ".replace(f" {one.term} ", " ").strip() if chosen else f"{query} {one.term}".strip()
            values.append(Choice(one.label, one.value, one.count, chosen, search_href(changed)))
        made.append(Choices(facet.name, facet.label, tuple(values), facet.more))
    return tuple(made)


def _wrong(problem: QueryProblem) -> Wrong:
    return Wrong(problem.message, problem.advice, problem.start, problem.end)
