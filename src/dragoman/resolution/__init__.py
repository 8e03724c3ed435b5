"""Whom and what is meant: actors, persons, places, frameworks; one candidate or left open, with reasons."""

from dragoman.resolution.links import (
    DOUBTED,
    NO_FIRM_GROUND,
    NO_STATE,
    NOBODY,
    NOBODY_KNOWN,
    NOBODY_NAMED,
    OWN_HOUSE,
    Candidates,
    Entity,
    EntityKind,
    Judgement,
    Link,
    Links,
    Meeting,
    Nobody,
    Present,
)
from dragoman.resolution.meetings import HELD, PLACE_ROLES, asked_among, level_of, rank_of, same_day
from dragoman.resolution.naming import same_name, slug
from dragoman.resolution.resolving import resolve

__all__ = [
    "DOUBTED",
    "HELD",
    "NOBODY",
    "NOBODY_KNOWN",
    "NOBODY_NAMED",
    "NO_FIRM_GROUND",
    "NO_STATE",
    "OWN_HOUSE",
    "PLACE_ROLES",
    "Candidates",
    "Entity",
    "EntityKind",
    "Judgement",
    "Link",
    "Links",
    "Meeting",
    "Nobody",
    "Present",
    "asked_among",
    "level_of",
    "rank_of",
    "resolve",
    "same_day",
    "same_name",
    "slug",
]
