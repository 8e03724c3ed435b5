"""Names of persons: after a title, by the model, in rows under one plural title, and surnames of names given before."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.documents import Span
from dragoman.extraction.findings import Cue, When
from dragoman.extraction.grammar import Grammar
from dragoman.reference import Reference

NO_PART_OF_A_NAME = {"AUX", "DET", "PRON", "CCONJ", "SCONJ"}
"""Parts of speech that end a name where the engine was given small letters for capitals: ``UK AMB HAS``."""
COUNTRY_CUES = {"name", "adjective", "people", "capital", "government", "seat"}
NOT_A_NAME = re.compile(r"^(?:[\W\d_]*|(?:the|a|an|mr|mrs|ms|dr|amb|sir|dame|gen|col|sen|rep)\.?)$", re.IGNORECASE)
INITIAL = re.compile(r"^[A-Z]\.?$")
CAPITAL_WORD = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w'’.\-]*$")
PARTICLES = frozenset(("al el de da di du van von bin ibn ben der den la le abu abd ul ur del dos -").split())
OF = frozenset("de da di du van von bin ibn ben der dos del".split())
"""Particles behind which a surname goes on."""
HONORIFICS = {"mr", "mrs", "ms", "dr", "sir", "dame", "prof", "lord", "lady", "amb", "gen", "col", "sen", "rep", "hon"}
ROW_TITLES = frozenset(
    (
        "representative minister president ambassador envoy secretary premier leader official chancellor "
        "counterpart king senator diplomat"
    ).split()
)

LONGEST_CHARGE = 20
LEADS_TO_CHARGE = {"for", "of", "to", "on", "at"}
IN_CHARGE = frozenset("for of to on at the and , & - in large".split())
"""Words inside the charge of a title: ``Ambassador at Large for War Crimes and Justice``."""
NAMING_PARTS = {"PROPN", "NOUN", "ADJ", "ADV", "X"}
CHARGES = frozenset(
    (
        "affairs security rights growth environment energy democracy diplomacy labor labour nonproliferation "
        "non-proliferation resources management migration refugees terrorism counterterrorism freedom trafficking "
        "issues policy assistance operations verification compliance stabilization center centre programs programme "
        "crimes justice minorities disarmament disputes nations council commission development relations cooperation "
        "economy agriculture finance commerce trade investment health climate corruption sanctions coordination crisis "
        "recovery response reconstruction antisemitism anti-semitism technology cyberspace space science oceans law "
        "enforcement logistics engagement communications information planning innovation women youth disability "
        "intelligence research arms control transnational threats equity humanitarian religious international"
    ).split()
)
"""Last words of what an officer is charged with."""


SURNAMES_TOO = {"people", "adjective", "capital"}
"""Kinds of known names that men bear as well: ``Turkmen``, ``French``, ``Hamilton``."""
GREAT_CITIES = frozenset({"Washington", "London", "Paris", "Berlin"})
"""Capitals that a paper means where it names them alone, whoever bears their name."""


CLASSES = {
    "AGENT",
    "CROWD",
    "PROTESTER",
    "STUDENTS",
    "PEOPLE",
    "FOLK",
    "HUMAN",
    "PRISONER",
    "MIGRANT",
    "DIPLOMAT",
    "IRREGULAR",
    "FORCE",
}
"""Classes of words for those who act."""


@lru_cache(maxsize=2)
def _words_for_people(reference: Reference) -> frozenset[str]:
    return frozenset(word for row in reference.word_classes if row.name in CLASSES for word in row.words.split())


@lru_cache(maxsize=2)
def _words_for_one(reference: Reference) -> frozenset[str]:
    return frozenset(word for row in reference.word_classes if row.name == "HUMAN" for word in row.words.split())


class People:
    """The persons named in one paper.

    ``persons`` gives, for each word of a name, its first word and the one after its last; ``rows`` gives, for a
    plural title,
    the names under it with the nationality each is paired with; ``cue_at`` the known names at each word; ``timed``
    the words
    of times, which are nobody's name.
    """

    def __init__(self, grammar: Grammar, cues: tuple[Cue, ...], times: tuple[When, ...], reference: Reference) -> None:
        self.grammar = grammar
        self.reference = reference
        self.words = _words_for_people(reference)
        """Words for people and bodies, of whatever country."""
        self.callings = _words_for_one(reference)
        """Words for one person by what he does, which stand before his name: ``engineer``, ``delegate``."""
        self.cues = cues
        self.timed = {word for when in times if when.span is not None for word in grammar.inside(when.span)}
        self.cue_at: dict[int, list[Cue]] = {}
        for cue in cues:
            for word in self.words_of(cue.span):
                self.cue_at.setdefault(word, []).append(cue)
        self.persons: dict[int, tuple[int, int]] = {}
        self.rows: dict[int, list[tuple[tuple[int, int], str | None]]] = {}
        self.peoples: set[str] = set()
        """Names of peoples and cities that are surnames in this paper."""
        self._find_persons()
        self._find_rows()
        self._find_names_of_peoples()
        self._find_surnames()
        self.charged: dict[int, tuple[int, int]] = {}
        """For each word of a title and its charge, the name behind them."""
        for first, last in sorted(set(self.persons.values())):
            start = self.charge_before(first) if first > 0 and not self.is_title(first - 1) else None
            for word in range(start, first) if start is not None else ():
                self.charged[word] = (first, last)

    def words_of(self, span: Span) -> range:
        """Return the words that a span covers."""
        return self.grammar.inside(span)

    def _find_persons(self) -> None:
        """Find names of persons: what the engine says, freed of titles and known names, and names that follow a
        title.
        """
        names = [name for name in self.grammar.analysis.names if name.label == "PERSON"]
        stretches = self._with_initials([(name.first, name.last) for name in names])
        ends = dict(stretches)
        for first, last in stretches:
            self._keep_person(first, last)
        for cue in self.cues:
            if cue.kind == "title":
                self._after_title(cue, ends)
                self._after_charge(cue)

    def _with_initials(self, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Join a name that the engine cut before or behind an initial: ``Antony`` and ``J. Blinken``."""
        words = self.grammar.words
        joined: list[tuple[int, int]] = []
        for first, last in names:
            if (
                joined
                and joined[-1][1] == first
                and (INITIAL.match(words[first].text) or INITIAL.match(words[first - 1].text))
            ):
                joined[-1] = (joined[-1][0], last)
            else:
                joined.append((first, last))
        return joined

    def _keep_person(self, first: int, last: int) -> None:
        """Keep a name the engine found, without titles before it; what the tables know is a country, say, not a man.

        A surname that is also a known name, as in ``Hamilton Jordan``, counts where other words stand with it or a
        title before it.
        """
        words = self.grammar.words
        while first < last and (
            NOT_A_NAME.match(words[first].text)
            or words[first].text.lower().rstrip(".") in HONORIFICS
            or (last - first > 1 and self.is_title(first))
        ):
            first += 1
        while first < last and (words[last - 1].text.lower() in {"'s", "’s"} or NOT_A_NAME.match(words[last - 1].text)):
            last -= 1
        small = next((at for at in range(first, last) if self._is_no_name(at)), last)
        last = min(last, small)
        first = self._behind_charge(first, last)
        if first < last and words[last - 1].text.lower() in OF and self._is_plain(last):
            last += 1
        elif first < last and last + 1 < len(words) and words[last].text.lower() in OF and self._is_plain(last + 1):
            last += 2
        if first < last and self._is_free(first, last) and any(self._is_capital(word) for word in range(first, last)):
            self._set_person(first, last)

    def _is_no_name(self, word: int) -> bool:
        here = self.grammar.words[word]
        return here.text.islower() and here.part in NO_PART_OF_A_NAME and self._is_capital(word)

    def charge_before(self, place: int) -> int | None:
        """Return the first word of a title whose charge ends before a word, or None: of ``Under Secretary for Trade,
        Growth, and Energy Lund`` before ``Lund``.
        """
        words = self.grammar.words
        sentence = words[place].sentence if place < len(words) else -1
        led = False
        for word in range(place - 1, max(-1, place - 1 - LONGEST_CHARGE), -1):
            here = words[word]
            if here.sentence != sentence or word in self.persons:
                return None
            if self.is_title(word) and not here.text.islower():
                if not led:
                    return None
                cue = next(one for one in self.cue_at[word] if one.kind == "title")
                return self.words_of(cue.span)[0]
            led = led or here.text.lower() in LEADS_TO_CHARGE
            if not self._in_charge(word):
                return None
        return None

    def _in_charge(self, word: int) -> bool:
        """Say whether a word can stand in the charge of a title: a joiner, a capitalised word, part of a country."""
        here = self.grammar.words[word]
        return (
            here.text.lower() in IN_CHARGE
            or (here.text[:1].isupper() and here.part in NAMING_PARTS)
            or self.country(word) is not None
        )

    def _after_charge(self, cue: Cue) -> None:
        """Take the capitalised words behind the charge of a title for its holder's name, whatever the engine saw."""
        words = self.grammar.words
        inside = self.words_of(cue.span)
        if not inside or cue.text.islower():
            return
        first = place = inside[-1] + 1
        sentence = words[inside[0]].sentence
        if first >= len(words) or words[first].text.lower() not in LEADS_TO_CHARGE:
            return
        charged = 0
        while place < min(len(words), first + LONGEST_CHARGE) and words[place].sentence == sentence:
            here = words[place]
            if not self._in_charge(place):
                break
            if place > first and self.is_title(place) and here.text.lower() not in CHARGES | {"state"}:
                return
            if here.text.lower() in CHARGES or self.country(place) is not None:
                charged = place + 1
            place += 1
        while place > charged and words[place - 1].text.lower() in IN_CHARGE:
            place -= 1
        if not charged or not 2 <= place - charged <= 4 or any(self.is_known(one) for one in range(charged, place)):
            return
        if any(not CAPITAL_WORD.match(words[one].text) or words[one].part != "PROPN" for one in range(charged, place)):
            return
        for one in range(first, place):
            self.persons.pop(one, None)
        self._set_person(charged, place)

    def _behind_charge(self, first: int, last: int) -> int:
        """Return where a name begins that the engine began in a title's charge: ``for Consular Affairs Eva Lund``."""
        words = self.grammar.words
        if first == 0 or words[first - 1].text.lower() not in IN_CHARGE:
            return first
        charged = [word for word in range(first, last - 1) if words[word].text.lower() in CHARGES]
        return charged[-1] + 1 if charged and self.charge_before(first) is not None else first

    def _is_plain(self, word: int) -> bool:
        """Say whether a word may go on a name behind ``de``: capitalised, and nothing a table knows."""
        words = self.grammar.words
        return (
            word < len(words)
            and CAPITAL_WORD.match(words[word].text) is not None
            and words[word].part == "PROPN"
            and words[word].sentence == words[word - 1].sentence
            and not self.is_known(word)
        )

    def _is_free(self, first: int, last: int) -> bool:
        """Say whether the tables leave some word of a stretch unknown, or a title stands before it."""
        if any(not self._is_place(word) for word in range(first, last)):
            return True
        return first > 0 and (self.is_title(first - 1) or self._is_honorific(first - 1))

    def _is_place(self, word: int) -> bool:
        """Say whether a table knows a word, and not only as a title, which may be a surname too: ``King``."""
        return any(cue.kind != "title" for cue in self.cue_at.get(word, ()))

    def _is_honorific(self, word: int) -> bool:
        words = self.grammar.words
        if words[word].text == "." and word > 0:
            word -= 1
        return words[word].text.lower().rstrip(".") in HONORIFICS

    def _is_capital(self, word: int) -> bool:
        """Say whether the paper itself has a capital there; the engine is given small letters for what is shouted."""
        return self.grammar.document.text[self.grammar.words[word].start].isupper()

    def _after_title(self, cue: Cue, ends: dict[int, int]) -> None:
        """Take capitalised words that follow a title at once: ``PM Assistant Secretary Hillen``.

        Where the model sees a name begin among them, the name ends where the model ends it, and begins at the title.
        """
        words = self.grammar.words
        inside = self.words_of(cue.span)
        if not inside:
            return
        place = inside[-1] + 1
        sentence = words[inside[0]].sentence
        if place < len(words) and words[place].text == "." and cue.text[-1:].isalpha():
            place += 1
        first = place
        if self._is_people_for_name(place, sentence):
            self.peoples.add(words[place].text)
            self._set_person(place, place + 1)
            return
        while place < len(words) and words[place].sentence == sentence and not self.is_known(place):
            word = words[place]
            if place in self.timed:
                break
            named = CAPITAL_WORD.match(word.text) and word.tag in {"NNP", "NNPS", "NN", "JJ", "FW", "VB", "VBP", "UH"}
            if not (named or (place > first and word.text.lower() in PARTICLES)):
                break
            place += 1
        while place > first and words[place - 1].text.lower() in PARTICLES:
            place -= 1
        seen = next((ends[word] for word in range(first, place) if word in ends), None)
        place = place if seen is None else min(place, seen)
        if words[first : first + 1] and words[place - 1].text.lower() in {"'s", "’s"}:
            place -= 1
        if first < place <= first + 5 and first not in self.persons:
            for inside_name in range(first, place) if seen is not None else ():
                self.persons.pop(inside_name, None)
            self._set_person(first, place)

    def _is_people_for_name(self, place: int, sentence: int) -> bool:
        """Say whether the name of a people stands where a man's does: ``Foreign Minister Turkmen said``."""
        words = self.grammar.words
        if place + 1 >= len(words) or words[place].sentence != sentence or place in self.timed:
            return False
        kinds = {cue.kind for cue in self.cue_at.get(place, ())}
        after = words[place + 1]
        return (
            bool(kinds)
            and kinds <= {"adjective", "people"}
            and words[place].text[:1].isupper()
            and not words[place].text.isupper()
            and (after.part in {"VERB", "AUX", "PUNCT", "ADP", "CCONJ", "PART"})
            and words[place - 1].text.istitle()
        )

    def _find_names_of_peoples(self) -> None:
        """Take the name of a people or city for a surname where a given name stands before it: ``Ilter Turkmen``."""
        words = self.grammar.words
        for cue in self.cues:
            inside = self.words_of(cue.span)
            if cue.kind not in SURNAMES_TOO or len(inside) != 1 or inside[0] == 0 or cue.text in GREAT_CITIES:
                continue
            word, given = words[inside[0]], words[inside[0] - 1]
            if word.text.isupper() or not word.text[:1].isupper() or not CAPITAL_WORD.match(given.text):
                continue
            if given.sentence != word.sentence or {one.kind for one in self.cue_at[word.index]} - SURNAMES_TOO:
                continue
            first, end = self.persons.get(word.index, self.persons.get(given.index, (given.index, word.index)))
            if first == word.index or end < word.index or self.is_known(given.index):
                continue
            if end == word.index:
                if self.reference.sex_of(f"{given.text} {word.text}") is None:
                    continue
                if self._is_of_a_people(word.index):
                    continue
                for one in range(first, word.index):
                    self.persons.pop(one, None)
                self._set_person(first, word.index + 1)
            self.peoples.add(word.text)

    def _find_surnames(self) -> None:
        """Take a capitalised word for a person where it ends a longer name of this paper: ``Azimov`` after ``Araz
        Azimov``.
        """
        words = self.grammar.words
        last_names = {words[last - 1].text for first, last in set(self.persons.values()) if last - first > 1}
        for word in words:
            known = self.is_known(word.index) and (word.text not in self.peoples or self._is_of_a_people(word.index))
            if self._is_the_one(word.index):
                continue
            if word.text in last_names | self.peoples and word.index not in self.persons and not known:
                self._set_person(word.index, word.index + 1)

    def _is_the_one(self, word: int) -> bool:
        """Say whether an article before a single word shows that it is nobody's surname: ``the West``."""
        words = self.grammar.words
        led = word > 0 and words[word - 1].text in {"the", "The"}
        return led and not (word + 1 < len(words) and words[word + 1].part in {"NOUN", "PROPN"})

    def _is_of_a_people(self, word: int) -> bool:
        """Say whether a people's name that somebody bears is the people's all the same: ``the French``."""
        words = self.grammar.words
        led = word > 0 and words[word - 1].tag == "DT"
        return led or (word + 1 < len(words) and words[word + 1].part in {"NOUN", "PROPN"})

    def _set_person(self, first: int, last: int) -> None:
        for word in range(first, last):
            if word in self.persons or word in self.timed:
                return
        for word in range(first, last):
            self.persons[word] = (first, last)

    def is_known(self, word: int) -> bool:
        """Say whether a table knows a name at a word."""
        return word in self.cue_at

    def is_title(self, word: int) -> bool:
        """Say whether a word is part of a title."""
        return any(cue.kind == "title" for cue in self.cue_at.get(word, ()))

    def _find_rows(self) -> None:
        """Pair nationalities before a plural title with the names after it, in order, as ``respectively`` does."""
        words = self.grammar.words
        for cue in self.cues:
            if cue.kind not in {"title", "body"} and not cue.text.lower().endswith("s"):
                continue
            inside = self.words_of(cue.span)
            if inside and words[inside[-1]].tag in {"NNS", "NNPS"}:
                self._row(inside[0], inside[-1])
        for word in words:
            if word.tag in {"NNS", "NNPS"} and word.lemma in ROW_TITLES and word.index not in self.rows:
                self._row(word.index, word.index)

    def _row(self, first: int, head: int) -> None:
        words = self.grammar.words
        sentence = words[head].sentence
        place = head + 1
        if place < len(words) and words[place].text.lower() in {"to", "of", "at"}:
            place += 1
            while place < len(words) and (
                words[place].tag == "DT" or (self.is_known(place) and place not in self.persons)
            ):
                place += 1
        names: list[tuple[int, int]] = []
        while place < len(words) and words[place].sentence == sentence:
            if place in self.persons:
                names.append(self.persons[place])
                place = self.persons[place][1]
            elif words[place].text.lower().rstrip(".") in HONORIFICS:
                place += 1
            elif (end := self._plain_name(place)) > place + 1:
                names.append((place, end))
                place = end
            elif names and (words[place].text == "," or words[place].text.lower() == "and"):
                place += 1
            else:
                break
        if len(names) < 2:
            return
        for name in names:
            self._set_person(*name)
        before: list[str] = []
        place = first - 1
        while (
            place >= 0
            and words[place].sentence == sentence
            and (
                self.country(place)
                or words[place].text.lower() in {"and", ",", "foreign", "prime", "deputy", "the", "defense", "defence"}
            )
        ):
            if country := self.country(place):
                before.insert(0, country)
            place -= 1
        pairs: list[str | None] = (
            list(before) if len(before) == len(names) else [before[0] if len(before) == 1 else None] * len(names)
        )
        self.rows[head] = list(zip(names, pairs, strict=True))

    def _plain_name(self, place: int) -> int:
        """Return where a run of capitalised words that no table knows ends: a name the model did not see."""
        words = self.grammar.words
        end = place
        while (
            end < len(words)
            and words[end].sentence == words[place].sentence
            and CAPITAL_WORD.match(words[end].text)
            and words[end].part == "PROPN"
            and not self.is_known(end)
        ):
            end += 1
        return end

    def country(self, word: int) -> str | None:
        """Return the name of a country that stands at a word, or None."""
        return next((cue.text for cue in self.cue_at.get(word, ()) if cue.kind in COUNTRY_CUES), None)
