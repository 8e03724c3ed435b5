"""Words of refusal that refuse nothing: what others are expected not to do, what nobody is in a mood for, a resolve.

``Positions`` asks here. ``Norway will not attend`` refuses where Norway says so; an analyst who says it foretells.
"""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import FIRST, Phrases, Rule

EASILY = frozenset("quickly easily readily immediately rapidly realistically safely fully yet".split())
"""Adverbs of what somebody would do if he could."""
AHEAD = frozenset("will wo 'll would 'd shall can ca could".split())
MOODS = frozenset("inclined disposed minded".split())
TO_TELL = frozenset(
    "say tell discuss share comment describe speak talk speculate characterize characterise detail confirm submit "
    "disclose preview announce predict answer elaborate".split()
)
"""What a spokesman is asked for."""
RESOLVED = frozenset("stop rest relent waver tire cease falter abandon forget yield leave let hesitate lose".split())
"""Who will not do so goes on with what he does."""
STATED = frozenset(
    "say tell state declare announce inform indicate notify insist stress maintain vow swear warn explain reply answer "
    "reiterate repeat emphasize emphasise add note write cable telephone respond claim make".split()
)
"""Verbs of one's own word."""
CLAUSES = frozenset("ccomp conj parataxis advcl".split())
HIGHEST = 4


class Refusing(Phrases):
    """Rules for REJECT."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {"REJECT": (self._is_foreseen, self._goes_on, self._is_in_no_mood, self._is_not_able)}

    def _is_not_able(self, verb: int, event: Event) -> bool:
        """``Cannot quickly rejoin the alliance``: what is not easy is not refused."""
        able = self._texts(self.grammar.all(verb, "aux")) & {"can", "ca", "could"}
        return bool(able) and bool(self._texts(self.grammar.all(verb, "advmod")) & EASILY)

    def _is_foreseen(self, verb: int, event: Event) -> bool:
        """``They will not provide much aid``, ``felt that Chad would not agree``: what is expected of others."""
        word = self.words[verb]
        if not event.frame.endswith("/cannot") or word.part not in VERBS:
            return False
        first = self.grammar.root_of_coordination(verb)
        subjects = [*self.grammar.all(verb, "nsubj", "nsubjpass"), *self.grammar.all(first, "nsubj", "nsubjpass")]
        helpers = self._texts([*self.grammar.all(verb, "aux"), *self.grammar.all(first, "aux")])
        if not helpers & AHEAD or not subjects or self._texts(subjects) & FIRST:
            return False
        return not self._is_news(first, subjects, helpers) and not self._is_his_own_word(first)

    def _is_news(self, clause: int, subjects: list[int], helpers: set[str]) -> bool:
        """``Peru will not admit inspectors`` in the press, ``Peru could not accept it``: told of a party by name."""
        named = any(self.words[one].tag not in {"PRP", "DT"} for one in subjects)
        announced = helpers & {"will", "wo", "shall"} and self.grammar.document.kind == "press"
        return self.words[clause].relation == "ROOT" and named and ("could" in helpers or bool(announced))

    def _is_his_own_word(self, clause: int) -> bool:
        """Say whether a clause is what somebody states, or why it is so."""
        word = self.words[clause]
        for _ in range(HIGHEST):
            if {"why"} & self._texts(self.grammar.all(word.index, "advmod")):
                return True
            if word.relation not in CLAUSES or word.head == word.index:
                return self.grammar.one(word.index, "parataxis") is not None
            above = self.words[word.head]
            if word.relation == "ccomp":
                return above.lemma in STATED
            word = above
        return False

    def _goes_on(self, verb: int, event: Event) -> bool:
        """``We will not stop pressing for it``, ``will never let up``, ``leave no stone unturned``: a resolve."""
        word = self.words[verb]
        if not event.frame.endswith("/cannot") or word.lemma not in RESOLVED:
            return False
        if word.lemma in {"let", "leave", "lose"}:
            near = self._texts([*self.grammar.all(verb, "prt", "advmod"), *self._objects(verb)])
            return bool(near & {"up", "stone", "sight", "hope", "focus"})
        return bool(self._texts(self.grammar.all(verb, "nsubj")) & (FIRST | {"they", "he", "she"}))

    def _is_in_no_mood(self, verb: int, event: Event) -> bool:
        """``Was not inclined to change it``, ``you're not prepared to say``, ``issues he is not ready to take on``."""
        word = self.words[verb]
        if "withheld" not in event.frame or word.lemma != "be":
            return False
        said = [*self.grammar.all(verb, "acomp", "attr")]
        if self._lemmas(said) & MOODS:
            return True
        below = [inner for one in (verb, *said) for inner in self.grammar.all(one, "xcomp", "ccomp")]
        if self._lemmas(below) & TO_TELL or self._texts(self.grammar.all(verb, "nsubj")) == {"you"}:
            return True
        owned = [one for one in self.grammar.all(verb, "nsubj") if self.words[one].tag not in {"WDT", "WP"}]
        return word.relation == "relcl" and bool(owned)
