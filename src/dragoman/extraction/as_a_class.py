"""Deeds that are named as a kind: whoever is held anywhere, what a case would bring, papers for somebody's hand.

``Positions`` asks here. The sentence speaks of any such deed, or of the place of one in a plan, and tells none.
"""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import FIRST, PRESENT, Phrases, Rule

ANYWHERE = frozenset("abroad overseas anywhere everywhere elsewhere world".split())
NEAR = 8
"""So many words behind a verb its place is looked for."""
CASES = frozenset("event absence lack eventuality contingency danger risk prospect likelihood expectation".split())
"""Nouns whose ``of`` names what may be: ``in the event of an attack``."""
LIKENED = frozenset("akin close tantamount equivalent similar comparable".split())
FOR_HAND = frozenset("for under over awaiting pending requiring".split())
WARRANTS = frozenset("warrant guideline procedure requirement plan".split())
"""Nouns whose ``for`` names what is to be done."""
GRACED = frozenset("honor honour pleasure privilege delight pleased happy glad delighted please joy great".split())
HOSTING = frozenset("host convene organize organise moderate join come invite participate".split())
SHOWN_BY = frozenset(
    "element sign symbol reflection example proof reminder pillar measure testament expression demonstration part "
    "indication evidence token cornerstone".split()
)
"""Nouns for what a thing is of a commitment."""
KEEPING = frozenset("uphold honor honour deliver fulfill fulfil keep meet".split())
"""Verbs of keeping a commitment."""
SHOWING = KEEPING | frozenset(
    "speak reflect show exemplify embody illustrate signal symbolize symbolise further advance".split()
)
"""Verbs of things that show a commitment, and of keeping one."""


class AsAClass(Phrases):
    """Rules for kinds of events whose nouns and clauses often only name them."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        in_a_case: tuple[Rule, ...] = (self._in_a_case,)
        return {
            "COERCE": (self._are_held_anywhere, self._are_those_so_treated, *in_a_case, self._is_warranted),
            "SUPPORT": (self._is_for_his_hand, self._thanks_the_host),
            "CONCEDE": (self._lets_speak,),
            "AGREE": (self._is_shown_by_a_thing,),
            "CONSULT": (self._greets_in_the_room, *in_a_case),
            "MOBILIZE": (*in_a_case, self._is_warranted),
            "SANCTION": (self._are_those_so_treated, *in_a_case),
            "REQUEST": (self._is_when_asked,),
            **dict.fromkeys(("ASSAULT", "RETREAT", "REJECT", "AID", "PROTEST"), in_a_case),
        }

    def _are_held_anywhere(self, verb: int, event: Event) -> bool:
        """``Norwegians who are detained abroad``: whoever is, and nobody in particular."""
        word = self.words[verb]
        noun = self.words[word.head]
        if word.part not in VERBS or word.relation != "relcl" or noun.tag not in {"NNS", "NNPS"}:
            return False
        if not any(self.words[one].tag in PRESENT for one in self.grammar.all(verb, "auxpass", "aux")):
            return False
        if self.grammar.one(noun.index, "det", "nummod", "poss", "predet") is not None:
            return False
        last = self.grammar.analysis.sentences[word.sentence].last
        anywhere = self._lemmas(range(verb + 1, min(verb + NEAR, last))) & ANYWHERE
        return bool(anywhere) or (not event.actor and not any(self.grammar.prepositions(verb, "by", "in", "inside")))

    def _are_those_so_treated(self, verb: int, event: Event) -> bool:
        """``Payments to individuals convicted of theft``: which people are meant, by nobody's deed."""
        word = self.words[verb]
        noun = self.words[word.head]
        if event.actor or word.part not in VERBS or word.relation != "acl" or word.tag != "VBN" or noun.tag != "NNS":
            return False
        bare = self.grammar.one(noun.index, "det", "nummod", "poss", "predet", "amod", "compound", "nmod") is None
        return bare and any(self.mentions.list[one].head == noun.index for one in event.recipient)

    def _is_when_asked(self, verb: int, event: Event) -> bool:
        """``Does what it can, when asked``: if anybody should ask."""
        word = self.words[verb]
        if word.lemma != "ask" or word.tag != "VBN" or self.grammar.one(verb, "nsubj", "agent") is not None:
            return False
        helpers = self._texts(self.grammar.all(verb, "aux", "auxpass"))
        opening = self._texts(self.grammar.all(verb, "advmod", "mark"))
        return word.relation == "advcl" and not helpers and bool(opening & {"when", "if", "unless", "until"})

    def _thanks_the_host(self, verb: int, event: Event) -> bool:
        """``Thank the Institute for bringing us together``, ``for hosting``: how a speech begins."""
        word = self.words[verb]
        if word.lemma != "thank" or self._texts(self.grammar.all(verb, "nsubj")) - FIRST:
            return False
        for prep in self.grammar.all(verb, "prep"):
            for one in self.grammar.all(prep, "pcomp") if self.words[prep].text.lower() == "for" else ():
                whom = self._texts(self._objects(one))
                if whom & {"us", "me"} or (self.words[one].lemma in HOSTING and not whom):
                    return True
        return False

    def _in_a_case(self, noun: int, event: Event) -> bool:
        """``In the event of an attack``, ``in the absence of a visit``, ``something akin to an invasion``: a case."""
        word = self.words[noun]
        prep = self.words[word.head]
        if word.part in VERBS or word.relation != "pobj":
            return False
        above = self.words[prep.head]
        if prep.text.lower() == "of":
            led = self.words[above.head].text.lower() in {"in", "at", "despite"} or above.lemma != "event"
            return above.lemma in CASES and led
        return prep.text.lower() == "to" and above.lemma in LIKENED

    def _is_warranted(self, noun: int, event: Event) -> bool:
        """``A warrant was issued for his arrest``, ``guidelines for deployment of``: on paper."""
        word = self.words[noun]
        prep = self.words[word.head]
        if word.part in VERBS or word.relation != "pobj" or prep.text.lower() != "for":
            return False
        above = self.words[prep.head]
        named = [above.index, *self.grammar.all(above.index, "nsubjpass", "dobj")]
        return bool(self._lemmas(named) & WARRANTS)

    def _is_for_his_hand(self, noun: int, event: Event) -> bool:
        """``The letter for your signature``, ``marked under his signature``: a paper that is to be signed."""
        word = self.words[noun]
        if word.part in VERBS or word.lemma != "signature":
            return False
        your = "your" in self._texts(self.grammar.all(noun, "poss"))
        return your or (word.relation == "pobj" and self.words[word.head].text.lower() in FOR_HAND)

    def _lets_speak(self, verb: int, event: Event) -> bool:
        """``Let me turn to the second point``, ``let me let Lund ask``: who speaks, and of what."""
        if self.words[verb].lemma != "let" or self.words[verb].part not in VERBS:
            return False
        below = [*self.grammar.all(verb, "ccomp", "xcomp")]
        inner = (one for clause in below for one in self.grammar.all(clause, "nsubj"))
        whom = self._texts([*self._objects(verb), *inner])
        own = self._texts(self.grammar.all(verb, "nsubj"))
        return bool(whom & {"me", "us", "myself"}) or (
            own <= FIRST | {"me"} and bool(self._lemmas(below) & {"ask", "have", "pose", "follow", "read", "see"})
        )

    def _greets_in_the_room(self, verb: int, event: Event) -> bool:
        """``Please welcome the Minister``, ``it is an honour to welcome him here``: how a speech begins."""
        word = self.words[verb]
        if word.lemma == "see":
            after = self._texts(range(verb + 1, min(verb + 2, len(self.words))))
            here = bool(after & {"here"}) or bool(
                self._lemmas(self.grammar.prepositions(verb, "in")) & {"room", "hall"}
            )
            return here and event.status != "planned"
        if word.lemma not in {"welcome", "introduce", "receive"} or word.tag not in {"VB", "VBP"}:
            return False
        if self.grammar.one(verb, "nsubj") is not None:
            return False
        above = self.words[word.head]
        near = {above.lemma} | self._lemmas(self.grammar.all(above.index, "attr", "acomp"))
        near |= self._lemmas(self.grammar.all(verb, "intj", "advmod")) | self._lemmas([max(verb - 1, 0)])
        return bool(near & GRACED)

    def _is_shown_by_a_thing(self, noun: int, event: Event) -> bool:
        """``An element of our commitment to``, ``a moment that speaks to it``, ``kept our promise``: a standing one."""
        word = self.words[noun]
        if word.part in VERBS or word.lemma not in {"commitment", "promise", "pledge", "obligation"}:
            return False
        if event.recipient and self._is_named_party(event.recipient):
            return False
        if word.relation == "pobj":
            prep = self.words[word.head]
            above = self.words[prep.head]
            if above.part not in VERBS:
                return prep.text.lower() in {"of", "to"} and above.lemma in SHOWN_BY
            shown = above.lemma in SHOWING and prep.text.lower() in {"to", "on", "of"}
            return shown and (above.lemma in KEEPING or not self._is_told_by_somebody(above.index))
        above = self.words[word.head]
        if word.relation != "dobj" or above.part not in VERBS:
            return False
        return above.lemma in KEEPING or (above.lemma in SHOWING and not self._is_told_by_somebody(above.index))

    def _is_told_by_somebody(self, verb: int) -> bool:
        """Say whether the subject of a verb is somebody who is named, and no thing."""
        subjects = list(self.grammar.all(verb, "nsubj"))
        if self.words[verb].relation in {"acl", "advcl", "xcomp", "conj"} and not subjects:
            return True
        return any(
            self.mentions.list[number].kind not in {"group", "pronoun", "framework"}
            for one in subjects
            for number in self.mentions.at(one)
        ) or bool(self._texts(subjects) & {"he", "she", "they", "we", "i"})
