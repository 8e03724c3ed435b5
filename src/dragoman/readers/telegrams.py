"""Telegrams: the message room reads the form, this makes the document."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.documents import Catalogue, Document
from dragoman.message import Message, parse
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.paragraphs import Stretch
from dragoman.readers.tongue import language_of, not_read


@dataclass(frozen=True, slots=True)
class Received:
    """A telegram taken out of its carrier and not yet read, so that another process may read it.

    ``paper`` says where it came from, with the problems met on the way; ``catalogue`` is what the carrier says of it
    beside the text.
    """

    paper: Paper
    text: str
    catalogue: Catalogue | None = None

    def message(self) -> Message:
        """Read the telegram; the problems of its carrier come before its own."""
        read = parse(self.text, document=self.paper.id, catalogue=self.catalogue)
        return replace(read, problems=self.paper.problems + read.problems) if self.paper.problems else read

    def document(self) -> Document:
        """Read the telegram and make its document."""
        return telegram(self.paper, self.text, self.catalogue)


def telegram(paper: Paper, text: str, catalogue: Catalogue | None = None) -> Document:
    """Make the document of a telegram; header, blocks, marking and captions are as the message says.

    ``catalogue`` is what the carrier says of it beside the text.
    """
    read = Received(paper, text, catalogue).message()
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
    )


read_telegram = one_paper("telegram", Received)
