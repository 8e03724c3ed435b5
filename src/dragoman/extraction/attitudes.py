"""What looks like support, help or a refusal and is none: courtesy, principle, policy, inability."""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import FIRST, PRESENT, SESSION, Phrases, Rule

PLANS = frozenset("plan intention intent wish desire interest purpose need".split())
CAN = frozenset("can could ca".split())


class Attitudes(Phrases):
    """Rules for SUPPORT, AID, COOPERATE and REJECT."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "SUPPORT": (
                self._is_backed_body,
                self._is_courtesy,
                self._is_for_a_principle,
                self._is_upholding,
                self._of_you,
            ),
            "REJECT": (
                self._is_inability,
                self._is_policy,
                self._has_no_plans,
            ),
            "AID": (
                self._is_for_its_own,
                self._of_you,
                self._is_contribution,
            ),
            "COOPERATE": (
                self._of_you,
                self._has_no_partner,
            ),
        }

    def _is_backed_body(self, verb: int, event: Event) -> bool:
        """``Troops supported by militias``: who stands behind a force is said of it, not told."""
        word = self.words[verb]
        if word.tag != "VBN" or word.relation != "acl" or word.lemma not in {"support", "back"}:
            return False
        forces = self._class("FORCE") | self._class("IRREGULAR") | self._class("AIRCRAFT") | {"offensive", "operation"}
        return self.words[word.head].lemma.lower() in forces

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
            apart = {"npadvmod", "advcl", "conj", "cc", "advmod"}
            kept = [one for one in self.grammar.children[word] if self.words[one].relation not in apart]
            span = [below for one in kept for below in self.grammar.subtree(one)]
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
        told = word.relation == "ccomp" and (
            self.words[word.head].lemma in self.governors.saying or self._is_let_known(word.head)
        )
        if told and self._texts(self.grammar.all(verb, "nsubj")) & {"he", "she", "it", "they", "we", "i"}:
            return False
        first = self.words[self.grammar.root_of_coordination(verb)]
        if first.relation == "ccomp" and first.head != first.index and not self._is_let_known(first.head):
            above = self.words[first.head]
            if above.lemma in self.governors.thinking | {"be", "understand", "realize", "know", "conclude", "see"}:
                return True
        if word.lemma in {"return", "leave", "appear", "attend", "arrive"}:
            marks = {"until", "till", "before"}
            below = (verb, *self.grammar.all(verb, "advcl", "prep"))
            if any(self._texts(self.grammar.all(one, "mark", "prep", "case")) & marks for one in below):
                return True
        return bool(helpers & CAN) and not {word.lemma, event.phrase} & self._class("REFUSABLE")

    def _is_let_known(self, verb: int) -> bool:
        """``Let it be known that he would not sign``, ``made it known``: said, not only known."""
        word = self.words[verb]
        return word.lemma in {"know", "known", "let", "make"} and self.words[word.head].lemma in {"let", "make"}

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

    def _has_no_plans(self, verb: int, event: Event) -> bool:
        """``Had no other plans in Washington``, ``has no intention of pressing them``: nothing asked for is refused."""
        if self.words[verb].lemma not in {"have", "see"} or not self._lemmas(self._objects(verb)) & PLANS:
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

    def _is_contribution(self, noun: int, event: Event) -> bool:
        """``Your contributions to global peace``: merit, not help to somebody."""
        return self.words[noun].lemma == "contribution" and bool(
            self._lemmas(self.grammar.prepositions(noun, "to")) & self._class("PRINCIPLES")
        )
