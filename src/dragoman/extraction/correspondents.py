"""Who writes to whom: the sender and the addressees in the head of a telegram, or in the heading of an edited paper,
as mentions of its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.documents import CableHeader, Document, EditionHeader, Sourced, Span
from dragoman.extraction.conversations import OUTSIDE, countries_in
from dragoman.extraction.enclosures import enclosed_in
from dragoman.extraction.findings import Mention, MentionKind, Sheet
from dragoman.extraction.headings import Correspondent, correspondents_of, surname_of
from dragoman.reference import Reference

CHARGE = re.compile(r"\s(?:to|for|in|at)\s.*|,.*|\bCountry Director\b.*", re.DOTALL)
"""What a title says of where and about what its holder works, which does not tell whom he serves."""
OPEN = frozenset({"letter", "message", "editorial note", None})
"""Kinds of papers that anybody may have written; the others are the service's own."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Who writes a paper to whom: mentions of the head, the sender's number, the addressees', and its sheets."""

    mentions: tuple[Mention, ...] = ()
    sender: int | None = None
    addressees: tuple[int, ...] = ()
    sheets: tuple[Sheet, ...] = ()


def find_correspondents(document: Document, reference: Reference, first: int) -> Correspondence:
    """Read who sends a paper and to whom, a telegram for action, as mentions numbered from ``first``.

    Returns: them; no sender where the head does not tell, no sheets for a telegram or what the press prints.
    """
    header = document.header.cable if isinstance(document.header, EditionHeader) else document.header
    if isinstance(header, CableHeader):
        return _of_telegram(document, header, first)
    if isinstance(document.header, EditionHeader) and document.header.heading is not None:
        return _of_heading(document, document.header, document.header.heading, reference, first)
    return Correspondence()


def _of_telegram(document: Document, header: CableHeader, first: int) -> Correspondence:
    found: list[Mention] = []
    sender: int | None = None
    if header.originator is not None:
        sender = first
        found.append(_post(document, header.originator.span, header.originator.value, first))
    for one in header.action:
        found.append(_post(document, one.span, one.value.name, first + len(found)))
    addressees = tuple(one.index for one in found if one.index != sender)
    return Correspondence(tuple(found), sender, addressees)


def _post(document: Document, span: Span, name: str, index: int) -> Mention:
    return Mention(index, "organization", span, document.words(span), OUTSIDE, name=name)


def _of_heading(
    document: Document, header: EditionHeader, heading: Sourced[str], reference: Reference, first: int
) -> Correspondence:
    """Read the heading that an edition gives a letter or memorandum, and the heads of what it encloses: of several
    authors the first is the sender.
    """
    authors, readers = correspondents_of(heading.value, reference)
    found = [
        _person(document, heading.span.start, one, reference, first + number)
        for number, one in enumerate((*authors, *readers))
    ]
    sender = first if authors else None
    addressees = tuple(one.index for one in found[len(authors) :])
    inner = [
        one
        for one in enclosed_in(document, letter=header.kind in OPEN, reference=reference)
        if not (authors and _is_same(one.author, authors[0]))
    ]
    span = Span(document.id, heading.span.end, inner[0].start if inner else len(document.text))
    sheets = [Sheet(span, sender, addressees, header.kind not in OPEN)]
    for one in inner:
        numbers: list[int | None] = []
        for who in (one.author, one.reader):
            numbers.append(None if who is None else first + len(found))
            if who is not None:
                found.append(_person(document, 0, who, reference, first + len(found)))
        span = Span(document.id, one.start, one.end)
        to = () if numbers[1] is None else (numbers[1],)
        sheets.append(Sheet(span, numbers[0], to, one.official))
    return Correspondence(tuple(found), sender, addressees, tuple(sheets))


def _is_same(one: Correspondent | None, other: Correspondent) -> bool:
    """Say whether two have one surname: what greets its reader under a heading may be the headed paper itself."""
    if one is None or one.name is None or other.name is None:
        return False
    return surname_of(one.name) == surname_of(other.name)


def _person(document: Document, offset: int, one: Correspondent, reference: Reference, index: int) -> Mention:
    span = Span(document.id, offset + one.start, offset + one.end)
    whose = tuple(dict.fromkeys(countries_in(CHARGE.sub("", one.title or ""), reference, document.day)))
    kind: MentionKind = "person" if one.name else "office"
    return Mention(index, kind, span, document.words(span), OUTSIDE, name=one.name, title=one.title, qualifiers=whose)
