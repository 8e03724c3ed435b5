"""RSS and Atom feeds, from their bytes alone: each entry is a document of its own.

An entry is named by its own words as they stand in the feed, from its opening tag to its closing one, in UTF-8: the
same entry in tomorrow's feed is known again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from dragoman.documents import ArticleHeader, Document
from dragoman.readers.articles import Body, article, read_published
from dragoman.readers.characters import Characters
from dragoman.readers.encoding import decode
from dragoman.readers.html_text import html_characters
from dragoman.readers.outcomes import CannotOpen, Known, Refused
from dragoman.readers.papers import Held, Outcome, Paper, digest, without_no_characters
from dragoman.readers.paragraphs import paragraphs
from dragoman.readers.telegrams import Received
from dragoman.readers.unpacking import Stream
from dragoman.readers.xml_rules import must_be_plain

MARKUP = re.compile(r"<!--|<!\[CDATA\[|<(?:[\w.-]+:)?(?:item|entry)(?=[\s>])|</(?:[\w.-]+:)?(?:item|entry)\s*>", re.I)
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
DECLARED = re.compile(r"\A\s*<\?xml[^>]{0,400}\?>")
ENDS = {"<!--": "-->", "<![cdata[": "]]>"}


@dataclass(frozen=True, slots=True)
class Entries:
    """Where the entries of a feed stand in its text; ``cut`` is where one begins that does not end, or None."""

    places: tuple[tuple[int, int], ...]
    cut: int | None


def read_feed(stream: Stream, held: Held) -> Iterator[Outcome | Received]:
    """Read every entry of a feed, in its order.

    A feed cut short gives its whole entries and one `Refused` for the place of the cut.
    """
    content = stream.whole("feed_bytes")
    must_be_plain(content)
    decoded = decode(content)
    found = find_entries(decoded.text)
    names = [digest(decoded.text[start:end].encode("utf-8", "replace")) for start, end in found.places]
    known = [held(name) for name in names]
    feed = None if all(known) else _parse(decoded.text)
    for number, (name, is_held) in enumerate(zip(names, known, strict=True), 1):
        source = f"{stream.source}#{number}"
        if is_held:
            yield Known(name, source)
        elif feed is None or number > len(feed.entries):
            yield Refused(source, f"entry {number} is not well-formed and was not understood", ASK, "feed-broken")
        else:
            paper = Paper(name, source, "feed", decoded.encoding, decoded.problems)
            yield _entry_or_refusal(feed.entries[number - 1], paper, _text(feed.feed, "title"))
    if found.cut is not None:
        line = decoded.text.count("\n", 0, found.cut) + 1
        where = f"the feed ends inside entry {len(names) + 1}, which begins on line {line}"
        yield Refused(f"{stream.source}#{len(names) + 1}", where, "Fetch the feed again.", "cut-short")
    elif not names:
        yield Refused(stream.source, "it is a feed without entries", ASK, "empty")


ASK = "Look at the feed in its own reader, or fetch it again."


def find_entries(text: str) -> Entries:
    """Find the entries of a feed by their tags, leaving out what stands in comments and quoted character data."""
    places: list[tuple[int, int]] = []
    begun: int | None = None
    place = 0
    while (found := MARKUP.search(text, place)) is not None:
        place = found.end()
        tag = found[0].lower()
        if tag in ENDS:
            place = text.find(ENDS[tag], place)
            if place < 0:
                break
        elif not tag.startswith("</"):
            begun = found.start() if begun is None else begun
        elif begun is not None:
            places.append((begun, found.end()))
            begun = None
    return Entries(tuple(places), begun)


def _parse(text: str) -> Any:
    """Return the feed as feedparser reads it: no address is opened, markup is left as it came.

    It is given UTF-8 that says so, since the encoding has been found already. Raises: CannotOpen.
    """
    import feedparser  # noqa: PLC0415 (slow to import)

    content = DECLARATION.encode() + DECLARED.sub("", text, count=1).encode("utf-8", "replace")
    try:
        return feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # a foreign parser on any bytes: whatever it raises, the feed is refused
        raise CannotOpen("feed-broken", f"the feed was not understood ({error})", ASK) from error


def _entry_or_refusal(entry: Any, paper: Paper, publisher: str | None) -> Document | Received | Refused:
    """Make the document of one entry; an entry whose markup cannot be read is refused alone."""
    try:
        return _entry(entry, paper, publisher)
    except CannotOpen as stop:
        return stop.refused(paper.source)


def _entry(entry: Any, paper: Paper, publisher: str | None) -> Document | Received | Refused:
    """Make the document of one entry."""
    page = _content(entry)
    text, problems = without_no_characters(page.text)
    title = _title(entry)
    if not text and title is None:
        return Refused(paper.source, "the entry has neither a title nor a text", ASK, "empty")
    published, doubts = read_published(_text(entry, "published") or _text(entry, "updated"))
    header = ArticleHeader(title, published, _text(entry, "author"), publisher, _text(entry, "link"))
    paper = Paper(paper.id, paper.source, paper.carrier, paper.encoding, paper.problems + problems + doubts)
    return article(paper, Body(text, page.stretches), header, any((title, published, header.author, header.link)))


def _content(entry: Any) -> Characters:
    """Return the character data of an entry: its content, or else its summary."""
    for part in [*entry.get("content", ()), entry.get("summary_detail")]:
        value = part.get("value") if part else None
        if value and value.strip():
            if part.get("type") == "text/plain" and "</" not in value:
                return Characters(value.strip(), paragraphs(value.strip()), ())
            return html_characters(value)
    return Characters("", (), ())


def _title(entry: Any) -> str | None:
    """Return an entry's title as plain words on one line."""
    words = _text(entry, "title")
    if words is None:
        return None
    if "<" in words or "&" in words:
        words = html_characters(words).text
    return " ".join(without_no_characters(words)[0].split()) or None


def _text(fields: Any, name: str) -> str | None:
    """Return a field that holds words, or None."""
    value = fields.get(name)
    return value.strip() if isinstance(value, str) and value.strip() else None
