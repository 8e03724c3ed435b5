"""Whom and what is meant: actors, persons, places, frameworks; one candidate or left open, with reasons."""

from dragoman.resolution.links import NOBODY, Candidates, Entity, EntityKind, Judgement, Link, Links, Nobody
from dragoman.resolution.naming import same_name, slug
from dragoman.resolution.resolving import resolve

__all__ = [
    "NOBODY",
    "Candidates",
    "Entity",
    "EntityKind",
    "Judgement",
    "Link",
    "Links",
    "Nobody",
    "resolve",
    "same_name",
    "slug",
]
