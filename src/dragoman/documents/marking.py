"""Classification and handling as a paper or a paragraph carries it."""

from __future__ import annotations

from enum import IntEnum

import msgspec


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


class Marking(msgspec.Struct, frozen=True, gc=False):
    """A level with the controls that go with it, e.g. ``C`` with ``("NOFORN",)`` for a printed ``(C/NF)``.

    ``controls`` are canonical names (``NOFORN``, ``REL NATO``, ``NODIS``, ``EXDIS`` ...), in printed order,
    and hold restrictive ones only; informative captions such as SIPDIS are no control.
    """

    level: Level
    controls: tuple[str, ...] = ()

    def joined(self, other: Marking) -> Marking:
        """Return the marking of what rests on both: the higher level and every control."""
        if not other.controls or other.controls == self.controls:
            return self if other.level <= self.level else Marking(other.level, self.controls)
        extra = tuple(control for control in other.controls if control not in self.controls)
        return Marking(max(self.level, other.level), self.controls + extra)

    def __str__(self) -> str:
        return "/".join((self.level.name, *self.controls))


PUBLIC = Marking(Level.U)
UNSTATED = Marking(Level.UNSTATED)
