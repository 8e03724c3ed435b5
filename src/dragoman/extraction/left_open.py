"""Deeds that a sentence leaves open: asked for, in a row of purposes, topics of talk, within a condition or a list.

``Veracity`` asks here after ``Unasserted``. Each rule takes a trigger and gives its status with the word that decides
it, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extraction.frames import VERBS
from dragoman.extraction.governors import Governors
from dragoman.extraction.unasserted import Clauses, Judgement

if TYPE_CHECKING:
    from dragoman.extraction.status import Standing


PRESENT = frozenset(("VBP", "VBZ"))
BARE = frozenset(("VB", "VBP"))
OPEN = frozenset(("hypothetical", "planned", "negated"))
TOPICS = frozenset(
    "range priority issue topic matter area way goal objective subject question item step opportunity theme agenda "
    "variety number series concern challenge interest measure effort idea option point aspect".split()
)
"""Nouns whose ``including`` names what is spoken of or aimed at."""
GROWN = frozenset(
    "strengthen deepen expand enhance increase broaden widen boost build improve promote foster advance continue "
    "intensify maintain further develop encourage facilitate enable accelerate".split()
)
GROWING = frozenset(
    "cooperation co-operation collaboration coordination partnership support assistance aid relation relationship tie "
    "engagement consultation dialogue exchange contact trade".split()
)
"""What such verbs make grow: as real as the growing."""
LISTING = frozenset("discuss explore address review cover include consider focus examine highlight".split())
"""Verbs whose topics go on behind a semicolon."""
PERMITTED = frozenset(
    "authorization authorisation authorize authorise permission authority clearance approval instruct".split()
)
TELLING = frozenset("tell inform advise say convey assure state notify indicate".split())
WOULD = frozenset("would 'd could will 'll shall".split())
WHATEVER = frozenset("whatever everything anything whichever whomever whoever anybody anyone".split())
PROMISING = frozenset("agree promise pledge accept offer commit undertake vow consent decide".split())
ASKING_MODALS = frozenset("can could would should might will".split())
PROCESSES = frozenset("process work task effort business practice course project idea prospect possibility".split())
LEADING = frozenset("lead contribute amount point".split())
WANTED_OF = frozenset(
    "insure ensure recommend suggest propose request urge insist require ask desire wish demand insistence "
    "recommendation suggestion requirement proposal plea appeal".split()
)
"""Verbs whose ``that`` is followed by a bare verb, also in lists a colon opens."""
OCCASIONS = frozenset("in during at throughout on through for before".split())
TO_USE = frozenset("use draw raise make take mention cite stress be follow discuss".split())
GAINING = frozenset("get receive obtain gain win secure".split())
JOURNEYS = frozenset("visit trip tour journey meeting talk summit".split())
MEETINGS = frozenset("discussion conversation consultation mediation negotiation conference session contact".split())
WEIGHING = frozenset("consider contemplate explore weigh envisage envision ponder propose suggest rule".split())
WEIGHED = frozenset(
    "consideration possibility possibilities idea option prospect likelihood chance feasibility desirability question "
    "merit advisability notion thought suggestion".split()
)
"""Nouns of a meeting that is only thought about."""
CHOSEN = frozenset("choice ease difficulty risk danger desirability wisdom necessity need".split())
GIVEN_WORD = frozenset("agreement commitment assurance refusal rejection support".split())
FINITE = frozenset(("VBP", "VBZ", "VBD", "MD"))
AIMING = frozenset("xcomp ccomp advcl pcomp prep acomp conj".split())
"""Relations that join an aim to the verb that has it."""
NEEDED = frozenset(
    "imperative vital critical crucial essential important necessary urgent desirable preferable advisable paramount "
    "incumbent fitting appropriate indispensable key high time".split()
)
"""What is said to be called for."""
PLAIN = frozenset("clear plain known".split())
FURTHEST = 12
"""So many words before a clause another mark is looked for."""


class LeftOpen(Clauses):
    """Judges triggers of one paper by what a sentence leaves open."""

    def __init__(self, standing: Standing, governors: Governors) -> None:
        super().__init__(standing, governors)
        self.rules = (
            self._asked_of_somebody,
            self._in_a_row_of_purposes,
            self._needed,
            self._while_it_may_be,
            self._as_a_topic,
            self._grown_as_such,
            self._whatever_it_was,
            self._of_any,
            self._asked_about,
            self._asked_of_what_may_be,
            self._of_a_process,
            self._still_to_be_said,
            self._weighed,
            self._seen_to,
            self._led_to,
            self._within_an_if,
            self._bare_after_that,
            self._opens_an_option,
            self._over_a_section,
            self._in_talks_of_yours,
            self._listed_behind_talk,
            self._said_for_others,
            self._in_words_permitted,
            self._at_an_open_occasion,
            self._when_it_would_come,
            self._on_a_journey_to_come,
            self._hoped_for_oneself,
            self._on_an_open_errand,
            self._in_a_position_to,
        )

    def _asked_of_somebody(self, trigger: int) -> Judgement:
        """``Called for Norway to urge the rebels``: what stands behind ``for`` with its subject and ``to``."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if word.tag != "VB" or self.words[trigger].tag != "VB" or word.part not in VERBS:
            return None
        if self.grammar.one(word.index, "nsubj", "nsubjpass") is None:
            return None
        marks = self._texts(self.grammar.all(word.index, "mark"))
        asked = "for" in marks and "to" in self._texts(self.grammar.all(word.index, "aux"))
        return ("hypothetical", "for") if asked else None

    def _in_a_row_of_purposes(self, trigger: int) -> Judgement:
        """``To improve health, boost ties and``: a bare verb behind an infinitive, not beside a finite one."""
        word = self.words[trigger]
        if word.tag != "VB" or word.relation != "conj" or self.grammar.one(trigger, "aux", "nsubj") is not None:
            return None
        first = self.words[self.grammar.root_of_coordination(trigger)]
        if first.tag not in FINITE or first.index > trigger:
            return None
        if self._texts(self.grammar.all(first.index, "aux")) & {"did", "do", "does", "will", "would", "to"}:
            return None
        for place in range(trigger - 1, first.index, -1):
            here = self.words[place]
            if here.tag == "VB" and place > first.index + 1 and self.words[place - 1].text.lower() == "to":
                if not self._hangs_as_an_aim(place, first.index):
                    return None
                status, reason = self.standing.of(place)
                return ("hypothetical", reason or "to") if status in OPEN or here.head != first.index else None
        return None

    def _hangs_as_an_aim(self, infinitive: int, first: int) -> bool:
        """Say whether an infinitive is what the first verb itself aims at, and not what somebody in it does."""
        word = self.words[infinitive]
        while word.index != first:
            if word.relation not in AIMING or word.head == word.index:
                return False
            word = self.words[word.head]
        return True

    def _needed(self, trigger: int) -> Judgement:
        """``It is imperative that we work with Norway``: called for, and not done."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        if word.relation != "ccomp" or word.part not in VERBS or (above.lemma != "be" and above.part != "ADJ"):
            return None
        helpers = [self.words[one] for one in self.grammar.all(trigger, "aux", "auxpass")]
        if self.words[trigger].tag not in BARE or any(one.lemma not in {"do", "be"} for one in helpers):
            return None
        called = ({above.lemma.lower()} | self._lemmas(self.grammar.all(above.index, "acomp", "attr"))) & NEEDED
        return ("hypothetical", sorted(called)[0]) if called else None

    def _while_it_may_be(self, trigger: int) -> Judgement:
        """``To further its ideals while strengthening ties``, ``hope to help as they work with Norway``: as open as
        what it goes along with.
        """
        word = self.words[trigger]
        present = word.tag in PRESENT and self.grammar.one(trigger, "aux") is None
        if word.relation != "advcl" or not (present or word.tag == "VBG"):
            return None
        if ("as" if present else "while") not in self._texts(self.grammar.all(trigger, "mark")):
            return None
        above = self.words[word.head]
        tried = {above.lemma, self.words[above.head].lemma} & {"attempt", "try", "seek"}
        status, reason = self.standing.of(word.head)
        open_ = status == "hypothetical" if present else status in OPEN
        return ("hypothetical", reason) if open_ and above.part in VERBS and not tried else None

    def _as_a_topic(self, trigger: int) -> Judgement:
        """``A range of issues, including deepening ties``: what is spoken of or aimed at."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        if word.tag != "VBG" or word.relation != "pcomp":
            return None
        if above.text.lower() not in {"including", "like", "as", "namely"}:
            return None
        noun = self.words[above.head]
        if noun.text.lower() == "such":
            noun = self.words[noun.head]
        near = {noun.lemma.lower(), *self._lemmas(self.grammar.prepositions(noun.index, "of"))}
        named = near & TOPICS or (above.text.lower() == "including" and noun.part not in {*VERBS, "PROPN"})
        named = named or self._lemmas(range(max(0, above.index - 4), above.index)) & TOPICS
        return ("hypothetical", above.text.lower()) if named else None

    def _grown_as_such(self, trigger: int) -> Judgement:
        """``To deepen cooperation between``: as open as its growing."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.part != "NOUN" or word.lemma.lower() not in GROWING or word.relation not in {"dobj", "conj"}:
            return None
        if word.relation == "conj":
            return self._grown_as_such(word.head)
        if above.lemma not in GROWN or above.tag not in {"VB", "VBG"}:
            return None
        if self._texts(self.grammar.all(trigger, "amod")) & {"ongoing", "current", "continuing", "existing"}:
            return None
        status, reason = self.standing.of(above.index)
        return ("hypothetical", reason or above.text) if status in {"hypothetical", "negated"} else None

    def _whatever_it_was(self, trigger: int) -> Judgement:
        """``With whatever he agreed to``, ``everything that he has promised``: nothing in particular."""
        word = self.words[trigger]
        if word.lemma not in PROMISING or word.part not in VERBS:
            return None
        taken = [*self.grammar.all(trigger, "dobj", "pobj", "attr", "dative")]
        taken += [inner for one in self.grammar.all(trigger, "prep") for inner in self.grammar.all(one, "pobj")]
        if word.relation in {"relcl", "acl", "ccomp", "pcomp"}:
            taken.append(word.head)
            if word.relation == "relcl" and word.tag in PRESENT and word.lemma in {"agree", "accept"}:
                subjects = self._texts(self.grammar.all(trigger, "nsubj"))
                if subjects and not subjects & {"i", "we"} and not self.words[word.head].tag.startswith("NNP"):
                    return "hypothetical", "whatever"
        found = self._texts(taken) & WHATEVER
        return ("hypothetical", sorted(found)[0]) if found else None

    def _of_any(self, trigger: int) -> Judgement:
        """``Any mediation welcomed by the two sides``: no one in particular."""
        word = self.words[trigger]
        if word.relation not in {"acl", "relcl"} or word.part not in VERBS or word.tag not in {"VBN", "VBG"}:
            return None
        noun = self.words[word.head]
        helpers = [self.words[one] for one in self.grammar.all(trigger, "aux", "auxpass")]
        every = self._texts(self.grammar.all(noun.index, "det")) & {"any", "whatever", "whichever"}
        present = all(one.tag in PRESENT or one.tag == "VBG" for one in helpers)
        return ("hypothetical", "any") if every and present else None

    def _of_a_process(self, trigger: int) -> Judgement:
        """``Hope to continue the process of building ties``: as open as what is to be done with the process."""
        word = self.words[trigger]
        above = self.words[word.head]
        noun = self.words[above.head]
        if word.tag != "VBG" or word.relation != "pcomp" or above.text.lower() != "of" or noun.lemma not in PROCESSES:
            return None
        clause = self.words[noun.head]
        if noun.relation != "dobj" or clause.part not in VERBS:
            return None
        status, reason = self.standing.of(clause.index)
        higher = self.words[self.words[clause.head].head]
        hoped = clause.relation == "pcomp" and higher.lemma in self.governors.wished
        return ("hypothetical", reason or higher.text) if hoped or status == "hypothetical" else None

    def _asked_of_what_may_be(self, trigger: int) -> Judgement:
        """``Will further sanctions on Norway be adopted?``: what a question asks for is not there yet."""
        word = self.words[trigger]
        verb = self.words[word.head]
        if word.part != "NOUN" or word.relation not in {"nsubj", "nsubjpass"} or verb.relation != "ROOT":
            return None
        sentence = self.grammar.analysis.sentences[word.sentence]
        if self.words[sentence.last - 1].text != "?":
            return None
        before = [one for one in self.grammar.all(verb.index, "aux") if one < trigger]
        return ("hypothetical", "?") if self._texts(before) & ASKING_MODALS else None

    def _asked_about(self, trigger: int) -> Judgement:
        """``What can you achieve in a meeting with him?``: an occasion that a question supposes."""
        word = self.words[trigger]
        prep = self.words[word.head]
        if word.part != "NOUN" or word.relation != "pobj" or prep.text.lower() not in {"in", "at", "during", "from"}:
            return None
        verb = self.words[prep.head]
        sentence = self.grammar.analysis.sentences[word.sentence]
        if verb.part not in VERBS or self.words[sentence.last - 1].text != "?":
            return None
        asked = self._texts(self.grammar.all(verb.index, "aux")) & ASKING_MODALS
        indefinite = bool(self._texts(self.grammar.all(trigger, "det")) & {"a", "an", "any"})
        return ("hypothetical", "?") if asked and indefinite else None

    def _still_to_be_said(self, trigger: int) -> Judgement:
        """``A duty to make clear that they will never accept it``: words of a speech that is itself left open."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        saying = self.words[word.head]
        if word.relation in {"ccomp", "csubj", "advcl"} and saying.lemma in PLAIN and saying.part == "ADJ":
            saying = self.words[saying.head]
        elif word.relation != "ccomp":
            return None
        if saying.part not in VERBS or saying.index == word.index:
            return None
        plain = self._lemmas(self.grammar.all(saying.index, "ccomp", "oprd", "acomp")) & PLAIN
        if saying.lemma not in self.governors.saying and not (saying.lemma == "make" and plain):
            return None
        bare = saying.tag == "VB" and saying.relation in {"acl", "conj", "relcl"}
        if not bare and not (saying.index < trigger and self._is_for_another(saying.index, trigger)):
            return None
        status, reason = self.standing.of(saying.index)
        return ("hypothetical", reason) if status == "hypothetical" else None

    def _is_for_another(self, saying: int, trigger: int) -> bool:
        """``You should tell him that we will help``: put into a mouth, and only said if he says it.

        What was done before stays done (``tell him that we have signed``); who says ``I must say`` says it.
        """
        finite = [self.words[one] for one in (trigger, *self.grammar.all(trigger, "aux", "auxpass"))]
        if self.words[saying].tag != "VB" or any(one.tag == "VBD" or one.lemma == "have" for one in finite):
            return False
        speakers = self._texts(self.standing.slots.subject(saying))
        if not speakers & {"i", "we"}:
            return True
        heard = [*self.grammar.all(saying, "dobj", "dative"), *self.grammar.prepositions(saying, "to")]
        helpers = self._texts(self.grammar.all(saying, "aux"))
        return bool(heard) and not self._texts(heard) & {"you"} and bool(helpers & {"should", "could", "might"})

    def _weighed(self, trigger: int) -> Judgement:
        """``A visit by him should be considered``, ``consideration of talks``: thought about, and not arranged."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        above = self.words[word.head]
        if word.tag == "VBG" and word.relation in {"pcomp", "pobj"} and above.text.lower() == "of":
            of = self.words[above.head].lemma.lower()
            return ("hypothetical", of) if of in WEIGHED | CHOSEN else None
        if word.part != "NOUN" or word.lemma.lower() in self.governors.words_sent | GIVEN_WORD:
            return None
        if word.lemma.lower() not in JOURNEYS | MEETINGS:
            noun = self.words[above.head]
            open_ = word.relation == "pobj" and above.text.lower() == "of" and noun.lemma.lower() in WEIGHED
            return ("hypothetical", noun.text) if open_ else None
        if word.relation in {"dobj", "nsubjpass"} and above.lemma in WEIGHING:
            return "hypothetical", above.text
        if word.lemma.lower() in JOURNEYS and (likely := self._is_likely(trigger)):
            return likely
        noun = self.words[above.head]
        led = word.relation == "pobj" and above.text.lower() in {"to", "of", "for", "about"}
        if led and noun.part in VERBS and noun.lemma in {"give", "be"}:
            noun = next(
                (self.words[one] for one in self.grammar.all(noun.index, "dobj", "nsubjpass") if one != trigger), noun
            )
        asked = noun.lemma == "question" and above.text.lower() != "of"
        return ("hypothetical", noun.text) if led and noun.lemma.lower() in WEIGHED and not asked else None

    def _is_likely(self, noun: int) -> Judgement:
        """``A visit by him is likely to take place``: a journey to come."""
        word = self.words[noun]
        verb = self.words[word.head]
        if word.relation != "nsubj" or verb.lemma != "be" or verb.part not in VERBS:
            return None
        said = self._lemmas(self.grammar.all(verb.index, "acomp", "attr")) & {"likely", "due", "scheduled"}
        return ("planned", min(said)) if said else None

    def _seen_to(self, trigger: int) -> Judgement:
        """``To see that there is a ceasefire and that troops withdraw``: an aim."""
        word = self.words[trigger]
        if word.tag not in PRESENT or "that" not in self._texts(self.grammar.all(trigger, "mark")):
            return None
        first = self.grammar.analysis.sentences[word.sentence].first
        for place in range(trigger - 1, first, -1):
            here = self.words[place]
            if here.text.lower() == "see" and here.tag == "VB" and self.words[place - 1].text.lower() == "to":
                return ("hypothetical", "see") if self.words[place + 1].text.lower() == "that" else None
            if here.text in {";", ":"}:
                return None
        return None

    def _led_to(self, trigger: int) -> Judgement:
        """``Diplomacy that leads to Chad stopping its attacks``: hoped for in the present."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        prep = self.words[word.head]
        if word.tag != "VBG" or word.relation != "pcomp" or prep.text.lower() not in {"to", "toward", "towards"}:
            return None
        verb = self.words[prep.head]
        return ("hypothetical", verb.text) if verb.lemma in LEADING and verb.tag in {*PRESENT, "VB", "VBG"} else None

    def _within_an_if(self, trigger: int) -> Judgement:
        """``If it leaves because Chad asks it to, Peru would``: within the clause of an ``if``."""
        word = self.words[trigger]
        if word.part not in VERBS or word.relation != "advcl" or word.tag not in {*PRESENT, "VBD"}:
            return None
        first = max(self.grammar.analysis.sentences[word.sentence].first, trigger - FURTHEST)
        for place in range(trigger - 1, first - 1, -1):
            here = self.words[place]
            if here.text in {",", ";", ":"}:
                return None
            if here.text.lower() in {"if", "unless"} and here.relation == "mark":
                return "hypothetical", here.text.lower()
        return None

    def _bare_after_that(self, trigger: int) -> Judgement:
        """``Insure that: (1) it be sent; (2) the team visit Chad``: a bare verb of one subject, in what is asked."""
        word = self.words[trigger]
        if word.tag not in BARE or word.part not in VERBS or self.grammar.one(trigger, "aux") is not None:
            return None
        subject = self.grammar.one(trigger, "nsubj")
        if subject is None or self.words[subject].tag not in {"NN", "NNP"} or self.grammar.one(subject, "conj"):
            return None
        before = range(self.grammar.analysis.sentences[word.sentence].first, subject)
        that = [one for one in before if self.words[one].text.lower() == "that"]
        if not that or not self._lemmas(range(before.start, that[-1])) & WANTED_OF:
            return None
        return "hypothetical", "that"

    def _opens_an_option(self, trigger: int) -> Judgement:
        """``Option D. Seek approval``: an option's heading and what it would be to choose it."""
        word = self.words[trigger]
        sentence = self.grammar.analysis.sentences[word.sentence]
        if word.tag not in BARE or word.head != trigger or self.grammar.one(trigger, "aux") is not None:
            return None
        opening = self._texts(range(max(0, sentence.first - 4), min(sentence.first + 2, trigger)))
        near = trigger - sentence.first <= 4
        return ("hypothetical", "option") if near and opening & {"option", "alternative", "scenario"} else None

    def _over_a_section(self, trigger: int) -> Judgement:
        """``Denial of Entry: As our ports attract them``: a heading that runs into its section."""
        word = self.words[trigger]
        first = self.grammar.analysis.sentences[word.sentence].first
        if word.part not in {"NOUN", "PROPN"} or trigger != first or word.text.isupper():
            return None
        for place in range(trigger + 1, min(trigger + 8, len(self.words))):
            here = self.words[place]
            if here.text == ":":
                titled = all(
                    one.text[:1].isupper() or one.part in {"ADP", "CCONJ", "DET", "PUNCT"}
                    for one in self.words[trigger:place]
                )
                return ("hypothetical", "heading") if titled and place > trigger + 1 else None
            if here.part in VERBS or here.text in {".", ","}:
                return None
        return None

    def _in_talks_of_yours(self, trigger: int) -> Judgement:
        """``Is not to be used in your talks with the Ministry``: talks that the reader may have."""
        word = self.words[trigger]
        prep = self.words[word.head]
        if word.part != "NOUN" or word.relation != "pobj" or prep.text.lower() not in OCCASIONS:
            return None
        if "your" not in self._texts(self.grammar.all(trigger, "poss")):
            return None
        verb = self.words[prep.head]
        if verb.part not in VERBS or verb.lemma not in TO_USE:
            return None
        above = [verb.index, *([verb.head] if verb.relation in {"xcomp", "ccomp"} else [])]
        helpers = {text for one in above for text in self._texts(self.grammar.all(one, "aux", "auxpass"))}
        told = helpers & {"to", "may", "should", "can", "could", "must", "might"}
        return ("hypothetical", "your") if told or verb.tag == "VB" else None

    def _listed_behind_talk(self, trigger: int) -> Judgement:
        """``Discussed ways to invest; cooperating on climate; and``: topics that go on behind a semicolon."""
        word = self.words[trigger]
        if word.tag != "VBG" or trigger == 0 or self.words[trigger - 1].text not in {";", "and"}:
            return None
        if word.relation != "advcl" or self.grammar.one(trigger, "nsubj", "aux") is not None:
            return None
        before = self.words[trigger - (1 if self.words[trigger - 1].text == ";" else 2)]
        above = self.words[word.head]
        return ("hypothetical", above.text) if before.text == ";" and above.lemma in LISTING else None

    def _said_for_others(self, trigger: int) -> Judgement:
        """``You are saying support them``: bare words put into a mouth."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.tag != "VB" or word.relation not in {"ccomp", "xcomp"} or above.lemma not in self.governors.saying:
            return None
        if self.grammar.one(trigger, "nsubj", "nsubjpass", "aux", "mark") is not None or above.index > trigger:
            return None
        return "hypothetical", above.text

    def _in_words_permitted(self, trigger: int) -> Judgement:
        """``Authorization to tell the Shah (as asked) that it has agreed``: by their order, also in capitals."""
        word = self.words[trigger]
        if word.part not in VERBS:
            return None
        first = max(self.grammar.analysis.sentences[word.sentence].first + 1, trigger - 2 * FURTHEST)
        for place in range(trigger - 1, first, -1):
            here = self.words[place]
            if here.text in {";", "."}:
                return None
            if here.lemma.lower() not in TELLING:
                continue
            back = self.words[place - 1]
            if back.text.lower() == "to" and place > 1:
                back = self.words[place - 2]
            return ("hypothetical", back.text) if back.lemma.lower() in PERMITTED else None
        return None

    def _at_an_open_occasion(self, trigger: int) -> Judgement:
        """``Could be arranged, perhaps at the invitation of``: as open as what it would bring about."""
        word = self.words[trigger]
        prep = self.words[word.head]
        if word.lemma.lower() not in {"invitation", "request", "initiative", "urging"} or word.relation != "pobj":
            return None
        verb = self.words[prep.head]
        if verb.part not in VERBS or prep.text.lower() not in {"at", "on", "upon"}:
            return None
        status, reason = self.standing.of(verb.index)
        return ("hypothetical", reason) if status == "hypothetical" else None

    def _when_it_would_come(self, trigger: int) -> Judgement:
        """``Would be able to give it to him when he returned``: a time to come, told from the past."""
        word = self.words[trigger]
        if word.relation != "advcl" or word.tag != "VBD":
            return None
        opening = self._texts(one for one in self.grammar.all(trigger, "mark", "advmod") if one < trigger)
        if not opening & {"when", "after", "once", "until", "before"}:
            return None
        for number, above in enumerate(self.grammar.ancestors(trigger)):
            if number == 4 or self.words[above].tag in {"VBD", "VBZ", "VBP"}:
                return None
            if self._texts(self.grammar.all(above, "aux")) & WOULD:
                return "planned", sorted(opening)[0]
        return None

    def _on_a_journey_to_come(self, trigger: int) -> Judgement:
        """``Looking forward to his visit``, ``with his visit coming up``: awaited."""
        word = self.words[trigger]
        if word.part not in {"NOUN", "PROPN"} or word.lemma.lower() not in JOURNEYS:
            return None
        above = self.words[word.head]
        if word.relation == "nsubj" and above.lemma == "come" and above.tag == "VBG":
            return ("planned", "coming") if self.grammar.one(above.index, "aux") is None else None
        if word.relation == "pobj" and above.text.lower() == "to":
            verb = self.words[above.head]
            if verb.lemma == "look" and "forward" in self._texts(self.grammar.children[verb.index]):
                return "planned", "look forward"
        if above.text.lower() == "throughout" and word.relation == "pobj":
            verb = self.words[above.head]
            if self._texts(self.grammar.all(verb.index, "aux")) & {"will", "'ll", "shall"}:
                return "planned", "will"
        return None

    def _hoped_for_oneself(self, trigger: int) -> Judgement:
        """``They expect to get funds from all donors``: what a receiver counts on, nobody has promised."""
        word = self.words[trigger]
        above = self.words[word.head]
        counted = (
            word.lemma in GAINING and word.relation == "xcomp" and above.lemma in {"expect", "hope", "plan", "intend"}
        )
        return ("hypothetical", above.text) if counted else None

    def _on_an_open_errand(self, trigger: int) -> Judgement:
        """``Assumed that he was coming to consult them``: as open as the journey it is for."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.tag != "VB" or word.relation not in {"xcomp", "advcl"} or above.lemma not in self.governors.contacts:
            return None
        if above.index == trigger or above.part not in VERBS:
            return None
        status, reason = self.standing.of(above.index)
        return (status, reason) if status in {"hypothetical", "negated"} else None

    def _in_a_position_to(self, trigger: int) -> Judgement:
        """``Cannot put itself in the position of urging it``: as open as being there."""
        word = self.words[trigger]
        prep = self.words[word.head]
        noun = self.words[prep.head]
        if word.tag != "VBG" or word.relation != "pcomp" or noun.lemma.lower() not in {"position", "point", "business"}:
            return None
        for above in self.grammar.ancestors(noun.index):
            if self.words[above].part in VERBS:
                status, reason = self.standing.of(above)
                return ("hypothetical", reason) if status in {"hypothetical", "negated"} else None
        return None
