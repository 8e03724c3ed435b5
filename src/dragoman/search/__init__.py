"""Find papers again; always rebuildable from the record, and never showing a viewer what his marking does not allow."""

from dragoman.search.explain import explain
from dragoman.search.fields import FIELDS
from dragoman.search.index import Index, bare_index, open_index
from dragoman.search.query import parse_query
from dragoman.search.results import Facet, FacetValue, Hit, Loosening, Order, QueryProblem, Results, Snippet
from dragoman.search.tree import Query

__all__ = [
    "FIELDS",
    "Facet",
    "FacetValue",
    "Hit",
    "Index",
    "Loosening",
    "Order",
    "Query",
    "QueryProblem",
    "Results",
    "Snippet",
    "bare_index",
    "explain",
    "open_index",
    "parse_query",
]
