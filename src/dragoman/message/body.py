"""The text below the head: paragraphs, headings, furniture and signature as blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.documents import Block, BlockKind, DocumentId, Level, Marking, Sourced, Span
from dragoman.message.furniture import END_OF_MESSAGE, PAGE_IN_LINE, ignored, is_rule
from dragoman.message.layout import Layout
from dragoman.message.message import Role
from dragoman.message.paragraphs import UNNUMBERED_MARK, Numbered, find_paragraphs
from dragoman.message.signatures import Signature, find_signature
from dragoman.message.vocabulary import Vocabulary

HEADING_BESIDE_RULE = re.compile(r"(?P<words>\S.{1,160}?)\s+[-=_*‐–—]{5,}[-=_*‐–—\s]*")
SLASHED = re.compile(r"//.{2,100}//?")
LABELLED = re.compile(
    r"(?:BEGIN\s+(?:SUMMARY|TEXT|COMMENT|UNCLASSIFIED TEXT|QUOTE)|(?:SUMMARY|COMMENT|ACTION REQUEST(?:ED)?|BACKGROUND|NOTE)\s{0,2}[:.]|END\s+TEXT)",
    re.I,
)
REPEATED = re.compile(r"(?:E\.?O\.? ?\d{5}|TAGS?\b|SUBJECT\b|SIPDIS|REF\b|CLASSIFIED BY\b)", re.I)
HANDLED = re.compile(r"(?:\(U\)\s*)?(?:.{0,60}\b(?:IS|CONTAINS)\s+)?SENSITIVE\s+BUT\s+UNCLASSIFIED\b", re.I)
ENTIRE = re.compile(r"\s*(?P<words>[A-Z]+(?: [A-Z]+){0,2})\s*-{1,2}\s*ENTIRE\s+TEXT", re.I)
HEADING_LENGTH = 96
NAMED: frozenset[Role] = frozenset(
    ("rule", "page header", "page marking", "repeated header", "end of message", "signature", "downgrading", "website")
    + ("notice", "release stamp", "relay note", "newspaper date")
)
"""Roles that take the whole of their line, also where it is the first of the text."""
MARGIN = " \t\r\n\f\v\x00"


@dataclass(slots=True)
class Draft:
    """A block being made: where it starts, what it is, where its words begin and where they end so far."""

    kind: BlockKind
    start: int
    end: int
    number: int | None = None
    mark: tuple[int, int] | None = None
    text: int | None = None


@dataclass(slots=True)
class Body:
    """What stands below the head.

    Blocks in the making, the paragraphs' numbers, the signature, the first line of a second telegram, and the levels
    that the text itself states: in repeated classification lines, in handling notes, for its entire text.
    """

    drafts: list[Draft]
    numbered: list[Numbered]
    signature: Signature | None
    second: int | None = None
    levels: tuple[Level, ...] = ()


def read_body(layout: Layout, vocabulary: Vocabulary, serial: str | None) -> Body:
    """Read what stands below the head and give each of its lines a role.

    ``serial`` is the telegram's own: a classification line in the text that bears another begins another telegram.
    """
    second, levels = _name_furniture(layout, vocabulary, serial)
    signature = find_signature(layout, vocabulary) if second is None else None
    lines = [line for line in range(layout.body_line, len(layout.raws)) if _is_text(layout, line)]
    if second is not None:
        numbered = find_paragraphs(layout, [line for line in lines if line < second], vocabulary)
    else:
        numbered = find_paragraphs(layout, lines, vocabulary)
    drafts = _Blocks(layout, vocabulary, numbered, signature).made()
    levels += _stated(drafts, layout.text, vocabulary)
    return Body(drafts, numbered, signature, second, tuple(levels))


def _stated(drafts: list[Draft], text: str, vocabulary: Vocabulary) -> list[Level]:
    """Return the levels stated in words above and in the first paragraph; a note on handling becomes a note."""
    levels: list[Level] = []
    for draft in drafts[:12]:
        words = text[draft.start : min(draft.end, draft.start + 200)]
        if draft.number is None and draft.kind in ("paragraph", "heading") and HANDLED.match(words):
            draft.kind = "note"
            levels.append(Level.SBU)
        if draft.number is not None:
            entire = ENTIRE.match(text, draft.text or draft.start)
            if entire is not None:
                levels.append(vocabulary.level_of(entire["words"]))
            break
    return [level for level in levels if level is not Level.UNSTATED]


def _is_text(layout: Layout, line: int) -> bool:
    """Say whether a line's words belong to the text (the first one may begin inside a line of the head)."""
    role = layout.roles[line]
    return role is None or (line == layout.body_line and role not in NAMED)


def _name_furniture(layout: Layout, vocabulary: Vocabulary, serial: str | None) -> tuple[int | None, list[Level]]:
    """Name blank lines, rules, page headings and repeated heads.

    Returns: the first line of a second telegram or None, and the levels of repeated classification lines.
    """
    second: int | None = None
    levels: list[Level] = []
    repeating = False
    roles, kinds, starts, all_words = layout.roles, layout.kinds, vocabulary.caption_starts, layout.words
    for line in range(layout.body_line, len(layout.raws)):
        words = all_words[line]
        if not words:
            roles[line] = "blank"
            continue
        if line == layout.body_line and roles[line] is not None:
            continue
        first = words[0]
        if first in "-=_*~‐‑‒–—" and is_rule(words):
            roles[line] = "rule"
        elif kinds and (role := ignored(words, kinds)) is not None:
            roles[line] = role
        elif first in "UCSTL" and len(words) < 100 and (found := vocabulary.classification_line.match(words)):
            behind = words[found.end() :].strip(" /.")
            number = re.search(r"[A-Za-z]\s(\d{1,7})\b", behind)
            if number and (behind.isupper() or behind[:7].upper() == "SECTION"):
                repeating = True
                roles[line] = "repeated header"
                levels.append(vocabulary.level_of("".join(found[0].split())))
                if second is None and serial is not None and number[1].lstrip("0") != serial.lstrip("0"):
                    second = line
            elif not behind and len(words) > 5:
                roles[line] = "page marking"
        elif repeating and (REPEATED.match(words) or (words.isupper() and vocabulary.captions_of(words) is not None)):
            roles[line] = "repeated header"
        elif len(words) <= 30 and words.isupper() and words.split()[0].rstrip("/") in starts:
            if vocabulary.captions_of(words) is not None and len(words) > 4:
                roles[line] = "page marking"
        elif first in "N#B" and END_OF_MESSAGE.fullmatch(words):
            roles[line] = "end of message"
        elif repeating:
            repeating = False
    return second, [level for level in levels if level is not Level.UNSTATED]


class _Blocks:
    """Building blocks line by line; ``open`` is the paragraph that goes on."""

    def __init__(
        self, layout: Layout, vocabulary: Vocabulary, numbered: list[Numbered], signature: Signature | None
    ) -> None:
        self.layout = layout
        self.vocabulary = vocabulary
        self.by_line: dict[int, list[Numbered]] = {}
        for one in numbered:
            self.by_line.setdefault(one.candidate.line, []).append(one)
        self.signature = signature
        self.signed = signature.line if signature else -1
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.blanks = 0

    def made(self) -> list[Draft]:
        """Return the blocks of the whole body, in order; page furniture inside a paragraph has its own block."""
        layout = self.layout
        for line in range(layout.body_line, len(layout.raws)):
            role = layout.roles[line]
            if role == "blank":
                self.blanks += 1
                continue
            if role is None and self._goes_on(line):
                continue
            start = max(layout.starts[line], layout.body)
            end = layout.starts[line] + len(layout.raws[line])
            if role is not None and (line != layout.body_line or role in NAMED):
                self._named(role, start, end)
            else:
                self._text(line, start, end)
            self.blanks = 0
        return self.drafts

    def _goes_on(self, line: int) -> bool:
        """Take a line in the middle of a paragraph: nothing parts it from the line above, and no row of dashes is near."""
        layout, roles = self.layout, self.layout.roles
        words = layout.words[line]
        if self.blanks or self.open is None or self.open.kind != "paragraph" or line in self.by_line:
            return False
        if len(words) > HEADING_LENGTH or words[-1] in "-=_*" or words[0] in "/¶" or line == self.signed:
            return False
        if roles[line - 1] == "rule" or (line + 1 < len(roles) and roles[line + 1] == "rule"):
            return False
        roles[line] = "paragraph"
        self.open.end = layout.starts[line] + len(layout.raws[line].rstrip(MARGIN))
        return True

    def _named(self, role: Role, start: int, end: int) -> None:
        """Take a line that has a name already: the signature, or furniture."""
        words = self.layout.text[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if role == "signature":
            self.open = None
            self.drafts.append(Draft("signature", first, last))
        elif role == "rule":
            if self.open is not None and self.open.kind == "heading":
                self.open = None
        else:
            self.drafts.append(Draft("furniture", first, last))

    def _text(self, line: int, start: int, end: int) -> None:
        """Take a line of the text, cut at the paragraphs that begin in it and at a signature behind its last sentence."""
        if self.signature is not None and self.signature.line == line and self.layout.roles[line] != "signature":
            end = self.signature.start
        cuts = self.by_line.get(line, [])
        at = start
        for numbered in cuts:
            if numbered.candidate.start > at and self.layout.text[at : numbered.candidate.start].strip(MARGIN + "¶"):
                self._plain(line, at, numbered.candidate.start)
            self._begin(numbered)
            at = numbered.candidate.text
        if cuts:
            self._extend(at, end)
            self._set_role(line, "paragraph")
        else:
            self._plain(line, at, end)
        if self.signature is not None and self.signature.line == line and end == self.signature.start:
            self.open = None
            self.drafts.append(Draft("signature", self.signature.start, self.signature.end))
        if end - start > HEADING_LENGTH:
            self._furniture_inside(start, end)

    def _set_role(self, line: int, role: Role) -> None:
        if self.layout.roles[line] is None:
            self.layout.roles[line] = role

    def _begin(self, numbered: Numbered) -> None:
        candidate = numbered.candidate
        self.open = Draft("paragraph", candidate.start, candidate.text, numbered.number, candidate.mark, candidate.text)
        self.drafts.append(self.open)

    def _plain(self, line: int, start: int, end: int) -> None:
        """Take a line without a number: a heading, the beginning of something unnumbered, or what goes on."""
        words = self.layout.text[start:end].strip(MARGIN)
        if not words:
            return
        if words == "¶":
            self._set_role(line, "paragraph")
            return
        heading = self._heading(line, words)
        if heading:
            self._set_role(line, "heading")
            self._add_heading(start, words, heading)
            return
        self._set_role(line, "paragraph")
        starts_anew = self.blanks > 0 and LABELLED.match(words) is not None
        if self.open is None or self.open.kind != "paragraph" or starts_anew:
            self._begin_unnumbered(start)
        self._extend(start, end)

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

    def _add_heading(self, start: int, words: str, heading: str) -> None:
        first = self.layout.text.index(words[0], start)
        if self.open is not None and self.open.kind == "heading" and not self.blanks:
            self.open.end = first + len(heading)
            return
        self.open = Draft("heading", first, first + len(heading))
        self.drafts.append(self.open)

    def _heading(self, line: int, words: str) -> str:
        """Return the words of a heading, or nothing.

        A heading stands beside a row of dashes, between double slashes, or alone in capitals or before a numbered
        paragraph without a stop at its end.
        """
        if len(words) > 260:
            return ""
        if words[-1] in "-=_*" and (found := HEADING_BESIDE_RULE.fullmatch(words)):
            return found["words"]
        if len(words) > HEADING_LENGTH:
            return ""
        if words[0] == "/" and SLASHED.fullmatch(words):
            return words
        if (self._beside_rule(line) or self._first_of_two(line)) and not (words.endswith(".") and len(words) > 70):
            return words
        if (
            self.blanks == 0
            and line != self.layout.body_line
            and self.open is not None
            and self.open.kind == "paragraph"
        ):
            return ""
        if words[-1] in ".;:,-" or words[0] in '-*("' or LABELLED.match(words):
            return words if words.rstrip(":. ").upper() in ONE_WORD_HEADINGS else ""
        below = self._below(line)
        if below == "number" or (below == "blank" and words.isupper() and len(words) > 3):
            return words
        return ""

    def _beside_rule(self, line: int) -> bool:
        roles = self.layout.roles
        below = roles[line + 1] == "rule" if line + 1 < len(roles) else False
        above = line > 0 and roles[line - 1] == "rule" and line - 1 >= self.layout.body_line
        if above and not below:
            return self._closed_below(line)
        return below

    def _first_of_two(self, line: int) -> bool:
        """Say whether a short line below a blank one is the first of two lines above a row of dashes."""
        roles = self.layout.roles
        if (
            line + 2 >= len(roles)
            or roles[line + 2] != "rule"
            or roles[line + 1] is not None
            or line + 1 in self.by_line
        ):
            return False
        words = self.layout.words
        return self.blanks > 0 and len(words[line + 1]) <= HEADING_LENGTH and not words[line].endswith((".", ",", ";"))

    def _closed_below(self, line: int) -> bool:
        """Say whether lines under a row of dashes end at another row within three lines: a heading of several lines."""
        roles, words = self.layout.roles, self.layout.words
        for after in range(line + 1, min(line + 4, len(words))):
            if roles[after] == "rule":
                return True
            if not words[after]:
                break
        continued = self.open is not None and self.open.kind == "heading"
        return not continued and self._below(line) in ("number", "blank") and not words[line].endswith(".")

    def _below(self, line: int) -> str:
        """Return what stands below a line: ``number``, a paragraph's number; ``blank``; or ``text``."""
        words, roles = self.layout.words, self.layout.roles
        for after in range(line + 1, min(line + 6, len(words))):
            if after in self.by_line:
                return "number"
            if words[after] and (roles[after] is None or roles[after] == "signature"):
                return "blank" if after > line + 1 else "text"
        return "end"

    def _furniture_inside(self, start: int, end: int) -> None:
        """Add blocks for page headings inside a flattened line."""
        if " OF 0" in self.layout.text[start:end]:
            for found in PAGE_IN_LINE.finditer(self.layout.text, start, end):
                self.drafts.append(Draft("furniture", *found.span()))


ONE_WORD_HEADINGS = frozenset(
    "SUMMARY|COMMENT|BACKGROUND|INTRODUCTION|ACTION REQUEST|ACTION REQUESTED|PARTICIPANTS|CONCLUSION|SUMMARY AND COMMENT|OVERVIEW".split(
        "|"
    )
)


def to_blocks(
    body: Body, layout: Layout, document: DocumentId, whole: Marking, captions: tuple[str, ...], vocabulary: Vocabulary
) -> list[Block]:
    """Return the finished blocks, the head first; a block without a mark is as closely held as the whole.

    ``captions`` are the controls printed above the text: they hold for every block, whatever its mark.
    """
    blocks: list[Block] = []
    head = len(layout.text[: layout.body].rstrip())
    if layout.body and head:
        first = len(layout.text) - len(layout.text.lstrip())
        blocks.append(Block("header", Span(document, min(first, head), head), whole))
    markings: dict[str, Marking] = {}
    for draft in body.drafts:
        printed, marking = _marked(draft, layout.text, document, whole, captions, vocabulary, markings)
        blocks.append(_block(draft, layout.text, document, printed, marking))
    return blocks


def _marked(  # noqa: PLR0913  a draft, its text, and all that bears on its marking
    draft: Draft,
    text: str,
    document: DocumentId,
    whole: Marking,
    captions: tuple[str, ...],
    vocabulary: Vocabulary,
    markings: dict[str, Marking],
) -> tuple[Sourced[str] | None, Marking]:
    """Return a paragraph's mark as printed and what it stands for, the captions of the whole included."""
    if draft.mark is None:
        return None, whole
    words = text[draft.mark[0] : draft.mark[1]]
    if words not in markings:
        own = vocabulary.portion(words) or whole
        markings[words] = Marking(own.level, captions).joined(own)
    return Sourced(words, Span(document, *draft.mark)), markings[words]


def _block(draft: Draft, text: str, document: DocumentId, printed: Sourced[str] | None, marking: Marking) -> Block:
    """Return a finished block; the prose of a paragraph begins behind number and mark."""
    prose: Span | None = None
    if draft.kind in ("paragraph", "note") and draft.text is not None:
        start = draft.text
        while start < draft.end and text[start] in MARGIN:
            start += 1
        prose = Span(document, min(start, draft.end), draft.end)
    return Block(
        draft.kind, Span(document, draft.start, max(draft.start, draft.end)), marking, draft.number, printed, prose
    )
