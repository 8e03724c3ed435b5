"""What readers took along with a post's name: the section word, EFTO, a classification, a caption, a prefix."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA

from dragoman.message.vocabulary import Vocabulary, letters_of

FIXED = ("EFTO", "RPO", "REO", "FSC", "SUBJECT", "FOROFFICIALUSEONLY", "SVC", "AMEMBASSY", "AMCONSUL", "USMISSION")
"""Words that may stand between a classification and a post, or before it."""
PREFIXES = ("EMBASSY", "CONSULATE", "AMEMB", "USOFFICE", "USINT", "MISSION", "AMCONGEN")
COUNT = re.compile(r"[\dOQIL]{0,3}(?:[OGQCD0]{1,2}[FEQG]?|F)?[\dOQIL]{0,3}")
"""``01OF02`` and what garbles make of it: ``0QF05``, ``01F03``, ``01GF02``, ``1OF2``."""
SHORTEST_TAIL = 4


@cache
def _words_of_the_form(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return classifications and captions without blanks, the longest first."""
    reference = vocabulary.reference
    names = {form for row in reference.classifications for form in (row.word, *row.forms)}
    names |= {form for row in reference.captions for form in (row.name, *row.forms)}
    words = {re.sub(r"[^A-Z]", "", name) for name in names}
    return tuple(sorted((word for word in words if len(word) >= SHORTEST_TAIL), key=len, reverse=True))


def _is_plain(words: str, vocabulary: Vocabulary) -> bool:
    """Say whether letters are words of the form without a garble, one behind another."""
    pieces = (*FIXED, *PREFIXES, *_words_of_the_form(vocabulary), "SECTION")
    counted = re.sub(r"(?<=SECTION)\d\d?OF\d\d?", "", words)
    return not counted or any(counted.startswith(one) and _is_plain(counted[len(one) :], vocabulary) for one in pieces)


class DebrisOfNumber:
    """Debris before the post of one number, whose year says which posts there were."""

    def __init__(self, vocabulary: Vocabulary, year: int) -> None:
        self.vocabulary = vocabulary
        self.year = year

    def without(self, post: str) -> str:
        """Return the post that is left when debris before it is taken away, or the words as they are.

        Of all places where debris can end, that one is taken behind which a known post stands, the longest first, or
        one that can be mended: behind debris without a garble before any other; else where such debris ends.
        """
        words = letters_of_id(post)
        places = [at for at in range(1, len(words) - 2) if words[at].isalpha()]
        known = self.vocabulary.spellings.known
        plain = [words[at:] for at in places if _is_plain(words[:at], self.vocabulary)]
        rests = [words[at:] for at in places if self._is_debris(words[:at])]
        near = self.vocabulary.spellings.near
        found = next((rest for rest in plain if known(rest, self.year)), None)
        found = found or next((rest for rest in reversed(plain) if near(rest, self.year)), None)
        found = found or next((rest for rest in rests if len(rest) >= SHORTEST_TAIL and known(rest, self.year)), None)
        if found is not None:
            return found
        if near(words, self.year) is not None:
            return post
        found = next((rest for rest in rests if near(rest, self.year)), None)
        if found is not None:
            return found
        told = [rest for rest in rests if any(map(str.isdigit, words[: -len(rest)]))]
        return (plain or told or [post])[-1]

    def _is_debris(self, words: str) -> bool:
        """Say whether letters and digits are nothing but debris, piece by piece."""
        return not words or any(self._is_debris(words[end:]) for end in self._ends(words))

    def _ends(self, words: str) -> list[int]:
        """Return where a piece of debris at the beginning may end, the longest first."""
        ends: set[int] = set()
        for word in (*FIXED, *PREFIXES, *_words_of_the_form(self.vocabulary)):
            if words.startswith(word):
                ends.add(len(word))
        letters = re.match("[A-Z]*", words)
        length = letters.end() if letters else 0
        ends.update(end for end in range(3, length + 1) if self._is_garbled(words[:end]))
        ends.update(self._ends_of_section(words))
        return sorted(ends, reverse=True)

    def _is_garbled(self, word: str) -> bool:
        """Say whether letters are a misspelt AMEMBASSY, or the end of a classification whose beginning was lost."""
        if len(word) >= SHORTEST_TAIL and any(one.endswith(word) for one in _words_of_the_form(self.vocabulary)):
            return True
        if 3 <= len(word) <= 5 and OSA.distance(word, "EFTO", score_cutoff=1) <= 1:
            return True
        slips = 1 if len(word) < 8 else 2
        near = (*FIXED[-3:], *PREFIXES[:2], *(one for one in _words_of_the_form(self.vocabulary) if len(one) >= 6))
        return len(word) >= 6 and any(OSA.distance(word, one, score_cutoff=slips) <= slips for one in near)

    def _ends_of_section(self, words: str) -> set[int]:
        """Return where ``SECTION01OF02`` may end, whatever a garble left of it; the word itself may be lost."""
        ends: set[int] = set()
        for end in range(0, 10):
            if end and not (words[:end].isalpha() and is_section_word(words[:end])):
                continue
            count = COUNT.match(words, end)
            for last in range(end + 1, (count.end() if count else end) + 1):
                part = words[end:last]
                if any(map(str.isdigit, part)) and (end or re.fullmatch(r"[\dO]{1,2}O?F[\dO]{1,2}", part)):
                    ends.add(last)
            if end == 7 and words[:7] == "SECTION":
                ends.add(end)
        return ends


def is_section_word(word: str) -> bool:
    """Say whether letters are SECTION with up to three lost or garbled."""
    if not 4 <= len(word) <= 9:
        return False
    return bool(OSA.distance(word, "SECTION", score_cutoff=3) <= (3 if len(word) >= 6 else 2 + (len(word) == 4)))


def letters_of_id(post: str) -> str:
    """Return the words without blanks and points; digits stay digits, unlike in `letters_of`."""
    squeezed = re.sub(r"(?<=[A-Z])0(?=[A-Z]{3})", "O", re.sub(r"[^A-Z0-9]", "", post.upper()))
    return squeezed if any(map(str.isdigit, squeezed)) else letters_of(squeezed)
