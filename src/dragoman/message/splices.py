"""One telegram's head on another's text: found, said, and the number of the text put in quarantine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import eq

from msgspec.structs import replace

from dragoman.documents import CableHeader, DocumentId, Level, Sourced, Span, Unreadable
from dragoman.message.face import ClassificationRead, read_classification
from dragoman.message.head import HeadRead
from dragoman.message.known import Known
from dragoman.message.layout import Gathered, Layout
from dragoman.message.numbers import number_of
from dragoman.message.problems import Noted
from dragoman.message.vocabulary import Vocabulary, letters_of

PAGE = re.compile(
    r"(?P<post>[A-Z][A-Z .'’]{1,24}?)\s+(?P<serial>\d{8})\s+\d{3}(?:\.\d{0,2})?(?:\s+OF\s+\d{3})?(?:\s*-+)?"
)
LONGEST_PAGE_HEADING = 80


@dataclass(frozen=True, slots=True)
class OfAnother:
    """Post and serial of another telegram as a line of this one has them; ``line`` counts from 1.

    ``held`` says whether the line also bears the classification of the text, as a classification line does.
    """

    post: str
    serial: str
    line: int
    start: int
    end: int
    held: bool


def of_pages(layout: Layout, serial: str | None, vocabulary: Vocabulary) -> OfAnother | None:
    """Return whose text this is by its first page heading, where that names another post and serial than the head.

    ``MOSCOW 00000512  001.2 OF 003`` heads a second page, and the page above it is of the same telegram: so the whole
    text is Moscow's, whatever stands over it. Where a page of the telegram's own comes first, or another serial of
    the same post, a second telegram begins further down, and this is not for here. ``serial`` is that of the
    classification line.
    """
    if serial is None or " OF 0" not in layout.text:
        return None
    first = next((gathered.line for gathered in layout.gathered if gathered.role == "classification"), 0)
    for line in range(first + 1, len(layout.raws)):
        words = layout.words[line]
        if " OF 0" in words and len(words) <= LONGEST_PAGE_HEADING and (found := PAGE.fullmatch(words)) is not None:
            if int(found["serial"]) == int(serial):
                return None
            own = _classification_of(layout, vocabulary)
            if own is None or own.post is None or same_post(found["post"], own.post.value, vocabulary):
                return None
            start = layout.offset(line)
            return OfAnother(found["post"], found["serial"], line + 1, start, start + found.end("serial"), held=False)
    return None


def of_repeated_head(layout: Layout, vocabulary: Vocabulary) -> OfAnother | None:
    """Return whose text this is by a second classification line above it, of another post and serial."""
    heads = list(compress(count(), map(eq, layout.roles[: layout.body_line], repeat("repeated header"))))
    own = _classification_of(layout, vocabulary) if heads else None
    if own is None or own.post is None or own.serial is None:
        return None
    for line in heads:
        below = classification_at(layout, line, vocabulary)
        if below is None or below.post is None or below.serial is None:
            continue
        if int(own.serial.value) == int(below.serial.value):
            continue
        if not same_post(below.post.value, own.post.value, vocabulary):
            place = (below.post.span.start, below.serial.span.end)
            return OfAnother(below.post.value, below.serial.value, line + 1, *place, held=False)
    return None


def of_sender(read: HeadRead, vocabulary: Vocabulary) -> OfAnother | None:
    """Return whose text this is by the classification line, where sender and station say otherwise.

    Two of post, serial and classification must differ from the lines above it; or the post alone, where it lies in
    another country and no serial stands above to be compared.
    """
    header, banner = read.header, read.banner
    if banner is None or banner.post is None or banner.serial is None:
        return None
    post = differing_post(header, banner, vocabulary)
    serial = differing_serial(header, banner)
    classed = differing_class(header, vocabulary)
    unchecked = header.de is None and post is not None and _abroad(post, banner.post.value, vocabulary)
    if [post is not None, serial, classed].count(True) < 2 and not unchecked:
        return None
    place = (banner.post.span.start, banner.serial.span.end)
    line = read.head.line_of("classification") or 1
    return OfAnother(banner.post.value, banner.serial.value, line, *place, held=True)


def differing_post(header: CableHeader, banner: ClassificationRead, vocabulary: Vocabulary) -> str | None:
    """Return the post that sent it where another one numbered the text, None where they agree or one is not known."""
    if header.originator is None or banner.post is None:
        return None
    sender, number = vocabulary.post(header.originator.value), vocabulary.post(banner.post.value)
    return sender if sender is not None and number is not None and sender != number else None


def differing_serial(header: CableHeader, banner: ClassificationRead) -> bool:
    """Say whether the serial after DE is not the last four digits of the telegram's own."""
    if header.de is None or banner.serial is None:
        return False
    return int(header.de.value.serial) % 10_000 != int(banner.serial.value) % 10_000


def differing_class(header: CableHeader, vocabulary: Vocabulary) -> bool:
    """Say whether the letters of the security line are not those of the classification."""
    if header.security_prosign is None or header.classification is None:
        return False
    row = vocabulary.prosigns.get(header.security_prosign.value[0])
    level = vocabulary.level_of(header.classification.value)
    plain = {Level.SBU: Level.U}
    return row is None or plain.get(row.level, row.level) != plain.get(level, level)


def quarantine(read: HeadRead, other: OfAnother, document: DocumentId, vocabulary: Vocabulary) -> HeadRead:
    """Return the head with the number that the text carries set apart; the year is the head's."""
    number = letters_of(other.post) + other.serial.lstrip("0")
    if read.year is not None:
        number = number_of(read.year, other.post, other.serial, vocabulary)
    found = Sourced(number, Span(document, other.start, other.end))
    return replace(read, header=replace(read.header, quarantined=found))


def noted_splice(read: HeadRead, other: OfAnother, vocabulary: Vocabulary) -> Noted:
    """Return the problem that says of which telegram the head is, and of which the text."""
    text = read.header.quarantined
    head = _number_above(read, vocabulary) if other.held else _own(read)
    found = text.value if text else other.post
    message = f"the head is that of {head or 'another telegram'}, the text that of {found}."
    return Noted("spliced", message, other.line, other.start, other.end)


def _number_above(read: HeadRead, vocabulary: Vocabulary) -> str | None:
    """Return the number by sender and station, whose last four digits the line DE has."""
    sender = vocabulary.post(read.header.originator.value) if read.header.originator else None
    station = read.header.de.value if read.header.de else None
    if sender is None or station is None or read.year is None:
        return _own(read) if read.header.originator is None else f"FM {read.header.originator.value}"
    return number_of(read.year, sender, station.serial, vocabulary)


def _own(read: HeadRead) -> str | None:
    return read.header.reference.value if read.header.reference else None


def _classification_of(layout: Layout, vocabulary: Vocabulary) -> ClassificationRead | None:
    """Return the classification line of the head, read."""
    line = next((gathered for gathered in layout.gathered if gathered.role == "classification"), None)
    return None if line is None else _read(line, layout, vocabulary)


def classification_at(layout: Layout, line: int, vocabulary: Vocabulary) -> ClassificationRead | None:
    """Return the classification line that stands at this index, read, or None where it is none."""
    start = layout.offset(line)
    return _read(Gathered("classification", [(start, start + len(layout.words[line]))], line), layout, vocabulary)


def _read(line: Gathered, layout: Layout, vocabulary: Vocabulary) -> ClassificationRead | None:
    try:
        return read_classification(line.view(layout.text, DocumentId("")), Known(vocabulary))
    except Unreadable:
        return None


def same_post(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Say whether two names are one post's; page headings cut long ones (``RIO DE JAN``)."""
    cut, whole = letters_of(one), letters_of(other)
    if cut in whole or whole in cut:
        return True
    known = vocabulary.post(one)
    return known is not None and known == vocabulary.post(other)


def _abroad(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Say whether two posts lie in different countries, both known by exactly these names."""
    here, there = vocabulary.reference.post_named(one), vocabulary.reference.post_named(other)
    return here is not None and there is not None and here.country != there.country
