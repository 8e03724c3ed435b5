"""Archives in the form of .tar, packed or not: read from front to back, each member a stream of its own.

Links, devices and pipes in them are named and never followed; where an entry's head is damaged, reading goes on at
the next head that is whole. Source: POSIX.1-2017, pax, "ustar Interchange Format"; the GNU tar manual.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from tarfile import HeaderError, TarInfo
from typing import TYPE_CHECKING, BinaryIO, cast

from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import PASSED_OVER, CannotOpen, Damaged, OverLimit, Refused
from dragoman.readers.sources import BESIDE_PAPERS, printable
from dragoman.readers.unpacking import PIECE_BYTES, REPACK, Stream, plain_member, stream_of
from dragoman.readers.unpacking import TAR_BLOCK as BLOCK

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FILES = (b"0", b"\0", b"7")
FOLDER, SPARSE = b"5", b"S"
KINDS = {b"1": "a link", b"2": "a link", b"3": "a device", b"4": "a device", b"6": "a pipe"}
LONG_NAME, LONG_LINK, EXTENDED, FOR_ALL = b"L", b"K", b"x", b"g"
BESIDE = {LONG_NAME: "path", LONG_LINK: "linkpath", EXTENDED: "", b"X": "", FOR_ALL: ""}
"""Type flags of entries that only tell of the next one, with the fact that their content is."""
BESIDE_BYTES = 1 << 20
"""So long may what tells of one entry be."""
FACT = re.compile(rb"(\d{1,9}) ([^=\n]{1,200})=")


@dataclass(frozen=True, slots=True)
class TarEntry:
    """One entry's head: name, type flag, bytes of content, where a link leads, and whether it has holes."""

    name: str
    kind: bytes
    size: int
    target: str
    sparse: bool


def tar_members(label: str, plain: io.BufferedReader, limits: Limits) -> Iterator[Stream | Refused]:
    """Give the streams of an archive's members, in the order in which they lie in it.

    Raises: CannotOpen, where the archive breaks off, or its members are too many.
    """
    tape = _Tape(label, plain)
    count = 0
    while (found := tape.next()) is not None:
        if isinstance(found, Refused):
            yield found
            continue
        count += 1
        if count > limits.archive_members:
            most = limits.archive_members
            raise OverLimit("archive_members", f"it holds more than {most:,} members (limit archive_members)", REPACK)
        name = f"{label}!{printable(found.name)}"
        part = _Part(plain, found.size)
        try:
            yield from _member(name, found, part, limits)
        except CannotOpen as stop:
            yield stop.refused(name)
        part.skip()
        tape.at += part.size


def _member(name: str, entry: TarEntry, part: _Part, limits: Limits) -> Iterator[Stream | Refused]:
    """Give one member's stream, or say why it is none. Its name is a label and never a path."""
    if entry.kind == FOLDER:
        return
    if entry.kind in KINDS:
        leads = f" to {printable(entry.target)!r}, which is not followed" if entry.target else ""
        yield Refused(name, f"it is {KINDS[entry.kind]}{leads}", "Put the file itself into the archive.", "not-a-file")
    elif BESIDE_PAPERS.fullmatch(entry.name.rsplit("/", 1)[-1]):
        yield Refused(name, "passed over: it is hidden or describes its folder", REPACK, PASSED_OVER)
    elif entry.kind not in FILES or entry.sparse:
        raise CannotOpen("packing-unknown", "it is stored in a way not known here, with holes or in parts", REPACK)
    else:
        yield plain_member(stream_of(name, cast(BinaryIO, part), limits))


@dataclass(slots=True)
class _Tape:
    """The heads of an archive while it is read; ``at`` is the offset of the block that comes next."""

    label: str
    plain: io.BufferedReader
    at: int = 0
    waiting: TarEntry | None = None
    facts: dict[str, str] = field(default_factory=dict)

    def next(self) -> TarEntry | Refused | None:
        """Return the next entry, after which its content stands; what cannot be understood is named once.

        Raises: CannotOpen, where the archive breaks off.
        """
        if self.waiting is not None:
            entry, self.waiting = self.waiting, None
            return entry
        damaged: int | None = None
        while block := self._block():
            try:
                head = TarInfo.frombuf(block, "utf-8", "surrogateescape")
                if head.type in BESIDE:
                    self._read_facts(head)
                    continue
                entry = self._entry(head, block)
            except (HeaderError, ValueError):
                self.facts.clear()
                damaged = self.at - BLOCK if damaged is None else damaged
                continue
            if damaged is None:
                return entry
            self.waiting = entry
            break
        if damaged is None:
            if self.facts:
                raise _cut(self.at)
            return None
        lost = self.at - damaged - (BLOCK if self.waiting else 0)
        reason = f"{lost:,} bytes from offset {damaged:,} on are no entry of an archive"
        advice = "Fetch the file again; the members before and behind that place were read."
        return Damaged(reason, advice).refused(self.label)

    def _block(self) -> bytes:
        """Return the next block that is not empty; nothing at the end."""
        while block := _taken(self.plain, BLOCK):
            self.at += len(block)
            if len(block) < BLOCK:
                raise _cut(self.at)
            if block.strip(b"\0"):
                return block
        return b""

    def _read_facts(self, head: TarInfo) -> None:
        """Read what tells of the next entry. Raises: HeaderError or ValueError, where it is not in form."""
        if not 0 <= head.size <= BESIDE_BYTES:
            raise HeaderError(f"{head.size} bytes for a name")
        content = _taken(self.plain, _padded(head.size))
        self.at += len(content)
        if len(content) < _padded(head.size):
            raise _cut(self.at)
        if head.type == FOR_ALL:
            return
        fact = BESIDE[head.type]
        content = content[: head.size]
        self.facts.update({fact: _name(content)} if fact else _facts(content))

    def _entry(self, head: TarInfo, block: bytes) -> TarEntry:
        """Return an entry by its head and what was told of it before. Raises: HeaderError or ValueError."""
        facts, self.facts = self.facts, {}
        kind = head.type
        size = int(facts.get("size", head.size))
        if size < 0:
            raise HeaderError("a size below zero")
        if kind == SPARSE and block[482]:
            self._skip_map()
        if kind == FOLDER or kind in KINDS:
            size = 0
        sparse = kind == SPARSE or any(fact.startswith("GNU.sparse.") for fact in facts)
        return TarEntry(facts.get("path", head.name), kind, size, facts.get("linkpath", head.linkname), sparse)

    def _skip_map(self) -> None:
        """Pass over the blocks that tell where the holes of a file are."""
        while block := _taken(self.plain, BLOCK):
            self.at += len(block)
            if len(block) < BLOCK or not block[504]:
                return


class _Part(io.RawIOBase):
    """The content of one entry, read off its archive; ``size`` counts the blocks it fills."""

    def __init__(self, plain: io.BufferedReader, size: int) -> None:
        super().__init__()
        self._plain = plain
        self._left = size
        self._padding = _padded(size) - size
        self.size = _padded(size)

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill some of the buffer. Raises: CannotOpen, where the archive ends or breaks before the entry does."""
        room = memoryview(buffer).cast("B")
        if not self._left or not len(room):
            return 0
        piece = self._plain.read1(min(len(room), self._left))
        if not piece:
            advice = "Fetch the file again; what came before that place was read."
            raise Damaged(f"the archive ends, and {self._left:,} bytes of the member are not there", advice)
        self._left -= len(piece)
        room[: len(piece)] = piece
        return len(piece)

    def skip(self) -> None:
        """Pass over what nobody read, up to the next head. Raises: CannotOpen."""
        buffer = bytearray(PIECE_BYTES)
        while self.readinto(buffer):
            pass
        _taken(self._plain, self._padding)


def _padded(size: int) -> int:
    """Return how many bytes the blocks of some content fill."""
    return -(-size // BLOCK) * BLOCK


def _taken(plain: io.BufferedReader, size: int) -> bytes:
    """Take so many bytes, or all that are left."""
    return plain.read(size) if size else b""


def _cut(at: int) -> Damaged:
    return Damaged(f"the archive breaks off after {at:,} bytes", "Fetch the file again; what came before was read.")


def _name(content: bytes) -> str:
    return content.partition(b"\0")[0].decode("utf-8", "surrogateescape")


def _facts(content: bytes) -> dict[str, str]:
    """Read an extended head: ``27 path=a/long/name.txt`` and so on. Raises: ValueError, where it is not in form."""
    facts: dict[str, str] = {}
    at = 0
    while at < len(content) and content[at : at + 1] != b"\0":
        found = FACT.match(content, at)
        end = at + int(found[1]) if found else 0
        if found is None or not found.end() <= end <= len(content):
            raise ValueError(f"no fact at {at}")
        facts[_name(found[2])] = _name(content[found.end() : end].removesuffix(b"\n"))
        at = end
    return facts
