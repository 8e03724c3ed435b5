"""What offices, relays and archives put on a telegram, as plain values for other programs."""

from __future__ import annotations

from typing import Any

from dragoman.documents import CableHeader, Distribution, Sourced
from dragoman.message.declassifying import declassification_of


def paperwork(header: CableHeader) -> dict[str, Any]:
    """Return office copies, clearances, the relay's line, the downgrading mark, releases and an archive's attributes.

    ``sum`` is what the offices' copies add up to, ``agrees`` whether that is the printed ``total``.
    """
    relay = header.relay.value if header.relay else None
    return {
        "distribution": _distribution(header.distribution.value) if header.distribution else None,
        "drafted": [
            {"role": one.role, "office": one.office, "name": one.name, "qualifier": one.qualifier}
            for one in (found.value for found in header.drafted)
        ],
        "relay": {"counter": relay.counter, "filing_time": relay.filing_time, "copies": relay.copies}
        if relay
        else None,
        "downgrading": header.downgrading.value if header.downgrading else None,
        "released": [
            {"authority": one.authority, "on": one.day.isoformat() if one.day else None, "words": one.words}
            for one in (found.value for found in header.released)
        ],
        "attributes": [{"key": found.value.key, "value": found.value.value} for found in header.attributes],
    }


def holding(header: CableHeader) -> dict[str, Any]:
    """Return the instruction in its parts, the order in force on the telegram's day, and when it became eligible.

    ``eligible_on`` is computed and never says that it was released; ``eligible_by`` names the rule, also where it
    sets no day.
    """
    order = header.eo.value if header.eo else None
    held = declassification_of(header)
    return {
        "declassify_schedule": order.schedule if order else None,
        "declassify_exemption": order.exemption if order else None,
        "declassify_event": order.event if order else None,
        "declassify_authority": order.authority if order else None,
        "declassify_section": order.section if order else None,
        "regime": held.regime,
        "regime_amended_by": held.amended_by,
        "eligible_on": held.eligible_on.isoformat() if held.eligible_on else None,
        "eligible_by": held.rule,
    }


def _distribution(found: Distribution) -> dict[str, Any]:
    return {
        "offices": [
            {"role": one.role, "office": one.office, "copies": one.copies}
            for one in (office.value for office in found.offices)
        ],
        "sum": found.sum,
        "total": _value(found.total),
        "agrees": found.agrees,
        "letter": _value(found.letter),
        "desired": _value(found.desired),
    }


def _value(found: Sourced[Any] | None) -> Any:
    return found.value if found else None
