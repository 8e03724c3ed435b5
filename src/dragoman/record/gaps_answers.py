"""Answers about what is not here, and what does not fit its neighbours: made of the faces the viewer sees alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, exists, select

from dragoman.access import Visible
from dragoman.documents import DocumentId
from dragoman.message import Addressed, Counted, Entry, Face, Work, assemble, gaps, jumps, out_of_order
from dragoman.message.faces import is_again
from dragoman.message.series import problem_of
from dragoman.record import tables as t
from dragoman.record.codec import read
from dragoman.record.conditions import current, leading, standing, whole
from dragoman.record.faces import faces_query, held_face
from dragoman.record.paper_answers import lines_of
from dragoman.record.papers import PaperLine
from dragoman.record.told import Misfit, Missing, NotHeld, Partial

AT_ONCE = 2000
SOME = 500


@dataclass(frozen=True, slots=True)
class _Slight:
    """The little of a face that most telegrams are asked for here."""

    moment: datetime | None
    signals: tuple[str, ...]
    corrected: str | None
    addressees: tuple[Addressed, ...]


@dataclass(slots=True)
class _Series:
    """All telegrams the viewer sees, one entry each, with what their senders counted and the sections they lack."""

    entries: list[Entry] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)
    partial: list[Work] = field(default_factory=list)

    @classmethod
    def of(cls, connection: Connection, seen: Visible) -> _Series:
        """Walk down every sender's serials; what is of several papers, or sections, is looked at again in full."""
        found, several = cls(), list[list[int]]()
        for (post, year, serial), group in groupby(_slight(connection, seen), key=lambda row: row[2:5]):
            rows = list(group)
            if serial is None:
                several += [[row.reading] for row in rows if row.section is not None]
            elif len(rows) > 1 or rows[0].section is not None:
                several.append([row.reading for row in rows])
            elif post is not None and year is not None:
                one = read(rows[0].face, _Slight)
                again = is_again(one.signals, one.corrected)
                found.enter(Entry(post, year, serial, one.moment, DocumentId(rows[0].id), again), one.addressees)
        found.add(several, _in_full(connection, seen, several))
        return found

    def add(self, groups: Sequence[Sequence[int]], faces: dict[int, Face]) -> None:
        """Add the papers of one number each."""
        for group in groups:
            here = {faces[reading].document: faces[reading] for reading in group}
            for work in assemble(here.values()):
                if work.missing:
                    self.partial.append(work)
                copies = [here[copy] for copy in work.copies]
                first = min(copies, key=lambda one: (_again(one), one.moment is None, one.moment, one.document))
                if first.post is not None and first.year is not None and first.serial is not None:
                    self.enter(
                        Entry(first.post, first.year, first.serial, first.moment, first.document, _again(first)),
                        first.addressees,
                    )

    def enter(self, entry: Entry, addressees: Sequence[Addressed]) -> None:
        """Enter one telegram at the time it was first sent, and what its sender had counted."""
        self.entries.append(entry)
        if entry.moment is not None:
            self.counted += [
                Counted(entry.post, one.name, one.continuity, entry.moment, entry.document)
                for one in addressees
                if one.continuity is not None
            ]


def _again(face: Face) -> bool:
    return is_again(face.signals, face.corrected)


def _slight(connection: Connection, seen: Visible) -> Iterator[Any]:
    """Yield a row for every visible paper, in the order of serials."""
    c = t.faces.c
    query = (
        select(c.reading, t.documents.c.id, c.post, c.year, c.serial, c.section, c.face)
        .join(t.readings, t.readings.c.key == c.reading)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(whole(seen))
        .order_by(c.post, c.year, c.serial, t.documents.c.id)
    )
    for some in connection.execution_options(yield_per=AT_ONCE).execute(query).partitions():
        yield from some


def _in_full(connection: Connection, seen: Visible, groups: Sequence[Sequence[int]]) -> dict[int, Face]:
    """Return whole faces by the keys of their readings."""
    wanted = [reading for group in groups for reading in group]
    found: dict[int, Face] = {}
    for start in range(0, len(wanted), SOME):
        query = faces_query(seen).where(t.faces.c.reading.in_(wanted[start : start + SOME]))
        found.update({row.reading: held_face(row, seen).face for row in connection.execute(query)})
    return found


def missing(connection: Connection, seen: Visible, collection: str | None) -> Missing:
    """Say what is not here: serials between neighbours, continuity numbers, sections, and papers that are cited.

    With a collection only what is told of by a paper of it; what another collection has is not missing.
    """
    series = _Series.of(connection, seen)
    papers = _papers_of(connection, seen, collection)
    misfits = out_of_order(series.entries)
    serials = tuple(gap for gap in gaps(series.entries, misfits) if _within(papers, gap.before, gap.after))
    jumped = tuple(jump for jump in jumps(series.counted) if _within(papers, jump.before, jump.after))
    partial = [work for work in series.partial if _within(papers, *work.copies)]
    cited = _cited(connection, seen, papers)
    between = [*((gap.before, gap.after) for gap in serials), *((jump.before, jump.after) for jump in jumped)]
    told = [*between, *(work.copies for work in partial), *cited.values()]
    lines = lines_of(connection, seen, [document for documents in told for document in documents])
    sections = tuple(Partial(work, tuple(lines[copy] for copy in work.copies)) for work in partial)
    not_held = tuple(
        NotHeld(number, tuple(sorted((lines[one] for one in documents), key=_in_time)))
        for number, documents in sorted(cited.items())
    )
    return Missing(serials, jumped, sections, not_held, lines)


def misfits(connection: Connection, seen: Visible, collection: str | None) -> tuple[Misfit, ...]:
    """Return the telegrams whose times do not fit their neighbours, in the order of the series."""
    series = _Series.of(connection, seen)
    papers = _papers_of(connection, seen, collection)
    found = [told for told in out_of_order(series.entries) if _within(papers, told.entry.document)]
    beside = [one for told in found for one in (told.entry, told.before, told.after) if one is not None]
    lines = lines_of(connection, seen, [one.document for one in beside])
    return tuple(
        Misfit(
            told,
            lines[told.entry.document],
            lines[told.before.document] if told.before else None,
            lines[told.after.document] if told.after else None,
            problem_of(told),
        )
        for told in found
    )


def _in_time(line: PaperLine) -> tuple[str, str, str]:
    return line.day.isoformat() if line.day else "9", line.number or "", line.id


def _within(papers: frozenset[DocumentId] | None, *documents: DocumentId) -> bool:
    return papers is None or not papers.isdisjoint(documents)


def _papers_of(connection: Connection, seen: Visible, collection: str | None) -> frozenset[DocumentId] | None:
    """Return the papers of a collection; None for no collection, which is all of them."""
    if collection is None:
        return None
    query = (
        select(t.documents.c.id)
        .join(t.sources, t.sources.c.document == t.documents.c.key)
        .join(t.readings, t.readings.c.document == t.documents.c.key)
        .where(t.sources.c.collection == collection, current(t.readings.c.superseded), whole(seen))
    )
    return frozenset(map(DocumentId, connection.scalars(query)))


def _cited(
    connection: Connection, seen: Visible, papers: frozenset[DocumentId] | None
) -> dict[str, tuple[DocumentId, ...]]:
    """Return the numbers that visible heads cite and no visible paper goes by, with the papers that cite each."""
    at_hand = t.readings.alias("at_hand")
    held = exists().where(
        t.paper_names.c.name == t.claims.c.what,
        t.paper_names.c.reading == at_hand.c.key,
        whole(seen, at_hand.c.marking),
    )
    query = (
        select(t.claims.c.what, t.documents.c.id)
        .join(t.readings, t.readings.c.key == t.claims.c.reading)
        .join(t.documents, t.documents.c.key == t.readings.c.document)
        .where(t.claims.c.kind == "reference", t.claims.c.what.is_not(None), standing(seen), whole(seen))
        .where(leading(t.claims.c.reading, seen), ~held)
        .distinct()
    )
    found: dict[str, list[DocumentId]] = defaultdict(list)
    for number, document in connection.execute(query):
        if papers is None or document in papers:
            found[number].append(DocumentId(document))
    return {number: tuple(sorted(documents)) for number, documents in found.items()}
