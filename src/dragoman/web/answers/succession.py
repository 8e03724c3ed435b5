"""What the tables know of a framework's place in time: what it followed, and what followed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.reference import Reference


@dataclass(frozen=True, slots=True)
class Followed:
    """One framework took the place of another on a day. ``source`` is that of the table's row."""

    framework: str
    successor: str
    day: date
    sentence: str
    source: str


def answer_succession(framework: str, reference: Reference) -> tuple[Followed, ...]:
    """Return what came before and after a framework (``framework:EAPC``), as far as the tables go, in time."""
    found: dict[tuple[str, str], Followed] = {}
    waiting = [framework.removeprefix("framework:")]
    while waiting:
        name = waiting.pop()
        for row in reference.successions:
            if name in (row.framework, row.successor) and (row.framework, row.successor) not in found:
                words = f"{_name(row.framework, reference)} was succeeded by {_name(row.successor, reference)}."
                found[row.framework, row.successor] = Followed(row.framework, row.successor, row.on, words, row.source)
                waiting += [row.framework, row.successor]
    return tuple(sorted(found.values(), key=lambda step: (step.day, step.framework)))


def _name(code: str, reference: Reference) -> str:
    row = reference.framework(code)
    return f"{row.name} ({code})" if row is not None else code
