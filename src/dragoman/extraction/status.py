"""Whether a thing happened: negation, modality, tense, conditions, and what governs the words that tell it."""

from __future__ import annotations

from dragoman.extraction.being_first import being_first
from dragoman.extraction.findings import Status
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.governors import Governors
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.performing import is_spoken_by_wishing
from dragoman.extraction.veracity import Veracity
from dragoman.language import Word

REAL = frozenset({"actual", "ongoing", "historical", "claimed", "planned"})
DEEPEST = 30
"""So many clauses upwards one is judged by; sentences of no sense are deeper."""
NEGATORS = {"not", "n't", "never", "no", "neither", "nor", "without", "hardly", "nobody", "none"}
MAY = {"would", "could", "may", "might", "should", "can", "must", "ought", "'d", "ca"}
WILL = {"will", "shall", "wo", "'ll"}
ANYONE = frozenset("anyone anybody everyone everybody whoever those".split())
ORDINALS = {"first", "second", "third", "last", "latest", "only", "next"}
"""``the first state to recognise`` has recognised."""
HEARSAY = {"allegedly", "purportedly", "supposedly", "ostensibly", "perhaps", "maybe", "possibly", "conceivably"}
PLEASED = {"pleased", "glad", "happy", "honored", "honoured", "pleasure", "delighted", "honor", "privilege"}
ASKED_IN_CABLES = {"request", "recommend", "urge"}
"""Verbs by which a telegram itself asks, without saying who: ``Request you inform the King``."""
PLANNED_WORDS = frozenset(
    (
        "planned upcoming scheduled forthcoming future next proposed prospective possible potential coming "
        "eventual impending expected"
    ).split()
)
UNREAL_WORDS = {
    "possible",
    "potential",
    "alleged",
    "hypothetical",
    "proposed",
    "prospective",
    "would-be",
    "further",
    "periodic",
    "regular",
}


SOON = {"next", "tomorrow", "tonight", "soon", "shortly"}
ALMOST = {"nearly", "almost", "narrowly"}
RATHER = {"short", "instead", "far", "rather", "lieu"}
"""Words before ``of`` or ``than`` and what was not done."""
RISKED = frozenset(
    "launch mount stage commit undertake wage see face demonstrate exploit provoke trigger invite precipitate witness "
    "avert deter prevent facilitate justify".split()
)
"""Verbs whose object is as real as they are: ``might see an invasion``, ``from launching a strike``."""
REPORTED = frozenset(
    "say announce promise pledge tell confirm add declare state note agree indicate "
    "reply answer respond inform notify assure reveal disclose repeat reiterate retort explain write telegraph "
    "cable wire radio hint intimate signal".split()
)
"""Verbs of saying whose ``would`` is the future."""
ROW_OF_CLAUSES = 5
"""So many clauses upwards the verb of saying over a row of clauses is looked for."""
GOING_ON_TO_SAY = frozenset(
    (
        "go continue proceed rise stand return take use interrupt break ring wire radio fax text email e-mail message "
        "telex signal step phone telephone appear turn reappear emerge"
    ).split()
)
"""Verbs behind which ``to say`` tells what was said: ``rose to say``, ``broke off to tell him``."""
LIST_MARKS = frozenset("- -- – — • * ·".split())
ANNOUNCED = frozenset("notice notification word announcement mention sign indication hint report intention".split())
"""Nouns for what is told of a deed; where it is not told, there is none: ``have not given notice of withdrawal``."""
NO_TIME = frozenset("time way circumstance account mean means point stage case moment condition respect event".split())
"""Nouns behind ``no`` with which a whole clause is denied: ``under no circumstances``."""
SETTING_ABOUT = frozenset("begin start continue proceed manage".split())
"""Verbs that have no other use for ``to`` than to tell what was done: ``began on Monday to hand in their arms``."""
TAKEN_BACK = {"no", "wrong", "correction", "not", "rather"}


class Standing:
    """Judges triggers of one paper."""

    def __init__(self, grammar: Grammar, slots: Slots, governors: Governors) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.slots = slots
        self.governors = governors
        self.veracity = Veracity(self, governors)
        self.judged: dict[int, tuple[Status, str]] = {}
        self.climbed = 0

    def of(self, trigger: int) -> tuple[Status, str]:
        """Return the status of what a trigger tells, and the words that decide it: its own clause, then those above."""
        found = self.judged.get(trigger)
        if found is None:
            self.climbed += 1
            found = self.judged[trigger] = self._judge(trigger)
            self.climbed -= 1
        return found

    def _judge(self, trigger: int) -> tuple[Status, str]:
        word = self.words[trigger]
        nominal = word.part not in VERBS and word.tag not in {"VBN", "VBG", "VBD"}
        status, reason = self._of_noun(trigger) if nominal else self._of_verb(trigger)
        if status not in REAL or self.climbed > DEEPEST:
            return status, reason
        return self.veracity.unreal(trigger) or (status, reason)

    def _of_verb(self, verb: int, depth: int = 0) -> tuple[Status, str]:
        helpers = self._helpers(verb)
        if found := self.negator(verb):
            return "negated", found
        if is_spoken_by_wishing(self.grammar, verb):
            return "actual", ""
        if self._is_taken_back(verb):
            return "negated", "taken back"
        if any(self.words[one].text.lower() in HEARSAY for one in self.grammar.all(verb, "advmod")):
            return "hypothetical", "allegedly"
        if found := next((one for one in helpers if one in MAY), ""):
            return ("hypothetical", found) if not self._is_reported_future(verb, found) else ("planned", found)
        if found := next((one for one in helpers if one in WILL), ""):
            condition = "if" if self._depends(verb) else self.condition(verb) or self._is_guessed(verb)
            return ("hypothetical", condition) if condition else ("planned", found)
        if condition := self.condition(verb):
            return "hypothetical", condition
        if self._is_imperative(verb):
            return "hypothetical", "imperative"
        if self._is_second_half(verb) and depth < 4:
            return self._of_verb(self.words[verb].head, depth + 1)
        if self.grammar.one(verb, "aux") is not None and "to" in helpers:
            return self._of_infinitive(verb, depth)
        return self._by_governor(verb, depth)

    def _helpers(self, verb: int) -> list[str]:
        """Return auxiliaries of a verb, or those it shares with the verb it is coordinated with."""
        found = [self.words[child].text.lower() for child in self.grammar.all(verb, "aux", "auxpass")]
        word = self.words[verb]
        if (
            not found
            and word.relation == "conj"
            and self.words[word.head].part in VERBS
            and self.grammar.one(verb, "nsubj", "nsubjpass") is None
            and (word.tag == self.words[word.head].tag or (word.tag, self.words[word.head].tag) == ("VBP", "VB"))
        ):
            return self._helpers(word.head)
        return found

    def negator(self, verb: int) -> str:
        """Return the word that denies what a verb tells, or nothing."""
        for child in self.grammar.children[verb]:
            text = self.words[child].text.lower()
            if (self.words[child].relation == "neg" or text in {"never", "not"}) and not self._is_not_only(child):
                return text
            if self.words[child].relation == "advmod" and text in ALMOST:
                return text
            if text == "neither" and self.words[child].relation in {"preconj", "cc", "advmod", "det"}:
                return text
            if text == "longer" and child > 0 and self.words[child - 1].text.lower() == "no":
                return "no longer"
            if self.words[child].relation in {"nsubj", "nsubjpass", "dobj"} and (
                text in {"none", "nobody", "neither", "nothing"}
                or any(
                    self.words[one].text.lower() in {"no", "neither"}
                    for one in self.grammar.all(child, "det", "preconj")
                )
                or self._is_not_one(child)
            ):
                return "no"
        if self._follows_nor(verb):
            return "nor"
        if never := self._at_no_time(verb):
            return never
        word = self.words[verb]
        if word.relation == "conj" and any(
            self.words[one].text.lower() == "nor" for one in self.grammar.all(word.head, "cc") if one < verb
        ):
            return "nor"
        if word.relation == "pcomp":
            before = self.words[word.head]
            if before.text.lower() in {"without", "instead"}:
                return "without"
            near = {
                self.words[before.head].text.lower(),
                *(self.words[one].text.lower() for one in self.grammar.children[before.index]),
            }
            if before.text.lower() in {"of", "from", "than"} and near & RATHER:
                return f"instead {before.text.lower()}"
        if (
            word.relation == "conj"
            and self.words[word.head].part in VERBS
            and word.tag in {"VB", "VBG"}
            and word.tag == self.words[word.head].tag
            and self.grammar.one(verb, "nsubj", "aux") is None
        ):
            return self.negator(word.head)
        return ""

    def _at_no_time(self, verb: int) -> str:
        """Return the words before a verb by which it never was so: ``at no time did Oman offer``, ``in no way``."""
        for one in self.grammar.all(verb, "prep"):
            if one > verb or self.words[one].text.lower() not in {"at", "in", "under", "on", "by"}:
                continue
            for noun in self.grammar.all(one, "pobj"):
                no = any(self.words[det].text.lower() == "no" for det in self.grammar.all(noun, "det"))
                if no and self.words[noun].lemma.lower() in NO_TIME:
                    return f"{self.words[one].text.lower()} no {self.words[noun].text.lower()}"
        return ""

    def _follows_nor(self, verb: int) -> bool:
        """Say whether ``nor`` before its helping verb denies a clause: ``nor will they allow``."""
        first = next(self.grammar.all(verb, "aux", "auxpass"), None)
        subject = self.grammar.one(verb, "nsubj", "nsubjpass")
        if first is None or first == 0 or subject is None or subject < first:
            return False
        return self.words[first - 1].text.lower() in {"nor", "neither", "never"}

    def _is_not_only(self, word: int) -> bool:
        """Say whether ``not`` belongs to ``not only``, which denies nothing."""
        return word + 1 < len(self.words) and self.words[word + 1].text.lower() in {"only", "just", "merely", "least"}

    def _is_taken_back(self, verb: int) -> bool:
        """Say whether the writer takes a thing back in the same breath: ``recognised it -- no: it did not``."""
        sentence = self.grammar.analysis.sentences[self.words[verb].sentence]
        for place in range(verb + 1, min(sentence.last - 2, verb + 24)):
            if self.words[place].text in {"--", "–", "—", "-"} and self.words[place + 1].text.lower() in TAKEN_BACK:
                return self.words[place + 2].text in {":", ",", "!", "."}
        return False

    def _is_reported_future(self, verb: int, helper: str) -> bool:
        """Say whether ``would`` is the future of reported speech: ``said it would send``, and no condition stands
        by.
        """
        word = self.words[verb]
        if word.lemma in {"welcome", "appreciate", "like", "prefer"}:
            return False
        if helper not in {"would", "'d"} or word.relation not in {"ccomp", "conj"}:
            return False
        above = self.words[word.head]
        if word.relation == "conj":
            that = any(self.words[one].text.lower() == "that" for one in self.grammar.all(verb, "mark"))
            if that and above.lemma not in REPORTED and (says := self._says_further_up(above.index)) is not None:
                above = says
            elif not that or above.lemma not in REPORTED:
                return self._is_reported_future(word.head, helper) if above.part in VERBS else False
        return (
            (
                (above.tag in {"VBD", "VBN", "VBG"} and above.lemma in REPORTED)
                or self._is_let_known(above.index)
                or self._came_to_say(above.index)
            )
            and not self.condition(verb)
            and not self._depends(verb)
        )

    def _is_among_the_first(self, verb: int) -> bool:
        """``Were among the first to welcome it``: they did."""
        return any(self.words[one].text.lower() in ORDINALS for one in self.grammar.prepositions(verb, "among"))

    def _is_let_known(self, verb: int) -> bool:
        """``Let the envoy know that Iran would help``, ``gave them to understand that``: said in other words."""
        word = self.words[verb]
        above = self.words[word.head]
        return word.lemma in {"know", "understand"} and above.lemma in {"let", "make", "give"} and above.index < verb

    def _came_to_say(self, verb: int) -> bool:
        """``Phoned the Secretary to say Spain would bring them home``: said by whoever phoned."""
        word = self.words[verb]
        contact = self.words[word.head]
        return (
            word.tag == "VB"
            and word.lemma in REPORTED
            and word.relation in {"xcomp", "advcl"}
            and (contact.lemma in self.governors.contacts or contact.lemma in GOING_ON_TO_SAY)
            and contact.tag in {"VBD", "VBN"}
            and "to" in self._helpers(verb)
        )

    def _says_further_up(self, clause: int) -> Word | None:
        """Return the verb of saying over a row of clauses that the parser hung one below the other: ``said that nobody
        had asked, that it was over and that he would go``.
        """
        for _ in range(ROW_OF_CLAUSES):
            word = self.words[clause]
            if word.relation not in {"ccomp", "conj"} or word.head == clause:
                return None
            clause = word.head
            if self.words[clause].lemma in REPORTED and word.relation == "ccomp":
                return self.words[clause]
        return None

    def _is_not_one(self, noun: int) -> bool:
        """Say whether not a single one is meant: ``not one soldier would leave``."""
        return any(
            self.words[one].text.lower() in {"one", "a", "single"}
            and one > 0
            and self.words[one - 1].text.lower() == "not"
            for one in self.grammar.all(noun, "nummod", "det")
        )

    def condition(self, verb: int) -> str:
        """Return the word that makes a clause a condition or a question, or the main clause of an unreal one."""
        for place in (verb, *self._clause_heads(verb)):
            if self.words[self.words[place].head].text.lower() in {"if", "unless"}:
                return self.words[self.words[place].head].text.lower()
            for child in self.grammar.all(place, "mark", "advmod"):
                mark = self.words[child].text.lower()
                if mark in {"if", "unless", "whether", "lest"} or (
                    mark in {"before", "until", "once"}
                    and (self._is_present(place) or self._ends_what_is_ahead(place, mark))
                ):
                    return mark
        if self._is_inverted(verb):
            return "had"
        if self._is_in_case(verb):
            return "in case"
        last = self._sentence_end(verb)
        if self.words[last].text == "?":
            return "?"
        return ""

    def _is_in_case(self, verb: int) -> bool:
        """Say whether a clause is what a plan is for: ``in case``, ``in the event that``."""
        word = self.words[verb]
        above = self.words[word.head]
        if word.relation in {"relcl", "acl", "ccomp"} and above.lemma in {"event", "case", "eventuality"}:
            return self.words[above.head].text.lower() in {"in", "for"}
        return any(
            self.words[one].text.lower() == "in"
            and any(self.words[noun].text.lower() == "case" for noun in self.grammar.all(one, "pobj"))
            for one in self.grammar.all(verb, "prep", "mark")
            if one < verb
        )

    def _is_guessed(self, verb: int) -> str:
        """Return the word that makes a future a guess: ``unlikely that Chad will accept``, ``expects it will``."""
        for one in self.grammar.all(verb, "advmod"):
            if self.words[one].text.lower() in self.governors.foretelling:
                return self.words[one].text.lower()
        word = self.words[self.grammar.root_of_coordination(verb)]
        above = self.words[word.head]
        if word.relation == "ccomp" and self._asks_who(verb):
            return "who"
        if word.relation not in {"ccomp", "acl", "csubj", "advcl"}:
            return ""
        near = {self.words[one].lemma for one in self.grammar.all(above.index, "acomp", "attr")} | {above.lemma}
        return next(iter(sorted(near & self.governors.guessed)), "")

    def _asks_who(self, verb: int) -> bool:
        """``Competing who will ratify first``: a question put indirectly."""
        return any(self.words[one].text.lower() in {"who", "whoever"} for one in self.grammar.all(verb, "nsubj"))

    def _is_imperative(self, verb: int) -> bool:
        """Say whether a verb tells the reader what to do: ``Talk to a teacher and``."""
        word = self.words[verb]
        return (
            word.tag == "VB"
            and word.head == verb
            and not word.text.isupper()
            and self.grammar.one(verb, "nsubj", "nsubjpass", "aux", "expl") is None
            and self._opens_line(verb)
            and not (word.lemma in ASKED_IN_CABLES and self.grammar.document.kind == "cable")
        )

    def _opens_line(self, verb: int) -> bool:
        """Say whether only a mark or letter of a list stands before a verb: ``—Encourage them``, ``(b) give``."""
        first = self.grammar.analysis.sentences[self.words[verb].sentence].first
        if verb == first:
            return True
        if self.grammar.document.kind == "press" or verb - first > 3:
            return False
        before = self.words[first:verb]
        marked = before[0].text in LIST_MARKS or before[-1].text in {")", "."}
        return marked and all(one.part in {"PUNCT", "X", "SYM", "NUM"} or one.tag == "LS" for one in before)

    def _is_present(self, verb: int) -> bool:
        """Say whether a clause stands in the present: after ``until`` it tells what has not come yet."""
        finite = (verb, *self.grammar.all(verb, "aux", "auxpass"))
        return any(self.words[one].tag in {"VBP", "VBZ", "VB"} for one in finite)

    def _is_second_half(self, verb: int) -> bool:
        """Say whether a bare verb stands at once behind another, as its second half: ``will not force feed them``."""
        word = self.words[verb]
        above = self.words[word.head]
        bare = word.tag == above.tag == "VB" and self.grammar.one(verb, "aux", "nsubj") is None
        return bare and word.relation == "xcomp" and verb == above.index + 1

    def _ends_what_is_ahead(self, verb: int, mark: str) -> bool:
        """Say whether a clause ends what somebody only means to do: ``vowed to fight until they yielded``."""
        above = self.words[self.words[verb].head]
        return mark == "until" and "to" in self._helpers(above.index) and above.relation == "xcomp"

    def is_put_as_case(self, verb: int) -> bool:
        """Say whether a clause is a condition by its order: ``Should they fail``."""
        return self._is_inverted(verb)

    def _is_inverted(self, verb: int) -> bool:
        """Say whether a clause is a condition by its order: ``Had the opposition agreed``."""
        subject = self.grammar.one(verb, "nsubj", "nsubjpass")
        if subject is None or (subject > verb and self.words[verb].text.lower() != "were"):
            return False
        helpers = [one for one in (verb, *self.grammar.all(verb, "aux", "auxpass")) if one < subject]
        return any(
            self.words[one].text.lower() in {"had", "should", "were"}
            and (self._opens_clause(one) or self._is_were_of_one(one, subject))
            for one in helpers
        )

    def _is_were_of_one(self, helper: int, subject: int) -> bool:
        """``Could not move them were Chad denied to us``, ``that were he asked``: ``were`` before one who is one."""
        one = self.words[subject]
        single = one.tag in {"NN", "NNP"} or one.text.lower() in {"i", "he", "she", "it", "this", "that"}
        joined = self.grammar.one(subject, "conj") is not None
        return self.words[helper].text.lower() == "were" and single and not joined

    def _opens_clause(self, word: int) -> bool:
        """Say whether nothing of its clause stands before a word."""
        sentence = self.grammar.analysis.sentences[self.words[word].sentence]
        return word == sentence.first or self.words[word - 1].text in {":", ",", ";", "--", "-", '"', "“", "and", "but"}

    def _depends(self, verb: int) -> bool:
        """Say whether an if-clause hangs on a verb: ``he will apologize if``."""
        return any(
            self.words[mark].text.lower() in {"if", "unless"}
            for clause in self.grammar.all(verb, "advcl")
            for mark in self.grammar.all(clause, "mark")
        )

    def _clause_heads(self, verb: int) -> list[int]:
        """Return verbs above that share a clause's condition: coordination only."""
        found = []
        word = self.words[verb]
        while word.relation == "conj" and word.head != word.index:
            word = self.words[word.head]
            found.append(word.index)
        return found

    def _sentence_end(self, word: int) -> int:
        sentence = self.grammar.analysis.sentences[self.words[word].sentence]
        return sentence.last - 1

    def _is_subjunctive(self, verb: int) -> bool:
        """``Recommend that the embargo be lifted``: a bare ``be`` tells what should come about."""
        return any(self.words[one].text.lower() == "be" and self.words[one].tag == "VB" for one in self._bare_be(verb))

    def _bare_be(self, verb: int) -> list[int]:
        helpers = list(self.grammar.all(verb, "aux", "auxpass"))
        return helpers if len(helpers) == 1 else []

    def _follows(self, verb: int, governor: int) -> bool:
        """Say whether nothing but ``to`` and adverbs parts a verb from its governor: ``going to meet``."""
        between = range(governor + 1, verb)
        return all(self.words[one].part in {"ADV", "PART", "AUX"} for one in between)

    def _is_timeless(self, verb: int) -> bool:
        """Say whether a verb stands in the simple present or as a bare participle: ``allows members to share``."""
        tag = self.words[verb].tag
        return tag in {"VBZ", "VBP"} or (tag == "VBG" and self.grammar.one(verb, "aux") is None)

    def _of_infinitive(self, verb: int, depth: int) -> tuple[Status, str]:
        """Judge ``to meet`` by what governs it: a wish leaves it open, a promise plans it, ``managed to`` tells it."""
        word = self.words[verb]
        above = self.words[word.head]
        if above.index == verb:
            return "planned", "to"
        if depth < 4 and (being := being_first(self.grammar, verb)) is not None:
            return self._of_verb(being, depth + 1)
        near = {self.words[one].lemma for one in self.grammar.children[above.index]} | {above.lemma}
        if (
            near & PLEASED
            and (above.part == "ADJ" or above.lemma == "be")
            and not any(one in MAY | WILL for one in self._helpers(above.index))
        ):
            return "actual", ""
        if above.part in VERBS and word.relation in {"xcomp", "ccomp", "advcl", "conj"}:
            if above.lemma == "be" and self._is_among_the_first(above.index) and depth < 4:
                return self._of_verb(above.index, depth + 1)
            if above.lemma == "have" and "yet" in near:
                return "negated", "yet to"
            if above.lemma in self.governors.enabling and self._is_timeless(above.index):
                return "hypothetical", f"{above.text} to"
            if above.lemma in {"have", "need"} and above.tag in {"VBP", "VBZ", "VB"}:
                return "hypothetical", f"{above.text} to"
            if (
                word.relation in {"xcomp", "ccomp"}
                and above.lemma in self.governors.promised
                and self.negator(above.index)
            ):
                return "negated", f"not {above.lemma}"
            modal = any(one in MAY - {"would", "'d"} for one in self._helpers(above.index))
            if word.relation in {"xcomp", "ccomp"} and above.lemma == "expect" and modal:
                return "hypothetical", f"{above.lemma} to"
            if (
                above.lemma == "go"
                and above.tag == "VBG"
                and word.relation == "xcomp"
                and self._follows(verb, above.index)
            ):
                return "planned", "going to"
            asked = above.lemma == "call" and any(
                self.words[one].text.lower() in {"on", "upon", "for"}
                for one in (*self.grammar.all(above.index, "prep", "prt"), *self.grammar.all(verb, "mark"))
            )
            if (
                above.lemma in self.governors.contacts
                and (not asked or word.lemma in self.governors.spoken_there)
                and word.relation in {"xcomp", "advcl"}
                and depth < 4
            ):
                return self._of_verb(above.index, depth + 1)
            set_about = word.relation == "advcl" and above.lemma in SETTING_ABOUT and above.index < verb
            completed = word.relation in {"xcomp", "ccomp"} or set_about
            if above.lemma in self.governors.implicative and completed and depth < 4:
                return self._of_verb(above.index, depth + 1)
            if above.lemma in self.governors.sending and word.lemma in self.governors.errands and depth < 4:
                return self._of_verb(above.index, depth + 1)
            if above.lemma in self.governors.unmet:
                return "negated", above.lemma
            if above.lemma in self.governors.believed and any(
                self.words[one].lemma == "have" for one in self.grammar.all(verb, "aux")
            ):
                return "claimed", f"{above.text} to have"
            if above.lemma == "expect" and self.grammar.one(verb, "nsubj", "nsubjpass") is not None:
                return "hypothetical", "expect to"
            if above.lemma == "expect" and any(
                self.words[one].text.lower() in {"widely", "generally"}
                for one in self.grammar.all(above.index, "advmod")
            ):
                return "hypothetical", "widely expected"
            if depth < 4 and self._is_what_the_first_did(verb, above.index):
                return self._of_verb(above.index, depth + 1)
            if self._is_arranged(verb, above.index):
                return "planned", "is to"
            if above.lemma in self.governors.promised:
                return "planned", above.lemma
            return "hypothetical", f"{above.lemma} to"
        if above.lemma in self.governors.due | {"about"} and (denied := self.negator(above.head)):
            return "negated", denied
        if above.lemma == "about":
            return "ongoing", "about to"
        if above.lemma in self.governors.due and not any(
            one in MAY for one in self._helpers(self.words[above.head].index)
        ):
            return "planned", above.lemma
        if (
            above.lemma == "be"
            and above.tag in {"VBZ", "VBP"}
            and any(self.words[one].tag in {"NNP", "NNPS", "PRP"} for one in self.grammar.all(above.index, "nsubj"))
        ):
            return "planned", "is to"
        if above.part == "ADJ" or above.lemma == "be":
            return "hypothetical", f"{above.text} to"
        if above.part in {"NOUN", "PROPN"}:
            if above.lemma == "decision":
                return "planned", "decision"
            if any(self.words[one].lemma in ORDINALS for one in self.grammar.all(above.index, "amod")):
                return "actual", ""
            if above.lemma in {"pleasure", "honor", "honour", "privilege"}:
                unreal = any(one in MAY | WILL for one in self._helpers(self.words[above.head].index))
                return ("hypothetical", above.lemma) if unreal else ("actual", "")
            return "hypothetical", f"{above.lemma} to"
        return "hypothetical", "to"

    def _is_what_the_first_did(self, verb: int, be: int) -> bool:
        """``Chad became the first state to quit the court``: an infinitive that the parser hung on the verb."""
        return self.words[be].lemma in {"become", "be"} and any(
            noun < verb and any(self.words[one].lemma in ORDINALS for one in (noun, *self.grammar.all(noun, "amod")))
            for noun in self.grammar.all(be, "attr")
        )

    def _is_arranged(self, verb: int, be: int) -> bool:
        """``The ministers are to meet in Lima``, ``Peru was to mediate``: set for later, not a purpose or condition."""
        word = self.words[be]
        if word.lemma != "be" or word.tag not in {"VBZ", "VBP", "VBD"} or self.condition(be):
            return False
        if any(self.words[one].text.lower() == "have" for one in self.grammar.all(verb, "aux")):
            return False
        subjects = [self.words[one] for one in self.grammar.all(be, "nsubj", "nsubjpass")]
        bare = all(self.words[one].part in {"ADV", "PART"} for one in range(be + 1, verb))
        return bare and bool(subjects) and all(self._is_somebody(one) for one in subjects)

    def _is_somebody(self, subject: Word) -> bool:
        """Say whether a subject is named, or people that need no name: ``the ministers``."""
        people = subject.text.lower().endswith(("ers", "ors", "ists", "ents", "ans")) and subject.tag == "NNS"
        return subject.tag in {"NNP", "NNPS", "PRP"} or people

    def _by_governor(self, verb: int, depth: int) -> tuple[Status, str]:
        """Judge a clause by the verb it completes: what is asked that one do has not been done."""
        word = self.words[verb]
        above = self.words[word.head]
        if word.relation == "conj" and above.part in VERBS and depth < 5:
            if word.tag in {"VB", "VBP", "VBN"} and word.tag == above.tag:
                return self._of_verb(above.index, depth + 1)
            if self.grammar.one(verb, "nsubj", "nsubjpass") is None:
                if word.tag == "VBD" and above.tag in {"VB", "VBP"} and above.relation == "ccomp":
                    return self._tense(verb)
                return self._by_governor(above.index, depth + 1) if above.index != verb else ("actual", "")
            if word.tag == "VBD" and above.tag in {"VB", "VBP"}:
                return self._tense(verb)
            return self._by_governor(above.index, depth + 1) if above.relation == "ccomp" else self._tense(verb)
        helping = above.lemma in self.governors.enabling and self._is_timeless(above.index)
        if word.relation in {"xcomp", "ccomp"} and word.tag == "VB" and helping:
            return "hypothetical", above.text
        if (
            word.relation in {"xcomp", "ccomp"}
            and word.tag == "VB"
            and above.lemma in self.governors.bare
            and depth < 4
        ):
            return self._of_verb(above.index, depth + 1)
        if word.relation == "ccomp" and verb < above.index and self.slots.is_apart(verb, above.index):
            return self._tense(verb)
        if word.relation == "ccomp" and above.part in VERBS and above.index != verb:
            first = self.grammar.analysis.sentences[above.sentence].first
            if (
                above.lemma == "have"
                and first <= above.index <= first + 8
                and above.tag == "VBD"
                and (self.grammar.one(above.index, "nsubj") is None)
            ):
                return "hypothetical", "had"
            if above.lemma == "rule" and not any(True for _ in self.grammar.all(above.index, "prt")):
                return self._tense(verb)
            if above.lemma in self.governors.doubted:
                return "hypothetical", above.lemma
            if above.lemma in {"deny"} and word.tag != "VB":
                return "denied", above.lemma
            if above.lemma in self.governors.unmet:
                return "negated", above.lemma
            if (
                above.lemma in self.governors.wished
                and (
                    word.tag in {"VB", "VBP", "VBZ"}
                    or self._is_subjunctive(verb)
                    or above.lemma in {"hope", "want", "wish"}
                )
                and not (above.lemma in {"warn", "insist"} and word.tag == "VBD")
            ):
                return "hypothetical", above.lemma
            if depth < 4 and self.condition(above.index):
                return "hypothetical", self.condition(above.index)
        if word.tag in {"VB", "VBP"} and word.relation in {"dobj", "pobj", "nsubj"} and above.part != "AUX":
            return "hypothetical", f"{above.text} ..."
        if word.relation == "relcl" and above.text.lower() in ANYONE and self._of_verb_around(above.index) != "actual":
            return "hypothetical", above.text.lower()
        if word.relation in {"acl", "ccomp", "relcl"} and above.part == "NOUN":
            found = self._by_noun(above.index)
            if found is not None:
                return found
        if word.relation == "pcomp":
            prep = self.words[word.head]
            governor = self.words[prep.head]
            if prep.text.lower() in {"by", "through"} and governor.part in VERBS and depth < 4:
                return self._of_verb(governor.index, depth + 1)
            if governor.part == "ADJ" and governor.tag == "JJ" and prep.text.lower() in {"of", "about", "to"}:
                return "hypothetical", f"{governor.text} {prep.text.lower()}"
            if prep.text.lower() in {"of", "for", "with", "in"} and governor.lemma in self.governors.accusing:
                return "hypothetical", f"{governor.lemma} {prep.text.lower()}"
            if (
                prep.text.lower() in {"from", "against", "before"}
                or governor.lemma in self.governors.unmet
                or governor.lemma in self.governors.wish_nouns | self.governors.wished
            ):
                return "hypothetical", f"{governor.lemma} {prep.text.lower()}"
        if (
            word.relation == "xcomp"
            and (word.tag == "VBG" or "being" in self._helpers(verb))
            and above.lemma in self.governors.unmet | self.governors.wished
        ):
            return ("negated" if above.lemma in self.governors.unmet else "hypothetical"), above.lemma
        if (
            word.relation in {"relcl", "acl", "ccomp"}
            and above.part == "NOUN"
            and above.lemma in self.governors.wish_nouns
            and word.tag in {"VB", "VBG", "VBP"}
        ):
            return "hypothetical", above.lemma
        return self._tense(verb)

    def _of_verb_around(self, noun: int) -> Status:
        """Return the status of the verb that a noun is a part of."""
        above = self.words[self.words[noun].head]
        return self._of_verb(above.index, 4)[0] if above.part in VERBS and above.index != noun else "actual"

    def _by_noun(self, noun: int) -> tuple[Status, str] | None:
        """Judge a clause by the noun it explains: ``denied a story that``, ``no sign that``."""
        word = self.words[noun]
        if word.lemma not in self.governors.told_nouns:
            return None
        above = self.words[word.head]
        if word.relation == "dobj" and above.lemma in {"deny", "reject", "dismiss", "refute"}:
            return "denied", above.lemma
        if any(self.words[one].text.lower() == "no" for one in self.grammar.all(noun, "det")) or self.negator(
            above.index
        ):
            return "negated", f"no {word.lemma}"
        return None

    def _tense(self, verb: int) -> tuple[Status, str]:
        word = self.words[verb]
        helpers = {self.words[one].lemma for one in self.grammar.all(verb, "aux")}
        if word.tag == "VBG" and "be" in helpers:
            near = [below for one in self.grammar.children[verb] for below in (one, *self.grammar.children[one])]
            if any(self.words[one].text.lower() in SOON for one in near):
                return "planned", "is -ing soon"
            return "ongoing", "is -ing"
        return "actual", ""

    def _of_noun(self, noun: int) -> tuple[Status, str]:
        word = self.words[noun]
        for child in self.grammar.children[noun]:
            text = self.words[child].text.lower()
            if text in NEGATORS and self.words[child].relation in {"det", "neg", "advmod"}:
                return "negated", text
            if self.words[child].relation in {"amod", "nmod", "compound"} and text in PLANNED_WORDS:
                return ("planned" if text not in UNREAL_WORDS else "hypothetical"), text
        above = self.words[word.head]
        if above.index == noun:
            return "actual", ""
        if word.relation == "pobj":
            return self._of_prepositional(noun, above.index)
        if word.relation in {"dobj", "nsubj", "nsubjpass", "attr"} and above.part in VERBS:
            if (
                word.relation in {"dobj", "nsubjpass"}
                and above.lemma in self.governors.called_off
                and self._calls_off(above.index)
            ):
                return "negated", above.lemma
            if word.relation == "dobj" and above.lemma in self.governors.doubted | {
                "risk",
                "anticipate",
                "predict",
                "foresee",
            }:
                return "hypothetical", above.lemma
            if (
                word.relation == "dobj"
                and word.lemma in self.governors.words_sent
                and above.lemma in self.governors.unmet | self.governors.responded
            ):
                return "actual", ""
            if (
                word.relation == "dobj"
                and above.lemma in self.governors.wished | self.governors.unmet
                and above.lemma not in {"discuss", "warn", "help"}
                and not (word.lemma in self.governors.put_forward and above.lemma in self.governors.unmet | {"call"})
            ):
                return ("negated" if above.lemma in self.governors.unmet else "hypothetical"), above.lemma
            status, why = self._of_verb(above.index)
            if status in {"planned", "hypothetical", "negated"} and above.lemma in {
                "hold",
                "have",
                "take",
                "be",
                "begin",
                "start",
                "follow",
                "occur",
                "continue",
                "schedule",
                "plan",
                "resume",
                "provide",
                "serve",
                "conduct",
                "make",
                "pay",
                *(() if word.lemma in self.governors.words_sent else RISKED),
            }:
                return status, why
        if word.relation == "conj" and above.part == "NOUN":
            return self._of_noun(above.index)
        if word.relation in {"compound", "poss", "nmod"}:
            return "actual", ""
        return "actual", ""

    def _calls_off(self, verb: int) -> bool:
        """Say whether ``call`` has its ``off``; the other verbs need none."""
        return self.words[verb].lemma != "call" or any(
            self.words[one].text.lower() == "off" for one in self.grammar.all(verb, "prt", "advmod", "prep")
        )

    def _of_prepositional(self, noun: int, preposition: int) -> tuple[Status, str]:
        prep = self.words[preposition]
        governor = self.words[prep.head]
        name = prep.text.lower()
        if name in {"without"}:
            return "negated", name
        if governor.lemma in self.governors.feared and name in {"of", "about"}:
            return "hypothetical", f"{governor.lemma} {name}"
        told = name == "of" and governor.lemma in ANNOUNCED and governor.relation in {"dobj", "nsubjpass"}
        if told and (denied := self.negator(governor.head)):
            return "negated", denied
        if (
            name == "for"
            and governor.part in VERBS
            and any(
                self.words[one].lemma in self.governors.wish_nouns for one in self.grammar.all(governor.index, "dobj")
            )
        ):
            return "hypothetical", "for"
        if (
            governor.part in {"NOUN", "PROPN"}
            and governor.lemma in self.governors.wish_nouns
            and name in {"for", "of", "in", "to"}
        ):
            return "hypothetical", f"{governor.lemma} {name}"
        if name in {"for", "against"} and governor.lemma in {"prepared", "ready", "brace", "prepare", "contingency"}:
            return "hypothetical", f"{governor.lemma} {name}"
        if name in {"of", "with"} and governor.lemma in self.governors.accusing - {"convict"}:
            return "hypothetical", f"{governor.lemma} {name}"
        if name == "to" and governor.lemma in self.governors.yielding:
            return "hypothetical", f"{governor.lemma} to"
        if (
            governor.part in VERBS
            and name in {"for", "on", "against", "about", "in"}
            and governor.lemma in self.governors.wished | self.governors.unmet - {"discuss"}
        ):
            if (
                name == "in"
                and (governor.tag in {"VBD", "VBZ"} or governor.lemma in {"request", "ask", "agree", "propose", "urge"})
                and preposition < governor.index
            ):
                return "actual", ""
            return "hypothetical", f"{governor.lemma} {name}"
        if governor.part in VERBS and governor.lemma in {"engage", "participate", "hold"}:
            return self._of_verb(governor.index)
        return "actual", ""
