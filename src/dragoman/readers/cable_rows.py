r"""Rows of a table of telegrams, streamed, and found again behind a damaged one.

A row is eight columns in quotes, parted by commas, one row a line; inside a column a quote is ``\"``, a backslash
``\\``, and line ends stand as they are. No whole row can hold the beginning of another, for its quotes would be
escaped. So rows are parted by their beginnings: what is wrong in one ends where the next begins.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from dragoman.readers.outcomes import CannotOpen
from dragoman.readers.recoding import as_utf8
from dragoman.readers.unpacking import Stream

PIECE_BYTES = 1 << 20
BEGINNING = rb'"(\d{1,9})","\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)?","'
FIRST = re.compile(BEGINNING)
LONGEST_BEGINNING = 64
AT_LINE = re.compile(rb"(?:^|[\r\n])" + BEGINNING)
COLUMN = re.compile(rb'"((?:[^"\\]++|\\.)*+)"', re.S)
ROW = re.compile(b",".join([COLUMN.pattern] * 8) + rb"(?:\r\n?|\n|\Z)", re.S)
SERIAL = re.compile(rb'"\d{1,9}(?:","|"?\s*\Z)')
BETWEEN = re.compile(rb'(?<!\\)","')
BLANKS = re.compile(rb"[\r\n]*+")
ESCAPED = re.compile(rb'\\(["\\])')
COLUMNS = 8


@dataclass(frozen=True, slots=True)
class CableRow:
    """One whole row: its number, from 1, its bytes without the line end, and where its columns are."""

    number: int
    raw: bytes
    found: re.Match[bytes]

    def columns(self) -> tuple[bytes, ...]:
        """Return the eight columns, unescaped."""
        return tuple(map(unescaped, self.found.groups()))


@dataclass(frozen=True, slots=True)
class LostRow:
    """A stretch in which no row is whole: rows ``number`` to ``last``, where it begins in the file, and why."""

    number: int
    last: int
    offset: int
    reason: str
    too_long: bool = False


def is_table(head: bytes) -> bool:
    """Say whether a file begins as a table of telegrams does, whatever its first row is like."""
    return FIRST.match(head) is not None or (head[:1] not in b"<{[" and AT_LINE.search(head) is not None)


def unescaped(column: bytes) -> bytes:
    r"""Return a column's bytes as they were before they were escaped: ``\"`` is a quote, ``\\`` a backslash."""
    return ESCAPED.sub(rb"\1", column) if b"\\" in column else column


def cable_rows(stream: Stream) -> Iterator[CableRow | LostRow]:
    """Give each row of a table, and each stretch in which none is whole.

    Rows are counted as they stand. Behind a lost stretch the serials of the first column tell how many rows it was.
    Raises: CannotOpen, where the stream breaks off; the rows before have been given.
    """
    count = _Count()
    for offset, piece in _pieces(stream):
        yield from count.rows(offset, piece)
    yield from count.finished()


@dataclass(slots=True)
class _Count:
    """Where in the numbers of the rows we are; ``ahead`` is how far serials run ahead of the count."""

    number: int = 0
    ahead: int | None = None
    lost: list[LostRow] = field(default_factory=list)

    def rows(self, offset: int, piece: bytes | int) -> Iterator[CableRow | LostRow]:
        """Give what is in a piece, which begins like a row or stands before the first; or the size of one too long."""
        if isinstance(piece, int):
            self._lose(offset, f"the row is longer than {piece:,} bytes (limit paper_bytes)", too_long=True)
            return
        at, end = 0, len(piece.rstrip())
        while at < end:
            at = _behind_blanks(piece, at)
            found = ROW.match(piece, at)
            if found is None or not (found.end() >= end or _begins(piece, _behind_blanks(piece, found.end()))):
                self._lose(offset + at, why_broken(piece[at:end]))
                return
            yield from self._found(piece[at : found.end()].rstrip(b"\r\n"), found)
            at = found.end()

    def _found(self, raw: bytes, found: re.Match[bytes]) -> Iterator[CableRow | LostRow]:
        """Number a whole row; serials say how many were lost before it."""
        serial = FIRST.match(raw)
        if self.lost:
            if serial is not None and self.ahead is not None:
                self.number = max(self.number, int(serial[1]) - self.ahead - 1)
            yield from self.finished()
        self.number += 1
        if serial is not None:
            self.ahead = int(serial[1]) - self.number
        yield CableRow(self.number, raw, found)

    def _lose(self, offset: int, reason: str, *, too_long: bool = False) -> None:
        self.number += 1
        self.lost.append(LostRow(self.number, self.number, offset, reason, too_long))

    def finished(self) -> Iterator[LostRow]:
        """Give the stretches lost since the last whole row; the last of them reaches up to the count."""
        for row in self.lost[:-1]:
            yield row
        for row in self.lost[-1:]:
            yield LostRow(row.number, self.number, row.offset, row.reason, row.too_long)
        self.lost.clear()


def _behind_blanks(piece: bytes, at: int) -> int:
    """Return the offset of the next character that is no line end."""
    found = BLANKS.match(piece, at)
    return found.end() if found else at


def _begins(piece: bytes, at: int) -> bool:
    """Say whether a row, whole or damaged, begins here, behind what seems to be the end of another.

    What is left of a row has its serial, or columns with their quotes; what is left of a text has neither.
    """
    if SERIAL.match(piece, at) is not None or ROW.match(piece, at) is not None:
        return True
    return len(list(islice(BETWEEN.finditer(piece, at), 2))) == 2


def _pieces(stream: Stream) -> Iterator[tuple[int, bytes | int]]:
    """Give the offset and bytes of each stretch from one beginning of a row to the next.

    Of one that is longer than a paper may be, the limit is given in place of its bytes.
    Raises: CannotOpen, where the stream breaks off.
    """
    most = stream.limits.paper_bytes
    plain = as_utf8(stream)
    mark = BOM_UTF8 if plain.peek(len(BOM_UTF8)).startswith(BOM_UTF8) else b""
    held, offset, looked, skipping = b"", len(plain.read(len(mark))), 0, False
    broken: CannotOpen | None = None
    while broken is None:
        try:
            fresh = plain.read1(max(PIECE_BYTES, len(held)))
        except CannotOpen as stop:
            broken, fresh = stop, b""
        if not fresh:
            break
        held += fresh
        start = 0
        for found in FIRST.finditer(held, looked):
            end = found.start()
            if end == 0 or held[end - 1 : end] == b"\\":
                continue
            if not skipping:
                yield offset + start, held[start:end] if end - start <= most else most
            start, skipping = end, False
        held, offset = held[start:], offset + start
        if skipping or len(held) > most + LONGEST_BEGINNING:
            if not skipping:
                yield offset, most
            kept = held[-LONGEST_BEGINNING:]
            held, offset, skipping = kept, offset + len(held) - len(kept), True
        looked = max(0, len(held) - LONGEST_BEGINNING)
    if held and not skipping:
        yield offset, held
    if broken is not None:
        raise broken


def why_broken(piece: bytes) -> str:
    """Say what is wrong with the first row of a stretch in which none is whole."""
    at = 0
    for column in range(1, COLUMNS + 1):
        found = COLUMN.match(piece, at)
        if found is None:
            what = "the quote of column {} is never closed" if piece[at : at + 1] == b'"' else "column {} has no quote"
            return what.format(column)
        at = found.end()
        behind = piece[at : at + 1]
        if column < COLUMNS and behind in (b"", b"\r", b"\n"):
            return f"it has {column} columns where {COLUMNS} are due"
        if behind != b",":
            return f"a quote in column {column} is not escaped"
        at += 1
    return f"it has more than {COLUMNS} columns"
