"""Words as search compares them: small letters, no accents; and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]+")
LONGEST = 64
"""Characters of a word that count; what is longer is no word (encoded attachments)."""


class _Folding(dict[int, str]):
    """Character to its plain small form, always one character for one, found when first needed."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(mark))
        for form in (plain.lower(), letter.lower()):
            if len(form) == 1:
                self[code] = form
                return form
        self[code] = letter
        return letter


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text in small letters without accents, of the same length: ``Çelik`` is ``celik``."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def tokens(text: str) -> list[str]:
    """Return the words of a text in order, folded; an apostrophe, a hyphen or a stop parts two words."""
    return [word[:LONGEST] for word in WORD.findall(_compact(fold(text))[0])]


def find_words(text: str, patterns: Iterable[Pattern]) -> list[list[tuple[int, int]]]:
    """Return, for each pattern, the places (start, end) where it stands in the text, in order."""
    plain, places = _compact(fold(text))
    found = []
    for pattern in patterns:
        ranges = [match.span() for match in pattern.finditer(plain)]
        found.append(ranges if places is None else [(places[start], places[end - 1] + 1) for start, end in ranges])
    return found


Pattern = re.Pattern[str]


def pattern_of(words: Sequence[str], is_open: bool) -> Pattern:
    """Return a pattern for folded text that finds these words one after another.

    Between two of them may stand anything that is no word. ``is_open`` lets the last one be a beginning.
    """
    parts = [re.escape(word) + (r"[^\W_]*" if len(word) >= LONGEST else "") for word in words]
    end = r"[^\W_]*" if is_open else r"(?![^\W_])"
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(parts) + end)


def _compact(folded: str) -> tuple[str, list[int] | None]:
    """Drop combining marks; the list gives the place of each kept character, None where all were kept."""
    if folded.isascii() or not any(map(unicodedata.combining, folded)):
        return folded, None
    kept = [place for place, letter in enumerate(folded) if not unicodedata.combining(letter)]
    return "".join(folded[place] for place in kept), kept
