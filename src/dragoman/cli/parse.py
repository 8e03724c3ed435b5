"""``dragoman parse``: telegrams to JSON, without a record."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import Limited
from dragoman.cli.printing import tell

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, packed files; - for standard input.")
]
Workers = Annotated[
    int, typer.Option("--workers", metavar="N", help="Processes that parse; the lines and their order stay the same.")
]


def parse(paths: Paths, workers: Workers = 1, limits: Limited = None) -> None:
    """Read telegrams only and print one message a line as JSON, as they come. Touches no record."""
    from dragoman.batch import parse_all  # noqa: PLC0415 (keeps the start quick)
    from dragoman.readers import PASSED_OVER, Refused  # noqa: PLC0415
    from dragoman.settings import read_limits, read_workers  # noqa: PLC0415

    failed = False
    for line in parse_all(paths, read_workers(workers), read_limits(limits)):
        if not isinstance(line, Refused):
            typer.echo(line)
        elif line.code != PASSED_OVER:
            failed = True
            tell(f"{line.source}: {line.reason}. {line.advice}".strip())
    if failed:
        raise typer.Exit(1)
