"""A telegram as a work: its versions, how often each was sent, in which sections, and the copies of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from dragoman.documents import DocumentId

VersionKind = Literal["original", "corrected copy", "redacted", "other text"]
SendingKind = Literal["first", "repeat", "readdressal"]


@dataclass(frozen=True, slots=True)
class Part:
    """Sections that stand together in each of these papers, the fullest first.

    ``sections`` is empty for a telegram that was not cut. ``copies`` are the same words from different carriers.
    """

    sections: tuple[int, ...]
    copies: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class Transmission:
    """One sending. ``of`` is the number of its sections, None where it was not cut.

    A ``readdressal`` went to others with the same words and time; a ``repeat`` went to the same. ``missing`` are the
    numbers of the sections that no paper here has.
    """

    kind: SendingKind
    moment: datetime | None
    station: str | None
    signals: tuple[str, ...]
    addressees: tuple[str, ...]
    of: int | None
    parts: tuple[Part, ...]
    missing: tuple[int, ...]

    @property
    def copies(self) -> Iterator[DocumentId]:
        """Every paper of it."""
        return (copy for part in self.parts for copy in part.copies)


@dataclass(frozen=True, slots=True)
class Version:
    """One wording. ``note`` is what a corrected copy says was changed.

    ``redacted`` is one from which parts were taken out before it was given away; ``other text`` one that differs more
    than copies do, and does not say why.
    """

    kind: VersionKind
    note: str | None
    transmissions: tuple[Transmission, ...]

    @property
    def copies(self) -> Iterator[DocumentId]:
        """Every paper of it."""
        return (copy for sending in self.transmissions for copy in sending.copies)


@dataclass(frozen=True, slots=True)
class Work:
    """What was said once.

    ``id`` is made of its number and the time of its first sending, ``06BAKU1837.201145ZDEC06``: other papers of it
    may come or go, and the id still leads there. ``numbers`` are all that it goes by. ``versions`` stand in the order
    in which they were made, ``leading`` is the paper to show where one is asked for: of the last version that is not
    redacted, the fullest copy of the first sending. ``missing`` are sections that stand in no paper of any version.
    """

    id: str
    numbers: tuple[str, ...]
    moment: datetime | None
    versions: tuple[Version, ...]
    leading: DocumentId
    missing: tuple[int, ...]
    of: int | None

    @property
    def number(self) -> str | None:
        """The number to cite it by: that of its true year where two years were printed."""
        return self.numbers[0] if self.numbers else None

    @property
    def copies(self) -> tuple[DocumentId, ...]:
        """Every paper of it, version by version."""
        return tuple(copy for version in self.versions for copy in version.copies)
