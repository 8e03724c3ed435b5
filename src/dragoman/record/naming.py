"""Which paper, and which telegrams, a name means: an id or the beginning of one, a number, a work's id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from dragoman.access import Visible
from dragoman.documents import DocumentId
from dragoman.message import Face, Work, assemble, canonical_number
from dragoman.message.versions import read_id
from dragoman.record import tables as t
from dragoman.record.conditions import part, whole
from dragoman.record.faces import HeldFace, family

SHORTEST_NAME = 8
"""So many digits of a paper's id, at least, name it."""
DIGITS = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Works:
    """Telegrams of one family, in the order of their first sending, and the papers they are made of."""

    works: tuple[Work, ...]
    held: dict[DocumentId, HeldFace]

    @classmethod
    def of(cls, connection: Connection, seen: Visible, names: Iterable[str]) -> Works:
        """Make the telegrams of the papers that go by these names, as far as the viewer sees them."""
        held = {one.face.document: one for one in family(connection, names, seen)}
        return cls(assemble(one.face for one in held.values()), held)

    def named(self, name: str) -> tuple[Work, ...]:
        """Return those that a number or a work's id means; an id that is one's own means that one alone."""
        exact = tuple(work for work in self.works if work.id.upper() == name.strip().upper())
        place, moment = read_id(name)
        wanted = {place, *spellings(place)}
        return exact or tuple(work for work in self.works if self._is_named(work, wanted, moment))

    def _is_named(self, work: Work, wanted: set[str], moment: datetime | None) -> bool:
        numbers = {*work.numbers, *(self.held[copy].face.post for copy in work.copies if moment is not None)}
        if numbers.isdisjoint(wanted):
            return False
        return moment is None or any(self.held[copy].face.moment == moment for copy in work.copies)


def works_of(connection: Connection, seen: Visible, name: str) -> Works:
    """Return the family of papers that a number, in any spelling, or a work's id leads to."""
    place, moment = read_id(name)
    sent = () if moment is None else tuple(filter(None, (Face(DocumentId(""), post=place, moment=moment).sent,)))
    return Works.of(connection, seen, (*spellings(place), *sent))


def spellings(number: str) -> tuple[str, ...]:
    """Return a number as it is given, in capitals, and as it is cited."""
    capital = number.strip().upper()
    return tuple(dict.fromkeys(one for one in (number.strip(), capital, canonical_number(capital)) if one))


def key_of_id(connection: Connection, seen: Visible, name: str) -> int | None:
    """Return the reading of the one visible paper whose id begins so."""
    if len(name) < SHORTEST_NAME or not DIGITS.issuperset(name):
        return None
    beginning = (t.documents.c.id >= name) & (t.documents.c.id < name + "g")
    found = connection.scalars(_visible_keys(seen, beginning).limit(2)).all()
    return int(found[0]) if len(found) == 1 else None


def key_of_number(connection: Connection, seen: Visible, name: str) -> int | None:
    """Return the reading to show for a number, or a work's id: of several papers, that which leads the first telegram.

    Papers that are no telegrams, and share a number, stand in the order of their days.
    """
    wanted = spellings(read_id(name)[0])
    named = select(t.paper_names.c.reading).where(t.paper_names.c.name.in_(wanted))
    spelled = or_(t.readings.c.number.in_(wanted), t.readings.c.key.in_(named))
    found = connection.scalars(_visible_keys(seen, spelled & whole(seen))).all()
    if len(found) > 1 or (not found and "." in name):
        works = works_of(connection, seen, name)
        for work in works.named(name):
            return works.held[work.leading].reading
    return int(found[0]) if found else None


def _visible_keys(seen: Visible, wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        select(t.readings.c.key)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(wanted, part(seen))
        .order_by(t.readings.c.day.is_(None), t.readings.c.day, t.documents.c.id)
    )
