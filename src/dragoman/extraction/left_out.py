"""Nouns left out behind ``own``, as the one before is meant: ``expelled the envoy and recalled its own``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

OBJECTS = frozenset(("dobj", "nsubjpass", "pobj"))
NOUNS = frozenset(("NOUN", "PROPN"))
REACH = 30
"""So many words before ``own`` the noun that it stands for is looked for, in its sentence and the one before."""
LONGEST_NAME = 8
BRINGING = frozenset(
    "call bring fly send order summon ferry take ship pull drive escort march recall fetch invite lead carry".split()
)
"""Verbs of those who bring somebody home."""
BACK = frozenset(("home", "back"))


def with_ways_home(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with ``home`` behind whom somebody brings there as the way: ``called its consul home``."""
    mended: list[Word] | None = None
    for word in words:
        if word.text.lower() not in BACK or word.relation != "dobj" or word.index < 2:
            continue
        brought = words[word.index - 1]
        held = brought.head == word.index and brought.relation == "compound" and brought.part in NOUNS
        if not held or words[word.head].lemma not in BRINGING:
            continue
        mended = list(words) if mended is None else mended
        mended[brought.index] = replace(brought, head=word.head, relation="dobj")
        for one in words[max(0, word.index - LONGEST_NAME) : brought.index]:
            if one.head == word.index:
                mended[one.index] = replace(one, head=brought.index)
        mended[word.index] = replace(word, relation="advmod", part="ADV", tag="RB")
    return tuple(mended) if mended is not None else words


def with_what_is_left_out(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with ``own`` that stands for a noun read as that noun."""
    mended: list[Word] | None = None
    for word in words:
        if word.text.lower() != "own" or word.index < 2 or not _is_owned(words, word):
            continue
        meant = _meant(words, word)
        if meant is None:
            continue
        mended = list(words) if mended is None else mended
        mended[word.index] = replace(word, lemma=meant.lemma, part="NOUN", tag=meant.tag)
        if word.relation == "amod":
            _call_back(mended, word.index)
    return tuple(mended) if mended is not None else words


def _is_owned(words: Sequence[Word], own: Word) -> bool:
    """Say whether ``own`` has an owner and no noun behind it but ``home``: ``its own``, ``called its own home``."""
    owner = words[own.index - 1]
    owned = owner.tag == "PRP$" or owner.text.lower() in {"'s", "’s", "'", "’"}
    if own.relation in OBJECTS | {"conj", "attr"}:
        return owned
    behind = words[own.head]
    alone = own.relation == "amod" and behind.index == own.index + 1 and behind.text.lower() in BACK
    return owned and alone and behind.relation == "dobj"


def _meant(words: Sequence[Word], own: Word) -> Word | None:
    before = reversed(words[max(0, own.index - REACH) : own.index])
    return next(
        (
            one
            for one in before
            if one.relation in OBJECTS - {"pobj"} and one.part in NOUNS and own.sentence - one.sentence <= 1
        ),
        None,
    )


def _call_back(words: list[Word], own: int) -> None:
    """Make ``own`` the object of the verb and ``home`` the way: ``called its own home``."""
    home = words[words[own].head]
    for one in words[max(0, own - 3) : own]:
        if one.head == home.index:
            words[one.index] = replace(one, head=own)
    words[own] = replace(words[own], head=home.head, relation="dobj")
    words[home.index] = replace(home, relation="advmod", part="ADV", tag="RB")
