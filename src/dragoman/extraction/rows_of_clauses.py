"""Clauses of one saying that the parser hung one below the other: ``said that A had left, that B was ill and that``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

CLAUSES = frozenset(("ccomp", "advcl", "acl"))
VERBAL = frozenset(("VERB", "AUX"))
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
