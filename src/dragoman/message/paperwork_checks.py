"""The paperwork of a telegram checked: the copies against their sum, names that cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.message.head import HeadRead
from dragoman.message.problems import Noted
from dragoman.message.times import NAMED, is_month

LETTERS = frozenset("OILlSB|!")
MONTH = re.compile(r"[A-Z0l14][A-Zl]{2,8}")
DAY_FIRST = re.compile(rf"\d{{1,4}}[\s-]{{0,3}}{NAMED}", re.I)


def check_paperwork(read: HeadRead) -> Iterator[Noted]:
    """Give office copies that do not add up, words among them that are no office, and clearances without a name."""
    yield from _check_time(read)
    yield from _check_copies(read)
    for found in read.header.drafted:
        if found.value.name is None:
            message = f"nobody is named as having {found.value.role} it for {found.value.office}."
            yield Noted(
                "clearance-unread", message, read.head.line_at(found.span.start), found.span.start, found.span.end
            )


def _check_time(read: HeadRead) -> Iterator[Noted]:
    """Letters that stand for digits, and a zero for the letter O, are read and told."""
    header, text = read.header, read.head.layout.text
    if header.dtg is None or DAY_FIRST.match(text, header.dtg.span.start):
        return
    words = header.dtg.span.words(text)
    zero = next((one for one in header.precedence if one.span.words(text) == "0"), None)
    month = MONTH.search(words, 6)
    misspelt = month is not None and not is_month(month[0])
    lost = _lost_precedence(read)
    if lost is not None:
        message = f"the precedence is garbled as {text[slice(*lost)]!r}, and not known."
        yield Noted("time-garbled", message, read.head.line_at(lost[0]), *lost)
    if zero is not None or misspelt or not LETTERS.isdisjoint(words[:7]) or words[:7].isdigit() or "O" in words[-2:]:
        start = zero.span.start if zero is not None else header.dtg.span.start
        garbled = text[start : header.dtg.span.end]
        message = f"the date line is garbled as {garbled!r}. Read as {header.dtg.value:%d%H%MZ %b %y}."
        yield Noted("time-garbled", message, read.head.line_at(start), start, header.dtg.span.end)


def _lost_precedence(read: HeadRead) -> tuple[int, int] | None:
    """Return the place of a letter in a precedence's place that is none, or None."""
    line = read.head.lines.get("date-time group")
    if not line or read.header.precedence:
        return None
    start = line[0].pieces[0][0]
    words = read.head.layout.text[start : start + 3]
    return (start, start + 1) if words[:1].isalpha() and not words[1:2].isalpha() else None


def _check_copies(read: HeadRead) -> Iterator[Noted]:
    """The number behind the stroke is the sum of the copies; a block with debris in it is not added up."""
    if read.header.distribution is None:
        return
    block = read.header.distribution.value
    if block.unread:
        words = " ".join(one.value for one in block.unread)[:60]
        first = block.unread[0]
        message = f"{words!r} among the copies is no office with a number; they are not added up."
        yield Noted(
            "copies-garbled", message, read.head.line_at(first.span.start), first.span.start, block.unread[-1].span.end
        )
    elif block.total is not None and not block.agrees:
        message = (
            f"the copies add up to {block.sum}, /{block.total.value:03} is printed: an office is missing or garbled."
        )
        place = block.total.span
        yield Noted("copies-differ", message, read.head.line_at(place.start), place.start, place.end)
