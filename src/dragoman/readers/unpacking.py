"""Packed files and archives as plain streams, with limits on what comes out of them."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import CannotOpen, Damaged, OverLimit, Refused
from dragoman.readers.sources import BESIDE_PAPERS, Source, printable, raw_bytes

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD_BYTES = 1 << 16
GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
ENCRYPTED = 0x1
NAME_BYTES = 512
"""Room for one member's entry in an archive's directory, on the average."""


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


class Unpacked(io.RawIOBase):
    """A stream that counts what comes out, stops at the limits, and says in words where its source is damaged."""

    def __init__(self, inner: BinaryIO, limits: Limits, packed: Callable[[], int] | None, spent: Spent) -> None:
        super().__init__()
        self._inner = inner
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
            piece = self._inner.read(size)
            self._count(len(piece))
            return piece
        except CannotOpen as stop:
            self._stop = stop
        except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
            self._stop = Damaged(
                f"it is packed, and the packing is damaged or cut short after {self._out:,} unpacked bytes ({error})",
                "Fetch the file again; what came before that place was read.",
            )
        except RuntimeError as error:
            self._stop = CannotOpen("packing-unknown", f"it is packed in a way not known here ({error})", REPACK)
        except OSError as error:
            self._stop = CannotOpen(
                "unreadable", f"the disk fails after {self._out:,} bytes ({error})", "Check the disk."
            )
        return b""

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


REPACK = "Unpack it with its own tool and read the folder."


def streams(source: Source, limits: Limits) -> Iterator[Stream | Refused]:
    """Open a source and give its plain streams: one, or one a member of an archive, in the order of their names.

    Each stream holds until the next is asked for. What something is packed in is found from its first bytes.
    Raises: nothing; what cannot be opened is `Refused`.
    """
    try:
        with raw_bytes(source) as raw:
            yield from _plain(source.label, raw, limits)
    except CannotOpen as stop:
        yield stop.refused(source.label)


def _plain(label: str, raw: BinaryIO, limits: Limits) -> Iterator[Stream | Refused]:
    """Give the streams of one file."""
    start = raw.read(4)
    raw.seek(0)
    if start in ZIP:
        yield from _members(label, raw, limits)
    elif start[:2] == GZIP:
        yield _stream(label, cast(BinaryIO, gzip.GzipFile(fileobj=raw)), limits, raw.tell, Spent())
    else:
        yield _stream(label, raw, limits, None, Spent())


def _stream(label: str, inner: BinaryIO, limits: Limits, packed: Callable[[], int] | None, spent: Spent) -> Stream:
    """Return a counted stream. Raises: CannotOpen, where it is an archive again."""
    stream = Stream(label, io.BufferedReader(Unpacked(inner, limits, packed, spent), HEAD_BYTES), limits)
    if packed is not None and (stream.head()[:4] in ZIP or stream.head()[:2] == GZIP):
        raise CannotOpen("archive-nested", "it is an archive inside an archive", REPACK)
    return stream


def _members(label: str, raw: BinaryIO, limits: Limits) -> Iterator[Stream | Refused]:
    """Give the streams of an archive's members. Raises: CannotOpen, where nothing of it can be read."""
    _check_directory(raw, limits)
    try:
        archive = zipfile.ZipFile(raw)
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError) as error:
        raise Damaged(f"it is a zip archive without a whole directory ({error})", "Fetch the file again.") from error
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > limits.archive_members:
        raise _too_many(limits)
    _must_be_papers({entry.filename for entry in entries})
    spent = Spent()
    for entry in sorted(entries, key=lambda entry: (entry.filename, entry.header_offset)):
        name = f"{label}!{printable(entry.filename)}"
        try:
            yield from _member(name, archive, entry, limits, spent)
        except CannotOpen as stop:
            yield stop.refused(name)
        if spent.size > limits.archive_bytes:
            return


def _member(
    name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits, spent: Spent
) -> Iterator[Stream | Refused]:
    """Give one member's stream; its name is a label and never a path."""
    base = entry.filename.replace("\\", "/").rsplit("/", 1)[-1]
    if BESIDE_PAPERS.fullmatch(base):
        yield Refused(name, "passed over: it is hidden or describes its folder", REPACK, "not-a-paper")
        return
    if entry.flag_bits & ENCRYPTED:
        raise CannotOpen("encrypted", "it is encrypted", "Unpack it with its password and read the folder.")
    try:
        opened = archive.open(entry)
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError) as error:
        raise Damaged(
            f"the archive does not hold it as its directory says ({error})", "Fetch the file again."
        ) from error
    with opened:
        yield _stream(name, cast(BinaryIO, opened), limits, lambda: entry.compress_size, spent)


def _too_many(limits: Limits) -> OverLimit:
    most = limits.archive_members
    return OverLimit("archive_members", f"it holds more than {most:,} members (limit archive_members)", REPACK)


def _check_directory(raw: BinaryIO, limits: Limits) -> None:
    """Refuse a directory too large for the members allowed, before it is read into memory.

    Source: APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16 (ends of the central directory).
    """
    raw.seek(0, io.SEEK_END)
    size = raw.tell()
    raw.seek(max(0, size - HEAD_BYTES - 100))
    tail = raw.read()
    raw.seek(0)
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) < place + 22:
        return
    (length,) = struct.unpack_from("<L", tail, place + 12)
    wide = tail.rfind(b"PK\x06\x06", 0, place)
    if wide >= 0 and len(tail) >= wide + 48:
        length = max(length if length != 0xFFFFFFFF else 0, *struct.unpack_from("<Q", tail, wide + 40))
    if min(length, size) > max(limits.archive_members, 1) * NAME_BYTES:
        raise _too_many(limits)


def _must_be_papers(names: set[str]) -> None:
    """Refuse an archive that is really one document of an office program."""
    if "[Content_Types].xml" in names or "META-INF/manifest.xml" in names or "mimetype" in names:
        raise CannotOpen("office-file", "it is a document of an office program", "Save it as plain text and read that.")
