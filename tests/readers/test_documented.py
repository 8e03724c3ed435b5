"""What the room refuses and reports is written down for its users."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

from dragoman import readers
from dragoman.readers import LIMITS, PASSED_OVER, READERS
from dragoman.readers.reading import UNREADABLE

ROOM = Path(readers.__file__).parent
PAGE = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
CODED = {"Problem": 0, "CannotOpen": 0, "Refused": 3, "Damaged": 2, "_refused": 3}
"""Calls that carry a code, and which of their arguments it is."""


def listed(heading: str) -> set[str]:
    """Return the first column of the table under a heading."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([^`]+)`", section, re.M))


def used() -> tuple[set[str], set[str]]:
    """Return the codes of problems and of refusals that the room's source holds."""
    problems, refusals = set(), {code for code, _, _ in UNREADABLE.values()} | {"over-limit", "cut-short", PASSED_OVER}
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if name in CODED and isinstance(node, ast.Call) and len(node.args) > CODED[name]:
                code = node.args[CODED[name]]
                if isinstance(code, ast.Constant):
                    (problems if name == "Problem" else refusals).add(code.value)
    return problems, refusals


def test_every_code_is_documented() -> None:
    """Every code of a problem and of a refusal stands in its table, and the tables hold no others."""
    problems, refusals = used()
    assert len(problems) > 5
    assert listed("Problems") == problems
    assert listed("What is refused") == refusals


def test_every_carrier_is_documented() -> None:
    """Every carrier stands in its table."""
    assert listed("What can be read") == set(READERS)


def test_every_limit_is_documented_with_its_default() -> None:
    """Every limit stands in its table with its default."""
    assert listed("Limits") == {field.name for field in fields(LIMITS)}
    for field in fields(LIMITS):
        assert f"| `{field.name}` | {getattr(LIMITS, field.name):,} |" in PAGE
