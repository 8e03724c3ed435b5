"""Making an index from a record, opening one, and reading into it what came since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tantivy

from dragoman.access import OWNER
from dragoman.documents import DocumentId
from dragoman.record import Paper, Spoken, Store
from dragoman.search import shelf
from dragoman.search.entries import CountryNames, entries_of
from dragoman.search.schema import LAYOUT, build_schema, written
from dragoman.search.versions import Unit

MEMORY = 64_000_000
MEMORY_SMALL = 15_000_000
"""Bytes a writer may fill before it writes a part out: on disk, and of an index held in memory."""

Told = tuple[Paper, Sequence[Spoken]]
NO_MORE: tuple[DocumentId, tuple[Spoken, ...]] = (DocumentId(""), ())

Progress = Callable[[int, int], None]
Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What an index is made from, and who is told of it: papers done and in all, and what takes time."""

    store: Store
    names: CountryNames
    progress: Progress | None
    note: Note


@dataclass(frozen=True, slots=True)
class Building:
    """An index that can be searched: the engine, and what it holds. ``place`` is None where it is held in memory."""

    engine: tantivy.Index
    holds: shelf.Standing
    place: Path | None


def empty(place: Path | None) -> Building:
    """Return a building in memory that holds nothing, not even the state of an empty record."""
    return Building(tantivy.Index(build_schema()), shelf.Standing(LAYOUT, "", "", (), {}), place)


def opened(place: Path) -> Building | None:
    """Return what stands on a shelf, or None where nothing does or it cannot be used."""
    found = shelf.standing(place)
    if found is None:
        return None
    try:
        engine = tantivy.Index.open(str(place / found.folder))
        engine.searcher()
    except (ValueError, OSError):
        return None
    return Building(engine, found, place)


def built(place: Path | None, material: Material) -> Building:
    """Build from every paper of the record. Raises: DiskRefused."""
    store = material.store
    closings, stamp = store.closings(), store.stamp()
    with shelf.disk():
        folder = shelf.new_folder(place, stamp) if place else ""
        engine = tantivy.Index(build_schema(), path=str(place / folder) if place else None)
    site = Building(engine, shelf.Standing(LAYOUT, folder, stamp, (), {}, closings), place)
    total = store.counts(OWNER).papers if material.progress else 0
    return _filled(site, material, _with_spoken(store.each_paper(), store.each_spoken()), total)


def caught_up(site: Building, material: Material) -> Building:
    """Read the papers that are new or were read by another version, and drop those that are gone.

    Raises: DiskRefused.
    """
    store = material.store
    closings, stamp = store.closings(), store.stamp()
    if stamp == site.holds.stamp:
        return site
    held = {str(document): state for document, state in store.states()}
    late = [paper for paper, version in held.items() if site.holds.papers.get(paper) != version]
    kept = {paper: version for paper, version in site.holds.papers.items() if held.get(paper) == version}
    if late and kept:
        material.note(f"The index is behind the record: papers to read into it: {len(late):,}.")
    stale = [paper for paper in site.holds.papers if paper not in kept]
    holds = shelf.Standing(LAYOUT, site.holds.folder, stamp, site.holds.units, kept, closings)
    read = (paper for name in sorted(late) if (paper := store.paper(name, OWNER)) is not None)
    fresh = _with_spoken(read, store.each_spoken([DocumentId(name) for name in late]))
    return _filled(Building(site.engine, holds, site.place), material, fresh, len(late), stale)


def closed_since(holds: shelf.Standing, store: Store) -> tuple[str, ...]:
    """Return the papers that a later version closed, or let go, since an index took them in; cheap where none was.

    An index may be behind by seconds. What was closed meanwhile must be found in it no more.
    """
    if store.closings() == holds.closings:
        return ()
    raised = {str(document): state for document, state in store.states(raised=True)}
    return tuple(paper for paper, state in raised.items() if holds.papers.get(paper, state) != state)


def _with_spoken(papers: Iterable[Paper], spoken: Iterator[tuple[DocumentId, tuple[Spoken, ...]]]) -> Iterator[Told]:
    """Put beside every paper what its claims speak of; both come by the papers' ids, so that neither is held whole."""
    document, sides = next(spoken, NO_MORE)
    for paper in papers:
        while document and document < paper.id:
            document, sides = next(spoken, NO_MORE)
        yield paper, sides if document == paper.id else ()


def _filled(
    site: Building, material: Material, papers: Iterable[Told], total: int, stale: Iterable[str] = ()
) -> Building:
    """Drop stale papers and write others in one commit; then let the building stand."""
    with shelf.disk():
        writer = site.engine.writer(MEMORY if site.place else MEMORY_SMALL, 1)
        for name in stale:
            writer.delete_documents_by_term("paper", name)
    held, units = dict(site.holds.papers), set[Unit](site.holds.units)
    for number, (paper, spoken) in enumerate(papers, 1):
        entries = tuple(entries_of(paper, spoken, material.names))
        with shelf.disk():
            for entry in entries:
                writer.add_document(written(entry))
        units.update(unit for entry in entries for unit in (*entry.needs, *entry.hides))
        held[paper.id] = paper.state
        if material.progress:
            material.progress(number, total)
    holds = replace(site.holds, units=tuple(sorted(units, key=sorted)), papers=held)
    with shelf.disk():
        writer.commit()
        writer.wait_merging_threads()
        site.engine.reload()
        if site.place is not None:
            shelf.put(site.place, holds)
    return Building(site.engine, holds, site.place)
