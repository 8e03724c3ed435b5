"""Fixtures for all tests: where the shared measuring material lies, and its absence said aloud."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path | None:
    """Return the folder with gold records and real papers, or None on a machine without it."""
    place = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    return place if place.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder; without it the test is skipped, and failed where CI is true."""
    place = shared_folder()
    if place is None:
        why = "needs the folder with gold records and real papers: set DRAGOMAN_SHARED to its place"
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(why)
        pytest.skip(why)
    return place


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the project's own exercise papers."""
    return ROOT / "samples"
