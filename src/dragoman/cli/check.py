"""``dragoman check``: telegrams checked against themselves and one another, without a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import Json, Limited
from dragoman.cli.printing import joined, many, print_json, say, tell

if TYPE_CHECKING:
    from dragoman.web.answers import Fault

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, packed files; - for standard input.")
]


ToSend = Annotated[
    bool, typer.Option("--to-send", help="Also say what a telegram that is to be sent must have, and end with 1.")
]


def check(paths: Paths, to_send: ToSend = False, json: Json = False, limits: Limited = None) -> None:
    """Check telegrams: header, marks, dates, references, and each among the others. Touches no record."""
    from dragoman.readers import PASSED_OVER, Refused  # noqa: PLC0415 (keeps the start quick)
    from dragoman.settings import read_limits  # noqa: PLC0415
    from dragoman.web.answers import Checking  # noqa: PLC0415

    checking = Checking(paths, read_limits(limits), to_send=to_send)
    failed = False
    for found in checking.found():
        if not isinstance(found, Refused):
            print_json(found) if json else _show(found)
        elif found.code != PASSED_OVER:
            failed = True
            tell(f"{found.source}: {found.reason}. {found.advice}".strip())
    if not json:
        say(f"{many(checking.telegrams, 'telegram')}, {many(checking.problems, 'problem')}.")
    if failed or (to_send and checking.problems):
        raise typer.Exit(1)


def _show(found: Fault) -> None:
    """Print one problem: whose, where, what, and what to do."""
    where = f"line {found.line}" if found.line else None
    say(joined(found.number, found.source, where, found.code), bold=True)
    say(found.message, indent=2)
    if found.advice:
        say(found.advice, indent=2, dim=True)
