"""Letters that a telegram carries: who is I and who is you between ``Begin text`` and ``End text``."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dragoman.documents import Document
from dragoman.extraction import Findings, Mention

BEGIN = re.compile(r"\b(?:Begin|BEGIN|begin) (?:text|TEXT|message|MESSAGE|letter|LETTER)\b|\b(?:QUOTE|Quote|QTE|Qte)\b")
END = re.compile(
    r"\b(?:End|END|end) (?:of )?(?:(?:text|TEXT|message|MESSAGE|letter|LETTER)\b|(?:quote|QUOTE|QTE|Qte)\b)|"
    r"\b(?:Unquote|UNQUOTE|UNQTE|Unqte)\b"
)
SALUTATION = re.compile(
    r"\b(?:Dear|DEAR|(?:Your|YOUR) (?:Excellency|EXCELLENCY|Majesty|MAJESTY|Highness|HIGHNESS|Beatitude|BEATITUDE|"
    r"Holiness|HOLINESS)|Excellency|EXCELLENCY|Mr\. (?:President|Prime Minister|Minister|Secretary|Chairman))\b"
)
SORT = re.compile(r"\b(?:letter|message|note|reply|communication|text|response)s?\b", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|FROM|by|BY)\s+")
TO = re.compile(r"\b(?:to|TO|for|FOR)\s+")
RANK = re.compile(r"\bMr\. (President|Prime Minister|Chancellor|King)\b", re.IGNORECASE)
INNER = re.compile(r"\b(?:INNER|Inner|END|End|A|a|to|TO)\s+$")
BEFORE = 420
"""Characters before a letter in which it is said whose it is."""
OPENING = 90
"""Characters of a letter within which it greets its reader."""
SHORTEST = 160
"""Characters below which words between the marks are a quotation, no letter."""
NEAR = 30
"""Characters within which a name follows ``from`` or ``to``."""
WRITERS = {"person", "office"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A stretch of a telegram that somebody else wrote; author and addressee are numbers of mentions, None untold."""

    start: int
    end: int
    author: int | None
    addressee: int | None


def find_letters(document: Document, findings: Findings) -> tuple[Letter, ...]:
    """Find the letters that a telegram carries, in order, each with whom the words before it name.

    ``Following is text of message from President Quispe to the President. Begin text.``
    """
    if document.kind == "press":
        return ()
    named = sorted((one.span.start, one.index) for one in findings.mentions if one.kind in WRITERS and one.head >= 0)
    starts = [start for start, _ in named]
    found: list[Letter] = []
    last = 0
    for mark in BEGIN.finditer(document.text):
        start = mark.end()
        if start < last or INNER.search(document.text, max(0, mark.start() - 8), mark.start()):
            continue
        close = END.search(document.text, start)
        end = close.start() if close is not None else len(document.text)
        before = document.text[max(0, mark.start() - BEFORE) : mark.start()]
        greets = SALUTATION.search(document.text, start, min(end, start + OPENING)) is not None
        if end - start < SHORTEST or not (greets or (SORT.search(before) and FROM.search(before))):
            continue
        author = _named(document, FROM, mark.start(), named, starts)
        addressee = _named(document, TO, mark.start(), named, starts)
        hailed = RANK.search(document.text, start, min(end, start + OPENING))
        if hailed is not None and addressee is not None and not _is_hailed(findings.mentions[addressee], hailed[1]):
            addressee = None
        if author is None and addressee is None:
            continue
        found.append(Letter(start, end, author, addressee))
        last = end
    return tuple(found)


def _is_hailed(mention: Mention, rank: str) -> bool:
    """Say whether somebody may be greeted so: ``Dear Mr. President`` is for no counsel to the President."""
    return rank.lower() in f"{mention.title} {mention.text}".lower() or mention.kind == "office"


def _named(
    document: Document, lead: re.Pattern[str], end: int, named: list[tuple[int, int]], starts: list[int]
) -> int | None:
    """Return the last person or office before a letter whom ``from`` or ``to`` leads to."""
    found: int | None = None
    for match in lead.finditer(document.text, max(0, end - BEFORE), end):
        place = bisect_left(starts, match.end())
        if place < len(starts) and starts[place] <= match.end() + NEAR and starts[place] < end:
            between = document.text[match.end() : starts[place]]
            if not re.search(r"[.;:]|\b(?:from|to|for|by)\b", between, re.IGNORECASE):
                found = named[place][1]
    return found
