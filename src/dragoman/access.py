"""Who may see what. Closed unless opened: a paper without a marking is not a paper with the lowest one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from dragoman.documents import Block, Document, Level, Marking
from dragoman.reference import Reference, load

WHOLE_KINDS = frozenset({"header", "title", "signature", "furniture"})
"""Kinds of block that always carry the marking of the whole: they repeat number, post, subject or signer."""

HIGHEST = Level.TS
"""No clearance reaches further; what is UNSTATED is for the record's owner alone."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: cleared to ``level``, admitted to the restrictive ``controls`` named.

    ``owner`` is the owner of the record's file, who sees everything in it, unmarked papers too.
    """

    level: Level
    controls: frozenset[str] = frozenset()
    owner: bool = False


ANONYMOUS = Viewer(Level.U)
OWNER = Viewer(Level.UNSTATED, owner=True)


LEVELS: dict[str, Level] = {level.name: level for level in Level if level is not Level.UNSTATED}
"""The levels a viewer can be cleared to, by the letters they are written with, lowest first."""


class UnknownViewer(ValueError):
    """Words that should say as whom to look do not: the message says what was not understood and what may be said."""


def parse_viewer(words: str, reference: Reference | None = None) -> Viewer:
    """Read as whom to look: ``owner``, or a level with the captions one is admitted to, ``C,NODIS``.

    Levels may be given as letters or in full (``CONFIDENTIAL``), captions in any form the tables know (``NF``). Parts
    are divided by commas, or by semicolons where a part holds commas (``S;REL USA, GBR``).

    Raises: UnknownViewer.
    """
    if words.strip().lower() == "owner":
        return OWNER
    first, *others = (part.strip().upper() for part in words.split(";" if ";" in words else ","))
    tables = reference or load()
    level = LEVELS.get(first)
    if level is None and "/" not in first:
        level = getattr(tables.classification(first), "level", None)
    if level is None:
        levels = ", ".join(LEVELS)
        raise UnknownViewer(f"{first or 'nothing'} is no level. Begin with one of {levels}, or say owner: C,NODIS.")
    return Viewer(level, frozenset(_control(part, tables) for part in others if part))


def _control(words: str, tables: Reference) -> str:
    """Return the control these words name, as markings spell it."""
    if words.startswith("REL "):
        return words
    mark = next((row.control for row in tables.portion_marks if row.form == words and row.control), None)
    caption = tables.caption(words)
    if mark is not None:
        return mark
    if caption is None or not caption.restrictive or caption.level is not None or caption.name == "REL":
        known = ", ".join(
            row.name for row in tables.captions if row.restrictive and row.level is None and row.name != "REL"
        )
        raise UnknownViewer(f"{words} is no caption that narrows who may read. Known are: {known}.")
    return caption.name


@dataclass(frozen=True, slots=True)
class Visible:
    """The condition a marking must meet, as a plain value: whoever keeps or finds things turns it into a query.

    A marking is visible if ``everything`` is true, or if its level is at most ``level`` and each of its controls is
    among ``controls`` (sorted). There is no other way to see, and no answer is ever filtered after it was fetched.
    """

    level: int
    controls: tuple[str, ...]
    everything: bool = False

    def admits(self, marking: Marking) -> bool:
        """Say whether a thing with this marking is visible: the same rule, for a value in hand."""
        return self.everything or (marking.level <= self.level and set(marking.controls) <= set(self.controls))


def visible(viewer: Viewer) -> Visible:
    """Return the condition for what this viewer sees; a level above TOP SECRET opens nothing that has no marking."""
    return Visible(min(int(viewer.level), int(HIGHEST)), tuple(sorted(viewer.controls)), viewer.owner)


def may_see(viewer: Viewer, marking: Marking) -> bool:
    """Say whether the viewer's level reaches the marking's and every one of its controls admits the viewer."""
    return visible(viewer).admits(marking)


def sees_at_least(viewer: Viewer, other: Viewer) -> bool:
    """Say whether everything that ``other`` sees is seen by ``viewer`` too."""
    mine, theirs = visible(viewer), visible(other)
    if mine.everything or theirs.everything:
        return mine.everything
    return mine.level >= theirs.level and set(mine.controls) >= set(theirs.controls)


def portion(document: Document, block: Block) -> Marking:
    """Return what must be met to see one block of a paper.

    The captions of the whole bind every part of it, and a paper without a marking is closed in all its parts. A part
    may be lower than the whole (paragraph ``(U)`` of a CONFIDENTIAL telegram) unless it is of a kind that repeats the
    header.
    """
    if block.kind in WHOLE_KINDS or document.marking.level is Level.UNSTATED:
        return document.marking.joined(block.marking)
    return block.marking.joined(Marking(Level.U, document.marking.controls))


@dataclass(frozen=True, slots=True)
class Portions:
    """The markings of one paper: of each block, and of the whole with everything in it.

    ``blocks`` are in the order of the text; ``highest`` is the whole's marking joined with every block's: where a block
    is marked above the banner, the text as a whole, and what rests on it, is held as closely as that block.
    """

    document: Document
    blocks: tuple[Marking, ...]
    highest: Marking
    starts: tuple[int, ...]
    in_order: bool
    """Whether no block reaches into the next, so that the blocks of a place are found by halving."""

    @classmethod
    def of(cls, document: Document) -> Portions:
        """Work out the marking of each block of a paper."""
        blocks = tuple(portion(document, block) for block in document.blocks)
        highest = document.marking
        for marking in blocks:
            highest = highest.joined(marking)
        spans = [block.span for block in document.blocks]
        in_order = all(one.end <= other.start for one, other in pairwise(spans))
        return cls(document, blocks, highest, tuple(span.start for span in spans), in_order)

    def touching(self, start: int, end: int) -> tuple[int, ...]:
        """Return the indexes of the blocks that share a character with ``start`` to ``end``."""
        blocks = self.document.blocks
        first = max(bisect_right(self.starts, start) - 1, 0) if self.in_order else 0
        found = []
        for index in range(first, len(blocks)):
            span = blocks[index].span
            if span.start >= end and self.in_order:
                break
            if span.start < end and start < span.end:
                found.append(index)
        return tuple(found)

    def of_span(self, start: int, end: int) -> Marking:
        """Return the marking of words: of every block they touch; words outside all blocks have the highest."""
        found = self.touching(start, max(end, start + 1))
        if not found or self._outside(start, end, found):
            return self.highest
        marking = self.blocks[found[0]]
        for index in found[1:]:
            marking = marking.joined(self.blocks[index])
        return marking

    def _outside(self, start: int, end: int, found: tuple[int, ...]) -> bool:
        """Say whether some of the words, blanks aside, lie in none of the blocks found."""
        reached = start
        for span in sorted(self.document.blocks[index].span for index in found):
            if self.document.text[reached : span.start].strip():
                return True
            reached = max(reached, span.end)
        return bool(self.document.text[reached:end].strip())


def covers(upper: Marking, lower: Marking) -> bool:
    """Say whether everybody who may see ``upper`` may see ``lower`` too."""
    return lower.level <= upper.level and set(lower.controls) <= set(upper.controls)
