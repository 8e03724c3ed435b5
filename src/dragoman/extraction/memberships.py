"""Facts about frameworks: who joined, left, signed, ratified, applied; what was founded, what succeeded it, what
began.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast

from dragoman.documents import Span
from dragoman.extraction.bodies import NAMING_VERBS, TREATIES, Bodies
from dragoman.extraction.dating import Dating
from dragoman.extraction.findings import Membership, MembershipKind, Status, When
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.signatories import Signatories
from dragoman.extraction.status import Standing
from dragoman.reference import MembershipTrigger

SAID = frozenset("announce notify give say declare inform confirm tell state decide serve".split())
"""Verbs under which a coming exit is a fact: notice of it is the leaving."""
NOTICES = frozenset("notice notification".split())
DECIDED = frozenset("decision intention intent resolve".split())
"""Nouns that are a notice where they are made known: ``notified the depositary of its decision to leave``."""
MAKING_KNOWN = frozenset(
    "announce notify inform communicate convey transmit advise tell confirm declare deliver send proclaim".split()
)
BEARERS = frozenset(
    (
        "give serve hand submit deposit lodge send announce declare notify complete make file present confirm register "
        "deliver effect initiate formalize formalise tender transmit communicate issue bring carry take fly arrive "
        "come go travel follow inform advise tell convey proclaim"
    ).split()
)
"""Verbs whose subject is the one whose notice, instrument or application a noun tells of."""
VOTING = frozenset("vote agree decide move".split())
VOTED_OUT = frozenset(("vote",))
"""Verbs of a house under which an exit is told: ``voted to terminate the agreement``."""
"""Verbs of a house under which ``to ratify`` is done: ``voted on Monday to ratify``."""
ELLIPTIC = {
    "join": frozenset("join rejoin accede adhere follow admit readmit enter return".split()),
    "leave": frozenset("withdraw leave quit exit pull walk drop withdrawal departure exit notice give serve".split()),
    "sign": frozenset("sign initial add put affix signature".split()),
    "ratify": frozenset("ratify deposit lodge".split()),
    "participate": frozenset("participate take".split()),
    "apply": frozenset("apply reapply application".split()),
}
"""Words that tell of the framework spoken of before where they name none."""
CHAINED = frozenset(
    "enter return leave quit exit withdraw pull walk drop follow give serve admit readmit departure".split()
)
"""Those of them that do so only behind another fact about it."""
INNER = frozenset("prep pobj pcomp dobj attr xcomp acomp oprd npadvmod appos conj amod agent".split())
"""Relations within a clause, below which a time is still the clause's."""
INSIDE_CLAUSE = 24
"""So many words of a clause are looked at."""
PAIR = 2
UNSAID_BACK = 1
"""Sentences back to which an unsaid framework may have been named."""
MISSPELT = {"readmitte": "readmit", "readmitt": "readmit", "co": "co-opt"}
"""Lemmas as the engine gives them, and as they are written."""
ENDED = frozenset(
    "freeze suspend halt end cancel stop quit renounce boycott reconsider review pause terminate limit reduce".split()
)
"""Verbs under which a participation is none."""
FAVOURED = frozenset(
    (
        "support oppose back favor favour block veto reject discuss consider seek urge want demand propose delay "
        "prevent resist promise expect fear await stall hinder debate postpone advocate endorse"
    ).split()
)
"""Verbs whose object, an entry or exit, is only spoken of."""
WISHED = frozenset("application bid request apply ask seek want agree promise plan offer invitation".split())
"""What ``to join`` stands below where it is only asked for."""
NOT_DONE = frozenset("delay defer postpone avoid consider contemplate mull weigh resist refuse decline oppose".split())
NOT_DONE_WITH = frozenset(
    (
        ("put", "off"),
        ("hold", "off"),
        ("rule", "out"),
        ("stop", "short"),
        ("shy", "away"),
        ("hold", "back"),
        ("stay", "out"),
    )
)
"""Verbs, and those with their particle, under which a signing, joining or leaving is none: ``put off signing``."""
TIME_WORDS = frozenset("on in over".split())
"""Particles that may also lead to a day: only right behind the verb are they its own."""
NOBODY = frozenset("neither nor no none nobody".split())
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
LONGEST_TREATY = 16
"""So many words behind a treaty what it does is looked for."""
CLIMB = 5
"""So many words above a participle may stand the name it speaks of."""
THEREBY = {"thereby", "thus", "so", "therefore", "hence"}
LOOSE = {"found", "start_work", "participate", "sign"}
OPEN_MEMBERS = frozenset("country nationality organization person office framework place".split())
OWNERS = frozenset(
    "minister representative leader delegate ambassador government parliament official envoy head president delegation "
    "plenipotentiary senate assembly cabinet legislature premier king prime ruler chief monarch sultan emir queen "
    "chancellor secretary congress duma diet lawmaker deputy".split()
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the membership table: a word, the fact it tells, and the slots of framework, member and successor."""

    lemma: str
    particle: str
    part: str
    kind: MembershipKind
    framework: tuple[str, ...]
    member: tuple[str, ...]
    successor: tuple[str, ...]
    needs: tuple[tuple[str, frozenset[str]], ...]


def rules_of(rows: Iterable[MembershipTrigger]) -> dict[tuple[str, str], list[Rule]]:
    """Read the membership table."""
    found: dict[tuple[str, str], list[Rule]] = {}
    for row in rows:
        needs = tuple(
            (slot, frozenset(words.split(",")))
            for slot, _, words in (term.partition("=") for term in row.needs.split(";") if term)
        )
        for words in row.lemma.split(","):
            lemma, _, particle = words.partition("+")
            rule = Rule(
                lemma,
                particle,
                row.part,
                cast(MembershipKind, row.kind),
                _split(row.framework),
                _split(row.member),
                _split(row.successor),
                needs,
            )
            found.setdefault((lemma, row.part), []).append(rule)
    return found


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(",")))


class Memberships:
    """Finds facts about frameworks in one paper."""

    def __init__(
        self,
        mentions: Mentions,
        standing: Standing,
        dating: Dating,
        rules: dict[tuple[str, str], list[Rule]],
    ) -> None:
        self.grammar = grammar = standing.grammar
        self.mentions = mentions
        self.slots = standing.slots
        self.dating = dating
        self.rules = rules
        self.standing = standing
        self.bodies = Bodies(grammar, mentions)
        self.signatories = Signatories(grammar, mentions)
        self.found: list[Membership] = []

    def find(self) -> tuple[Membership, ...]:
        """Return every fact in order of the text; what is only planned, wished or denied is none."""
        for word in self.grammar.words:
            if word.lemma in {"do", "have", "follow"} and (facts := self._doing_so(word.index)):
                self.found.extend(fact for fact in facts if not self._is_told(fact))
                continue
            letter = "V" if word.part in {"VERB", "AUX"} else "N" if word.part == "NOUN" else ""
            for rule in self.rules.get((MISSPELT.get(word.lemma, word.lemma), letter), ()):
                facts = self._by_rule(word.index, rule)
                if facts:
                    self.found.extend(fact for fact in facts if not self._is_told(fact))
                    if rule.kind != "found":
                        break
        return tuple(self.found)

    def _is_told(self, fact: Membership) -> bool:
        """Say whether the same fact was told by a word just before: ``signed ... , the signing of``."""
        return any(
            other.kind == fact.kind
            and other.member == fact.member
            and other.successor == fact.successor
            and (
                self._same(other.framework, fact.framework)
                or (other.span == fact.span and self._is_other_name(other.framework, fact.framework))
            )
            for other in self._since_turned(fact)
        )

    def _since_turned(self, fact: Membership) -> list[Membership]:
        """Return the facts told just before, from where the same member last joined what it then left, or left what it
        then joined.
        """
        last: list[Membership] = []
        for other in reversed(self.found[-6:]):
            if other.member == fact.member and {other.kind, fact.kind} == {"join", "leave"}:
                break
            last.append(other)
        return last

    def _same(self, one: int | None, other: int | None) -> bool:
        if one is None or other is None:
            return one == other
        return one == other or self.mentions.list[other].refers == one or self.mentions.list[one].refers == other

    def _is_other_name(self, one: int | None, other: int | None) -> bool:
        """Say whether two mentions are names of one framework: ``the Partnership for Peace (PfP)``."""
        if one is None or other is None:
            return False
        known = [
            {cue.key for cue in self.mentions.cue_at.get(self.mentions.list[index].head, ()) if cue.kind == "framework"}
            for index in (one, other)
        ]
        return bool(known[0] & known[1])

    def _fits(self, trigger: int, rule: Rule) -> bool:
        words = self.grammar.words
        if rule.particle and not self._has_particle(trigger, rule.particle):
            return False
        if not rule.particle and rule.lemma == "sign" and self.grammar.one(trigger, "prt") is not None:
            return False
        above = words[words[trigger].head]
        if rule.part == "N" and above.index != trigger:
            if rule.kind in {"participate", "ratify"} and above.lemma in ENDED and words[trigger].relation == "dobj":
                return False
            if rule.kind == "participate" and above.lemma in ENDED:
                return False
            if rule.kind in {"join", "leave"} and above.lemma in FAVOURED and words[trigger].relation == "dobj":
                return False
        for slot, wanted in rule.needs:
            if slot == "since":
                when = self.dating.own(trigger)
                if when is None or when.lead != "since":
                    return False
            elif not any(self._is_one_of(one, wanted) for one in self._fill(trigger, slot)):
                return False
        return True

    def _has_particle(self, verb: int, particle: str) -> bool:
        """Say whether a verb has its particle: ``signed on``, not ``signed it on Monday``."""
        words = self.grammar.words
        return any(
            words[child].text.lower() == particle
            and (words[child].relation in {"prt", "advmod"} or verb < child <= verb + 1 or particle not in TIME_WORDS)
            for child in self.grammar.children[verb]
        )

    def _is_one_of(self, word: int, wanted: frozenset[str]) -> bool:
        here = self.grammar.words[word]
        return bool({here.lemma, here.lemma.lower(), here.text.lower(), MISSPELT.get(here.lemma, "")} & wanted)

    def _fill(self, trigger: int, path: str) -> list[int]:
        """Follow a slot; in the passive of giving (``was granted membership``) what is given is the object, and the
        subject the one it is given to.
        """
        first, _, rest = path.partition(".")
        given = self.grammar.one(trigger, "dobj", "oprd") if first in {"obj", "iobj"} else None
        if given is None or self.grammar.one(trigger, "nsubjpass") is None:
            return self.slots.fill(trigger, path)
        here = [given] if first == "obj" else list(self.grammar.all(trigger, "nsubjpass"))
        return [one for word in here for one in (self.slots.fill(word, rest) if rest else (word,))]

    def _is_another_s(self, trigger: int, rule: Rule) -> bool:
        """Say whether the seat that is taken is that of another: ``has taken over Libya's seat``."""
        words = self.grammar.words
        return rule.kind == "join" and any(
            words[owner].tag in {"NNP", "NNPS"} and not self._is_framework(owner)
            for seat in self.grammar.all(trigger, "dobj")
            for owner in self.grammar.all(seat, "poss")
        )

    def _is_framework(self, word: int) -> bool:
        return any(cue.kind == "framework" for cue in self.mentions.cue_at.get(word, ()))

    def _is_put_off(self, trigger: int) -> bool:
        """Say whether a clause or noun hangs on a verb under which it is not done: ``has put off signing``."""
        words = self.grammar.words
        here = words[trigger]
        above = words[here.head]
        if here.relation == "pcomp" and above.head != above.index:
            above = words[above.head]
        if above.index == trigger or here.relation not in {"xcomp", "pcomp", "dobj", "ccomp", "advcl"}:
            return False
        beside = {words[one].text.lower() for one in self.grammar.children[above.index]}
        if here.relation == "advcl" and here.tag == "VBD":
            return False
        return above.lemma in NOT_DONE or any(above.lemma == verb and word in beside for verb, word in NOT_DONE_WITH)

    def _is_of_nobody(self, trigger: int, rule: Rule) -> bool:
        """Say whether no one is said to have done it: ``neither Chad nor Niger has given notice of withdrawal``."""
        words = self.grammar.words
        verb = trigger if words[trigger].part in {"VERB", "AUX"} else self._bearer(trigger)
        if verb is None:
            return False
        doers = [*self.grammar.all(verb, "nsubj", "nsubjpass"), *self.slots.subject(verb)]
        return any(
            words[one].text.lower() in NOBODY
            for doer in doers
            for one in (doer, *self.grammar.children[doer])
            if words[one].relation in {"preconj", "det", "cc", "neg", "advmod", "nsubj", "nsubjpass"}
        )

    def _by_rule(self, trigger: int, rule: Rule) -> list[Membership]:
        if not self._fits(trigger, rule):
            return []
        status = self._status(trigger, rule)
        if status is None or self._is_bidden(trigger, rule):
            return []
        if self._is_another_s(trigger, rule) or self._is_put_off(trigger) or self._is_of_nobody(trigger, rule):
            return []
        frameworks = self._frameworks(trigger, rule.framework, rule)
        if rule.kind == "start_relations" and not frameworks:
            return self._between_two(trigger, rule, status)
        if not frameworks:
            frameworks = self._unsaid(trigger, rule)
        if not frameworks:
            return []
        successors = self._frameworks(trigger, rule.successor, rule) if rule.successor else []
        members = [] if rule.kind == "succeed" else self._all_members(trigger, rule, frameworks)
        if not self._is_whole(trigger, rule, frameworks, (members, successors)):
            return []
        if rule.kind == "succeed":
            self.bodies.successions.append((frameworks[0], successors[0]))
            self.bodies.named.append((trigger, successors[0]))
        when = self._when(trigger)
        partner = (
            next((one for one in members if self.mentions.list[one].kind in {"framework", "organization"}), None)
            if rule.kind in {"start_work", "participate"} and len(members) > 1
            else None
        )
        facts = []
        for framework in frameworks:
            belonging: list[int | None] = [one for one in members if one != partner]
            for member in belonging or [None]:
                span = self._span(trigger, framework, member, when.span if when else None)
                facts.append(
                    Membership(
                        rule.kind, span, framework, member, successors[0] if successors else None, partner, when, status
                    )
                )
        return facts

    def _between_two(self, trigger: int, rule: Rule, status: Status) -> list[Membership]:
        """Return the relations of two states that begin or are taken up again: ``Chad and Niger opened relations``,
        ``restored relations with Chad``.
        """
        doers = [
            index
            for word in (*self._fill(trigger, "subj"), *self._fill(trigger, "obj.between"))
            for one in self.grammar.coordinated(word)
            for index in (self._it(one) or self.mentions.at(one))
        ]
        others = [
            index
            for path in ("obj.with", "with", "obj.to")
            for word in self._fill(trigger, path)
            if word not in self.mentions.timed
            for index in self.mentions.at(word)
        ]
        sides = [one for one in dict.fromkeys([*doers, *others]) if self._is_state(one)]
        if len(sides) != len({*doers, *others}) or len(sides) != PAIR:
            return []
        when = self._when(trigger)
        span = self._span(trigger, sides[1], sides[0], when.span if when else None)
        return [Membership(rule.kind, span, sides[1], sides[0], None, None, when, status)]

    def _is_state(self, mention: int) -> bool:
        found = self.mentions.list[mention]
        return found.kind in {"country", "nationality"} or bool(found.qualifiers) or found.text.lower() in {"it", "its"}

    def _is_whole(self, trigger: int, rule: Rule, frameworks: list[int], sides: tuple[list[int], list[int]]) -> bool:
        """Say whether a fact has who and what it needs: a successor, a member, two who start work together."""
        members, successors = sides
        known = any(
            cue.kind == "framework" for cue in self.mentions.cue_at.get(self.mentions.list[frameworks[0]].head, ())
        )
        if rule.kind == "succeed":
            return bool(successors) and not any(self._same(successors[0], one) for one in frameworks)
        if rule.kind == "found":
            return (known and rule.part == "V") or self._when(trigger) is not None
        if rule.kind == "start_work" and len(members) < 2:
            named = self.mentions.list[frameworks[0]].kind == "framework" and rule.framework[0].startswith("subj")
            return known or named if rule.framework[0].startswith("subj") else bool(members) and known
        if not members and rule.kind in {"sign", "ratify"}:
            passive = rule.part == "N" or self.slots.is_passive(trigger)
            return passive and self.dating.own(trigger) is not None
        return bool(members)

    def _is_bidden(self, trigger: int, rule: Rule) -> bool:
        """Say whether somebody is asked to join by another, rather than asks to: ``was asked by Chad to join``."""
        if rule.kind != "apply" or all(slot != "comp" for slot, _ in rule.needs):
            return False
        return self.slots.is_passive(trigger) or self.grammar.one(trigger, "agent", "dobj") is not None

    def _status(self, trigger: int, rule: Rule) -> Status | None:
        """Return the status of a fact, or None where it is none; an exit that was given notice of is one."""
        status, _ = self.standing.of(trigger)
        voted = self.grammar.words[self.grammar.words[trigger].head]
        if rule.kind == "ratify" and voted.lemma in VOTING and voted.tag in {"VBD", "VBN"} and voted.index != trigger:
            ruling, _ = self.standing.of(voted.index)
            return ruling if ruling in {"actual", "claimed", "historical"} else None
        if rule.kind == "leave" and voted.lemma in VOTED_OUT and voted.tag in {"VBD", "VBN"} and voted.index != trigger:
            return "actual"
        if status in {"negated", "denied", "hypothetical"}:
            return None
        if status == "planned":
            word = self.grammar.words[trigger]
            above = self.grammar.words[word.head]
            announced = above.lemma in SAID and above.index != trigger and above.tag in {"VBD", "VBN", "VBZ"}
            noticed = above.index != trigger and (above.lemma.lower() in NOTICES or self._is_made_known(above.index))
            if (
                rule.kind == "ratify"
                and above.lemma in VOTING
                and above.tag in {"VBD", "VBN"}
                and above.index != trigger
            ):
                return "actual"
            return "planned" if rule.kind == "leave" and (announced or noticed) else None
        return status

    def _is_made_known(self, noun: int) -> bool:
        """Say whether a decision is one that somebody announced: ``informed the depositary of its decision``."""
        words = self.grammar.words
        if words[noun].lemma.lower() not in DECIDED:
            return False
        here = words[noun]
        while here.relation in {"pobj", "dobj", "prep", "nsubjpass"} and here.head != here.index:
            here = words[here.head]
            if here.part == "VERB":
                return here.lemma in MAKING_KNOWN and here.tag in {"VBD", "VBN", "VBZ"}
        return False

    def _when(self, trigger: int) -> When | None:
        """Return the day of a fact: its clause's, that of the notice given, or of the act it followed from; what is
        told as done lies before the paper: ``applied to join on Friday``.
        """
        when = self._told_when(trigger)
        day = self.grammar.document.day
        if when is None or day is None or when.earliest is None or when.earliest <= day or when.precision != "day":
            return when
        if when.span is None or WEEKDAY.search(when.span.words(self.grammar.document.text)) is None:
            return when
        before = when.earliest - timedelta(days=7)
        return replace(when, earliest=before, latest=before)

    def _told_when(self, trigger: int) -> When | None:
        if when := self.dating.own(trigger) or self._before_that(trigger):
            return when
        words = self.grammar.words
        above = words[trigger].head
        if (
            words[trigger].relation in {"ccomp", "acl", "pcomp", "xcomp"}
            and words[above].lemma in SAID | NOTICES | DECIDED
        ):
            return self.dating.own(above) or self._of_verb_above(above)
        if words[trigger].relation in {"xcomp", "advcl"} and words[above].lemma in VOTING:
            return self.dating.own(above)
        if words[trigger].relation == "pcomp" and (when := self._of_verb_above(above)):
            return when
        if words[trigger].part == "NOUN" and (bearer := self._bearer(trigger)) is not None:
            above = words[words[bearer].head].head if words[bearer].relation == "acl" else bearer
            while words[above].part in {"NOUN", "ADP"} and words[above].head != above:
                above = words[above].head
            if when := self.dating.own(bearer) or self.dating.own(above):
                return when
        if when := self._in_clause(trigger):
            return when
        if self.found and any(words[one].text.lower() in THEREBY for one in self.grammar.all(trigger, "advmod")):
            return self.found[-1].when
        return None

    def _of_verb_above(self, word: int) -> When | None:
        """Return the day of the nearest verb above a noun: ``notified Paris on Monday of its decision to leave``."""
        words = self.grammar.words
        for above in self.grammar.ancestors(word):
            if words[above].part == "VERB":
                return self.dating.own(above)
        return None

    def _in_clause(self, trigger: int) -> When | None:
        """Return the time that the parser hung on a word of the clause: ``came into being in August``, ``took part for
        the first time in April``.
        """
        words, grammar = self.grammar.words, self.grammar
        waiting = [trigger]
        for number in range(INSIDE_CLAUSE):
            if number >= len(waiting):
                break
            here = waiting[number]
            if here != trigger and (when := self.dating.claimed.get(here)):
                return when[0]
            waiting.extend(
                child
                for child in grammar.children[here]
                if child > trigger
                and words[child].relation in INNER
                and (words[child].relation != "advcl" or words[child].tag == "VBG")
            )
        return None

    def _before_that(self, trigger: int) -> When | None:
        """Return the day counted from the fact told before: ``gave notice a month before Banjul did``."""
        if not self.found or self.grammar.words[trigger].part != "VERB":
            return None
        units = [trigger, *self.grammar.all(trigger, "npadvmod")]
        for clause in (one for unit in units for one in self.grammar.all(unit, "advcl")):
            if self.grammar.words[clause].lemma == "do":
                return self.dating.counted_from(clause, self.found[-1].when)
        return None

    def _span(self, trigger: int, framework: int, member: int | None, time: Span | None) -> Span:
        """Return the words that tell the fact: from member or trigger to framework or time."""
        word = self.grammar.words[trigger]
        spans = [Span(self.grammar.document.id, word.start, word.end), self.mentions.list[framework].span]
        sentence = self.grammar.analysis.sentences[word.sentence]
        if member is not None and self.mentions.list[member].rank == word.sentence:
            spans.append(self.mentions.list[member].span)
        if time is not None and sentence.start <= time.start < sentence.end:
            spans.append(time)
        inside = [span for span in spans if sentence.start <= span.start < sentence.end] or spans[:1]
        return Span(self.grammar.document.id, min(span.start for span in inside), max(span.end for span in inside))

    def _frameworks(self, trigger: int, paths: tuple[str, ...], rule: Rule) -> list[int]:
        loose = rule.kind if rule.kind in LOOSE | {"ratify", "leave", "join"} else ""
        if loose == "start_work" and paths[:1] == ("subj",):
            loose = ""
        for path in paths:
            found = [
                index
                for word in self._fill(trigger, path)
                for member in (self.grammar.coordinated(word) if path in {"obj", "to", "in"} else (word,))
                for index in self.bodies.at(member, loose=loose)
            ]
            if found:
                return list(dict.fromkeys(found))
        if rule.kind in {"sign", "found", "ratify"} and (found := self._torn_off(trigger, loose)):
            return found
        if rule.kind in {"sign", "ratify"} and rule.part == "V" and (found := self._treaty_doing(trigger, rule)):
            return found
        if rule.kind == "sign" and rule.part == "V" and self.slots.is_passive(trigger) and self.dating.own(trigger):
            return [found for word in self.slots.fill(trigger, "obj") for found in self.bodies.signed(word, trigger)]
        return []

    def _torn_off(self, trigger: int, loose: str) -> list[int]:
        """Return the treaty or body that a participle speaks of, where the parser hung it on the last noun of its name:
        ``a treaty of peace with Chad, signed in Agadez``.
        """
        words = self.grammar.words
        here = words[words[trigger].head]
        if words[trigger].relation == "advcl" and words[trigger].tag == "VBN":
            return self._before_the_comma(trigger, loose)
        if words[trigger].relation != "acl" or words[trigger].tag != "VBN":
            return []
        for _ in range(CLIMB):
            above = words[here.head]
            if here.relation not in {"pobj", "prep", "conj", "appos"} or above.index == here.index:
                return []
            if above.part in {"NOUN", "PROPN"} and (found := self.bodies.at(above.index, loose=loose)):
                return found
            here = above
        return []

    def _before_the_comma(self, trigger: int, loose: str) -> list[int]:
        """Return the body whose name ends before the comma of a participle: ``succeeded the OAU, founded in 1963``."""
        words = self.grammar.words
        place = trigger - 1
        if place < 1 or words[place].text != "," or self.grammar.one(trigger, "nsubj", "nsubjpass", "dobj") is not None:
            return []
        place -= 1
        while place > 0 and words[place].text in {")", "("}:
            place -= 1
        here = words[place]
        for _ in range(CLIMB):
            if here.part in {"NOUN", "PROPN"} and (found := self.bodies.at(here.index, loose=loose)):
                return found
            if here.relation not in {"pobj", "prep", "conj", "appos"} or here.head >= here.index:
                return []
            here = words[here.head]
        return []

    def _treaty_doing(self, trigger: int, rule: Rule) -> list[int]:
        """Return a treaty known only by what it does, told behind day and place: ``signed a treaty in Arusha on Tuesday
        reviving the East African Community``.
        """
        words = self.grammar.words
        for word in self._fill(trigger, rule.framework[0]):
            here = words[word]
            told = {words[one].text.lower() for one in self.grammar.all(word, "prep")} - {"in", "at", "on"}
            if here.lemma.lower() not in TREATIES or told or self.grammar.one(word, "amod", "compound") is not None:
                continue
            if (rule.kind == "ratify" or self._under_which(word)) and (found := self.bodies.nameless(word)):
                return [found]
            last = min(word + LONGEST_TREATY, self.grammar.analysis.sentences[here.sentence].last)
            for verb in range(word + 1, last):
                if words[verb].text in {";", ":"}:
                    break
                doing = words[verb].lemma in NAMING_VERBS and words[verb].tag in {"VBG", "VB"}
                if doing and words[verb].relation in {"acl", "advcl", "relcl", "xcomp"}:
                    for thing in self.grammar.all(verb, "dobj"):
                        if found := self.bodies.treaty_on(word, verb, thing):
                            return [found]
        return []

    def _under_which(self, treaty: int) -> bool:
        """Say whether a clause tells what a treaty does: ``an accord under which Russia is to write off debts``."""
        words = self.grammar.words
        return any(
            words[one].tag in {"WDT", "WP"}
            for clause in self.grammar.all(treaty, "relcl")
            for preposition in self.grammar.all(clause, "prep")
            if words[preposition].text.lower() in {"under", "by"}
            for one in self.grammar.all(preposition, "pobj")
        )

    def _unsaid(self, trigger: int, rule: Rule) -> list[int]:
        """Return the framework that ``has applied to return``, ``joined in July`` or ``has not signed`` leaves unsaid:
        the last one.
        """
        if rule.kind == "apply" and any(slot == "comp" for slot, _ in rule.needs):
            found = self.bodies.nearest(trigger)
            return [] if found is None else [found]
        word = self.grammar.words[trigger]
        by_itself = word.lemma.lower() in ELLIPTIC.get(rule.kind, ()) or (rule.particle and rule.kind == "join")
        if rule.particle == "back" and not self._follows(word.sentence):
            return []
        if not by_itself or not self._is_bare(trigger, rule):
            return []
        found = spoken_of = self._spoken_of(word.sentence)
        if found is None:
            found = self.bodies.nearest(trigger)
        if found is None:
            return []
        mention = self.mentions.list[found]
        if (spoken_of is None and word.sentence - mention.rank > UNSAID_BACK) or mention.span.start > word.start:
            return []
        of_notice = any(
            self.grammar.words[one].lemma.lower() in NOTICES | {"letter", "instrument"}
            for one in list(self.grammar.ancestors(trigger))[:2]
        )
        chained = word.lemma.lower() in CHAINED or (word.part == "NOUN" and rule.kind == "leave" and not of_notice)
        if chained and not self._follows(word.sentence):
            return []
        return [found]

    def _spoken_of(self, sentence: int) -> int | None:
        """Return the framework of the fact told last, in this sentence or the one before; of two the newer."""
        if not self._follows(sentence):
            return None
        last = self.found[-1]
        found = last.framework if last.successor is None else last.successor
        refers = None if found is None else self.mentions.list[found].refers
        return found if refers is None else refers

    def _follows(self, sentence: int) -> bool:
        """Say whether a fact was told in this sentence or the one before."""
        words = self.grammar.words
        last = self.found[-1] if self.found else None
        if last is None:
            return False
        told = self.grammar.word_at(last.span.start)
        return told is not None and sentence - words[told.index].sentence <= UNSAID_BACK

    def _is_bare(self, trigger: int, rule: Rule) -> bool:
        """Say whether a word has nothing in the places where a framework would stand."""
        grammar = self.grammar
        word = grammar.words[trigger]
        firsts = {path.split(".", maxsplit=1)[0] for path in rule.framework}
        if {"neither", "nor", "never"} & {grammar.words[one].text.lower() for one in grammar.children[trigger]}:
            return False
        told = [one for one in self.slots.fill(trigger, "obj") if one not in self.mentions.timed]
        if rule.kind == "leave" and grammar.one(trigger, "dobj") is not None and "obj" not in firsts:
            return False
        if "obj" in firsts and told:
            plain = all(
                grammar.one(one, "acl", "relcl") is None
                and not {grammar.words[prep].text.lower() for prep in grammar.all(one, "prep")} - {"in", "at", "with"}
                for one in told
            )
            return plain and any(slot == "obj" for slot, _ in rule.needs) and grammar.one(trigger, "ccomp") is None
        needed = {slot for slot, _ in rule.needs}
        if rule.kind == "join" and any(grammar.words[one].text.lower() == "as" for one in grammar.all(trigger, "prep")):
            return False
        if any(
            grammar.words[one].text.lower() in firsts
            and not (grammar.words[one].text.lower() in needed and self._ends(one))
            for one in grammar.all(trigger, "prep", "agent", "dative")
        ):
            return False
        if any(one > trigger for one in grammar.all(trigger, "xcomp", "ccomp", "acomp", "attr", "oprd")):
            return False
        if rule.kind == "participate" and word.tag == "VBG" and grammar.one(trigger, "aux") is None:
            return False
        if word.part == "NOUN":
            return grammar.one(trigger, "poss") is not None or word.relation == "pobj"
        return word.relation not in {"amod", "compound"}

    def _ends(self, preposition: int) -> bool:
        """Say whether nothing hangs on what a preposition leads to: ``applied for observer status``."""
        return all(
            self.grammar.one(one, "prep", "acl", "relcl") is None for one in self.grammar.all(preposition, "pobj")
        )

    def _doing_so(self, trigger: int) -> list[Membership]:
        """Return the fact that ``did so``, ``as only Oman has done`` or ``followed suit`` tells again of another."""
        words, grammar = self.grammar.words, self.grammar
        word = words[trigger]
        said = {words[one].text.lower() for one in grammar.children[trigger]}
        so = word.lemma == "do" and bool(said & {"so", "likewise", "same"})
        stranded = word.lemma == "do" and word.tag in {"VBN", "VBD"} and grammar.one(trigger, "dobj", "xcomp") is None
        stranded = stranded and word.relation in {"advcl", "relcl", "ccomp"} and bool(said & {"as"})
        suit = word.lemma == "follow" and "suit" in said
        plain = word.lemma == "follow" and word.tag == "VBD" and grammar.one(trigger, "dobj", "xcomp") is None
        plain = plain and all(
            one in self.mentions.timed for prep in grammar.all(trigger, "prep") for one in grammar.all(prep, "pobj")
        )
        if not (so or stranded or suit or plain):
            return []
        status, _ = self.standing.of(trigger)
        modifies = word.relation in {"acl", "relcl", "xcomp"} and word.tag == "VB"
        if not modifies and status in {"negated", "denied", "hypothetical", "planned"}:
            return []
        before = self._told_before(trigger)
        if before is None:
            return []
        kind, framework = before
        if plain and not self._follows(word.sentence):
            return []
        members, when = self._doers(trigger, modifies=modifies)
        return [
            Membership(kind, self._span(trigger, framework, one, None), framework, one, None, None, when, "actual")
            for one in members
            if one != framework
        ]

    def _doers(self, trigger: int, *, modifies: bool) -> tuple[list[int], When | None]:
        """Return who did so, and when; of ``the second country after Chad to do so`` Chad, undated."""
        words = self.grammar.words
        if not modifies:
            subjects = list(self.slots.subject(trigger))
            when = self.dating.own(trigger)
        else:
            subjects = list(self.grammar.prepositions(words[trigger].head, "after"))
            when = None
        return [
            index
            for one in subjects
            for index in self.mentions.at(one)
            if self.mentions.list[index].kind in OPEN_MEMBERS or self.mentions.list[index].qualifiers
        ], when

    def _told_before(self, trigger: int) -> tuple[MembershipKind, int] | None:
        """Return the kind and framework of the last verb before that could tell a fact, in this sentence or the one
        before.
        """
        words = self.grammar.words
        sentences = self.grammar.analysis.sentences
        first = sentences[max(0, words[trigger].sentence - UNSAID_BACK)].first
        for place in range(trigger - 1, first - 1, -1):
            letter = "V" if words[place].part in {"VERB", "AUX"} else ""
            if words[place].tag == "VB" and words[words[place].head].lemma in WISHED:
                continue
            for rule in self.rules.get((words[place].lemma, letter), ()):
                if rule.kind not in ELLIPTIC or not self._fits(place, rule):
                    continue
                found = self._frameworks(place, rule.framework, rule) or self._unsaid(place, rule)
                if found:
                    return rule.kind, found[0]
        last = self.found[-1] if self._follows(words[trigger].sentence) else None
        return None if last is None or last.framework is None else (last.kind, last.framework)

    def _bearer(self, noun: int) -> int | None:
        """Return the verb that brings what a noun tells: ``served notice of``, ``came with an application``."""
        words = self.grammar.words
        here = words[noun]
        for _ in range(5):
            for acl in self.grammar.all(here.index, "acl"):
                if words[acl].tag == "VBN" and words[acl].lemma in BEARERS:
                    return acl
            above = words[here.head]
            if (
                here.relation not in {"pobj", "dobj", "prep", "nsubjpass", "compound", "conj"}
                or above.index == here.index
            ):
                return None
            if above.part == "VERB":
                return above.index if above.lemma in BEARERS else None
            here = above
        return None

    def _all_members(self, trigger: int, rule: Rule, frameworks: list[int]) -> list[int]:
        """Return whose the fact is: those its words name, countries spoken of together, the treaty's own parties."""
        subjects = [word for path in rule.member for word in self._fill(trigger, path)]
        for word in subjects:
            if together := self.signatories.together(self._antecedent(word)):
                return [one for one in together if one not in frameworks]
            if rule.kind == "sign" and (many := self.signatories.counted_only(word)) is not None:
                return [many]
        if found := self._members(trigger, rule.member, frameworks):
            if rule.kind == "sign":
                return list(dict.fromkeys([*found, *self._partners(trigger, rule, frameworks[0])]))
            return [one for one in found if rule.kind != "found" or self.mentions.list[one].kind != "framework"]
        if not subjects and rule.part == "N":
            above = self.grammar.words[self.grammar.words[trigger].head].index
            subjects = [one for child in self.grammar.all(above, "advcl") for one in self.grammar.all(child, "nsubj")]
        if not subjects and self.grammar.words[trigger].relation == "pcomp":
            subjects = self._doers_of_gerund(trigger)
            if found := [one for word in subjects for one in self.mentions.at(word) if self._belongs(one, "subj")]:
                return [one for one in dict.fromkeys(found) if one not in frameworks]
        for word in subjects:
            if (counted := self.signatories.counted(word)) is not None:
                return [counted]
        if rule.kind == "join" and "obj" in rule.member and not subjects:
            return self._members(trigger, ("subj",), frameworks)
        if rule.part == "N" and (bearer := self._bearer(trigger)) is not None:
            path = "by" if self.slots.is_passive(bearer) else "subj"
            return self._members(bearer, (path,), frameworks)
        above = self.grammar.words[trigger].head
        if rule.part == "V" and self._is_made_known(above) and (bearer := self._bearer(above)) is not None:
            return self._members(bearer, ("by" if self.slots.is_passive(bearer) else "subj",), frameworks)
        if rule.kind in {"sign", "found", "ratify"} and not subjects:
            framework = self.mentions.list[frameworks[0]]
            if rule.kind != "found" and (self.slots.is_passive(trigger) or rule.part == "N"):
                return self.signatories.of_treaty(framework.head)
        return []

    def _doers_of_gerund(self, trigger: int) -> list[int]:
        """Return who did what a gerund tells of, by the verb above it: ``opened relations a month after signing``."""
        words = self.grammar.words
        for above in self.grammar.ancestors(trigger):
            if words[above].part == "VERB":
                return list(self.slots.subject(above))
        return []

    def _partners(self, trigger: int, rule: Rule, framework: int) -> list[int]:
        """Return those with whom a treaty is signed: ``signed a border treaty with Chad``."""
        places = list(self._fill(trigger, "with"))
        for path in rule.framework:
            for word in self._fill(trigger, path):
                places.extend(self._fill(word, "with"))
        head = self.mentions.list[framework].head
        places.extend(one for one in self._fill(head, "with") if head > trigger)
        return [
            index
            for one in dict.fromkeys(places)
            if one not in self.mentions.timed
            for index in self.mentions.at(one)
            if index != framework
            and self.mentions.list[index].kind in {"country", "nationality", "organization", "framework"}
        ]

    def _antecedent(self, word: int) -> int:
        """Return the noun of a relative pronoun, and otherwise the word itself."""
        here = self.grammar.words[word]
        if here.tag in {"WDT", "WP"}:
            clause = self.grammar.words[here.head]
            if clause.relation == "relcl":
                return clause.head
        return word

    def _members(self, trigger: int, paths: tuple[str, ...], frameworks: list[int]) -> list[int]:
        for path in paths:
            found = []
            for word in self._fill(trigger, path):
                owners = self._owners(word) or self._whose(word) or self._who_says(trigger, word) or self._it(word)
                for index in owners or self.mentions.at(word):
                    if index not in frameworks and index not in found and self._belongs(index, path):
                        found.append(index)
            if found:
                return found
        return []

    def _belongs(self, index: int, path: str) -> bool:
        mention = self.mentions.list[index]
        if path.endswith("mod") and mention.kind not in {"country", "nationality", "place"} and not mention.qualifiers:
            return False
        return (
            mention.kind in OPEN_MEMBERS
            or bool(mention.qualifiers)
            or (mention.kind == "pronoun" and mention.text.lower() != "that")
        )

    def _whose(self, word: int) -> tuple[int, ...]:
        """Return the state of ``its Foreign Minister``: who owns the office is the member."""
        here = self.grammar.words[word]
        if here.lemma.lower() not in OWNERS:
            return ()
        for one in self.grammar.all(word, "poss"):
            if self.grammar.words[one].tag == "PRP$":
                return self._state_before(word) or self.mentions.at(one)
        return ()

    def _who_says(self, trigger: int, word: int) -> tuple[int, ...]:
        """Return who says of itself: ``Kuwait told the UN that it was quitting`` tells of Kuwait."""
        words = self.grammar.words
        if words[word].text.lower() not in {"it", "they", "he", "she"} or words[trigger].relation != "ccomp":
            return ()
        for one in self.slots.subject(words[trigger].head):
            found = self.mentions.at(one)
            if any(self.mentions.list[index].kind in {"country", "nationality"} for index in found):
                return found[:1]
        return ()

    def _it(self, word: int) -> tuple[int, ...]:
        """Return the state that ``it`` speaks of: the country that was the subject last, as bodies and treaties do not
        join, sign or leave.
        """
        here = self.grammar.words[word]
        return self._state_before(word) if here.text.lower() in {"it", "its"} else ()

    def _state_before(self, word: int) -> tuple[int, ...]:
        """Return the country that was the subject last, in this sentence or the one before."""
        words = self.grammar.words
        first = self.grammar.analysis.sentences[max(0, words[word].sentence - UNSAID_BACK)].first
        for place in range(word - 1, first - 1, -1):
            above = words[words[place].head]
            owner = words[place].relation == "poss" and above.relation in {"nsubj", "nsubjpass"}
            if (owner or words[place].relation in {"nsubj", "nsubjpass"}) and any(
                cue.kind in {"name", "capital", "government"} for cue in self.mentions.cue_at.get(place, ())
            ):
                return self.mentions.at(place)[:1]
        return ()

    def _owners(self, word: int) -> tuple[int, ...]:
        """Return the countries of ``the finance ministers of Niger, Chad and Mali``: each of them is a member."""
        here = self.grammar.words[word]
        if here.lemma.lower() not in OWNERS or here.tag not in {"NNS", "NNPS"}:
            return ()
        found = [index for one in self.grammar.prepositions(word, "of") for index in self.mentions.at(one)]
        return tuple(found) if len(found) > 1 else ()
