"""Stretches of a text that the wire damaged: letters lost and others put in, lines sent twice, words run together."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.message.garbles import garbles_in

NEAR = 250
"""Signs of damage this near to each other are one stretch."""
REPEATED = 14
"""Characters behind a Q that stand right before it too, where a line was sent again."""
BACK = 300
APOSTROPHES = ("s", "t", "d", "m", "re", "ll", "ve")
"""What an apostrophe joins to a word; a copy may have a Q for the apostrophe, and the word is whole."""
STRAY = "#$"
LONGEST_WORD = 40
MOST = 20
"""Stretches told of one text."""


class Sign(msgspec.Struct, frozen=True, gc=False):
    """A place that no writer made; one of weight 2 is damage by itself, others are where they add up to it.

    A mark that writers make too, as the one in the middle of ``Ba`ath``, has no weight beside its own kind.
    """

    start: int
    end: int
    weight: int


def damaged_in(text: str, start: int) -> list[tuple[int, int]]:
    """Return the stretches from ``start`` on that the wire damaged, in order, from the first sign to the last.

    One sign alone, which may be a slip or a name, makes none, unless it is a run of letters and signs as circuits
    print them, or a Q behind which the words before it stand again.
    """
    signs = sorted(_signs(text, start), key=lambda one: one.start)
    found: list[tuple[int, int]] = []
    group: list[Sign] = []
    for sign in signs:
        if group and sign.start - group[-1].end > NEAR:
            found += _stretch(group, text)
            group = []
        group.append(sign)
    return (found + _stretch(group, text))[:MOST]


def _stretch(group: list[Sign], text: str) -> list[tuple[int, int]]:
    weights = [sign.weight for sign in group]
    if sum(weights) > 1 or (1 in weights and len(weights) > 1):
        return [_word_around(text, group[0].start, max(sign.end for sign in group))]
    return []


def _signs(text: str, start: int) -> Iterator[Sign]:
    """Give the signs of damage: a Q or another sign inside a word, words behind a Q that stand before it too."""
    for at in _places("Q", text, start):
        sign = _by_q(text, at)
        if sign is not None:
            yield sign
    for at in _places("@", text, start):
        if _within_word(text, at) and "." not in _word_behind(text, at):
            yield Sign(at, at + 1, 1)
    for at in _places("%", text, start):
        if text[at - 1 : at].islower() and not _is_escape(text, at):
            yield Sign(at, at + 1, 1)
    for stray in STRAY:
        for at in _places(stray, text, start):
            if text[at - 1].isalnum() and not text[at - 1].isdigit() and text[at + 1 : at + 2].isupper():
                yield Sign(at, at + 1, 1)
    for at in _places("`", text, start):
        if text[at + 1 : at + 2].isalpha():
            yield Sign(at, at + 1, 0)
    for first, last in garbles_in(text, start, len(text)):
        yield Sign(first, last, 2)


def _places(letter: str, text: str, start: int) -> Iterator[int]:
    at = text.find(letter, max(start, 1))
    while at >= 0:
        yield at
        at = text.find(letter, at + 1)


def _by_q(text: str, at: int) -> Sign | None:
    """Return the sign that a Q is, or None: ``Iraq`` and ``Qatar`` have no Q in the middle of small letters."""
    before, behind = text[at - 1], text[at + 1 : at + 2]
    if before.islower() and behind.islower():
        if _is_apostrophe(text, at) or text[at - 2 : at].lower() in ("al", "el"):
            return None
        return Sign(at, at + 1, 1)
    if (before.isspace() or before in '("') and behind.islower():
        again = text[at + 1 : at + 1 + REPEATED]
        if len(again) == REPEATED and again in text[max(0, at - BACK) : at]:
            return Sign(at, at + 1 + REPEATED, 2)
        return None
    if (before.islower() and before != "s" and behind.isspace()) or (before == "'" and behind.islower()):
        return Sign(at, at + 1, 1)
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    """Say whether a Q stands for an apostrophe: ``the PresidentQs lamp``."""
    return any(text.startswith(end, at + 1) and not text[at + 1 + len(end) :][:1].isalpha() for end in APOSTROPHES)


def _within_word(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


def _word_behind(text: str, at: int) -> str:
    return text[at : at + 60].split(maxsplit=1)[0].rstrip(".,;:)")


def _is_escape(text: str, at: int) -> bool:
    """Say whether a per cent sign belongs to an address on the net (``the%20harbor``)."""
    return all(letter in "0123456789abcdefABCDEF" for letter in text[at + 1 : at + 3])


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the words that a stretch begins and ends in, each of a reasonable length."""
    first, last = start, end
    while first > 0 and start - first < LONGEST_WORD and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < LONGEST_WORD and not text[last].isspace():
        last += 1
    return first, last
