"""Deeds that lie ahead though their own words do not show it: on a schedule, at an occasion to come, after the day.

A future meeting, help or support is an agreement to it, a future withdrawal a concession (PLOVER manual, rules on
future events). ``told_ahead`` turns them so; what else lies ahead is no deed yet and is kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dragoman.extraction.dating import Dating
from dragoman.extraction.events import FUTURE
from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.status import PLANNED_WORDS, Standing

Found = list[tuple[int, Event]]

DONE = frozenset(("actual", "ongoing"))
AT = frozenset("in at during over after following before for on".split())
WILL = frozenset("will shall 'll".split())
MAY = frozenset("may should can might could".split())
CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s*(?:a\.?m|p\.?m)\b\.?", re.IGNORECASE)
SCHEDULE = re.compile(
    r"\bschedule is subject to change\b|\bpublic schedule\b|\bdaily schedule\b|\bpublic appointments\b", re.IGNORECASE
)
BRIEFING = re.compile(
    r"\bMEMORANDUM (?:FOR|TO)\b|\bMemorandum (?:From|for)\b|\bBriefing (?:Memorandum|Paper)\b|\bDear [A-Z]"
)
"""The head of a paper that prepares its reader for what he will do."""
GOING_AHEAD = frozenset("go proceed occur happen take".split())
ARRANGED = frozenset("date plan arrangement preparation timing itinerary schedule timetable".split())
"""What is set for a journey or meeting before it."""
BEHIND = frozenset("last previous recent earlier past first recently".split())
LOOKING_BACK = frozenset("recall remember mention reference refer agree tell".split())
HEAD = 1500
"""Characters at the head of a paper in which it says that it is a schedule."""
LATER = frozenset("later tonight tomorrow shortly soon next".split())
PARTS_OF_DAY = frozenset("today evening afternoon night week month".split())
SET_FOR = frozenset("scheduled planned set slated arranged".split())
TIMES = frozenset("week day month morning afternoon evening course days weeks period".split())
MEANING = frozenset("hope plan intend wish want expect propose mean aim".split())
"""Verbs of what somebody keeps for an occasion."""
HIGHEST = 5
LASTING = frozenset("remain remember continue be have help prove go".split())
"""Verbs whose future tells what comes of a meeting that was held."""
PREPARING = frozenset("plan prepare".split())
"""Verbs that in the present, the progressive or ``had planned`` tell what is to come."""
SHARING = frozenset(("VB", "VBP"))
CLAUSE_BREAKS = frozenset("that which who whom whose because while although since if when where as but".split())
JOURNEYS = frozenset("travel visit go return depart fly head".split())
"""Verbs whose present in a headline tells a journey about to be made: ``Lund travels to Peru June 11-19``."""
GROWING = frozenset(
    (
        "deepen increase strengthen expand boost enhance intensify broaden widen step scale extend redouble continue "
        "provide give offer lend send maintain sustain accelerate"
    ).split()
)
"""Verbs of which what they give or add to is still to come when they are."""


class Ahead:
    """Finds what lies ahead in one paper."""

    def __init__(self, grammar: Grammar, standing: Standing) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.standing = standing
        text = grammar.document.text
        self.is_briefing = BRIEFING.search(text, 0, HEAD) is not None
        self.is_schedule = SCHEDULE.search(text, 0, HEAD) is not None

    def turned(self, trigger: int, event: Event) -> Event:
        """Return the event as planned where its sentence shows that it has not come yet."""
        if event.status not in DONE:
            return event
        if event.kind == "AGREE":
            return replace(event, status="planned", reason="plans") if self._is_plan(trigger) else event
        reason = self._reason(trigger, event)
        return planned(event, reason) if reason else event

    def _reason(self, trigger: int, event: Event) -> str:
        if self.words[trigger].part in VERBS:
            return (
                self._on_the_schedule(trigger)
                or self._later_today(trigger)
                or self._is_coming(trigger, event)
                or self._in_a_row_of_plans(trigger)
                or self._is_planned_for(trigger, event)
            )
        if event.kind == "SUPPORT":
            return self._will_grow(trigger)
        return self._on_its_eve(trigger, event) or self._at_a_planned_occasion(trigger, event)

    def _will_grow(self, noun: int) -> str:
        """``We will deepen our support for Chad``: support that is to be given or made more of."""
        word = self.words[noun]
        verb = self.words[word.head]
        if word.relation != "dobj" or verb.lemma not in GROWING or self.standing.negator(verb.index):
            return ""
        helpers = self._texts(self.grammar.all(verb.index, "aux"))
        return "will" if helpers & (WILL | {"'ll"}) else ""

    def _texts(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].text.lower() for one in words}

    def _is_plan(self, verb: int) -> bool:
        """``Chad prepares to host``, ``is planning to visit``, ``had planned to send``."""
        word = self.words[verb]
        if word.part not in VERBS or word.lemma not in PREPARING:
            return False
        helpers = self._texts(self.grammar.all(verb, "aux"))
        return word.tag == "VBG" or (word.lemma == "plan" and "had" in helpers) or (
            word.lemma == "prepare" and word.tag in {"VBZ", "VBP"}
        )  # fmt: skip

    def _on_the_schedule(self, verb: int) -> str:
        """``5:30 p.m. The Secretary meets with the Minister``: the present of a schedule."""
        word = self.words[verb]
        if word.tag not in {"VBZ", "VBP"} or self.grammar.one(verb, "aux") is not None:
            return ""
        sentence = self.grammar.analysis.sentences[word.sentence]
        text = self.grammar.document.text
        behind = max(0, sentence.start - 40)
        if self.is_schedule or CLOCK.search(text, behind, word.start):
            return "schedule"
        return ""

    def _later_today(self, verb: int) -> str:
        """``The Ambassador is seeing him later today``: the progressive with a time to come."""
        word = self.words[verb]
        if word.tag != "VBG" or not self._texts(self.grammar.all(verb, "aux")) & {"is", "are", "am", "'s", "'re", "'m"}:
            return ""
        near = self.grammar.children[verb]
        below = self._texts([*near, *(inner for one in near for inner in self.grammar.children[one])])
        if below & LATER:
            return "later"
        return "this evening" if "this" in below and below & (PARTS_OF_DAY - {"today"}) else ""

    def _is_planned_for(self, verb: int, event: Event) -> str:
        """``We have a meeting planned for the 24th``, ``have a planned meeting``: held in the calendar only."""
        word = self.words[verb]
        present = word.tag in {"VBP", "VBZ"} or self._texts(self.grammar.all(verb, "aux")) & {"do", "does"}
        if event.kind != "CONSULT" or word.lemma != "have" or not present:
            return ""
        said = [inner for one in self.grammar.all(verb, "dobj") for inner in self.grammar.all(one, "amod", "acl")]
        planned = self._texts(said) & (PLANNED_WORDS - {"possible", "potential", "next"})
        return min(planned) if planned else ""

    def _is_coming(self, verb: int, event: Event) -> str:
        """``The Shah was coming to Washington``, ``is coming to talk to us``: a journey spoken of before it is made."""
        word = self.words[verb]
        be = {"is", "are", "am", "was", "were", "'s", "'re", "'m"}
        if (
            word.tag == "VB"
            and word.relation in {"xcomp", "advcl"}
            and "to" in self._texts(self.grammar.all(verb, "aux"))
        ):
            word = self.words[word.head]
        coming = word.lemma == "come" and word.tag == "VBG" and event.kind == "CONSULT"
        if not coming or word.relation in {"relcl", "acl"}:
            return ""
        return "coming" if self._texts(self.grammar.all(word.index, "aux")) & be else ""

    def _in_a_row_of_plans(self, verb: int) -> str:
        """``Will discuss priorities in the region, reiterate, and highlight``: bare verbs that share one ``will``."""
        word = self.words[verb]
        if word.tag not in SHARING or self.grammar.one(verb, "nsubj", "nsubjpass", "aux", "mark") is not None:
            return ""
        first = self.grammar.analysis.sentences[word.sentence].first
        if verb <= first + 2 or self.words[verb - 1].text.lower() not in {",", "and", "or", ";"}:
            return ""
        for place in range(verb - 1, first, -1):
            here = self.words[place]
            finite = here.tag in {"VBD", "VBZ"} and self.grammar.one(place, "nsubj", "nsubjpass") is not None
            if finite or here.text.lower() in CLAUSE_BREAKS or here.tag == "TO":
                return ""
            if here.tag == "MD":
                return here.text.lower() if here.text.lower() in WILL else ""
        return ""

    def _at_a_planned_occasion(self, noun: int, event: Event) -> str:
        """``Will present the award during a discussion with``, ``you may draw on this in your talk with``."""
        word = self.words[noun]
        if event.kind == "CONSULT" and self._is_briefed(noun):
            return "your"
        if event.kind == "CONSULT" and self._is_arranged(noun):
            return "arranged"
        if event.kind != "CONSULT" or word.relation != "pobj":
            return self._previewed(noun, event)
        if self._is_yours_to_come(noun):
            return "may"
        if self._is_from_now(noun):
            return "from now"
        if self._is_scheduled(noun):
            return "scheduled"
        prep = self.words[word.head]
        if prep.text.lower() not in AT:
            return ""
        verb = self.words[prep.head]
        if verb.relation == "pobj" and verb.lemma.lower() in TIMES:
            verb = self.words[self.words[verb.head].head]
        if verb.part not in VERBS:
            return ""
        helpers = self._texts(self.grammar.all(verb.index, "aux"))
        if prep.text.lower() in {"in", "at", "during", "over"} and helpers & WILL:
            return "" if self.standing.negator(verb.index) else "will"
        if prep.text.lower() in {"in", "at", "during"} and self.grammar.one(noun, "poss") is not None:
            return self._meant_for(verb.index)
        return ""

    def _is_scheduled(self, noun: int) -> bool:
        """``His luncheon meeting with the General scheduled for noon``: by the words after it, up to the next mark."""
        last = self.grammar.analysis.sentences[self.words[noun].sentence].last
        for place in range(noun + 1, min(last - 1, noun + 12)):
            here = self.words[place]
            if here.part in {"PUNCT", "AUX"}:
                return False
            if here.text.lower() in SET_FOR:
                return self.words[place + 1].text.lower() in {"for", "at", "on"}
        return False

    def _meant_for(self, verb: int) -> str:
        """``Hopes to raise it at their meeting``, ``would lead him to ask during his visit``: kept for the occasion."""
        word = self.words[verb]
        if word.tag != "VB" or "to" not in self._texts(self.grammar.all(verb, "aux")):
            return ""
        for _ in range(HIGHEST):
            if word.relation not in {"xcomp", "ccomp", "acomp", "conj"} or word.head == word.index:
                return ""
            word = self.words[word.head]
            helpers = self._texts(self.grammar.all(word.index, "aux"))
            if "have" in helpers or self.standing.negator(word.index):
                return ""
            if found := helpers & (MAY | WILL | {"would"}):
                return min(found)
            if word.tag in {"VBZ", "VBP"} or helpers & {"is", "are", "am"}:
                return word.lemma if word.lemma in MEANING else ""
        return ""

    def _is_yours_to_come(self, noun: int) -> bool:
        """``You may draw on this in your talk with him``: a talk of whoever is told what he may say there."""
        if "your" not in self._texts(self.grammar.all(noun, "poss")):
            return False
        first = self.grammar.analysis.sentences[self.words[noun].sentence].first
        before = [self.words[one].text.lower() for one in range(first, noun)]
        told = any(one == "you" and after in MAY for one, after in pairwise(before))
        return told or (bool(before) and before[0] in {"please", "request"})

    def _is_briefed(self, noun: int) -> bool:
        """``Your visit is an expression of``: an occasion to come of whoever a memorandum is for.

        ``Since your visit``, ``your last talks``, ``in your talks you told him`` lie behind.
        """
        if not self.is_briefing or "your" not in self._texts(self.grammar.all(noun, "poss")):
            return False
        if self._texts(self.grammar.all(noun, "amod", "advmod")) & BEHIND:
            return False
        for place, one in enumerate(self.grammar.ancestors(noun)):
            word = self.words[one]
            if word.text.lower() in {"since", "ago", "thank", "thanks"} or word.lemma in LOOKING_BACK or place > 6:
                return False
            if word.part in VERBS:
                helpers = [self.words[aux] for aux in self.grammar.all(one, "aux", "auxpass")]
                finite = [*helpers, word] if word.tag != "VBN" or not helpers else helpers
                return not any(aux.tag == "VBD" or aux.lemma == "have" for aux in finite)
        return True

    def _on_its_eve(self, noun: int, event: Event) -> str:
        """``On the eve of a visit by``, ``ahead of talks with``: a meeting before which something else happens."""
        word = self.words[noun]
        if event.kind != "CONSULT" or word.relation != "pobj":
            return ""
        prep = self.words[word.head]
        before = self.words[prep.head].text.lower()
        if prep.text.lower() == "of" and before in {"eve", "ahead", "advance", "anticipation"}:
            return before
        led = prep.text.lower() in {"to", "for"} and before in {
            "run-up",
            "runup",
            "lead-up",
            "preparation",
            "preparations",
        }
        return before if led else ""

    def _is_from_now(self, noun: int) -> bool:
        """``My conversation with the Minister a short time from now``: counted on from today."""
        last = self.grammar.analysis.sentences[self.words[noun].sentence].last
        after = [self.words[one].text.lower() for one in range(noun, min(last, noun + 12))]
        return ("from", "now") in set(pairwise(after))

    def _is_arranged(self, noun: int) -> bool:
        """``The date for a visit by``, ``arrangements for his trip``: what is set for it before it comes."""
        place = noun - 1
        while place > 0 and self.words[place].part in {"DET", "ADJ", "PRON"}:
            place -= 1
        led = place > 1 and self.words[place].text.lower() in {"for", "of"}
        return led and self.words[place - 1].lemma.lower() in ARRANGED

    def _previewed(self, noun: int, event: Event) -> str:
        """``A call previewing the Secretary's trip``: spoken of before it."""
        word = self.words[noun]
        above = self.words[word.head]
        if event.kind != "CONSULT":
            return ""
        if word.relation == "dobj" and above.lemma == "preview":
            return "preview"
        helpers = self._texts(self.grammar.all(above.index, "aux"))
        if word.relation == "nsubj" and helpers & {"should", "must"} and above.lemma in GOING_AHEAD:
            return "should"
        if word.relation == "nsubj" and helpers & WILL:
            return "" if self.standing.condition(above.index) or above.lemma in LASTING else "will"
        return ""


def planned(event: Event, reason: str) -> Event:
    """Return an event as one to come: a meeting as agreed, a withdrawal as conceded, force as not told."""
    if event.kind in FUTURE:
        return replace(event, kind=FUTURE[event.kind], modes=(), status="planned", reason=reason)
    if event.kind in {"AGREE", "CONCEDE"}:
        return replace(event, status="planned", reason=reason)
    return replace(event, status="hypothetical", reason=reason)


def told_ahead(found: Sequence[tuple[int, Event]], grammar: Grammar, standing: Standing) -> Found:
    """Return a paper's events, in order, those that its words show to lie ahead as planned."""
    ahead = Ahead(grammar, standing)
    return [(trigger, ahead.turned(trigger, event)) for trigger, event in found]


def after_its_day(found: Sequence[tuple[int, Event]], grammar: Grammar, dating: Dating) -> Found:
    """Return a paper's dated events, in order, those that come after the paper's day as planned.

    ``His June 28 trip`` in a paper of June 23, ``British withdrawal in 1971`` in one of 1970; of verbs those in the
    present: ``he departs on Tuesday``.
    """
    day = grammar.document.day
    if day is None:
        return list(found)
    later = [
        (trigger, planned(event, "later date"))
        if _comes_after(grammar, dating, trigger, event, day)
        else (trigger, event)
        for trigger, event in found
    ]
    return _with_withdrawals_to_come(_with_errands_to_come(later, grammar), grammar, dating)


def _with_errands_to_come(found: Found, grammar: Grammar) -> Found:
    """Return the events with what a journey that is still to come is made for: ``departs on Tuesday to meet him``."""
    coming = {trigger for trigger, event in found if event.reason == "later date"}
    return [
        (trigger, planned(event, "later date"))
        if event.status in DONE and _errand_of(grammar, trigger) in coming
        else (trigger, event)
        for trigger, event in found
    ]


def _errand_of(grammar: Grammar, trigger: int) -> int:
    """Return the verb of which an infinitive, or one in a row with it, tells the purpose; -1 of another verb."""
    word = grammar.words[trigger]
    if word.tag != "VB":
        return -1
    while word.relation == "conj" and grammar.words[word.head].tag == "VB":
        word = grammar.words[word.head]
    to = any(grammar.words[one].tag == "TO" for one in grammar.all(word.index, "aux"))
    return word.head if to and word.relation in {"advcl", "xcomp"} else -1


def _with_withdrawals_to_come(found: Found, grammar: Grammar, dating: Dating) -> Found:
    """Return the events with a withdrawal by its bare name as planned where the paper says elsewhere that it will come.

    ``When the British withdraw`` tells of ``after British withdrawal`` in the same paper that it lies ahead.
    """
    coming = {
        _first_word(grammar, trigger)
        for trigger, event in found
        if event.frame.split("/")[-2:-1] == ["RETREAT"] and event.status in {"planned", "hypothetical"}
    }
    return [
        (trigger, planned(event, "elsewhere"))
        if event.status in DONE
        and event.kind == "RETREAT"
        and grammar.words[trigger].part not in VERBS
        and dating.own(trigger) is None
        and _first_word(grammar, trigger) in coming - {""}
        else (trigger, event)
        for trigger, event in found
    ]


def _first_word(grammar: Grammar, trigger: int) -> str:
    """Return the adjective or owner before a noun, or the subject of a verb, by which two tellings are one."""
    for one in grammar.all(trigger, "amod", "poss", "compound", "nsubj"):
        if grammar.words[one].text.lower() not in {"the", "their", "its", "his"}:
            return grammar.words[one].lemma.lower()
    return ""


def _comes_after(grammar: Grammar, dating: Dating, trigger: int, event: Event, day: date) -> bool:
    word = grammar.words[trigger]
    if event.status not in DONE or event.kind not in {"CONSULT", "RETREAT"}:
        return False
    if word.part in VERBS and (word.tag not in {"VBZ", "VBP"} or grammar.one(trigger, "aux") is not None):
        return False
    when = dating.own(trigger)
    if when is None or when.earliest is None or when.span is None:
        return False
    lasts = word.tag == "VBZ" and word.lemma in JOURNEYS and when.latest is not None and when.latest > day
    return when.earliest > day or (lasts and when.earliest >= day)
