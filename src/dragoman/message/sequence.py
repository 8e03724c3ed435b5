"""Paragraph numbers checked: 1, 2, 3 and so on, each once, each with words, none left over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from dragoman.message.body import Body
from dragoman.message.layout import Layout
from dragoman.message.paragraphs import Candidate, Numbered
from dragoman.message.problems import Noted

MOST_NAMED = 20
"""Numbers named one by one in a message."""


def check_numbers(body: Body, layout: Layout) -> Iterator[Noted]:
    """Give what is wrong with the paragraph numbers of a text, in the order of the page."""
    yield from _twice_numbered(body.numbered)
    yield from _sequence(body.numbered, layout.is_later_section)
    yield from _empty(body, layout)
    for candidate in body.passed:
        above = max((one.number for one in body.numbered if one.candidate.start < candidate.start), default=None)
        left = f"the words of paragraph {above}" if above else "the words around it"
        yield _noted("paragraph-unread", f"{candidate.printed} goes on no sequence and is left in {left}.", candidate)


def _noted(code: str, message: str, candidate: Candidate) -> Noted:
    place = (candidate.start, candidate.start + len(candidate.printed))
    return Noted(code, message, candidate.line + 1, *place)


def _twice_numbered(numbered: list[Numbered]) -> Iterator[Noted]:
    """Two numbers stand before a paragraph, and they differ: told once, with all that differ."""
    differing = [one for one in numbered if one.candidate.again and int(one.candidate.again) != one.number]
    others = [one for one in numbered if one.candidate.again and not _is_printed(one)]
    if differing or others:
        first = (differing or others)[0]
        pairs = ", ".join(
            f"{one.candidate.printed} and {one.candidate.again}"
            for one in numbered[:MOST_NAMED]
            if one in differing or one in others
        )
        message = f"two numbers stand before a paragraph: {pairs}. The one is read that goes on the sequence."
        yield _noted("paragraph-number", message, first.candidate)


def _is_printed(one: Numbered) -> bool:
    """Say whether a paragraph's number is the one before it."""
    return one.candidate.printed.isdecimal() and int(one.candidate.printed) == one.number


def _is_next(one: Numbered, number: int) -> bool:
    """Say whether a paragraph has this number, printed once and as it is, as nearly every one has."""
    return one.number == number and one.candidate.again is None and one.candidate.printed == str(number)


def _sequence(numbered: list[Numbered], goes_on: bool) -> Iterator[Noted]:
    """Paragraphs are numbered 1, 2, 3 and so on; a later section goes on from any number."""
    expected = numbered[0].number if goes_on and numbered else 1
    if all(map(_is_next, numbered, count(expected))):
        return
    there = {one.number for one in numbered}
    seen: set[int] = set()
    for one in numbered:
        if not one.candidate.printed.isdecimal():
            message = (
                f"the number is garbled as {one.candidate.printed!r}. Read as {one.number}, which is missing here."
            )
            yield _noted("paragraph-number", message, one.candidate)
        elif one.candidate.again is None and not _is_printed(one):
            message = (
                f"paragraph is numbered {one.candidate.printed} where {one.number} was expected.\n"
                '"¶" was probably turned into "1" on the way here. '
                f"Read as paragraph {one.number}; the text is unchanged."
            )
            yield _noted("paragraph-number", message, one.candidate)
        lost = [number for number in range(expected, one.number) if number not in there]
        if lost:
            numbers = ", ".join(map(str, lost)) if len(lost) <= MOST_NAMED else f"{lost[0]} to {lost[-1]}"
            message = f"paragraph {one.number} follows, {numbers} is not there."
            yield _noted("paragraph-missing", message, one.candidate)
        elif one.number in seen:
            yield _noted("paragraph-repeated", f"paragraph number {one.number} is there twice.", one.candidate)
        elif one.number < expected:
            message = f"paragraph {one.number} stands behind paragraph {expected - 1}."
            yield _noted("paragraph-order", message, one.candidate)
        seen.add(one.number)
        expected = one.number + 1 if one.number >= expected else expected


def _for_all(one: Numbered, layout: Layout) -> bool:
    """Say whether a paragraph's mark says that it holds for the entire text."""
    mark = one.candidate.mark
    return mark is not None and "ENTIRE" in layout.text[mark[0] : mark[1]].upper()


def _empty(body: Body, layout: Layout) -> Iterator[Noted]:
    """A number has words behind it, or stands for all by its mark: ``1. (C - ENTIRE TEXT)``."""
    candidates = {one.candidate.start: one for one in body.numbered}
    for draft in body.drafts:
        if draft.number is not None and draft.text is not None and draft.end <= draft.text + 1:
            one = candidates.get(draft.start)
            if one is not None and not layout.text[draft.text : draft.end].strip(" .\t") and not _for_all(one, layout):
                yield _noted("paragraph-empty", f"paragraph {one.number} has no words.", one.candidate)
