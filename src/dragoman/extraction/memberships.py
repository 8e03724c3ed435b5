"""Facts about frameworks: who joined, left, signed, ratified, applied; what was founded, what succeeded it, what
began.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from dragoman.documents import Span
from dragoman.extraction.bodies import Bodies
from dragoman.extraction.dating import Dating
from dragoman.extraction.findings import Membership, MembershipKind, Status, When
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import Standing
from dragoman.reference import MembershipTrigger

SAID = frozenset("announce notify give say declare inform confirm tell state decide serve".split())
"""Verbs under which a coming exit is a fact: notice of it is the leaving."""
THEREBY = {"thereby", "thus", "so", "therefore", "hence"}
LOOSE = {"found", "start_work", "participate", "sign"}
OPEN_MEMBERS = frozenset("country nationality organization person office framework place".split())
OWNERS = frozenset(
    "minister representative leader delegate ambassador government parliament official envoy head president delegation "
    "plenipotentiary senate assembly cabinet legislature premier king prime".split()
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
        self.found: list[Membership] = []

    def find(self) -> tuple[Membership, ...]:
        """Return every fact in order of the text; what is only planned, wished or denied is none."""
        for word in self.grammar.words:
            letter = "V" if word.part in {"VERB", "AUX"} else "N" if word.part == "NOUN" else ""
            for rule in self.rules.get((word.lemma, letter), ()):
                facts = self._by_rule(word.index, rule)
                if facts:
                    self.found.extend(fact for fact in facts if not self._is_told(fact))
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
            for other in self.found[-6:]
        )

    def _same(self, one: int | None, other: int | None) -> bool:
        if one is None or other is None:
            return one == other
        return one == other or self.mentions.list[other].refers == one

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
        if rule.particle and not any(
            words[child].text.lower() == rule.particle for child in self.grammar.children[trigger]
        ):
            return False
        for slot, wanted in rule.needs:
            if slot == "since":
                when = self.dating.own(trigger)
                if when is None or when.lead != "since":
                    return False
            elif not any(
                words[one].lemma in wanted or words[one].text.lower() in wanted
                for one in self.slots.fill(trigger, slot)
            ):
                return False
        return True

    def _by_rule(self, trigger: int, rule: Rule) -> list[Membership]:
        if not self._fits(trigger, rule):
            return []
        status = self._status(trigger, rule)
        if status is None:
            return []
        frameworks = self._frameworks(trigger, rule.framework, rule)
        if not frameworks:
            frameworks = self._unsaid(trigger, rule)
        if not frameworks:
            return []
        successors = self._frameworks(trigger, rule.successor, rule) if rule.successor else []
        members = [] if rule.kind == "succeed" else self._members(trigger, rule.member, frameworks)
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

    def _is_whole(self, trigger: int, rule: Rule, frameworks: list[int], sides: tuple[list[int], list[int]]) -> bool:
        """Say whether a fact has who and what it needs: a successor, a member, two who start work together."""
        members, successors = sides
        known = any(
            cue.kind == "framework" for cue in self.mentions.cue_at.get(self.mentions.list[frameworks[0]].head, ())
        )
        if rule.kind == "succeed":
            return bool(successors) and successors[0] not in frameworks
        if rule.kind == "found":
            return (known and rule.part == "V") or self.dating.own(trigger) is not None
        if rule.kind == "start_work" and len(members) < 2:
            return bool(members) and known
        if not members and rule.kind in {"sign", "ratify"} and rule.part == "V":
            return self.slots.is_passive(trigger) and self.dating.own(trigger) is not None
        return bool(members)

    def _status(self, trigger: int, rule: Rule) -> Status | None:
        """Return the status of a fact, or None where it is none; an exit that was given notice of is one."""
        status, _ = self.standing.of(trigger)
        if status in {"negated", "denied", "hypothetical"}:
            return None
        if status == "planned":
            word = self.grammar.words[trigger]
            above = self.grammar.words[word.head]
            announced = above.lemma in SAID and above.index != trigger and above.tag in {"VBD", "VBN", "VBZ"}
            return "planned" if rule.kind == "leave" and announced else None
        return status

    def _when(self, trigger: int) -> When | None:
        """Return the day of a fact: its clause's, that of the notice given, or of the act it followed from."""
        if when := self.dating.own(trigger):
            return when
        words = self.grammar.words
        above = words[trigger].head
        if words[trigger].relation in {"ccomp", "acl", "pcomp"} and words[above].lemma in SAID | {
            "notice",
            "notification",
        }:
            return self.dating.own(above) or self.dating.own(words[above].head)
        if self.found and any(words[one].text.lower() in THEREBY for one in self.grammar.all(trigger, "advmod")):
            return self.found[-1].when
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
        loose = rule.kind if rule.kind in LOOSE else ""
        for path in paths:
            found = [
                index
                for word in self.slots.fill(trigger, path)
                for member in (self.grammar.coordinated(word) if path in {"obj", "to", "in"} else (word,))
                for index in self.bodies.at(member, loose=loose)
            ]
            if found:
                return list(dict.fromkeys(found))
        return []

    def _unsaid(self, trigger: int, rule: Rule) -> list[int]:
        """Return the framework that ``has applied to return`` or ``has not signed`` leaves unsaid: the last one."""
        if rule.kind != "apply" or not any(slot == "comp" for slot, _ in rule.needs):
            return []
        found = self.bodies.nearest(trigger)
        return [] if found is None else [found]

    def _members(self, trigger: int, paths: tuple[str, ...], frameworks: list[int]) -> list[int]:
        for path in paths:
            found = []
            for word in self.slots.fill(trigger, path):
                for index in (*self._owners(word), *self.mentions.at(word)):
                    if self._owners(word) and index not in self._owners(word):
                        continue
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

    def _owners(self, word: int) -> tuple[int, ...]:
        """Return the countries of ``the finance ministers of Niger, Chad and Mali``: each of them is a member."""
        here = self.grammar.words[word]
        if here.lemma.lower() not in OWNERS or here.tag not in {"NNS", "NNPS"}:
            return ()
        found = [index for one in self.grammar.prepositions(word, "of") for index in self.mentions.at(one)]
        return tuple(found) if len(found) > 1 else ()
