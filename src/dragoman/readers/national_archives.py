"""Telegrams of 1973 to 1979 as the National Archives give them: text, then a list of attributes.

A file holds one telegram: a line ``Message Text``, the pages, a line ``Message Attributes``, and some seventy lines
``Key: value``. Both parts are the document's text; the message room reads text and list, and compares them.
"""

from __future__ import annotations

import re
from itertools import islice

from dragoman.message import looks_like_telegram
from dragoman.readers.papers import one_paper
from dragoman.readers.telegrams import telegram

TEXT = "Message Text"
ATTRIBUTES = re.compile(r"^[ \t]*Message Attributes[ \t]*\r?$", re.M)
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


read_listed_telegram = one_paper("nara-text", telegram)
