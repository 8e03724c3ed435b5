"""Faces of telegrams as rows: kept with each reading, found by the names a paper goes by, and read back."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from dragoman.access import Visible
from dragoman.documents import DocumentId, Marking
from dragoman.message import Face
from dragoman.message.likeness import NO_WORDS, Sketch
from dragoman.record import tables as t
from dragoman.record.codec import read, read_marking, written
from dragoman.record.conditions import may, whole
from dragoman.record.keys import insert_all

SOME = 500


@dataclass(frozen=True, slots=True)
class HeldFace:
    """The face of a paper that is held, with the key of its reading and its markings.

    ``marking`` and ``highest`` are what must be met to see the head and all of it; ``own`` and ``own_highest`` those of
    the paper itself, for ``raised`` is the marking of a later version where that holds it more closely.
    """

    reading: int
    carrier: str
    face: Face
    marking: Marking
    highest: Marking
    own: Marking
    own_highest: Marking
    raised: Marking | None
    is_aside: bool


def names_of(face: Face) -> tuple[str, ...]:
    """Return the names by which papers of one telegram find one another: numbers, and post with minute."""
    return (*face.names, *((face.sent,) if face.sent is not None else ()))


def keep_face(connection: Connection, reading: int, face: Face) -> None:
    """Keep the face of a current reading."""
    bare = replace(face, document=DocumentId(""), sketch=NO_WORDS)
    row = {
        "reading": reading,
        "post": face.post,
        "year": face.year,
        "serial": face.serial,
        "section": face.section[1] if face.section else None,
        "face": written(bare),
        "sketch": struct.pack(f"<{1 + len(face.sketch.least)}I", face.sketch.runs, *face.sketch.least),
    }
    connection.execute(insert(t.faces), row)
    names = [{"name": name, "reading": reading} for name in dict.fromkeys(names_of(face))]
    insert_all(connection, insert(t.paper_names), names)


def drop_face(connection: Connection, reading: int) -> tuple[str, ...]:
    """Take away the face of a reading that is not current any more, and return the names it went by."""
    names = connection.scalars(select(t.paper_names.c.name).where(t.paper_names.c.reading == reading)).all()
    connection.execute(delete(t.paper_names).where(t.paper_names.c.reading == reading))
    connection.execute(delete(t.faces).where(t.faces.c.reading == reading))
    return tuple(names)


def family(connection: Connection, names: Iterable[str], seen: Visible) -> tuple[HeldFace, ...]:
    """Return the faces of all visible papers that go by these names, or by a name of one of those, by key.

    A paper that the viewer does not see brings no other in.
    """
    asked: set[str] = set()
    held: dict[int, HeldFace] = {}
    wanted = sorted(set(names))
    while wanted:
        asked.update(wanted)
        found = [one for one in _named(connection, wanted, seen) if one.reading not in held]
        held.update({one.reading: one for one in found})
        wanted = sorted({name for one in found for name in names_of(one.face)} - asked)
    return tuple(one for _, one in sorted(held.items()))


def _named(connection: Connection, names: Sequence[str], seen: Visible) -> list[HeldFace]:
    found = []
    for start in range(0, len(names), SOME):
        keys = select(t.paper_names.c.reading).where(t.paper_names.c.name.in_(names[start : start + SOME]))
        found += [
            held_face(row, seen) for row in connection.execute(faces_query(seen).where(t.faces.c.reading.in_(keys)))
        ]
    return found


def faces_query(seen: Visible) -> Select[Any]:
    """Ask for the faces whose head the viewer sees."""
    c, marking, highest = t.readings.c, t.markings.alias("of_whole"), t.markings.alias("of_all")
    own, own_highest, raised = (t.markings.alias(name) for name in ("own", "own_of_all", "of_later"))
    return (
        select(
            t.faces.c.reading,
            t.faces.c.face,
            t.faces.c.sketch,
            t.documents.c.id,
            c.aside,
            c.carrier,
            marking.c.value.label("marking"),
            highest.c.value.label("highest"),
            own.c.value.label("own"),
            own_highest.c.value.label("own_highest"),
            raised.c.value.label("raised"),
            may(c.highest, seen).label("is_whole"),
        )
        .select_from(t.faces)
        .join(t.readings, c.key == t.faces.c.reading)
        .join(t.documents, t.documents.c.key == c.document)
        .join(marking, marking.c.key == c.marking)
        .join(highest, highest.c.key == c.highest)
        .join(own, own.c.key == c.own, isouter=True)
        .join(own_highest, own_highest.c.key == c.own_highest, isouter=True)
        .join(raised, raised.c.key == c.raised, isouter=True)
        .where(whole(seen))
    )


def held_face(row: Any, seen: Visible) -> HeldFace:
    """Read a row of `faces_query`. Who does not see all of the text gets the face without what comes of the text."""
    document = DocumentId(row.id)
    face = replace(read(row.face, Face), document=document)
    runs, *least = struct.unpack(f"<{len(row.sketch) // 4}I", row.sketch)
    sees_all = seen.everything or bool(row.is_whole)
    face = replace(face, sketch=Sketch(runs, tuple(least))) if sees_all else face.without_text()
    marking, highest = read_marking(row.marking), read_marking(row.highest)
    return HeldFace(
        row.reading,
        row.carrier,
        face,
        marking,
        highest,
        read_marking(row.own) if row.own else marking,
        read_marking(row.own_highest) if row.own_highest else highest,
        read_marking(row.raised) if row.raised else None,
        sees_all and bool(row.aside),
    )
