"""Telegram numbers: post, serial and year made into the one form they are cited by, ``06BAKU1837``."""

from __future__ import annotations

import re

from dragoman.message.vocabulary import Vocabulary, letters_of
from dragoman.message.vocabulary import vocabulary as shipped

ID = re.compile(
    r"(?P<year>(?:19|20)?\d\d)[ -]?(?P<post>[A-Z0-9][A-Z0-9' .-]{0,60}?)[ -]?"
    r"(?P<serial>\d{1,7})(?P<behind>(?:Z[A-Z]{2}|TOSEC|SECTO)\d{1,9})?"
)
DEBRIS = re.compile(r"^(?:EFTO|NOFORN|SIFIED|CLASSIFIED|UNCLAS|AMEMBASSY|EMBASSY|AMCONSUL|RPO|FSC)+(?=[A-Z]{4})")
SECTION_DEBRIS = re.compile(r"^(?P<word>[A-Z]{4,8})?(?P<number>\d[\dGO]{0,2}?)[O0GQ]?[FQ]?(?P<of>\d\d)(?=[A-Z]{3})")


def number_of(year: int, post: str, serial: str, vocabulary: Vocabulary) -> str:
    """Return the canonical number, e.g. 06BAKU1837 for 2006, ``BAKU``, ``001837``; an unknown post stays as written."""
    return f"{year % 100:02}{vocabulary.post(post) or letters_of(post)}{serial.lstrip('0') or '0'}"


def canonical_number(words: str, vocabulary: Vocabulary | None = None) -> str | None:
    """Return a number given in any form (``1977STATE013174``, ``06EFTOBAKU1165``) as it is cited, or None.

    Debris of the section word, of EFTO and of operating signals that a reader took for part of the post is
    taken away, a misspelt post is mended where one post alone is near.
    """
    vocabulary = vocabulary or shipped()
    found = ID.fullmatch(words.strip().upper())
    if found is None:
        return None
    post = found["post"]
    section = SECTION_DEBRIS.match(post)
    if section and (section["word"] is None or vocabulary.is_section(section["word"])):
        post = post[section.end() :]
    if vocabulary.reference.post_named(post) is None:
        post = DEBRIS.sub("", post)
    return number_of(int(found["year"][-2:]), post, found["serial"], vocabulary)
