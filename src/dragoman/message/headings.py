"""Headings: beside a row of dashes, between double slashes, or alone above a paragraph."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from dragoman.documents import BlockKind
from dragoman.message.layout import Layout
from dragoman.message.message import Role
from dragoman.message.title_case import is_labelled, is_titled

BESIDE_RULE = re.compile(r"(?P<words>\S.{1,160}?)\s+[-=_*‐–—]{5,}[-=_*‐–—\s]*")
SLASHED = re.compile(r"//.{2,100}//?")
LABELLED = re.compile(
    r"(?:BEGIN\s+(?:SUMMARY|TEXT|COMMENT|UNCLASSIFIED TEXT|QUOTE)"
    r"|(?:SUMMARY|COMMENT|ACTION REQUEST(?:ED)?|BACKGROUND|NOTE)\s{0,2}[:.]|END\s+TEXT)",
    re.I,
)
COLUMNS = re.compile(r"\S(?: {3,}|\t[ \t]*)\S")
"""Blanks that set a table's columns apart."""
CLOSES = re.compile(r"\bEND\s(?:OF\s)?(?:SUMMARY|COMMENT|NOTE|TEXT|QUOTE|TRANSLATION)", re.I)
HEADING_LENGTH = 96
ONE_WORD = frozenset(
    "SUMMARY|COMMENT|SUMMARY AND COMMENT|BACKGROUND|INTRODUCTION|ACTION REQUEST|ACTION REQUESTED|CONCLUSION"
    "|OVERVIEW|PARTICIPANTS|KEY POINTS|BEGIN SUMMARY|BEGIN COMMENT".split("|")
)
LINES_OF_ONE = 3
"""Lines that one heading can run over."""
NEAR = 12
"""Lines looked at above and below, blank ones and furniture included."""
SAME_LENGTH = 2
GLUED_RULE = "--------"
"""A row of dashes that text runs on from, where a line end was lost."""
STANDS: frozenset[Role | None] = frozenset((None, "rule", "paragraph", "heading", "signature", "downgrading"))
"""Roles of lines that are neither blank nor furniture."""


@dataclass(slots=True)
class Surroundings:
    """What stands around a line.

    The page, the lines with paragraph numbers, whether there are rows of dashes at all, how many blank lines stand
    above, the kind of the open block, and whether the text here is one without numbers.
    """

    layout: Layout
    numbered: Container[int]
    ruled: bool
    blanks: int = 0
    open: BlockKind | None = None
    unnumbered: bool = False

    def next(self, line: int, step: int) -> int:
        """Return the next line up (-1) or down (1) that is neither blank nor furniture, or -1 where none is near."""
        roles = self.layout.roles
        near, last = line + step, line + step * NEAR
        first, end = self.layout.body_line, len(roles)
        while near != last and first <= near < end:
            if roles[near] in STANDS and self.layout.words[near]:
                return near
            near += step
        return -1

    def is_rule(self, line: int) -> bool:
        """Say whether a line is a row of dashes, or begins with one that text was run on to."""
        return line >= 0 and (self.layout.roles[line] == "rule" or self.layout.words[line].startswith(GLUED_RULE))

    def is_plain(self, line: int) -> bool:
        """Say whether a line is short and begins no paragraph: one that a heading can go on to."""
        layout = self.layout
        return (
            line < len(layout.roles)
            and layout.roles[line] is None
            and line not in self.numbered
            and 0 < len(layout.words[line]) <= HEADING_LENGTH
            and not layout.words[line].startswith(GLUED_RULE)
        )


def heading_of(line: int, words: str, around: Surroundings) -> str:
    """Return the words of a heading, or nothing.

    A heading stands beside a row of dashes, between double slashes, or alone in capitals or before a numbered
    paragraph without a stop at its end; in a text without numbers also in title case, alone or right above the text.
    """
    if len(words) > 260:
        return ""
    if words[-1] in "-=_*" and (found := BESIDE_RULE.fullmatch(words)):
        return found["words"]
    if len(words) > HEADING_LENGTH or (("   " in words or "\t" in words) and COLUMNS.search(words)):
        return ""
    if words[0] == "/" and SLASHED.fullmatch(words):
        return words
    if around.ruled and _beside_rule(line, words, around) and not (words.endswith(".") and len(words) > 70):
        return words
    if around.blanks == 0 and around.open == "paragraph":
        return ""
    if words[-1] in ".;:,-" or words[0] in '-*("' or LABELLED.match(words) or _closes(words):
        stands = words.rstrip(":. ").upper() in ONE_WORD or (around.unnumbered and _announces(line, words, around))
        return words if stands else ""
    below = _below(line, around)
    if around.open == "paragraph" and _lists(line, around):
        return ""
    if below == "number" or (below == "blank" and words.isupper() and len(words) > 3):
        return words
    if below == "text" and _first_of_two(line, words, around):
        return words
    return words if around.unnumbered and below in ("blank", "text") and _titles(line, words, around) else ""


def _closes(words: str) -> bool:
    """Say whether words end what was begun: ``END SUMMARY``."""
    return "END" in words.upper() and CLOSES.search(words) is not None


def _beside_rule(line: int, words: str, around: Surroundings) -> bool:
    """Say whether a row of dashes belongs to a line: right below it or its next lines, around it, or a blank away."""
    roles, last = around.layout.roles, line
    if line + 1 < len(roles) and around.is_rule(line + 1):
        return True
    above = line > around.layout.body_line and roles[line - 1] == "rule"
    if above and _closed_below(line, around):
        return True
    if around.open == "paragraph" and not around.blanks:
        return False
    while last < line + LINES_OF_ONE - 1 and around.is_plain(last + 1):
        last += 1
    rule = around.next(last, 1)
    if rule < 0 or not around.is_rule(rule):
        return False
    if last > line and words.endswith((".", ",", ";")):
        return False
    return rule == last + 1 or _is_parted(line, last, rule, around)


def _is_parted(line: int, last: int, rule: int, around: Surroundings) -> bool:
    """Say whether a row of dashes belongs to the lines that blank ones or furniture part from it.

    It does below words of its own length, below words that stand under another row, and where a paragraph's number
    follows it; a row that opens the next heading does not.
    """
    words = around.layout.words
    if words[last].endswith((".", ",", ";")) or words[line][0] in '-*("':
        return False
    if abs(len(words[rule]) - len(words[last])) <= SAME_LENGTH and around.layout.roles[rule] == "rule":
        return True
    above = around.next(line, -1)
    follows = around.next(rule, 1)
    opens = follows == rule + 1 and around.is_plain(follows) and around.is_rule(around.next(follows, 1))
    if above >= 0 and around.layout.roles[above] == "rule":
        return not (opens and around.layout.roles[above - 1] == "heading")
    return follows in around.numbered


def _closed_below(line: int, around: Surroundings) -> bool:
    """Say whether lines under a row of dashes end at another row within three lines, or at a paragraph."""
    roles, words = around.layout.roles, around.layout.words
    for after in range(line + 1, min(line + 4, len(words))):
        if roles[after] == "rule":
            return True
        if not words[after]:
            break
    return around.open != "heading" and _below(line, around) in ("number", "blank") and not words[line].endswith(".")


def _below(line: int, around: Surroundings) -> str:
    """Return what stands below a line: ``number``, a paragraph's number; ``blank``; ``text``; or ``end``."""
    words, roles = around.layout.words, around.layout.roles
    for after in range(line + 1, min(line + NEAR, len(words))):
        if after in around.numbered:
            return "number"
        if words[after] and (roles[after] is None or roles[after] == "signature"):
            return "blank" if after > line + 1 else "text"
    return "end"


def _lists(line: int, around: Surroundings) -> bool:
    """Say whether short lines without stops lead up to words that end in a colon: all of them are that list."""
    above = around.next(line, -1)
    for _ in range(LONGEST_LIST):
        if above < 0 or around.layout.roles[above] != "paragraph":
            return False
        words = around.layout.words[above]
        if words.endswith(":"):
            return True
        if len(words) > SHORT_ITEM or words.endswith("."):
            return False
        above = around.next(above, -1)
    return False


def _first_of_two(line: int, words: str, around: Surroundings) -> bool:
    """Say whether a line in capitals or title case is the first of two above a paragraph's number."""
    second = around.layout.words[line + 1]
    alike = (words.isupper() and second.isupper()) or (is_titled(words) and _ends_title(second))
    return alike and around.is_plain(line + 1) and second[-1] not in ".;,-" and _below(line + 1, around) == "number"


def _announces(line: int, words: str, around: Surroundings) -> bool:
    """Say whether a line of a text without numbers announces what follows: ``Upcoming events:`` between blank lines."""
    return is_labelled(words) and around.blanks > 0 and _below(line, around) == "blank"


def _titles(line: int, words: str, around: Surroundings) -> bool:
    """Say whether a line in title case stands above text without numbers: alone, or, of two lines at most, on it."""
    layout = around.layout
    if not around.blanks:
        return around.open == "heading" and _ends_title(words) and _is_text(line + 1, around)
    if not is_titled(words):
        return False
    follows = around.next(line, 1)
    if follows > line + 1:
        below = around.next(follows, 1)
        alone = below > follows + 1 and is_titled(layout.words[follows])
        return not alone or (below >= 0 and not is_titled(layout.words[below]))
    if follows < 0 or len(words.split()) < TITLE_WORDS:
        return False
    return _is_text(follows, around) or (_ends_title(layout.words[follows]) and _is_text(follows + 1, around))


def _ends_title(words: str) -> bool:
    """Say whether a short line can be the second one of a title."""
    return len(words) < SHORT_LINE and (words.isupper() or is_titled(words[:1].upper() + words[1:]))


def _is_text(line: int, around: Surroundings) -> bool:
    """Say whether a line is the first of a text: full, begun with a capital, not in title case as the next one is."""
    words = around.layout.words[line : line + 2]
    if not words or len(words[0]) < SHORT_LINE or words[0][0].islower():
        return False
    return not all(is_titled(one) for one in words if one)


LONGEST_LIST = 20
SHORT_ITEM = 60
TITLE_WORDS = 4
"""A title right above its text has as many words at least."""
SHORT_LINE = 45
"""A line shorter than this is no full line of a text."""
