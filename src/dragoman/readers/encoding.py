"""Which characters the bytes of a paper stand for.

The order of trust: a byte order mark, what the bytes themselves allow (valid UTF-8, the zeros of UTF-16), what a
page or an XML file declares, the rule of control characters, and last a guess by the frequency of letters. Line
ends stay as they are. A byte order mark is no part of the text, so offsets count from the character after it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dragoman.documents import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMES = {(codecs.BOM_UTF16_LE, "utf-16"): "utf-16-le", (codecs.BOM_UTF16_BE, "utf-16"): "utf-16-be"}

DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.I,
)
HIGH = re.compile(rb"[\x80-\xff]")
CONTROLS = re.compile(rb"[\x80-\x9f]")
NOT_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
LETTERS = re.compile(rb"[A-Za-z\x80-\xff]")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
SAMPLE = 1 << 16
MOSTLY = 0.25
"""Share of letters outside ASCII above which a text is taken to be in no western alphabet."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read by, and a problem where that had to be guessed."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(content: bytes) -> Decoded:
    """Return the text of some bytes; whatever they are, none of the paper is lost.

    Bytes that are no character of the encoding become U+FFFD one by one, and the problem says which and where.
    Returns: encoding is a name that ``bytes.decode`` knows.
    Raises: nothing.
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return _by_mark(content, mark, name)
    wide = wide_encoding(content[:SAMPLE])
    if wide is not None:
        return _read(content, wide)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(content, error)


def wide_encoding(sample: bytes) -> str | None:
    """Return utf-16-le or utf-16-be where every second byte of an unmarked text is nearly always zero."""
    half = len(sample) // 2
    if half < 2:
        return None
    high, low = sample[0 : 2 * half : 2].count(0) / half, sample[1 : 2 * half : 2].count(0) / half
    if low > 0.5 and high < 0.05:
        return "utf-16-le"
    if high > 0.5 and low < 0.05:
        return "utf-16-be"
    return None


def _by_mark(content: bytes, mark: bytes, name: str) -> Decoded:
    """Decode by a byte order mark, which is left out of the text."""
    if name == "utf-32":
        name = "utf-32-le" if mark == codecs.BOM_UTF32_LE else "utf-32-be"
    read = _read(content[len(mark) :], NAMES.get((mark, name), "utf-8" if name == "utf-8-sig" else name))
    return Decoded(read.text, "utf-8-sig" if mark == codecs.BOM_UTF8 else read.encoding, read.problems)


def _read(content: bytes, encoding: str) -> Decoded:
    """Decode by an encoding that is sure; what is no character of it becomes U+FFFD, with a problem."""
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = content.decode(encoding, "replace")
        return Decoded(text, encoding, (_guessed(content, error, encoding, "the others were read as they stand"),))


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> Decoded:
    """Decode bytes that are not UTF-8, by what a page declares or else by what they allow."""
    declared = _declared(content)
    if declared is not None:
        try:
            return Decoded(content.decode(declared), declared)
        except UnicodeDecodeError:
            pass
    whole = len(MULTIBYTE.findall(content))
    stray = len(HIGH.findall(MULTIBYTE.sub(b"", content)))
    if whole > 2 * stray:
        text = content.decode("utf-8", "dragoman-single")
        return Decoded(text, "utf-8", (_guessed(content, error, "utf-8", "stray bytes were read as CP1252"),))
    encoding = _single_byte(content)
    text = content.decode(encoding)
    how = "if names look wrong, convert the file to UTF-8 and read it again"
    return Decoded(text, encoding, (_guessed(content, error, encoding, how),))


def _declared(content: bytes) -> str | None:
    """Return the encoding that a page or XML file declares, as a codec's name, where there is such a codec."""
    found = DECLARED.search(content[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _single_byte(content: bytes) -> str:
    """Return the likeliest encoding of one byte a character.

    Text holds no C1 control characters, so bytes 80 to 9F are the quotation marks and dashes of CP1252.
    """
    sample = content[:SAMPLE]
    if len(HIGH.findall(sample)) > MOSTLY * max(1, len(LETTERS.findall(sample))):
        other = _by_letters(sample)
        if other is not None and _holds(content, other):
            return other
    if CONTROLS.search(content) and not NOT_IN_CP1252.search(content):
        return "cp1252"
    return "latin-1"


def _by_letters(sample: bytes) -> str | None:
    """Return the encoding that gives the most usual letters, or None."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 (slow to import, seldom needed)

    best = from_bytes(sample).best()
    return None if best is None else best.encoding


def _holds(content: bytes, encoding: str) -> bool:
    """Say whether every byte is a character of the encoding."""
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _single(error: UnicodeError) -> tuple[str, int]:
    """Stand in for one stray byte of UTF-8: its character in CP1252, or U+FFFD where it has none."""
    assert isinstance(error, UnicodeDecodeError)
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "replace"), error.start + 1


codecs.register_error("dragoman-single", _single)


def _guessed(content: bytes, error: UnicodeDecodeError, encoding: str, how: str) -> Problem:
    """Say which bytes did not fit, and where the first stands."""
    first = content[error.start : min(error.end, error.start + 8)].hex(" ").upper()
    rule = error.encoding.upper()
    return Problem(
        "encoding-guessed",
        f"Bytes {first} at offset {error.start:,} are no {rule}; the text was read as {encoding.upper()}.",
        line=content.count(b"\n", 0, error.start) + 1,
        advice=how[0].upper() + how[1:] + ".",
    )
