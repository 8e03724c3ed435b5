"""Words to standard output and standard error. Nothing of a paper reaches a terminal that could steer it."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from typing import Any

import typer

STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters and those that turn the direction of writing; line feed and tab are let through."""

WIDEST = 100


def safe(text: str) -> str:
    """Return a text with every character that steers a terminal replaced by U+FFFD."""
    return STEERING.sub("\ufffd", text.replace("\r\n", "\n"))


def say(text: str = "", *, indent: int = 0, bold: bool = False, dim: bool = False) -> None:
    """Print a paragraph; at a terminal it is broken at the edge, elsewhere it stays one line."""
    lines = safe(text).split("\n")
    if sys.stdout.isatty():
        width = max(40, min(WIDEST, shutil.get_terminal_size().columns))
        lines = [part for line in lines for part in textwrap.wrap(line, width - indent) or [""]]
    shown = "\n".join((" " * indent + line).rstrip() for line in lines)
    typer.echo(typer.style(shown, bold=bold or None, dim=dim or None) if bold or dim else shown)


def tell(text: str) -> None:
    """Print a line to standard error."""
    typer.echo(safe(text), err=True)


def print_json(value: Any) -> None:
    """Print a value as one line of JSON in UTF-8: fields by name, days as ISO 8601, what is absent as null."""
    from dragoman.export import json_line  # noqa: PLC0415 (needed only for JSON)

    typer.echo(json_line(value))


def joined(*parts: object) -> str:
    """Join what is there with a middle dot: ``06BAKU1837 · 2006-12-20 · C``."""
    return " · ".join(str(part) for part in parts if part)


def one_line(text: str) -> str:
    """Return a text with single blanks for any run of blanks and line ends."""
    return " ".join(text.split())


def many(number: int, thing: str) -> str:
    """Return a number before its thing: ``1 paper``, ``1,230 papers``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
