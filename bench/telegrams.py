"""Fields of telegrams against values checked by eye: exact match of the whole field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figures import Figure, share
from bench.material import Record, records

NOT_FIELDS = frozenset({"id", "file", "note"})


def figures(folder: Path) -> list[Figure]:
    """Measure every field that ``gold.jsonl`` of the folder names, then whether each paper is given back whole."""
    right: dict[str, int] = {}
    asked: dict[str, int] = {}
    failed: dict[str, list[str]] = {}
    for gold in records(folder / "gold.jsonl"):
        for field, expected, got in compared(gold, message_of(folder / gold["file"])):
            asked[field] = asked.get(field, 0) + 1
            right[field] = right.get(field, 0) + (expected == got)
            if expected != got:
                failed.setdefault(field, []).append(f"{gold['id']}: expected {expected!r}, read {got!r}")
    fields = [share("telegrams", field, right[field], asked[field], failed.get(field, ())) for field in asked]
    whole = share("telegrams", "all fields", sum(right.values()), sum(asked.values()))
    return [*fields, whole, _given_back(folder)]


def message_of(path: Path) -> Record:
    """Parse one telegram and return it as ``dragoman parse`` prints it."""
    from dragoman import message
    from dragoman.documents import DocumentId
    from dragoman.readers.telegrams import called_by

    text = path.read_bytes().decode("utf-8")
    parsed = message.parse(text, number=called_by(path.name))
    read: Record = message.as_json(parsed, source=path.name, carrier="telegram", document=DocumentId(""))
    return read


def compared(gold: Record, read: Record) -> Iterator[tuple[str, Any, Any]]:
    """Yield field, expected and read value; of lists of objects only the keys that the gold value has count."""
    for field, expected in gold.items():
        if field not in NOT_FIELDS:
            yield field, expected, _alike(read.get(field), expected)


def _alike(value: Any, pattern: Any) -> Any:
    """Return the value without the keys that the pattern does not speak of."""
    if isinstance(value, dict) and isinstance(pattern, dict):
        return {key: _alike(value.get(key), pattern[key]) for key in pattern}
    if isinstance(value, (list, tuple)) and isinstance(pattern, list):
        keys = [item for item in pattern if isinstance(item, dict)]
        return [_alike(item, keys[0]) if keys else item for item in value]
    return value


def _given_back(folder: Path) -> Figure:
    from dragoman import message

    papers = sorted(folder.glob("*.txt"))
    failed = []
    for path in papers:
        text = path.read_bytes().decode("utf-8")
        if message.compose(message.parse(text)) != text:
            failed.append(path.name)
    return share("telegrams", "given back character for character", len(papers) - len(failed), len(papers), failed)
