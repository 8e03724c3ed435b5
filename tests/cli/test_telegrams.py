"""What the program tells of telegrams that several papers give, and of what is not there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.conftest import Run
from dragoman import record
from message.exercise import Exercise, document, prose
from tests.record.small import read

FIRST = Exercise(paragraphs=("Araz Azimov met France. " + prose("first"), prose("second")), refs=("RIGA 288",))
ORIGINAL = document(FIRST.text, "riga/1.txt")
COPY = document(FIRST.but(routed=False).text.replace("harbor", "harb0r", 1), "dump.csv#7")
CORRECTED = document(FIRST.but(signals=("ZDS",), note="PARA 2", paragraphs=(FIRST.paragraphs[0], prose("new"))).text)
PART = document(FIRST.but(serial=314, section=(1, 2), signer="", moment=datetime(2007, 5, 2, 9, 1, tzinfo=UTC)).text)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A record of four papers: an original, its copy, a correction, and the first section of another telegram."""
    place = tmp_path / "held.db"
    store = record.open_record(place)
    for paper in (ORIGINAL, COPY, CORRECTED, PART):
        store.keep(read(paper))
    store.close()
    yield place


def test_an_export_has_each_telegram_once(run: Run, held: Path) -> None:
    """Claims of the paper that leads are written; with ``--copies`` those of all."""
    once = list(csv.DictReader(io.StringIO(run("export", "csv", "-", "--record", held).out)))
    every = list(csv.DictReader(io.StringIO(run("export", "csv", "-", "--copies", "--record", held).out)))
    assert {row["document"] for row in every} == {paper.id for paper in (ORIGINAL, COPY, CORRECTED, PART)}
    assert {row["document"] for row in once} < {row["document"] for row in every}
    assert COPY.id not in {row["document"] for row in once}
