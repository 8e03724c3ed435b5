"""The paragraphs of a telegram in an edition: which numbers are its own, their marks, and whose voice they have."""

from __future__ import annotations

import re

from dragoman.documents import Block, Sourced, Span
from dragoman.message.spoken import spoken_in
from dragoman.message.vocabulary import vocabulary
from dragoman.message.voices import with_voices

ONE = re.compile(r"[Il]\.[ \t]+(?=[A-Z(])")
"""The number 1 where a machine read a letter."""
MARK = re.compile(r"(?P<number>\d{1,3})\.\s*(?P<mark>\([^()]{1,24}\))[.\s]*")

SECOND = 2
REACH = 8
LEFT_OUT = 0.3
"""What each number costs that is left out between two: less than the number behind them is worth."""


def numbered(blocks: tuple[Block, ...], own: Sourced[str] | None, text: str) -> tuple[Block, ...]:
    """Return the blocks with the telegram's own paragraph numbers, their marks and their voices.

    The telegram's number (``own``) before its first paragraph is no paragraph's. Numbers of a list inside go on no
    count: of all numbers those are kept that go on best from 1.
    """
    mended = _first([_without_own(block, own) for block in blocks], text)
    counted = _counted([block.number for block in mended])
    kept = [block if at in counted or block.number is None else _plain(block) for at, block in enumerate(mended)]
    marked = [_marked(block, text) for block in kept]
    return tuple(with_voices(marked, text, spoken_in(text, marked)))


def _without_own(block: Block, own: Sourced[str] | None) -> Block:
    if own is None or block.number is None or not block.span.start <= own.span.start < block.span.end:
        return block
    prose = Span(block.span.document, min(own.span.end + 1, block.span.end), block.span.end)
    return Block(block.kind, block.span, block.marking, None, None, prose, block.voice)


def _first(blocks: list[Block], text: str) -> list[Block]:
    """Give the paragraph right above that numbered 2 the number 1, where none has it and a letter stands for it."""
    at = next((at for at, block in enumerate(blocks) if block.number is not None), 0)
    if not at or blocks[at].number != SECOND or any(block.number == 1 for block in blocks):
        return blocks
    above = blocks[at - 1]
    found = ONE.match(text, above.span.start, above.span.end) if above.kind == "paragraph" else None
    if found is None:
        return blocks
    prose = Span(above.span.document, found.end(), above.span.end)
    one = Block(above.kind, above.span, above.marking, 1, above.printed, prose, above.voice)
    return [*blocks[: at - 1], one, *blocks[at:]]


def _plain(block: Block) -> Block:
    """Return a block whose number is that of a list: it is part of its words."""
    return Block(block.kind, block.span, block.marking, None, block.printed, block.prose, block.voice)


def _counted(numbers: list[int | None]) -> set[int]:
    """Return the places of the numbers that go on best from 1; what is left out between two of them costs a little."""
    best: dict[int, tuple[float, int]] = {}
    before: dict[int, int] = {}
    for at, number in enumerate(numbers):
        if number is None:
            continue
        weight, last = 1.0 - min(LEFT_OUT * (number - 1), 0.9), -1
        for step in range(1, REACH + 1):
            known, place = best.get(number - step, (0.0, -1))
            if place >= 0 and known + 1.0 - LEFT_OUT * (step - 1) > weight:
                weight, last = known + 1.0 - LEFT_OUT * (step - 1), place
        before[at] = last
        if weight > best.get(number, (0.0, -1))[0]:
            best[number] = (weight, at)
    _, at = max(best.values(), key=lambda run: (run[0], -run[1]), default=(0.0, -1))
    found: set[int] = set()
    while at >= 0:
        found.add(at)
        at = before[at]
    return found


def _marked(block: Block, text: str) -> Block:
    """Return a numbered block with a mark such as ``(S-entire text)``, which is longer than most."""
    found = MARK.match(text, block.span.start, block.span.end) if block.number is not None else None
    if found is None or block.printed is not None:
        return block
    if vocabulary().portion(found["mark"].replace("–", "-").replace(".", "")) is None:
        return block
    printed = Sourced(found["mark"], Span(block.span.document, *found.span("mark")))
    prose = Span(block.span.document, min(found.end(), block.span.end), block.span.end)
    return Block(block.kind, block.span, block.marking, block.number, printed, prose, block.voice)
