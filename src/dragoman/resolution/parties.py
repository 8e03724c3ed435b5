"""Who is a party to an event: whoever can act, in place of the thing that is his."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from dragoman.extraction import Event, Findings, Mention
from dragoman.reference import Reference
from dragoman.resolution.links import Link

ACTING = frozenset(
    (
        "AGENT", "CROWD", "PROTESTER", "STUDENTS", "PEOPLE", "FOLK", "HUMAN", "PRISONER", "MIGRANT", "DIPLOMAT",
        "IRREGULAR",
        "PEACEKEEPER", "BODY", "FORCE", "INSPECTOR", "ENVOY", "VESSEL", "AIRCRAFT", "BUILDING",
    )
)  # fmt: skip
"""Classes of the trigger table whose words stand for those who act or are acted on; ships are somebody's."""
OWNERS = frozenset({"country", "nationality", "organization", "framework", "person", "office", "place"})
SUM = re.compile(r"[$€£¥%]|\b(?:billion|million|percent|dollars?|euros?|tons?|tonnes?|doses?)\b", re.IGNORECASE)
"""What is given or counted, and is nobody."""
TREATY = re.compile(
    r"(?:Treaty|Convention|Agreement|Accords?|Protocol|Declaration|Covenant|Charter)$|"
    r"^(?:\w+ )?(?:Treaty|Convention|Agreement|Protocol|Declaration|Covenant|Charter) (?:of|on|for|against|between) "
)
"""The name of a paper, which is signed and kept, and is nobody."""
MODEL = re.compile(r"(?:(?:\w+|\d+) )?[A-Z]{1,4}-\d+[A-Z]{0,2}(?:['’]?[Ss])?")
"""The model of an aircraft or a missile, which is nobody: ``F-5A``, ``MIG-23s``."""
HEADING = re.compile(
    r"(?:(?:begin|end|executive)\s+)?(?:summary|comment|note|subject|subj|text|background|introduction|conclusions?|"
    r"recommendations?|action(?: requested| required)?|ref(?:tel)?s?|para(?:graph)?s?|begin|end|fyi|message|"
    r"confidential|secret|unclassified|qte|unqte|quote|unquote|septels?)",
    re.IGNORECASE,
)
"""A word of a telegram's form, which is nobody."""
OWNED = re.compile(r"['’]s?\s|\b(?:of|by|from)\s", re.IGNORECASE)
"""Words that say whose a thing is."""
DEPUTY = re.compile(r"\b(?:Deputy|Vice|State Councill?or)\b", re.IGNORECASE)
"""Words of a title that is seldom borne without another: a deputy premier holds a ministry."""
RANK = re.compile(r"\b(?:General|Admiral|Marshal|Colonel|Chief|Chairman|Secretary General)$", re.IGNORECASE)
"""A rank or title that one man bears, at the end of words for him."""
MOVING = {"MOBILIZE", "RETREAT"}
NUMBER = re.compile(
    r"\d[\d,.]*|dozens|scores|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten", re.IGNORECASE
)
"""A number that stands for so many people: ``killed more than 2,100``."""
COUNTED = re.compile(
    r"(?:(?:a|an|some|about|roughly|around|approximately|nearly|almost|over|more than|less than|up to|at least|further|"
    r"additional|another|total|increase of|sum of|of) )*[$€£¥]?\d[\d,.]*(?: (?:hundred|thousand|million|billion|"
    r"trillion|percent|dollars|euros|more))*",
    re.IGNORECASE,
)
"""A bare number or sum, which is asked for and is asked nothing."""
PRICED = re.compile(r"[$€£¥%]|\b(?:dollars?|euros?)\b")
PROPER = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}")
"""A name that no table knows, of somebody till it is shown to be a thing's."""
WITH_NAME = re.compile(rf"(?:{PROPER.pattern})\Z|.* [A-Z][a-z]+(?:an|ese|ish|i) ", re.DOTALL)
"""A name, or words with the adjective of one in them: ``the Orvalian and Kestian delegations``."""
GIVEN_OR_STRUCK = {"AID", "ASSAULT", "THREATEN"}
"""Kinds in which a place that no table knows stands for those who live there."""
CALLED = re.compile(r"[A-Z][a-zé]{2,12}")
OPENED = re.compile(r"(?:[A-Z]:|^|[.?!–—]|,)\s+(?:(?:Well|So|And|But|Yes|No|Look|Thanks|Okay),? )?$")
"""What stands before a name that is only called."""
BEFORE = 14
ANYBODY = frozenset(
    "anyone anybody everyone everybody someone somebody nobody none whoever anything something nothing".split()
)
"""Pronouns that stand for no one in particular."""
THINGS = frozenset(
    (
        "haven resilience sanctions initiative plan act strategy agenda program programme project day week month year "
        "policy reform reforms framework roadmap budget request report goals action order text statement website fact "
        "sheet overview background update event events award awards fellowship exchange assistance support security "
        "cooperation partnership trade investment development growth recovery prosperity stability rights freedom "
        "democracy peace justice law rule energy climate health education resolution communique communiqué question "
        "answer remarks speech address trafficking corruption terrorism crime war conflict crisis pandemic covid"
    ).split()
)
"""Last words of headings and names of programmes, which are nobody."""
CURRENCY = re.compile(r"(?:USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|RUB|INR|ZAR|SEK|NOK|DKK)\s?[$€£]?\d")
TO_DO = re.compile(r",?\s+(?:also\s+)?(?:not\s+)?to\s+", re.IGNORECASE)
BEHIND = re.compile(
    r"\s(?:of|in|at|from|for|to|on|with|near|outside|by|who|which|that|against|between|about|over|into)\s|[,(]"
)


@lru_cache(maxsize=2)
def acting_words(reference: Reference) -> frozenset[str]:
    """Return the words for those who can be a party, from the table of word classes."""
    return frozenset(word for row in reference.word_classes if row.name in ACTING for word in row.words.split())


def with_parties(
    events: Sequence[Event],
    findings: Findings,
    links: Sequence[Link],
    acting: frozenset[str],
    text: str,
) -> list[Event]:
    """Put the owner in the place of a thing that stands on a side, and leave the side open where it has none.

    ``Supported Tajikistan's sovereignty`` is support of Tajikistan; ``seized two trucks`` says not whose. Who is asked
    to do a thing can. A name that is only called, ``Well, Olav, Chad``, is no side, nor a town before its country.
    """
    bidden = bidden_in(text, findings)
    starts = sorted((one.span.start, one.index) for one in findings.mentions if one.kind in OWNERS)
    strange = _strange_states(events, findings, links)

    def can(number: int) -> bool:
        return number in bidden or acts(findings.mentions[number], acting)

    def sided(side: tuple[int, ...], states: frozenset[str] | None) -> tuple[int, ...]:
        side = tuple(one for one in side if not _is_sum(findings.mentions[one], text))
        present = _present(_one_man(side, findings, text), findings, links, starts, text)
        return _side(_parties_of(present, findings, links, states), findings, links, starts, can)

    return [
        replace(
            event,
            actor=sided(event.actor, None),
            recipient=tuple(
                one
                for one in sided(
                    _asked(event, findings, can),
                    None if event.kind in GIVEN_OR_STRUCK or _names(event.actor, findings) & strange else strange,
                )
                if one not in event.actor and not _is_ground_at_home(event, findings.mentions[one], links)
            ),
        )
        for event in (_without_own_people(with_company(one, findings, links), findings, links) for one in events)
    ]


def with_company(event: Event, findings: Findings, links: Sequence[Link]) -> Event:
    """Put on the traveller's side the people of his own country with whom he came to another: ``returned from Oslo
    with Secretary Lund``.
    """
    if event.kind not in {"CONSULT", "AGREE"} or not ("visit" in event.modes or "/V/CONSULT/" in event.frame):
        return event
    homes = {entity.country for one in event.actor if (entity := links[one].entity) is not None} - {None}
    there = [links[one].entity for one in event.recipient]
    if not any(one is not None and one.kind in {"country", "place"} and one.country not in homes for one in there):
        return event
    beside = tuple(
        one
        for one, entity in zip(event.recipient, there, strict=True)
        if entity is not None and entity.country in homes and findings.mentions[one].kind in {"person", "office"}
    )
    return replace(
        event,
        actor=(*event.actor, *beside),
        recipient=tuple(one for one in event.recipient if one not in beside),
    )


def _without_own_people(event: Event, findings: Findings, links: Sequence[Link]) -> Event:
    """Leave out of those who are asked or blamed a person of the asker's own country beside others: the next clause
    begins with him: ``we have urged Chad, and the Secretary has met``.
    """
    if event.kind not in {"REQUEST", "REJECT", "THREATEN", "ACCUSE"} or len(event.recipient) < 2:
        return event
    homes = {entity.country for one in event.actor if (entity := links[one].entity) is not None} - {None}
    own = tuple(
        one
        for one in event.recipient
        if findings.mentions[one].kind == "person"
        and (entity := links[one].entity) is not None
        and entity.country in homes
    )
    there = {entity.country for one in event.recipient if (entity := links[one].entity) is not None}
    if not own or not there - homes - {None}:
        return event
    return replace(event, recipient=tuple(one for one in event.recipient if one not in own))


def _one_man(side: tuple[int, ...], findings: Findings, text: str) -> tuple[int, ...]:
    """Return a side without the title of whoever is named behind it: the deputy's behind his other one, ``with the
    Deputy Prime Minister and Foreign Minister Lund``, a rank behind a comma, ``Staff Chief General, Olav Lund``.
    """
    bare = {
        findings.mentions[number].span.start
        for number in side
        if findings.mentions[number].kind == "person" and not findings.mentions[number].title
    }
    titled = {
        findings.mentions[number].span.start
        for number in side
        if findings.mentions[number].kind == "person" and findings.mentions[number].title
    }
    return tuple(
        number
        for number in side
        if not _is_only_a_title(findings.mentions[number], text, (frozenset(titled), frozenset(bare)))
    )


def _is_only_a_title(one: Mention, text: str, named: tuple[frozenset[int], frozenset[int]]) -> bool:
    """Say whether words only head a line, ``Technicians: the Secretary has``, or are the title of whoever is named
    behind them; ``named`` are the starts of names with a title and without.
    """
    titled, bare = named
    end = one.span.end
    if one.kind == "group" and text.startswith(":", end) and not text.startswith(("\n", ":"), end + 1):
        return True
    return one.kind == "office" and (
        (DEPUTY.search(one.text) is not None and text.startswith(" and ", end) and end + len(" and ") in titled)
        or (RANK.search(one.text) is not None and text.startswith(", ", end) and end + len(", ") in bare)
    )


def _present(
    side: tuple[int, ...], findings: Findings, links: Sequence[Link], starts: list[tuple[int, int]], text: str
) -> tuple[int, ...]:
    """Return a side without names that are only called, in whose place whoever is named behind them acts, and without
    towns whose country stands behind them.
    """
    lands = {
        findings.mentions[one].span.start
        for one in side
        if (entity := links[one].entity) is not None and entity.kind in {"country", "place"}
    }
    found: list[int] = []
    for one in side:
        mention = findings.mentions[one]
        if mention.span.end + len(", ") in lands and _is_town(mention, links, text):
            continue
        if not _is_called(mention, links, text):
            found.append(one)
            continue
        behind = mention.span.end + len(", ")
        place = bisect_left(starts, (behind, -1))
        found.extend(index for start, index in starts[place : place + 1] if start == behind and index not in side)
    return tuple(found)


def _is_called(mention: Mention, links: Sequence[Link], text: str) -> bool:
    """Say whether a single name between commas only calls somebody: ``Very quickly, Olav, the Secretary met``."""
    entity = links[mention.index].entity
    if mention.kind not in {"group", "person"} or not CALLED.fullmatch(mention.text):
        return False
    if entity is not None and entity.country is not None and mention.kind == "person":
        return False
    return (
        text[mention.span.end : mention.span.end + 1] == ","
        and OPENED.search(text, max(0, mention.span.start - BEFORE), mention.span.start) is not None
    )


def _is_sum(mention: Mention, text: str) -> bool:
    """Say whether a mention is only the letters of a currency before a sum: ``USD 150,000``."""
    return CURRENCY.match(text, mention.span.start) is not None


def _is_town(mention: Mention, links: Sequence[Link], text: str) -> bool:
    """Say whether a name before that of a country or state is its town's: ``Bonn, Germany``."""
    entity = links[mention.index].entity
    return (
        (entity is None or entity.kind == "place")
        and mention.kind not in {"pronoun", "framework"}
        and text[mention.span.end : mention.span.end + len(", ")] == ", "
        and CALLED.fullmatch(mention.text.rsplit(" ", 1)[-1]) is not None
    )


def _is_ground_at_home(event: Event, mention: Mention, links: Sequence[Link]) -> bool:
    """Say whether troops only move to or from a place of their own country, which is no other side."""
    ground = links[mention.index].entity
    if event.kind not in MOVING or mention.kind not in {"place", "country"} or ground is None:
        return False
    homes = {entity.country for one in event.actor if (entity := links[one].entity) is not None}
    return ground.kind in {"place", "group"} and ground.country in homes - {None}


def bidden_in(text: str, findings: Findings) -> frozenset[int]:
    """Return those who are asked to do a thing in so many words, whoever they are: ``urged others to adopt``."""
    found = set()
    for request in findings.requests:
        for one in request.asked:
            if TO_DO.fullmatch(text, findings.mentions[one].span.end, request.what_span.start):
                found.add(one)
    return frozenset(found)


def _asked(event: Event, findings: Findings, can: Callable[[int], bool]) -> tuple[int, ...]:
    """Return the recipients of an event, of a request without what is only asked for: ``urged a ceasefire in Chad``,
    ``asked for 4,000 more``.
    """
    if event.kind != "REQUEST":
        return event.recipient
    return tuple(
        one
        for one in event.recipient
        if (can(one) and not COUNTED.fullmatch(findings.mentions[one].text))
        or OWNED.search(findings.mentions[one].text)
    )


def _names(numbers: tuple[int, ...], findings: Findings) -> set[str]:
    return {findings.mentions[one].text for one in numbers}


def _strange_states(events: Sequence[Event], findings: Findings, links: Sequence[Link]) -> frozenset[str]:
    """Return the names that no table knows of those who act somewhere in the paper, as states do."""
    return frozenset(
        mention.text
        for event in events
        for one in event.actor
        if (mention := findings.mentions[one]).kind in {"place", "organization", "group"}
        and ((entity := links[one].entity) is None or entity.country is None)
        and PROPER.fullmatch(mention.text)
    )


def _is_nowhere(mention: Mention, links: Sequence[Link]) -> bool:
    """Say whether nobody knows whose a place is."""
    entity = links[mention.index].entity
    return mention.kind == "place" and (entity is None or entity.country is None)


def _parties_of(
    side: tuple[int, ...], findings: Findings, links: Sequence[Link], states: frozenset[str] | None
) -> tuple[int, ...]:
    """Return a side without the places of which nobody knows whose they are, save those whose names are a state's.

    With ``states`` None any plain name is: where grammar lets only a state or people stand.
    """
    return tuple(
        one
        for one in side
        if not _is_nowhere(mention := findings.mentions[one], links)
        or (PROPER.fullmatch(mention.text) and (states is None or mention.text in states))
    )


def _side(
    side: tuple[int, ...],
    findings: Findings,
    links: Sequence[Link],
    starts: list[tuple[int, int]],
    can: Callable[[int], bool],
) -> tuple[int, ...]:
    found: list[int] = []
    for number in side:
        mention, entity = findings.mentions[number], links[number].entity
        if entity is not None and entity.kind == "framework" and TREATY.search(entity.name):
            continue
        if MODEL.fullmatch(mention.text) or HEADING.fullmatch(mention.text):
            continue
        if mention.kind == "group" and TREATY.search(BEHIND.split(mention.text, maxsplit=1)[0]):
            continue
        if entity is None and mention.text.lower() in ANYBODY:
            continue
        kept = number if can(number) else _owner(number, findings, links, starts)
        if kept is not None and kept not in found and not _is_among(kept, found, links):
            found.append(kept)
    return tuple(found)


def _is_among(number: int, found: list[int], links: Sequence[Link]) -> bool:
    """Say whether somebody is already on a side under another mention: ``Brussels, Belgium``."""
    entity = links[number].entity
    return entity is not None and any(
        (other := links[one].entity) is not None and other.id == entity.id for one in found
    )


def acts(mention: Mention, acting: frozenset[str]) -> bool:
    """Say whether a mention can be a party: no thing that only stands where one would."""
    if mention.kind == "document":
        return False
    if mention.kind != "group":
        return True
    if PROPER.fullmatch(mention.text):
        return mention.text.rsplit(" ", 1)[-1].lower() not in THINGS
    if PRICED.search(BEHIND.split(mention.text, maxsplit=1)[0]):
        return False
    words = BEHIND.split(mention.text.lower(), maxsplit=1)[0].split()
    if words and NUMBER.fullmatch(words[-1]) and not SUM.search(mention.text):
        return True
    return bool(words) and any(form in acting for form in _forms(words[-1].strip(".'\u2019")))


def _forms(word: str) -> tuple[str, ...]:
    for end, put in (("children", "child"), ("people", "person"), ("ies", "y"), ("men", "man"), ("s", "")):
        if word.endswith(end):
            return word, word.removesuffix(end) + put
    return (word,)


def _owner(number: int, findings: Findings, links: Sequence[Link], starts: list[tuple[int, int]]) -> int | None:
    """Return the first mention inside the words of a thing that has its country, or the thing; None without country."""
    thing, entity = findings.mentions[number], links[number].entity
    if entity is None or entity.country is None or SUM.search(thing.text):
        return None
    for start, index in starts:
        if start >= thing.span.end:
            break
        other = links[index].entity
        inside = thing.span.start <= start and findings.mentions[index].span.end <= thing.span.end
        if inside and index != number and other is not None and other.country == entity.country:
            return index
    return number
