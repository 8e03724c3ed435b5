"""Clauses of one saying that the parser hung one below the other: ``said that A had left, that B was ill and that``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

CLAUSES = frozenset(("ccomp", "advcl", "acl"))
VERBAL = frozenset(("VERB", "AUX"))
SAYING = frozenset("say add declare reply insist warn tell explain note announce".split())
QUOTES = frozenset(('"', "\u201d", "''"))
WITHIN = 20
"""So many words before a verb of saying the first half of what is quoted is looked for."""
BEFORE = frozenset((",", "and", "but", ";"))


def with_rows_of_clauses(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with a further ``that`` behind a comma or ``and`` as one of the row that the first began."""
    mended: list[Word] | None = None
    opened: dict[int, int] = {}
    for word in words:
        if word.relation != "mark" or word.text.lower() != "that" or word.head <= word.index:
            continue
        here = (mended or words)[word.head]
        above = (mended or words)[here.head]
        if word.index and words[word.index - 1].text.lower() in BEFORE and _goes_on(here, above, opened, word.index):
            mended = list(words) if mended is None else mended
            mended[here.index] = replace(here, relation="conj")
        opened[here.index] = word.index
    return tuple(mended) if mended is not None else words


def with_quoted_subjects(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with the first half of a quotation as the subject of its second: ``"The talks," said Lund, "were
    called off by Oslo"``.
    """
    mended: list[Word] | None = None
    for word in words:
        main = words[word.head]
        if word.relation not in {"parataxis", "ccomp"} or word.lemma not in SAYING or main.index <= word.index:
            continue
        between = words[max(0, word.index - WITHIN) : word.index]
        half = next((one for one in between if one.head == word.index and one.relation in {"dep", "dobj"}), None)
        if half is None or half.part not in {"NOUN", "PROPN"} or half.sentence != word.sentence:
            continue
        own = [one for one in words[half.index : main.index] if one.head == main.index]
        if words[word.index - 1].text not in QUOTES or any(one.relation in {"nsubj", "nsubjpass"} for one in own):
            continue
        passive = any(one.relation == "auxpass" for one in own)
        mended = list(words) if mended is None else mended
        mended[half.index] = replace(half, head=main.index, relation="nsubjpass" if passive else "nsubj")
    return tuple(mended) if mended is not None else words


def _goes_on(here: Word, above: Word, opened: dict[int, int], mark: int) -> bool:
    """Say whether a clause hangs on another with a ``that`` of its own, which completes a verb before both."""
    return (
        here.relation in CLAUSES
        and here.part in VERBAL
        and above.part in VERBAL
        and above.relation in {"ccomp", "conj"}
        and above.index in opened
        and above.head < opened[above.index] < above.index < mark
    )
