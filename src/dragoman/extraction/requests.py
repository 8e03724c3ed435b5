"""What was asked, promised, offered or recommended, in the paper's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from dragoman.documents import Span
from dragoman.extraction.dating import Dating
from dragoman.extraction.events import SAYING, Events
from dragoman.extraction.findings import Event, Request, RequestKind, RequestStatus, When
from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.times import DEADLINES
from dragoman.extraction.triggers import Frame, fits, frames_of
from dragoman.extraction.wording import Wording
from dragoman.reference import Reference, RequestTrigger, Trigger

OWN_MARKS = frozenset({"self", "future", "bid", "would", "another", "given"})
MODALS = {"could", "should", "would", "can", "might", "may", "will", "must", "shall", "be"}
OPENERS = {"please", "pls", "plse", "kindly"}
CLIPPED: dict[str, RequestKind] = {
    "request": "request",
    "requests": "request",
    "urge": "request",
    "appreciate": "request",
    "recommend": "recommendation",
    "recommends": "recommendation",
    "suggest": "recommendation",
    "propose": "offer",
}
"""Verbs that open a telegram's clipped sentence without their subject, the post."""
SELVES = frozenset(
    "post embassy consulate legation mission usmission amembassy amconsul usint we i emboff polcouns ambassador charge "
    "department dept washington".split()
)
POSTS = frozenset("post embassy mission consulate addressee you usmission amembassy department dept legation".split())
OUGHT = {"should", "must", "shall"}
ACCORDS = frozenset("accord agreement treaty deal pact truce ceasefire protocol declaration settlement".split())
GIVING = frozenset("make give undertake announce obtain secure get receive extract".split())
"""Verbs that tell of a commitment made, and not only of one that is held."""
HOSTILE = frozenset(
    "retaliate attack avenge punish destroy strike fight bomb kill crush invade expel annihilate "
    "respond bombard".split()
)
LOOK_BACK = 4
"""Events before an accord's promise that may tell whose it is."""
YESSES = {"agree", "consent", "comply"}
REFUSALS = frozenset("reject refuse decline rebuff spurn dismiss veto deny turn oppose".split())
CONSENTS = frozenset("grant accept approve endorse honor honour fulfil fulfill satisfy".split())
RESPONSES = frozenset(
    "reject refuse decline rebuff spurn turn dismiss accept welcome consider study weigh ignore receive grant approve "
    "endorse oppose veto answer acknowledge examine review".split()
)
ORDERS = frozenset(
    "report advise inform convey deliver confirm provide pass seek submit forward contact approach instruct request "
    "urge raise press cable reply respond comment transmit coordinate ensure furnish repeat notify make take".split()
)
NO_ORDERS = frozenset("see refer note compare find recall remember know be have understand realize bear".split())
KEPT_STATUSES = {"negated", "denied", "hypothetical"}


@dataclass(frozen=True, slots=True)
class Asking:
    """A row of the table ready for use: its frame, the slots of what is asked, and its marks."""

    frame: Frame
    kind: RequestKind
    what: tuple[str, ...]
    marks: frozenset[str]


@lru_cache(maxsize=2)
def askings_of(reference: Reference) -> dict[tuple[str, str], tuple[Asking, ...]]:
    """Return the table of requests by lemma and part, particular rows first."""
    classes = {row.name: frozenset(row.words.split()) for row in reference.word_classes}
    found: dict[tuple[str, str], list[Asking]] = {}
    for number, row in enumerate(reference.request_triggers, 1):
        for asking in _askings(row, classes, number):
            found.setdefault((asking.frame.lemma, asking.frame.part), []).append(asking)
    return {
        key: tuple(sorted(rows, key=lambda one: -bool(one.frame.particle) - len(one.frame.conditions)))
        for key, rows in found.items()
    }


def _askings(row: RequestTrigger, classes: Mapping[str, frozenset[str]], number: int) -> Iterator[Asking]:
    terms = [term for term in row.needs.split(";") if term]
    marks = frozenset(term for term in terms if term in OWN_MARKS)
    needs = ";".join(term for term in terms if term not in OWN_MARKS)
    trigger = Trigger(row.lemma, row.part, row.kind, "", row.asker, row.asked, needs)
    for frame in frames_of(trigger, classes, number):
        yield Asking(frame, cast(RequestKind, row.kind), tuple(row.what.split(",")), marks)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was found at a word: the sides, the stretch that says what, and how its day and outcome are known.

    ``date_by`` is another verb that carries the day; ``now`` says that the paper itself asks, on its own day.
    """

    trigger: int
    kind: RequestKind
    asker: tuple[int, ...]
    asked: tuple[int, ...]
    what: tuple[int, int]
    date_by: int | None = None
    now: bool = False
    met: RequestStatus = "pending"


class Requests:
    """Finds what is asked, promised, offered and recommended in one paper."""

    def __init__(
        self, finder: Events, events: Sequence[tuple[int, Event]], times: Sequence[When], dating: Dating
    ) -> None:
        self.finder = finder
        self.grammar: Grammar = finder.grammar
        self.words = finder.words
        self.slots = finder.slots
        self.mentions = finder.mentions
        self.times = times
        self.dating = dating
        self.events = list(events)
        self.at = {trigger: number for number, (trigger, _) in enumerate(events)}
        self.wording = Wording(finder)
        self.askable = finder.triggers.classes.get("ASKED", frozenset())
        self.found: list[tuple[int, Request]] = []
        self.told: set[int] = set()

    def find(self, reference: Reference) -> tuple[list[tuple[int, Event]], tuple[Request, ...]]:
        """Make a request of every word that asks, promises, offers or recommends something definite.

        Returns: the events with those added that only say who asked whom (role ``setting``), and the requests in
        order of the text, each with the place of its event.
        """
        rows = askings_of(reference)
        undertaken = self.finder.triggers.classes.get("UNDERTAKEN", frozenset())
        for word in self.words:
            letter = "V" if word.part in VERBS else "N" if word.part == "NOUN" else ""
            if not any(self._by_row(word.index, row) for row in rows.get((word.lemma.lower(), letter), ())):
                self._by_event(word.index)
                self._by_promise(word.index, undertaken)
        addressees: tuple[int, ...] = ()
        for sentence in self.grammar.analysis.sentences:
            addressees = self._by_order(sentence.first, sentence.last, addressees)
        self.found.sort(key=lambda pair: (pair[0], pair[1].what_span.start))
        return self._in_order()

    def _in_order(self) -> tuple[list[tuple[int, Event]], tuple[Request, ...]]:
        """Put the events that only say who asked whom where they stand in the text, and renumber the requests."""
        order = sorted(range(len(self.events)), key=lambda number: (self.events[number][0], number))
        place = {number: new for new, number in enumerate(order)}
        requests = tuple(
            request if request.event is None else replace(request, event=place[request.event])
            for _, request in self.found
        )
        return [self.events[number] for number in order], requests

    def _by_row(self, trigger: int, row: Asking) -> bool:
        if trigger in self.mentions.persons or self.finder._inside_name(trigger) or self._is_no_asking(trigger, row):
            return False
        if not fits(row.frame, trigger, self.slots, self.finder.has_mark) or not self._marks_hold(trigger, row):
            return False
        status, _ = self.finder.standing.of(trigger)
        if status in KEPT_STATUSES and not (status == "hypothetical" and "would" in row.marks):
            return False
        if status == "planned" and row.kind == "request":
            return False
        asker, asked = self._parties(trigger, row)
        what = self.wording.of(trigger, row)
        met: RequestStatus = "pending"
        if what is None and row.frame.part == "N" and (clause := self._at_whose(trigger)) is not None:
            what, met = self.wording.before(clause, trigger), "accepted"
            asked = [one for path in self.slots.subject(clause) for one in self.mentions.at(path)]
        if what is None and row.frame.part == "V" and (clause := self.wording.main_of(trigger)) is not None:
            what, met = self.wording.before(clause, trigger), "fulfilled"
            asked = asked or [one for path in self.slots.subject(clause) for one in self.mentions.at(path)]
        if what is None and row.frame.lemma in YESSES and self._is_bare_yes(trigger):
            what = (trigger, trigger)
        if what is None or self._is_only_time(what) or not self.wording.says_something(what):
            return False
        if met == "accepted" and what[0] == what[1]:
            return False
        if row.frame.part == "N" and met == "pending":
            met = self._response(trigger) or met
        if row.kind == "commitment" and self._is_threat(trigger, what):
            return False
        asked = [one for one in asked if one not in asker and not self._is_asked_for(one, what)]
        if not asker and not asked and (row.frame.part == "N" or self.grammar.document.kind != "cable"):
            return False
        if not asker and row.frame.part == "V" and not self._may_lack_asker(trigger):
            return False
        self._add(Asked(trigger, row.kind, tuple(asker), tuple(asked), what, met=met))
        return True

    def _is_threat(self, trigger: int, what: tuple[int, int]) -> bool:
        """Say whether a vow is a threat: ``vowed to retaliate``."""
        number = self.at.get(trigger)
        hostile = self.words[what[0]].lemma in HOSTILE
        return hostile or (number is not None and self.events[number][1].kind == "THREATEN")

    def _is_bare_yes(self, trigger: int) -> bool:
        """Say whether somebody simply ``agreed``: to what was asked of him before."""
        return self.words[trigger].tag in {"VBD", "VBN", "VBZ"} and not any(
            self.slots.fill(trigger, path) for path in ("on", "to", "with", "obj", "comp", "in", "about", "that")
        )

    def _may_lack_asker(self, trigger: int) -> bool:
        """Say whether nobody need be named who asks: in a passive, or where a telegram leaves its subject out."""
        if self.slots.is_passive(trigger):
            return True
        word = self.words[trigger]
        finite = word.tag in {"VBD", "VBZ", "VBP", "VB"} and word.text.lower() != "proposed"
        heading = self.words[self.grammar.analysis.sentences[self.words[trigger].sentence].last - 1].text == ":"
        return self.grammar.document.kind == "cable" and finite and not heading and not self.slots.fill(trigger, "subj")

    def _is_no_asking(self, trigger: int, row: Asking) -> bool:
        """Say whether a word only looks like asking: ``a proposed schedule``, a crowd's cry, a call paid to speak."""
        word = self.words[trigger]
        if word.relation == "amod" or (word.part == "NOUN" and word.relation == "compound"):
            return True
        above = self.at.get(word.head)
        if word.tag == "VBG" and above is not None and self.events[above][1].kind == "PROTEST":
            return True
        if row.frame.lemma == "call" and row.frame.particle == "for":
            return self.grammar.one(trigger, "dobj") is not None
        return row.frame.lemma == "call" and any(
            self.words[comp].lemma in self.finder.standing.governors.spoken_there
            for comp in self.slots.fill(trigger, "comp")
        )

    def _is_only_time(self, what: tuple[int, int]) -> bool:
        span = self.grammar.span(*what)
        return any(when.span and when.span.start <= span.start and span.end <= when.span.end for when in self.times)

    def _parties(self, trigger: int, row: Asking) -> tuple[list[int], list[int]]:
        """Return who asks and who is asked; of ``rejected an offer`` the one who rejects is the one it was made to."""
        asker = self._sides(trigger, row.frame.actor)
        asked = [one for one in self._sides(trigger, row.frame.recipient, asked=True) if one not in asker]
        if row.frame.part != "N":
            return asker, asked
        governor = self._governor(trigger)
        if self._response(trigger) is not None or self.words[self.words[trigger].head].lemma in RESPONSES:
            if asker == governor:
                asker = []
            asked = asked or [one for one in governor if one not in asker]
        return asker or governor, asked

    def _governor(self, noun: int) -> list[int]:
        """Return who deals with what a noun names: the subject of the verb it is the object of, or the agent."""
        word = self.words[noun]
        verb = word.head
        if self.words[verb].part not in VERBS or word.relation not in {"dobj", "nsubjpass"}:
            return []
        doers = self.slots.subject(verb) if word.relation == "dobj" else self.slots.by_agent(verb)
        return [one for path in doers for one in self.mentions.at(path) if self.finder.is_side(self.mentions.list[one])]

    def _response(self, noun: int) -> RequestStatus | None:
        """Return what the verb over a noun says became of it: ``rejected an offer``, ``the request was granted``."""
        word = self.words[noun]
        verb = self.words[word.head]
        if word.relation not in {"dobj", "nsubjpass"} or self.finder.standing.of(verb.index)[0] in KEPT_STATUSES:
            return None
        if verb.lemma == "turn" and not any(
            self.words[one].text == "down" for one in self.grammar.all(verb.index, "prt")
        ):
            return None
        return "declined" if verb.lemma in REFUSALS else "accepted" if verb.lemma in CONSENTS else None

    def _at_whose(self, noun: int) -> int | None:
        """Return the verb of what was done ``at the invitation of`` or ``at the request of`` somebody."""
        word = self.words[noun]
        above = self.words[word.head]
        if word.relation != "pobj" or above.text.lower() not in {"at", "on", "upon", "following", "after"}:
            return None
        verb = above.head
        if self.words[verb].part not in VERBS or verb > noun:
            return None
        return verb if self.words[verb].lemma not in {"call", "meet", "see", "come"} else None

    def _marks_hold(self, trigger: int, row: Asking) -> bool:
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        if "would" in row.marks and not helpers & {"would", "'d"}:
            return False
        if ("self" in row.marks or "would" in row.marks) and not self._is_self(trigger):
            return False
        if "another" in row.marks and not any(
            self.grammar.one(comp, "nsubj", "nsubjpass") is not None or self.grammar.one(trigger, "dobj") is not None
            for comp in self.slots.fill(trigger, "comp")
        ):
            return False
        if "given" in row.marks:
            word = self.words[trigger]
            return word.relation == "dobj" and self.words[word.head].lemma in GIVING
        if "future" in row.marks:
            comps = self.slots.fill(trigger, "comp")
            return any(
                {self.words[one].text.lower() for one in self.grammar.all(comp, "aux")} & {"will", "would", "'ll", "'d"}
                for comp in comps
            ) or (not comps and any(True for _ in self.slots.fill(trigger, "of")))
        if "bid" in row.marks:
            return any(
                any(self.words[one].text.lower() == "to" for one in self.grammar.all(comp, "aux")) and comp > trigger
                for comp in self.grammar.all(trigger, "xcomp", "ccomp")
            ) and any(True for _ in self.slots.fill(trigger, "obj"))
        return True

    def _is_self(self, trigger: int) -> bool:
        return any(
            self.words[one].lemma.lower() in SELVES or self.words[one].text.lower() in SELVES
            for one in self.slots.fill(trigger, "subj")
        )

    def _sides(self, trigger: int, alternatives: Iterable[Iterable[str]], *, asked: bool = False) -> list[int]:
        for union in alternatives:
            found: list[int] = []
            for path in union:
                for word in self.slots.fill(trigger, path):
                    if path.startswith("comp") and word < trigger:
                        continue
                    if asked and path == "obj" and self.words[word].lemma in self.askable:
                        continue
                    bare = path.rsplit(".", maxsplit=1)[-1] in {"obj", "for", "to", "with"}
                    misread = self.words[word].lemma.lower() in SELVES
                    if (self.words[word].part == "VERB" and not misread) or (
                        asked and not misread and bare and not self._is_party(word)
                    ):
                        continue
                    found.extend(
                        one for one in self.mentions.at(word) if one not in found and self._can(one, path, asked=asked)
                    )
            if found:
                return found
        return []

    def _is_party(self, word: int) -> bool:
        return self.finder.has_mark(word, "SIDE") or self.words[word].tag == "PRP"

    def _can(self, number: int, path: str, *, asked: bool) -> bool:
        mention = self.mentions.list[number]
        if mention.head in self.mentions.timed or (
            mention.kind == "pronoun" and mention.text.lower() in {"it", "that", "this"} and asked
        ):
            return False
        if path.endswith("mod"):
            cues = {cue.kind for cue in self.mentions.cue_at.get(mention.head, ())}
            return bool(cues & {"name", "adjective", "capital", "government", "framework", "office", "body"})
        if path in {"of", "to", "for.on"} and mention.kind in {"document"}:
            return False
        if not any(char.isalpha() for char in mention.text) or self.words[mention.head].tag in {"CD", "$"}:
            return False
        if path == "subj":
            return self.finder.is_side(mention) or mention.text.lower() == "it"
        return self.finder.is_side(mention) or bool(mention.qualifiers) or (mention.kind == "group" and asked)

    def _by_event(self, trigger: int) -> None:
        """Make a request of an event that asks, whose word is not in the table."""
        number = self.at.get(trigger)
        if number is None:
            return
        event = self.events[number][1]
        if event.kind != "REQUEST" or event.status in KEPT_STATUSES or "/V/" not in event.frame:
            return
        if self.words[trigger].relation in {"acl", "amod"} or not (event.actor or event.recipient):
            return
        what = self.wording.first(trigger, ("comp", "for"))
        if what is not None and not self._is_only_time(what):
            self._add(Asked(trigger, "request", event.actor, event.recipient, what))

    def _by_promise(self, verb: int, undertaken: frozenset[str]) -> None:
        """Make a commitment of what somebody says he will do: ``Oslo said it would reopen its consulate``."""
        word = self.words[verb]
        if word.part != "VERB" or word.lemma not in undertaken:
            return
        if word.tag != "VB" and not self.slots.is_passive(verb):
            return
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        if "have" in helpers or self.finder.standing.negator(verb):
            return
        if helpers & {"will", "shall"} and self._by_accord(verb):
            return
        saying = word.head
        if (
            word.relation not in {"ccomp", "conj"}
            or self.words[saying].lemma not in SAYING | {"indicate", "tell", "reply", "declare"}
            or self.words[saying].part not in VERBS
            or self.finder.standing.of(saying)[0] in KEPT_STATUSES
        ):
            return
        if helpers & {"must", "should"}:
            self._by_demand(verb, saying)
        elif helpers & {"will", "would", "'ll", "'d"}:
            self._by_word_given(verb, saying)

    def _by_accord(self, verb: int) -> bool:
        """Make a commitment of what a side will do under an accord: ``Under the truce, Chad will release 40 men``."""
        if not any(self.words[noun].lemma in ACCORDS for noun in self.grammar.prepositions(verb, "under")):
            return False
        asker = [
            one
            for path in self.grammar.all(verb, "nsubj")
            for one in self.mentions.at(path)
            if self.mentions.list[one].kind in {"country", "person", "framework"}
        ]
        what = self.wording.clause(verb, with_subject=not asker)
        asker = asker or self._signers(verb)
        if not asker or what is None:
            return False
        self._add(Asked(verb, "commitment", tuple(asker[:1]), tuple(asker[1:]), what))
        return True

    def _signers(self, verb: int) -> list[int]:
        """Return the two or more who acted together just before: whose accord it is."""
        near = [event for trigger, event in self.events if trigger < verb and event.role != "setting"][-LOOK_BACK:]
        sides = [(*event.actor, *event.recipient) for event in reversed(near)]
        return list(next((side for side in sides if len(side) > 1), ()))

    def _by_demand(self, verb: int, saying: int) -> None:
        """Make a request of what somebody says another must do: ``Iran must free them, the Minister said``."""
        speakers = [one for path in self.slots.subject(saying) for one in self.mentions.at(path)]
        subjects = [one for path in self.grammar.all(verb, "nsubj") for one in self.mentions.at(path)]
        told = [
            one for one in subjects if self.mentions.list[one].kind in {"country", "person", "office", "organization"}
        ]
        what = self.wording.clause(verb, with_subject=False)
        if speakers and told and what is not None and not self.slots.is_passive(verb):
            self._add(Asked(verb, "request", tuple(speakers), tuple(told), what, date_by=saying))

    def _by_word_given(self, verb: int, saying: int) -> None:
        speakers = [one for path in self.slots.subject(saying) for one in self.mentions.at(path)]
        passive = self.slots.is_passive(verb)
        subjects = (
            [] if passive else [one for path in self.grammar.all(verb, "nsubj") for one in self.mentions.at(path)]
        )
        if not speakers or (not passive and not subjects):
            return
        own = [one for one in subjects if self.mentions.list[one].kind == "pronoun"]
        asker = (
            speakers if passive or own else [one for one in subjects if self.finder.is_side(self.mentions.list[one])]
        )
        if not asker or (passive and any(one not in self.mentions.timed for one in self.slots.by_agent(verb))):
            return
        asked = (
            [one for path in self.slots.fill(saying, "obj") for one in self.mentions.at(path)]
            if (self.words[saying].lemma in {"tell", "assure", "inform"})
            else []
        )
        what = self.wording.clause(verb, with_subject=passive)
        if what is not None:
            self._add(Asked(verb, "commitment", tuple(asker), tuple(asked), what, date_by=saying))

    def _by_order(self, first: int, last: int, before: tuple[int, ...]) -> tuple[int, ...]:
        """Read orders of a telegram: ``Please convey``, ``REQUEST DEPT ADVISE``, ``Embassies should report``.

        ``before`` are those a line before it is addressed to; returns those that the next line is addressed to.
        """
        if self.grammar.document.kind != "cable" or last - first < 2:
            return ()
        while first < last and self.words[first].part in {"PUNCT", "NUM", "SPACE"}:
            first += 1
        if first == last:
            return ()
        start, addressees = self._addressed_line(first, last)
        if start >= last:
            return addressees
        self._read_order(start, last, addressees or before)
        return ()

    def _read_order(self, start: int, last: int, addressees: tuple[int, ...]) -> None:
        opening = self.words[start].text.lower()
        polite = next(
            (one for one in range(start + 1, min(start + 4, last)) if self.words[one].text.lower() in OPENERS), None
        )
        if polite is not None and self.words[polite - 1].lemma.lower() in SELVES | POSTS and polite + 1 < last:
            self._add_order(polite + 1, last, self.mentions.at(polite - 1), "request")
            return
        if opening in OPENERS and start + 1 < last and self.words[start + 1].lemma.lower() not in NO_ORDERS:
            self._add_order(start + 1, last, addressees, "request")
            return
        if (
            opening in CLIPPED
            and self.words[start].text[:1].isupper() | (opening == self.words[start].text)
            and not self._done(start, last)
        ):
            self._by_clipped(start, last, CLIPPED[opening])
            return
        block = self._block(start)
        root = next((one for one in range(start, last) if self.words[one].head == one), start)
        if self.words[root].part not in VERBS and not addressees:
            return
        subject = self.grammar.one(root, "nsubj", "nsubjpass")
        helpers = {self.words[one].text.lower() for one in self.grammar.all(root, "aux")}
        if (addressees or block == "action request") and (
            self.words[start].text.lower() in ORDERS
            or (subject is None and self.words[root].tag in {"VB", "VBP"} and root == start)
        ):
            if self.words[start].lemma.lower() not in NO_ORDERS:
                self._add_order(start, last, addressees, "request")
        elif (
            (
                subject is not None
                and helpers & OUGHT
                and self.words[subject].lemma.lower() in POSTS
                and "have" not in helpers
            )
            and not self.slots.is_passive(root)
            and root not in self.told
        ):
            what = self.wording.clause(root, with_subject=False)
            if what is not None:
                self._add(Asked(root, "request", (), self.mentions.at(subject), what, now=True))

    def _addressed_line(self, first: int, last: int) -> tuple[int, tuple[int, ...]]:
        """Return where a line's text begins after ``FOR ANKARA:``, and whom it is addressed to."""
        words = self.words
        if words[first].text.lower() not in {"for", "action"}:
            return first, ()
        colon = next((one for one in range(first, min(first + 8, last)) if words[one].text == ":"), None)
        if colon is None:
            return first, ()
        if words[first].text.lower() == "action" or colon == first + 1:
            return colon + 1, ()
        return colon + 1, self.mentions.at(colon - 1)

    def _done(self, first: int, last: int) -> bool:
        return any(place in self.told for place in range(first, last))

    def _by_clipped(self, start: int, last: int, kind: RequestKind) -> None:
        here = start + 1
        if here < last and self.words[here].text.lower() == "that":
            here += 1
        asked: tuple[int, ...] = ()
        if here < last and (
            self.words[here].lemma.lower() in SELVES | POSTS
            or any(cue.kind in {"office", "body", "capital"} for cue in self.mentions.cue_at.get(here, ()))
        ):
            asked = self.mentions.at(here)
            here += 1
        if here < last:
            self._add_order(here, last, asked, kind)

    def _add_order(self, first: int, last: int, asked: tuple[int, ...], kind: RequestKind) -> None:
        what = self.wording.trimmed(first, self.wording.sentence_end(first, last))
        if what is not None and what[1] > what[0]:
            self._add(Asked(first, kind, (), asked, what, now=True))

    def _block(self, word: int) -> str | None:
        document = self.grammar.document
        return document.blocks[self.grammar.analysis.sentences[self.words[word].sentence].block].voice

    def _add(self, found: Asked) -> None:
        """Keep a request, with the event at its word or one made to say who spoke to whom."""
        trigger = found.trigger
        self.told.add(trigger)
        number = self.at.get(trigger)
        if number is None or found.now or self.events[number][1].kind not in {"REQUEST", "AGREE", "CONCEDE"}:
            number = self._setting(found)
        event = self.events[number][1]
        outside = tuple(one for one in event.recipient if self._addressee(one, found))
        asker, asked = event.actor or found.asker, outside or found.asked
        if found.met != "pending" and found.asked:
            asked = found.asked
        if (
            not asked
            and self.grammar.document.kind == "cable"
            and found.kind != "commitment"
            and self._is_self(trigger)
        ):
            asked = self._department(trigger)
        if principal := self._principal(trigger):
            asker = tuple(principal)
        block = self._block(trigger)
        start = min((trigger, *self._side_words(trigger)))
        for first, last in self.wording.parted(found.what):
            self.found.append(
                (
                    trigger,
                    Request(
                        kind=found.kind,
                        span=self.grammar.span(min(start, first), max(trigger, last)),
                        asker=asker,
                        asked=asked,
                        what=self.grammar.text(first, last),
                        what_span=self.grammar.span(first, last),
                        status=found.met,
                        when=event.when,
                        due=self._due(self.grammar.span(first, last)),
                        action_request=block == "action request",
                        event=number,
                    ),
                )
            )

    def _is_asked_for(self, number: int, what: tuple[int, int]) -> bool:
        """Say whether a mention is the thing asked for itself, and nobody it is asked of."""
        head = self.mentions.list[number].head
        return what[0] <= head <= what[1] and self.words[head].relation in {
            "dobj",
            "nsubj",
            "nsubjpass",
            "attr",
            "conj",
        }

    def _addressee(self, number: int, found: Asked) -> bool:
        """Say whether an event's other party can be the one asked: not the subject of a clause told before."""
        head = self.mentions.list[number].head
        verb = self.words[self.words[head].head]
        told = verb.head == found.trigger and verb.index < found.trigger and self.words[head].relation == "nsubj"
        return not told and not self._is_asked_for(number, found.what)

    def _department(self, trigger: int) -> tuple[int, ...]:
        """Return the Department as the paper names it last: to it the post's own requests go."""
        for place in range(trigger, max(-1, trigger - 400), -1):
            if self.words[place].lemma.lower() in {"department", "dept"}:
                return self.mentions.at(place)[:1]
        return ()

    def _principal(self, trigger: int) -> list[int]:
        """Return on whose behalf it is said: ``Speaking on behalf of the Union, the envoy asked``."""
        verb = trigger
        while self.words[verb].relation == "conj" and self.words[verb].head != verb:
            verb = self.words[verb].head
        for place in (trigger, verb):
            clauses = [
                one for one in self.grammar.all(place, "advcl") if self.words[one].lemma in {"speak", "act", "write"}
            ]
            for clause in (place, *clauses):
                for noun in self.grammar.prepositions(clause, "on"):
                    if self.words[noun].lemma == "behalf":
                        return [one for word in self.grammar.prepositions(noun, "of") for one in self.mentions.at(word)]
        return []

    def _setting(self, found: Asked) -> int:
        """Add an event that is none: it says who asked whom, so that a talk's other side and day can be given to it."""
        trigger = found.trigger
        word = self.words[trigger]
        event = Event(
            "REQUEST" if found.kind in {"request", "recommendation"} else "AGREE",
            Span(self.grammar.document.id, word.start, word.end),
            found.asker,
            found.asked,
            frame=f"{word.lemma.lower()}/{'N' if word.part == 'NOUN' else 'V'}/{found.kind}",
            role="setting",
        )
        day = self.grammar.document.day
        if found.now and day is not None:
            when: When | None = When(day, day, "day", basis="the paper itself asks")
        elif found.date_by is not None:
            when = self.dating.of_event(found.date_by, replace(event, kind="CONSULT"))
        else:
            when = self.dating.of_event(trigger, event)
        self.events.append((trigger, replace(event, when=when)))
        return len(self.events) - 1

    def _side_words(self, trigger: int) -> list[int]:
        sentence = self.words[trigger].sentence
        return [
            self.grammar.subtree(word)[0]
            for word in self.slots.fill(trigger, "subj")
            if self.words[word].sentence == sentence and word < trigger and self.words[word].head == trigger
        ]

    def _due(self, span: Span) -> When | None:
        """Return the deadline told inside what is asked: ``by June``, ``before the May 8 vote``, ``NLT Friday``."""
        for when in self.times:
            if when.span and span.start <= when.span.start < span.end and when.lead in DEADLINES:
                return when
        return None
