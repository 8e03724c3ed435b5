"""Who writes to whom: the sender and the addressees in the head of a telegram, as mentions of its text."""

from __future__ import annotations

from dragoman.documents import CableHeader, Document, EditionHeader, Span
from dragoman.extraction.conversations import OUTSIDE
from dragoman.extraction.findings import Mention


def find_correspondents(document: Document, first: int) -> tuple[tuple[Mention, ...], int | None, tuple[int, ...]]:
    """Read who sends a telegram and to whom it is sent for action, as mentions numbered from ``first``.

    Returns: the mentions; the number of the sender's, None where the head does not tell; those of the addressees.
    """
    header = document.header.cable if isinstance(document.header, EditionHeader) else document.header
    if not isinstance(header, CableHeader):
        return (), None, ()
    found: list[Mention] = []
    sender: int | None = None
    if header.originator is not None:
        sender = first
        found.append(_mention(document, header.originator.span, header.originator.value, first))
    for one in header.action:
        found.append(_mention(document, one.span, one.value.name, first + len(found)))
    addressees = tuple(one.index for one in found if one.index != sender)
    return tuple(found), sender, addressees


def _mention(document: Document, span: Span, name: str, index: int) -> Mention:
    return Mention(index, "organization", span, document.words(span), OUTSIDE, name=name)
