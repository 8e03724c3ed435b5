"""From words of a text to the country, framework or post they may name: indices over the tables' forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from dragoman.reference.places import Country, FormKind, Period

ORDER: tuple[FormKind, ...] = ("name", "government", "capital", "seat", "adjective", "people")


class Dated(Protocol):
    """Anything that holds from a day to a day, both inclusive, None open."""

    @property
    def since(self) -> date | None:
        """First day."""
        ...

    @property
    def until(self) -> date | None:
        """Last day."""
        ...


D = TypeVar("D", bound=Dated)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match:
    """One country a form may stand for, and as what: ``Kremlin`` is Russia as a seat, ``Turks`` Turkey as a people.

    ``since`` and ``until`` bound the form, from the country's own days and from the table of periods.
    """

    country: Country
    as_: FormKind
    form: str
    since: date | None = None
    until: date | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the form may well mean something else; ``country.hint`` says what."""
        return self.form in self.country.ambiguous


def holds(row: Dated, on: date | None) -> bool:
    """Say whether a row is in force on a day; always so where no day is asked for."""
    return on is None or ((row.since is None or row.since <= on) and (row.until is None or on <= row.until))


def in_force(found: Iterable[D], on: date | None) -> tuple[D, ...]:
    """Return those in force on the day, or all where none is: a name outlives its state."""
    kept = tuple(found)
    return tuple(row for row in kept if holds(row, on)) or kept


def meant(found: Iterable[Match], on: date | None) -> tuple[Match, ...]:
    """Return the matches that may be meant on a day.

    Those in force win. Where none is, a name outlives its state (Yugoslavia in 2008), but a capital does not (Saigon
    in 2008 is a city), nor a name that had other readings all along (Texas in 2008 is no republic).
    """
    kept = in_force(found, on)
    return tuple(
        match for match in kept if holds(match, on) or not (match.ambiguous or match.as_ in ("capital", "seat"))
    )


NO_LETTER_OR_DIGIT = re.compile(r"[^A-Z0-9]")


def squeezed(words: str) -> str:
    """Return the letters and digits alone, in capitals: ``Rio de Janeiro`` is RIODEJANEIRO, ``S E C R E T`` SECRET."""
    return NO_LETTER_OR_DIGIT.sub("", words.upper())


def matches(countries: Iterable[Country], periods: Iterable[Period]) -> Iterator[Match]:
    """Give every form of every country, in the order of the table."""
    bounds = {(period.country, period.form): period for period in periods}
    for country in countries:
        for form, kind in country.forms():
            bound = bounds.get((country.code, form))
            since = bound.since if bound and bound.since else country.since
            until = bound.until if bound and bound.until else country.until
            yield Match(country, kind, form, since, until)


def country_index(found: Iterable[Match]) -> dict[str, tuple[Match, ...]]:
    """Index matches by form as printed, the most literal kind first."""
    index: dict[str, list[Match]] = {}
    for match in found:
        index.setdefault(match.form, []).append(match)
    return {form: tuple(sorted(kept, key=lambda match: ORDER.index(match.as_))) for form, kept in index.items()}


def capitals_index(index: dict[str, tuple[T, ...]]) -> dict[str, tuple[T, ...]]:
    """Index the same rows by their form in capitals, for papers written in capitals throughout."""
    upper: dict[str, list[T]] = {}
    for form, kept in index.items():
        upper.setdefault(form.upper(), []).extend(row for row in kept if row not in upper.get(form.upper(), ()))
    return {form: tuple(kept) for form, kept in upper.items()}


def look_up(words: str, exact: dict[str, tuple[T, ...]], upper: dict[str, tuple[T, ...]]) -> tuple[T, ...]:
    """Look words up as printed, without a leading article, and, where all is in capitals, in capitals; a curved
    apostrophe is the tables' straight one, and a name may run over the end of a line.
    """
    if "\n" in words or "\r" in words:
        words = " ".join(words.split())
    words = words.replace("’", "'") if words not in exact else words
    for form in (words, re.sub(r"^[Tt]he ", "", words), re.sub(r"^THE ", "", words)):
        if form in exact:
            return exact[form]
        if form.isupper() and form in upper:
            return upper[form]
    return ()


LONG = 7
"""Letters of a name from which one letter amiss still leaves it itself."""


def shortened(word: str) -> set[str]:
    """Return a word and what is left of it without any one letter: two words share one where a letter is amiss."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def form_index(rows: Iterable[T], forms: Callable[[T], Iterable[str]]) -> dict[str, tuple[T, ...]]:
    """Index rows by each of their forms, in the order of the table; a form may have several rows."""
    index: dict[str, list[T]] = {}
    for row in rows:
        for form in dict.fromkeys(forms(row)):
            index.setdefault(form, []).append(row)
    return {form: tuple(kept) for form, kept in index.items()}
