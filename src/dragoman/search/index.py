"""The index: made from the record, never the only copy, and answering each viewer with what he may see."""

from __future__ import annotations

import threading
import time
from functools import cache
from pathlib import Path

import tantivy

from dragoman.access import Viewer
from dragoman.documents import DocumentId, Level, Marking
from dragoman.record import PaperLine, Store
from dragoman.reference import load
from dragoman.search import building, shelf
from dragoman.search.building import Building, Material, Note, Progress
from dragoman.search.entries import CountryNames, Stored
from dragoman.search.explain import explain
from dragoman.search.facets import count_facets
from dragoman.search.loosen import loosened
from dragoman.search.marking import unsure_of
from dragoman.search.matching import Occur, asked, gate
from dragoman.search.query import parse_query
from dragoman.search.results import Hit, Order, Results
from dragoman.search.schema import build_schema, stored_in
from dragoman.search.snippets import Sought, snippets_of, sought, title_marks
from dragoman.search.tree import Node, Words, leaves

RANKED_AT_MOST = 10_000
"""Hits beyond which "best" gives the newest first: to rank, every hit's score must be fetched."""

CHECK_EVERY = 2.0
"""Seconds between two looks at whether the record has moved on; after a long catching up, ten times what it took."""

SCHEMA = build_schema()


class Index:
    """An index over one record. Safe to use from several threads; the record is asked from the calling one."""

    def __init__(self, store: Store, place: Path | None, note: Note, names: CountryNames) -> None:
        self._store, self._note, self._names = store, note, names
        self._site = building.empty(place)
        self._busy = threading.Lock()
        self._next_look = 0.0

    @property
    def papers(self) -> int:
        """Papers in the index, of all markings: for the owner's eyes."""
        return len(self._site.holds.papers)

    @property
    def place(self) -> Path | None:
        """The folder it lies in, or None where it is held in memory."""
        return self._site.place

    def search(  # noqa: PLR0913
        self,
        query: str,
        viewer: Viewer,
        *,
        start: int = 0,
        limit: int = 20,
        facets: bool = True,
        order: Order = "best",
    ) -> Results:
        """Answer a query for a viewer; never raises for what is asked. ``limit`` may be 0, to count only."""
        self._look()
        site = self._site
        searcher = site.engine.searcher()
        read = parse_query(query)
        clauses = gate(SCHEMA, viewer, site.holds.units, building.closed_since(site.holds, self._store))

        def within(node: Node) -> tantivy.Query:
            return tantivy.Query.boolean_query([*clauses, (Occur.Must, asked(SCHEMA, node))])

        if order == "best" and not any(isinstance(leaf, Words) for leaf in leaves(read.tree)):
            order = "newest"
        total, found = _page(searcher, within(read.tree), max(0, start), max(0, limit), order)
        what = sought(leaves(read.tree))
        loosen = loosened(read.tree, lambda node: int(searcher.search(within(node), 1).count)) if not total else ()
        return Results(
            query=query,
            explained=explain(read),
            total=total,
            hits=tuple(_hit(stored_in(searcher.doc(address)), read.tree, what, score) for score, address in found),
            facets=count_facets(searcher, within(read.tree), self._names) if facets and total else (),
            problems=read.problems,
            loosen=loosen,
            start=start,
            order=order,
        )

    def rebuild(self, progress: Progress | None = None) -> int:
        """Build anew from the record and return the number of papers."""
        with self._busy:
            self._keep_on_shelf(self._material(progress), wait=True, anew=True)
        return self.papers

    def refresh(self, progress: Progress | None = None) -> int:
        """Take in what the record has that the index has not, and return the number of papers in it."""
        with self._busy:
            self._keep_on_shelf(self._material(progress), wait=True)
        return self.papers

    def close(self) -> None:
        """Let go of the index; the record stays open."""
        with self._busy:
            self._site = building.empty(self._site.place)

    def _material(self, progress: Progress | None) -> Material:
        return Material(self._store, self._names, progress, self._note)

    def _look(self) -> None:
        """See now and then whether the record has moved on; while another thread does, answer from what there is."""
        if time.monotonic() < self._next_look or not self._busy.acquire(blocking=False):
            return
        try:
            begun = time.monotonic()
            self._keep_on_shelf(self._material(None), wait=False)
            took = time.monotonic() - begun
            self._next_look = time.monotonic() + max(CHECK_EVERY, 10 * took)
        finally:
            self._busy.release()

    def _keep_on_shelf(self, material: Material, *, wait: bool, anew: bool = False) -> None:
        """Bring the index to the record's state; where the disk refuses, in memory: slower to start, but right."""
        place = self._site.place
        if not anew and self._site.holds.stamp == self._store.stamp():
            return
        if place is None:
            self._site = self._made(None, material, anew)
            return
        stands = None if anew else building.opened(place)
        if stands is not None and stands.holds.stamp == self._store.stamp():
            self._site = stands
            return
        try:
            with shelf.alone(place, wait) as is_ours:
                if is_ours:
                    self._site = self._made(place, material, anew)
        except shelf.DiskRefused as error:
            self._note(f"The index cannot be kept in {place} ({error}); it is held in memory this time.")
            self._site = building.built(None, material)

    def _made(self, place: Path | None, material: Material, anew: bool) -> Building:
        """Catch up from what stands, or build where nothing does or all is to be made anew."""
        stands = building.opened(place) if place is not None else self._site if self._site.holds.stamp else None
        return building.built(place, material) if anew or stands is None else building.caught_up(stands, material)


def open_index(
    store: Store,
    path: str | Path | None = None,
    *,
    note: Note | None = None,
    progress: Progress | None = None,
    names: CountryNames | None = None,
) -> Index:
    """Open the index of a record, building it where it is missing and catching up where it is behind.

    ``path`` defaults to the record's path with ``.index``; the index of a record in memory, or on a server, is held in
    memory. ``note`` is told what takes time or went wrong; ``names`` gives the names of a country by its code, those of
    the reference unless told otherwise.
    """
    index = bare_index(store, path, note=note, names=names)
    index.refresh(progress)
    return index


def bare_index(
    store: Store,
    path: str | Path | None = None,
    *,
    note: Note | None = None,
    names: CountryNames | None = None,
) -> Index:
    """Return the index of a record before anything was opened or built, as for `open_index`; a search does that too."""
    place = Path(path) if path is not None else place_of(store.url)
    return Index(store, place, note or (lambda text: None), names or country_names)


def place_of(url: str) -> Path | None:
    """Return the folder beside a record's file, or None where it has none."""
    scheme, parted, rest = url.partition("://")
    if not parted:
        return Path(url + ".index") if url and url != ":memory:" else None
    name = rest.partition("/")[2].partition("?")[0]
    return Path(name + ".index") if scheme.startswith("sqlite") and name and name != ":memory:" else None


@cache
def country_names(code: str) -> tuple[str, ...]:
    """Return the names a country goes by; none for a code that is no country's."""
    country = load().country(code)
    return country.names if country is not None else ()


def _page(
    searcher: tantivy.Searcher, query: tantivy.Query, start: int, limit: int, order: Order
) -> tuple[int, list[tuple[float, tantivy.DocAddress]]]:
    """Return the number of hits and one page; equal scores stand newest first, one day's papers always the same way."""
    if order == "best" and limit:
        ranked = searcher.search(query, max(1, min(RANKED_AT_MOST, searcher.num_docs)))
        if ranked.count <= RANKED_AT_MOST:
            keys = searcher.fast_field_values("order", [address for _, address in ranked.hits])
            pairs = sorted(zip(ranked.hits, keys, strict=True), key=lambda pair: (-pair[0][0], -(pair[1] or 0)))
            return ranked.count, [hit for hit, _ in pairs[start : start + limit]]
    way = tantivy.Order.Asc if order == "oldest" else tantivy.Order.Desc
    found = searcher.search(query, max(1, limit), order_by_field="order", offset=start, order=way)
    return found.count, [(0.0, address) for _, address in found.hits[:limit]]


def _hit(stored: Stored, tree: Node, what: Sought, score: float) -> Hit:
    marking = Marking(Level(stored.level), stored.controls) if stored.level is not None else None
    line = PaperLine(
        DocumentId(stored.id), stored.kind, stored.number, stored.title, stored.day, marking, stored.source
    )
    unsure = unsure_of(stored.events, leaves(tree))
    return Hit(line, snippets_of(stored, what), score, title_marks(stored.title, what), stored.events, unsure)
