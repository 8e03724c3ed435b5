"""Who may see what. Closed unless opened: a paper without a marking is not a paper with the lowest one."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.documents import Level, Marking


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: cleared to ``level``, admitted to the restrictive ``controls`` named.

    ``owner`` is the owner of the record's file, who sees everything in it, unmarked papers too.
    """

    level: Level
    controls: frozenset[str] = frozenset()
    owner: bool = False


ANONYMOUS = Viewer(Level.U)
OWNER = Viewer(Level.UNSTATED, owner=True)


def may_see(viewer: Viewer, marking: Marking) -> bool:
    """Say whether the viewer's level reaches the marking's and every one of its controls admits the viewer."""
    if viewer.owner:
        return True
    return marking.level <= viewer.level and set(marking.controls) <= viewer.controls
