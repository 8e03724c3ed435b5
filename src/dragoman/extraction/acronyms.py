"""Short forms that a paper explains itself: ``National Security Concept (NSC)``."""

from __future__ import annotations

import re

from dragoman.documents import Document

SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z&-]{1,9})\)")
NAMING = re.compile(r"(?P<before>.*?)(?P<word>[A-Z][\w'’&-]*|of|the|and|for|on|in|de|la|to)")
MOST_WORDS = 10
BEFORE = 400
"""Characters before a short form in which its long one is looked for."""
SMALL = {"of", "the", "and", "for", "on", "in", "de", "la", "to"}


def find_acronyms(document: Document) -> tuple[tuple[str, str], ...]:
    """Find short forms in brackets after the words they stand for.

    Returns: pairs of short and long form, in order, each pair once; the long form is cut to the words whose
    initials give
    the short one.
    """
    found: dict[tuple[str, str], None] = {}
    for place in SHORT.finditer(document.text):
        long = long_form(_words_before(document.text, place.start()), place["short"])
        if long:
            found[(place["short"], long)] = None
    return tuple(found)


def _words_before(text: str, end: int) -> list[str]:
    """Return the words of a name that stand right before a place, ten at most; a sign before the first ends them."""
    words: list[str] = []
    for word in text[max(0, end - BEFORE) : end].split()[: -MOST_WORDS - 1 : -1]:
        found = NAMING.fullmatch(word) if len(word) <= BEFORE // 4 else None
        if found is None or found["before"][-1:].isalnum():
            break
        words.append(found["word"])
        if found["before"]:
            break
    return words[::-1]


def long_form(words: list[str], short: str) -> str | None:
    """Return the shortest run of last words whose initials spell a short form, or None.

    Small words may be passed over, and a short form inside the long one (``PfP Planning and Review Process
    (PARP)``) counts
    by its own first letter.
    """
    letters = [letter.lower() for letter in short if letter.isalpha()]
    for start in range(len(words) - 1, -1, -1):
        if words[start].lower() in SMALL or words[start][0].lower() != letters[0]:
            continue
        if _spells(words[start:], letters):
            return " ".join(words[_whole(words, start) :])
    return None


def _whole(words: list[str], start: int) -> int:
    """Return where the name really begins: a known short name may stand before the spelled words."""
    while (
        start > 0
        and words[start - 1][:1].isupper()
        and len(words[start - 1]) > 1
        and any(letter.isupper() for letter in words[start - 1][1:])
    ):
        start -= 1
    return start


def _spells(words: list[str], letters: list[str]) -> bool:
    """Say whether initials, small words optional and up to two letters of a word allowed, spell the letters."""
    places = [0]
    for word in words:
        following: set[int] = set()
        for place in places:
            if place < len(letters) and word[0].lower() == letters[place]:
                following.add(place + 1)
                if place + 1 < len(letters) and letters[place + 1] in word[1:].lower():
                    following.add(place + 2)
            if word.lower() in SMALL or word[0].islower():
                following.add(place)
        places = sorted(following)
        if not places:
            return False
    return len(letters) in places
