"""Places in a text, and values that know where they were read."""

from __future__ import annotations

from typing import Generic, NewType, TypeVar

import msgspec

DocumentId = NewType("DocumentId", str)
"""SHA-256 of the bytes a document was read from, 64 lower-case hexadecimal digits."""

T = TypeVar("T")


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Characters ``start`` up to, not including, ``end`` of one document's text (code points, not bytes)."""

    document: DocumentId
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not from {self.start} to {self.end}")

    def words(self, text: str) -> str:
        """Return the characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span of the same document."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Say whether the two spans share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end


class Sourced(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """A value, and the words it was read from."""

    value: T
    span: Span
