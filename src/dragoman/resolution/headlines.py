"""What the headline of a release says: the one foreign country that it is about."""

from __future__ import annotations

from dragoman.resolution.desk import Desk, actor_code, one_country
from dragoman.resolution.links import NO_STATE

NAMING = {"name", "adjective", "people", "capital", "government"}
FIRST = 60
"""Mentions at the head of a paper among which those of its headline are."""
WHO = {"country", "nationality", "person", "office", "place"}


def headline_country(desk: Desk) -> str | None:
    """Return the code of the one country, but for the one that speaks, that a release's headline names; else None."""
    if desk.scene.voice is None:
        return None
    end = desk.document.text.find("\n")
    codes: set[str] = set()
    for mention in desk.in_order[:FIRST]:
        named = mention.span.start < end and mention.kind in WHO
        link = desk.found.get(mention.index) if named else None
        if link is not None and link.entity is not None and link.entity.country is not None:
            codes.add(link.entity.country)
    for cue in desk.findings.cues[:FIRST]:
        country = one_country(desk, cue.text) if cue.span.start < end and cue.kind in NAMING else None
        if country is not None:
            codes.add(actor_code(desk, country))
    codes -= {desk.scene.voice, *NO_STATE}
    return codes.pop() if len(codes) == 1 else None
