"""Telegrams: the message room reads the form, this makes the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dragoman.documents import Catalogue, Document
from dragoman.message import Message, parse, telegrams_in
from dragoman.readers.outcomes import Known
from dragoman.readers.papers import Held, Paper, digest, one_paper
from dragoman.readers.paragraphs import Stretch
from dragoman.readers.tongue import language_of, not_read
from dragoman.readers.unpacking import Stream

NUMBERED = re.compile(r"(?:^|[/\\!:])(\d\d[A-Za-z]{3,30}\d{1,7})(?:\.[A-Za-z]{1,5}){1,2}$")
"""A file's name that is a telegram's number: the last part of a source."""

Parting = Callable[[str], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Received:
    """A telegram taken out of its carrier and not yet read, so that another process may read it.

    ``paper`` says where it came from, with the problems met on the way; ``catalogue`` is what the carrier says of it
    beside the text, ``number`` what its file is called by where that is a telegram's number.
    """

    paper: Paper
    text: str
    catalogue: Catalogue | None = None
    number: str | None = None

    def message(self) -> Message:
        """Read the telegram; the problems of its carrier come before its own."""
        read = parse(self.text, document=self.paper.id, catalogue=self.catalogue, number=self.number)
        return replace(read, problems=self.paper.problems + read.problems) if self.paper.problems else read

    def document(self) -> Document:
        """Read the telegram and make its document."""
        return telegram(self.paper, self.text, self.catalogue, self.number)


def telegram(paper: Paper, text: str, catalogue: Catalogue | None = None, number: str | None = None) -> Document:
    """Make the document of a telegram; header, blocks, marking and captions are as the message says.

    ``catalogue`` is what the carrier says of it beside the text, ``number`` what its file is called by.
    """
    read = Received(paper, text, catalogue, number).message()
    prose = tuple(
        Stretch(block.prose.start, block.prose.end, block.kind) for block in read.blocks if block.prose is not None
    )
    language = language_of(text, prose)
    return Document(
        paper.id,
        text,
        "cable",
        paper.carrier,
        paper.source,
        paper.encoding,
        read.header,
        read.blocks,
        read.marking,
        tuple(caption.value for caption in read.header.captions),
        language,
        read.problems + not_read(language),
        read.cited,
    )


def read_telegrams(stream: Stream, held: Held) -> Iterator[Received | Known]:
    """Read a file of plain text: the one telegram in it, or each of several that stand one after another."""
    for found in one_paper("telegram", Received)(stream, held):
        if isinstance(found, Known):
            yield found
        else:
            yield from parted(replace(found, number=called_by(found.paper.source)), held)


def called_by(source: str) -> str | None:
    """Return the telegram's number that a file is called by (``06BAKU1837.txt``), or None of another name."""
    found = NUMBERED.search(source)
    return found[1].upper() if found else None


def parted(found: Received, held: Held, of: Parting = telegrams_in) -> Iterator[Received | Known]:
    """Part a text that holds several telegrams one after another, each named by its own words.

    One that holds a single telegram is given back as it is. ``of`` says where each begins and ends.
    """
    places = of(found.text)
    if len(places) == 1:
        yield found
        return
    for number, (start, end) in enumerate(places, 1):
        words = found.text[start:end]
        name, source = digest(words.encode("utf-8", "surrogatepass")), f"{found.paper.source}#{number}"
        if held(name):
            yield Known(name, source)
        else:
            yield Received(replace(found.paper, id=name, source=source), words)
