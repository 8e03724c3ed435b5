"""One paper on its way to become a document: its digest, its name, and whether it is held already."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from dragoman.documents import Document, DocumentId, Problem
from dragoman.readers.encoding import decode
from dragoman.readers.outcomes import Known, Refused
from dragoman.readers.unpacking import Stream

Held = Callable[[DocumentId], bool]
Outcome = Document | Known | Refused
Made = TypeVar("Made")

NO_CHARACTERS = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Paper:
    """What a document says of where it came from, and the problems met before its text was read."""

    id: DocumentId
    source: str
    carrier: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def digest(content: bytes) -> DocumentId:
    """Return the name that bytes give a document."""
    return DocumentId(sha256(content).hexdigest())


def one_paper(carrier: str, make: Callable[[Paper, str], Made]) -> Callable[[Stream, Held], Iterator[Made | Known]]:
    """Return the reader of files that hold one paper each: digest first, then text, then what is made of it."""

    def read_one(stream: Stream, held: Held) -> Iterator[Made | Known]:
        content = stream.whole()
        name = digest(content)
        if held(name):
            yield Known(name, stream.source)
            return
        decoded = decode(content)
        text, replaced = without_no_characters(decoded.text)
        yield make(Paper(name, stream.source, carrier, decoded.encoding, decoded.problems + replaced), text)

    return read_one


def without_no_characters(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Put U+FFFD for each NUL and each half of a surrogate pair, which no text can hold; offsets stay the same."""
    first = None if "\0" not in text and _can_be_written(text) else NO_CHARACTERS.search(text)
    if first is None:
        return text, ()
    text, count = NO_CHARACTERS.subn("\N{REPLACEMENT CHARACTER}", text)
    message = f"{count} code points that are no characters (first U+{ord(first[0]):04X}) were read as U+FFFD."
    line = text.count("\n", 0, first.start()) + 1
    return text, (
        Problem("character-replaced", message, line=line, advice="Ask whoever made the file for a whole copy."),
    )


def _can_be_written(text: str) -> bool:
    """Say whether a text holds no half of a surrogate pair: a quick answer for nearly all texts."""
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
