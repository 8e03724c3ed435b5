"""Pages of the Cablegate collection: one telegram each, in blocks of ``pre``, below a table of its labels.

The page is known by that table, ``table class='cable'``, with ``Reference ID``, ``Created``, ``Released``,
``Classification`` and ``Origin``. Of the blocks the first is the head and the second the text; where there is one
alone, the head is missing or both stand in it, and a notice may stand in the head's place. The text of the document is
the character data of the blocks, line ends as they are, with an empty line between; the labels are the catalogue's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from lxml import etree

from dragoman.documents import Catalogue, Problem, Unreadable
from dragoman.readers.characters import Element, local_name
from dragoman.readers.html_text import html_tree
from dragoman.readers.moments import read_moment
from dragoman.readers.outcomes import Refused
from dragoman.readers.papers import Paper, one_paper
from dragoman.readers.telegrams import Received

PAGE = re.compile(r"<table\b[^>]{0,400}\bclass\s{0,3}=\s{0,3}[\"']?(?:[\w-]+ ){0,5}cable[\s\"'>]", re.I)
"""The opening of the table that these pages have and no others."""

BETWEEN = "\n\n"
MOST_LABELS = 40


def is_cablegate(text: str) -> bool:
    """Say whether the beginning of a page is that of this collection: its table, and a block of plain text."""
    return "able" in text and PAGE.search(text) is not None and re.search(r"<pre\b", text, re.I) is not None


def cable_page(paper: Paper, text: str) -> Received | Refused:
    """Return what a page holds: the telegram in its blocks, with the page's labels as its catalogue."""
    tree = html_tree(text)
    table = None if tree is None else next((found for found in tree.iter("table") if _is_cable(found)), None)
    blocks = [] if tree is None else [_words(block) for block in tree.iter("pre")]
    words = BETWEEN.join(block for block in blocks[:2] if block.strip())
    if table is None or not words:
        return Refused(paper.source, "the page has no block of text", "Fetch the page again.", "empty")
    return Received(_with_left_out(paper, blocks), words, catalogue_of(labels(table)))


def labels(table: Element) -> tuple[tuple[str, str], ...]:
    """Return the labels of a table with their values: a row of headings above a row of values, or pairs in rows."""
    rows = [[_line(cell) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    rows = [row[:MOST_LABELS] for row in rows if any(row)]
    if len(rows) == 2 and len(rows[0]) == len(rows[1]) and len(rows[0]) > 2:
        return tuple(zip(*rows, strict=True))
    return tuple((row[0].rstrip(": "), row[1]) for row in rows if len(row) == 2)[:MOST_LABELS]


def catalogue_of(entries: tuple[tuple[str, str], ...]) -> Catalogue:
    """Return the catalogue that such labels make; a label that is not there, or a time in no form, is None."""
    said = {label.lower(): value for label, value in entries if value}
    return Catalogue(
        number=said.get("reference id"),
        moment=_moment(said.get("created")),
        origin=said.get("origin"),
        classification=said.get("classification"),
        entries=entries,
    )


def _moment(words: str | None) -> datetime | None:
    """Return the time of creation, ``2006-12-20 11:45`` in UTC, or None."""
    try:
        at = None if words is None else read_moment(words)
    except Unreadable:
        return None
    return None if at is None else at.replace(tzinfo=at.tzinfo or UTC)


def _with_left_out(paper: Paper, blocks: list[str]) -> Paper:
    """Report blocks beyond the second, which these pages do not have."""
    if len(blocks) <= 2:
        return paper
    what = f"The page has {len(blocks)} blocks of text; the first two were read as head and text."
    problem = Problem("blocks-left-out", what, advice="Look whether the page holds several telegrams, and part it.")
    return Paper(paper.id, paper.source, paper.carrier, paper.encoding, (*paper.problems, problem))


def _words(block: Element) -> str:
    """Return the character data of a block; a line break in it is a line end."""
    return "".join(_pieces(block))


def _pieces(block: Element) -> Iterator[str]:
    for event, inner in etree.iterwalk(block, events=("start", "end")):
        if event == "start":
            yield "\n" if local_name(inner) == "br" else inner.text or ""
        elif inner is not block:
            yield inner.tail or ""


def _line(cell: Element) -> str:
    """Return the words of a cell on one line."""
    return " ".join(str(cell.xpath("string()")).split())


def _is_cable(table: Element) -> bool:
    return "cable" in (table.get("class") or "").lower().split()


read_cable_page = one_paper("cablegate-html", cable_page)
