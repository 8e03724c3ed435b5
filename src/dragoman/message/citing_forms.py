"""Words that can stand before a cited telegram's number in prose, by the last of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dragoman.reference import Reference

Whose = Literal["post", "mission", "agency", "series", "own", "addressee", "department", "telegram"]
SHORTEST = 4
"""Letters of a post's form that prose may use; shorter ones stand on the REF line alone."""
TELEGRAMS = ("TELEGRAM", "TELEGRAMS", "TELEGRAM NO", "TELEGRAMS NOS", "TEL", "TELS", "CABLE", "CABLES")


@dataclass(frozen=True, slots=True)
class CitingForm:
    """Words before a number, in capitals, and whose telegram they say it is."""

    words: tuple[str, ...]
    whose: Whose


class CitingForms:
    """Every form, by its last word, the longest first."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    @cached_property
    def by_last(self) -> dict[str, tuple[CitingForm, ...]]:
        """Every form by its last word."""
        found: dict[tuple[str, ...], Whose] = {}
        for row in self.reference.telegram_words:
            found[tuple(row.form.split())] = row.whose
        for words in TELEGRAMS:
            found[tuple(words.split())] = "telegram"
        for form in self._missions():
            found.setdefault(form, "mission")
        for form in self._posts():
            found.setdefault(form, "post")
        for originator in self.reference.originators:
            for name in (originator.name, *originator.forms):
                if len(name) >= SHORTEST:
                    found.setdefault(_words(name), "agency")
        by_last: dict[str, list[CitingForm]] = {}
        for words_of, whose in found.items():
            by_last.setdefault(words_of[-1], []).append(CitingForm(words_of, whose))
        return {last: tuple(sorted(forms, key=lambda form: -len(form.words))) for last, forms in by_last.items()}

    @cached_property
    def tails(self) -> frozenset[str]:
        """The last three characters, in capitals, that may stand before a cited number: a look at them spares more."""
        words = {" ".join(form.words) for forms in self.by_last.values() for form in forms}
        ends = {word[-3:].rjust(3) for word in words}
        return frozenset(ends | {f"{word[-1]}{mark}S" for word in words for mark in "'’"} | {"NO.", "OS."})

    @cached_property
    def _whose(self) -> dict[str, Whose]:
        return {row.form: row.whose for row in self.reference.telegram_words if row.whose != "series"}

    def whose(self, words: str) -> Whose | None:
        """Return whose telegram words on the REF line stand for (``MYTEL``), or None where they are none of these."""
        return self._whose.get(words)

    def _missions(self) -> set[tuple[str, ...]]:
        """Return the forms of missions that begin with US: no place is called so."""
        forms = {name for post in self.reference.posts for name in (post.name, *post.aliases) if post.kind == "mission"}
        return {_words(form) for form in (*forms, "HCMC", "USUN", "SECSTATE") if form.startswith(("US", "HCMC", "SEC"))}

    def _posts(self) -> set[tuple[str, ...]]:
        forms = {name for post in self.reference.posts for name in (post.name, *post.aliases) if name != "NATO"}
        forms |= {post.city for post in self.reference.posts if post.kind not in ("mission", "department")}
        names = {post.name for post in self.reference.posts}
        forms |= {row.form for row in self.reference.post_aliases if row.form.replace(" ", "") in names}
        return {_words(form) for form in forms if len(form) >= SHORTEST}


def _words(form: str) -> tuple[str, ...]:
    """Return a form's words in capitals, points and hyphens left out."""
    return tuple(re.sub(r"[-–]", " ", form.upper()).replace(".", "").split())
