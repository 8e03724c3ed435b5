"""Rows of the vocabulary of event data: kinds, modes, contexts, sectors and the older CAMEO codes."""

from __future__ import annotations

import msgspec


class EventKind(msgspec.Struct, frozen=True):
    """One of the sixteen PLOVER types. ``quad`` is 1 to 4, ``score`` -10 (conflict) to 10 (cooperation)."""

    type: str
    quad: int
    quad_name: str
    score: float
    recipient_required: bool
    cameo_root: str
    definition: str


class EventMode(msgspec.Struct, frozen=True):
    """How a kind of event was done; ``score`` overrides the kind's own, None where there is none."""

    type: str
    mode: str
    score: float | None
    definition: str


class EventContext(msgspec.Struct, frozen=True):
    """About what: a context that may go with any kind of event."""

    context: str
    definition: str


class Sector(msgspec.Struct, frozen=True):
    """A three-letter sector of an actor."""

    code: str
    meaning: str


class CameoMapping(msgspec.Struct, frozen=True):
    """What PLOVER makes of a CAMEO code; ``type`` is None where it drops the code."""

    cameo: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    label: str
    goldstein: float | None
