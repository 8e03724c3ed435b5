"""What the wire destroyed: runs such as ``QA"z_1in`` or ``Q#8$UQ8ML#C``, and the fields in which they stand.

A circuit that loses its place prints letters, figures and signs at random, and a Q where it starts anew. Whatever
such a run stands in is not known: it is left empty, and reported, never mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from dragoman.documents import Reference, Sourced
from dragoman.message.face import ClassificationRead
from dragoman.message.layout import Gathered
from dragoman.message.message import Role

LETTER = "Q"
SIGNS = frozenset('#$"_%^*@{}|~`\\<>=+')
"""Signs that stand inside no word of a telegram; a run holds two of them or more."""
STARTED_ANEW = re.compile(r"(?<=[a-z])Q(?!u)")
"""A Q in the middle of a word of small letters, with no u behind it."""
AROUND = ".,;:()[]'“”‘’/-"
SHORTEST, LONGEST = 5, 48
MOST = 200
REACH = 5
"""A run has one of its signs this near to one of its Q, or a small letter before it."""

Places = tuple[tuple[int, int], ...]


def is_garbled(word: str) -> bool:
    """Say whether a word, without blanks, is what a circuit prints at random."""
    if LETTER not in word or len(word) > LONGEST or "://" in word:
        return False
    core = word.strip(AROUND).strip('"')
    if len(core) < SHORTEST or LETTER not in core:
        return False
    signs = [letter for letter in core if letter in SIGNS]
    return (len(signs) >= 2 and set(signs) != {'"'}) or (
        core.count(LETTER) >= 2 and STARTED_ANEW.search(core) is not None
    )


def garbles_in(text: str, start: int, end: int) -> Places:
    """Return where such runs stand between two places of a text, in order, a blank on either side of each.

    Each Q is looked at once, in its own word, so the time grows with the text alone.
    """
    return tuple(_found(text, start, end)) if text.find(LETTER, start, end) >= 0 else ()


def _found(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    last, number = start, 0
    at = start - 1
    while (at := text.find(LETTER, at + 1, end)) >= 0:
        if (
            at < last
            or text[at - 1 : at] == LETTER
            or (SIGNS.isdisjoint(text[max(at - REACH, 0) : at + REACH]) and not text[max(at - 1, 0) : at].islower())
        ):
            continue
        first, last = at, at + 1
        while first > start and at - first <= LONGEST and not text[first - 1].isspace():
            first -= 1
        while last < end and last - at <= LONGEST and not text[last].isspace():
            last += 1
        if is_garbled(text[first:last]):
            yield first, last
            number += 1
            if number == MOST:
                return


def touching(gathered: Gathered, garbles: Places) -> Places:
    """Return the runs that stand among the words of a header line."""
    return tuple(
        (start, end) for start, end in garbles if any(first < end and start < last for first, last in gathered.pieces)
    )


def spared(role: Role, value: object, garbles: Places) -> object | None:
    """Return what is left of the value of a header line in which such runs stand, None where nothing is.

    Of a list of tags or references the items beside them are left, of a classification line what is not touched;
    any other line is one value, and lost.
    """
    if role == "tags" and isinstance(value, tuple):
        return tuple(tuple(tag for tag in tags if not _is_touched(tag, garbles)) for tags in value)
    if role == "references" and isinstance(value, tuple):
        return tuple(_without_number(item) if _is_touched(item, garbles) else item for item in value)
    if role == "classification" and isinstance(value, ClassificationRead):
        return _classified(value, garbles)
    return None


def _classified(value: ClassificationRead, garbles: Places) -> ClassificationRead | None:
    """Return a classification line without the parts that are touched; post and serial stand and fall together."""
    if value.word is not None and _is_touched(value.word, garbles):
        return None
    whole = not any(_is_touched(part, garbles) for part in (value.post, value.serial) if part is not None)
    section = value.section if value.section is None or not _is_touched(value.section, garbles) else None
    number = (value.post, value.serial) if whole else (None, None)
    return replace(value, post=number[0], serial=number[1], section=section)


def _without_number(item: Sourced[Reference]) -> Sourced[Reference]:
    return Sourced(replace(item.value, kind="other", id=None, id_inferred=False), item.span)


def _is_touched(found: Sourced[Any], garbles: Places) -> bool:
    """Say whether such a run reaches into the words of a value."""
    return any(start < found.span.end and found.span.start < end for start, end in garbles)
