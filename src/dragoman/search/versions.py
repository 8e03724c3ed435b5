"""Which versions of a paper there are: one for every set of its parts that some viewer sees.

See docs/adr/0007-search-versions.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.access import HIGHEST, Viewer, visible
from dragoman.documents import Level, Marking

OWNER_STEP = 10
"""The step above every level: the owner of the record."""

MOST_VERSIONS = 32
"""Families of controls of one paper that are told apart; beyond it, they are granted or withheld together."""

Unit = frozenset[str]
"""The controls of one marking: a viewer is admitted to all of it or does not see what carries it."""


@dataclass(frozen=True, slots=True)
class Version:
    """A paper as some viewers see it.

    Valid for viewers whose step is in ``steps``, who are admitted to every unit of ``needs`` and to none of ``hides``.
    ``shows`` are the markings whose parts are in it.
    """

    steps: tuple[int, ...]
    needs: tuple[Unit, ...]
    hides: tuple[Unit, ...]
    shows: frozenset[Marking]


def step_of(viewer: Viewer) -> int:
    """Return the step a viewer stands on: the number of the level he is cleared to, or the owner's."""
    return OWNER_STEP if viewer.owner else visible(viewer).level


def unit_name(unit: Unit) -> str:
    """Return a unit as it is written in the index: ``NOFORN`` or ``EXDIS+NOFORN``."""
    return "+".join(sorted(unit))


def versions_of(markings: Iterable[Marking]) -> tuple[Version, ...]:
    """Return every version of a paper whose parts carry these markings.

    Each viewer who sees any part is met by exactly one version, which shows all that he sees and nothing else. A paper
    with more than `MOST_VERSIONS` families shows a viewer who lacks one control nothing of what is under any.
    """
    every = frozenset(markings)
    all_units = {frozenset(marking.controls) for marking in every if marking.controls}
    crowded = len(_families(all_units)) > MOST_VERSIONS
    found: list[Version] = []
    for steps, reached in _by_step(every):
        units = {frozenset(marking.controls) for marking in reached if marking.controls}
        families = _all_or_none(units, all_units) if crowded else _families(units)
        for family in sorted(families, key=lambda one: sorted(map(unit_name, one))):
            held = frozenset().union(*family)
            shows = frozenset(marking for marking in reached if held.issuperset(marking.controls))
            if shows:
                hidden = frozenset().union(*families) - family
                found.append(Version(steps, _greatest(family), _least(hidden), shows))
    if not every:
        return ()
    last = found[-1] if found else None
    if last and last.shows == every and not last.needs and not last.hides and last.steps[-1] == HIGHEST:
        found[-1] = Version((*last.steps, OWNER_STEP), (), (), every)
    else:
        found.append(Version((OWNER_STEP,), (), (), every))
    return tuple(found)


def _by_step(markings: frozenset[Marking]) -> list[tuple[tuple[int, ...], frozenset[Marking]]]:
    """Return runs of levels at which the same markings are reached, lowest first."""
    runs: list[tuple[tuple[int, ...], frozenset[Marking]]] = []
    for level in (level for level in Level if level <= HIGHEST):
        reached = frozenset(marking for marking in markings if marking.level <= level)
        if runs and runs[-1][1] == reached:
            runs[-1] = ((*runs[-1][0], int(level)), reached)
        elif reached:
            runs.append(((int(level),), reached))
    return runs


def _families(units: set[Unit]) -> set[frozenset[Unit]]:
    """Return every set of units that the controls of some viewer admit; stops soon after `MOST_VERSIONS`."""
    families: set[frozenset[Unit]] = {frozenset()}
    for unit in sorted(units, key=unit_name):
        for family in tuple(families):
            held = unit.union(*family)
            families.add(frozenset(one for one in units if one <= held))
        if len(families) > MOST_VERSIONS:
            break
    return families


def _all_or_none(units: set[Unit], all_units: set[Unit]) -> set[frozenset[Unit]]:
    """Return the two families of a crowded paper: no control admitted, or every one the paper carries."""
    nothing: frozenset[Unit] = frozenset()
    return {nothing, frozenset({frozenset().union(*all_units)})} if units else {nothing}


def _greatest(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Leave out every unit that a greater one holds."""
    every = set(units)
    return tuple(sorted((one for one in every if not any(one < other for other in every)), key=unit_name))


def _least(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Leave out every unit that holds a smaller one."""
    every = set(units)
    return tuple(sorted((one for one in every if not any(other < one for other in every)), key=unit_name))
