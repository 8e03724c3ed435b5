"""Whom or what a few words mean: one entity, or several to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.access import Viewer
from dragoman.record import EntityCount, Store
from dragoman.reference import Reference
from dragoman.web.answers.cited import Named, counted

MOST = 12


@dataclass(frozen=True, slots=True)
class Meant:
    """What words mean: ``entity`` where it is one, else ``candidates``, those with most claims first; or neither."""

    words: str
    entity: Named | None
    candidates: tuple[Named, ...] = ()


def answer_meant(store: Store, viewer: Viewer, words: str, reference: Reference, kinds: Iterable[str] = ()) -> Meant:
    """Say which entity the viewer sees is meant by an id, a code (AZE, NATO), an exact name, or a part of a name.

    ``kinds`` leaves only entities of these kinds. The first of these ways that finds anything decides; only where it
    finds several is the answer open.
    """
    wanted = frozenset(kinds)
    for found in (
        _by_id(store, viewer, _ids(words, reference)),
        _by_name(store, viewer, words, exactly=True),
        _by_name(store, viewer, words, exactly=False),
    ):
        fitting = [one for one in found if not wanted or one.entity.kind in wanted]
        if len(fitting) == 1:
            return Meant(words, counted(fitting[0]))
        if fitting:
            return Meant(words, None, tuple(counted(one) for one in fitting[:MOST]))
    return Meant(words, None)


def _ids(words: str, reference: Reference) -> list[str]:
    """Return the ids words may be, or may stand for by the tables: an id, a code, a country's or framework's name."""
    countries = [f"country:{match.country.code}" for match in reference.country_named(words) if match.as_ == "name"]
    frameworks = [f"framework:{framework.id}" for framework in reference.framework_named(words)]
    codes = [f"country:{words.upper()}", f"framework:{words.upper()}"]
    return list(dict.fromkeys((words, *codes, *countries, *frameworks)))


def _by_id(store: Store, viewer: Viewer, ids: list[str]) -> list[EntityCount]:
    return [found for name in ids if (found := store.entity(name, viewer)) is not None]


def _by_name(store: Store, viewer: Viewer, words: str, *, exactly: bool) -> list[EntityCount]:
    found = store.entities(viewer, words=words, limit=200)
    return [one for one in found if not exactly or one.entity.name.casefold() == words.casefold()]
