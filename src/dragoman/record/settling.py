"""After a paper was kept: which papers of its telegram lead, which stand aside, which are held more closely.

Both depend on pairs of papers and on nothing else, so the record ends the same whatever the order papers came in.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import xor

from sqlalchemy import Connection, func, insert, select, update

from dragoman.access import Visible, covers
from dragoman.documents import DocumentId, Marking
from dragoman.message import Face, corrects, leads
from dragoman.record import tables as t
from dragoman.record.codec import read_marking, write_marking
from dragoman.record.faces import HeldFace, family
from dragoman.record.raising import raise_reading

CLOSINGS = "closings"
EVERYTHING = Visible(0, (), everything=True)


def settle(connection: Connection, names: Sequence[str], fresh: int | None = None) -> None:
    """Work out anew how the papers that go by these names stand to one another, in the transaction of the connection.

    A paper that an original, a copy or a correction of the same words leads stands aside, if everybody who may see all
    of it sees all of the other. One that a later version corrects is held as closely as that is; a version that is
    held less closely opens nothing. ``fresh`` is a reading that was added just now: where no other paper goes by its
    names, as is the rule, nothing is to be done.
    """
    by_name = select(t.paper_names.c.reading).where(t.paper_names.c.name.in_(names)).distinct().limit(2)
    if not names or not set(connection.scalars(by_name)) - {fresh}:
        return
    held = family(connection, names, EVERYTHING)
    later = [one for one in held if one.face.corrected is not None]
    raised = {one.reading: _raised(connection, one, later) for one in held}
    highest = {one.reading: _joined(one.own_highest, raised[one.reading]) for one in held}
    aside = _aside(held, highest)
    for one in held:
        marking, is_aside = raised[one.reading], one.reading in aside
        if marking != one.raised:
            raise_reading(connection, one.reading, marking)
            document = one.face.document
            turn_closings(connection, raise_seal(document, one.raised), raise_seal(document, marking))
        if is_aside != one.is_aside:
            change = update(t.readings).where(t.readings.c.key == one.reading)
            connection.execute(change.values(aside=1 if is_aside else None))
        if (marking, is_aside) != (one.raised, one.is_aside):
            before = state_seal(one.face.document, one.raised, one.is_aside)
            turn_stamp(connection, before, state_seal(one.face.document, marking, is_aside))


def _raised(connection: Connection, one: HeldFace, later: Sequence[HeldFace]) -> Marking | None:
    """Return the marking of everything that corrects a paper and is held more closely, as a whole or in a part."""
    found = {
        other.own
        for other in later
        if other is not one
        and corrects(other.face, one.face)
        and not (covers(one.own, other.own) and _is_open_alike(connection, one.reading, other.reading))
    }
    return reduce(Marking.joined, sorted(found, key=write_marking)) if found else None


def _is_open_alike(connection: Connection, earlier: int, later: int) -> bool:
    """Say whether no paragraph of a later version is held more closely than the same one of an earlier version.

    Paragraphs are the same by their numbers. Where the later version has others, any of them may be any of the
    earlier one's.
    """
    old, new = (_paragraphs(connection, reading) for reading in (earlier, later))
    if set(new) <= set(old):
        return all(covers(old[number], marking) for number, marking in new.items())
    return all(covers(least, marking) for least in old.values() for marking in new.values())


def _paragraphs(connection: Connection, reading: int) -> dict[int | None, Marking]:
    """Return what must be met to see each paragraph of a reading, by its own paper; unnumbered ones count as one."""
    c = t.blocks.c
    query = (
        select(c.paragraph, t.markings.c.value)
        .join(t.markings, t.markings.c.key == func.coalesce(c.own, c.marking))
        .where(c.reading == reading, c.prose_start.is_not(None))
        .order_by(c.number)
    )
    found: dict[int | None, Marking] = {}
    for number, value in connection.execute(query):
        marking = read_marking(value)
        found[number] = found[number].joined(marking) if number in found else marking
    return found


def _joined(marking: Marking, raised: Marking | None) -> Marking:
    return marking if raised is None else marking.joined(raised)


def _aside(held: Sequence[HeldFace], highest: Mapping[int, Marking]) -> set[int]:
    """Return the readings of papers for which another one speaks."""
    by_run: dict[int, list[HeldFace]] = defaultdict(list)
    for one in held:
        for run in one.face.sketch.least:
            by_run[run].append(one)
    return {
        one.reading
        for one in held
        if any(
            covers(highest[one.reading], highest[other.reading]) and leads(other.face, one.face)
            for other in _near(one.face, by_run)
        )
    }


def _near(face: Face, by_run: Mapping[int, list[HeldFace]]) -> Iterator[HeldFace]:
    """Yield each paper that has some words in common with another, once."""
    found = {other.reading: other for run in face.sketch.least for other in by_run[run]}
    return iter(found.values())


def state_seal(document: DocumentId, raised: Marking | None, is_aside: bool) -> str:
    """Return what a paper's standing adds to the stamp: nothing where it is neither raised nor aside."""
    if raised is None and not is_aside:
        return "0"
    told = f"{document} {write_marking(raised) if raised else ''} {int(is_aside)}"
    return hashlib.sha256(told.encode()).hexdigest()


def raise_seal(document: DocumentId, raised: Marking | None) -> str:
    """Return what a raised paper adds to the digest of all that are: nothing where it is not."""
    return "0" if raised is None else hashlib.sha256(f"{document} {write_marking(raised)}".encode()).hexdigest()


def turn_stamp(connection: Connection, *seals: str) -> None:
    """Turn the stamp by seals; the same seal again turns it back, so the order of papers does not matter."""
    _turn(connection, "stamp", seals)


def turn_closings(connection: Connection, *seals: str) -> None:
    """Turn the digest of all raised papers, by which an index knows at once that something was closed."""
    _turn(connection, CLOSINGS, seals)


def _turn(connection: Connection, name: str, seals: Sequence[str]) -> None:
    turned = reduce(xor, (int(seal, 16) for seal in seals), 0)
    if not turned:
        return
    old = connection.scalar(select(t.ledger.c.value).where(t.ledger.c.name == name))
    new = f"{int(old or '0', 16) ^ turned:064x}"
    if old is None:
        connection.execute(insert(t.ledger), {"name": name, "value": new})
    else:
        connection.execute(update(t.ledger).where(t.ledger.c.name == name).values(value=new))
