"""A calendar of declassification: what is due as printed, what is eligible by rule, and what is said to be released."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args
from urllib.parse import urlencode

from dragoman.access import Viewer
from dragoman.record import Store, Withheld
from dragoman.web.answers.cited import Cited, cited_line
from dragoman.web.answers.dates import long_day
from dragoman.web.answers.gaps import asked_of, collection_href, is_collection

TermKind = Literal["due", "event", "eligible", "released", "none"]
ROWS = 60


@dataclass(frozen=True, slots=True)
class Term:
    """One thing told of a telegram.

    ``due`` and ``event`` stand printed in it, ``eligible`` follows from its order, ``released`` is told by a stamp or
    a decision; ``none`` says that nothing of this could be told. ``says`` is the whole in a sentence, ``printed`` the
    instruction as it stands, ``regime`` the order in force on its day.
    """

    paper: Cited
    kind: TermKind
    day: date | None
    says: str
    printed: str | None
    rule: str | None
    regime: str | None


@dataclass(frozen=True, slots=True)
class Year:
    """How many telegrams fall due as printed, become eligible by rule, are said to be released in a year.

    ``year`` is None for those without a day. A telegram may be counted in several of them.
    """

    year: int | None
    due: int
    eligible: int
    released: int
    href: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of all telegrams that this reader sees, or of those in a collection.

    ``terms`` are those of the year and kind that were asked for, by day, one page of ``total``. ``events`` counts
    those that wait for an event, ``untold`` those of which nothing can be told.
    """

    collection: str | None
    papers: int
    years: tuple[Year, ...]
    events: int
    untold: int
    year: int | None
    kind: TermKind | None
    total: int
    start: int
    limit: int
    terms: tuple[Term, ...]
    base: str
    href: str
    collection_href: str | None


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """Which part of the calendar is asked for; None asks for all."""

    collection: str | None = None
    year: int | None = None
    kind: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that is told of the telegrams of a collection, or of all, and how many these are."""

    papers: int
    terms: tuple[Term, ...]


def answer_calendar(
    store: Store, viewer: Viewer, asked: CalendarPart, ask: Callable[[], Terms] | None = None
) -> Calendar | None:
    """Tell what is due, eligible and released in which year; None for a collection the viewer sees no paper of.

    ``ask`` asks `terms_of` for the same viewer and collection, where somebody remembers what it answers.
    """
    if asked.collection is not None and not is_collection(store, viewer, asked.collection):
        return None
    every = ask() if ask is not None else terms_of(store, viewer, asked.collection)
    kind: TermKind | None = next((one for one in get_args(TermKind) if one == asked.kind), None)
    counts = Counter((term.kind, term.day.year if term.day else None) for term in every.terms)
    base = asked_of("/calendar", asked.collection)
    chosen = _chosen(every.terms, asked.year, kind) if asked.year is not None or kind else []
    return Calendar(
        collection=asked.collection,
        papers=every.papers,
        years=tuple(_years(counts, base)),
        events=counts["event", None],
        untold=counts["none", None],
        year=asked.year,
        kind=kind,
        total=len(chosen),
        start=asked.start,
        limit=ROWS,
        terms=tuple(chosen[asked.start : asked.start + ROWS]),
        base=base,
        href=_with(base, {"year": asked.year, "kind": kind}),
        collection_href=collection_href(asked.collection) if asked.collection else None,
    )


def terms_of(store: Store, viewer: Viewer, collection: str | None) -> Terms:
    """Gather what is told of every telegram, printed, inferred and done kept apart."""
    papers = 0
    found: list[Term] = []
    for one in store.calendar(viewer, collection=collection):
        papers += 1
        found += _terms(one)
    return Terms(papers, tuple(found))


def _terms(one: Withheld) -> Iterator[Term]:
    """Yield what one telegram prints, what follows from its order, and which release is told of."""
    period, paper = one.period, cited_line(one.paper)
    order = f"E.O. {period.order}" if period.order else "the line"

    def term(kind: TermKind, day: date | None, says: str) -> Term:
        return Term(paper, kind, day, says, period.printed, period.rule, period.regime)

    told = False
    if one.due is not None:
        told = True
        yield term("due", one.due, f"Due {long_day(one.due)}, as printed under {order}.")
    if one.event is not None:
        told = True
        yield term("event", None, f"Due upon an event, as printed: {' '.join(one.event.split())}.")
    if one.due is None and period.eligible_on is not None:
        told = True
        yield term("eligible", period.eligible_on, f"Eligible {long_day(period.eligible_on)} by {period.rule}.")
    if period.released_on is not None or period.released_by is not None:
        told = True
        day = f" {long_day(period.released_on)}" if period.released_on else ", without a day"
        by = f" by {' '.join(period.released_by.split())}" if period.released_by else ""
        yield term("released", period.released_on, f"Said to be released{day}{by}.")
    if not told:
        rule = f"No day follows from {period.rule}." if period.rule else "Nothing is printed that sets a day."
        yield term("none", None, rule)


def _years(counts: Counter[tuple[TermKind, int | None]], base: str) -> Iterator[Year]:
    years = {year for kind, year in counts if kind in ("due", "eligible", "released")}
    for year in sorted(years, key=lambda year: (year is None, year or 0)):
        due, eligible, released = (counts[kind, year] for kind in ("due", "eligible", "released"))
        yield Year(year, due, eligible, released, _with(base, {"year": year} if year else {"kind": "released"}))


def _chosen(terms: Iterable[Term], year: int | None, kind: TermKind | None) -> list[Term]:
    found = [
        term
        for term in terms
        if kind in (None, term.kind) and (year is None or (term.day is not None and term.day.year == year))
    ]
    return sorted(found, key=lambda term: (term.day or date.max, term.paper.number or "", term.paper.id, term.kind))


def _with(base: str, given: dict[str, object]) -> str:
    asked = urlencode({name: value for name, value in given.items() if value is not None})
    return base + (("&" if "?" in base else "?") + asked if asked else "")
