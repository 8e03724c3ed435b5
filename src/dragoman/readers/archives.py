"""Any file as the plain streams in it: itself, what it unpacks to, or the members of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import CannotOpen, Refused
from dragoman.readers.sources import Source, raw_bytes
from dragoman.readers.tars import tar_members
from dragoman.readers.unpacking import TAR_BLOCK, Stream, packing_of, plain_member, stream_of, unrolled
from dragoman.readers.zips import zip_members


def streams(source: Source, limits: Limits) -> Iterator[Stream | Refused]:
    """Open a source and give its plain streams: one, or one a member of an archive.

    Each stream holds until the next is asked for. What something is packed in is found from its first bytes. One
    archive is opened, and what that is packed in; an archive inside an archive is refused.
    Raises: nothing; what cannot be opened is `Refused`.
    """
    try:
        with raw_bytes(source) as raw:
            yield from _plain(source.label, raw, limits)
    except CannotOpen as stop:
        yield stop.refused(source.label)


def _plain(label: str, raw: BinaryIO, limits: Limits) -> Iterator[Stream | Refused]:
    """Give the streams of one file. Raises: CannotOpen."""
    packing = packing_of(raw.read(TAR_BLOCK))
    raw.seek(0)
    match packing:
        case None:
            yield stream_of(label, raw, limits)
        case "zip":
            yield from zip_members(label, raw, limits)
        case "tar":
            yield from tar_members(label, stream_of(label, raw, limits, raw.tell).plain, limits)
        case _:
            stream = stream_of(label, unrolled(raw, packing, limits), limits, raw.tell)
            if packing_of(stream.head()) == "tar":
                yield from tar_members(label, stream.plain, limits)
            else:
                yield plain_member(stream)
