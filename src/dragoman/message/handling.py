"""Restrictive captions that stand among other words above the text, and marks that stand inside a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, count

from dragoman.documents import Level, Marking
from dragoman.message.blocks import Draft
from dragoman.message.layout import Layout
from dragoman.message.vocabulary import Vocabulary

SPOKEN = frozenset({"instruction", "notice", "unread"})
"""Roles of lines above the text that may say a caption in a sentence: ``STATE FOR EUR, NODIS``."""

TELLING = SPOKEN | {"classification"}

SHORT = 3
"""A line of so many words at most is read with slips: ``SENSITVE``."""

INNER = re.compile(r"\(\s?[A-Z][A-Z/ ,.&-]{0,28}\)(?=\s)")
"""A mark in capitals with a blank behind, as before a subparagraph or a sentence; ``(c)`` is none."""

NOTHING = Marking(Level.U)
FIRST = re.compile(r"\s{0,8}\((?P<mark>\s?[A-Z][A-Z0-9/ ,.&-]{0,40})\)")
"""A mark right behind a paragraph's number, of known parts or not."""


def captions_among(layout: Layout, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the restrictive captions on the classification line and in sentences and slips above the text.

    What stands in a line of captions is read there; this is for ``SECRET//NOFORN``, ``FOR THE AMBASSADOR ONLY`` and
    ``SENSITVE``.
    """
    found: list[str] = []
    roles = layout.roles[: layout.body_line]
    for line in compress(count(), map(TELLING.__contains__, roles)):
        role, words = roles[line], layout.words[line]
        if role == "classification":
            classified = vocabulary.classification_line.match(words)
            found += vocabulary.restrictive_in(words[classified.end() :] if classified else words)
        else:
            said = vocabulary.restrictive_in(words)
            found += said or (vocabulary.restrictive_near(words) if len(words.split()) <= SHORT else ())
    return tuple(dict.fromkeys(found))


def marking_of_pages(layout: Layout, vocabulary: Vocabulary) -> Marking:
    """Return what the marks at heads and feet of pages join to: a page marked higher than the banner is believed."""
    joined = Marking(Level.U)
    if "page marking" not in layout.roles:
        return joined
    for role, words in zip(layout.roles, layout.words, strict=True):
        if role != "page marking":
            continue
        found = vocabulary.classification_line.match(words)
        level = vocabulary.level_of(found[0]) if found else Level.UNSTATED
        captions = vocabulary.restrictive_in(words[found.end() :] if found else words)
        word = vocabulary.classification(found[0]) if found and level is not Level.UNSTATED else "UNCLASSIFIED"
        marking = vocabulary.reference.marking(word, captions)
        if marking is not None:
            joined = joined.joined(marking)
    return joined


Inner = tuple[int, str, Marking]
"""Where a mark inside the text stands, its words, what it stands for."""


def marks_in(text: str, start: int, vocabulary: Vocabulary) -> list[Inner]:
    """Return the marks in a text from ``start`` on, in capitals between blanks or behind a bracket."""
    return [
        (at, found[0], marking)
        for found in INNER.finditer(text, start)
        if (at := found.start()) == 0 or text[at - 1].isspace() or text[at - 1] == ")"
        if (marking := vocabulary.portion(found[0])) is not None
    ]


def mark_within(draft: Draft, text: str, inner: list[Inner], vocabulary: Vocabulary) -> Marking:
    """Return what the marks inside a block join to, U with no control where there is none; (C) behind (B) is a list's.

    ``inner`` are the marks of the whole text. A mark right behind the paragraph's number is read even where it holds
    a control that no table knows, which then is a control by its own name.
    """
    joined = NOTHING
    if draft.number is not None and draft.mark is None and draft.text is not None:
        first = FIRST.match(text, draft.text, draft.end)
        for marking in _parts(first["mark"], vocabulary) if first else ():
            joined = joined.joined(marking)
    place = bisect_left(inner, (draft.start,))
    if place == len(inner) or inner[place][0] >= draft.end:
        return joined
    second, looked = False, draft.start
    for number in range(place, len(inner)):
        at, words, marking = inner[number]
        if at + len(words) >= draft.end:
            break
        if words == "(C)" and not second:
            # Each stretch of the block is looked through once, and what stands behind its last mark never.
            second, looked = text.find("(B)", looked, at) >= 0, at
        if words != "(C)" or not second:
            joined = joined.joined(marking)
    return joined


def _parts(mark: str, vocabulary: Vocabulary) -> Iterator[Marking]:
    """Read a mark part by part: what no table knows is a control; nothing where its first part is no level."""
    whole = vocabulary.portion(f"({mark})")
    if whole is not None:
        yield whole
        return
    first, *others = (part.strip() for part in re.split(r"[/,-]+", mark) if part.strip())
    level = vocabulary.portion(f"({first})")
    if level is None:
        return
    yield level
    for part in others:
        known = vocabulary.portion(f"({part})") or vocabulary.portion(f"(U/{part})")
        yield known or Marking(Level.U, (part,))
