"""Addresses in other forms than the usual: lists under ACTION, the precedence ahead of its post, posts in a row.

What left the Department in the 1960s and 1970s names no sender and no TO: ``PRIORITY TEHRAN`` over ``IMMEDIATE
SAIGON``, ``ROUTINE CAIRO, TEL AVIV``, or ``ACTION: Amembassy JIDDA PRIORITY`` and ``INFO: Amembassy LONDON``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from dragoman.message.vocabulary import Vocabulary

KIND = r"(?:A[Mm](?i:EMBASSY|EMBASY|CONSUL|CONGEN|CONSULATE)|U[Ss](?i:MISSION|INT|LO|OFFICE|DEL|UN)|(?i:SECSTATE))"
"""How an address begins: the kind of a post. The 1960s typed it in small letters (``Amembassy JIDDA``)."""
OF_POST = re.compile(rf"(?:R[A-Z0-9]{{3,7}}/)?{KIND}\b")
ADDRESSEES = r"(?: (?:TO|ADDRESSEES?|ADDEES?))?"
OFFERED = r"(?=\s{1,20}(?:R[A-Z0-9]{3,7}/)?(?:AM|US|SEC)[A-Z])"
TO_LABEL = rf"(?:T[O0](?:\s?:)?|(?i:(?:FOR )?ACTION{ADDRESSEES}\s?:)|ACTION{OFFERED})"
INFO_LABEL = rf"(?:INF[O0](?:\s?:)?|(?i:(?:FOR )?INFO(?:RMATION)?{ADDRESSEES}\s?:))"
LABEL = re.compile(rf"(?:{TO_LABEL}|{INFO_LABEL})(?:\s+|$|(?<=:))")
USUAL = re.compile(r"(?:T[O0]|INF[O0])(?:\s|$)")
"""A label in the form of a routing head, behind which anything is an addressee."""
NUMBER = re.compile(r"\s\d{1,5}$")
COMMAS = re.compile(r"\s{0,3}[,;]\s{0,3}")
MOST = 40
"""Posts that one line may hold in a row."""


def is_known_address(words: str, vocabulary: Vocabulary) -> bool:
    """Say whether words name a post, by its kind or as the tables have it, with or without precedence and number."""
    name = without_precedence(words, vocabulary)
    if len(name) > 60 or not name:
        return False
    return OF_POST.match(name) is not None or vocabulary.reference.number_name(name) is not None


def without_precedence(words: str, vocabulary: Vocabulary) -> str:
    """Return an address without the precedence before or behind it and without its continuity number."""
    ahead = vocabulary.precedence_ahead.match(words)
    name = words[ahead.end() :] if ahead is not None else words
    for _ in range(2):
        name = NUMBER.sub("", name).rstrip()
        behind = vocabulary.precedence_behind.search(name)
        name = name[: behind.start()] if behind is not None else name
    return name.strip(" .,;")


def opens_list(words: str, below: str, vocabulary: Vocabulary) -> bool:
    """Say whether a line with a label of addressees opens a list: offices stamp ``ACTION: POL INFO: DCM`` on copies.

    ``below`` is the next line with words, which counts where the label stands alone.
    """
    if USUAL.match(words):
        return True
    label = LABEL.match(words)
    if label is None:
        return False
    first = COMMAS.split(words[label.end() :] or below, 1)[0]
    return is_known_address(first, vocabulary)


def in_a_row(words: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return where each of several posts in a row stands (``ROUTINE CAIRO, TEL AVIV, USUN``), or nothing.

    A city before its country (``KUWAIT, KUWAIT``), and a place before the kind of its post, is one address.
    """
    if ("," not in words and ";" not in words) or len(words) > MOST * 30:
        return []
    label = LABEL.match(words)
    start = label.end() if label is not None else 0
    cuts = list(COMMAS.finditer(words, start))
    begins = [start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(words)]
    places = [(begin, end) for begin, end in zip(begins, ends, strict=True) if begin < end]
    names = [without_precedence(words[begin:end], vocabulary) for begin, end in places]
    posts = [vocabulary.reference.number_name(name) if len(name) <= 60 else None for name in names]
    if len(places) < 2 or None in posts or any(one == other for one, other in pairwise(posts)):
        return []
    return [(0 if begin == start else begin, end) for begin, end in places]
