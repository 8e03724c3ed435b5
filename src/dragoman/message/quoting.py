"""A telegram around those that it quotes: each is read by itself, and the one around it is read without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

import msgspec
from msgspec.structs import replace as replaced

from dragoman.documents import Block, Level, Marking, Problem, Reference, Sourced, Span
from dragoman.message.message import Line, Lines, Message, Quoted, Role
from dragoman.message.problems import Noted
from dragoman.message.quotations import Quotation, headings_of

DEEPEST = 3
"""A quotation inside a quotation inside a quotation is read; one inside that is only words."""
NOT_ITS_OWN = frozenset({"head-missing", "classification-missing", "subject-missing", "text-cut", "not-telegram"})
"""What a quoted telegram may lack: its routing lines, and what the one around it says for it."""
SAID_WITHIN = frozenset({"subject-missing", "text-missing"})
"""What the telegram around may lack where the quoted one has it."""

Inner = Callable[[Quotation, int], Message]
"""Reads a quoted telegram as if it stood alone, in the year of the one around it or so many years before."""
T = TypeVar("T")


def with_quoted(outer: Message, quotations: tuple[Quotation, ...], page: str, read: Inner) -> Message:
    """Return a telegram with those it quotes.

    ``outer`` was read from the page without them, whose characters are in ``page``. The marking of a quoted telegram
    holds for its words and is none lower than what it says; the one around it is held at least as closely. Its
    captions hold for the quoted words too.
    """
    quoted = tuple(_quoted(one, outer, read) for one in quotations)
    whole = outer.marking
    for _, message in quoted:
        if message.marking.level is not Level.UNSTATED:
            whole = whole.joined(message.marking)
    around = [part for block in outer.blocks for part in _around(block, quotations, page)]
    around = [part if part.printed is not None else replaced(part, marking=whole) for part in around]
    inside = [_as_words(block, whole) for one, _ in quoted for block in one.blocks]
    places = [place for one in quotations for place in headings_of(outer.header, page, one)]
    sheets = [Block("furniture", Span(outer.document, *place), whole) for place in places]
    numbers = tuple(one.header.reference for one, _ in quoted if one.header.reference is not None)
    return replace(
        outer,
        header=replaced(outer.header, quotes=numbers),
        lines=_named(outer.lines, quotations),
        blocks=tuple(sorted([*around, *inside, *sheets], key=lambda block: block.span.start)),
        marking=whole,
        quoted=tuple(one for one, _ in quoted),
        problems=tuple(_problems(outer, quotations, quoted)),
        cited=_cited(outer, quoted),
    )


def _cited(outer: Message, quoted: tuple[tuple[Quoted, Message], ...]) -> tuple[Sourced[Reference], ...]:
    """Return what is cited around and inside the quoted telegrams, in order; each points at its own REF line."""
    found = (*outer.cited, *(one for _, message in quoted for one in message.cited))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _quoted(one: Quotation, outer: Message, read: Inner) -> tuple[Quoted, Message]:
    """Read one quoted telegram, its places moved to where it stands; its year is its own or that of the one around."""
    message = read(one, 0)
    if message.header.dtg is None and _is_later(message, outer):
        message = read(one, 1)
    message = moved(message, one.start)
    span = Span(outer.document, one.start, one.end)
    return Quoted(message.header, span, message.marking, message.blocks, message.quoted), message


def _is_later(message: Message, outer: Message) -> bool:
    """Say whether a telegram of the same post bears a serial not yet reached: it is of the year before."""
    inner, own = message.header.reference, outer.header.reference
    if inner is None or own is None:
        return False
    digits = [number.value.rstrip("0123456789") for number in (inner, own)]
    return digits[0] == digits[1] and int(inner.value[len(digits[0]) :]) > int(own.value[len(digits[1]) :])


def _around(block: Block, quotations: tuple[Quotation, ...], page: str) -> Iterator[Block]:
    """Cut a block where quoted telegrams stand in it; the piece behind one has no number of its own."""
    for one in quotations:
        if block.span.end <= one.start or one.end <= block.span.start:
            continue
        if (before := _between(block, block.span.start, one.start, page)) is not None:
            yield before
        behind = _between(replaced(block, number=None, printed=None), one.end, block.span.end, page)
        if behind is None:
            return
        block = behind
    yield block


def _between(block: Block, start: int, end: int, page: str) -> Block | None:
    """Return the part of a block between two places, without blanks at its ends; None where no words are."""
    words = page[start:end]
    if not words.strip():
        return None
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    prose = block.prose and Span(block.span.document, max(block.prose.start, start), max(block.prose.start, end))
    if prose is not None and block.printed is None and block.number is None:
        prose = Span(block.span.document, start, end)
    return replaced(block, span=Span(block.span.document, start, end), prose=prose)


def _as_words(block: Block, whole: Marking) -> Block:
    """Return a block of a quoted telegram as one of the whole: its number is not the telegram's own."""
    level = whole.level if block.marking.level is Level.UNSTATED else block.marking.level
    marking = Marking(level, whole.controls).joined(Marking(Level.U, block.marking.controls))
    kind = "note" if block.kind == "header" else block.kind
    return replaced(block, kind=kind, number=None, marking=marking, voice="quoted text")


def _named(lines: Any, quotations: tuple[Quotation, ...]) -> Lines:
    """Return the lines with those that stand wholly in quoted telegrams named so."""
    every: list[Line] = list(lines)
    roles: list[Role] = [
        "quoted" if any(one.start <= line.start and line.start < one.end for one in quotations) else line.role
        for line in every
    ]
    return Lines([line.raw for line in every], [line.start for line in every], roles)


def _problems(
    outer: Message, quotations: tuple[Quotation, ...], quoted: tuple[tuple[Quoted, Message], ...]
) -> Iterator[Problem]:
    """Give the problems of all, in the order of the text."""
    own = outer.header.reference.value if outer.header.reference else None
    line_at = {line.start: line.number for line in outer.lines}
    has_subject = any(one.header.subject is not None for one, _ in quoted)
    found = [one for one in outer.problems if not (one.code in SAID_WITHIN and has_subject)]
    for place, (one, message) in zip(quotations, quoted, strict=True):
        found += [problem for problem in message.problems if problem.code not in NOT_ITS_OWN]
        line = next((line_at[at] for at in range(place.start, -1, -1) if at in line_at), None)
        if not place.closed:
            what = "a telegram is quoted from here on, and nothing says where it ends."
            found.append(Noted("quote-open", what, line, place.start, place.end).told(own, outer.document))
        if outer.marking.level < message.marking.level < Level.UNSTATED:
            what = (
                f"the telegram quoted here is {one.marking.level.name}, the one around it {outer.marking.level.name}."
            )
            found.append(Noted("quote-above-banner", what, line, place.start, place.end).told(own, outer.document))
    yield from sorted(found, key=lambda one: (one.span is None, one.span.start if one.span else 0))


def moved(value: T, by: int) -> T:
    """Return a value with every place in it moved on by so many characters."""
    if by == 0 or value is None or isinstance(value, (str, int, Marking)):
        return value
    if isinstance(value, Span):
        return cast(T, Span(value.document, value.start + by, value.end + by))
    if isinstance(value, tuple):
        return cast(T, tuple(moved(one, by) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed: dict[str, Any] = {one.name: moved(getattr(value, one.name), by) for one in fields(value)}
        return cast(T, replace(cast(Any, value), **changed))
    if isinstance(value, msgspec.Struct):
        places = {name: moved(getattr(value, name), by) for name in value.__struct_fields__}
        return cast(T, replaced(value, **places))
    return value
