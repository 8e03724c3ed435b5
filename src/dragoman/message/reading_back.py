"""Is what was read what was given? A telegram to be written, compared with what is read in its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.message.message import Message
from dragoman.message.outgoing import Outgoing, in_form
from dragoman.message.showing import as_json
from dragoman.message.vocabulary import vocabulary

NOT_OF_THE_TEXT = frozenset({"quarantined", "declassified_on"})
"""What a reader works out of several lines, and no line says."""


def unlike(given: Outgoing, message: Message) -> tuple[str, ...]:
    """Name the fields that were given and are not read as given, by their JSON paths: ``$.action[0].name``.

    A field that was not given may be read as anything. Texts and words are compared in the form readers give them.
    """
    read = as_json(message, "", "")
    expected = msgspec.to_builtins(in_form(given, vocabulary()), str_keys=True)
    found = (
        path
        for name, value in expected.items()
        if name not in NOT_OF_THE_TEXT
        for path in _different(f"$.{name}", value, read.get(name))
    )
    return tuple(found)


def _different(path: str, expected: Any, read: Any) -> Iterator[str]:
    """Give the paths at which what is expected is not what was read; what is None, empty or False is not expected."""
    if expected is None or expected in ("", [], (), False):
        return
    if isinstance(expected, dict):
        for name, value in expected.items():
            yield from _different(f"{path}.{name}", value, read.get(name) if isinstance(read, dict) else None)
    elif isinstance(expected, list | tuple):
        if not isinstance(read, list) or len(read) != len(expected):
            yield path
            return
        for at, value in enumerate(expected):
            yield from _different(f"{path}[{at}]", value, read[at])
    elif expected != read:
        yield path
