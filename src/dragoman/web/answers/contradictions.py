"""When two claims cannot both be right: the same fact with another date, or told here and denied there."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction import When
from dragoman.record import Claim
from dragoman.web.answers.dates import when_words

SIDES = frozenset(
    {"actor", "recipient", "asker", "asked", "framework", "member", "successor", "partner", "person", "office"}
)
ONCE = frozenset({"join", "sign", "ratify", "found", "succeed", "start_work", "start_relations"})
DENIED = frozenset({"negated", "denied"})
TOLD = frozenset({"actual", "ongoing", "historical", "claimed"})
ANSWERS = frozenset({"accepted", "declined"})

Sides = frozenset[tuple[str, str]]


def contradictions(claim: Claim, among: Sequence[Claim]) -> tuple[tuple[Claim, str], ...]:
    """Return the claims of ``among`` that contradict this one, each with the reason, in the order given.

    Only claims of the same kind, predicate and sides are compared, and only where every side is known. Facts that
    happen once (a state joins a framework) contradict each other when their dates lie apart; events when one paper
    tells and another denies what may be the same time; requests when one was accepted and the other declined.
    """
    sides = _sides(claim)
    if not sides:
        return ()
    found = []
    for other in among:
        if other.id == claim.id or (other.kind, other.predicate) != (claim.kind, claim.predicate):
            continue
        why = _why(claim, other) if _sides(other) == sides else ""
        if why:
            found.append((other, why))
    return tuple(found)


def _sides(claim: Claim) -> Sides:
    sides = [(role.role, role.entity.id) for role in claim.roles if role.role in SIDES and role.entity is not None]
    known = all(role.entity is not None for role in claim.roles if role.role in SIDES)
    return frozenset(sides) if known else frozenset()


def _why(claim: Claim, other: Claim) -> str:
    statuses = {claim.status, other.status}
    if claim.kind == "membership" and claim.predicate in ONCE and _apart(claim.when, other.when):
        return f"gives {when_words(other.when)} instead of {when_words(claim.when)}"
    if claim.kind in ("event", "membership") and statuses & DENIED and statuses & TOLD:
        return "" if _apart(claim.when, other.when) else f"gives it as {other.status}"
    if claim.kind == "request" and statuses == ANSWERS and not _apart(claim.when, other.when):
        return f"gives it as {other.status}"
    return ""


def _apart(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return False
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.latest < other.earliest or other.latest < one.earliest
