"""Finished blocks: each with its marking, its printed mark, and where its sentences begin."""

from __future__ import annotations

import msgspec

from dragoman.documents import Block, DocumentId, Marking, Sourced, Span
from dragoman.message.blocks import MARGIN, Draft
from dragoman.message.body import Body
from dragoman.message.handling import NOTHING, mark_within, marks_in
from dragoman.message.layout import Layout
from dragoman.message.vocabulary import Vocabulary


class Held(msgspec.Struct, frozen=True, gc=False):
    """How closely a telegram is held: ``whole`` for what has no mark of its own, ``captions`` for every block."""

    document: DocumentId
    whole: Marking
    captions: tuple[str, ...]


def to_blocks(body: Body, layout: Layout, held: Held, vocabulary: Vocabulary) -> list[Block]:
    """Return the finished blocks, the head first; a block without a mark is as closely held as the whole.

    The captions above the text are controls of every block, whatever its mark, and a mark
    inside a block (``(C)`` before a subparagraph) holds for all of it.
    """
    blocks: list[Block] = []
    head = len(layout.text[: layout.body].rstrip())
    if layout.body and head:
        first = len(layout.text) - len(layout.text.lstrip())
        blocks.append(Block("header", Span(held.document, min(first, head), head), held.whole))
    markings: dict[str, Marking] = {}
    inner = marks_in(layout.text, layout.body, vocabulary)
    for draft in body.drafts:
        printed: Sourced[str] | None = None
        marking = held.whole
        if draft.mark is not None:
            words = layout.text[draft.mark[0] : draft.mark[1]]
            printed = Sourced(words, Span(held.document, *draft.mark))
            if words not in markings:
                markings[words] = _marking(words, held, vocabulary)
            marking = markings[words]
        within = mark_within(draft, layout.text, inner, vocabulary)
        if within is not NOTHING:
            marking = marking.joined(within)
        blocks.append(_block(draft, layout.text, printed, marking, held.document))
    return blocks


def _marking(words: str, held: Held, vocabulary: Vocabulary) -> Marking:
    """Return what a paragraph's mark stands for, the captions of the whole included."""
    own = vocabulary.portion(words) or held.whole
    return Marking(own.level, held.captions).joined(own)


def _block(draft: Draft, text: str, printed: Sourced[str] | None, marking: Marking, document: DocumentId) -> Block:
    """Return a finished block; the prose of a paragraph begins behind number and mark."""
    end = draft.end if draft.end > draft.start else draft.start
    prose: Span | None = None
    if draft.kind in ("paragraph", "note") and draft.text is not None:
        start = draft.text
        while start < end and text[start] in MARGIN:
            start += 1
        prose = Span(document, start if start < end else end, end)
    return Block(draft.kind, Span(document, draft.start, end), marking, draft.number, printed, prose)
