"""What was there and could not be understood, as a value kept beside the results."""

from __future__ import annotations

import msgspec

from dragoman.documents.spans import Span


class Problem(msgspec.Struct, frozen=True, gc=False):
    """Something in a paper that was not understood or contradicts itself.

    ``code`` is a stable lower-case word pair such as ``line-unread``; ``message`` says what and where in
    the words of a reader of the paper; ``advice`` says what to do, or is empty; ``line`` counts from 1.
    """

    code: str
    message: str
    line: int | None = None
    span: Span | None = None
    advice: str = ""


class Unreadable(ValueError):
    """A line or value is not in the form it should have; the caller turns this into a `Problem`."""
