"""Which expression of time dates which event: by the clause they share, then by the occasion they were said on."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from dragoman.documents import Span
from dragoman.extraction.being_first import being_first
from dragoman.extraction.calendars import NUMBERS, shifted
from dragoman.extraction.findings import Event, When
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.times import DEADLINES

SPOKEN = {"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"}
CONTENT = {"ccomp", "relcl", "acl", "advcl", "xcomp", "pcomp", "parataxis", "csubj"}
DASHED = re.compile(r"\s*(?:\([^)]{2,25}\)\s*)?(?:--|-|–|—)\s")
PLACED = re.compile(r"\W*[A-Z][^.;:!?]{2,40},\s*")
"""A place in capitals and a comma, at the head of a report."""
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
        "monument king meeting morning evening legislature judicature tribunal admiral marshal cardinal principal "
        "journal alliance detachment coalition faction section foundation wing establishment individual criminal "
        "liberal radical national professional rebel constitution battalion garrison senator parliamentarian"
    ).split()
)
BARE = {"let", "make", "help", "have"}
ENDING = frozenset("end conclude close finish wrap wind".split())
BEGINNING = frozenset("begin open start commence".split())
SAYING_VERBS = frozenset(
    "say tell announce declare state add note confirm report inform indicate write tweet reveal disclose warn".split()
)


PARTS_OF_DAY = ("same day", "same evening", "same morning", "same night", "same afternoon", "next day", "next morning",
                "following day", "following morning", "that day", "that night", "that evening", "that morning",
                "that afternoon", "following night", "next evening", "following evening")  # fmt: skip
"""Ends of times of day that stand by themselves before who acts."""
PAPERS = frozenset(
    (
        "letter note statement cable message report speech interview decree telegram communique memorandum memo "
        "broadcast address editorial petition resolution ruling order circular ultimatum demarche reply"
    ).split()
)
"""Nouns of what is said in writing or speech, whose day is that of what is said in it."""
ISSUING = frozenset(
    "send issue deliver hand pass adopt publish release sign approve make give submit address write circulate".split()
)
"""Verbs whose object says what a participle behind it tells: ``passed a resolution condemning``."""
HAPPENING = frozenset("take occur happen hold open end begin start close sign fall die explode leave release".split())
HOURS = (
    "noon",
    "midday",
    "dawn",
    "daybreak",
    "dusk",
    "nightfall",
    "midnight",
    "sunset",
    "sunrise",
    "evening",
    "morning",
)
"""Ends of times of day, by which a thing was done, not due."""
GOING_ON = frozenset("refuse decline begin start continue fail manage cease stop try attempt use".split())
"""Verbs that share the time of what they lead to: ``has refused to load ships since May``."""
BRINGING = frozenset("come write send deliver present hand turn".split())
DAYS_OF_WEEK = 7
WEEKDAYS = re.compile(r"day\b", re.IGNORECASE)
UNITS = frozenset("day week month year hour minute".split())
CLAUSE_OPENERS = {"that", "which", "who", "whom", "whose", "when", "where", ",", ";", ":", "."}
REACH = 14
"""So many words before a day its verb is looked for."""
CONTACTS = frozenset(
    (
        "tell inform inquire brief ask request urge warn protest complain demand raise discuss meet receive see visit "
        "call telephone phone ring summon convoke convene invite hand deliver present pass convey lunch dine talk "
        "speak confer consult huddle gather sit host greet hear learn approach contact buttonhole accost say state "
        "announce declare note remark explain reply respond answer insist claim argue add assert allege accuse charge "
        "criticize criticise condemn denounce reproach upbraid lecture appeal press propose offer suggest promise "
        "pledge vow assure undertake agree reject refuse deny accept confirm acknowledge concede admit apologize "
        "apologise spend hold attend address debrief interview question query seek"
    ).split()
)
"""Verbs of talk: what is told next of those who talked was said then."""
OUTCOMES = frozenset("die sink crash capsize collapse burn explode bleed drown founder fall perish".split())
"""Verbs of what befell somebody on the day of the deed that their clause with ``after`` tells."""
ANSWERING = frozenset(
    (
        "reject refuse deny dismiss decline rebuff turn accept grant answer honor honour meet fulfil fulfill ignore "
        "spurn rebut brush shrug heed satisfy approve consider study weigh repeat renew reiterate withdraw drop recall"
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
        for when in _joined_days(times, grammar.document.text):
            self._claim(when)

    def _claim(self, when: When) -> None:
        """Give a time to the first trigger above it, or to the verb of its clause where that is none.

        A time that belongs to a noun stays with it: ``the 1992 treaty``, ``a spill in January``.
        """
        if when.span is None or when.earliest is None:
            return
        word = self.grammar.word_at(when.span.start) or self.grammar.word_at(when.span.end - 1)
        if word is None or self._is_dateline(when.span):
            return
        below = word.index
        if (verb := self._of_telegram(when) or self._torn_off(word.index)) is not None:
            self.claimed.setdefault(verb, []).append(when)
            return
        for above in (word.index, *self.grammar.ancestors(word.index)):
            if self.words[above].relation in {"aux", "auxpass"} and self.words[self.words[above].head].part in VERBS:
                continue
            if above in self.triggers or self.words[above].part in VERBS:
                self.claimed.setdefault(above, []).append(when)
                return
            if self.words[above].part == "NOUN" and above != word.index and self._keeps(above, below, when):
                self.claimed.setdefault(above, []).append(when)
                if not self._shares(above):
                    return
            below = above
        self.loose.setdefault(word.sentence, []).append(when)

    def _is_dateline(self, span: Span) -> bool:
        """Say whether a time stands in the dateline before a report: ``DAKAR, Feb 3 - Teachers``."""
        text = self.grammar.document.text
        if DASHED.match(text, span.end) is None:
            return False
        word = self.grammar.word_at(span.start)
        start = 0 if word is None else self.grammar.analysis.sentences[word.sentence].start
        return PLACED.fullmatch(text[start : span.start]) is not None

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
        if not whole.isupper() or (
            first.index and self.words[first.index - 1].text.lower() in {"on", "in", "of", "for"}
        ):
            return None
        for verb in range(first.index - 1, max(sentence.first, first.index - REACH) - 1, -1):
            here = self.words[verb]
            if here.text.lower() in CLAUSE_OPENERS:
                return None
            if here.tag in {"VBD", "VBN"} and (verb in self.triggers or here.lemma in CONTACTS | MOVING | HAPPENING):
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
            return not self._stands_before_the_doer(noun, when)
        if when.lead == "since" and self.words[below].relation == "prep" and word.relation in {"nsubj", "nsubjpass"}:
            return True
        lemma = word.lemma.lower()
        if self._stands_before_the_doer(noun, when):
            return False
        return (
            self.words[below].relation in {"prep", "npadvmod"}
            and lemma not in NO_OCCASIONS
            and (lemma in OCCASIONS or (lemma.endswith(OCCASION_ENDINGS) and len(lemma) > 5))
        )

    def _stands_before_the_doer(self, noun: int, when: When) -> bool:
        """Say whether a time opens a clause and the parser took it for part of who acts: ``In the small hours of
        Saturday gunmen killed``, ``The same evening gendarmes used``.
        """
        here = self.words[noun]
        if here.tag not in {"NNS", "NNP", "NNPS"} or when.span is None:
            return False
        if here.relation == "pobj":
            return self._acts_next(noun)
        if here.relation not in {"nsubj", "nsubjpass"}:
            return False
        first = self.grammar.word_at(when.span.start)
        if first is None or first.index >= noun or self.words[self.words[noun].head].part not in VERBS:
            return False
        before = first.index - 1
        while before >= 0 and self.words[before].text.lower() in {"the", "about", "around"}:
            before -= 1
        if before >= 0 and self.words[before].part == "ADP" and self.words[before].sentence == here.sentence:
            return self.grammar.one(before, "pobj") is None
        opens = before < 0 or self.words[before].sentence != here.sentence or self.words[before].text in {",", ";"}
        return opens and when.span.words(self.grammar.document.text).lower().endswith(PARTS_OF_DAY)

    def _acts_next(self, noun: int) -> bool:
        """Say whether a verb without a subject follows: ``At dawn on Sunday helicopters bombed``."""
        after = self.words[noun + 1] if noun + 1 < len(self.words) else None
        finite = after is not None and after.tag == "VBD" and after.part == "VERB"
        return after is not None and finite and self.grammar.one(after.index, "nsubj", "nsubjpass") is None

    def _shares(self, noun: int) -> bool:
        """Say whether the verb above a dated noun has its date too: what it does, or the occasion it stands in."""
        word = self.words[noun]
        above = self.words[word.head]
        if word.relation in {"dobj", "nsubjpass", "attr"}:
            return word.lemma not in {"treaty", "agreement", "law", "report", "letter", "note", "cable", "decision"}
        led = above.text.lower() in INSIDE | {"to", "with"}
        return word.relation == "pobj" and led and self.words[above.head].part in VERBS

    def of_event(self, trigger: int, event: Event) -> When | None:
        """Return the time an event carries: of a plan the day it was told, of a demand not its deadline.

        Source: conventions of the gold records, 4 and 8.
        """
        if event.kind == "AGREE" and event.status == "planned" and self.words[trigger].part in VERBS:
            return self._of_saying(trigger)
        when = self.own(trigger)
        word = self.words[trigger]
        if when is None and event.kind == "PROTEST" and word.part == "NOUN" and word.relation == "dobj":
            when = self.own(word.head)
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
        hour = when.lead == "within" or (when.lead in {"by", "before"} and (when.text or "").lower().endswith(HOURS))
        due = when.lead in DEADLINES and not (hour and day is not None and when.latest <= day)
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
        if found or self.words[trigger].part not in VERBS:
            return min(found, key=_coarseness, default=None)
        shared = self._of_clause(trigger)
        if shared is None or shared is given or shared.lead in DEADLINES:
            return None
        return None if day and shared.earliest and shared.earliest > day else shared

    def _of_saying(self, trigger: int) -> When | None:
        """Return the day on which a plan was told, where the verb of saying above it has one."""
        word = self.words[trigger]
        for above in self.grammar.ancestors(trigger):
            verb = self.words[above]
            if verb.sentence != word.sentence:
                return None
            if verb.part in VERBS and verb.lemma in SAYING_VERBS and not verb.tag.startswith("VBG"):
                return self._best(above) or self._of_subject(above)
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
        return self._counted(trigger) or self._of_subject(trigger) or self._of_clause(trigger)

    def _of_subject(self, verb: int) -> When | None:
        """Return the time at which those were meeting or speaking who did a thing: ``the ministers, meeting on Friday,
        put off``; ``Asked June 1 whether, he denied``.
        """
        clauses = [
            one for subject in self.grammar.all(verb, "nsubj", "nsubjpass") for one in self.grammar.all(subject, "acl")
        ]
        clauses.extend(one for one in self.grammar.all(verb, "advcl") if one < verb)
        for clause in clauses:
            here = self.words[clause]
            opened = self.grammar.one(clause, "mark", "nsubj", "aux") is None
            if (
                here.tag in {"VBG", "VBN", "VBD"}
                and opened
                and here.lemma in CONTACTS | {"put"}
                and (found := self._best(clause))
            ):
                return found
        return None

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

    def counted_from(self, clause: int, when: When | None) -> When | None:
        """Return the time that a clause with ``a week after`` or ``a month before`` counts from another."""
        step = self._step(clause)
        return None if step is None else _moved(when, step[0], step[1])

    def _step(self, verb: int) -> tuple[int, str] | None:
        """Return how many days, weeks, months or years a clause with ``after`` or ``before`` counts."""
        for mark in self.grammar.all(verb, "mark", "prep"):
            way = self.words[mark].text.lower()
            if way not in {"after", "before"}:
                continue
            for unit in (*self.grammar.children[mark], *self.grammar.all(verb, "npadvmod"), self.words[verb].head):
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
                found = self._best(governor)
                return None if found is not None and self._is_of_the_plan(governor, found) else found
            if (
                self.words[governor].lemma in MOVING | BRINGING | ENDING | BEGINNING
                and self.words[head].text.lower() == "with"
            ):
                return self._best(governor)
            return self._before_or_after(head) or self._filled(governor, head)
        return None

    def _before_or_after(self, preposition: int) -> When | None:
        """Return the day of a deed from which another is counted: ``on May 28, a day after the arrest of``."""
        word = self.words[preposition]
        way = word.text.lower()
        if way not in {"after", "before"}:
            return None
        for unit in (*self.grammar.all(preposition, "npadvmod"), word.head):
            here = self.words[unit]
            if here.lemma.lower() not in UNITS or unit > preposition:
                continue
            verb = next((one for one in self.grammar.ancestors(unit) if self.words[one].part in VERBS), None)
            many = next(
                (
                    NUMBERS.get(self.words[one].text.lower()) or _digits(self.words[one].text)
                    for one in self.grammar.all(unit, "nummod", "det")
                ),
                1 if any(self.words[one].text.lower() == "the" for one in self.grammar.all(unit, "det")) else None,
            )
            if verb is None:
                return None
            if here.lemma.lower() in {"hour", "minute"}:
                return _moved(self._best(verb), 0, "day")
            return _moved(self._best(verb), -many if way == "after" else many, here.lemma.lower()) if many else None
        return None

    def _filled(self, unit: int, preposition: int) -> When | None:
        """Return the days of what went on before a dated act: ``signed on Thursday after three weeks of mediation``."""
        after = self.words[unit].head
        word = self.words[unit]
        if self.words[preposition].text.lower() != "of" or self.words[after].text.lower() not in {"after", "following"}:
            return None
        name = word.lemma.lower()
        many = next(
            (
                NUMBERS.get(self.words[one].text.lower()) or _digits(self.words[one].text)
                for one in self.grammar.all(unit, "nummod", "det")
            ),
            None,
        )
        verb = self.words[after].head
        when = self.own(verb) if self.words[verb].part in VERBS else None
        if not many or name not in {"day", "week", "month", "year"} or when is None or when.earliest is None:
            return None
        return replace(when, earliest=shifted(-many, name, when.earliest).first, precision="bounded", span=None)

    def _of_clause(self, verb: int) -> When | None:
        """Return the time of a verb that this one shares its clause with: coordination, participles, ``began to``."""
        word = self.words[verb]
        if word.head == verb:
            return next(iter(self.loose.get(word.sentence, [])), None) or self._of_inner(verb)
        above = word.head
        if (being := being_first(self.grammar, verb)) is not None and (found := self._best(being)):
            return found
        if word.relation == "conj" and self.words[above].part in VERBS and self._goes_on(verb, above):
            return self._best(above) or self._counted(above) or self._of_clause(above)
        if word.relation == "pcomp" and self.words[above].text.lower() in {"after", "upon", "on"}:
            governor = self.words[above].head
            if self.words[governor].lemma in OUTCOMES:
                return self._best(governor)
        if word.relation in {"xcomp", "advcl"} and self.words[above].part in VERBS and self._is_together(verb):
            return self._best(above) or self._of_clause(above)
        saying = above not in self.triggers or self.words[above].lemma in SAYING_VERBS
        apart = any(one.text == ";" for one in self.words[min(verb, above) : max(verb, above)])
        if word.relation == "ccomp" and self.words[above].part in VERBS and saying and not apart:
            return None if self._is_earlier(verb, above) else self._best(above) or self._of_clause(above)
        if word.relation in {"acl", "amod"} and word.tag == "VBN":
            return self._of_inner(verb)
        if word.relation in {"acl", "relcl"} and self.words[above].part == "NOUN" and (found := self._best(above)):
            return found
        if (found := self._of_issuing(verb)) is not None:
            return found
        if word.relation == "acl" and word.tag == "VBD" and self.words[above].head == above:
            return next(iter(self.loose.get(word.sentence, [])), None) or self._of_inner(verb)
        return self._of_inner(verb)

    def _of_issuing(self, verb: int) -> When | None:
        """Return the day on which what says it was issued: ``passed on Thursday a resolution condemning``."""
        word = self.words[verb]
        while word.relation == "conj" and word.tag == "VBG" and word.head != word.index:
            word = self.words[word.head]
        noun = self.words[word.head]
        if word.relation != "acl" or word.tag != "VBG" or noun.relation not in {"dobj", "nsubjpass"}:
            return None
        governor = self.words[noun.head]
        if governor.lemma not in ISSUING or governor.part not in VERBS:
            return None
        return self._best(governor.index) or self._of_clause(governor.index)

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
            if found := self._best(noun) or self._of_paper(noun):
                return found
        for child in self.grammar.all(verb, "prep"):
            if self.words[child].text.lower() == "within":
                for unit in self.grammar.all(child, "pobj"):
                    if self.words[unit].lemma.lower() in {"hour", "minute", "day"}:
                        for noun in self.grammar.prepositions(unit, "of"):
                            if (found := self._best(noun) or self._of_noun(noun)) is not None:
                                return replace(found, span=None, basis="within hours of it")
        if self.words[verb].lemma in GOING_ON:
            for led in self.grammar.all(verb, "xcomp"):
                found = self._best(led)
                if found is not None and found.lead not in DEADLINES:
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
            if clause < verb and self._is_joined(clause) and self._goes_on(verb, clause):
                return self._best(clause)
        return self._of_no_clause(verb)

    def _of_paper(self, noun: int) -> When | None:
        """Return the day of what somebody says it in: ``in a letter dated May 2 he asked``."""
        if self.words[noun].lemma.lower() not in PAPERS:
            return None
        clauses = (one for one in self.grammar.all(noun, "acl") if self.words[one].tag == "VBN")
        return next((found for one in clauses if (found := self._best(one)) is not None), None)

    def _is_joined(self, clause: int) -> bool:
        """Say whether a clause before another has no word that subordinates it: the parser missed the ``and``."""
        return self.grammar.one(clause, "mark", "advmod") is None and self.grammar.one(clause, "nsubj") is not None

    def _of_no_clause(self, verb: int) -> When | None:
        """Return the time of a sentence whose main word the parser took for a name."""
        for above in self.grammar.ancestors(verb):
            if self.words[above].part in VERBS:
                return None
        return next(iter(self.loose.get(self.words[verb].sentence, [])), None)

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


JOINED_DAYS = re.compile(r"\s*(?:,|and|,\s*and|to|until|till|through)\s+(?:on\s+)?", re.IGNORECASE)
LONGEST_ROW = 14


def _joined_days(times: tuple[When, ...], text: str) -> list[When]:
    """Join days told in a row into one time: ``on Monday and Tuesday``, ``from May 3 to May 5``."""
    found: list[When] = []
    for when in times:
        joined = _joined(found[-1], when, text) if found else None
        if joined is None:
            found.append(when)
        else:
            found[-1] = joined
    return found


def _joined(first: When, second: When, text: str) -> When | None:
    if first.span is None or second.span is None or first.latest is None or second.latest is None:
        return None
    if second.precision != "day" or first.precision not in {"day", "bounded"} or first.lead in {"since", "after", "by"}:
        return None
    between = JOINED_DAYS.match(text, first.span.end)
    if between is None or between.end() < second.span.start or text[second.span.end : second.span.end + 1] in "'’":
        return None
    last = second.latest
    while (
        first.earliest is not None and (last - first.latest).days > DAYS_OF_WEEK and WEEKDAYS.search(second.text or "")
    ):
        last = shifted(-1, "week", last).first
    if first.earliest is None or not 0 < (last - first.latest).days <= LONGEST_ROW:
        return None
    span = Span(first.span.document, first.span.start, second.span.end)
    return replace(first, latest=last, precision="bounded", span=span, text=" ".join(span.words(text).split()))


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
