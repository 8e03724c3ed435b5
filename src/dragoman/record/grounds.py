"""On what ground a claim stands: told to be so, doubtful, planned or possible, or denied. Firm is what counts."""

from __future__ import annotations

from typing import Literal, get_args

from dragoman.resolution import DOUBTED

Ground = Literal["firm", "doubtful", "possible", "denied"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)
"""Every ground, the firm one first."""
FIRM: Ground = "firm"
ASIDE = GROUNDS[1:]
"""What is set aside where things are counted or drawn."""

NOT_TOLD = "not told"
"""The reason of a doubtful event where the reason itself was not kept, or is not for all who see the event."""
DOUBTS = DOUBTED | {NOT_TOLD}
"""Reasons for which an event is doubtful, though its words leave nothing open."""

DENIED = frozenset({"negated", "denied"})
OPEN = frozenset({"planned", "hypothetical"})
TOLD_SO = frozenset({"event", "membership"})
"""Kinds of claim that a paper can leave open or deny; that something was asked, said or held is told by the asking."""


def ground_of(kind: str, status: str, reason: str | None) -> Ground:
    """Return the ground of a claim by its kind, its status and the reason of that.

    ``hypothetical`` for want of somebody who took part is doubtful; for what its words leave open, possible.
    """
    if kind not in TOLD_SO:
        return FIRM
    if status in DENIED:
        return "denied"
    if status == "hypothetical" and reason in DOUBTS:
        return "doubtful"
    return "possible" if status in OPEN else FIRM
