"""Which expression of time dates which event: by the clause they share, then by the occasion they were said on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from dragoman.extraction.calendars import NUMBERS, shifted
from dragoman.extraction.findings import Event, When
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.times import DEADLINES

SPOKEN = {"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"}
CONTENT = {"ccomp", "relcl", "acl", "advcl", "xcomp", "pcomp", "parataxis", "csubj"}
ORDER = {"day": 0, "bounded": 1, "week": 2, "month": 3, "season": 4, "year": 5, "decade": 6}
BEFORE_NOUNS = {"nummod", "compound", "amod", "nmod", "poss", "npadvmod"}
INSIDE = {"in", "at", "during", "on", "over"}
TOGETHER = {"as", "while", "when", "whilst"}
OCCASION_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ure", "al")
OCCASIONS = frozenset(
    (
        "war crisis flood spill coup vote poll election summit visit trip strike riot attack talk raid clash accident "
        "crash quake earthquake storm drought famine protest march rally siege battle fire blast bomb death murder "
        "massacre trial verdict sentence conference session congress round treaty accord agreement pact deal law ban "
        "decree edict decision speech statement letter note report cable telegram declaration resolution sanction "
        "embargo outbreak epidemic crackdown purge uprising revolt rebellion mutiny invasion withdrawal census budget "
        "audit ceasefire truce collapse breach theft kidnapping launch test debate inquiry probe raid revolution"
    ).split()
)
"""Nouns that a time after them dates, rather than the verb above: ``an inquiry into a fuel spill in January``."""
NO_OCCASIONS = frozenset(
    (
        "delegation government organization organisation commission parliament mission building document legation "
        "station nation corporation department regiment settlement official capital hospital general rival region "
        "union opposition population administration association federation institution location apartment "
        "monument king meeting morning evening"
    ).split()
)
BARE = {"let", "make", "help", "have"}
ENDING = frozenset("end conclude close finish wrap wind".split())
BEGINNING = frozenset("begin open start commence".split())
SAYING_VERBS = frozenset(
    "say tell announce declare state add note confirm report inform indicate write tweet reveal disclose warn".split()
)


CLAUSE_OPENERS = {"that", "which", "who", "whom", "whose", "when", "where", ",", ";", ":", "."}
REACH = 14
"""So many words before a day its verb is looked for."""
OUTCOMES = frozenset("die sink crash capsize collapse burn explode bleed drown founder fall perish".split())
"""Verbs of what befell somebody on the day of the deed that their clause with ``after`` tells."""
ANSWERING = frozenset(
    (
        "reject refuse deny dismiss decline rebuff turn accept grant answer honor honour meet fulfil fulfill ignore spurn "
        "rebut brush shrug heed satisfy approve consider study weigh repeat renew reiterate withdraw drop recall recount"
    ).split()
)
ANSWERED = frozenset(
    (
        "request demand appeal offer proposal invitation accusation charge allegation claim complaint plea call bid "
        "protest promise pledge threat ultimatum warning application petition criticism suggestion"
    ).split()
)
"""Nouns of what was said before the day on which it is answered."""
MOVING = frozenset("arrive travel fly come go return depart leave land".split())


class Dating:
    """Attaches times to triggers of one paper."""

    def __init__(self, grammar: Grammar, slots: Slots, times: tuple[When, ...], triggers: Collection[int]) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.slots = slots
        self.triggers = set(triggers)
        self.claimed: dict[int, list[When]] = {}
        self.loose: dict[int, list[When]] = {}
        for when in times:
            self._claim(when)

    def _claim(self, when: When) -> None:
        """Give a time to the first trigger above it, or to the verb of its clause where that is none.

        A time that belongs to a noun stays with it: ``the 1992 treaty``, ``a spill in January``.
        """
        if when.span is None or when.earliest is None:
            return
        word = self.grammar.word_at(when.span.start) or self.grammar.word_at(when.span.end - 1)
        if word is None:
            return
        below = word.index
        if (verb := self._of_telegram(when) or self._torn_off(word.index)) is not None:
            self.claimed.setdefault(verb, []).append(when)
            return
        for above in (word.index, *self.grammar.ancestors(word.index)):
            if above in self.triggers or self.words[above].part in VERBS:
                self.claimed.setdefault(above, []).append(when)
                return
            if self.words[above].part == "NOUN" and above != word.index and self._keeps(above, below, when):
                self.claimed.setdefault(above, []).append(when)
                if not self._shares(above):
                    return
            below = above
        self.loose.setdefault(word.sentence, []).append(when)

    def _of_telegram(self, when: When) -> int | None:
        """Return the verb before a bare day of a telegram in capitals, where the parser sees neither names nor months:
        ``CALLED IN AMBASSADOR MAY 4 TO COMPLAIN``.
        """
        assert when.span is not None
        text = self.grammar.document.text
        if when.lead or when.precision not in {"day", "bounded"} or not when.span.words(text).isupper():
            return None
        first = self.grammar.word_at(when.span.start)
        if first is None:
            return None
        sentence = self.grammar.analysis.sentences[first.sentence]
        whole = text[sentence.start : sentence.end]
        if not whole.isupper() or (first.index and self.words[first.index - 1].text.lower() in {"on", "in", "of", "for"}):
            return None
        for verb in range(first.index - 1, max(sentence.first, first.index - REACH) - 1, -1):
            here = self.words[verb]
            if here.text.lower() in CLAUSE_OPENERS:
                return None
            if here.tag in {"VBD", "VBN"} and (verb in self.triggers or here.lemma in CONTACTS | MOVING):
                return verb
        return None

    def _torn_off(self, word: int) -> int | None:
        """Return the verb before a time at the end of its clause that the parser hung on a verb behind the comma:
        ``freed a teacher on Tuesday, the sixth let go since August``.
        """
        first, last = word, word
        for above in self.grammar.ancestors(word):
            here = self.words[above]
            if here.part in VERBS:
                break
            first, last = min(first, above), max(last, above)
        else:
            return None
        following = last + 1
        if above < following or following >= len(self.words) or self.words[following].text not in {",", ";"}:
            return None
        sentence = self.grammar.analysis.sentences[self.words[word].sentence]
        if first <= sentence.first or self.words[first - 1].text in {",", "and", "that", "but", ";", ":", "--", "-"}:
            return None
        for verb in range(first - 1, sentence.first - 1, -1):
            here = self.words[verb]
            if here.text in {",", ";", ":"} or here.text.lower() in {"that", "and", "but"}:
                return None
            if here.part == "VERB" and here.tag in {"VBD", "VBN", "VBZ", "VBP"}:
                return verb
        return None

    def _keeps(self, noun: int, below: int, when: When) -> bool:
        """Say whether a noun is dated by the time that hangs on it by its word ``below``."""
        word = self.words[noun]
        if when.span is not None and word.start < when.span.end and word.end > when.span.start:
            return False
        if self.words[below].relation in BEFORE_NOUNS and below < noun:
            return True
        lemma = word.lemma.lower()
        return (
            self.words[below].relation in {"prep", "npadvmod"}
            and lemma not in NO_OCCASIONS
            and (lemma in OCCASIONS or (lemma.endswith(OCCASION_ENDINGS) and len(lemma) > 5))
        )

    def _shares(self, noun: int) -> bool:
        """Say whether the verb above a dated noun has its date too: what it does, or the occasion it stands in."""
        word = self.words[noun]
        above = self.words[word.head]
        if word.relation in {"dobj", "nsubjpass", "attr"}:
            return word.lemma not in {"treaty", "agreement", "law", "report", "letter", "note", "cable", "decision"}
        return word.relation == "pobj" and above.text.lower() in INSIDE and self.words[above.head].part in VERBS

    def of_event(self, trigger: int, event: Event) -> When | None:
        """Return the time an event carries: of a plan the day it was told, of a demand not its deadline.

        Source: conventions of the gold records, 4 and 8.
        """
        if event.kind == "AGREE" and event.status == "planned" and self.words[trigger].part in VERBS:
            return self._of_saying(trigger)
        when = self.own(trigger)
        if when is None and event.kind == "REQUEST" and self._asks_now(trigger):
            day = self.grammar.document.day
            return When(day, day, "day", basis="the paper itself asks")
        if when is None or when.span is None or when.latest is None or when.earliest is None:
            return when
        when = self._lasting(trigger, when) if self.words[trigger].part == "NOUN" else when
        if when.latest is None or when.earliest is None or when.span is None:
            return when
        day = self.grammar.document.day
        if self._is_of_the_plan(trigger, when):
            return self._other(trigger, when)
        later = day is not None and when.earliest > day
        after = when.span.start > self.words[trigger].start
        due = when.lead in DEADLINES and not (when.lead == "within" and day is not None and when.latest <= day)
        if event.kind in SPOKEN and after and due:
            return self._other(trigger, when)
        if later and event.status in {"actual", "claimed", "ongoing", "historical"}:
            return self._other(trigger, when)
        return when

    def _is_of_the_plan(self, trigger: int, when: When) -> bool:
        """Say whether a month or year dates what somebody is invited to: ``invited Paz to the fair in May``."""
        if self.words[trigger].lemma not in {"invite", "invitation"} or when.precision == "day" or when.span is None:
            return False
        to = [one for one in self.grammar.all(trigger, "prep", "dative") if self.words[one].text.lower() == "to"]
        return any(self.words[one].start < when.span.start for one in to)

    def _lasting(self, noun: int, when: When) -> When:
        """Return all days of what lasted several: ``ended a two-day meeting on Wednesday`` is Tuesday and Wednesday."""
        length = next(
            (
                NUMBERS.get(self.words[one].text.lower()) or _digits(self.words[one].text)
                for child in self.grammar.all(noun, "amod", "compound", "nmod")
                if self.words[child].lemma == "day"
                for one in self.grammar.all(child, "nummod")
            ),
            None,
        )
        verb = self.words[self.words[noun].head]
        if not length or when.precision != "day" or when.earliest is None or when.latest is None or length > 14:
            return when
        if verb.lemma in ENDING:
            return replace(when, earliest=shifted(1 - length, "day", when.latest).first, precision="bounded")
        if verb.lemma in BEGINNING | {"hold", "attend", "have"}:
            return replace(when, latest=shifted(length - 1, "day", when.earliest).first, precision="bounded")
        return when

    def _asks_now(self, trigger: int) -> bool:
        """Say whether a telegram itself asks in the passive: ``Posts are requested to report``."""
        return (
            self.grammar.document.kind == "cable"
            and self.words[trigger].tag == "VBN"
            and any(self.words[one].text.lower() in {"is", "are"} for one in self.grammar.all(trigger, "auxpass"))
            and next(self.slots.by_agent(trigger), None) is None
        )

    def _other(self, trigger: int, given: When) -> When | None:
        """Return another time told with a trigger than one that cannot be its own, if there is one."""
        day = self.grammar.document.day
        found = [
            when
            for when in self.claimed.get(trigger, [])
            if when is not given and when.lead not in DEADLINES and not (day and when.earliest and when.earliest > day)
        ]
        return min(found, key=_coarseness, default=None)

    def _of_saying(self, trigger: int) -> When | None:
        """Return the day on which a plan was told, where the verb of saying above it has one."""
        word = self.words[trigger]
        for above in self.grammar.ancestors(trigger):
            verb = self.words[above]
            if verb.sentence != word.sentence:
                return None
            if verb.part in VERBS and verb.lemma in SAYING_VERBS and not verb.tag.startswith("VBG"):
                return self._best(above)
        for child in self.grammar.all(trigger, "parataxis", "ccomp"):
            if self.words[child].lemma in SAYING_VERBS:
                return self._best(child)
        return None

    def own(self, trigger: int) -> When | None:
        """Return the time told with a trigger itself, or with the verb that carries or is coordinated with it."""
        if found := self._best(trigger):
            return found
        word = self.words[trigger]
        if word.part not in VERBS:
            return self._of_noun(trigger)
        return self._counted(trigger) or self._of_clause(trigger)

    def _best(self, word: int) -> When | None:
        """Return the most exact of the times given to a word."""
        return min(self.claimed.get(word, []), key=_coarseness, default=None)

    def _counted(self, verb: int) -> When | None:
        """Return the day counted from the other clause: ``on Sunday, a week after Tunis asked for them``."""
        word = self.words[verb]
        if (step := self._step(verb)) is not None and word.relation == "advcl" and word.head != verb:
            return _moved(self.own(word.head), -step[0], step[1])
        for clause in self.grammar.all(verb, "advcl"):
            if (step := self._step(clause)) is not None:
                return _moved(self._best(clause), step[0], step[1])
        return None

    def _step(self, verb: int) -> tuple[int, str] | None:
        """Return how many days, weeks, months or years a clause with ``after`` or ``before`` counts."""
        for mark in self.grammar.all(verb, "mark", "prep"):
            way = self.words[mark].text.lower()
            if way not in {"after", "before"}:
                continue
            for unit in (*self.grammar.children[mark], *self.grammar.all(verb, "npadvmod")):
                name = self.words[unit].lemma.lower()
                if name not in {"day", "week", "month", "year", "hour", "minute"} or unit > mark:
                    continue
                if name in {"hour", "minute"}:
                    return 0, "day"
                many = next(
                    (
                        NUMBERS.get(self.words[one].text.lower()) or _digits(self.words[one].text)
                        for one in self.grammar.all(unit, "nummod", "det")
                    ),
                    None,
                )
                if many:
                    return (many if way == "after" else -many), name
        return None

    def _of_noun(self, noun: int) -> When | None:
        for child in self.grammar.all(noun, "acl", "relcl"):
            if found := self._best(child):
                return found
        head = self.words[noun].head
        word = self.words[noun]
        if word.relation in {"dobj", "nsubj", "nsubjpass", "attr"} and self.words[head].part in VERBS and head != noun:
            if self.words[head].lemma in ANSWERING and word.lemma.lower() in ANSWERED:
                return None
            return (
                self._best(head)
                if head not in self.triggers or word.relation in {"nsubj", "nsubjpass", "dobj"}
                else None
            )
        if word.relation == "pobj":
            governor = self.words[head].head
            if self.words[governor].part in VERBS and self.words[head].text.lower() in INSIDE:
                return self._best(governor)
        return None

    def _of_clause(self, verb: int) -> When | None:
        """Return the time of a verb that this one shares its clause with: coordination, participles, ``began to``."""
        word = self.words[verb]
        if word.head == verb:
            return next(iter(self.loose.get(word.sentence, [])), None) or self._of_inner(verb)
        above = word.head
        if word.relation == "conj" and self.words[above].part in VERBS and self._goes_on(verb, above):
            return self._best(above) or self._of_clause(above)
        if word.relation == "pcomp" and self.words[above].text.lower() in {"after", "upon", "on"}:
            governor = self.words[above].head
            if self.words[governor].lemma in OUTCOMES:
                return self._best(governor)
        if word.relation in {"xcomp", "advcl"} and self.words[above].part in VERBS and self._is_together(verb):
            return self._best(above) or self._of_clause(above)
        if word.relation == "ccomp" and self.words[above].part in VERBS and above not in self.triggers:
            return None if self._is_earlier(verb, above) else self._best(above) or self._of_clause(above)
        if word.relation in {"acl", "amod"} and word.tag == "VBN":
            return self._of_inner(verb)
        if word.relation in {"acl", "relcl"} and self.words[above].part == "NOUN" and (found := self._best(above)):
            return found
        if word.relation == "acl" and word.tag == "VBD" and self.words[above].head == above:
            return next(iter(self.loose.get(word.sentence, [])), None) or self._of_inner(verb)
        return self._of_inner(verb)

    def _goes_on(self, verb: int, above: int) -> bool:
        """Say whether a clause joined by ``and`` tells of the same time as the one before: with no doer of its own, or
        in the same past tense.
        """
        if self.grammar.one(verb, "nsubj", "nsubjpass") is None:
            return True
        helpers = [self.words[one].text.lower() for one in self.grammar.all(verb, "aux", "auxpass")]
        before = [self.words[one].text.lower() for one in self.grammar.all(above, "aux", "auxpass")]
        past = (self.words[verb].tag == "VBD" and not helpers) or (helpers and helpers[0] in {"was", "were"})
        if "had" in helpers:
            past = "had" in before
        elif "had" in before:
            past = False
        joined = {self.words[one].text.lower() for one in self.grammar.all(above, "cc")}
        return bool(past) and "but" not in joined and not {"has", "have", "will", "would"} & set(before)

    def _of_inner(self, verb: int) -> When | None:
        for noun in self._occasions(verb):
            if found := self._best(noun):
                return found
        for bare in self.grammar.all(verb, "xcomp", "ccomp"):
            if (
                self.words[bare].tag == "VB"
                and self.grammar.one(bare, "aux") is None
                and self.words[verb].lemma in BARE
            ):
                return self._best(bare)
        for clause in self.grammar.all(verb, "advcl"):
            if any(self.words[mark].text.lower() in TOGETHER for mark in self.grammar.all(clause, "mark", "advmod")):
                return self._best(clause)
        return None

    def _is_together(self, verb: int) -> bool:
        """Say whether a clause tells of the same time as the one above it: none of ``after``, ``because``, ``if``."""
        return all(self.words[mark].text.lower() in TOGETHER for mark in self.grammar.all(verb, "mark"))

    def _is_earlier(self, verb: int, above: int) -> bool:
        """Say whether a reported clause tells of a time before it was said: ``said Monday that it had seized``."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        return self.words[above].lemma in SAYING_VERBS and bool(helpers & {"had", "have", "has"})

    def _occasions(self, verb: int) -> list[int]:
        """Return nouns of occasions that a verb stands in: ``In a December 8 meeting ... requested``."""
        found: list[int] = []
        for child in self.grammar.all(verb, "prep"):
            if self.words[child].text.lower() in INSIDE:
                found.extend(self.grammar.all(child, "pobj"))
        return found


def _coarseness(when: When) -> int:
    return 5 if when.lead in {"since", "after", "before"} else ORDER.get(when.precision, 7)


def _digits(words: str) -> int | None:
    return int(words) if words.isdigit() and len(words) < 4 else None


def _moved(when: When | None, by: int, unit: str) -> When | None:
    """Return a time moved by so many units, without words of its own."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = shifted(by, unit, when.earliest), shifted(by, unit, when.latest)
    return When(first.first, last.last, first.precision, basis="counted from the other clause")


OCCASION = "the meeting it was said at"
"""The basis of a date taken from the occasion in the same paragraph."""
CONTACTS = frozenset(
    (
        "tell inform inquire brief ask request urge warn protest complain demand raise discuss meet receive see visit "
        "call telephone phone ring summon convoke convene invite hand deliver present pass convey lunch dine talk speak "
        "confer consult huddle gather sit host greet hear learn approach contact buttonhole accost say state announce "
        "declare note remark explain reply respond answer insist claim argue add assert allege accuse charge criticize "
        "criticise condemn denounce reproach upbraid lecture appeal press propose offer suggest promise pledge vow assure "
        "undertake agree reject refuse deny accept confirm acknowledge concede admit apologize apologise spend hold "
        "attend address debrief interview question query seek"
    ).split()
)
"""Verbs of talk: what is told next of those who talked was said then."""
TALKS = frozenset(
    (
        "meeting consultation talk session lunch dinner breakfast conversation call briefing debate summit conference "
        "audience interview discussion reception luncheon demarche dialogue round tea supper banquet"
    ).split()
)
"""Nouns of occasions on which several speak."""
SPEAKERS = frozenset("he she they i we him her them both".split())
ASIDE = {"relcl", "acl", "amod", "pcomp"}
FOLLOWING = 5
"""So many sentences on, what is told was still said on the occasion."""


@dataclass
class _Occasion:
    """A dated talk: where it is told, when it was, and the words that name who took part; open where many may speak."""

    sentence: int
    block: int
    when: When
    words: set[str]
    open: bool


class _Occasions:
    """The dated talks of one paper, and what was said on each in the sentences that follow."""

    def __init__(self, grammar: Grammar, dating: Dating, day: date | None) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.found: list[_Occasion] = []
        for word in sorted(dating.claimed):
            here = self.words[word]
            spoken = here.part in VERBS and here.lemma in CONTACTS
            talk = here.part == "NOUN" and here.lemma in TALKS and here.relation in {"pobj", "nsubj", "dobj"}
            if not (spoken or talk) or any(self.words[one].relation in ASIDE for one in self._line(word)):
                continue
            when = dating.own(word)
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
            self.found.append(_Occasion(here.sentence, block, when, self._named(here.sentence), open=talk))

    def _line(self, word: int) -> list[int]:
        return [word, *self.grammar.ancestors(word)]

    def _named(self, sentence: int) -> set[str]:
        place = self.grammar.analysis.sentences[sentence]
        return {one.text.lower() for one in self.words[place.first : place.last] if one.part in {"NOUN", "PROPN"}}

    def of(self, trigger: int, event: Event) -> When | None:
        """Return the day of the occasion on which an undated word was said: by one of those who took part."""
        sentence = self.words[trigger].sentence
        block = self.grammar.analysis.sentences[sentence].block
        earlier = next((one for one in reversed(self.found) if one.sentence < sentence), None)
        if earlier is None or earlier.block != block or sentence - earlier.sentence > FOLLOWING:
            return None
        if any(one.sentence == sentence for one in self.found) or not self._is_then(trigger, event):
            return None
        if not (earlier.open and event.kind in SPOKEN) and not self._takes_part(trigger, earlier.words):
            return None
        earlier.words |= self._named(sentence)
        return replace(earlier.when, span=None, basis=OCCASION)

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
    if word.relation not in {"ROOT", "conj"}:
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
