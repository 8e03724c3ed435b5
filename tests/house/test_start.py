"""How long a reader waits for the first word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DRAGOMAN = Path(sys.executable).parent / "dragoman"
HEAVY = ("spacy", "numpy", "sqlalchemy", "fastapi", "trafilatura", "tantivy", "lxml", "pycountry", "alembic", "jinja2")


def test_help_answers_at_once() -> None:
    """``dragoman --help`` takes less than 0.4 seconds of processor time, which is what it takes on an idle machine."""
    taken = []
    for _ in range(3):
        before = os.times()
        done = subprocess.run([DRAGOMAN, "--help"], capture_output=True, text=True, check=True)
        after = os.times()
        taken.append(after.children_user + after.children_system - before.children_user - before.children_system)
        assert "read" in done.stdout
    assert min(taken) < 0.4, f"the fastest of three took {min(taken):.2f} s"


def test_help_loads_nothing_heavy() -> None:
    """The program starts without loading a model's, a database's or a page's packages."""
    look = "import sys, dragoman.cli; print(*sorted(name for name in sys.modules if '.' not in name))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(done.stdout.split())
