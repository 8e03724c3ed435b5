"""Rows about the world's countries and the posts kept in them."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

PostKind = Literal["embassy", "consulate", "mission", "office", "department"]
FormKind = Literal["name", "adjective", "people", "capital", "government", "seat"]


class Country(msgspec.Struct, frozen=True):
    """One country or territory, today's or yesterday's, and the words it goes by.

    ``code`` is ISO 3166 alpha-3 (KOS for Kosovo; ISO 3166-3 or our own for states that are gone); ``alpha2`` and
    ``state_code`` (two letters of the State Department's TAGS, AJ for Azerbaijan) are None where there is none.
    ``people`` holds only forms that are no adjective (Turks, not Chinese). ``government_forms`` are short forms of
    cables (GOAJ); ``seats`` are palaces and streets that stand for a government (the Kremlin). ``ambiguous`` are those
    of its forms that may well mean something else, ``hint`` says what. ``sovereign`` is the code a territory folds
    into; ``successors`` are the codes of what came after. Both days are inclusive, None is open.
    """

    code: str
    alpha2: str | None
    state_code: str | None
    name: str
    official: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    government_forms: tuple[str, ...]
    seats: tuple[str, ...]
    other_names: tuple[str, ...]
    ambiguous: tuple[str, ...]
    hint: str
    sovereign: str | None
    since: date | None
    until: date | None
    successors: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every form of the name itself, the usual one first."""
        return tuple(dict.fromkeys((self.name, self.official, *self.other_names)))

    def forms(self) -> tuple[tuple[str, FormKind], ...]:
        """Every form with its kind; a form of two kinds (Chinese) is given once, under the first kind it has."""
        kinds: dict[str, FormKind] = {}
        for kind, words in (
            ("name", self.names),
            ("government", self.government_forms),
            ("capital", self.capitals),
            ("seat", self.seats),
            ("adjective", self.adjectives),
            ("people", self.people),
        ):
            for form in words:
                kinds.setdefault(form, kind)  # type: ignore[arg-type]
        return tuple(kinds.items())


class Place(msgspec.Struct, frozen=True):
    """A city, a region or a people within one country, by which somebody is known to be of it.

    ``kind`` is city, region or people; ``country`` is the code its people are counted to in event data; ``population``
    is known for cities only, and decides nothing but between cities of one name.
    """

    name: str
    forms: tuple[str, ...]
    kind: str
    country: str
    population: int | None


class Period(msgspec.Struct, frozen=True):
    """A form of a country's name that holds in a period only: Bonn for Germany from 1949 to 1999."""

    country: str
    form: str
    since: date | None
    until: date | None
    note: str


class Union(msgspec.Struct, frozen=True):
    """When a country of today was a part of another state: Slovenia of Yugoslavia. Both days are inclusive."""

    country: str
    of: str
    since: date
    until: date
    note: str


class Post(msgspec.Struct, frozen=True):
    """One United States post, or the Department itself.

    ``name`` is the canonical form used in telegram numbers (RIODEJANEIRO); ``address`` the words after FM and TO
    (AMCONSUL RIO DE JANEIRO); ``aliases`` other spellings seen, upper case. ``accredited_to`` is a framework's id where
    the post is a mission to an organization. ``indicator`` is None where none is known.
    """

    name: str
    kind: PostKind
    city: str
    country: str
    indicator: str | None
    address: str
    aliases: tuple[str, ...]
    accredited_to: str | None
    since: date | None
    until: date | None


class PostAlias(msgspec.Struct, frozen=True):
    """A form by which telegrams of a post are cited, and from when to when it stands for that post.

    ``post`` is the name in telegram numbers, of a `Post` or an `Originator`. Days inclusive; None is open.
    """

    form: str
    post: str
    since: date | None
    until: date | None
    note: str


class Originator(msgspec.Struct, frozen=True):
    """An agency, command or travelling party that numbers telegrams of its own and is no post: SECDEF, USDAFAS."""

    name: str
    forms: tuple[str, ...]
    note: str


class RoutingIndicator(msgspec.Struct, frozen=True):
    """A routing indicator and one name it carries; ``observed`` counts telegrams, None if only listed."""

    indicator: str
    name: str
    source: str
    observed: int | None
