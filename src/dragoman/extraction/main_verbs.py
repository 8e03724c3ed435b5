"""The main verb of a sentence that the parser took for an aside: ``The Front, led by Olav Lund, called on Chad``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

DEEPEST = 64
"""So many heads up the top of a sentence is looked for."""
NAMES = frozenset(("NOUN", "PROPN"))
GOING_ON = frozenset(("conj", "cc", "punct", "advcl", "npadvmod", "prep", "dobj", "ccomp", "advmod"))
"""What hangs on the false top behind the verb, and belongs to the verb."""
ROW = frozenset(("conj", "cc", "punct", "npadvmod", "advcl"))
"""The same, where the false top is the object of the verb and keeps what describes it."""


def with_main_verbs(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with a past tense behind a comma, or behind the noun at the top of a sentence, as its verb.

    A past tense cannot describe a noun as a participle does, so the parser has lost the sentence's verb there.
    """
    mended: list[Word] | None = None
    for word in words:
        if word.tag not in {"VBD", "VBN"} or word.relation != "acl" or word.index == 0:
            continue
        if word.tag == "VBN" and not _behind_a_clause(words, word):
            continue
        top = _top(mended or words, word.index)
        if top is None or top.part not in NAMES or top.sentence != word.sentence:
            continue
        if words[word.index - 1].text != "," and top.index != word.index - 1 and not _behind_the_doer(words, word):
            continue
        mended = list(words) if mended is None else mended
        _raise(mended, word, top)
    return tuple(mended) if mended is not None else words


def _behind_a_clause(words: Sequence[Word], verb: Word) -> bool:
    """Say whether a past form stands behind a clause about the name at the top of its sentence, which has no other
    verb: ``Diaz, who resigned in May, lunched with the envoy``.
    """
    top = words[verb.head]
    if _behind_the_doer(words, verb):
        return True
    if top.head != top.index or top.part != "PROPN" or words[verb.index - 1].text != ",":
        return False
    between = words[top.index : verb.index]
    told = any(one.head == top.index and one.relation == "relcl" for one in between)
    return told and not any(one.head == verb.index and one.relation == "agent" for one in _sentence(words, verb))


def _behind_the_doer(words: Sequence[Word], verb: Word) -> bool:
    """Say whether a past form stands behind who did what describes the noun at the top: ``A truce arranged by Oslo held
    for an hour``.
    """
    doer = words[verb.head]
    by = words[doer.head]
    done = words[by.head]
    if by.relation != "agent" or done.relation != "acl" or doer.index != verb.index - 1:
        return False
    top = words[done.head]
    return top.head == top.index and top.part in NAMES and top.index == done.index - 1


def _top(words: Sequence[Word], here: int) -> Word | None:
    for _ in range(DEEPEST):
        if words[here].head == here:
            return words[here]
        here = words[here].head
    return None


def _raise(words: list[Word], verb: Word, top: Word) -> None:
    below = [one for one in _sentence(words, verb) if one.head == top.index and one.index != top.index]
    if top.index < verb.index:
        words[top.index] = replace(top, head=verb.index, relation="nsubj")
        moved = [one for one in below if one.index > verb.index and one.relation in GOING_ON]
    else:
        subject = next((one for one in below if one.relation == "nsubj" and one.index < verb.index), None)
        if subject is None:
            return
        bare = _bare_preposition(words, verb, top)
        place, relation = (verb.index, "dobj") if bare is None else (bare, "pobj")
        words[top.index] = replace(top, head=place, relation=relation)
        moved = [subject, *(one for one in below if one.index > top.index and one.relation in ROW)]
    words[verb.index] = replace(verb, head=verb.index, relation="ROOT", tag="VBD")
    for one in moved:
        words[one.index] = replace(one, head=verb.index)


def _sentence(words: Sequence[Word], word: Word) -> list[Word]:
    first = last = word.index
    while first > 0 and words[first - 1].sentence == word.sentence:
        first -= 1
    while last + 1 < len(words) and words[last + 1].sentence == word.sentence:
        last += 1
    return list(words[first : last + 1])


def _bare_preposition(words: Sequence[Word], verb: Word, top: Word) -> int | None:
    """Return the preposition between the verb and its object that has no object of its own: ``called on``."""
    between = words[verb.index + 1 : top.index]
    held = {one.head for one in between}
    return next((one.index for one in between if one.part == "ADP" and one.index not in held), None)
