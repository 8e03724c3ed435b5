"""``dragoman requests``: what was asked and promised, and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import As, Json, Limit, Record, Start
from dragoman.cli.printing import print_json, say, tell

Open = Annotated[bool, typer.Option("--open", help="Only those of which no answer is known.")]
About = Annotated[str | None, typer.Option("--about", metavar="NAME", help="Only those in which this one has a part.")]


def requests(
    is_open: Open = False,
    about: About = None,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    limit: Limit = 0,
    json: Json = False,
) -> None:
    """List requests, commitments, offers and recommendations with what became of them."""
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.meant import entity_meant  # noqa: PLC0415
    from dragoman.cli.told import print_claim  # noqa: PLC0415
    from dragoman.web.answers import answer_requests  # noqa: PLC0415
    from dragoman.web.answers.paging import Slice  # noqa: PLC0415

    with desk(record, viewer) as at:
        party = entity_meant(at, about) if about else None
        answer = answer_requests(at.store, at.viewer, is_open, party, Slice(start, limit or None))
    if json:
        for asked in answer.requests:
            print_json(asked)
    elif not answer.requests:
        tell("There is no open request." if is_open else "There is no request.")
    else:
        say(f"{answer.total:,} {'open ' if is_open else ''}of {answer.held:,} requests and commitments", bold=True)
        for asked in answer.requests:
            print_claim(asked.claim)
            due = f" It was due {asked.claim.due}." if asked.claim.due else ""
            say(f"{asked.outcome}{due}", indent=12)
            for later in asked.later:
                print_claim(later)
