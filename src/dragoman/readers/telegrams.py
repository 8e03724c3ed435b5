"""Telegrams as plain text: the message room reads the form, this makes the document."""

from __future__ import annotations

from dragoman.documents import Document
from dragoman.message import parse
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.paragraphs import Stretch
from dragoman.readers.tongue import language_of, not_read


def telegram(paper: Paper, text: str) -> Document:
    """Make the document of a telegram; header, blocks, marking and captions are as the message says."""
    read = parse(text, document=paper.id)
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
