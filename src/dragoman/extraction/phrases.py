"""Words near a trigger as sets of lemmas and texts, for rules about what somebody is for or politely says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import Standing

PRESENT = frozenset(("VBP", "VBZ"))
FIRST = frozenset(("i", "we"))
SESSION = frozenset("conversation briefing call question discussion session program moment queue line".split())


Rule = Callable[[int, Event], bool]
"""Says of a trigger's word and its event whether the words tell no act."""


class Phrases:
    """Looks up what stands around a word; the rules of several kinds of events ask it."""

    def __init__(self, mentions: Mentions, standing: Standing, classes: Mapping[str, frozenset[str]]) -> None:
        self.grammar = standing.grammar
        self.words = standing.words
        self.slots = standing.slots
        self.standing = standing
        self.governors = standing.governors
        self.mentions = mentions
        self.classes = classes

    def _lemmas(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].lemma.lower() for one in words}

    def _texts(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].text.lower() for one in words}

    def _objects(self, word: int) -> list[int]:
        """Return what a verb is about: its objects and those beside them, of a passive its subject."""
        if self.words[word].lemma == "oppose" and self.slots.is_passive(word):
            return list(self.grammar.prepositions(word, "to"))
        relation = "nsubjpass" if self.slots.is_passive(word) else "dobj"
        return [member for one in self.grammar.all(word, relation) for member in self.grammar.coordinated(one)]

    def _class(self, name: str) -> frozenset[str]:
        return self.classes.get(name, frozenset())

    def _has_country(self, numbers: Iterable[int]) -> bool:
        """Say whether one of these mentions names somebody or points back at him."""
        return any((one := self.mentions.list[number]).kind != "group" or bool(one.qualifiers) for number in numbers)

    def _is_named_party(self, numbers: Iterable[int]) -> bool:
        """Say whether one of these mentions names somebody."""
        return any(
            (one := self.mentions.list[number]).kind not in {"group", "pronoun"} or bool(one.qualifiers)
            for number in numbers
        )

    def _chain(self, word: int) -> Iterator[int]:
        """Yield the clauses above a word, four at most."""
        for number, above in enumerate(self.grammar.ancestors(word)):
            if number == 4:
                return
            yield above

    def _has_if(self, verb: int) -> bool:
        return any(
            self._texts(self.grammar.all(one, "mark")) & {"if", "unless"} for one in self.grammar.all(verb, "advcl")
        )

    def _is_session(self, verb: int, event: Event) -> bool:
        """``Today we will be discussing``, ``we'll stand by``, ``get into our conversation``: how a briefing goes."""
        word = self.words[verb]
        if word.part not in VERBS:
            return False
        hearers = {self.mentions.list[one].text.lower() for one in event.recipient}
        if hearers == {"you"} and word.lemma in {"brief", "discuss", "talk", "take", "speak"}:
            return event.status in {"planned", "ongoing"}
        if event.recipient:
            return False
        subjects = self._texts([*self.grammar.all(verb, "nsubj"), *self.grammar.all(word.head, "nsubj")])
        if not subjects or not subjects <= FIRST or any(self.grammar.prepositions(verb, "with")):
            return False
        if word.lemma == "discuss":
            return event.status in {"planned", "ongoing"}
        if word.lemma == "stand":
            return True
        if word.lemma == "have" and event.status == "planned":
            any_one = self._texts(one for noun in self._objects(verb) for one in self.grammar.all(noun, "det"))
            return bool(any_one & {"a", "an"})
        near = [*self._objects(verb), *self.grammar.prepositions(verb, "to", "into", "in")]
        near += [inner for one in self.grammar.all(verb, "prep") for inner in self.grammar.prepositions(one, "into")]
        return word.lemma in {"get", "go", "turn", "start", "begin", "take"} and bool(self._lemmas(near) & SESSION)

    def _is_upholding(self, verb: int, event: Event) -> bool:
        """``Continue to uphold the rules``: whoever keeps to a rule supports nobody."""
        if self.words[verb].lemma in {"honor", "honour", "respect", "fulfill", "fulfil", "meet"}:
            return bool(self._lemmas(self._objects(verb)) & {"obligation", "commitment", "promise", "pledge", "duty"})
        if self.words[verb].lemma != "uphold":
            return False
        objects = self._lemmas(self._objects(verb))
        return not objects or bool(objects & self._class("PRINCIPLES")) or not event.recipient

    def _of_you(self, verb: int, event: Event) -> bool:
        """``You're lending your expertise``: praise of the hearers, who are named nowhere."""
        return self.words[verb].part in VERBS and self._texts(self.grammar.all(verb, "nsubj")) == {"you"}

    def _named(self, noun: int) -> bool:
        """Say whether a noun has an owner or a name before it."""
        return any(
            self.words[one].relation == "poss" or self.words[one].tag in {"NNP", "NNPS"}
            for one in self.grammar.all(noun, "poss", "compound", "nmod", "amod")
        )

    def _below(self, word: int) -> Iterator[int]:
        yield from self.grammar.all(word, "pobj")
        for one in self.grammar.all(word, "prep"):
            yield from self.grammar.all(one, "pobj")
