"""Words that name or point to somebody or something, made on the phrases of the grammar.

A phrase that stands in a slot of a verb becomes a mention when an event asks for it (`Mentions.at`); all other
names are made
mentions at the end (`Mentions.rest`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Span
from dragoman.extraction.findings import Cue, Mention, MentionKind
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.handles import of_handle
from dragoman.extraction.people import CAPITAL_WORD, COUNTRY_CUES, HONORIFICS, People

PRONOUNS = frozenset(
    (
        "he she they we i it him her them us me his their our its my hers theirs who whom which that whose both "
        "you himself herself themselves itself"
    ).split()
)
RELATIVES = {"WDT", "WP", "WP$"}
NAME_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "nationality",
    "EVENT": "document",
    "LAW": "document",
}
QUANTITIES = frozenset(
    (
        "ten tens thousand thousands hundred hundreds dozen dozens score scores million millions number majority "
        "most many some several couple handful lot one all two three bunch host slew scattering smattering"
    ).split()
)
RULING_OUT = frozenset((("rather", "than"), ("instead", "of"), ("opposed", "to")))
"""Words before whoever is not meant."""
LONGEST_TITLE = 6
"""Words of a title before a name among which ``and`` may part two officers."""
NOMINAL = frozenset(("NOUN", "PROPN", "ADJ"))
LONGEST_ROW = 25
BEFORE_NOUN = {"DT", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "PRP$"}
LONGEST_PHRASE = 9
CLOSING = (("and",), ("as", "well", "as"), ("along", "with"), ("together", "with"), ("and", "also"), ("&",))
"""What joins the last member of a row."""
OFFICES_OF = {"government", "people", "embassy", "official", "authority", "parliament", "delegation", "army"}
"""Plural offices whose countries may follow in a row."""
THEN_NAMED = {"partner", "ally", "neighbor", "neighbour", "agency", "organization", "organisation", "body", "member"}
"""Words for one who is named at once behind them."""
IN_ROWS = frozenset(
    (
        "ally partner official authority government state country nation group organization organisation party union "
        "leader member society community sector company agency mission council committee commission court force people "
        "citizen activist journalist worker institution donor stakeholder other neighbor neighbour delegation team "
        "representative expert counterpart agency body refugee civilian population"
    ).split()
)
"""Words for those who stand in rows beside names."""
LOWER_TITLES = frozenset(
    (
        "leader president minister ambassador spokesman spokeswoman spokesperson chief head director secretary "
        "premier chancellor chairman envoy representative general colonel commander adviser advisor lawmaker "
        "deputy senator king queen prince emir sultan cleric lawyer activist journalist negotiator counterpart "
        "governor mayor judge professor banker speaker member delegate mediator facilitator observer commissioner "
        "coordinator rapporteur investigator organizer organiser"
    ).split()
)


AT = frozenset(
    "in at near across outside around inside along throughout within off from of into to over between toward towards "
    "by for and or".split()
)
"""Words before a capitalised word that let it be a place."""
DATELINE = re.compile(
    r"\W{0,3}(?P<city>[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}|[A-Z][\w'’-]+(?= \())"
    r"(?P<place>(?:, [A-Z][\w. '’]{2,30}?(?: \d{1,2})?)?(?:\s*\([A-Z][^)]{1,25}\))?)\s*(?:--|-|–|—|:)\s"
)
HOURS = frozenset("morning afternoon evening night noon midday midnight weekend today yesterday tonight".split())
RANKS = frozenset(
    "prince princess sheikh shaykh king sultan general colonel sayyid ayatollah haji ratu tun datuk admiral".split()
)
LONG = 25
LEAD = 8
"""Words that may lead from a country or body up to the name of its officer."""
DEALT_WITH = frozenset("desk affairs section division department bureau relations studies".split())
"""What an officer is of who deals with the country before it: ``the Russia desk``."""
STANDING = frozenset("in at near across outside around inside along throughout within".split())
STYLES = frozenset(
    "majesty majesties highness excellency holiness eminence beatitude lordship worship honor grace".split()
)
"""Words with which a pronoun names a person by rank and tells no owner: ``His Imperial Majesty``."""
SENT_ABROAD = frozenset(
    (
        "ambassador embassy envoy consulate consul mission troop force soldier peacekeeper base contingent "
        "correspondent attache attaché charge chargé delegation representative emissary observer inspector monitor "
        "high-commissioner interest post"
    ).split()
)
"""Whose place is not their country."""
DONE_BY = frozenset("led controlled dominated run based born ruled governed headed".split())
"""``US-led`` forces are counted to the US; ``Iran-backed`` ones are not Iran's."""


HIGH_TITLES = frozenset(
    (
        "Shah|King|Queen|Emperor|Sultan|Emir|President|Prime Minister|Foreign Minister|Secretary of State|"
        "Secretary General|Chancellor|Deputy Prime Minister|Defense Minister|Finance Minister|Crown Prince"
    ).split("|")
)
"""Titles of which a country or body has one holder, named by them alone."""


COLLECTIVE = frozenset("aircraft personnel staff police navy marine infantry warcraft craft crew press media".split())
"""Words that stand for several without an ending that says so."""
JOINTS = frozenset(("and", ",", "/", "-", "–", "&"))
WIDEST = 4
"""So far before its noun a nationality stands: ``Chadian fast patrol boats``."""


class Mentions:
    """All mentions of one paper, numbered as they are made; ``at`` makes those that an event needs."""

    def __init__(self, grammar: Grammar, people: People, local: tuple[Cue, ...] = ()) -> None:
        self.grammar = grammar
        self.people = people
        self.cues = people.cues
        self.cue_at = people.cue_at
        self.persons = people.persons
        self.rows = people.rows
        self.timed = people.timed
        self.list: list[Mention] = []
        self.by_head: dict[int, int] = {}
        self.places: dict[int, int] = {}
        self.name_at: dict[int, tuple[int, int, str]] = {}
        for name in grammar.analysis.names:
            if name.label != "PERSON":
                for word in range(name.first, name.last):
                    self.name_at.setdefault(word, (name.first, name.last, name.label))
        self.dateline = frozenset(self._datelines())
        self.local_at: dict[int, Cue] = {}
        for cue in local:
            inside = people.words_of(cue.span)
            if self._is_city_not_person(cue, inside):
                for word in inside:
                    del self.persons[word]
            if self._is_local(cue, inside):
                self.local_at.update(dict.fromkeys(inside, cue))

    def _datelines(self) -> Iterator[int]:
        """Yield the words of the lines that say where a despatch was written: ``NAIROBI, Kenya (AP) --``."""
        document = self.grammar.document
        for block in document.blocks if document.kind not in {"cable", "frus"} else ():
            line = DATELINE.match(document.text, block.span.start, min(block.span.end, block.span.start + 90))
            if line is not None:
                yield from self.grammar.inside(Span(document.id, line.start("city"), line.end("place")))

    def _is_city_not_person(self, cue: Cue, inside: range) -> bool:
        """Say whether a lone name that a model took for a person's stands where a place does: ``to Bouar``."""
        if cue.kind == "people" or not inside or inside[0] == 0:
            return False
        here = (inside[0], inside[-1] + 1)
        alone = all(self.persons.get(word) == here for word in inside)
        return alone and self.grammar.words[inside[0] - 1].text.lower() in STANDING | {"from", "to"}

    def _is_local(self, cue: Cue, inside: range) -> bool:
        """Say whether a form of the table of places is one here: no person's name, nothing another table knows, and
        for a city or region, a name that stands where a place does.
        """
        words = self.grammar.words
        if any(word in self.persons or word in self.people.timed for word in inside):
            return False
        if cue.kind == "people" and len(inside) > 1:
            return all(known.kind in COUNTRY_CUES for word in inside for known in self.cue_at.get(word, ()))
        if any(word in self.cue_at for word in inside):
            return False
        if cue.kind == "people":
            return not self._is_surname(inside)
        if not all(words[word].part == "PROPN" or len(inside) > 1 for word in inside):
            return False
        before = words[inside[0] - 1].text.lower() if inside[0] > 0 else ""
        after = words[inside[-1] + 1].text if inside[-1] + 1 < len(words) else ""
        labels = {self.name_at[word][2] for word in inside if word in self.name_at}
        return bool(labels & {"GPE", "LOC", "FAC"}) or before in AT or after in {"'s", "’s"} or len(inside) > 1

    def _is_surname(self, inside: range) -> bool:
        """Say whether the name of a people stands as a person's last name: ``candidates Cristina Chamorro, ...``."""
        first, last = inside[0], inside[-1]
        words = self.grammar.words
        if (
            first == 0
            or words[first - 1].part != "PROPN"
            or (first - 1) in self.cue_at
            or not words[first - 1].text.istitle()
        ):
            return False
        return last + 1 >= len(words) or words[last + 1].part not in {"NOUN", "PROPN"}

    def at(self, word: int) -> tuple[int, ...]:
        """Return the mentions that the phrase around a word stands for: several where it is coordinated or a row
        of names.
        """
        found: list[int] = []
        head = self.grammar.words[word]
        if word in self.dateline:
            return ()
        if head.tag in RELATIVES:
            return self._relative(word)
        word = self._name_before_time(word)
        for member in self._members(self.core(word)):
            found.extend(self._one(member))
            found.extend(self._nested(member))
            found.extend(self._second_nationalities(member))
        for member in self._behind(word, found):
            found.extend(self._one(member))
        return tuple(dict.fromkeys((*self._before(word, found), *found)))

    def _before(self, word: int, found: list[int]) -> list[int]:
        """Return the person that the parser hung on the name behind ``and``: ``Minister Tirop and Minister Dahl``."""
        first = min((self.grammar.inside(self.list[one].span)[0] for one in found), default=0)
        if officer := self._officer_before(word, first):
            return [one for one in officer if one not in found]
        if first < len(("name", "and")) or word not in self.persons or self.grammar.words[first - 1].text != "and":
            return []
        name = first - 2
        below = name in self.persons and word in self.grammar.ancestors(name)
        return [one for one in self._one(name) if one not in found] if below else []

    def _officer_before(self, name: int, first: int) -> tuple[int, ...]:
        """Return the officer without a name whom the parser took for a part of the title of the person named behind
        ``and``: ``the Ambassador and Malian delegate Moussa Keita``.
        """
        words = self.grammar.words
        if name not in self.persons:
            return ()
        for place in range(first - 1, max(1, first - LONGEST_TITLE), -1):
            if words[place].text.lower() == "and":
                inside = words[place - 1].relation in {"nmod", "compound"}
                starts = [
                    self.grammar.inside(one.span)[0] for one in self.cue_at.get(place - 1, ()) if one.kind == "title"
                ]
                led = any(words[one - 1].text.lower() in {"the", "our"} for one in starts)
                return tuple(self._one(place - 1)) if inside and led else ()
            if words[place].part not in NOMINAL:
                return ()
        return ()

    def _name_before_time(self, word: int) -> int:
        """Return the name that the parser hung on the time behind it: ``met with Quispe evening of June 15``."""
        if word not in self.timed and self.grammar.words[word].lemma.lower() not in HOURS:
            return word
        for child in self.grammar.all(word, "compound", "nmod"):
            if child in self.persons and child not in self.timed:
                return self.persons[child][1] - 1
        return word

    def _behind(self, word: int, found: list[int]) -> Iterator[int]:
        """Yield the further members of a row that the parser broke: ``the Court, the Mission, and civil society``.

        Only a row that ends in ``and`` or ``as well as`` is one, and only of those who can act; whoever begins a
        clause of his own is none of it.
        """
        if not found or word in self.rows or word == 0 or self.grammar.words[word].part == "PRON":
            return
        row: list[int] = []
        closed = False
        here = self.grammar.words[word]
        subject = here.relation in {"nsubj", "nsubjpass"} or self.grammar.words[word - 1].text == "Under"
        place = max(self.grammar.inside(self.list[one].span)[-1] for one in found) + 1
        for _ in range(LONGEST_ROW):
            start, joined = self._separator(place)
            if start == place:
                break
            head, end = self._plain_phrase(start)
            if head is None or not self._is_somebody(head):
                break
            if not subject and (self._begins_clause(end) or self._acts_behind(head, end)):
                break
            row.append(head)
            closed = closed or joined
            place = end
        if closed:
            yield from (one for one in row if one not in self.by_head or self.by_head[one] not in found)

    def _separator(self, place: int) -> tuple[int, bool]:
        """Return where a separator of a row ends, and whether it is one that closes rows."""
        words = self.grammar.words
        sentence = words[place - 1].sentence
        here = [one.text.lower() for one in words[place : place + 4] if one.sentence == sentence]
        at = 1 if here[:1] == [","] else 0
        for closing in CLOSING:
            if tuple(here[at : at + len(closing)]) == closing:
                return place + at + len(closing), True
        return place + at, False

    def _plain_phrase(self, place: int) -> tuple[int | None, int]:
        """Return the head of a plain noun phrase that begins at a word, and where the phrase ends with its ``of``."""
        words = self.grammar.words
        sentence = words[place].sentence if place < len(words) else -1
        head: int | None = None
        first = place
        while place < len(words) and words[place].sentence == sentence and place - first < LONGEST_PHRASE:
            here = words[place]
            if here.text.lower() in {"of", "in", "from", "at", "like", "including"} and head is not None:
                inner, end = self._plain_phrase(place + 1)
                return head, end if inner is not None else place
            if here.tag in {"NN", "NNS", "NNP", "NNPS"}:
                head = place
            elif here.tag not in ({"POS", "HYPH"} if head is not None else BEFORE_NOUN):
                break
            place += 1
        return head, place

    def _begins_clause(self, place: int) -> bool:
        """Say whether a verb follows: what stands before it is a subject."""
        words = self.grammar.words
        while place < len(words) and words[place].tag in {"RB", "MD"}:
            if words[place].tag == "MD":
                return True
            place += 1
        return place < len(words) and words[place].tag in {"VBD", "VBZ", "VBP", "VB"}

    def _acts_behind(self, word: int, end: int) -> bool:
        """Say whether a word is the subject of a verb behind what is put in after it: ``and Chad, at last, agreed``."""
        here = self.grammar.words[word]
        return here.relation in {"nsubj", "nsubjpass"} and here.head > end and self.grammar.words[end].text == ","

    def _is_somebody(self, word: int) -> bool:
        """Say whether a word is a name or an office: somebody by the tables, not by the sentence."""
        kinds = {cue.kind for cue in self.cue_at.get(word, ())}
        lemma = self.grammar.words[word].lemma.lower()
        return (
            word in self.persons
            or bool(kinds & (COUNTRY_CUES | {"framework", "office", "title", "body"}))
            or lemma in LOWER_TITLES | IN_ROWS
        )

    def core(self, word: int) -> int:
        """Return the noun that a quantity counts: ``protesters`` of ``tens of thousands of protesters``."""
        for _ in range(4):
            here = self.grammar.words[word]
            if here.lemma.lower() not in QUANTITIES and here.text.lower() not in QUANTITIES:
                return word
            counted = next(self.grammar.prepositions(word, "of"), None)
            if counted is None:
                return word
            word = counted
        return word

    def _members(self, word: int) -> list[int]:
        """Return a row of names: what is coordinated, and names the parser took for appositions in ``A, B, C and
        D``.
        """
        found: list[int] = []
        for member in self.grammar.coordinated(word):
            if member != word and self._is_ruled_out(member):
                continue
            found.append(member)
            if self._is_named(member):
                for child in self.grammar.all(member, "appos"):
                    if self._is_ruled_out(child):
                        continue
                    if self._is_named(child) and child not in found and not self._is_bracketed(child):
                        found.extend(one for one in self._members(child) if one not in found)
        return found

    def _is_ruled_out(self, word: int) -> bool:
        """Say whether a member of a row is told not to be meant: ``Chad, not Niger``, ``Chad rather than Niger``."""
        words = self.grammar.words
        first = self.grammar.subtree(word)[0]
        before = [one.text.lower() for one in words[max(0, first - 2) : first + 1]]
        return before[-2:-1] == ["not"] or before[-1:] == ["not"] or tuple(before[:2]) in RULING_OUT

    def _is_bracketed(self, word: int) -> bool:
        first = self.grammar.subtree(word)[0]
        return first > 0 and self.grammar.words[first - 1].text in {"(", "["}

    def _is_named(self, word: int) -> bool:
        return any(cue.kind in {"name", "framework", "government", "capital"} for cue in self.cue_at.get(word, ()))

    def _relative(self, word: int) -> tuple[int, ...]:
        """Return what a relative pronoun points back at: the noun its clause hangs on."""
        for above in self.grammar.ancestors(word):
            if self.grammar.words[above].relation == "relcl":
                return self.at(self._named_before(self.grammar.words[above].head, word))
        return tuple(self._one(word))

    def _named_before(self, noun: int, relative: int) -> int:
        """Return who is named before the words that only describe him: ``Chad, a country that``, ``Rojas from the
        Times, who``.
        """
        words = self.grammar.words
        here = words[noun]
        first = words[here.head] if here.relation == "conj" and words[here.head].relation == "appos" else here
        somebody = here.tag == "NN" and here.lemma.lower() in self.people.words
        if first.relation == "appos" and somebody and words[first.head].tag in {"NNP", "NNPS"}:
            return first.head
        led = words[here.head]
        if here.relation == "pobj" and led.text.lower() in {"from", "of", "with", "at"} and led.head in self.persons:
            return led.head if words[relative].text.lower() == "who" and noun not in self.persons else noun
        return noun

    def _nested(self, word: int) -> list[int]:
        """Return members that the parser hung inside: ``NATO and individual allies`` with NATO as a modifier."""
        found: list[int] = []
        words = self.grammar.words
        for child in self.grammar.all(word, "nmod", "compound"):
            joined = list(self.grammar.all(child, "conj"))
            inner = {cue.span for cue in self.cue_at.get(child, ())}
            if inner & {cue.span for cue in self.cue_at.get(word, ())}:
                continue
            if (
                child < word
                and joined
                and any(words[one].text.lower() == "and" for one in self.grammar.children[child])
                and (
                    any(cue.kind in {"name", "framework", "government", "office"} for cue in self.cue_at.get(child, ()))
                    or self._is_colleague(child, joined[0])
                )
            ):
                found.extend(self._one(child))
        return found

    def _is_colleague(self, word: int, joined: int) -> bool:
        """Say whether a title stands for another than the one named: ``Secretary and Foreign Minister Quispe``."""
        between = range(word + 1, joined)
        return (
            self.people.is_title(word)
            and self.people.is_title(joined)
            and any(self.grammar.words[one].text.lower() == "and" for one in between)
        )

    def _second_nationalities(self, word: int) -> list[int]:
        """Return the further countries and bodies of ``Hungarian and Romanian officials``, ``UK and EU negotiators``,
        ``the ministers of Chad, Niger and Mali``, ``negotiators from Chad and Mali``: the first is the phrase's own.
        """
        here = self.grammar.words[word]
        offices = self.people.is_title(word) and here.text[-1:] == "s" and here.tag == "NNP"
        many = here.tag in {"NNS", "NNPS"} or here.lemma.lower() in COLLECTIVE
        if word in self.rows or not (many or offices):
            return []
        office = self.people.is_title(word) or here.lemma.lower() in LOWER_TITLES | OFFICES_OF
        for leads in ("from", "of") if office else ("from",):
            inner = [one for one in self.grammar.prepositions(word, leads) if self._is_party(one)]
            if inner:
                return [index for one in inner for index in self.at(one)][1:]
        joined = [
            other
            for child in self.grammar.all(word, "amod", "compound", "nmod")
            if self._is_party(child)
            for other in self.grammar.coordinated(child)[1:]
            if self._is_party(other)
        ]
        return [index for one in dict.fromkeys((*joined, *self._row_before(word)[1:])) for index in self._one(one)]

    def _row_before(self, word: int) -> list[int]:
        """Return the nationalities in one row before a noun, in order, whatever the parser made of them: ``Chadian,
        Malian and Nigerien warships``.
        """
        words, at = self.grammar.words, word - 1
        while at > 0 and word - at <= WIDEST and not self._is_nationality(at) and at < words[at].head <= word:
            at -= 1
        if at <= 0 or not self._is_nationality(at):
            return []
        row = [at]
        while True:
            joint = row[0] - 1
            if joint < 1 or words[joint].text.lower() not in JOINTS:
                break
            before = joint - 2 if words[joint - 1].text == "," else joint - 1
            if before < 0 or not self._is_nationality(before):
                break
            row.insert(0, before)
        spoken = any(words[one].text.lower() in {"and", "/", "-"} for one in range(row[0], row[-1]))
        return row if spoken else []

    def _is_nationality(self, word: int) -> bool:
        return any(cue.kind in {"adjective", "name"} for cue in self.cue_at.get(word, ()))

    def _is_party(self, word: int) -> bool:
        return any(cue.kind in COUNTRY_CUES or cue.kind == "framework" for cue in self.cue_at.get(word, ()))

    def _one(self, word: int) -> list[int]:
        if word in self.rows:
            return [self._person_mention(names[0], names[1] - 1, pair) for names, pair in self.rows[word]]
        if word in self.by_head:
            return [self.by_head[word]]
        here = self.grammar.words[word]
        if self._is_his_majesty(word):
            return [self._add("office", word, word, word, title="HIM")]
        if (here.part == "PRON" and word not in self.cue_at) or (
            here.text.lower() in PRONOUNS and here.tag.startswith(("PRP", "W")) and not self._is_us(word)
        ):
            return [self._add("pronoun", word, word, word)]
        if here.part not in {"NOUN", "PROPN", "NUM", "ADJ", "DET", "X", "VERB", "INTJ", "ADV"}:
            return []
        if word in self.persons:
            first, last = self.persons[word]
            return [self._person_mention(first, last - 1, None)]
        behind = self._named_behind(word)
        if behind is not None:
            return self._one(behind)
        if word in self.people.charged:
            first, last = self.people.charged[word]
            return [self._person_mention(first, last - 1, None)]
        named = self._named_after(word)
        if named is not None:
            return [self._person_mention(named[0], named[1] - 1, None, office=word)]
        inner = self._name_inside(word)
        if inner is not None:
            return [self._person_mention(inner[0], inner[1] - 1, None)]
        return [self._phrase_mention(word)]

    def _is_his_majesty(self, word: int) -> bool:
        """Say whether HIM is His Imperial Majesty: what no pronoun can be, a subject or an owner."""
        here = self.grammar.words[word]
        text = self.grammar.document.text
        return text[here.start : here.end] == "HIM" and (
            here.relation in {"nsubj", "nsubjpass", "poss"} or text[here.end : here.end + 2] in {"'S", "’S", "'s", "’s"}
        )

    def _is_us(self, word: int) -> bool:
        """Say whether a word that looks like a pronoun is the country: ``IN US`` in a text in capitals."""
        return any(cue.text == "US" and cue.kind == "name" for cue in self.cue_at.get(word, ()))

    def _named_behind(self, word: int) -> int | None:
        """Return the name that stands behind a word for one who is then named: ``our partner the Red Cross``."""
        if self.grammar.words[word].lemma.lower() not in THEN_NAMED or self.cue_at.get(word):
            return None
        for child in self.grammar.all(word, "appos"):
            if child > word and any(cue.kind in {"framework", "office", "name"} for cue in self.cue_at.get(child, ())):
                return child
        return None

    def _named_after(self, word: int) -> tuple[int, int] | None:
        """Return the person's name that a phrase only leads up to: ``the Foreign Minister of Chad, Ali Saleh``,
        ``Republic of Korea (ROK) Foreign Minister Chung``.
        """
        words = self.grammar.words
        if not self.cue_at.get(word):
            return None
        last = self._extent(word)[1]
        titled = self._is_title_word(word)
        place = last + 1
        if titled and last > word and place < len(words) and words[place].text == ",":
            place += 1
            while place < len(words) and words[place].text.lower().rstrip(".") in HONORIFICS | RANKS:
                place += 1
            if place in self.persons and self.persons[place][0] == place:
                end = self.persons[place][1]
                after = words[end].text.lower() if end < len(words) else "."
                return self.persons[place] if after != "and" else None
            return None
        while place < len(words) and place - last <= LEAD and words[place].sentence == words[word].sentence:
            if place in self.persons:
                lead = any(self.people.is_title(one) for one in range(last + 1, place))
                return self.persons[place] if lead and self.persons[place][0] == place else None
            if not (self._leads(place) or words[place].text in {"(", ")"} or words[place - 1].text == "("):
                return None
            place += 1
        return None

    def _leads(self, word: int) -> bool:
        """Say whether a word belongs to what leads up to a name: a title, an office, an honorific."""
        here = self.grammar.words[word]
        return (
            self.people.is_title(word)
            or here.text.lower().rstrip(".") in HONORIFICS
            or any(cue.kind in {"office", "body"} for cue in self.cue_at.get(word, ()))
        )

    def _name_inside(self, word: int) -> tuple[int, int] | None:
        """Return a person's name that ends the phrase of a title the parser made its head: ``DCM Smith``."""
        following = word + 1
        while following < len(self.grammar.words) - 1 and (
            self.grammar.words[following].text.lower().rstrip(".") in HONORIFICS
        ):
            following += 1
        if (
            self.people.is_title(word)
            and following in self.persons
            and self.grammar.words[following].sentence == self.grammar.words[word].sentence
        ):
            return self.persons[following]
        for child in self.grammar.all(word, "appos"):
            if (self.people.is_title(word) or self.grammar.words[word].lemma in LOWER_TITLES) and child in self.persons:
                return self.persons[child]
        return None

    def _person_mention(self, first: int, last: int, pair: str | None, office: int | None = None) -> int:
        if last in self.by_head:
            return self.by_head[last]
        name = self.grammar.text(first, last)
        start = self._left_edge(first)
        title = self._clean_title(start, first)
        if not title and start < first and self._stands_at(start, first):
            start = first
        quals = list(self._qualifiers_in(start, self._charge_from(start, first)))
        quals = quals or list(self._qualifiers_in(start, first))
        refers = None
        for apposed in self._appositions(first, last):
            title = title or self._apposed_title(apposed)
            refers = refers or self._possessor_of_title(apposed)
            quals.extend(self._qualifiers_of(apposed) or self._deeper(apposed))
        quals.extend(self._qualifiers_after(last))
        if office is not None:
            title = title or self._apposed_title(office)
            quals.extend(self._qualifiers_of(office))
        if pair is not None:
            quals = [pair, *[one for one in quals if one != pair]]
            start, title = first, title or "representative"
        if first == last and (held := self._of_handle(first, name)) is not None:
            title, name = title or held[0], held[1]
        return self._add(
            "person",
            start,
            last,
            last,
            name=name,
            title=title or None,
            qualifiers=tuple(dict.fromkeys(quals)),
            refers=refers,
        )

    def _of_handle(self, word: int, name: str) -> tuple[str, str] | None:
        """Return title and name of a handle: a word that opens with ``@`` or stands behind it."""
        marked = name.startswith("@") or self.grammar.document.text.startswith(
            "@", max(self.grammar.words[word].start - 1, 0)
        )
        return of_handle(name) if marked else None

    def _possessor_of_title(self, head: int) -> int | None:
        """Return the pronoun that says whose the holder of a title is: ``its ambassador, Olav Berg``."""
        owner = next(
            (child for child in self.grammar.all(head, "poss") if self.grammar.words[child].tag == "PRP$"), None
        )
        if owner is None or not self._is_title_word(head):
            return None
        return next(iter(self._one(owner)), None)

    def _charge_from(self, start: int, first: int) -> int:
        """Return where what an officer is charged with begins before his name, or where the name begins: in ``UK
        Minister of State for North Africa Lund`` at ``for``.
        """
        words = self.grammar.words
        return next(
            (
                word
                for word in range(start + 1, first)
                if words[word].text.lower() in {"for", "to"} and self._is_title_word(word - 1)
            ),
            first,
        )

    def _stands_at(self, start: int, first: int) -> bool:
        """Say whether what stands before a name is a place that opens the clause: ``at the Embassy Quispe said``."""
        words = self.grammar.words
        before = start - 1 if words[start].tag != "DT" else start
        while before >= 0 and words[before].tag == "DT":
            before -= 1
        kinds = {cue.kind for cue in self.cue_at.get(first - 1, ())}
        return (
            before >= 0
            and words[before].text.lower() in STANDING
            and bool(kinds & {"office", "capital", "name", "body"})
        )

    def _left_edge(self, first: int) -> int:
        """Return where the phrase before a name begins: titles, nationalities and bodies, no dash of a dateline."""
        words = self.grammar.words
        place = first
        sentence = words[first].sentence
        while place > 0 and words[place - 1].sentence == sentence:
            before = words[place - 1]
            known = self.cue_at.get(place - 1)
            if (
                known
                or (
                    before.part in {"PROPN", "NOUN"}
                    and (
                        CAPITAL_WORD.match(before.text)
                        or before.text.lower() in LOWER_TITLES
                        or before.text.lower() in self.people.callings
                    )
                    and place - 1 not in self.persons
                )
                or before.tag == "POS"
                or before.text in {"-", "/"}
            ):
                place -= 1
            elif before.text == "." and place >= 2 and words[place - 2].text.lower() in HONORIFICS:
                place -= 2
            elif self._explains_title(place):
                place -= len(("(", "SBO", ")"))
            elif (
                before.part == "ADJ"
                and place < first
                and (
                    (place >= 2 and self.people.country(place - 2) is not None)
                    or before.text.lower()
                    in {
                        "former",
                        "deputy",
                        "acting",
                        "foreign",
                        "prime",
                        "senior",
                        "outgoing",
                        "new",
                        "late",
                        "vice",
                        "assistant",
                        "chief",
                        "interim",
                        "caretaker",
                        "incoming",
                        "visiting",
                        "ousted",
                        "exiled",
                        "special",
                        "political",
                        "military",
                    }
                )
            ):
                place -= 1
            elif before.text.lower() in {"the", "a"} and place < first:
                place -= 1
                break
            else:
                break
        while place < first and words[place].text in {"-", "/"}:
            place += 1
        charged = self.people.charge_before(place)
        if charged is not None and not any(self._is_title_word(one) for one in range(place, first)):
            return self._left_edge(charged)
        return place

    def _explains_title(self, place: int) -> bool:
        """Say whether a title's short form in brackets stands before a word: ``Senior Bureau Official (SBO) Lund``."""
        words = self.grammar.words
        return (
            place > len(("Official", "(", "SBO"))
            and words[place - 1].text == ")"
            and words[place - 3].text == "("
            and words[place - 2].text.isupper()
            and self._is_title_word(place - 4)
        )

    def _clean_title(self, start: int, first: int) -> str:
        """Return the words before a name without article and nationality."""
        if not any(self._is_title_word(word) for word in range(start, first)):
            return ""
        kept: list[int] = []
        for word in range(start, first):
            here = self.grammar.words[word]
            if here.tag in {"DT", "POS"} or (not kept and self.people.country(word)):
                continue
            kept.append(word)
        if not kept:
            return ""
        if self.grammar.words[kept[-1]].tag in {"NNS", "NNPS"}:
            single = next((cue.key for cue in self.cue_at.get(kept[-1], ()) if cue.kind == "title"), None)
            return single or self.grammar.text(kept[0], kept[-1])
        return self.grammar.text(kept[0], kept[-1])

    def _is_title_word(self, word: int) -> bool:
        return self.people.is_title(word) or self.grammar.words[word].lemma.lower() in LOWER_TITLES

    def _appositions(self, first: int, last: int) -> list[int]:
        found: list[int] = []
        for word in range(first, last + 1):
            found.extend(child for child in self.grammar.all(word, "appos") if child not in self.persons)
            if self.grammar.words[word].relation == "appos" and self.grammar.words[word].head not in self.persons:
                found.append(self.grammar.words[word].head)
        return [one for one in found if not self._is_his(one)]

    def _is_his(self, head: int) -> bool:
        """Say whether what stands beside a name is rather something of his: ``Duarte, his visit to Chad``."""
        return not self._is_title_word(head) and any(
            self.grammar.words[child].tag == "PRP$" for child in self.grammar.all(head, "poss")
        )

    def _apposed_title(self, word: int) -> str:
        if not self._is_title_word(word):
            return ""
        return next(
            (cue.text for cue in self.cue_at.get(word, ()) if cue.kind == "title"), self.grammar.text(word, word)
        )

    def _qualifiers_in(self, first: int, last: int) -> list[str]:
        """Return known names between two words, the nearest to the end first."""
        found: list[str] = []
        for word in range(last - 1, first - 1, -1):
            if self._is_charge(word):
                continue
            for cue in self.cue_at.get(word, ()):
                if cue.kind in COUNTRY_CUES or cue.kind in {"framework", "office"}:
                    found.append(cue.text)
            if word in self.local_at and word not in self.cue_at:
                found.append(self.local_at[word].text)
        return list(dict.fromkeys(found))

    def _deeper(self, head: int) -> list[str]:
        """Return the first country that a long description of somebody names, where its head has none."""
        for word in self.grammar.subtree(head)[:LONG]:
            if self.grammar.words[word].relation == "relcl":
                break
            if self._is_charge(word):
                continue
            if (country := self.people.country(word)) is not None:
                return [country]
        return []

    def _is_charge(self, word: int) -> bool:
        """Say whether a name is what an envoy is charged with: ``Special Representative for the DPRK Sung Kim``."""
        words = self.grammar.words
        while word > 1 and (words[word - 1].tag == "DT" or word - 1 in self.cue_at):
            word -= 1
        if word < 2 or words[word - 1].text.lower() not in {"for", "to", "on"}:
            return False
        return words[word - 2].lemma.lower() in SENT_ABROAD

    def _qualifiers_after(self, last: int) -> list[str]:
        """Return what ``of the US`` says after a name."""
        found: list[str] = []
        for child in self.grammar.children[last]:
            if (
                self.grammar.words[child].text.lower() in {"of", "from"}
                and self.grammar.words[child].relation == "prep"
                and child > last
            ):
                for inner in self.grammar.all(child, "pobj"):
                    found.extend(
                        cue.text
                        for cue in self.cue_at.get(inner, ())
                        if cue.kind in {"name", "framework", "government"}
                    )
                    found.extend(self._whose_body(inner))
        return found

    def _whose_body(self, body: int) -> list[str]:
        """Return whose the body is that somebody is of: ``Judge Rojas of Spain's National Court``."""
        words = self.grammar.words
        if words[body].lemma.lower() in DEALT_WITH:
            return []
        return [
            cue.text
            for child in self.grammar.all(body, "poss", "amod", "compound", "nmod")
            for cue in self.cue_at.get(child, ())
            if cue.kind in {"name", "adjective", "government", "capital", "framework"}
        ] or self._local(body)

    def _qualifiers_of(self, head: int) -> list[str]:
        """Return the names inside a phrase that say whose it is: its head, of-phrases, possessors, adjectives."""
        found: list[str] = []
        words = self.grammar.words
        titled = self.people.is_title(head)
        own = [
            cue.text
            for cue in self.cue_at.get(head, ())
            if cue.kind in COUNTRY_CUES or cue.kind == "framework" or (cue.kind == "office" and not titled)
        ]
        abroad = words[head].lemma.lower() in SENT_ABROAD
        ethnic = any(words[child].text.lower() == "ethnic" for child in self.grammar.all(head, "amod", "compound"))
        if head in self.local_at and head in self.cue_at:
            return [self.local_at[head].text]
        if ethnic:
            own = [*self._located(head)]
            for child in self.grammar.all(head, "poss"):
                own.extend(self._named(child))
        found.extend(own)
        for child in self.grammar.all(head, *(() if ethnic else ("poss", "amod", "compound", "nmod", "npadvmod"))):
            found.extend([] if child in self.local_at else self._named(child))
        for child in self.grammar.all(head, "prep"):
            if words[child].text.lower() in {"of", "from", "for", "to"} and not (
                abroad and words[child].text.lower() in {"for", "to"}
            ):
                for inner in self.grammar.all(child, "pobj"):
                    found.extend(self._named(inner))
        found.extend(self._local(head))
        if not abroad:
            found.extend(self._located(head))
        return list(dict.fromkeys(found))

    def _local(self, head: int) -> list[str]:
        """Return the cities, regions and peoples that a phrase's own words name: ``Chechen rebels``."""
        found = [self.local_at[head].text] if head in self.local_at else []
        for child in self.grammar.all(head, "poss", "amod", "compound", "nmod", "appos"):
            found.extend(self._local(child))
        for child in self.grammar.all(head, "prep"):
            if self.grammar.words[child].text.lower() in {"of", "from"}:
                for inner in self.grammar.all(child, "pobj"):
                    found.extend(self._local(inner))
        return found

    def _located(self, head: int) -> list[str]:
        """Return the countries and places that a phrase says its head is in: ``opposition groups in Nepal``."""
        found: list[str] = []
        for child in self.grammar.all(head, "prep"):
            if self.grammar.words[child].text.lower() in STANDING:
                for inner in self.grammar.all(child, "pobj"):
                    for one in self.grammar.coordinated(inner):
                        found.extend(
                            cue.text for cue in self.cue_at.get(one, ()) if cue.kind in {"name", "capital", "seat"}
                        )
                        found.extend(self._local(one))
                        for below in self.grammar.all(one, "poss", "amod", "compound", "nmod"):
                            found.extend(cue.text for cue in self.cue_at.get(below, ()) if cue.kind in COUNTRY_CUES)
        return found

    def _named(self, word: int) -> list[str]:
        found = [
            cue.text
            for one in self.grammar.coordinated(word)
            for cue in self.cue_at.get(one, ())
            if cue.kind in COUNTRY_CUES or cue.kind in {"framework", "office"}
        ]
        for child in self.grammar.all(word, "amod", "compound", "nmod", "poss"):
            found.extend(self._named(child))
        if self.grammar.words[word].text.lower() in DONE_BY:
            for child in self.grammar.all(word, "npadvmod"):
                found.extend(self._named(child))
        for child in self.grammar.all(word, "prep"):
            if self.grammar.words[child].text.lower() == "of":
                for inner in self.grammar.all(child, "pobj"):
                    found.extend(self._named(inner))
        return found

    def _phrase_mention(self, head: int) -> int:
        first, last = self._extent(head)
        kind, name, title = self._kind(head, first, last)
        owner = next(
            (child for child in self.grammar.all(head, "poss") if self.grammar.words[child].tag == "PRP$"), None
        )
        styled = self.grammar.words[head].text.lower() in STYLES
        refers = None if owner is None or styled else next(iter(self._one(owner)), None)
        if refers is None and kind in {"group", "organization"}:
            refers = self._person_owning(head)
        return self._add(
            kind, first, last, head, name=name, title=title, qualifiers=tuple(self._qualifiers_of(head)), refers=refers
        )

    def _person_owning(self, head: int) -> int | None:
        """Return the person whose a phrase is: ``Mubarak's government``, ``the Assad regime``."""
        for child in self.grammar.all(head, "poss", "compound", "nmod"):
            if child in self.persons:
                first, last = self.persons[child]
                return self._person_mention(first, last - 1, None)
        return None

    def _extent(self, head: int) -> tuple[int, int]:
        """Return first and last word of a noun phrase: what stands left of its head, and of- and in-phrases right
        of it.
        """
        words = self.grammar.words
        first = last = head
        for child in self.grammar.children[head]:
            relation = words[child].relation
            if child < head and relation in {
                "det",
                "amod",
                "compound",
                "nmod",
                "poss",
                "nummod",
                "quantmod",
                "predet",
                "npadvmod",
            }:
                low = self.grammar.subtree(child)[0]
                first = min(first, low)
            elif (
                child > head
                and relation == "prep"
                and words[child].text.lower() in {"of", "in", "to", "from", "for"}
                and child - last <= 1
            ):
                below = self.grammar.subtree(child)
                if len(below) <= 8 and not any(words[one].relation in {"relcl", "acl", "pcomp"} for one in below):
                    last = max(last, below[-1])
        for cue in self.cue_at.get(head, ()):
            inside = self.people.words_of(cue.span)
            first, last = min(first, inside[0]), max(last, inside[-1])
        if words[first].tag == "DT" and words[first].text.lower() in {
            "this",
            "that",
            "these",
            "those",
            "another",
            "no",
        }:
            pass
        return first, last

    def _kind(self, head: int, first: int, last: int) -> tuple[MentionKind, str | None, str | None]:
        """Say what a phrase is, by the table that knows its head, else by the model's label, else a group."""
        known = self.cue_at.get(head, [])
        if "people" in {cue.kind for cue in known} and self._is_elsewhere(head):
            return "group", None, None
        if head in self.local_at and self.local_at[head].kind == "people":
            return "nationality", self.local_at[head].text, None
        kinds = {cue.kind: cue for cue in known}
        if "title" in kinds and "office" in kinds:
            del kinds["title" if self._is_office_here(head, kinds["office"]) else "office"]
        for kind, answer in (
            ("government", "country"),
            ("name", "country"),
            ("seat", "country"),
            ("framework", "framework"),
            ("office", "organization"),
            ("title", "office"),
            ("capital", "country"),
            ("people", "nationality"),
            ("body", "organization"),
            ("adjective", "nationality"),
        ):
            if kind in kinds:
                cue = kinds[kind]
                return answer, cue.text, cue.text if answer == "office" else None  # type: ignore[return-value]
        if head in self.local_at:
            local = self.local_at[head]
            return ("nationality" if local.kind == "people" else "place"), local.text, None
        here = self.grammar.words[head]
        if head not in self.name_at and here.part == "PROPN" and here.text.isupper() and 2 <= len(here.text) <= 7:
            return "organization", here.text, None
        if head in self.name_at and here.lemma.lower() in IN_ROWS and self.name_at[head][2] in {"GPE", "LOC", "FAC"}:
            return "group", None, None
        if head in self.name_at:
            start, end, label = self.name_at[head]
            return NAME_LABELS[label], self.grammar.text(start, end - 1), None  # type: ignore[return-value]
        return "group", None, None

    def _is_elsewhere(self, head: int) -> bool:
        """Say whether a people is said to live among others: ``ethnic Turks``, ``the Albanians of southern Serbia``."""
        if any(self.grammar.words[one].text.lower() == "ethnic" for one in self.grammar.all(head, "amod", "compound")):
            return True
        return bool(self._located(head)) or any(
            self._named(inner)
            for child in self.grammar.all(head, "prep")
            if self.grammar.words[child].text.lower() == "of"
            for inner in self.grammar.all(child, "pobj")
        )

    def _is_office_here(self, head: int, cue: Cue) -> bool:
        """Decide a short form that is both an office and a title: ``PM Assistant Secretary`` is the office, ``the
        PM agreed`` the man.
        """
        words = self.grammar.words
        inside = self.people.words_of(cue.span)
        following = inside[-1] + 1
        if following < len(words) and self.people.is_title(following):
            return True
        before = words[inside[0] - 1] if inside[0] > 0 else None
        if before is not None and (
            before.text.lower() in {"the", "new", "former"}
            or before.tag in {"PRP$", "POS"}
            or self.people.country(before.index)
        ):
            return False
        return words[head].relation not in {"nsubj", "nsubjpass"}

    def _add(  # noqa: PLR0913 (a mention has so many fields)
        self,
        kind: MentionKind,
        first: int,
        last: int,
        head: int,
        *,
        name: str | None = None,
        title: str | None = None,
        qualifiers: tuple[str, ...] = (),
        refers: int | None = None,
    ) -> int:
        if head in self.by_head:
            return self.by_head[head]
        index = len(self.list)
        word = self.grammar.words[head]
        plural = word.tag in {"NNS", "NNPS"} or word.text.lower() in {
            "we",
            "they",
            "them",
            "us",
            "both",
            "their",
            "our",
        }
        self.list.append(
            Mention(
                index,
                kind,
                self.grammar.span(first, last),
                self.grammar.text(first, last),
                head,
                name,
                title,
                qualifiers,
                refers,
                plural,
                word.sentence,
            )
        )
        self.by_head[head] = index
        return index

    def place(self, first: int, last: int, head: int) -> int:
        """Return the mention of a place by its name, beside one of its government where the name has stood for
        that.
        """
        known = self.by_head.get(head)
        if known is not None and (
            self.list[known].kind == "place"
            or (self.list[known].kind == "country" and not any(c.kind == "capital" for c in self.cue_at.get(head, ())))
        ):
            return known
        if head in self.places:
            return self.places[head]
        words = self.grammar.words
        before = first - 1
        start = before if before >= 0 and words[before].text.lower() == "the" else first
        index = len(self.list)
        self.places[head] = index
        self.list.append(
            Mention(
                index,
                "place",
                self.grammar.span(start, last),
                self.grammar.text(start, last),
                head,
                self.grammar.text(first, last),
                rank=words[head].sentence,
            )
        )
        return index

    def rest(self) -> None:
        """Make mentions of all persons, known names and model's names that no event asked for."""
        for word in sorted(self.persons):
            first, last = self.persons[word]
            if word == first and last - 1 not in self.by_head:
                self._person_mention(first, last - 1, None)
        covered = {
            place for mention in self.list for place in self.people.words_of(mention.span) if mention.kind != "group"
        }
        for cue in self.cues:
            inside = self.people.words_of(cue.span)
            if not inside or inside[-1] in self.by_head or cue.kind in {"adjective", "body"}:
                continue
            if inside[-1] in covered and cue.kind == "title":
                continue
            if (
                cue.kind == "title"
                and self.grammar.words[inside[0]].text.islower()
                and not self._stands_for(inside, cue)
            ):
                continue
            kind, name, title = self._kind(inside[-1], inside[0], inside[-1])
            self._add(
                kind,
                inside[0],
                inside[-1],
                inside[-1],
                name=name,
                title=title,
                qualifiers=tuple(self._qualifiers_of(inside[-1])),
            )
        for name_ in self.grammar.analysis.names:
            head = name_.last - 1
            if name_.label in {"PERSON", "NORP"} or any(
                self.people.is_known(word) or word in self.persons or word in self.by_head
                for word in range(name_.first, name_.last)
            ):
                continue
            self._add(NAME_LABELS[name_.label], name_.first, head, head, name=self.grammar.text(name_.first, head))  # type: ignore[arg-type]

    def _stands_for(self, inside: range, cue: Cue) -> bool:
        """Say whether a title in small letters is its holder's: with an article, or a high one in a text in capitals,
        which leaves articles out: ``AUDIENCE WITH SHAH``.
        """
        if self._definite(inside[0]):
            return True
        last = self.grammar.words[inside[-1]]
        alone = last.relation not in {"compound", "amod", "nmod"}
        return cue.text.isupper() and cue.key in HIGH_TITLES and cue.text != "HIM" and alone

    def _definite(self, word: int) -> bool:
        return word > 0 and self.grammar.words[word - 1].text.lower() == "the"
