"""Answers about telegrams as works. Which papers are one is worked out of those the viewer sees, and of no others."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dragoman.access import Visible
from dragoman.message import Prose, Work, differences
from dragoman.record import tables as t
from dragoman.record.naming import Works, key_of_id, works_of
from dragoman.record.paper_answers import lines_of, paper_named
from dragoman.record.told import Compared, HeldWork, WorkPaper


def works_named(connection: Connection, seen: Visible, name: str) -> tuple[HeldWork, ...]:
    """Return the telegrams of a number in any spelling, of a work's id, or the one to which a paper belongs.

    In the order of their first sending. A number may be that of several, a paper is of one.
    """
    key = key_of_id(connection, seen, name.lower())
    if key is not None:
        names = connection.scalars(select(t.paper_names.c.name).where(t.paper_names.c.reading == key)).all()
        works = Works.of(connection, seen, names)
        document = next((one.face.document for one in works.held.values() if one.reading == key), None)
        return _told(connection, seen, works, tuple(work for work in works.works if document in work.copies))
    works = works_of(connection, seen, name)
    return _told(connection, seen, works, works.named(name))


def compared(connection: Connection, seen: Visible, one: str, other: str) -> Compared | None:
    """Return the words in which two papers differ; None where the viewer does not see all of both."""
    first, second = (paper_named(connection, seen, name) for name in (one, other))
    if first is None or second is None or first.text is None or second.text is None:
        return None
    lines = lines_of(connection, seen, [first.id, second.id])
    sides = (Prose.of(paper.text or "", [shown.block for shown in paper.blocks]) for paper in (first, second))
    return Compared(lines[first.id], lines[second.id], first.text, second.text, differences(*sides))


def _told(connection: Connection, seen: Visible, works: Works, wanted: tuple[Work, ...]) -> tuple[HeldWork, ...]:
    lines = lines_of(connection, seen, [copy for work in wanted for copy in work.copies])
    return tuple(
        HeldWork(
            work,
            tuple(
                WorkPaper(lines[copy], held.carrier, held.raised, held.is_aside)
                for copy in work.copies
                if (held := works.held[copy])
            ),
        )
        for work in wanted
    )
