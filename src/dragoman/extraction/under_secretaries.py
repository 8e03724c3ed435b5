"""``Under Secretary Lund``, of whose ``Under`` the parser makes a preposition: ``met Under Secretary Lund``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

RANKS = frozenset("secretary secretaries secretary-general".split())
REACH = 9
"""So many words stand at most between ``Under`` and the name it belongs to."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
NOUNS = frozenset(("NOUN", "PROPN"))


def with_under_secretaries(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with ``Under`` as a part of the title, and who bears it in the place of the phrase."""
    mended: list[Word] | None = None
    for word in words[:-1]:
        if word.part != "ADP" or word.text not in {"Under", "UNDER"}:
            continue
        if words[word.index + 1].text.lower() not in RANKS:
            continue
        mended = list(words) if mended is None else mended
        _mend(mended, word)
    return tuple(mended) if mended is not None else words


def _mend(words: list[Word], under: Word) -> None:
    name = _bearer(words, under.index)
    if name is None:
        return
    if name.head == under.index:
        _in_its_place(words, under, name)
    words[under.index] = replace(under, head=name.index, relation="compound", part="PROPN", tag="NNP")


def _bearer(words: Sequence[Word], under: int) -> Word | None:
    """Return the last word of the name that the rank behind ``Under`` belongs to."""
    here = words[under + 1]
    while here.relation in {"compound", "nmod"} and under < here.head <= under + REACH:
        here = words[here.head]
    return here if here.part in NOUNS else None


def _in_its_place(words: list[Word], under: Word, name: Word) -> None:
    above = words[under.head]
    if under.relation == "conj" or above.part == "ADP":
        relation = "conj" if under.relation == "conj" else "pobj"
    elif above.part not in {"VERB", "AUX"}:
        relation = "appos"
    elif above.index < under.index:
        held = any(one.head == above.index and one.relation == "dobj" for one in words[above.index : under.index])
        relation = "dative" if held else "dobj"
    else:
        relation = "nsubj"
        _side_by_side(words, name, above.index)
    words[name.index] = replace(name, head=above.index, relation=relation)


def _side_by_side(words: list[Word], name: Word, verb: int) -> None:
    """Join to the name whom the parser took for the only subject: ``Under Secretary Lund and Minister Diaz met``."""
    other = next((one for one in words[name.index + 1 : verb] if one.head == verb and one.relation in SUBJECTS), None)
    if other is None:
        return
    cut = next(
        (one for one in words[name.index : other.index] if one.head == name.index and one.relation == "conj"), None
    )
    if cut is not None:
        words[cut.index] = replace(cut, head=other.index, relation="compound")
    words[other.index] = replace(other, head=name.index, relation="conj")
