"""Hits counted by kind, year, source, tags, class, countries, types of firm events, and how events are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import tantivy

from dragoman.record import GROUNDS
from dragoman.search.entries import CountryNames
from dragoman.search.results import Facet, FacetValue

MOST_VALUES = 12
COUNTED_AT_MOST = 5000

FACETS = (
    # name        label                  field of the query
    ("kind", "Kind", "kind"),
    ("year", "Year", "date"),
    ("source", "From", "from"),
    ("tags", "Tags", "tags"),
    ("class", "Class", "class"),
    ("countries", "Countries", "country"),
    ("firm", "Events", "firm"),
    ("ground", "Events told as", "ground"),
)
NAMES = {"firm": "type"}
"""The name of a facet where it is not that of the field it counts: types of events are counted where they are firm."""
LABELS = {
    "kind": {"cable": "telegrams", "press": "press papers", "frus": "printed editions"},
    "ground": {"possible": "planned or possible"},
}


def count_facets(searcher: tantivy.Searcher, query: tantivy.Query, names: CountryNames) -> tuple[Facet, ...]:
    """Count the hits of a query that holds the viewer's clauses; facets without values are left out."""
    wanted = {
        name: {"terms": {"field": name, "size": COUNTED_AT_MOST, "segment_size": COUNTED_AT_MOST}}
        for name, _, _ in FACETS
    }
    counted: dict[str, Any] = searcher.aggregate(query, wanted)
    facets = []
    for name, label, field in FACETS:
        pairs = [(str(bucket["key"]), int(bucket["doc_count"])) for bucket in counted[name]["buckets"]]
        pairs.sort(key=ORDERS.get(name, _most_first))
        values = tuple(
            FacetValue(value, count, _term(field, value), _label(name, value, names)) for value, count in pairs
        )
        if values:
            facets.append(Facet(NAMES.get(name, name), label, values[:MOST_VALUES], max(0, len(values) - MOST_VALUES)))
    return tuple(facets)


def _most_first(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


ORDERS: dict[str, Callable[[tuple[str, int]], tuple[int, str]]] = {
    "year": lambda pair: (-int(pair[0]), ""),
    "ground": lambda pair: (GROUNDS.index(pair[0]), ""),
}
"""By what the values of a facet are ordered, where not by how many hits have them: years latest first, firm first."""


def _term(field: str, value: str) -> str:
    """Return what to write in a query to keep only hits with this value."""
    plain = value.replace('"', " ")
    return f"{field}:{plain}" if plain.isalnum() else f'{field}:"{plain}"'


def _label(name: str, value: str, names: CountryNames) -> str:
    if name == "countries":
        return next(iter(names(value)), value)
    return LABELS.get(name, {}).get(value, value)
