"""Signs in a text that it is no published article, so that nothing closed is opened by the form it came in."""

from __future__ import annotations

import re

CLASSES = (
    "TOP SECRET",
    "T O P S E C R E T",
    "SECRET",
    "S E C R E T",
    "CONFIDENTIAL",
    "C O N F I D E N T I A L",
    "SENSITIVE BUT UNCLASSIFIED",
    "FOR OFFICIAL USE ONLY",
    "LIMITED OFFICIAL USE",
    "OFFICIAL USE ONLY",
    "CONTROLLED UNCLASSIFIED INFORMATION",
    "CUI",
    "NATO SECRET",
    "NATO CONFIDENTIAL",
    "NATO RESTRICTED",
    "RESTRICTED",
)
"""Words of a marking that close a paper, where they make up a line. Source: 32 CFR 2001.21; E.O. 13526, section 1.2."""

WORDS = "|".join(name.replace(" ", "[ ]{1,3}") for name in CLASSES)
BANNER = re.compile(rf"^[ \t]*(?:{WORDS})(?:[ ]?//?[ ]?[A-Z][A-Z /,-]{{1,60}})?[ \t\r]*$", re.MULTILINE)
PORTION = re.compile(
    r"^[ \t]*(?:\d{1,3}\.[ \t]*)?\((?:TS|S|C|SBU|CUI|FOUO|LOU)(?://?[A-Z/ ]{1,30})?\)[ \t]", re.MULTILINE
)
ENUMERATED = re.compile(r"^[ \t]*\([AB]\)", re.MULTILINE)
FORM = re.compile(
    r"^[ \t]*(?:(?:ACTION |BRIEFING |INFORMATION )?MEMORANDUM(?: FOR\b.*| OF CONVERSATION)?"
    r"|(?:TO|FROM|THROUGH|SUBJECT|SUBJ|REF|CLASSIFIED BY|DECLASSIFY ON|DRAFTED BY)[ \t]*(?::.*)?)\r?$",
    re.MULTILINE,
)


def closing_words(text: str) -> re.Match[str] | None:
    """Return the first marking in a text that closes it: a banner line, or a paragraph's mark such as ``(C)``.

    A list counted (A), (B), (C) is no mark.
    """
    return BANNER.search(text) or (None if ENUMERATED.search(text) else PORTION.search(text))


def is_form(text: str) -> bool:
    """Say whether a text opens with the lines of an office paper: MEMORANDUM FOR, TO, FROM, SUBJECT."""
    return FORM.search(text, 0, 2000) is not None
