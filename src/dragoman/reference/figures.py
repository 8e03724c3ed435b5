"""Names of principal figures: folded for look-up, the part they go by, and the years they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from dragoman.reference.bodies import Figure

NOT_LETTER = re.compile(r"[^a-z0-9]+")
SURNAME_FIRST = {"CHN", "TWN", "HKG", "KOR", "PRK"}
"""Where the first part of a name is the family's: Xi Jinping, Kim Jong-il."""
GIVEN_NAME_USED = {"THA", "ETH", "ERI", "MYS", "IDN", "VNM", "RVN", "SGP", "TKM"}
"""Where somebody is called by either part: Thaksin, Meles, Mahathir, Thieu."""
FAR = 10_000


def folded(words: str) -> str:
    """Return a name in small letters without accents, its parts joined by single blanks."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return " ".join(NOT_LETTER.sub(" ", plain.replace("'", "")).split())


def surnames(row: Figure) -> list[str]:
    """Return the parts by which a figure may be called alone."""
    found: list[str] = []
    for form in (row.name, *row.forms):
        parts = [part for part in folded(form.replace("-", "")).split() if len(part) > 1 and part not in NUMERALS]
        if len(parts) < 2:
            continue
        wanted = [parts[0]] if row.country in SURNAME_FIRST else [parts[-1]]
        if row.country in GIVEN_NAME_USED:
            wanted = [parts[0], parts[-1]]
        hyphened = folded(form).split()
        wanted.append(hyphened[0] if row.country in SURNAME_FIRST else " ".join(hyphened[-2:]))
        start = len(hyphened) - 1
        while start > 1 and hyphened[start - 1] in PARTICLES:
            start -= 1
        wanted.append(" ".join(hyphened[start:]))
        found.extend(part for part in wanted if len(part) > 1)
    return list(dict.fromkeys(found))


PARTICLES = frozenset("al bin da das de del della den der di do dos du el ibn la le ten ter van vande von zu".split())
"""Small words before a last name that belong to it: von der Leyen."""
NUMERALS = {"i", "ii", "iii", "iv", "v", "vi", "vii", "xii", "xiv", "xvi", "xxiii", "jr", "sr"}


def about(row: Figure, on: date | None, before: int, after: int) -> bool:
    """Say whether a day lies in a figure's years, or so many years about them; always where no day is given."""
    if on is None:
        return True
    since = row.since.year - before if row.since else 0
    until = row.until.year + after if row.until else FAR
    return since <= on.year <= until


def nearest_first(found: Iterable[Figure], on: date | None) -> tuple[Figure, ...]:
    """Put those first whose years hold the day, then those nearest to it."""
    if on is None:
        return tuple(found)

    def away(row: Figure) -> int:
        since = row.since.year if row.since else 0
        until = row.until.year if row.until else FAR
        return max(0, since - on.year, on.year - until)

    return tuple(sorted(found, key=away))
