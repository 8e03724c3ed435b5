"""Whom and what is meant: actors, persons, places, frameworks; one candidate or left open, with reasons."""

from dragoman.resolution.links import Candidates, Entity, Judgement, Link, Links

__all__ = ["Candidates", "Entity", "Judgement", "Link", "Links"]
