"""What a word looks like to the tagger of persons: its letters, its shape, the lists it stands in, its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from dragoman.documents import Document
from dragoman.language.analysis import Sentence, Word

BUCKETS = 1 << 16
FLAGS = 48
LISTS = ("surnames", "given", "small", "places", "titles")
"""Word lists kept with the model: surnames, given names, words seen in small letters, words of places, titles."""

DIGITS = re.compile(r"\d")
GLUED = 3
"""The line flag of a word that follows the one before without a blank."""

HYPHENS = frozenset("-'’–")
PARTICLES = frozenset(
    "al el ul as ash ad ar an at az de da di du del della dos das do la le van von bin ibn ben der den ten ter zu "
    "zum af abu abd y e i - ' ’ . , jr sr ii iii".split()
)
"""Words in small letters, and marks, that may stand inside a name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of one paper as the tagger sees them.

    ``kinds`` is, for each word, its number in ``forms`` (a text, and whether it stands among capitals throughout);
    ``flags`` says where it stands in its line and block; ``blocks`` numbers the blocks; ``asked`` are the words
    that may be part of a name.
    """

    forms: tuple[tuple[str, bool], ...]
    kinds: tuple[int, ...]
    flags: tuple[int, ...]
    blocks: tuple[int, ...]
    asked: tuple[int, ...]


def look(document: Document, words: Sequence[Word], sentences: Sequence[Sentence]) -> Seen:
    """Look at the words of a paper."""
    text = document.text
    blocks = [sentences[word.sentence].block for word in words]
    loud = _shouted(text, words, blocks)
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index, block in enumerate(blocks):
        first.setdefault(block, index)
        last[block] = index
    forms: dict[tuple[str, bool], int] = {}
    kinds: list[int] = []
    flags: list[int] = []
    end = 0
    for index, (word, block) in enumerate(zip(words, blocks, strict=True)):
        form = word.text.lower() if block in loud and index > first[block] else word.text
        kinds.append(forms.setdefault((form, block in loud), len(forms)))
        if index == first[block] or "\n" in text[end : word.start]:
            line = 2 if index == first[block] else 1
        else:
            line = 0 if end < word.start else GLUED
        length = last[block] - first[block] + 1
        size = 0 if length <= 4 else 1 if length <= 12 else 2
        flags.append(line + 4 * size + 12 * (index - first[block] <= 3) + 24 * (block == blocks[-1]))
        end = word.end
    return Seen(tuple(forms), tuple(kinds), tuple(flags), tuple(blocks), _asked(words, blocks, flags, loud))


def _shouted(text: str, words: Sequence[Word], blocks: Sequence[int]) -> set[int]:
    """Return the blocks that the engine was given in small letters since they are in capitals throughout."""
    return {
        block
        for word, block in zip(words, blocks, strict=True)
        if word.text[0].islower() and text[word.start].isupper()
    }


def _asked(words: Sequence[Word], blocks: Sequence[int], flags: Sequence[int], loud: set[int]) -> tuple[int, ...]:
    """Return the words that may be part of a name: capitals, and what joins them (``Chou En-lai``)."""
    able = bytearray(len(words) + 1)
    for index, (word, block) in enumerate(zip(words, blocks, strict=True)):
        if word.text[0].isupper() or (block in loud and word.text[0].isalpha()):
            able[index] = 1
        elif index and able[index - 1]:
            glued = flags[index] % 4 == GLUED and words[index - 1].text in HYPHENS and word.text.isalpha()
            able[index] = glued or word.text.lower() in PARTICLES
    for index in range(len(words) - 2, -1, -1):
        if able[index + 1] and not able[index] and words[index].text.lower() in PARTICLES:
            able[index] = 1
    return tuple(index for index in range(len(words)) if able[index])


def plain(text: str) -> str:
    """Return a word as the lists have it: small letters, straight apostrophes."""
    return text.lower().replace("’", "'")


def key(text: str) -> int:
    """Return the number that stands for a word in the lists kept with the model."""
    return crc32(text.encode("utf-8", "replace"))


def shape(text: str) -> str:
    """Return the outline of a word: ``McCloy`` is ``XxXx``, ``A.F.`` is ``X.X.``, ``1,200`` is ``d,d``."""
    outline: list[str] = []
    for letter in text[:24]:
        sign = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        if len(outline) < 2 or outline[-1] != sign or sign not in "xd":
            outline.append(sign)
    return "".join(outline[:8])


def features(text: str, loud: bool, listed: int) -> list[int]:
    """Return the numbers of a word's features; ``listed`` has a bit for each of `LISTS` that holds it.

    The first three tell which word it is, and the next four its letters; training hides them at times, so that
    names never seen are found by what stands around them.
    """
    low = DIGITS.sub("0", text.lower())
    flat = low.replace("’", "'")
    outline = "loud" if loud else shape(text)
    told = (
        f"w{flat}",
        f"s{flat}{outline[:2]}",
        f"m{flat[:6]}",
        f"a{flat[:3]}",
        f"z{flat[-3:]}",
        f"y{flat[-2:]}",
        f"x{flat[-4:]}",
        f"o{outline}",
        f"l{listed}{outline[:2]}",
        f"n{min(len(flat), 12)}{'loud' if loud else outline[:1]}",
        *(f"b{bit}" for bit in range(len(LISTS)) if listed >> bit & 1),
    )
    return [crc32(one.encode("utf-8", "replace")) & (BUCKETS - 1) for one in told]
