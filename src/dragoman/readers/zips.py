"""Archives in the form of .zip: each member a stream of its own, in the order of their names."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import PASSED_OVER, CannotOpen, Damaged, OverLimit, Refused
from dragoman.readers.sources import BESIDE_PAPERS, printable
from dragoman.readers.torn_zips import UNPACKED_HERE, torn_members
from dragoman.readers.unpacking import HEAD_BYTES, REPACK, Spent, Stream, plain_member, stream_of

ENCRYPTED = 0x1
NAME_BYTES = 512
"""Room for one member's entry in an archive's directory, on the average."""


def zip_members(label: str, raw: BinaryIO, limits: Limits) -> Iterator[Stream | Refused]:
    """Give the streams of an archive's members. Raises: CannotOpen, where nothing of it can be read."""
    _check_directory(raw, limits)
    try:
        archive = zipfile.ZipFile(raw)
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError) as error:
        yield from _torn(label, raw, limits, error)
        return
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
    passed_over = _passed_over(name, entry.filename, entry.flag_bits)
    if passed_over is not None:
        yield passed_over
        return
    try:
        opened = archive.open(entry)
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError) as error:
        raise Damaged(
            f"the archive does not hold it as its directory says ({error})", "Fetch the file again."
        ) from error
    with opened:
        yield plain_member(stream_of(name, cast(BinaryIO, opened), limits, lambda: entry.compress_size, spent))


def _passed_over(name: str, filename: str, flags: int) -> Refused | None:
    """Return why a member is no paper, None where it may be one. Raises: CannotOpen, where it is encrypted."""
    if BESIDE_PAPERS.fullmatch(filename.replace("\\", "/").rsplit("/", 1)[-1]):
        return Refused(name, "passed over: it is hidden or describes its folder", REPACK, PASSED_OVER)
    if flags & ENCRYPTED:
        raise CannotOpen("encrypted", "it is encrypted", "Unpack it with its password and read the folder.")
    return None


def _torn(label: str, raw: BinaryIO, limits: Limits, error: Exception) -> Iterator[Stream | Refused]:
    """Give the members of an archive that has lost its directory, as they lie; then say so of the archive."""
    for member, stream in torn_members(raw, label, limits):
        if member.name.endswith("/"):
            continue
        try:
            _must_be_papers({member.name})
            if member.method not in UNPACKED_HERE:
                raise CannotOpen("packing-unknown", "it is packed in a way not known here", REPACK)
            yield _passed_over(stream.source, member.name, member.flags) or plain_member(stream)
        except CannotOpen as stop:
            yield stop.refused(stream.source)
    reason = f"it is a zip archive without a whole directory ({error}); its members were looked for one by one"
    yield Damaged(reason, "Fetch the file again.").refused(label)


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
