"""What looks like force and is none: ways of speaking, rules on paper, work that gets less."""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import PRESENT, Phrases, Rule

CHANCES = frozenset("opportunity chance moment initiative occasion advantage".split())
STORIES = frozenset("story it bill report proposal deal idea plan article measure amendment program project".split())


class FiguresOfSpeech(Phrases):
    """Rules for ASSAULT, COERCE, MOBILIZE and RETREAT."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "MOBILIZE": (
                self._is_security,
                self._is_armament,
            ),
            "COERCE": (
                self._is_chance,
                self._is_rule,
            ),
            "ASSAULT": (
                self._is_on_all_cylinders,
                self._is_on_thoughts,
                self._is_on_ideas,
                self._is_story,
            ),
            "RETREAT": (
                self._is_slower_work,
                self._is_session_over,
                self._lets_go,
            ),
        }

    def _is_on_all_cylinders(self, verb: int, event: Event) -> bool:
        """``Firing on all cylinders``: hard at work."""
        return self.words[verb].lemma == "fire" and "cylinder" in self._lemmas(self.grammar.prepositions(verb, "on"))

    def _is_slower_work(self, verb: int, event: Event) -> bool:
        """``Had to pull back on some of the work``: less is done of a thing."""
        return self.words[verb].lemma in {"pull", "scale", "cut"} and bool(
            self._lemmas(self.grammar.prepositions(verb, "on")) & {"work", "some", "activity", "operation", "program"}
        )

    def _is_security(self, verb: int, event: Event) -> bool:
        """``Strengthening energy security``: safety of another kind than guards give."""
        return any(
            self.words[one].lemma == "security"
            and (
                self._texts(self.grammar.all(one, "amod", "compound", "poss", "nmod")) & self._class("SECURITIES")
                or any(self.words[inner].tag == "POS" for owner in self.grammar.all(one, "poss")
                       for inner in self.grammar.children[owner])
            )
            for one in self._objects(verb)
        )  # fmt: skip

    def _is_armament(self, word: int, event: Event) -> bool:
        """``Our buildup``, ``the buildup of his forces``: arming over years, unless a place says where it stands."""
        if self.words[word].part in VERBS:
            return bool(self._objects(word)) and self._lemmas(self._objects(word)) <= {
                "defense",
                "defence",
                "capability",
            }
        if self.words[word].lemma not in {"buildup", "build-up"}:
            return False
        grown = {"increase", "accelerate", "continue", "begin", "start", "intensify", "order", "complete"}
        if self.words[word].relation == "dobj" and self.words[self.words[word].head].lemma in grown:
            return False
        where = [*self.grammar.prepositions(word, "near", "along", "on", "in", "around", "at", "off")]
        where += [
            inner
            for one in self.grammar.prepositions(word, "of")
            for inner in self.grammar.prepositions(one, "near", "along", "on", "in", "around", "at", "off")
        ]
        return not where and not event.recipient

    def _is_chance(self, verb: int, event: Event) -> bool:
        """``Seize this opportunity``: nothing is taken from anybody."""
        return self.words[verb].lemma == "seize" and bool(self._lemmas(self._objects(verb)) & CHANCES)

    def _is_rule(self, verb: int, event: Event) -> bool:
        """``The treaty prohibits``: what a paper forbids."""
        subjects = [self.slots.antecedent(one) for one in self.grammar.all(verb, "nsubj")]
        return self.words[verb].tag in PRESENT and bool(self._lemmas(subjects) & self._class("DOCUMENTS"))

    def _is_on_ideas(self, word: int, event: Event) -> bool:
        """``Attacks on the security and stability of``: a way of speaking."""
        on = [*self.grammar.prepositions(word, "on", "against", "upon")]
        return bool(self._lemmas(on) & self._class("PRINCIPLES"))

    def _is_on_thoughts(self, verb: int, event: Event) -> bool:
        """``An assumption that they had destroyed``: nothing that can be struck."""
        objects = self._objects(verb) if self.words[verb].part in VERBS else []
        objects = [self.slots.antecedent(one) for one in objects]
        if self.words[verb].relation == "relcl" and not objects:
            objects = [self.words[verb].head]
        thoughts = {"assumption", "myth", "hope", "illusion", "belief", "chance", "reputation", "impression"}
        return bool(self._lemmas(objects) & (thoughts | {"trust", "confidence", "credibility", "argument"}))

    def _is_story(self, verb: int, event: Event) -> bool:
        """``The story had been killed``: nobody died."""
        return self.words[verb].lemma == "kill" and bool(self._lemmas(self._objects(verb)) & STORIES)

    def _is_session_over(self, verb: int, event: Event) -> bool:
        """``The briefing is ended and the embargo is lifted``: the embargo of a briefing on its news."""
        word = self.words[verb]
        if word.lemma != "lift" or "embargo" not in self._lemmas(self._objects(verb)):
            return False
        sentence = self.grammar.analysis.sentences[word.sentence]
        return bool(self._lemmas(range(sentence.first, sentence.last)) & {"briefing", "call", "conference"})

    def _lets_go(self, verb: int, event: Event) -> bool:
        """``Then let them go elsewhere``: said to be rid of them."""
        return self.words[verb].lemma == "let" and self.words[verb].tag == "VB" and self.grammar.one(
            verb, "nsubj", "aux"
        ) is None and self.words[verb].relation not in {"xcomp", "conj"}  # fmt: skip
