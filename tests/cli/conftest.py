"""Running the program inside the test, on a small record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dragoman import record
from dragoman.cli import main
from search.conftest import READINGS


@dataclass(frozen=True)
class Done:
    """How one call of the program ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """A function that runs ``dragoman`` with arguments; the folder of the call is empty and no record is named."""
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Done:
        monkeypatch.setattr("sys.argv", ["dragoman", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return call


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """The file of a record that holds the small papers of the tests of search."""
    path = tmp_path / "kept.db"
    with closing(record.open_record(path)) as store:
        for reading in READINGS:
            store.keep(reading)
    yield path
