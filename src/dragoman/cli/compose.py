"""``dragoman compose``: telegrams written from JSON, in the form of their year."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.printing import tell

if TYPE_CHECKING:
    from dragoman.documents import Problem
    from dragoman.reference import TelegramForm

File = Annotated[
    str, typer.Argument(metavar="[FILE]", help="A message, or one a line as `parse` prints; - for standard input.")
]
ToSend = Annotated[
    bool, typer.Option("--to-send", help="Refuse what is not to be sent: what it lacks and what contradicts itself.")
]
Width = Annotated[
    int | None, typer.Option("--width", metavar="N", min=20, max=4000, help="Characters of a line; that of its year.")
]
Form = Annotated[
    str | None, typer.Option("--form", metavar="NAME", help="A form of the table telegram_forms, for that of its year.")
]
Ceiling = Annotated[str, typer.Option("--ceiling", metavar="CLASS", help="The highest class that is carried here.")]


def compose(
    file: File = "-", to_send: ToSend = False, width: Width = None, form: Form = None, ceiling: Ceiling = "SECRET"
) -> None:
    """Write telegrams from message JSON in the form of their year; `parse` of the text gives the same message.

    Without --to-send everything is written, old and partial telegrams too. With it a telegram that lacks what it must
    have is refused, with what to do, and the others are written.
    """
    from dragoman.message import NotATelegram, outgoing, refusals, write_outgoing  # noqa: PLC0415 (a quick start)

    asked = None if form is None else _form(form)
    failed = False
    for number, record in enumerate(_records(file), 1):
        try:
            given = outgoing(record)
        except NotATelegram as error:
            failed = True
            tell(f"{file}, message {number}: {error}. The other messages are written.")
            continue
        refused = refusals(given, ceiling, asked) if to_send else ()
        for problem in refused:
            tell(f"{file}, message {number}: {_said(problem)}")
        if refused:
            failed = True
            continue
        written = write_outgoing(given, asked, width)
        for path in written.unlike:
            tell(f"{file}, message {number}: {path} is not read in the text as it is given.")
        typer.echo(written.text, nl=False)
    if failed:
        raise typer.Exit(1)


def _form(name: str) -> TelegramForm:
    """Return the form of a name; ends with 2, as a wrong call, where none has it."""
    from dragoman.reference import load  # noqa: PLC0415 (a quick start)

    forms = {row.name: row for row in load().telegram_forms}
    if name not in forms:
        raise typer.BadParameter(f"{name} is no form of a telegram; there are {', '.join(forms)}.")
    return forms[name]


def _said(problem: Problem) -> str:
    where = f" (line {problem.line})" if problem.line else ""
    return f"{problem.code}{where}: {problem.message.rstrip('.')}. {problem.advice}".strip()


def _records(file: str) -> Iterator[dict[str, Any]]:
    """Yield the messages of a file: one object however it is laid out, or one a line. Ends with 1 where none is."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        tell(f"{file}: cannot be read ({error})")
        raise typer.Exit(1) from error
    try:
        parts = [json.loads(text)]
    except ValueError:
        parts = []
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                try:
                    parts.append(json.loads(line))
                except ValueError as error:
                    tell(f"{file}, line {number}: not JSON ({error}). Nothing is written.")
                    raise typer.Exit(1) from error
    for one in [inner for part in parts for inner in (part if isinstance(part, list) else [part])]:
        if not isinstance(one, dict):
            tell(f"{file}: a message is a JSON object, not {type(one).__name__}. Nothing is written.")
            raise typer.Exit(1)
        yield one
