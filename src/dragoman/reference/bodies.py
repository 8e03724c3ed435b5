"""Rows about bodies and people's places in them: frameworks, offices, titles and their short forms."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

FrameworkKind = Literal["body", "treaty", "programme", "forum"]
Side = Literal["host", "own", "any"]


class Framework(msgspec.Struct, frozen=True):
    """A body, treaty, programme or forum of several countries.

    ``forms`` are its other names and acronyms; ``doubtful`` are further ones that usually mean something else (CAN,
    the Agency): look-ups find them, a gazetteer of running text should not. ``code`` is the actor's code in event
    data (IGO, EUR, UNO), None where it is no actor, as with a treaty. ``parent`` is the id of what it belongs to.
    Days are inclusive; None is open.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    doubtful: tuple[str, ...]
    kind: FrameworkKind
    code: str | None
    since: date | None
    until: date | None
    parent: str | None
    source: str


class Succession(msgspec.Struct, frozen=True):
    """One framework took another's place on a day: NACC, then EAPC, 30 May 1997."""

    framework: str
    successor: str
    on: date
    source: str


class Title(msgspec.Struct, frozen=True):
    """What a person is called by office or rank.

    ``form`` is the full title; ``forms`` variants and abbreviations (DFM). ``rank`` is 1 for a head of state to 9 for
    staff. ``side``: ``own`` titles belong to the service that writes the telegram (DCM), ``host`` to others, ``any`` to
    both. ``organization`` is the body, with ``{country}`` where the country's name goes, or None.
    ``named`` says whether a surname may follow at once (President Aliyev).
    """

    form: str
    forms: tuple[str, ...]
    rank: int
    side: Side
    organization: str | None
    sectors: tuple[str, ...]
    named: bool


class Office(msgspec.Struct, frozen=True):
    """A standing office or agency with its own name, e.g. PM: the Bureau of Political-Military Affairs.

    ``doubtful`` are forms for attention lines (P, CA, DS) that mean something else in prose: look-ups find them, a
    gazetteer should not. ``parent`` is the id of the office above; ``country`` is alpha-3, or IMG for an armed group
    of no country; ``sectors`` are actor sectors of event data.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    doubtful: tuple[str, ...]
    country: str
    parent: str | None
    sectors: tuple[str, ...]
    since: date | None
    until: date | None


class BodyWord(msgspec.Struct, frozen=True):
    """A word for a body every country has. ``name`` takes the country's name for ``{country}``."""

    form: str
    forms: tuple[str, ...]
    name: str
    sectors: tuple[str, ...]


class Forenames(msgspec.Struct, frozen=True):
    """Given names that women (``f``) or men (``m``) bear in some lands; a name that both bear is in no row."""

    sex: str
    of: str
    lands: tuple[str, ...]
    names: tuple[str, ...]


class Nickname(msgspec.Struct, frozen=True):
    """A short given name, and those that it is short for."""

    short: str
    names: tuple[str, ...]


class Acronym(msgspec.Struct, frozen=True):
    """One reading of a short form; several readings are several rows. ``kind`` tells what it names."""

    short: str
    long: str
    kind: str
    note: str


class OrdinaryWord(msgspec.Struct, frozen=True):
    """A form of these tables that is an ordinary word in a text wholly in capitals: WHO, CAN, START."""

    form: str
    note: str


class Group(msgspec.Struct, frozen=True):
    """A party, movement, armed group, company or society with a name of its own.

    ``country`` is alpha-3, or IMG, ISM, NGO, MNC, IGO, UNO, EUR where it is of no one country. ``doubtful`` are forms
    that mean something else as often: look-ups find them, a gazetteer should not.
    """

    name: str
    forms: tuple[str, ...]
    doubtful: tuple[str, ...]
    country: str
    sectors: tuple[str, ...]


class Figure(msgspec.Struct, frozen=True):
    """A head of state or government, a foreign minister or another principal figure, and for whom.

    ``country`` is alpha-3, or UNO, EUR, IGO, IMG; the years are rounded, and None is open.
    """

    name: str
    forms: tuple[str, ...]
    country: str
    since: date | None
    until: date | None
