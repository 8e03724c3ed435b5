"""Words as search compares them: small letters, no accents; and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""Accents that stand as characters of their own after their letter."""

LONGEST = 64
"""Characters of a word that count; what is longer is no word (encoded attachments)."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Folded words one after another; between two of them may stand anything that is no word.

    A match counts only where no word runs into its beginning; that is looked at afterwards, so that the engine can
    search for plain letters, which is ten times as fast.
    """

    expression: re.Pattern[str]

    def places(self, folded: str) -> Iterator[Range]:
        """Yield start and end of every match in a folded text, in order."""
        found = self.expression.search(folded)
        while found is not None:
            start, end = found.span()
            if start and WORD.match(folded, start - 1, start):
                end = start + 1
            else:
                yield start, end
            found = self.expression.search(folded, end)


def pattern_of(words: Sequence[str], is_open: bool) -> Pattern:
    """Return a pattern that finds these words; ``is_open`` lets the last one be a beginning."""
    parts = [re.escape(word) + (r"[^\W_]*" if len(word) >= LONGEST else "") for word in words]
    return Pattern(re.compile(r"[\W_]+".join(parts) + (r"[^\W_]*" if is_open else r"(?![^\W_])")))


class _Folding(dict[str, str]):
    """Character to its plain small form, always one character for one, found when first needed."""

    def __missing__(self, letter: str) -> str:
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(mark))
        self[letter] = next((form for form in (plain.lower(), letter.lower()) if len(form) == 1), letter)
        return self[letter]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text in small letters without accents, of the same length: ``Çelik`` is ``celik``."""
    if text.isascii():
        return text.lower()
    return BEYOND_ASCII.sub(lambda run: "".join(map(_FOLDING.__getitem__, run[0])), text).lower()


def tokens(text: str) -> list[str]:
    """Return the words of a text in order, folded; an apostrophe, a hyphen or a stop parts two words."""
    return [word[:LONGEST] for word in WORD.findall(ACCENTS.sub("", fold(text)))]


def find_words(text: str, patterns: Iterable[Pattern]) -> list[list[Range]]:
    """Return, for each pattern, the places (start, end) where it stands in the text, in order."""
    folded = fold(text)
    if not ACCENTS.search(folded):
        return [list(pattern.places(folded)) for pattern in patterns]
    kept = [place for place, letter in enumerate(folded) if not ACCENTS.match(letter)]
    plain = "".join(folded[place] for place in kept)
    return [[(kept[start], kept[end - 1] + 1) for start, end in pattern.places(plain)] for pattern in patterns]
