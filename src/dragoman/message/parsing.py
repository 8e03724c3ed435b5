"""A text made into a telegram."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import cast

import msgspec
from msgspec.structs import replace

from dragoman.documents import Block, Catalogue, DocumentId, Level, Marking, Sourced, Span
from dragoman.message.airgrams import numbered, read_airgram
from dragoman.message.asking import action_request_of
from dragoman.message.attributed import with_listing
from dragoman.message.attributes import HEADING, find_listing
from dragoman.message.body import Body, read_body
from dragoman.message.catalogued import compare, held_with_label, label_of, year_of
from dragoman.message.checks import check
from dragoman.message.citing import find_cited
from dragoman.message.cuts import check_cut
from dragoman.message.declassifying import eligible_order
from dragoman.message.downgrading import downgrading_of
from dragoman.message.finishing import Held, to_blocks
from dragoman.message.garbles import is_garbled
from dragoman.message.handling import captions_among, marking_of_pages
from dragoman.message.head import HeadRead, read_head
from dragoman.message.layout import Gathered, Layout
from dragoman.message.message import Lines, Message, Role
from dragoman.message.problems import Noted
from dragoman.message.quotations import Quotation, find_quotations, headings_of, lines_above, masked
from dragoman.message.quoting import DEEPEST, with_quoted
from dragoman.message.releases import releases_on
from dragoman.message.said import comment_of, summary_of
from dragoman.message.splices import noted_splice, of_pages, of_repeated_head, of_sender, quarantine
from dragoman.message.spoken import spoken_in
from dragoman.message.transport import on_its_lines, page_of
from dragoman.message.vocabulary import Vocabulary, vocabulary
from dragoman.message.voices import with_voices
from dragoman.message.walking import lay_out

NAMELESS = DocumentId("")
"""Stands for a text that is no document of the record."""
CLASSIFIED_BY = "CLASSIFIED BY"
CLASSIFIED = re.compile(rf"\b{CLASSIFIED_BY}\b", re.I)
CLASSIFIER_BELOW = 3
"""Paragraphs searched for a Classified By that stands inside the text."""


def parse(
    text: str,
    document: DocumentId = NAMELESS,
    year: int | None = None,
    catalogue: Catalogue | None = None,
    number: str | None = None,
) -> Message:
    """Read a telegram from its text, any text at all.

    Every line gets a role: it is read, ignored by name, or reported. ``year`` is used where there is no date line
    and the year is known from elsewhere; without it such a telegram has no number. ``catalogue`` is what the carrier
    says of it: its year is used likewise, its label can close the telegram further, and where it says other than
    the text there is a problem. ``number`` is what the telegram was called by, as by a file's name: its year is taken
    where the text has the same post and serial and no date, its post where a citation leaves out the own one.

    Returns: a `Message` whose lines together are ``text``; what was not understood is in ``problems``, in the order
        of the page.
    Raises: nothing.
    """
    page = page_of(text)
    if (airgram := read_airgram(page)) is not None:
        own = Given(document, year_of(catalogue, year) or airgram.year, catalogue, number)
        return numbered(_telegram(Part(text, airgram.page), own, 0), airgram, vocabulary())
    listing = find_listing(page, document) if HEADING in page else None
    if listing is None:
        return _telegram(Part(text, page), Given(document, year, catalogue, number), 0)
    above = Part(text[: listing.start], page[: listing.start])
    known = year_of(catalogue, year) or listing.year
    return with_listing(_telegram(above, Given(document, known, catalogue, number), 0), listing, text)


def parse_page(page: str, text: str, document: DocumentId, year: int | None = None) -> Message:
    """Read a telegram from a page as long as its text, on which a carrier's own layout was made a telegram's.

    Returns: as `parse`; every place is a place in the text. Raises: nothing.
    """
    return _telegram(Part(text, page), Given(document, year), 0)


class Part(msgspec.Struct, frozen=True, gc=False):
    """The stretch of a text that is read as one telegram: its words, its page, the number of lines above it.

    ``begins_by`` is where its prose begins at the latest, None where its lines alone tell.
    """

    text: str
    page: str
    above: int = 0
    begins_by: int | None = None


class Given(msgspec.Struct, frozen=True, gc=False):
    """What is known of a telegram beside its text."""

    document: DocumentId
    year: int | None
    catalogue: Catalogue | None = None
    number: str | None = None


def _telegram(part: Part, given: Given, depth: int) -> Message:
    """Read a telegram and, by themselves, those that it quotes whole."""
    quotations = find_quotations(part.page, vocabulary()) if depth < DEEPEST else ()
    if not quotations:
        return _read(part, given)
    places = [(one.start, one.end) for one in quotations]
    outer = _read(replace(part, page=masked(part.page, places), begins_by=quotations[0].opening), given)
    year = outer.header.dtg.value.year if outer.header.dtg else year_of(given.catalogue, given.year)

    def read(one: Quotation, years_before: int) -> Message:
        page = masked(part.page, headings_of(outer.header, part.page, one))[one.start : one.end]
        inner = Part(part.text[one.start : one.end], page, part.above + lines_above(part.text, one.start))
        return _telegram(inner, Given(given.document, year and year - years_before), depth + 1)

    return with_quoted(outer, quotations, part.page, read)


def _read(part: Part, given: Given) -> Message:
    """Read one telegram line by line."""
    words, text, page = vocabulary(), part.text, part.page
    document, year, catalogue = given.document, given.year, given.catalogue
    layout = lay_out(page, words, part.begins_by)
    serial = _serial(layout, words, document)
    other = of_pages(layout, serial, words)
    body = read_body(layout, words, other.serial if other else serial)
    _gather_classifier_below(layout, body)
    called = given.number or (catalogue.number if catalogue is not None else None)
    read = _sealed(read_head(layout, document, words, year_of(catalogue, year), called), layout, document)
    other = other or of_repeated_head(layout, words) or of_sender(read, words)
    if other is not None:
        read = quarantine(read, other, document, words)
    label = label_of(catalogue, words)
    captions, banner = held_with_label(*_banner(read, body, words, captions_among(layout, words)), label)
    if banner.level is not Level.UNSTATED:
        banner = banner.joined(marking_of_pages(layout, words))
        captions = banner.controls
    blocks = to_blocks(body, layout, Held(document, banner, captions), words)
    printed = read.header.subject_mark
    whole = _whole(banner, blocks, words.portion(printed.value.strip("()")) if printed else None)
    if (body.second is not None and not body.levels) or (other is not None and not other.held):
        whole = Marking(Level.UNSTATED, whole.controls)
    if whole != banner:
        blocks = [_held(block, whole) for block in blocks]
    spoken = spoken_in(page, blocks)
    blocks = with_voices(blocks, page, spoken)
    asked = action_request_of(blocks, page)
    section = read.header.section.value if read.header.section else None
    checked = [*check(read, body, blocks, banner, words), *check_cut(body, blocks, asked, section, layout)]
    noted = _problems(read, body, checked)
    if other is not None:
        noted.insert(0, noted_splice(read, other, words))
    if catalogue is not None:
        noted += compare(read.header, catalogue, label, words)
    noted = on_its_lines(noted, page, text, part.above)
    number = read.header.reference.value if read.header.reference else None
    return Message(
        document=document,
        lines=_lines(layout, text),
        header=replace(
            read.header, eo=eligible_order(read.header), signer=_signer(body, document), catalogue=catalogue
        ),
        blocks=tuple(blocks),
        marking=whole,
        summary=summary_of(blocks, page, spoken),
        comment=comment_of(blocks, page, spoken),
        asides=tuple(Sourced(one.voice, Span(document, one.start, one.end)) for one in spoken.asides),
        action_request=asked,
        problems=tuple(one.told(number, document) for one in noted),
        cited=find_cited(page, _own(blocks, layout, body), read.header, read.citing, document),
    )


def _sealed(read: HeadRead, layout: Layout, document: DocumentId) -> HeadRead:
    """Return the head with the mark above the signature and the stamps of release, which stand in the text."""
    mark, stamps = downgrading_of(layout, document), releases_on(layout, document)
    if mark is None and not stamps:
        return read
    return replace(read, header=replace(read.header, downgrading=mark, released=stamps))


def _own(blocks: list[Block], layout: Layout, body: Body) -> list[Block]:
    """Return the blocks of the first telegram, where another one begins below it."""
    if body.second is None:
        return blocks
    end = layout.starts[body.second]
    return [block for block in blocks if block.span.start < end]


def _serial(layout: Layout, words: Vocabulary, document: DocumentId) -> str | None:
    """Return the serial on the classification line, without reading the rest of the head."""
    found = layout.first("classification")
    if found is None:
        return None
    printed = found.words(layout.text).split()
    digits = [word for word in printed if word.isdigit()]
    return digits[-1] if digits and not any(map(is_garbled, printed)) else None


def _gather_classifier_below(layout: Layout, body: Body) -> None:
    """Where the head has no Classified By, take one that stands at the beginning of the first paragraphs."""
    if layout.has("classifier"):
        return
    for draft in body.drafts[: CLASSIFIER_BELOW * 2]:
        if draft.kind != "paragraph":
            continue
        end = min(draft.start + 120, draft.end)
        # The words are looked for as such first: a pattern that knows no case is tried at every letter.
        if CLASSIFIED_BY not in layout.text[draft.start : end].upper():
            continue
        found = CLASSIFIED.search(layout.text, draft.start, end)
        if found is not None:
            at = found.start()
            pieces: list[tuple[int, int]] = []
            line = _line_of(layout, at)
            while (
                line < len(layout.raws) and layout.words[line] and layout.starts[line] < draft.end and len(pieces) < 4
            ):
                end = min(layout.starts[line] + len(layout.raws[line].rstrip("\r\n")), at + 400)
                pieces.append((max(at, layout.starts[line]), end))
                line += 1
            layout.gathered.append(Gathered("classifier", pieces, _line_of(layout, at)))
            return


def _line_of(layout: Layout, offset: int) -> int:
    """Return the index of the line an offset lies on."""
    return bisect_right(layout.starts, offset) - 1


def _banner(read: HeadRead, body: Body, words: Vocabulary, among: tuple[str, ...]) -> tuple[tuple[str, ...], Marking]:
    """Return the controls printed above the text, and the marking of the whole by its classification and captions.

    Without a classification line the letters of the security line stand for it where they are C, S or T, or what the
    text says of itself; with none of these the marking is unstated, for a paper without a mark is not a paper with
    the lowest. What the text says can make it higher, never lower.
    """
    captions = [*(caption.value for caption in read.header.captions), *among]
    word = read.header.classification.value if read.header.classification else None
    if word is None and read.header.security_prosign is not None:
        row = words.prosigns.get(read.header.security_prosign.value[0])
        word = row.word if row is not None and row.level >= Level.C else None
    marking = words.reference.marking(word, captions) if word else None
    stated = max(body.levels, default=None)
    if marking is None and stated is not None:
        marking = words.reference.marking("UNCLASSIFIED", captions)
    if marking is not None and stated is not None:
        marking = marking.joined(Marking(stated))
    if marking is None:
        loose = words.reference.marking("UNCLASSIFIED", captions)
        return (loose.controls if loose else ()), Marking(Level.UNSTATED, loose.controls if loose else ())
    if read.banner is not None and read.banner.handling is not None:
        marking = marking.joined(Marking(Level.SBU))
    return marking.controls, marking


def _whole(banner: Marking, blocks: list[Block], subject: Marking | None) -> Marking:
    """Return the marking of the whole: the banner's, or that of its highest portion where it is higher.

    Its portions are the subject and the paragraphs.
    """
    whole = banner
    if banner.level is not Level.UNSTATED:
        if subject is not None:
            whole = whole.joined(subject)
        for block in blocks:
            if block.marking is not whole:
                whole = whole.joined(block.marking)
    return whole


def _held(block: Block, whole: Marking) -> Block:
    """Hold a block without a mark of its own as closely as the whole."""
    return block if block.printed is not None else replace(block, marking=whole)


def _signer(body: Body, document: DocumentId) -> Sourced[str] | None:
    found = body.signature
    return Sourced(found.name, Span(document, found.start, found.end)) if found else None


def _problems(read: HeadRead, body: Body, checked: Iterable[Noted]) -> list[Noted]:
    """Return everything that was not understood or contradicts itself, in the order of the page."""
    layout = read.head.layout
    if not layout.text.strip("\ufeff \t\r\n\f\v\x00"):
        return [Noted("empty", "there is nothing to read.", None, 0, len(layout.text))]
    if not layout.gathered and not body.numbered:
        return [Noted("not-telegram", "not one line of a telegram's form is here.", None, 0, len(layout.text))]
    return sorted([*read.head.noted, *_unread(layout), *checked], key=lambda one: (one.line is None, one.line or 0))


def _unread(layout: Layout) -> Iterator[Noted]:
    """Give the lines above the text that are no line of the form."""
    if "unread" not in layout.roles:
        return
    for line, words in enumerate(layout.words[: layout.body_line]):
        if layout.roles[line] == "unread":
            start = layout.offset(line)
            message = f"{words[:80]!r} is no line of the form."
            yield Noted("line-unread", message, line + 1, start, start + len(words))


def _lines(layout: Layout, text: str) -> Lines:
    """Return all lines of the text; one that nothing else claimed belongs to the prose."""
    raws = layout.raws
    if layout.text is not text:
        raws = [text[start : start + len(raw)] for start, raw in zip(layout.starts, raws, strict=True)]
    roles = layout.roles
    named = cast("list[Role]", roles) if None not in roles else [role or "paragraph" for role in roles]
    return Lines(raws, layout.starts, named)
