"""The TAGS line: codes of Traffic Analysis by Geography and Subject, as drafters and copyists left them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Sourced, View
from dragoman.message.known import Known
from dragoman.message.vocabulary import Vocabulary

LABEL = re.compile(r"(?:TAGS?\w?|TAGE S|TAS|TABS|TGS|AGS)\b\s{0,4}[:;/.,-]?\s*|", re.I)
LINK = re.compile(r"\[([^\[\]()]{0,40})\]\([^()]{0,200}\)")
PAGE = re.compile(
    r"(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?\s{0,40}"
    r"PAGE\s+\d{2}\s+[A-Z][A-Z ]{0,20}\d{4,6}\s+(?:\d\d OF \d\d\s+)?\d{6}Z",
    re.I,
)
TOKEN = re.compile(r"\(([^()]{1,60})\)?|\[([^\[\]]{1,40})\](?:\([^()]{0,200}\))?|[^\s,;()\[\]]+|[,;\n]")


def read_tags(field: View, known: Known) -> tuple[tuple[Sourced[str], ...], tuple[Sourced[str], ...]]:
    """Read the tags in order, each once, in capitals; and those among them that no list knows.

    Link debris (``[PGOV](#)``) and page headings are left out, glued codes (``ECONEFIN``) parted, a code with one
    letter too many (``MOPPS``) mended, two names behind OVIP read as a person (``SAMPLE, ANN``).
    """
    start = found.end() if (found := LABEL.match(field.text)) else 0
    tags: dict[str, Sourced[str]] = {}
    unknown: list[Sourced[str]] = []
    for code, first, last, listed in _codes(_tokens(field.text, start), known.vocabulary):
        if code in tags or code in ("N/A", "NA", "NONE"):
            continue
        tags[code] = Sourced(code, field.back(first, last))
        if not listed:
            unknown.append(tags[code])
    return tuple(tags.values()), tuple(unknown)


Token = tuple[str, int, int]


def _tokens(text: str, start: int) -> list[Token]:
    """Cut the line into words with their places; brackets keep what is inside together, ``,`` and ``;`` stay."""
    pages = [found.span() for found in PAGE.finditer(text, start)] if "PAGE" in text.upper() else []
    tokens: list[Token] = []
    for found in TOKEN.finditer(text, start):
        if any(first <= found.start() < last for first, last in pages):
            continue
        inner = found[1] or found[2]
        word = f"({inner})" if found[1] else inner or found[0]
        tokens.append((word.upper().rstrip(".:\\"), *found.span()))
    return [token for token in tokens if token[0]]


def _codes(tokens: list[Token], vocabulary: Vocabulary) -> Iterator[tuple[str, int, int, bool]]:
    """Give each tag with its place and whether a list knows it."""
    at, after_visit = 0, False
    while at < len(tokens):
        word, start, end = tokens[at]
        at += 1
        if word in (",", ";", "\n"):
            after_visit = after_visit and word == "\n"
            continue
        if word.startswith("("):
            yield from ((name, start, end, True) for name in _persons(word))
            continue
        if vocabulary.is_tag(word):
            after_visit = word == "OVIP" or (after_visit and False)
            yield word, start, end, True
            continue
        if vocabulary.captions_of(word):
            continue
        if parts := vocabulary.glued_tags(word):
            yield from ((part, start, end, True) for part in parts)
            continue
        if mended := vocabulary.mended_tag(word):
            yield mended, start, end, True
            continue
        words = [tokens[at - 1]]
        while at < len(tokens) and _goes_on(tokens[at][0], vocabulary):
            words.append(tokens[at])
            at += 1
        yield from _phrases(words, after_visit, vocabulary)
        after_visit = False


def _goes_on(word: str, vocabulary: Vocabulary) -> bool:
    """Say whether a word goes on a phrase: it is no separator, no bracket and no tag by itself."""
    if word in (",", ";", "\n") or word.startswith("("):
        return False
    if word in ("AND", "OF", "WITH", "IN", "TO"):
        return True
    return not vocabulary.is_tag(word) and not vocabulary.glued_tags(word) and not vocabulary.captions_of(word)


def _phrases(words: list[Token], after_visit: bool, vocabulary: Vocabulary) -> Iterator[tuple[str, int, int, bool]]:
    """Read words that are no codes: names in pairs behind OVIP, or one tag of several words."""
    if after_visit and len(words) >= 2:
        for first, second in zip(words[::2], words[1::2], strict=False):
            yield f"{first[0]}, {second[0]}", first[1], second[2], True
        if len(words) % 2:
            yield words[-1][0], words[-1][1], words[-1][2], False
        return
    phrase = " ".join(word[0] for word in words)
    yield phrase, words[0][1], words[-1][2], vocabulary.is_tag(phrase)


def _persons(word: str) -> list[str]:
    """Return the persons named in brackets behind OVIP, e.g. ``SAMPLE, ANN``."""
    return [name for part in word.strip("()").split(";") if (name := " ".join(part.split()))]


def write_tags(value: tuple[str, ...]) -> str:
    """Write ``TAGS: PGOV PREL AJ``; a tag of several words makes commas necessary, a person stands in brackets."""
    several = any(" " in tag for tag in value)
    codes = [f"({tag})" if "," in tag else tag for tag in value]
    return "TAGS: " + (", ".join(codes) if several else " ".join(codes))
