"""How much is taken in from one file before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is taken in; bytes are counted after unpacking, and a refusal names the field that was passed.

    ``paper_bytes`` holds for one paper: a text file, a page, a row of JSON Lines, one document of an edition.
    ``feed_bytes`` holds for a whole feed, ``stdin_bytes`` for all of standard input. ``archive_members`` and
    ``archive_bytes`` hold for all of one archive; ``archive_ratio`` is unpacked to packed bytes, and is looked
    at once more than ``ratio_floor_bytes`` have come out, since a short text may well pack closely.
    ``pdf_bytes`` and ``pdf_pages`` hold for a whole PDF, ``pdf_page_bytes`` for what one page draws,
    unpacked, ``pdf_operators`` for the steps of drawing in all of it: reading takes a second for some fifty thousand.
    ``unpacking_bytes`` is the memory that unpacking one file may take, which an .xz asks for by itself.
    """

    paper_bytes: int = 20 * MEGABYTE
    feed_bytes: int = 64 * MEGABYTE
    stdin_bytes: int = 256 * MEGABYTE
    archive_members: int = 20_000
    archive_bytes: int = 4096 * MEGABYTE
    archive_ratio: int = 200
    ratio_floor_bytes: int = 8 * MEGABYTE
    pdf_bytes: int = 64 * MEGABYTE
    pdf_pages: int = 5_000
    pdf_page_bytes: int = 8 * MEGABYTE
    pdf_operators: int = 2_000_000
    unpacking_bytes: int = 128 * MEGABYTE


LIMITS = Limits()
