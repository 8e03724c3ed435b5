"""PDFs with a text layer: the words of each page, in the order in which the page draws them.

The text of the document is that of its pages, each on lines of its own; where a page ends and another begins stands a
form feed at the head of its first line. A telegram in it is read as a telegram, anything else as plain text. Pictures
are not read: a PDF whose pages hold no words is refused.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dragoman.documents import Problem
from dragoman.message import looks_like_telegram
from dragoman.readers.limits import Limits
from dragoman.readers.outcomes import CannotOpen, Damaged, Known, OverLimit
from dragoman.readers.papers import Held, Outcome, Paper, digest, without_no_characters
from dragoman.readers.press_text import press_text
from dragoman.readers.telegrams import Received, parted
from dragoman.readers.unpacking import Stream

if TYPE_CHECKING:
    from pypdf import PdfReader

MAGIC = b"%PDF-"
BEFORE = b"\xef\xbb\xbf \t\r\n\0"
"""What some programs let slip in before the first word of a PDF."""
NEXT_PAGE = "\n\f"
"""What parts two pages in the text."""

OPERATORS = 500_000
"""Drawing operators, with their operands, of one stream past which it is not read on."""
FORMS = 200
"""Parts that a page may draw from elsewhere; each may hold as much as a page."""

AGAIN = "Fetch it again, or take the text out with another program and read that."


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of all pages, and the numbers, from 1, of those that could not be read."""

    text: str
    unread: tuple[int, ...]


def is_pdf(head: bytes) -> bool:
    """Say whether a file begins as a PDF does."""
    return MAGIC in head[:64] and head.lstrip(BEFORE).startswith(MAGIC)


def read_pdf(stream: Stream, held: Held) -> Iterator[Outcome | Received]:
    """Read the paper of a PDF, or each telegram of several in it.

    Raises: CannotOpen, where it is encrypted, damaged, without words or too large.
    """
    content = stream.whole("pdf_bytes")
    name = digest(content)
    if held(name):
        yield Known(name, stream.source)
        return
    pages = text_of(content, stream.limits)
    text, replaced = without_no_characters(pages.text)
    paper = Paper(name, stream.source, "pdf", "utf-8", (*replaced, *_told(pages)))
    if looks_like_telegram(text):
        yield from parted(Received(paper, text), held)
    else:
        yield press_text(paper, text)


def text_of(content: bytes, limits: Limits) -> Pages:
    """Return the text layer of a PDF, page by page.

    Raises: OverLimit, where pages or words are more than ``limits`` allow; CannotOpen with the code ``encrypted`` or
    ``pdf-without-text``; Damaged with the code ``pdf-damaged``.
    """
    from pypdf import apply_configuration  # noqa: PLC0415 (slow to import)

    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    most = limits.pdf_page_bytes
    with apply_configuration(
        maximum_declared_stream_length=limits.pdf_bytes,
        array_based_stream_maximum_output_length=most,
        zlib_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        brotli_maximum_output_length=most,
        stream_parsing_work_maximum_count=OPERATORS,
        xform_maximum_invocations_per_extraction=FORMS,
        jbig2dec_binary=None,
    ):
        pages = _pages(_opened(content, limits), limits)
    if not pages.text.strip():
        raise _wordless(pages)
    return pages


def _opened(content: bytes, limits: Limits) -> PdfReader:
    """Open a PDF that may be read without a password."""
    from pypdf import PdfReader  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except Exception as error:  # a foreign parser on any bytes
        if _is_locked(error):
            raise _encrypted() from error
        raise _damaged(error) from error
    if locked:
        raise _encrypted()
    if count > limits.pdf_pages:
        raise OverLimit("pdf_pages", f"it has {count:,} pages, more than {limits.pdf_pages:,} (limit pdf_pages)")
    return reader


def _pages(reader: PdfReader, limits: Limits) -> Pages:
    """Return the text of each page; one that cannot be read is left out and counted."""
    found: list[str] = []
    unread: list[int] = []
    drawn = Drawn(limits.pdf_operators)
    length = 0
    for number in range(1, len(reader.pages) + 1):
        try:
            words = _lines(reader.pages[number - 1].extract_text(visitor_operand_before=drawn.count))
        except OverLimit:
            raise
        except Exception as error:  # a foreign parser on any bytes
            if _is_locked(error):
                raise _encrypted() from error
            unread.append(number)
            continue
        found.append(words)
        length += len(words)
        if length > limits.paper_bytes:
            raise OverLimit(
                "paper_bytes", f"its text is longer than {limits.paper_bytes:,} characters (limit paper_bytes)"
            )
    return Pages(NEXT_PAGE.join(found), tuple(unread))


@dataclass(slots=True)
class Drawn:
    """How many operators were taken so far: what a PDF costs in time is these, however small it is packed."""

    most: int
    number: int = 0

    def count(self, *_: object) -> None:
        """Count one operator. Raises: OverLimit."""
        self.number += 1
        if self.number > self.most:
            what = f"its pages draw with more than {self.most:,} operators (limit pdf_operators)"
            raise OverLimit("pdf_operators", what)


def _lines(words: Any) -> str:
    """Return the words of a page without line ends and form feeds at its end."""
    return str(words).rstrip("\n\r\f")


def _told(pages: Pages) -> tuple[Problem, ...]:
    """Return the problem of pages that could not be read."""
    if not pages.unread:
        return ()
    numbers = ", ".join(map(str, pages.unread[:20])) + (" ..." if len(pages.unread) > 20 else "")
    what = f"{len(pages.unread)} pages could not be read and are left out: {numbers}."
    return (Problem("page-unread", what, advice=AGAIN),)


def _wordless(pages: Pages) -> CannotOpen:
    if pages.unread:
        return Damaged("no page of it can be read", AGAIN, "pdf-damaged")
    advice = "Let a program read the letters in the pictures (OCR), and read what it gives."
    return CannotOpen("pdf-without-text", "its pages are pictures, without a text layer", advice)


def _encrypted() -> CannotOpen:
    return CannotOpen("encrypted", "it is under a password", "Save it without the password and read that.")


def _damaged(error: Exception) -> CannotOpen:
    what = " ".join(str(error).split())[:120]
    return Damaged(f"it is cut short or damaged ({what or type(error).__name__})", AGAIN, "pdf-damaged")


def _is_locked(error: Exception) -> bool:
    """Say whether a PDF cannot be read for its encryption: no password fits, or its cipher is not known here."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError  # noqa: PLC0415

    return isinstance(error, (DependencyError, FileNotDecryptedError, WrongPasswordError))
