"""Packed files as plain streams, with limits on what comes out of them."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from bz2 import BZ2Decompressor
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from gzip import BadGzipFile, GzipFile
from tarfile import HeaderError, TarInfo
from typing import TYPE_CHECKING, BinaryIO, Literal, cast, get_args

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import CannotOpen, Damaged, OverLimit

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Packing = Literal["gzip", "bzip2", "xz", "zip", "tar"]
PACKINGS: tuple[Packing, ...] = get_args(Packing)

HEAD_BYTES = 1 << 16
PIECE_BYTES = 1 << 16
TAR_BLOCK = 512
BEGINNINGS: tuple[tuple[Packing, re.Pattern[bytes]], ...] = (
    ("gzip", re.compile(rb"\x1f\x8b")),
    ("bzip2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")),
    ("xz", re.compile(rb"\xfd7zXZ\0")),
    ("zip", re.compile(rb"PK(?:\x03\x04|\x05\x06)")),
)
"""What packed files and archives begin with; sources: RFC 1952, the bzip2 and .xz file formats, APPNOTE.TXT."""

REPACK = "Unpack it with its own tool and read the folder."


def packing_of(head: bytes) -> Packing | None:
    """Say what the first bytes (512 are enough) show something to be packed in; None for a plain file."""
    for packing, beginning in BEGINNINGS:
        if beginning.match(head):
            return packing
    return "tar" if is_tar(head[:TAR_BLOCK]) else None


def is_tar(block: bytes) -> bool:
    """Say whether a block of 512 bytes is an entry's head in a tape archive: its checksum is right."""
    if len(block) < TAR_BLOCK or b"\0" not in block:
        return False
    try:
        TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (HeaderError, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Stream:
    """The plain bytes of one file or member, from the beginning; ``source`` is the name its papers carry."""

    source: str
    plain: io.BufferedReader
    limits: Limits

    def head(self) -> bytes:
        """Return up to 64 KiB from the beginning, without taking them."""
        return self.plain.peek(HEAD_BYTES)[:HEAD_BYTES]

    def whole(self, limit: str = "paper_bytes") -> bytes:
        """Take everything that is left. Raises: OverLimit, where it is more than that field of the limits."""
        most: int = getattr(self.limits, limit)
        content = self.plain.read(most + 1)
        if len(content) > most:
            raise OverLimit(limit, f"it is longer than {most:,} bytes, the most for one paper (limit {limit})")
        return content


@dataclass(slots=True)
class Spent:
    """What came out of one archive so far, in bytes."""

    size: int = 0


def stream_of(
    label: str, inner: BinaryIO, limits: Limits, packed: Callable[[], int] | None = None, spent: Spent | None = None
) -> Stream:
    """Return a counted stream. ``packed`` tells how many packed bytes went in, and is None for a plain file."""
    return Stream(label, io.BufferedReader(Unpacked(inner, limits, packed, spent or Spent()), HEAD_BYTES), limits)


def plain_member(stream: Stream) -> Stream:
    """Return the stream of a member that is no archive itself. Raises: CannotOpen."""
    if packing_of(stream.head()) is not None:
        raise CannotOpen("archive-nested", "it is an archive inside an archive", REPACK)
    return stream


def unrolled(raw: BinaryIO, packing: Packing, limits: Limits) -> BinaryIO:
    """Return what a file packed by itself unpacks to, as it is read; its parts, if several, one after another."""
    if packing == "gzip":
        return cast(BinaryIO, GzipFile(fileobj=raw))
    most = limits.unpacking_bytes
    xz = partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, most)
    return cast(BinaryIO, Unrolled(raw, packing, BZ2Decompressor if packing == "bzip2" else xz))


class Unrolled(io.RawIOBase):
    """A bzip2 or xz file, unpacked piece by piece; nothing but its own parts, and zeros, may stand in it."""

    def __init__(
        self, raw: BinaryIO, packing: Packing, new: Callable[[], BZ2Decompressor | lzma.LZMADecompressor]
    ) -> None:
        super().__init__()
        self._raw = raw
        self._packing = packing
        self._new = new
        self._part = new()

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill some of the buffer. Raises: EOFError, OSError or LZMAError, where it is cut short or damaged."""
        room = memoryview(buffer).cast("B")
        while len(room):
            fresh = b""
            if self._part.eof:
                fresh = self._next_part()
                if not fresh:
                    return 0
                self._part = self._new()
            elif self._part.needs_input:
                fresh = self._raw.read(PIECE_BYTES)
                if not fresh:
                    raise EOFError("the file ends before its last part does")
            piece = self._part.decompress(fresh, len(room))
            if piece:
                room[: len(piece)] = piece
                return len(piece)
        return 0

    def _next_part(self) -> bytes:
        """Return the beginning of another part behind one that has ended, or nothing at the end of the file."""
        found = self._part.unused_data.lstrip(b"\0")
        while len(found) < TAR_BLOCK and (fresh := self._raw.read(PIECE_BYTES)):
            found = (found + fresh).lstrip(b"\0")
        if found and packing_of(found) != self._packing:
            raise EOFError("behind its last part stand bytes that belong to none")
        return found


class Unpacked(io.RawIOBase):
    """A stream that counts what comes out, stops at the limits, and says in words where its source is damaged."""

    def __init__(self, inner: BinaryIO, limits: Limits, packed: Callable[[], int] | None, spent: Spent) -> None:
        super().__init__()
        self._read = getattr(inner, "read1", inner.read)
        self._limits = limits
        self._packed = packed
        self._spent = spent
        self._out = 0
        self._stop: CannotOpen | None = None

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill as much of the buffer as there is; what came before some damage is given first."""
        room = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(room) and self._stop is None:
            piece = self._piece(len(room) - filled)
            if not piece:
                break
            room[filled : filled + len(piece)] = piece
            filled += len(piece)
        if not filled and self._stop is not None:
            raise self._stop
        return filled

    def _piece(self, size: int) -> bytes:
        """Return the next bytes, or none at the end and where it must stop."""
        try:
            piece: bytes = self._read(size)
            self._count(len(piece))
            return piece
        except CannotOpen as stop:
            self._stop = stop
        except (EOFError, zlib.error, BadGzipFile, zipfile.BadZipFile, lzma.LZMAError) as error:
            self._stop = self._over_memory(error) or Damaged(
                f"it is packed, and the packing is damaged or cut short after {self._out:,} unpacked bytes ({error})",
                "Fetch the file again; what came before that place was read.",
            )
        except RuntimeError as error:
            self._stop = CannotOpen("packing-unknown", f"it is packed in a way not known here ({error})", REPACK)
        except OSError as error:
            self._stop = self._failing(error)
        return b""

    def _over_memory(self, error: Exception) -> OverLimit | None:
        """Return the reason where unpacking would take more memory than allowed; None for any other damage."""
        if not isinstance(error, lzma.LZMAError) or "emory" not in str(error):
            return None
        most = self._limits.unpacking_bytes
        return OverLimit("unpacking_bytes", f"unpacking it takes over {most:,} bytes of memory (limit unpacking_bytes)")

    def _failing(self, error: OSError) -> CannotOpen:
        """Tell damage that an unpacker found from a failing disk, which has a number for its error."""
        if self._packed is not None and error.errno is None:
            return Damaged(
                f"it is packed, and the packing is damaged after {self._out:,} unpacked bytes ({error})",
                "Fetch the file again; what came before that place was read.",
            )
        return CannotOpen("unreadable", f"the disk fails after {self._out:,} bytes ({error})", "Check the disk.")

    def _count(self, size: int) -> None:
        """Add to what came out. Raises: OverLimit."""
        self._out += size
        if self._packed is None:
            return
        self._spent.size += size
        if self._spent.size > self._limits.archive_bytes:
            most = self._limits.archive_bytes
            raise OverLimit("archive_bytes", f"more than {most:,} bytes come out of it (limit archive_bytes)")
        if self._out > self._limits.ratio_floor_bytes and self._out > self._limits.archive_ratio * self._packed():
            raise OverLimit(
                "archive_ratio",
                f"it unpacks to more than {self._limits.archive_ratio} times its size (limit archive_ratio), "
                "as files do that are made to fill a disk",
            )
