"""The character data of marked-up text: words of elements, laid out by one rule for every kind of markup.

The rule: a run of blanks, tabs and line ends is one blank; nothing stands before the first word or after the last;
between elements that stand alone (paragraphs, headings, lists, tables) is an empty line, between those that stand on
lines of their own (items, rows, line breaks) a line end, between cells of a row a blank. Where breaks meet, the
greatest holds. No other character is changed, and no-break spaces are characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from dragoman.documents import BlockKind
from dragoman.readers.paragraphs import Stretch

CELL, LINE, ALONE = 1, 2, 3
BREAKS = ("", " ", "\n", "\n\n")
BLANKS = re.compile(r"[ \t\r\n]+")
SENTENCE = re.compile(r"(?:\S+\s+){5,}\S*[.!?][\"'”’)]*\s*\Z")

Element = etree._Element
NOBODY: tuple[None, BlockKind] = (None, "paragraph")


@dataclass(frozen=True, slots=True)
class Layout:
    """How one kind of markup is laid out; names are local names, without a namespace.

    ``breaks`` gives CELL, LINE or ALONE; ``line_ends`` are empty elements that end a line; what is ``left_out``
    goes with everything in it; in ``kept`` elements blanks stay as they are. ``kind`` says what block an element
    begins, or None where it belongs to the one around it; ``places`` names elements whose place is wanted.
    """

    breaks: Mapping[str, int]
    left_out: frozenset[str]
    kind: Callable[[Element], BlockKind | None]
    line_ends: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of one element stand in the text."""

    element: Element
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Characters:
    """Text, the stretches it is made of in order, and the places of the elements asked for, in document order."""

    text: str
    stretches: tuple[Stretch, ...]
    places: tuple[Place, ...]


def characters(root: Element, layout: Layout, without: tuple[Element, ...] = ()) -> Characters:
    """Return the character data of an element by the rule above; elements in ``without`` are left out.

    Markup nested to any depth is read without recursion. A reference to an entity stays as it is written.
    """
    page = _Page(layout, without)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        page.take(event, element, root)
    return page.finished()


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; an entity, comment or instruction has the name ``""``."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


@dataclass(slots=True)
class _Page:
    """The text so far while markup is walked through; it lives as long as one call of `characters`."""

    layout: Layout
    without: tuple[Element, ...]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    pending: int = 0
    blank: bool = False
    outside: int = 0
    verbatim: int = 0
    owners: list[tuple[Element, BlockKind]] = field(default_factory=list)
    current: Element | None = None
    open_places: list[tuple[Element, int]] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    places: dict[int, Place] = field(default_factory=dict)
    order: list[Element] = field(default_factory=list)

    def take(self, event: str, element: Element, root: Element) -> None:
        """Take one event of the walk and the words that belong to it."""
        if event == "start":
            self._enter(element)
            return
        if event == "end":
            self._leave(element)
        if element is not root and not self.outside:
            self._words(element.tail)

    def _enter(self, element: Element) -> None:
        name = local_name(element)
        self.outside += self._is_left_out(element, name)
        if self.outside:
            return
        if not name:
            self._words(element.text)
            return
        self._break(self.layout.breaks.get(name, LINE if name in self.layout.line_ends else 0))
        kind = self.layout.kind(element)
        if kind is not None:
            self.owners.append((element, kind))
        if name in self.layout.places:
            self.order.append(element)
            self.open_places.append((element, -1))
        self.verbatim += name in self.layout.kept
        self._words(element.text)

    def _leave(self, element: Element) -> None:
        name = local_name(element)
        if self.outside:
            self.outside -= self._is_left_out(element, name)
            return
        if not name:
            return
        self.verbatim -= name in self.layout.kept
        if self.open_places and self.open_places[-1][0] is element:
            _, start = self.open_places.pop()
            if start >= 0:
                self.places[id(element)] = Place(element, start, self.length)
        if self.owners and self.owners[-1][0] is element:
            self.owners.pop()
        self._break(self.layout.breaks.get(name, 0))

    def _is_left_out(self, element: Element, name: str) -> bool:
        return name in self.layout.left_out or any(element is other for other in self.without)

    def _break(self, strength: int) -> None:
        self.pending = max(self.pending, strength)

    def _words(self, words: str | None) -> None:
        """Add words, with the break or blank that is due before them."""
        if not words:
            return
        if self.verbatim:
            self._add(words)
            return
        squeezed = BLANKS.sub(" ", words)
        self.blank = self.blank or squeezed.startswith(" ")
        inner = squeezed.strip(" ")
        if inner:
            self._add(inner)
            self.blank = squeezed.endswith(" ")

    def _add(self, words: str) -> None:
        broken = self.pending
        if self.length and (broken or self.blank):
            before = BREAKS[broken] if broken else " "
            self.pieces.append(before)
            self.length += len(before)
        self.pending, self.blank = 0, False
        owner, kind = self.owners[-1] if self.owners else NOBODY
        start = self.length
        self.length += len(words)
        self.pieces.append(words)
        if self.stretches and owner is self.current and (owner is not None or broken < ALONE):
            self.stretches[-1] = Stretch(self.stretches[-1].start, self.length, kind)
        else:
            self.stretches.append(Stretch(start, self.length, kind))
        self.current = owner
        self.open_places = [(element, start if at < 0 else at) for element, at in self.open_places]

    def finished(self) -> Characters:
        """Return what was gathered; items of lists that are whole sentences count as paragraphs."""
        text = "".join(self.pieces)
        stretches = tuple(
            Stretch(part.start, part.end, "paragraph") if part.kind == "list" and _is_prose(text, part) else part
            for part in self.stretches
        )
        places = tuple(self.places[id(element)] for element in self.order if id(element) in self.places)
        return Characters(text, stretches, places)


def _is_prose(text: str, part: Stretch) -> bool:
    """Say whether an item of a list reads as sentences: six words or more, ending in a full stop."""
    return "\n" not in text[part.start : part.end] and SENTENCE.match(text, part.start, part.end) is not None
