"""Parties that a release of a department leaves to its sentences round about: who did what is condemned, whom ``these
authorities`` means, to which country a message is addressed; and the places and topics that are none.

``We call on Chad to free the students arrested last week. We condemn these detentions``: Chad arrested, and is blamed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.extraction import Event, Findings
from dragoman.resolution.links import Link, Linked
from dragoman.resolution.naming import entity as named
from dragoman.resolution.together import GATHERED, JOURNEY, PRESENT

REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
HARM = {"ASSAULT", "COERCE"}
DEEDS = HARM | {"MOBILIZE", "THREATEN", "REJECT", "SANCTION"}
"""What somebody is blamed for."""
BLAMING = {"ACCUSE", "THREATEN"}
MUTUAL = {"AGREE", "SUPPORT", "COOPERATE", "CONSULT"}
NO_STATE = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "MNC"})
BACK = 3
"""Sentences back within which a deed is the one that is condemned, or its doer named."""
AHEAD = 2
"""Sentences on within which the doer of a deed is named."""
THOSE = re.compile(r"(?:all |both )?(?:of )?(?:these|those|such|the same) [\w-]+(?: [\w-]+)?", re.IGNORECASE)
JOINED = re.compile(
    r"\b(?:They|She|He|who|Ministers|The (?:Secretary|Deputy Secretary|ministers|leaders|officials|group|delegation))"
    r" (?:were|was|will be|are|is|have been|has been) (?:also |later |then )?joined by "
)
"""Words by which a second sentence names a further guest of a talk."""
TILL = re.compile(r"[.;:]|,? (?:to|who|for|in order|during|at|in|on|when|where|as they|via)\b")
"""Where the names of those who joined end."""
BEHIND = 700
"""Characters behind the word for a talk within which those who joined it are named."""
GUESTS = {"person", "office", "country", "framework", "organization", "nationality"}
THEM = {"them", "they", "these", "those"}
THEIRS = {"their", "they", "them"}
BETWEEN_US = re.compile(
    r"\b(?:our|the|this|these|their) (?:[\w-]+,? (?:and )?){0,5}"
    r"(?:partnerships?|relationships?|ties|friendships?|cooperation|collaboration|alliance|bonds?|agenda|engagement|"
    r"relations|coordination|work together|links|commitments)\b|\byou(?:r|rs)?\b|\bvisit\b",
    re.IGNORECASE,
)
"""What a message to a country speaks of that is between it and the writer's."""
STRUCK = re.compile(
    r"\b(?:terror\w*|attacks?|bombings?|killings?|murders?|shootings?|massacres?|assassinations?|explosions?|strikes?|"
    r"kidnappings?|abductions?|coup|war|invasion|aggression)\b[^.;]*"
    r"\b(?:in|at|near|on|against|upon|targeting|across|off|outside|inside|within|around|along|into|off the \w+ of)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
"""Between a word of blame and the place or people that only suffered what is blamed."""
WORKING = re.compile(
    r"\b(?:together|coordinat\w+|cooperat\w+|collaborat\w+|consult\w*|dialogue|joint\w*|in touch|contact|"
    r"conversations?|talks|engagement|efforts|discuss\w*)\b",
    re.IGNORECASE,
)
"""What two agree to do with each other."""
THANKS = re.compile(r"\b(?:thank|grat|appreciat)", re.IGNORECASE)
ITS_OWN = re.compile(r"\s+(?:\w+ly\s+)?(?P<whose>its|his|her|their)\b")
"""Behind a word of praise or blame, whose the thing is."""
GATHERING = re.compile(r"\b(?:Conference|Summit|Meeting|Forum|Dialogue|Ministerial|Assembly|Games|Session|Workshop)\b")
HOSTING = re.compile(r"\bhost\w*\b|\bconven\w+\b|\bhold\w*\b|\borganiz\w+\b", re.IGNORECASE)
FOREIGN = re.compile(
    r"\b(?:foreign\w*|tourists?|visitors?|dual|expatriates?|diplomats?|embassy|ships?|vessels?|tankers?|aircraft|goods|"
    r"international|imports?|exports?|companies|company|migrants?|refugees?)\b",
    re.IGNORECASE,
)
"""Words for those with whom a state deals and who are not its own people."""
POWER = re.compile(
    r"\b(?:forces?|troops|soldiers|army|military|police|regime|government|authorit\w+|junta|militia\w*|rebels?|officials?|"
    r"militants?|terrorists?|separatists?|gunmen|fighters?|insurgents?|leaders?|agents?|guards?|operatives|proxies|"
    r"mercenaries|extremists|settlers|perpetrators|services)$",
    re.IGNORECASE,
)
"""Words for those who have the force to do harm."""
HEAD = re.compile(r"\s(?:of|in|at|from|for|on|with|near|by|who|which|that|loyal|affiliated|based|backed)\s|[,(]")
"""What ends the words for somebody."""
DEED = re.compile(
    r"(?:attacks?|bombings?|killings?|murders?|shootings?|massacres?|explosions?|strikes?|raids?|launch(?:es)?|tests?|"
    r"arrests?|detentions?|sentences?|violence|actions?|acts?|war|invasion|aggression|coup|abuses?|crackdowns?)$",
    re.IGNORECASE,
)
"""Words for what is condemned, and is nobody."""
NEAR = 60
"""Characters behind a word within which it names what it speaks of."""
OWN_PEOPLE = {"arrest", "censor"}
"""What a state does to its own people rather than to others."""
BOTH = 2
OUR_NAME = re.compile(r"\bU\.?S\.?\b|\bUnited States\b|\bAmerican?\b")
"""How a headline names the country whose department releases the paper."""
TRANSCRIPT = 2
"""Turns that make a transcript."""
FREED = re.compile(r"\b(?:releas|free|detain|arrest|imprison|jail|charges)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Released:
    """In whose name a department releases a paper, and the one other country that the headline names, if any."""

    voice: str
    about: str | None


def in_releases(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released | None, text: str
) -> list[Event]:
    """Give the events of a release the parties that stand in the sentences round about, and take out what is none.

    Returns: as many events in the same order. Of papers that no department released, the same events.
    """
    return [*events] if released is None else _Release(findings, list(events), links, released, text).all()


def with_own_people(told: Findings, links: Sequence[Link], released: Released | None) -> tuple[Link, ...]:
    """Give those whom a state is told to have arrested or silenced, and of whom nobody tells whose they are, its
    country: it deals with its own people, unless they are called foreign.
    """
    found = list(links)
    for event in told.events if released is not None else ():
        doers = {entity.country for one in event.actor if (entity := links[one].entity) is not None}
        if (
            not OWN_PEOPLE & set(event.modes)
            or len(doers) != 1
            or doers & {None, *NO_STATE}
            or event.status not in REAL
        ):
            continue
        for number in event.recipient:
            mention, entity = told.mentions[number], links[number].entity
            if mention.kind not in {"person", "group", "organization"} or FOREIGN.search(mention.text):
                continue
            if entity is not None and entity.country is not None:
                continue
            made = entity or named("group", mention.text, within=mention.span.document)
            found[number] = Link(
                number, replace(made, country=next(iter(doers))), "of the state that deals with him", 0.6
            )
    return tuple(found)


class Releasing(Linked):
    """One release: its events and links, and in which sentence each of its mentions stands."""

    def __init__(
        self, findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released, text: str
    ) -> None:
        self.findings = findings
        self.events = list(events)
        self.links = links
        self.released = released
        self.text = text
        self.spoken = len(findings.turns) >= TRANSCRIPT
        spots = sorted((mention.span.start, mention.rank) for mention in findings.mentions if mention.head >= 0)
        self.starts = [start for start, _ in spots]
        self.ranks = [rank for _, rank in spots]
        self.by_rank: dict[int, list[int]] = {}
        for mention in findings.mentions:
            if mention.head >= 0:
                self.by_rank.setdefault(mention.rank, []).append(mention.index)


class _Release(Releasing):
    """One release while parties are sought."""

    def __init__(
        self, findings: Findings, events: list[Event], links: Sequence[Link], released: Released, text: str
    ) -> None:
        super().__init__(findings, events, links, released, text)
        self.headline = text.partition("\n")[0]
        self.countries: dict[str, list[tuple[int, int]]] = {}
        self.pronouns = {one.span.start: one.index for one in findings.mentions if one.kind == "pronoun"}
        self.speakers: dict[str, list[tuple[int, int]]] = {}
        for mention in findings.mentions:
            entity = links[mention.index].entity
            if entity is not None and entity.kind == "country" and mention.head >= 0:
                self.countries.setdefault(str(entity.country), []).append((mention.span.start, mention.index))
            if entity is not None and mention.kind == "person" and mention.head >= 0:
                self.speakers.setdefault(str(entity.country), []).append((mention.span.start, mention.index))

    def all(self) -> list[Event]:
        for number, event in enumerate(self.events):
            told = self._as_those(number, self._as_pair(self._with_owner(event)))
            self.events[number] = self._with_guests(self._without_others(told))
        for number, event in enumerate(self.events):
            self.events[number] = self._with_doer(number, event)
        for number, event in enumerate(self.events):
            self.events[number] = self._to_the_reader(self._with_blamed(number, event))
        return self.events

    def _as_pair(self, event: Event) -> Event:
        """Put the two countries that a headline names in the place of ``both sides`` of whom no talk has told."""
        about, voice = self.released.about, self.released.voice
        if about is None or self.spoken or len(event.actor) != 1 or event.kind not in MUTUAL | {"REQUEST", "ACCUSE"}:
            return event
        mention = self.findings.mentions[event.actor[0]]
        words = mention.text.lower()
        both = PRESENT.fullmatch(words) or (words != "they" and GATHERED.fullmatch(words))
        if not both or self._country(mention.index) is not None or OUR_NAME.search(self.headline) is None:
            return event
        pair = tuple(one for code in (voice, about) if (one := self._named(code, event)) is not None)
        if len(pair) < BOTH:
            return event
        return replace(event, actor=pair, recipient=tuple(one for one in event.recipient if one not in pair))

    def _with_guests(self, event: Event) -> Event:
        """Add to a talk those who joined it, whom the next sentence names: ``They were joined by the Minister``."""
        if event.kind not in {"CONSULT", "AGREE"} or event.status not in REAL or not (event.actor and event.recipient):
            return event
        led = JOINED.search(self.text, event.trigger.end, event.trigger.end + BEHIND)
        if led is None or "\n" in self.text[event.trigger.end : led.start()]:
            return event
        if any(
            event.trigger.end < other.trigger.start < led.start() for other in self.events if other.kind == "CONSULT"
        ):
            return event
        end = TILL.search(self.text, led.end())
        there = {self._id(one) for one in (*event.actor, *event.recipient)}
        guests: list[int] = []
        for one in self.findings.mentions:
            inside = led.end() <= one.span.start and one.span.end <= (end.start() if end else len(self.text))
            within = any(self.findings.mentions[other].span.holds(one.span) for other in guests)
            known = one.kind in {"country", "nationality"} and self._country(one.index) in map(self._country, guests)
            if inside and one.kind in GUESTS and not within and not known and self._id(one.index) not in {None, *there}:
                guests = [other for other in guests if not one.span.holds(self.findings.mentions[other].span)]
                guests.append(one.index)
        return replace(event, recipient=(*event.recipient, *guests)) if guests else event

    def _without_others(self, event: Event) -> Event:
        """Return an event without the places and topics that stand where its other side would."""
        kept = event.recipient
        if event.kind == "AGREE" and event.loose and len({self._country(one) for one in event.actor} - {None}) > 1:
            kept = tuple(one for one in kept if not self._is_topic(event, one))
        if event.kind == "ACCUSE" and event.is_told_by_verb:
            kept = tuple(one for one in kept if not (self._is_deed(one) or self._only_suffers(event, one)))
        if event.kind in {"AGREE", "CONSULT"} and HOSTING.search(
            self.text, event.trigger.start, event.trigger.end + NEAR
        ):
            kept = tuple(one for one in kept if not GATHERING.search(self.findings.mentions[one].text))
        actor = event.actor
        if event.kind in HARM:
            actor = tuple(one for one in actor if not self._is_place_of(one))
        if (actor, kept) == (event.actor, event.recipient):
            return event
        return replace(event, actor=actor, recipient=kept)

    def _with_owner(self, event: Event) -> Event:
        """Put whoever a possessive means in the place of what his thing is for: ``appreciate its help to Mali``."""
        if event.kind not in {"SUPPORT", "ACCUSE"} or not event.is_told_by_verb:
            return event
        led = ITS_OWN.match(self.text, event.trigger.end)
        owner = self.pronouns.get(led.start("whose")) if led is not None else None
        if led is not None and any(
            self.findings.mentions[one].span.start == led.start("whose") for one in event.recipient
        ):
            return event
        known = self._id(owner) if owner is not None else None
        if owner is None or known is None or known in {self._id(one) for one in event.actor}:
            return event
        if self._country(owner) in {None, *(self._country(one) for one in event.actor)}:
            return event
        return replace(event, recipient=(owner,))

    def _is_topic(self, event: Event, number: int) -> bool:
        """Say whether those who agree to work together do so about somebody: ``to coordinate closely on Iran``."""
        return WORKING.search(self.text, event.trigger.end, self.findings.mentions[number].span.start) is not None

    def _is_deed(self, number: int) -> bool:
        mention = self.findings.mentions[number]
        words = HEAD.split(mention.text)[0]
        nameless = words[1:] == words[1:].lower()
        return mention.kind == "group" and nameless and DEED.search(words) is not None

    def _is_place_of(self, number: int) -> bool:
        """Say whether a country stands as a doer only since the deed was done there: ``the attack in Mali killed``."""
        mention = self.findings.mentions[number]
        start = mention.span.start
        return (
            mention.kind in {"country", "place", "organization"}
            and STRUCK.search(self.text, max(0, start - NEAR), start) is not None
        )

    def _only_suffers(self, event: Event, number: int) -> bool:
        mention = self.findings.mentions[number]
        if mention.kind not in {"place", "country", "nationality", "group", "organization"}:
            return False
        start = mention.span.start
        return STRUCK.search(self.text, event.trigger.end, start) is not None and self._ends_at(event, start)

    def _ends_at(self, event: Event, start: int) -> bool:
        found = STRUCK.search(self.text[event.trigger.end : start])
        return found is not None and " by " not in found.group()

    def _as_those(self, number: int, event: Event) -> Event:
        """Put those whom the event before names in the place of ``these authorities`` or ``them``."""
        if len(event.recipient) != 1 or number == 0:
            return event
        mention = self.findings.mentions[event.recipient[0]]
        words = mention.text.lower()
        if words in THEIRS and event.kind in HARM and (whose := self._harmed_before(number, event)):
            return replace(event, recipient=whose)
        those = THOSE.fullmatch(mention.text) is not None
        if not those and not (words in THEM and self._entity(mention.index) is None):
            return event
        before = self.events[number - 1]
        apart = self._rank(event) - self._rank(before)
        if (
            not 0 <= apart <= 1
            or len(before.recipient) < (2 if those else 1)
            or set(before.recipient) & set(event.actor)
        ):
            return event
        own = {self._country(one) for one in event.actor} - {None}
        others = tuple(one for one in before.recipient if self._country(one) not in own)
        return replace(event, recipient=others) if others else event

    def _harmed_before(self, number: int, event: Event) -> tuple[int, ...]:
        """Return whose release or arrest the sentence before speaks of: ``Their detention is an abuse``."""
        for other in reversed(self.events[max(0, number - BACK - 1) : number]):
            if 0 <= self._rank(event) - self._rank(other) <= 1 and other.kind in {"RETREAT", *HARM} and other.recipient:
                return other.recipient
        return ()

    def _with_doer(self, number: int, event: Event) -> Event:
        """Give harm that nobody is told to have done the one whom the sentences round about name for it."""
        if event.kind not in HARM or event.actor or event.status not in REAL or not event.recipient:
            return event
        doer = next(self._doers(number, event), None)
        if doer is None and event.kind == "COERCE" and set(event.modes) & {"arrest", "censor", "restrict", "withhold"}:
            doer = self._state_of(event)
        if doer is None or doer in event.recipient or self._id(doer) in {self._id(one) for one in event.recipient}:
            return event
        return replace(event, actor=(doer,))

    def _doers(self, number: int, event: Event) -> Iterator[int]:
        """Yield who is told near by to have done harm of a kind, or is asked or blamed for it, the nearest first."""
        here = self._rank(event)
        for other in (*self.events[:number][::-1], *self.events[number + 1 :]):
            apart = here - self._rank(other)
            if other.status not in REAL or not -AHEAD <= apart <= BACK or not self._in_one_part(event, other):
                continue
            if other.kind == event.kind and other.actor and (abs(apart) <= 1 or len(self.findings.turns) < TRANSCRIPT):
                yield from filter(self._can_harm, other.actor)
            elif (other.kind in BLAMING and not other.loose) or (
                other.kind == "REQUEST" and self._asks_release(event, other, apart)
            ):
                held = event.kind == "COERCE"
                yield from filter(self._can_harm, filter(self._is_public, other.recipient) if held else other.recipient)

    def _is_public(self, number: int) -> bool:
        """Say whether somebody blamed or asked is no private person, who arrests nobody."""
        entity = self._entity(number)
        return entity is None or entity.kind != "person" or "GOV" in entity.sectors

    def _asks_release(self, event: Event, request: Event, apart: int) -> bool:
        """Say whether a state is asked to set free those whose arrest is told beside: it holds them."""
        if event.kind != "COERCE" or abs(apart) > 1:
            return False
        return FREED.search(self.text, request.trigger.end, request.trigger.end + 3 * NEAR) is not None

    def _state_of(self, event: Event) -> int | None:
        """Return the country in whose hands its own people are arrested, where the headline names it."""
        if any((one := self._entity(number)) is not None and "MIL" in one.sectors for number in event.recipient):
            return None
        countries = {self._country(one) for one in event.recipient} - {None}
        about = self.released.about
        return self._named(about, event) if about is not None and countries <= {about} else None

    def _with_blamed(self, number: int, event: Event) -> Event:
        """Give blame and demands that name nobody the doer of what they speak of."""
        release = event.kind == "REQUEST" and FREED.search(self.text, event.trigger.end, event.trigger.end + NEAR)
        if event.recipient or event.status not in REAL or not event.actor or not event.is_told_by_verb:
            return event
        if not release and event.kind != "ACCUSE":
            return event
        here, own = self._rank(event), {self._country(one) for one in event.actor}
        for other in (*self.events[number + 1 : number + 3], *self.events[:number][::-1]):
            apart = here - self._rank(other)
            if other.status not in REAL or not -1 <= apart <= BACK or not self._in_one_part(event, other):
                continue
            if apart < 0 and other.kind not in HARM:
                continue
            blamed = (
                other.actor if other.kind in DEEDS else other.recipient if other.kind in {"ACCUSE", "REQUEST"} else ()
            )
            found = tuple(one for one in blamed if self._can_harm(one) and self._country(one) not in own)
            if found:
                return replace(event, recipient=found)
        return event

    def _to_the_reader(self, event: Event) -> Event:
        """Give what a message to one country says of what is between it and the writer's that country."""
        about = self.released.about
        if event.recipient or event.status not in REAL or about is None or not event.actor:
            return event
        if event.kind not in MUTUAL and event.kind != "REQUEST":
            return event
        acting = {self._country(one) for one in event.actor}
        words = self.text[event.trigger.start : event.trigger.end]
        asks = event.kind == "REQUEST" and all(self.findings.mentions[one].kind != "nationality" for one in event.actor)
        said = THANKS.search(words) is not None or (asks and all(map(self._governs, event.actor)))
        if acting == {about} and not self.spoken and said and self._names_no_third(event):
            ours = self._named(self.released.voice, event)
            return event if ours is None else replace(event, recipient=(ours,))
        if acting != {self.released.voice} or event.kind == "REQUEST":
            return event
        end = self.text.find(".", event.trigger.end)
        between = BETWEEN_US.search(self.text, event.trigger.start, max(end, event.trigger.end)) is not None
        travels = JOURNEY.match(event.frame) is not None
        if not between and (self.spoken or travels or not self._names_no_third(event)):
            return event
        named = self._named(about, event)
        return event if named is None else replace(event, recipient=(named,))

    def _governs(self, number: int) -> bool:
        entity = self._entity(number)
        return entity is not None and "GOV" in entity.sectors

    def _names_no_third(self, event: Event) -> bool:
        """Say whether the sentence of an event names nobody but the two whose dealings the paper tells."""
        there = {self._country(one) for one in self.by_rank.get(self._rank(event), ())}
        return there <= {None, self.released.voice, self.released.about}

    def _named(self, code: str, event: Event) -> int | None:
        """Return the mention of a country nearest before an event, else the first; of one not named, of its officer."""
        named = self.countries.get(code) or self.speakers.get(code, [])
        place = bisect_left(named, (event.trigger.start, 0))
        return named[max(0, place - 1)][1] if named else None

    def _can_harm(self, number: int) -> bool:
        mention, entity = self.findings.mentions[number], self._entity(number)
        if mention.kind in {"group", "place", "document"} and not POWER.search(HEAD.split(mention.text)[0]):
            return False
        return entity is not None and entity.country not in {None, self.released.voice, *NO_STATE}

    def _in_one_part(self, event: Event, other: Event) -> bool:
        """Say whether two events stand in one turn of a transcript."""
        turns = [turn.span.start for turn in self.findings.turns]
        return bisect_right(turns, event.trigger.start) == bisect_right(turns, other.trigger.start)

    def _rank(self, event: Event) -> int:
        """Return the number of the sentence that an event is told in."""
        place = bisect_right(self.starts, event.trigger.start)
        near = [self.ranks[one] for one in (place - 1, place) if 0 <= one < len(self.ranks)]
        own = [self.findings.mentions[one].rank for one in (*event.actor, *event.recipient)]
        return near[0] if near else max(own, default=0)
