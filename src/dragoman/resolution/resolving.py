"""Whom each mention of a paper means: by its own words, by the paper's header, by what stands before it, or open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Findings, Mention
from dragoman.language import Word
from dragoman.reference import Reference
from dragoman.resolution.bodies import (
    OWN_POST,
    framework_link,
    further_post,
    group_link,
    office_link,
    organization_link,
    post_link,
)
from dragoman.resolution.companions import companions, compatriots, counterparts, listed
from dragoman.resolution.desk import Desk, own_post
from dragoman.resolution.figures import is_foreign
from dragoman.resolution.grounds import on_firm_ground
from dragoman.resolution.headlines import headline_country
from dragoman.resolution.letters import Letter
from dragoman.resolution.links import Candidates, Link, Links
from dragoman.resolution.meetings import meetings_of
from dragoman.resolution.parties import acting_words
from dragoman.resolution.persons import (
    NO_PERSON,
    called_by_first_name,
    called_link,
    person_link,
    posts_of,
    remember,
    with_country,
)
from dragoman.resolution.places import country_link, document_link, place_link
from dragoman.resolution.pronouns import pronoun_link
from dragoman.resolution.releases import Released, with_own_people
from dragoman.resolution.scene import OWN
from dragoman.resolution.setting import Setting
from dragoman.resolution.talks import Written
from dragoman.resolution.telling import tell
from dragoman.resolution.tongues import country_by_forename
from dragoman.resolution.wars import victims

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


def resolve(
    document: Document, findings: Findings, reference: Reference, known: Candidates, words: Sequence[Word]
) -> Links:
    """Decide for every mention whom it means, tell each event once, and keep apart what stands on no firm ground.

    ``words`` are those that the findings were made of, with their grammar.
    Returns: a link a mention, in order, with one entity or None and the reason; and the findings retold.
    Raises: nothing.
    """
    desk = Desk(document, findings, reference, known)
    links, told = told_of(desk)
    events = on_firm_ground(document, told, links, words, desk.service)
    told = replace(told, events=tuple(events))
    return Links(links, told, posts_of(desk), meetings_of(told, links, reference))


def told_of(desk: Desk) -> tuple[tuple[Link, ...], Findings]:
    """Return whom the mentions of a paper mean, and its findings told once."""
    links = links_of(desk)
    released = _released(desk)
    told = tell(desk.document, desk.findings, links, acting_words(desk.reference), _written(desk) or released)
    return _with_victims(desk, told, with_own_people(told, links, released)), told


def links_of(desk: Desk) -> tuple[Link, ...]:
    """Link every mention, in the order that lets later ones lean on earlier: names, then offices, then pronouns."""
    persons = [one for one in desk.in_order if one.kind == "person"]
    for mention in sorted(persons, key=lambda one: " " not in (one.name or "")):
        desk.found[mention.index] = person_link(desk, mention)
    for mention in persons:
        if desk.found[mention.index].reason == NO_PERSON:
            called = called_by_first_name(desk, mention.name or mention.text)
            desk.found[mention.index] = called_link(mention, called) if called else desk.found[mention.index]
    _correspondents(desk)
    _titles_of_names(desk, persons)
    for mention in desk.in_order:
        if mention.kind in LINKERS and mention.index not in desk.found:
            posted = mention.kind in {"country", "place"} and desk.scene.own and OWN_POST.match(mention.text)
            further = further_post(desk, mention)
            linker = group_link if posted else LINKERS[mention.kind]
            desk.found[mention.index] = linker(desk, mention) if further is None else further
    _of_possessors(desk)
    _at_home(desk, _beside(desk))
    _by_forename(desk)
    _of_owners(desk)
    _between_governments(desk)
    for mention in desk.in_order:
        if mention.kind == "pronoun":
            desk.found[mention.index] = pronoun_link(desk, mention)
    return tuple(desk.found[mention.index] for mention in desk.findings.mentions)


def _written(desk: Desk) -> Written | None:
    """Return whose service wrote the paper, and what else tells who hears what is said in it."""
    if desk.scene.own is None:
        return None
    return Written(desk.scene.own, desk.scene.host, desk.letters, desk.scene.host_by == "header")


def _released(desk: Desk) -> Released | None:
    """Return in whose name a department released the paper, and the country that its headline names."""
    return None if desk.scene.voice is None else Released(desk.scene.voice, headline_country(desk))


def _with_victims(desk: Desk, told: Findings, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Take those who suffer in a war for the people of the country that it is made on."""
    found = list(links)
    for number, code in victims(desk.document, told, told.events, links).items():
        desk.homes[number] = (code, "the country that the war is made on")
        mention = told.mentions[number]
        found[number] = replace(LINKERS[mention.kind](desk, mention), confidence=UNSURE)
    return tuple(found)


def _correspondents(desk: Desk) -> None:
    """Link the sender and the addressees that the head of a telegram names."""
    if desk.findings.sheets:
        return
    if desk.findings.sender is not None:
        desk.found[desk.findings.sender] = Link(desk.findings.sender, own_post(desk), "the post that writes")
    for number in desk.findings.addressees:
        desk.found[number] = post_link(desk, desk.findings.mentions[number])


def _between_governments(desk: Desk) -> None:
    """Read what one country's officer writes or says to another's as a letter: ``you`` and what is promised are the
    other's.
    """
    letters = [
        Letter(sheet.span.start, sheet.span.end, sheet.sender, sheet.addressees[0])
        for sheet in desk.findings.sheets
        if sheet.sender is not None and sheet.addressees and desk.are_apart(sheet.sender, sheet.addressees[0])
    ]
    if desk.scene.own is not None and desk.findings.sheets:
        desk.hearers = _hearers(desk)
        letters += [
            Letter(turn.span.start, turn.span.end, turn.speaker, hearer)
            for turn, hearer in zip(desk.findings.turns, desk.hearers, strict=True)
            if turn.speaker is not None and hearer is not None and desk.are_apart(turn.speaker, hearer)
        ]
    desk.letters = tuple(sorted((*desk.letters, *letters), key=lambda one: one.start))


def _hearers(desk: Desk) -> tuple[int | None, ...]:
    """Return to whom each turn of a conversation is spoken: the last before it of another country, else the next; among
    those of one country the last or next other.
    """
    turns = desk.findings.turns
    found: list[int | None] = []
    for number, turn in enumerate(turns):
        near = (*reversed(turns[max(0, number - NEAR) : number]), *turns[number + 1 : number + 1 + NEAR])
        others = [one.speaker for one in near if one.speaker is not None and one.speaker != turn.speaker]
        apart = [one for one in others if turn.speaker is not None and desk.are_apart(turn.speaker, one)]
        found.append(next(iter((*apart, *others)), None))
    return tuple(found)


ELSEWHERE = "as elsewhere in this paper"
NEAR = 8
"""Turns about one among whose speakers he is to whom it is spoken."""


def _titles_of_names(desk: Desk, persons: list[Mention]) -> None:
    """Link a title that the parser parted from the name behind it to whoever bears both."""
    bearers = {one.span.start: one for one in persons if one.title}
    for mention in desk.in_order:
        bearer = bearers.get(mention.span.start) if mention.kind == "office" else None
        if bearer is not None and bearer.span.holds(mention.span):
            made = desk.found[bearer.index]
            desk.found[mention.index] = replace(made, mention=mention.index)


def _of_possessors(desk: Desk) -> None:
    """Give a person the country of whoever a pronoun before his title means: ``Its ambassador, Olav Berg``."""
    for mention in desk.in_order:
        link = desk.found.get(mention.index)
        if mention.kind != "person" or mention.refers is None or link is None or link.entity is None:
            continue
        if link.entity.country is None:
            owner = pronoun_link(desk, desk.findings.mentions[mention.refers]).entity
            if (
                owner is not None
                and owner.country is not None
                and (owner.kind in {"country", "organization", "framework"} or owner.kind in OWNING)
            ):
                person = replace(link.entity, country=owner.country)
                why = f"by {desk.findings.mentions[mention.refers].text!r}"
                desk.found[mention.index] = replace(link, entity=person, reason=with_country(link.reason, why))
                remember(desk, person)


def _beside(desk: Desk) -> dict[str, str]:
    """Give the persons of a telegram whose country nobody tells the country of those in whose company they are.

    Returns: by id of those persons, why they are of it.
    """
    why: dict[str, str] = {}
    named = compatriots(desk.document, desk.findings, desk.found, desk.people)
    for person in sorted(named):
        if (known := desk.people.get(person)) is not None and known.country is None:
            remember(desk, replace(known, country=desk.reference.actor_code(named[person])))
            why[person] = "as one of those named behind its people"
    if desk.scene.own is None:
        return why
    beside = listed(desk)
    for person in sorted(beside):
        if (known := desk.people.get(person)) is not None and known.country is None:
            remember(desk, replace(known, country=beside[person]))
            why[person] = "as of those beside whom the name is listed"
    told = companions(desk.document, desk.findings, desk.found, desk.people)
    for person in sorted(told):
        known = desk.people.get(person)
        if known is not None and told[person] not in desk.faced.get(known.name.split()[-1].lower(), ()):
            remember(desk, replace(known, country=told[person]))
            why[person] = "as of those in whose company the person is"
    if desk.scene.host is not None and desk.scene.host_by == "header":
        for person in sorted(counterparts(desk.document, desk.findings, desk.found, desk.scene.own)):
            if (known := desk.people.get(person)) is not None and known.country is None:
                remember(desk, replace(known, country=desk.scene.host))
                why[person] = f"host country by the {desk.scene.host_by}"
    return why


def _at_home(desk: Desk, beside: Mapping[str, str]) -> None:
    """Give those whose country nobody tells the country of their setting."""
    for index, made in list(desk.found.items()):
        known = desk.people.get(made.entity.id) if made.entity is not None and made.entity.country is None else None
        if known is not None and known.country is not None:
            why = with_country(made.reason, beside.get(known.id, ELSEWHERE))
            desk.found[index] = replace(made, entity=known, reason=why)
    bearers: dict[str, list[int]] = {}
    for index, made in desk.found.items():
        if made.entity is not None:
            bearers.setdefault(made.entity.id, []).append(index)
    setting = Setting(desk)
    for mention in desk.in_order:
        link = desk.found.get(mention.index)
        if link is None or mention.kind not in HOMED or (link.entity is not None and link.entity.country is not None):
            continue
        home = setting.home_of(mention)
        if home is None:
            continue
        desk.homes[mention.index] = home
        made = person_link(desk, mention) if mention.kind == "person" else LINKERS[mention.kind](desk, mention)
        desk.found[mention.index] = replace(made, confidence=min(made.confidence, UNSURE))
        if link.entity is None and made.entity is not None:
            bearers.setdefault(made.entity.id, []).append(mention.index)
        if mention.kind == "person" and link.entity is not None and made.entity is not None:
            for index in bearers.pop(link.entity.id, ()):
                other = desk.found[index]
                if other.entity is None:
                    continue
                anew = index != mention.index and other.entity.country != made.entity.country
                reason = with_country(other.reason, ELSEWHERE) if anew else other.reason
                desk.found[index] = replace(other, entity=made.entity, reason=reason)
                bearers.setdefault(made.entity.id, []).append(index)


def _by_forename(desk: Desk) -> None:
    """Give persons of whom nothing else tells whose they are the country in which their given name is borne."""
    told: dict[str, Link] = {}
    for index, made in list(desk.found.items()):
        person = made.entity
        if person is None or person.kind != "person" or person.country is not None:
            continue
        if person.id not in told:
            known = desk.people.get(person.id, person)
            home = (known.country, "") if known.country else country_by_forename(desk, known.name)
            foreign = (
                home is not None and home[0] == OWN and is_foreign(desk, desk.findings.mentions[index].title or "")
            )
            if home is None or foreign:
                continue
            told[person.id] = replace(
                made, entity=replace(known, country=home[0]), reason=home[1] or with_country(made.reason, ELSEWHERE)
            )
            remember(desk, replace(known, country=home[0]))
        desk.found[index] = replace(told[person.id], mention=index, confidence=min(made.confidence, UNSURE))


def _of_owners(desk: Desk) -> None:
    """Link anew those who are somebody's and whose owner's country was told only later: ``his followers``."""
    for mention in desk.in_order:
        link = desk.found.get(mention.index)
        if mention.kind not in OWNED or mention.refers is None or link is None:
            continue
        if link.entity is None or link.entity.country is None:
            desk.found[mention.index] = LINKERS[mention.kind](desk, mention)


OWNED = {"group", "office", "organization"}
OWNING = {"group", "office"}
"""Those whose leader or spokesman is of their country: ``LURD's gunners ... their chairman``."""
HOMED = {"person", "group", "office", "organization"}
UNSURE = 0.6
