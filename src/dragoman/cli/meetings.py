"""``dragoman meetings``: who met whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Ground, GroundChoice, Json, Limit, Record, Start
from dragoman.cli.printing import print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers.meetings import Met

One = Annotated[str | None, typer.Argument(metavar="[A]", help="A person, a country, a body: name or id.")]
Other = Annotated[str | None, typer.Argument(metavar="[B]", help="Another: then only meetings of both.")]


def meetings(
    one: One = None,
    other: Other = None,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    limit: Limit = 0,
    ground: Ground = GroundChoice.FIRM,
    json: Json = False,
) -> None:
    """List meetings, calls and visits: who was there for whom, at what level, where, about what, what was asked.

    Those that are doubtful, planned, possible or denied are set aside, and a line says how many; --ground lists them.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.meant import entity_meant  # noqa: PLC0415
    from dragoman.cli.told import print_aside, print_claim  # noqa: PLC0415
    from dragoman.web.answers import answer_meetings  # noqa: PLC0415
    from dragoman.web.answers.paging import Slice  # noqa: PLC0415

    with desk(record, viewer) as at:
        who = [entity_meant(at, words) for words in (one, other) if words]
        answer = answer_meetings(at.store, at.viewer, who, Slice(start, limit or None), ground.value)
    if json:
        for met in answer.meetings:
            print_json(met)
    elif not answer.meetings:
        tell("The record tells of no meeting.")
        print_aside(answer.aside)
    else:
        counted = "1 meeting, call or visit" if answer.total == 1 else f"{answer.total:,} meetings, calls and visits"
        say(counted, bold=True)
        for met in answer.meetings:
            print_claim(met.claim)
            for line in _lines(met):
                say(line, indent=12)
        print_aside(answer.aside)


def _lines(met: Met) -> list[str]:
    """Return what is known of a meeting beside its claim, a line for each side, then level, topics and requests."""
    lines = []
    for party in met.parties:
        names = [
            (one.entity.name if one.entity else one.text) + (f", {one.title}" if one.title else "")
            for one in party.present
        ]
        lines.append(f"{party.name or 'not told for whom'}: {'; '.join(names)}")
    if met.level:
        lines.append(f"level: {met.level}")
    if met.topics:
        lines.append(f"about: {', '.join(met.topics)}")
    lines.extend(f"{ask.predicate}: {ask.brief}" for ask in met.asks)
    return lines
