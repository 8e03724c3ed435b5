"""The head of a telegram that an edition prints, from its heading, its dateline, its face or first paragraph, its note.

Every field has its words in the document's text. What only the source note tells (classification, precedence, who
drafted and cleared it, to whom it was repeated) is the telegram's catalogue. The number is canonical (``77STATE57270``,
``71TEHRAN-A56``), so that the copy in an edition is known as the same telegram as any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice

from msgspec.structs import replace

from dragoman.documents import (
    Addressee,
    Block,
    CableHeader,
    DocumentId,
    EditionHeader,
    Piece,
    Problem,
    Reference,
    Sourced,
    Span,
    View,
)
from dragoman.message import Message
from dragoman.message.citing import find_cited
from dragoman.message.downgrading import mark_at
from dragoman.message.known import Known
from dragoman.message.parsing import parse_page
from dragoman.message.references import read_references
from dragoman.message.vocabulary import vocabulary
from dragoman.readers.characters import Characters, local_name
from dragoman.readers.edition_faces import Face, read_face
from dragoman.readers.edition_headings import CABLES, Named, Written, read_heading
from dragoman.readers.edition_notes import catalogue_of
from dragoman.readers.edition_numbers import Number, Sheet, number_of_telegram
from dragoman.readers.edition_openers import Opener, read_opener
from dragoman.readers.edition_paragraphs import numbered
from dragoman.readers.edition_sheets import with_paragraphs_whole
from dragoman.readers.moments import MONTH, MONTHS

TIMED = re.compile(
    rf"\b(?P<month>{MONTH})\b\.? (?P<day>\d{{1,2}}), ?(?P<year>\d{{4}}),? ?"
    r"(?P<time>(?P<zulu>\d{3,5})Z|\d{1,2}(?::\d\d)?(?:[–-]\d{1,2}(?::\d\d)?)? ?[ap]\.m\.|noon|midnight)",
    re.I,
)
NAME = re.compile(r"(?!(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d)[A-Z]{2}", re.I)
"""What an addressee begins like; a day and an hour that stand among them are none."""
DATE_BESIDE = re.compile(r"\s+DAT[E&](?![A-Z]).*$")
REFERRED = re.compile(r"^REFS?:", re.M)
SIGNED = re.compile(r"\[.{0,20}\]|END\.?|GP[- ]?\d\.?|EXEMPT", re.I)
ENDS_SHORT = re.compile(r"\b(?:[A-Z]|JR|SR|Jr|Sr)\.$")
"""A name whose last word is cut short keeps its stop."""
LAST = 4
"""Blocks from the bottom up among which the mark above a name is looked for."""
LOOKED_AT = 3
"""Paragraphs among which the first of the telegram is looked for."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A document of an edition as far as it was read: its text with the places of its parts, its blocks and header."""

    id: DocumentId
    page: Characters
    blocks: tuple[Block, ...]
    header: EditionHeader

    @property
    def text(self) -> str:
        """The document's text."""
        return self.page.text


@dataclass(frozen=True, slots=True)
class Telegram:
    """The head of the telegram with its time as printed, blocks without its number, what it cites, and problems."""

    cable: CableHeader
    time: Sourced[str] | None
    blocks: tuple[Block, ...]
    cited: tuple[Sourced[Reference], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """When it was sent: the time as printed, and the instant where it is printed in UTC."""

    printed: Sourced[str] | None = None
    sent: Sourced[datetime] | None = None
    problems: tuple[Problem, ...] = ()


def read_telegram(found: Edited) -> Telegram | None:
    """Read the head of a telegram, an airgram or a backchannel message; None of any other document."""
    heading = found.header.heading
    if heading is None or found.header.kind not in CABLES:
        return None
    day = found.header.day.value if found.header.day else None
    place = found.header.place.value if found.header.place else None
    said = read_heading(found.text, heading.span, Written(place, day))
    if said is None:
        return None
    behind = _behind(found, heading.span.end)
    face = read_face(found.text, behind, found.id)
    opener = Opener() if face else _opener(found, behind)
    moment = _moment(found, day)
    airgram = found.header.kind == "airgram"
    sheet = Sheet(said, face, opener, moment.sent.value.date() if moment.sent else day, airgram)
    own = _read_page(found, face.sheet, sheet.sent) if face else None
    cable = _from_face(found, face, own, sheet.sent) if face and own else _from_opener(opener)
    number = number_of_telegram(sheet, found.text, cable.originator)
    blocks = with_paragraphs_whole(found.blocks, found.text, _head_end(own)) if own else found.blocks
    blocks = numbered(blocks, opener.number, found.text)
    page = face.page if face else found.text
    cable = replace(
        cable,
        reference=number.found,
        dtg=moment.sent,
        originator=cable.originator or _sender(said.sender, found.id),
        action=cable.action or tuple(_addressee(one, found.id) for one in said.addressees),
        signer=_signer(found),
        downgrading=_downgrading(found),
        catalogue=catalogue_of(found.header.source_note) if found.header.source_note else None,
    )
    known = _known(cable, number, sheet.sent)
    places = _references_of(found, face, opener)
    if places is not None:
        cable = replace(cable, refs=_references(page, places, known, found.id))
    below = _below(blocks, places[1] if places else cable.subject.span.end if cable.subject else behind)
    cited = find_cited(page, below, cable, known, found.id)
    return Telegram(cable, moment.printed, blocks, cited, (*moment.problems, *number.problems))


def _opener(found: Edited, behind: int) -> Opener:
    """Read the first paragraph that begins with a number or a label; an editors' heading or a motto may stand above."""
    paragraphs = (block for block in found.blocks if block.kind == "paragraph" and block.span.start >= behind)
    read = [
        read_opener(found.text, block.span.start, block.span.end, found.id) for block in islice(paragraphs, LOOKED_AT)
    ]
    return next((opener for opener in read if opener.number or opener.subject), read[0] if read else Opener())


def _behind(found: Edited, end: int) -> int:
    """Return where the words behind heading and datelines begin."""
    ends = [place.end for place in found.page.places if local_name(place.element) == "dateline"]
    ends = [place for place in ends if place < end + 400]
    at = max([end, *ends])
    while at < len(found.text) and found.text[at].isspace():
        at += 1
    return at


def _moment(found: Edited, day: date | None) -> Moment:
    """Read the time of day beside the date, in the dateline or else in the heading."""
    heading = found.header.heading
    lines = [place for place in found.page.places if local_name(place.element) == "dateline"]
    places = [(place.start, place.end) for place in lines] + (
        [(heading.span.start, heading.span.end)] if heading else []
    )
    for start, end in places:
        timed = TIMED.search(found.text, start, end)
        if timed is not None:
            printed = Sourced(timed["time"], Span(found.id, *timed.span("time")))
            return _instant(timed, printed, found.id) if timed["zulu"] else Moment(printed)
    return Moment()


def _instant(timed: re.Match[str], printed: Sourced[str], document: DocumentId) -> Moment:
    """Return the instant of a time in UTC; one that no clock has stays open, with a problem."""
    zulu = timed["zulu"]
    span = Span(document, timed.start(), timed.end())
    try:
        if len(zulu) != 4:
            raise ValueError("not four digits")
        at = datetime(
            int(timed["year"]),
            MONTHS[timed["month"].lower()],
            int(timed["day"]),
            int(zulu[:2]),
            int(zulu[2:]),
            tzinfo=UTC,
        )
    except ValueError:
        what = f"the edition gives the time as {printed.value!r}, which no clock has; the time is left open."
        advice = "Look the telegram up in another copy."
        return Moment(printed, None, (Problem("edition-time", what, span=printed.span, advice=advice),))
    return Moment(printed, Sourced(at, span))


def _from_opener(opener: Opener) -> CableHeader:
    return CableHeader(subject=opener.subject, captions=tuple(opener.captions), instructions=tuple(opener.instructions))


def _head_end(own: Message) -> int:
    """Return where the head of a sheet ends: its first paragraph begins there, or its heading."""
    return next((block.span.start for block in own.blocks if block.kind in ("paragraph", "heading", "list")), 0)


def _from_face(found: Edited, face: Face, read: Message, sent: date | None) -> CableHeader:
    """Read the face as a telegram's, from its page, of which the sheet has been read."""
    own = read.header
    subject = own.subject
    if face.raised:
        subject = _read_page(found, face.above, sent).header.subject or subject
    kept = CableHeader(
        precedence=face.precedence,
        section=face.section,
        originator=own.originator and _without_date(own.originator),
        action=own.action,
        info=own.info,
        classification=own.classification,
        captions=own.captions,
        instructions=own.instructions,
        eo=own.eo,
        tags=own.tags,
        subject=subject,
        corrected_copy=own.corrected_copy,
    )
    lowest = vocabulary().lowest(word.value for word in face.precedence)
    return replace(kept, action=_effective(kept.action, lowest), info=_effective(kept.info, lowest))


def _without_date(sender: Sourced[str]) -> Sourced[str]:
    """Return who sent it without the label of the date that stands on the same line of an airgram's form."""
    name = DATE_BESIDE.sub("", sender.value).rstrip(" ,")
    return replace(sender, value=name) if name else sender


def _read_page(found: Edited, page: str, sent: date | None) -> Message:
    return parse_page(page, found.text, found.id, sent.year if sent else None)


def _effective(people: tuple[Sourced[Addressee], ...], lowest: str | None) -> tuple[Sourced[Addressee], ...]:
    """Give addressees without a precedence of their own the lowest on the time line."""
    named = (one for one in people if NAME.match(one.value.name))
    return tuple(Sourced(_with_effective(one.value, one.value.precedence or lowest), one.span) for one in named)


def _with_effective(one: Addressee, effective: str | None) -> Addressee:
    return Addressee(one.route, one.name.rstrip(" ,"), one.precedence, one.mcn, effective, one.exempt)


def _sender(one: Named, document: DocumentId) -> Sourced[str]:
    return Sourced(one.name, Span(document, one.start, one.end))


def _addressee(one: Named, document: DocumentId) -> Sourced[Addressee]:
    return Sourced(Addressee(None, one.name, None, None, None), Span(document, one.start, one.end))


def _known(cable: CableHeader, number: Number, sent: date | None) -> Known:
    """Return what a reader of references may know."""
    first = cable.action[0].value.name if cable.action else None
    addressee = vocabulary().post(first, sent.year if sent else None) if first else None
    return Known(vocabulary(), sent.year if sent else None, number.post, number.serial, addressee)


def _references_of(found: Edited, face: Face | None, opener: Opener) -> tuple[int, int] | None:
    """Return where the references stand, with their label."""
    if face is None:
        return opener.references
    page = face.above if face.raised and REFERRED.search(face.above) else face.sheet
    lines = [line for line in _read_page(found, page, None).lines if line.role == "references"]
    return (lines[0].start, lines[-1].end) if lines else None


def _references(
    page: str, place: tuple[int, int], known: Known, document: DocumentId
) -> tuple[Sourced[Reference], ...]:
    words = page[place[0] : place[1]]
    return read_references(View(document, words, (Piece(words, *place),), (0,)), known)


def _below(blocks: tuple[Block, ...], head: int) -> tuple[Block, ...]:
    """Return the blocks below the head, the one in which it ends without its part of it."""
    kept = (block for block in blocks if block.span.end > head)
    return tuple(
        block if block.span.start >= head else replace(block, span=Span(block.span.document, head, block.span.end))
        for block in kept
    )


def _signer(found: Edited) -> Sourced[str] | None:
    """Return the name at the end: the last line that is signed with one."""
    block = next((block for block in reversed(found.blocks) if block.kind == "signature"), None)
    if block is None:
        return None
    at = block.span.end
    for line in reversed(found.text[block.span.start : block.span.end].split("\n")):
        start = at - len(line)
        words = line.strip()
        if words and not SIGNED.fullmatch(words) and len(words) <= 60:
            first = start + len(line) - len(line.lstrip())
            name = words if ENDS_SHORT.search(words) else words.rstrip(".")
            return Sourced(name, Span(found.id, first, first + len(name)))
        at = start - 1
    return None


def _downgrading(found: Edited) -> Sourced[str] | None:
    """Return the mark that stands above the name at the end, in a paragraph of its own or among the lines signed."""
    last = [block for block in found.blocks if block.kind in ("paragraph", "signature")][-LAST:]
    for block in reversed(last):
        at = block.span.end
        for line in reversed(found.text[block.span.start : block.span.end].split("\n")):
            start = at - len(line)
            words = line.strip()
            mark = mark_at(words, start + len(line) - len(line.lstrip()), found.id) if words else None
            if mark is not None:
                return mark
            at = start - 1
    return None
