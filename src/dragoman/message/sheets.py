"""The text of a telegram laid out: paragraphs as lines, sections with their heads, pages with their headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dragoman.message.outgoing import Outgoing, OutgoingParagraph, OutgoingPassage
from dragoman.message.prose import ITEM, wrapped

PAGE = 50
"""Lines of a page."""
ONE_LINE = 90
"""A heading of so many characters stands on one line, a longer one on two, more no heading has."""
SPARE = 1.2
"""A text so much longer than a section still goes into one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph with the headings above it. ``breaks`` are the places of lines that a page may begin with.

    ``follows`` says that it has neither number nor heading: a page's heading above it would hide where it begins.
    """

    lines: tuple[str, ...]
    breaks: tuple[int, ...] = ()
    follows: bool = False


def stretches(given: Outgoing, width: int) -> list[Stretch]:
    """Return the text as lines, an empty one above each paragraph and heading; signature and downgrading mark last."""
    found: list[Stretch] = []
    above: list[str] = []
    count = len(given.paragraphs)
    passages: dict[int, list[OutgoingPassage]] = {}
    for passage in given.body:
        passages.setdefault(min(max(passage.before, 0), count), []).append(passage)
    for at in range(count + 1):
        for passage in passages.get(at, ()):
            if passage.kind == "heading":
                above += _heading(passage, width)
            else:
                found.append(replace(_stretch(above, _words(passage, width)), follows=bool(found) and not above))
                above = []
        if at < count:
            found.append(_stretch(above, _paragraph(given.paragraphs[at], width)))
            above = []
    end = [*above, *_end(given)]
    if not found:
        return [Stretch(tuple(end))] if end else []
    last = found[-1]
    found[-1] = replace(last, lines=(*last.lines, *end))
    return found


def held_together(found: Sequence[Stretch]) -> list[Stretch]:
    """Put a paragraph that no page may begin with together with the one above it."""
    kept: list[Stretch] = []
    for one in found:
        if kept and one.follows:
            above = kept[-1]
            below = (len(above.lines) + at for at in one.breaks)
            kept[-1] = replace(above, lines=above.lines + one.lines, breaks=(*above.breaks, *below))
        else:
            kept.append(one)
    return kept


def _end(given: Outgoing) -> list[str]:
    return [line for words in (given.downgrading, given.signer) if words for line in ("", words)]


def _heading(passage: OutgoingPassage, width: int) -> list[str]:
    """Return a heading with a row of dashes below it, which makes it one whatever its words."""
    lines = [passage.text] if len(passage.text) <= ONE_LINE else wrapped(passage.text, len(passage.text) // 2 + 12)
    return ["", *lines, "-" * min(width, max(map(len, lines)))]


def _paragraph(one: OutgoingParagraph, width: int) -> list[str]:
    """Return a paragraph with its number and mark."""
    number = f"{one.n}. " if one.n is not None else ""
    mark = f"({one.mark}) " if one.mark else ""
    return wrapped(one.text, width, number + mark)


def _words(one: OutgoingPassage, width: int) -> list[str]:
    return wrapped(one.text, width, f"({one.mark}) " if one.mark else "")


def _stretch(above: Sequence[str], lines: Sequence[str]) -> Stretch:
    """Put headings and a paragraph together; a page may begin at its third line and leaves two lines below it at least.

    It does not begin where the line above was ended by its writer, so that the paragraph is read whole across pages.
    """
    first = len(above) + 1
    running = [
        at
        for at in range(2, len(lines) - 1)
        if lines[at] and lines[at - 1] and not ITEM.match(lines[at]) and _runs_on(lines[at - 1])
    ]
    return Stretch((*above, "", *lines), tuple(first + at for at in running))


def _runs_on(line: str) -> bool:
    """Say whether a line goes on in the one below it: it ends in the middle of a sentence."""
    return line[-1].isalnum() or line[-1] == ","


def sections(found: Sequence[Stretch], face: int, lines: int | None, parts: int | None) -> list[list[Stretch]]:
    """Cut a text into sections at the ends of paragraphs: about so many ``lines`` each, or into so many ``parts``.

    ``lines`` is None where no sections are cut. ``face`` is how many lines stand above the text of the first section.
    """
    total = face + sum(len(one.lines) for one in found)
    if parts is not None:
        return _into(found, face, parts) if 1 < parts <= len(found) else [list(found)]
    if lines is None or total <= lines * SPARE or len(found) < 2:
        return [list(found)]
    cut: list[list[Stretch]] = [[]]
    length = face
    for one in found:
        if cut[-1] and length + len(one.lines) > lines:
            cut.append([])
            length = 0
        cut[-1].append(one)
        length += len(one.lines)
    return cut


def _into(found: Sequence[Stretch], face: int, parts: int) -> list[list[Stretch]]:
    """Cut a text into so many sections of like length, each with a paragraph at least."""
    ends = list(accumulate((len(one.lines) for one in found), initial=face))
    cut: list[list[Stretch]] = []
    at = 0
    for part in range(1, parts + 1):
        goal = ends[-1] * part / parts
        last = len(found) - (parts - part)
        upto = at + 1
        while upto < last and ends[upto + 1] <= goal:
            upto += 1
        cut.append(list(found[at : upto if part < parts else len(found)]))
        at = upto
    return cut


def paged(head: Sequence[str], found: Sequence[Stretch], heading: Callable[[int], list[str]]) -> list[str]:
    """Lay a section out on pages; ``head`` begins the first, ``heading`` gives the lines between two by their number.

    A page ends between paragraphs or where a line runs on, so that the page's heading parts no list.
    """
    lines = list(head)
    room, page = PAGE - len(lines), 1
    for one in found:
        begun = 0
        while len(one.lines) - begun > room:
            fitting = [at for at in one.breaks if begun < at <= begun + room]
            if not fitting and (begun or room == PAGE):
                break
            cut = max(fitting, default=0)
            page += 1
            lines += [*one.lines[begun:cut], *heading(page)]
            begun, room = cut, PAGE
        lines += one.lines[begun:]
        room -= len(one.lines) - begun
    return lines
