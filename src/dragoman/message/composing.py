"""A telegram made into text again, line by line, and the editing of a line."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as replaced

from dragoman.message.lines import WRITERS
from dragoman.message.message import Line, LineValue, Message, Role
from dragoman.message.outgoing import Outgoing
from dragoman.message.outgoing_text import write_outgoing


def compose(message: Message | Outgoing) -> str:
    """Write a telegram: one that was read from its lines, one that is to be sent from its fields, in its year's form.

    An edited line is written from its value, any other as it stands: ``compose(parse(text)) == text`` for any text.
    Of one to be sent, `write_outgoing` also names what is not read as it was given, and `refusals` what is lacking.
    """
    if isinstance(message, Outgoing):
        return write_outgoing(message).text
    return "".join(map(write_line, message.lines))


def write_line(line: Line) -> str:
    """Write one line with its line end; a value that takes several lines takes the same end for each.

    Raises: `ValueError` where a line of this role cannot be written from a value.
    """
    if line.value is None:
        return line.raw
    if line.role not in WRITERS:
        raise ValueError(f"line {line.number} is {line.role!r}, which is not written from a value")
    ending = line.ending
    return WRITERS[line.role](line.value).replace("\n", ending or "\n") + ending


def edited(message: Message, role: Role, value: LineValue) -> Message:
    """Return the telegram with the first header line of a role, and those it runs on to, replaced by a value.

    Offsets and header are those of the text it was read from: parse what `compose` gives for new ones.

    Raises: `ValueError` where the telegram has no such line.
    """
    first = next((at for at, line in enumerate(message.lines) if line.role == role), None)
    if first is None:
        raise ValueError(f"this telegram has no line {role!r} to edit")
    last = first + 1
    while last < len(message.lines) and message.lines[last].role == role and _runs_on(role):
        last += 1
    line = replaced(message.lines[first], value=value)
    if last - first > 1:
        line = replaced(line, raw=message.lines[last - 1].raw)
    return replace(message, lines=(*message.lines[:first], line, *message.lines[last:]))


def _runs_on(role: Role) -> bool:
    """Say whether a header line takes the lines of the same role below it along."""
    return role in ("routes", "to", "info", "tags", "subject", "references", "classifier", "order")
