"""Whose officers bore a name, and when: a register learnt from an edition's lists of persons.

It holds no names, only hashes of them, each with a country and years. How it was made stands on the card beside it
(``officers.json``).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date
from functools import cached_property
from importlib.resources import files
from typing import Any

PARTICLES = frozenset("al el ad as ash an ar at az ul von van der den de del della di da du la le ben bin ibn".split())
SUFFIXES = frozenset("jr sr ii iii iv 2d 3d".split())
NOT_LETTER = re.compile(r"[^a-z ]+")
WHOLE, ALONE = 8, 2
"""Years about the time of an officer in which his whole name, or his surname alone, is still taken for him."""


class Officers:
    """The register. Loading waits until the first question."""

    @cached_property
    def _packed(self) -> dict[str, Any]:
        import numpy as np  # noqa: PLC0415 (needed only where somebody is looked up)

        with files("dragoman.reference").joinpath("officers.npz").open("rb") as opened, np.load(opened) as packed:
            return {name: packed[name] for name in packed.files}

    def countries(self, name: str, on: date | None) -> dict[str, int]:
        """Return the countries whose officers bore a name about a day, each with how many bore it.

        A name of several words is looked up with its first given name, one word as a surname. Without a day nothing
        is known.
        """
        parts = _parts(name)
        if on is None or not parts:
            return {}
        whole = len(parts) > 1
        key = _hash(f"{parts[0]} {parts[-1]}" if whole else parts[0])
        return self._found(key, on.year, WHOLE if whole else ALONE)

    def _found(self, key: int, year: int, near: int) -> dict[str, int]:
        packed = self._packed
        first, last = (int(packed["keys"].searchsorted(key, side)) for side in ("left", "right"))
        counts: dict[str, int] = {}
        for row in range(first, last):
            since, until = (int(one) for one in packed["years"][row])
            if since - near <= year <= until + near:
                code = str(packed["codes"][packed["countries"][row]])
                counts[code] = counts.get(code, 0) + 1
        return counts


def keys_of(name: str) -> set[int]:
    """Return the hashes under which a list's name is kept: ``Ball, George W.`` as Ball and as George Ball; a name
    without a comma by its first word and its last, for the family's may be either.
    """
    surname, comma, given = name.partition(",")
    last = _parts(surname)
    if not last:
        return set()
    if not comma:
        whole = {_hash(f"{last[0]} {last[-1]}")} if len(last) > 1 else set()
        return whole | {_hash(last[0]), _hash(last[-1])}
    found = {_hash(last[-1])}
    if len(last) > 1:
        found |= {_hash(last[0]), _hash(f"{last[0]} {last[-1]}")}
    for first in _parts(given)[:2]:
        found |= {_hash(f"{first} {last[-1]}"), _hash(f"{first} {last[0]}")}
    return found


def _parts(name: str) -> list[str]:
    """Return the words of a name in small letters without accents, particles, suffixes and initials."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("-", " ")
    words = NOT_LETTER.sub("", plain.replace(".", " ")).split()
    return [word for word in words if len(word) > 1 and word not in PARTICLES and word not in SUFFIXES]


def _hash(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=6).digest(), "big")
