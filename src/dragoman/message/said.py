"""What summary and comment of a telegram say, without numbers, marks, labels and page furniture."""

from __future__ import annotations

import re

from dragoman.documents import Block, Sourced, Span, Voice
from dragoman.message.spoken import Spoken
from dragoman.message.voices import REACH, label_of

BROKEN_WORD = re.compile(r"(?<=\w-)[ \t]*[\r\n]+[ \t]*(?=\w)")
HYPHEN_AT_END = re.compile(r"-[ \t]*[\r\n]")
"""Without one no word is broken; it begins with one character, which is looked for much faster than any other."""
RULE_INSIDE = re.compile(r"\s-{5,}\s")
"""A row of dashes inside a line of a flattened copy: a heading follows, and what was said ends."""


def summary_of(blocks: list[Block], text: str, spoken: Spoken) -> Sourced[str] | None:
    """Return the summary without numbers, marks, headings and page furniture, paragraphs parted by a line end."""
    runs = _runs(blocks, "summary")
    return _said(runs[0] if runs else _unannounced(blocks, spoken), blocks, text, "summary", spoken)


def comment_of(blocks: list[Block], text: str, spoken: Spoken) -> Sourced[str] | None:
    """Return the last comment that stands by itself, without number, mark, heading and furniture.

    Comments that follow each other are one. Where none stands by itself it is the last one inside a paragraph.
    """
    runs = _runs(blocks, "comment")
    if runs:
        return _said(runs[-1], blocks, text, "comment", spoken)
    for aside in reversed(spoken.asides):
        words = between(text, aside.start, aside.end, _furniture(blocks))
        if aside.voice == "comment" and words:
            return Sourced(words, Span(blocks[0].span.document, aside.start, aside.end))
    return None


def _runs(blocks: list[Block], voice: Voice) -> list[list[Block]]:
    """Return the stretches of paragraphs with one voice; furniture between them does not part them."""
    runs: list[list[Block]] = []
    if voice not in [block.voice for block in blocks]:
        return runs
    going = False
    for block in blocks:
        if block.kind == "furniture":
            continue
        spoken = block.voice == voice and block.kind == "paragraph"
        if spoken and going:
            runs[-1].append(block)
        elif spoken:
            runs.append([block])
        going = spoken
    return runs


def _unannounced(blocks: list[Block], spoken: Spoken) -> list[Block]:
    """Return the paragraphs up to one that says END SUMMARY though nothing said where it begins."""
    if "summary" not in spoken.closings:
        return []
    first = [block for block in blocks if block.kind == "paragraph"][:REACH]
    for number, block in enumerate(first, 1):
        if spoken.ended("summary", block.span.start, block.span.end):
            return first[:number]
    return []


def _furniture(blocks: list[Block]) -> list[Span]:
    return [block.span for block in blocks if block.kind == "furniture"]


def _said(said: list[Block], blocks: list[Block], text: str, voice: Voice, spoken: Spoken) -> Sourced[str] | None:
    """Return the words of some paragraphs, from the label to the END, page furniture inside them left out."""
    if not said:
        return None
    furniture = _furniture(blocks)
    parts: list[str] = []
    first, last = said[0].span.start, said[-1].span.end
    for block in said:
        if block.prose is None:
            continue
        _, start = label_of(block, text)
        closed = spoken.ended(voice, start, block.prose.end)
        end = closed[0] if closed else block.prose.end
        if closed is None and start > block.prose.start and text[block.prose.start] in "([" and text[end - 1] in ")]":
            end -= 1
        if "-----" in text[start:end] and (rule := RULE_INSIDE.search(text, start, end)) and rule.start() > start:
            end = rule.start()
        words = between(text, start, end, furniture)
        if words:
            first = start if not parts else first
            last = start + len(text[start:end].rstrip("( \t\r\n"))
            parts.append(words)
    return Sourced("\n".join(parts), Span(said[0].span.document, first, max(first, last))) if parts else None


def between(text: str, start: int, end: int, furniture: list[Span]) -> str:
    """Return the words between two places, blanks squeezed, without the furniture that stands among them."""
    kept: list[str] = []
    for span in furniture:
        if start <= span.start and span.end <= end:
            kept.append(text[start : span.start])
            start = span.end
    kept.append(text[start:end])
    words = " ".join(kept)
    if "-" in text[start:end] and HYPHEN_AT_END.search(words):
        words = BROKEN_WORD.sub("", words)
    return " ".join(words.split()).rstrip("( ")
