"""Archives in the form of .zip whose directory is gone, as it is where a file was cut: members one behind another.

Source: APPNOTE.TXT 6.3.10, sections 4.3.7 (head of a member) and 4.3.9 (what follows one of unknown size).
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import CannotOpen
from dragoman.readers.sources import printable
from dragoman.readers.unpacking import PIECE_BYTES, Spent, Stream, stream_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = struct.Struct("<4xHHH4xLLLHH")
SIGNATURE = b"PK\x03\x04"
SIZE_BEHIND, UTF_8 = 0x8, 0x800
STORED = 0
UNPACKED_HERE = (STORED, 8)
"""Methods: stored as it is, and deflated."""
UNKNOWN = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class TornMember:
    """A member by its own head: name, flags, method, checksum, and where its bytes begin and end if that is said."""

    name: str
    flags: int
    method: int
    checksum: int | None
    start: int
    end: int | None


def torn_members(raw: BinaryIO, label: str, limits: Limits) -> Iterator[tuple[TornMember, Stream]]:
    """Give every member that a head can be found of, in the order in which they lie, with its stream."""
    at: int | None = 0
    spent = Spent()
    for _ in range(limits.archive_members):
        at = _signature(raw, at or 0)
        member = None if at is None else _member_at(raw, at)
        if at is None or member is None or spent.size > limits.archive_bytes:
            return
        content = _Content(raw, member)
        name = f"{label}!{printable(member.name)}"
        yield member, stream_of(name, cast(BinaryIO, content), limits, content.taken, spent)
        at = max(member.end or content.at, at + HEAD.size)


def _signature(raw: BinaryIO, at: int) -> int | None:
    """Return where the next member's head begins, from an offset on; None where there is no other."""
    raw.seek(at)
    tail = b""
    while piece := raw.read(PIECE_BYTES):
        held = tail + piece
        place = held.find(SIGNATURE)
        if place >= 0:
            return at - len(tail) + place
        at += len(piece)
        tail = held[-len(SIGNATURE) + 1 :]
    return None


def _member_at(raw: BinaryIO, at: int) -> TornMember | None:
    """Read a member's head; None where it is cut."""
    raw.seek(at)
    head = raw.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    _, flags, method, checksum, packed, _, name_length, extra_length = HEAD.unpack(head)
    name = raw.read(name_length).decode("utf-8" if flags & UTF_8 else "cp437", "replace")
    start = at + HEAD.size + name_length + extra_length
    said = not flags & SIZE_BEHIND and packed != UNKNOWN
    return TornMember(name, flags, method, checksum if said else None, start, start + packed if said else None)


class _Content(io.RawIOBase):
    """The unpacked bytes of a member; ``at`` is the offset behind the last packed byte that was needed."""

    def __init__(self, raw: BinaryIO, member: TornMember) -> None:
        super().__init__()
        self._raw = raw
        self._member = member
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        self._sum = 0
        self._waiting = b""
        self.at = member.start

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def taken(self) -> int:
        """Return how many packed bytes were read."""
        return self.at - self._member.start

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill some of the buffer. Raises: CannotOpen, EOFError or zlib.error, where it cannot be read on."""
        room = memoryview(buffer).cast("B")
        piece = self._stored(len(room)) if self._member.method == STORED else self._inflated(len(room))
        self._sum = zlib.crc32(piece, self._sum)
        if not piece and self._member.checksum not in (None, self._sum):
            raise EOFError("its checksum is not the one that was said")
        room[: len(piece)] = piece
        return len(piece)

    def _stored(self, size: int) -> bytes:
        end = self._member.end
        if end is None:
            raise CannotOpen("packing-unknown", "how long it is stood in the directory alone", "Fetch the file again.")
        return self._packed(min(size, end - self.at)) if self.at < end else b""

    def _inflated(self, size: int) -> bytes:
        while not self._inflate.eof:
            fresh = self._waiting or self._packed(PIECE_BYTES)
            piece = self._inflate.decompress(fresh, size)
            self._waiting = self._inflate.unconsumed_tail
            if self._inflate.eof:
                self.at -= len(self._inflate.unused_data)
            if piece:
                return piece
        return b""

    def _packed(self, size: int) -> bytes:
        """Read packed bytes. Raises: EOFError, where the file ends."""
        self._raw.seek(self.at)
        fresh = self._raw.read(size)
        if not fresh:
            raise EOFError("the file ends before the member does")
        self.at += len(fresh)
        return fresh
