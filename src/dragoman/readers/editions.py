"""Volumes of documentary editions in TEI, as the Office of the Historian publishes FRUS.

Each ``div`` of the type ``document`` is a document of its own, named by its canonical form (Exclusive XML
Canonicalization 1.0, without comments), so that the same document in another copy of the volume is known again.
Footnotes are the editors' and no part of the text; the source note is kept in the header.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from dragoman.readers.characters import Element, local_name
from dragoman.readers.edition_documents import Volume, edited_document
from dragoman.readers.outcomes import Damaged, Known, OverLimit, Refused
from dragoman.readers.papers import Held, Outcome, Paper, digest
from dragoman.readers.unpacking import HEAD_BYTES, Stream
from dragoman.readers.xml_rules import must_be_plain, pull_parser

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(slots=True)
class _Walk:
    """Where the reading of a volume stands; it lives as long as one call of `read_edition`."""

    stream: Stream
    held: Held
    volume: Volume = field(default_factory=Volume)
    depth: int = 0
    number: int = 0
    last: str = "no document"
    begun: str = ""
    waiting: int = 0
    whole: bool = False

    def take(self, event: str, element: Element) -> Iterator[Outcome]:
        """Take the beginning or the end of an element."""
        name = local_name(element)
        if event == "end":
            self.whole = element.getparent() is None
        if name == "teiheader" and event == "end":
            self.volume = Volume.read(element, self.stream.source)
        if name != "div":
            return
        document = element.get("type") == "document"
        if event == "start":
            self.begun = _label(element) if document and not self.depth else self.begun
            self.depth += document
            return
        self.depth -= document
        if self.depth:
            return
        if document:
            yield from self._documents(element)
        self.waiting = 0
        element.clear()

    def _documents(self, element: Element) -> Iterator[Outcome]:
        """Read a document, and those that are printed inside it as documents of their own."""
        self.last, self.begun = _label(element), ""
        for document in [element, *(inner for inner in element.iterdescendants() if _is_document(inner))]:
            self.number += 1
            yield self._document(document, f"{self.stream.source}#{self.number}")

    def _document(self, element: Element, source: str) -> Outcome:
        try:
            canonical = etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
        except etree.C14NError as error:
            reason = f"document {_label(element)} cannot be written in canonical form ({error})"
            return Refused(source, reason, "Look whether the encoding that the file declares is one.", "cut-short")
        if len(canonical) > self.stream.limits.paper_bytes:
            return Refused(source, f"document {_label(element)} is too long (limit paper_bytes)", RAISE, "over-limit")
        name = digest(canonical)
        if self.held(name):
            return Known(name, source)
        document = edited_document(element, Paper(name, source, "frus-tei", "utf-8"), self.volume)
        if not document.text:
            return Refused(source, f"document {_label(element)} has no words", "Look at it in the edition.", "empty")
        return document

    def count(self, size: int) -> None:
        """Count bytes since the last division ended. Raises: OverLimit, where one does not end."""
        self.waiting += size
        if self.waiting > 2 * self.stream.limits.paper_bytes:
            most = self.stream.limits.paper_bytes
            raise OverLimit(
                "paper_bytes", f"a division after {self.last} is longer than {most:,} bytes (limit paper_bytes)"
            )


RAISE = "If you trust it, raise the limit paper_bytes."


def read_edition(stream: Stream, held: Held) -> Iterator[Outcome]:
    """Read every document of a volume, in order, holding one at a time.

    A volume that is cut short or broken gives the documents before that place and one `Refused` that says where.
    """
    must_be_plain(stream.head())
    walk = _Walk(stream, held)
    parser = pull_parser()
    try:
        while piece := stream.plain.read(HEAD_BYTES):
            walk.count(len(piece))
            yield from _fed(parser, piece, walk)
        parser.close()
    except etree.XMLSyntaxError as error:
        if not (walk.whole and getattr(error, "code", 0) == etree.ErrorTypes.DTD_ID_REDEFINED):
            raise _broken(error, walk) from error
    if not walk.number:
        yield Refused(stream.source, "it is TEI without a div of the type document", "Mark each paper so.", "empty")


def _fed(parser: etree.XMLPullParser, piece: bytes, walk: _Walk) -> Iterator[Outcome]:
    """Feed one piece and yield what it completes, also when the piece is broken further on."""
    broken: etree.XMLSyntaxError | None = None
    try:
        parser.feed(piece)
    except etree.XMLSyntaxError as error:
        broken = error
    for event, element in parser.read_events():
        if isinstance(element, etree._Element):
            yield from walk.take(event, element)
    if broken is not None:
        raise broken


def _broken(error: etree.XMLSyntaxError, walk: _Walk) -> Damaged:
    """Say where a volume breaks off."""
    last = getattr(error.error_log, "last_error", None)
    line, column, what = (last.line, last.column, last.message) if last else (0, 0, error.msg or "")
    where = f"line {line}, column {column}, " if line else ""
    inside = f"inside document {walk.begun}" if walk.begun else f"after {walk.last}"
    return Damaged(
        f"the volume is cut short or broken at {where}{inside} ({what.strip()})",
        f"Fetch it again; the {walk.number} documents before that place were read.",
    )


def _is_document(element: Element) -> bool:
    return local_name(element) == "div" and element.get("type") == "document"


def _label(element: Element) -> str:
    """Return the name a document has in its volume: d57."""
    return element.get(XML_ID) or element.get("n") or "without a number"
