"""Which of the events that a query asks for are not firm in a hit, so that they are marked."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.record import FIRM
from dragoman.search.results import ToldEvent
from dragoman.search.tree import Exactly, Leaf


def unsure_of(events: Sequence[ToldEvent], asked: Sequence[Leaf]) -> tuple[ToldEvent, ...]:
    """Return the events of a hit that the query asks for and that are not firm.

    ``type:`` asks for a type of event however it is told: where it is told firmly too, there is nothing to mark.
    """
    terms = [leaf for leaf in asked if isinstance(leaf, Exactly)]
    firm = {event.type for event in events if event.ground == FIRM}
    return tuple(
        event
        for event in events
        if event.ground != FIRM and any(_is_asked(event, event.type in firm, term) for term in terms)
    )


def _is_asked(event: ToldEvent, is_firm_too: bool, term: Exactly) -> bool:
    if term.field == "ground":
        return event.ground in term.values
    if term.field == "type":
        return event.ground != "denied" and not is_firm_too and _has(term, event.type)
    return term.field == event.ground and _has(term, event.type)


def _has(term: Exactly, kind: str) -> bool:
    return any(kind.startswith(value) if term.is_open else kind == value for value in term.values)
