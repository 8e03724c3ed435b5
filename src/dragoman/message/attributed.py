"""A telegram with an archive's attributes below it: lines, facts and what the list lends where the text is not here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from msgspec.structs import replace as replaced

from dragoman.documents import Attribute, Block, CableHeader, Level, Marking, Piece, Release, Sourced, Span, View
from dragoman.message.attribute_checks import compare_attributes
from dragoman.message.attributes import Listing
from dragoman.message.catalogued import held_with_label, label_of
from dragoman.message.declassifying import eligible_order
from dragoman.message.known import Known
from dragoman.message.message import Line, Lines, Message, Role
from dragoman.message.numbers import canonical_number
from dragoman.message.tags import read_tags
from dragoman.message.vocabulary import Vocabulary, vocabulary

OF_A_TEXT = frozenset(
    (
        "empty",
        "not-telegram",
        "head-missing",
        "text-missing",
        "classification-missing",
        "subject-missing",
        "number-unread",
    )
)
"""Problems of a text that is not here, for which the archive's locator is the reason."""


def with_attributes(header: CableHeader, listing: Listing, text: str, vocabulary: Vocabulary) -> CableHeader:
    """Return a head with the attributes of its list, and with the releases that these tell of.

    Where the archive holds the text elsewhere, number, subject and tags are the list's, with the list's words.
    """
    released = {(one.value.authority, one.value.day): one for one in (*header.released, *listing.releases())}
    header = replaced(header, attributes=listing.attributes, released=_first_of_each(header.released, released))
    return header if listing.has_text else _filled(header, listing, text, vocabulary)


def _first_of_each(
    stamped: tuple[Sourced[Release], ...], known: dict[tuple[str | None, date | None], Sourced[Release]]
) -> tuple[Sourced[Release], ...]:
    """Return each release once, one stamped on a page before the same one of the list."""
    there = {(one.value.authority, one.value.day) for one in stamped}
    return (*stamped, *(one for key, one in known.items() if key not in there))


def _filled(header: CableHeader, listing: Listing, text: str, vocabulary: Vocabulary) -> CableHeader:
    number, subject, tags = listing.of("Document Number"), listing.of("Subject"), listing.of("TAGS")
    if header.reference is None and number is not None:
        canonical = canonical_number(number.value.value, vocabulary)
        header = replaced(header, reference=Sourced(canonical, number.span) if canonical else None)
    if header.subject is None and subject is not None:
        header = replaced(header, subject=Sourced(subject.value.value, subject.span))
    if not header.tags and tags is not None:
        header = replaced(header, tags=read_tags(_view(tags, text), Known(vocabulary))[0])
    return header


def _view(found: Sourced[Attribute], text: str) -> View:
    """Return an attribute's words with the way back to the page."""
    words = found.span.words(text)
    return View(found.span.document, words, (Piece(words, found.span.start, found.span.end),), (0,))


def with_listing(message: Message, listing: Listing, text: str) -> Message:
    """Return a telegram with the list below it: lines, attributes, releases, and problems where the two differ.

    A list can close the telegram further, by the class and captions it was sent with, and never open it. Where the
    archive holds the text elsewhere, the problems of a text that is not here are left out for that reason.
    """
    words = vocabulary()
    header = with_attributes(message.header, listing, text, words)
    header = replaced(header, eo=eligible_order(header))
    label = label_of(listing.label, words)
    marking = _marking(message, label)
    number = header.reference.value if header.reference else None
    noted = compare_attributes(header, listing, text, words)
    kept = (one for one in message.problems if listing.has_text or one.code not in OF_A_TEXT)
    return replace(
        message,
        lines=_lines(message.lines, listing, text),
        header=header,
        blocks=(*(_held(block, message.marking, marking) for block in message.blocks), *_block(listing, text, marking)),
        marking=marking,
        problems=tuple(
            sorted(
                (*kept, *(one.told(number, message.document) for one in noted)),
                key=lambda problem: (problem.line is None, problem.line or 0),
            )
        ),
    )


def _marking(message: Message, label: Marking | None) -> Marking:
    """Return the stricter of marking and label; a text that is unstated though it has a class stays so."""
    if label is None:
        return message.marking
    if message.marking.level is Level.UNSTATED and message.header.classification is not None:
        return Marking(Level.UNSTATED, message.marking.joined(label).controls)
    return held_with_label((), message.marking, label)[1]


def _held(block: Block, before: Marking, whole: Marking) -> Block:
    """Hold a block as closely as a whole that is held more closely than before; its own mark keeps its level."""
    if whole == before:
        return block
    level = whole.level if block.printed is None else block.marking.level
    return replaced(block, marking=block.marking.joined(Marking(level, whole.controls)))


def _lines(lines: Sequence[Line], listing: Listing, text: str) -> Lines:
    """Return the lines of the text and of the list below it."""
    raws = [line.raw for line in lines]
    starts = [line.start for line in lines]
    roles: list[Role] = [line.role for line in lines]
    for start, end, role in listing.lines:
        raws.append(text[start:end])
        starts.append(start)
        roles.append(role)
    return Lines(raws, starts, roles)


def _block(listing: Listing, text: str, marking: Marking) -> Sequence[Block]:
    """Return the list as one piece of furniture, as closely held as the whole."""
    words = text[listing.start :]
    first, end = listing.start + len(words) - len(words.lstrip()), len(text.rstrip())
    document = listing.attributes[0].span.document if listing.attributes else None
    return [Block("furniture", Span(document, first, end), marking)] if document is not None else []
