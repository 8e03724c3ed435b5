"""``dragoman export``: the record as files for other tools."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TextIO

import typer

from dragoman.cli.options import As, Ground, GroundChoice, Json, Record
from dragoman.cli.printing import many, print_json, tell

STANDARD_OUTPUT = "-"
KINDS = ("event", "request", "quote", "membership", "holding", "mention", "time", "reference")

exports = typer.Typer(help="Write the record as files for other tools.", no_args_is_help=True)


@exports.callback()
def _exports() -> None:
    """Write the record as files for other tools."""


@exports.command("csv")
def export_csv(
    out: Annotated[str, typer.Argument(metavar="OUT", help="A file, a folder, or - for standard output.")],
    kind: Annotated[
        list[str] | None, typer.Option("--kind", help=f"Only claims of this kind; may be repeated: {', '.join(KINDS)}.")
    ] = None,
    copies: Annotated[
        bool, typer.Option("--copies", help="Also claims of papers that another one of the same telegram speaks for.")
    ] = False,
    ground: Ground = GroundChoice.FIRM,
    record: Record = None,
    viewer: As = None,
    json: Json = False,
) -> None:
    """Write claims as CSV, one row a claim; into a folder, claims.csv and papers.csv.

    What is doubtful, planned, possible or denied is set aside, and standard error says how many are; --ground writes
    them. The columns are described in docs/export.md. The same papers give the same bytes.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.export import write_csv, write_papers  # noqa: PLC0415
    from dragoman.web.answers.grounds import grounds_in, on_grounds, set_aside  # noqa: PLC0415

    kinds = tuple(kind or ())
    unknown = [one for one in kinds if one not in KINDS]
    if unknown:
        raise typer.BadParameter(f"there is no kind of claim '{unknown[0]}'", param_hint="--kind")
    folder = Path(out) if out != STANDARD_OUTPUT and (out.endswith(os.sep) or Path(out).is_dir()) else None
    with desk(record, viewer) as at:
        papers = at.store.papers(at.viewer)
        with _opened(str(folder / "claims.csv") if folder else out) as file:
            wanted = grounds_in(ground.value)
            claims = at.store.each_claim(at.viewer, kinds=kinds, copies=copies, grounds=wanted)  # type: ignore[arg-type]
            written = write_csv(claims, file, {paper.id: paper for paper in papers})
        if folder:
            with _opened(str(folder / "papers.csv")) as file:
                write_papers(papers, file)
        tally = at.store.tally(at.viewer, kinds=kinds, copies=copies)  # type: ignore[arg-type]
    aside = [one for one in on_grounds((one.ground, one.claims) for one in tally) if one.ground != ground.value]
    aside = [] if ground == GroundChoice.ALL else aside
    if json and out != STANDARD_OUTPUT:
        print_json(
            {
                "claims": written,
                "papers": len(papers),
                "out": out,
                "ground": ground.value,
                "aside": {one.ground: one.claims for one in aside},
            }
        )
    elif out != STANDARD_OUTPUT:
        tell(f"{many(written, 'claim')} of {many(len(papers), 'paper')} written to {out}.")
    if ground == GroundChoice.FIRM and aside:
        tell(f"{set_aside(aside)}: write them with --ground all, or one of doubtful, possible, denied.")


@contextlib.contextmanager
def _opened(out: str) -> Iterator[TextIO]:
    """Open a file to write; what stood there is replaced only when all of the new one is written."""
    if out == STANDARD_OUTPUT:
        with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as file:
            yield file
        return
    place = Path(out)
    if place.parent != place:
        place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(place.name + ".unfinished")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            yield file
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
