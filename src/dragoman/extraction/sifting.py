"""What looks like an event and is none: courtesies, questions, opinions, what is only known, feared or said not to be.

A row of the trigger table sees a verb and its parties. What the sentence does with them is judged here, rule by rule:
some are no event at all and are dropped, others did not happen and keep their status with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from dragoman.extraction.findings import Event
from dragoman.extraction.formulas import Formulas
from dragoman.extraction.frames import VERBS
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.positions import Positions
from dragoman.extraction.senses import Senses
from dragoman.extraction.status import REAL, Standing

RESOLVED = frozenset("resolution statement letter declaration communique motion bill document text report".split())
"""Papers that say something themselves, whoever votes for them."""
TENDERED = frozenset("proposal application bid tender quotation paper nomination submission".split())
"""What is called for from whoever wants to compete."""
FIRST_PERSON = frozenset(("i", "we"))
WHOMEVER = frozenset("you everyone everybody all yourself ya folks".split())
COURTEOUS = frozenset("thank thanks welcome congratulate greet introduce apologize appreciate invite salute".split())
PLEASED = frozenset(
    "happy pleased glad delighted honored honoured proud grateful thankful sorry excited privileged sure".split()
)
ASKING = frozenset("ask inquire enquire query wonder question".split())
WH = frozenset(("WP", "WRB", "WDT", "WP$"))
EXACTLY = frozenset("just exactly precisely only specifically again".split())
"""Words before the ``how`` or ``why`` of a question that is told."""
OF_OPINION = frozenset("agree concur disagree".split())
WITH_CONTENT = frozenset("ccomp xcomp dobj prep advcl nsubjpass dative agent".split())
KNOWING = frozenset(
    "know understand see be remember realize hear think feel believe learn recall note say tell make clarify".split()
)
COGNITION = frozenset(
    "appreciate recognize recognise understand realize acknowledge concede admit accept grant".split()
)
WANTING = frozenset("want wish desire hope like need expect".split())
COUNTS = frozenset("number total toll count tally figure".split())
COUNTING = frozenset("bring raise take push put rise climb reach stand exceed increase".split())
PUBLISHED = frozenset(
    "report statement document transcript list strategy paper book data figure video photograph film study".split()
)
OCCASIONS = frozenset("opportunity chance occasion information question interest".split())
PRINCIPLES = frozenset("foundation principle value democracy freedom norm order idea concept credibility".split())
PAPERS = frozenset(("budget", "request", "president's budget", "bill", "report", "fact sheet", "strategy"))
TRAVELLING = frozenset("travel visit go come arrive fly head return join depart".split())
TRIPS = frozenset("visit trip travel tour journey".split())
MOODS = frozenset("concern frustrate worry disappoint disturb trouble dissatisfy upset".split())
GENERAL = frozenset("generally usually normally typically whatever whoever whichever".split())
APPRECIATING = frozenset("appreciate welcome like prefer love hate enjoy".split())
SUMS = frozenset("dollar euro money funding fund sum package programme program".split())
FUTURE = frozenset("will would shall should must ought 'll 'd".split())
FUTURE_OR_ABLE = FUTURE | {"could", "can", "might", "may", "?"}
GENERIC_BEFORE_GERUND = frozenset("as than without against before instead toward towards to besides".split())
DOERS = ("er", "or", "ist", "man", "woman", "ian")
"""Endings of nouns for people: the harbour master, the dentist."""
INVERTED = frozenset("do did does will would can could have has had is are was were should may might".split())


class Sieve:
    """Sifts the events of one paper. ``classes`` are the classes of words of the trigger table."""

    def __init__(self, mentions: Mentions, standing: Standing, classes: Mapping[str, frozenset[str]]) -> None:
        grammar, slots = standing.grammar, standing.slots
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.slots = slots
        self.standing = standing
        self.rules = (
            Senses(grammar, mentions, slots).are_none,
            Positions(mentions, standing, classes).are_none,
            Formulas(mentions, standing, classes).are_none,
        )
        self.opinions = classes.get("OPINION", frozenset())
        self.wishes = classes.get("WISHES", frozenset())
        self.to_be_met = classes.get("TO_BE_MET", frozenset())
        self.policies = classes.get("HELD_VIEWS", frozenset())
        self.putting = classes.get("PUTTING", frozenset())
        self.given_if_asked = classes.get("GIVEN_IF_ASKED", frozenset())
        self.audience = classes.get("AUDIENCE", frozenset())
        self.proposing: dict[int, tuple[int, ...]] = {}
        self.slipping = classes.get("SLIPPING", frozenset())
        self.papers = (classes.get("AGREEMENT", frozenset()) - {"deal", "document"}) | {"bill", "law", "plan", "draft"}
        self.people = frozenset().union(
            *(classes.get(one, frozenset()) for one in ("PEOPLE", "IRREGULAR", "PROTESTER"))
        )
        self.things = classes.get("THING", frozenset())
        self.abstract = classes.get("ABSTRACT", frozenset()) | self.opinions

    def sift(self, found: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
        """Return the events that are left, in order, with the status that their sentence gives them."""
        kept: list[tuple[int, Event]] = []
        for trigger, event in found:
            told = event.status in REAL
            if not told or not any(rule(trigger, event) for rule in (self._is_none, *self.rules)):
                kept.append((trigger, event))
        return self._with_trips_to_come(kept)

    def _with_trips_to_come(self, found: list[tuple[int, Event]]) -> list[tuple[int, Event]]:
        """Return the events with a trip named in a paper that says it will be made: ``his trip to Italy``."""
        ahead: set[str] = set()
        behind: set[str] = set()
        leaving: set[str] = set()
        first_plan = min((trigger for trigger, event in found if event.status == "planned"), default=-1)
        for trigger, event in found:
            if self.words[trigger].lemma in TRAVELLING and self.words[trigger].part in VERBS:
                (ahead if event.status == "planned" else behind).update(self._places(event))
                leaving |= self._travellers(event) if event.status == "planned" else set()
        return [
            (trigger, replace(event, kind="AGREE", modes=(), status="planned", reason="will"))
            if self._is_trip(trigger, event)
            and (
                self._places(event) & (ahead - behind)
                or (not event.recipient and not behind and self._travellers(event) & leaving)
                or (trigger > first_plan >= 0 and not behind and self._is_what_a_trip_does(trigger))
            )
            else (trigger, event)
            for trigger, event in found
        ]

    def _is_what_a_trip_does(self, noun: int) -> bool:
        """``Her trip supports these commitments``: what is said in the present of a trip that was announced."""
        word = self.words[noun]
        verb = self.words[word.head]
        return word.relation == "nsubj" and verb.tag in {"VBZ", "VBP"} and self.grammar.one(verb.index, "aux") is None

    def _places(self, event: Event) -> set[str]:
        return {self.mentions.list[one].text.lower() for one in event.recipient}

    def _travellers(self, event: Event) -> set[str]:
        return {self.words[self.mentions.list[one].head].lemma.lower() for one in event.actor}

    def _is_trip(self, noun: int, event: Event) -> bool:
        """Say whether a noun names a trip of somebody, and not one that lies behind: ``his last visit``."""
        if event.kind != "CONSULT" or event.status != "actual" or self.words[noun].lemma.lower() not in TRIPS:
            return False
        before = {self.words[one].text.lower() for one in self.grammar.all(noun, "amod")}
        return not before & {"last", "previous", "recent", "earlier", "past", "first", "recently"}

    def _is_none(self, trigger: int, event: Event) -> bool:
        """Say whether the words tell no event: what is polite, commanded, asked, thought or known."""
        if self.words[trigger].part not in VERBS:
            return (
                self._is_thanks(trigger)
                or self._names_a_paper(trigger)
                or self._is_publication(trigger, event)
                or (event.kind == "AGREE" and self._is_one_mind(trigger))
                or (event.kind == "REQUEST" and (self._is_conversation(trigger) or self._is_a_tender(trigger)))
            )
        return (
            self._is_courtesy(trigger, event)
            or self._is_counted(trigger)
            or (event.kind != "REQUEST" and self._is_command(trigger))
            or self._is_question_told(trigger)
            or (event.kind in {"AGREE", "REJECT"} and self._is_opinion(trigger))
            or (event.kind in {"SUPPORT", "CONCEDE", "AGREE"} and self._is_knowledge(trigger))
            or (event.kind == "REQUEST" and "obj=" not in event.frame and self._is_wish_to_be_known(trigger))
            or (event.kind == "AGREE" and self._is_no_promise(trigger, event))
            or (event.kind in {"CONSULT", "AGREE", "REJECT"} and self._meets_a_thing(trigger, event))
            or (event.kind == "SUPPORT" and self._defends_its_own(trigger))
            or (event.kind == "ACCUSE" and self._is_mood(trigger, event))
            or self._is_another_sense(trigger, event)
            or self.standing.veracity.by_nobody(trigger)
            or self._is_sum(event)
            or self._is_headline(trigger)
            or self._is_said_in_a_paper(trigger, event)
            or self._is_in_a_title(trigger)
            or (event.kind == "REQUEST" and any(map(self._is_a_tender, self.grammar.all(trigger, "dobj"))))
        )

    def _is_thanks(self, noun: int) -> bool:
        return self.words[noun].text.lower() in {"thank", "thanks"} and self._sentence_words(noun) < 6

    def _names_a_paper(self, noun: int) -> bool:
        """``The withdrawal agreement``: a noun that only says what an agreement or a plan is about."""
        word = self.words[noun]
        return word.relation in {"compound", "nmod"} and self.words[word.head].lemma.lower() in self.papers

    def _is_counted(self, verb: int) -> bool:
        """``Bringing to 300 the number of inmates freed``: a count of many deeds, and none of them."""
        word = self.words[verb]
        if word.tag != "VBN" or word.relation != "acl":
            return False
        of = self.words[self.words[word.head].head]
        number = self.words[of.head]
        return (
            of.text.lower() == "of"
            and number.lemma in COUNTS
            and number.relation in {"dobj", "nsubj"}
            and self.words[number.head].lemma in COUNTING
        )

    def _is_conversation(self, noun: int) -> bool:
        """``His call with the Foreign Minister``: a call that is with somebody asks for nothing."""
        return self.words[noun].lemma == "call" and any(self.grammar.prepositions(noun, "with"))

    def _is_said_in_a_paper(self, verb: int, event: Event) -> bool:
        """``Support for resolutions on the crisis and condemning the war``: what a paper says that somebody backs."""
        word = self.words[verb]
        above = self.words[word.head]
        if event.kind not in {"ACCUSE", "SUPPORT", "REQUEST"} or word.tag != "VBG" or word.relation != "conj":
            return False
        if above.tag not in {"VBD", "VBZ", "VBP", "VBN"} or self.words[verb - 1].text.lower() != "and":
            return False
        return any(
            self.words[one].lemma.lower() in RESOLVED and self.words[one].relation in {"pobj", "dobj"}
            for one in range(above.index, verb)
        )

    def _is_in_a_title(self, verb: int) -> bool:
        """``Chad's Appointed Ambassador Lund``: a participle with a capital before a title is part of it."""
        word = self.words[verb]
        if word.tag not in {"VBD", "VBN"} or not word.text.istitle() or verb + 1 >= len(self.words):
            return False
        if verb == self.grammar.analysis.sentences[word.sentence].first:
            return False
        after = {cue.kind for cue in self.mentions.cue_at.get(verb + 1, ())}
        return "title" in after and self.words[verb - 1].tag in {"NNP", "NNPS", "POS"} and self._is_in_prose(verb)

    def _is_in_prose(self, word: int) -> bool:
        """Say whether a sentence has its words in small letters, as no headline has."""
        sentence = self.grammar.analysis.sentences[self.words[word].sentence]
        verbs = [self.words[one] for one in range(sentence.first, sentence.last) if self.words[one].part in VERBS]
        return any(one.text.islower() for one in verbs)

    def _is_a_tender(self, noun: int) -> bool:
        """``A Request for Proposals``, ``a call for papers``: a paper for whoever wants to bid."""
        return any(
            self.words[one].text.lower().removesuffix("s") in TENDERED for one in self.grammar.prepositions(noun, "for")
        )

    def _is_publication(self, noun: int, event: Event) -> bool:
        """``The release of the report``: what is published is not set free."""
        return event.kind == "RETREAT" and any(
            self.words[one].lemma in PUBLISHED
            for one in [*self.grammar.prepositions(noun, "of"), *self.grammar.all(noun, "compound")]
        )

    def _sentence_words(self, word: int) -> int:
        sentence = self.grammar.analysis.sentences[self.words[word].sentence]
        return sentence.last - sentence.first

    def _subjects(self, verb: int) -> list[str]:
        return [self.words[one].text.lower() for one in self.grammar.all(verb, "nsubj", "nsubjpass")]

    def _is_courtesy(self, verb: int, event: Event) -> bool:
        """``Thank you``, ``I want to thank everyone``, ``we are happy to take questions``: politeness, no event."""
        lemma = self.words[verb].lemma
        first_person = not (told := self._subjects(verb) or self._sharers(verb)) or set(told) <= FIRST_PERSON
        if event.kind == "CONSULT" and first_person and self.words[verb].tag == "VB":
            there = [*self.grammar.all(verb, "dobj"), *self.grammar.prepositions(verb, "with", "to")]
            return any(self.words[one].text.lower() in WHOMEVER for one in there)
        if lemma == "thank" and {self.words[one].text.lower() for one in self.grammar.all(verb, "dobj")} == {"you"}:
            return True
        if lemma in COURTEOUS and first_person and not self.slots.is_passive(verb):
            objects = {self.words[one].text.lower() for one in self.grammar.all(verb, "dobj", "dative")}
            return bool(objects & WHOMEVER) or (not objects and not told) or self._is_rank_of(verb, lemma, objects)
        pleased = [one for one in self.grammar.all(verb, "acomp", "attr") if self.words[one].lemma in PLEASED]
        return lemma == "be" and any(first_person or self._is_glad_that(verb, one) for one in pleased)

    def _sharers(self, verb: int) -> list[str]:
        """Return whose errand an infinitive is: ``called the Minister to apologize``."""
        if self.words[verb].relation not in {"xcomp", "advcl"} or self.words[verb].tag != "VB":
            return []
        return [self.words[one].text.lower() for one in self.slots.subject(verb)]

    def _is_glad_that(self, verb: int, adjective: int) -> bool:
        """``He was pleased that relations were good``: a feeling about what is so."""
        clauses = [*self.grammar.all(adjective, "ccomp"), *self.grammar.all(verb, "ccomp")]
        return any(not self._tells_future(one) for one in clauses)

    def _is_rank_of(self, verb: int, lemma: str, objects: set[str]) -> bool:
        """Say whether a greeting opens a speech: ``Thank`` as the first word of its sentence, without a subject."""
        first = self.grammar.analysis.sentences[self.words[verb].sentence].first
        return lemma in {"thank", "welcome"} and verb == first and not self._subjects(verb) and bool(objects)

    def _is_command(self, verb: int) -> bool:
        """``Let's go to the next question``: a bare verb without a subject at the head of its clause."""
        word = self.words[verb]
        if word.tag not in {"VB", "VBP"} or self.grammar.one(verb, "nsubj", "nsubjpass", "aux", "expl") is not None:
            return False
        if word.relation == "conj" and self.words[word.head].part in VERBS:
            return self._is_command(word.head)
        before = {"advmod", "punct", "intj", "cc", "npadvmod", "prep"}
        if word.tag in {"VB", "VBP"}:
            before |= {"ccomp", "csubj", "advcl", "dep"}
        return word.head == verb and all(
            self.words[one].relation in before or one > verb for one in self.grammar.children[verb]
        )

    def _is_question_told(self, verb: int) -> bool:
        """``Asked whether Japan would``: a question that is told asks for words, not for a deed."""
        if self.words[verb].lemma not in ASKING:
            return False
        asked = [one for one in self.grammar.all(verb, "ccomp", "advcl", "parataxis", "xcomp") if one > verb]
        return any(self._is_wh_clause(one) and not self._is_polite(one) for one in asked)

    def _is_polite(self, verb: int) -> bool:
        """Say whether a question told is a request: ``asked whether a ship could call``."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        marks = {self.words[one].text.lower() for one in self.grammar.all(verb, "mark")}
        polite = {"could", "can"}
        if any(self.grammar.all(self.words[verb].head, "dobj", "dative")) or self._asks_for_a_deed(verb):
            polite |= {"would"}
        asked = bool(helpers & polite and marks & {"if", "whether"})
        return asked and self.words[verb].lemma != "be" and self.grammar.one(verb, "expl") is None

    def _asks_for_a_deed(self, clause: int) -> bool:
        """``The Minister asked whether Norway would sell them ships``: somebody named asks a government for help."""
        asking = self.words[self.words[clause].head]
        if self.words[clause].lemma not in self.given_if_asked or self.grammar.one(clause, "advcl") is not None:
            return False
        if any(self.words[one].lemma in self.audience for one in self.grammar.all(asking.index, "nsubj")):
            return False
        asked = self.grammar.all(clause, "nsubj")
        return self.grammar.one(asking.index, "nsubj") is not None and any(
            self.words[one].tag in {"NNP", "PRP"} or self.words[one].lemma in {"government", "embassy", "department"}
            for one in asked
        )

    def _is_wh_clause(self, verb: int) -> bool:
        first, *others = islice(self.grammar.subtree(verb), 2)
        if self.words[first].text.lower() in EXACTLY and others:
            first = others[0]
        return (self.words[first].tag in WH and self.words[first].text.lower() != "that") or any(
            self.words[one].text.lower() in {"if", "whether"} for one in self.grammar.all(verb, "mark")
        )

    def _is_opinion(self, verb: int) -> bool:
        """``Agreed with his comment``, ``agreed that talks were useful``: one mind, no promise."""
        if self.words[verb].lemma not in OF_OPINION:
            return False
        if self.grammar.one(verb, "xcomp") is not None or any(self.grammar.prepositions(verb, "to", "on", "upon")):
            return False
        if any(self.words[one].lemma in self.opinions for one in self.grammar.prepositions(verb, "with", "in")):
            return True
        if self.words[verb].relation == "relcl" and self._is_of_views(verb):
            return True
        clauses = [one for one in self.grammar.all(verb, "ccomp") if one > verb or not self.slots.is_apart(one, verb)]
        if clauses:
            return not any(self._tells_future(one) for one in clauses)
        return self._subjects(verb) == ["i"] or self._agrees_to_nothing(verb)

    def _is_of_views(self, verb: int) -> bool:
        """``His policy, with which we agreed``: the view that somebody shares is what the clause hangs on."""
        noun = self.words[verb].head
        which = [one for one in self.grammar.prepositions(verb, "with", "in") if self.words[one].tag == "WDT"]
        return bool(which) and self.words[noun].lemma in self.opinions | self.abstract | self.policies

    def _agrees_to_nothing(self, verb: int) -> bool:
        """``The talks had failed. The Minister agreed.``: nobody has asked or proposed anything just before."""
        word = self.words[verb]
        children = self.grammar.children[verb]
        content = [one for one in children if self.words[one].relation in WITH_CONTENT]
        remarks = [one for one in content if self.words[one].tag == "VBG" and self.words[one].relation == "advcl"]
        alone = len(content) == len(remarks) and len(self._subjects(verb)) == 1
        main = word.relation in {"ROOT", "ccomp", "parataxis"} and word.tag in {"VBD", "VBZ"}
        joint = any(self.grammar.one(one, "conj") is not None for one in self.grammar.all(verb, "nsubj"))
        if not alone or not main or joint or self.grammar.one(verb, "aux", "auxpass", "conj") is not None:
            return False
        around = (*self._proposing(max(0, word.sentence - 1)), *self._proposing(word.sentence))
        return all(one == verb for one in around)

    def _proposing(self, sentence: int) -> tuple[int, ...]:
        """Return the first words of a sentence that ask, propose or look ahead, at most two."""
        if sentence not in self.proposing:
            place = self.grammar.analysis.sentences[sentence]
            found = (
                one
                for one in range(place.first, place.last)
                if self.words[one].lemma.lower() in self.putting or self.words[one].text.lower() in FUTURE_OR_ABLE
            )
            self.proposing[sentence] = tuple(islice(found, 2))
        return self.proposing[sentence]

    def _is_one_mind(self, noun: int) -> bool:
        """``Expressed his agreement that war was impossible``: a view shared, no promise."""
        if self.words[noun].lemma != "agreement":
            return False
        clauses = [
            one
            for one in self.grammar.all(noun, "acl", "ccomp", "relcl")
            if any(self.words[mark].text.lower() == "that" for mark in self.grammar.all(one, "mark"))
        ]
        return bool(clauses) and not any(self._tells_future(one) for one in clauses)

    def _tells_future(self, verb: int) -> bool:
        if self.words[verb].lemma == "be" and self.grammar.one(verb, "acomp", "attr") is not None:
            return False
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        if helpers & {"may", "might"}:
            return False
        return bool(helpers & FUTURE) or self.words[verb].tag == "VB"

    def _is_knowledge(self, verb: int) -> bool:
        """``Recognized the importance of``, ``conceded that this was true``: something known, nothing given."""
        if self.words[verb].lemma == "welcome":
            return any(self.words[one].lemma in OCCASIONS for one in self.grammar.all(verb, "dobj"))
        if any(self.words[one].lemma == "defeat" for one in self.grammar.all(verb, "dobj")):
            return False
        if self.words[verb].lemma not in COGNITION or self.slots.is_passive(verb):
            return False
        if self.words[verb].lemma.startswith("recogni") and any(
            self.words[one].part == "PROPN" for one in self.grammar.all(verb, "dobj")
        ):
            return False
        if any(self.words[one].lemma in self.abstract for one in self.grammar.all(verb, "dobj")):
            return not (self.words[verb].lemma == "appreciate" and self._is_of_somebody(verb))
        own = set(self._subjects(verb))
        return any(
            not self._tells_future(one) and not own & set(self._subjects(one)) and not self._speaks_of_itself(one)
            for one in self.grammar.all(verb, "ccomp")
            if not (one < verb and self.slots.is_apart(one, verb))
        )

    def _is_of_somebody(self, verb: int) -> bool:
        """``Appreciates Peru's efforts``: whose they are is named."""
        owners = [owner for one in self.grammar.all(verb, "dobj") for owner in self.grammar.all(one, "poss")]
        return any(self.words[one].tag in {"NNP", "NNPS"} for one in owners)

    def _speaks_of_itself(self, verb: int) -> bool:
        """Say whether a clause is about the one who says it: ``admitted that its troops had crossed``."""
        return any(
            self.words[one].text.lower() in {"it", "he", "she", "they", "we", "i"}
            or any(self.words[owner].tag == "PRP$" for owner in self.grammar.all(one, "poss"))
            for one in self.grammar.all(verb, "nsubj", "nsubjpass")
        )

    def _is_wish_to_be_known(self, verb: int) -> bool:
        """``He wanted us to know``: what somebody wants known is said, not asked for."""
        if self.words[verb].lemma not in WANTING:
            return False
        wanted = list(self.grammar.all(verb, "ccomp", "xcomp"))
        return not wanted or any(self.words[one].lemma in KNOWING for one in wanted)

    def _is_mood(self, verb: int, event: Event) -> bool:
        """``He was concerned``, ``had been frustrated``: a mood, unless it is about somebody who is named."""
        adjectives = {self.words[one].lemma for one in self.grammar.all(verb, "acomp", "attr")}
        moody = self.words[verb].lemma == "be" and bool(adjectives)
        if moody and "critical" in adjectives:
            return not any(
                True for one in self.grammar.all(verb, "acomp") for _ in self.grammar.prepositions(one, "of")
            )
        passive = self.words[verb].lemma in MOODS and self.slots.is_passive(verb)
        return (moody or passive) and not event.recipient

    def _is_another_sense(self, verb: int, event: Event) -> bool:
        """``Barring surprises``, ``picking up the phone``, ``demonstrated that``: words in another sense."""
        word = self.words[verb]
        objects = [number for one in self.grammar.all(verb, "dobj") for number in self.mentions.at(one)]
        persons = [one for one in objects if self.mentions.list[one].kind in {"person", "pronoun", "nationality"}]
        if word.lemma == "bar":
            return word.text.lower() == "barring" and self.grammar.one(verb, "nsubj", "aux") is None
        if word.relation == "amod" and self.words[word.head].part == "PROPN":
            return True
        if word.lemma == "let":
            near = [inner for one in self.grammar.children[verb] for inner in (one, *self.grammar.all(one, "nsubj"))]
            us = any(self.words[one].text.lower() in {"'s", "’s", "us"} for one in near)
            return us or any(self.words[one].lemma in self.slipping for one in self.grammar.all(verb, "ccomp", "xcomp"))
        if word.lemma == "celebrate":
            return event.kind == "SUPPORT"
        if event.kind == "THREATEN" and self.slots.is_passive(verb) and "/THREATEN/" in event.frame:
            return not any(self.grammar.prepositions(verb, "with")) and not any(self.slots.by_agent(verb))
        if event.kind == "ASSAULT" and any(
            self.words[one].lemma in PRINCIPLES for one in self.grammar.all(verb, "dobj")
        ):
            return True
        if word.lemma == "pick":
            seized = any(self.words[one].lemma.lower() in self.people for one in self.grammar.all(verb, "dobj"))
            return event.kind == "COERCE" and not persons and not seized
        if word.lemma == "demonstrate":
            return self.grammar.one(verb, "ccomp", "dobj") is not None
        if word.lemma in {"leave", "release"} and event.kind == "RETREAT":
            return any(self.words[one].lemma in PUBLISHED for one in self.grammar.all(verb, "dobj", "nsubjpass"))
        return False

    def _is_no_promise(self, verb: int, event: Event) -> bool:
        """``Expressed the hope``, ``offer congratulations``, ``assured him that all was well``: no undertaking."""
        lemma = self.words[verb].lemma
        if self.slots.is_passive(verb) and not event.actor and event.status == "planned":
            return True
        if lemma != "give" and any(self.words[one].lemma in self.wishes for one in self.grammar.all(verb, "dobj")):
            return True
        if lemma == "assure":
            clauses = list(self.grammar.all(verb, "ccomp"))
            return bool(clauses) and not any(self._tells_future(one) for one in clauses)
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        return lemma in APPRECIATING and bool(helpers & {"would", "'d"})

    def _meets_a_thing(self, verb: int, event: Event) -> bool:
        """``Meeting the challenge``: a need, a deadline or a demand that is met is nobody."""
        objects = list(self.grammar.all(verb, "dobj"))
        if self.words[verb].lemma == "meet" and any(self.words[one].lemma in self.to_be_met for one in objects):
            return True
        if event.kind != "CONSULT":
            return False
        if (
            self.words[verb].lemma == "meet"
            and set(self._subjects(verb)) == {"we"}
            and not event.recipient
            and not objects
        ):
            return True
        return (
            self.words[verb].lemma == "meet"
            and bool(objects)
            and not event.recipient
            and not any(
                (counted := self.words[self.slots.counted(one)]).lemma in self.people
                or counted.part == "PROPN"
                or (counted.lemma.endswith(DOERS) and counted.lemma not in self.things)
                for one in objects
            )
            and all(
                (mention := self.mentions.list[number]).kind == "group" and not mention.qualifiers
                for one in objects
                for number in self.mentions.at(one)
            )
        )

    def _defends_its_own(self, verb: int) -> bool:
        """``They defend their country``: whoever fights for what is his supports no other."""
        return self.words[verb].lemma in {"defend", "protect", "promote", "support"} and any(
            self.words[owner].tag == "PRP$"
            and self.words[one].lemma not in {"effort", "bid", "call", "proposal", "request", "position", "policy"}
            for one in self.grammar.all(verb, "dobj")
            for owner in self.grammar.all(one, "poss")
        )  # fmt: skip

    def _is_sum(self, event: Event) -> bool:
        """``The 21 million dollars will support``: money does nothing by itself."""
        actors = [self.mentions.list[one] for one in event.actor]
        if actors and all(one.text.lower().removeprefix("the ") in PAPERS for one in actors):
            return True
        heads = [self.words[one.head] for one in actors if one.kind == "group"]
        return len(heads) == len(actors) > 0 and all(head.text[:1] in "$€£¥" or head.lemma in SUMS for head in heads)

    def _is_headline(self, verb: int) -> bool:
        """``Secretary travels to Oslo`` over a report: the present of a headline tells what the report tells."""
        word = self.words[verb]
        sentence = self.grammar.analysis.sentences[word.sentence]
        if word.tag not in {"VBZ", "VBP"} or word.head != verb or sentence.index > 1:
            return False
        last = self.words[sentence.last - 1].text
        capitals = sum(one.text[:1].isupper() for one in self.words[sentence.first : sentence.last])
        return last not in {".", "!", "?", '"', "\u201d"} and capitals >= (sentence.last - sentence.first) / 2
