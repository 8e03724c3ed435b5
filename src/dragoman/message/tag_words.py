"""Words on a TAGS line that are no codes: topics, countries, persons without brackets, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.reference import Reference

JOINING = frozenset(("AND", "OF", "WITH", "IN", "TO", "FOR", "ON", "THE"))
"""Words that neither begin nor end a tag."""
SUFFIXES = frozenset(("JR", "SR", "II", "III", "IV"))
LONGEST = 40
"""Words that are parted together; what is longer stays one tag."""

KNOWN_COST, PERSON_COST, VISITOR_COST, UNKNOWN_COST, WORD_COST = 1.0, 1.2, 1.6, 2.0, 0.8
"""A topic of the table costs least, then a person with a known given name, then two words behind OVIP; words that are
none of these cost by the word, so that a known topic among them is parted off and ``TIP IN TURKEY`` stays whole."""


@dataclass(frozen=True, slots=True)
class Part:
    """One tag made of the words ``first`` up to, not including, ``last``; ``known`` where a table or a name has it."""

    tag: str
    first: int
    last: int
    known: bool


class TagWords:
    """Topics, names of countries and given names, laid out to part a run of words."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    @cached_property
    def topics(self) -> dict[str, str]:
        """Every form of a topic, and the tag it is read as; tags of several words and countries are topics too."""
        found = {row.code: row.code for row in self.reference.tags if " " in row.code}
        for country in self.reference.countries:
            found.setdefault(country.name.upper(), country.name.upper())
        for row in self.reference.tag_forms:
            found.update(dict.fromkeys((row.tag, *row.forms), row.tag))
        return found

    @cached_property
    def _longest(self) -> int:
        return max(len(topic.split()) for topic in self.topics)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for topic in self.topics for word in topic.split() if len(word) >= 3)

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset(row.name for row in self.reference.given_names)

    def spelling(self, code: str) -> str:
        """Return the tag that a code is another spelling of (``RU`` of ``RS``), or the code."""
        return self._spellings.get(code, code)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {form: row.tag for row in self.reference.tag_forms for form in row.forms if " " not in form}

    def pieces(self, word: str) -> tuple[str, ...]:
        """Part a word into words of topics that were written without a blank (``RIGHTSPOL``), fewest first."""
        if word in self._words or not 6 <= len(word) <= 60:
            return (word,)
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(3, len(word) + 1):
            for start in range(max(0, end - 20), end - 2):
                before = best[start]
                if before is None or word[start:end] not in self._words:
                    continue
                known = best[end]
                if known is None or len(before) + 1 < len(known):
                    best[end] = (*before, word[start:end])
        return best[-1] or (word,)

    def parted(self, words: list[str], visit: bool) -> tuple[Part, ...]:
        """Part words into tags at the least cost; ``visit`` says that OVIP stands before them."""
        if len(words) > LONGEST:
            return (Part(" ".join(words), 0, len(words), False),)
        best: list[tuple[float, tuple[Part, ...]]] = [(0.0, ())]
        for last in range(1, len(words) + 1):
            ways = (
                (best[part.first][0] + cost, (*best[part.first][1], part))
                for part, cost in self._parts(words, last, visit)
            )
            best.append(min(ways, key=lambda way: way[0]))
        return best[-1][1]

    def _parts(self, words: list[str], last: int, visit: bool) -> Iterator[tuple[Part, float]]:
        """Give every tag that may end before ``last``, with its cost."""
        for first in range(last - 1, -1, -1):
            length = last - first
            phrase = " ".join(words[first:last])
            if length <= self._longest and phrase in self.topics:
                yield Part(self.topics[phrase], first, last, True), KNOWN_COST
            name = self._person(words[first:last])
            if name is not None and (visit or self._is_person(words[first:last])):
                named = self._is_person(words[first:last])
                yield Part(name, first, last, True), PERSON_COST if named else VISITOR_COST
            joins = words[first] in JOINING or words[last - 1] in JOINING
            cost = UNKNOWN_COST + WORD_COST * length + (5 if joins and length < len(words) else 0)
            yield Part(phrase, first, last, False), cost

    def _person(self, words: list[str]) -> str | None:
        """Return two words, or three with an initial or ``JR``, as a name with its comma: surname first."""
        if not 2 <= len(words) <= 3 or any(word in JOINING or not word[0].isalpha() for word in words):
            return None
        if len(words) == 3 and len(words[2].strip(".")) > 1 and words[2].strip(".") not in SUFFIXES:
            return None
        surname, given, *more = words
        if len(surname) == 1:
            return None
        if given not in self._given and surname in self._given and not more:
            surname, given = given, surname
        return f"{surname}, {' '.join((given, *more))}"

    def _is_person(self, words: list[str]) -> bool:
        """Say whether one of two words is a given name and neither is the word of a topic."""
        return any(word in self._given for word in words[:2]) and not any(word in self._words for word in words[:2])

    def is_given_name(self, word: str) -> bool:
        """Say whether a word is a given name of the table."""
        return word in self._given

    def person(self, words: str, visit: bool) -> str:
        """Return a name that stands in brackets with a comma between surname and given name; other words as they are.

        ``visit`` says that OVIP stands before the brackets, so that two words are a name, whoever bears it.
        """
        name = " ".join(words.split())
        if "," in name or not (visit or self._is_person(name.split())):
            return name
        return self._person(name.split()) or name
