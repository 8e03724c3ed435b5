"""Telegrams as plain text: the message room reads the form, this makes the document."""

from __future__ import annotations

from dragoman.documents import Catalogue, Document
from dragoman.message import parse
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.paragraphs import Stretch
from dragoman.readers.tongue import language_of, not_read


def telegram(paper: Paper, text: str, catalogue: Catalogue | None = None) -> Document:
    """Make the document of a telegram; header, blocks, marking and captions are as the message says.

    ``catalogue`` is what the carrier says of it beside the text.
    """
    read = parse(text, document=paper.id, catalogue=catalogue)
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
        paper.problems + read.problems + not_read(language),
    )


read_telegram = one_paper("telegram", telegram)
