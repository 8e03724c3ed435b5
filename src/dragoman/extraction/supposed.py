"""Deeds that hang on what is only supposed: by doing which something would come, in the event of which, such as which.

``Veracity`` asks here last. Each rule takes a trigger and gives its status with the word that decides it, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extraction.frames import VERBS
from dragoman.extraction.governors import Governors
from dragoman.extraction.unasserted import Clauses, Judgement

if TYPE_CHECKING:
    from dragoman.extraction.status import Standing

SUPPOSING = frozenset("would could should might may must ought 'd".split())
BY_DOING = frozenset("by through into".split())
"""Prepositions whose ``-ing`` is as open as what it brings about."""
AT_A_TIME = frozenset("after on upon before since following".split())
STEPS = frozenset("pcomp prep conj pobj acl advcl xcomp ccomp dobj attr".split())
HIGHEST = 6
"""So many words upwards what is supposed is looked for."""
MUSING = frozenset("think dream speak talk consider muse".split())
SHOWING = frozenset("mean imply show suggest become appear seem look signal indicate demonstrate prove be".split())
"""Verbs whose ``would`` makes a supposition of what they show."""
CONDITIONS = frozenset("provided providing assuming supposing condition event".split())
OCCASIONS = frozenset("visit trip tour journey meeting talk summit discussion conversation consultation".split())
LACKING = frozenset("absence lack want event case prospect chance possibility instead".split())
BROUGHT_ABOUT = frozenset(
    "approve authorize authorise arrange schedule host facilitate order permit allow seek accept extend undertake pay "
    "make announce".split()
)
"""Verbs by which a journey or meeting comes about."""

ADVISED = frozenset("interest advantage benefit".split())
TOPICS = frozenset("subject topic issue matter question point item problem area theme aspect element".split())


class Supposed(Clauses):
    """Judges triggers of one paper by the supposition that they are a part of."""

    def __init__(self, standing: Standing, governors: Governors) -> None:
        super().__init__(standing, governors)
        self.rules = (
            self._by_doing_so,
            self._shown_by_a_supposition,
            self._on_a_condition,
            self._advised_in_a_line,
            self._as_an_occasion,
            self._of_no_one_thing,
            self._as_a_subject,
        )

    def _by_doing_so(self, trigger: int) -> Judgement:
        """``Would help by urging them``, ``efforts to rush it into signing``, ``should leave after meeting him``."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        prep = self.words[word.head]
        if self.words[trigger].tag != "VBG" or word.relation != "pcomp":
            return None
        if prep.text.lower() in {"of", "about"} and self.words[prep.head].lemma in self.governors.thinking | MUSING:
            return "hypothetical", self.words[prep.head].text
        before = self.words[self.grammar.root_of_coordination(prep.index)]
        name = prep.text.lower()
        if name not in BY_DOING | AT_A_TIME:
            return None
        for _ in range(HIGHEST):
            if before.head == before.index or before.relation not in STEPS:
                return None
            before = self.words[before.head]
            if before.part in VERBS and before.text.lower() != "following":
                break
        if before.part not in VERBS or before.index > trigger:
            return None
        open_ = self._texts(self.grammar.all(before.index, "aux")) & SUPPOSING
        if name in AT_A_TIME:
            return ("hypothetical", sorted(open_)[0]) if open_ else None
        status, reason = self.standing.of(before.index)
        return ("hypothetical", reason or name) if status in {"hypothetical", "negated"} else None

    def _shown_by_a_supposition(self, trigger: int) -> Judgement:
        """``It would become known that we yielded``, ``might mean that it has refused``."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if word.relation != "ccomp" or "that" not in self._texts(self.grammar.all(word.index, "mark")):
            return None
        above = self.words[word.head]
        verb = self.words[above.head] if above.part == "ADJ" or above.relation == "acomp" else above
        if verb.part not in VERBS or verb.lemma not in SHOWING or verb.index > trigger:
            return None
        open_ = self._texts(self.grammar.all(verb.index, "aux")) & {"would", "could", "might", "may"}
        return ("hypothetical", sorted(open_)[0]) if open_ else None

    def _on_a_condition(self, trigger: int) -> Judgement:
        """``In the event Chad cut its ties``, ``provided that it gets assurances``: by the words before its subject."""
        if self.words[trigger].part not in VERBS:
            return None
        subject = self.grammar.one(trigger, "nsubj", "nsubjpass")
        if subject is None or subject > trigger:
            return None
        place = self.grammar.subtree(subject)[0] - 1
        if place > 0 and self.words[place].text.lower() == "that":
            place -= 1
        word = self.words[max(place, 0)]
        if place < 1 or word.text.lower() not in CONDITIONS:
            return None
        before = {one.text.lower() for one in self.words[max(0, place - 2) : place]}
        if word.text.lower() in {"condition", "event"}:
            return ("hypothetical", word.text.lower()) if before & {"in", "on", "upon", "under"} else None
        opens = before & {",", "and", "but", "or", "only", ";"} or self.words[place + 1].text.lower() == "that"
        return ("hypothetical", word.text.lower()) if opens else None

    def _advised_in_a_line(self, trigger: int) -> Judgement:
        """``That you sign the letter.``, ``it is in our interest that the Bank provide``: what somebody is to do."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if self.words[trigger].tag not in {"VB", "VBP"} or self.grammar.one(word.index, "aux", "auxpass") is not None:
            return None
        subject = self.grammar.one(word.index, "nsubj")
        if subject is None:
            return None
        opening = self.words[self.grammar.subtree(subject)[0]]
        before = (
            opening if opening.text == "That" and opening.index < subject else self.words[max(0, opening.index - 1)]
        )
        if before.text.lower() != "that":
            return None
        if word.relation == "ROOT":
            return ("hypothetical", "that") if before.text == "That" else None
        above = self.words[word.head]
        matters = [*self.grammar.prepositions(above.index, "in"), *self.grammar.all(above.index, "attr")]
        one = self.words[subject].tag in {"NN", "NNP"} and self.grammar.one(subject, "conj") is None
        wanted = self._lemmas(matters) & ADVISED or self.words[above.index].lemma in ADVISED
        return ("hypothetical", "interest") if one and wanted else None

    def _as_an_occasion(self, trigger: int) -> Judgement:
        """``A visit by him could help``, ``an act such as a visit``, ``in the absence of a visit``: supposed."""
        word = self.words[trigger]
        if word.part != "NOUN" or word.lemma.lower() not in OCCASIONS:
            return None
        above = self.words[word.head]
        if word.relation == "pobj" and above.text.lower() == "of":
            noun = self.words[above.head]
            if noun.lemma.lower() in LACKING:
                return "hypothetical", noun.text.lower()
        verb = above
        if (
            word.relation == "pobj"
            and above.text.lower() == "as"
            and "such" in self._texts(self.grammar.all(above.index, "amod"))
        ):
            verb = self.words[above.head]
            if verb.part not in VERBS:
                verb = self.words[verb.head]
        elif word.relation not in {"nsubj", "nsubjpass", "attr", "dobj"}:
            return None
        if verb.part not in VERBS:
            return None
        before = self.words[max(0, self.grammar.subtree(trigger)[0] - 1)]
        if before.text.lower() == "for" and word.relation == "nsubj":
            return None
        any_one = bool(self._texts(self.grammar.all(trigger, "det")) & {"a", "an"})
        open_ = self._texts(self.grammar.all(verb.index, "aux")) & {"would", "could", "might", "may"}
        if any_one and open_:
            return "hypothetical", sorted(open_)[0]
        if word.relation == "dobj" and verb.lemma in BROUGHT_ABOUT:
            status, reason = self.standing.of(verb.index)
            return ("hypothetical", reason or verb.text) if status == "hypothetical" else None
        return None

    def _of_no_one_thing(self, trigger: int) -> Judgement:
        """``Will not sign anything that recognized it``: nothing in particular."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        if word.relation not in {"relcl", "acl"} or word.part not in VERBS:
            return None
        text = above.text.lower()
        return ("hypothetical", text) if text in {"anything", "anyone", "anybody"} else None

    def _as_a_subject(self, trigger: int) -> Judgement:
        """``Subjects such as withdrawal of its troops were discussed``: what is spoken of."""
        word = self.words[trigger]
        prep = self.words[word.head]
        if word.lemma.lower() not in self.governors.awaited or word.relation != "pobj":
            return None
        if prep.text.lower() not in {"as", "including", "like"}:
            return None
        noun = self.words[prep.head]
        return ("hypothetical", noun.text) if noun.lemma.lower() in TOPICS else None
