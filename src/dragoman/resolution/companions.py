"""Whose side somebody is on by those he came with: companions, those listed as present, those who meet the same others.

``Accompanying Duarte were Ambassador Rojas of Chile and Director General Prieto``: all three are of one country.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.desk import Desk, title_forms
from dragoman.resolution.links import NO_STATE, Entity, Link

BEHIND = re.compile(
    r"[,;]?\s*\b(?:who (?:was|were) |was |were |is |are )?(?:also )?(?:accompanied by|attended by|flanked by|joined by|"
    r"escorted by|together with|along with|backed by|supported by|briefed by)\s+",
    re.IGNORECASE,
)
"""Words between somebody and those he came with."""
BEFORE = re.compile(
    r"\b(?:(?:also )?(?:accompanying|accompanied|joining|escorting|supporting|flanking|attending)|with)\s+$",
    re.IGNORECASE,
)
"""Words before somebody whose companions a sentence goes on to name: ``Accompanying Duarte were``."""
WERE = re.compile(r"\s+(?:was|were|is|are)\s+(?:also\s+)?", re.IGNORECASE)
PRESENT = re.compile(
    r"\b(?:(?:also |others? |those )?(?:present|participating|attending|taking part|sitting in)"
    r"(?: (?:on|for|from) (?:the |our |their )?\w+(?: side)?)?(?: (?:was|were|are|is|included)|:)|"
    r"(?:the )?\w+ (?:side|delegation|party|team) (?:included|consisted of|comprised|was composed of|were)) ",
    re.IGNORECASE,
)
"""Words before a row of those who were there on one side."""
NEXT = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,|;)?\s*(?:(?:and|plus|as well as|&)\s+)?(?:the\s+)?(?:[\w/.\-]+\s+){0,3}",
    re.IGNORECASE,
)
"""What stands between two who are named in a row."""
ACTS = re.compile(
    r"\b(?:met|meet|saw|called|said|told|was|were|had|has|is|are|to|that|who|which|for|with|by|of|on|at|in|against)\b",
    re.IGNORECASE,
)
"""Words that end a row of names."""
WHO = {"person", "office"}
LONGEST = 12
"""So many stand in one row at most."""


def companions(
    document: Document, findings: Findings, found: dict[int, Link], known: dict[str, Entity]
) -> dict[str, str]:
    """Find the country of persons whom the paper gives none, by those in whose company it names them.

    ``known`` are the persons of the paper as far as read, by id.

    Returns: for ids of persons without a country, the one country of all others in their row.
    """
    rings = (*_rows(document.text, findings), *_sides(findings.events, findings))
    told: dict[str, str] = {}
    for ring in rings:
        entities = [link.entity for one in ring if (link := found.get(one.index)) is not None and link.entity]
        now = [known.get(one.id, one) for one in entities]
        countries = {one.country or told.get(one.id) for one in now} - {None}
        if len(countries) != 1 or countries <= NO_STATE:
            continue
        country = next(iter(countries))
        for one in now:
            if one.kind == "person" and one.country is None and country is not None:
                told.setdefault(one.id, country)
    return told


def listed(desk: Desk) -> dict[str, str]:
    """Find the country of those listed as present whom the list gives none, by who stands before and behind.

    A list has one side behind the other: who stands between two of a country, or beside one at its end, is of it; one
    with a title that only other governments give is of the other country beside him.

    Returns: for ids of persons without a country, the country.
    """
    entities = [link.entity if (link := desk.found.get(one)) is not None else None for one in desk.present]
    now = [desk.people.get(one.id, one) if one is not None else None for one in entities]
    lands = [one.country if one is not None else None for one in now]
    last: str | None = None
    following: str | None = None
    befores: list[str | None] = []
    behinds: list[str | None] = []
    for land in lands:
        befores.append(last)
        last = land or last
    for land in reversed(lands):
        behinds.append(following)
        following = land or following
    behinds.reverse()
    told: dict[str, str] = {}
    for place, one in enumerate(now):
        if one is None or one.kind != "person" or one.country is not None:
            continue
        before, behind = befores[place], behinds[place]
        title = desk.findings.mentions[desk.present[place]].title or ""
        near = {before, behind} - {None}
        if any(row.side == "host" for form in title_forms(title)[:1] for row in desk.reference.title(form)):
            near -= {desk.scene.own}
        if len(near) == 1:
            told[one.id] = str(near.pop())
    return told


def _rows(text: str, findings: Findings) -> Iterator[list[Mention]]:
    people = sorted((one for one in findings.mentions if one.kind in WHO), key=lambda one: one.span.start)
    for number, leader in enumerate(people):
        opened = BEFORE.search(text, max(0, leader.span.start - 24), leader.span.start)
        behind = WERE.match(text, leader.span.end) if opened else BEHIND.match(text, leader.span.end)
        if behind is None and opened is not None and number + 1 < len(people):
            behind = _after_another(text, people[number + 1], leader)
        if behind is not None:
            row = _row(text, people, number + 1, behind.end())
            if row:
                yield [leader, *row]
    starts = [one.span.start for one in people]
    for listed in PRESENT.finditer(text):
        row = _row(text, people, bisect_left(starts, listed.end()), listed.end())
        if len(row) > 1:
            yield row


def _after_another(text: str, other: Mention, leader: Mention) -> re.Match[str] | None:
    """Return the verb behind a second leader: ``With Ministers Duarte and Rojas were``."""
    between = text[leader.span.end : other.span.start]
    return WERE.match(text, other.span.end) if between.strip().lower() in {"and", "&", ","} else None


def _row(text: str, people: Sequence[Mention], first: int, start: int) -> list[Mention]:
    """Return those named one behind the other from a place on, till something else is told."""
    row: list[Mention] = []
    end = start
    for one in people[first : first + LONGEST]:
        if one.span.start < end:
            continue
        between = text[end : one.span.start]
        if between.strip() and (NEXT.fullmatch(between) is None or ACTS.search(between) is not None):
            break
        row.append(one)
        end = one.span.end
    return row


def _sides(events: Sequence[Event], findings: Findings) -> Iterator[list[Mention]]:
    """Yield those who together meet others: ``Rojas, Prieto and Silva met with the Ambassador``."""
    for event in events:
        if event.kind == "CONSULT" and event.actor and event.recipient:
            for side in (event.actor, event.recipient):
                if len(side) > 1:
                    yield [findings.mentions[one] for one in side]


PEOPLE = re.compile(
    r"(?:nationals|citizens|residents|journalists|activists|dissidents|officials|officers|detainees|prisoners|leaders|"
    r"women|men|students|lawyers|scholars|academics|hostages|traffickers|operatives|individuals|persons|businessmen|"
    r"executives|commanders|fugitives|hackers|tourists|soldiers|pilots|sailors|diplomats|brothers|sisters|"
    r"politicians)\s*"
    r"(?:,|:)?\s+(?:namely\s+|such as\s+|including\s+|like\s+)?(?:(?:[A-Z][\w.'’\-]+,?\s+){1,4}(?:and\s+)?)?$"
)
"""The end of what stands before the names of several who are then called so."""
CALLING = re.compile(
    r"\s+(?:(?:former|retired|veteran|senior|young|jailed|exiled|leading|chief|human rights|aid|film|"
    r"opposition|[a-z]+ing|"
    r"[a-z]+-[a-z]+|[a-z]+)\s+){0,2}"
    r"(?:[a-z]+(?:ers?|ors?|ists?|ians?|[a-z]ants?|[a-z]ents?|eers?|ees?|crats?|women|woman|men|man|ates?|graphs?)|"
    r"missionar(?:y|ies)|general|colonel|captain|major|judge|bishop|nun|monk|priest|pilot|poet|chef|cleric|"
    r"imam|coach|athlete|"
    r"nurse|spy|mercenary|hostage|captive|businesswoman|politician|chief|head|magnate|tycoon|boss|envoy|"
    r"diplomat|citizen|"
    r"national|expert|student|soldier|coroner|star|guide|clerk|cook|aide|advocate|heir|widow|scholar|monarch|"
    r"economist)\s+"
)
"""What stands between a nationality and the name of one who is then called so: ``Swiss engineer``."""
OF_TITLE = re.compile(r"\s+(?:[a-z][a-z-]+\s+){1,2}")
"""The same before a title that begins what is taken for the name: ``Tajik team leader Colonel Nazriev``."""
ITEM = re.compile(r"\s*(?:,|;)?\s*(?:(?:and|&)\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.? )?")


def compatriots(
    document: Document, findings: Findings, found: dict[int, Link], known: dict[str, Entity]
) -> dict[str, str]:
    """Find the country of persons who are named right behind a word for people of a country: ``two Kenyan nationals,
    Rojas and Silva``, ``Americans Lund and Prieto``.

    Returns: for ids of persons without a country, the country of those people.
    """
    text = document.text
    people = sorted((one for one in findings.mentions if one.kind == "person"), key=lambda one: one.span.start)
    starts = [one.span.start for one in people]
    told: dict[str, str] = {}
    for cue in sorted(findings.cues, key=lambda one: -one.span.start):
        if cue.kind not in {"adjective", "people", "name"}:
            continue
        place = bisect_left(starts, cue.span.start)
        first = people[place] if place < len(people) else None
        if first is None or first.span.start - cue.span.end > FAR_BEHIND:
            continue
        between = text[cue.span.end : max(first.span.start, cue.span.end)]
        plain = cue.kind == "people" and not between.strip()
        called = CALLING if first.title is None or not first.text[:1].islower() else OF_TITLE
        plain = plain or (cue.kind == "adjective" and called.fullmatch(between) is not None)
        if not plain and (cue.kind == "people" or PEOPLE.search(between) is None or "." in between or "\n" in between):
            continue
        end = first.span.start
        for one in people[place : place + LONGEST]:
            if one.span.start < end or (one is not first and ITEM.fullmatch(text, end, one.span.start) is None):
                break
            if (person := _open(one.index, found)) is not None and known[person].country is None:
                told.setdefault(person, cue.key)
            end = one.span.end
    return told


FAR_BEHIND = 80
SPOKEN = {"CONSULT", "REQUEST", "AGREE", "REJECT"}
OFTEN = 3
"""Sentences in which somebody speaks whom a telegram from abroad reports."""
DESCRIBED = re.compile(
    r",? \((?!phonetic|ph\b|also|aka|alias|see|ref|para|born)|"
    r", (?:the )?(?:\w+ )?(?:representative|manager|officer|agent) (?:of|for) ",
    re.IGNORECASE,
)
"""What stands behind a name whose holder is then described."""
OURSELVES = frozenset("i we me us".split())


def counterparts(document: Document, findings: Findings, found: dict[int, Link], own: str) -> frozenset[str]:
    """Find the persons without a country with whom the writer's own side speaks, or whom a telegram lets speak often.

    Returns: their ids. In what an embassy writes they are of the country it is in, but for those of whom it says what
    else they are: ``Van Delden (consortium manager)``.
    """
    spoken: dict[str, int] = {}
    for _, one in findings.speakers:
        if (person := _open(one, found)) is not None:
            spoken[person] = spoken.get(person, 0) + 1
    met: set[str] = set()
    for event in findings.events:
        if event.kind not in SPOKEN or not event.actor or not event.recipient:
            continue
        for side, other in ((event.actor, event.recipient), (event.recipient, event.actor)):
            if all(_is_ours(one, findings, found, own) for one in side):
                met.update(person for one in other if (person := _open(one, found)) is not None)
    often = {person for person, times in spoken.items() if times >= OFTEN}
    described = {
        person
        for one in findings.mentions
        if (person := _open(one.index, found)) is not None and DESCRIBED.match(document.text, one.span.end)
    }
    return frozenset((met | often) - described)


def _open(number: int, found: dict[int, Link]) -> str | None:
    """Return the id of the person a mention means, if nobody tells his country."""
    link = found.get(number)
    entity = link.entity if link is not None else None
    return entity.id if entity is not None and entity.kind == "person" and entity.country is None else None


def _is_ours(number: int, findings: Findings, found: dict[int, Link], own: str) -> bool:
    link = found.get(number)
    if link is None or link.entity is None:
        return findings.mentions[number].text.lower() in OURSELVES
    return link.entity.country == own
