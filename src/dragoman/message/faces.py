"""What of one paper tells which telegram it is, and where that stands among others: small enough to hold many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dragoman.documents import CableHeader, Document, DocumentId
from dragoman.message.likeness import NO_WORDS, Sketch, sketch
from dragoman.message.numbers import canonical_number
from dragoman.message.vocabulary import letters_of, vocabulary

NUMBER = re.compile(r"(?P<year>\d\d)(?P<series>[A-Z]{2,40}(?:-[A-Z]{1,3})?)(?P<serial>\d{1,7})")
SECTION_WORDS = re.compile(r"\bSECTION\s{1,4}(\d{1,2})\s{1,4}OF\s{1,4}(\d{1,2})\b", re.I)
PAGE_WORDS = re.compile(r"\b0{0,2}(\d{1,2})(?:\.\d{1,2})?\s{1,4}OF\s{1,4}0{0,2}(\d{1,2})\b", re.I)
RELEASED_IN_PART = re.compile(r"\b(?:RELEASED?|DECLASSIFIED|SANITIZED|DENIED)\s{1,4}IN\s{1,4}PART\b", re.I)
LEFT_OUT = re.compile(r"\[[^\[\]]{0,80}\bnot declassified\]", re.I)
BLACKED_OUT = "XXXXXXXX"
CORRECTION_SIGNALS = frozenset({"ZDS", "ZEL"})
REPEAT_SIGNALS = frozenset({"ZDK"})
CUT = frozenset({"text-cut", "text-missing"})
LONGEST_SECTION = 4_200
"""Characters of prose that one section holds, at most: 100 lines of 69, less heads and feet (4,000 were seen)."""
MOST_SECTIONS = 99
SUBJECT_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Addressed:
    """One addressee by name, with the continuity number that the sender counts for it, None where none stands."""

    name: str
    continuity: int | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """The face of one paper.

    ``number`` is the canonical one as printed, or else as the catalogue has it, ``proven`` the same under the year
    that the paper itself proves where that is another, else None. ``post`` (with the letters of an airgram series),
    ``year`` and ``serial`` are its parts, by the proven year. ``moment`` is the date-time group in UTC, with the
    proven year. ``station`` is the line DE without its time, ``corrected`` the words that say so, ``redacted`` whether
    parts were taken out before it was given away. ``section`` is that of the classification line and how many there
    are, None where the telegram is not cut in sections; ``holds`` are the numbers of those that this one paper has,
    sorted. ``cut`` says that the text breaks off. ``sketch`` stands for the words of its paragraphs.
    """

    document: DocumentId
    number: str | None = None
    proven: str | None = None
    post: str | None = None
    year: int | None = None
    serial: int | None = None
    moment: datetime | None = None
    station: str | None = None
    signals: tuple[str, ...] = ()
    corrected: str | None = None
    redacted: bool = False
    section: tuple[int, int] | None = None
    holds: tuple[int, ...] = ()
    addressees: tuple[Addressed, ...] = ()
    subject: str = ""
    cut: bool = False
    sketch: Sketch = NO_WORDS

    @property
    def names(self) -> tuple[str, ...]:
        """Every number it goes by."""
        return tuple(name for name in (self.number, self.proven) if name is not None)

    @property
    def sent(self) -> str | None:
        """Post and minute, ``BAKU/2006-12-20T11:45``: by this a paper without a number is found."""
        if self.post is None or self.moment is None:
            return None
        return f"{self.post}/{self.moment:%Y-%m-%dT%H:%M}"

    @property
    def is_repeat(self) -> bool:
        """Say whether its signals say that it was sent before."""
        return not REPEAT_SIGNALS.isdisjoint(self.signals)

    def without_text(self) -> Face:
        """Return the face as one knows it who sees the head and not all of the text."""
        return replace(self, redacted=False, section=None, holds=(), cut=False, sketch=NO_WORDS)


def is_again(signals: Sequence[str], corrected: str | None) -> bool:
    """Say whether a paper says that its telegram was sent before: a repeat or a correction."""
    return corrected is not None or not REPEAT_SIGNALS.isdisjoint(signals)


def face_of(document: Document) -> Face | None:
    """Return the face of a telegram, also of one that an edition prints; None for any other paper.

    A head that stands on another telegram's text has none.
    """
    header = document.cable
    if header is None or header.quarantined is not None:
        return None
    number = _number(header)
    moment = _moment(header)
    proven = _under(number, moment) if header.dtg_true and moment else None
    post, year, serial = parts_of(proven or number)
    if post is None and header.originator is not None:
        post = vocabulary().post(header.originator.value) or letters_of(header.originator.value)
    section = header.section.value if header.section else None
    cut_into = (section.number, section.of) if section and 1 <= section.number <= section.of <= MOST_SECTIONS else None
    signals = tuple(signal.value for signal in header.signals)
    return Face(
        document=document.id,
        number=number,
        proven=proven if proven != number else None,
        post=post,
        year=moment.year if moment else year,
        serial=serial,
        moment=moment,
        station=f"{header.de.value.station}#{header.de.value.serial}" if header.de else None,
        signals=signals,
        corrected=_corrected(header, signals),
        redacted=_is_redacted(document.text),
        section=cut_into,
        holds=_holds(document, cut_into) if cut_into else (),
        addressees=_addressees(header),
        subject=" ".join(SUBJECT_WORD.findall(header.subject.value.casefold())) if header.subject else "",
        cut=any(problem.code in CUT for problem in document.problems),
        sketch=sketch([document.words(block.prose) for block in document.blocks if block.prose is not None]),
    )


def parts_of(number: str | None) -> tuple[str | None, int | None, int | None]:
    """Return post, year and serial of a canonical number: ``06BAKU1837`` is BAKU, 2006, 1837."""
    found = NUMBER.fullmatch(number or "")
    if found is None:
        return None, None, None
    year = int(found["year"])
    return found["series"], year + (1900 if year >= 60 else 2000), int(found["serial"])


def _number(header: CableHeader) -> str | None:
    """Return the number of the text, else the catalogue's, as it is cited."""
    noted = header.catalogue.number if header.catalogue else None
    printed = header.reference.value if header.reference else noted
    return printed and (canonical_number(printed) or printed)


def _moment(header: CableHeader) -> datetime | None:
    """Return the date-time group, the proven one before the printed; else the catalogue's, where it has an hour."""
    found = header.dtg_true or header.dtg
    if found is not None:
        return found.value
    noted = header.catalogue.moment if header.catalogue else None
    return noted.replace(second=0, microsecond=0) if noted is not None and (noted.hour or noted.minute) else None


def _under(number: str | None, moment: datetime) -> str | None:
    """Return a number under the year of another moment."""
    return None if number is None else f"{moment.year % 100:02}{number[2:]}"


def _is_redacted(text: str) -> bool:
    """Say whether words were taken out, as stamps, an edition's brackets, or blackened words tell."""
    return BLACKED_OUT in text or any(pattern.search(text) for pattern in (RELEASED_IN_PART, LEFT_OUT))


def _corrected(header: CableHeader, signals: tuple[str, ...]) -> str | None:
    """Return the words by which a paper says that it corrects another: its note, else the operators' signal."""
    if header.corrected_copy is not None:
        return " ".join(header.corrected_copy.value.split())
    return next((signal for signal in signals if signal in CORRECTION_SIGNALS), None)


def _addressees(header: CableHeader) -> tuple[Addressed, ...]:
    found = []
    for addressee in (*header.action, *header.info):
        mcn = addressee.value.mcn
        count = int(mcn) if mcn and mcn.isascii() and mcn.isdigit() and len(mcn) <= 6 else None
        found.append(Addressed(addressee.value.name, count))
    return tuple(found)


def _holds(document: Document, section: tuple[int, int]) -> tuple[int, ...]:
    """Return the numbers of the sections that stand in one paper.

    A copy whose sections were joined bears the mark of the first. That it goes on is known by the heads of the others
    (``SECTION 02 OF 03``), its signature, the feet of its pages (``001.2 OF 003``), or by being longer than a section
    can be. Between two heads a section without one is not here; behind the last, the signature speaks for the rest.
    """
    number, of = section
    header = document.cable
    heads = {number, *_counted(SECTION_WORDS, document.text, section)}
    last = max(heads)
    if header is not None and header.signer is not None:
        last = of
    else:
        length = sum(block.prose.end - block.prose.start for block in document.blocks if block.prose is not None)
        by_length = number + (length - 1) // LONGEST_SECTION if length else number
        last = min(of, max(last, by_length, *_counted(PAGE_WORDS, document.text, section), 0))
    if len(heads) == 1:
        return tuple(range(number, last + 1))
    return tuple(sorted(heads | set(range(max(heads) + 1, last + 1))))


def _counted(pattern: re.Pattern[str], text: str, section: tuple[int, int]) -> set[int]:
    """Return the later sections, of as many, that a text names so."""
    number, of = section
    found = ((int(one[1]), int(one[2])) for one in pattern.finditer(text))
    return {place for place, out_of in found if out_of == of and number < place <= of}
