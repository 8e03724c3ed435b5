"""Reading a source: what it is, by whom it is read, and what came of each paper in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dragoman.documents import DocumentId
from dragoman.readers.archives import streams
from dragoman.readers.cablegate_csv import read_cablegate_csv
from dragoman.readers.cablegate_html import read_cable_page
from dragoman.readers.editions import read_edition
from dragoman.readers.feeds import read_feed
from dragoman.readers.limits import LIMITS, Limits
from dragoman.readers.national_archives import read_listed_telegrams
from dragoman.readers.outcomes import CannotOpen, Refused
from dragoman.readers.pages import read_page
from dragoman.readers.papers import Held, Outcome
from dragoman.readers.pdf import read_pdf
from dragoman.readers.press_text import read_plain_text, read_press_text
from dragoman.readers.rows import read_rows
from dragoman.readers.sniffing import binary_kind, sniff
from dragoman.readers.sources import Source
from dragoman.readers.telegrams import Received, read_telegrams
from dragoman.readers.unpacking import PACKINGS, REPACK, Stream

Reader = Callable[[Stream, Held], Iterator[Outcome | Received]]

READERS: Mapping[str, Reader] = {
    "telegram": read_telegrams,
    "nara-text": read_listed_telegrams,
    "press-text": read_press_text,
    "plain-text": read_plain_text,
    "html": read_page,
    "cablegate-html": read_cable_page,
    "pdf": read_pdf,
    "cablegate-csv": read_cablegate_csv,
    "feed": read_feed,
    "jsonl": read_rows,
    "frus-tei": read_edition,
}
"""Each carrier and what reads it; `sniff` tells which it is."""

UNREADABLE: Mapping[str, tuple[str, str, str]] = {
    "empty": ("empty", "it is empty or holds nothing but blanks", "Fetch it again, or delete it."),
    "binary": ("binary", "it is {kind}", "Take the text out of it with its own program and read that."),
    "json": ("json-no-rows", "it is JSON, but not one object on each line", "Write each article on a line of its own."),
    "xml": (
        "xml-unknown",
        "it is XML that is neither TEI nor a feed",
        "Convert it to TEI, to a feed or to plain text.",
    ),
    **dict.fromkeys(PACKINGS, ("archive-nested", "it is an archive inside an archive", REPACK)),
}
"""What cannot be read: code, reason and advice of its refusal."""


def read(
    source: Source, known: Callable[[DocumentId], bool] | None = None, limits: Limits = LIMITS
) -> Iterator[Outcome]:
    """Read every paper of a source, in its order.

    ``known`` is asked by digest before anything is parsed; what it knows is given as `Known` and left alone.

    Returns: for each paper a document, `Known`, or `Refused` with reason and advice.
    Raises: nothing that a source can cause.
    """
    for outcome in receive(source, known, limits):
        yield outcome.document() if isinstance(outcome, Received) else outcome


def receive(
    source: Source, known: Callable[[DocumentId], bool] | None = None, limits: Limits = LIMITS
) -> Iterator[Outcome | Received]:
    """Take every paper out of a source, in its order, as `read` does, but leave telegrams `Received` and not yet read.

    A telegram in a carrier of articles (a row, a page) has been read already, and is given as its document.
    """
    held = known or _none
    for stream in streams(source, limits):
        if isinstance(stream, Refused):
            yield stream
        else:
            yield from _read_stream(stream, held)


def _read_stream(stream: Stream, held: Held) -> Iterator[Outcome | Received]:
    """Read one file or member; where it breaks off, what came before stands."""
    try:
        head = stream.head()
        carrier = sniff(head)
        if carrier in READERS:
            yield from READERS[carrier](stream, held)
        else:
            code, reason, advice = UNREADABLE[carrier]
            yield Refused(stream.source, reason.format(kind=binary_kind(head)), advice, code)
    except CannotOpen as stop:
        yield stop.refused(stream.source)


def _none(_: DocumentId) -> bool:
    return False
