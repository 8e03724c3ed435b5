"""A telegram that an edition prints, as the message it is: for whoever wants every telegram in one form."""

from __future__ import annotations

from itertools import accumulate

from dragoman.documents import Document, EditionHeader, Sourced, Span
from dragoman.message import Message
from dragoman.message.asking import action_request_of
from dragoman.message.message import Lines
from dragoman.message.said import comment_of, summary_of
from dragoman.message.spoken import spoken_in


def message_of(document: Document) -> Message | None:
    """Return the telegram of an edited document, or None of any other document.

    Its lines are those of the document's text and have no roles but that of the text; its marking is the edition's.
    """
    cable = document.header.cable if isinstance(document.header, EditionHeader) else None
    if cable is None:
        return None
    raws = document.text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, raws))][: len(raws)]
    blocks = list(document.blocks)
    spoken = spoken_in(document.text, blocks)
    return Message(
        document=document.id,
        lines=Lines(raws, starts, ["paragraph"] * len(raws)),
        header=cable,
        blocks=document.blocks,
        marking=document.marking,
        summary=summary_of(blocks, document.text, spoken),
        comment=comment_of(blocks, document.text, spoken),
        asides=tuple(Sourced(one.voice, Span(document.id, one.start, one.end)) for one in spoken.asides),
        action_request=action_request_of(blocks, document.text),
        problems=document.problems,
        cited=document.cited,
    )
