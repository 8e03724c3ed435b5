"""``dragoman timeline``: what is claimed of one entity, or of a pair, in time."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import As, Ground, GroundChoice, Json, Limit, Record, Start
from dragoman.cli.printing import print_json, say, tell

One = Annotated[
    str, typer.Argument(metavar="A", help="A country (AZE, Azerbaijan), a framework (NATO), a person, an id.")
]
Other = Annotated[str | None, typer.Argument(metavar="B", help="Another: then only what concerns both.")]


def timeline(
    one: One,
    other: Other = None,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    limit: Limit = 0,
    ground: Ground = GroundChoice.FIRM,
    json: Json = False,
) -> None:
    """List events and facts of one entity, or between two, in time, each with its source.

    A day in brackets is that of the paper, where the paper gives no other. What is doubtful, planned, possible or
    denied is set aside, and a line says how many are; --ground lists them.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.meant import entity_meant  # noqa: PLC0415
    from dragoman.cli.told import kind_of, print_aside, print_claim  # noqa: PLC0415
    from dragoman.web.answers import Filter, answer_timeline  # noqa: PLC0415

    with desk(record, viewer) as at:
        first = entity_meant(at, one)
        second = entity_meant(at, other) if other else None
        chosen = Filter(start=start, limit=limit or None, ground=ground.value)
        answer = answer_timeline(at.store, at.viewer, first, second, chosen)
    claims = answer.listed.claims if answer else ()
    if json:
        for claim in claims:
            print_json(claim)
    elif answer is None or not claims:
        nothing = " ".join(("nothing", kind_of(ground))).rstrip()
        tell(f"The record tells of {nothing} between them." if other else f"The record tells of {nothing} in time.")
        if answer is not None:
            print_aside(answer.listed.aside)
    else:
        names = f"{answer.one.name} and {answer.other.name}" if answer.other else answer.one.name
        say(f"{names}: {answer.listed.total:,} claims", bold=True)
        for claim in claims:
            print_claim(claim)
        print_aside(answer.listed.aside)
