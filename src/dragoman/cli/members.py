"""``dragoman members``: who was in which framework, when, and where the accounts differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Json, Record
from dragoman.cli.printing import print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers import Fact

Framework = Annotated[
    str | None, typer.Argument(metavar="FRAMEWORK", help="A framework by its short form, its name or its id: NACC.")
]
Of = Annotated[str | None, typer.Option("--of", metavar="COUNTRY", help="A member: its frameworks over time.")]


def members(
    framework: Framework = None, of: Of = None, record: Record = None, viewer: As = None, json: Json = False
) -> None:
    """List memberships over time, conflicting accounts side by side, with what followed what."""
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.meant import entity_meant  # noqa: PLC0415
    from dragoman.reference import load  # noqa: PLC0415
    from dragoman.web.answers import answer_members  # noqa: PLC0415
    from dragoman.web.answers.succession import answer_succession  # noqa: PLC0415

    if framework is None and of is None:
        raise typer.BadParameter("name a framework, or a member with --of", param_hint="FRAMEWORK or --of")
    with desk(record, viewer) as at:
        body = entity_meant(at, framework, "framework") if framework else None
        member = entity_meant(at, of) if of else None
        answer = answer_members(at.store, at.viewer, body, member)
    facts = answer.facts if answer else ()
    followed = answer_succession(body, load()) if body else ()
    if json:
        for row in (*facts, *followed):
            print_json(row)
        return
    if not facts:
        tell("No paper tells of such a membership.")
    for fact in facts:
        _print(fact)
    for step in followed:
        say(f"{step.day}  {step.sentence}")
        say(f"by the tables: {step.source}", indent=12, dim=True)


def _print(fact: Fact) -> None:
    """Print one fact with every account of it; those that differ stand under one heading."""
    from dragoman.cli.told import print_claim  # noqa: PLC0415 (keeps the start quick)

    if fact.disputed:
        names = " and ".join(one.name for one in (fact.member, fact.framework) if one)
        say(f"The accounts of {names} ({fact.predicate}) differ:")
    for account in fact.accounts:
        print_claim(account)
