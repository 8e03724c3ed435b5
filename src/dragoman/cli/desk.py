"""What a command that looks into a record has before it: settings, the record, and who looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.access import Viewer

if TYPE_CHECKING:
    from dragoman.record import Store


@dataclass(frozen=True, slots=True)
class Desk:
    """An open record and the viewer it is asked for."""

    store: Store
    viewer: Viewer


@contextmanager
def desk(record: str | None, viewer: str | None) -> Iterator[Desk]:
    """Open the record that the options name, for the time of one command. Raises: BadSetting, CannotOpen."""
    from dragoman.settings import open_record, settings  # noqa: PLC0415 (keeps the start quick)

    configured = settings(record, viewer)
    store = open_record(configured)
    try:
        yield Desk(store, configured.viewer)
    finally:
        store.close()
