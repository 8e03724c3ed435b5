"""Press releases whose title names one meeting or call: is it found, with whom, from where, on which day."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bench.figures import Figure, share
from bench.material import Record, records
from bench.readings import readings

MEASURES: tuple[tuple[str, str, Callable[[Record, Record], bool]], ...] = (
    ("countries", "with both countries", lambda event, expected: set(expected["countries"]) <= _countries(event)),
    ("date", "day exact", lambda event, expected: _day(event) == (expected["date"], expected["date"])),
    ("counterpart", "counterpart named", lambda event, expected: _words(expected["counterpart"]) <= _names(event)),
)


def figures(folder: Path) -> list[Figure]:
    """Measure the set ``readouts.jsonl``; each measure over the papers whose title tells it."""
    gold = list(records(folder / "readouts.jsonl"))
    met = [(record, _meetings(read)) for record, read in zip(gold, readings(gold), strict=True)]
    lost = [record["id"] for record, events in met if not events]
    result = [share("readouts", "meeting or call found", len(gold) - len(lost), len(gold), lost)]
    for field, measure, holds in MEASURES:
        asked = [(record, events) for record, events in met if record["expected"].get(field)]
        wrong = [
            record["id"] for record, events in asked if not any(holds(event, record["expected"]) for event in events)
        ]
        result.append(share("readouts", measure, len(asked) - len(wrong), len(asked), wrong))
    return result


def _meetings(read: Record) -> list[Record]:
    return [
        event
        for event in read["events"]
        if event["plover"] == "CONSULT" and event.get("status") in ("actual", "ongoing", None)
    ]


def _entities(event: Record) -> list[Record]:
    return [entity for side in ("actor", "recipient") for entity in (event.get(side) or {}).get("entities") or []]


def _countries(event: Record) -> set[str]:
    return {entity["country"] for entity in _entities(event) if entity.get("country")}


def _day(event: Record) -> tuple[str | None, str | None]:
    when = event.get("date") or {}
    return when.get("from"), when.get("to")


def _names(event: Record) -> set[str]:
    return {word for entity in _entities(event) for key in ("name", "text") for word in _words(entity.get(key) or "")}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
