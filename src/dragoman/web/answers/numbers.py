"""Numbers of things, said before their names."""

from __future__ import annotations

PLURALS = {"country": "countries"}


def many(number: int, thing: str) -> str:
    """Say ``1 claim``, ``1,230 papers``."""
    name = thing if number == 1 else PLURALS.get(thing, f"{thing}s")
    return f"{number:,} {name}"
