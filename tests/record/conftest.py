"""An empty record of every engine, for the contract that all of them keep."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.record import Store, open_record

ENGINES = ("sqlite",)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record file without papers; copied, since making its tables takes longer than a test."""
    path = tmp_path_factory.mktemp("record") / "empty.db"
    open_record(path).close()
    return path


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, empty_file: Path, tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    path = tmp_path / "record.db"
    shutil.copyfile(empty_file, path)
    opened = open_record(path)
    yield opened
    opened.close()
