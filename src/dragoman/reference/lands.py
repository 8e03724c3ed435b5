"""In which lands a name sounds at home, learnt from the names of the principal figures of the tables.

Names of one land share their endings and their sounds: ``-dze``, ``-sson``, ``Zh-``. Which of a few countries a name
fits best can be said of names that no table holds; which of all countries cannot.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from dragoman.reference.bodies import Figure
from dragoman.reference.figures import folded

OWN, KIN = 0.3, 0.3
"""How much of a land's names is its own, and how much is as in the lands of its tongues; the rest is as everywhere."""
HALF = 0.5
NO_LAND = frozenset(("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"))
SHORT = 4
WORD = re.compile(r"[a-z]+")


class NameLands:
    """Counts of the parts of names, by country."""

    def __init__(self, figures: Iterable[Figure], tongues: Iterable[Sequence[str]]) -> None:
        self._of: dict[str, Counter[str]] = {}
        self._all: Counter[str] = Counter()
        for figure in figures:
            if figure.country not in NO_LAND:
                parts = parts_of(figure.name)
                self._of.setdefault(figure.country, Counter()).update(parts)
                self._all.update(parts)
        self._size = self._all.total() + HALF * len(self._all)
        groups = list(dict.fromkeys(map(tuple, tongues)))
        self._kin = {
            code: sorted({one for group in groups if code in group for one in group} - {code})
            for code in {one for group in groups for one in group}
        }
        self._shares: dict[str, tuple[dict[str, float], float]] = {}

    def likeness(self, name: str, codes: Iterable[str]) -> dict[str, float]:
        """Return for countries how much likelier a name is there than anywhere, as a sum of logarithms.

        Only the differences between countries mean something.
        """
        parts = parts_of(name)
        common = [(self._all[part] + HALF) / self._size for part in parts]
        found: dict[str, float] = {}
        for code in codes:
            shares, rest = self._shares_of(code)
            found[code] = sum(
                log(rest + shares.get(part, 0.0) / everywhere) for part, everywhere in zip(parts, common, strict=True)
            )
        return found

    def are_kin(self, code: str, other: str) -> bool:
        """Say whether two countries are of the lands of one tongue or its neighbours."""
        return other in self._kin.get(code, ())

    def _shares_of(self, code: str) -> tuple[dict[str, float], float]:
        """Return the share of each part among the names of a country and of its kin, and what is left for names of
        anywhere; made once.
        """
        if code not in self._shares:
            made: dict[str, float] = {}
            rest = 1.0
            kin: Counter[str] = Counter()
            for other in self._kin.get(code, ()):
                kin.update(self._of.get(other, {}))
            for weight, counts in ((OWN, self._of.get(code, Counter[str]())), (KIN, kin)):
                size = counts.total()
                rest -= weight if size else 0.0
                for part, count in counts.items():
                    made[part] = made.get(part, 0.0) + weight * count / size
            self._shares[code] = made, rest
        return self._shares[code]


def parts_of(name: str) -> list[str]:
    """Return the parts by which a name is told: two and three letters, the ending, and the whole of each word."""
    found: list[str] = []
    for word in WORD.findall(folded(name)):
        edged = f"^{word}$"
        found.extend(edged[start : start + 3] for start in range(len(edged) - 2))
        found.extend(edged[start : start + 2] for start in range(len(edged) - 1))
        found.append(edged)
        if len(word) >= SHORT:
            found.append(edged[-5:])
    return found
