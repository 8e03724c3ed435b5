"""``dragoman who``: posts and those who held them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Json, Record
from dragoman.cli.printing import joined, one_line, print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers import Held, Stated

Name = Annotated[
    list[str], typer.Argument(metavar="NAME_OR_POST...", help="A person's name, a post, or an entity's id.")
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="Only who held it on that day: 2006-12-08.")]


def who(name: Name, on: On = None, record: Record = None, viewer: As = None, json: Json = False) -> None:
    """Say who held a post, or what posts a person held: a dated list with the papers that say so."""
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.web.answers import answer_who  # noqa: PLC0415

    words, day = " ".join(name), _day(on)
    with desk(record, viewer) as at:
        answer = answer_who(at.store, at.viewer, words, day)
    if json:
        for held in answer.held:
            print_json(held)
    elif not answer.held:
        known = ", ".join(one.name for one in answer.matched)
        tell(
            f"No paper says what post '{words}' held, or who held a post of that name."
            + (f" Known by that name: {known}." if known else "")
        )
    else:
        claims = {claim.id: claim for claim in answer.claims}
        for held in answer.held:
            _print(held, [claims[claim] for claim in held.claims if claim in claims])


def _day(words: str | None) -> date | None:
    """Return the day that somebody wrote, or end the call by saying how a day is written."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise typer.BadParameter(f"'{words}' is no day; write it as 2006-12-08", param_hint="--on") from None


def _print(held: Held, claims: list[Stated]) -> None:
    """Print one holder with the days on which papers say so."""
    days = f"{held.first} to {held.last}" if held.first != held.last else f"{held.first or 'undated'}"
    say(f"{days.ljust(24)}  {held.person.name}: {one_line(held.office)}")
    for claim in claims:
        first = claim.words[0]
        paragraph = f"paragraph {first.paragraph}" if first.paragraph is not None else None
        name = claim.paper.name if claim.paper else ""
        say(f"“{one_line(first.text)}”  {joined(name, paragraph, claim.marking, first.href)}", indent=26, dim=True)
