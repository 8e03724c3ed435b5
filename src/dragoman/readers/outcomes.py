"""What can come of reading besides a document: content already held, or a reason why not.

Errors of this room, raised only where a single source is asked for or inside the room::

    CannotOpen            a source cannot be opened or read on
    +-- OverLimit         it is larger than a limit allows
    +-- Damaged           it ends early or contradicts itself
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.documents import DocumentId


@dataclass(frozen=True, slots=True)
class Known:
    """Content that is held already: it was recognised by its digest and was not parsed again."""

    id: DocumentId
    source: str


PASSED_OVER = "not-a-paper"
"""The code of what lies beside papers and was left alone on purpose."""


@dataclass(frozen=True, slots=True)
class Refused:
    """One file, member, row or document that could not be read; everything beside it was.

    ``source`` is the path as given, with ``!member`` in an archive and ``#n`` in a file of many; ``reason`` says
    what is wrong and where, ``advice`` what to do; ``code`` is one of those listed in ``docs/reading.md``. The
    code ``not-a-paper`` marks what was passed over on purpose and is no failure.
    """

    source: str
    reason: str
    advice: str
    code: str = "unreadable"


class CannotOpen(Exception):
    """A source cannot be opened or read on; ``code``, ``reason`` and ``advice`` as in `Refused`."""

    def __init__(self, code: str, reason: str, advice: str) -> None:
        super().__init__(f"{reason}. {advice}")
        self.code = code
        self.reason = reason
        self.advice = advice

    def refused(self, source: str) -> Refused:
        """Return the same as a value, for the source of that name."""
        return Refused(source, self.reason, self.advice, self.code)


class OverLimit(CannotOpen):
    """More than a limit allows; ``limit`` is the field of `Limits` that was passed."""

    def __init__(self, limit: str, reason: str, advice: str = "") -> None:
        super().__init__("over-limit", reason, advice or f"If you trust it, raise the limit {limit}.")
        self.limit = limit


class Damaged(CannotOpen):
    """It ends early or contradicts itself."""

    def __init__(self, reason: str, advice: str, code: str = "cut-short") -> None:
        super().__init__(code, reason, advice)
