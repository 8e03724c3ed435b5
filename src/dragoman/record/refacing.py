"""Making the faces of papers that an older Dragoman kept without."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dragoman.documents import Document
from dragoman.message import face_of
from dragoman.record import tables as t
from dragoman.record.faces import keep_face, names_of
from dragoman.record.paper_answers import paper_whole
from dragoman.record.settling import settle


def reface(connection: Connection) -> None:
    """Give every current telegram that has no face its own, and settle those that may be one."""
    without = (
        select(t.readings.c.key)
        .join(t.faces, t.faces.c.reading == t.readings.c.key, isouter=True)
        .where(t.readings.c.superseded == 0, t.readings.c.face == "cable", t.faces.c.reading.is_(None))
        .order_by(t.readings.c.key)
    )
    names: dict[str, None] = {}
    for key in connection.scalars(without).all():
        face = face_of(_document(connection, key))
        if face is not None:
            keep_face(connection, key, face)
            names.update(dict.fromkeys(names_of(face)))
    for name in names:
        settle(connection, (name,))


def _document(connection: Connection, key: int) -> Document:
    """Return a paper as it was kept."""
    paper = paper_whole(connection, key)
    assert paper.header is not None
    assert paper.marking is not None
    return Document(
        paper.id, paper.text or "", "cable", paper.carrier, "", paper.encoding, paper.header,
        tuple(shown.block for shown in paper.blocks), paper.marking, paper.captions, paper.language, paper.problems,
    )  # fmt: skip
