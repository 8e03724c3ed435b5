"""What a collection's catalogue says of a paper beside the paper's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The labels that a carrier puts beside a telegram: columns of a table, the head of a page.

    Its words are no part of the text, so they have no place in it. ``number`` and ``origin`` are as the catalogue
    writes them (``06BAKU1837``, ``Embassy Baku``), ``moment`` is in UTC, ``classification`` is its label
    (``SECRET//NOFORN``); ``entries`` are all labels with their values as they stand, in their order.
    """

    number: str | None = None
    moment: datetime | None = None
    origin: str | None = None
    classification: str | None = None
    entries: tuple[tuple[str, str], ...] = ()
