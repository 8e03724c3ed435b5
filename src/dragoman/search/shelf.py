"""Where an index lies on disk: one folder a building, and a small file that says which one stands.

A new building is made beside the old one and takes its place in one step, so that a process killed at any moment leaves
an index that can be used or is built anew, never one that is half true.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dragoman.search.schema import LAYOUT
from dragoman.search.versions import Unit


class DiskRefused(Exception):
    """The folder of the index cannot be written to; the message says why."""


STANDING = "standing.json"
LOCK = "lock"


@dataclass(frozen=True, slots=True)
class Standing:
    """What an index holds: ``stamp`` is the record's when it was made, ``papers`` give the state each paper was in,
    ``closings`` is the record's digest of papers that later versions hold more closely.

    ``units`` are all controls that part versions; ``folder`` is the name of the building.
    """

    layout: int
    folder: str
    stamp: str
    units: tuple[Unit, ...]
    papers: dict[str, str]
    closings: str = ""


def standing(shelf: Path) -> Standing | None:
    """Return what stands on a shelf, or None where nothing does that this version can read."""
    try:
        found = msgspec.json.decode((shelf / STANDING).read_bytes(), type=Standing)
    except (OSError, msgspec.MsgspecError):
        return None
    return found if found.layout == LAYOUT and (shelf / found.folder).is_dir() else None


def new_folder(shelf: Path, stamp: str) -> str:
    """Make an empty folder for a new building and return its name."""
    for number in range(10_000):
        name = f"{stamp[:12] or 'empty'}-{number}"
        with contextlib.suppress(FileExistsError):
            (shelf / name).mkdir(parents=True)
            return name
    raise OSError(f"{shelf} is full of old buildings: delete it, it is made again")


def put(shelf: Path, now: Standing) -> None:
    """Let this building stand, and clear away the others."""
    fresh = shelf / (STANDING + ".new")
    fresh.write_bytes(msgspec.json.encode(now))
    fresh.replace(shelf / STANDING)
    for other in shelf.iterdir():
        if other.is_dir() and other.name != now.folder:
            shutil.rmtree(other, ignore_errors=True)


@contextlib.contextmanager
def disk() -> Iterator[None]:
    """Tell what the engine or the folder refuses as one kind of error; nothing of the record is asked inside."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise DiskRefused(str(error)) from error


@contextlib.contextmanager
def alone(shelf: Path, wait: bool) -> Iterator[bool]:
    """Hold the shelf against other processes; yields False where another holds it and ``wait`` is False.

    Raises: DiskRefused.
    """
    with disk():
        shelf.mkdir(parents=True, exist_ok=True)
        handle = os.open(shelf / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        yield _locked(handle, wait)
    finally:
        os.close(handle)


def _locked(handle: int, wait: bool) -> bool:
    try:
        with disk():
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except DiskRefused as refused:
        if isinstance(refused.__cause__, BlockingIOError):
            return False
        raise
    return True
