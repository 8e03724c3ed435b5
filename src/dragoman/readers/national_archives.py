"""Telegrams of 1973 to 1979 as the National Archives give them: text, then a list of attributes.

A telegram is a line ``Message Text``, the pages, a line ``Message Attributes``, and some seventy lines
``Key: value``. Both parts are the document's text; the message room reads text and list, and compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dragoman.message import looks_like_telegram
from dragoman.readers.outcomes import Known
from dragoman.readers.papers import Held, one_paper
from dragoman.readers.telegrams import Received, parted
from dragoman.readers.unpacking import Stream

TEXT = "Message Text"
ATTRIBUTES = re.compile(r"^[ \t]*Message Attributes[ \t]*\r?$", re.M)
HEADING = re.compile(r"^[ \t]*Message (Text|Attributes)[ \t]*\r?$", re.M)
LISTED = re.compile(
    r"^(?:Capture Date|Document Number|Draft Date|Sent Date|Locator|Original Classification|Film Number):", re.M
)
FIRST_LINES = 6
FEWEST = 2


def is_of_national_archives(text: str) -> bool:
    """Say whether the beginning of a file is of this form: ``Message Text`` over a telegram, or the list of attributes.

    A long telegram's list may lie beyond the beginning; one whose text is on microfilm has the list alone.
    """
    heading = ATTRIBUTES.search(text) if "Message Attributes" in text else None
    if heading is not None and len(LISTED.findall(text, heading.end())) >= FEWEST:
        return True
    if TEXT not in text[:2_000]:
        return False
    first = islice((line.strip() for line in text[:2_000].split("\n") if line.strip()), FIRST_LINES)
    return TEXT in first and looks_like_telegram(text)


def read_listed_telegrams(stream: Stream, held: Held) -> Iterator[Received | Known]:
    """Read a file of this form: the one telegram in it, or each of several that stand one after another."""
    for found in one_paper("nara-text", Received)(stream, held):
        yield from [found] if isinstance(found, Known) else parted(found, held, listed_in)


def listed_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each telegram: one begins at each line ``Message Text`` below a list of attributes."""
    starts, listed = [0], False
    for heading in HEADING.finditer(text):
        if heading[1] == "Text" and listed:
            starts.append(heading.start())
        listed = heading[1] == "Attributes"
    return tuple(zip(starts, [*starts[1:], len(text)], strict=True))
