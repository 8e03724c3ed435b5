"""A telegram checked against itself: lines that say the same thing twice must agree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeVar

from dragoman.documents import Block, CableHeader, Level, Marking, Sourced
from dragoman.message.agreement import agree
from dragoman.message.body import Body
from dragoman.message.dating import day_of_year
from dragoman.message.head import HeadRead
from dragoman.message.layout import Layout
from dragoman.message.noise import damaged_in
from dragoman.message.paperwork_checks import check_paperwork
from dragoman.message.problems import Noted
from dragoman.message.repeats import check_repeats
from dragoman.message.sequence import check_numbers
from dragoman.message.splices import differing_class, differing_post, differing_serial
from dragoman.message.vocabulary import Vocabulary


def check(read: HeadRead, body: Body, blocks: list[Block], banner: Marking, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Give everything in which the telegram contradicts itself or is not whole, in the order of the page."""
    header = read.header
    yield from _check_days(header, read)
    yield from _check_identity(header, read, vocabulary)
    yield from _check_security(header, read, vocabulary)
    yield from _check_precedence(read, vocabulary)
    yield from _check_sections(read)
    yield from _check_captions(header, read, vocabulary)
    yield from _check_order(header, read)
    yield from _check_tags_and_references(read)
    yield from agree(read, vocabulary)
    yield from check_paperwork(read)
    yield from check_repeats(read, body, vocabulary)
    yield from check_numbers(body, read.head.layout)
    yield from _check_subject_mark(header.subject_mark, banner, read, vocabulary)
    yield from _check_marks(blocks, banner, read, body)
    yield from _check_whole(read, body, blocks)
    yield from _check_damage(read.head.layout)


T = TypeVar("T")
NUMBERED = re.compile(r"\d{3}")
SUBJECTS_SINCE = 1973
"""The year since which every telegram has a line for tags and one for its subject."""


def _at(code: str, message: str, line: int | None, found: Sourced[T]) -> Noted:
    return Noted(code, message, line, found.span.start, found.span.end)


def _check_days(header: CableHeader, read: HeadRead) -> Iterator[Noted]:
    """The day of the year after DE is that of the date line; where it is not, another year may be proven."""
    if header.dtg is None or header.de is None or header.de.value.julian_day is None:
        return
    printed, day = header.dtg.value, header.de.value.julian_day
    line = read.head.line_of("date-time group")
    if header.dtg_true is not None:
        year = header.dtg_true.value.year
        message = (
            f"the year {printed.year} is printed, but {header.dtg_reason}. "
            f"Read with {year}; the number keeps the printed year."
        )
        yield _at("year-wrong", message, line, header.dtg)
    elif day_of_year(printed) != day:
        message = f"{printed:%d %B %Y} is day {day_of_year(printed)} of the year, the line DE has day {day}."
        yield _at("day-differs", message, line, header.dtg)


def _check_identity(header: CableHeader, read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Who sent it numbered it: post and serial above the text are those of the text; a splice is told as one."""
    banner = read.banner
    if banner is None or header.quarantined is not None:
        return
    line = read.head.line_of("classification")
    if header.de is not None and banner.serial is not None and differing_serial(header, banner):
        message = f"the line DE has serial {header.de.value.serial}, the classification line {banner.serial.value}."
        yield _at("serial-differs", message, line, banner.serial)
    if header.originator is not None and banner.post is not None and differing_post(header, banner, vocabulary):
        message = f"it is from {header.originator.value}, but numbered as of {banner.post.value}."
        yield _at("post-differs", message, line, banner.post)


def _check_security(header: CableHeader, read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """The letters of the security line are those of the classification."""
    prosign, word = header.security_prosign, header.classification
    if prosign is not None and word is not None and differing_class(header, vocabulary):
        message = f"the security line has {prosign.value}, the text is {word.value}."
        yield _at("prosign-differs", message, read.head.line_of("security"), prosign)


def _check_precedence(read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """The doubled letter of the routing line is the highest precedence of the date line."""
    routes, precedence = read.head.lines.get("routes"), read.header.precedence
    if not routes or not precedence:
        return
    words = routes[0].words(read.head.layout.text)
    doubled = vocabulary.precedences.get(words[0]) if words[:1] == words[1:2] else None
    highest = max((word.value for word in precedence), key=lambda word: vocabulary.ranks.get(word, 0))
    if doubled is not None and doubled != highest:
        message = f"the routing line has {words[:2]} ({doubled}), the date line {highest}."
        yield Noted("precedence-differs", message, routes[0].line + 1, *routes[0].pieces[0])


def _check_sections(read: HeadRead) -> Iterator[Noted]:
    """The section after DE is that of the classification line; a copy that begins later lacks the first."""
    banner, header = read.banner, read.header
    if banner is None:
        return
    line = read.head.line_of("classification")
    if banner.misspelt is not None and banner.word is not None:
        message = f"the classification is garbled as {banner.misspelt.value!r}. Read as {banner.word.value}."
        yield _at("classification-garbled", message, line, banner.misspelt)
    if banner.garbled is not None:
        yield _at("section-garbled", f"SECTION is garbled as {banner.garbled.value!r}.", line, banner.garbled)
    if banner.scanned is not None and banner.post is not None and banner.serial is not None:
        read_as = f"{banner.post.value} {banner.serial.value}"
        message = f"the number is garbled as {banner.scanned.value!r}. Read as {read_as}."
        yield _at("number-garbled", message, line, banner.scanned)
    if banner.serial is None and banner.word is not None:
        yield _at("number-unread", "no post and serial follow the classification.", line, banner.word)
    if banner.section is None:
        return
    section, part = banner.section.value, header.de.value.part if header.de else None
    if part is not None and part != section.number:
        yield _at(
            "section-differs",
            f"the line DE has part {part:02}, the text section {section.number:02}.",
            line,
            banner.section,
        )
    if section.number > 1:
        yield _at(
            "part-only",
            f"this is section {section.number} of {section.of}; those before it are not in this paper.",
            line,
            banner.section,
        )


def _check_captions(header: CableHeader, read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Captions that exclude each other do not stand together: SIPDIS and NODIS, AGREMENT and EXDIS."""
    names = {caption.value for caption in header.captions}
    told: set[tuple[str, str]] = set()
    for caption in header.captions if len(names) > 1 else ():
        row = vocabulary.captions.get(caption.value)
        for other in row.excludes if row is not None and row.restrictive else ():
            if other in names and (other, caption.value) not in told:
                told.add((caption.value, other))
                message = f"{other} and {caption.value} exclude each other."
                yield _at("captions-conflict", message, read.head.line_of("caption"), caption)


def _check_order(header: CableHeader, read: HeadRead) -> Iterator[Noted]:
    """A day of declassification lies after the day of the telegram."""
    moment = header.dtg_true or header.dtg
    if header.eo is None or header.eo.value.on is None or moment is None:
        return
    if header.eo.value.on < moment.value.date():
        message = f"it is to be declassified on {header.eo.value.on:%d %B %Y}, before its own date."
        yield _at("declassify-early", message, read.head.line_of("order"), header.eo)


def _check_tags_and_references(read: HeadRead) -> Iterator[Noted]:
    """Tags stand in a list; references have a form."""
    tags = read.head.first("tags")
    if isinstance(tags, tuple):
        for tag in tags[1]:
            yield _at("tag-unknown", f"no list has the tag {tag.value!r}.", read.head.line_of("tags"), tag)
    for reference in read.header.refs:
        if reference.value.kind == "other":
            message = f"the reference {reference.value.text[:60]!r} is neither a telegram nor of another known kind."
            yield _at("reference-unread", message, read.head.line_of("references"), reference)
        elif (
            reference.value.kind == "cable"
            and reference.value.id is None
            and NUMBERED.search(reference.value.text) is None
        ):
            message = f"the reference {reference.value.text[:60]!r} is a telegram without its number."
            yield _at("reference-unnumbered", message, read.head.line_of("references"), reference)


def _check_subject_mark(
    printed: Sourced[str] | None, banner: Marking, read: HeadRead, vocabulary: Vocabulary
) -> Iterator[Noted]:
    """The subject is a portion like a paragraph: its mark is no higher than the classification of the whole."""
    marking = vocabulary.portion(printed.value.strip("()")) if printed else None
    if printed is None or marking is None or banner.level is Level.UNSTATED or marking.level <= banner.level:
        return
    message = f"the subject is marked {printed.value}, the telegram as a whole is {banner.level.name}."
    yield _at("portion-above-banner", message, _line_at(read.head.layout, printed.span.start), printed)


def _check_marks(blocks: list[Block], banner: Marking, read: HeadRead, body: Body) -> Iterator[Noted]:
    """The highest paragraph mark is the classification of the whole; of one section alone it may be lower."""
    layout, section = read.head.layout, read.header.section
    marked = [block for block in blocks if block.printed is not None]
    if not marked or banner.level is Level.UNSTATED:
        return
    highest = max(marked, key=lambda block: block.marking.level)
    printed = highest.printed
    if printed is None or highest.marking.level == banner.level:
        return
    if highest.marking.level > banner.level:
        message = f"the paragraph is marked {printed.value}, the telegram as a whole is {banner.level.name}."
        yield _at("portion-above-banner", message, _line_at(layout, printed.span.start), printed)
    elif section is not None and section.value.of > 1 and (section.value.number > 1 or body.signature is None):
        return
    elif all(block.printed is not None for block in blocks if block.kind == "paragraph" and block.number):
        message = f"the telegram as a whole is {banner.level.name}, no paragraph is marked higher than {printed.value}."
        yield _at("banner-above-portions", message, None, printed)


def _line_at(layout: Layout, offset: int) -> int:
    """Return the number of the line an offset lies on, from 1."""
    return bisect_right(layout.starts, offset)


def _check_whole(read: HeadRead, body: Body, blocks: list[Block]) -> Iterator[Noted]:
    """A telegram has a head and a text, and the text an end."""
    layout, header = read.head.layout, read.header
    end = len(layout.text)
    if not any(block.kind == "paragraph" for block in blocks):
        yield Noted("text-missing", "the head is here, the text is not.", None, min(layout.body, end), end)
    if header.dtg is None and "from" not in read.head.values:
        yield Noted("head-missing", f"the lines above the text are not here: {_unknown(header)}.", None, 0, 0)
    if header.classification is None:
        yield Noted("classification-missing", "there is no classification line.", None, 0, 0)
    early = header.dtg is not None and header.dtg.value.year < SUBJECTS_SINCE and not header.tags
    if header.subject is None and not early and not any(line.role == "subject" for line in layout.gathered):
        yield Noted("subject-missing", "there is no subject line.", None, 0, 0)
    if body.second is not None:
        start = layout.starts[body.second]
        words = layout.words[body.second]
        yield Noted(
            "second-telegram", f"another telegram begins here: {words!r}.", body.second + 1, start, start + len(words)
        )


def _check_damage(layout: Layout) -> Iterator[Noted]:
    """What the wire destroyed in the text is not known."""
    for start, end in damaged_in(layout.text, layout.body):
        first, last = bisect_right(layout.starts, start), bisect_right(layout.starts, end - 1)
        where = f"in lines {first} to {last}" if last > first else "here"
        words = layout.text[start:end].split(maxsplit=1)[0]
        message = f"the text was destroyed on the wire {where}, first at {words!r}."
        yield Noted("text-garbled", message, first, start, end)


def _unknown(header: CableHeader) -> str:
    """Say what is not known of a telegram without the lines above its text."""
    if header.originator is None:
        return "neither sender nor time is known"
    year = "; the year of its number is not printed here" if header.reference is not None else ""
    return f"the time is not known, and the sender only by the telegram's number{year}"
