"""``dragoman parse``: telegrams to JSON, without a record."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.printing import print_json, tell

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, packed files; - for standard input.")
]


def parse(paths: Paths) -> None:
    """Read telegrams only and print one message a line as JSON. Touches no record."""
    from dragoman.documents import CableHeader, Document  # noqa: PLC0415 (keeps the start quick)
    from dragoman.message import as_json  # noqa: PLC0415
    from dragoman.message import parse as parse_message  # noqa: PLC0415
    from dragoman.pipeline.keeping import outcomes  # noqa: PLC0415
    from dragoman.pipeline.summary import PASSED_OVER  # noqa: PLC0415
    from dragoman.readers import Refused  # noqa: PLC0415

    failed = False
    for _, outcome in outcomes(paths, lambda document: False):
        if isinstance(outcome, Refused) and outcome.code != PASSED_OVER:
            failed = True
            tell(f"{outcome.source}: {outcome.reason}. {outcome.advice}".strip())
        elif isinstance(outcome, Document) and outcome.kind != "cable":
            failed = True
            tell(f"{outcome.source}: this is no telegram but {outcome.carrier}. Read it with: dragoman read")
        elif isinstance(outcome, Document):
            beside = outcome.header.catalogue if isinstance(outcome.header, CableHeader) else None
            message = parse_message(outcome.text, outcome.id, catalogue=beside)
            print_json(as_json(message, source=outcome.source, carrier=outcome.carrier, document=outcome.id))
    if failed:
        raise typer.Exit(1)
