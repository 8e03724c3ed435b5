"""Memberships of frameworks over time, with accounts that disagree side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.access import Viewer
from dragoman.record import Claim, Store
from dragoman.resolution import Entity
from dragoman.web.answers.cited import Named, counted, named
from dragoman.web.answers.pictures import Bar, Picture, bar, bars
from dragoman.web.answers.stated import Stated, claim_href, stated

BEGINS = frozenset({"join", "participate", "found", "start_work", "sign", "ratify"})
ENDS = frozenset({"leave", "suspend"})
HELD_TRUE = frozenset({"actual", "ongoing", "historical", "claimed"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about a framework with every account of it; ``disputed`` where the accounts contradict each other."""

    framework: Named | None
    member: Named | None
    predicate: str
    disputed: bool
    accounts: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """Memberships: of one framework, of one country, or all. ``facts`` are in the order of their first date."""

    framework: Named | None
    of: Named | None
    frameworks: tuple[Named, ...]
    pictures: tuple[Picture, ...]
    facts: tuple[Fact, ...]


def answer_members(store: Store, viewer: Viewer, framework: str | None = None, of: str | None = None) -> Members | None:
    """List memberships of a framework (``framework:NACC``), of a member (``country:AZE``), or both, or all.

    Returns: None where a named one is not spoken of in anything the viewer sees.
    """
    asked = [store.entity(entity, viewer) for entity in (framework, of) if entity]
    if any(one is None for one in asked):
        return None
    about = [entity for entity in (framework, of) if entity]
    claims = store.claims(viewer, kinds=("membership",), about=about)
    known = {one.entity.id: counted(one) for one in asked if one is not None}
    label = "member" if framework else "framework"
    drawn = account_bars(_title(known, framework, of), label, claims) if about else None
    return Members(
        framework=known.get(framework or ""),
        of=known.get(of or ""),
        frameworks=tuple(counted(one) for one in store.entities(viewer, kind="framework", limit=24)),
        pictures=(drawn,) if drawn else (),
        facts=_facts(claims, stated(store, viewer, claims, claims)),
    )


def account_bars(title: str, label: str, claims: Sequence[Claim]) -> Picture | None:
    """Draw memberships as bars from joining to leaving, or to the last paper that speaks of it."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        who = _in(claim, label)
        if claim.kind == "membership" and who is not None and claim.status in HELD_TRUE:
            groups.setdefault(who.name, []).append(claim)
    drawn = [made for name, found in groups.items() if (made := _bar(name, found)) is not None]
    note = "A bar runs from joining to leaving, or to the last paper that speaks of it."
    return bars(title, label, drawn, note)


def _bar(name: str, claims: Sequence[Claim]) -> Bar | None:
    begun = [
        claim.when.earliest for claim in claims if claim.when and claim.when.earliest and claim.predicate in BEGINS
    ]
    ended = [claim.when.latest for claim in claims if claim.when and claim.when.latest and claim.predicate in ENDS]
    spoken = [claim.day for claim in claims if claim.day]
    if not begun:
        return None
    last: date = max(ended or [*spoken, *begun])
    first_told = next(claim for claim in claims if claim.predicate in BEGINS)
    return bar(name, min(begun), max(last, min(begun)), claim_href(first_told.id))


def _facts(claims: Sequence[Claim], shown: Sequence[Stated]) -> tuple[Fact, ...]:
    groups: dict[tuple[str, str, str], list[tuple[Claim, Stated]]] = {}
    for claim, account in zip(claims, shown, strict=True):
        framework, member = _in(claim, "framework"), _in(claim, "member")
        key = (framework.id if framework else "", member.id if member else claim.id, claim.predicate)
        groups.setdefault(key, []).append((claim, account))
    return tuple(_fact(found) for found in groups.values())


def _fact(found: Sequence[tuple[Claim, Stated]]) -> Fact:
    claim = found[0][0]
    framework, member = _in(claim, "framework"), _in(claim, "member")
    return Fact(
        framework=named(framework) if framework else None,
        member=named(member) if member else None,
        predicate=claim.predicate,
        disputed=any(account.against for _, account in found),
        accounts=tuple(account for _, account in found),
    )


def _in(claim: Claim, role: str) -> Entity | None:
    return next((one.entity for one in claim.roles if one.role == role and one.entity is not None), None)


def _title(known: dict[str, Named], framework: str | None, of: str | None) -> str:
    if framework and of:
        return f"{known[of].name} in {known[framework].name} over time"
    return (
        f"Members of {known[framework].name} over time"
        if framework
        else f"{known[of or ''].name} in frameworks over time"
    )
