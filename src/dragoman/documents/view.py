"""An edited text that can always say which characters of the original it stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from dragoman.documents.spans import DocumentId, Span


class Piece(msgspec.Struct, frozen=True, gc=False):
    """``text`` of a view, standing for the original's characters ``start`` to ``end``.

    A piece whose text is as long as its original maps character by character; any other piece
    (a squeezed blank, a joined line end, a removed pilcrow) maps as a whole.
    """

    text: str
    start: int
    end: int


class View(msgspec.Struct, frozen=True, gc=False):
    """Cleaned text and the way back from each of its characters to the document's own.

    ``at`` is where the text stands in the original where it stands there as it is, in one piece.
    """

    document: DocumentId
    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    at: int | None = None

    @classmethod
    def plain(cls, document: DocumentId, text: str, start: int) -> View:
        """Build a view of words that stand in the original as they are, from ``start`` on."""
        return cls(document, text, (Piece(text, start, start + len(text)),), (0,), start)

    @classmethod
    def of(cls, document: DocumentId, pieces: Iterable[Piece]) -> View:
        """Build a view from pieces in the order of the original."""
        kept = tuple(piece for piece in pieces if piece.text)
        starts: list[int] = []
        length = 0
        for piece in kept:
            starts.append(length)
            length += len(piece.text)
        return cls(document, "".join(piece.text for piece in kept), kept, tuple(starts))

    def back(self, start: int, end: int) -> Span:
        """Return the original characters behind the view's ``start`` to ``end`` (end exclusive).

        Raises: ValueError where the range is empty or outside the view.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"a view of {len(self.text)} characters has no range {start} to {end}")
        at = self.at
        if at is not None:
            return Span(self.document, at + start, at + end)
        first = self.pieces[0]
        if len(self.pieces) == 1 and len(self.text) == first.end - first.start:
            return Span(self.document, first.start + start, first.start + end)
        return Span(self.document, self._place(start)[0], self._place(end - 1)[1])

    def whole(self) -> Span:
        """Return the original characters behind all its words, without blanks and a backslash at their ends.

        Raises: ValueError where there is no character.
        """
        start, end = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip(" \t\r\n\\"))
        return self.back(start, end) if start < end else self.back(0, len(self.text))

    def _place(self, position: int) -> tuple[int, int]:
        """Return start and end, in the original, of what one character of the view stands for."""
        number = bisect_right(self.starts, position) - 1
        piece = self.pieces[number]
        if len(piece.text) == piece.end - piece.start:
            place = piece.start + position - self.starts[number]
            return place, place + 1
        return piece.start, piece.end
