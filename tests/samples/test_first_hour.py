"""The first hour is as `docs/first-hour.md` tells it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLD = (ROOT / "docs" / "first-hour.md").read_text(encoding="utf-8")
STEPS = [block.split("\n", 1) for block in re.findall(r"```console\n\$ (.*?)\n```", TOLD, re.S)]
PROGRAM = Path(sys.executable).with_name("dragoman")


def form_of(shown: str) -> re.Pattern[str]:
    """Turn shown output into a pattern: an ellipsis alone is any lines, one at a line's end is the rest of it."""
    parts = [
        r"(?:.*\n)*?" if line == "…" else f"{re.escape(line.removesuffix('…'))}{'.*' if line.endswith('…') else ''}\n"
        for line in shown.splitlines()
    ]
    return re.compile("".join(parts))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("first-hour") / "first-hour.db")


def test_every_command_gives_what_is_shown(record: str) -> None:
    """Each command of the document, in its order, ends well and prints the lines that stand below it."""
    assert len(STEPS) >= 10
    for command, shown in STEPS:
        words = shlex.split(command)
        assert words[0] == "dragoman"
        done = subprocess.run(
            [PROGRAM, *words[1:]],
            cwd=ROOT,
            env=os.environ | {"DRAGOMAN_RECORD": record},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        form = form_of(shown)
        printed = done.stdout or done.stderr
        assert form.match(printed) and (shown.endswith("…") or form.fullmatch(printed)), f"{command}\n{printed}"
