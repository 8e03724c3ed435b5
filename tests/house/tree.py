"""What the tests of the house look at: the files that git holds, and the text of those that are text."""

from __future__ import annotations

import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "dragoman"
WRITTEN = frozenset(
    {".py", ".md", ".toml", ".tsv", ".txt", ".html", ".css", ".js", ".jsonl", ".yaml", ".yml", ".cfg", ""}
)


@functools.cache
def files() -> tuple[Path, ...]:
    """Return every file that git holds or would hold, in order; from an archive without git, every file of the tree."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, check=False)
    if listed.returncode:
        found = (path for path in ROOT.rglob("*") if not {".venv", "__pycache__", ".git"} & set(path.parts))
        return tuple(sorted(path for path in found if path.is_file()))
    names = sorted(name for name in listed.stdout.decode().split("\0") if name)
    return tuple(ROOT / name for name in names if (ROOT / name).is_file())


@functools.cache
def text_of(path: Path) -> str | None:
    """Return the text of a file, or None of one that is not text."""
    data = path.read_bytes()
    if b"\0" in data[:8000]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


@functools.cache
def documents() -> str:
    """Return all that is written for readers: the Markdown of the root, of ``docs`` and of ``samples``."""
    return "\n".join(text_of(path) or "" for path in files() if path.suffix == ".md")


def name_of(path: Path) -> str:
    """Name a file as it is named from the root."""
    return path.relative_to(ROOT).as_posix()
