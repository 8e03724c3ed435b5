"""What looks like a charge, a demand or a threat and is none: worry, enquiry, a wish, a forecast."""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import PRESENT, Phrases, Rule

BLOWS = frozenset(
    "force retaliation retaliate reprisal fire sink shoot destroy war crush punish pay answer sanction".split()
)
"""Words of what somebody warns that he will answer with."""
AHEAD = frozenset("will would shall 'll".split())
MOODS = frozenset("disappoint dismay outrage frustrate anger upset irritate annoy alarm concern infuriate".split())
"""Verbs whose passive participle tells how somebody feels."""
WARNED_OF = {"person", "office", "country", "nationality"}
"""Of whom one warns as of an enemy: ``warned of the Prince of Orvalia``."""


class Complaints(Phrases):
    """Rules for ACCUSE, REQUEST and THREATEN."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "ACCUSE": (
                self._is_mood_in_passing,
                self._is_on_any,
                self._is_enquiry,
                self._is_held_by_nobody,
                self._is_duty,
                self._is_worry,
            ),
            "REQUEST": (
                self._is_formula,
                self._is_only_wanted,
                self._is_manner_of_speech,
            ),
            "THREATEN": (
                self._is_alarm,
                self._is_at_anyone,
                self._is_forecast,
            ),
        }

    def _is_mood_in_passing(self, verb: int, event: Event) -> bool:
        """``The envoy, frustrated by the delays, left``: a mood that explains what somebody did."""
        word = self.words[verb]
        passing = word.relation in {"acl", "advcl", "amod"} and self.grammar.one(verb, "auxpass", "nsubjpass") is None
        return passing and word.tag == "VBN" and word.lemma in MOODS

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
            if self._lemmas(wanted) & self._class("COMMENTS"):
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
            return not any(
                (one := self.mentions.list[number]).kind in WARNED_OF and one.head in of for number in event.recipient
            )
        about = any(self.words[one].text.lower() in {"of", "about"} for one in self.grammar.all(verb, "prep"))
        if self.words[verb].relation == "relcl" and about:
            return self.words[self.words[verb].head].lemma not in hostile
        return any(
            self._texts(self.grammar.all(one, "aux")) & {"might", "may", "could"}
            for one in self.grammar.all(verb, "ccomp")
        ) and not any(self.grammar.all(verb, "dobj"))

    def _is_on_any(self, verb: int, event: Event) -> bool:
        """``We condemn any violence``: whatever may come."""
        return self.words[verb].tag in PRESENT and any(
            self._texts(self.grammar.all(one, "det")) & {"any"} for one in self._objects(verb)
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
            if (
                self._lemmas(self.grammar.subtree(clause)) & BLOWS
                and self._texts(self.grammar.all(clause, "aux")) & AHEAD
            ):
                return False
            if self.words[clause].lemma == "cost" and any(
                self.mentions.at(one) for one in self.grammar.all(clause, "dative", "dobj")
            ):
                return False
            subjects = list(self.grammar.all(clause, "nsubj", "nsubjpass"))
            people = {"it", "they", "he", "she", "we", "i", "anyone", "anybody", "whoever", "those", "you"}
            acting = any(
                (one := self.mentions.list[number]).kind != "group" or bool(one.qualifiers)
                for word in subjects
                for number in self.mentions.at(word)
            )
            agents = self._lemmas(subjects) & self._class("AGENT")
            own = any(
                self._texts(self.grammar.all(word, "poss")) & {"his", "her", "its", "their", "our"} for word in subjects
            ) and bool(self._lemmas(subjects) & (self._class("FORCE") | self._class("PEOPLE")))
            return bool(subjects) and not (acting or agents or own or self._texts(subjects) & people)
        against = list(self.grammar.prepositions(verb, "against"))
        return any(self._texts(self.grammar.all(one, "det")) & {"any"} for one in against)
