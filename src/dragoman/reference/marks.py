"""Reading marks of classification by the tables: the class line's word, a paragraph's mark, a paper's captions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dragoman.documents import Level, Marking
from dragoman.reference.telegrams import PortionMark

ENTIRE_TEXT = re.compile(r"[\s/-]*ENTIRE\s+TEXT\.?$")
RELEASABLE = re.compile(r"REL(?:EASABLE)?(?:\s+TO)?\s+(?P<to>[A-Z][A-Z ,&/]*)")
LONGEST = 120
"""Characters; what is longer is a sentence in brackets, and no mark."""
PARTS = re.compile(r"\s*(?://?|\s-\s|-|,)\s*")


def read_portion(printed: str, marks: Mapping[str, PortionMark]) -> Marking | None:
    """Read the mark of a paragraph, with or without brackets; None where it is no mark, as in ``(U.S.)``.

    ``(C/NF)`` is C with NOFORN; ``(S//REL SAU)`` is S with ``REL SAU``; ``(U//FOUO)`` is SBU;
    ``(C - Entire Text)`` is C; ``( c )`` is C.
    """
    if len(printed) > LONGEST:
        return None
    text = re.sub(r"\s+", " ", printed.strip().strip("()[]{}").strip().upper())
    text = ENTIRE_TEXT.sub("", text)
    level, rest = _split_level(text, marks)
    if level is None:
        return None
    second, behind = _split_level(rest.strip(" /-,"), marks)
    if second is not None and max(level, second) <= Level.SBU:
        level, rest = max(level, second), behind
    controls = _controls(rest, marks)
    return None if controls is None else Marking(level, controls)


def _split_level(text: str, marks: Mapping[str, PortionMark]) -> tuple[Level | None, str]:
    """Part a mark into its level and the rest; the longest words win, spaced out letter by letter or not."""
    words = re.match(r"[A-Z]+(?: [A-Z]+)*", text)
    if words is None:
        return None, text
    spaced = words[0].replace(" ", "")
    if spaced in marks and marks[spaced].level is not None:
        return marks[spaced].level, text[words.end() :]
    pieces = words[0].split(" ")
    for count in range(len(pieces), 0, -1):
        form = " ".join(pieces[:count])
        if form in marks and marks[form].level is not None:
            return marks[form].level, text[len(form) :]
    return None, text


def _controls(rest: str, marks: Mapping[str, PortionMark]) -> tuple[str, ...] | None:
    """Read the controls after the level; None where a part is not known."""
    rest = rest.strip(" /-,")
    found: list[str] = []
    released = RELEASABLE.search(rest)
    if released is not None:
        to = re.sub(r"\s*[,/&]\s*|\s+AND\s+", ", ", released["to"].strip(" ,/"))
        found.append(f"REL {to}")
        rest = rest[: released.start()].strip(" /-,")
    before: list[str] = []
    for part in PARTS.split(rest) if rest else ():
        for form in (part,) if part in marks else part.split():
            if form not in marks or marks[form].control is None:
                return None
            before.append(str(marks[form].control))
    return tuple(dict.fromkeys((*before, *found)))
