"""Whom each mention of a paper means: by its own words, by the paper's header, by what stands before it, or open."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.documents import Document
from dragoman.extraction import Findings, Mention
from dragoman.reference import Reference
from dragoman.resolution.bodies import framework_link, group_link, office_link, organization_link
from dragoman.resolution.desk import Desk
from dragoman.resolution.links import Candidates, Link, Links
from dragoman.resolution.meetings import meetings_of
from dragoman.resolution.persons import person_link, posts_of
from dragoman.resolution.places import country_link, document_link, place_link
from dragoman.resolution.pronouns import pronoun_link
from dragoman.resolution.telling import tell

LINKERS: dict[str, Callable[[Desk, Mention], Link]] = {
    "country": country_link,
    "nationality": country_link,
    "framework": framework_link,
    "organization": organization_link,
    "place": place_link,
    "office": office_link,
    "group": group_link,
    "document": document_link,
}


def resolve(document: Document, findings: Findings, reference: Reference, known: Candidates) -> Links:
    """Decide for every mention whom it means, then tell each event once.

    Returns: a link a mention, in order, with one entity or None and the reason; and the findings retold.
    Raises: nothing.
    """
    desk = Desk(document, findings, reference, known)
    links = links_of(desk)
    told = tell(document, findings, links)
    return Links(links, told, posts_of(desk), meetings_of(told, links, reference))


def links_of(desk: Desk) -> tuple[Link, ...]:
    """Link every mention, in the order that lets later ones lean on earlier: names, then offices, then pronouns."""
    persons = [one for one in desk.in_order if one.kind == "person"]
    for mention in sorted(persons, key=lambda one: " " not in (one.name or "")):
        desk.found[mention.index] = person_link(desk, mention)
    for mention in desk.in_order:
        if mention.kind in LINKERS:
            desk.found[mention.index] = LINKERS[mention.kind](desk, mention)
    for mention in desk.in_order:
        if mention.kind == "pronoun":
            desk.found[mention.index] = pronoun_link(desk, mention)
    return tuple(desk.found[mention.index] for mention in desk.findings.mentions)
