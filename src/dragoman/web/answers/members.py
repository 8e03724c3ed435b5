"""Memberships of frameworks over time, with accounts that disagree side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.access import Viewer
from dragoman.record import FIRM, Claim, Store
from dragoman.resolution import Entity
from dragoman.web.answers.cited import Named, counted, named
from dragoman.web.answers.paging import ALL, Slice
from dragoman.web.answers.pictures import Bar, Picture, bar, bars
from dragoman.web.answers.stated import Stated, claim_href, stated

BEGINS = frozenset({"join", "participate", "found", "start_work", "sign", "ratify"})
ENDS = frozenset({"leave", "suspend"})


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
    """Memberships: of one framework, of one country, or all.

    ``total`` counts all facts, ``facts`` are those of one page, in the order of their first date.
    """

    framework: Named | None
    of: Named | None
    frameworks: tuple[Named, ...]
    pictures: tuple[Picture, ...]
    total: int
    start: int
    limit: int | None
    facts: tuple[Fact, ...]


def answer_members(
    store: Store, viewer: Viewer, framework: str | None = None, of: str | None = None, page: Slice = ALL
) -> Members | None:
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
    groups = _groups(claims)
    drawn = account_bars(_title(known, framework, of), label, claims, about) if about else None
    return Members(
        framework=known.get(framework or ""),
        of=known.get(of or ""),
        frameworks=tuple(counted(one) for one in store.entities(viewer, kind="framework", limit=24)),
        pictures=(drawn,) if drawn else (),
        total=len(groups),
        start=page.start,
        limit=page.limit,
        facts=_facts(store, viewer, groups[page.start : page.end]),
    )


def account_bars(title: str, label: str, claims: Sequence[Claim], about: Sequence[str]) -> Picture | None:
    """Draw memberships as bars from joining to leaving, or to the last paper that speaks of it.

    ``about`` are the ids of those whose memberships are drawn, as the framework or as the member: who began a programme
    together with a body is no member of that body.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        who = _in(claim, label)
        sides = {one.id for role in ("framework", "member") if (one := _in(claim, role)) is not None}
        if claim.kind == "membership" and who is not None and claim.ground == FIRM and sides.issuperset(about):
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


def _groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Gather the accounts of one fact, in the order of the first of them."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        framework, member = _in(claim, "framework"), _in(claim, "member")
        key = (framework.id if framework else "", member.id if member else claim.id, claim.predicate)
        groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _facts(store: Store, viewer: Viewer, groups: Sequence[Sequence[Claim]]) -> tuple[Fact, ...]:
    claims = [claim for group in groups for claim in group]
    shown = {claim.id: account for claim, account in zip(claims, stated(store, viewer, claims, claims), strict=True)}
    return tuple(_fact(group, [shown[claim.id] for claim in group]) for group in groups)


def _fact(group: Sequence[Claim], accounts: Sequence[Stated]) -> Fact:
    framework, member = _in(group[0], "framework"), _in(group[0], "member")
    return Fact(
        framework=named(framework) if framework else None,
        member=named(member) if member else None,
        predicate=group[0].predicate,
        disputed=any(account.against for account in accounts),
        accounts=tuple(accounts),
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
