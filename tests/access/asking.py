"""Everything a record can be asked, and a record made empty again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from dragoman.access import Viewer
from dragoman.record import Store

TABLES = (
    "changes",
    "entity_counts",
    "claim_words",
    "claim_roles",
    "claims",
    "problems",
    "blocks",
    "faces",
    "paper_names",
    "readings",
    "texts",
    "sources",
    "documents",
    "ledger",
)


def emptied(record: Store) -> None:
    """Take everything out of a record."""
    with sqlite3.connect(record.url.removeprefix("sqlite:///")) as connection:
        for table in TABLES:
            connection.execute(f"DELETE FROM {table}")


def everything_asked(
    store: Store, viewer: Viewer, numbers: Sequence[str], ids: Sequence[str], names: Sequence[str]
) -> dict[str, object]:
    """Return every answer a record gives a viewer about these numbers, entities and names, and about all it lists."""
    papers = store.papers(viewer)
    people = store.entities(viewer, limit=100)
    codes = store.check_list(viewer)
    return {
        "papers": papers,
        "whole papers": [store.paper(line.id, viewer) for line in papers],
        "by number": [found and found.id for found in (store.paper(number, viewer) for number in numbers)],
        "by the beginning": [store.paper(line.id[:8], viewer) is not None for line in papers],
        "claims": store.claims(viewer),
        "each": list(store.each_claim(viewer)),
        "with copies": list(store.each_claim(viewer, copies=True)),
        "claims of": [store.claims_of(line.id, viewer) for line in papers],
        "dated": store.claims(viewer, since=date(2006, 1, 1), until=date(2006, 12, 31)),
        "late": store.claims(viewer, since=date(2007, 1, 1)),
        "page": store.claims(viewer, start=1, limit=2),
        "about": [store.claims(viewer, about=[one.entity.id]) for one in people],
        "between": [store.between(one, other, viewer) for one in ids[:2] for other in ids],
        "entities": people,
        "named": [store.entities(viewer, words=name) for name in names],
        "entity": [store.entity(one, viewer) for one in ids],
        "cited": [store.cited_by(number, viewer) for number in numbers],
        "counts": store.counts(viewer),
        "tally": store.tally(viewer),
        "tally with copies": store.tally(viewer, copies=True),
        "set aside": store.claims(viewer, grounds=["doubtful", "possible", "denied"]),
        "changes": [(one.document, one.number, one.gone, one.come) for one in store.changes(viewer)],
        "works": [store.works(number, viewer) for number in numbers],
        "work of": [store.works(line.id, viewer) for line in papers],
        "differences": [store.difference(one.id, two.id, viewer) for one in papers for two in papers],
        "gaps": store.gaps(viewer),
        "in a collection": store.gaps(viewer, collection="papers"),
        "out of order": store.series_problems(viewer),
        "collections": store.collections(viewer),
        "calendar": list(store.calendar(viewer)),
        "calendar of a collection": list(store.calendar(viewer, collection="papers")),
        "troubles": codes,
        "troubled": [store.problems_of(one.code, viewer) for one in codes],
    }
