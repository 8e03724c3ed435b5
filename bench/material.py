"""Where the measuring material lies, and how its files are opened. It is read in place; nothing of it is copied."""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent
Record = dict[str, Any]


def shared() -> Path:
    """Return the folder with gold records, scorers and real papers, or end with 2 and say what to set."""
    place = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    if not (place / "tools").is_dir():
        stop("no measuring material here: set DRAGOMAN_SHARED to the folder with gold/, telegrams/, data/ and tools/")
    return place


def stop(why: str) -> NoReturn:
    """End with exit code 2: the call itself cannot be answered here."""
    print(why, file=sys.stderr)
    raise SystemExit(2)


def records(path: Path) -> Iterator[Record]:
    """Yield the objects of a ``.jsonl`` or ``.jsonl.gz`` file, or of a ``.json`` file that holds one array."""
    if path.suffix == ".json":
        yield from json.loads(path.read_text(encoding="utf-8"))
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def scorer(name: str) -> ModuleType:
    """Load one of the scorers (``score_events``, ``score_spans``) from the folder of tools."""
    path = shared() / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        stop(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def add_json(arguments: argparse.ArgumentParser) -> None:
    """Add ``--json OUT``, which every measurement has."""
    arguments.add_argument("--json", metavar="OUT", type=Path, help="also write the figures to this file as JSON")


def write_json(path: Path | None, value: object) -> None:
    """Write a value to the file that ``--json`` named, if it named one."""
    if path is not None:
        path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
