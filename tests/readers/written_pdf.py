"""A small writer of PDFs: pages of lines, set in one of the fonts that every reader of PDFs knows."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

TOP = 760
LEADING = 12


def pdf(pages: Sequence[str], *, packed: bool = False, extra: str = "") -> bytes:
    """Write a PDF with a text layer, each line of a page below the one before; ``extra`` goes in the trailer."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        objects.append(_stream(_drawn(page), packed))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    listed = b" ".join(b"%d 0 R" % number for number in kids)
    objects[1] = b"<< /Type /Pages /Kids [ %b ] /Count %d >>" % (listed, len(kids))
    return _written(objects, extra)


def picture_of(pages: int = 1) -> bytes:
    """Write a PDF whose pages hold a drawn line and no words."""
    return pdf([""] * pages)


def _drawn(page: str) -> bytes:
    """Return the operators that draw the lines of a page; an empty line is a step further down."""
    drawn = [b"BT", b"/F1 10 Tf", b"%d TL" % LEADING, b"50 %d Td" % TOP]
    for line in page.split("\n"):
        if line.strip():
            drawn.append(b"(%b) Tj" % _escaped(line.rstrip()))
        drawn.append(b"T*")
    return b"\n".join([*drawn, b"ET", b"50 50 m 500 50 l S"])


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    for character in (b"\\", b"(", b")"):
        raw = raw.replace(character, b"\\" + character)
    return raw


def _stream(content: bytes, packed: bool) -> bytes:
    if packed:
        content = zlib.compress(content)
    kind = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(content), kind, content)


def _written(objects: list[bytes], extra: str) -> bytes:
    """Return the file: objects, the table of their places, and the trailer."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out) + trailer % (len(objects) + 1, extra.encode(), table)
