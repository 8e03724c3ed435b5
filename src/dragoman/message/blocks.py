"""The text below the head cut into blocks: paragraphs, headings, furniture, signature."""

from __future__ import annotations

from itertools import compress, count, repeat
from operator import eq, is_not, itemgetter

import msgspec

from dragoman.documents import BlockKind
from dragoman.message.glued import Places
from dragoman.message.headings import GLUED_RULE, HEADING_LENGTH, LABELLED, Surroundings, heading_of
from dragoman.message.layout import Layout
from dragoman.message.message import Role
from dragoman.message.paragraphs import UNNUMBERED_MARK, Numbered
from dragoman.message.parting import goes_on_below
from dragoman.message.signatures import Signature
from dragoman.message.vocabulary import Vocabulary

NAMED: frozenset[Role] = frozenset(
    (
        *("rule", "page header", "page marking", "repeated header", "end of message", "signature", "downgrading"),
        *("website", "notice", "release stamp", "relay note", "newspaper date"),
    )
)
"""Roles that take the whole of their line, also where it is the first of the text."""
MARGIN = " \t\r\n\f\v\x00"
LAST = itemgetter(slice(-1, None))
ROW_ENDS = frozenset("-=_*")
"""What a line ends with that may be a row of dashes, or stand beside one."""
OPENINGS = frozenset("/¶")
"""What a line begins with that may be a heading or a paragraph by itself."""


class Draft(msgspec.Struct, gc=False):
    """A block being made: where it starts, what it is, where its words begin and where they end so far."""

    kind: BlockKind
    start: int
    end: int
    number: int | None = None
    mark: tuple[int, int] | None = None
    text: int | None = None


class Blocks:
    """Building blocks line by line.

    ``open`` is the paragraph that goes on, ``above`` the last line of text taken, ``blanks`` how many empty lines stand
    above the line in hand, ``broken`` whether furniture of the sheet does, ``ruled`` the heading that a row of dashes
    has just closed.
    """

    def __init__(
        self,
        layout: Layout,
        vocabulary: Vocabulary,
        numbered: list[Numbered],
        signature: Signature | None,
        inside: Places,
    ) -> None:
        self.layout = layout
        self.vocabulary = vocabulary
        self.by_line: dict[int, list[Numbered]] = {}
        for one in numbered:
            self.by_line.setdefault(one.candidate.line, []).append(one)
        self.signature = signature
        self.signed = signature.line if signature else -1
        self.inside = inside
        self.around = Surroundings(layout, self.by_line, "rule" in layout.roles or GLUED_RULE in layout.text)
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.ruled: Draft | None = None
        self.above = -1
        self.blanks = 1 if layout.body_line and not layout.words[layout.body_line - 1] else 0
        self.broken = False

    def made(self) -> list[Draft]:
        """Return the blocks of the whole body, in order; page furniture inside a paragraph has its own block."""
        roles, line = self.layout.roles, self.layout.body_line
        for parting in self._parting():
            while line < parting and not self._goes_on():
                self._take(line, roles[line])
                self.blanks = 0
                line += 1
            if line < parting:
                roles[line:parting] = ["paragraph"] * (parting - line)
                self._reach(parting - 1)
            if parting == len(roles):
                break
            if roles[parting] == "blank":
                self.blanks += 1
            else:
                self._take(parting, roles[parting])
                self.blanks = 0
            line = parting + 1
        return self.drafts

    def _take(self, line: int, role: Role | None) -> None:
        """Take a line of its own: one with a name, or one of the text that may begin something."""
        layout = self.layout
        start = max(layout.starts[line], layout.body)
        end = layout.starts[line] + len(layout.raws[line])
        if role is not None and (line != layout.body_line or role in NAMED):
            self._named(role, start, end)
        else:
            self._text(line, start, end)

    def _parting(self) -> list[int]:
        """Return the lines that may not simply go on a paragraph, in order, behind them the end.

        They have a name, are numbered, long or signed, or stand beside a row of dashes.
        """
        layout, top, end = self.layout, self.layout.body_line, len(self.layout.raws)
        roles, words = layout.roles[top:], layout.words[top:]
        found = {*self.by_line, *self.inside, self.signed}
        found.update(compress(count(top), map(is_not, roles, repeat(None))))
        if max(map(len, words), default=0) > HEADING_LENGTH:
            found.update(compress(count(top), map(HEADING_LENGTH.__lt__, map(len, words))))
        found.update(compress(count(top), map(ROW_ENDS.__contains__, map(LAST, words))))
        found.update(compress(count(top), map(OPENINGS.__contains__, layout.firsts[top:])))
        if self.around.ruled:
            for line in compress(count(top), map(eq, roles, repeat("rule"))):
                found.update((line - 1, line + 1))
        return [*sorted(line for line in found if top <= line < end), end]

    def _goes_on(self) -> bool:
        """Say whether a line that nothing parts from the one above stands in the middle of a paragraph."""
        return not self.blanks and self.open is not None and self.open.kind == "paragraph"

    def _reach(self, line: int) -> None:
        """Let the open paragraph reach to the end of a line."""
        self.above = line
        if self.open is not None:
            self.open.end = self.layout.starts[line] + len(self.layout.raws[line].rstrip(MARGIN))

    def _named(self, role: Role, start: int, end: int) -> None:
        """Take a line that has a name already: the signature, or furniture."""
        words = self.layout.text[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if role == "signature":
            self.open = None
            self.drafts.append(Draft("signature", first, last))
        elif role == "rule":
            self.ruled = self.open if self.open is not None and self.open.kind == "heading" else None
            if self.ruled is not None:
                self.open = None
        else:
            self.broken = True
            self.drafts.append(Draft("furniture", first, last))

    def _text(self, line: int, start: int, end: int) -> None:
        """Take a line of the text, cut where paragraphs begin in it and at a signature behind its last sentence."""
        if line == self.signed and self.signature is not None and self.layout.roles[line] != "signature":
            end = self.signature.start
        at = first = self.layout.glued.get(line, start)
        if line in self.inside:
            self.drafts.extend(Draft("furniture", *place) for place in self.inside[line] if place[0] < first)
        cuts = self.by_line.get(line, ())
        for numbered in cuts:
            if numbered.candidate.start > at and self.layout.text[at : numbered.candidate.start].strip(MARGIN + "¶"):
                self._plain(line, at, at + len(self.layout.text[at : numbered.candidate.start].rstrip(MARGIN + "¶")))
            self._begin(numbered)
            at, self.blanks = numbered.candidate.text, 0
        if cuts:
            self._extend(at, end)
            self._set_role(line, "paragraph")
        else:
            self._plain(line, at, end)
        if line == self.signed and self.signature is not None and end == self.signature.start:
            self.open = None
            self.drafts.append(Draft("signature", self.signature.start, self.signature.until))
        if line in self.inside:
            self.drafts.extend(Draft("furniture", *place) for place in self.inside[line] if place[0] >= first)
        self.above, self.broken, self.ruled = line, False, None

    def _set_role(self, line: int, role: Role) -> None:
        if self.layout.roles[line] is None:
            self.layout.roles[line] = role

    def _begin(self, numbered: Numbered) -> None:
        candidate = numbered.candidate
        end = candidate.start + len(self.layout.text[candidate.start : candidate.text].rstrip(MARGIN))
        self.open = Draft("paragraph", candidate.start, end, numbered.number, candidate.mark, candidate.text)
        self.drafts.append(self.open)

    def _plain(self, line: int, start: int, end: int) -> None:
        """Take a line without a number: a heading, the beginning of something unnumbered, or what goes on."""
        words = self.layout.text[start:end].strip(MARGIN)
        if not words:
            return
        if words == "¶":
            self._set_role(line, "paragraph")
            return
        heading = heading_of(line, words, self._surroundings(line))
        if heading:
            self._set_role(line, "heading")
            self._add_heading(line, start, words, heading)
            return
        self._set_role(line, "paragraph")
        if words.startswith(GLUED_RULE) and (self.open is None or self.open.kind == "heading"):
            start = self.layout.text.index(words.lstrip("-"), start)
        if self.open is None or self.open.kind != "paragraph" or (self.blanks and self._starts_anew(words)):
            self._begin_unnumbered(start)
        self._extend(start, end)

    def _surroundings(self, line: int) -> Surroundings:
        around = self.around
        around.blanks, around.open = self.blanks, self.open_kind(line)
        around.unnumbered = self.open is None or self.open.number is None
        return around

    def _starts_anew(self, words: str) -> bool:
        """Say whether a line below a blank one begins a paragraph without a number.

        It does where it is labelled; below text without a number where no sentence goes on; and with a mark of its own.
        """
        if LABELLED.match(words) is not None:
            return True
        if self.open is not None and self.open.number is None and self.above >= 0:
            return not goes_on_below(self.layout.words[self.above], words, self.broken)
        return words[0] == "(" and self._bears_mark(words)

    def _bears_mark(self, words: str) -> bool:
        """Say whether a line begins with a paragraph's mark; (C) behind (B) is an item of a list."""
        found = UNNUMBERED_MARK.match(words)
        if found is None or self.open is None or self.vocabulary.portion(found["mark"]) is None:
            return False
        return found["mark"] != "(C)" or "(B)" not in self.layout.text[self.open.start : self.open.end]

    def open_kind(self, line: int) -> BlockKind | None:
        """Return the kind of the block that a line could go on, None on the first line of the text."""
        return self.open.kind if self.open is not None and line != self.layout.body_line else None

    def _begin_unnumbered(self, start: int) -> None:
        text = self.layout.text
        first = start
        while first < len(text) and text[first] in MARGIN:
            first += 1
        self.open = Draft("paragraph", first, first, None, None, first)
        found = UNNUMBERED_MARK.match(text, first)
        if found is not None and self.vocabulary.portion(found["mark"]) is not None:
            self.open.mark, self.open.text = found.span("mark"), found.end()
        self.drafts.append(self.open)

    def _extend(self, start: int, end: int) -> None:
        """Let the open block reach to the last word between two places."""
        words = self.layout.text[start:end].rstrip(MARGIN)
        if self.open is not None and words:
            self.open.end = max(self.open.end, start + len(words))

    def _add_heading(self, line: int, start: int, words: str, heading: str) -> None:
        first = self.layout.text.index(words[0], start)
        if heading.startswith(GLUED_RULE) and (title := heading.lstrip("- ")):
            first, heading = first + len(heading) - len(title), title
        if self.open is None and self.ruled is not None and self._goes_on_heading(line):
            rule = self.layout.offset(line - 1)
            self.drafts.append(Draft("furniture", rule, rule + len(self.layout.words[line - 1])))
            self.open = self.ruled
        if self.open is not None and self.open.kind == "heading" and not self.blanks:
            self.open.end = first + len(heading)
            return
        self.open = Draft("heading", first, first + len(heading))
        self.drafts.append(self.open)

    def _goes_on_heading(self, line: int) -> bool:
        """Say whether a line between two rows of dashes is the second line of a heading, each line underlined."""
        roles = self.layout.roles
        first = next((up for up in range(line - 2, self.layout.body_line - 1, -1) if roles[up] == "heading"), -1)
        underlined = line + 1 < len(roles) and roles[line - 1] == roles[line + 1] == "rule"
        return underlined and not self.blanks and first > 0 and roles[first - 1] != "rule"
