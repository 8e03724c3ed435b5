"""``dragoman index``: the search index, made anew from the record."""

from __future__ import annotations

import time
from typing import Annotated

import typer

from dragoman.cli.options import Json, Record
from dragoman.cli.printing import many, print_json, say, tell

Update = Annotated[bool, typer.Option("--update", help="Only take in what the record has that the index has not.")]


def index(record: Record = None, update: Update = False, json: Json = False) -> None:
    """Build the search index anew from the record; it is never the only copy of anything.

    Searching does by itself what --update does.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.progress import index_progress  # noqa: PLC0415
    from dragoman.search import bare_index  # noqa: PLC0415

    with desk(record, None) as at:
        begun = time.monotonic()
        made = bare_index(at.store, note=tell)
        with index_progress() as progress:
            papers = made.refresh(progress) if update else made.rebuild(progress)
        seconds = time.monotonic() - begun
    if json:
        print_json({"papers": papers, "place": str(made.place) if made.place else None, "seconds": round(seconds, 3)})
    else:
        say(f"{many(papers, 'paper')} in the index at {made.place or 'no lasting place'}, {seconds:.1f} s.")
