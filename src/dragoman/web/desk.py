"""Where a reader sits: the record, the index, what is known beforehand, and as whom the reader looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from dragoman.access import ANONYMOUS, Viewer, sees_at_least
from dragoman.documents import Level
from dragoman.record import Store

if TYPE_CHECKING:
    from dragoman.search import Index

T = TypeVar("T")


class Memory:
    """The latest answers that cost much and are asked often, as long as the record stays as it is."""

    MOST = 64

    def __init__(self) -> None:
        self._held: dict[tuple[str, str, Viewer], object] = {}
        self._lock = Lock()

    def recall(self, key: tuple[str, str, Viewer], answer: Callable[[], T]) -> T:
        """Return the answer held under a name, a state of the record and a viewer, or find it and hold it."""
        with self._lock:
            if key in self._held:
                return cast(T, self._held[key])
        found = answer()
        with self._lock:
            while len(self._held) >= self.MOST:
                self._held.pop(next(iter(self._held)))
            self._held[key] = found
        return found


COOKIE = "dragoman_reading_as"
STEPS = (Level.U, Level.SBU, Level.C, Level.S, Level.TS)
NAMES = {
    Level.U: "anybody (U)",
    Level.SBU: "sensitive but unclassified (SBU)",
    Level.C: "confidential (C)",
    Level.S: "secret (S)",
    Level.TS: "top secret (TS)",
}
OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Desk:
    """What one request is answered from. ``viewer`` is never above ``operator``, who runs the pages."""

    store: Store
    index: Index
    viewer: Viewer
    operator: Viewer
    scores: Mapping[str, float]
    tags: Mapping[str, str]
    memory: Memory

    def remembered(self, name: str, answer: Callable[[], T]) -> T:
        """Return an answer for this reader that stays the same as long as the record does."""
        return self.memory.recall((name, self.store.stamp(), self.viewer), answer)

    def read_as(self, step: str | None) -> Desk:
        """Return the desk for a reader who stepped down to a level by name; anything else changes nothing."""
        return replace(self, viewer=stepped_down(self.operator, step))


@dataclass(frozen=True, slots=True)
class Standing:
    """One level a reader can take: its name in the cookie, in words, and whether it is taken."""

    step: str
    words: str
    taken: bool


def stepped_down(operator: Viewer, step: str | None) -> Viewer:
    """Return the viewer of a lower level with no more than the operator sees; the operator where none is named."""
    if step is None or step not in Level.__members__ or Level[step] not in STEPS:
        return operator
    level = Level[step]
    lower = ANONYMOUS if level is Level.U else Viewer(level, operator.controls)
    return lower if sees_at_least(operator, lower) else operator


def standings(operator: Viewer, viewer: Viewer) -> tuple[Standing, ...]:
    """List the levels an operator can step down to, highest first; none where there is nothing below."""
    lower = [level for level in reversed(STEPS) if stepped_down(operator, level.name) != operator]
    if not lower:
        return ()
    top = "the owner of the record" if operator.owner else f"cleared to {NAMES[min(operator.level, Level.TS)]}"
    own = Standing(OPERATOR, top, viewer == operator)
    return (own, *(Standing(step.name, NAMES[step], viewer == stepped_down(operator, step.name)) for step in lower))
