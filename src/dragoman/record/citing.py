"""Which papers a telegram's prose cites by number, each once for each marking it is cited under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.access import Portions
from dragoman.documents import Document, Marking, Reference, Sourced, Span


@dataclass(frozen=True, slots=True)
class Cited:
    """One number and the places where it is cited; ``printed`` where year and post stand in the words."""

    number: str
    kind: str
    spans: tuple[Span, ...]
    printed: bool


def cited_in_prose(document: Document, portions: Portions) -> Iterator[Cited]:
    """Give the numbers that prose cites, with their places in order.

    What points at the REF line (``reftel``, ``ref A``) is not given: the line itself says what the paper cites.
    """
    found: dict[tuple[str, bool, Marking], list[Sourced[Reference]]] = {}
    for one in document.cited:
        if one.value.id is None or one.value.text[:3].lower() == "ref":
            continue
        marking = portions.of_span(one.span.start, one.span.end)
        found.setdefault((one.value.id, not one.value.id_inferred, marking), []).append(one)
    for (number, printed, _), places in found.items():
        yield Cited(number, places[0].value.kind, tuple(one.span for one in places), printed)
