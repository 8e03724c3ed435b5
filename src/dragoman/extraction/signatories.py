"""Whose a fact about a framework is where no name stands beside the verb: ``the two``, ``both countries``, the parties
that a treaty's own name tells.
"""

from __future__ import annotations

from dragoman.extraction.calendars import NUMBERS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

COUNTRY_CUES = frozenset(("name", "capital", "adjective"))
COLLECTIVE = frozenset(
    (
        "country state nation government neighbor neighbour side party leader president minister premier capital power "
        "king foe rival ally republic kingdom delegation envoy ambassador negotiator two three pair trio duo signatory "
        "monarch sultan emir chief head partner"
    ).split()
)
"""Nouns by which those named before are spoken of together."""
MEMBERS = frozenset(
    (
        "country state nation government member party signatory territory economy republic kingdom emirate monarchy "
        "power island neighbor neighbour capital"
    ).split()
)
LEADERS = frozenset("leader president minister premier delegation head king monarch".split())
BOTH = frozenset("both pair duo they them".split())
PARTY_LINKS = frozenset("between with".split())
SENTENCES_BACK = 2
LONGEST_NAME = 9
"""So many words of a treaty's name its parties stand within."""


class Signatories:
    """Finds the countries that are spoken of together, in one paper."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions

    def together(self, word: int) -> list[int]:
        """Return the countries meant by ``the two presidents``, ``both``, ``they``: as many as are counted, named just
        before and no others. Empty where more or fewer are named.
        """
        many = self._count(word)
        if many is None:
            return []
        here = self.words[word]
        sentences = self.grammar.analysis.sentences
        block = sentences[here.sentence].block
        found: dict[str, int] = {}
        for back in range(SENTENCES_BACK + 1):
            number = here.sentence - back
            if number < 0 or sentences[number].block != block:
                break
            last = word if back == 0 else sentences[number].last
            for code, place in self._countries(sentences[number].first, last):
                found.setdefault(code, place)
            if len(found) >= many:
                break
        if len(found) != many:
            return []
        return [one for place in sorted(found.values()) for one in self.mentions.at(place)[:1]]

    def of_treaty(self, head: int) -> list[int]:
        """Return the parties that a treaty's name tells: ``Chad's border treaty with Niger``."""
        places: list[int] = list(self.grammar.all(head, "poss"))
        for child in self.grammar.subtree(head):
            role = self.words[child]
            if head < child < head + LONGEST_NAME and role.relation == "prep" and role.text.lower() in PARTY_LINKS:
                places.extend(
                    one for inner in self.grammar.all(child, "pobj") for one in self.grammar.coordinated(inner)
                )
        for child in self.grammar.all(head, "amod", "compound", "nmod"):
            places.extend([child, *self.grammar.all(child, "amod", "compound", "nmod", "conj")])
        named = [one for one in places if self._code(one) is not None]
        if len(named) < 2:
            return []
        return list(dict.fromkeys(index for one in named for index in self.mentions.at(one)))

    def counted(self, word: int) -> int | None:
        """Return the mention of ``twelve countries``, ``fifteen governments``: members that are counted, not named."""
        waiting = [word, *self.grammar.prepositions(word, "of")]
        for one in waiting:
            if self.words[one].lemma.lower() in MEMBERS | LEADERS and self.grammar.one(one, "nummod") is not None:
                return next(iter(self.mentions.at(one)), None)
        return None

    def counted_only(self, word: int) -> int | None:
        """Return the mention of members that are counted and called by a common word: ``six former Soviet republics``,
        and not by their names.
        """
        for one in (word, *self.grammar.prepositions(word, "of")):
            here = self.words[one]
            if here.tag == "NNS" and here.lemma.lower() in MEMBERS and self.grammar.one(one, "nummod") is not None:
                named = self.grammar.one(one, "appos", "conj") is not None or self.grammar.prepositions(one, "of")
                definite = any(self.words[det].text.lower() == "the" for det in self.grammar.all(one, "det"))
                return None if named or definite else next(iter(self.mentions.at(one)), None)
        return None

    def _count(self, word: int) -> int | None:
        here = self.words[word]
        lemma, text = here.lemma.lower(), here.text.lower()
        if text in BOTH:
            return 2
        if text in {"two", "three"}:
            return NUMBERS[text]
        if lemma not in COLLECTIVE:
            return None
        for child in self.grammar.children[word]:
            said = self.words[child].text.lower()
            if said == "both":
                return 2
            if self.words[child].relation == "nummod" and said in NUMBERS and said not in {"one", "a", "an"}:
                definite = any(
                    self.words[one].text.lower() in {"the", "these", "those"} for one in self.grammar.all(word, "det")
                )
                return NUMBERS[said] if definite or self.grammar.document.text.isupper() else None
        return None

    def _countries(self, first: int, last: int) -> list[tuple[str, int]]:
        return [(code, place) for place in range(first, last) if (code := self._code(place)) is not None]

    def _code(self, word: int) -> str | None:
        return next((cue.key for cue in self.mentions.cue_at.get(word, ()) if cue.kind in COUNTRY_CUES), None)
