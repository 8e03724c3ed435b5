"""Telegrams of our own writing, each with what is to be read in it, in words anyone can check."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from dragoman.message import Message, as_json, compose, parse

CASES = sorted(
    folder for folder in (Path(__file__).parent.parent / "cases").iterdir() if (folder / "reading.yaml").is_file()
)
BESIDE = ("problems", "words", "roles")


def case(folder: Path) -> tuple[str, Message, dict[str, Any]]:
    """Return paper, telegram and expected reading of a case."""
    with (folder / "paper.txt").open(encoding="utf-8", newline="") as paper:
        text = paper.read()
    reading = yaml.safe_load((folder / "reading.yaml").read_text(encoding="utf-8"))
    return text, parse(text), reading


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_fields(folder: Path) -> None:
    """Every field of the case is read as its reading says."""
    _, message, reading = case(folder)
    shown = as_json(message, "paper.txt", "plain")
    for field, expected in reading.items():
        if field not in BESIDE:
            assert narrowed(shown[field], expected) == expected, field


def narrowed(value: Any, expected: Any) -> Any:
    """Return a value with those keys of its dictionaries alone that the reading speaks of."""
    if isinstance(expected, dict) and isinstance(value, dict):
        return {key: value.get(key) for key in expected}
    if isinstance(expected, list) and isinstance(value, list) and len(value) == len(expected):
        return [narrowed(one, other) for one, other in zip(value, expected, strict=True)]
    return value


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_problems(folder: Path) -> None:
    """Exactly the problems of the case are reported, in the order of the page."""
    _, message, reading = case(folder)
    assert [problem.code for problem in message.problems] == reading["problems"]


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_words(folder: Path) -> None:
    """Every value of the case points at the words it was read from."""
    text, message, reading = case(folder)
    spans = as_json(message, "paper.txt", "plain")["spans"]
    for field, words in reading.get("words", {}).items():
        assert [text[start:end] for start, end in spans[field]] == words, field


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_roles(folder: Path) -> None:
    """Lines that are no text are ignored by name."""
    _, message, reading = case(folder)
    roles = Counter(line.role for line in message.lines)
    for role, count in reading.get("roles", {}).items():
        assert roles[role] == count, role
    assert roles["unread"] == 0


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_is_written_back(folder: Path) -> None:
    """The case is written back character for character."""
    text, message, _ = case(folder)
    assert compose(message) == text
