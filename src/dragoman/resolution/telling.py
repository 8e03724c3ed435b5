"""One event told several times is one event: retellings joined once it is known who is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention, Request, RequestStatus, When
from dragoman.resolution.addressing import WRITES, addressed
from dragoman.resolution.adversary import with_adversary
from dragoman.resolution.answering import answered
from dragoman.resolution.dealings import with_dealings
from dragoman.resolution.doers import with_doers
from dragoman.resolution.jointly import with_partner
from dragoman.resolution.links import NO_STATE, NOBODY_KNOWN, NOBODY_NAMED, OWN_HOUSE, Entity, Link
from dragoman.resolution.listeners import Listeners
from dragoman.resolution.named_together import with_all_named
from dragoman.resolution.numbered import with_numbered
from dragoman.resolution.opposite import with_opposite
from dragoman.resolution.own_requests import to_addressee
from dragoman.resolution.parties import WITH_NAME, acts, with_parties
from dragoman.resolution.releases import Released, in_releases
from dragoman.resolution.rows import with_rows
from dragoman.resolution.signing import signed
from dragoman.resolution.subjects import with_subjects
from dragoman.resolution.talks import Written, in_talks
from dragoman.resolution.wars import with_aggressors

VERBAL = frozenset(("AGREE", "SUPPORT", "REQUEST", "REJECT", "ACCUSE", "CONCEDE", "THREATEN", "CONSULT"))
SPEAKING = frozenset("i we you my our your".split())
REAL = frozenset(("actual", "ongoing", "historical", "claimed", "planned"))
NEEDING_ANOTHER = frozenset(("AID", "COOPERATE"))
"""Kinds that are nothing without a recipient. Source: PLOVER manual, table of types."""
HOUSE = frozenset(("office", "organization", "person", "country", "group"))
MEETING = frozenset(("CONSULT", "COOPERATE"))
"""Kinds that take two: with one side named and no other there is nobody who met or worked with it."""
FORMAL_ACTS = frozenset("sign signing signature conclude initial ratify deposit recognize recognise".split())
"""Acts that stand by themselves, whoever did them: ``the treaty, signed in Asmara``."""
TO_HEARERS = frozenset(
    "accept accepted promise promised assure assured invite invited offer offered guarantee guaranteed".split()
)
"""Words to somebody, who is named though the speaker is not: ``the envoy was promised an answer``."""
NEEDING_A_SPEAKER = frozenset(("AGREE", "SUPPORT", "THREATEN"))
MUTUAL = {"CONSULT", "COOPERATE", "AGREE"}
CONTENT_WORD = 4
SAME_AGAIN = {
    "do so", "do that", "do it", "do this", "comply", "agreed", "agree", "agrees", "consented", "complied", "consents",
}  # fmt: skip
LOOK_BACK = 80
"""So many events before one are asked whether it retells them, so that long papers take linear time."""
STOP = frozenset(
    ("that this with from their would have which about there these those should could into also more like").split()
)


@dataclass(frozen=True, slots=True)
class Party:
    """A side as far as it is known: ids of entities, and countries."""

    ids: frozenset[str]
    countries: frozenset[str]
    vague: bool


def tell(
    document: Document,
    findings: Findings,
    links: Sequence[Link],
    acting: frozenset[str] = frozenset(),
    whose: Written | Released | None = None,
) -> Findings:
    """Join events that tell the same thing and requests that ask the same thing; drop occasions without any side.

    ``whose`` says whose service wrote the paper, or in whose name a department released it.

    Returns: findings with the same mentions; events in order, the later tellings under ``mentions`` of the first.
    """
    written = whose if isinstance(whose, Written) else None
    released = whose if isinstance(whose, Released) else None
    findings = signed(document, findings, links)
    findings = replace(findings, events=tuple(with_all_named(findings, findings.events, links, document.text)))
    events = addressed(document, findings, _with_own_date(document, findings, links, acting), links)
    events = answered(document, findings, with_numbered(document, findings, events, links), links)
    groups = _groups(document, findings, events, links)
    first_of = {number: group[0] for group in groups for number in group}
    kept: dict[int, int] = {}
    told: list[Event] = []
    for group in sorted(groups):
        event = _joined([events[number] for number in group])
        if (
            event.role == "setting"
            or (event.role == "other" and not event.recipient)
            or (event.kind == "CONSULT" and not event.actor and not event.recipient)
            or _is_nobodys(event, findings, links)
            or _stays_at_home(event, links)
        ):
            continue
        kept[group[0]] = len(told)
        told.append(event)
    told = with_subjects(document, findings, with_rows(document, findings, told, links), links)
    if acting:
        told = with_parties(told, findings, links, acting, document.text)
    if written is not None:
        told = with_dealings(findings, told, links, written.own, document.text)
    told = in_talks(findings, told, links, written, document.text)
    told = to_addressee(document, findings, told, links)
    told = with_doers(document, findings, told, links, written.own if written is not None else None)
    told = with_aggressors(document, findings, told, links)
    told = with_partner(findings, told, links, released, document.text)
    told = in_releases(findings, told, links, released, document.text)
    told = with_adversary(findings, told, links, released, document.text)
    told = answered(document, findings, told, links)
    own = written.own if written is not None else None
    told = with_opposite(findings, told, links, own, (document.text, whose is None))
    requests = _requests((document, findings), events, told, (kept, first_of), links)
    told = [_with_ground(event, findings, links, of_a_service=whose is not None) for event in told]
    return replace(findings, events=tuple(told), requests=tuple(requests))


def _with_ground(event: Event, findings: Findings, links: Sequence[Link], *, of_a_service: bool) -> Event:
    """Keep apart what is told of nobody: a promise without a speaker, help or a meeting without another side, and in
    the paper of a known service words between parties of whom it does not say whose they are: ``participants agreed``.
    """
    if event.status not in REAL:
        return event
    sides = [findings.mentions[number] for number in (*event.actor, *event.recipient)]
    if (
        of_a_service
        and event.kind in VERBAL
        and sides
        and not any(links[one.index].entity for one in sides)
        and all(one.kind in {"pronoun", "group"} and not WITH_NAME.match(one.text) for one in sides)
    ):
        return replace(event, status="hypothetical", reason=NOBODY_KNOWN)
    several = len(event.actor) > 1 or any(
        (one := findings.mentions[number]).plural and one.kind != "pronoun" for number in event.actor
    )
    signed = event.phrase in FORMAL_ACTS or event.stands_alone
    heard = (
        event.phrase in TO_HEARERS
        and event.is_told_by_verb
        and any(links[one].entity is not None for one in event.recipient)
    )
    spoken = event.kind in NEEDING_A_SPEAKER and not event.actor and not signed and not heard
    given = (
        not event.stands_alone
        and event.kind in NEEDING_ANOTHER
        and not event.recipient
        and (event.kind == "AID" or not several)
    )
    at_an_occasion = bool(set(event.modes) & {"visit", "multilateral", "third-party"})
    alone = event.kind == "CONSULT" and not event.recipient and not several and not at_an_occasion
    handed = event.phrase == "extradite" and bool(event.recipient)
    beside = (
        event.kind in MEETING and not event.actor and len(event.recipient) < 2 and not at_an_occasion and not handed
    )
    if spoken or given or alone or beside or not (event.actor or event.recipient or signed):
        return replace(event, status="hypothetical", reason=NOBODY_NAMED)
    if of_a_service and event.kind == "COOPERATE" and _is_in_one_house(event, findings, links):
        return replace(event, status="hypothetical", reason=OWN_HOUSE)
    return event


def _is_in_one_house(event: Event, findings: Findings, links: Sequence[Link]) -> bool:
    """Say whether a government works with itself: ``we work with the Congress``, ``our colleagues``."""
    givers = [links[one].entity for one in event.actor]
    takers = [links[one].entity for one in event.recipient]
    homes = {one.country if one is not None else None for one in (*givers, *takers)}
    if not givers or not takers or len(homes) != 1 or None in homes or homes & NO_STATE:
        return False
    return all(one is not None and one.kind in HOUSE for one in (*givers, *takers)) and all(
        findings.mentions[one].kind != "nationality" for one in (*event.actor, *event.recipient)
    )


def _is_nobodys(event: Event, findings: Findings, links: Sequence[Link]) -> bool:
    """Say whether ``I`` or ``we`` of whom nobody knows speaks to nobody known: a questioner, a caller."""
    return (
        event.kind in VERBAL
        and bool(event.actor)
        and all(links[one].entity is None and findings.mentions[one].text.lower() in SPEAKING for one in event.actor)
        and all(links[one].entity is None for one in event.recipient)
    )


def _stays_at_home(event: Event, links: Sequence[Link]) -> bool:
    """Say whether a visit leads to a place of the visitor's own country: a journey, no dealing with another side."""
    planned = event.kind == "AGREE" and "/CONSULT/" in event.frame
    visit = planned or (event.kind == "CONSULT" and "visit" in event.modes)
    if not visit or not event.recipient:
        return False
    hosts = [links[one].entity for one in event.recipient]
    guests = {found.country for one in event.actor if (found := links[one].entity) is not None}
    return all(
        one is not None and one.kind in {"place", "country"} and one.country is not None and one.country in guests
        for one in hosts
    )


def _party(numbers: Sequence[int], links: Sequence[Link]) -> Party:
    entities = [links[number].entity for number in numbers]
    ids = frozenset(one.id for one in entities if one is not None)
    countries = frozenset(one.country for one in entities if one is not None and one.country)
    return Party(ids, countries, any(one is None for one in entities))


def _groups(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> list[list[int]]:
    groups: list[list[int]] = []
    joined: list[Event] = []
    for number, event in enumerate(events):
        near = range(len(groups) - 1, max(-1, len(groups) - 1 - LOOK_BACK), -1)
        home = next((one for one in near if _same(document, findings, joined[one], event, links)), None)
        if home is None:
            groups.append([number])
            joined.append(event)
            continue
        groups[home].append(number)
        if _is_headed(joined[home]):
            joined[home] = _joined([events[one] for one in groups[home]])
        else:
            joined[home] = _retold(joined[home], event)
    return groups


def _same(document: Document, findings: Findings, first: Event, event: Event, links: Sequence[Link]) -> bool:
    """Say whether an event retells what ``first`` has told: same kind, sides that do not contradict, days that
    may agree.
    """
    real = {"actual", "ongoing", "historical", "claimed"}
    if (
        first.kind != event.kind
        or (first.status in real) != (event.status in real)
        or first.status in {"negated", "denied", "hypothetical"}
    ):
        return False
    if not _days_agree(first.when, event.when):
        return False
    if first.role == "setting" or event.role == "setting":
        return False
    if first.kind == "CONSULT":
        return _same_meeting(first, event, links)
    actor, other_actor = _party(first.actor, links), _party(event.actor, links)
    recipient, other_recipient = _party(first.recipient, links), _party(event.recipient, links)
    noun = "/N/" in event.frame
    if _is_meeting_to_come(first) and _is_meeting_to_come(event) and recipient.ids and other_recipient.ids:
        apart = (
            recipient.countries and other_recipient.countries and not recipient.countries & other_recipient.countries
        )
        return _sides_match(actor, other_actor) and bool(recipient.ids & other_recipient.ids) and not apart
    if first.kind in {"REQUEST", "AGREE"}:
        if not _sides_match(actor, other_actor) or not _sides_allow(recipient, other_recipient):
            return False
        return (noun and not event.recipient) or _alike(document, first, event)
    if first.kind == "COERCE" and first.modes and event.modes and first.modes != event.modes:
        return False
    if first.kind in {"ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST", "MOBILIZE"} and not (
        first.actor and event.actor
    ):
        return (
            bool(recipient.countries | recipient.ids)
            and _sides_match(recipient, other_recipient)
            and (noun or "/N/" in first.frame)
        )
    if first.is_told_by_verb and event.is_told_by_verb and _in_one_sentence(document, first, event):
        return False
    same_word = first.phrase == event.phrase
    if not _sides_match(actor, other_actor) or not _sides_match(recipient, other_recipient):
        return False
    if noun or same_word:
        return True
    return (first.when is None or event.when is None) and _alike(document, first, event)


def _is_meeting_to_come(event: Event) -> bool:
    """Say whether an agreement is a visit or talk that is planned: each host is told apart, however alike the words."""
    return event.kind == "AGREE" and event.frame.split("/")[-2:-1] == ["CONSULT"]


def _in_one_sentence(document: Document, first: Event, event: Event) -> bool:
    """Say whether two verbs stand so near that they tell two things: ``dropped its demand and lifted the ban``."""
    between = document.text[first.trigger.end : event.trigger.start]
    return not any(mark in between for mark in (". ", ".\n", ";", "\n\n"))


def _same_meeting(first: Event, event: Event, links: Sequence[Link]) -> bool:
    """Say whether two meetings may be one: no one present at the later who could not have been at the earlier."""
    one, other = _party((*first.actor, *first.recipient), links), _party((*event.actor, *event.recipient), links)
    if not event.actor and not event.recipient:
        return True
    for mediated, plain in ((first, event), (event, first)):
        if "third-party" in mediated.modes and "third-party" not in plain.modes and plain.actor:
            present = _party((*plain.actor, *plain.recipient), links)
            if not _party(mediated.actor, links).ids & present.ids:
                return False
    persons = {name for name in one.ids if name.startswith("person:")}
    others = {name for name in other.ids if name.startswith("person:")}
    if "visit" in first.modes and "visit" not in event.modes and others - persons and persons & others:
        return False
    if persons and others:
        return bool(persons & others) and (_subset(one.countries, other.countries) or len(persons & others) > 1)
    if not other.ids:
        return True
    return bool(one.countries & other.countries) and _subset(one.countries, other.countries)


def _subset(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _sides_match(one: Party, other: Party) -> bool:
    """Say whether two sides are the same side: an entity in common, or the same countries where one names no person."""
    if not one.ids and not other.ids:
        return not one.vague and not other.vague
    if one.ids & other.ids:
        return True
    persons = any(name.startswith("person:") for name in one.ids) and any(
        name.startswith("person:") for name in other.ids
    )
    if one.ids and other.ids and all(name.startswith("group:") for name in (*one.ids, *other.ids)):
        return any(_same_group(name, known) for name in sorted(one.ids) for known in sorted(other.ids))
    return not persons and bool(one.countries & other.countries)


def _same_group(one: str, other: str) -> bool:
    """Say whether two groups may be one by their names: ``nine-miners`` and ``miners``."""
    first, second = (
        set(one.partition(":")[2].split("~")[0].split("-")),
        set(other.partition(":")[2].split("~")[0].split("-")),
    )
    return first <= second or second <= first


def _sides_allow(one: Party, other: Party) -> bool:
    return not one.ids or not other.ids or _sides_match(one, other)


def _days_agree(one: When | None, other: When | None) -> bool:
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return True
    assert one.latest is not None and other.latest is not None
    return one.earliest <= other.latest and other.earliest <= one.latest


def _alike(document: Document, first: Event, event: Event) -> bool:
    """Say whether two requests ask the same, by the words that follow their triggers."""
    stop = event.trigger.start if first.kind == "REQUEST" else None
    one, other = _content(document, first, stop), _content(document, event)
    shared = one & other
    return len(shared) >= 2 and len(shared) / max(1, min(len(one), len(other))) >= 0.3


def _content(document: Document, event: Event, stop: int | None = None) -> frozenset[str]:
    """Return the long words behind an event's triggers, up to a place where another begins to be told."""
    words: set[str] = set()
    for start in sorted({span.start for span in (event.trigger, *event.mentions)}):
        end = start + 240 if stop is None or stop <= start else min(start + 240, stop)
        stretch = document.text[start:end].split(". ")[0].lower()
        words |= _long_words(stretch)
    return frozenset(words)


@lru_cache(maxsize=4096)
def _long_words(stretch: str) -> frozenset[str]:
    """Return the long words of a stretch without their plural; each event is held against many."""
    plain = "".join(char if char.isalpha() else " " for char in stretch).split()
    return frozenset(word.rstrip("s") for word in plain if len(word) > CONTENT_WORD and word not in STOP)


def _joined(events: Sequence[Event]) -> Event:
    """Return the first event with what later tellings add: sides, day, place that it lacked."""
    first = next((one for one in events if one.is_told_by_verb), events[0]) if _is_headed(events[0]) else events[0]
    told = first
    for event in events:
        if event is not first:
            told = _retold(told, event)
    return told


def _retold(first: Event, event: Event) -> Event:
    """Return an event with what one later telling adds to it."""
    exact = first.when
    if (
        exact is None
        or (exact.basis and event.when is not None and not event.when.basis)
        or (event.when is not None and _is_closer(event.when, exact))
    ):
        exact = event.when or exact
    actor, recipient = first.actor, first.recipient
    if first.kind in MUTUAL:
        sides = len(first.actor) + len(first.recipient)
        if sides < 2 and len(event.actor) + len(event.recipient) > sides:
            actor, recipient = event.actor, event.recipient
    else:
        actor, recipient = actor or event.actor, recipient or event.recipient
    return replace(
        first,
        actor=actor,
        recipient=recipient,
        when=exact,
        place=first.place if first.place is not None else event.place,
        contexts=tuple(sorted({*first.contexts, *event.contexts})),
        modes=first.modes or event.modes,
        mentions=(*first.mentions, event.trigger, *event.mentions),
    )


def _is_headed(event: Event) -> bool:
    """Say whether a call is named as a heading names it: the sentence that tells it is cited before its heading."""
    return event.frame.startswith("call/N/CONSULT")


def _is_closer(one: When, other: When) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return (one.latest - one.earliest) < (other.latest - other.earliest) and one.span is not None


def _with_own_date(
    document: Document, findings: Findings, links: Sequence[Link], acting: frozenset[str]
) -> list[Event]:
    """Date by the paper what the paper itself asks or promises: ``Post requests``, ``We strongly recommend``."""
    day: date | None = document.day
    events = []
    for told in findings.events:
        event = _without_own_side(_without_self(told, links), findings, links, acting)
        if (
            event.when is None
            and day is not None
            and document.kind == "cable"
            and event.kind in {"REQUEST", "AGREE"}
            and _speaks_itself(document, findings, event, links)
        ):
            event = replace(event, when=When(day, day, "day", basis=ASKS_ITSELF))
        events.append(event)
    return events


def _without_self(event: Event, links: Sequence[Link]) -> Event:
    """Take out of the recipients whoever is the actor: ``he asked that he would like to have``."""
    acting = {links[one].entity.id for one in event.actor if links[one].entity is not None}  # type: ignore[union-attr]
    kept = tuple(one for one in event.recipient if (found := links[one].entity) is None or found.id not in acting)
    return event if len(kept) == len(event.recipient) else replace(event, recipient=kept)


ONE_SIDED = {"AGREE", "SUPPORT", "REQUEST", "REJECT", "CONCEDE"}
OWN_PEOPLE = ("government", "people", "citizen", "congress", "senate", "parliament")


def _without_own_side(event: Event, findings: Findings, links: Sequence[Link], acting: frozenset[str]) -> Event:
    """Take out of the recipients the country that a government's own words are the words of.

    ``The Secretary reaffirmed the U.S. commitment`` tells nothing to the United States.
    """
    actors = [links[one].entity for one in event.actor]
    countries = {one.country for one in actors if one is not None}
    if event.kind not in ONE_SIDED or len(countries) != 1 or not countries - {None} or not all(map(_is_state, actors)):
        return event
    states = all(one is not None and one.kind not in {"person", "office"} for one in actors)
    says = links[event.attributed_to].entity if event.attributed_to is not None else None
    told_of = {
        one
        for one in event.recipient
        if states
        and _is_officer(links[one].entity)
        and (event.loose or (says is not None and links[one].entity == says))
    }
    kept = tuple(
        one
        for one in event.recipient
        if (found := links[one].entity) is None
        or (one not in told_of and found.kind != "country" and (not acting or acts(findings.mentions[one], acting)))
        or found.country not in countries
        or "capital" in links[one].reason
        or any(word in findings.mentions[one].text.lower() for word in OWN_PEOPLE)
    )
    return event if len(kept) == len(event.recipient) else replace(event, recipient=kept)


def _is_officer(entity: Entity | None) -> bool:
    """Say whether an entity is somebody who speaks for his state, not one to whom it speaks."""
    return entity is not None and entity.kind in {"person", "office"}


def _is_state(entity: Entity | None) -> bool:
    return entity is not None and (entity.kind == "country" or "GOV" in entity.sectors)


def _speaks_itself(document: Document, findings: Findings, event: Event, links: Sequence[Link]) -> bool:
    word = document.text[event.trigger.start : event.trigger.end].lower()
    if word.split()[-1].endswith("ed") or not event.actor:
        return False
    return all(links[one].reason == "the post that writes" for one in event.actor)


def _requests(
    paper: tuple[Document, Findings],
    events: Sequence[Event],
    told: Sequence[Event],
    numbering: tuple[dict[int, int], dict[int, int]],
    links: Sequence[Link],
) -> list[Request]:
    """Keep one request an event, with the event's day, and say what became of it where the paper does."""
    document, findings = paper
    kept, first_of = numbering
    done: dict[int, int | None] = {}
    found: list[Request] = []
    listeners = Listeners(findings, told, links)
    for request in findings.requests:
        if request.event is None:
            continue
        place = kept.get(first_of.get(request.event, -1))
        if place is None and events[request.event].role != "setting":
            continue
        again = place is not None and done.setdefault(place, request.event) != request.event
        event = told[place] if place is not None else events[request.event]
        first = findings.events[request.event]
        given = tuple(one for one in event.recipient if not _is_part_of_what(document, request, findings.mentions[one]))
        sided = replace(
            request,
            asker=event.actor if request.asker == first.actor and event.actor else request.asker,
            asked=request.asked
            if request.asked and request.asked != first.recipient
            else given or _outside(document, request, findings),
            when=event.when,
            event=place,
        )
        shared = _shared(sided, first.frame)
        if (granted := _granted(shared, found, links)) is not None:
            found[granted] = replace(found[granted], status="accepted")
            continue
        answered = _same_again(shared, found, links)
        if answered is None:
            continue
        if (before := _repeats(document, answered, found, links)) is not None:
            if _is_summary(document, found[before]) and not _is_summary(document, answered):
                found[before] = replace(answered, status=found[before].status, when=answered.when or found[before].when)
            continue
        if again and _shares(answered, found):
            continue
        if event.status == "historical":
            status: RequestStatus = "not_stated"
        else:
            status = answered.status if answered.status != "pending" else _outcome(document, answered, told, links)
        if status == "pending" and (refusal := _refused(document, answered, told)) is not None:
            status = "declined"
            answered = replace(answered, asked=answered.asked or refusal.actor)
        sides = _with_parties(document, findings, replace(answered, status=status), told, links)
        found.append(listeners.given(sides, found))
    return found


def _with_parties(
    document: Document, findings: Findings, request: Request, told: Sequence[Event], links: Sequence[Link]
) -> Request:
    """Give a request the side its words leave out: the paper that asks, whose it was that is answered, who gains.

    Nobody asks himself.
    """
    asking = {found.id for one in request.asker if (found := links[one].entity) is not None}
    others = tuple(one for one in request.asked if (found := links[one].entity) is None or found.id not in asking)
    request = replace(request, asked=others)
    if request.kind in {"request", "recommendation"}:
        request = replace(request, asked=_outside(document, request, findings))
    if not request.asker and request.when is not None and request.when.basis == ASKS_ITSELF:
        writer = next((one.index for one in findings.mentions if links[one.index].reason == WRITES), None)
        return request if writer is None or writer in request.asked else replace(request, asker=(writer,))
    if not request.asker and request.status in {"declined", "accepted"}:
        return replace(request, asker=_answered_to(request, told, links))
    if request.kind in {"offer", "commitment"} and not request.asked:
        return replace(request, asked=_gaining(findings, request, links))
    return request


def _answered_to(request: Request, told: Sequence[Event], links: Sequence[Link]) -> tuple[int, ...]:
    """Return to whom a request is refused or granted, by the verb before it."""
    who = _party(request.asked, links)
    for event in reversed(told[: bisect_right(told, request.what_span.start, key=lambda one: one.trigger.start)]):
        if request.span.start - event.trigger.start > NAMED:
            break
        if event.kind in {"REJECT", "AGREE", "CONCEDE"} and _sides_match(_party(event.actor, links), who):
            return event.recipient
    return ()


def _gaining(findings: Findings, request: Request, links: Sequence[Link]) -> tuple[int, ...]:
    """Return the first of another country named in what is promised: ``let Chadian engineers inspect the gates``."""
    own = _party(request.asker, links).countries
    for mention in findings.mentions:
        entity = links[mention.index].entity
        if not request.what_span.holds(mention.span) or entity is None or entity.country in {None, *own}:
            continue
        if mention.kind in BENEFITING or (mention.kind == "group" and mention.qualifiers):
            return (mention.index,)
    return ()


def _is_summary(document: Document, request: Request) -> bool:
    number = bisect_right(document.blocks, request.span.start, key=lambda block: block.span.start) - 1
    return number >= 0 and document.blocks[number].voice == "summary"


def _granted(request: Request, before: Sequence[Request], links: Sequence[Link]) -> int | None:
    """Return the request that a bare ``agreed`` grants, by its place: it is said with its status."""
    if request.what.lower() not in GRANTS:
        return None
    side = _party(request.asker, links)
    for place in range(len(before) - 1, max(-1, len(before) - 1 - LOOK_BACK), -1):
        other = before[place]
        if other.kind != "commitment" and side.ids and _sides_match(side, _party(other.asked, links)):
            return place
    return None


def _outside(document: Document, request: Request, findings: Findings) -> tuple[int, ...]:
    return tuple(one for one in request.asked if not _is_part_of_what(document, request, findings.mentions[one]))


def _is_part_of_what(document: Document, request: Request, mention: Mention) -> bool:
    """Say whether a mention stands in what is asked, and is nobody it is asked of or promised to."""
    inside = request.what_span.holds(mention.span)
    before = document.text[max(0, mention.span.start - LONGEST_JOINING) : mention.span.start]
    if inside and mention.kind == "framework" and JOINING.search(before):
        return False
    if inside and SOUGHT_FROM.search(before):
        return False
    if inside and document.text[mention.span.end : mention.span.end + 2] in {"'s", "\u2019s", "s'"}:
        return False
    return inside and (request.kind in {"request", "recommendation"} or mention.kind not in BENEFITING)


JOINING = re.compile(
    r"\b(?:join|rejoin|enter|re-enter|return to|accede to|become (?:a )?(?:full )?(?:member|observer)s? (?:of|in|at)|"
    r"(?:admission|accession|entry|readmission) (?:to|into)|membership (?:of|in)|(?:seat|status) (?:in|at|on|with))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a body that is asked to let somebody in."""
LONGEST_JOINING = 40
SOUGHT_FROM = re.compile(
    r"\b(?:assurances?|guarantees?|permission|clearance|approval|help|assistance|aid|support|answers?|repl(?:y|ies)|"
    r"explanations?|apolog(?:y|ies)|compensation|clarification|commitments?|consent|undertakings?|loans?) from "
    r"(?:the )?$",
    re.IGNORECASE,
)
"""Before whom something is sought from, inside the words for it: ``sought assurances from Chad``."""
BENEFITING = {"country", "framework", "organization", "nationality", "person"}
PROMISED_BOTH = {"promise", "pledge", "vow", "assure", "guarantee", "say", "tell", "offer"}
GRANTS = {"agreed", "agree", "agrees", "consented", "consents", "assented", "acquiesced"}
ASKS_ITSELF = "the paper itself asks"
THE_THING = re.compile(r"\b(?:it|them|the (?:request|offer|proposal|demand|invitation|appeal|idea))\b", re.IGNORECASE)
SOON = 400
"""Characters within which ``turned it down`` speaks of the request before it."""


def _refused(document: Document, request: Request, told: Sequence[Event]) -> Event | None:
    """Return the event that turns down ``it``: the request told just before."""
    first = bisect_right(told, request.span.end, key=lambda event: event.trigger.start)
    for event in told[first : first + LOOK_BACK]:
        start = event.trigger.start
        if event.kind == "REJECT" and event.status == "actual" and 0 < start - request.span.end < SOON:
            words = document.text[start : event.trigger.end + 12]
            if THE_THING.search(words) and set(event.actor) != set(request.asker):
                return event
    return None


def _shared(request: Request, frame: str) -> Request:
    """Give a mutual undertaking its two sides: from the first named, to the others. What two promise is a third's."""
    mutual = frame.partition("/")[0] not in PROMISED_BOTH
    if mutual and request.kind == "commitment" and not request.asked and len(request.asker) > 1:
        return replace(request, asker=request.asker[:1], asked=request.asker[1:])
    return request


def _same_again(request: Request, before: Sequence[Request], links: Sequence[Link]) -> Request | None:
    """Give ``undertook to do so`` and a bare ``agreed`` the words of what was asked before; None where nothing was."""
    if request.what.lower() not in SAME_AGAIN and not request.what.lower().startswith(("do so ", "do that ")):
        return request
    side = _party(request.asker, links)
    for other in reversed(before[-LOOK_BACK:]):
        if other.kind in {"request", "recommendation"} and side.ids and _sides_match(side, _party(other.asked, links)):
            return replace(
                request,
                what=other.what,
                what_span=other.what_span,
                due=request.due or other.due,
                asked=request.asked or other.asker,
            )
    return None if " " not in request.what else request


def _shares(request: Request, before: Sequence[Request]) -> bool:
    """Say whether a word of weight was asked for before under the same event: then it is only told again."""
    words = _words(request.what)
    return any(other.event == request.event and words & _words(other.what) for other in before[-LOOK_BACK:])


def _repeats(document: Document, request: Request, before: Sequence[Request], links: Sequence[Link]) -> int | None:
    """Return the place of a request told before by another word: same kind, same asker, the same words.

    What a summary tells needs but one word of what the paper tells later at length.
    """
    words = _words(request.what)
    for place in range(max(0, len(before) - LOOK_BACK), len(before)):
        other = before[place]
        known = _words(other.what)
        shared = words & known
        if other.kind != request.kind or not shared:
            continue
        asker, asked = _party(request.asker, links), _party(request.asked, links)
        sides = _sides_allow(asker, _party(other.asker, links))
        if sides and len(shared) >= min(2, len(words)) and len(shared) >= 0.3 * min(len(words), len(known)):
            return place
        again = _is_summary(document, other) and not _is_summary(document, request)
        if again and sides and asker.ids and _sides_allow(asked, _party(other.asked, links)):
            return place
    return None


@lru_cache(maxsize=4096)
def _words(what: str) -> frozenset[str]:
    """Return the words that carry what is asked: the long ones, or all where none is long."""
    plain = "".join(char.lower() if char.isalnum() else " " for char in what).split()
    long = {word.rstrip("s") for word in plain if len(word) > CONTENT_WORD and word not in STOP}
    return frozenset(long or plain)


FIRM = frozenset("refuse reject decline turn rebuff spurn veto".split())
"""Words of refusing that answer what was asked without naming it again."""
GRANTING = frozenset("accept agree consent comply grant undertake".split())
REPORTING = frozenset("deny contradict".split())
"""Words that deny what was said, and answer no request."""


def _outcome(document: Document, request: Request, told: Sequence[Event], links: Sequence[Link]) -> RequestStatus:
    """Return declined or accepted where an event of this paper tells so of the one asked, else pending."""
    side, asker = _party(request.asked, links), _party(request.asker, links)
    if request.kind == "commitment":
        return "pending"
    first = bisect_right(told, request.span.end, key=lambda event: event.trigger.start)
    for event in told[first : first + LOOK_BACK]:
        who, whom = _party(event.actor, links), _party(event.recipient, links)
        if event.status != "actual" or not who.ids or not _sides_allow(whom, asker):
            continue
        if side.ids and not _sides_match(who, side):
            continue
        word = event.word
        if event.kind == "REJECT" and word not in REPORTING:
            met = whom.ids & asker.ids or whom.countries & asker.countries or (side.ids and not whom.ids)
            if met and (word in FIRM or _speaks_of(document, request, event)):
                return "declined"
        granting = event.kind == "AGREE" and word in GRANTING and side.ids
        if granting and _speaks_of(document, request, event, bare=True):
            return "accepted"
    return "pending"


def _speaks_of(document: Document, request: Request, event: Event, *, bare: bool = False) -> bool:
    """Say whether the words after a trigger name what was asked, or ``it``; ``bare``: or nothing at all."""
    after = document.text[event.trigger.end : event.trigger.end + NAMED].split(". ")[0].split(";")[0]
    if THE_THING.search(after) or _words(request.what) & _words(after):
        return True
    return bare and not _words(after.split(",")[0])


NAMED = 120
"""Characters after a trigger within which it names what it speaks of."""
