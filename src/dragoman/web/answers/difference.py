"""Two papers side by side: the words in which they differ, with some words around them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.access import Viewer
from dragoman.record import Store
from dragoman.web.answers.cited import Cited, cited_line, difference_href
from dragoman.web.answers.paging import Slice
from dragoman.web.answers.telegram import version_of

AROUND = 60
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Side:
    """Words of one paper that stand otherwise in the other, with what stands around them.

    ``start`` and ``end`` are offsets into its text, end exclusive; ``words`` is empty where the other has more, and
    ends early, with ``cut`` true, where it is long.
    """

    start: int
    end: int
    before: str
    words: str
    after: str
    cut: bool
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One difference."""

    one: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Differing:
    """Two papers and where their words differ, one page of ``total``; heads and page headings are not compared.

    ``one_is`` and ``other_is`` say which version of a telegram each is, None of what is no telegram.
    """

    one: Cited
    one_is: str | None
    other: Cited
    other_is: str | None
    total: int
    start: int
    limit: int | None
    rows: tuple[Row, ...]
    href: str


def answer_difference(store: Store, viewer: Viewer, one: str, other: str, page: Slice) -> Differing | None:
    """Show the words in which two papers differ; None unless the viewer sees all of both."""
    found = store.difference(one, other, viewer)
    if found is None:
        return None
    first, second = cited_line(found.one), cited_line(found.other)
    rows = tuple(
        Row(_side(found.one_text, place.one, first), _side(found.other_text, place.other, second))
        for place in found.differences[page.start : page.end]
    )
    href = difference_href(first, second)
    versions = [version_of(store, viewer, line.id) for line in (found.one, found.other)]
    return Differing(
        first, versions[0], second, versions[1], len(found.differences), page.start, page.limit, rows, href
    )


def _side(text: str, place: tuple[int, int], paper: Cited) -> Side:
    start, end = place
    words = text[start:end]
    return Side(
        start=start,
        end=end,
        before=text[_from(text, start) : start],
        words=words[:LONGEST],
        after=text[end : _upto(text, end)],
        cut=len(words) > LONGEST,
        href=f"{paper.href}?words={start}-{end}#words" if words else paper.href,
    )


def _from(text: str, start: int) -> int:
    """Return where some whole words before a place begin."""
    least = max(start - AROUND, 0)
    blank = text.find(" ", least, start)
    return blank + 1 if least and blank >= 0 else least


def _upto(text: str, end: int) -> int:
    """Return where some whole words after a place end."""
    most = min(end + AROUND, len(text))
    blank = text.rfind(" ", end, most)
    return blank if most < len(text) and blank > end else most
