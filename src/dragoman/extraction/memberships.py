"""Facts about frameworks: who joined, left, signed, ratified, applied; what was founded, what succeeded it, what
began.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from dragoman.documents import Span
from dragoman.extraction.dating import Dating
from dragoman.extraction.findings import Membership, MembershipKind, Mention
from dragoman.extraction.frames import Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import Standing
from dragoman.reference import MembershipTrigger

BODY_WORDS = frozenset(
    (
        "council organization organisation union community alliance treaty convention agreement accord protocol "
        "pact charter programme program partnership process initiative forum league commonwealth group area "
        "court tribunal bank fund agency commission plan coalition covenant compact statute conference "
        "association federation zone market force mission committee network declaration memorandum mou contract "
        "arrangement"
    ).split()
)
LOWER_AGREEMENTS = frozenset(
    ("treaty agreement accord protocol convention pact charter memorandum covenant contract statute").split()
)
BACK = {"this", "that", "the", "these", "its"}


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
        grammar: Grammar,
        mentions: Mentions,
        slots: Slots,
        dating: Dating,
        rules: dict[tuple[str, str], list[Rule]],
    ) -> None:
        self.grammar = grammar
        self.mentions = mentions
        self.slots = slots
        self.dating = dating
        self.rules = rules
        self.standing = Standing(grammar, slots)
        self.bodies: list[int] = []

    def find(self) -> tuple[Membership, ...]:
        """Return every fact in order of the text; what is only planned, wished or denied carries that status."""
        found: list[Membership] = []
        for word in self.grammar.words:
            letter = "V" if word.part in {"VERB", "AUX"} else "N" if word.part in {"NOUN", "PROPN"} else ""
            for rule in self.rules.get((word.lemma, letter), ()):
                facts = self._by_rule(word.index, rule)
                if facts:
                    found.extend(facts)
                    break
        return tuple(found)

    def _by_rule(self, trigger: int, rule: Rule) -> list[Membership]:
        words = self.grammar.words
        if rule.particle and not any(
            words[child].text.lower() == rule.particle for child in self.grammar.children[trigger]
        ):
            return []
        if not all(
            any(
                words[one].lemma in wanted or words[one].text.lower() in wanted
                for one in self.slots.fill(trigger, slot)
            )
            for slot, wanted in rule.needs
        ):
            return []
        frameworks = self._frameworks(trigger, rule.framework)
        if not frameworks:
            return []
        successors = self._frameworks(trigger, rule.successor) if rule.successor else []
        members = [] if rule.kind == "succeed" else self._members(trigger, rule.member, frameworks)
        if (rule.kind == "succeed" and not successors) or (
            rule.kind != "succeed" and not members and rule.kind != "found"
        ):
            return []
        status, _ = self.standing.of(trigger)
        if status in {"negated", "denied", "hypothetical", "planned"}:
            return []
        when = self.dating.own(trigger)
        partner = (
            next((one for one in members if self.mentions.list[one].kind in {"framework", "organization"}), None)
            if rule.kind in {"start_work", "participate"}
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

    def _frameworks(self, trigger: int, paths: tuple[str, ...]) -> list[int]:
        for path in paths:
            found = [index for word in self.slots.fill(trigger, path) for index in self._body(word)]
            if found:
                return found
        return []

    def _body(self, word: int) -> list[int]:
        """Return a framework named at a word, one that a phrase such as ``this forum`` points back at, or nothing."""
        found = []
        for index in self.mentions.at(word):
            mention = self.mentions.list[index]
            if self._is_framework(mention):
                found.append(index)
                continue
            inner = self._inside(mention.head)
            if inner is not None:
                found.append(inner)
                continue
            back = self._back(mention)
            if back is not None:
                self.mentions.list[index] = replace(mention, kind="framework", refers=back)
                found.append(index)
        return found

    def _is_framework(self, mention: Mention) -> bool:
        if mention.kind == "framework":
            return True
        word = self.grammar.words[mention.head]
        lemma = word.lemma.lower()
        if (
            lemma in LOWER_AGREEMENTS
            and len(mention.text.split()) > 2
            and mention.text.split()[0].lower() not in {"this", "that", "an", "a", "these", "such"}
        ):
            return True
        return lemma in BODY_WORDS and word.text[:1].isupper() and len(mention.text.split()) > 1

    def _inside(self, head: int) -> int | None:
        """Return a framework that modifies the phrase's head: ``the PfP program``, ``NATO membership``."""
        for child in self.grammar.all(head, "compound", "nmod", "amod", "appos", "poss"):
            if any(cue.kind == "framework" for cue in self.mentions.cue_at.get(child, ())):
                return next(iter(self.mentions.at(child)), None)
        return None

    def _back(self, mention: Mention) -> int | None:
        word = self.grammar.words[mention.head]
        if word.lemma not in BODY_WORDS or mention.text.split()[0].lower() not in BACK or word.text[:1].isupper():
            return None
        before = [cue for cue in self.mentions.cues if cue.kind == "framework" and cue.span.end <= mention.span.start]
        if not before:
            return None
        nearest = self.grammar.word_at(before[-1].span.end - 1)
        if nearest is None or nearest.sentence < word.sentence - 1:
            return None
        return next(iter(self.mentions.at(nearest.index)), None)

    def _members(self, trigger: int, paths: tuple[str, ...], frameworks: list[int]) -> list[int]:
        for path in paths:
            found = []
            for word in self.slots.fill(trigger, path):
                for index in self.mentions.at(word):
                    mention = self.mentions.list[index]
                    if index not in frameworks and (
                        mention.kind
                        in {"country", "nationality", "organization", "person", "office", "framework", "place"}
                        or mention.qualifiers
                        or (mention.kind == "pronoun" and mention.text.lower() != "that")
                    ):
                        found.append(index)
            if found:
                return found
        return []
