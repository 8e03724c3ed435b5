"""The page about the tables names every table and every column, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from dragoman import reference
from dragoman.reference import Reference, read_table

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")
TABLES = sorted(path.stem for path in Path(reference.__file__).parent.joinpath("tables").glob("*.tsv"))
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*)$", PAGE, re.M))
OF_WORDS = {
    "triggers",
    "membership_triggers",
    "request_triggers",
    "word_classes",
    "context_words",
    "phrases",
    "articles",
}
"""Tables whose columns have a page or a docstring of their own."""


def test_every_table_is_on_the_page() -> None:
    """The page lists the tables that are there, and no others."""
    assert sorted(ROWS) == TABLES


@pytest.mark.parametrize("name", sorted(set(TABLES) - OF_WORDS))
def test_every_column_is_on_the_page(name: str) -> None:
    """A table's line on the page names each of its columns and its row type."""
    assert [column for column in read_table(name).columns if f"`{column}`" not in ROWS[name]] == []
    kinds = get_type_hints(Reference)
    row = get_args(kinds[name])[0]
    assert f"`{row.__name__}`" in ROWS[name]
    assert row.__struct_fields__ == read_table(name).columns


def test_the_examples_are_true() -> None:
    """Each line of the example gives what the page says it gives."""
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    known: dict[str, object] = {}
    for line in example.splitlines():
        if "#" in line:
            code, says = (part.strip() for part in line.split("#"))
            assert repr(eval(code, known)) == says
        else:
            exec(line, known)
