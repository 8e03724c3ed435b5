"""A telegram as read: its lines, its head, its blocks, and what was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import eq
from typing import Literal, overload

import msgspec

from dragoman.documents import (
    Addressee,
    Block,
    CableHeader,
    Clearance,
    Declassification,
    Distribution,
    DocumentId,
    Marking,
    Problem,
    Reference,
    Relay,
    Sourced,
    Span,
    Station,
    Voice,
)

Role = Literal[
    "transmission",
    "routes",
    "station",
    "security",
    "date-time group",
    "from",
    "to",
    "info",
    "exempted",
    "separator",
    "classification",
    "caption",
    "correction",
    "instruction",
    "order",
    "tags",
    "subject",
    "references",
    "classifier",
    "paragraph",
    "heading",
    "rule",
    "signature",
    "downgrading",
    "drafting",
    "attribute",
    "blank",
    "page header",
    "page marking",
    "repeated header",
    "distribution",
    "relay note",
    "newspaper date",
    "notice",
    "release stamp",
    "quoted",
    "website",
    "end of message",
    "unread",
]
"""What a line is. From ``blank`` to ``end of message`` a line is ignored by name; ``unread`` has a `Problem`.

Of relay notes the relay's dashed line is read, and the block of copies is.
"""


@dataclass(frozen=True, slots=True)
class RoutingLine:
    """``PP RUEHWEB RUEHKB``: the doubled precedence letter, None on a line that only goes on, and the calls."""

    precedence: str | None
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecurityLine:
    """``ZNY CCCCC ZZH``: signal ``ZNY`` or ``ZNR``, the five letters, and what relays added behind."""

    signal: str
    prosign: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DateTimeGroup:
    """``O R 271612Z FEB 08 ZDS``: precedence letters, highest first, ``2008-02-27T16:12`` in UTC, operating signals."""

    letters: tuple[str, ...]
    moment: str
    signals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassificationLine:
    """``S E C R E T SECTION 01 OF 03 BAKU 001837``: the vocabulary's word, section and how many, post, serial."""

    word: str
    post: str | None
    serial: str | None
    section: tuple[int, int] | None = None


LineValue = (
    str
    | tuple[str, ...]
    | RoutingLine
    | SecurityLine
    | DateTimeGroup
    | ClassificationLine
    | Station
    | Addressee
    | tuple[Addressee, ...]
    | Declassification
    | Distribution
    | tuple[Clearance, ...]
    | Relay
)


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line of the text, its end included in ``raw``.

    ``number`` counts from 1; ``start`` and ``end`` are offsets into the text it was read from. ``value`` is set
    only where the line was edited: then it is written from its value, and ``raw`` lends the line end alone.
    """

    number: int
    start: int
    end: int
    raw: str
    role: Role
    value: LineValue | None = None

    @property
    def ending(self) -> str:
        """The line end as it stands, or the empty string on the last line of a text without one."""
        return self.raw[len(self.raw.rstrip("\r\n")) :]


class Lines(Sequence[Line]):
    """The lines of a text in order, each made when it is asked for."""

    __slots__ = ("_raws", "_roles", "_starts")

    def __init__(self, raws: Sequence[str], starts: Sequence[int], roles: Sequence[Role]) -> None:
        self._raws = raws
        self._starts = starts
        self._roles = roles

    @overload
    def __getitem__(self, at: int) -> Line: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Line, ...]: ...

    def __getitem__(self, at: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(at, slice):
            return tuple(map(self._line, range(*at.indices(len(self._raws)))))
        return self._line(range(len(self._raws))[at])

    def _line(self, at: int) -> Line:
        raw, start = self._raws[at], self._starts[at]
        return Line(at + 1, start, start + len(raw), raw, self._roles[at])

    @property
    def text(self) -> str:
        """The text that the lines are of."""
        return "".join(self._raws)

    def __len__(self) -> int:
        return len(self._raws)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


def text_of(lines: Sequence[Line]) -> str:
    """Return the text that lines were read from."""
    return lines.text if isinstance(lines, Lines) else "".join(line.raw for line in lines)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A whole telegram quoted inside another, ``span`` where it stands; its blocks bear their own numbers."""

    header: CableHeader
    span: Span
    marking: Marking
    blocks: tuple[Block, ...]
    quoted: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A telegram.

    ``lines`` are all lines in order: together they are the text. ``marking`` is that of the whole: the
    classification line with its captions, or the highest paragraph mark where that is higher. ``summary`` and
    ``comment`` are their sentences without number, mark and heading; ``asides`` are the places inside paragraphs
    where another voice speaks (``(Comment: ... End comment.)``); ``action_request`` is the number of the paragraph in
    which something is asked. ``quoted`` are the telegrams it quotes whole; their words are among its blocks with the
    voice ``quoted text`` and without numbers.
    ``cited`` are the mentions of telegrams in the prose, in order: where a word points at the REF line, with number,
    kind and label of the item it points to.
    """

    document: DocumentId
    lines: Sequence[Line]
    header: CableHeader
    blocks: tuple[Block, ...]
    marking: Marking
    summary: Sourced[str] | None
    comment: Sourced[str] | None
    asides: tuple[Sourced[Voice], ...]
    action_request: Sourced[int] | None
    problems: tuple[Problem, ...]
    quoted: tuple[Quoted, ...] = ()
    cited: tuple[Sourced[Reference], ...] = ()
