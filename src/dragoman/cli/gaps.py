"""``dragoman gaps``: what is not in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Json, Record, Start
from dragoman.cli.printing import many, print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers.gaps import Unheld

Collection = Annotated[
    str | None, typer.Option("--collection", metavar="NAME", help="Only of one folder, archive or file of many.")
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="sections, cited, serials, continuity or contradictions.")
]
WORDS = {
    "sections": "Sections not received",
    "cited": "Cited, and not here",
    "serials": "Serials missing between neighbours",
    "continuity": "Continuity numbers that jump",
    "contradictions": "Heads that contradict themselves",
}


def gaps(
    collection: Collection = None,
    kind: Kind = None,
    record: Record = None,
    viewer: As = None,
    start: Start = 0,
    json: Json = False,
) -> None:
    """List what is not here: sections, papers cited, serials, continuity numbers; and heads that contradict themselves.

    What the viewer may not see counts as not held. A number that is not here may never have been sent.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.web.answers.gaps import every_gap  # noqa: PLC0415

    if kind is not None and kind not in WORDS:
        tell(f"No kind of gap is called {kind!r}: it is one of {', '.join(WORDS)}.")
        raise typer.Exit(2)
    with desk(record, viewer) as at:
        found = every_gap(at.store, at.viewer, collection, kind, start)
    if found is None:
        tell(f"The record has no collection {collection!r}.")
        raise typer.Exit(2)
    rows: tuple[tuple[str, tuple[object, ...], list[str]], ...] = (
        ("sections", found.sections, [f"{one.number or one.papers[0].name}: {one.says}" for one in found.sections]),
        (
            "cited",
            found.cited,
            [
                f"{one.number}, {many(one.times, 'time')}, by {', '.join(by.name for by in one.by)}"
                for one in found.cited
            ],
        ),
        ("serials", found.serials, [_between(one) for one in found.serials]),
        ("continuity", found.continuity, [_between(one) for one in found.continuity]),
        (
            "contradictions",
            found.contradictions,
            [f"{one.paper.name}: {one.code}, {one.message}" for one in found.contradictions],
        ),
    )
    for name, ones, lines in rows:
        if json:
            for one in ones:
                print_json({"kind": name, "gap": one})
        elif kind in (None, name):
            say(f"{WORDS[name]}: {len(lines):,}", bold=True)
            for line in lines:
                say(line, indent=2)


def _between(one: Unheld) -> str:
    return f"{one.says}, between {one.before.name} and {one.after.name}"
