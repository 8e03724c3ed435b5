"""Keeping one paper: what is new is added, what a newer reading replaces is marked so, nothing is overwritten."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from dragoman.access import Portions
from dragoman.documents import DocumentId, Marking
from dragoman.message import face_of
from dragoman.record import tables as t
from dragoman.record.claims import Claim, Reading
from dragoman.record.claims_answers import claims_in_text
from dragoman.record.codec import read_marking, source_name, write_header, written
from dragoman.record.collecting import collection_of
from dragoman.record.faces import drop_face, keep_face, names_of
from dragoman.record.keys import Row, form_keys, insert_all, marking_keys, marking_of, next_key
from dragoman.record.papers import Change, Kept
from dragoman.record.raising import raise_reading
from dragoman.record.rows import block_rows, claim_row, count_rows, of_problem, problem_rows
from dragoman.record.settling import raise_seal, settle, state_seal, turn_closings, turn_stamp


def keep(connection: Connection, reading: Reading, at: datetime) -> Kept:
    """Keep one paper inside the transaction of the connection; ``at`` is noted with a change, and with nothing else."""
    document = reading.document
    key = _document_key(connection, document.id)
    noted = _note_source(connection, key, document.id, document.source)
    before = connection.execute(
        select(
            t.readings.c.key, t.readings.c.version, t.readings.c.seal, t.readings.c.raised, t.readings.c.aside
        )
        .where(t.readings.c.document == key, t.readings.c.superseded == 0)
    ).first()  # fmt: skip
    if before is None:
        added = _add(connection, key, reading)
        turn_stamp(connection, noted, seal(reading))
        settle(connection, _face(connection, added, reading), added)
        return Kept("new")
    turn_stamp(connection, noted)
    if before.version == reading.version:
        return Kept("known")
    if before.raised is not None:
        raise_reading(connection, before.key, None)
    old = claims_in_text(connection, before.key)
    names = _supersede(connection, document.id, before)
    after = _add(connection, key, reading)
    turn_stamp(connection, seal(reading))
    names += _face(connection, after, reading)
    change = compare(reading, before.version, old, at)
    markings = [claim.marking for claim in (*old, *reading.claims)]
    highest = _joined([Portions.of(document).highest, _highest_of(connection, before.key), *markings])
    connection.execute(
        insert(t.changes),
        {
            "document": key,
            "before": before.key,
            "after": after,
            "marking": marking_keys(connection, [highest])[highest],
            "gone": written(change.gone),
            "come": written(change.come),
            "at": at.isoformat(),
        },
    )
    settle(connection, names)
    return Kept("changed", change)


def note_source(connection: Connection, document: DocumentId, source: str) -> None:
    """Note where a held document was found too; one that is not held is passed over."""
    key = connection.scalar(select(t.documents.c.key).where(t.documents.c.id == document))
    if key is not None:
        turn_stamp(connection, _note_source(connection, key, document, source))


def compare(reading: Reading, before: str, old: Sequence[Claim], at: datetime) -> Change:
    """Say which claims went and which came, by what they say and where, not by their ids; sentences in text order."""
    gone, come = Counter(map(_content, old)), Counter(map(_content, reading.claims))
    return Change(
        reading.document.id,
        reading.document.number,
        before,
        reading.version,
        _surplus(old, gone - come),
        _surplus(reading.claims, come - gone),
        at,
    )


def _surplus(claims: Iterable[Claim], counted: Counter[tuple[object, ...]]) -> tuple[str, ...]:
    found = []
    for claim in claims:
        content = _content(claim)
        if counted[content] > 0:
            counted[content] -= 1
            found.append(claim.sentence)
    return tuple(found)


def _content(claim: Claim) -> tuple[object, ...]:
    return (
        claim.kind, claim.predicate, claim.sentence, claim.words, claim.roles, claim.marking, claim.when, claim.status,
        claim.modes, claim.contexts, claim.what, claim.due,
    )  # fmt: skip


def _document_key(connection: Connection, document: DocumentId) -> int:
    key = connection.scalar(select(t.documents.c.key).where(t.documents.c.id == document))
    if key is None:
        key = next_key(connection, t.documents)
        connection.execute(insert(t.documents), {"key": key, "id": document})
    return key


def _note_source(connection: Connection, key: int, document: DocumentId, source: str) -> str:
    """Note where a paper was found, and return what that adds to the stamp: nothing where it was known."""
    known = select(t.sources.c.document).where(t.sources.c.document == key, t.sources.c.source == source)
    if connection.scalar(known) is not None:
        return "0"
    row = {"document": key, "source": source, "collection": collection_of(source)}
    connection.execute(insert(t.sources), row)
    return hashlib.sha256(f"{document} {source}".encode("utf-8", "surrogatepass")).hexdigest()


def _text_key(connection: Connection, key: int, text: str) -> int:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    held = connection.scalar(select(t.texts.c.key).where(t.texts.c.document == key, t.texts.c.digest == digest))
    if held is None:
        held = next_key(connection, t.texts)
        connection.execute(insert(t.texts), {"key": held, "document": key, "digest": digest, "text": text})
    return held


def _add(connection: Connection, key: int, reading: Reading) -> int:
    document, portions = reading.document, Portions.of(reading.document)
    problems = (*document.problems, *reading.findings.problems)
    of_problems = [of_problem(problem, portions) for problem in problems]
    markings = marking_keys(
        connection,
        [
            document.marking,
            portions.highest,
            *portions.blocks,
            *of_problems,
            *(claim.marking for claim in reading.claims),
        ],
    )
    number = next_key(connection, t.readings)
    face, header = write_header(document)
    row: Row = {
        "key": number,
        "document": key,
        "text": _text_key(connection, key, document.text),
        "version": reading.version,
        "seal": seal(reading),
        "superseded": 0,
        "kind": document.kind,
        "carrier": document.carrier,
        "encoding": document.encoding,
        "language": document.language,
        "number": document.number,
        "title": document.title,
        "day": document.day.isoformat() if document.day else None,
        "source_name": source_name(document.header),
        "captions": written(document.captions),
        "face": face,
        "header": header,
        "marking": markings[document.marking],
        "highest": markings[portions.highest],
    }
    connection.execute(insert(t.readings), row)
    insert_all(connection, insert(t.blocks), block_rows(number, document, [markings[one] for one in portions.blocks]))
    insert_all(connection, insert(t.problems), problem_rows(number, problems, [markings[one] for one in of_problems]))
    _add_claims(connection, number, reading.claims, markings)
    return number


def _add_claims(connection: Connection, reading: int, claims: Sequence[Claim], markings: dict[Marking, int]) -> None:
    first = next_key(connection, t.claims)
    forms = form_keys(connection, [role.entity for claim in claims for role in claim.roles if role.entity])
    rows: list[Row] = []
    words: list[Row] = []
    roles: list[Row] = []
    for number, claim in enumerate(claims):
        key = first + number
        rows.append(claim_row(key, reading, number, claim, markings[claim.marking]))
        words += [
            {
                "claim": key,
                "number": place,
                "start": one.start,
                "end": one.end,
                "paragraph": one.paragraph,
                "text": one.text,
            }
            for place, one in enumerate(claim.words)
        ]
        roles += [
            {
                "claim": key,
                "number": place,
                "role": one.role,
                "form": forms[one.entity] if one.entity else None,
                "start": one.words.start,
                "end": one.words.end,
                "paragraph": one.words.paragraph,
                "text": one.words.text,
            }
            for place, one in enumerate(claim.roles)
        ]
    insert_all(connection, insert(t.claims), rows)
    insert_all(connection, insert(t.claim_words), words)
    insert_all(connection, insert(t.claim_roles), roles)
    insert_all(connection, insert(t.entity_counts), count_rows(reading, claims, markings, forms))


def _joined(markings: Iterable[Marking]) -> Marking:
    first, *others = markings
    for other in others:
        first = first.joined(other)
    return first


def _highest_of(connection: Connection, reading: int) -> Marking:
    query = select(t.markings.c.value).join(t.readings, t.readings.c.highest == t.markings.c.key)
    return read_marking(connection.execute(query.where(t.readings.c.key == reading)).scalar_one())


def _face(connection: Connection, key: int, reading: Reading) -> tuple[str, ...]:
    """Keep the face of a reading, where it is a telegram's, and return the names it goes by."""
    face = reading.face or face_of(reading.document)
    if face is None:
        return ()
    keep_face(connection, key, face)
    return names_of(face)


def _supersede(connection: Connection, document: DocumentId, before: Any) -> tuple[str, ...]:
    """Put a reading aside for a newer one, and return the names its paper went by."""
    connection.execute(update(t.readings).where(t.readings.c.key == before.key).values(superseded=1, aside=None))
    connection.execute(update(t.claims).where(t.claims.c.reading == before.key).values(superseded=1))
    raised = marking_of(connection, before.raised)
    turn_stamp(connection, before.seal, state_seal(document, raised, bool(before.aside)))
    turn_closings(connection, raise_seal(document, raised))
    return drop_face(connection, before.key)


def seal(reading: Reading) -> str:
    """Return a digest of what keeping this reading adds to the record."""
    content = hashlib.sha256()
    document = reading.document
    for part in (document.id, reading.version, document.text, *(f"{one.id} {one.sentence}" for one in reading.claims)):
        content.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return content.hexdigest()
