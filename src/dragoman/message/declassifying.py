"""How long a telegram is held: what is printed, under which order, when it became eligible, when it was released."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dragoman.documents import CableHeader, Declassification, Level, Sourced
from dragoman.message.attributes import attribute_day
from dragoman.reference import Schedule, load


class HoldingPeriod(msgspec.Struct, frozen=True, gc=False):
    """What is known of a telegram's declassification, printed and inferred apart.

    ``printed`` is the instruction as it stands, on the order's line or above the signature, ``order`` the number
    printed with it; ``day`` the telegram's own. ``regime`` is the order in force on that day, ``amended_by`` the latest
    order that had changed it. ``eligible_on`` is the day the telegram became eligible, or will, and ``rule`` by which
    instruction of which order; the rule is given also where it sets no day. ``released_on`` and ``released_by`` tell of
    a release or declassification that took place: being eligible is none.
    """

    printed: str | None
    order: str | None
    day: date | None
    regime: str | None
    amended_by: str | None
    eligible_on: date | None
    rule: str | None
    released_on: date | None
    released_by: str | None


def eligible_order(header: CableHeader) -> Sourced[Declassification] | None:
    """Return a head's executive order line that also says under which regime it stands and when it became eligible."""
    if header.eo is None:
        return None
    held = declassification_of(header)
    value = replace(header.eo.value, regime=held.regime, eligible_on=held.eligible_on, rule=held.rule)
    return Sourced(value, header.eo.span)


def declassification_of(header: CableHeader) -> HoldingPeriod:
    """Return what a telegram's head tells of its declassification.

    The day is the printed one, or computed from the telegram's day and class by the instruction's row in the table of
    schedules. There is none for OADR, exemptions and events, for an unclassified telegram, for an instruction that
    was not understood, and where the line and the mark above the signature contradict each other.
    """
    day, level = day_of(header), level_of(header)
    order = header.eo.value if header.eo else None
    regime, amended_by = regime_of(day)
    mark = header.downgrading.value if header.downgrading else None
    past = order is not None and (order.done is not None or (order.instruction is not None and _is_past(order)))
    if order is not None and not past:
        printed, number = order.instruction, order.order
        eligible, rule = _by_line(order, number_meant(order.order, regime), day, level)
        if eligible is not None and contradicts(header):
            eligible, rule = None, f"{rule}; contradicted by {mark} above the signature"
    else:
        printed, number = mark, None
        eligible, rule = _by_mark(mark, regime, day, level)
    released_on, released_by = _release(header)
    return HoldingPeriod(printed, number, day, regime, amended_by, eligible, rule, released_on, released_by)


def day_of(header: CableHeader) -> date | None:
    """Return the day a telegram is dated, by its date line or else by an archive's attributes."""
    moment = header.dtg_true or header.dtg
    if moment is not None:
        return moment.value.date()
    dated = (found.value for found in header.attributes if found.value.key in ("Draft Date", "Sent Date"))
    return next((day for one in dated if (day := attribute_day(one.value)) is not None), None)


def level_of(header: CableHeader) -> Level:
    """Return the level of the classification line, UNSTATED without one."""
    row = load().classification(header.classification.value) if header.classification else None
    return row.level if row else Level.UNSTATED


@lru_cache(maxsize=4096)
def regime_of(day: date | None) -> tuple[str | None, str | None]:
    """Return the order in force on a day, and the latest order that had changed it; None of a day not known."""
    rows = load().orders_in_force(day) if day is not None else ()
    amending = [row for row in rows if row.amends is not None]
    return (rows[0].number if rows else None), (amending[-1].number if amending else None)


def number_meant(printed: str | None, regime: str | None) -> str | None:
    """Return the order a line means: the one printed, or the one in force where no order has that number."""
    known = load().executive_order(printed) if printed else None
    return known.amends or known.number if known else regime


def contradicts(header: CableHeader) -> bool:
    """Say whether the mark above the signature exempts what the line puts on a schedule."""
    if header.eo is None or header.downgrading is None:
        return False
    exempts = header.downgrading.value.startswith(("XGDS", "EXEMPT", "NGDS"))
    return exempts and header.eo.value.schedule in ("GDS", "ADS")


def _is_past(order: Declassification) -> bool:
    return order.schedule is None and order.on is None and "DECLASSIFIED" in (order.instruction or "").upper()


def _by_line(
    order: Declassification, number: str | None, day: date | None, level: Level
) -> tuple[date | None, str | None]:
    """Return eligibility and rule by the order's line; a printed day goes before a computed one."""
    if number is None or order.schedule is None:
        return order.on, f"{number}: day printed" if number and order.on else None
    row = load().schedule(number, order.schedule, level)
    rule = f"{number} {order.schedule}" + (f": {row.note}" if row else "")
    if order.on is not None:
        return order.on, f"{number} {order.schedule}: day printed" + (", for review" if _reviews(order) else "")
    return (_computed(row, day), rule) if level >= Level.C and level is not Level.UNSTATED else (None, rule)


def _reviews(order: Declassification) -> bool:
    return order.schedule is not None and order.schedule.startswith("RDS")


def _by_mark(mark: str | None, regime: str | None, day: date | None, level: Level) -> tuple[date | None, str | None]:
    """Return eligibility and rule by the mark above the signature under the order in force."""
    row = load().schedule(regime, mark, level) if mark and regime else None
    if row is None:
        return None, None
    return _computed(row, day), f"{regime} {mark}: {row.note}"


def _computed(row: Schedule | None, day: date | None) -> date | None:
    """Return the day so many years after a telegram's own, or the last day of that year."""
    if row is None or row.years is None or day is None:
        return None
    year = day.year + row.years
    if row.counted == "year":
        return date(year, 12, 31)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _release(header: CableHeader) -> tuple[date | None, str | None]:
    """Return the first day on which it was released or declassified, and by whom; (None, None) without one."""
    facts = [(one.value.day, one.value.authority) for one in header.released]
    if header.eo is not None and header.eo.value.done is not None:
        facts.append((header.eo.value.done, header.eo.value.authority))
    dated = sorted((fact for fact in facts if fact[0] is not None), key=lambda fact: fact[0] or date.max)
    found = next(iter([*dated, *facts]), None)
    return found if found else (None, None)
