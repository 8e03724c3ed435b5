"""Fixtures for all tests: the shared measuring material and a browser, and their absence said aloud."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent


def absent(why: str) -> NoReturn:
    """Skip a test that cannot be run here and say why; where CI is true that is a failure."""
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(why)
    pytest.skip(why)


def shared_folder() -> Path | None:
    """Return the folder with gold records and real papers, or None on a machine without it."""
    place = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    return place if place.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder; without it the test is skipped, and failed where CI is true."""
    place = shared_folder()
    if place is None:
        absent("needs the folder with gold records and real papers: set DRAGOMAN_SHARED to its place")
    return place


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the project's own exercise papers."""
    return ROOT / "samples"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, started; without it the test is skipped, and failed where CI is true.

    Started anew for each module: Playwright keeps an event loop running that other modules must not meet.
    """
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        absent("needs a Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield running
        running.close()
