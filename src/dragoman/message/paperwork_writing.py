"""What offices and relays put on a telegram of the 1970s, written above its date line."""

from __future__ import annotations

from typing import TypeVar

from dragoman.documents import Clearance, Distribution, DocumentId, OfficeCopies, Relay, Sourced, Span
from dragoman.message.clearances import write_clearances
from dragoman.message.offices import write_distribution, write_relay
from dragoman.message.outgoing import Outgoing, OutgoingDistribution

NOWHERE = Span(DocumentId(""), 0, 0)
T = TypeVar("T")


def paperwork_lines(given: Outgoing) -> list[str]:
    """Write office copies, drafter and clearances, and the relay's dashed line, as far as they are given."""
    lines: list[str] = []
    if given.distribution is not None:
        lines += ["", *write_distribution(_distribution(given.distribution)).split("\n")]
    if given.drafted:
        people = tuple(Clearance(one.role, one.office, one.name, one.qualifier) for one in given.drafted)
        lines += ["", *write_clearances(people).split("\n")]
    if given.relay is not None:
        lines.append(write_relay(Relay(given.relay.counter, given.relay.filing_time, given.relay.copies)))
    return lines[1:] if lines[:1] == [""] else lines


def _distribution(given: OutgoingDistribution) -> Distribution:
    """Return the block as the reader has it; a sum that is not given is that of the copies."""
    offices = tuple(_found(OfficeCopies(one.role, one.office, one.copies)) for one in given.offices)
    total = given.total if given.total is not None else sum(one.copies for one in given.offices)
    letter = None if given.letter is None else _found(given.letter)
    desired = None if given.desired is None else _found(given.desired)
    return Distribution(offices, _found(total), letter, desired)


def _found(value: T) -> Sourced[T]:
    return Sourced(value, NOWHERE)
