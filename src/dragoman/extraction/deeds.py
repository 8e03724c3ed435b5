"""One deed told in several words of a sentence, and what somebody says he will do to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

Found = list[tuple[int, Event]]

REAL = {"actual", "ongoing", "historical", "claimed"}
OUTCOMES = {"kill", "leave", "claim", "cost", "wound", "injure", "maim", "slay", "die", "perish", "destroy", "damage"}
"""Verbs of what an attack did: beside the attack they tell the same deed."""
OF_GUNS = frozenset("under small-arms enemy hostile rebel sniper cross heavy harassing friendly".split())
WITHIN = {"in", "during", "by", "from", "when", "after", "as", "with"}
PEACEKEEPING = {"peacekeeping", "peace-keeping", "peacekeeper"}
DEMANDS = {"REQUEST", "ACCUSE", "REJECT", "SUPPORT"}
"""What a crowd calls for is part of its protest. Source: PLOVER manual."""
TALKS = {"hold", "have", "meet", "confer", "talk", "speak"}
GOING_ON = {"ASSAULT", "RETREAT", "PROTEST", "ACCUSE"}
"""Deeds of which a participle or an aim behind their verb tells more: ``stormed the post, burning``."""
CHARGING = {"accuse", "blame", "suspect", "charge", "indict", "convict", "acquit"}
PUNISHING = frozenset(
    "arrest detain jail imprison sentence expel execute fine try deport sack dismiss hold sue".split()
)
"""Verbs whose ``for`` tells a charge."""
TOPICS = {"RETREAT", "AID", "SUPPORT", "COOPERATE", "CONCEDE", "AGREE", "MOBILIZE"}
"""Deeds that are still to come where they are talked about."""
ABOUT = {"on", "about", "over", "regarding", "concerning", "for"}
AIMS = frozenset("demand call protest press denounce urge oppose seek condemn support defy defiance reject".split())
IMPOSING = frozenset("impose declare order slap clamp lay place decree introduce proclaim enforce announce put".split())
"""Verbs by which a ban, a curfew or a blockade is laid on somebody."""
POWERS = frozenset(
    (
        "government authority police army force troop regime parliament president minister premier leader ruler king "
        "official ministry embassy administration junta court company policy decision rule occupation"
    ).split()
)
SAYING = frozenset("say announce declare confirm state vow warn add tell insist report indicate decide plan".split())
UNREAL = {"will", "would", "'ll", "'d", "if", "unless", "plan", "plan to", "decide", "decide to", "shall"}
THREATS = {
    "ASSAULT": "violence",
    "COERCE": "restrict",
    "SANCTION": "relations",
    "PROTEST": "restrict",
}
NARROWER = {"arrest": "arrest", "expel": "expel", "deport": "expel", "seize": "territory"}
"""The mode of a threat by the mode of the deed threatened. Source: PLOVER manual, modes of THREATEN."""
HANDING = frozenset("hand give deliver present read pass serve".split())
"""What is done with a note to an envoy who was summoned for it."""


class Deeds:
    """Joins and turns the events of one paper, sentence by sentence."""

    def __init__(
        self, grammar: Grammar, mentions: Mentions, slots: Slots, classes: Mapping[str, frozenset[str]]
    ) -> None:
        self.mentions = mentions
        self.accidents = classes["ACCIDENT"]
        self.means = classes["MEANS"]
        self.grammar = grammar
        self.words = grammar.words
        self.slots = slots
        self.threats: set[int] = set()

    def told_once(self, found: Found) -> Found:
        """Return the events with those that tell one deed joined, and announced blows turned into threats."""
        kept: Found = []
        first = 0
        self.threats = {trigger for trigger, event in found if event.kind == "THREATEN"}
        for number in range(1, len(found) + 1):
            if number == len(found) or self._sentence(found[number][0]) != self._sentence(found[first][0]):
                kept.extend(self._one_sentence(found[first:number]))
                first = number
        return [(trigger, self._turned(trigger, event)) for trigger, event in kept]

    def _turned(self, trigger: int, event: Event) -> Event:
        """Return the event as what its sentence makes of it: a threat, help, a protest against somebody."""
        if event.kind == "PROTEST" and not event.recipient:
            return replace(event, recipient=self._protested(trigger, event))
        return self._as_help(trigger, self._as_threat(trigger, event))

    def _protested(self, protest: int, event: Event) -> tuple[int, ...]:
        """Return against whom a crowd stands: the first named in what it demands, ``to demand the return of``."""
        for verb in self._demands(protest):
            for word in self.grammar.subtree(verb):
                if word > verb and word not in self.mentions.timed and self._is_power(word):
                    found = [one for one in self.mentions.at(word) if one not in event.actor]
                    if found:
                        return (found[0],)
        return ()

    def _demands(self, protest: int) -> Iterator[int]:
        """Yield what tells a protest's aim: ``calling for``, ``to demand``, ``in protest against``, ``over a bill``."""
        waiting = [protest]
        for number in range(12):
            if number >= len(waiting):
                return
            for child in self.grammar.children[waiting[number]]:
                role = self.words[child]
                aim = role.lemma in AIMS and role.relation in {"advcl", "xcomp", "acl", "pobj", "conj"}
                if child > protest and (aim or (role.relation == "prep" and role.text.lower() == "over")):
                    yield child
                elif role.relation in {"dobj", "prep", "pobj", "acl", "advcl", "xcomp"}:
                    waiting.append(child)

    def _is_power(self, word: int) -> bool:
        cues = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        if cues & {"name", "government", "capital", "title", "office", "framework"} or word in self.mentions.persons:
            return self.words[word].relation not in {"amod", "compound", "nmod"} or "title" not in cues
        country = any(
            cue.kind in {"adjective", "name", "people"}
            for child in self.grammar.all(word, "amod", "compound", "poss")
            for cue in self.mentions.cue_at.get(child, ())
        )
        return country and self.words[word].part in {"NOUN", "PROPN"} and self.words[word].lemma.lower() in POWERS

    def _sentence(self, word: int) -> int:
        return self.words[word].sentence

    def _one_sentence(self, found: Found) -> Found:
        kept: Found = []
        for trigger, event in found:
            if (
                self._is_misfortune(trigger, event, found)
                or self._is_charged(trigger)
                or self._is_talked_about(trigger, event, found)
                or self._is_occasion(trigger, event, found)
                or self._is_in_the_network(trigger, event, found)
                or self._is_undone(trigger, event, kept)
                or self._is_state_ended(trigger, event, found)
                or self._is_aim_of_a_blow(trigger, event, found)
            ):
                continue
            place = next(
                (number for number, (other, before) in enumerate(kept) if self._same(other, before, trigger, event)),
                None,
            )
            if place is None:
                kept.append((trigger, event))
            else:
                other, before = kept[place]
                kept[place] = (other, self._joined(before, event))
        return kept

    def _is_misfortune(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether people died by nature or accident: ``killed after a typhoon lashed the coast``, and no attack."""
        if event.kind != "ASSAULT" or event.actor or event.modes or self.words[trigger].lemma not in OUTCOMES:
            return False
        if any(other.kind == "ASSAULT" and word != trigger for word, other in beside):
            return False
        sentence = self.grammar.analysis.sentences[self._sentence(trigger)]
        return any(
            word.lemma.lower() in self.accidents and not self._is_gunfire(word.index)
            for word in self.words[sentence.first : sentence.last]
        )

    def _is_gunfire(self, word: int) -> bool:
        """Say whether fire is that of guns: ``came under fire``, ``opened fire``, ``artillery fire``."""
        if self.words[word].lemma != "fire" or word == 0:
            return False
        before = self.words[word - 1]
        return before.text.lower() in OF_GUNS or before.lemma in self.means or before.lemma in {"open", "return"}

    def _is_charged(self, trigger: int) -> bool:
        """Say whether a deed is what somebody is accused of: ``accused the army of the slaughter of``."""
        word = self.words[self.grammar.root_of_coordination(trigger)]
        if (
            word.relation == "advcl"
            and word.tag == "VBG"
            and self.grammar.one(word.index, "nsubj", "mark", "advmod") is None
        ):
            return self._goes_on_with_a_charge(word.index)
        if word.relation not in {"pobj", "pcomp"} or self.words[word.head].text.lower() not in {"of", "for", "over"}:
            return False
        governor = self.words[self.words[word.head].head]
        if governor.relation == "dobj":
            governor = self.words[governor.head]
        if governor.lemma in PUNISHING:
            return word.relation == "pcomp" and self.words[word.head].text.lower() in {"of", "for"}
        return governor.lemma in CHARGING

    def _goes_on_with_a_charge(self, verb: int) -> bool:
        """Say whether a participle stands in a row with what somebody is accused of: ``of lying, stealing and``."""
        accusing = self.words[verb].head
        return self.words[accusing].lemma in CHARGING and any(
            inner < verb and self.words[inner].tag == "VBG"
            for prep in self.grammar.all(accusing, "prep")
            if self.words[prep].text.lower() in {"of", "for"}
            for inner in self.grammar.all(prep, "pcomp")
        )

    def _is_talked_about(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether a noun names what is only discussed: ``talks on the withdrawal of``."""
        word = self.words[trigger]
        if word.part not in {"NOUN", "PROPN"} or event.kind not in TOPICS:
            return False
        talking = {other for other, talk in beside if talk.kind == "CONSULT"}
        above = self.words[word.head]
        if word.relation in {"dobj", "conj"}:
            return word.head in talking and above.part in VERBS
        if word.relation != "pobj" or above.text.lower() not in ABOUT:
            return False
        topic = self.words[above.head]
        return topic.index in talking or (topic.relation == "dobj" and topic.head in talking)

    def _is_occasion(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether a noun names at what a thing is yet to be done: ``will meet him at a lunch``."""
        word = self.words[trigger]
        if event.kind != "CONSULT" or word.relation != "pobj" or event.status != "actual":
            return False
        verb = self.words[word.head].head
        if self.words[verb].lemma == "part" and self.words[self.words[verb].head].text.lower() == "as":
            verb = self.words[self.words[verb].head].head
        return any(
            other == verb and told.status in {"planned", "hypothetical"} and told.kind in {"AGREE", "CONSULT"}
            for other, told in beside
        )

    def _is_in_the_network(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether an attack is one on computers, which its verb tells: ``launched cyber attacks``."""
        word = self.words[trigger]
        return event.kind == "ASSAULT" and any(
            other == word.head and "cyber" in told.modes for other, told in beside if told.kind == "COERCE"
        )

    def _is_aim_of_a_blow(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether a verb tells what gas or shots are for: ``fired in the air to disperse them``."""
        word = self.words[trigger]
        return (
            event.kind == "COERCE"
            and word.tag in {"VB", "VBG"}
            and word.relation in {"advcl", "xcomp", "acl"}
            and any(other == word.head and "crowd-control" in told.modes for other, told in beside)
        )

    def _is_undone(self, trigger: int, ended: Event, kept: Found) -> bool:
        """Say whether a noun names what the verb above it ends: ``lifted its blockade``."""
        word = self.words[trigger]
        return (
            ended.kind in THREATS
            and word.relation in {"dobj", "nsubjpass"}
            and not self._is_told_with_its_doer(trigger)
            and any(other == word.head and event.kind in {"RETREAT", "CONCEDE"} for other, event in kept)
        )

    def _is_told_with_its_doer(self, noun: int) -> bool:
        """Say whether a clause behind a noun tells who did it, or when: ``lifted the curfew that it had imposed``."""
        for clause in self.grammar.all(noun, "relcl", "acl"):
            word = self.words[clause]
            doers = [one for one in self.grammar.all(clause, "nsubj") if self.words[one].tag not in {"WDT", "WP"}]
            agents = list(self.grammar.all(clause, "agent"))
            dated = any(one in self.mentions.timed for one in self.grammar.subtree(clause))
            if word.lemma in IMPOSING and (doers or agents or dated):
                return True
        return False

    def _is_state_ended(self, trigger: int, event: Event, beside: Found) -> bool:
        """Say whether a clause only says what state a deed ends: ``freed two men who had been jailed``.

        Told with its doer or its day it is a deed of its own. Source: conventions of the gold records, 11.
        """
        word = self.words[trigger]
        if event.kind not in {"COERCE", "SANCTION"} or event.actor or word.tag not in {"VBN", "VBD"}:
            return False
        if word.relation not in {"acl", "relcl"} or (
            word.lemma not in {"hold", "keep"}
            and any(one in self.mentions.timed for one in self.grammar.subtree(trigger))
        ):
            return False
        above = {*self._chain(trigger)[:4]}
        return any(
            other in above
            and ended.kind in {"RETREAT", "CONCEDE", "REJECT", "REQUEST"}
            and self.words[other].part in VERBS
            for other, ended in beside
        )

    def _same(self, one: int, first: Event, other: int, second: Event) -> bool:
        if first.status not in REAL or second.status not in REAL:
            return False
        if first.kind == "PROTEST" and second.kind in DEMANDS:
            return self._is_demand(one, other)
        if first.kind != second.kind:
            return False
        if first.kind in GOING_ON and self._goes_on(one, other):
            return True
        if first.kind == "ASSAULT":
            return self._is_one_blow(one, other)
        if first.kind == "CONSULT":
            return "visit" in first.modes and self.words[other].relation == "conj" and self._is_talk_of(one, other)
        if self._is_said_again(one, first, other, second):
            return True
        return (
            bool(first.modes)
            and first.modes == second.modes
            and first.actor == second.actor
            and first.recipient == second.recipient
            and self.words[other].relation == "conj"
            and not (first.kind == "REQUEST" and self._asks_two_things(one, other))
        )

    def _asks_two_things(self, first: int, second: int) -> bool:
        """Say whether two verbs each say what is asked: ``urged that he stay and requested guidance``."""
        return all(self.grammar.one(one, "dobj", "ccomp", "xcomp") is not None for one in (first, second))

    def _is_said_again(self, one: int, first: Event, other: int, second: Event) -> bool:
        """Say whether a deed is what the word before gave notice of, how a crowd went on with its riot, or the hold
        that an arrest left: ``gave notice that it was leaving``, ``burned tyres and looted a shop``, ``three men,
        arrested in May, were being held``.
        """
        word = self.words[other]
        if first.kind == "SANCTION" and "withdraw" in first.modes:
            return word.relation in {"acl", "ccomp", "xcomp"} and one in self._chain(other)[:2]
        if first.kind == "PROTEST":
            return word.relation == "conj" and word.head == one and self._is_shared(other)
        if first.kind == "ACCUSE":
            called = self.words[one].lemma in {"summon", "haul", "call", "convoke"}
            return called and word.lemma in HANDING and word.relation == "conj" and word.head == one
        return (
            first.kind == "COERCE"
            and word.lemma in {"hold", "keep", "detain"}
            and self.words[one].relation == "acl"
            and self.words[one].head in self.grammar.all(other, "nsubjpass")
        )

    def _goes_on(self, first: int, other: int) -> bool:
        """Say whether a verb tells more of a deed: ``stormed the post, burning``, ``struck to protest the law``."""
        word = self.words[other]
        aim = word.tag == "VB" and word.lemma in AIMS | {"complain"}
        return (
            (word.tag == "VBG" or aim)
            and word.relation in {"advcl", "xcomp"}
            and word.head == first
            and self._is_shared(other)
            and self.grammar.one(other, "mark") is None
        )

    def _is_talk_of(self, visit: int, talk: int) -> bool:
        """Say whether a visitor's talks are told in one breath with the visit: ``visited Oslo and held talks with``."""
        return self.words[talk].head == visit and self._is_shared(talk) and self.words[talk].lemma in TALKS

    def _is_demand(self, protest: int, word: int) -> bool:
        """Say whether a participle or infinitive tells what a crowd wants: ``marched, calling for elections``."""
        role = self.words[word]
        if role.relation == "dobj" and self.words[role.head].lemma in AIMS and role.part == "NOUN":
            word = role.head
        return (
            self.words[word].relation in {"advcl", "xcomp", "acl"}
            and self.words[word].tag in {"VBG", "VB"}
            and self.grammar.one(word, "nsubj") is None
            and protest in self._chain(word)
        )

    def _is_one_blow(self, one: int, other: int) -> bool:
        """Say whether two words tell one attack: one of them says what it did, or in what it happened."""
        effects = [word for word in (one, other) if self.words[word].lemma in OUTCOMES]
        if not effects:
            return self._happens_in(one, other) or self._happens_in(other, one)
        if len(effects) == 2:
            return self.words[other].relation == "conj" and self._is_shared(other)
        effect = effects[0]
        cause = other if effect == one else one
        if self.words[effect].tag == "VBG" and self.grammar.one(effect, "nsubj", "nsubjpass") is None:
            return True
        return (
            self._happens_in(effect, cause)
            or self._does(cause, effect)
            or cause in self._relatives(effect)
            or (self.words[effect].relation == "conj" and self.words[effect].head == cause and self._is_shared(effect))
            or self._is_toll(cause, effect)
            or (self.words[cause].relation == "conj" and self.words[cause].head == effect and self._is_shared(cause))
        )

    def _is_toll(self, cause: int, effect: int) -> bool:
        """Say whether a clause behind ``and`` counts the dead: ``shelled the town, and two people were killed``."""
        word = self.words[effect]
        return (
            word.relation == "conj"
            and word.head == cause
            and (self.slots.is_passive(effect) or word.lemma in {"die", "perish"})
            and not any(self.slots.by_agent(effect))
        )

    def _is_shared(self, verb: int) -> bool:
        return self.grammar.one(verb, "nsubj", "nsubjpass") is None

    def _does(self, cause: int, effect: int) -> bool:
        """Say whether an attack is the subject: ``the raid killed two``."""
        return cause in self.grammar.all(effect, "nsubj") or cause in self.slots.by_agent(effect)

    def _happens_in(self, verb: int, cause: int) -> bool:
        """Say whether a clause or phrase tells in what something happened: ``killed in a raid``, ``when they blew``."""
        word = self.words[cause]
        if word.relation == "pobj":
            prep = self.words[word.head]
            return prep.text.lower() in WITHIN and verb in {prep.head, *self._chain(prep.head)[:2]}
        if word.relation == "advcl" and word.head == verb:
            marks = {self.words[child].text.lower() for child in self.grammar.all(cause, "mark", "advmod")}
            blow = self._is_shared_blow(verb, cause) and "after" in marks
            return blow or bool(marks & {"when", "as"})
        return False

    def _is_shared_blow(self, effect: int, cause: int) -> bool:
        """Say whether a weapon does what people died of: ``were killed after a bomb struck their bus``."""
        return self.slots.is_passive(effect) and any(
            self.words[one].lemma in self.means for one in self.grammar.all(cause, "nsubj")
        )

    def _relatives(self, verb: int) -> list[int]:
        """Return the noun that a relative clause with this verb hangs on, and what it is coordinated in."""
        for above in (verb, *self._chain(verb)[:2]):
            if self.words[above].relation == "relcl":
                return [self.words[above].head]
        return []

    def _chain(self, word: int) -> list[int]:
        found: list[int] = []
        for above in self.grammar.ancestors(word):
            found.append(above)
            if len(found) == 5:
                break
        return found

    def _joined(self, first: Event, second: Event) -> Event:
        if second.kind != first.kind:
            return replace(first, recipient=first.recipient or second.recipient)
        if first.kind == "CONSULT":
            first = replace(first, recipient=second.recipient or first.recipient)
        return replace(
            first,
            actor=first.actor or tuple(one for one in second.actor if one not in first.recipient),
            recipient=first.recipient or tuple(one for one in second.recipient if one not in first.actor),
            modes=first.modes or second.modes,
            place=first.place if first.place is not None else second.place,
            mentions=(*first.mentions, second.trigger, *second.mentions),
        )

    def _as_threat(self, trigger: int, event: Event) -> Event:
        """Return a threat where somebody says what he will do to another: ``said it would expel the envoys``."""
        if event.kind not in THREATS or event.status != "hypothetical" or event.reason not in UNREAL:
            return event
        if not event.actor or not self._is_announced(trigger, event):
            return event
        mode = next((NARROWER[one] for one in event.modes if one in NARROWER), THREATS[event.kind])
        return replace(event, kind="THREATEN", modes=(mode,), status="actual", reason="")

    def _as_help(self, trigger: int, event: Event) -> Event:
        """Return troops sent to keep a peace as help. Source: PLOVER manual and CAMEO 074."""
        if event.kind != "MOBILIZE":
            return event
        sentence = self.grammar.analysis.sentences[self._sentence(trigger)]
        if any(word.lemma.lower() in PEACEKEEPING for word in self.words[sentence.first : sentence.last]):
            return replace(event, kind="AID", modes=())
        return event

    def _is_announced(self, trigger: int, event: Event) -> bool:
        word = self.words[trigger]
        if word.part not in VERBS:
            return False
        above = self.words[word.head]
        if above.index in self.threats:
            return False
        if word.relation in {"ccomp", "xcomp"} and above.lemma in SAYING:
            speakers = set(self.slots.subject(above.index))
            actors = set(self.slots.subject(trigger))
            return bool(speakers) and (
                not actors
                or bool(speakers & actors)
                or any(self.words[one].text.lower() in {"it", "they", "he", "she", "we"} for one in actors)
            )
        return event.reason in {"if", "unless"} and self._has_unless(trigger) and word.relation in {"ROOT", "conj"}

    def _has_unless(self, verb: int) -> bool:
        return any(
            self.words[mark].text.lower() in {"unless", "if"}
            for clause in self.grammar.all(verb, "advcl")
            for mark in self.grammar.all(clause, "mark")
        )


def told_once(
    found: Sequence[tuple[int, Event]],
    grammar: Grammar,
    mentions: Mentions,
    slots: Slots,
    classes: Mapping[str, frozenset[str]],
) -> Found:
    """Return a paper's events, in order, each deed of a sentence once; ``classes`` are words of the trigger table."""
    return Deeds(grammar, mentions, slots, classes).told_once(list(found))
