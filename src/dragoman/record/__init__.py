"""What is kept: claims with their words, method and marking; never overwritten, never answered without a viewer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from dragoman.record.claims import Claim, ClaimKind, Reading, Role, Words
from dragoman.record.errors import CannotOpen, RecordBusy, RecordDamaged, RecordError, RecordFull
from dragoman.record.papers import Change, Counts, EntityCount, Kept, Paper, PaperBlock, PaperLine, Spoken
from dragoman.record.sentences import is_doubtful
from dragoman.record.stating import state
from dragoman.record.store import Store
from dragoman.record.told import (
    Collection,
    Compared,
    HeldWork,
    Misfit,
    Missing,
    NotHeld,
    Partial,
    Trouble,
    Troubled,
    Withheld,
    WorkPaper,
)


def open_record(url_or_path: str | Path, create: bool = True) -> Store:
    """Open the record at a path or ``sqlite:///path``; a missing one is made unless ``create`` is false.

    Raises: CannotOpen, with the reason and what to do; the file is then left as it was.
    """
    from dragoman.record.sqlite import open_sqlite  # noqa: PLC0415 (the door opens before the database is needed)

    name = str(url_or_path)
    scheme = urlsplit(name).scheme if "://" in name else ""
    if scheme not in ("", "sqlite"):
        raise CannotOpen(f"{name}: records are kept in SQLite. Name a file, or sqlite:///PATH.")
    return open_sqlite(Path(name.removeprefix("sqlite:///") if scheme else name), create=create)


__all__ = [
    "CannotOpen",
    "Change",
    "Claim",
    "ClaimKind",
    "Collection",
    "Compared",
    "Counts",
    "EntityCount",
    "HeldWork",
    "Kept",
    "Misfit",
    "Missing",
    "NotHeld",
    "Paper",
    "PaperBlock",
    "PaperLine",
    "Partial",
    "Reading",
    "RecordBusy",
    "RecordDamaged",
    "RecordError",
    "RecordFull",
    "Role",
    "Spoken",
    "Store",
    "Trouble",
    "Troubled",
    "Withheld",
    "Words",
    "WorkPaper",
    "is_doubtful",
    "open_record",
    "state",
]
