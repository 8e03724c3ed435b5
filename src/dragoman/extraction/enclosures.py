"""What a paper of an edition encloses: memoranda and letters behind it, each with who wrote it to whom as its head or
its signature tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.documents import Block, Document
from dragoman.extraction.headings import Correspondent, correspondents_of, parted
from dragoman.reference import Reference

MARK = re.compile(
    r"\[?(?:Attachment|Enclosure|Tab|Annex|Appendix)(?: ?[A-Z0-9]{1,2})?\]?:?(?=\s*(?:\n|\Z))", re.IGNORECASE
)
"""The line above a paper that another one encloses."""
GREETING = re.compile(
    r"(?:(?:My )?Dear [A-Z][^\n:]{1,60}|(?:Your )?(?:Imperial |Royal )?(?:Excellency|Majesty|Highness|Beatitude)|"
    r"Mr\. (?:President|Secretary|Prime Minister|Ambassador|Minister|Chairman)|Sirs?|Gentlemen)[:,]\s*(?=\n|\Z)"
)
"""The line that opens a letter."""
FROM = re.compile(r"FROM ?:\s*(?:[A-Z/]{1,9} ?[-–—:] ?)?(?P<who>[^\n]{3,80})", re.IGNORECASE)
TO = re.compile(
    r"(?:TO ?:|MEMORANDUM (?:FOR|TO):?)\s*(?:[A-Z/]{1,9} ?[-–—:] ?)?(?:The Honorable\s+|Mr\. )?(?P<who>[^\n]{3,90})",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\bMEMORANDUM\b|\bWHITE HOUSE\b|\bDEPARTMENT OF\b|\bSECRETARY OF STATE\b|\bCENTRAL INTELLIGENCE AGENCY\b|"
    r"\bNATIONAL SECURITY COUNCIL\b|\bCentral Intelligence Agency\b|\bJOINT CHIEFS\b"
)
"""Words at the head of what the service itself wrote."""
INITIALLED = re.compile(r"\s*[\[(].*")
NAME = re.compile(r"\[?(?P<who>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){1,3}(?:, (?:Jr|Sr)\.)?)\]?")
HEAD = 9
"""Blocks at the beginning of a paper that may be its head."""
LONGEST = 200
"""Characters of the longest block of a head."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A paper that another encloses: where it stands, who wrote it and to whom, and whether the service did."""

    start: int
    end: int
    author: Correspondent | None
    reader: Correspondent | None
    official: bool


def enclosed_in(document: Document, *, letter: bool, reference: Reference) -> tuple[Enclosed, ...]:
    """Find what a paper encloses, in order: behind a line that says so, or, but in a letter, behind a greeting."""
    blocks = document.blocks
    starts: list[int] = []
    for number, block in enumerate(blocks):
        if block.kind not in {"paragraph", "heading", "furniture"}:
            continue
        greets = not letter and GREETING.match(document.text, block.span.start) is not None
        if MARK.match(document.text, block.span.start) or (greets and (not starts or number - starts[-1] > HEAD)):
            starts.append(number)
    parts = pairwise((*starts, len(blocks)))
    return tuple(_enclosed(document, blocks[one:end], reference) for one, end in parts)


def _enclosed(document: Document, blocks: Sequence[Block], reference: Reference) -> Enclosed:
    head = [block for block in blocks[:HEAD] if block.span.end - block.span.start <= LONGEST]
    words = "\n".join(document.words(block.span) for block in head)
    author = reader = None
    for block in head:
        line = document.words(block.span)
        authors, readers = correspondents_of(line, reference) if "\n" not in line else ((), ())
        author = author or _moved(next(iter(authors), None), block) or _after(FROM, document, block, reference)
        reader = reader or _moved(next(iter(readers), None), block) or _after(TO, document, block, reference)
    author = author or next(_signed(document, blocks, reference), None)
    greets = any(GREETING.match(document.text, block.span.start) for block in head)
    ours = OURS.search(words) is not None or not greets
    return Enclosed(blocks[0].span.start, blocks[-1].span.end, author, reader, ours)


def _moved(one: Correspondent | None, block: Block) -> Correspondent | None:
    if one is None:
        return None
    return Correspondent(block.span.start + one.start, block.span.start + one.end, one.name, one.title)


def _after(label: re.Pattern[str], document: Document, block: Block, reference: Reference) -> Correspondent | None:
    """Return whom a line of the head names behind its label: ``FROM: NEA - Olav Lund``."""
    found = label.match(document.text, block.span.start, block.span.end)
    return None if found is None else _person(INITIALLED.sub("", found["who"]), found.start("who"), reference)


def _person(words: str, start: int, reference: Reference) -> Correspondent | None:
    words = words.strip(" .,:")
    shown = words.title() if words.isupper() else words
    title, name = parted(shown.replace("THE ", "the ", 1).replace("The ", "the ", 1), reference)
    if name is None and (title is None or not reference.title(title)):
        return None
    return Correspondent(start, start + len(words), name, title)


def _signed(document: Document, blocks: Sequence[Block], reference: Reference) -> Iterator[Correspondent]:
    """Yield who signed: the first line of a signature that is a name."""
    for block in blocks:
        at = block.span.start
        for line in document.words(block.span).split("\n") if block.kind == "signature" else ():
            found = NAME.fullmatch(line.strip())
            if found is not None:
                begin = document.text.index(found["who"], at)
                one = _person(found["who"], begin, reference)
                if one is not None and one.name is not None and not _names_a_country(one.name, reference):
                    yield one
            at += len(line) + 1


def _names_a_country(name: str, reference: Reference) -> bool:
    """Say whether a line is the name of a body of some country, and nobody's."""
    return any(reference.country_named(word) for word in name.split())
