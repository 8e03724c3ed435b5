"""``dragoman extract``: texts given as JSON Lines to readings, without a record."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.printing import print_json, tell

if TYPE_CHECKING:
    from dragoman.pipeline import Tools

File = Annotated[str, typer.Argument(metavar="[FILE]", help="A file of JSON Lines; - or nothing for standard input.")]


def reading(record: Mapping[str, object], tools: Tools) -> dict[str, Any]:
    """Read one text given as a record and return what ``extract`` prints for it. Raises: Unreadable."""
    from dragoman.export import reading_json  # noqa: PLC0415 (keeps the start quick)
    from dragoman.pipeline import walk  # noqa: PLC0415
    from dragoman.readers import document_of  # noqa: PLC0415

    return reading_json(walk(document_of(record), tools), record.get("id"))


def extract(file: File = "-") -> None:
    """Read texts, one JSON object a line with id, text, date, kind, and print a reading a line. Touches no record."""
    from dragoman.settings import tools as build  # noqa: PLC0415

    tools = build()
    failed = False
    for number, line in enumerate(_lines(file), 1):
        if not line.strip():
            continue
        try:
            print_json(reading(_record(line), tools))
        except ValueError as error:
            failed = True
            tell(f"{file}, line {number}: {error}. The other lines are read.")
    if failed:
        raise typer.Exit(1)


def _lines(file: str) -> Iterator[str]:
    """Yield the lines of a file or of standard input. A file that cannot be opened ends the command with 1."""
    if file == "-":
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8-sig", errors="replace") as opened:
            yield from opened
    except OSError as error:
        tell(f"{file}: cannot be read ({error.strerror})")
        raise typer.Exit(1) from error


def _record(line: str) -> Mapping[str, object]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from error
    if not isinstance(found, dict):
        raise ValueError("not a JSON object with 'id' and 'text'")
    return found
