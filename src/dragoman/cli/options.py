"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Record = Annotated[
    str | None,
    typer.Option(
        "--record",
        metavar="URL",
        envvar="DRAGOMAN_RECORD",
        show_envvar=True,
        help="The record: a file, or sqlite:///PATH. Without it, dragoman.db in this folder.",
    ),
]
Limited = Annotated[
    str | None,
    typer.Option(
        "--limits",
        metavar="NAME=NUMBER[,...]",
        envvar="DRAGOMAN_LIMITS",
        show_envvar=True,
        help="The most that is taken in, by the names that refusals give: paper_bytes=400M.",
    ),
]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="LEVEL[,CAPTION...]",
        help="Look as somebody cleared to U, SBU, C, S or TS and admitted to the captions named (C,NOFORN), "
        "as anonymous, or as the owner of the record, who sees all of it and is meant where nothing is said.",
    ),
]


class GroundChoice(StrEnum):
    """What stands on which ground is listed or written."""

    FIRM = "firm"
    DOUBTFUL = "doubtful"
    POSSIBLE = "possible"
    DENIED = "denied"
    ALL = "all"


Ground = Annotated[
    GroundChoice,
    typer.Option("--ground", help="What is firm, or set aside: doubtful, possible (planned too), denied; or all."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON: one object, or one a line.")]
Limit = Annotated[int, typer.Option("--limit", min=0, help="So many at most; 0 for all.")]
Start = Annotated[int, typer.Option("--start", min=0, help="Leave out so many at the beginning.")]
