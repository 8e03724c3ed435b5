"""What is asked, refused, blamed, threatened, granted and met about, by a table of sentences of the project's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.reading import read

TABLE = Path(__file__).with_name("kinds_said.tsv")
ROWS = [line.split("\t")[:2] for line in TABLE.read_text(encoding="utf-8").splitlines()[3:] if line]
TOLD = ("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_sentence_tells_its_kinds(row: list[str]) -> None:
    """A sentence tells events of these kinds and no others."""
    text, kinds = row
    assert sorted(read(text).kinds(*TOLD)) == kinds.split()
