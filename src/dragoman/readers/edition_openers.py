"""The first paragraph of a telegram as printed editions set it: number, captions, subject and references in one line.

``106179. For the Ambassador from the Secretary. Subject: Cyprus Negotiations. Ref: (A) Nicosia 1090, (B) Ankara 3187.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.documents import DocumentId, Sourced, Span
from dragoman.message.vocabulary import vocabulary

NUMBER = re.compile(
    r"\s*(?:No\. )?(?:(?P<series>[A-Z][A-Za-z]{2,8}) )?(?P<number>(?:[A-Z]{1,2}[-–])?\d{1,6}(?:/\d{1,6})?)\.(?=\s|$)"
)
SEQUENCE = re.compile(r"\s*[12]\.(?:\s|$)")
LABEL = re.compile(
    r"(?:\([A-Z]{1,3}\) ?)?"
    r"(?:(?P<subject>Sub(?:j(?:ect)?)?)|(?P<refs>Ref(?:s|erences?|tels?)?))\s?[.:]\s*|(?P<re>Re)[: ]\s*(?=[A-Z])",
    re.I,
)
END = re.compile(r"\.(?=\s+[A-Z“\"(\d]|\s*$)|$")
NO_END = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|St|Mr|Mrs|Ms|Dr|Gen|Amb|Col|Lt|Capt|Adm|No|Nos|Dept|Sec|Asst|U\.S|U\.N))$")
PASSED = re.compile(
    r"(?:(?:For|From|To|Pass|Please pass|Deliver|Eyes only|Mil(?:itary)?[ .]?add|Miladdees?|Department (?:please )?pass"
    r"|Dept pass|White House|Joint)\b|[A-Z]\w+ for [A-Z]|.{0,40}\b(?:eyes only|handle as|treat as)\b)",
    re.I,
)
LONGEST = 1_500
LONGEST_PHRASE = 240
MOST = 12


@dataclass(slots=True)
class Opener:
    """What the first paragraph says, each with its place; ``series`` is Secto, Ecbus and the like."""

    number: Sourced[str] | None = None
    series: str | None = None
    subject: Sourced[str] | None = None
    references: tuple[int, int] | None = None
    instructions: list[Sourced[str]] = field(default_factory=list)
    captions: list[Sourced[str]] = field(default_factory=list)


def read_opener(text: str, start: int, end: int, document: DocumentId) -> Opener:
    """Read the first paragraph between two places.

    A number that begins a list (``1.``, with ``2.`` below) is a paragraph's and not the telegram's.
    """
    opener = Opener()
    at = start
    number = NUMBER.match(text, start, end)
    if number is not None and (number["series"] or not _counts(text, number["number"], end)):
        opener.number = Sourced(number["number"], Span(document, *number.span("number")))
        opener.series = number["series"]
        at = number.end()
    for first, last in _sentences(text, at, min(end, at + LONGEST)):
        if not _take(opener, text, first, last, document):
            break
    return opener


def _counts(text: str, number: str, end: int) -> bool:
    """Say whether a number is that of a first paragraph: 1, with nothing of a head behind it or 2 below."""
    if number != "1":
        return False
    return LABEL.match(text, end) is None


def _sentences(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the first sentences of a paragraph, without the stops that end them."""
    start = at
    for _ in range(MOST):
        while start < end and text[start].isspace():
            start += 1
        if start >= end:
            return
        last = _end(text, start, end)
        yield start, last
        start = last + 1


def _end(text: str, start: int, end: int) -> int:
    """Return where a sentence ends; initials, titles and the letters of a list end none."""
    for found in END.finditer(text, start, end):
        if found.start() == end or not NO_END.search(text, max(start, found.start() - 8), found.start()):
            return found.start()
    return end


def _take(opener: Opener, text: str, start: int, end: int, document: DocumentId) -> bool:
    """Take one sentence of the head; say whether it was one, so that the next may be another."""
    label = LABEL.match(text, start, end)
    words = text[start:end]
    if label is not None and label["subject"] and opener.subject is None:
        first = label.end()
        title = " ".join(_without_mark(text[first:end]).split())
        if title:
            opener.subject = Sourced(title, Span(document, end - len(_without_mark(text[first:end])), end))
        return True
    if label is not None and opener.references is None:
        opener.references = (start, end)
        return True
    if len(words) > LONGEST_PHRASE:
        return False
    captions = vocabulary().captions_of(words)
    if captions is not None:
        places = ((name, Span(document, start + first, start + last)) for name, first, last in captions)
        opener.captions += [Sourced(name, span) for name, span in places]
        return True
    if PASSED.match(words):
        opener.instructions.append(Sourced(" ".join(words.split()), Span(document, start, end)))
        return True
    return False


def _without_mark(words: str) -> str:
    """Return a subject without the mark before it: ``(U) NAC Ministerials``."""
    found = re.match(r"\s*\([^()]{1,24}\)\s*", words)
    marked = found is not None and vocabulary().portion(found[0].strip()) is not None
    return words[found.end() :] if found is not None and marked else words.lstrip()
