"""Access as a part of every query: the viewer's condition, turned into SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, literal_column, or_, select, true

from dragoman.access import Visible
from dragoman.record import tables as t


def may(marking: ColumnElement[int], seen: Visible) -> ColumnElement[bool]:
    """Return the condition that a thing with this marking is visible: its level reached, no control left unmet."""
    if seen.everything:
        return true()
    unmet = exists().where(
        t.marking_controls.c.marking == t.markings.c.key, t.marking_controls.c.control.not_in(seen.controls)
    )
    return marking.in_(select(t.markings.c.key).where(t.markings.c.level <= seen.level, ~unmet))


def whole(seen: Visible, marking: ColumnElement[int] = t.readings.c.marking) -> ColumnElement[bool]:
    """Return the condition that the marking of a whole paper, which is also its header's, is visible."""
    return may(marking, seen)


def part(seen: Visible) -> ColumnElement[bool]:
    """Return the condition that a paper exists for the viewer: the whole of it, or at least one block, is visible."""
    some = exists().where(t.blocks.c.reading == t.readings.c.key, may(t.blocks.c.marking, seen))
    return and_(current(t.readings.c.superseded), or_(whole(seen), some))


def of_header(column: ColumnElement[Any], seen: Visible) -> ColumnElement[Any]:
    """Return what the header says, and null where the viewer does not see the whole."""
    return column if seen.everything else case((whole(seen), column))


def standing(seen: Visible) -> ColumnElement[bool]:
    """Return the condition that a claim is visible and not superseded by a newer reading."""
    return and_(current(t.claims.c.superseded), may(t.claims.c.marking, seen))


def leading(reading: ColumnElement[int], seen: Visible) -> ColumnElement[bool]:
    """Return the condition that no other paper the viewer sees speaks for this one; who sees a part only has both."""
    return ~aside(reading, seen)


def aside(reading: ColumnElement[int], seen: Visible) -> ColumnElement[bool]:
    """Return the condition that another paper the viewer sees speaks for this one."""
    asides = select(t.readings.c.key).where(t.readings.c.aside == literal_column("1"), may(t.readings.c.highest, seen))
    return reading.in_(asides)


def current(superseded: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that no newer reading took its place, in words that indexes of what is current serve."""
    return superseded == literal_column("0")
