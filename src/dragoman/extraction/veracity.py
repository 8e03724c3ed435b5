"""Whether what a clause tells is asserted by the sentence around it: fears, suppositions, purposes, what is kept apart.

``Standing`` judges a trigger by its own clause; here it is judged by what that clause hangs on, up to the root.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from dragoman.extraction.findings import Status
from dragoman.extraction.frames import VERBS
from dragoman.extraction.governors import Governors
from dragoman.extraction.left_open import LeftOpen
from dragoman.extraction.supposed import Supposed
from dragoman.extraction.unasserted import Unasserted

if TYPE_CHECKING:
    from dragoman.extraction.status import Standing

GENERAL = frozenset("generally usually normally typically whatever whoever whichever".split())
FUTURE = frozenset("will would shall should must ought 'll 'd".split())
MIGHT = FUTURE | {"could", "may", "might", "can"}
WH = frozenset(("WP", "WRB", "WDT", "WP$"))
GENERIC_BEFORE_GERUND = frozenset(
    "about on like as than without against before instead toward towards to besides beyond".split()
)
GERUND_SLOTS = frozenset("dobj ccomp csubj csubjpass xcomp".split())
PART_OF_CLAUSE = frozenset("pobj prep dobj nsubj nsubjpass conj attr pcomp agent".split())
OCCASIONS = frozenset("in at during after following since before on despite because amid given".split())
RULED_OUT = frozenset("impossible unthinkable inconceivable unacceptable premature undesirable inadmissible".split())
"""Adjectives of a deed that is not to be."""
ALIKE_IN_THE_PAST = frozenset("let put set cut shut hit cast quit shed split rid spread thrust hurt".split())
"""Verbs whose past is their bare form: ``pardoned them and let them go``."""
LEAVING = frozenset("withdrawal departure pullout pull-out".split())
UNFINISHED = frozenset(("VB", "VBG", "VBN"))
FURTHEST = 40
"""So many words before a bare verb the ``will`` that it may share is looked for."""
INVERTED = frozenset("do did does will would can could have has had is are was were should may might".split())


class Veracity:
    """Judges the triggers of one paper by the words above them."""

    def __init__(self, standing: Standing, governors: Governors) -> None:
        self.standing = standing
        self.grammar = standing.grammar
        self.words = standing.grammar.words
        self.governors = governors
        self.unasserted = Unasserted(standing, governors)
        self.left_open = LeftOpen(standing, governors)
        self.supposed = Supposed(standing, governors)

    def unreal(self, trigger: int) -> tuple[Status, str] | None:
        """Return the status of what the sentence only fears, asks, needs, denies knowing, or speaks of in general."""
        for rule in (
            self._ever,
            self._in_general,
            self._after_a_plan,
            self._generic_gerund,
            self._deed_as_subject,
            self._once_it_happens,
            self._shared_purpose,
            self._clipped_purpose,
            self._asked_outright,
            self._above,
            self._would_have_to,
            self._suggested,
            self._put_off,
            self._made_possible,
            self._undone,
            self._not_before,
            self._with_its_clause,
            self._in_time_to_come,
            self._of_a_kind,
            self._in_the_row,
            self._as_its_governor,
            self._perceived,
            self._named_only,
            self.unasserted.unreal,
            self.left_open.unreal,
            self.supposed.unreal,
        ):
            found = rule(trigger)
            if found is not None:
                return found
        return None

    def _helpers(self, verb: int) -> set[str]:
        return {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}

    def _ever(self, trigger: int) -> tuple[Status, str] | None:
        """``Did not recall that they had ever asked``: ``ever`` stands where a thing is denied or doubted."""
        if any(self.words[one].text.lower() == "ever" for one in self.grammar.all(trigger, "advmod")):
            return "negated", "ever"
        return None

    def _in_general(self, trigger: int) -> tuple[Status, str] | None:
        """``Are generally prohibited``, ``whatever is offered``, ``are often denied``: a rule, not a deed."""
        finite = (trigger, *self.grammar.all(trigger, "aux", "auxpass"))
        if any(self.words[one].tag in {"VBZ", "VBP"} and self.words[one].lemma != "have" for one in finite):
            for one in self.grammar.all(trigger, "advmod"):
                if self.words[one].text.lower() in self.governors.habitual:
                    return "hypothetical", self.words[one].text.lower()
        for one in self.grammar.all(trigger, "advmod", "nsubj", "nsubjpass", "dobj"):
            for below in (one, *self.grammar.all(one, "det")):
                if self.words[below].text.lower() in GENERAL:
                    return "hypothetical", self.words[below].text.lower()
        return None

    def _after_a_plan(self, trigger: int) -> tuple[Status, str] | None:
        """``Had planned send a team``: telegrams leave out the ``to`` of what is planned or wished."""
        word = self.words[trigger]
        above = self.words[word.head]
        bare = word.tag in {"VB", "VBP"} and self.grammar.one(trigger, "aux", "nsubj", "mark") is None
        if (
            bare
            and word.relation in {"ccomp", "xcomp", "dobj", "dep"}
            and above.lemma in self.governors.wished | self.governors.promised
        ):
            return "hypothetical", above.text
        return None

    def _generic_gerund(self, trigger: int) -> tuple[Status, str] | None:
        """``More than shutting borders``, ``committed to supporting``: a kind of deed, not one that was done."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if self.words[trigger].tag != "VBG" or self.grammar.one(trigger, "nsubj") is not None:
            return None
        weighing = self.governors.viewing | self.governors.thinking | {"convince", "persuade"}
        if word.relation in GERUND_SLOTS and self.words[word.head].lemma in weighing:
            return "hypothetical", self.words[word.head].text
        if word.relation != "pcomp":
            return None
        before = self.words[word.head].text.lower()
        if before in GENERIC_BEFORE_GERUND:
            return "hypothetical", before
        if before == "for" and self.words[self.words[word.head].head].lemma == "be":
            return "hypothetical", "be for"
        above = self.words[self.words[word.head].head]
        if before == "for" and above.lemma in self.governors.standing_for:
            return "hypothetical", f"{above.text} for"
        if before == "for" and above.part in {"NOUN", "PROPN"} and above.lemma not in self.governors.reacting:
            return "hypothetical", f"{above.text} for"
        if before == "in" and above.lemma in self.governors.interested:
            return "hypothetical", f"{above.text} in"
        noun = self.words[max(word.head - 1, 0)]
        if before == "for" and above.part in VERBS and noun.lemma in self.governors.attitudes and noun.part == "NOUN":
            return "hypothetical", f"{noun.text} for"
        if before == "of" and above.text.lower() == "terms" and self.words[above.head].text.lower() == "in":
            return "hypothetical", "in terms of"
        if before in {"of", "for"} and above.part in {"NOUN", "PROPN"} and above.lemma in self.governors.attitudes:
            return "hypothetical", above.text
        return None

    def _deed_as_subject(self, trigger: int) -> tuple[Status, str] | None:
        """``Lifting the embargo would help``: a deed that is the subject of a supposition."""
        word = self.words[trigger]
        if word.relation not in {"csubj", "csubjpass"} or word.tag not in {"VBG", "VB"}:
            return None
        helpers = {self.words[one].text.lower() for one in self.grammar.all(word.head, "aux")}
        above = self.words[word.head]
        passive = any(self.words[one].tag in {"VBZ", "VBP"} for one in self.grammar.all(above.index, "auxpass"))
        if passive or (above.lemma in self.governors.generic | {"be"} and above.tag in {"VBZ", "VBP"} and not helpers):
            return "hypothetical", above.text
        if above.lemma == "be" and (ruled := self._is_ruled_out(above.index)):
            return "hypothetical", ruled
        return ("hypothetical", "would") if helpers & (FUTURE | {"could", "may", "might", "can"}) else None

    def _is_ruled_out(self, verb: int) -> str:
        """Return the words by which a deed is ruled out or called needed: ``was out of the question``."""
        said = {self.words[one].lemma for one in self.grammar.all(verb, "acomp", "attr")}
        if found := said & (self.governors.needed | RULED_OUT):
            return min(found)
        for one in self.grammar.all(verb, "prep"):
            inner = {self.words[noun].lemma for noun in self.grammar.prepositions(one, "of")}
            if self.words[one].text.lower() == "out" and "question" in inner:
                return "out of the question"
        return ""

    def _once_it_happens(self, trigger: int) -> tuple[Status, str] | None:
        """``When the British withdraw``, ``before Iran occupies``: the present behind these words is still to come."""
        word = self.words[trigger]
        bare = word.tag == "VB" and self.grammar.one(trigger, "aux", "auxpass") is None
        if word.relation not in {"advcl", "relcl", "acl"} or (word.tag not in {"VBP", "VBZ"} and not bare):
            return None
        for one in self.grammar.children[trigger]:
            if one < trigger and self.words[one].text.lower() in {"when", "before", "until", "till", "once"}:
                return "hypothetical", self.words[one].text.lower()
            past = self.words[word.head].tag == "VBD" or self.grammar.one(trigger, "aux") is not None
            if one < trigger and self.words[one].text.lower() == "after" and not past:
                return "planned", "after"
        return None

    def _shared_purpose(self, trigger: int) -> tuple[Status, str] | None:
        """``To fight the flood, rebuild roads and support farmers``: what follows the ``to`` of another verb."""
        if self.words[trigger].tag not in {"VB", "VBP"} or self.words[trigger].relation != "conj":
            return None
        if self.grammar.one(trigger, "aux", "nsubj") is not None:
            return None
        first = self.grammar.root_of_coordination(trigger)
        if self.words[first].tag != "VB":
            return None
        helpers = {self.words[one].text.lower() for one in self.grammar.all(first, "aux")}
        if "to" not in helpers:
            return None
        status, reason = self.standing.of(first)
        return (status, reason) if status in {"hypothetical", "negated"} else None

    def _clipped_purpose(self, trigger: int) -> tuple[Status, str] | None:
        """``In order encourage``: telegrams leave out the ``to`` of a purpose."""
        if trigger > 0 and self.words[trigger].tag in {"VB", "VBP", "NN"}:
            before = self.words[trigger - 1].text.lower()
            if before == "order" and trigger > 1 and self.words[trigger - 2].text.lower() == "in":
                return "hypothetical", "in order"
        return None

    def _asked_outright(self, trigger: int) -> tuple[Status, str] | None:
        """``Is it working?``: what a direct question asks about in its main clause is not said to be so."""
        word = self.words[trigger]
        if word.part not in VERBS:
            return None
        if word.head != trigger:
            return self._asked_behind_a_label(trigger)
        sentence = self.grammar.analysis.sentences[word.sentence]
        if self.words[sentence.last - 1].text != "?" and self.words[max(sentence.first, sentence.last - 2)].text != "?":
            return ("hypothetical", "?") if self._is_put_to_you(trigger) else None
        first = self.words[sentence.first]
        inverted = self._is_put_to_you(trigger) or any(
            self.words[one].text.lower() in INVERTED for one in self.grammar.all(trigger, "aux", "auxpass")
            if all(other > one for other in self.grammar.all(trigger, "nsubj", "nsubjpass"))
        )  # fmt: skip
        return ("hypothetical", "?") if inverted or first.tag in WH else None

    def _asked_behind_a_label(self, trigger: int) -> tuple[Status, str] | None:
        """``QUESTION: Is Norway helping them to --``: a question that hangs on who speaks and may break off."""
        label = self.words[self.words[trigger].head]
        opening = label.index + 2
        if label.head != label.index or not self._is_label(label.index) or opening > trigger:
            return None
        sentence = self.grammar.analysis.sentences[label.sentence]
        if self.words[sentence.last - 1].text == ".":
            return None
        subjects = list(self.grammar.all(trigger, "nsubj", "nsubjpass"))
        inverted = [
            one
            for one in self.grammar.all(trigger, "aux", "auxpass")
            if self.words[one].text.lower() in INVERTED and any(one < other for other in subjects)
        ]
        first = self.words[opening]
        asked = bool(inverted) and (inverted[0] == opening or first.tag in WH)
        return ("hypothetical", "?") if asked else None

    def _is_put_to_you(self, verb: int) -> bool:
        """``So are you still seeking --``: a question to the hearer, also where it breaks off."""
        helpers = [one for one in self.grammar.all(verb, "aux") if self.words[one].text.lower() in INVERTED]
        subjects = [one for one in self.grammar.all(verb, "nsubj") if self.words[one].text.lower() == "you"]
        return any(subject == helper + 1 for helper in helpers for subject in subjects)

    def _above(self, trigger: int) -> tuple[Status, str] | None:
        """``Fear that it would attack``, ``did not say that it had agreed``, ``no allegation that``."""
        word = trigger
        for above in self._governors(trigger):
            role = self.words[word].relation
            head = self.words[above]
            if head.part in {"NOUN", "PROPN"} and role in {"acl", "ccomp", "relcl"}:
                if self._is_label(above):
                    return None
                if any(self.words[one].text.lower() == "no" for one in self.grammar.all(above, "det")):
                    return "negated", f"no {head.text}"
                if role != "relcl" and head.lemma in self.governors.attitudes:
                    return "hypothetical", head.text
            if role == "conj" and self._is_another_that(word, above):
                role = "ccomp"
            if role == "ccomp" and head.part == "ADJ" and self._is_unsure(above, word):
                return "hypothetical", head.text
            if head.part in VERBS and role == "ccomp" and above < word:
                if head.lemma in self.governors.favouring and self.words[word].tag == "VBG":
                    return "hypothetical", head.text
                if head.lemma in self.governors.supposing or self._is_thought(above, word):
                    return "hypothetical", head.text
                if self._is_dictated(above) or self._is_ensured(above, word):
                    return "hypothetical", head.text
            negated = self.grammar.one(above, "neg") is not None or self.by_nobody(above)
            if (
                head.part in VERBS
                and role == "ccomp"
                and above < word
                and negated
                and not self._takes_for_granted(word)
            ):
                return "hypothetical", f"not {head.text}"
            word = above
        return None

    def _is_label(self, noun: int) -> bool:
        """``QUESTION: The King banned it``: who speaks in a transcript governs no clause."""
        after = noun + 1
        return self.words[noun].text.isupper() and after < len(self.words) and self.words[after].text == ":"

    def _is_another_that(self, clause: int, above: int) -> bool:
        """``Hope you will come and that you will discuss``: a clause with ``that`` hangs on the same verb again."""
        return any(self.words[one].text.lower() == "that" for one in self.grammar.all(clause, "mark")) and any(
            one < clause for one in self.grammar.all(above, "ccomp")
        )

    def _is_unsure(self, adjective: int, clause: int) -> bool:
        """``I am not sure that they oppose it``, ``make sure that they are held``: doubted, or an aim."""
        verb = self.words[adjective].head
        if self.words[adjective].lemma not in self.governors.ensuring | {"clear", "aware", "convinced"}:
            return False
        return self.grammar.one(verb, "neg") is not None or self._is_ensured(verb, clause)

    def _is_ensured(self, verb: int, clause: int) -> bool:
        """``To ensure that they are held to account``, ``make sure that``: an aim, in the present."""
        made = self.words[verb].lemma == "make"
        adjectives = {self.words[one].lemma for one in self.grammar.all(verb, "acomp", "ccomp", "oprd") if made}
        if not (adjectives | {self.words[verb].lemma}) & (self.governors.ensuring - {"see"}):
            return False
        return any(
            self.words[one].tag in {"VBP", "VBZ", "VB"} for one in (clause, *self.grammar.all(clause, "aux", "auxpass"))
        )

    def _is_thought(self, verb: int, clause: int) -> bool:
        """``Norway believes that Chad attacked``: an opinion, unless we say so of ourselves."""
        if self.words[verb].lemma not in self.governors.thinking:
            return False
        subjects = {self.words[one].text.lower() for one in self.grammar.all(verb, "nsubj")}
        return not subjects or not subjects <= {"i", "we"} or self.words[clause].tag in {"VB", "VBZ", "VBP"}

    def _is_dictated(self, verb: int) -> bool:
        """``Suggested that he be authorized to state that``: words for another to say."""
        word = self.words[verb]
        if word.tag != "VB" or word.lemma not in self.governors.saying or word.relation not in {"xcomp", "ccomp"}:
            return False
        above = self.words[word.head]
        return above.lemma in self.governors.bidding and above.relation in {"ccomp", "xcomp", "ROOT", "advcl"}

    def _takes_for_granted(self, clause: int) -> bool:
        """``Did not explain why it expelled him``: why, how, when and where speak of what was done."""
        return any(
            self.words[one].text.lower() in {"why", "how", "when", "where"}
            for one in self.grammar.all(clause, "advmod")
        )

    def by_nobody(self, verb: int) -> bool:
        """``No report says that``."""
        return any(
            self.words[one].text.lower() in {"nothing", "nobody", "none"}
            or any(self.words[det].text.lower() == "no" for det in self.grammar.all(one, "det"))
            for one in self.grammar.all(verb, "nsubj", "nsubjpass")
        )

    def _governors(self, trigger: int) -> Iterator[int]:
        """Yield what a clause hangs on, nearest first, as long as clauses hang on one another; four at most."""
        word = trigger
        for _ in range(4):
            here = self.words[word]
            if here.head == word or here.relation not in {"ccomp", "acl", "relcl", "conj", "xcomp", "pcomp"}:
                return
            word = here.head
            yield word

    def _would_have_to(self, trigger: int) -> tuple[Status, str] | None:
        """``This would have to be discussed with the Bank``: a necessity."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.relation in {"xcomp", "ccomp"} and above.lemma == "have" and self._helpers(above.index) & MIGHT:
            return "hypothetical", "have to"
        bare = self.grammar.one(trigger, "aux", "nsubj") is None
        if word.relation in {"xcomp", "ccomp"} and above.lemma == "be" and word.tag == "VB" and bare:
            return "hypothetical", "is"
        if word.relation in {"xcomp", "ccomp", "advcl"} and above.lemma == "be" and word.tag == "VB":
            needed = [
                one for one in self.grammar.all(above.index, "acomp") if self.words[one].lemma in self.governors.needed
            ]
            if needed:
                return "hypothetical", self.words[needed[0]].text
        return None

    def _suggested(self, trigger: int) -> tuple[Status, str] | None:
        """``My recommendation is that he allow``, ``a pitch that they reach agreement``: what should be."""
        word = self.words[trigger]
        if word.tag not in {"VB", "VBP"} or word.relation not in {"ccomp", "acl", "conj"}:
            return None
        if word.relation == "conj":
            return self._suggested(word.head) if word.head != trigger else None
        above = self.words[word.head]
        named = [above.index] if above.part == "NOUN" else []
        if above.lemma == "be":
            named = list(self.grammar.all(above.index, "nsubj"))
            for one in named:
                wanted = list(self.grammar.all(one, "relcl", "acl"))
                if any(self.words[inner].lemma in {"want", "wish", "ask", "need", "seek", "hope"} for inner in wanted):
                    return "hypothetical", "wanted"
        for one in named:
            if self.words[one].lemma.lower() in self.governors.suggestions and not self._is_label(one):
                return "hypothetical", self.words[one].text
        return None

    def _put_off(self, trigger: int) -> tuple[Status, str] | None:
        """``Might delay putting forward``, ``seek to tempt them by offering``: not done."""
        word = self.words[trigger]
        if word.tag != "VBG":
            return None
        above = self.words[word.head]
        if word.relation == "xcomp" and (
            above.lemma in self.governors.later or self._helpers(above.index) & {"might", "could", "may"}
        ):
            return "hypothetical", above.text
        if word.relation == "pcomp" and above.text.lower() == "by":
            governor = self.words[above.head]
            if governor.part in VERBS and governor.tag == "VB" and governor.relation in {"xcomp", "ccomp", "acl"}:
                return "hypothetical", governor.text
        return None

    def _made_possible(self, trigger: int) -> tuple[Status, str] | None:
        """``Will enable you to reach agreement``: what may come of it."""
        word = self.words[trigger]
        above = self.words[word.head]
        enabled = word.tag == "VB" and word.relation in {"xcomp", "ccomp"} and above.lemma in self.governors.enabling
        if enabled and (self._helpers(above.index) & MIGHT or above.tag == "VB"):
            return "hypothetical", above.text
        return None

    def _not_before(self, trigger: int) -> tuple[Status, str] | None:
        """``Letters were signed before Norway had agreed``: it had not."""
        marks = {self.words[one].text.lower() for one in self.grammar.all(trigger, "mark")}
        if self.words[trigger].relation == "advcl" and "before" in marks and "had" in self._helpers(trigger):
            return "hypothetical", "before"
        return None

    def _undone(self, trigger: int) -> tuple[Status, str] | None:
        """``Failing provide credit``: telegrams leave out the ``to`` of what is not done."""
        word = self.words[trigger]
        above = self.words[word.head]
        bare = word.tag in {"VB", "VBP"} and self.grammar.one(trigger, "aux", "nsubj", "mark") is None
        if bare and word.relation in {"ccomp", "xcomp", "dobj", "dep"} and above.lemma in self.governors.undone:
            return "negated", above.text
        return None

    def _with_its_clause(self, trigger: int) -> tuple[Status, str] | None:
        """``Want to be part of it, working with you``: a participle is as real as the clause that it goes with."""
        if self.words[trigger].tag != "VBG" or self.grammar.one(trigger, "nsubj", "aux", "mark") is not None:
            return None
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        first = self.grammar.analysis.sentences[word.sentence].first
        if trigger == first and any(self.words[one].text == ":" for one in range(trigger, max(above.index, trigger))):
            return "hypothetical", "heading"
        if word.relation == "pcomp" and above.text.lower() in {"by", "in", "through"}:
            above = self.words[above.head]
            if above.text.lower() == "including" and above.head != above.index:
                above = self.words[above.head]
                if above.lemma in self.governors.wished:
                    return "hypothetical", above.text
            while above.part == "ADJ" and above.head != above.index:
                if above.lemma in self.governors.ready:
                    return "hypothetical", above.text
                above = self.words[above.head]
        elif word.relation != "advcl" or self._speaks_for_himself(trigger):
            return None
        if above.part not in VERBS or above.index == word.index:
            return None
        if word.relation == "pcomp" and any(
            self.words[one].lemma in self.governors.ready for one in self.grammar.all(above.index, "acomp", "advcl")
        ):
            return "hypothetical", above.text
        status, reason = self.standing.of(above.index)
        return (status, reason) if status in {"hypothetical", "planned"} else None

    def _speaks_for_himself(self, verb: int) -> bool:
        """Say whether a participle tells what a speaker adds: ``said he would leave, accusing them of``."""
        return self.words[verb].lemma in self.governors.speaking and self.words[verb - 1].text == ","

    def _in_time_to_come(self, trigger: int) -> tuple[Status, str] | None:
        """``Would be in touch after he talked with him``, ``because it asks us`` in what may be: not yet, or not so."""
        word = self.words[trigger]
        helped = next((self.words[one].tag for one in self.grammar.all(trigger, "auxpass")), word.tag)
        tag = helped if word.tag == "VBN" else word.tag
        if word.relation != "advcl" or tag not in {"VBD", "VBP", "VBZ"}:
            return None
        above = self.words[word.head]
        if above.lemma == "long" and above.part == "ADV":
            return "hypothetical", "as long as"
        marks = {
            self.words[one].text.lower() for one in self.grammar.all(trigger, "mark", "advmod", "prep") if one < trigger
        }
        if above.part in VERBS and marks & {"because", "since", "as"} and self.standing.condition(above.index):
            return "hypothetical", "because"
        if above.part not in VERBS or not marks & {"after", "before", "until", "till", "when", "once"}:
            return None
        if tag == "VBD" and not self._helpers(above.index) & {"would", "'d", "could"}:
            higher = self.words[above.head]
            if above.relation != "advcl" or not self._helpers(higher.index) & {"would", "'d", "could"}:
                return None
        status, _ = self.standing.of(above.index)
        return ("hypothetical", sorted(marks)[0]) if status in {"hypothetical", "planned"} else None

    def _of_a_kind(self, trigger: int) -> tuple[Status, str] | None:
        """``A visa for journalists who are coming``, ``leaders who reject``: what people of a kind do."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.relation == "relcl" and above.tag == "NNS":
            present = word.tag in {"VBP", "VBZ"}
            subject = any(self.words[one].text.lower() in {"who", "that", "which"} for one in self._own(trigger))
            if present and subject and self._is_bare(above.index):
                return "hypothetical", above.text
        shared = self.words[self.grammar.root_of_coordination(trigger)]
        if shared.relation == "relcl" and self._is_of_one(shared.head) and self._under_condition(shared.head):
            return "hypothetical", "if"
        if word.relation == "relcl" and self._is_of_one(above.index) and self._under_condition(above.index):
            return "hypothetical", "if"
        if (
            word.relation == "relcl"
            and above.text.lower() in {"those", "anyone", "everyone", "all"}
            and (any(self.words[one].tag in {"VBP", "VBZ"} for one in self.grammar.all(trigger, "auxpass")))
        ):
            return "hypothetical", above.text.lower()
        if word.relation == "acl" and word.lemma in self.governors.hosting and above.part in {"NOUN", "PROPN"}:
            clause = self._clause(above.index, whole=True)
            while clause is not None and self.words[clause].relation in {"advcl", "xcomp", "conj"}:
                clause = self.words[clause].head
            if clause is not None and self.standing.of(clause)[0] == "planned":
                return "planned", "will"
        if word.relation == "acl" and word.tag == "VBG" and above.relation == "dobj":
            governor = self.words[above.head]
            if governor.lemma in self.governors.favouring and not self._is_definite(above.index):
                return "hypothetical", governor.text
        done = word.tag == "VBN" and word.lemma in self.governors.wished | self.governors.speaking - {"encourage"}
        if word.relation == "acl" and above.part == "NOUN" and not self._is_definite(above.index) and not done:
            clause = self._clause(above.index)
            if clause is not None and self.standing.of(clause)[0] in {"hypothetical", "planned"}:
                return "hypothetical", above.text
        return None

    def _is_of_one(self, noun: int) -> bool:
        """Say whether a noun means any one of a kind: ``one American who``, ``a state that``."""
        return any(
            self.words[one].text.lower() in {"a", "an", "any", "one", "some"}
            for one in self.grammar.all(noun, "det", "nummod")
        )

    def _under_condition(self, word: int) -> bool:
        """Say whether a clause above is a condition: ``as long as there is one American who``, ``if a state``."""
        for number, above in enumerate(self.grammar.ancestors(word)):
            here = self.words[above]
            if number > 5:
                return False
            if here.part in VERBS and here.relation == "advcl":
                marks = {self.words[one].text.lower() for one in self.grammar.all(above, "mark")}
                return bool(marks & {"if", "unless"}) or self.words[here.head].lemma == "long"
        return False

    def _is_definite(self, noun: int) -> bool:
        """Say whether a noun tells which one is meant: neither bare nor ``a``."""
        return not self._is_bare(noun) and not self._is_of_one(noun)

    def _own(self, verb: int) -> Iterator[int]:
        yield from self.grammar.all(verb, "nsubj", "nsubjpass")

    def _is_bare(self, noun: int) -> bool:
        """Say whether nothing tells which ones are meant: no article, owner, name or number."""
        return not any(
            self.words[one].relation in {"det", "poss", "nummod", "appos", "predet"}
            or (self.words[one].tag in {"NNP", "NNPS"} and self.words[one].relation in {"compound", "nmod", "amod"})
            or (self.words[one].text[:1].isupper() and self.words[one].relation != "advmod")
            for one in self.grammar.children[noun]
            if one < noun
        )

    def _in_the_row(self, trigger: int) -> tuple[Status, str] | None:
        """``For Russia to cease fire, allow convoys and withdraw``: a bare verb in a row of what is needed."""
        word = self.words[trigger]
        if word.relation != "conj" or self.grammar.one(trigger, "aux", "nsubj") is not None:
            return None
        beside = self.words[word.head]
        finite = beside.tag in {"VBD", "VBN", "VB", "VBZ", "VBP"} and beside.part in VERBS
        if word.tag == "VBG" and finite and not self._shares_being(trigger):
            return "hypothetical", f"{beside.text} ..."
        first = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[first.head]
        bare = word.tag in {"VB", "VBP"} and first.tag == "VBZ" and first.index < trigger
        if bare and not any(one.tag == "MD" for one in self.words[max(first.index, trigger - FURTHEST) : trigger]):
            return "hypothetical", f"{first.text} ..."
        if word.tag != "VB" or (word.text.lower() in ALIKE_IN_THE_PAST and first.tag == "VBD"):
            return None
        if first.tag in {"VBD", "VBN"} and not self._helpers(first.index) & {"did", "do", "does"}:
            return "hypothetical", f"{first.text} ..."
        if first.tag != "VB" or first.head == first.index or self._helpers(first.index):
            return None
        if above.lemma in self.governors.bare | self.governors.perceiving:
            status, reason = self.standing.of(first.index)
            return (status, reason) if status == "hypothetical" else None
        return "hypothetical", f"{above.text} ..."

    def _shares_being(self, verb: int) -> bool:
        """Say whether a participle shares a ``be`` with the verb before it, or adds what a speaker does."""
        beside = self.grammar.all(self.words[verb].head, "aux")
        return any(self.words[one].lemma == "be" or self.words[one].text.lower() == "be" for one in beside) or (
            self.words[verb].lemma in self.governors.speaking
        )

    def _as_its_governor(self, trigger: int) -> tuple[Status, str] | None:
        """``As long as we continue to cooperate``: what begins, goes on or is managed is as real as its governor."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.relation not in {"xcomp", "ccomp"} or above.lemma not in self.governors.implicative:
            return None
        if above.part not in VERBS or above.index == trigger:
            return None
        status, reason = self.standing.of(above.index)
        open_ = {"hypothetical", "negated", "planned"} if word.tag == "VBG" else {"hypothetical", "negated"}
        return (status, reason) if status in open_ else None

    def _perceived(self, trigger: int) -> tuple[Status, str] | None:
        """``Might well see troops being moved``, ``want to see it lift the ban``: as real as the seeing."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.relation != "ccomp" or above.lemma not in self.governors.perceiving or word.tag not in UNFINISHED:
            return None
        status, reason = self.standing.of(above.index)
        return (status, reason) if status in {"hypothetical", "negated"} else None

    def _named_only(self, trigger: int) -> tuple[Status, str] | None:
        """``Only talks can allay fears``, ``any talks``, ``freedom to stage demonstrations``: named, not told."""
        word = self.words[trigger]
        if word.lemma == "threat" and word.relation == "pobj" and self.words[word.head].text.lower() == "as":
            return "hypothetical", "as"
        shouted = word.tag in {"NNP", "NNPS"} and word.lemma.lower() in self.governors.awaited
        if shouted and word.relation == "pobj":
            return self._awaited(trigger)
        if word.part != "NOUN" or word.tag not in {"NN", "NNS"}:
            return None
        if word.lemma in self.governors.words_sent:
            anything = any(self.words[one].text.lower() == "any" for one in self.grammar.all(trigger, "det"))
            return ("hypothetical", "any") if anything else None
        articles = {self.words[one].text.lower() for one in self.grammar.all(trigger, "det", "predet")}
        if articles & {"any", "every"}:
            return "hypothetical", "any"
        if self._is_defined(trigger, articles) or self._is_topic(trigger):
            return "hypothetical", "as such"
        if self._is_searched_for(trigger):
            return "hypothetical", "leading to"
        if self._is_occasion_to_come(trigger):
            return "planned", "will"
        if any(
            self.words[one].text.lower() in {"less", "fewer", "little"} for one in self.grammar.all(trigger, "amod")
        ):
            return "negated", "less"
        owners = {self.words[one].text.lower() for one in self.grammar.all(trigger, "poss")}
        if word.lemma in self.governors.awaited:
            found = self._awaited(trigger)
            if found is not None:
                return found
        if not self._is_bare(trigger) and owners != {"your"}:
            return None
        clause = self._clause(trigger)
        if clause is None:
            return None
        if word.tag == "NNS" and word.relation == "nsubj" and self.words[clause].tag == "VBP":
            return ("hypothetical", "in general") if self.words[clause].lemma in self.governors.generic else None
        status, reason = self.standing.of(clause)
        return ("hypothetical", reason) if status == "hypothetical" else None

    def _is_defined(self, noun: int, articles: set[str]) -> bool:
        """``An attack on one is an attack on all``, ``detention of foreigners is unacceptable``: of deeds of a kind."""
        word = self.words[noun]
        above = self.words[word.head]
        of_kind = [one for one in self.grammar.prepositions(noun, "of") if self.words[one].tag == "NNS"]
        kind = bool(articles & {"a", "an"}) or (not articles and self._is_bare(noun))
        kind = kind or (bool(of_kind) and all(self._is_bare(one) for one in of_kind))
        if word.relation == "attr" and above.lemma == "be" and articles & {"a", "an"}:
            subject = self.grammar.one(above.index, "nsubj")
            pointing = above.tag == "VBZ" and subject is not None and self.words[subject].text.lower() == "that"
            return pointing or (subject is not None and self.words[subject].lemma == word.lemma)
        if word.relation == "dobj" and not articles and self._is_bare(noun):
            done = any(True for _ in self.grammar.prepositions(noun, "by"))
            return not done and above.lemma in self.governors.favouring - {"endorse"} and above.tag != "VBN"
        if word.relation != "nsubj" or not kind or above.lemma != "be" or above.tag not in {"VBZ", "VBP"}:
            return False
        said = self.grammar.one(above.index, "acomp", "attr")
        return said is not None and self.words[said].lemma not in {"due", "scheduled", "underway", "ongoing", "likely"}

    def _is_topic(self, noun: int) -> bool:
        """``On U.S. assistance to Turkey, the Secretary said``: what is spoken of."""
        word = self.words[noun]
        prep = self.words[word.head]
        if word.relation != "pobj" or prep.text.lower() not in {"on", "regarding", "concerning", "re", "about"}:
            return False
        return prep.index < prep.head and self.words[prep.head].lemma in self.governors.saying | self.governors.speaking

    def _is_searched_for(self, noun: int) -> bool:
        """``A reward for information leading to the arrest of``: what is hoped for."""
        word = self.words[noun]
        above = self.words[self.words[word.head].head]
        return (
            word.relation == "pobj"
            and above.lemma == "lead"
            and above.tag == "VBG"
            and self.words[above.head].lemma in {"information", "evidence", "tip", "clue"}
        )

    def _is_occasion_to_come(self, noun: int) -> bool:
        """``In his meeting with them, the Secretary will stress``: an occasion of what is planned."""
        word = self.words[noun]
        prep = self.words[word.head]
        if word.relation != "pobj" or prep.text.lower() not in {"in", "during", "at"} or prep.index > prep.head:
            return False
        verb = self.words[prep.head]
        owned = self.grammar.one(noun, "poss") is not None
        return owned and verb.part in VERBS and bool(self._helpers(verb.index) & {"will", "shall", "'ll"})

    def _awaited(self, noun: int) -> tuple[Status, str] | None:
        """``After the British withdrawal Iran will``, ``seeing the release of``: what has not come yet."""
        word = self.words[noun]
        above = self.words[word.head]
        if above.text.lower() == "of" and self.words[above.head].lemma == "wake" and self._is_still_to_leave(noun):
            return "planned", "wake"
        later = above.text.lower() in {"before", "after", "following", "until", "pending", "upon"}
        if later and word.relation in {"pobj", "dobj"} and above.head != above.index:
            verb = self.words[above.head]
            for _ in range(3):
                if verb.part in VERBS or verb.head == verb.index:
                    break
                verb = self.words[verb.head]
            coming = verb.tag == "VB" or bool(self._helpers(verb.index) & {"will", "shall", "'ll"})
            coming = coming or self._is_still_to_leave(noun)
            if verb.part in VERBS and (coming or self.standing.of(verb.index)[0] == "planned"):
                return "planned", above.text.lower()
            return None
        clause = self._clause(noun)
        if clause is None or later:
            return None
        status, reason = self.standing.of(clause)
        return ("hypothetical", reason) if status == "hypothetical" else None

    def _is_still_to_leave(self, noun: int) -> bool:
        """``Is worried about the area after the British withdrawal``: a paper of the day that looks ahead."""
        if self.words[noun].lemma.lower() not in LEAVING or self.grammar.document.kind == "press":
            return False
        verbs = [self.words[one] for one in islice(self.grammar.ancestors(noun), 8) if self.words[one].part in VERBS]
        past = any(
            one.tag in {"VBD", "VBN"} or self._helpers(one.index) & {"had", "has", "have", "was", "were"}
            for one in verbs
            if one.text.lower() not in {"following", "given"}
        )
        return bool(verbs) and not past

    def _clause(self, noun: int, *, whole: bool = False) -> int | None:
        """Return the verb of the clause that a noun is a part of, unless what is between them takes it as done."""
        word = self.words[noun]
        for _ in range(6):
            if word.head == word.index or word.relation not in PART_OF_CLAUSE:
                return None
            if word.relation == "prep" and word.text.lower() == "including":
                return None
            adjunct = word.relation == "prep" and word.text.lower() in OCCASIONS and not whole
            if adjunct and self.words[word.head].part in VERBS:
                return None
            word = self.words[word.head]
            if word.lemma in self.governors.reacting:
                return None
            if word.part in VERBS and word.text.lower() not in {"following", "concerning", "regarding", "including"}:
                return word.index
        return None
