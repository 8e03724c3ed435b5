"""What offices, relays and archives put on a telegram: copies, clearances, the relay's count, releases, attributes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.documents.spans import Sourced

CopyRole = Literal["ORIGIN", "ACTION", "INFO"]
ClearanceRole = Literal["drafted", "approved", "cleared"]


@dataclass(frozen=True, slots=True)
class OfficeCopies:
    """``EUR-12`` in the list behind ORIGIN, ACTION or INFO: an office of the Department and how many copies it got."""

    role: CopyRole
    office: str
    copies: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """The block of office copies above a telegram of 1973 to 2000: ``ACTION EUR-12 INFO OCT-01 ISO-00 /013 W``.

    ``total`` is the number printed behind the stroke, ``letter`` what follows it (R or W); ``desired`` what stands
    behind DESIRED DISTRIBUTION; ``unread`` are the words of the block that are no office with a number.
    """

    offices: tuple[Sourced[OfficeCopies], ...] = ()
    total: Sourced[int] | None = None
    letter: Sourced[str] | None = None
    desired: Sourced[str] | None = None
    unread: tuple[Sourced[str], ...] = ()

    @property
    def sum(self) -> int:
        """The copies of all offices together."""
        return sum(office.value.copies for office in self.offices)

    @property
    def agrees(self) -> bool | None:
        """Say whether the offices' copies add up to the printed number; None where no number is printed."""
        return None if self.total is None else self.total.value == self.sum


@dataclass(frozen=True, slots=True)
class Clearance:
    """One who drafted, approved or cleared an outgoing telegram: ``APPROVED BY EUR:JQPUBLIC``.

    ``office`` is without blanks (``NEA/EX``), None where none is printed; ``name`` as printed, None where it cannot be
    told; ``qualifier`` is what stands behind it in brackets: SUBST (the substance), DRAFT, INFO, PHONE.
    """

    role: ClearanceRole
    office: str | None
    name: str | None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """The dashed line of the relay above the date line: ``------------------201212Z 109980 /20``.

    ``counter`` is the relay's own serial, six digits as printed (in the 1990s also letters A to F); ``filing_time``
    day, hour and minute as printed (``201212Z``), since it names no month; ``copies`` the number behind the stroke.
    Until December 1976 there is the counter alone.
    """

    counter: str | None
    filing_time: str | None = None
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A stamp that says the text was released or declassified: by whom, on which day, in which words.

    ``authority`` is the person or office named, None where none is; ``day`` is None where none is printed.
    """

    authority: str | None
    day: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """One line of an archive's list of attributes: ``Document Number: 1975ANKARA01234``; ``n/a`` stays as printed."""

    key: str
    value: str
