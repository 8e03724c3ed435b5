"""Files of rows in UTF-16 as streams of UTF-8."""

from __future__ import annotations

import io

from dragoman.readers.encoding import wide_encoding
from dragoman.readers.unpacking import Stream


def as_utf8(stream: Stream) -> io.BufferedReader:
    """Return the bytes of a stream, from UTF-16 turned into UTF-8 where they are that; a byte order mark stays."""
    head = stream.head()
    wide = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else wide_encoding(head)
    return stream.plain if wide is None else io.BufferedReader(_Recoded(stream.plain, wide))


class _Recoded(io.RawIOBase):
    """Bytes of UTF-16 as bytes of UTF-8."""

    def __init__(self, inner: io.BufferedReader, encoding: str) -> None:
        super().__init__()
        self._inner = io.TextIOWrapper(inner, encoding=encoding, errors="replace", newline="")

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer; a character takes three bytes at most, or four for two of UTF-16."""
        words = self._inner.read(max(1, len(buffer) // 4)).encode("utf-8", "replace")
        buffer[: len(words)] = words
        return len(words)
