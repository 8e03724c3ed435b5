"""Letters and digits that scanners and worn type take for one another: ``R1GA``, ``OO2207``, ``SUBJEGT:``."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from dragoman.message.message import Role

TO_DIGITS = str.maketrans("OILl|", "01111")
TO_LETTERS = str.maketrans("01589l|", "OISBGII")
LABELS: tuple[tuple[str, Role, int], ...] = (
    ("SUBJECT", "subject", 2),
    ("SUBJ", "subject", 1),
    ("TAGS", "tags", 1),
    ("REFTEL", "references", 1),
    ("REFS", "references", 1),
    ("REF", "references", 1),
)
"""Labels of the head, each with the slips it may have where a colon follows it."""
LONGEST_LABEL = 11
CITED = re.compile(r"\s{0,4}(?:[(\[]?A[.):\]]\s|(?:'?\d\d\s)?[A-Za-z]{3,}[A-Za-z .]{0,20}\s?\d)")
"""What stands behind a label of references: a lettered item, or a post with its serial."""
CODE = re.compile(r"\s{0,4}(?P<code>[A-Z0]{2,5})(?=[\s,;]|$)")


def digits_of(word: str) -> str | None:
    """Return a number with the letters in it read as the digits they look like; None where it is still none."""
    digits = word.translate(TO_DIGITS)
    return digits if digits.isdecimal() else None


def letters_of_scan(words: str) -> str:
    """Return words in capitals with the digits in them read as the letters they look like."""
    return words.translate(TO_LETTERS).upper()


def garbled_label(words: str) -> tuple[Role, int] | None:
    """Return which label of the head a line opens with although letters of it are garbled, and where it ends.

    A colon follows it; a blank or a stop may stand inside (``SUB.JECT:``, ``T AGS:``). One that is near two labels is
    none, nor is one behind which nothing of its kind follows.
    """
    colon = words.find(":", 2, LONGEST_LABEL)
    if colon < 0:
        return None
    letters = re.sub(r"[^A-Z]", "", letters_of_scan(words[:colon])) if words[:colon].upper() == words[:colon] else ""
    if not 3 <= len(letters) <= LONGEST_LABEL - 2:
        return None
    near = {role for label, role, slips in LABELS if OSA.distance(letters, label, score_cutoff=slips) <= slips}
    if len(near) != 1:
        return None
    role = near.pop()
    if role == "references" and CITED.match(words, colon + 1) is None:
        return None
    return role, colon + 1
