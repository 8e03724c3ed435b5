"""What was said on the occasion told before: the day of a meeting or call is that of the words exchanged there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from dragoman.extraction.dating import CONTACTS, MOVING, SAYING_VERBS, SPOKEN, Dating
from dragoman.extraction.findings import Event, When
from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.times import DEADLINES

OCCASION = "the meeting it was said at"
"""The basis of a date taken from the occasion in the same paragraph."""
TALKS = frozenset(
    (
        "meeting consultation talk session lunch dinner breakfast conversation call briefing debate summit conference "
        "audience interview discussion reception luncheon demarche dialogue round tea supper banquet"
    ).split()
)
"""Nouns of occasions on which several speak."""
SIGNING = frozenset("sign initial conclude".split())
AGREED = {"AGREE", "SUPPORT", "CONCEDE"}
SPEAKERS = frozenset("he she they i we him her them both".split())
ASIDE = {"relcl", "acl", "amod", "pcomp"}
FOLLOWING = 5
"""So many sentences on, what is told was still said on the occasion."""


@dataclass
class _Occasion:
    """A dated talk: where it is told, when it was, and the words that name who took part; open where many may speak."""

    sentence: int
    block: int
    verb: int
    when: When
    words: set[str]
    open: bool


class _Occasions:
    """The dated talks of one paper, and what was said on each in the sentences that follow."""

    def __init__(self, grammar: Grammar, dating: Dating, day: date | None) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self._is_cable = grammar.document.kind == "cable"
        self.found: list[_Occasion] = []
        loose = {
            next((one for one in range(place.first, place.last) if self.words[one].lemma in CONTACTS), -1): whens[0]
            for sentence, whens in dating.loose.items()
            for place in (grammar.analysis.sentences[sentence],)
        }
        for word in sorted({*dating.claimed, *loose} - {-1}):
            here = self.words[word]
            spoken = here.part in VERBS and here.lemma in CONTACTS | SIGNING
            talk = here.part == "NOUN" and here.lemma in TALKS and here.relation in {"pobj", "nsubj", "dobj"}
            if not (spoken or talk):
                continue
            if word not in loose and any(self.words[one].relation in ASIDE for one in self._line(word)):
                continue
            when = dating.own(word) or loose.get(word)
            if (
                when is None
                or when.earliest is None
                or when.latest is None
                or (when.latest - when.earliest).days > LONGEST_TALK
                or when.lead in DEADLINES | {"since", "after"}
                or (day is not None and when.latest > day)
                or (self.found and self.found[-1].sentence == here.sentence)
            ):
                continue
            block = grammar.analysis.sentences[here.sentence].block
            self.found.append(_Occasion(here.sentence, block, word, when, self._named(here.sentence), open=talk))

        self.told_in = [one.sentence for one in self.found]

    def _line(self, word: int) -> list[int]:
        return [word, *self.grammar.ancestors(word)]

    def _named(self, sentence: int) -> set[str]:
        place = self.grammar.analysis.sentences[sentence]
        return {one.text.lower() for one in self.words[place.first : place.last] if one.part in {"NOUN", "PROPN"}}

    def of(self, trigger: int, event: Event) -> When | None:
        """Return the day of the occasion on which an undated word was said: by one of those who took part."""
        sentence = self.words[trigger].sentence
        block = self.grammar.analysis.sentences[sentence].block
        place = bisect_left(self.told_in, sentence)
        earlier = self.found[place - 1] if place else None
        if earlier is None or earlier.block != block or sentence - earlier.sentence > FOLLOWING:
            return None
        if place < len(self.found) and self.told_in[place] == sentence and self.found[place].verb < trigger:
            return None
        if event.kind in AGREED and earlier.sentence == sentence - 1 and self._is_under(sentence):
            return replace(earlier.when, span=None, basis=OCCASION)
        if not self._is_then(trigger, event):
            return None
        told_on = earlier.open or (event.kind == "AGREE" and event.status == "planned" and self._is_cable)
        if not (told_on and event.kind in SPOKEN) and not self._takes_part(trigger, earlier.words):
            return None
        earlier.words |= self._named(sentence)
        return replace(earlier.when, span=None, basis=OCCASION)

    def _is_under(self, sentence: int) -> bool:
        """Say whether a sentence tells what was just agreed: ``Under the deal, signed in Oslo, both will withdraw``."""
        first = self.grammar.analysis.sentences[sentence].first
        return self.words[first].text.lower() == "under"

    def _is_then(self, trigger: int, event: Event) -> bool:
        """Say whether a word tells of the time of the occasion: in the plain past, or of what was then to come."""
        word = self.words[trigger]
        if word.part not in VERBS:
            return self.grammar.one(trigger, "poss") is not None or event.kind == "CONSULT"
        helpers = {self.words[one].text.lower() for one in self.grammar.all(trigger, "aux", "auxpass")}
        if helpers & {"had", "has", "have", "'s", "'ve", "is", "are", "will"}:
            return False
        if helpers & {"would", "was", "were", "could"}:
            return True
        if word.tag in {"VB", "VBG"} and word.relation in {"xcomp", "conj", "advcl", "ccomp"} and word.head != trigger:
            return self._is_then(word.head, event)
        return word.tag == "VBD" or (word.tag == "VBN" and word.relation in {"conj", "ROOT", "ccomp"})

    def _takes_part(self, trigger: int, known: set[str]) -> bool:
        """Say whether who speaks, or whose word it is, was at the occasion."""
        for one in (trigger, *self.grammar.ancestors(trigger)):
            near = [*self.grammar.all(one, "nsubj", "nsubjpass", "poss", "dobj")]
            for child in self.grammar.all(one, "parataxis", "ccomp"):
                if self.words[child].lemma in SAYING_VERBS:
                    near.extend(self.grammar.all(child, "nsubj"))
            for agent in self.grammar.all(one, "agent"):
                near.extend(self.grammar.all(agent, "pobj"))
            for child in near:
                here = self.words[child]
                if here.text.lower() in SPEAKERS or (here.part in {"NOUN", "PROPN"} and here.text.lower() in known):
                    return True
        return False


LONGEST_TALK = 6
"""Days an occasion may last."""


def with_settings(
    events: list[tuple[int, Event]], grammar: Grammar, dating: Dating, day: date | None
) -> list[tuple[int, Event]]:
    """Date what was said on an occasion by the occasion.

    A request, complaint or promise without a time of its own, told in the same paragraph as a dated meeting and
    after it, was made at that meeting; so was what those say next who were told to have talked. What is said of a dated
    event lies between it and the paper.
    """
    dated: list[tuple[int, Event]] = []
    crowd: tuple[int, When, str] | None = None
    setting: tuple[int, When] | None = None
    occasions = _Occasions(grammar, dating, day)
    told: dict[int, list[Event]] = {}
    for trigger, event in events:
        told.setdefault(trigger, []).append(event)
    for trigger, undated in events:
        event = _bounded(trigger, undated, told, grammar, day)
        block = grammar.analysis.sentences[grammar.words[trigger].sentence].block
        if (
            event.kind == "CONSULT"
            and event.when is not None
            and event.status == "actual"
            and event.when.precision in {"day", "bounded"}
            and grammar.words[trigger].lemma not in MOVING
        ):
            setting = (block, event.when)
        elif (
            event.kind in SPOKEN
            and event.when is None
            and event.status == "actual"
            and setting
            and setting[0] == block
            and _is_past(grammar, trigger)
        ):
            event = replace(event, when=replace(setting[1], span=None, basis=OCCASION))
        elif (
            event.when is None
            and event.kind in SPOKEN | {"CONSULT"}
            and event.status in {"actual", "planned"}
            and (when := occasions.of(trigger, event)) is not None
        ):
            event = replace(event, when=when)
        sentence = grammar.words[trigger].sentence
        if (
            event.kind in SCENE
            and event.status == "actual"
            and event.when
            and event.when.precision == "day"
            and event.when.basis != CROWD
        ):
            if event.kind == "PROTEST" or crowd is None or sentence > crowd[0]:
                crowd = (sentence, event.when, event.kind)
        elif (
            crowd
            and event.when is None
            and sentence - crowd[0] <= 1
            and _meets_a_crowd(event, grammar, trigger, protest=crowd[2] == "PROTEST")
        ):
            event = replace(event, when=replace(crowd[1], span=None, basis=CROWD))
        dated.append((trigger, event))
    return dated


SCENE = {"PROTEST", "ASSAULT", "COERCE", "MOBILIZE"}
CROWD = "the protest it met"


def _meets_a_crowd(event: Event, grammar: Grammar, trigger: int, *, protest: bool) -> bool:
    """Say whether an act belongs to the scene just told: arrests and tear gas at a protest; in any, in the plain past,
    shots that were fired by nobody named, and what ``they`` or ``the crowd`` did.
    """
    if event.kind not in {"COERCE", "ASSAULT", "PROTEST"} or event.status not in {"actual", "claimed"}:
        return False
    word = grammar.words[trigger]
    helpers = {grammar.words[one].text.lower() for one in grammar.all(trigger, "aux", "auxpass")}
    if helpers & {"had", "has", "have", "is", "are"}:
        return False
    if protest and event.kind != "PROTEST" and {"arrest", "crowd-control", "beat"} & set(event.modes):
        return True
    whole = word.relation in {"ROOT", "conj"} or (word.relation == "ccomp" and grammar.one(trigger, "mark") is None)
    if not whole:
        return False
    if helpers & {"was", "were"}:
        return grammar.one(trigger, "agent") is None
    doers = list(grammar.all(trigger, "nsubj"))
    return word.tag == "VBD" and any(
        grammar.words[one].text.lower() in {"they", "he", "she", "it"}
        or any(grammar.words[det].text.lower() in {"the", "its", "their"} for det in grammar.all(one, "det", "poss"))
        for one in doers
    )


def _is_past(grammar: Grammar, trigger: int) -> bool:
    word = grammar.words[trigger]
    if word.tag in {"VBP", "VBZ"}:
        return False
    helpers = [grammar.words[one] for one in grammar.all(trigger, "aux", "auxpass")]
    return all(one.tag not in {"VBZ", "VBP"} and one.text.lower() != "had" for one in helpers)


def _bounded(trigger: int, event: Event, told: dict[int, list[Event]], grammar: Grammar, day: date | None) -> Event:
    """Bound an undated event that speaks of a dated one: it came after it, and before the paper."""
    if event.when is not None or day is None or event.kind not in SPOKEN | {"CONSULT"} or event.status != "actual":
        return event
    below = (one for one in grammar.subtree(trigger) if one > trigger and grammar.words[one].part == "NOUN")
    for spoken_of in (event for one in below for event in told.get(one, ())):
        if (
            spoken_of.when
            and spoken_of.when.latest
            and spoken_of.when.precision == "day"
            and spoken_of.when.latest <= day
            and spoken_of.kind not in SPOKEN | {"CONSULT"}
        ):
            return replace(
                event,
                when=When(spoken_of.when.earliest, day, "bounded", basis="after what it speaks of, before the paper"),
            )
    return event
