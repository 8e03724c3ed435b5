"""Deeds in clauses that assert nothing: deep inside a condition, wished, ordered in telegraphic style, of any time.

``Veracity`` asks here last. Each rule takes a trigger and gives its status with the word that decides it, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dragoman.extraction.findings import Status
from dragoman.extraction.frames import VERBS
from dragoman.extraction.governors import Governors

if TYPE_CHECKING:
    from dragoman.extraction.status import Standing

Judgement = tuple[Status, str] | None

CLAUSES = frozenset("ccomp xcomp advcl conj pcomp prep acl".split())
HIGHEST = 8
"""So many heads upwards a condition is looked for."""
IF = frozenset("if unless".split())
EVERY = frozenset("each every any".split())
TIMES = frozenset("time occasion day week month year instance".split())
ORDERS = frozenset("urge request recommend suggest propose advise please hope trust wish".split())
"""Words by which a telegram asks its reader, without a subject, at the head of a sentence."""
PERMITS = frozenset(
    "authorization authorisation permission instruction authority clearance approval concurrence".split()
)
CONDITIONS = frozenset("precondition condition requirement basis term deadline".split())
HINDERING = frozenset(
    "complicate facilitate hinder hamper impede ease require entail justify merit warrant risk oppose favor favour "
    "discourage prevent preclude postpone delay make include".split()
)
"""Verbs whose ``-ing`` names a deed as such: ``complicated arranging a meeting``."""
BACKED = frozenset(
    "support backing need case hope prospect plan timetable formula commitment preference insistence demand call "
    "pressure desire wish condition date deadline proposal readiness argument".split()
)
"""Nouns whose ``for`` names what has not come yet."""
SETTINGS = frozenset("atmosphere climate groundwork precondition prerequisite mood receptivity".split())
"""States of things in which something might come about."""
OPENINGS = frozenset("opening start beginning launch launching holding resumption commencement initiation".split())
"""Nouns whose ``of`` names what is to begin where somebody is for it."""
OPTIONS = frozenset("option alternative possibility proposal choice idea suggestion".split())
BLAME = frozenset("accusation allegation charge criticism complaint insinuation suspicion".split())
"""Nouns whose clause tells what somebody is blamed for."""
MODALS = frozenset("will would could should might may can must shall".split())
FUTURE = frozenset("will shall 'll".split())
BARE = frozenset(("VB", "VBP"))


class Clauses:
    """Judges triggers of one paper by rules about the clauses around them, each asked in turn."""

    rules: tuple[Callable[[int], Judgement], ...] = ()

    def __init__(self, standing: Standing, governors: Governors) -> None:
        self.standing = standing
        self.grammar = standing.grammar
        self.words = standing.grammar.words
        self.governors = governors

    def unreal(self, trigger: int) -> Judgement:
        """Return the status that the clauses around a trigger give it, or None where they assert it."""
        return next((found for rule in self.rules if (found := rule(trigger)) is not None), None)

    def _texts(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].text.lower() for one in words}

    def _lemmas(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].lemma.lower() for one in words}


class Unasserted(Clauses):
    """Judges triggers of one paper by clauses around them that assert nothing."""

    def __init__(self, standing: Standing, governors: Governors) -> None:
        super().__init__(standing, governors)
        self.rules = (
            self._wished,
            self._deep_in_a_condition,
            self._after_an_opening_if,
            self._whenever,
            self._by_hearsay,
            self._ordered,
            self._permitted_words,
            self._named_as_such,
            self._listed_as_an_option,
            self._because_of_what_may_be,
            self._in_a_heading,
            self._bare_in_a_row,
            self._asked_of_them,
            self._in_words_attempted,
            self._hindered,
            self._backed_as_such,
            self._to_be,
            self._said_in_blame,
            self._deep_in_a_question,
            self._in_a_row_of_what_may_be,
        )

    def _wished(self, trigger: int) -> Judgement:
        """``The desire that he be freed``, ``my advice that talks be held``: a bare ``be`` behind a noun of wishing."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if word.relation not in {"acl", "ccomp"} or self.words[word.head].part not in {"NOUN", "PROPN"}:
            return None
        helpers = list(self.grammar.all(word.index, "aux", "auxpass"))
        bare = len(helpers) == 1 and self.words[helpers[0]].text.lower() == "be"
        noun = self.words[word.head]
        if bare and noun.lemma.lower() in self.governors.suggestions | self.governors.wish_nouns:
            return "hypothetical", noun.text
        return None

    def _to_be(self, trigger: int) -> Judgement:
        """``Recommended he be put on trial``: a bare ``be`` tells what should come about."""
        helpers = list(self.grammar.all(trigger, "aux", "auxpass"))
        if len(helpers) != 1 or self.words[trigger].relation == "conj":
            return None
        helper = self.words[helpers[0]]
        bare = helper.tag == "VB" and helper.text.lower() == "be" and self.words[trigger].tag in {"VBN", "VBG"}
        return ("hypothetical", "be") if bare else None

    def _said_in_blame(self, trigger: int) -> Judgement:
        """``Denied accusations that it had shelled a town``: what somebody is accused of, the paper does not say."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        that = "that" in self._texts(self.grammar.all(word.index, "mark"))
        if word.relation in {"acl", "ccomp"} and that and above.lemma.lower() in BLAME:
            return "hypothetical", above.text
        return None

    def _made_possible(self, noun: int) -> Judgement:
        """``The atmosphere for a meeting``: a state of things in which it might be held."""
        word = self.words[noun]
        prep = self.words[word.head]
        above = self.words[prep.index - 1] if prep.index else prep
        led = word.relation == "pobj" and prep.text.lower() == "for" and above.lemma.lower() in SETTINGS
        return ("hypothetical", above.text) if led else None

    def _deep_in_a_question(self, trigger: int) -> Judgement:
        """``Asked whether it was true that Chad had signed``: what somebody asks about, however deep below it."""
        word = self.words[trigger]
        for _ in range(HIGHEST):
            marks = self._texts(self.grammar.all(word.index, "mark"))
            if word.relation == "ccomp" and "whether" in marks and word.index != trigger:
                return "hypothetical", "whether"
            below = word.relation in {"ccomp", "xcomp", "acomp"} or (word.relation == "advcl" and "as" in marks)
            if not below or word.head == word.index:
                return None
            word = self.words[word.head]
        return None

    def _in_a_row_of_what_may_be(self, trigger: int) -> Judgement:
        """``May be setting the stage, and then blame Chad``: a bare verb that shares ``may`` with another form."""
        word = self.words[trigger]
        if word.tag != "VB" or word.relation != "conj" or self.grammar.one(trigger, "nsubj", "aux") is not None:
            return None
        first = self.words[self.grammar.root_of_coordination(trigger)]
        if first.tag != "VBG":
            return None
        found = self._texts(self.grammar.all(first.index, "aux")) & {"may", "might", "could"}
        return ("hypothetical", sorted(found)[0]) if found else None

    def _deep_in_a_condition(self, trigger: int) -> Judgement:
        """``If it should leave because Chad asks it to``: whatever stands below ``if``."""
        word = self.words[trigger]
        if word.part not in VERBS or (word.tag in {"VBN", "VBG"} and word.relation in {"acl", "relcl"}):
            return None
        if self._texts(self.grammar.all(trigger, "aux")) & {"had", "has", "have"}:
            return None
        for _ in range(HIGHEST):
            if word.relation not in CLAUSES or word.head == word.index:
                return None
            if word.part in VERBS and word.index != trigger and word.relation == "advcl":
                marks = self._texts(self.grammar.all(word.index, "mark"))
                if marks & IF:
                    return "hypothetical", sorted(marks & IF)[0]
            word = self.words[word.head]
        return None

    def _after_an_opening_if(self, trigger: int) -> Judgement:
        """``If there is an understanding, they will cooperate``: what comes to pass on a condition that opens it."""
        word = self.words[trigger]
        first = self.grammar.analysis.sentences[word.sentence].first
        if word.part not in VERBS or self.words[first].text.lower() not in IF:
            return None
        if not self._texts(self.grammar.all(trigger, "aux")) & FUTURE:
            return None
        clause = self.words[first].head
        between = range(min(clause, trigger), max(clause, trigger))
        comma = any(self.words[one].text == "," for one in between)
        return ("hypothetical", "if") if clause < trigger and comma else None

    def _whenever(self, trigger: int) -> Judgement:
        """``Each time they learn of aid``, ``it is always safest when they cooperate``: no one time."""
        for above in (trigger, *self.grammar.ancestors(trigger)):
            here = self.words[above]
            head = self.words[here.head]
            if here.relation == "ROOT":
                return None
            if here.relation in {"relcl", "acl"} and head.lemma in TIMES:
                each = self._texts(self.grammar.all(head.index, "det")) & EVERY
                return ("hypothetical", sorted(each)[0]) if each else None
            if here.relation == "advcl":
                times = [one for one in self.grammar.all(above, "npadvmod") if self.words[one].lemma in TIMES]
                if any(self._texts(self.grammar.all(one, "det")) & EVERY for one in times):
                    return "hypothetical", "each time"
                opening = self._texts(self.grammar.all(above, "mark", "advmod"))
                if "whenever" in opening:
                    return "hypothetical", "whenever"
                near = [
                    inner for one in self.grammar.children[head.index] for inner in (one, *self.grammar.children[one])
                ]
                if "when" in opening and "always" in self._texts(near):
                    return "hypothetical", "always"
        return None

    def _by_hearsay(self, trigger: int) -> Judgement:
        """``Rumors to the effect that a deal had been reached``: a rumour, whatever parts it from what it says."""
        word = self.words[trigger]
        if word.relation not in {"acl", "ccomp", "relcl"} or self.words[word.head].lemma != "effect":
            return None
        for above in self.grammar.ancestors(word.head):
            if self.words[above].lemma in self.governors.told_nouns | self.governors.feared:
                return "hypothetical", self.words[above].text
            if self.words[above].part in VERBS:
                return None
        return None

    def _ordered(self, trigger: int) -> Judgement:
        """``Urge Department take lead in statement condemning``: what a telegram asks of its reader."""
        word = self.words[trigger]
        sentence = self.grammar.analysis.sentences[word.sentence]
        place = sentence.first
        while place < trigger and self.words[place].part in {"NUM", "PUNCT", "X", "SYM"}:
            place += 1
        opening = self.words[place]
        if place >= trigger or opening.text.lower() not in ORDERS or word.tag not in {"VB", "VBP", "VBG"}:
            return None
        between = range(place + 1, trigger)
        if any(self.words[one].tag in {"VBD", "VBZ", "MD"} or self.words[one].text == ";" for one in between):
            return None
        own = self.grammar.one(trigger, "nsubj", "aux", "mark")
        return ("hypothetical", opening.text.lower()) if own is None else None

    def _permitted_words(self, trigger: int) -> Judgement:
        """``Authorization to tell him that we have accepted``: words that are not yet said."""
        for above in self.grammar.ancestors(trigger):
            word = self.words[above]
            if word.part not in VERBS:
                return None
            if word.tag == "VB" and word.lemma in self.governors.saying and word.relation in {"acl", "xcomp", "relcl"}:
                head = self.words[word.head]
                return ("hypothetical", head.text) if head.lemma.lower() in PERMITS else None
            if word.relation not in {"ccomp", "conj"}:
                return None
        return None

    def _named_as_such(self, trigger: int) -> Judgement:
        """``Complicated arranging a meeting``, ``conditions for returning``, ``agreeing will cost``: a kind of deed."""
        word = self.words[trigger]
        if word.tag != "VBG" or self.grammar.one(trigger, "nsubj", "aux") is not None:
            return None
        above = self.words[word.head]
        if word.relation in {"dobj", "ccomp", "csubj", "xcomp", "oprd"} and above.lemma in HINDERING:
            return "hypothetical", above.text
        if word.relation == "pcomp" and above.text.lower() in {"for", "of", "to"}:
            noun = self.words[above.head]
            set_ = self._lemmas(self.grammar.all(noun.index, "dobj")) if noun.part in VERBS else {noun.lemma.lower()}
            if set_ & CONDITIONS and above.text.lower() == "for":
                return "hypothetical", "for"
        hard = above.lemma == "make" and self.grammar.one(above.index, "ccomp", "oprd", "acomp") is not None
        if word.relation == "advcl" and hard and self.words[trigger - 1].part == "ADJ":
            return "hypothetical", self.words[trigger - 1].text
        after = trigger + 1
        alone = self.grammar.one(trigger, "dobj", "prep", "ccomp", "xcomp") is None
        if alone and after < len(self.words) and self.words[after].text.lower() in MODALS:
            return "hypothetical", self.words[after].text.lower()
        return None

    def _listed_as_an_option(self, trigger: int) -> Judgement:
        """``Among the options: (a) Chad to take control and sell``: an infinitive in a list of what could be."""
        word = self.words[trigger]
        first = self.words[self.grammar.root_of_coordination(trigger)]
        if (
            first.tag != "VB"
            or first.head != first.index
            or "to" not in self._texts(self.grammar.all(first.index, "aux"))
        ):
            return None
        number = word.sentence
        sentences = self.grammar.analysis.sentences[max(0, number - 1) : number + 1]
        for sentence in sentences:
            if self._lemmas(range(sentence.first, min(sentence.last, trigger))) & OPTIONS:
                return "hypothetical", "option"
        return None

    def _because_of_what_may_be(self, trigger: int) -> Judgement:
        """``We see no use in asking, because he would not agree``: a reason for what is only weighed."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if word.relation != "advcl" or "because" not in self._texts(self.grammar.all(word.index, "mark")):
            return None
        if not self._texts(self.grammar.all(trigger, "aux")) & {"would", "might", "could", "may"}:
            return None
        above = self.words[word.head]
        if above.index == trigger or above.part not in VERBS:
            return None
        weighed = self.standing.of(above.index)[0] in {"hypothetical", "negated"}
        return ("hypothetical", "because") if weighed else None

    def _in_a_heading(self, trigger: int) -> Judgement:
        """``Four lines of effort: (1) Supporting Workers``: the name of a task, by its capital."""
        word = self.words[trigger]
        first = self.grammar.analysis.sentences[word.sentence].first
        named = word.tag == "VBG" and word.text[:1].isupper() and not word.text.isupper() and trigger > first
        if not named or self.grammar.one(trigger, "nsubj", "aux") is not None:
            return None
        return (
            ("hypothetical", "heading") if self.words[trigger - 1].text in {")", ";", ":", ".", "•", "-", "–"} else None
        )

    def _bare_in_a_row(self, trigger: int) -> Judgement:
        """``His failure to appear decisive or consult``: a bare verb joined to what an infinitive says."""
        word = self.words[trigger]
        if word.tag != "VB" or word.relation != "conj" or self.words[word.head].part in VERBS:
            return None
        if self.grammar.one(trigger, "aux", "nsubj") is not None:
            return None
        for above in self.grammar.ancestors(trigger):
            if self.words[above].part in VERBS:
                status, reason = self.standing.of(above)
                return (status, reason) if status in {"hypothetical", "negated", "planned"} else None
        return None

    def _asked_of_them(self, trigger: int) -> Judgement:
        """``Proposed to the two sides that they meet``: asked, though the clause hangs on those who are asked."""
        word = self.words[trigger]
        if word.tag not in BARE or word.relation not in {"relcl", "acl"}:
            return None
        opening = [one for one in self.grammar.all(trigger, "mark") if self.words[one].text.lower() == "that"]
        if not opening or self.grammar.one(trigger, "nsubj", "nsubjpass") is None:
            return None
        for above in self.grammar.ancestors(trigger):
            here = self.words[above]
            if here.part in VERBS:
                return ("hypothetical", here.text) if here.lemma in self.governors.wished else None
        return None

    def _in_words_attempted(self, trigger: int) -> Judgement:
        """``Any attempt to say that they would not sign``: words that nobody has said yet."""
        for above in self.grammar.ancestors(trigger):
            word = self.words[above]
            if word.part not in VERBS or word.relation not in {"ccomp", "conj", "acl", "relcl"}:
                return None
            if word.tag == "VB" and word.lemma in self.governors.saying and word.relation in {"acl", "relcl"}:
                noun = self.words[word.head]
                return ("hypothetical", noun.text) if noun.lemma in self.governors.wish_nouns else None
        return None

    def _hindered(self, trigger: int) -> Judgement:
        """``By complicating Soviet deployment of forces``: what is made harder or prevented, whether done or not."""
        word = self.words[trigger]
        above = self.words[word.head]
        named = (
            word.part == "NOUN" and word.relation == "dobj" and above.lemma in HINDERING - {"make", "include", "risk"}
        )
        if not named or self.grammar.one(trigger, "det", "poss") is not None:
            return None
        return "hypothetical", above.text

    def _backed_as_such(self, trigger: int) -> Judgement:
        """``Support for the resolution and for Israeli withdrawal``: what is backed has not come yet."""
        word = self.words[trigger]
        prep = self.words[word.head]
        if word.relation == "pobj" and prep.text.lower() == "of" and self.words[prep.head].lemma.lower() in OPENINGS:
            word = self.words[prep.head]
        elif word.lemma.lower() not in self.governors.awaited:
            return self._made_possible(trigger)
        if word.relation != "pobj" or self.words[word.head].text.lower() != "for":
            return None
        place = self.words[word.head]
        for _ in range(3):
            place = self.words[place.head]
            if place.part in {"NOUN", "PROPN"}:
                break
        return ("hypothetical", place.text) if place.lemma.lower() in BACKED else None
