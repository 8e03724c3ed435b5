"""What is not in the record: serials between neighbours, papers cited, sections, numbers that senders counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlencode

from dragoman.access import Viewer
from dragoman.documents import DocumentId
from dragoman.message import Gap, Jump, Work
from dragoman.record import Missing, PaperLine, Partial, Store
from dragoman.web.answers.cited import Cited, cited_line
from dragoman.web.answers.numbers import many
from dragoman.web.answers.paging import Slice

GapKind = Literal["sections", "cited", "serials", "continuity"]
FEW = 12
"""So many of each kind are shown where no kind is chosen."""
CITING = 6
CONTRADICTING = (
    "spliced", "year-wrong", "day-differs", "serial-differs", "post-differs", "section-differs", "section-impossible",
    "repeat-differs", "end-differs", "time-differs", "prosign-differs", "precedence-differs", "correction-differs",
    "portion-above-banner", "captions-conflict", "declassify-early", "attribute-differs", "catalogue-differs",
)  # fmt: skip
"""Codes of problems in which a telegram's head contradicts itself, its text or its carrier."""
ROWS = 60


@dataclass(frozen=True, slots=True)
class Sections:
    """A telegram of which some sections are here and others, ``missing``, are not; ``of`` is how many it has."""

    number: str | None
    missing: tuple[int, ...]
    of: int | None
    papers: tuple[Cited, ...]
    says: str


@dataclass(frozen=True, slots=True)
class CitedOnly:
    """A number that papers here cite and that no paper here bears: ``times`` counts them, ``by`` are the first."""

    number: str
    times: int
    by: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Unheld:
    """Numbers ``first`` to ``last``, of which no paper is here, between two papers that are.

    They are serials of a post in a ``year``, or, with ``year`` None, what it counted for an ``addressee``.
    """

    post: str
    year: int | None
    addressee: str | None
    first: int
    last: int
    count: int
    before: Cited
    after: Cited
    says: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is not here, for one reader; of a chosen kind one page, else the first few of each.

    ``totals`` counts each kind. What may not be seen looks as what is not held.
    """

    collection: str | None
    kind: GapKind | None
    totals: tuple[tuple[GapKind, int], ...]
    total: int
    start: int
    limit: int | None
    sections: tuple[Sections, ...]
    cited: tuple[CitedOnly, ...]
    serials: tuple[Unheld, ...]
    continuity: tuple[Unheld, ...]
    href: str
    collection_href: str | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A problem of a telegram whose head contradicts itself or its text, and what to do."""

    paper: Cited
    code: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class EveryGap:
    """What is not here, whole and kind by kind, with the heads that contradict themselves."""

    sections: tuple[Sections, ...]
    cited: tuple[CitedOnly, ...]
    serials: tuple[Unheld, ...]
    continuity: tuple[Unheld, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class GapsPart:
    """Which gaps are asked for: of a collection, of a kind, from which place in the list; None asks for all."""

    collection: str | None = None
    kind: str | None = None
    start: int = 0


ALL_GAPS = GapsPart()


def answer_gaps(
    store: Store, viewer: Viewer, asked: GapsPart = ALL_GAPS, ask: Callable[[], Missing] | None = None
) -> Gaps | None:
    """Say what is not here; None for a collection of which the viewer sees no paper.

    ``ask`` asks `Store.gaps` for the same viewer and collection, where somebody remembers what it answers.
    """
    collection = asked.collection
    if collection is not None and not is_collection(store, viewer, collection):
        return None
    found = ask() if ask is not None else store.gaps(viewer, collection=collection)
    chosen: GapKind | None = next((one for one in get_args(GapKind) if one == asked.kind), None)
    rows = Slice(asked.start, ROWS) if chosen else Slice(0, FEW)

    def of(name: GapKind) -> slice:
        return slice(rows.start, rows.end) if chosen in (None, name) else slice(0)

    totals: tuple[tuple[GapKind, int], ...] = (
        ("sections", len(found.sections)),
        ("cited", len(found.cited)),
        ("serials", len(found.serials)),
        ("continuity", len(found.jumps)),
    )
    return Gaps(
        collection=collection,
        kind=chosen,
        totals=totals,
        total=dict(totals)[chosen] if chosen else sum(count for _, count in totals),
        start=rows.start,
        limit=rows.limit,
        sections=tuple(sections_of(one) for one in found.sections[of("sections")]),
        cited=tuple(
            CitedOnly(one.number, len(one.cited_by), tuple(cited_line(line) for line in one.cited_by[:CITING]))
            for one in found.cited[of("cited")]
        ),
        serials=tuple(_serials(one, found.lines) for one in found.serials[of("serials")]),
        continuity=tuple(_counted(one, found.lines) for one in found.jumps[of("continuity")]),
        href=asked_of("/gaps", collection),
        collection_href=collection_href(collection) if collection else None,
    )


def every_gap(
    store: Store, viewer: Viewer, collection: str | None = None, kind: str | None = None, start: int = 0
) -> EveryGap | None:
    """Say all that is not here, of one kind or of all; None for a collection of which the viewer sees no paper."""
    if collection is not None and not is_collection(store, viewer, collection):
        return None
    found = store.gaps(viewer, collection=collection)

    def of(name: str) -> slice:
        return slice(start, None) if kind in (None, name) else slice(0)

    contradictions = _contradictions(store, viewer, collection) if kind in (None, "contradictions") else []
    return EveryGap(
        sections=tuple(sections_of(one) for one in found.sections[of("sections")]),
        cited=tuple(
            CitedOnly(one.number, len(one.cited_by), tuple(cited_line(line) for line in one.cited_by[:CITING]))
            for one in found.cited[of("cited")]
        ),
        serials=tuple(_serials(one, found.lines) for one in found.serials[of("serials")]),
        continuity=tuple(_counted(one, found.lines) for one in found.jumps[of("continuity")]),
        contradictions=tuple(contradictions[of("contradictions")]),
    )


def _contradictions(store: Store, viewer: Viewer, collection: str | None) -> list[Contradiction]:
    """Gather the problems in which heads contradict themselves, by code, and telegrams out of their series."""
    found = [
        Contradiction(cited_line(one.paper), one.problem.code, one.problem.message, one.problem.advice)
        for code in CONTRADICTING
        for one in store.problems_of(code, viewer, collection=collection)
    ]
    found.extend(
        Contradiction(cited_line(one.paper), one.problem.code, one.problem.message, one.problem.advice)
        for one in store.series_problems(viewer, collection=collection)
    )
    return found


def is_collection(store: Store, viewer: Viewer, name: str) -> bool:
    """Say whether the viewer sees a paper of this collection."""
    return any(one.name == name for one in store.collections(viewer))


def collection_href(name: str) -> str:
    """Return the address of a collection."""
    return f"/collection?{urlencode({'name': name})}"


def asked_of(path: str, collection: str | None) -> str:
    """Return the address of a page for one collection, or for all."""
    return f"{path}?{urlencode({'collection': collection})}" if collection else path


def sections_of(one: Partial) -> Sections:
    """Tell of which telegram which sections are missing."""
    return Sections(
        one.work.number, one.work.missing, one.work.of, tuple(map(cited_line, one.papers)), partly_here(one.work)
    )


def partly_here(work: Work) -> str:
    """Say which sections are missing of how many."""
    whole = f" of {work.of}" if work.of else ""
    return f"{numbered('section', work.missing)}{whole} {'is' if len(work.missing) == 1 else 'are'} not here"


def numbered(word: str, numbers: Sequence[int]) -> str:
    """Write numbers behind a word: ``section 2``, ``sections 1, 3 and 4``."""
    if len(numbers) == 1:
        return f"{word} {numbers[0]}"
    return f"{word}s {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _serials(gap: Gap, lines: Mapping[DocumentId, PaperLine]) -> Unheld:
    before, after = cited_line(lines[gap.before]), cited_line(lines[gap.after])
    says = f"{_row(gap)} of {gap.year}: {many(gap.count, 'number')}"
    return Unheld(gap.post, gap.year, None, gap.first, gap.last, gap.count, before, after, says)


def _counted(jump: Jump, lines: Mapping[DocumentId, PaperLine]) -> Unheld:
    before, after = cited_line(lines[jump.before]), cited_line(lines[jump.after])
    says = f"{_row(jump)}, as counted for {jump.addressee}: {many(jump.count, 'number')}"
    return Unheld(jump.post, None, jump.addressee, jump.first, jump.last, jump.count, before, after, says)


def _row(one: Gap | Jump) -> str:
    return f"{one.post} {one.first}" if one.first == one.last else f"{one.post} {one.first} to {one.last}"
