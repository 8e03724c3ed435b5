"""Cells and rows of a CSV file that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TextIO

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""Beginnings that spreadsheets take for a formula, and the apostrophe that guards them."""

LISTED = "; "


def cell(value: object) -> str:
    """Write a value as a cell: nothing as the empty cell, a day as 2006-12-20, several values parted by ``; ``."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case float() | int():
            return f"{value:g}"
        case tuple() | list():
            return cell(LISTED.join(part for part in map(_plain, value) if part))
    return guarded(_plain(value))


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula; taking one off gives the text."""
    return "'" + text if text.startswith(RISKY) else text


def _plain(value: object) -> str:
    """Return a text that every file can hold: NUL and halves of surrogate pairs are spelled out."""
    text = "" if value is None else str(value)
    return text.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[object]], out: TextIO) -> int:
    """Write a head line and rows after RFC 4180 (lines end in CR LF) and return the number of rows.

    ``out`` is best opened with ``encoding="utf-8", newline=""``.
    """
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    written = 0
    for row in rows:
        writer.writerow([cell(value) for value in row])
        written += 1
    return written
