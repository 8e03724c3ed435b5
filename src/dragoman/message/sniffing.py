"""Is this text a telegram? By its form alone, cut at either end or not."""

from __future__ import annotations

import re
from io import StringIO
from itertools import islice

from dragoman.message.transport import page_of
from dragoman.message.vocabulary import vocabulary

ENOUGH = 1.0
LINES = 80
LONGEST = 600
SIGNS = (
    # weight, what it must look like from its first character on
    (0.6, re.compile(r"VZCZ[A-Z]{2,5}\d{4}\s*$")),
    (0.8, re.compile(r"DE\s+R[A-Z0-9]{3,7}\s+#\d{1,7}(?:/\d\d)?\s+\d{7}")),
    (0.6, re.compile(r"ZN[RY]\s+([A-Z])\1{4}\s+ZZ")),
    (0.7, re.compile(r"(?:[ZOPRWY]\s+){1,3}\d{6}\s?Z\s+[A-Z]{3,9}\s+\d\d")),
    (0.4, re.compile(r"FM\s+(?:AM|US|SECSTATE|R[A-Z0-9]{3,7}/|[A-Z]{3,})[A-Z0-9 .,'/-]{2,60}$")),
    (0.4, re.compile(r"(?:TO|INFO)\s+(?:R[A-Z0-9]{3,7}/|AM[CE]|SECSTATE|US[MI])")),
    (0.6, re.compile(r"(?:DEPARTMENT OF STATE\s{1,40})?AIRGRAM\b(?:\s{0,40}[A-Z]{1,2}-\d{1,4})?\s*$", re.I)),
    (0.4, re.compile(r"FROM\s{0,16}:\s{0,8}(?:AM|US|DEPARTMENT OF STATE)", re.I)),
    (0.8, re.compile(r"MRN\s{0,4}:")),
    (0.6, re.compile(r"Date/\s?DTG\s{0,4}:", re.I)),
    (0.5, re.compile(r"E\.?\s{0,2}O\.?\s{0,2}\d{5}\b", re.I)),
    (0.5, re.compile(r"TAGS?\s{0,3}[:;]?\s+\[?[A-Z]{2,5}\b")),
    (0.3, re.compile(r"SUBJ(?:ECT)?\s{0,3}:", re.I)),
    (0.5, re.compile(r"CLASSIFIED BY:? .{3,80}", re.I)),
    (0.3, re.compile(r"REF(?:S|TEL)?:? .{0,20}[A-Z]{4,} \d{2,7}", re.I)),
    (0.2, re.compile(r"SIPDIS|NOFORN|NODIS|EXDIS|LIMDIS|SENSITIVE\s*$")),
    (0.7, re.compile(r"[A-Z][A-Z .'’]{1,24}\s+\d{8}\s+\d{3}(?:\.\d)?\s+OF\s+\d{3}")),
    (0.5, re.compile(r"Message Attributes\s*$")),
    (0.6, re.compile(r"Document Number:\s+19\d\d[A-Z]{2,8}\d{4,6}\s*$")),
    (0.6, re.compile(r"This record is a partial extract of the original cable")),
    (0.6, re.compile(r"PAGE\s+\d\d\s{2,}[A-Z][A-Z .'’]{1,24}\s+\d{5,6}\b")),
)
MARKED = re.compile(r"¶?\s?\d{1,3}\s?\.\s{0,3}\((?:U|C|S|SBU|LOU|TS|C//?NF|S//?NF|SBU//?NF)\)", re.I)
NUMBER_BEHIND = re.compile(r"\s+[A-Z][A-Z0-9 '.-]{1,60}?\s\d{2,7}\b")
NUMBERED = re.compile(r"¶\s?\d{1,3}\s?\.")


def telegram_score(text: str) -> float:
    """Return how much a text looks like a telegram: each kind of line of the form counts once, by its weight.

    Looks at the first 80 lines with words in them. A head cut off after two or three lines, a text without its head
    but with marked paragraphs, and a flattened copy reach 1.0; a press dispatch stays near 0.
    """
    seen: set[int] = set()
    marks = 0.0
    classified = 0.0
    line_of_class = vocabulary().classification_line
    lines = (line.strip() for line in StringIO(page_of(text[:200_000]), newline=""))
    for line in islice((line for line in lines if line), LINES):
        words = line[:LONGEST]
        seen.update(number for number, (_, pattern) in enumerate(SIGNS) if number not in seen and pattern.match(words))
        marks += bool(MARKED.match(words)) + 0.5 * bool(NUMBERED.match(words))
        found = line_of_class.match(words)
        if found and NUMBER_BEHIND.match(words, found.end()):
            classified = 0.7
    return sum(SIGNS[number][0] for number in seen) + classified + min(marks, 4) * 0.35


def looks_like_telegram(text: str) -> bool:
    """Say whether a text is a telegram or what is left of one; see `telegram_score`."""
    return telegram_score(text) >= ENOUGH
