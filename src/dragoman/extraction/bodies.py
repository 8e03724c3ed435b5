"""Which framework a phrase names, or points back at: a body, a treaty, a programme, known to the tables or not."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from dragoman.documents import Span
from dragoman.extraction.findings import Mention
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.language import Word

TREATIES = frozenset(
    (
        "treaty agreement accord protocol convention pact charter memorandum covenant statute compact "
        "arrangement mou code framework declaration entente concordat instrument act constitution"
    ).split()
)
BODIES = frozenset(
    (
        "council organization organisation union community alliance forum league commonwealth group court "
        "tribunal bank fund agency commission coalition conference association federation confederation "
        "committee network body bloc parliament assembly institute institution board centre center club "
        "secretariat office club authority consortium caucus"
    ).split()
)
PROGRAMMES = frozenset(
    (
        "programme program partnership process initiative area plan zone market force mission project scheme "
        "mechanism regime dialogue facility system corridor campaign operation platform observatory register "
        "survey exercise"
    ).split()
)
BODY_WORDS = TREATIES | BODIES | PROGRAMMES
FIRST_WORDS = frozenset("operation exercise project plan mission initiative programme program forum task".split())
"""Words that open a name: ``Operation Sea Guardian``, ``Exercise Flintlock``."""
ONLY_NAMED = frozenset("declaration framework code instrument arrangement act constitution".split())
"""Nouns of texts that are treaties only by a name in capitals."""
NOT_NAMED = {
    "declaration",
    "office",
    "operation",
    "plan",
    "market",
    "project",
    "authority",
    "center",
    "centre",
    "board",
}
"""Heads that make a name only with a name the tables or the capitals vouch for: too many are of one country."""
JOINT = frozenset(
    (
        "intergovernmental inter-governmental joint bilateral trilateral tripartite quadripartite "
        "multilateral regional international mixed binational multinational common interparliamentary inter- "
        "parliamentary subregional continental cross-border transboundary"
    ).split()
)
NAMED_TEXTS = frozenset("amendment annex addendum deal roadmap settlement".split())
"""Nouns of texts that are frameworks only by a name in capitals: ``the Minsk deal``."""
TEXTS = frozenset("document text deal paper".split())
SPOKEN_OF = TEXTS | frozenset("grouping bloc agency tribunal cartel society circle house".split())
"""Nouns that point back at a framework and name none."""
BACK = {"this", "that", "the", "these", "its", "such"}
NO_NAME = frozenset(
    "old older new newer former defunct then current existing present wider larger smaller previous".split()
)
"""Words before a name, in small letters, that are no part of it."""
OLDER = {"old", "older", "former", "previous", "earlier", "defunct", "original"}
NEWER = {"new", "newer", "younger", "present"}
NAMING_PREPOSITIONS = {"of", "on", "for", "against", "to", "between", "concerning", "with"}
NAMING_VERBS = frozenset(
    (
        "create establish found set ban prohibit govern limit regulate concern revive form launch constitute institute "
        "end settle recognize recognise guarantee delimit fix normalize normalise outlaw cover protect cut curb merge"
    ).split()
)
TIMES_IN_NAMES = {"nummod", "npadvmod"}
NEAR_SENTENCES = 3
SHORTEST = 3
"""Letters above which a word in capitals is a short form rather than somebody's name."""
LATELY = 40
"""So many frameworks named before are asked what a word points back at, so that long papers take linear time."""


class Bodies:
    """Names the frameworks of one paper, in the order they are asked for."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        ends = (grammar.word_at(cue.span.end - 1) for cue in mentions.cues if cue.kind == "framework")
        self.cued = sorted({word.index for word in ends if word is not None})
        self.named: list[tuple[int, int]] = []
        """Words and mentions of frameworks found beside those of the tables, in order."""
        self.successions: list[tuple[int, int]] = []
        """Pairs of a framework and what succeeded it."""

    def at(self, word: int, *, loose: str = "") -> list[int]:
        """Return a framework named at a word, one that it points back at, or nothing.

        ``loose`` names the kind of fact that vouches for a joint commission or a shared register without capitals.
        """
        found: list[int] = []
        for index in self.mentions.at(word):
            mention = self.mentions.list[index]
            one = self._beside(mention.head)
            if one is None:
                one = self._named(index, mention, loose=loose)
            if one is None:
                one = self._back(index, mention)
            if one is None:
                one = self._inside(mention.head)
            if one is not None and one not in found:
                found.append(one)
                self.named.append((mention.head, one))
        return found

    def _named(self, index: int, mention: Mention, *, loose: str) -> int | None:
        if mention.kind == "framework" or any(
            cue.kind == "framework" and cue.span.start <= self.words[mention.head].start < cue.span.end
            for cue in self.mentions.cue_at.get(mention.head, ())
        ):
            return index
        word = self.words[mention.head]
        lemma = word.lemma.lower()
        if self._opens_a_name(mention.head):
            return self._with_name(index, mention)
        if (lemma not in BODY_WORDS | NAMED_TEXTS and loose != "start_work") or word.part not in {"NOUN", "PROPN"}:
            return None
        words = [self.words[one] for one in (*self._modifiers(mention.head), *self._owner(mention.head))]
        capital = (word.text[:1].isupper() and (word.part == "PROPN" or self._all_capital(words, word.index))) or (
            self.grammar.document.text[word.start : word.end].isupper() and any(one.part == "PROPN" for one in words)
        )
        if capital and (short := self._short_form(mention.head)) is not None:
            return short
        if capital and (
            any(one.part == "PROPN" or one.text[:1].isupper() for one in words) or self._names_after(mention.head)
        ):
            if lemma in NOT_NAMED and not any(one.part == "PROPN" for one in words):
                return None
            return self._with_name(index, mention)
        first = mention.text.split()[0].lower()
        named = any(one.text[:1].isupper() and not self.grammar.document.text.isupper() for one in words)
        if lemma in NAMED_TEXTS and named and loose in {"sign", "ratify", "leave", "join"}:
            return self._with_name(index, mention)
        if lemma in TREATIES - ONLY_NAMED and (
            first not in {"this", "that", "these", "such", "the", "its"}
            or named
            or (
                loose in {"sign", "ratify", "leave"}
                and first == "the"
                and (
                    words
                    or self._of_a_body(mention.head)
                    or self._to_a_body(mention.head)
                    or self._on_something(mention.head)
                )
            )
        ):
            full = (
                words
                or self._names_after(mention.head)
                or self._to_a_body(mention.head)
                or list(self.grammar.all(mention.head, "acl"))
            )
            return self._with_name(index, mention) if full else None
        if lemma in TREATIES and loose and (one := self._of_its_body(index, mention)) is not None:
            return one
        if first == "their" and lemma in TREATIES:
            return self._with_name(index, mention)
        if loose == "start_work" and words:
            return self._with_name(index, mention)
        if loose and (any(one.text.lower() in JOINT for one in words) or (lemma in PROGRAMMES and words)):
            return self._with_name(index, mention)
        return None

    def _short_form(self, head: int) -> int | None:
        """Return the framework of the tables that stands in brackets behind a name, as its short form."""
        words = self.words
        for place in self.grammar.subtree(head):
            if place < head or words[place].text != "(" or place + 1 >= len(words):
                continue
            for cue in self.mentions.cue_at.get(place + 1, ()):
                if cue.kind == "framework" and cue.text.isupper():
                    end = self.grammar.word_at(cue.span.end - 1)
                    return None if end is None else next(iter(self.mentions.at(end.index)), None)
        return None

    def signed(self, word: int, verb: int) -> list[int]:
        """Return a treaty known only by where it was signed: ``the memorandum signed in Helsinki last month``."""
        here = self.words[word]
        if here.lemma.lower() not in TREATIES - {"declaration", "code", "framework"} or here.tag not in {"NN", "NNS"}:
            return []
        if all(self.words[one].text.lower() != "the" for one in self.grammar.all(word, "det")):
            return []
        found = next(iter(self.mentions.at(word)), None)
        if found is None:
            return []
        place = next(
            (one for one in self.grammar.prepositions(verb, "in", "at") if self.words[one].part == "PROPN"), None
        )
        if place is None or self.mentions.list[found].kind == "framework":
            return []
        first = min([place, *self.grammar.all(place, "compound")])
        name = f"{self.grammar.text(first, place)} {here.text}"
        self.mentions.list[found] = replace(self.mentions.list[found], kind="framework", name=name)
        return [found]

    def _owner(self, head: int) -> list[int]:
        """Return a name in capitals whose the body is: ``the League's Council``."""
        return [
            one
            for one in self.grammar.all(head, "poss")
            if self.words[one].part == "PROPN" and self.words[head].part == "PROPN" and not self._is_country(one)
        ]

    def _on_something(self, head: int) -> bool:
        """Say whether a treaty is told by what it is on: ``the agreement on the use of the air base``."""
        return any(
            self.words[child].text.lower() in {"on", "governing", "concerning", "between"}
            and any(not self._is_time(one) for one in self.grammar.all(child, "pobj"))
            for child in self.grammar.all(head, "prep")
            if child == head + 1
        )

    def _opens_a_name(self, head: int) -> bool:
        """Say whether a name opens with the word that says what it is: ``Operation Sea Guardian``."""
        first = min((one for one in self._modifiers(head)), default=head)
        here = self.words[first]
        return (
            first < head
            and here.lemma.lower() in FIRST_WORDS
            and here.text[:1].isupper()
            and self.words[head].part == "PROPN"
            and head not in self.mentions.persons
        )

    def _beside(self, head: int) -> int | None:
        """Return the name in capitals that a noun says what it is of: ``RECAMP, the peacekeeping programme``, ``the
        peacekeeping programme RECAMP``.
        """
        here = self.words[head]
        if self._is_short_form(head) and not self.grammar.document.text.isupper():
            said = {self.words[one].lemma for one in self.grammar.all(head, "appos") if self.words[one].tag == "NN"}
            return self._made_framework(head) if said & BODY_WORDS else None
        if here.lemma.lower() not in BODY_WORDS or here.tag != "NN" or here.text.isupper():
            return None
        near = [here.head] if here.relation == "appos" else []
        first = min([head, *(min(self._short(one)) for one in self.grammar.all(head, "det", "compound", "amod"))])
        if first > 1 and self.words[first - 1].text == "," and self.words[first].text.lower() == "the":
            before = self.words[first - 2]
            near.extend([before.index] if before.text.isupper() and len(before.text) > SHORTEST else [])
        near.extend(self.grammar.all(head, "appos"))
        for one in near:
            word = self.words[one]
            known = {cue.kind for cue in self.mentions.cue_at.get(one, ())}
            short = self._is_short_form(one) and not self.grammar.document.text.isupper()
            if (
                word.part != "PROPN"
                or (one in self.mentions.persons and not short)
                or known & {"name", "capital", "adjective", "title"}
            ):
                continue
            if (index := self._made_framework(one)) is not None:
                return index
        return None

    def _is_short_form(self, word: int) -> bool:
        here = self.words[word]
        return here.part == "PROPN" and here.text.isupper() and len(here.text) > SHORTEST

    def _made_framework(self, word: int) -> int | None:
        """Make the name at a word a framework's."""
        for index in self.mentions.at(word)[:1]:
            mention = self.mentions.list[index]
            if mention.kind != "framework":
                self.mentions.list[index] = replace(mention, kind="framework", name=mention.name or mention.text)
            return index
        return None

    def nameless(self, head: int) -> int | None:
        """Make a framework of a treaty that is called nothing else: ``ratified an accord under which``."""
        index = next(iter(self.mentions.at(head)), None)
        if index is None or all(
            self.words[one].text.lower() not in {"a", "an"} for one in self.grammar.all(head, "det")
        ):
            return None
        here = self.words[head]
        mention = self.mentions.list[index]
        span = Span(mention.span.document, here.start, here.end)
        self.mentions.list[index] = replace(mention, kind="framework", name=here.text, span=span, text=here.text)
        return index

    def _of_its_body(self, index: int, mention: Mention) -> int | None:
        """Name a treaty by the body whose it is: ``ratified the agency's statute``."""
        for owner in self.grammar.all(mention.head, "poss"):
            if self.words[owner].lemma.lower() not in BODIES | SPOKEN_OF:
                continue
            found = next(iter(self.at(owner)), None)
            if found is not None:
                refers = self.mentions.list[found].refers
                body = self.mentions.list[found if refers is None else refers]
                name = f"{self.words[mention.head].text} of the {(body.name or body.text).removeprefix('the ')}"
                self.mentions.list[index] = replace(mention, kind="framework", name=name)
                return index
        return None

    def treaty_on(self, head: int, verb: int, thing: int) -> int | None:
        """Make a framework of a treaty and what it does, which stands further behind."""
        index = next(iter(self.mentions.at(head)), None)
        if index is None:
            return None
        last = max(self._short(thing))
        name = f"{self.words[head].text} {self.grammar.text(verb, last)}"
        self.mentions.list[index] = replace(self.mentions.list[index], kind="framework", name=name)
        return index

    def _of_a_body(self, head: int) -> bool:
        """Say whether a treaty is said to be a framework's: ``the charter of the League``."""
        return any(
            cue.kind == "framework"
            for one in (*self.grammar.prepositions(head, "of"), *self.grammar.prepositions(head, "to"))
            for cue in self.mentions.cue_at.get(one, ())
        )

    def _all_capital(self, words: list[Word], head: int) -> bool:
        """Say whether a head with a capital stands behind words with capitals, in a text that has small letters too."""
        return bool(words) and not self.grammar.document.text.isupper() and words[-1].text[:1].isupper() and head > 0

    def _modifiers(self, head: int) -> list[int]:
        return [
            child
            for child in self.grammar.children[head]
            if child < head
            and self.words[child].relation in {"compound", "amod", "nmod"}
            and not self._is_time(child)
            and self.words[child].text not in NO_NAME
        ]

    def _is_time(self, word: int) -> bool:
        return word in self.mentions.timed

    def _names_after(self, head: int) -> list[int]:
        """Return words after a head that belong to its name: ``on Reef Monitoring``, ``against Corruption``."""
        found: list[int] = []
        for child in self.grammar.children[head]:
            if child < head or self.words[child].relation not in {"prep", "acl"}:
                continue
            if self.words[child].relation == "acl":
                if self.words[child].lemma in NAMING_VERBS and self.words[child].tag == "VBG":
                    found.extend(self._short(child))
                continue
            if self.words[child].text.lower() in NAMING_PREPOSITIONS:
                objects = list(self.grammar.all(child, "pobj"))
                if self.words[child].text.lower() == "with" and any(self._is_country(one) for one in objects):
                    continue
                if objects and not any(self._is_time(one) for one in objects):
                    found.extend(self._short(child))
        return found

    def _is_country(self, word: int) -> bool:
        return any(cue.kind in {"name", "capital"} for cue in self.mentions.cue_at.get(word, ()))

    def _short(self, word: int) -> list[int]:
        """Return a phrase without the clauses that hang on it."""
        found = [word]
        for child in self.grammar.children[word]:
            here = self.words[child]
            party = here.text.lower() == "with" and any(
                self._is_country(one) for one in self.grammar.all(child, "pobj")
            )
            if here.relation not in {"relcl", "acl", "advcl", "appos", "punct"} and not party:
                found.extend(self._short(child))
        return found

    def _with_name(self, index: int, mention: Mention) -> int:
        """Give a mention its whole name: modifiers, head, and what the treaty is on; without article and date."""
        head = mention.head
        after = [one for one in self._names_after(head) if one > head]
        first = min([head, *(min(self._short(one)) for one in self._modifiers(head))])
        last = max([head, *after, *self._to_a_body(head), *self._in_brackets(max([head, *after]))])
        while self._is_time(first) and first < head:
            first += 1
        words = self.words
        span = Span(mention.span.document, words[first].start, words[last].end)
        name = self.grammar.text(first, last)
        self.mentions.list[index] = replace(mention, kind="framework", name=name, span=span, text=name)
        return index

    def _in_brackets(self, last: int) -> list[int]:
        """Return the short form in brackets behind a name: ``Free Trade Agreement with Chad (FTAC)``."""
        words = self.words
        if last + 3 >= len(words) or words[last + 1].text != "(":
            return []
        for place in range(last + 2, min(last + 6, len(words))):
            if words[place].text == ")":
                inside = words[last + 2 : place]
                short = all(one.text.isupper() or one.text == "-" for one in inside)
                return [place] if inside and short else []
        return []

    def _to_a_body(self, head: int) -> list[int]:
        """Return ``to NATO`` of ``accession protocols to NATO``, wherever the parser hung it."""
        words = self.words
        if words[head].lemma.lower() not in TREATIES or head + 2 >= len(words) or words[head + 1].text.lower() != "to":
            return []
        for place in range(head + 2, min(head + 4, len(words))):
            cues = [cue for cue in self.mentions.cue_at.get(place, ()) if cue.kind == "framework"]
            if cues:
                return [one.index for one in words[place : place + 12] if one.start < cues[0].span.end]
        return []

    def _inside(self, head: int) -> int | None:
        """Return a framework that modifies the phrase's head: ``the PfP program``, ``NATO membership``."""
        for child in self.grammar.all(head, "compound", "nmod", "amod", "appos", "poss"):
            if any(cue.kind == "framework" for cue in self.mentions.cue_at.get(child, ())):
                return next(iter(self.mentions.at(child)), None)
        return None

    def _back(self, index: int, mention: Mention) -> int | None:
        """Point ``it``, ``the accord``, ``the older body``, ``its successor`` back at a framework named before."""
        word = self.words[mention.head]
        if word.text[:1].isupper() and word.part == "PROPN" and self._modifiers(mention.head):
            return None
        lemma = word.lemma.lower()
        back: int | None = None
        if lemma == "successor":
            pair = self.successions[-1] if self.successions else None
            back = pair[1] if pair else None
        elif word.tag == "PRP" and word.text.lower() in {"it", "them"}:
            back = self._nearest(mention.head, None, plural=word.text.lower() == "them")
        elif lemma in BODY_WORDS | SPOKEN_OF and mention.text.split()[0].lower() in BACK:
            adjectives = {self.words[one].text.lower() for one in self.grammar.all(mention.head, "amod")}
            if self.successions and adjectives & OLDER:
                back = self.successions[-1][0]
            elif self.successions and adjectives & NEWER:
                back = self.successions[-1][1]
            else:
                back = self._nearest(mention.head, lemma)
        if back is None or back == index:
            return None
        self.mentions.list[index] = replace(mention, kind="framework", refers=back)
        return index

    def nearest(self, word: int) -> int | None:
        """Return the framework named last before a word, whatever it is."""
        return self._nearest(word, None)

    def _nearest(self, word: int, lemma: str | None, *, plural: bool = False) -> int | None:
        """Return the framework named last before a word, of the same sort where the noun says which.

        ``The Council`` in capitals is one whose name has that word.
        """
        here = self.words[word]
        first = self.grammar.analysis.sentences[max(0, here.sentence - NEAR_SENTENCES)].first
        candidates = [(at, -1) for at in self.cued[bisect_left(self.cued, first) : bisect_left(self.cued, word)]]
        candidates.extend((at, one) for at, one in self.named[-LATELY:] if at < word)
        for place, one in sorted(candidates, reverse=True):
            if self.words[place].sentence < here.sentence - NEAR_SENTENCES:
                return None
            found = one if one >= 0 else next(iter(self.mentions.at(place)), None)
            if found is None or self.mentions.list[found].head == word:
                continue
            head = self.words[self.mentions.list[found].head].lemma.lower()
            named = here.text[:1].isupper() and lemma is not None
            if named and lemma is not None and not self._has_word(found, lemma, head):
                parent = self._inside(self.mentions.list[found].head)
                if parent is None or not self._has_word(parent, lemma, ""):
                    continue
                return parent
            if self._is_sort(lemma, head, self.mentions.list[found].text) and (
                not plural or self.words[self.mentions.list[found].head].tag in {"NNS", "NNPS"}
            ):
                return found
        return None

    def _has_word(self, framework: int, lemma: str, head: str) -> bool:
        """Say whether a noun in capitals stands in a framework's name, or a letter of its short form for it: ``the
        Organization`` for the OAS.
        """
        text = self.mentions.list[framework].text
        if lemma == head or lemma in text.lower().split():
            return True
        return any(part.isupper() and len(part) > 1 and lemma[:1].upper() in part for part in text.split())

    def _is_sort(self, lemma: str | None, head: str, text: str) -> bool:
        """Say whether a noun can speak of a framework: ``the accord`` of a treaty, ``the group`` of any body."""
        if lemma is None or lemma == head or lemma in text.lower():
            return True
        if lemma in TREATIES | TEXTS:
            return head in TREATIES
        return head not in TREATIES
