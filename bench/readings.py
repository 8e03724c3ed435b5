"""Readings by Dragoman of texts from the gold sets, in this process."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from bench.material import Record

INPUT = ("id", "text", "date", "kind", "dtg", "lang", "post")


def asked(record: Record) -> Record:
    """Make of a gold record what ``dragoman extract`` is given: the text and what is known of it, never the answer."""
    dated = None if record.get("date_is_placeholder") else record.get("date") or record.get("doc_date")
    given = {"id": record["id"], "text": record["text"], "date": dated}
    given["kind"] = record.get("kind") if record.get("kind") in ("cable", "press") else record.get("style")
    given["dtg"] = record.get("doc_dtg")
    given["lang"] = record.get("lang")
    return given


def readings(records: Iterable[Record]) -> Iterator[Record]:
    """Read every record as ``dragoman extract`` does and yield what it prints, in order."""
    from dragoman.cli.extract import reading
    from dragoman.settings import tools as build

    tools = build()
    for count, record in enumerate(records, 1):
        yield reading(asked(record), tools)
        if sys.stderr.isatty() and count % 20 == 0:
            print(f"\r{count} texts read", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
