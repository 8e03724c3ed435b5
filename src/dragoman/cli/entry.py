"""The program: its commands by name, and what is said when something goes wrong."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Annotated, NoReturn

import typer

from dragoman.cli.check import check
from dragoman.cli.compose import compose
from dragoman.cli.events import events
from dragoman.cli.export import exports
from dragoman.cli.extract import extract
from dragoman.cli.gaps import gaps
from dragoman.cli.index import index
from dragoman.cli.meetings import meetings
from dragoman.cli.members import members
from dragoman.cli.parse import parse
from dragoman.cli.read import read
from dragoman.cli.requests import requests
from dragoman.cli.search import search
from dragoman.cli.serve import serve
from dragoman.cli.show import show
from dragoman.cli.timeline import timeline
from dragoman.cli.who import who

WRONG = 2
INTERRUPTED = 130

app = typer.Typer(
    name="dragoman",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    read, parse, check, compose, extract, search, show, who, timeline, events, meetings, requests, members, gaps, index,
)  # fmt: skip
for command in COMMANDS:
    app.command()(command)
app.add_typer(exports, name="export")
app.command()(serve)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 (needed only here)

        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


@app.callback()
def _dragoman(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Reads the papers of diplomacy and keeps the record of what they say, each value with its words."""


def main() -> None:
    """Run the program. Ends with 0 done, 1 some inputs could not be read, 2 the call was wrong."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        ended(error)


def ended(error: Exception) -> NoReturn:
    """Say what was wrong with a call or a record and end; a fault of our own is raised again as it is."""
    from dragoman.record import CannotOpen, RecordError  # noqa: PLC0415 (needed only when something is wrong)
    from dragoman.settings import BadSetting  # noqa: PLC0415

    if not isinstance(error, BadSetting | RecordError | OSError):
        raise error
    typer.echo(f"dragoman: {error}", err=True)
    sys.exit(WRONG if isinstance(error, BadSetting | CannotOpen) else 1)
