"""What is kept: claims with their words, method and marking; never overwritten, never answered without a viewer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from dragoman.record.claims import Claim, ClaimKind, Reading, Role, Words
from dragoman.record.errors import CannotOpen, RecordBusy, RecordDamaged, RecordError, RecordFull
from dragoman.record.grounds import ASIDE, FIRM, GROUNDS, NOT_TOLD, Ground, ground_of
from dragoman.record.papers import Change, Counts, EntityCount, Kept, Paper, PaperBlock, PaperLine, Spoken, Tally
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
    "ASIDE",
    "FIRM",
    "GROUNDS",
    "NOT_TOLD",
    "CannotOpen",
    "Change",
    "Claim",
    "ClaimKind",
    "Collection",
    "Compared",
    "Counts",
    "EntityCount",
    "Ground",
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
    "Tally",
    "Trouble",
    "Troubled",
    "Withheld",
    "Words",
    "WorkPaper",
    "ground_of",
    "open_record",
    "state",
]
