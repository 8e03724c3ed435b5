"""The executive order line against the orders: is there such a one, was it in force, did it allow the instruction?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dragoman.documents import CableHeader, Declassification, Sourced
from dragoman.message.declassifying import contradicts, number_meant, regime_of
from dragoman.message.head import HeadRead
from dragoman.message.problems import Noted
from dragoman.reference import load
from dragoman.reference.naming import holds

CLOSED = ("11652", "12065", "12356")
"""Orders whose line can carry nothing but what they list, a day or an event."""


def check_instruction(read: HeadRead, on: date) -> Iterator[Noted]:
    """Give what the order's line says against the orders, for a telegram of this day.

    A line that tells of a declassification was put on later, under a later order: it is not judged.
    """
    header = read.header
    if header.eo is None or header.eo.value.order is None or header.eo.value.done is not None:
        return
    order, line = header.eo.value, read.head.line_of("order")
    regime, _ = regime_of(on)
    known = load().executive_order(header.eo.value.order)
    if known is None:
        meant = f"; on {on:%d %B %Y} {regime} was in force" if regime else ""
        yield _at("order-misspelt", f"no order on classification has the number {order.order}{meant}.", line, header.eo)
    elif not holds(known, on) and not _tells(order):
        period = f"from {known.since:%d %B %Y}" + (f" to {known.until:%d %B %Y}" if known.until else "")
        message = f"E.O. {known.number} was in force {period}, the telegram is of {on:%d %B %Y}."
        yield _at("order-not-in-force", message, line, header.eo)
    yield from _check_mark(header, order, number_meant(order.order, regime), on, line)
    if contradicts(header) and header.downgrading is not None:
        mark = header.downgrading
        message = f"the order's line has {order.schedule}, the mark above the signature {mark.value}."
        yield Noted("downgrading-differs", message, read.head.line_at(mark.span.start), mark.span.start, mark.span.end)


def _check_mark(
    header: CableHeader, order: Declassification, number: str | None, on: date, line: int | None
) -> Iterator[Noted]:
    """The instruction is one that the order allows; an order that lists all of them leaves none unread."""
    if header.eo is None or number is None:
        return
    mark = order.schedule
    if mark is None:
        if order.instruction and number in CLOSED and order.on is None and not _tells(order):
            message = f"{order.instruction[:60]!r} is no instruction of E.O. {number}, which allows {_marks(number)}."
            yield _at("instruction-not-allowed", message, line, header.eo)
    elif mark not in ("DECL", "N/A") and not load().allows(number, mark, on):
        message = f"{mark} is no instruction of E.O. {number} on {on:%d %B %Y}."
        yield _at("instruction-not-allowed", message, line, header.eo)


def _tells(order: Declassification) -> bool:
    """Say whether a line tells of a declassification without its day."""
    return "DECLASSIFIED" in (order.instruction or "").upper()


def _marks(number: str) -> str:
    row = load().executive_order(number)
    return ", ".join(row.marks) if row else ""


def _at(code: str, message: str, line: int | None, found: Sourced[Declassification]) -> Noted:
    return Noted(code, message, line, found.span.start, found.span.end)
