"""The mark above a signature that says how long a telegram is held: ``GP-3``, ``EXEMPT``, ``XGDS-2``."""

from __future__ import annotations

import re

from dragoman.documents import DocumentId, Sourced, Span
from dragoman.message.layout import Layout

MARK = re.compile(
    r"(?P<mark>GP\s?[-.]?\s?[1-4]|EXEMPT|XGDS(?:\s?-\s?[1-4])?|[AN]?GDS|ADS|DECONTROL.{0,60})"
    r"(?:[.,:;]|\s+(?=[A-Z]{3,}\W*$)|$)"
)
ALONE = re.compile(rf"{MARK.pattern}\s*")
BEHIND = re.compile(r"(?<=[.!?\")]\s)\s?(?P<mark>GP-[1-4]|XGDS(?:-[1-4])?)\.?\s*$")
DEEPEST = 60
"""Lines looked at from the bottom up."""
TAIL = 24


NAME = re.compile(r"\s*([A-Z][A-Z'’-]{2,20})\.?")


def is_mark(words: str) -> bool:
    """Say whether a line is nothing but such a mark."""
    return len(words) <= 80 and ALONE.fullmatch(words) is not None


def mark_at(words: str, start: int, document: DocumentId) -> Sourced[str] | None:
    """Return the mark that a line is or begins with, before a name; ``start`` is where the line begins."""
    found = MARK.match(words) if is_mark(words) or name_behind_mark(words) is not None else None
    return _sourced(found, start, document) if found else None


def name_behind_mark(words: str) -> tuple[int, int] | None:
    """Return the place of the name in a line that is a mark with a name behind it (``GP-3. SAMPLE``), or None."""
    found = MARK.match(words) if len(words) <= 44 else None
    name = NAME.fullmatch(words, found.end()) if found else None
    return name.span(1) if name else None


def downgrading_of(layout: Layout, document: DocumentId) -> Sourced[str] | None:
    """Return the last such mark of a text: on a line of its own, before the name, or behind the last sentence.

    The value is without blanks and stops (``GP-3``).
    """
    looked = range(len(layout.words) - 1, max(layout.body_line - 1, len(layout.words) - 1 - DEEPEST), -1)
    for line in looked:
        words, role = layout.words[line], layout.roles[line]
        if role == "downgrading" or (role == "signature" and words[0] in "GEXAND"):
            found = MARK.match(words)
        elif role == "paragraph":
            found = BEHIND.search(words[-TAIL:]) if len(words) > TAIL and words[-1] in "1234S." else None
            start = layout.offset(line) + max(0, len(words) - TAIL)
            return _sourced(found, start, document) if found else None
        else:
            continue
        if found is not None:
            return _sourced(found, layout.offset(line), document)
    return None


def _sourced(found: re.Match[str], start: int, document: DocumentId) -> Sourced[str]:
    mark = re.sub(r"GP\s?[-.]?\s?", "GP-", " ".join(found["mark"].split()))
    return Sourced(
        re.sub(r"\s?-\s?", "-", mark), Span(document, start + found.start("mark"), start + found.end("mark"))
    )
