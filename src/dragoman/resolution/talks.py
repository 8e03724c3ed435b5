"""To whom it was said in the talk that a telegram reports: the other side, held over the whole paper.

A telegram names once whom one called on, and goes on with ``he``, ``the Minister`` or the surname. What he promises and
asks is said to the writer's side; what the Ambassador says is said to whoever spoke last. And what a foreign government
has asked for, with no word of whom, it has asked of the government that the telegram is written for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.extraction import Event, Findings
from dragoman.resolution.addressing import BETWEEN_THEM, BOTH, CROWDS, JOINED, SEVERAL, WRITERS, asks_now, commands
from dragoman.resolution.desk import SEATS
from dragoman.resolution.letters import Letter
from dragoman.resolution.links import NO_STATE, Link, Linked

SAID = frozenset("REQUEST AGREE REJECT THREATEN".split())
"""What is said to somebody."""
AT_LARGE = "call+for"
"""What is asked before all the world."""
HELD_TO = "insist"
"""What is held to against whoever it concerns, unless one who talks says so."""
THANKS = frozenset(
    "thank thanks thankful grateful gratitude appreciation appreciate congratulate congratulation".split()
)
HIS_WORDS = re.compile(
    r"\s+(?:(?:this|that|these|those|such|the)\s+(?:[\w-]+\s+){0,2}(?:attitude|position|decision|statement|initiative|"
    r"gesture|approach|remarks|assurances?|offer|suggestion|information|views?|presentation|explanation)\b"
    r"|[^.;:]{0,60}?\b(?:between|of) (?:our|the|their) (?:two )?(?:countries|governments|peoples|nations)\b)",
    re.IGNORECASE,
)
"""What is praised in a talk is the other side's, or common to both."""
POINT_MADE = re.compile(
    r"(?:\s+(?:aside|off|down|out|away|all|of))*\s+(?:this|that|these|those|such|my|our)\s+"
    r"(?:[\w-]+\s+){0,2}(?:arguments?|points?|ideas?|suggestions?|proposals?|requests?|appeals?|contentions?|views?|"
    r"reasoning|objections?|concerns?|explanations?|approach(?:es)?|warnings?|advice|pleas?|offers?|remarks?|charges?)\b",
    re.IGNORECASE,
)
"""What is refused in a talk was said by the other side in it: ``brushed these arguments aside``."""
COMPLAINTS = frozenset("complain complaint protest register dismay displeasure remonstrate demarche".split())
REAL = {"actual", "ongoing", "claimed", "planned", "historical"}
SPEAKERS = {"person", "office", "country", "nationality", "pronoun"}
"""Mentions of those who can be a side of a talk, or the government of one."""
BODIES = {"UNO", "IGO", "EUR"}
"""Bodies whose officers one talks with, as with a state's."""
SPOKEN_TO = re.compile(
    r"\b(?:told|asked|informed|assured|thanked|called|reminded|TOLD|ASKED|INFORMED|ASSURED|THANKED|CALLED|REMINDED) "
    r"(?:me|ME|us|US)\b|\b(?:I|i) (?:told|said|asked|replied|TOLD|SAID|ASKED|REPLIED|THEN|then)\b"
)
"""Words by which a telegram shows that its writer was there."""
JUDICIAL = frozenset(
    (
        "arrest execute execution convict conviction sentence jail imprison imprisonment detain detention try trial "
        "hang hanging deport deportation expel expulsion indict acquit"
    ).split()
)
"""What a state does to those in its power."""
APART = 30
"""Characters between two countries named as a pair."""
OWN_SEATS = frozenset({"Washington", "WASHINGTON"})
WE_WOULD = re.compile(r"\W*(?:that )?we (?:would|will|shall|'ll)\b", re.IGNORECASE)
SIDES = frozenset(("sides", "parties", "the parties", "two sides", "two parties", "two countries", "two governments"))
"""Words for both sides that telegrams leave without an article."""
OF_BOTH = tuple(
    f" of {both} {sides}" for both in ("both", "the two") for sides in ("sides", "countries", "parties", "governments")
)
ELSEWHERE = re.compile(
    r"(?:\s\w+){0,3}?\s(?:(?P<there>there|here|elsewhere|abroad)\b|(?:to|in|at)\s+(?:the\s+)?)", re.IGNORECASE
)
"""Behind a visit that leads somewhere else."""
PRESSING = frozenset("press recommend request urge".split())
HAVE = re.compile(r"\bhave\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before what a post has asked for all along, with whom it is for named behind: ``we have pressed for``."""
SOUGHT_OF = re.compile(
    r"\b(?:cooperation|co-operation|assistance|help|support|agreement|approval|consent|views|reaction|concurrence|"
    r"permission|understanding)\s+(?:of|from)\s+[^.;,]{2,50}?(?P<end>\s+(?:is|are|was|were|has been)\s+"
    r"(?:also |again |now |being )?)$",
    re.IGNORECASE,
)
"""Words before ``sought`` that say of whom: ``the cooperation of the GOC is sought``."""
REQUESTED = re.compile(r"\b(?:is|are|IS|ARE)\s+(?:also|again|therefore|ALSO|AGAIN|THEREFORE)?\s*$")
OFTEN = 3
"""Sentences in which somebody speaks whom a telegram talks with."""
BEFORE = 40
"""Sentences back that a talk goes on with the same speaker."""
AFTER = 3


@dataclass(frozen=True, slots=True)
class Written:
    """Whose service wrote a paper, which country it is written from or about, and the letters it carries."""

    own: str
    host: str | None = None
    letters: tuple[Letter, ...] = ()
    at_post: bool = False
    """The paper is written from its host."""


def in_talks(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], written: Written | None, text: str
) -> list[Event]:
    """Give what was said in the talk that a telegram reports its hearer, where no word names one.

    Returns: as many events in the same order. Of papers that nobody's service wrote, the same events.
    """
    return [*events] if written is None else _Talks(findings, list(events), links, written, text).all()


class _Talks(Linked):
    """One telegram's report while hearers are sought."""

    def __init__(
        self, findings: Findings, events: list[Event], links: Sequence[Link], written: Written, text: str
    ) -> None:
        self.findings = findings
        self.events = events
        self.links = links
        self.own = written.own
        self.written = written
        self.text = text
        self.strangers = self._find_strangers()
        self.foreign = [one for one in findings.speakers if self._is_foreign(one[1]) or self._is_stranger(one[1])]
        self.ranks = [rank for rank, _ in self.foreign]
        self.hosts = sorted(
            (one.rank, one.index)
            for one in findings.mentions
            if one.head >= 0 and one.kind in {"person", "office", "country"} and written.host is not None
            and self._country(one.index) == written.host
        )  # fmt: skip
        self.pairs = self._find_pairs()
        self.capital_ending = {
            cue.span.end: cue.key
            for cue in findings.cues
            if cue.kind == "capital" and cue.text not in SEATS - OWN_SEATS
        }
        self.named = sorted((cue.span.start, cue.span.end) for cue in findings.cues if cue.kind in {"name", "capital"})
        self.ending: dict[int, list[int]] = {}
        for one in findings.mentions:
            self.ending.setdefault(one.span.end, []).append(one.index)
        self.placed = {
            one.span.start for one in findings.mentions if one.kind in {"country", "place"} and one.head >= 0
        } | {start for start, _ in self.named}
        self.country_at: dict[str, int] = {}
        for number, link in enumerate(links):
            if link.entity is not None and link.entity.kind == "country":
                self.country_at.setdefault(link.entity.id.removeprefix("country:"), number)
        spots = sorted((mention.span.start, mention.rank) for mention in findings.mentions if mention.head >= 0)
        self.starts = [start for start, _ in spots]
        self.sentences = [rank for _, rank in spots]
        talking = {self._id(one) for _, one in findings.speakers if self._is_own(one)}
        self.speaking_ours = frozenset(one for one in talking if one is not None)
        self.in_contact = self._contacts()
        self.ours = sorted(
            (one.span.start, one.index)
            for one in findings.mentions
            if one.head >= 0 and self._is_own(one.index)
            and (one.kind in {"pronoun", "country"} or self._id(one.index) in talking)
        )  # fmt: skip

    def all(self) -> list[Event]:
        for number, told in enumerate(self.events):
            event = self._by_the_state(self._at_host(self._as_promised(self._as_both(self._as_asked(told)))))
            event = self._to_the_reader(self._without_home(event))
            self.events[number] = event
            if event.recipient or not event.actor or event.status not in REAL or event.role == "setting":
                continue
            if event.kind in BETWEEN_THEM and len({self._country(one) for one in event.actor} - {None}) > 1:
                continue
            hearer = self._hearer(event)
            if hearer is not None:
                self.events[number] = replace(event, recipient=(hearer,))
        return self.events

    def _as_asked(self, event: Event) -> Event:
        """Return a request that the paper itself makes, with who sends it and who has to act on it.

        ``Action posts are requested``: by the sender. Who is only named in what the post recommends is not asked.
        """
        if event.kind != "REQUEST" or event.status != "actual" or self._letter(event) is not None:
            return event
        word = self.text[event.trigger.start : event.trigger.end].lower()
        if not event.actor and word.endswith("ing") and event.recipient and all(map(self._is_own, event.recipient)):
            speaker = self._theirs(event)
            return event if speaker is None else replace(event, actor=(speaker,))
        before = self.text[max(0, event.trigger.start - 16) : event.trigger.start]
        sought = SOUGHT_OF.search(self.text, max(0, event.trigger.start - 90), event.trigger.start)
        if sought is not None and (helper := self._ending(sought.start("end"))) is not None:
            sender = (self.findings.sender,) if self.findings.sender is not None else ()
            return replace(event, actor=event.actor or sender, recipient=(helper,))
        if not event.actor and self.findings.sender is not None and event.is_told_by_verb and REQUESTED.search(before):
            asked = tuple(one for one in event.recipient if not event.loose and self._is_own(one))
            return replace(event, actor=(self.findings.sender,), recipient=asked or self.findings.addressees[:1])
        ours = bool(event.actor) and all(self.links[one].reason in WRITERS for one in event.actor)
        pressed = event.phrase in PRESSING and event.loose and HAVE.search(before) is not None
        asking = asks_now(event, self.text) or pressed
        if ours and asking:
            asked = tuple(one for one in event.recipient if not event.loose or self._is_own(one))
            return replace(event, recipient=asked or self.findings.addressees[:1])
        return event

    def _ending(self, end: int) -> int | None:
        """Return the foreign side whose name ends here."""
        return next((one for one in self.ending.get(end, ()) if self._is_foreign(one)), None)

    def _without_home(self, event: Event) -> Event:
        """Take out of a promise the promiser's own government, which it only names: ``we would report to Washington``,
        ``promised to tell his government``.
        """
        if event.kind != "AGREE" or not event.actor or not event.recipient:
            return event
        if all(self._is_own(one) for one in (*event.actor, *event.recipient)):
            return replace(event, recipient=()) if event.loose else event
        lone = all(self._is_person(one) for one in event.actor) and all(map(self._is_state, event.recipient))
        home = {self._country(one) for one in (*event.actor, *event.recipient)}
        return replace(event, recipient=()) if lone and len(home) == 1 and None not in home else event

    def _is_person(self, number: int) -> bool:
        entity = self._entity(number)
        return entity is not None and entity.kind in {"person", "office"}

    def _is_state(self, number: int) -> bool:
        """Say whether a mention is a country or its government."""
        mention, entity = self.findings.mentions[number], self._entity(number)
        return mention.kind == "country" or (entity is not None and entity.name.startswith("Government of "))

    def _as_promised(self, event: Event) -> Event:
        """Return a promise that one of the other side reports or that ours makes in words of ``we`` as ours."""
        after = self.text[event.trigger.end : event.trigger.end + 24]
        if event.kind != "AGREE" or not event.actor or WE_WOULD.match(after) is None:
            return event
        if not all(self._is_foreign(one) for one in event.actor):
            return event
        ours = next((i for start, i in self.ours if start >= event.trigger.end), None)
        return event if ours is None else replace(event, actor=(ours,), recipient=event.actor)

    def _at_host(self, event: Event) -> Event:
        """Give a visit or talk of one side the country that it leads to or is held in: ``his Washington visit``."""
        countries = {self._country(one) for one in event.actor}
        if event.kind != "CONSULT" or event.recipient or len(countries) != 1 or event.status not in REAL:
            return event
        for end in (event.trigger.start - 1, event.trigger.start - 2):
            host = self.country_at.get(self.capital_ending.get(end, ""))
            if host is not None and self._country(host) not in countries:
                return replace(event, recipient=(host,))
        if (host := self._visited(event)) is not None and self._country(host) not in countries:
            return replace(event, recipient=(host,))
        place = event.place
        if place is None or self._country(place) in {None, *countries} or self.findings.mentions[place].text in SEATS:
            return event
        if self.findings.mentions[place].kind not in {"place", "country"} or not self._is_seat_of_power(place):
            return event
        return replace(event, recipient=(place,))

    def _visited(self, event: Event) -> int | None:
        """Return the country that a telegram is written from, where a visit leads to no other: ``Duarte's visit``."""
        if not self.written.at_post or "visit" not in event.modes or event.place is not None:
            return None
        led = ELSEWHERE.match(self.text, event.trigger.end)
        if led is not None and (led["there"] or self._is_place_at(led.end())):
            return None
        if not all(self._country(one) for one in event.actor):
            return None
        return self.country_at.get(self.written.host or "")

    def _is_place_at(self, start: int) -> bool:
        """Say whether the name of a place or country begins here."""
        return start in self.placed

    def _is_seat_of_power(self, number: int) -> bool:
        """Say whether a place is a country or its capital, where one meets its government."""
        span = self.findings.mentions[number].span
        place = bisect_left(self.named, (span.start,))
        return place < len(self.named) and self.named[place][1] <= span.end

    def _by_the_state(self, event: Event) -> Event:
        """Give an arrest, a sentence or an execution whose hand is not named the state in which it is told to be."""
        if event.actor or event.status not in REAL or event.word not in JUDICIAL:
            return event
        place = event.place
        if place is None or self._country(place) in {None, *NO_STATE}:
            return event
        return replace(event, actor=(place,))

    def _as_both(self, event: Event) -> Event:
        """Put the two whose names last stood side by side in the place of ``both sides``: ``Soviet-Iraqi talks``."""
        if len(event.actor) != 1 or not self._is_both(event.actor[0]):
            return event
        pair = self._pair_before(event.trigger.start)
        return event if not pair else replace(event, actor=pair)

    def _is_both(self, number: int) -> bool:
        words = self.findings.mentions[number].text.lower()
        both = words in BOTH | SIDES or words.startswith(SEVERAL) or words.endswith(OF_BOTH)
        return both and words not in {"they", "them"} and self._country(number) is None

    def _pair_before(self, end: int) -> tuple[int, ...]:
        place = bisect_left(self.pairs, (end,)) - 1
        if place < 0:
            return ()
        found = [self.country_at.get(code) for code in self.pairs[place][1:]]
        return tuple(number for number in found if number is not None) if None not in found else ()

    def _find_pairs(self) -> list[tuple[int, str, str]]:
        """Return where two countries are named side by side: the place, and the keys of their rows, in order."""
        cues = sorted(
            (cue.span.start, cue.span.end, cue.key)
            for cue in self.findings.cues
            if cue.kind in {"name", "adjective", "people", "government"}
        )
        return [
            (start, one, other)
            for (_, stop, one), (start, _, other) in pairwise(cues)
            if one != other and start - stop < APART and JOINED.fullmatch(self.text[stop:start]) is not None
        ]

    def _letter(self, event: Event) -> Letter | None:
        number = bisect_right(self.written.letters, event.trigger.start, key=lambda one: one.start) - 1
        found = self.written.letters[number] if number >= 0 else None
        return found if found is not None and event.trigger.start < found.end else None

    def _in_letter(self, event: Event, letter: Letter) -> int | None:
        """Return the other correspondent, to whom the one who speaks in a letter says it."""
        together = event.kind == "CONSULT" and all(
            self.findings.mentions[one].text.lower() in {"we", "our"} for one in event.actor
        )
        if not (event.kind in SAID or self._thanks(event) or together):
            return None
        acting = {self._country(one) for one in event.actor}
        sides = (letter.author, letter.addressee)
        for one, other in (sides, sides[::-1]):
            if other is None or self._country(other) in acting:
                continue
            if (one is not None and self._country(one) in acting) or (one is None and acting == {self.own}):
                return other
        return None

    def _to_the_reader(self, event: Event) -> Event:
        """Put the other correspondent in the place of what a letter only speaks of: ``I agreed to wait for the UN``."""
        letter = self._letter(event)
        if letter is None or not event.loose or not event.recipient or not event.actor or event.kind not in SAID:
            return event
        other = self._in_letter(event, letter)
        return event if other is None else replace(event, recipient=(other,))

    def _hearer(self, event: Event) -> int | None:
        letter = self._letter(event)
        if letter is not None:
            return self._in_letter(event, letter)
        if not all(self._can_speak(one) for one in event.actor) or self._bids_its_own(event):
            return None
        if all(self._is_own(one) for one in event.actor):
            return self._theirs(event) if self._is_said_by_us(event) else None
        if all(self._is_foreign(one) for one in event.actor) and self._is_said_by_them(event):
            return self._mine(event)
        talks = self._is_stranger(event.actor[0]) and bool(self.speaking_ours or SPOKEN_TO.search(self.text))
        return self._mine(event) if talks and (event.kind in SAID or self._thanks(event)) else None

    def _can_speak(self, number: int) -> bool:
        entity = self._entity(number)
        person = entity is not None and entity.kind == "person"
        return person or self.findings.mentions[number].kind in SPEAKERS

    def _bids_its_own(self, event: Event) -> bool:
        return commands(event, self.text) and not all(self._is_own(one) for one in event.actor)

    def _is_said_by_them(self, event: Event) -> bool:
        country = self._country(event.actor[0])
        speaks = any(self._id(one) in self.speaking for one in event.actor)
        if event.phrase == AT_LARGE or (event.phrase == HELD_TO and not speaks):
            return False
        if event.kind == "REJECT" and POINT_MADE.match(self.text, event.trigger.end) is None:
            return False
        if event.kind == "REQUEST":
            crowd = all(CROWDS.search(self.findings.mentions[one].text) for one in event.actor)
            return (country in self.in_contact or country == self.written.host) and not crowd
        return speaks and country in self.in_contact and (event.kind in SAID or self._thanks(event))

    def _is_said_by_us(self, event: Event) -> bool:
        if event.kind == "REQUEST" and (
            asks_now(event, self.text) or event.status == "planned" or self._is_third(event.actor[0])
        ):
            return False
        return event.kind in SAID or self._thanks(event) or (event.kind == "ACCUSE" and self._complains(event))

    def _is_third(self, number: int) -> bool:
        """Say whether somebody of the writer's country stands apart from those who speak for it: a senator."""
        entity = self._entity(number)
        return entity is not None and entity.kind == "person" and entity.id not in self.speaking_ours

    def _thanks(self, event: Event) -> bool:
        """Say whether somebody is thanked, or what he has said or done is praised, or the ties with him."""
        if event.kind != "SUPPORT":
            return False
        return bool(self._words(event) & THANKS) or HIS_WORDS.match(self.text, event.trigger.end) is not None

    def _complains(self, event: Event) -> bool:
        return bool(self._words(event) & COMPLAINTS)

    def _words(self, event: Event) -> set[str]:
        stretch = self.text[event.trigger.start : event.trigger.end + 12].lower()
        return {word.strip(".,;:()") for word in stretch.split()} | {event.phrase}

    def _theirs(self, event: Event) -> int | None:
        """Return the foreigner who spoke last before an event, else the one who speaks next."""
        rank = self._rank(event)
        place = bisect_right(self.ranks, rank) - 1
        if place >= 0 and rank - self.ranks[place] <= BEFORE:
            return self._contact(self.foreign[place][1])
        if place + 1 < len(self.ranks) and self.ranks[place + 1] - rank <= AFTER:
            return self._contact(self.foreign[place + 1][1])
        return self._host_beside(event, rank)

    def _host_beside(self, event: Event, rank: int) -> int | None:
        """Return the one of the host whom the sentence of an event names: ``the King's answer to our request``."""
        if self.written.host is None or event.kind != "REQUEST":
            return None
        place = bisect_left(self.hosts, (rank,))
        return self.hosts[place][1] if place < len(self.hosts) and self.hosts[place][0] == rank else None

    def _contact(self, number: int) -> int | None:
        return number if self._country(number) in self.in_contact or self._is_stranger(number) else None

    def _find_strangers(self) -> frozenset[str]:
        """Return the persons of no country told whom a telegram lets speak again and again: one talks with them."""
        spoken = Counter(
            entity.id
            for _, one in self.findings.speakers
            if (entity := self._entity(one)) is not None and entity.kind == "person" and entity.country is None
        )
        return frozenset(one for one, times in spoken.items() if times >= OFTEN)

    def _is_stranger(self, number: int) -> bool:
        return self._id(number) in self.strangers

    def _mine(self, event: Event) -> int | None:
        """Return the mention of the writer's side that stands last before an event, else the sender in the head."""
        place = bisect_right(self.ours, (event.trigger.start, -1)) - 1
        return self.ours[place][1] if place >= 0 else self.findings.sender

    def _contacts(self) -> frozenset[str]:
        """Return the countries with which the paper tells that the writer's side speaks."""
        found: set[str] = set()
        for event in self.events:
            sides = (*event.actor, *event.recipient)
            spoken = event.kind == "CONSULT" or event.kind in SAID | {"ACCUSE", "SUPPORT", "CONCEDE"}
            if spoken and event.status in REAL and any(self._is_own(one) for one in sides):
                found.update(code for one in sides if (code := self._country(one)) and self._is_foreign(one))
        if self.speaking_ours or SPOKEN_TO.search(self.text):
            found.update(code for _, one in self.foreign if (code := self._country(one)) is not None)
        return frozenset(found - (NO_STATE - BODIES))

    @property
    def speaking(self) -> frozenset[str]:
        return frozenset(found for _, one in self.foreign if (found := self._id(one)) is not None)

    def _rank(self, event: Event) -> int:
        place = bisect_right(self.starts, event.trigger.start) - 1
        return self.sentences[place] if place >= 0 else 0

    def _is_own(self, number: int) -> bool:
        return self._country(number) == self.own

    def _is_foreign(self, number: int) -> bool:
        entity = self._entity(number)
        if entity is None or entity.country is None or entity.country == self.own:
            return False
        return entity.country not in NO_STATE or (entity.kind == "person" and entity.country in BODIES)
