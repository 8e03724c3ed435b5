"""One paper as it is read: what it stands in, its words with their marks, and what was read in each paragraph."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dragoman.access import Viewer
from dragoman.documents import CableHeader, Problem
from dragoman.record import Claim, Paper, Store
from dragoman.record.collecting import collection_of
from dragoman.web.answers.cited import Cited, cited_line, cited_paper, marked
from dragoman.web.answers.forms import Field, fields
from dragoman.web.answers.gaps import collection_href
from dragoman.web.answers.leaves import BEGINNING, Place, Stretch, leaves, leaves_received, page_of
from dragoman.web.answers.margin import Card, Piece, cards, fitted, pieces
from dragoman.web.answers.telegram import Flag, Telegram, flags_of, telegram_of

__all__ = ["Beside", "FoundIn", "Mention", "Paragraph", "Place", "Shown", "Trouble", "answer_paper"]

if TYPE_CHECKING:
    from dragoman.search import Index


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the record: the meaning of TAGS codes, and an index to find papers of the same number."""

    tags: Mapping[str, str] = field(default_factory=dict)
    index: Index | None = None


NOTHING = Beside()
MOST_COPIES = 30
QUIET = frozenset({"title", "heading", "signature", "furniture"})
"""Kinds of block whose mark is that of the whole, and need not be told again."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper's paragraphs are set: whether it has several pages, and whether its paragraphs carry marks."""

    paged: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a paper, or the stretch of it that one page holds.

    ``index`` is its place among the paper's blocks; ``anchor`` its name in the page (``p2`` where it is numbered).
    ``pieces`` are its words in order, ``cards`` what was read in them, of which the first ``room`` fit beside it.
    ``start``, ``end`` and ``text`` are its own words without number and mark; ``voice`` says whose part it is where
    the words themselves do not.
    """

    index: int
    kind: str
    number: int | None
    anchor: str
    href: str
    marking: str | None
    level: str
    printed: str | None
    voice: str | None
    start: int
    end: int
    text: str
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    room: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A paper that this one cites: ``paper`` is None where the record does not hold it for this reader."""

    words: str
    number: str | None
    paper: Cited | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in the paper that was not understood."""

    code: str
    message: str
    advice: str
    line: int | None


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A collection in which the paper was found."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper, or one page of it.

    ``flags`` are sentences that whoever reads it must know first; ``telegram`` is the one it belongs to, None where it
    is none, is in quarantine, or is seen in part only; ``same_number`` are papers of other telegrams.

    ``whole`` is false where only a part of the paper is shown to this reader; ``page`` counts from 1 up to ``pages``.
    ``received`` is the text exactly as received, given only when it was asked for, and then without ``paragraphs``.
    """

    paper: Cited
    kind: str
    carrier: str
    encoding: str
    language: str | None
    captions: tuple[str, ...]
    flags: tuple[Flag, ...]
    telegram: Telegram | None
    whole: bool
    page: int
    pages: int
    fields: tuple[Field, ...]
    cites: tuple[Mention, ...]
    cited_by: tuple[Cited, ...]
    same_number: tuple[Cited, ...]
    sources: tuple[str, ...]
    collections: tuple[FoundIn, ...]
    paragraphs: tuple[Paragraph, ...]
    problems: tuple[Trouble, ...]
    sought: tuple[int, int] | None
    sought_in_title: bool
    received: str | None
    version: str
    claims: int


def answer_paper(
    store: Store,
    viewer: Viewer,
    name: str,
    place: Place = BEGINNING,
    beside: Beside = NOTHING,
) -> Shown | None:
    """Show a paper, or the page of it that holds the place asked for; None where the viewer sees none of it.

    ``name`` is an id, the beginning of one, or a number.
    """
    paper = store.paper(name, viewer)
    if paper is None:
        return None
    claims = store.claims_of(paper.id, viewer)
    body = [block for block in paper.blocks if block.block.kind not in ("header", "title") or paper.header is None]
    parts = leaves(body)
    raw = leaves_received(paper) if place.received else []
    at = min(max((place.page or 1) - 1, 0), len(raw) - 1) if raw else page_of(parts, place)
    look = Look(len(parts) > 1, paper.kind == "cable")
    cites = _cites(store, viewer, paper)
    held = {cite.number: cite.paper.href for cite in cites if cite.number and cite.paper}
    cited_by = store.cited_by(paper.number, viewer) if paper.number else ()
    form = fields(paper.header, held, beside.tags)
    telegram = telegram_of(store, viewer, paper)
    shown = () if raw else _set([_paragraph(one, claims, place.sought, look) for one in parts[at]])
    return Shown(
        paper=cited_paper(paper),
        kind=paper.kind,
        carrier=paper.carrier,
        encoding=paper.encoding,
        language=paper.language,
        captions=paper.captions,
        flags=flags_of(paper, telegram),
        telegram=telegram,
        whole=paper.text is not None,
        page=at + 1,
        pages=len(raw or parts),
        fields=form,
        cites=cites,
        cited_by=tuple(cited_line(line) for line in cited_by if line.id != paper.id),
        same_number=_same_number(beside.index, viewer, paper, telegram.papers if telegram else ()),
        sources=paper.sources,
        collections=_found_in(paper),
        paragraphs=shown,
        problems=tuple(_trouble(problem) for problem in paper.problems),
        sought=place.sought,
        sought_in_title=_in_title(form, shown, place.sought),
        received=raw[at] if raw else None,
        version=paper.version,
        claims=sum(claim.kind not in ("mention", "time", "reference") for claim in claims),
    )


def _set(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Choose for each paragraph the cards that stand open beside it, so that the cards do not outrun the text."""
    made = []
    drift = 0
    for one in paragraphs:
        ordered, room, drift = fitted(one.text, one.cards, drift)
        made.append(replace(one, cards=ordered, room=room))
    return tuple(made)


def _paragraph(one: Stretch, claims: Sequence[Claim], sought: tuple[int, int] | None, look: Look) -> Paragraph:
    block, number = one.block.block, one.block.block.number
    anchor = f"p{number}" if number is not None else f"b{one.block.index}"
    here = [claim for claim in claims if any(words.start < one.end and one.first < words.end for words in claim.words)]
    made, of = cards(anchor, here)
    text = one.block.text[one.start - block.span.start : one.end - block.span.start]
    said = block.voice is not None and text.casefold().startswith(block.voice)
    return Paragraph(
        index=one.block.index,
        kind=block.kind,
        number=number,
        anchor=anchor,
        href=(f"?p={number}" if look.paged and number is not None else "") + f"#{anchor}",
        marking=marked(block.marking) if look.marked and block.kind not in QUIET else None,
        level=block.marking.level.name.lower(),
        printed=block.printed.value if block.printed else None,
        voice=None if said or one.goes_on else block.voice,
        start=one.start,
        end=one.end,
        text=text,
        pieces=pieces(text, one.start, here, of, sought),
        cards=made,
        room=len(made),
    )


def _cites(store: Store, viewer: Viewer, paper: Paper) -> tuple[Mention, ...]:
    """List what the header refers to; a paper that is not held and one that may not be seen look the same."""
    if not isinstance(paper.header, CableHeader):
        return ()
    found = []
    for one in paper.header.refs:
        reference = one.value
        held = store.paper(reference.id, viewer) if reference.id else None
        words = " ".join(reference.text.split())
        found.append(Mention(words, reference.id, cited_paper(held) if held and held.id != paper.id else None))
    return tuple(found)


def _found_in(paper: Paper) -> tuple[FoundIn, ...]:
    """Name the collections in which a paper was found, in the order of the places."""
    names = dict.fromkeys(map(collection_of, paper.sources))
    return tuple(FoundIn(name, collection_href(name)) for name in names)


def _same_number(index: Index | None, viewer: Viewer, paper: Paper, of_one: Collection[str]) -> tuple[Cited, ...]:
    """List papers of the same number that are not of the same telegram."""
    if paper.number is None or index is None:
        return ()
    found = index.search(f'number:"{paper.number}"', viewer, limit=MOST_COPIES, facets=False, order="oldest")
    lines = (hit.paper for hit in found.hits)
    return tuple(
        cited_line(line) for line in lines if line.number == paper.number and line.id not in (paper.id, *of_one)
    )


def _in_title(form: Sequence[Field], shown: Sequence[Paragraph], sought: tuple[int, int] | None) -> bool:
    """Say whether the words sought are best found at the title: in no paragraph shown and no other field."""
    if sought is None or any(piece.first for one in shown for piece in one.pieces):
        return False
    values = (value for field in form if field.setting in ("plain", "wire") for value in field.values)
    return not any(value.covers(sought) for value in values)


def _trouble(problem: Problem) -> Trouble:
    return Trouble(problem.code, problem.message, problem.advice, problem.line)
