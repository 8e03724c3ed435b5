"""Positions, courtesies and abilities: what somebody is for, would do or politely says, as against what he does.

``Sieve`` asks here after its own rules: readiness is no promise, a policy no act, a good wish no praise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import Standing

PRESENT = frozenset(("VBP", "VBZ"))
FIRST = frozenset(("i", "we"))
CAN = frozenset("can could ca".split())
HANDS_OVER = frozenset("message letter note word reply answer text copy cable telegram report".split())
SESSION = frozenset("conversation briefing call question discussion session program moment queue line".split())
CHANCES = frozenset("opportunity chance moment initiative occasion advantage".split())
MOODS = frozenset("disappoint dismay outrage frustrate anger upset irritate annoy alarm concern infuriate".split())
"""Verbs whose passive participle tells how somebody feels."""
STORIES = frozenset("story it bill report proposal deal idea plan article measure amendment program project".split())


class Positions:
    """Says of one event at a time whether its words tell a position, a courtesy or an ability."""

    def __init__(self, mentions: Mentions, standing: Standing, classes: Mapping[str, frozenset[str]]) -> None:
        self.grammar = standing.grammar
        self.words = standing.words
        self.slots = standing.slots
        self.standing = standing
        self.governors = standing.governors
        self.mentions = mentions
        self.classes = classes
        self.rules = {
            "AGREE": (
                self._is_open,
                self._is_own_course,
                self._is_readiness,
                self._is_shared_view,
                self._is_errand,
                self._is_session,
                self._is_upholding,
            ),
            "SUPPORT": (
                self._is_backed_body,
                self._is_courtesy,
                self._is_for_a_principle,
                self._is_upholding,
                self._of_you,
            ),
            "REJECT": (self._is_inability, self._is_policy, self._has_no_plans),
            "ACCUSE": (
                self._is_mood_in_passing,
                self._is_on_any,
                self._is_enquiry,
                self._is_held_by_nobody,
                self._is_duty,
                self._is_worry,
            ),
            "REQUEST": (self._is_formula, self._is_only_wanted, self._is_manner_of_speech),
            "CONSULT": (
                self._is_greeting,
                self._is_end_of_briefing,
                self._has_a_guest_unnamed,
                self._is_no_party,
                self._is_title,
                self._speaks_out,
                self._sees_as,
                self._is_any_call,
                self._is_session,
            ),
            "CONCEDE": (self._is_regret_for_others, self._makes_possible, self._is_apology_for_form),
            "MOBILIZE": (self._is_security, self._is_armament),
            "COERCE": (self._is_chance, self._is_rule),
            "PROTEST": (self._is_a_note,),
            "ASSAULT": (self._is_on_all_cylinders, self._is_on_thoughts, self._is_on_ideas, self._is_story),
            "RETREAT": (self._is_slower_work, self._is_session_over, self._lets_go),
            "AID": (self._is_for_its_own, self._of_you, self._is_contribution),
            "COOPERATE": (self._of_you, self._has_no_partner),
            "THREATEN": (self._is_alarm, self._is_at_anyone, self._is_forecast),
        }

    def are_none(self, trigger: int, event: Event) -> bool:
        """Say whether the words of an event tell no act."""
        return any(rule(trigger, event) for rule in self.rules.get(event.kind, ()))

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

    def _is_readiness(self, verb: int, event: Event) -> bool:
        """``Norway is willing to help``: a promise only as the news that a paper opens with."""
        word = self.words[verb]
        said = [*self.grammar.all(verb, "acomp", "attr", "oprd")]
        ready = (self._lemmas(said) | self._texts(said)) & self.governors.ready
        if word.lemma == "prepare" and self.slots.is_passive(verb):
            ready = {"prepared"}
        if not ready or word.part not in VERBS:
            return self._is_glad_to_say(verb)
        if any(
            self._texts(self.grammar.all(one, "mark")) & {"if", "unless", "provided"}
            for one in self.grammar.subtree(verb)
        ):
            return True
        above = self.words[word.head]
        if word.relation == "ccomp" and self._addresses(above.index):
            return False
        if word.sentence > 1:
            return True
        if word.relation == "ccomp" and above.lemma in self.governors.saying | {"offer", "assure", "add"}:
            return False
        named = any(self.words[one].tag in {"NNP", "NNPS"} for one in self.grammar.all(verb, "nsubj"))
        return not (named and word.relation == "ROOT" and word.tag in PRESENT)

    def _addresses(self, verb: int) -> bool:
        """Say whether a verb of saying names whom it is said to: ``told him that we would be prepared``."""
        word = self.words[verb]
        return word.lemma in {"tell", "assure", "inform", "promise", "offer"} and any(
            self.grammar.all(verb, "dobj", "dative")
        )

    def _is_open(self, verb: int, event: Event) -> bool:
        """``Is open to discussions``: readiness, wherever it stands."""
        return "open" in self._texts(self.grammar.all(verb, "acomp")) and self.words[verb].sentence > 1

    def _is_own_course(self, verb: int, event: Event) -> bool:
        """``Is determined to avoid``, ``it is intended to``, ``would sell if``: no undertaking."""
        word = self.words[verb]
        if word.lemma in {"intend", "mean", "design", "aim"} and self.slots.is_passive(verb):
            return True
        if word.lemma in self.governors.saying and any(
            self.standing.condition(one) or (self.grammar.one(one, "advcl") is not None and self._has_if(one))
            for one in self.grammar.all(verb, "ccomp")
        ):
            return True
        if word.part == "NOUN":
            below = list(self.grammar.all(verb, "acl"))
            return word.lemma in {"plan", "intention", "decision"} and bool(
                self._lemmas(below) & self._class("NOT_COOPERATIVE")
            )
        planning = {"plan", "intend", "decide", "resolve", "be", "remain", "pledge", "promise", "vow"}
        if word.lemma not in planning:
            return False
        glad = list(self.grammar.all(verb, "acomp", "attr"))
        below = [inner for one in (verb, *glad) for inner in self.grammar.all(one, "xcomp")]
        hostile = self._class("THREAT_VIOLENCE") | self._class("THREAT_ARREST") | self._class("THREAT_EXPEL")
        hostile |= {"bar", "ban", "boycott", "oppose", "reject", "resist", "deny", "prevent", "block", "punish"}
        if word.lemma not in {"pledge", "promise", "vow"}:
            hostile |= self._class("NOT_COOPERATIVE")
        return bool(below) and self._lemmas(below) <= hostile

    def _has_if(self, verb: int) -> bool:
        return any(
            self._texts(self.grammar.all(one, "mark")) & {"if", "unless"} for one in self.grammar.all(verb, "advcl")
        )

    def _is_title(self, verb: int, event: Event) -> bool:
        """``Welcome back to Meet the Press``: the name of a programme."""
        word = self.words[verb]
        first = self.grammar.analysis.sentences[word.sentence].first
        if word.part not in VERBS or verb == first or not word.text[:1].isupper() or word.text.isupper():
            return False
        return any(self.words[one].text[:1].isupper() for one in self._objects(verb))

    def _speaks_out(self, verb: int, event: Event) -> bool:
        """``Speak out against it``: said in public, with nobody."""
        return self.words[verb].lemma in {"speak", "talk"} and bool(
            self._texts(self.grammar.all(verb, "prt", "advmod")) & {"out", "up"}
        )

    def _is_glad_to_say(self, verb: int) -> bool:
        """``Is pleased to announce``: how news begins."""
        glad = [one for one in self.grammar.all(verb, "acomp") if self.words[one].lemma in {"pleased", "glad", "happy"}]
        below = [inner for one in (verb, *glad) for inner in self.grammar.all(one, "xcomp", "ccomp", "advcl")]
        return bool(glad) and bool(self._lemmas(below) & (self.governors.saying | {"share", "welcome", "see", "hear"}))

    def _is_shared_view(self, verb: int, event: Event) -> bool:
        """``Agreed on the need for talks``, ``agreed and also noted``, ``Agreed.``: one mind, no undertaking."""
        word = self.words[verb]
        if word.lemma == "decide" and self.grammar.one(verb, "xcomp") is None:
            return self._states_what_is(verb)
        if word.lemma == "show":
            return True
        if word.lemma not in {"agree", "concur"}:
            return word.lemma in {"reassure"} and self._states_what_is(verb)
        if self._lemmas(self.grammar.all(verb, "xcomp")) & {"disagree", "differ"}:
            return True
        about = [*self.grammar.prepositions(verb, "on", "about", "re", "regarding", "upon", "as")]
        if about:
            return bool(self._lemmas(about) & self._class("MATTERS")) and not self._is_common_ground(about)
        if len(event.actor) == 1 and self._foretells_others(verb):
            return True
        if self.grammar.one(verb, "xcomp", "ccomp", "dobj", "prep", "nsubjpass") is not None:
            return False
        beside = [one for one in self.grammar.all(verb, "conj") if self.words[one].lemma in self.governors.speaking]
        alone = self.grammar.analysis.sentences[word.sentence].last - verb <= 2
        if self._was_asked(verb):
            return False
        named = self.grammar.one(verb, "nsubj")
        label = named is not None and any(self.words[one].text == ":" for one in range(named, verb))
        return bool(beside) or (alone and (named is None or label) and not self.slots.is_passive(verb))

    def _foretells_others(self, verb: int) -> bool:
        """``Agreed that the radicals would certainly try``: one mind about what third parties will do."""
        for clause in self.grammar.all(verb, "ccomp"):
            subjects = list(self.grammar.all(clause, "nsubj"))
            helpers = self._texts(self.grammar.all(clause, "aux"))
            third = all(self.words[one].part == "NOUN" or self.words[one].tag == "NNPS" for one in subjects)
            if helpers & {"would", "will"} and subjects and third:
                return not self._lemmas(subjects) & {"side", "government", "party", "country", "embassy", "department"}
        return False

    def _is_common_ground(self, matters: Iterable[int]) -> bool:
        """Say whether both want to act together: ``the need for cooperation``, ``the value of meeting``."""
        wanted = [inner for one in matters for inner in self.grammar.prepositions(one, "of", "for", "to")]
        together = self._class("COOPERATION") | self._class("TALKS") | {"coordination", "action", "return"}
        return bool(self._lemmas(wanted) & together) or any(self.words[one].tag == "VBG" for one in wanted)

    def _was_asked(self, verb: int) -> bool:
        """Say whether the sentence before asks for what is then agreed to."""
        number = self.words[verb].sentence
        if number == 0:
            return False
        before = self.grammar.analysis.sentences[number - 1]
        asking = {"suggest", "ask", "request", "propose", "urge", "recommend", "appeal", "invite", "offer"}
        return bool(self._lemmas(range(before.first, before.last)) & asking)

    def _states_what_is(self, verb: int) -> bool:
        clauses = list(self.grammar.all(verb, "ccomp"))
        helpers = {"will", "would", "shall", "'ll", "'d"}
        return bool(clauses) and not any(self._texts(self.grammar.all(one, "aux")) & helpers for one in clauses)

    def _is_errand(self, verb: int, event: Event) -> bool:
        """``I have decided to send this message``, ``intends to deliver these remarks``: the speaking itself."""
        remarks = {"remark", "speech", "statement", "address", "announcement"}
        if any(self._lemmas(self._objects(one)) & remarks for one in self.grammar.all(verb, "xcomp")):
            return self.words[verb].lemma in {"decide", "wish", "intend", "plan"}
        return self.words[verb].lemma in {"decide", "wish", "intend"} and any(
            self.words[one].lemma in {"send", "write", "convey"} and self._lemmas(self._objects(one)) & HANDS_OVER
            for one in self.grammar.all(verb, "xcomp")
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

    def _is_backed_body(self, verb: int, event: Event) -> bool:
        """``Troops supported by militias``: who stands behind a force is said of it, not told."""
        word = self.words[verb]
        if word.tag != "VBN" or word.relation != "acl" or word.lemma not in {"support", "back"}:
            return False
        forces = self._class("FORCE") | self._class("IRREGULAR") | self._class("AIRCRAFT") | {"offensive", "operation"}
        return self.words[word.head].lemma.lower() in forces

    def _is_mood_in_passing(self, verb: int, event: Event) -> bool:
        """``The envoy, frustrated by the delays, left``: a mood that explains what somebody did."""
        word = self.words[verb]
        passing = word.relation in {"acl", "advcl", "amod"} and self.grammar.one(verb, "auxpass", "nsubjpass") is None
        return passing and word.tag == "VBN" and word.lemma in MOODS

    def _is_courtesy(self, word: int, event: Event) -> bool:
        """``Send best wishes``, ``appreciate your time``, ``congratulate you on your National Day``: good manners."""
        here = self.words[word]
        if here.part not in VERBS:
            return here.lemma in self._class("GOOD_WISHES")
        objects = self._lemmas(self._objects(word))
        present = here.tag in PRESENT or bool(self._texts(self.grammar.all(word, "aux")) & {"would", "want", "'d"})
        if objects & self._class("GOOD_WISHES") and (present or here.relation == "relcl"):
            return True
        if here.relation == "relcl" and self.words[here.head].lemma in self._class("GOOD_WISHES"):
            return True
        if here.lemma in {"honor", "honour"} and self._texts(self._objects(word)) & {"us", "me"}:
            return True
        if here.lemma in {"congratulate", "honor", "honour", "celebrate", "recognize", "recognise", "mark"}:
            span = self.grammar.subtree(word)
            return bool(self._lemmas(span) & self._class("FESTIVE")) and here.lemma != "congratulate"
        said = [
            one for one in self.grammar.prepositions(word, "in") if self.words[one].lemma in self.governors.speaking
        ]
        if here.lemma in {"stand", "join"} and any(self.words[one].tag == "VBG" for one in said):
            return True
        if here.lemma == "thank" and "you" in self._texts(self.grammar.all(word, "dobj", "dative", "nsubj")):
            return True
        if here.lemma == "stand" and "where" in self._texts(self.grammar.all(word, "advmod")):
            return True
        if here.lemma == "stand" and "up" in self._texts(self.grammar.all(word, "prt", "advmod")):
            return not event.recipient
        if here.lemma in {"appreciate", "welcome", "thank", "enjoy"}:
            kind = self._class("KINDNESS") - ({"visit", "trip", "stay"} if here.lemma != "thank" else set())
            for_what = [*self.grammar.prepositions(word, "for")]
            if here.lemma == "thank":
                return bool(self._lemmas(for_what) & (kind | {"accept", "come", "join", "receive", "take", "have"}))
            mine = any(
                self._texts(self.grammar.all(one, "det", "poss")) & {"this", "these", "our", "your", "my"}
                and self.words[one].lemma in SESSION | {"talk", "meeting", "visit"}
                for one in self._objects(word)
            )
            return bool(objects & kind) or mine
        return False

    def _is_for_a_principle(self, verb: int, event: Event) -> bool:
        """``Supported the principle of``, ``recognizes the right of any government``, ``defending itself``."""
        word = self.words[verb]
        if word.part not in VERBS:
            return False
        objects = self._objects(verb)
        if self._texts(objects) & {"itself", "himself", "themselves", "ourselves", "myself", "oneself"}:
            return True
        if word.lemma in {"recognize", "recognise", "acknowledge"}:
            if self.grammar.one(verb, "ccomp") is not None:
                return True
            if word.tag == "VBG" and "while" in self._texts(self.grammar.all(verb, "mark")):
                return True
            return bool(self._lemmas(objects) & (self._class("MATTERS") | self._class("PRINCIPLES")))
        if word.lemma in {"express", "reaffirm", "reiterate", "affirm", "voice"}:
            return self._is_for_form(verb, event, objects)
        if word.lemma not in {
            "support",
            "back",
            "endorse",
            "defend",
            "protect",
            "promote",
            "uphold",
            "favor",
            "favour",
        }:
            return False
        plain = self._lemmas(objects) & self._class("PRINCIPLES")
        if plain and not any(self._named(one) for one in objects):
            return True
        return word.tag == "VBG" and not self._has_country(event.recipient)

    def _is_for_form(self, verb: int, event: Event, objects: list[int]) -> bool:
        """``Reaffirmed respect for the right of``, ``appreciation for the hospitality``: nobody is helped."""
        aims = [inner for one in (verb, *objects) for inner in self.grammar.prepositions(one, "for", "of")]
        thankful = self._lemmas(objects) & {"appreciation", "gratitude", "thanks"}
        plain = self._lemmas(aims) & self._class("KINDNESS" if thankful else "PRINCIPLES")
        if thankful:
            return bool(plain)
        return bool(plain) and not any(self._named(one) for one in aims) and not self._has_country(event.recipient)

    def _named(self, noun: int) -> bool:
        """Say whether a noun has an owner or a name before it."""
        return any(
            self.words[one].relation == "poss" or self.words[one].tag in {"NNP", "NNPS"}
            for one in self.grammar.all(noun, "poss", "compound", "nmod", "amod")
        )

    def _is_inability(self, verb: int, event: Event) -> bool:
        """``We cannot provide it``, ``will not return until June``, ``if they will not agree``: nothing is refused."""
        if event.frame.split("/")[-2:-1] != ["REJECT"] or not self.standing.negator(verb):
            return False
        word = self.words[verb]
        helpers = self._texts(self.grammar.all(verb, "aux"))
        if not helpers & (CAN | {"will", "would", "wo"}):
            return False
        if self.words[word.head].lemma in {"clear", "plain"} and word.relation in {"advcl", "ccomp"}:
            return bool(helpers & CAN)
        because = self._texts(self.grammar.all(verb, "mark")) & {"because", "since", "as"}
        if self.standing.condition(verb) or (word.relation in {"relcl", "advcl", "acl"} and not because):
            return True
        told = word.relation == "ccomp" and self.words[word.head].lemma in self.governors.saying
        if told and self._texts(self.grammar.all(verb, "nsubj")) & {"he", "she", "it", "they", "we", "i"}:
            return False
        if word.relation in {"ccomp", "conj"} and word.head != verb:
            above = self.words[word.head]
            if above.lemma in self.governors.thinking | {"be", "understand", "realize", "know", "conclude", "see"}:
                return True
        if word.lemma in {"return", "leave", "appear", "attend", "arrive"}:
            marks = {"until", "till", "before"}
            below = (verb, *self.grammar.all(verb, "advcl", "prep"))
            if any(self._texts(self.grammar.all(one, "mark", "prep", "case")) & marks for one in below):
                return True
        return bool(helpers & CAN) and word.lemma not in self._class("REFUSABLE")

    def _is_policy(self, verb: int, event: Event) -> bool:
        """``We reject the use of force``, ``is opposed to any settlement that``: a position, not an answer."""
        word = self.words[verb]
        if word.part not in VERBS:
            return False
        objects = self._objects(verb) or [
            inner for one in self.grammar.all(verb, "acomp", "prep") for inner in self._below(one)
        ]
        if not objects:
            return False
        if word.lemma == "deny" and self.slots.is_passive(verb) and not event.actor:
            helpers = {self.words[one].tag for one in self.grammar.all(verb, "auxpass", "aux")}
            if helpers & PRESENT and not self._is_named_party(event.recipient):
                return True
        answered = word.lemma in {"defy", "reject", "oppose", "refuse", "be", "remain", "stand", "rule", "exclude"}
        if answered and any(self._texts(self.grammar.all(one, "det")) & {"any", "all", "every"} for one in objects):
            return not self._has_country(event.recipient)
        if word.lemma == "oppose" and word.tag in PRESENT and not self._has_country(event.recipient):
            return True
        return word.tag in PRESENT and bool(self._lemmas(objects) & self._class("POLICIES"))

    def _below(self, word: int) -> Iterator[int]:
        yield from self.grammar.all(word, "pobj")
        for one in self.grammar.all(word, "prep"):
            yield from self.grammar.all(one, "pobj")

    def _has_no_plans(self, verb: int, event: Event) -> bool:
        """``Had no other plans in Washington``, ``has no intention of pressing them``: nothing asked for is refused."""
        if self.words[verb].lemma not in {"have", "see"}:
            return False
        if self.words[verb].relation == "relcl" or self._texts(self.grammar.all(verb, "nsubj")) <= FIRST:
            return True
        meant = [
            inner
            for one in self._objects(verb)
            for inner in [*self.grammar.all(one, "acl", "relcl"), *self.grammar.prepositions(one, "of", "for", "to")]
        ]
        if any("to" in self._texts(self.grammar.all(one, "aux")) for one in meant):
            return False
        yielding = self._class("UNDERTAKEN") | self._class("REFUSABLE")
        return not self._lemmas(meant) & (
            yielding | {"withdraw", "resign", "stop", "end", "abandon", "leave", "change"}
        )

    def _is_duty(self, word: int, event: Event) -> bool:
        """``Officers charged with executing the law``: a task, no blame."""
        if self.words[word].lemma != "charge" or self.words[word].tag != "VBN":
            return False
        tasks = self.grammar.prepositions(word, "with")
        return any(self.words[one].tag == "VBG" or self.words[one].lemma in self._class("TASKS") for one in tasks)

    def _is_worry(self, word: int, event: Event) -> bool:
        """``Expresses its concern over the events``: a worry about what happens, unless somebody is named for it."""
        if self.words[word].part not in VERBS:
            return False
        objects = self._lemmas(self._objects(word))
        about = [
            inner
            for one in (word, *self._objects(word))
            for inner in self.grammar.prepositions(one, "over", "about", "at", "regarding", "for", "with")
        ]
        if not objects & {"concern", "worry", "unease", "alarm", "apprehension"}:
            return False
        told = [inner for one in (word, *self._objects(word)) for inner in self.grammar.all(one, "ccomp", "acl")]
        supposed = any(self.standing.of(one)[0] in {"hypothetical", "planned"} for one in told)
        if supposed:
            return True
        blamed = bool(event.recipient) and self._blames(event)
        return not blamed and bool(self._lemmas(about) & self._class("HAPPENINGS"))

    def _blames(self, event: Event) -> bool:
        """Say whether a recipient can be blamed: not a happening or a place."""
        return any(
            self.words[self.mentions.list[one].head].lemma not in self._class("HAPPENINGS") for one in event.recipient
        )

    def _is_only_wanted(self, verb: int, event: Event) -> bool:
        """``Sincerity in wanting Iran to lead``, ``all he wants is``, ``figures required``: a wish or a need."""
        word = self.words[verb]
        if word.lemma in {"want", "wish", "hope"} and word.tag == "VBG" and self.grammar.one(verb, "aux") is None:
            return True
        if word.lemma == "require" and word.tag == "VBN" and word.relation in {"acl", "advcl"}:
            return True
        if word.lemma == "seek" and word.relation == "acl" and word.tag == "VBG":
            return not event.recipient or any(self.words[one].tag == "NNPS" for one in (word.head,))
        if word.lemma == "require" and word.tag in PRESENT and not event.recipient:
            return True
        if word.lemma == "encourage" and self.slots.is_passive(verb):
            felt = {"hear", "see", "note", "learn", "find", "read"}
            return bool(self._lemmas(self.grammar.all(verb, "xcomp", "advcl")) & felt)
        if word.lemma == "like":
            below = self._lemmas(self.grammar.all(verb, "xcomp", "ccomp"))
            return not below & {"have", "receive", "obtain", "see", "know"} or "much" in self._texts(
                self.grammar.all(verb, "advmod")
            )
        if word.lemma in {"oblige", "compel"}:
            return self.grammar.one(verb, "dobj") is None
        if word.lemma == "require" and event.actor and not self._has_country(event.actor):
            return True
        if word.lemma == "mandate" and word.tag == "VBN" and self.grammar.one(verb, "auxpass") is None:
            return True
        return word.lemma == "require" and bool(self._lemmas(self._objects(verb)) & self._class("PRINCIPLES"))

    def _is_manner_of_speech(self, verb: int, event: Event) -> bool:
        """``They would be well advised to``; ``asked how it was``: advice in general, or a question."""
        word = self.words[verb]
        if word.lemma == "advise" and self._texts(self.grammar.all(verb, "advmod")) & {"well", "better", "best"}:
            return True
        if word.lemma == "ask" and self.grammar.one(verb, "xcomp", "ccomp") is None:
            wanted = list(self.grammar.prepositions(verb, "for", "about"))
            if self._lemmas(wanted) & self._class("VIEWS"):
                return True
        if any(
            self._lemmas(self._objects(one)) & self._class("GOOD_WISHES") for one in self.grammar.all(verb, "xcomp")
        ):
            return True
        after = verb + 1
        if word.lemma in {"ask", "inquire", "enquire", "wonder"} and after < len(self.words):
            return self.words[after].text.lower() in {"how", "why", "what", "when", "where", "who", "which"}
        return False

    def _is_formula(self, verb: int, event: Event) -> bool:
        """``I have been instructed by my government to inform you``: how a note begins."""
        if not self.slots.is_passive(verb) or self._texts(self.grammar.all(verb, "nsubjpass")) != {"i"}:
            return False
        said = self.governors.saying | {"draw", "transmit", "deliver", "express", "communicate", "present", "bring"}
        return bool(self._lemmas(self.grammar.all(verb, "xcomp")) & said)

    def _is_no_party(self, verb: int, event: Event) -> bool:
        """``Visit our website``, ``met with many of you``, ``returned to the problem``, ``brokering the sale``."""
        word = self.words[verb]
        if word.part not in VERBS:
            return False
        objects = [*self._objects(verb), *self.grammar.prepositions(verb, "with", "to")]
        below = [inner for one in objects for inner in self.grammar.prepositions(one, "of")]
        if any("." in self.words[one].text[1:-1] for one in self._objects(verb)) or self._lemmas(
            self._objects(verb)
        ) & {"website", "site", "page", "webpage"}:
            return True
        if self._texts(below) == {"you"}:
            return True
        if word.lemma in {"broker", "mediate"}:
            return bool(self._lemmas(self._objects(verb)) & self._class("TRADE_DEAL"))
        if word.lemma in {"return", "come", "go", "get"}:
            subject = self._class("TOPICS") | self._class("NONCRIME") | {"point"}
            return bool(self._lemmas(self.grammar.prepositions(verb, "to")) & subject)
        return False

    def _has_no_partner(self, verb: int, event: Event) -> bool:
        """``They provided further evidence``: nobody is named with whom one does it."""
        if event.recipient or len(event.actor) > 1 or self.words[verb].part not in VERBS:
            return False
        return not any(self.mentions.list[one].plural for one in event.actor)

    def _is_for_its_own(self, verb: int, event: Event) -> bool:
        """``Vaccinated most of its population``, ``paid a reward``: help to nobody else."""
        if self.words[verb].part not in VERBS:
            return False
        if self._lemmas(self._objects(verb)) & self._class("CREDIT"):
            return True
        near = [inner for one in self._objects(verb) for inner in (one, *self.grammar.prepositions(one, "of"))]
        near += [inner for one in self._objects(verb) for inner in self.grammar.prepositions(one, "in")]
        own = any(self._texts(self.grammar.all(one, "poss")) & {"its", "their"} for one in near)
        people = self._lemmas(near) & {"population", "people", "citizen", "resident"}
        return (own and bool(people)) or "eligible" in self._texts(
            inner for one in near for inner in self.grammar.all(one, "amod")
        )

    def _is_enquiry(self, verb: int, event: Event) -> bool:
        """``Investigate the possibilities``, ``after further probing``: no look at anybody's guilt."""
        word = self.words[verb]
        if word.lemma not in {"investigate", "probe", "explore"} or word.part not in VERBS:
            return False
        objects = self._objects(verb)
        if not objects:
            return word.lemma == "probe" and not self.slots.is_passive(verb)
        return bool(self._lemmas(objects) & self._class("NONCRIME"))

    def _is_held_by_nobody(self, verb: int, event: Event) -> bool:
        """``Those guilty are held accountable``: an aim, unless somebody holds them."""
        return self.words[verb].lemma == "hold" and not event.actor

    def _is_alarm(self, verb: int, event: Event) -> bool:
        """``Warned of the deterioration``, ``warned that they might have to``: foretold, not threatened."""
        if self.words[verb].lemma != "warn":
            return False
        of = list(self.grammar.prepositions(verb, "of", "about"))
        hostile = self._class("THREAT_VIOLENCE") | self._class("THREAT_RESTRICT") | self._class("THREAT_RELATIONS")
        hostile |= {"consequence", "response", "reprisal", "measure", "step", "cost"}
        if of and not self._lemmas(of) & hostile:
            return True
        about = any(self.words[one].text.lower() in {"of", "about"} for one in self.grammar.all(verb, "prep"))
        if self.words[verb].relation == "relcl" and about:
            return self.words[self.words[verb].head].lemma not in hostile
        return any(
            self._texts(self.grammar.all(one, "aux")) & {"might", "may", "could"}
            for one in self.grammar.all(verb, "ccomp")
        ) and not any(self.grammar.all(verb, "dobj"))

    def _is_a_note(self, noun: int, event: Event) -> bool:
        """``Transmitted the protest of Norway``: a note between governments, no crowd."""
        above = self.words[self.words[noun].head]
        sent = {"transmit", "deliver", "convey", "lodge", "note", "receive", "send", "file", "hand", "forward"}
        return self.words[noun].part == "NOUN" and above.lemma in sent

    def _is_on_all_cylinders(self, verb: int, event: Event) -> bool:
        """``Firing on all cylinders``: hard at work."""
        return self.words[verb].lemma == "fire" and "cylinder" in self._lemmas(self.grammar.prepositions(verb, "on"))

    def _is_slower_work(self, verb: int, event: Event) -> bool:
        """``Had to pull back on some of the work``: less is done of a thing."""
        return self.words[verb].lemma in {"pull", "scale", "cut"} and bool(
            self._lemmas(self.grammar.prepositions(verb, "on")) & {"work", "some", "activity", "operation", "program"}
        )

    def _is_on_any(self, verb: int, event: Event) -> bool:
        """``We condemn any violence``: whatever may come."""
        return self.words[verb].tag in PRESENT and any(
            self._texts(self.grammar.all(one, "det")) & {"any"} for one in self._objects(verb)
        )

    def _is_greeting(self, verb: int, event: Event) -> bool:
        """``I welcome you to our embassy``, ``I welcome Richard back``: how a speech begins."""
        return self.words[verb].lemma in {"welcome", "greet"} and self.words[verb].tag in PRESENT

    def _is_regret_for_others(self, verb: int, event: Event) -> bool:
        """``We regret the suspension of their rights``: sorry for what others do."""
        if self.words[verb].lemma != "regret" or self.words[verb].tag not in PRESENT:
            return False
        own = {"our", "its", "my", "his", "their"}
        objects = self._objects(verb)
        return bool(objects) and not any(self._texts(self.grammar.all(one, "poss")) & own for one in objects)

    def _is_end_of_briefing(self, verb: int, event: Event) -> bool:
        """``(The briefing was concluded at 3:38 p.m.)``: how the paper itself ends."""
        subjects = self._lemmas(self.grammar.all(verb, "nsubjpass", "nsubj"))
        return (
            not event.actor and not event.recipient and bool(subjects & {"briefing", "session", "call", "conference"})
        )

    def _has_a_guest_unnamed(self, verb: int, event: Event) -> bool:
        """``Communities that host them``, ``thank you for hosting us``: no visit of anybody named."""
        if not event.frame.startswith(("host/", "receive/", "welcome/", "greet/")):
            return False
        guests = [self.mentions.list[one] for one in event.actor]
        unnamed = {"them", "us", "you", "me"}
        return bool(guests) and all(
            one.text.lower() in unnamed or (one.kind == "group" and not one.qualifiers) for one in guests
        )

    def _sees_as(self, verb: int, event: Event) -> bool:
        """``To meet his needs as he saw them``: a view of things."""
        return (
            self.words[verb].lemma == "see"
            and bool(self._texts(self._objects(verb)) & {"them", "it", "this", "that"})
            and "as" in self._texts(self.grammar.all(verb, "mark", "advmod"))
        )

    def _is_any_call(self, noun: int, event: Event) -> bool:
        """``It is one thing to talk on a phone call``: any such contact, of nobody with nobody."""
        word = self.words[noun]
        return (
            word.part == "NOUN"
            and not event.actor
            and not event.recipient
            and bool(self._texts(self.grammar.all(noun, "det")) & {"a", "an"})
        )

    def _makes_possible(self, verb: int, event: Event) -> bool:
        """``The meeting allows members to share``, ``I'll let his words speak``, ``allowed that it was late``."""
        word = self.words[verb]
        if word.lemma not in {"allow", "permit", "enable", "let"}:
            return False
        if any("that" in self._texts(self.grammar.all(one, "mark")) for one in self.grammar.all(verb, "ccomp")):
            return True
        if word.lemma == "let":
            return bool(self._lemmas(self.grammar.all(verb, "ccomp")) & {"speak", "answer", "talk", "stand", "say"})
        return word.tag in PRESENT or (word.tag == "VBG" and self.grammar.one(verb, "aux") is None)

    def _is_apology_for_form(self, verb: int, event: Event) -> bool:
        """``I apologize for the length of this message``, ``I apologize if I mispronounce``: good manners."""
        bare = not any(self.grammar.prepositions(verb, "for", "to"))
        if self.words[verb].lemma == "apology" and bare:
            return bool(self._texts(self.grammar.all(verb, "poss")) & {"my", "our"})
        mine = self._texts(self.grammar.all(verb, "nsubj")) == {"i"} and self.words[verb].tag in PRESENT
        if self.words[verb].lemma in {"apologize", "apologise"} and mine and bare:
            return True
        return (
            not event.recipient
            and self.words[verb].lemma in {"apologize", "apologise", "regret"}
            and bool(self._lemmas(self.grammar.prepositions(verb, "for")) & self._class("KINDNESS"))
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

    def _is_contribution(self, noun: int, event: Event) -> bool:
        """``Your contributions to global peace``: merit, not help to somebody."""
        return self.words[noun].lemma == "contribution" and bool(
            self._lemmas(self.grammar.prepositions(noun, "to")) & self._class("PRINCIPLES")
        )

    def _is_at_anyone(self, verb: int, event: Event) -> bool:
        """``An alliance threatening no one``, ``not threatening anyone``: at nobody."""
        return bool(self._texts(self._objects(verb)) & {"anyone", "anybody", "nobody", "one"})

    def _is_forecast(self, verb: int, event: Event) -> bool:
        """``Warned that prices would rise``, ``warn against any use``: foretold, unless it is one's own act."""
        word = self.words[verb]
        if word.lemma not in {"warn", "caution"} or any(self.grammar.all(verb, "dobj", "dative")):
            return False
        for clause in self.grammar.all(verb, "ccomp"):
            subjects = list(self.grammar.all(clause, "nsubj", "nsubjpass"))
            people = {"it", "they", "he", "she", "we", "i", "anyone", "anybody", "whoever", "those", "you"}
            acting = any(
                (one := self.mentions.list[number]).kind != "group" or bool(one.qualifiers)
                for word in subjects
                for number in self.mentions.at(word)
            )
            agents = self._lemmas(subjects) & self._class("AGENT")
            return bool(subjects) and not (acting or agents or self._texts(subjects) & people)
        against = list(self.grammar.prepositions(verb, "against"))
        return any(self._texts(self.grammar.all(one, "det")) & {"any"} for one in against)
