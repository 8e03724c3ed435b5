"""``dragoman search``: papers by words and fields."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Json, Limit, Record, Start
from dragoman.cli.printing import joined, print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers import Found, Search


class SortOrder(StrEnum):
    """In which order hits stand."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


Query = Annotated[
    list[str],
    typer.Argument(metavar="QUERY...", help='Words and terms: mediation tags:PREL from:"AMEMBASSY BAKU" date:2005-04'),
]


def search(
    query: Query,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    limit: Limit = 20,
    order: Annotated[SortOrder, typer.Option("--order", help="Best, newest or oldest first.")] = SortOrder.BEST,
    facets: Annotated[
        bool, typer.Option("--facets", help="Count the hits by kind, year, source, tags and more.")
    ] = False,
    json: Json = False,
) -> None:
    """Find papers by words, phrases, beginnings of words (nego*) and fields, joined by AND, OR and NOT."""
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.progress import index_progress  # noqa: PLC0415
    from dragoman.settings import open_index  # noqa: PLC0415
    from dragoman.web.answers import answer_search  # noqa: PLC0415
    from dragoman.web.answers.paging import Slice  # noqa: PLC0415

    with desk(record, viewer) as at:
        with index_progress() as progress:
            index = open_index(at.store, tell, progress)
        answer = answer_search(index, at.viewer, " ".join(query), Slice(start, limit or None), order.value)
        index.close()
    for problem in answer.problems:
        tell(f"Query, character {problem.start + 1}: {problem.message}. {problem.advice}".strip())
    if json:
        for hit in answer.hits:
            print_json(hit)
        if facets:
            print_json({"facets": answer.facets, "total": answer.total})
        return
    _print(answer)
    for facet in answer.facets if facets else ():
        values = "  ".join(f"{value.label} {value.count:,}" for value in facet.values)
        say(f"{facet.label}: {values}" + (f"  and {facet.more:,} more" if facet.more else ""))


def _print(answer: Search) -> None:
    hits = "nothing found" if not answer.total else "1 hit" if answer.total == 1 else f"{answer.total:,} hits"
    say(f"{answer.explained}: {hits}", bold=True)
    for number, hit in enumerate(answer.hits, answer.start + 1):
        _print_hit(number, hit)
    if not answer.total and answer.loosen:
        say("What finds something:")
        for loosening in answer.loosen:
            say(f"{loosening.query}   ({loosening.text}: {loosening.hits:,})", indent=2)
    shown = answer.start + len(answer.hits)
    if shown < answer.total and answer.hits:
        say(f"{answer.total - shown:,} more: add --start {shown}", dim=True)


def _print_hit(number: int, hit: Found) -> None:
    paper = hit.paper
    say()
    say(f"{number}. {joined(paper.number, paper.day, paper.source, paper.marking)}")
    if paper.title:
        say(paper.title, indent=3, bold=True)
    for excerpt in hit.excerpts:
        place = f"paragraph {excerpt.paragraph} " if excerpt.paragraph is not None else ""
        mark = f"({excerpt.marking}) " if excerpt.marking else ""
        say(f"{place}{mark}{excerpt.text}", indent=3)
    for event in hit.unsure:
        say(f"{event.ground} here: {event.type}" + (f" ({event.reason})" if event.reason else ""), indent=3)
    say(hit.href, indent=3, dim=True)
