"""What was asked, promised, offered or recommended, in the paper's own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from dragoman.documents import Span
from dragoman.extraction.dating import Dating
from dragoman.extraction.events import Events
from dragoman.extraction.findings import Event, Request, RequestKind, RequestStatus, When
from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.orders import SELVES, Asked, Orders
from dragoman.extraction.principals import Principals
from dragoman.extraction.sides import SAYING
from dragoman.extraction.times import DEADLINES
from dragoman.extraction.triggers import Frame, fits, frames_of
from dragoman.extraction.word_given import WordGiven
from dragoman.extraction.wording import Wording
from dragoman.reference import Reference, RequestTrigger, Trigger

OWN_MARKS = frozenset({"self", "future", "bid", "would", "wish", "another", "given", "struck", "respite"})
ACCORDS = frozenset(
    "accord agreement treaty deal pact truce ceasefire protocol declaration settlement memorandum understanding "
    "compact communique".split()
)
TERMS = ACCORDS | frozenset(
    "term provision clause arrangement plan scheme roadmap armistice convention formula".split()
)
"""Under what a side will do a thing: the accord, its terms."""
STRIKING = frozenset("sign initial reach strike conclude seal make clinch negotiate announce approve draw".split())
"""Verbs of those who come to an accord."""
SPANS = frozenset("hour day week month year deadline".split())
PAPERS_THAT_ASK = frozenset(
    "resolution statement letter note message communique communiqué declaration motion petition telegram cable "
    "memorandum memo demarche démarche report editorial text appeal call speech address broadcast document "
    "aide-memoire aide-mémoire paper non-paper".split()
)
PROMISERS = frozenset(("country", "person", "office", "organization", "framework", "nationality", "pronoun"))
TALKERS = frozenset(
    "ministers presidents leaders sides parties delegations negotiators envoys teams premiers governments "
    "countries two pair neighbors neighbours militaries armies chiefs".split()
)
MEETINGS = frozenset("meet talk negotiate confer reconvene convene gather sit".split())
ENDINGS = frozenset("fall end begin start take cease stop open close go leave come hold".split())
ACCORDING = frozenset(("AGREE", "CONSULT", "COOPERATE", "SUPPORT"))
"""Kinds of event at which two come to terms."""
WILL = frozenset(("will", "would", "'ll", "'d", "shall"))
THREATENING = frozenset("threaten vow warn swear pledge promise".split())
ENTERING = frozenset("join rejoin enter re-enter".split())
GIVING = frozenset("make give undertake announce obtain secure get receive extract".split())
"""Verbs that tell of a commitment made, and not only of one that is held."""
BIDDEN = frozenset("let leave stay stop pull get put take lay come talk stand step".split())
BIDDING = frozenset("tell urge warn beg implore order advise".split())
"""Verbs beside words that bid somebody do a thing, whose object is the one bidden."""
HOSTILE = frozenset(
    "retaliate attack avenge punish destroy strike fight bomb kill crush invade expel annihilate "
    "respond bombard".split()
)
EVERY_SIDE = ("each ", "both ", "the sides", "the two ", "the parties")
LONGEST_TIME = 200
"""Signs that an expression of time has at most."""
LOOK_BACK = 4
"""Events before an accord's promise that may tell whose it is."""
YESSES = {"agree", "consent", "comply"}
REFUSALS = frozenset("reject refuse decline rebuff spurn dismiss veto deny turn oppose".split())
CONSENTS = frozenset("grant accept approve endorse honor honour fulfil fulfill satisfy".split())
YIELDING = frozenset("comply accede agree consent assent bow yield respond".split())
"""Verbs with ``to`` or ``with`` what was asked, which grant it; of a mere response nobody knows."""
DROPPED = frozenset("drop withdraw abandon waive retract shelve renounce".split())
"""Verbs of one who no longer asks what he asked."""
TAKING = frozenset("thank receive get obtain".split())
MEETING = TAKING | frozenset("deliver provide send supply ship grant give hand return pay".split())
"""Verbs of one who gave or got what had been asked for."""
RESPONSES = frozenset(
    "reject refuse decline rebuff spurn turn dismiss accept welcome consider study weigh ignore receive grant approve "
    "endorse oppose veto answer acknowledge examine review".split()
)
CLIPPED_OPENING = 5
"""Words before the verb in a telegram's sentence without a subject: a number, a mark, a helping verb."""
CARRYING = frozenset("put convey pass refer relay transmit forward take submit bring send report carry".split())
"""Verbs of those who hand a request on."""
RECEIVING = frozenset("call summon meet see receive visit tell telephone phone approach invite convoke stop".split())
"""Verbs of those who have somebody before them, of whom they then ask a thing."""
ACTING = frozenset("act move proceed".split())
"""Verbs of those who do something on a request, which the main clause tells: ``acting on a request from Mali``."""
SITTINGS = frozenset("session meeting hearing sitting assembly".split())
BODIES = frozenset(("framework", "organization", "office"))
LONGEST_PARTY = 6
"""Words that name a party at most."""
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
    for row in reference.request_triggers:
        for asking in _askings(row, classes):
            found.setdefault((asking.frame.lemma, asking.frame.part), []).append(asking)
    return {
        key: tuple(sorted(rows, key=lambda one: -bool(one.frame.particle) - len(one.frame.conditions)))
        for key, rows in found.items()
    }


def _askings(row: RequestTrigger, classes: Mapping[str, frozenset[str]]) -> Iterator[Asking]:
    terms = [term for term in row.needs.split(";") if term]
    marks = frozenset(term for term in terms if term in OWN_MARKS)
    needs = ";".join(term for term in terms if term not in OWN_MARKS)
    trigger = Trigger(row.lemma, row.part, row.kind, "", row.asker, row.asked, needs)
    for frame in frames_of(trigger, classes):
        yield Asking(frame, cast(RequestKind, row.kind), tuple(row.what.split(",")), marks)


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
        self.times = sorted((when for when in times if when.span), key=_start)
        self.time_starts = [_start(when) for when in self.times]
        self.dating = dating
        self.events = list(events)
        self.at = {trigger: number for number, (trigger, _) in enumerate(events)}
        self.wording = Wording(finder)
        self.principals = Principals(self.grammar, self.mentions, finder.triggers.classes)
        self.word_given = WordGiven(finder, self.wording, self.events, self._is_or_else)
        self.askable = finder.triggers.classes.get("ASKED", frozenset())
        self.found: list[tuple[int, Request]] = []
        self.told: set[int] = set()

    def find(self, reference: Reference) -> tuple[list[tuple[int, Event]], tuple[Request, ...]]:
        """Make a request of every word that asks, promises, offers or recommends something definite.

        Returns: the events with those added that only say who asked whom (role ``setting``), and the requests in
        order of the text, each with the place of its event.
        """
        rows = askings_of(reference)
        undertaken = self.finder.triggers.classes.get("PROMISED_DEEDS", frozenset())
        for word in self.words:
            letter = "V" if word.part in VERBS else "N" if self._is_noun(word.index) else ""
            if not any(self._by_row(word.index, row) for row in rows.get((word.lemma.lower(), letter), ())):
                self._by_event(word.index)
                self._by_promise(word.index)
                self._by_imperative(word.index, undertaken)
                self._by_plan(word.index, undertaken)
                self._by_ultimatum(word.index)
        addressees: tuple[int, ...] = ()
        orders = Orders(self.finder, self.wording)
        for sentence in self.grammar.analysis.sentences:
            found, addressees = orders.of(sentence.first, sentence.last, addressees, self.told)
            for one in found:
                self._add(one)
        self.found.sort(key=lambda pair: (pair[0], pair[1].what_span.start))
        return self._in_order()

    def _is_noun(self, word: int) -> bool:
        """Say whether a word is a noun, or an accord that is written as a name: ``signed a Special Agreement to``."""
        here = self.words[word]
        named = here.part == "PROPN" and here.relation == "dobj" and here.lemma.lower() in ACCORDS
        return here.part == "NOUN" or named

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
        inside = self.finder._inside_name(trigger) and "struck" not in row.marks
        if trigger in self.mentions.persons or inside or self._is_no_asking(trigger, row):
            return False
        if not fits(row.frame, trigger, self.slots, self.finder.has_mark) or not self._marks_hold(trigger, row):
            return False
        status, _ = self.finder.standing.of(trigger)
        if status in KEPT_STATUSES and not (status == "hypothetical" and row.marks & {"would", "wish"}):
            return False
        if status == "planned" and row.kind == "request" and not row.marks & {"would", "wish"}:
            return False
        asker, asked = self._parties(trigger, row)
        what = self.wording.of(trigger, row)
        met: RequestStatus = "pending"
        if what is None and (wanted := self._wanted(trigger, row)) is not None:
            what, met, (asker, asked) = wanted[0], wanted[1], self._given_and_taken(wanted[2], asker, asked)
        told_whose = row.frame.part == "N" and row.kind == "request" and bool(asker)
        if what is None and told_whose and (clause := self._at_whose(trigger)) is not None:
            agreed = next(iter(self.grammar.all(clause, "xcomp")), None) if self.words[clause].lemma in YESSES else None
            what = (
                self._deed_before(clause, trigger)
                if agreed is None
                else self.wording.clause(agreed, with_subject=False)
            )
            met = "accepted" if agreed is not None or row.frame.lemma == "invitation" else "fulfilled"
            asked = [one for path in self.slots.subject(clause) for one in self.mentions.at(path)]
        if what is None and row.frame.part == "V" and (clause := self.wording.main_of(trigger)) is not None:
            what, met = self.wording.before(clause, trigger), "fulfilled"
            asked = asked or self._concerned(clause, row.kind)
            if self._is_to_come(clause):
                met = "accepted"
                self._promised_by_main_clause(clause, what)
            elif self._is_refused(clause):
                met = "declined"
        if what is None and row.frame.lemma in YESSES and self._is_bare_yes(trigger):
            what = (trigger, trigger)
        if what is None or self._is_only_time(what) or not self.wording.says_something(what):
            return False
        if met == "accepted" and what[0] == what[1]:
            return False
        if row.frame.part == "N" and what[0] == what[1] and self._is_whom_it_is_put_to(trigger, what[0]):
            return False
        if row.frame.part == "N" and met == "pending":
            met = self._response(trigger) or met
        if row.kind in {"commitment", "offer"} and self._is_threat(trigger, what):
            return False
        asked = [one for one in asked if one not in asker and not self._is_asked_for(one, what)]
        if not asker and not asked and self._is_done_by_both(trigger):
            self._add(Asked(trigger, row.kind, (), (), what, met=met))
            return True
        if not asker and not asked and (row.frame.part == "N" or self.grammar.document.kind != "cable"):
            return False
        if not asker and row.frame.part == "V" and not self._may_lack_asker(trigger):
            return False
        asked = self._put_to_others(trigger, row, what, asked)
        parts = self._in_turn(trigger, row, what)
        whole = what if not parts else self.wording.trimmed(what[0], parts[0][0] - 1)
        asked = [one for one in asked if not any(one in others for _, others, _ in parts)]
        self._add(Asked(trigger, row.kind, tuple(asker), tuple(asked), whole or what, met=met))
        for _, others, each in parts:
            self._add(Asked(trigger, row.kind, tuple(asker), others, each, met=met, apart=True))
        return True

    def _in_turn(
        self, trigger: int, row: Asking, what: tuple[int, int]
    ) -> list[tuple[int, tuple[int, ...], tuple[int, int]]]:
        """Return what is asked of others in the same breath: ``called on Peru to halt and on Chad to take no step``.

        Each with the place where it begins and who is asked.
        """
        if row.frame.part != "V" or row.kind != "request":
            return []
        for joint in range(what[0] + 1, what[1] - 1):
            if self.words[joint].text.lower() not in {"and", "while", "but"}:
                continue
            here = joint + 1
            if row.frame.particle and self.words[here].text.lower() == row.frame.particle:
                here += 1
            elif row.frame.particle in {"on", "upon", "to", "with"}:
                continue
            found = self._another_asked(here, what[1])
            if found is not None:
                return [(joint, *found)]
        return []

    def _another_asked(self, start: int, last: int) -> tuple[tuple[int, ...], tuple[int, int]] | None:
        """Return a side that stands at a place, before ``to`` and a verb, and what it is asked to do."""
        for place in range(start, min(start + LONGEST_PARTY, last)):
            to, verb = self.words[place + 1], self.words[place + 2] if place + 2 <= last else None
            if self.words[place].part in VERBS:
                return None
            if to.text.lower() != "to" or verb is None or verb.tag not in {"VB", "VBP"}:
                continue
            named = [one for one in self.mentions.at(place) if self.finder.is_side(self.mentions.list[one])]
            what = self.wording.trimmed(place + 2, last)
            return (tuple(named), what) if named and what is not None else None
        return None

    def _put_to_others(self, trigger: int, row: Asking, what: tuple[int, int], asked: list[int]) -> list[int]:
        """Return who is asked, where others than those a clause is about: ``called in the envoy and asked that the
        clerk be sent home``, ``begged for Marines to guard it``.
        """
        if row.frame.part != "V" or row.kind != "request" or len(asked) != 1:
            return asked
        mention = self.mentions.list[asked[0]]
        doer = self.words[mention.head]
        below = doer.relation in {"nsubj", "nsubjpass"} and trigger < doer.index and doer.head != trigger
        marked = {self.words[one].text.lower() for one in self.grammar.all(doer.head, "mark")} if below else set()
        if "that" in marked and mention.kind in {"person", "group"}:
            return self._spoken_to(trigger) or asked
        if "for" in marked and mention.kind == "group" and not mention.qualifiers:
            return []
        return asked

    def _spoken_to(self, trigger: int) -> list[int]:
        """Return whom the asker has called in, met or told, by the verb that asking is joined to."""
        above = self.words[trigger].head
        if self.words[trigger].relation not in {"conj", "advcl", "xcomp"} or self.words[above].lemma not in RECEIVING:
            return []
        return self._named(above, "obj", "on", "with")

    def _is_done_by_both(self, trigger: int) -> bool:
        """Say whether those of whom the paper has just told do it, and the clause names none: ``the two agreed``."""
        if trigger not in self.at or self.words[trigger].part not in VERBS:
            return False
        return any(
            self.words[one].tag == "CD" or self.words[one].lemma.lower() in {"both", "pair", "side", "two"}
            for one in self.grammar.all(trigger, "nsubj")
        )

    def _is_whom_it_is_put_to(self, noun: int, word: int) -> bool:
        """Say whether one word behind ``to`` is a party that the parser took for a deed: ``PUT REQUEST TO JUNTA``."""
        carried = self.words[noun].relation == "dobj" and self.words[self.words[noun].head].lemma in CARRYING
        return carried and self.words[word - 1].text.lower() == "to"

    def _is_refused(self, verb: int) -> bool:
        """Say whether what was asked for was not done: ``refused to leave as the envoy had asked``."""
        above = self.words[self.words[verb].head]
        refuses = self.words[verb].relation == "xcomp" and above.lemma in REFUSALS | {"fail"}
        return refuses or bool(self.finder.standing.negator(verb))

    def _deed_before(self, verb: int, stop: int) -> tuple[int, int] | None:
        """Return what was done at somebody's request, with whom it was done to: ``Lund was freed``."""
        what = self.wording.before(verb, stop) if stop > verb else self.wording.clause(verb, with_subject=False)
        subject = self.grammar.one(verb, "nsubjpass")
        if what is None or subject is None or self.words[subject].tag in {"PRP", "WP", "WDT"}:
            return what
        return self.wording.trimmed(self.grammar.subtree(subject)[0], what[1])

    def _is_to_come(self, verb: int) -> bool:
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        return bool(helpers & {"will", "shall", "would", "'ll", "'d"}) and not self.finder.standing.negator(verb)

    def _promised_by_main_clause(self, verb: int, what: tuple[int, int] | None) -> None:
        """Make a commitment of ``Oslo will pay the bill, as Chad had asked``."""
        asker = [one for word in self.slots.subject(verb) for one in self.mentions.at(word)]
        if what is not None and asker and all(self.finder.is_side(self.mentions.list[one]) for one in asker):
            self._add(Asked(verb, "commitment", tuple(asker), (), what))

    def _concerned(self, clause: int, kind: RequestKind) -> list[int]:
        """Return whom ``did it, as was asked`` or ``as he had promised`` speaks of: who did it, or for whom it was."""
        paths = ("subj",) if kind in {"request", "recommendation"} else ("iobj", "to", "obj.to")
        for path in paths:
            words = self.slots.subject(clause) if path == "subj" else self.slots.fill(clause, path)
            found = [one for word in words for one in self.mentions.at(word)]
            if found:
                return found
        return []

    def _wanted(self, trigger: int, row: Asking) -> tuple[tuple[int, int], RequestStatus, int | None] | None:
        """Return what is asked by a clause about it: ``thanked Oslo for the two boats it had asked for``."""
        if row.frame.part != "V":
            return None
        noun = self.wording.wanted_noun(trigger, row)
        if noun is None:
            return None
        first = self.grammar.subtree(noun)[0]
        what = self.wording.trimmed(first, self.grammar.subtree(trigger)[0] - 1)
        if what is None:
            return None
        above = self.words[noun].head
        if self.words[above].part == "ADP":
            above = self.words[above].head
        verb = self.words[above]
        met: RequestStatus = "pending"
        if verb.part in VERBS and self.finder.standing.of(above)[0] not in KEPT_STATUSES | {"planned"}:
            met = "fulfilled" if verb.lemma in MEETING else "declined" if verb.lemma in REFUSALS else "pending"
        return what, met, above if met == "fulfilled" else None

    def _given_and_taken(self, verb: int | None, asker: list[int], asked: list[int]) -> tuple[list[int], list[int]]:
        """Return who asked and whom, by who gave the thing asked for to whom, or thanked whom for it."""
        if verb is None:
            return asker, asked
        first = self._named(verb, "subj")
        other = self._named(verb, "obj", "from", "iobj", "to") if first else []
        taking = self.words[verb].lemma in TAKING
        getter, giver = (first, other) if taking else (other, first)
        own = all(self.mentions.list[one].kind == "pronoun" for one in asker)
        return (getter or asker) if own else asker, [one for one in giver if one not in asker]

    def _named(self, verb: int, *paths: str) -> list[int]:
        for path in paths:
            words = self.slots.subject(verb) if path == "subj" else self.slots.fill(verb, path)
            found = [one for word in words for one in self.mentions.at(word)]
            found = [one for one in found if self.finder.is_side(self.mentions.list[one])]
            if found:
                return found
        return []

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
        if row.frame.lemma == "beg" and self.words[trigger + 1].text.lower() == "off":
            return True
        if row.frame.lemma in {"require", "oblige"} and self.slots.is_passive(trigger):
            return not any(self.slots.by_agent(trigger))
        above = self.at.get(word.head)
        if word.tag == "VBG" and above is not None and self.events[above][1].kind == "PROTEST":
            return True
        if row.frame.lemma != "call" or row.frame.part != "V":
            return False
        if row.frame.particle == "for" or self.grammar.one(trigger, "dobj", "oprd") is not None:
            return self.grammar.one(trigger, "dobj", "oprd") is not None
        called_on = any(self.finder.has_mark(one, "PERSON") for one in self.slots.fill(trigger, "on"))
        errands = self.finder.triggers.classes.get("ERRAND", frozenset()) if called_on else frozenset()
        return any(
            self.words[comp].lemma in self.finder.standing.governors.spoken_there | errands
            for comp in self.slots.fill(trigger, "comp")
        )

    def _is_only_time(self, what: tuple[int, int]) -> bool:
        if self._is_delay(what):
            return False
        span = self.grammar.span(*what)
        return any(when.span and when.span.holds(span) for when in self._times_at(span.start - LONGEST_TIME, span.end))

    def _is_delay(self, what: tuple[int, int]) -> bool:
        """Say whether somebody asks for time: ``asked for ninety days``, ``asked for another week``."""
        last, before = self.words[what[1]], self.words[self.words[what[1]].head]
        return last.lemma in SPANS and last.relation == "pobj" and before.text.lower() == "for"

    def _times_at(self, start: int, end: int) -> Sequence[When]:
        """Return the expressions of time that begin between two places of the text, in order."""
        return self.times[bisect_left(self.time_starts, start) : bisect_left(self.time_starts, end)]

    def _parties(self, trigger: int, row: Asking) -> tuple[list[int], list[int]]:
        """Return who asks and who is asked; of ``rejected an offer`` the one who rejects is the one it was made to."""
        asker = self._sides(trigger, row.frame.actor)
        asked = [one for one in self._sides(trigger, row.frame.recipient, asked=True) if one not in asker]
        receiver = self.wording.receiver(trigger)
        if receiver is not None and row.kind != "request":
            asked = [one for word in self.grammar.coordinated(receiver) for one in self.mentions.at(word)]
        if row.frame.part != "N":
            return asker or self._behind_paper(trigger), asked
        governor = self._governor(trigger)
        if self._response(trigger) is not None or self.words[self.words[trigger].head].lemma in RESPONSES:
            if asker == governor:
                asker = []
            if self._response(trigger) == "not_stated":
                return asker or governor, asked
            return asker, asked or [one for one in governor if one not in asker]
        return asker or governor, asked

    def _behind_paper(self, verb: int) -> list[int]:
        """Return whose paper it is that asks: ``a resolution by the Council urging Chad``, ``in a letter to Chad``."""
        for word in self.slots.subject(verb):
            if self.words[word].lemma.lower() in PAPERS_THAT_ASK:
                for path in ("by", "from", "poss", "mod", "of"):
                    found = [
                        one
                        for whose in self.slots.fill(word, path)
                        for one in self.mentions.at(whose)
                        if self._can(one, path, asked=False) and self.finder.is_side(self.mentions.list[one])
                    ]
                    if found:
                        return found
                if self.words[verb].relation in {"acl", "relcl"} and self.words[word].relation == "dobj":
                    return self._named(self.words[word].head, "subj")
        return []

    def _governor(self, noun: int) -> list[int]:
        """Return who deals with what a noun names: the subject of the verb it is the object of, or the agent."""
        word = self.words[noun]
        verb = word.head
        carried = word.relation == "pobj" and self.words[verb].text.lower() in {"with", "bearing", "carrying"}
        if carried and self.words[self.words[verb].head].part in VERBS:
            doers = self.slots.subject(self.words[verb].head)
            return [one for path in doers for one in self.mentions.at(path)]
        if word.relation == "pobj" and self._response(noun) is not None:
            doers = self.slots.subject(self.words[verb].head)
            return [one for path in doers for one in self.mentions.at(path)]
        if self.words[verb].part not in VERBS or word.relation not in {"dobj", "nsubjpass"}:
            return []
        doers = self.slots.subject(verb) if word.relation == "dobj" else self.slots.by_agent(verb)
        return [one for path in doers for one in self.mentions.at(path) if self.finder.is_side(self.mentions.list[one])]

    def _response(self, noun: int) -> RequestStatus | None:
        """Return what the verb over a noun says became of it: ``rejected an offer``, ``the request was granted``."""
        word = self.words[noun]
        verb = self.words[word.head]
        if word.relation == "pobj" and verb.text.lower() in {"to", "with"}:
            verb = self.words[verb.head]
            known = self.finder.standing.of(verb.index)[0] not in KEPT_STATUSES
            return "accepted" if verb.lemma in YIELDING - {"respond"} and known else None
        if word.relation not in {"dobj", "nsubjpass"} or self.finder.standing.of(verb.index)[0] in KEPT_STATUSES:
            return None
        if verb.lemma == "turn" and not any(
            self.words[one].text == "down" for one in self.grammar.all(verb.index, "prt")
        ):
            return None
        if verb.lemma in DROPPED:
            return "not_stated"
        return "declined" if verb.lemma in REFUSALS else "accepted" if verb.lemma in CONSENTS else None

    def _at_whose(self, noun: int) -> int | None:
        """Return the verb of what was done ``at the invitation of`` or ``at the request of`` somebody."""
        word = self.words[noun]
        above = self.words[word.head]
        if word.relation != "pobj" or above.text.lower() not in {"at", "on", "upon", "following", "after"}:
            return None
        verb = above.head
        if self.words[verb].part not in VERBS:
            return None
        if self.words[verb].lemma in ACTING and self.words[verb].relation == "advcl":
            verb = self.words[verb].head
        return verb if self.words[verb].lemma not in {"call", "meet", "see", "come", "be"} else None

    def _marks_hold(self, trigger: int, row: Asking) -> bool:
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        if row.marks & {"would", "wish"} and not helpers & {"would", "'d", "should"}:
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
        if "struck" in row.marks:
            word = self.words[trigger]
            return word.relation in {"dobj", "nsubjpass"} and self.words[word.head].lemma in STRIKING
        if "respite" in row.marks:
            given = self.grammar.all(trigger, "dobj", "npadvmod", "dative")
            return any(self.words[one].lemma in SPANS and one > trigger for one in given)
        if "future" in row.marks:
            comps = self.slots.fill(trigger, "comp")
            return any(
                {self.words[one].text.lower() for one in self.grammar.all(comp, "aux")} & {*WILL} for comp in comps
            ) or (not comps and any(True for _ in self.slots.fill(trigger, "of")))
        if "bid" in row.marks:
            return any(
                any(self.words[one].text.lower() == "to" for one in self.grammar.all(comp, "aux")) and comp > trigger
                for comp in self.grammar.all(trigger, "xcomp", "ccomp")
            ) and any(True for _ in self.slots.fill(trigger, "obj"))
        return True

    def _is_self(self, trigger: int) -> bool:
        subjects = self.slots.fill(trigger, "subj")
        if not subjects:
            sentence = self.grammar.analysis.sentences[self.words[trigger].sentence]
            opens = trigger - sentence.first <= CLIPPED_OPENING and self.words[trigger].head == trigger
            return self.grammar.document.kind == "cable" and opens
        return any(
            self.words[one].lemma.lower() in SELVES or self.words[one].text.lower() in SELVES for one in subjects
        )

    def _sides(self, trigger: int, alternatives: Iterable[Iterable[str]], *, asked: bool = False) -> list[int]:
        for union in alternatives:
            found: list[int] = []
            for path in union:
                for word in self.slots.fill(trigger, path):
                    if path.startswith("comp") and word < trigger:
                        continue
                    if self.words[word].tag == "WP$":
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
        if (path in {"of", "to", "for.on"} or asked) and mention.kind == "document":
            return False
        if mention.text.lower().startswith(("ref ", "reftel", "ref(")):
            return False
        if not any(char.isalpha() for char in mention.text) or self.words[mention.head].tag in {"CD", "$"}:
            return False
        if path == "poss" and self.words[mention.head].tag == "PRP$":
            return True
        if path == "subj":
            return self.finder.is_side(mention) or mention.text.lower() == "it"
        return self.finder.is_side(mention) or bool(mention.qualifiers) or (mention.kind == "group" and asked)

    def _by_event(self, trigger: int) -> None:
        """Make a request of an event that asks, whose word is not in the table."""
        number = self.at.get(trigger)
        if number is None:
            return
        event = self.events[number][1]
        if event.kind != "REQUEST" or event.status in KEPT_STATUSES or not event.is_told_by_verb:
            return
        if self.words[trigger].relation in {"acl", "amod"} or not (event.actor or event.recipient):
            return
        what = self.wording.first(trigger, ("comp", "for"))
        if what is not None and not self._is_only_time(what):
            self._add(Asked(trigger, "request", event.actor, event.recipient, what))

    def _by_promise(self, verb: int) -> None:
        """Make a commitment of what somebody says he will do: ``Oslo said it would reopen its consulate``."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        if not helpers or (helpers & {"will", "shall"} and self._by_accord(verb)):
            return
        for one in self.word_given.of(verb):
            self._add(one)

    def _by_imperative(self, verb: int, undertaken: frozenset[str]) -> None:
        """Make a request of words that bid somebody do a thing: ``"Free our sailors at once," she told Chad``."""
        word = self.words[verb]
        saying = self.words[word.head]
        if word.relation != "ccomp" or saying.lemma not in BIDDING:
            return
        if word.lemma not in undertaken and word.lemma not in BIDDEN:
            return
        sentence = self.grammar.analysis.sentences[word.sentence]
        opens = all(self.words[one].part in {"PUNCT", "SPACE"} for one in range(sentence.first, verb))
        if verb > saying.index or not opens or word.tag not in {"VB", "VBP", "NN", "NNP"}:
            return
        if self.grammar.one(verb, "nsubj", "nsubjpass", "aux", "neg") is not None:
            return
        asker = [one for path in self.slots.subject(saying.index) for one in self.mentions.at(path)]
        asked = [one for path in self.slots.fill(saying.index, "obj") for one in self.mentions.at(path)]
        what = self.wording.clause(verb, with_subject=False)
        if asker and asked and what is not None:
            self._add(Asked(verb, "request", tuple(asker), tuple(asked), what, date_by=saying.index))

    def _by_accord(self, verb: int) -> bool:
        """Make a commitment of what a side will do under an accord: ``Under the truce, Chad will release 40 men``."""
        first = self.grammar.root_of_coordination(verb)
        if not self._is_under_terms(first):
            return False
        subjects = [one for path in self.grammar.all(verb, "nsubj") for one in self.mentions.at(path)]
        asker = [one for one in subjects if self._is_named_party(one)]
        if first != verb and not asker:
            return False
        each = any(self.mentions.list[one].text.lower().startswith(EVERY_SIDE) for one in subjects)
        what = self.wording.clause(verb, with_subject=not asker and not each)
        if what is not None and (each or asker):
            what = self._before_next_clause(verb, what)
        signers = self._signers(verb)
        asker = asker or signers
        if not asker or what is None:
            return False
        names = {self.mentions.list[one].text for one in asker[:1]}
        others = [one for one in signers if self.mentions.list[one].text not in names] if len(asker) == 1 else asker[1:]
        self._add(Asked(verb, "commitment", tuple(asker[:1]), tuple(others), what))
        return True

    def _is_under_terms(self, verb: int) -> bool:
        """Say whether a verb tells what an accord lays down: ``under its terms``, ``a pact under which``."""
        above = self.words[self.words[verb].head]
        bound = self.words[verb].relation == "relcl" and above.lemma in TERMS
        nouns = [self.words[one] for one in self.grammar.prepositions(verb, "under")]
        return any(noun.lemma in TERMS or (bound and noun.tag == "WDT") for noun in nouns)

    def _is_named_party(self, number: int) -> bool:
        """Say whether a mention names who can be bound by an accord: a country, a person, a movement by its name."""
        mention = self.mentions.list[number]
        if mention.kind == "organization":
            return any(char.isupper() for char in mention.text.removeprefix("The "))
        return mention.kind in {"country", "person", "framework"}

    def _before_next_clause(self, verb: int, what: tuple[int, int]) -> tuple[int, int] | None:
        """Cut off a clause with a subject of its own: ``each side will open its gates and Chad will lift the ban``."""
        for joined in self.grammar.all(verb, "conj"):
            if joined > verb and self.grammar.one(joined, "nsubj") is not None:
                return self.wording.trimmed(what[0], self.grammar.subtree(joined)[0] - 1)
        return what

    def _signers(self, verb: int) -> list[int]:
        """Return the two or more who acted together just before: whose accord it is."""
        near = [event for trigger, event in self.events if trigger < verb and event.role != "setting"][-LOOK_BACK:]
        sides = [(*event.actor, *event.recipient) for event in reversed(near)]
        return list(next((side for side in sides if len(side) > 1), ())) or self._two_before(verb)

    def _two_before(self, verb: int) -> list[int]:
        """Return two persons or countries that the subject of the sentence before joins."""
        sentence = self.words[verb].sentence
        if sentence == 0:
            return []
        before = self.grammar.analysis.sentences[sentence - 1]
        for word in range(before.first, before.last):
            joined = self.grammar.coordinated(word) if self.words[word].relation == "nsubj" else []
            sides = [one for part in joined for one in self.mentions.at(part)]
            if len(joined) > 1 and all(self.finder.is_side(self.mentions.list[one]) for one in sides):
                return sides
        return []

    def _by_plan(self, verb: int, undertaken: frozenset[str]) -> None:
        """Make a commitment of what somebody is to do: ``Chad is to free forty men``, ``the guns are to fall silent``.

        What things are to do was promised only by those who have just come to an accord.
        """
        word = self.words[verb]
        laid_down = word.relation == "relcl" and self._is_under_terms(verb)
        if not self.wording.is_plan(verb) or (word.relation not in {"ROOT", "conj", "ccomp"} and not laid_down):
            return
        if word.relation == "ccomp" and self.words[word.head].lemma not in SAYING | {"announce", "declare"}:
            return
        if self.finder.standing.of(verb)[0] in KEPT_STATUSES:
            return
        deed = next(one for one in self.grammar.all(verb, "xcomp") if one > verb)
        subjects = [one for path in self.grammar.all(verb, "nsubj") for one in self.mentions.at(path)]
        several = [one for one in subjects if self._are_several(one)]
        asker = [] if several else [one for one in subjects if self._may_promise(one)]
        passive = self.slots.is_passive(deed)
        if asker and not passive:
            if self.words[deed].lemma in undertaken and not self._is_threat(deed, (deed, deed)):
                self._promised(verb, asker, self.wording.clause(deed, with_subject=False))
            return
        if self.words[deed].lemma not in undertaken | MEETINGS | ENDINGS:
            return
        signers = self._partners(verb)
        if len(signers) > 1:
            first = deed if several else min(self.grammar.subtree(verb)[0], verb)
            self._promised(verb, signers, self.wording.trimmed(first, self.grammar.subtree(deed)[-1]))

    def _promised(self, verb: int, sides: Sequence[int], what: tuple[int, int] | None) -> None:
        if what is not None and self.wording.says_something(what):
            self._add(Asked(verb, "commitment", tuple(sides[:1]), tuple(sides[1:]), what))

    def _may_promise(self, number: int) -> bool:
        mention = self.mentions.list[number]
        return mention.kind in PROMISERS and self.finder.is_side(mention)

    def _are_several(self, number: int) -> bool:
        """Say whether a mention means both of those who have talked: ``the ministers``, ``both sides``."""
        mention = self.mentions.list[number]
        words = mention.text.lower()
        alone = words.removeprefix("the ") in TALKERS and not mention.qualifiers
        return words == "they" or words.startswith(EVERY_SIDE) or alone

    def _partners(self, verb: int) -> list[int]:
        """Return the two or more who talked or came to an accord just before."""
        near = [event for trigger, event in self.events if trigger < verb and event.kind in ACCORDING][-LOOK_BACK:]
        sides = ((*event.actor, *event.recipient) for event in reversed(near) if event.role != "setting")
        return list(next((side for side in sides if len(side) > 1), ()))

    def _by_ultimatum(self, deed: int) -> None:
        """Make a request of what must be done or else: ``would strike unless the man was handed over``."""
        word = self.words[deed]
        if word.part != "VERB" or self.finder.standing.negator(deed):
            return
        condition = next((one for one in self.grammar.all(deed, "advcl") if self._is_or_else(one)), None)
        if condition is None:
            return
        helpers = {self.words[one].text.lower() for one in self.grammar.all(deed, "aux")}
        saying = word.head if word.relation in {"ccomp", "xcomp"} else deed
        threatens = self.words[saying].lemma in THREATENING
        if not helpers & WILL and not threatens:
            return
        if not threatens and saying != deed and self.words[saying].lemma not in SAYING | BIDDING:
            return
        if self.finder.standing.of(saying)[0] in {"negated", "denied"}:
            return
        self._add_ultimatum(saying, deed, condition)

    def _is_or_else(self, clause: int) -> bool:
        """Say whether a clause names what must be done: ``unless``, or ``if`` somebody refuses or has not by a day."""
        marks = {self.words[one].text.lower() for one in self.grammar.all(clause, "mark")}
        if "unless" in marks:
            return True
        if "if" not in marks:
            return False
        refuses = self.words[clause].lemma in {"refuse", "fail", "decline"} and self._inner(clause) is not None
        below = self.grammar.span(self.grammar.subtree(clause)[0], self.grammar.subtree(clause)[-1])
        late = self.grammar.one(clause, "neg") is not None and self._due(below) is not None
        return refuses or (late and self.words[clause].part != "VERB")

    def _inner(self, verb: int) -> int | None:
        return next((one for one in self.grammar.all(verb, "xcomp") if one > verb), None)

    def _add_ultimatum(self, saying: int, deed: int, condition: int) -> None:
        speakers = [one for path in self.slots.subject(saying) for one in self.mentions.at(path)]
        speakers = [
            one
            for one in speakers
            if self.finder.is_side(self.mentions.list[one]) or self.mentions.list[one].text.lower() == "it"
        ]
        heard = [one for path in self.slots.fill(saying, "obj") for one in self.mentions.at(path)]
        heard = [one for one in heard if saying != deed and self.finder.is_side(self.mentions.list[one])]
        subjects = [one for path in self.grammar.all(condition, "nsubj") for one in self.mentions.at(path)]
        told = [] if self.slots.is_passive(condition) else [one for one in subjects if self._may_promise(one)]
        inner = self._inner(condition) if self.words[condition].lemma in {"refuse", "fail", "decline"} else None
        what = self.wording.clause(inner or condition, with_subject=inner is None and not told)
        asked = heard or [one for one in told if one not in speakers]
        if speakers and what is not None and self.wording.says_something(what):
            self._add(Asked(condition, "request", tuple(speakers), tuple(asked), what, date_by=saying))

    def _block(self, word: int) -> str | None:
        document = self.grammar.document
        return document.blocks[self.grammar.analysis.sentences[self.words[word].sentence].block].voice

    def _add(self, found: Asked) -> None:
        """Keep a request, with the event at its word or one made to say who spoke to whom."""
        trigger = found.trigger
        if not found.asker and self.words[found.what[0]].lemma == "wait":
            return
        self.told.add(trigger)
        number = self.at.get(trigger)
        if (
            number is None
            or found.now
            or found.apart
            or self.events[number][1].kind not in {"REQUEST", "AGREE", "CONCEDE"}
        ):
            number = self._setting(found)
        event = self.events[number][1]
        outside = tuple(one for one in event.recipient if self._addressee(one, found))
        things = [one for one in event.recipient if one not in outside and self.mentions.list[one].kind == "group"]
        if event.kind == "REQUEST" and things and self.grammar.document.kind == "cable":
            event = replace(event, recipient=tuple(one for one in event.recipient if one not in things))
            self.events[number] = (self.events[number][0], event)
        asker, asked = event.actor or found.asker, outside or found.asked
        if event.kind == "REQUEST" and not event.recipient and (put_to := self._put_to(found, event)):
            event = replace(event, recipient=put_to)
            self.events[number] = (self.events[number][0], event)
        if found.asked and (found.met != "pending" or set(found.asked) < set(outside)):
            asked = found.asked
        if (
            not asked
            and self.grammar.document.kind == "cable"
            and found.kind != "commitment"
            and self._is_self(trigger)
        ):
            asked = self._department(trigger)
        principal = next(self.principals.of(trigger, event.actor), None)
        if principal is not None:
            asker = (principal,)
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

    def _put_to(self, found: Asked, event: Event) -> tuple[int, ...]:
        """Return whom what is asked is put to, for the event that tells it: ``asked Embassy whether``."""
        return tuple(one for one in found.asked if one not in event.actor and self.mentions.list[one].kind != "place")

    def _is_asked_for(self, number: int, what: tuple[int, int]) -> bool:
        """Say whether a mention is the thing asked for itself, and nobody it is asked of."""
        head = self.mentions.list[number].head
        if not what[0] <= head <= what[1] or self._is_joined(number, what) or self._sits(number):
            return False
        above = self.words[head].head
        if self.words[above].part == "ADP":
            above = self.words[above].head
        topmost = self.words[head].relation != "poss" and not what[0] <= above <= what[1]
        return topmost or self.words[head].relation in {"dobj", "nsubj", "nsubjpass", "attr", "conj"}

    def _sits(self, number: int) -> bool:
        """Say whether a body is asked to sit: ``sought a session of the Council``."""
        mention = self.mentions.list[number]
        joint = self.words[self.words[mention.head].head]
        return joint.text.lower() == "of" and self.words[joint.head].lemma in SITTINGS and mention.kind in BODIES

    def _is_joined(self, number: int, what: tuple[int, int]) -> bool:
        """Say whether a body is asked to let somebody in: ``applied to join the Union``."""
        mention = self.mentions.list[number]
        verb = self.words[self.words[mention.head].head]
        return mention.kind == "framework" and verb.lemma.lower() in ENTERING and what[0] <= verb.index <= what[1]

    def _addressee(self, number: int, found: Asked) -> bool:
        """Say whether an event's other party can be the one asked: not the subject of a clause told before."""
        head = self.mentions.list[number].head
        verb = self.words[self.words[head].head]
        told = verb.head == found.trigger and verb.index < found.trigger and self.words[head].relation == "nsubj"
        marked = {self.words[one].text.lower() for one in self.grammar.all(verb.index, "mark")}
        if not found.asked and "for" in marked and self.mentions.list[number].kind == "group":
            return False
        return not told and not self._is_asked_for(number, found.what)

    def _department(self, trigger: int) -> tuple[int, ...]:
        """Return the Department as the paper names it last: to it the post's own requests go."""
        for place in range(trigger, max(-1, trigger - 400), -1):
            if self.words[place].lemma.lower() in {"department", "dept"}:
                return self.mentions.at(place)[:1]
        return ()

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
        return next((when for when in self._times_at(span.start, span.end) if when.lead in DEADLINES), None)


def _start(when: When) -> int:
    return when.span.start if when.span is not None else -1
