"""What an archive's attributes say of a telegram beside what the telegram says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Attribute, CableHeader, DocumentId, Level, Piece, Sourced, Unreadable, View
from dragoman.message.attributes import Listing, attribute_day, parts_of
from dragoman.message.declassifying import number_meant, regime_of
from dragoman.message.known import Known
from dragoman.message.numbers import canonical_number
from dragoman.message.problems import Noted
from dragoman.message.references import read_references
from dragoman.message.splices import same_post
from dragoman.message.tags import read_tags
from dragoman.message.vocabulary import Vocabulary, letters_of
from dragoman.reference import load

NUMBER = re.compile(r"(?P<year>\d{2})(?P<post>[A-Z]+?)(?P<serial>\d+)")
LINE_END = re.compile(r"\r\n|\r|\n")
CUT = 6
"""Characters, blanks included, to which the archive cuts a post in its numbers."""
COMPARED_CAPTIONS = frozenset(("NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN"))
SHORTEST_SUBJECT = 10


def compare_attributes(header: CableHeader, listing: Listing, text: str, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Give every disagreement between a telegram and its attributes, both values named, at the attribute's place.

    What one of the two does not say (``n/a``), or what no table knows, is no disagreement. The archive cuts posts and
    subjects: a beginning agrees with the whole.
    """
    if not listing.has_text:
        locator = listing.of("Locator")
        if locator is not None:
            yield _at("text-elsewhere", f"the archive says of the text: {locator.value.value}.", locator, text)
    differences = _differences(header, listing, vocabulary) if listing.has_text else ()
    for what, own, found in differences:
        if own is not None and found is not None:
            message = f"the {what} is {own} in the text, {found.value.value} by the attribute {found.value.key}."
            yield _at("attribute-differs", message, found, text)
    for found in listing.unknown:
        yield _at("attribute-unknown", f"no list has an attribute {found.value.key!r}.", found, text)
    for start, end, role in listing.lines:
        if role == "unread":
            words = text[start:end].strip()
            message = f"{words[:80]!r} belongs to no attribute."
            yield Noted("line-unread", message, _line(text, start), start, start + len(words))


def _at(code: str, message: str, found: Sourced[Attribute], text: str) -> Noted:
    start = found.span.start
    return Noted(code, message, _line(text, start), start, found.span.end)


def _line(text: str, offset: int) -> int:
    """Return the number of the line an offset lies on, from 1, whatever ends the lines."""
    return len(LINE_END.findall(text, 0, offset)) + 1


def _differences(
    header: CableHeader, listing: Listing, vocabulary: Vocabulary
) -> Iterator[tuple[str, str | None, Sourced[Attribute] | None]]:
    """Give field, the text's own value and the attribute where the two differ."""
    yield "number", _number(header, listing.of("Document Number"), vocabulary), listing.of("Document Number")
    yield "day", _day(header, listing.day), listing.day
    sender = listing.of("From")
    yield "sender", _sender(header, sender, vocabulary), sender
    word = listing.of("Original Classification")
    yield "classification", _class(header, word, vocabulary), word
    captions = listing.of("Original Handling Restrictions")
    yield "handling", _captions(header, captions), captions
    yield "list of tags", _tags(header, listing.of("TAGS"), vocabulary), listing.of("TAGS")
    yield "subject", _subject(header, listing.of("Subject")), listing.of("Subject")
    cited = listing.of("Reference")
    yield "list of references", _references(header, cited, listing, vocabulary), cited
    order = listing.of("Executive Order")
    yield "instruction", _order(header, order), order


def _number(header: CableHeader, found: Sourced[Attribute] | None, vocabulary: Vocabulary) -> str | None:
    """Return the text's number where the attribute's is another."""
    if header.reference is None or found is None:
        return None
    own, other = header.reference.value, canonical_number(found.value.value, vocabulary)
    one, two = NUMBER.fullmatch(own), NUMBER.fullmatch(other or "")
    if other is None or own == other or one is None or two is None:
        return None if other is None or own == other else own
    same = (one["year"], one["serial"]) == (two["year"], two["serial"])
    cut = two["post"][: CUT - 1]
    return None if same and (one["post"].startswith(cut) or same_post(one["post"], two["post"], vocabulary)) else own


def _day(header: CableHeader, found: Sourced[Attribute] | None) -> str | None:
    moment, day = header.dtg_true or header.dtg, attribute_day(found.value.value) if found else None
    if moment is None or day is None or moment.value.date() == day:
        return None
    return f"{moment.value:%d %b %Y}".upper()


def _sender(header: CableHeader, found: Sourced[Attribute] | None, vocabulary: Vocabulary) -> str | None:
    if header.originator is None or found is None:
        return None
    own, other = vocabulary.post(header.originator.value), vocabulary.post(found.value.value)
    return header.originator.value if own is not None and other is not None and own != other else None


def _class(header: CableHeader, found: Sourced[Attribute] | None, vocabulary: Vocabulary) -> str | None:
    if header.classification is None or found is None:
        return None
    own = vocabulary.level_of(header.classification.value)
    other = vocabulary.level_of(found.value.value.strip(" .,"))
    return header.classification.value if Level.UNSTATED not in (own, other) and own != other else None


def _captions(header: CableHeader, found: Sourced[Attribute] | None) -> str | None:
    """Return the text's captions of distribution where the attribute has others."""
    if found is None:
        return None
    own = {caption.value for caption in header.captions} & COMPARED_CAPTIONS
    other = {row.name for part in parts_of(found) if (row := load().caption(part)) is not None} & COMPARED_CAPTIONS
    return None if own == other else ", ".join(sorted(own)) or "without caption"


def _tags(header: CableHeader, found: Sourced[Attribute] | None, vocabulary: Vocabulary) -> str | None:
    if found is None or not header.tags:
        return None
    try:
        tags, unknown = read_tags(_view(f"TAGS: {found.value.value}"), Known(vocabulary))
    except Unreadable:
        return None
    own = {_plain(tag.value) for tag in header.tags}
    other = {_plain(tag.value) for tag in (*tags, *unknown)}
    return None if own == other else ", ".join(tag.value for tag in header.tags)


def _subject(header: CableHeader, found: Sourced[Attribute] | None) -> str | None:
    if header.subject is None or found is None:
        return None
    own, other = _plain(header.subject.value), _plain(found.value.value)
    shorter = min(len(own), len(other))
    agree = own == other or (shorter >= SHORTEST_SUBJECT and own[:shorter] == other[:shorter])
    return None if agree else header.subject.value


def _references(
    header: CableHeader, found: Sourced[Attribute] | None, listing: Listing, vocabulary: Vocabulary
) -> str | None:
    """Return the telegrams the text cites where the attribute names others; its last item may be cut."""
    own = [one.value.id for one in header.refs if one.value.kind == "cable" and one.value.id]
    if found is None or not own:
        return None
    cited = read_references(_view(f"REF: {found.value.value}"), Known(vocabulary, listing.year))
    other = [one.value.id for one in cited if one.value.kind == "cable" and one.value.id]
    return None if not other or set(own) == set(other) else ", ".join(own)


def _order(header: CableHeader, found: Sourced[Attribute] | None) -> str | None:
    """Return the text's instruction where the attribute has another; the archive writes GS for GDS, X1 for XGDS-1."""
    order = header.eo.value if header.eo else None
    moment = header.dtg_true or header.dtg
    if order is None or order.schedule is None or found is None or moment is None:
        return None
    number = number_meant(order.order, regime_of(moment.value.date())[0])
    rows = [row for row in load().schedules if row.order == number]
    words = set(re.split(r"[\s,;]+", found.value.value.upper()))
    named = {row.mark for row in rows if row.mark in words or row.code in words - {""}} - {"N/A"}
    return None if not named or order.schedule in named else order.schedule


def _plain(words: str) -> str:
    return letters_of(words)


def _view(words: str) -> View:
    return View(DocumentId(""), words, (Piece(words, 0, len(words)),), (0,))
