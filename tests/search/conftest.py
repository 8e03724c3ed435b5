"""A record with a handful of papers, and its index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from dragoman import record, search
from dragoman.documents import Level, Marking
from dragoman.record import Reading, Store
from search.written import AZIMOV, TURKEY, Part, article, cable

C = Marking(Level.C)
C_NF = Marking(Level.C, ("NOFORN",))
S = Marking(Level.S)

READINGS = (
    cable(
        "06BAKU1837",
        "AZIMOV SEEKS CONSULTATIONS ON DOCTRINE",
        [
            Part("This is an action request, see para three."),
            Part("Azimov asked for consultations on the military doctrine. Consultations would help, he said.", C),
            Part("A source told us about the pipeline consultations.", C_NF),
        ],
        marking=C,
        tags=("PREL", "MARR"),
        entities=[(1, AZIMOV)],
        event="REQUEST",
    ),
    cable(
        "07ANKARA12",
        "Bosphorus traffic",
        [Part("Turkey counted more tankers; négociations went on.")],
        entities=[(0, TURKEY)],
    ),
    cable(
        "06STATE900",
        "Doctrine talks approved",
        [Part("The Department approves consultations on doctrine.", S)],
        marking=S,
    ),
    article("Azimov looks back", ["The former minister recalled the consultations of 2006.", "He wrote a book."]),
)


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[Callable[[Sequence[Reading]], Store]]:
    """A maker of records that are closed after the test."""
    with_stores: list[Store] = []

    def make(readings: Sequence[Reading]) -> Store:
        store = record.open_record(tmp_path / f"{len(with_stores)}.db")
        with_stores.append(store)
        for reading in readings:
            store.keep(reading)
        return store

    yield make
    for store in with_stores:
        store.close()


@pytest.fixture
def index(make_store: Callable[[Sequence[Reading]], Store]) -> Iterator[search.Index]:
    """The index of the small record."""
    names = {"AZE": ("Azerbaijan", "Republic of Azerbaijan"), "TUR": ("Turkey",)}
    with closing(search.open_index(make_store(READINGS), names=lambda code: names.get(code, ()))) as found:
        yield found
