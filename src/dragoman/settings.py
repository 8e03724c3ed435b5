"""What was configured, turned into the things that do the work: record, index, viewer, tools. The one place for it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from dragoman.access import ANONYMOUS, OWNER, Viewer

if TYPE_CHECKING:
    from dragoman.pipeline import Tools
    from dragoman.readers import Limits
    from dragoman.record import Store
    from dragoman.search import Index
    from dragoman.search.building import Note, Progress

RECORD_VARIABLE = "DRAGOMAN_RECORD"
LIMITS_VARIABLE = "DRAGOMAN_LIMITS"
DEFAULT_RECORD = "dragoman.db"
MOST_WORKERS = 8
"""Reading processes at most, unless more are asked for: each holds a language model."""


SIZE = re.compile(r"([0-9]{1,15}) ?([KMGT]?)(?:I?B)?")
FACTORS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}


class BadSetting(ValueError):
    """A setting cannot be understood; the message says which, what was found and what may stand there."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``record`` is a path or ``sqlite:///`` address, ``viewer`` who looks, ``workers`` the reading processes."""

    record: str
    viewer: Viewer
    workers: int


def settings(
    record: str | None = None,
    viewer: str | None = None,
    workers: int | None = None,
    *,
    otherwise: Viewer = OWNER,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Put flags over the environment over what holds otherwise. Raises: BadSetting."""
    looks = read_viewer(viewer) if viewer is not None else otherwise
    return Settings(record_url(record, environ), looks, read_workers(workers))


def record_url(given: str | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """Return where the record is: as given, else by the variable ``DRAGOMAN_RECORD``, else ``dragoman.db`` here."""
    return given or environ.get(RECORD_VARIABLE) or DEFAULT_RECORD


def read_viewer(words: str) -> Viewer:
    """Read ``LEVEL[,CAPTION...]``: ``C,NOFORN``; also ``owner`` and ``anonymous``. Raises: BadSetting."""
    from dragoman.access import UnknownViewer, parse_viewer  # noqa: PLC0415 (most calls name no viewer)

    if words.strip().lower() == "anonymous":
        return ANONYMOUS
    try:
        return parse_viewer(words)
    except UnknownViewer as error:
        raise BadSetting(str(error)) from error


def read_workers(number: int | None) -> int:
    """Return how many processes read: as asked, else one a processor and at most `MOST_WORKERS`. Raises: BadSetting."""
    if number is None:
        return max(1, min(MOST_WORKERS, len(os.sched_getaffinity(0))))
    if number < 1:
        raise BadSetting(f"{number} processes cannot read: give 1 or more.")
    return number


def read_limits(given: str | None = None, environ: Mapping[str, str] = os.environ) -> Limits:
    """Read ``NAME=NUMBER[,NAME=NUMBER...]`` over the limits that hold otherwise: ``paper_bytes=400M``.

    Without it the variable ``DRAGOMAN_LIMITS`` is read. K, M, G and T are powers of 1,024. Raises: BadSetting.
    """
    from dragoman.readers import LIMITS  # noqa: PLC0415 (only what reads papers needs it)

    changed: dict[str, int] = {}
    for part in (given if given is not None else environ.get(LIMITS_VARIABLE, "")).split(","):
        if not part.strip():
            continue
        name, _, number = (word.strip() for word in part.partition("="))
        size = SIZE.fullmatch(number.upper())
        known = [one.name for one in fields(LIMITS)]
        if name not in known:
            raise BadSetting(f"No limit is called {name!r}: it is one of {', '.join(known)}.")
        if size is None:
            raise BadSetting(f"The limit {name} is a number such as 5000000, 500K, 400M or 2G, not {number!r}.")
        changed[name] = int(size[1]) * FACTORS[size[2]]
    return replace(LIMITS, **changed)


def open_record(configured: Settings, *, create: bool = False) -> Store:
    """Open the record, making a new one only where ``create`` says so. Raises: record.CannotOpen."""
    from dragoman import record  # noqa: PLC0415 (the database is needed only now)

    return record.open_record(configured.record, create=create)


def open_index(store: Store, note: Note | None = None, progress: Progress | None = None) -> Index:
    """Open the index that lies beside a record, building it or catching up where needed."""
    from dragoman import search  # noqa: PLC0415 (the engine is needed only now)

    return search.open_index(store, note=note, progress=progress)


def tools() -> Tools:
    """Build what papers are read with: the English model, the tables, and no authorities beside them."""
    from dragoman.extraction import names_for_engine  # noqa: PLC0415
    from dragoman.language import SpacyAnalyzer  # noqa: PLC0415 (loading a model takes seconds)
    from dragoman.pipeline import Tools  # noqa: PLC0415
    from dragoman.reference import load  # noqa: PLC0415
    from dragoman.resolution import NOBODY  # noqa: PLC0415

    reference = load()
    return Tools(SpacyAnalyzer(names_for_engine(reference)), reference, NOBODY)
