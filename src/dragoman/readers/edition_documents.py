"""One document of an edition: its text, heading, date, place, participants and source note."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath

from dragoman.documents import PUBLIC, Block, BlockKind, Document, EditionHeader, Sourced, Span
from dragoman.readers.characters import ALONE, CELL, LINE, Characters, Element, Layout, Place, characters, local_name
from dragoman.readers.edition_dates import read_dates
from dragoman.readers.edition_participants import participants
from dragoman.readers.edition_telegrams import Edited, read_telegram
from dragoman.readers.papers import Paper, without_no_characters
from dragoman.readers.paragraphs import Stretch
from dragoman.readers.tongue import language_of, not_read

KINDS: dict[str, BlockKind] = {"dateline": "header", "p": "paragraph", "ab": "paragraph", "quote": "paragraph"}
KINDS |= {"closer": "signature", "postscript": "paragraph", "opener": "furniture", "salute": "furniture"}
KINDS |= {"list": "list", "table": "table", "lg": "paragraph"}

NUMBERED = re.compile(r"(?P<number>\d{1,3})\. ?(?P<mark>\([A-Z]{1,3}(?:/{1,2}[A-Z]{2,8})*\))? ?(?=\S)")
SECTION_TITLE = re.compile(r"sectiontitle|flushleft head", re.I)

DOCUMENT_KINDS = (
    (r"editorial note", "editorial note"),
    (r"memorandum of (?:a )?(?:telephone )?(?:conversation|conference|meeting)", "memorandum of conversation"),
    (r"memorandum for the record", "memorandum for the record"),
    (
        r"national security (?:decision|study|action) memorandum|presidential (?:directive|review memorandum)",
        "directive",
    ),
    (
        r"(?:national )?intelligence (?:estimate|memorandum|note|assessment|information cable|report)",
        "intelligence report",
    ),
    (r"backchannel message", "backchannel message"),
    (r"telegram|circular telegram", "telegram"),
    (r"airgram", "airgram"),
    (r"minutes|summary of conclusions|record of|notes of", "minutes"),
    (r"transcript|conversation (?:among|between)|telephone conversation", "transcript"),
    (r"memorandum", "memorandum"),
    (r"letter", "letter"),
    (r"message", "message"),
    (r"report", "report"),
    (r"paper|study|estimate|talking points|agenda|aide-m[eé]moire|note", "paper"),
)
"""Opening words of a heading and the kind of document they tell, the first that fits holds.
Source: headings of FRUS 1961-1980 as the Office of the Historian prints them."""

OPENING = re.compile(r"(?:\d+[a-z]?\. )?(.*?)(?: (?:from|to|for|by|in|prepared|submitted) |, |$)", re.I | re.S)


def _kind(element: Element) -> BlockKind | None:
    """Return the block a TEI element begins; a list or table is one block with all that stands in it."""
    name = local_name(element)
    above = element.getparent()
    if any(local_name(outer) in ("list", "table") for outer in element.iterancestors()):
        return "list" if name == "item" and _is_running(element) else None
    if name == "head":
        return "title" if above is not None and above.get("type") == "document" else "heading"
    if name == "p" and SECTION_TITLE.search(element.get("rend") or ""):
        return "heading"
    return KINDS.get(name)


def _is_running(item: Element) -> bool:
    """Say whether an item stands in a list that is part of the prose: one without a type such as ``to``."""
    return all(
        outer.get("type") in (None, "simple", "ordered", "bulleted")
        for outer in item.iterancestors()
        if local_name(outer) == "list"
    )


TEI = Layout(
    breaks={
        **dict.fromkeys(("p", "ab", "head", "list", "table", "div", "closer", "lg", "quote", "postscript"), ALONE),
        **dict.fromkeys(("item", "row", "salute", "signed", "dateline", "opener", "l"), LINE),
        "cell": CELL,
    },
    left_out=frozenset({"note", "pb", "figure", "del", "fw"}),
    kind=_kind,
    line_ends=frozenset({"lb"}),
    places=frozenset({"head", "dateline", "date", "placename", "item", "persname"}),
)


@dataclass(frozen=True, slots=True)
class Volume:
    """What a volume's header says: its short name (``frus1977-80v21``) and its title."""

    name: str = "unnamed"
    title: str | None = None

    @classmethod
    def read(cls, header: Element, source: str) -> Volume:
        """Read a TEI header; a volume without a number is named after its file."""
        names = {e.get("type"): _squeezed(e) for e in header.iter() if local_name(e) == "idno" and _squeezed(e)}
        titles = {e.get("type"): _squeezed(e) for e in header.iter() if local_name(e) == "title" and _squeezed(e)}
        name = names.get("frus") or next(iter(names.values()), None) or PurePath(source).name.split(".")[0]
        return cls(name, titles.get("volume") or titles.get("complete") or next(iter(titles.values()), None))


def edited_document(element: Element, paper: Paper, volume: Volume) -> Document:
    """Make the document of one ``div``. It is published and public; its former marking is in the source note.

    Documents printed inside it are left out: they are documents of their own.
    """
    inner = tuple(e for e in element.iterdescendants() if local_name(e) == "div" and e.get("type") == "document")
    page = characters(element, TEI, without=inner)
    text, replaced = without_no_characters(page.text)
    page = replace(page, text=text)
    head = next((place for place in page.places if _is_head(place.element)), None)
    dates = read_dates(element, page, paper.id, head)
    language = language_of(text, page.stretches)
    header = EditionHeader(
        volume.name,
        element.get("n") or "",
        None if head is None else _sourced(page, head, paper),
        None if head is None else document_kind(text[head.start : head.end]),
        dates.day,
        dates.last_day,
        next((_sourced(page, place, paper) for place in page.places if _is_place(place.element)), None),
        participants(page, paper.id),
        _source_note(element),
        volume.title,
    )
    blocks = tuple(_block(part, text, paper) for part in page.stretches)
    problems = paper.problems + replaced + dates.problems + not_read(language)
    telegram = read_telegram(Edited(paper.id, page, blocks, header))
    if telegram is not None:
        header = replace(header, cable=telegram.cable, time=telegram.time)
        blocks, problems = telegram.blocks, problems + telegram.problems
    cited = telegram.cited if telegram is not None else ()
    return Document(
        paper.id,
        text,
        "frus",
        paper.carrier,
        paper.source,
        paper.encoding,
        header,
        blocks,
        PUBLIC,
        language=language,
        problems=problems,
        cited=cited,
    )


def document_kind(heading: str) -> str | None:
    """Return what kind of document a heading tells of: ``6. Memorandum of Conversation, Ankara, May 3, 1975``."""
    found = OPENING.match(heading)
    opening = found[1] if found else heading
    return next((kind for words, kind in DOCUMENT_KINDS if re.search(rf"\b(?:{words})\b", opening, re.I)), None)


def _block(part: Stretch, text: str, paper: Paper) -> Block:
    """Return the block of a stretch; a paragraph's printed number and mark are no part of its prose."""
    span = Span(paper.id, part.start, part.end)
    if part.kind != "paragraph":
        return Block(part.kind, span, PUBLIC)
    found = NUMBERED.match(text, part.start, part.end)
    if found is None:
        return Block(part.kind, span, PUBLIC, prose=span)
    mark = found["mark"] and Sourced(found["mark"], Span(paper.id, *found.span("mark")))
    prose = Span(paper.id, found.end(), part.end)
    return Block(part.kind, span, PUBLIC, number=int(found["number"]), printed=mark or None, prose=prose)


def _sourced(page: Characters, place: Place, paper: Paper) -> Sourced[str]:
    return Sourced(page.text[place.start : place.end], Span(paper.id, place.start, place.end))


def _is_head(element: Element) -> bool:
    """Say whether this is the heading of a document and not of a part of it."""
    above = element.getparent()
    return local_name(element) == "head" and above is not None and above.get("type") == "document"


def _is_place(element: Element) -> bool:
    """Say whether this is the place of writing."""
    return local_name(element) == "placename" and any(local_name(e) == "dateline" for e in element.iterancestors())


def _source_note(element: Element) -> str | None:
    """Return the editors' note on where the document was found: the first that says so, else the heading's first."""
    notes = [note for note in element.iterdescendants() if local_name(note) == "note"]
    heading = [note for note in notes if any(_is_head(above) for above in note.iterancestors())]
    source = next((note for note in notes if note.get("type") == "source"), None)
    plain = (note for note in heading if note.get("type") != "summary")
    note = source if source is not None else next(plain, None)
    return None if note is None else _squeezed(note) or None


def _squeezed(element: Element) -> str:
    """Return an element's words on one line."""
    return " ".join(str(element.xpath("string()")).split())
