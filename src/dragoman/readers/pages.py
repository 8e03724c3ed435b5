"""Press pages in HTML: trafilatura finds the article among what surrounds it.

The text is the article's character data with its title first. Title, author, publisher and time are looked for in
what the page says of itself (meta elements, ``time``), and by trafilatura where it says nothing.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from lxml import etree

from dragoman.documents import ArticleHeader, BlockKind, Document, Problem, Unreadable
from dragoman.message import looks_like_telegram
from dragoman.readers.articles import Body, article
from dragoman.readers.characters import ALONE, CELL, LINE, Characters, Element, Layout, characters, local_name
from dragoman.readers.html_text import HTML, html_tree
from dragoman.readers.moments import read_moment
from dragoman.readers.outcomes import Refused
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.telegrams import Received

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
)
AUTHORS = ("author", "article:author", "dc.creator")
LATEST = "2200-01-01"
"""The latest day a page may be dated: without one trafilatura takes today, and reading would hang on the clock."""

MOST_ELEMENTS = 100_000
"""Elements of a page past which no article is looked for in it: that takes a minute for every two million of them."""

FOUND_KINDS: dict[str, BlockKind] = {"head": "heading", "p": "paragraph", "quote": "paragraph", "code": "paragraph"}
FOUND_KINDS |= {"item": "list", "table": "table", "list": "list"}


def _kind(element: Element) -> BlockKind | None:
    """Return the block that an element begins in what trafilatura found; none inside tables and items."""
    above = element.getparent()
    while above is not None:
        if local_name(above) in ("table", "item"):
            return None
        above = above.getparent()
    return FOUND_KINDS.get(local_name(element))


FOUND = Layout(
    breaks={"p": ALONE, "head": ALONE, "quote": ALONE, "list": ALONE, "table": ALONE, "code": ALONE}
    | {"item": LINE, "row": LINE, "cell": CELL},
    left_out=frozenset({"graphic"}),
    kind=_kind,
    line_ends=frozenset({"lb"}),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page: the article and what it says of itself."""

    page: Characters
    title: str | None
    author: str | None
    publisher: str | None
    published: datetime | None
    link: str | None


def press_page(paper: Paper, text: str) -> Document | Received | Refused:
    """Make the document of a page; where no article stands out, all words of the page are taken, with a problem.

    A page that holds a telegram is that telegram, with whatever stands around it on the page.
    """
    tree = html_tree(text)
    if tree is None:
        return Refused(paper.source, "the page has no elements", "Look at it in a browser.", "empty")
    whole = characters(tree, HTML)
    if looks_like_telegram(whole.text):
        return Received(paper, whole.text)
    found = _found(tree, text)
    if not found.page.text:
        found = replace(found, page=whole)
        what = "No article stands out on the page; all its words were taken, menus and footers too."
        advice = "Save the article's own page, or its text alone."
        paper = replace(paper, problems=(*paper.problems, Problem("article-not-found", what, advice=advice)))
    if not found.page.text:
        return Refused(paper.source, "the page has no words", "Save it after its scripts have run.", "empty")
    header = ArticleHeader(found.title, found.published, found.author, found.publisher, found.link)
    signs = any((found.published, found.author, found.publisher, found.link))
    return article(paper, Body(found.page.text, found.page.stretches, whole.text), header, signs)


def _found(tree: Element, text: str) -> Found:
    """Return what trafilatura and the page's own statements give."""
    says = dict(reversed(list(_statements(tree))))
    published = next((at for name in PUBLISHED if (at := _moment(says.get(name))) is not None), None)
    author = next((words for name in AUTHORS if (words := says.get(name))), None)
    read = _trafilatura(text) if sum(1 for _ in tree.iter()) <= MOST_ELEMENTS else None
    if read is None:
        return Found(Characters("", (), ()), says.get("og:title") or says.get("title"), author, None, published, None)
    return Found(
        Characters("", (), ()) if read.body is None else characters(read.body, FOUND),
        _line(read.title),
        _line(author or read.author),
        _line(says.get("og:site_name") or read.sitename),
        published or _moment(read.date),
        _line(read.url),
    )


def _trafilatura(text: str) -> Any:
    """Return trafilatura's reading of a page, or None where it finds nothing."""
    from lxml.html import HtmlElement, HTMLParser  # noqa: PLC0415 (slow to import)
    from trafilatura import bare_extraction  # noqa: PLC0415 (slow to import)

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    dates = {"original_date": True, "extensive_search": False, "max_date": LATEST}
    parser = HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True, huge_tree=True)
    tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if not isinstance(tree, HtmlElement):
        return None
    try:
        return bare_extraction(tree, include_comments=False, with_metadata=True, date_extraction_params=dates)
    except Exception:  # a foreign parser on any page: whatever it raises, no article was found
        return None


def _statements(tree: Element) -> Iterator[tuple[str, str]]:
    """Yield what a page says of itself: names, in small letters, and contents of its meta and time elements."""
    for element in tree.iter("meta", "time", "title"):
        if local_name(element) == "title":
            yield "title", " ".join(str(element.xpath("string()")).split())
        elif local_name(element) == "time":
            yield "date", element.get("datetime") or ""
        else:
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            yield name.strip().lower(), (element.get("content") or "").strip()


def _moment(words: str | None) -> datetime | None:
    """Return a moment as pages give it, or None."""
    try:
        return read_moment(words) if words else None
    except Unreadable:
        return None


def _line(words: str | None) -> str | None:
    """Return words on one line, or None."""
    return re.sub(r"\s+", " ", words).strip() or None if words else None


read_page = one_paper("html", press_page)
