"""Events: a trigger from the table, its sides from the grammar, and whether it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.documents import Span
from dragoman.extraction.findings import Event, Status
from dragoman.extraction.frames import VERBS
from dragoman.extraction.recipients import Recipients
from dragoman.extraction.same_again import SameAgain
from dragoman.extraction.sides import SAYING
from dragoman.extraction.triggers import Frame, fits
from dragoman.extraction.writing import written
from dragoman.language import Word

MATERIAL = {"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "PROTEST", "MOBILIZE"}
FORCE = {"ASSAULT", "COERCE", "SANCTION", "PROTEST"}
"""Acts whose announcement is a threat. Source: PLOVER manual, rules on threatened acts."""
FUTURE = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
"""What a thing announced for the future counts as. Source: PLOVER manual, rules on future events."""
ADDRESSED = {"AGREE", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
"""Kinds whose other party may be named anywhere in the clause."""
TELLING_MODES = {"REQUEST", "REJECT", "THREATEN"}
"""Kinds whose mode is what is asked, refused or threatened."""
STANDING = {"support", "back", "appreciate", "oppose", "welcome", "defend"}
"""Verbs that in the present, without anybody, tell an attitude to a thing: ``supports the programme``."""
AMONG_THEMSELVES = frozenset("agree concur reaffirm reiterate renew affirm underscore resolve undertake".split())
"""Verbs of several who promise each other; what else they name is what they speak of."""
OWNED = {"SUPPORT"}
"""Kinds whose other party may be whose the thing is that is praised or backed."""
AHEAD = {"before", "after", "following", "until", "pending", "upon"}
"""Words before a noun that names what is still to come."""
OF_ONE_MIND = {"agree", "reaffirm", "affirm", "reiterate", "commit", "recommit", "concur", "underscore"}
"""What several do together: whom their words are about is no other side."""
OFFERS = frozenset(("offer", "invitation"))
ACCEPTING = frozenset("accept welcome take embrace".split())
LIGHT = {"launch", "make", "deliver", "mount", "issue", "unleash"}
ANNOUNCING = SAYING | {
    "declare",
    "vow",
    "reiterate",
    "reply",
    "retort",
    "answer",
    "respond",
    "hear",
    "inform",
    "notify",
    "telegraph",
    "cable",
    "wire",
    "radio",
    "hint",
    "intimate",
    "signal",
    "boast",
    "growl",
    "thunder",
}
"""Verbs by which one's own act of force is announced."""
MUTUAL = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE"}
NO_DEEDS_OF_IT = frozenset(("ASSAULT", "PROTEST", "COERCE", "COOPERATE", "AID"))
"""Kinds of deeds that a bomb, a storm or a bill does as well as a body."""
TO_SOMEBODY = frozenset(
    "castigate berate chide scold rebuke reprimand accuse blame urge implore beseech entreat exhort warn thank".split()
)
"""Verbs whose object can only be somebody."""
GIVING_WORD = frozenset("promise pledge offer guarantee vow".split())
"""Verbs with one object for what is promised, and another for whom it is promised to."""
IN_WRITING = {"REQUEST", "ACCUSE", "THREATEN"}
"""What a letter says in a participle behind it."""
COMING = frozenset("will would shall 'll 'd".split())
OFFICIALS = frozenset(
    "official minister spokesman spokeswoman spokesperson ministry government diplomat aide adviser".split()
)
RULES = frozenset("rule ban curb restriction limit law regulation quota embargo".split())
"""What lays down how a thing may be done: ``the rules on visits``."""
KEEPING_BACK = frozenset("withhold refuse deny".split())
TRIED = frozenset(("try to", "attempt to", "seek to", "work to", "labor to", "labour to", "strive to"))
VOTED = frozenset(("SANCTION", "COERCE", "REJECT", "RETREAT", "ACCUSE"))
"""Kinds of acts that are done by deciding on them: ``voted to censure``."""
DEMANDING = frozenset("demand request insist insistence call proposal order condition ultimatum appeal".split())
DONE_TO = {"SANCTION"}
"""Acts that stay told in the passive where nobody can say who ``by`` names: ``found guilty by a court martial``."""
ROLES = {"setting", "other"}
DATING = {"after", "since"}
COUNTED_SINCE = 6
"""So many words before ``since`` may say that a thing is the first: ``his first official visit since``."""


class Events(Recipients):
    """Finds the events of one paper."""

    def find(self) -> list[tuple[int, Event]]:
        """Return every event with its trigger's word, in order of the text, one a trigger, retellings not yet
        joined.
        """
        found: list[tuple[int, Event]] = []
        again = SameAgain(self.others, self.standing, self._sides)
        for word in self.words:
            if word.part in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
                event = self._at(word.index) or again.told(word.index, found)
                if event is not None:
                    self.made[word.index] = event.kind
                    if event.kind == "REQUEST":
                        self.asked[word.index] = event.recipient
                    found.append((word.index, event))
                    if event.is_verdict and not self._is_convicted(word.sentence, found):
                        found.append((word.index, replace(event, kind="SANCTION", modes=("convict",))))
        return found

    def _at(self, trigger: int) -> Event | None:
        word = self.words[trigger]
        if trigger in self.mentions.persons or (word.part in {"NOUN", "PROPN"} and self._inside_name(trigger)):
            return None
        if self._only_dates(trigger) or (word.relation == "amod" and word.tag == "VBN"):
            return None
        for frame in self.triggers.of(self._lemma(trigger), word.part):
            if fits(frame, trigger, self.slots, self.has_mark):
                event = self._by_frame(trigger, frame)
                if event is not None:
                    told = self._told_by_verb(trigger, event.kind) or self._is_outcome(trigger, event.kind)
                    return None if told else event
        return None

    def _is_convicted(self, sentence: int, found: list[tuple[int, Event]]) -> bool:
        """Say whether a conviction was told in this sentence already: ``convicted him and jailed him for a year``."""
        return any(
            event.kind == "SANCTION" and "convict" in event.modes and self.words[trigger].sentence == sentence
            for trigger, event in found[-4:]
        )

    def _lemma(self, trigger: int) -> str:
        """Return the dictionary form of a trigger, with what a hyphen joins to a noun: ``build-up``."""
        word = self.words[trigger]
        if word.part == "NOUN" and trigger > 1 and self.words[trigger - 1].text == "-":
            return self.slots.hyphened(trigger)
        return word.lemma

    def _only_dates(self, verb: int) -> bool:
        """Say whether a clause lies years back and only dates another: ``five years after crowds burned it``, ``the
        first visit since they clashed``.
        """
        mark = next((one for one in self.grammar.all(verb, "mark") if self.words[one].text.lower() in DATING), None)
        if mark is None or mark == 0:
            return False
        if self.words[mark].text.lower() == "after":
            return self.words[mark - 1].lemma in {"year", "decade", "century", "generation"}
        before = self.words[
            max(mark - COUNTED_SINCE, self.grammar.analysis.sentences[self.words[mark].sentence].first) : mark
        ]
        return any(
            one.text.lower() in {"first", "second", "third", "only", "biggest", "worst", "highest"} for one in before
        )

    def _told_by_verb(self, noun: int, kind: str) -> bool:
        """Say whether a noun only completes the verb that told the same: ``reiterated its demand``."""
        word = self.words[noun]
        above = self.made.get(word.head)
        if kind in FORCE and word.relation == "pobj" and self.made.get(self.words[word.head].head) == "THREATEN":
            return True
        if kind == "CONSULT" and word.relation == "pobj" and self.words[word.head].text.lower() == "on":
            verb = self.words[word.head].head
            if self.words[word.head - 1].lemma in RULES:
                return True
            return "REJECT" in {self.made.get(verb), self.made.get(self.words[verb].head)}
        return (
            word.part == "NOUN"
            and word.relation in {"dobj", "nsubjpass", "attr"}
            and (
                (above == kind and not self._is_anothers_offer(noun))
                or (above == "REJECT" and kind == "SUPPORT" and self.words[word.head].lemma in KEEPING_BACK)
                or (above in {"AGREE", "CONCEDE"} and kind in FUTURE)
                or (
                    above == "CONCEDE"
                    and kind in {"REQUEST", "THREATEN"}
                    and self.grammar.one(noun, "poss") is not None
                )
                or ((above, kind) == ("ACCUSE", "ASSAULT") and self.words[word.head].lemma in LIGHT)
                or (above, kind) in {("RETREAT", "PROTEST"), ("ACCUSE", "MOBILIZE")}
            )
        )

    def _is_anothers_offer(self, noun: int) -> bool:
        """``Accepted Jamaica's offer``: made by one and taken up by another, two acts."""
        word = self.words[noun]
        taken = self.words[word.head].lemma == "accept" and word.lemma in {"offer", "invitation"}
        return taken and any(self.words[one].part == "PROPN" for one in self.grammar.all(noun, "poss"))

    def _asked_before(self, trigger: int, kind: str) -> list[int]:
        """Return who was asked in the clause before one that tells of a refusal: ``asked Chad for access and was
        refused``.
        """
        word = self.words[trigger]
        if kind != "REJECT" or word.relation != "conj" or self.made.get(word.head) != "REQUEST":
            return []
        if not self.slots.is_passive(trigger):
            return []
        put_to = [found for path in ("from", "obj.from", "of") for found in self.slots.fill(word.head, path)]
        return list(self.asked.get(word.head, ())) or self._sides(put_to)

    def _is_of_another(self, noun: int) -> bool:
        """Say whether an offer that is accepted is told of here for the first time: ``accepted Chad's offer``, ``an
        invitation``; of ``the offer`` it was told before.
        """
        word = self.words[noun]
        if word.lemma not in OFFERS or self.words[word.head].lemma not in ACCEPTING:
            return False
        owners = [self.words[one] for one in self.grammar.all(noun, "poss")]
        owners += [self.words[one] for one in self.grammar.all(noun, "amod", "compound") if self.words[one].tag != "JJ"]
        owners += [self.words[one] for one in self.grammar.prepositions(noun, "by", "from")]
        if any(one.tag == "NNP" and one.index in self.mentions.cue_at for one in owners):
            return True
        articles = {self.words[one].text.lower() for one in self.grammar.all(noun, "det")}
        return bool(articles & {"a", "an"})

    def _is_outcome(self, verb: int, kind: str) -> bool:
        """Say whether a clause only tells more of what was said before it: ``complained, accusing the police``."""
        word = self.words[verb]
        if kind == "ACCUSE" and self._is_so_called(verb):
            return True
        if kind == "ASSAULT" and word.lemma == "be":
            return self.made.get(word.head) == "ACCUSE"
        if (
            kind in ADDRESSED
            and word.tag == "VBG"
            and word.relation == "advcl"
            and self.grammar.one(verb, "nsubj") is None
        ):
            return self.made.get(word.head) in {kind, "PROTEST"}
        return kind == "REQUEST" and word.relation in {"advcl", "acl"} and self.made.get(word.head) == "PROTEST"

    def _is_so_called(self, verb: int) -> bool:
        """``Deplored what it termed meddling``: the word for a thing that is blamed already."""
        what = any(self.words[one].text.lower() == "what" for one in self.grammar.all(verb, "dobj"))
        return what and self.made.get(self.words[verb].head) == "ACCUSE"

    def _inside_name(self, word: int) -> bool:
        """Say whether a noun is part of a name: ``Conference on Security``, ``the Front for the Liberation of``."""
        here = self.words[word]
        if (
            here.tag in {"NNP", "NNPS"}
            and here.text[:1].isupper()
            and not here.text.isupper()
            and word > self.grammar.analysis.sentences[here.sentence].first
            and next(self.grammar.prepositions(word, "with", "between"), None) is None
        ):
            return True
        return any(
            cue.kind in {"framework", "office", "title", "body"} and cue.text[:1].isupper()
            for cue in self.mentions.cue_at.get(word, ())
        )

    def _by_frame(self, trigger: int, frame: Frame) -> Event | None:
        if not self._keywords_hold(trigger, frame):
            return None
        subjects = [who for one in self._fill(trigger, frame.actor) for who in self._speakers_of(trigger, one)]
        actor = [one for one in subjects if self._acts(one) or self._is_it_that_acts(one, trigger, frame)]
        spoken: list[int] | None = None
        if subjects and not actor and frame.part == "V" and self._are_means(subjects, frame.kind):
            actor = [one for one in self._hands(subjects) if self._acts(one)]
        elif subjects and not actor and frame.part == "V":
            spoken = self._voice(trigger, subjects)
            if spoken is None and not (frame.kind in DONE_TO and self.slots.is_passive(trigger)):
                return None
            actor = spoken or []
        if not actor and frame.kind == "REJECT" and "cannot" in frame.keywords and self.slots.is_passive(trigger):
            actor = self._speakers_of_refusal(trigger)
        recipient = [one for one in self._fill(trigger, frame.recipient, frame.kind) if one not in actor]
        actor, recipient = self._as_written(trigger, frame, actor or self._asked_before(trigger, frame.kind), recipient)
        recipient = recipient or (self._readers_of(subjects) if spoken else [])
        if frame.kind == "ACCUSE" and "/V/" in frame.name:
            recipient = self._complained_of(trigger, recipient, actor)
        loose = False
        if frame.kind in OWNED and "/V/" in frame.name:
            recipient = [one for one in self._owners_of(recipient) if one not in actor]
        blaming = "/V/" in frame.name and (frame.kind == "REQUEST" or frame.modes == ("disapprove",))
        if blaming:
            recipient = self._givers_of(recipient, frame.kind)
            recipient = self._doers_behind(trigger, frame.kind) or self._without_victims(recipient, frame.kind)
        if frame.part == "V":
            recipient = self._by_what_it_answers(trigger, frame.kind, actor, recipient)
        if not any(map(self._is_named, recipient)):
            recipient, loose = self._named_elsewhere(trigger, frame, actor, recipient)
        if not actor and frame.kind in MUTUAL and len(recipient) > 1 and self._is_between(trigger, recipient[0]):
            actor, recipient = recipient, []
        if frame.kind == "AID" and "/V/" in frame.name and not recipient:
            recipient = self.others.named(trigger, actor, frame.kind)
        if frame.kind == "AGREE" and frame.lemma in OF_ONE_MIND and len(actor) > 1:
            beside = {
                index
                for path in ("with", "comp.with")
                for word in self.slots.fill(trigger, path)
                for index in self.mentions.at(word)
            }
            recipient = [one for one in recipient if one in beside]
        if (
            "joint" in frame.keywords
            and not recipient
            and not self._is_joint(trigger, actor)
            and not self.slots.is_passive(trigger)
        ):
            return None
        if ("actor" in frame.keywords and not actor) or ("recipient" in frame.keywords and not recipient):
            return None
        if not actor and not recipient and self.words[trigger].relation == "acl" and "alone" not in frame.keywords:
            return None
        if not recipient and frame.lemma in STANDING and self.words[trigger].tag in {"VBZ", "VBP", "VBG"}:
            return None
        if frame.kind == "AGREE" and self._agrees_in_view(trigger):
            return None
        told_alone = "alone" in frame.keywords or (spoken is not None and frame.kind == "THREATEN")
        if not actor and not recipient and not (frame.kind in MATERIAL | {"CONSULT"} or told_alone):
            return None
        if frame.kind == "PROTEST" and not actor and "alone" not in frame.keywords:
            return None
        status, reason = self.standing.of(trigger)
        if (
            any(condition.slot.endswith("det") for condition in frame.conditions)
            or frame.keywords & {"cannot", "withheld"}
            or frame.keywords & {"would", "coming"}
            or "conditional" in frame.keywords
        ):
            status, reason = self.standing.veracity.unreal(trigger) or self._only_in_case(trigger)
        else:
            status, reason = self._spoken_of(trigger, frame, status, reason)
        event = self._judged(trigger, frame, (tuple(actor), tuple(recipient)), (status, reason))
        return replace(event, loose=loose) if event is not None and loose else event

    def _only_in_case(self, trigger: int) -> tuple[Status, str]:
        """Return the status of what would not be done in a case put by its order: ``Should Peru apply, Chad would not
        object``.
        """
        cases = [*self.grammar.all(trigger, "advcl", "ccomp")]
        put = any(one < trigger and self.standing.is_put_as_case(one) for one in cases)
        return ("hypothetical", "should") if put else ("actual", "")

    def _is_it_that_acts(self, index: int, trigger: int, frame: Frame) -> bool:
        """``It warned the rebels``: in the past tense only a body or a country can be meant, where only such do it."""
        if frame.part != "V" or frame.kind in NO_DEEDS_OF_IT or self.mentions.list[index].text.lower() != "it":
            return False
        finite = {self.words[one].tag for one in (trigger, *self.grammar.all(trigger, "aux"))}
        told = "VBD" in finite or {"VBN", "VBZ"} <= finite or frame.lemma in TO_SOMEBODY
        if frame.kind in {"CONSULT", "RETREAT"} and self.words[trigger].relation == "relcl":
            return False
        return told and self.mentions.list[index].head in self.grammar.all(trigger, "nsubj")

    def _spoken_of(self, trigger: int, frame: Frame, status: Status, reason: str) -> tuple[Status, str]:
        """Return the status of a clause as what it hangs on makes of it: alleged, demanded, granted; what could be
        heard was heard.
        """
        if status == "hypothetical" and frame.lemma == "hear" and reason in {"can", "could"}:
            return "actual", ""
        if status in {"actual", "ongoing", "claimed"} and self._is_alleged(trigger):
            return "hypothetical", "alleged"
        if status == "actual" and self._is_demanded(trigger):
            return "hypothetical", "demanded"
        if status == "actual" and self._is_granted(trigger):
            return "hypothetical", "granted or asked"
        return status, reason

    def _named_elsewhere(
        self, trigger: int, frame: Frame, actor: list[int], recipient: list[int]
    ) -> tuple[list[int], bool]:
        """Return the other party that a clause names where no slot leads to it, and whether it only stands somewhere in
        the clause.
        """
        verb = frame.part == "V"
        if verb and (
            makers := self._makers_of(trigger, frame.kind, actor) or self._spoken_of_before(trigger, frame.kind, actor)
        ):
            if any(map(self._is_named, makers)):
                return makers, False
            recipient = makers
        promised = frame.kind == "AGREE" and "comp" in frame.keywords
        refusal = frame.kind == "REJECT" and not verb and any(self.slots.fill(trigger, "comp"))
        if frame.kind not in ADDRESSED or not (verb or promised or refusal):
            return recipient, False
        told = self._told_to(trigger, actor) or (self._heard_beside(trigger, frame.kind, actor) if verb else [])
        among = frame.lemma in AMONG_THEMSELVES and len(actor) > 1
        among = among or any(self._is_put_to(trigger, one, frame.kind) for one in recipient)
        others = [] if told or among else self.others.named(trigger, actor, frame.kind)
        blaming = verb and (frame.kind == "REQUEST" or frame.modes == ("disapprove",))
        further = self._without_victims(others, frame.kind) if blaming else others
        further = self._not_only_wished_for(trigger, frame.kind, further)
        return told or further or recipient, bool(further)

    def _by_what_it_answers(self, trigger: int, kind: str, actor: list[int], recipient: list[int]) -> list[int]:
        """Return the other party of a verb: who is asked by name or asked for it before, else whom the frame found,
        else the one of the act that it judges, grants, lifts or promises.
        """
        recipient = self._not_only_wished_for(trigger, kind, recipient)
        recipient = self._called_in_first(trigger, kind, actor, recipient) or recipient
        recipient = self._as_asked(trigger, kind, actor) or self._asked_by_name(trigger, kind) or recipient
        if any(map(self._is_named, recipient)):
            return recipient
        recipient = self._promised_to(trigger, kind, actor) or recipient
        further = self._laid_on(trigger, kind, actor) or self._whose_act(trigger, kind, actor)
        return recipient or further or self._set_off_by(trigger, kind, actor)

    def _as_written(
        self, trigger: int, frame: Frame, actor: list[int], recipient: list[int]
    ) -> tuple[list[int], list[int]]:
        """Return the sides of a frame, with whose letter it is and to whom, and without what alone is promised."""
        if frame.kind in IN_WRITING and (paper := written(self.slots, trigger)) is not None:
            actor = self._sides(paper.writers) or actor
            recipient = [one for one in self._sides(paper.readers) if one not in actor] or recipient
        recipient = recipient or self._body_called_it(trigger, frame)
        if frame.lemma in GIVING_WORD and not any(self.slots.fill(trigger, "comp")):
            recipient = [one for one in recipient if not (self._is_a_gift(one) and self._is_only_object(trigger, one))]
        return actor, recipient

    def _is_a_gift(self, index: int) -> bool:
        """Say whether a mention is of people who may be promised like a thing: ``offered forty military doctors``."""
        mention = self.mentions.list[index]
        lent = mention.kind == "office" and mention.plural and not mention.qualifiers
        return not self._is_named(index) or (lent and mention.text.split()[0].lower() not in {"the", "these", "those"})

    def _body_called_it(self, trigger: int, frame: Frame) -> list[int]:
        """Return ``it`` that is spoken to or blamed as only somebody can be: ``castigating it for arrogance``."""
        if frame.part != "V" or frame.lemma not in TO_SOMEBODY:
            return []
        return [
            index
            for word in self.slots.fill(trigger, "obj")
            if self.words[word].text.lower() == "it"
            for index in self.mentions.at(word)
        ]

    def _is_only_object(self, trigger: int, index: int) -> bool:
        """Say whether a mention is the one object of a promise, which is what is promised: ``promised movement``."""
        objects = list(self.grammar.all(trigger, "dobj"))
        return objects == [self.mentions.list[index].head] and self.grammar.one(trigger, "dative") is None

    def _sides(self, words: Iterable[int]) -> list[int]:
        """Return the mentions at some words that can be sides."""
        found = [index for word in words for index in self.mentions.at(word)]
        return [one for one in dict.fromkeys(found) if self._acts(one)]

    def _judged(
        self, trigger: int, frame: Frame, sides: tuple[tuple[int, ...], tuple[int, ...]], judgement: tuple[Status, str]
    ) -> Event | None:
        """Make the event, turned into what its status makes of it: what is only planned is an agreement to it."""
        actor, recipient = sides
        status, reason = judgement
        kind, modes = frame.kind, frame.modes
        ahead = status == "planned" and reason in AHEAD
        if "real" in frame.keywords and status not in {"actual", "ongoing", "claimed"} and not ahead:
            return None
        if status == "planned" and kind in {*FUTURE, "AGREE", "CONCEDE"} and self._promised(trigger, reason):
            status = "hypothetical"
        if reason in {"decision", "vote to"}:
            status = "actual" if kind in VOTED else "hypothetical"
        if status == "hypothetical" and kind == "CONSULT" and "third-party" in modes and reason in TRIED:
            status, reason = self._of_the_attempt(trigger)
        if status == "hypothetical" and "meet" in modes and kind == "REJECT" and self._is_announced(trigger, actor):
            status, reason = "actual", ""
        if status == "planned" and kind == "SUPPORT" and not actor and "alone" not in frame.keywords:
            status = "hypothetical"
        if status == "planned":
            if kind in FUTURE and (actor or recipient or "alone" in frame.keywords):
                kind, modes = FUTURE[kind], ()
            elif kind == "REQUEST" and frame.lemma == "apply":
                kind, modes = "AGREE", ()
            elif kind not in {"AGREE", "CONCEDE"}:
                status = "hypothetical"
        if status == "hypothetical" and not actor and kind in FORCE:
            actor = self._who_announces(trigger, kind, recipient)
        if (
            status == "hypothetical"
            and actor
            and (
                (kind in FORCE and self._is_announced(trigger, actor))
                or (kind in FORCE | {"RETREAT"} and self._is_unless(trigger))
            )
        ):
            kind, modes, status = "THREATEN", threatened(kind, modes), "actual"
            recipient = recipient or tuple(self.others.named(trigger, actor, kind))
        if not modes and kind in TELLING_MODES:
            modes = self.content.modes(trigger, kind)
        word = self.words[trigger]
        span = Span(self.grammar.document.id, word.start, self._trigger_end(trigger, frame))
        event = Event(
            kind,
            span,
            actor,
            recipient,
            modes,
            status=status,
            reason=reason,
            frame=frame.name,
            role=next(iter(frame.keywords & ROLES), ""),
        )
        return replace(event, attributed_to=self._attribution(trigger, actor))

    def _is_alleged(self, trigger: int) -> bool:
        """Say whether a clause is what somebody is accused of: ``accused them of killing and torturing``."""
        word = self.words[trigger]
        while word.relation == "conj" and self.words[word.head].part in VERBS and word.tag == self.words[word.head].tag:
            word = self.words[word.head]
        if word.relation == "pcomp":
            governor = self.words[self.words[word.head].head]
            return governor.lemma in self.standing.governors.accusing
        return word.relation == "ccomp" and self.words[word.head].lemma in {"accuse", "allege", "charge", "claim"}

    def _is_demanded(self, trigger: int) -> bool:
        """Say whether a clause tells what is asked for by a verb that looks past: ``demand that they quit``."""
        word = self.words[trigger]
        above = self.words[word.head]
        return (
            word.text.lower() == word.lemma
            and word.relation in {"acl", "ccomp"}
            and (above.lemma in DEMANDING or self.made.get(word.head) == "REQUEST")
            and any(self.words[one].text.lower() == "that" for one in self.grammar.all(trigger, "mark"))
        )

    def _is_granted(self, trigger: int) -> bool:
        """Say whether a clause only completes a promise, grant or demand: ``allowed the Red Cross to visit``."""
        word = self.words[trigger]
        return (
            word.tag == "VB"
            and word.relation in {"xcomp", "ccomp"}
            and self.made.get(word.head) in {"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"}
        )

    def _is_unless(self, trigger: int) -> bool:
        """Say whether an act of force will come ``unless`` something is done."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        return bool(helpers & {"will", "would", "shall", "'ll"}) and any(
            self.words[mark].text.lower() == "unless"
            for clause in self.grammar.all(trigger, "advcl")
            for mark in self.grammar.all(clause, "mark")
        )

    def _is_announced(self, trigger: int, actor: tuple[int, ...]) -> bool:
        """Say whether those who would use force say so themselves: ``announced that it will withdraw its envoy``."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        if not helpers & {"will", "would", "shall", "'ll"} or self.standing.negator(trigger):
            return False
        above = self._announcing(trigger)
        if above is None:
            return False
        if any(self.made.get(one) in {"THREATEN", "REQUEST", "AGREE"} for one in self._governing(trigger)):
            return False
        speakers = [found for one in self.slots.subject(above.index) for found in self.mentions.at(one)]
        if above.lemma == "hear" or (self._is_on_condition(trigger) and self._is_unplaced_official(speakers)):
            return True
        return bool(set(speakers) & set(actor)) or not any(
            self.others.different(self.mentions.list[one].head, speakers) for one in actor
        )

    def _speakers_of_refusal(self, trigger: int) -> list[int]:
        """Return who says that a thing will not be done: ``replied that no visas would be issued``."""
        above = self._announcing(trigger)
        if above is None or self.slots.is_passive(above.index):
            return []
        speakers = [index for one in self.slots.subject(above.index) for index in self.mentions.at(one)]
        return [one for one in speakers if self._speaks_for_a_state(one)]

    def _of_the_attempt(self, trigger: int) -> tuple[Status, str]:
        """Return the status of an attempt to bring others together, which is mediation whether it succeeds or not."""
        return self.standing.of(self.words[trigger].head)

    def _who_announces(self, trigger: int, kind: str, recipient: tuple[int, ...]) -> tuple[int, ...]:
        """Return who says what would be done by nobody named: ``loans to Chad would be cut off, officials said``."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        above = self._announcing(trigger) if self.slots.is_passive(trigger) and helpers & COMING else None
        if above is None or self.slots.is_passive(above.index):
            return ()
        speakers = [index for one in self.slots.subject(above.index) for index in self.mentions.at(one)]
        official = [one for one in speakers if self._speaks_for_a_state(one) and one not in recipient]
        foreign = any(self.others.different(self.mentions.list[one].head, official) for one in recipient)
        return tuple(official) if foreign or (kind == "SANCTION" and not recipient) else ()

    def _speaks_for_a_state(self, index: int) -> bool:
        """Say whether a mention is a government, somebody with a title, or an official."""
        mention = self.mentions.list[index]
        if mention.kind == "person":
            return mention.title is not None
        return mention.kind in {"country", "office"} or self.words[mention.head].lemma.lower() in OFFICIALS

    def _is_on_condition(self, trigger: int) -> bool:
        """Say whether a clause tells what will come if something is done or not done."""
        return any(
            self.words[mark].text.lower() in {"if", "unless"}
            for clause in self.grammar.all(trigger, "advcl")
            for mark in self.grammar.all(clause, "mark")
        ) or any(
            one < trigger and self.standing.is_put_as_case(one) for one in self.grammar.all(trigger, "advcl", "ccomp")
        )

    def _is_unplaced_official(self, speakers: Iterable[int]) -> bool:
        """Say whether somebody with a title, or ``he``, speaks, of whom the words do not tell whose he is."""
        found = [self.mentions.list[one] for one in speakers]
        return bool(found) and all(
            (one.kind == "person" and one.title is not None and not one.qualifiers)
            or (one.kind == "pronoun" and one.text.lower() in {"he", "she"})
            for one in found
        )

    def _announcing(self, trigger: int) -> Word | None:
        """Return the verb of saying that a clause hangs on, or that is put in beside it: ``Chad would, he said``."""
        first = self.words[self.grammar.root_of_coordination(trigger)]
        inserted = next(
            (one for one in self.grammar.all(first.index, "parataxis") if self.words[one].lemma in ANNOUNCING), None
        )
        if inserted is not None:
            return self.words[inserted]
        above = self.words[first.head]
        says = first.relation == "ccomp" and above.lemma in ANNOUNCING and not self.standing.negator(above.index)
        return above if says else None

    def _promised(self, trigger: int, reason: str) -> bool:
        """Say whether the verb above has already told the promise of this: ``agreed to visit`` is one event."""
        if reason in self.standing.governors.promised and reason not in {
            "schedule",
            "slate",
            "set",
            "expect",
            "decide",
            "prepare",
        }:
            return True
        if self.words[trigger].relation == "conj" and reason in {"will", "'ll", "shall"}:
            return False
        return any(
            self.made.get(above) in {"AGREE", "CONCEDE"}
            and self.words[above].lemma not in self.standing.governors.contacts
            for above in self._governing(trigger)
        )

    def _governing(self, trigger: int) -> Iterator[int]:
        """Yield the verbs whose complement a clause is, nearest first."""
        word = self.words[trigger]
        for _ in range(4):
            if word.relation not in {"ccomp", "xcomp", "acl", "advcl", "conj", "attr", "acomp", "dobj"} or (
                word.head == word.index
            ):
                return
            word = self.words[word.head]
            yield word.index

    def _trigger_end(self, trigger: int, frame: Frame) -> int:
        """Return where the trigger ends: a light verb with its noun is one trigger."""
        end = self.words[trigger].end
        for condition in frame.conditions:
            if condition.slot == "obj" and condition.words and not condition.absent:
                for word in self.slots.fill(trigger, "obj"):
                    if word > trigger and self.words[word].lemma in condition.words and word - trigger <= 6:
                        end = max(end, self.words[word].end)
        return end

    def _attribution(self, trigger: int, actor: tuple[int, ...]) -> int | None:
        """Return who says so, where the clause completes a verb of saying and its subject is another than the actor."""
        for above in (trigger, *self.grammar.ancestors(trigger)):
            word = self.words[above]
            if (
                word.relation == "ccomp"
                and self.words[word.head].part in VERBS
                and self.words[word.head].lemma in SAYING
            ):
                speakers = [index for one in self.slots.subject(word.head) for index in self.mentions.at(one)]
                return next((one for one in speakers if one not in actor), None)
        return None


def threatened(kind: str, modes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the mode of a threat by the act that is threatened."""
    if kind == "ASSAULT":
        return ("violence",)
    if "arrest" in modes:
        return ("arrest",)
    if set(modes) & {"expel", "deport"}:
        return ("expel",)
    return ("relations",) if kind == "SANCTION" else ("restrict",)
