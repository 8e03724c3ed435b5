"""Collections, the folders, archives and files in which papers were found, and what is to be checked in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dragoman.access import Viewer
from dragoman.record import Collection, Misfit, Missing, PaperLine, Store, Trouble, Troubled
from dragoman.web.answers.cited import Cited, cited_line
from dragoman.web.answers.gaps import Sections, asked_of, collection_href, sections_of
from dragoman.web.answers.paging import Slice

FEW = 5
MOST = 40
SECTIONS = 30


@dataclass(frozen=True, slots=True)
class Gathered:
    """A collection in one line: how many papers of it this reader sees, and of which days."""

    name: str
    papers: int
    first: date | None
    last: date | None
    href: str
    gaps: str
    calendar: str


@dataclass(frozen=True, slots=True)
class Collections:
    """The collections of which this reader sees a paper, by name; ``papers`` counts what is seen in them all."""

    total: int
    start: int
    limit: int | None
    collections: tuple[Gathered, ...]


@dataclass(frozen=True, slots=True)
class Odd:
    """One problem of one paper: ``line`` counts from 1, ``href`` leads to the words, or to the paper.

    ``says`` is its message without paper and line, where it begins with these.
    """

    paper: Cited
    message: str
    says: str
    line: int | None
    href: str


@dataclass(frozen=True, slots=True)
class Code:
    """The problems of one code: how many in how many papers, what to do, and the first of them."""

    code: str
    advice: str
    problems: int
    papers: int
    href: str
    found: tuple[Odd, ...]


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """A telegram whose time does not fit those before and after it in its sender's series."""

    paper: Cited
    message: str
    advice: str
    before: Cited | None
    after: Cited | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be checked in one collection, or one code of it, page by page.

    ``code`` is the code asked for, ``total`` its problems; ``missing`` counts gaps by kind.
    """

    collection: Gathered
    code: str | None
    codes: tuple[Code, ...]
    series: tuple[OutOfOrder, ...]
    series_total: int
    sections: tuple[Sections, ...]
    missing: tuple[tuple[str, int], ...]
    total: int
    start: int
    limit: int | None


def answer_collections(store: Store, viewer: Viewer, page: Slice) -> Collections:
    """List the collections of which the viewer sees a paper."""
    found = store.collections(viewer)
    return Collections(len(found), page.start, page.limit, tuple(map(gathered, found[page.start : page.end])))


@dataclass(frozen=True, slots=True)
class CollectionPart:
    """Which collection is asked for, and which code of its problems from which place; None asks for all codes."""

    name: str
    code: str | None = None
    start: int = 0


def answer_collection(
    store: Store, viewer: Viewer, asked: CollectionPart, ask: Callable[[], Missing] | None = None
) -> Checked | None:
    """Tell what is to be checked in a collection; None where the viewer sees no paper of it.

    ``ask`` asks `Store.gaps` for the same viewer and collection, where somebody remembers what it answers.
    """
    name, code = asked.name, asked.code
    found = next((one for one in store.collections(viewer) if one.name == name), None)
    if found is None:
        return None
    codes = store.check_list(viewer, collection=name)
    chosen = next((one for one in codes if one.code == code), None) if code else None
    if code and chosen is None:
        return None
    page = Slice(asked.start, MOST) if chosen else Slice(0, FEW)
    gaps = ask() if ask is not None else store.gaps(viewer, collection=name)
    series = () if chosen else store.series_problems(viewer, collection=name)
    return Checked(
        collection=gathered(found),
        code=chosen.code if chosen else None,
        codes=tuple(_code(store, viewer, one, name, page) for one in ([chosen] if chosen else codes)),
        series=tuple(_out_of_order(one) for one in series[:MOST]),
        series_total=len(series),
        sections=() if chosen else tuple(sections_of(one) for one in gaps.sections[:SECTIONS]),
        missing=(
            ("sections", len(gaps.sections)),
            ("cited", len(gaps.cited)),
            ("serials", len(gaps.serials)),
            ("continuity", len(gaps.jumps)),
        ),
        total=chosen.problems if chosen else sum(one.problems for one in codes),
        start=page.start,
        limit=page.limit,
    )


def gathered(one: Collection) -> Gathered:
    """Name a collection with the addresses of what is told of it."""
    return Gathered(
        one.name,
        one.papers,
        one.first,
        one.last,
        collection_href(one.name),
        asked_of("/gaps", one.name),
        asked_of("/calendar", one.name),
    )


def _code(store: Store, viewer: Viewer, one: Trouble, name: str, page: Slice) -> Code:
    found = store.problems_of(one.code, viewer, collection=name, start=page.start, limit=page.limit)
    href = f"/collection?{urlencode({'name': name, 'code': one.code})}"
    return Code(one.code, one.advice, one.problems, one.papers, href, tuple(map(_odd, found)))


def _odd(one: Troubled) -> Odd:
    paper, span = cited_line(one.paper), one.problem.span
    href = paper.href
    if span is not None and span.start < span.end:
        href = f"{href}?words={span.start}-{span.end}#words"
    message, line = one.problem.message, one.problem.line
    says = message.partition(f", line {line}: ")[2] if line is not None else ""
    return Odd(paper, message, says[:1].upper() + says[1:] if says else message, line, href)


def _out_of_order(one: Misfit) -> OutOfOrder:
    return OutOfOrder(
        cited_line(one.paper), one.problem.message, one.problem.advice, _beside(one.before), _beside(one.after)
    )


def _beside(line: PaperLine | None) -> Cited | None:
    return cited_line(line) if line is not None else None
