"""A page laid out: every line with its role, the header lines gathered, and where the prose begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import StringIO
from itertools import accumulate
from operator import itemgetter

import msgspec

from dragoman.documents import DocumentId, Piece, View
from dragoman.message.furniture import furniture_in
from dragoman.message.message import Role
from dragoman.message.vocabulary import Vocabulary

LONGEST_FIELD = 12_000
"""Characters of a header line that are read; what stands beyond them on the same line is reported."""
LATER_SECTION = re.compile(r"SECTION\s{1,4}(\d{1,2})\s{1,4}OF\s{1,4}\d{1,2}\b", re.I)
OTHER_SEPARATORS = ("\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What ends a line for Python, and for no telegram."""
FIRST = itemgetter(slice(1))
LONGEST_LIST = 400
"""Lines that one header line may run over."""


class Gathered(msgspec.Struct, gc=False):
    """One header line being gathered: its role and the places of its words, line by line."""

    role: Role
    pieces: list[tuple[int, int]]
    line: int

    def words(self, text: str) -> str:
        """Return its words so far, with what stands between them."""
        return text[self.pieces[0][0] : self.pieces[-1][1]].strip()

    @property
    def is_overlong(self) -> bool:
        """Say whether a part of it is longer than a header line can be."""
        if len(self.pieces) == 1:
            return self.pieces[0][1] - self.pieces[0][0] > LONGEST_FIELD
        return any(end - start > LONGEST_FIELD for start, end in self.pieces)

    def view(self, text: str, document: DocumentId) -> View:
        """Return its words as one text, line ends as ``\\n``, with the way back to the page."""
        start, end = self.pieces[0]
        if end - start > LONGEST_FIELD:
            end = start + LONGEST_FIELD
        words = text[start:end]
        if len(self.pieces) == 1 or end - start == LONGEST_FIELD:
            return View.plain(document, words, start)
        parts = [Piece(words, start, end)]
        for start, end in self.pieces[1:LONGEST_LIST]:
            last = min(end, start + LONGEST_FIELD)
            parts.append(Piece("\n", parts[-1].end, start))
            parts.append(Piece(text[start:last], start, last))
        return View.of(document, parts)


@dataclass(slots=True)
class Layout:
    """Lines as they stand (``raws``), without the blanks around them (``words``), where each starts, what each is.

    ``firsts`` are the first characters of the words, empty of a blank line: what most passes ask a line first.

    ``body`` is the offset at which the prose begins, ``body_line`` the index of its line. A backslash at a line's end
    belongs to no word. ``furniture`` are the lines that are ignored wherever they stand, by their index;
    ``glued`` says of lines of the text that begin with furniture where their own words begin. ``signed`` is the line of
    a name that is labelled as the signature, and where the name begins and ends. ``is_labelled`` says that a label
    stands before each value, and no precedence on a date line; ``precedence`` is where the words of one of its own are,
    ``year`` that of its number.
    """

    text: str
    raws: list[str]
    words: list[str]
    firsts: list[str]
    starts: list[int]
    roles: list[Role | None]
    furniture: dict[int, Role]
    gathered: list[Gathered] = field(default_factory=list)
    glued: dict[int, int] = field(default_factory=dict)
    body_line: int = 0
    body: int = 0
    signed: tuple[int, int, int] | None = None
    is_labelled: bool = False
    precedence: tuple[int, int] | None = None
    year: int | None = None

    @classmethod
    def of(cls, text: str) -> Layout:
        """Split a text into lines at ``\\n``, ``\\r`` and ``\\r\\n``; no line has a role yet."""
        raws = _split(text)
        words = list(map(str.strip, raws))
        if "\\" in text:
            words = [line.rstrip("\\ \t") if line.endswith("\\") else line for line in words]
        starts = [0, *accumulate(map(len, raws))][: len(raws)]
        firsts = list(map(FIRST, words))
        return cls(text, raws, words, firsts, starts, [None] * len(raws), furniture_in(text, words, starts))

    @property
    def is_later_section(self) -> bool:
        """Say whether the classification line says that this is the second section of a telegram or a later one."""
        found = self.first("classification")
        section = LATER_SECTION.search(found.words(self.text)) if found is not None else None
        return section is not None and int(section[1]) > 1

    def first(self, role: Role) -> Gathered | None:
        """Return the first header line of a role, or None."""
        for gathered in self.gathered:
            if gathered.role == role:
                return gathered
        return None

    def has(self, role: Role) -> bool:
        """Say whether there is a header line of a role."""
        return self.first(role) is not None

    def offset(self, line: int) -> int:
        """Return where the words of a line begin."""
        raw, start = self.raws[line], self.starts[line]
        return start + len(raw) - len(raw.lstrip()) if raw[:1].isspace() else start

    def next_words(self, line: int) -> str:
        """Return the words of the first line with any, from this one on and not more than six below it."""
        return next((words for words in self.words[line : line + 6] if words), "")


def _split(text: str) -> list[str]:
    """Split a text into lines at ``\\n``, ``\\r`` and ``\\r\\n`` alone, the ends kept."""
    if any(separator in text for separator in OTHER_SEPARATORS):
        return StringIO(text, newline="").readlines()
    # Faster by far, but right only without the characters at which it would split too.
    return text.splitlines(keepends=True)


@dataclass(slots=True)
class Walk:
    """Where a walk down the page has come to.

    ``open`` is the header line that may go on, ``found`` the roles met so far, ``list`` whether the addressees are
    TO or INFO, ``blanks`` how many empty lines stand above, ``line`` the line's index, ``unread`` how many lines were
    left unread, ``debris`` the last line of the head near the top: -1 where there is none, None before a look;
    ``firsts`` has the first header line of each role; ``paged`` says that the last line with words belonged to a page's
    foot or head, where a list of addressees goes on.
    """

    layout: Layout
    vocabulary: Vocabulary
    open: Gathered | None = None
    found: set[Role] = field(default_factory=set)
    firsts: dict[Role, Gathered] = field(default_factory=dict)
    list: Role | None = None
    blanks: int = 0
    line: int = 0
    unread: int = 0
    debris: int | None = None
    paged: bool = False

    def name(self, role: Role) -> bool:
        """Give the line a role, unless its beginning has one."""
        if self.layout.roles[self.line] is None:
            self.layout.roles[self.line] = role
        return True

    def take(self, role: Role, start: int, end: int) -> bool:
        """Begin a header line with the words from ``start`` to ``end``."""
        layout = self.layout
        self.open = Gathered(role, [(start, end)], self.line)
        layout.gathered.append(self.open)
        self.firsts.setdefault(role, self.open)
        self.found.add(role)
        if role in ("to", "info"):
            self.list = role
        elif role != "exempted":
            self.list = None
        if layout.roles[self.line] is None:
            layout.roles[self.line] = role
        return True

    def go_on(self, start: int, end: int) -> bool:
        """Add words to the header line that is open."""
        if self.open is not None and start < end:
            self.open.pieces.append((start, end))
            self.name(self.open.role)
        return True
