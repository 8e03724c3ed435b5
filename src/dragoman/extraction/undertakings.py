"""What looks like a promise or a concession and is none: readiness, a shared view, an errand, regret."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import PRESENT, Phrases, Rule

HANDS_OVER = frozenset("message letter note word reply answer text copy cable telegram report".split())


class Undertakings(Phrases):
    """Rules for AGREE and CONCEDE."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "AGREE": (
                self._is_open,
                self._is_own_course,
                self._is_readiness,
                self._is_shared_view,
                self._is_errand,
                self._is_session,
                self._is_upholding,
            ),
            "CONCEDE": (
                self._is_regret_for_others,
                self._makes_possible,
                self._is_apology_for_form,
            ),
        }

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

    def _is_regret_for_others(self, verb: int, event: Event) -> bool:
        """``We regret the suspension of their rights``: sorry for what others do."""
        if self.words[verb].lemma != "regret" or self.words[verb].tag not in PRESENT:
            return False
        own = {"our", "its", "my", "his", "their"}
        objects = self._objects(verb)
        return bool(objects) and not any(self._texts(self.grammar.all(one, "poss")) & own for one in objects)

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
            and not self._has_country(event.actor)
            and self.words[verb].lemma in {"apologize", "apologise", "regret"}
            and bool(self._lemmas(self.grammar.prepositions(verb, "for")) & self._class("KINDNESS"))
        )
