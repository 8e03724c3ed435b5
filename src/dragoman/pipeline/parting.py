"""A paper of several markings, read once more as those see it who may not see all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.access import Portions, covers
from dragoman.documents import ArticleHeader, CableHeader, Document, EditionHeader, Marking
from dragoman.record import Claim

Header = CableHeader | ArticleHeader | EditionHeader
MOST = 8
"""Markings, those of the most claims, whose parts are read by themselves; other claims are held like the whole."""


def open_markings(portions: Portions, claims: Sequence[Claim]) -> tuple[Marking, ...]:
    """Return the markings of a paper's claims under which some see them who do not see the whole, the commonest first.

    Under a marking that no claim has there is nothing to keep open: its part is not worth a reading.
    """
    found = Counter(claim.marking for claim in claims if not covers(claim.marking, portions.highest))
    return tuple(marking for marking, _ in found.most_common(MOST))


def part_of(portions: Portions, marking: Marking) -> Document:
    """Return a paper as it is seen by who meets just this marking: all else is blank, and every place stays the same.

    The head goes with the marking of the whole, read values and all.
    """
    document = portions.document
    shown = [covers(marking, own) for own in portions.blocks]
    has_head = covers(marking, document.marking)
    return replace(
        document,
        text=_blanked(document, shown),
        header=document.header if has_head else _without_words(document.header),
        blocks=tuple(block for block, is_shown in zip(document.blocks, shown, strict=True) if is_shown),
        captions=document.captions if has_head else (),
        problems=(),
        cited=tuple(one for one in document.cited if covers(marking, portions.of_span(one.span.start, one.span.end))),
    )


def kept_apart(
    portions: Portions, claims: Sequence[Claim], read_part: Callable[[Document], Sequence[Claim]]
) -> tuple[Claim, ...]:
    """Return claims of which those open to some who do not see the whole paper say what the open part says by itself.

    What a part read by itself does not claim in the same words of the same sides leaned on the rest, though its own
    words do not show it, and is held like the whole.
    """
    alone = {
        (claim.id, marking): claim
        for marking in open_markings(portions, claims)
        for claim in read_part(part_of(portions, marking))
        if claim.marking == marking
    }
    return tuple(
        claim
        if covers(claim.marking, portions.highest)
        else alone.get((claim.id, claim.marking), replace(claim, marking=claim.marking.joined(portions.highest)))
        for claim in claims
    )


def _without_words(header: Header) -> Header:
    """Return the head of a paper of the same kind of which nothing can be read."""
    match header:
        case CableHeader():
            return CableHeader()
        case ArticleHeader():
            return ArticleHeader()
    return EditionHeader("", "", None)


def _blanked(document: Document, shown: Sequence[bool]) -> str:
    """Return a text of the same length with nothing but the words of the blocks that are shown."""
    keeps = bytearray(len(document.text))
    for wanted in (True, False):
        for block, is_shown in zip(document.blocks, shown, strict=True):
            if is_shown == wanted:
                start, end = block.span.start, block.span.end
                keeps[start:end] = bytes([wanted]) * (end - start)
    return "".join(sign if kept else " " for sign, kept in zip(document.text, keeps, strict=True))
