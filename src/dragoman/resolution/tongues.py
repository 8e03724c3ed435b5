"""Whose a person is of whom nothing else tells: by the lands in which his given name is borne."""

from __future__ import annotations

from dragoman.resolution.desk import Desk

ENGLISH = frozenset(("USA", "GBR", "CAN", "AUS", "NZL", "IRL"))
"""Countries of one tongue, of which a paper of one names the officers of the others by their country."""


def country_by_forename(desk: Desk, name: str) -> tuple[str, str] | None:
    """Return the one country of those that the paper is by or about in which a whole name's given name is borne.

    Of several it is the one in whose service or name the paper is written, where the others of its tongue are hardly
    spoken of.
    """
    ours = desk.service
    lands = {desk.reference.actor_code(one) for one in desk.reference.lands_of_forename(name)}
    if ours is None or not lands:
        return None
    fitting = lands & desk.about
    if ours in fitting and fitting <= ENGLISH:
        fitting = {ours}
    return (fitting.pop(), "by the lands of his given name, of those the paper is about") if len(fitting) == 1 else None
