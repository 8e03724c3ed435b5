"""``dragoman events``: what happened, or what is doubtful, planned, possible or denied."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import As, Ground, GroundChoice, Json, Limit, Record, Start
from dragoman.cli.printing import many, print_json, say, tell

Type = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Only events of this PLOVER type: AID.")]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar="WORDS", help="Only what is not firm for this reason: nobody named.")
]


def events(
    type: Type = None,
    ground: Ground = GroundChoice.FIRM,
    reason: Reason = None,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    limit: Limit = 0,
    json: Json = False,
) -> None:
    """List events of the whole record in time, each with its source.

    What is doubtful, planned, possible or denied is set aside, and a line says how many are; --ground lists them.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.told import kind_of, print_aside, print_claim  # noqa: PLC0415
    from dragoman.web.answers import EventsPart, answer_events, set_aside  # noqa: PLC0415

    asked = EventsPart(ground.value, type.upper() if type else None, reason, start=start, limit=limit or None)
    with desk(record, viewer) as at:
        answer = answer_events(at.store, at.viewer, asked)
    if json:
        for event in answer.events:
            print_json(event)
        return
    if not answer.events:
        tell("The record tells of no such event.")
    else:
        say(many(answer.total, f"{kind_of(ground)} event".lstrip()), bold=True)
    for event in answer.events:
        print_claim(event)
    if ground == GroundChoice.FIRM:
        print_aside(set_aside(answer.grounds))
