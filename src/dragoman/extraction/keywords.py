"""What the keywords of a trigger row ask of the words around: a duty, a will, a condition, a crowd."""

from __future__ import annotations

from dragoman.extraction.sides import Sides
from dragoman.extraction.triggers import Frame

DUTY = {"must", "should", "ought"}
VAGUE = {"make", "take", "do"}
UNDERTAKINGS = frozenset(
    "payment repayment contribution donation reparation amends concession change cut repair arrangement investment "
    "commitment apology announcement report step measure action account effort promise pledge undertaking offer "
    "adjustment correction reform reduction transfer delivery share part responsibility charge promise word".split()
)
"""What one makes or takes who undertakes something."""


class Keywords(Sides):
    """Tests the keywords of frames."""

    def _keywords_hold(self, trigger: int, frame: Frame) -> bool:
        keywords = frame.keywords
        slots = self.slots
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        if "passive" in keywords and not slots.is_passive(trigger):
            return False
        if "ask" in keywords and self._only_inquires(trigger):
            return False
        if "ask" in keywords and trigger + 1 < len(self.words) and self.words[trigger + 1].text == ":":
            return False
        if "ask" in keywords and not (
            slots.fill(trigger, "comp")
            or slots.fill(trigger, "for")
            or any(not self.has_mark(word, "SIDE") for word in slots.fill(trigger, "obj"))
        ):
            return False
        if "must" in keywords and not self._must(trigger):
            return False
        if "mandative" in keywords and not any(
            (self.words[verb].tag == "VB" and self.grammar.one(verb, "aux") is None)
            or (
                self.words[verb].tag == "VBP"
                and self.grammar.one(verb, "aux") is None
                and any(self.words[one].tag in {"NN", "NNP"} for one in self.grammar.all(verb, "nsubj"))
            )
            or any(self.words[one].text.lower() in DUTY for one in self.grammar.all(verb, "aux"))
            for verb in slots.fill(trigger, "comp")
        ):
            return False
        if "will" in keywords and not self._will(trigger):
            return False
        if "ahead" in keywords and not self._lies_ahead(trigger):
            return False
        if "infinitive" in keywords and not any(
            self.words[one].tag == "TO" for verb in slots.fill(trigger, "comp") for one in self.grammar.all(verb, "aux")
        ):
            return False
        if "would" in keywords and not helpers & {"would", "'d"}:
            return False
        if "coming" in keywords and not (
            helpers & {"will", "would", "shall", "'ll", "'d"} and not self.standing.negator(trigger)
        ):
            return False
        if "conditional" in keywords and not (helpers & {"would", "will", "'d"} and self._has_condition(trigger)):
            return False
        if "withheld" in keywords and not (
            self.standing.negator(trigger) and not helpers & {"can", "could", "will", "would", "may", "might", "should"}
        ):
            return False
        if "cannot" in keywords and not (
            helpers & {"can", "could", "will", "would", "ca", "wo"}
            and self.standing.negator(trigger) not in {"", "no longer"}
        ):
            return False
        if "alert" in keywords and not any(self.words[word].lemma == "alert" for word in slots.fill(trigger, "on")):
            return False
        if keywords & {"street", "formal"}:
            crowd = any(
                self.words[word].lemma in self.triggers.classes["CROWD"] or self.has_mark(word, "PEOPLE")
                for word in map(self.mentions.core, self._named_subjects(trigger))
            )
            complains = self.words[trigger].lemma == "protest" and bool(slots.fill(trigger, "to"))
            if (crowd and not complains) != ("street" in keywords):
                return False
        return not (
            "actor2" in keywords
            and len({index for word in slots.fill(trigger, "subj") for index in self.mentions.at(word)}) < 2
            and not slots.fill(trigger, "with")
        )

    def _named_subjects(self, trigger: int) -> list[int]:
        """Return the subjects of a verb, whoever speaks in place of ``they``: ``the miners said they would strike``."""
        return [
            self.mentions.list[self._speaker_of(trigger, index)].head if index is not None else word
            for word in self.slots.fill(trigger, "subj")
            for index in (self.mentions.at(word) or [None])[:1]
        ]

    def _only_inquires(self, trigger: int) -> bool:
        """Say whether only knowledge is asked for: ``asked if the talks were over``."""
        for clause in self.slots.fill(trigger, "comp"):
            marks = {self.words[one].text.lower() for one in self.grammar.all(clause, "mark")}
            helpers = {self.words[one].text.lower() for one in self.grammar.all(clause, "aux")}
            if marks & {"if", "whether"} and not helpers & {"could", "would", "can", "might", "may", "will"}:
                return True
        return False

    def _agrees_in_view(self, trigger: int) -> bool:
        """Say whether somebody only thinks like another: ``the General agreed with him``."""
        return (
            self.words[trigger].lemma == "agree"
            and any(self.slots.fill(trigger, "with"))
            and not any(self.slots.fill(trigger, path) for path in ("comp", "to", "on", "obj"))
        )

    def _must(self, trigger: int) -> bool:
        """Say whether a clause that somebody says lays a duty on another: ``said that Sudan must return``."""
        for verb in self.slots.fill(trigger, "comp"):
            helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
            duty = helpers & DUTY or (
                self.words[verb].lemma in {"have", "need", "ought"}
                and any(True for one in self.grammar.all(verb, "xcomp"))
            )
            if duty and any(
                self.has_mark(word, "SIDE") and self.words[word].part != "PRON" and self._is_other(trigger, word)
                for word in self.slots.fill(verb, "subj")
            ):
                return True
        return False

    def _will(self, trigger: int) -> bool:
        """Say whether somebody says what he or his own side will do: ``said Estonia would introduce licensing``."""
        for verb in self.slots.fill(trigger, "comp"):
            helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
            if (
                self._commits(verb)
                and not (verb < trigger and self.triggers.of(self.words[verb].lemma, self.words[verb].part))
                and helpers & {"will", "would", "shall", "'ll"}
                and self.standing.of(verb)[0] == "planned"
                and any(
                    (self.has_mark(word, "SIDE") or self.words[word].text.lower() in {"it", "they"})
                    and not self._is_foreign(trigger, word)
                    for word in self.slots.fill(verb, "own")
                )
            ):
                return True
        return False

    def _lies_ahead(self, trigger: int) -> bool:
        """Say whether somebody says what will come, of things too: ``said it would not go unanswered``."""
        for verb in self.slots.fill(trigger, "comp"):
            helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
            if helpers & {"will", "would", "shall", "'ll", "wo"}:
                return True
        return False

    def _commits(self, verb: int) -> bool:
        """Say whether a verb tells what one can undertake: ``make`` and ``take`` by their object alone."""
        lemma = self.words[verb].lemma
        if lemma in VAGUE:
            return any(self.words[one].lemma in UNDERTAKINGS for one in self.slots.fill(verb, "obj"))
        return lemma in self.triggers.classes["COMMIT"] or lemma in self.triggers.classes["TAKEN_ON"]

    def _is_foreign(self, trigger: int, word: int) -> bool:
        """Say whether a subject is of another country than a speaker whose country his title tells."""
        speakers = [one for found in self.slots.fill(trigger, "subj") for one in self.mentions.at(found)]
        return self.others.known(speakers) and self._is_other(trigger, word)

    def _is_other(self, trigger: int, word: int) -> bool:
        """Say whether a subject is another side than whoever speaks."""
        speakers = [one for found in self.slots.fill(trigger, "subj") for one in self.mentions.at(found)]
        return bool(self.others.different(word, speakers))

    def _has_condition(self, verb: int) -> bool:
        return any(
            self.words[mark].text.lower() in {"if", "unless"}
            for clause in self.grammar.all(verb, "advcl", "parataxis", "ccomp")
            for mark in self.grammar.all(clause, "mark")
        ) or any(
            self.words[one].text.lower() in {"if", "unless"}
            for above in self.grammar.ancestors(verb)
            for clause in self.grammar.all(above, "advcl")
            for one in self.grammar.all(clause, "mark")
        )
