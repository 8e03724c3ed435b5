"""Countries, places and documents."""

from __future__ import annotations

import re

from dragoman.extraction import Mention
from dragoman.resolution.belonging import own_group, owner_of
from dragoman.resolution.desk import Desk, actor_code, country_entity, framework_code, local_country, one_country
from dragoman.resolution.figures import figure_link
from dragoman.resolution.links import Entity, Link
from dragoman.resolution.naming import entity
from dragoman.resolution.persons import surname_link

WATERS = re.compile(r"\b(?:gulf|ocean|sea|channel|straits?|bay)$", re.IGNORECASE)
"""Waters are nobody's, whatever their name: the Persian Gulf is not Iran's."""


def country_link(desk: Desk, mention: Mention) -> Link:
    """Link a country, nationality or capital to its government."""
    words = mention.name or mention.text
    country = one_country(desk, words)
    if country is not None and country.code == "BEL" and _is_the_union(desk, words):
        return Link(mention.index, union_entity(desk), "the seat of the European Union, for it")
    if country is None and (code := local_country(desk, words)) is not None:
        whose, why = owner_of(desk, mention)
        return Link(mention.index, entity("group", words, country=whose or code), why or "by the table of peoples", 0.9)
    if country is None:
        whose, why = owner_of(desk, mention)
        if whose is not None:
            return Link(mention.index, entity("group", words, country=whose), why, 0.8)
        if (ours := own_group(desk, words.lower())) is not None:
            made = entity("group", words, country=ours, within=desk.document.id)
            return Link(mention.index, made, "the speaker's own, in what its government releases")
        person = surname_link(desk, mention)
        return person or Link(mention.index, None, f"{words!r} may be several countries", 0.0)
    as_ = desk.kinds.get((words, country.code), set())
    reason = (
        "the government, by its short form"
        if "government" in as_
        else "a capital, for its government"
        if "capital" in as_
        else "by name"
    )
    return Link(mention.index, country_entity(desk, country), reason)


UNION = "European Union"


def _is_the_union(desk: Desk, words: str) -> bool:
    """Say whether Brussels stands for the European Union: in a paper on its affairs that does not speak of Belgium."""
    if words.title() != "Brussels" or desk.scene.host == "BEL" or "BEL" in desk.named_countries:
        return False
    return bool(desk.reference.framework_named(UNION, desk.scene.day)) and desk.is_on_the_union


def union_entity(desk: Desk) -> Entity:
    """Return the European Union as an entity."""
    row = desk.reference.framework_named(UNION, desk.scene.day)[0]
    return Entity(f"framework:{row.id}", row.name, "framework", framework_code(desk, row.id))


def place_link(desk: Desk, mention: Mention) -> Link:
    """Link a place: a country, a capital as a place, or by its own name."""
    words = mention.name or mention.text
    country = one_country(desk, words)
    if country is not None:
        if (
            any(match.as_ == "capital" for match in desk.reference.country_named(words, desk.scene.day))
            and words != country.name
        ):
            return Link(
                mention.index, entity("place", words, country=actor_code(desk, country)), "a capital, as a place"
            )
        return Link(mention.index, country_entity(desk, country), "by name")
    figure = figure_link(desk, mention, words)
    if figure is not None:
        return figure
    misspelt = desk.reference.country_misspelt(words)
    if misspelt is not None:
        return Link(mention.index, country_entity(desk, misspelt), f"as {misspelt.name} misspelt", 0.8)
    whose, why = (None, "") if WATERS.search(words) else owner_of(desk, mention)
    if whose is None and (code := local_country(desk, words)) is not None:
        whose, why = code, "by the table of places"
    return Link(mention.index, entity("place", words, country=whose), why or "by name", 0.8)


def document_link(desk: Desk, mention: Mention) -> Link:
    """Link a document by its name."""
    whose, why = owner_of(desk, mention)
    return Link(mention.index, entity("document", mention.name or mention.text, country=whose), why or "by name", 0.8)
