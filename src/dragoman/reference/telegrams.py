"""Rows about the telegram as a form: tags, captions, precedences, orders, marks and signals."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from dragoman.documents import Level

TagKind = Literal["subject", "program", "country", "region", "organization"]
CaptionFamily = Literal["distribution", "channel", "informative", "control"]


class Tag(msgspec.Struct, frozen=True):
    """One code of Traffic Analysis by Geography and Subject, in one meaning. Days inclusive; None is not known."""

    code: str
    kind: TagKind
    meaning: str
    era: str
    since: date | None
    until: date | None
    source: str


class TagForm(msgspec.Struct, frozen=True):
    """A topic that posts wrote as a tag in words, or another spelling of a tag; ``forms`` are read as ``tag``."""

    tag: str
    forms: tuple[str, ...]
    note: str


class GivenName(msgspec.Struct, frozen=True):
    """A given name in capitals, by which ``SAMPLE ROBERT`` on a TAGS line is known as a person."""

    name: str


class TelegramWord(msgspec.Struct, frozen=True):
    """A word before a number that says whose telegram it is: ``EMBTEL`` the writer's own, ``URTEL`` the addressee's.

    A ``series`` is numbered by itself: ``SECTO``.
    """

    form: str
    whose: Literal["own", "addressee", "department", "series"]
    note: str


class Capital(msgspec.Struct, frozen=True):
    """A short form that keeps its capitals in a title, as it is written there (``DoD``)."""

    form: str
    kind: str


class Caption(msgspec.Struct, frozen=True):
    """A word above the text that says who may read it or how it travels.

    ``restrictive`` captions narrow the circle of readers and become controls of a marking, but for those with a
    ``level``, which raise the marking to it instead (SENSITIVE makes U to SBU). ``forms`` are other
    spellings. ``takes`` is true where words of the drafter's follow (CODEL NUNN, TOSEC 12). Of a telegram to be sent:
    ``alone`` bears no other caption beside it, ``excludes`` names those that may not stand with it, ``least`` is the
    lowest marking it may stand on.
    """

    name: str
    family: CaptionFamily
    restrictive: bool
    level: Level | None
    forms: tuple[str, ...]
    takes: bool
    alone: bool
    excludes: tuple[str, ...]
    least: Level | None
    note: str


class Precedence(msgspec.Struct, frozen=True):
    """How fast a telegram is handled; rank 1 is the slowest.

    ``letter`` is that of the date line, ``doubled`` of the routing line.
    """

    letter: str
    word: str
    rank: int
    doubled: str
    note: str


class ExecutiveOrder(msgspec.Struct, frozen=True):
    """An order on classification, in force from ``since`` to ``until``; ``marks`` are the words its line may carry.

    ``amends`` is the order whose number stays on the line though this one changed it; ``longest`` how many years a
    date on the line may lie ahead, None where the order sets no limit.
    """

    number: str
    since: date | None
    until: date | None
    amends: str | None
    longest: int | None
    marks: tuple[str, ...]
    note: str


class ArchiveAttribute(msgspec.Struct, frozen=True):
    """One attribute that an archive lists of a telegram of 1973 to 1979, and what kind of value it has."""

    name: str
    kind: Literal["day", "number", "code", "list", "words"]
    note: str


class Schedule(msgspec.Struct, frozen=True):
    """One instruction of an order (GDS under 11652), and after how many ``years`` what bears it becomes eligible.

    ``level`` is set where the years go by it; ``years`` is None where the instruction sets no term by itself;
    ``counted`` is ``day``, from the telegram's day, or ``year``, to the last day of the year so many years after;
    ``code`` is how the archive of 1973 to 1979 writes the instruction (GS for GDS), or empty.
    """

    order: str
    mark: str
    level: Level | None
    years: int | None
    counted: Literal["day", "year"]
    code: str
    note: str


class Reason(msgspec.Struct, frozen=True):
    """What a letter after a section means: 1.4 (d) of 12958, foreign relations. ``letter`` is lower case."""

    order: str
    section: str
    letter: str
    meaning: str
    since: date | None
    until: date | None


class Classification(msgspec.Struct, frozen=True):
    """One word of the classification line. ``prosign`` is the letter repeated on the security line."""

    word: str
    level: Level
    prosign: str
    forms: tuple[str, ...]
    since: date | None
    until: date | None


class PortionMark(msgspec.Struct, frozen=True):
    """One abbreviation of a paragraph mark: ``C`` a level, ``NF`` a control. Exactly one of the two is set."""

    form: str
    level: Level | None
    control: str | None
    note: str


class OperatingSignal(msgspec.Struct, frozen=True):
    """A three-letter signal of the operators, e.g. ZDK: a transmission repeated."""

    code: str
    meaning: str


class TelegramForm(msgspec.Struct, frozen=True):
    """How a telegram looked from ``since`` to ``until``, both inclusive.

    ``width`` is in characters; ``lines`` of a section, about; leading zeros fill section and serial up to
    ``section_digits`` and ``serial_digits``; a ``paged`` one has page headings; ``capitals`` had no small letters;
    a text longer than ``summary_lines`` needs a summary, None where none was asked for. ``lines`` is None where no
    sections are cut; ``layout`` says whether lines of transmission and addresses stand above the class, or a label
    before each value.
    """

    name: str
    since: date | None
    until: date | None
    width: int
    lines: int | None
    unclassified: str
    section_digits: int
    serial_digits: int
    subject: str
    paged: bool
    capitals: bool
    summary_lines: int | None
    layout: Literal["routing", "labels"]
    note: str


class TelegramLabel(msgspec.Struct, frozen=True):
    """A label of the layout with labels, in the order of the page.

    ``field`` is what of the message stands behind it, ``place`` whether that is above or below the text; one that is
    ``always`` there stands without a value too.
    """

    label: str
    field: str
    place: Literal["above", "below"]
    always: bool
    note: str
