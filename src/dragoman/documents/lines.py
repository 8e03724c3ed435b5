"""Values as lines of JSON."""

from __future__ import annotations

import json

import msgspec


def json_line(value: object) -> bytes:
    """Write a value as one line of JSON in UTF-8, without its end: fields by name, days as ISO 8601, absent as null.

    A text with half of a surrogate pair, which UTF-8 cannot write, is spelled in escapes.
    """
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value)).encode("ascii")
