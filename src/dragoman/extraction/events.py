"""Events: a trigger from the table, its sides from the grammar, and whether it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.documents import Span
from dragoman.extraction.content import Content
from dragoman.extraction.findings import Event, Mention, Status
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.governors import Governors
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.others import Others
from dragoman.extraction.people import COUNTRY_CUES
from dragoman.extraction.status import Standing
from dragoman.extraction.triggers import Frame, Triggers, fits
from dragoman.extraction.writing import written

MATERIAL = {"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "PROTEST", "MOBILIZE"}
FORCE = {"ASSAULT", "COERCE", "SANCTION", "PROTEST"}
"""Acts whose announcement is a threat. Source: PLOVER manual, rules on threatened acts."""
FUTURE = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
"""What a thing announced for the future counts as. Source: PLOVER manual, rules on future events."""
ADDRESSED = {"AGREE", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
"""Kinds whose other party may be named anywhere in the clause."""
TELLING_MODES = {"REQUEST", "REJECT", "THREATEN"}
"""Kinds whose mode is what is asked, refused or threatened."""
DOERS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ant")
"""Endings of plural nouns for people: catchers, protectors, cyclists."""
STANDING = {"support", "back", "appreciate", "oppose", "welcome", "defend"}
"""Verbs that in the present, without anybody, tell an attitude to a thing: ``supports the programme``."""
EVERYBODY = frozenset(
    "partner ally party country nation member other state stakeholder side neighbor neighbour".split()
)
"""Words for many who are asked together without being named."""
AMONG_THEMSELVES = frozenset("agree concur reaffirm reiterate renew affirm underscore resolve undertake".split())
"""Verbs of several who promise each other; what else they name is what they speak of."""
OWNED = {"SUPPORT"}
"""Kinds whose other party may be whose the thing is that is praised or backed."""
SUFFERING = {"of", "on", "against", "at", "to", "for", "between", "with", "toward", "towards", "upon", "from"}
AHEAD = {"before", "after", "following", "until", "pending", "upon"}
"""Words before a noun that names what is still to come."""
OF_ONE_MIND = {"agree", "reaffirm", "affirm", "reiterate", "commit", "recommit", "concur", "underscore"}
"""What several do together: whom their words are about is no other side."""
LIGHT = {"launch", "make", "deliver", "mount", "issue", "unleash"}
DUTY = {"must", "should", "ought"}
SIDES = {"person", "office", "organization", "country", "nationality", "framework"}
WIELDERS = frozenset(
    "army navy police air-force government regime rebel guerrilla militia coalition insurgent marine militant".split()
)
"""Whose a weapon may be said to be by a noun before it."""
VAGUE = {"make", "take", "do"}
UNDERTAKINGS = frozenset(
    "payment repayment contribution donation reparation amends concession change cut repair arrangement investment "
    "commitment apology announcement report step measure action account effort promise pledge undertaking offer "
    "adjustment correction reform reduction transfer delivery share part responsibility charge promise word".split()
)
"""What one makes or takes who undertakes something."""
NO_SIDE_PRONOUNS = {"it", "that", "which", "its", "this", "these", "those", "what"}
MUTUAL = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE"}
TO_SOMEBODY = frozenset(
    "castigate berate chide scold rebuke reprimand accuse blame urge implore beseech entreat exhort warn thank".split()
)
"""Verbs whose object can only be somebody."""
GIVING_WORD = frozenset("promise pledge offer guarantee vow".split())
"""Verbs with one object for what is promised, and another for whom it is promised to."""
IN_WRITING = {"REQUEST", "ACCUSE", "THREATEN"}
"""What a letter says in a participle behind it."""
TELLING = frozenset("tell inform assure advise notify promise remind brief write cable telephone".split())
"""Verbs whose object hears what the clause behind them says."""
APPROACHING = frozenset("call telephone phone meet see visit summon contact approach receive".split())
"""Verbs of meeting somebody, behind which stands what for."""
SAYING = frozenset(
    (
        "say tell claim state report announce note add explain remark stress underline assert maintain comment "
        "recall confirm observe argue tweet write describe inform reveal acknowledge admit"
    ).split()
)


OF_ONESELF = frozenset(
    "insist vow declare warn reiterate repeat pledge promise signal indicate decide agree threaten affirm swear".split()
)
"""Further verbs behind which ``it`` is whoever speaks."""


class Events:
    """Finds the events of one paper."""

    def __init__(self, grammar: Grammar, mentions: Mentions, triggers: Triggers, governors: Governors) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.triggers = triggers
        self.slots = Slots(grammar)
        self.standing = Standing(grammar, self.slots, governors)
        self.agents = triggers.classes.get("AGENT", frozenset())
        self.means = triggers.classes.get("MEANS", frozenset())
        self.commentators = triggers.classes.get("COMMENTATOR", frozenset())
        self.things = triggers.classes.get("THING", frozenset())
        self.others = Others(grammar, mentions, triggers.classes)
        self.content = Content(self.slots, triggers.classes)
        self.made: dict[int, str] = {}

    def find(self) -> list[tuple[int, Event]]:
        """Return every event with its trigger's word, in order of the text, one a trigger, retellings not yet
        joined.
        """
        found: list[tuple[int, Event]] = []
        for word in self.words:
            if word.part in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
                event = self._at(word.index)
                if event is not None:
                    self.made[word.index] = event.kind
                    found.append((word.index, event))
        return found

    def _at(self, trigger: int) -> Event | None:
        word = self.words[trigger]
        if trigger in self.mentions.persons or (word.part in {"NOUN", "PROPN"} and self._inside_name(trigger)):
            return None
        if self._only_dates(trigger) or (word.relation == "amod" and word.tag == "VBN"):
            return None
        for frame in self.triggers.of(word.lemma, word.part):
            if fits(frame, trigger, self.slots, self.has_mark):
                event = self._by_frame(trigger, frame)
                if event is not None:
                    told = self._told_by_verb(trigger, event.kind) or self._is_outcome(trigger, event.kind)
                    return None if told else event
        return None

    def _only_dates(self, verb: int) -> bool:
        """Say whether a clause lies years back and only dates another: ``five years after crowds burned it``."""
        if self.words[verb].relation != "advcl":
            return False
        after = next((one for one in self.grammar.all(verb, "mark") if self.words[one].text.lower() == "after"), None)
        return (
            after is not None
            and after > 0
            and self.words[after - 1].lemma in {"year", "decade", "century", "generation"}
        )

    def _told_by_verb(self, noun: int, kind: str) -> bool:
        """Say whether a noun only completes the verb that told the same: ``reiterated its demand``."""
        word = self.words[noun]
        above = self.made.get(word.head)
        if kind == "CONSULT" and word.relation == "pobj" and self.words[word.head].text.lower() == "on":
            verb = self.words[word.head].head
            return "REJECT" in {self.made.get(verb), self.made.get(self.words[verb].head)}
        return (
            word.part == "NOUN"
            and word.relation in {"dobj", "nsubjpass", "attr"}
            and (
                above == kind
                or (above in {"AGREE", "CONCEDE"} and kind in FUTURE)
                or ((above, kind) == ("ACCUSE", "ASSAULT") and self.words[word.head].lemma in LIGHT)
                or (above, kind) == ("RETREAT", "PROTEST")
            )
        )

    def _is_outcome(self, verb: int, kind: str) -> bool:
        """Say whether a clause only tells more of what was said before it: ``complained, accusing the police``."""
        word = self.words[verb]
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

    def has_mark(self, word: int, mark: str) -> bool:
        """Test a word for what the table calls #SIDE, #COUNTRY, #PERSON, #FRAMEWORK or #SELF."""
        cues = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        match mark:
            case "FRAMEWORK":
                return "framework" in cues or self._framework_inside(word)
            case "COUNTRY":
                return bool(cues & {"name", "capital", "government"}) or (
                    word in self.mentions.name_at and self.mentions.name_at[word][2] in {"GPE", "LOC"}
                )
            case "PERSON":
                lemma = self.words[word].lemma
                return (
                    word in self.mentions.persons
                    or word in self.mentions.rows
                    or any(one in self.mentions.persons for one in self.grammar.all(word, "appos"))
                    or "title" in cues
                    or lemma in PEOPLE
                    or (self.words[word].tag in {"PRP"} and self.words[word].text.lower() not in NO_SIDE_PRONOUNS)
                )
            case "NUMBER":
                return self.words[word].part == "NUM"
            case "PEOPLE":
                return "people" in cues
            case "MONEY":
                return any(sign in self.words[word].text for sign in "$€£¥")
            case "SELF":
                return self.words[word].text.lower() in {"itself", "himself", "herself", "themselves"}
            case _ if word in self.mentions.timed:
                return False
            case _:
                return any(self.is_side(self.mentions.list[index]) for index in self.mentions.at(word))

    def _framework_inside(self, word: int) -> bool:
        return any(
            cue.kind == "framework"
            for child in self.grammar.all(word, "compound", "nmod", "amod")
            for cue in self.mentions.cue_at.get(child, ())
        )

    def is_side(self, mention: Mention) -> bool:
        """Say whether a mention can act: a person, body, country, or a group of people."""
        if mention.kind == "pronoun":
            return mention.text.lower() not in NO_SIDE_PRONOUNS
        if mention.kind in SIDES:
            return True
        if mention.kind == "place" or mention.text.lower() == "this country":
            return True
        head = self.words[mention.head]
        if head.tag in {"NNP", "NNPS"} and head.text[:1].isupper() and not head.text.isupper():
            return True
        if head.tag == "NNS" and head.lemma.endswith(DOERS) and head.lemma not in self.things:
            return True
        if (
            any(
                self.words[one].lemma in self.agents
                or any(cue.kind == "title" for cue in self.mentions.cue_at.get(one, ()))
                for one in self.grammar.all(mention.head, "compound", "nmod")
            )
            and head.text.isupper()
        ):
            return True
        return head.lemma in self.agents or head.text.lower() in self.agents

    def _by_frame(self, trigger: int, frame: Frame) -> Event | None:
        if not self._keywords_hold(trigger, frame):
            return None
        subjects = [self._speaker_of(trigger, one) for one in self._fill(trigger, frame.actor)]
        actor = [one for one in subjects if self._acts(one)]
        spoken: list[int] | None = None
        if subjects and not actor and frame.part == "V" and self._are_means(subjects, frame.kind):
            actor = [one for one in self._hands(subjects) if self._acts(one)]
        elif subjects and not actor and frame.part == "V":
            spoken = self._voice(trigger, subjects)
            if spoken is None:
                return None
            actor = spoken
        recipient = [one for one in self._fill(trigger, frame.recipient, frame.kind) if one not in actor]
        actor, recipient = self._as_written(trigger, frame, actor, recipient)
        loose = False
        if frame.kind in OWNED and "/V/" in frame.name:
            recipient = [one for one in self._owners_of(recipient) if one not in actor]
        blaming = "/V/" in frame.name and (frame.kind == "REQUEST" or frame.modes == ("disapprove",))
        if blaming:
            recipient = self._doers_behind(trigger, frame.kind) or self._without_victims(recipient, frame.kind)
        if frame.kind in ADDRESSED and "/V/" in frame.name and not any(self._is_named(one) for one in recipient):
            told = self._told_to(trigger, actor)
            among = frame.lemma in AMONG_THEMSELVES and len(actor) > 1
            among = among or any(self._is_put_to(trigger, one, frame.kind) for one in recipient)
            others = [] if told or among else self.others.named(trigger, actor, frame.kind)
            further = self._without_victims(others, frame.kind) if blaming else others
            recipient, loose = told or further or recipient, bool(further)
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
        if frame.kind == "PROTEST" and not actor:
            return None
        status, reason = self.standing.of(trigger)
        if (
            any(condition.slot.endswith("det") for condition in frame.conditions)
            or frame.keywords & {"cannot", "withheld"}
            or "would" in frame.keywords
            or "conditional" in frame.keywords
        ):
            status, reason = self.standing.veracity.unreal(trigger) or ("actual", "")
        elif status in {"actual", "ongoing", "claimed"} and self._is_alleged(trigger):
            status, reason = "hypothetical", "alleged"
        elif status == "actual" and self._is_granted(trigger):
            status, reason = "hypothetical", "granted or asked"
        event = self._judged(trigger, frame, (tuple(actor), tuple(recipient)), (status, reason))
        return replace(event, loose=loose) if event is not None and loose else event

    def _as_written(
        self, trigger: int, frame: Frame, actor: list[int], recipient: list[int]
    ) -> tuple[list[int], list[int]]:
        """Return the sides of a frame, with whose letter it is and to whom, and without what alone is promised."""
        if frame.kind in IN_WRITING and (paper := written(self.slots, trigger)) is not None:
            actor = self._sides(paper.writers) or actor
            recipient = [one for one in self._sides(paper.readers) if one not in actor] or recipient
        recipient = recipient or self._body_called_it(trigger, frame)
        if frame.lemma in GIVING_WORD and not any(self.slots.fill(trigger, "comp")):
            recipient = [one for one in recipient if self._is_named(one) or not self._is_only_object(trigger, one)]
        return actor, recipient

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

    def _is_between(self, trigger: int, first: int) -> bool:
        """Say whether two do something between them: ``agreed between the Minister and me``."""
        span = self.mentions.list[first].span
        before = self.grammar.inside(span)[0] - 1 if span is not None else -1
        led = before > trigger and self.words[before].text.lower() == "between"
        return led or any(True for _ in self.slots.fill(trigger, "between"))

    def _told_to(self, trigger: int, actor: list[int]) -> list[int]:
        """Return whom the speaker of a clause tells what it says: ``told Duarte that he would sign``."""
        word = self.words[trigger]
        while word.relation in {"xcomp", "conj", "advcl"} and self.words[word.head].part in VERBS:
            word = self.words[word.head]
        above = self.words[word.head]
        if not actor:
            return []
        if (self.words[trigger].relation in {"xcomp", "advcl"} and self._is_to(trigger)) and (
            self.words[self.words[trigger].head].lemma in APPROACHING
        ):
            return self._approached(self.words[trigger].head, actor)
        if word.relation != "ccomp" or above.lemma not in TELLING:
            return []
        speakers = [one for found in self.slots.subject(above.index) for one in self.mentions.at(found)]
        same = set(speakers) & set(actor) or all(
            self.mentions.list[one].text.lower() in {"he", "she", "it", "they", "we", "i"} for one in actor
        )
        if not same and speakers:
            return []
        heard = [one for found in self.slots.fill(above.index, "obj") for one in self.mentions.at(found)]
        return [one for one in heard if self.is_side(self.mentions.list[one]) and one not in actor]

    def _is_put_to(self, trigger: int, index: int, kind: str) -> bool:
        """Say whether a verb is done to somebody who is not named but is meant: ``urged all partners to``, ``thanked
        the donors for``; whoever else its clause names is what it is about.
        """
        mention = self.mentions.list[index]
        head = self.words[mention.head]
        if kind == "REQUEST" and mention.plural and head.lemma.lower() in EVERYBODY:
            return True
        above = self.words[head.head]
        straight = head.relation in {"dobj", "dative"} and above.index == trigger
        called = (
            head.relation == "pobj"
            and above.text.lower() in {"on", "upon", "to"}
            and above.head == trigger
            and kind in {"REQUEST", "SUPPORT"}
        )
        return (straight or called) and head.part in {"NOUN", "PROPN"} and self.is_side(mention)

    def _owners_of(self, found: list[int]) -> list[int]:
        """Put those whose a thing is in its place: ``praised the efforts of the Court and the Mission``."""
        owners: list[int] = []
        for index in found:
            mention = self.mentions.list[index]
            own: list[int] = []
            if mention.kind == "group" and not self.is_side(mention) and mention.head not in self.mentions.rows:
                for path in ("poss", "by", "of"):
                    words = self.slots.fill(mention.head, path)
                    own = [one for word in words for one in self.mentions.at(word) if self._acts(one)]
                    if own:
                        break
            several = len(own) > 1 or any(self.mentions.list[one].kind != "country" for one in own)
            owners.extend(own if several else (index,))
        return list(dict.fromkeys(owners))

    def _doers_behind(self, trigger: int, kind: str) -> list[int]:
        """Return whose act is blamed where the parser hung ``by`` on the verb: ``condemned atrocities by the army``."""
        if kind != "ACCUSE" or self.slots.is_passive(trigger) or self.words[trigger].tag == "VBN":
            return []
        things = [one for one in self.slots.fill(trigger, "obj") if one > trigger]
        for child in self.grammar.all(trigger, "prep", "agent"):
            if self.words[child].text.lower() == "by" and any(one < child for one in things):
                doers = [index for one in self.grammar.all(child, "pobj") for index in self.mentions.at(one)]
                return [one for one in doers if self._acts(one)]
        return []

    def _without_victims(self, found: list[int], kind: str) -> list[int]:
        """Leave out whoever only suffers the act that is blamed, or would gain by what is asked; put its doer there.

        ``Condemned the regime's execution of activists`` blames the regime; ``called for his release`` asks not him.
        """
        kept: list[int] = []
        for index in found:
            act = self._suffered(self.mentions.list[index].head, kind)
            if act is None:
                kept.append(index)
                continue
            doers = [one for word in self.slots.fill(act, "agent") for one in self.mentions.at(word)]
            kept.extend(one for one in doers if self._acts(one) and one not in found)
        return list(dict.fromkeys(kept))

    def _suffered(self, word: int, kind: str) -> int | None:
        """Return the noun of the act that somebody suffers or gains by: ``the killing of``, ``attacks on``; or None."""
        for _ in range(4):
            here = self.words[word]
            if here.relation in {"conj", "appos", "compound", "amod", "poss"} and here.head != word:
                if here.relation == "poss" and self.words[here.head].lemma in self.triggers.classes["BENEFIT"]:
                    return here.head if kind == "REQUEST" else None
                if here.relation == "poss":
                    return None
                word = here.head
                continue
            break
        here = self.words[word]
        if here.relation != "pobj":
            return None
        through = self.words[here.head]
        act = self.words[through.head]
        if through.text.lower() == "against" and act.part == "VERB" and act.relation == "acl":
            act = self.words[act.head]
        if act.part not in {"NOUN", "PROPN"} or through.text.lower() not in SUFFERING:
            return None
        classes = self.triggers.classes
        lemma = act.lemma.lower()
        wanted = {"REQUEST": classes["BENEFIT"] | (classes["SUFFERED"] - classes["PENALTY"])}.get(
            kind, classes["SUFFERED"]
        )
        if lemma in wanted:
            return act.index
        return self._suffered(act.index, kind) if act.relation == "pobj" and act.index < word else None

    def _is_to(self, verb: int) -> bool:
        return any(self.words[one].tag == "TO" for one in self.grammar.all(verb, "aux"))

    def _approached(self, verb: int, actor: list[int]) -> list[int]:
        """Return whom somebody calls or meets to say something: ``called on Duarte to register his dismay``."""
        heard = [
            one for path in ("obj", "on", "with", "in", "oprd") for found in self.slots.fill(verb, path)
            for one in self.mentions.at(found)
        ]  # fmt: skip
        return [
            one for one in heard if self._is_named(one) and self.is_side(self.mentions.list[one]) and one not in actor
        ]

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
        if reason == "decision":
            status = "actual" if kind in {"SANCTION", "COERCE", "REJECT", "RETREAT"} else "hypothetical"
        if status == "hypothetical" and "meet" in modes and kind == "REJECT" and self._is_announced(trigger, actor):
            status, reason = "actual", ""
        if status == "planned" and kind == "SUPPORT" and not actor and "alone" not in frame.keywords:
            status = "hypothetical"
        if status == "planned":
            if kind in FUTURE and (actor or recipient or "alone" in frame.keywords):
                kind, modes = FUTURE[kind], ()
            elif kind not in {"AGREE", "CONCEDE"}:
                status = "hypothetical"
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
        word = self.words[trigger]
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux")}
        if not helpers & {"will", "would", "shall", "'ll"} or self.standing.negator(trigger):
            return False
        above = self.words[word.head]
        if word.relation != "ccomp" or above.lemma not in SAYING | {"declare", "vow", "reiterate"}:
            return False
        if any(self.made.get(one) in {"THREATEN", "REQUEST", "AGREE"} for one in self._governing(trigger)):
            return False
        speakers = [found for one in self.slots.subject(above.index) for found in self.mentions.at(one)]
        return bool(set(speakers) & set(actor)) or not any(
            self.others.different(self.mentions.list[one].head, speakers) for one in actor
        )

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

    def _is_named(self, index: int) -> bool:
        """Say whether a mention tells who is meant, or points back at somebody."""
        mention = self.mentions.list[index]
        own = mention.text.split()[0].lower() in {"its", "their", "his", "her", "our", "my"}
        return (mention.kind != "group" or bool(mention.qualifiers)) and not own

    def _acts(self, index: int) -> bool:
        mention = self.mentions.list[index]
        if mention.head in self.mentions.timed:
            return False
        lemma = self.words[mention.head].lemma
        if lemma in self.means:
            return bool(mention.qualifiers) or self._is_of_a_force(mention.head)
        return self.is_side(mention) or (bool(mention.qualifiers) and lemma in self.agents)

    def _are_means(self, subjects: list[int], kind: str) -> bool:
        """Say whether weapons stand where the actor would: ``a mine killed two``, by a hand not named."""
        return kind in {"ASSAULT", "MOBILIZE"} and all(
            self.words[self.mentions.list[one].head].lemma in self.means for one in subjects
        )

    def _hands(self, means: list[int]) -> list[int]:
        """Return who is said to have used a weapon: ``missiles fired by the navy``."""
        return [
            index
            for one in means
            for word in self.slots.fill(self.mentions.list[one].head, "agent")
            for index in self.mentions.at(word)
        ]

    def _is_of_a_force(self, weapon: int) -> bool:
        """Say whether a noun before a weapon says whose it is: ``army tanks``."""
        return any(
            self.words[one].lemma.lower() in WIELDERS for one in self.grammar.all(weapon, "compound", "nmod", "amod")
        )

    def _voice(self, trigger: int, subjects: Iterable[int]) -> list[int] | None:
        """Return who speaks in a paper: of ``a statement by the rebels`` the rebels, of ``a leaflet`` nobody."""
        for index in subjects:
            head = self.mentions.list[index].head
            if self.words[head].lemma in self.triggers.classes["VOICE"]:
                owners = [
                    one
                    for path in ("poss", "by", "from", "of", "mod")
                    for word in self.slots.fill(head, path)
                    for one in self.mentions.at(word)
                ]
                owners = [one for one in owners if self.is_side(self.mentions.list[one])][:2]
                return owners or self._makers(trigger, head)
        return None

    def _makers(self, trigger: int, paper: int) -> list[int]:
        """Return who put out a paper that a clause hangs on: ``passed a resolution criticizing the president``."""
        word = self.words[paper]
        if word.relation != "dobj" or self.words[trigger].head != paper:
            return []
        makers = [one for found in self.slots.subject(word.head) for one in self.mentions.at(found)]
        return [one for one in makers if self.is_side(self.mentions.list[one])]

    def _speaker_of(self, trigger: int, index: int) -> int:
        """Return the speaker where ``it`` or ``they`` is whoever says so: ``Hungary said it will support``."""
        if self.mentions.list[index].text.lower() in {"its", "their"} and self.words[trigger].part == "NOUN":
            above = self.words[trigger].head
            owners = [found for one in self.slots.subject(above) for found in self.mentions.at(one)]
            return next((one for one in owners if self.is_side(self.mentions.list[one])), index)
        if self.mentions.list[index].text.lower() not in {"it", "they"}:
            return index
        for above in (trigger, *self.grammar.ancestors(trigger)):
            word = self.words[above]
            says = self._made_clear(above)
            if says is None and word.relation == "ccomp" and self.words[word.head].lemma in SAYING | OF_ONESELF:
                says = word.head
            if says is not None:
                speakers = [found for one in self.slots.subject(says) for found in self.mentions.at(one)]
                if self.mentions.list[index].text.lower() == "they":
                    speakers = [one for one in speakers if not self._is_one_person(one)]
                return next((one for one in speakers if self.is_side(self.mentions.list[one])), index)
        return index

    def _made_clear(self, clause: int) -> int | None:
        """Return the verb of whoever makes a thing clear: ``made it clear that it will not leave``."""
        word = self.words[clause]
        clear = self.words[word.head]
        if word.relation not in {"ccomp", "advcl"} or clear.lemma not in {"clear", "plain", "known", "certain"}:
            return None
        above = self.words[clear.head]
        return above.index if above.lemma == "make" and above.part in VERBS else None

    def _is_one_person(self, index: int) -> bool:
        """Say whether a mention is of one person, whom ``they`` does not mean: ``he said that they last met``."""
        mention = self.mentions.list[index]
        return mention.kind == "person" or (mention.kind == "pronoun" and mention.text.lower() in {"he", "she", "i"})

    def _fill(self, trigger: int, alternatives: tuple[tuple[str, ...], ...], kind: str = "") -> list[int]:
        """Return the mentions of the first alternative that has any that can stand there."""
        for union in alternatives:
            found: list[int] = []
            for path in union:
                for word in self.slots.fill(trigger, path):
                    for index in self.mentions.at(word) or self.mentions.at(self.slots.counted(word)):
                        if index in found:
                            continue
                        if self._can_stand(index, path, kind) or (
                            path == "obj" and self._is_bidden(trigger, word, kind)
                        ):
                            found.append(index)
            if found:
                return found
        return []

    def _is_bidden(self, trigger: int, word: int, kind: str) -> bool:
        """Say whether somebody is asked to do a thing, whatever he is called: ``ordered Telekom to close``."""
        return (
            kind == "REQUEST"
            and self.words[word].head == trigger
            and self.words[word].text.lower() not in NO_SIDE_PRONOUNS
            and any(
                trigger < word < clause and any(self.words[one].tag == "TO" for one in self.grammar.all(clause, "aux"))
                for clause in self.grammar.all(trigger, "xcomp")
            )
        )

    def _can_stand(self, index: int, path: str, kind: str) -> bool:
        mention = self.mentions.list[index]
        word = self.words[mention.head]
        if mention.head in self.mentions.timed:
            return False
        if path.endswith("!place"):
            return (
                mention.kind
                in {
                    "country",
                    "place",
                    "nationality",
                    "framework",
                    "organization",
                    "person",
                    "office",
                }
                or bool(mention.qualifiers)
                or mention.text.lower() == "this country"
            )
        if path.rsplit(".", maxsplit=1)[-1] in {"mod", "poss"} and mention.kind == "group" and not mention.qualifiers:
            return path.endswith("poss") and self.is_side(mention)
        if path.rsplit(".", maxsplit=1)[-1] == "mod":
            return any(
                cue.kind in COUNTRY_CUES | {"framework", "office"} for cue in self.mentions.cue_at.get(mention.head, ())
            )
        if not kind or self.is_side(mention) or (word.part == "NUM" and mention.head not in self.mentions.timed):
            return True
        if kind in {"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT"} and word.part in {"NOUN", "PROPN"}:
            return word.lemma not in NOT_ACTED_ON
        return bool(mention.qualifiers) and path.rsplit(".", maxsplit=1)[-1] not in {"in", "with", "between"}

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
            self.words[verb].tag == "VB"
            or (
                self.words[verb].tag == "VBP"
                and any(self.words[one].tag in {"NN", "NNP"} for one in self.grammar.all(verb, "nsubj"))
            )
            or any(self.words[one].text.lower() in DUTY for one in self.grammar.all(verb, "aux"))
            for verb in slots.fill(trigger, "comp")
        ):
            return False
        if "will" in keywords and not self._will(trigger):
            return False
        if "infinitive" in keywords and not any(
            self.words[one].tag == "TO" for verb in slots.fill(trigger, "comp") for one in self.grammar.all(verb, "aux")
        ):
            return False
        if "would" in keywords and not helpers & {"would", "'d"}:
            return False
        if "conditional" in keywords and not (helpers & {"would", "will", "'d"} and self._has_condition(trigger)):
            return False
        if "withheld" in keywords and not (
            self.standing.negator(trigger) and not helpers & {"can", "could", "will", "would", "may", "might", "should"}
        ):
            return False
        if "cannot" in keywords and not (
            helpers & {"can", "could", "will", "would", "ca", "wo"} and self.standing.negator(trigger)
        ):
            return False
        if "alert" in keywords and not any(self.words[word].lemma == "alert" for word in slots.fill(trigger, "on")):
            return False
        if keywords & {"street", "formal"}:
            crowd = any(
                self.words[word].lemma in self.triggers.classes["CROWD"] or self.has_mark(word, "PEOPLE")
                for word in map(self.mentions.core, self._named_subjects(trigger))
            )
            if crowd != ("street" in keywords):
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

    def _commits(self, verb: int) -> bool:
        """Say whether a verb tells what one can undertake: ``make`` and ``take`` by their object alone."""
        lemma = self.words[verb].lemma
        if lemma in VAGUE:
            return any(self.words[one].lemma in UNDERTAKINGS for one in self.slots.fill(verb, "obj"))
        return lemma in self.triggers.classes["COMMIT"]

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

    def _is_joint(self, trigger: int, actor: Iterable[int]) -> bool:
        """Say whether several act together: a row of names, a plural, ``we``."""
        sides = [self.mentions.list[one] for one in actor]
        return len(sides) > 1 or any(one.plural for one in sides)

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


ROLES = {"setting", "other"}
NOT_ACTED_ON = frozenset(
    (
        "thing issue problem way time question point matter role effort step year day order example view "
        "reference attention bill law hope deal concern area opportunity moment charge fear process vote report"
    ).split()
)
PEOPLE = frozenset(
    (
        "counterpart colleague official leader delegation minister ambassador envoy president diplomat "
        "representative interlocutor visitor guest team spokesman chief senator king premier they group member "
        "activist contact source"
    ).split()
)
