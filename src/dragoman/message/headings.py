"""Headings: beside a row of dashes, between double slashes, or alone in capitals above a paragraph."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from dragoman.documents import BlockKind
from dragoman.message.layout import Layout

BESIDE_RULE = re.compile(r"(?P<words>\S.{1,160}?)\s+[-=_*‐–—]{5,}[-=_*‐–—\s]*")
SLASHED = re.compile(r"//.{2,100}//?")
LABELLED = re.compile(
    r"(?:BEGIN\s+(?:SUMMARY|TEXT|COMMENT|UNCLASSIFIED TEXT|QUOTE)"
    r"|(?:SUMMARY|COMMENT|ACTION REQUEST(?:ED)?|BACKGROUND|NOTE)\s{0,2}[:.]|END\s+TEXT)",
    re.I,
)
HEADING_LENGTH = 96
ONE_WORD = frozenset(
    "SUMMARY|COMMENT|SUMMARY AND COMMENT|BACKGROUND|INTRODUCTION|ACTION REQUEST|ACTION REQUESTED|CONCLUSION"
    "|OVERVIEW|PARTICIPANTS".split("|")
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a line: the page, lines with paragraph numbers, blank lines above, the open block's kind."""

    layout: Layout
    numbered: Container[int]
    blanks: int
    open: BlockKind | None


def heading_of(line: int, words: str, around: Surroundings) -> str:
    """Return the words of a heading, or nothing.

    A heading stands beside a row of dashes, between double slashes, or alone in capitals or before a numbered
    paragraph without a stop at its end.
    """
    if len(words) > 260:
        return ""
    if words[-1] in "-=_*" and (found := BESIDE_RULE.fullmatch(words)):
        return found["words"]
    if len(words) > HEADING_LENGTH:
        return ""
    if words[0] == "/" and SLASHED.fullmatch(words):
        return words
    beside = _beside_rule(line, around) or _first_of_two(line, around)
    if beside and not (words.endswith(".") and len(words) > 70):
        return words
    if around.blanks == 0 and around.open == "paragraph":
        return ""
    if words[-1] in ".;:,-" or words[0] in '-*("' or LABELLED.match(words):
        return words if words.rstrip(":. ").upper() in ONE_WORD else ""
    below = _below(line, around)
    return words if below == "number" or (below == "blank" and words.isupper() and len(words) > 3) else ""


def _beside_rule(line: int, around: Surroundings) -> bool:
    """Say whether a row of dashes stands right below a line, or right above one that another row or a blank closes."""
    roles = around.layout.roles
    below = line + 1 < len(roles) and roles[line + 1] == "rule"
    above = line > around.layout.body_line and roles[line - 1] == "rule"
    return _closed_below(line, around) if above and not below else below


def _first_of_two(line: int, around: Surroundings) -> bool:
    """Say whether a short line below a blank one is the first of two lines above a row of dashes."""
    roles, words = around.layout.roles, around.layout.words
    if (
        line + 2 >= len(roles)
        or roles[line + 2] != "rule"
        or roles[line + 1] is not None
        or line + 1 in around.numbered
    ):
        return False
    return around.blanks > 0 and len(words[line + 1]) <= HEADING_LENGTH and not words[line].endswith((".", ",", ";"))


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
    for after in range(line + 1, min(line + 6, len(words))):
        if after in around.numbered:
            return "number"
        if words[after] and (roles[after] is None or roles[after] == "signature"):
            return "blank" if after > line + 1 else "text"
    return "end"
