"""The heads of papers: a telegram's form, an article's imprint, a printed edition's heading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from dragoman.documents.catalogue import Catalogue
from dragoman.documents.paperwork import Attribute, Clearance, Distribution, Relay, Release
from dragoman.documents.spans import Sourced


class Station(msgspec.Struct, frozen=True, gc=False):
    """The line ``DE RUEHKB #1837 3541145``: who sent it on, which serial, which section, when.

    ``julian_day`` counts from 1; ``time`` is HHMM in UTC, as printed.
    """

    station: str
    serial: str
    part: int | None
    julian_day: int | None
    time: str | None


class Addressee(msgspec.Struct, frozen=True, gc=False):
    """One line of the TO or INFO list.

    ``precedence`` is the word written after the name, or None; ``effective`` is that word or else the
    lowest precedence of the date line. ``mcn`` is the message continuity number; ``exempt`` are the
    names that XMT takes out of this collective.
    """

    route: str | None
    name: str
    precedence: str | None
    mcn: str | None
    effective: str | None
    exempt: tuple[str, ...] = ()


class Section(msgspec.Struct, frozen=True, gc=False):
    """``SECTION 01 OF 03``: which part, of how many."""

    number: int
    of: int


class Reference(msgspec.Struct, frozen=True, gc=False):
    """One item of the REF line, or one mention of a telegram in prose.

    ``label`` is its letter or number; ``kind`` is cable, airgram, dtg, report, email, telcon, memo, fax, book, letter,
    septel or other, and in prose ``reftel`` where it is open which item is meant; ``id`` the canonical number
    (``06BAKU1753``) where one can be made; ``id_inferred`` is true where year or post were not printed; ``text`` the
    words as printed.
    ``among`` are the numbers of the items of which one is meant where it is open which.
    """

    label: str | None
    kind: str
    id: str | None
    text: str
    id_inferred: bool = False
    notal: bool = False
    among: tuple[str, ...] = ()


class Classifier(msgspec.Struct, frozen=True, gc=False):
    """Who classified it and why: ``Classified By: Ambassador Jane Q. Public for reasons 1.4 b, d.``

    ``section`` is ``1.4`` or ``1.5``; ``reasons`` its letters in lower case.
    """

    name: str | None
    title: str | None
    section: str | None
    reasons: tuple[str, ...]


class Declassification(msgspec.Struct, frozen=True, gc=False):
    """The executive order line, read.

    ``order`` is ``12958`` as printed; ``instruction`` the words after it; ``on`` the day it falls due; ``done`` the
    day it was declassified, where the line tells of a past act. ``schedule`` is the instruction's mark as the order
    writes it (GDS, XGDS-2, OADR, X6, DECL), ``exemption`` that mark where it exempts from a schedule, ``event`` what
    must happen first, ``authority`` who is named behind it (``SAMPLE, ANN``), ``section`` his section (OR-P).

    The last three are inferred: ``regime`` the order in force on the telegram's day, ``eligible_on`` the day it became
    eligible and ``rule`` by what, as `declassification_of` gives them.
    """

    order: str | None
    line: str
    instruction: str | None
    on: date | None
    done: date | None
    schedule: str | None = None
    exemption: str | None = None
    event: str | None = None
    authority: str | None = None
    section: str | None = None
    regime: str | None = None
    eligible_on: date | None = None
    rule: str | None = None


class CableHeader(msgspec.Struct, frozen=True, gc=False):
    """Every field of a telegram's face, each with the words it was read from.

    A field that is not there is None or empty; one that is there and was not understood is None with a
    `Problem` in the message. ``reference`` is the canonical number, e.g. ``06BAKU1837``. ``dtg`` is as
    printed, in UTC; ``dtg_true`` is given only where other lines show the printed year to be wrong, with
    ``dtg_reason`` saying in words which lines and how. ``quarantined`` is the number that the text carries where the
    head above it is another telegram's: such a paper goes under neither number.
    ``classification`` is the word as in the vocabulary: UNCLASSIFIED, LIMITED OFFICIAL USE, CONFIDENTIAL,
    SECRET, TOP SECRET. ``subject_mark`` is the mark before or behind the subject, which is of the subject alone.
    ``downgrading`` is the mark above the signature (GP-3, EXEMPT), ``released`` every stamp
    that tells of a release, each once, ``attributes`` what an archive lists below the text. ``catalogue`` is what the
    carrier says of it beside the text, None where it says nothing.
    """

    reference: Sourced[str] | None = None
    quarantined: Sourced[str] | None = None
    transmission_id: Sourced[str] | None = None
    routes: tuple[Sourced[str], ...] = ()
    de: Sourced[Station] | None = None
    security_prosign: Sourced[str] | None = None
    precedence: tuple[Sourced[str], ...] = ()
    dtg: Sourced[datetime] | None = None
    dtg_true: Sourced[datetime] | None = None
    dtg_reason: str | None = None
    signals: tuple[Sourced[str], ...] = ()
    originator: Sourced[str] | None = None
    action: tuple[Sourced[Addressee], ...] = ()
    info: tuple[Sourced[Addressee], ...] = ()
    distribution: Sourced[Distribution] | None = None
    drafted: tuple[Sourced[Clearance], ...] = ()
    relay: Sourced[Relay] | None = None
    classification: Sourced[str] | None = None
    section: Sourced[Section] | None = None
    captions: tuple[Sourced[str], ...] = ()
    instructions: tuple[Sourced[str], ...] = ()
    eo: Sourced[Declassification] | None = None
    tags: tuple[Sourced[str], ...] = ()
    subject: Sourced[str] | None = None
    refs: tuple[Sourced[Reference], ...] = ()
    classified_by: tuple[Sourced[Classifier], ...] = ()
    corrected_copy: Sourced[str] | None = None
    signer: Sourced[str] | None = None
    catalogue: Catalogue | None = None
    downgrading: Sourced[str] | None = None
    released: tuple[Sourced[Release], ...] = ()
    attributes: tuple[Sourced[Attribute], ...] = ()
    quotes: tuple[Sourced[str], ...] = ()
    subject_mark: Sourced[str] | None = None


@dataclass(frozen=True, slots=True)
class ArticleHeader:
    """A press paper's imprint. ``published`` carries its own offset from UTC where the paper gives one."""

    title: Sourced[str] | str | None = None
    published: Sourced[datetime] | datetime | None = None
    author: str | None = None
    publisher: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One who is listed as present at a conversation, with the words beside the name."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class EditionHeader:
    """The heading of a document printed in an edition such as FRUS.

    ``kind`` is telegram, memorandum, memorandum of conversation, letter, minutes ... by the heading's words.
    ``day`` and ``last_day`` bound the date of the document where one is given; ``time`` is the time of day as the
    edition prints it (``1430Z``, ``4 p.m.``). ``cable`` is the head of a telegram or airgram that it prints, as far as
    heading, dateline and text tell it; what the source note says of it is its catalogue, None for any other document.
    """

    volume: str
    number: str
    heading: Sourced[str] | None
    kind: str | None = None
    day: Sourced[date] | None = None
    last_day: date | None = None
    place: Sourced[str] | None = None
    participants: tuple[Sourced[Participant], ...] = ()
    source_note: str | None = None
    volume_title: str | None = None
    time: Sourced[str] | None = None
    cable: CableHeader | None = None
