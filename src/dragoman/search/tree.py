"""A query understood: what to look for, where each part stands in the words asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.search.results import QueryProblem


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one after another, folded; ``is_open`` makes the last one a beginning (``nego*``)."""

    words: tuple[str, ...]
    text: str
    start: int
    end: int
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class WordsIn:
    """Words looked for in one field: ``from:"AMEMBASSY BAKU"``."""

    field: str
    words: Words


@dataclass(frozen=True, slots=True)
class Exactly:
    """A field that has one of these values, as the index writes them; ``is_open`` takes them for beginnings."""

    field: str
    values: tuple[str, ...]
    text: str
    start: int
    end: int
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """A paper dated between two days, both inclusive; None leaves that side open."""

    first: date | None
    last: date | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    part: Node


@dataclass(frozen=True, slots=True)
class Every:
    """All of these together; without parts, every paper."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One or more of these; without parts, no paper."""

    parts: tuple[Node, ...]


Leaf = Words | WordsIn | Exactly | Days
Node = Leaf | Not | Every | Either


@dataclass(frozen=True, slots=True)
class Query:
    """A query read: its words as asked, what was understood, and what was not."""

    text: str
    tree: Node
    problems: tuple[QueryProblem, ...]


def place(node: Node) -> tuple[int, int]:
    """Return where a part of a query stands in its text."""
    match node:
        case Words(start=start, end=end) | Exactly(start=start, end=end) | Days(start=start, end=end):
            return start, end
        case WordsIn(words=words):
            return words.start, words.end
        case Not(part=part):
            return place(part)
        case Every(parts=parts) | Either(parts=parts):
            places = [place(part) for part in parts]
            return (min(start for start, _ in places), max(end for _, end in places)) if places else (0, 0)


def leaves(node: Node, asked: bool = True) -> list[Leaf]:
    """Return the leaves a hit may have matched, in order: those under a NOT are left out."""
    match node:
        case Not(part=part):
            return leaves(part, not asked)
        case Every(parts=parts) | Either(parts=parts):
            return [leaf for part in parts for leaf in leaves(part, asked)]
        case _:
            return [node] if asked else []
