"""What the text repeats of its head: classification lines of further sections, page headings, the serial at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count, repeat
from operator import eq

from dragoman.documents import Section
from dragoman.message.body import Body
from dragoman.message.face import ClassificationRead
from dragoman.message.head import HeadRead
from dragoman.message.layout import Layout
from dragoman.message.problems import Noted
from dragoman.message.splices import classification_at, same_post
from dragoman.message.vocabulary import Vocabulary

PAGE_OF_SECTION = re.compile(r"[A-Z .'’]{2,26}\s+\d{8}\s+(?P<section>\d{3})(?P<page>\.\d)?\s+OF\s+(?P<of>\d{3})")
END = re.compile(r"#(?P<serial>\d{4})")
LAST_LINES = 8


def check_repeats(read: HeadRead, body: Body, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Give every repeated head that is not like the first, sections that are lacking, and another serial at the end.

    Only what the copy itself shows is judged: one whose later heads were cut away says nothing of its sections.
    """
    layout, banner = read.head.layout, read.banner
    if banner is None or body.second is not None or read.header.quarantined is not None:
        return
    seen: list[tuple[int, int]] = []
    if "repeated header" in layout.roles:
        repeated = _repeated(layout, vocabulary)
        for line, one in repeated:
            if told := _differences(one, banner, vocabulary):
                start = layout.offset(line)
                yield Noted("repeat-differs", told, line + 1, start, start + len(layout.words[line]))
        seen = [(one.section.value.number, line) for line, one in repeated if one.section is not None]
    section = banner.section.value if banner.section else None
    if section is not None and seen:
        yield from _check_order(section, seen, layout, to_the_end=True)
    elif section is not None and "page header" in layout.roles:
        yield from _check_order(section, _pages(layout), layout, to_the_end=False)
    yield from _check_end(banner, layout)


def _repeated(layout: Layout, vocabulary: Vocabulary) -> list[tuple[int, ClassificationRead]]:
    """Return the classification lines that stand in the text, each with its line's index."""
    found: list[tuple[int, ClassificationRead]] = []
    for line, role in enumerate(layout.roles):
        if role == "repeated header" and vocabulary.classification_line.match(layout.words[line]):
            one = classification_at(layout, line, vocabulary)
            if one is not None and one.serial is not None:
                found.append((line, one))
    return found


def _differences(one: ClassificationRead, banner: ClassificationRead, vocabulary: Vocabulary) -> str:
    """Say in what a repeated classification line is not like the first: its class, its post, how many sections."""
    parts: list[str] = []
    if one.word and banner.word and one.word.value != banner.word.value:
        parts.append(f"{one.word.value} where the first has {banner.word.value}")
    if one.post and banner.post and not same_post(one.post.value, banner.post.value, vocabulary):
        parts.append(f"{one.post.value} where the first has {banner.post.value}")
    if one.section and banner.section and one.section.value.of != banner.section.value.of:
        parts.append(f"{one.section.value.of} sections where the first has {banner.section.value.of}")
    return f"the head is repeated with {', '.join(parts)}." if parts else ""


def _pages(layout: Layout) -> list[tuple[int, int]]:
    """Return section and line of the page headings that each begin a section, none where headings begin pages."""
    found: list[tuple[int, int]] = []
    for line in compress(count(), map(eq, layout.roles, repeat("page header"))):
        if (heading := PAGE_OF_SECTION.fullmatch(layout.words[line])) is not None:
            if heading["page"]:
                return []
            found.append((int(heading["section"]), line))
    return found


def _check_order(section: Section, seen: list[tuple[int, int]], layout: Layout, *, to_the_end: bool) -> Iterator[Noted]:
    """Sections follow one another; ``to_the_end`` says that the last one would show if it were here."""
    expected = section.number + 1
    for number, line in seen:
        if number > expected:
            yield _lacking(expected, number - 1, section, line, layout)
        elif number < expected - 1:
            start = layout.offset(line)
            message = f"section {number} stands behind section {expected - 1}."
            yield Noted("section-order", message, line + 1, start, start + len(layout.words[line]))
        expected = max(expected, number + 1)
    if to_the_end and expected <= section.of:
        yield _lacking(expected, section.of, section, seen[-1][1], layout)


def _lacking(first: int, last: int, section: Section, line: int, layout: Layout) -> Noted:
    start = layout.offset(line)
    which = f"section {first}" if first == last else f"sections {first} to {last}"
    verb = "is" if first == last else "are"
    message = f"{which} of {section.of} {verb} not here."
    return Noted("section-missing", message, line + 1, start, start + len(layout.words[line]))


def _check_end(banner: ClassificationRead, layout: Layout) -> Iterator[Noted]:
    """The serial that closes the text (``#0512``) is the last four digits of the telegram's own."""
    for line in range(max(layout.body_line, len(layout.raws) - LAST_LINES), len(layout.raws)):
        if layout.roles[line] != "end of message" or (found := END.fullmatch(layout.words[line])) is None:
            continue
        if banner.serial is not None and int(found["serial"]) != int(banner.serial.value) % 10_000:
            start = layout.offset(line)
            message = f"the text ends with {found[0]}, its head has serial {banner.serial.value}."
            yield Noted("end-differs", message, line + 1, start, start + len(found[0]))
