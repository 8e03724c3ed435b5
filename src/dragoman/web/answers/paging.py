"""Which stretch of a long list is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slice:
    """Items from ``start`` (0 is the first), at most ``limit``; a limit of None takes all that follow."""

    start: int = 0
    limit: int | None = 50

    @property
    def end(self) -> int | None:
        """The place after the last item, None where there is no limit."""
        return None if self.limit is None else self.start + self.limit


FIRST = Slice()
ALL = Slice(limit=None)
