"""Posts' names as drafters and bad lines left them, mended by rule: one post is nearest, or none is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from dragoman.reference import Reference

SHORTEST = 4
"""Letters of a name that can be mended; a shorter one is as near to one post as to another."""
LONG = 9
"""From so many letters on a name may have two slips."""
CUT = 5
"""Letters of the beginning by which a name that was cut short is known: archives cut at six, blanks counted."""
GARBLE = "Q"
"""What a bad line printed for one to three letters it lost: ``QXICO``."""


class Spellings:
    """Every form of every post and agency, and the nearest of them to letters that are none."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    @cached_property
    def forms(self) -> dict[str, str]:
        """Every form that may be misspelt, without blanks, and the name it leads to. Short ones are too near others."""
        reference = self.reference
        posts = (
            (form, row.name)
            for row in reference.posts
            for form in (row.name, *row.aliases, *((row.city,) if row.kind not in ("mission", "department") else ()))
        )
        aliases = ((row.form, row.post) for row in reference.post_aliases if len(row.form) >= LONG - 3)
        others = ((form, row.name) for row in reference.originators for form in (row.name, *row.forms))
        found: dict[str, str] = {}
        for form, name in (*posts, *aliases, *others):
            letters = re.sub(r"[^A-Z]", "", form.upper())
            if len(letters) >= SHORTEST:
                found.setdefault(letters, name)
        return found

    @cached_property
    def _embassies(self) -> frozenset[str]:
        return frozenset(row.name for row in self.reference.posts if row.kind in ("embassy", "department"))

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        return tuple(form for form in self.forms if len(form) > SHORTEST)

    def known(self, form: str, year: int | None) -> str | None:
        """Return the name that squeezed letters stand for as they are, or None; a country's name is its embassy's."""
        day = None if year is None else date(year, 12, 31)
        name = self.reference.number_name(form, day)
        if name is None and len(form) >= SHORTEST and (seat := self.reference.seat_in(form, day)) is not None:
            return seat.name
        return name

    def near(self, form: str, year: int | None) -> str | None:
        """Return the one post that letters are nearest to, or None where none or several are.

        A letter printed twice is left out; a name cut short is taken for the one post that begins so; a garble
        (``QXICO``) for the one that fits around it; a misspelt name for the one at the least distance, one slip up to
        eight letters, two above. Of several as near, those that were there in the year are weighed before others, and
        an embassy, which sends ten times as much, before consulates.
        """
        if len(form) < SHORTEST:
            return None
        cut = self._in_year(self._cut(form), year)
        if len(cut) == 1:
            return cut.pop()
        for found in (self._doubled(form), self._around_garble(form), self._misspelt(form)):
            chosen = self._weighed(self._in_year(found, year), year)
            if chosen is not None:
                return chosen
        return None

    def _in_year(self, names: Iterable[str], year: int | None) -> set[str]:
        """Return the names that posts had in a year."""
        return {self.known(name, year) or name for name in names}

    def _doubled(self, form: str) -> set[str]:
        """Return what is there once one of two equal neighbours is left out (``LIMAA``)."""
        once = {form[:at] + form[at + 1 :] for at in range(1, len(form)) if form[at] == form[at - 1]}
        return {name for shorter in once if (name := self.known(shorter, None)) and len(shorter) >= SHORTEST}

    def _cut(self, form: str) -> set[str]:
        if len(form) < CUT:
            return set()
        return {name for full, name in self.forms.items() if full.startswith(form)}

    def _around_garble(self, form: str) -> set[str]:
        """Return what fits where each Q stands for one to three letters, those that need the fewest first."""
        if GARBLE not in form or form.count(GARBLE) > 2 or len(form) - form.count(GARBLE) < 3:
            return set()
        pattern = re.compile(".{1,3}".join(map(re.escape, form.split(GARBLE))))
        return {name for full, name in self.forms.items() if pattern.fullmatch(full)}

    def _misspelt(self, form: str) -> Iterable[str]:
        """Return what is nearest; of four letters only those with one more, for one was lost (``DACC``)."""
        slips = 1 if len(form) < LONG else 2
        found = extract(form, self._listed, scorer=OSA.distance, score_cutoff=slips, limit=None)
        if len(form) == SHORTEST:
            found = [one for one in found if len(one[0]) > SHORTEST]
        least = min((slip for _, slip, _ in found), default=0)
        return {self.forms[full] for full, slip, _ in found if slip == least}

    def _weighed(self, names: set[str], year: int | None) -> str | None:
        """Return the one that is left, or the one embassy among several."""
        if len(names) > 1 and year is not None:
            there = set(self._there(names, date(year, 12, 31)))
            names = there or names
        if len(names) > 1:
            names = names & self._embassies or names
        return names.pop() if len(names) == 1 else None

    def _there(self, names: set[str], day: date) -> Iterator[str]:
        for name in names:
            post = self.reference.post_named(name, day)
            if post is None or (post.since or day) <= day <= (post.until or day):
                yield name
