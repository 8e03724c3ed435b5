"""The TAGS line: codes of Traffic Analysis by Geography and Subject, as drafters and copyists left them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Sourced, View
from dragoman.message.known import Known
from dragoman.message.tag_words import JOINING
from dragoman.message.vocabulary import Vocabulary

MISSPELT = (
    r"(?:TAG(?:ES|GS|SS|'S|\(S\)|S\(S\))|T(?:GAS|ASG|AHS|AFS|AQS|AYS|SGS|QGS|HAGS|AAGS|ANGS)|ATGS|RAGS|T ?A ?G ?S)"
    r"(?=\s{0,3}[:;])"
)
"""The word TAGS as slips of hand made it, where a colon follows."""
LABEL = re.compile(
    rf"(?:{MISSPELT}|(?:TAGE S|TAGS?\w?|TAS|TABS|TGS|AGS)\b)\s{{0,4}}[:;/.,-]?\s*|TAGS(?=[A-Z]{{4}}\b)|", re.I
)
LINK = re.compile(r"\[([^\[\]()]{0,40})\]\([^()]{0,200}\)")
PAGE = re.compile(
    r"(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?\s{0,40}"
    r"PAGE\s+\d{2}\s+[A-Z][A-Z ]{0,20}\d{4,6}\s+(?:\d\d OF \d\d\s+)?\d{6}Z",
    re.I,
)
TOKEN = re.compile(r"\(([^()]{1,60})(\))?|\[([^\[\]]{1,40})\](?:\([^()]{0,200}\))?|[^\s,;()\[\]\"“”]+|[,;\n]")
PLACE_HOLDERS = frozenset(("N/A", "NA", "NONE", "AND", "&"))


def read_tags(field: View, known: Known) -> tuple[tuple[Sourced[str], ...], tuple[Sourced[str], ...]]:
    """Read the tags in order, each once, in capitals; and those among them that no list knows.

    Link debris (``[PGOV](#)``) and page headings are left out, glued codes (``ECONEFIN``) parted, misspelt ones
    (``MOPPS``, ``RU``) mended, words parted into topics and persons: two names behind OVIP, or a surname before a
    given name, are read as ``SAMPLE, ANN``.
    """
    start = found.end() if (found := LABEL.match(field.text)) else 0
    tags: dict[str, Sourced[str]] = {}
    unknown: list[Sourced[str]] = []
    for code, first, last, listed in _codes(_tokens(field.text, start, known.vocabulary), known.vocabulary):
        if code in tags or code in PLACE_HOLDERS:
            continue
        tags[code] = Sourced(code, field.back(first, last))
        if not listed:
            unknown.append(tags[code])
    return tuple(tags.values()), tuple(unknown)


Token = tuple[str, int, int]
Tag = tuple[str, int, int, bool]


def _tokens(text: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """Cut the line into words with their places; brackets keep what is inside together, ``,`` and ``;`` stay."""
    pages = [found.span() for found in PAGE.finditer(text, start)] if "PAGE" in text.upper() else []
    tokens: list[Token] = []
    at = start
    while (found := TOKEN.search(text, at)) is not None:
        at = found.end()
        if any(first <= found.start() < last for first, last in pages):
            continue
        inner = found[1] or found[3]
        first, last = found.span()
        if found[1] and not found[2]:
            inner = _name_of(found[1], vocabulary)
            last = at = first + 1 + len(inner)
        word = f"({inner})" if found[1] else inner or found[0]
        tokens.append((word.upper().rstrip(".:\\") if word.strip("-–—") else ",", first, last))
    return [token for token in tokens if token[0]]


def _name_of(inner: str, vocabulary: Vocabulary) -> str:
    """Return the words of an unclosed bracket up to the first code behind the name (``(SAMPLE, ANN PGOV``)."""
    name = re.match(r"[^,;\n]*,?[^,;\n]*", inner)
    words = name[0] if name else inner
    for found in re.finditer(r"\S+", words):
        if found.start() and vocabulary.is_tag(found[0].upper()) and len(found[0]) == 4:
            return words[: found.start()]
    return words


def _codes(tokens: list[Token], vocabulary: Vocabulary) -> Iterator[Tag]:
    """Give each tag with its place and whether a list knows it."""
    at, after_visit = 0, False
    while at < len(tokens):
        word, start, end = tokens[at]
        at += 1
        if word in (",", ";", "\n"):
            after_visit = after_visit and word == "\n"
            continue
        if word.startswith("("):
            if vocabulary.portion(word) is None:
                names = [vocabulary.tag_words.person(name, after_visit) for name in _in_brackets(word)]
                yield from ((name, start, end, True) for name in names)
            continue
        spelt = vocabulary.tag_words.spelling(word)
        if vocabulary.is_tag(spelt):
            after_visit = spelt == "OVIP"
            yield spelt, start, end, True
            continue
        if vocabulary.captions_of(word) or word in PLACE_HOLDERS:
            continue
        if known := _known_parts(word, vocabulary):
            yield from ((part, start, end, True) for part in known)
            continue
        words = [tokens[at - 1]]
        while at < len(tokens) and _goes_on(tokens[at][0], vocabulary):
            words.append(tokens[at])
            at += 1
        given = _given_names(tokens, at, len(words) == 1, after_visit, vocabulary)
        at += len(given) + bool(given)
        yield from _phrases(words + given, after_visit, vocabulary)
        after_visit = False


def _given_names(tokens: list[Token], at: int, alone: bool, visit: bool, vocabulary: Vocabulary) -> list[Token]:
    """Return the given name and initial behind a surname's comma that stand without brackets, or nothing."""
    if not alone or at + 1 >= len(tokens) or tokens[at][0] != ",":
        return []
    given = tokens[at + 1][0]
    if not _goes_on(given, vocabulary) or not (visit or vocabulary.tag_words.is_given_name(given)):
        return []
    behind = tokens[at + 2 : at + 3]
    return tokens[at + 1 : at + 3] if behind and len(behind[0][0]) == 1 and behind[0][0].isalpha() else [tokens[at + 1]]


def _known_parts(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes a word consists of: glued, parted by a slash or a point, or one of them misspelt."""
    if word in vocabulary.tag_words.topics:
        return ()
    if glued := vocabulary.glued_tags(word):
        return glued
    parts = tuple(part for part in re.split(r"[/.+&-]", word) if part)
    if len(parts) > 1 and all(map(vocabulary.is_tag, parts)):
        return parts
    mended = vocabulary.mended_tag(word)
    return (mended,) if mended else ()


def _goes_on(word: str, vocabulary: Vocabulary) -> bool:
    """Say whether a word goes on a phrase: it is no separator, no bracket and no tag by itself."""
    if word in (",", ";", "\n") or word.startswith("("):
        return False
    if word in JOINING:
        return True
    return not vocabulary.is_tag(word) and not _known_parts(word, vocabulary) and not vocabulary.captions_of(word)


def _phrases(words: list[Token], after_visit: bool, vocabulary: Vocabulary) -> Iterator[Tag]:
    """Read words that are no codes: topics, persons, or one tag of several words."""
    tag_words = vocabulary.tag_words
    pieces = [(piece, start, end) for word, start, end in words for piece in tag_words.pieces(word)]
    for part in tag_words.parted([piece[0] for piece in pieces], after_visit):
        known = part.known or vocabulary.is_tag(part.tag)
        yield part.tag, pieces[part.first][1], pieces[part.last - 1][2], known


def _in_brackets(word: str) -> list[str]:
    """Return the persons named in brackets behind OVIP, e.g. ``SAMPLE, ANN``."""
    return [name for part in word.strip("()").split(";") if (name := " ".join(part.split()))]


def write_tags(value: tuple[str, ...]) -> str:
    """Write ``TAGS: PGOV PREL AJ``; a tag of several words makes commas necessary, a person stands in brackets."""
    several = any(" " in tag for tag in value)
    codes = [f"({tag})" if "," in tag else tag for tag in value]
    return "TAGS: " + (", ".join(codes) if several else " ".join(codes))
