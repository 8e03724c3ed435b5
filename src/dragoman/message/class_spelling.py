"""Classification words that letters were lost from or garbled in, read where one class alone is near."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from dragoman.message.vocabulary import Vocabulary

SPACED = re.compile(r"(?:[A-Z0-9]\s{1,3}){4,40}(?=\S\S)")
"""Letters set apart, up to the first word."""
NUMBERED = re.compile(
    r"\s*(?:[A-Z]{0,8}\s*SECTION\s.{2,14}?\s)?(?P<post>[A-Z][A-Z'’. -]{1,30}?)\s+\d{2,7}(?:\s+[A-Z]{3,5}\b.{0,12})?$"
)
SHORT = ("LOU", "FOUO")
LONGEST = 90
FEWEST_LETTERS = 6


def garbled_class(words: str, vocabulary: Vocabulary) -> tuple[str, int, bool] | None:
    """Return the class that a line begins with although letters are garbled, and where it ends, or None.

    ``C O N F I D E N T A L ROME 4410`` and ``CONFIDENTAL ROME 4410`` are CONFIDENTIAL: the letters are one slip away
    from it, two from nine letters on, from no other class as little, and a known post with a serial follows. The last
    value is false where the class is only written short (``LOU BONN 21``). A small l stands for a capital I, which a
    scanner took for it (``CONFIDENTlAL``).
    """
    scanned = "l" in words
    words = words.replace("l", "I")
    if len(words) > LONGEST or not words[-1:].isalnum() or words.upper() != words:
        return None
    for end in _ends(words):
        letters = re.sub(r"[^A-Z0-9]", "", words[:end])
        number = NUMBERED.match(words, end)
        if number is None or vocabulary.post(number["post"]) is None:
            continue
        if letters in SHORT:
            return vocabulary.classification(letters), end, False
        word = _nearest(letters, vocabulary, 0 if scanned else 1) if len(letters) >= FEWEST_LETTERS else None
        if word is not None:
            return word, end, True
    return None


def _ends(words: str) -> list[int]:
    """Return where the class may end: behind letters set apart, or behind one to three words."""
    spaced = SPACED.match(words)
    if spaced is not None:
        return [len(spaced[0].rstrip())]
    return [found.end() for found in list(re.finditer(r"\S+", words))[:3]]


def _nearest(letters: str, vocabulary: Vocabulary, least: int) -> str | None:
    """Return the one class that letters are ``least`` slips away from, or a few more."""
    slips = 1 if len(letters) < 9 else 2
    forms = vocabulary.classifications.items()
    near = {row.word for form, row in forms if len(form) >= FEWEST_LETTERS and least <= _slips(letters, form) <= slips}
    return near.pop() if len(near) == 1 else None


def _slips(letters: str, form: str) -> int:
    return int(OSA.distance(letters, form, score_cutoff=2))
