"""How long a reader waits for the first word."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

DRAGOMAN = Path(sys.executable).parent / "dragoman"
HEAVY = ("spacy", "numpy", "sqlalchemy", "fastapi", "trafilatura", "tantivy", "lxml", "pycountry", "alembic", "jinja2")


def test_help_answers_at_once() -> None:
    """``dragoman --help`` answers within 0.4 seconds of the shell's call, in the best of five."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        done = subprocess.run([DRAGOMAN, "--help"], capture_output=True, text=True, check=True)
        times.append(time.perf_counter() - start)
        assert "read" in done.stdout
    assert min(times) < 0.4, f"the fastest of five took {min(times):.2f} s"


def test_help_loads_nothing_heavy() -> None:
    """The program starts without loading a model's, a database's or a page's packages."""
    look = "import sys, dragoman.cli; print(*sorted(name for name in sys.modules if '.' not in name))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(done.stdout.split())
