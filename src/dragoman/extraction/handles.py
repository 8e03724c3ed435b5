"""The name and title that a handle holds: ``@SecKerry`` is Secretary Kerry, ``@ZelenskyyUa`` Zelenskyy."""

from __future__ import annotations

import re

HANDLE = re.compile(r"@?(?P<parts>[A-Z][a-z]*(?:[A-Z][a-z]+)*[A-Z]*)")
PART = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])|[A-Z]")
TITLES = {
    "Sec": "Secretary",
    "Secretary": "Secretary",
    "Amb": "Ambassador",
    "Ambassador": "Ambassador",
    "Pres": "President",
    "President": "President",
    "PM": "Prime Minister",
    "FM": "Foreign Minister",
    "Sen": "Senator",
    "Rep": "Representative",
    "Gen": "General",
}
"""Titles as they open a handle."""
LEAST = 3
"""Letters of the shortest part that can be a surname: what is shorter and stands last is a country or a year."""


def of_handle(words: str) -> tuple[str, str] | None:
    """Return the title (empty where there is none) and the name in a handle; None of what is no person's handle."""
    found = HANDLE.fullmatch(words)
    if found is None:
        return None
    parts = PART.findall(found["parts"])
    while len(parts) > 1 and len(parts[-1]) < LEAST:
        parts.pop()
    title = TITLES.get(parts[0], "") if len(parts) > 1 else ""
    name = parts[1:] if title else parts
    return (title, " ".join(name)) if len(parts) > 1 and len(name[-1]) >= LEAST else None
