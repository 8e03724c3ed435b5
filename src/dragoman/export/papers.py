"""Papers as CSV: one row a paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from dragoman.export.cells import write_rows
from dragoman.record import PaperLine

PAPER_COLUMNS = ("id", "kind", "number", "title", "day", "marking", "source")


def write_papers(papers: Iterable[PaperLine], out: TextIO) -> int:
    """Write papers as CSV, by id, and return their number."""
    ordered = sorted(papers, key=lambda paper: paper.id)
    rows = ((one.id, one.kind, one.number, one.title, one.day, one.marking, one.source_name) for one in ordered)
    return write_rows(PAPER_COLUMNS, rows, out)
