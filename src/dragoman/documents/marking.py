"""Classification and handling as a paper or a paragraph carries it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How closely a text is held; a greater number is held more closely.

    ``SBU`` also stands for its elder and sister markings (LIMITED OFFICIAL USE, FOR OFFICIAL USE ONLY,
    CUI). ``UNSTATED`` is a paper whose marking is not known: it is closed to all but the record's owner.
    """

    U = 0
    SBU = 1
    C = 2
    S = 3
    TS = 4
    UNSTATED = 9


@dataclass(frozen=True, slots=True)
class Marking:
    """A level with the controls that go with it, e.g. ``C`` with ``("NOFORN",)`` for a printed ``(C/NF)``.

    ``controls`` are canonical names (``NOFORN``, ``REL NATO``, ``NODIS``, ``EXDIS`` ...), in printed order,
    and hold restrictive ones only; informative captions such as SIPDIS are no control.
    """

    level: Level
    controls: tuple[str, ...] = ()

    def joined(self, other: Marking) -> Marking:
        """Return the marking of what rests on both: the higher level and every control."""
        extra = tuple(control for control in other.controls if control not in self.controls)
        return Marking(max(self.level, other.level), self.controls + extra)

    def __str__(self) -> str:
        return "/".join((self.level.name, *self.controls))


PUBLIC = Marking(Level.U)
UNSTATED = Marking(Level.UNSTATED)
