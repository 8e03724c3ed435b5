"""Telegram numbers: post, serial and year made into the one form they are cited by, ``06BAKU1837``."""

from __future__ import annotations

import re

from dragoman.message.debris import DebrisOfNumber
from dragoman.message.vocabulary import Vocabulary, letters_of
from dragoman.message.vocabulary import vocabulary as shipped

ID = re.compile(
    r"(?P<year>(?:19|20)?[\dO]\d|O\d)[ -]?(?P<post>[A-Z0-9][A-Z0-9' .-]{0,60}?)[ -]?"
    r"(?P<serial>\d{1,7})(?P<behind>(?:Z[A-Z]{2}\d?|TOSEC|SECTO|CTG|SIPDIS|NOFORN|SENSITIVE|SEC[A-Z]{0,4}\d\dOF)\d{0,9})?"
)
LETTERS_FOR_DIGITS = re.compile(r"(?<=[A-Z]{3})([OIL]{1,3})$")


def number_of(year: int, post: str, serial: str, vocabulary: Vocabulary) -> str:
    """Return the canonical number, e.g. 06BAKU1837 for 2006, ``BAKU``, ``001837``; an unknown post stays as written."""
    return f"{year % 100:02}{vocabulary.post(post, year) or letters_of(post)}{serial.lstrip('0') or '0'}"


def canonical_number(words: str, vocabulary: Vocabulary | None = None) -> str | None:
    """Return a number given in any form (``1977STATE013174``, ``06EFTOBAKU1165``) as it is cited, or None.

    Debris of the section word, of EFTO, of a classification and of operating signals that a reader took for part of
    the post is taken away, letters that stand for digits are set right, a misspelt or garbled post is mended where
    one post alone is nearest.
    """
    vocabulary = vocabulary or shipped()
    found = ID.fullmatch(words.strip().upper())
    if found is None:
        return None
    year = found["year"][-2:].replace("O", "0")
    post, serial = found["post"], found["serial"]
    full = int(year) + (1900 if int(year) >= 60 else 2000)
    if vocabulary.spellings.known(letters_of(post), full) is None:
        post = DebrisOfNumber(vocabulary, full).without(_once(post))
        post, digits = _parted(post, full, vocabulary)
        serial = digits + serial
    return number_of(full, post, serial, vocabulary)


def _once(post: str) -> str:
    """Return a post that stands there twice (``RIGARIGA``) once."""
    half = len(post) // 2
    return post[:half] if half >= 4 and post[:half] * 2 == post else post


def _parted(post: str, year: int, vocabulary: Vocabulary) -> tuple[str, str]:
    """Part a post from letters at its end that stand for digits of the serial: ``BAKUO`` is BAKU and a zero."""
    found = LETTERS_FOR_DIGITS.search(post)
    if found is None or vocabulary.spellings.known(letters_of(post), year):
        return post, ""
    before = post[: found.start()]
    whole = vocabulary.spellings.near(letters_of(post), year)
    if whole is not None and whole.startswith(letters_of(post)):
        return post, ""
    if len(before) < 4 or vocabulary.spellings.known(letters_of(before), year) is None:
        return post, ""
    return before, found[1].replace("O", "0").replace("I", "1").replace("L", "1")
