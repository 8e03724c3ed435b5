"""Verbs that the parser joined to a clause below the one they go on with: ``asked that he leave and warned him``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extraction.days_apart import DAYS, MONTHS
from dragoman.language import Word

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
VERBS = frozenset(("VERB", "AUX"))
BARE = frozenset(("VB", "VBP"))
TOLD = frozenset(("VBD", "VBZ"))
WITHIN = 40
"""So many words around a verb its children are looked for."""
CLIMB = 6


def with_rows_mended(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with each finite verb joined to the verb that it goes on with."""
    mended: list[Word] | None = None
    for word in words:
        if word.relation == "conj" and word.tag in TOLD and word.part == "VERB":
            above = _verb_it_goes_on_with(mended or words, word)
            if above is not None:
                mended = list(words) if mended is None else mended
                _join(mended, word, above)
        elif word.relation == "ccomp" and word.tag in TOLD and (subject := _joined_to_a_day(words, word)) is not None:
            mended = list(words) if mended is None else mended
            _begin_a_clause(mended, word, subject)
    return tuple(mended) if mended is not None else words


def _verb_it_goes_on_with(words: Sequence[Word], verb: Word) -> int | None:
    """Return the verb further up that a past tense goes on with: that of asking behind whose ``that`` a bare verb
    stands, or that of which a participle only describes the object: ``freed the judges arrested in May and relaxed``.
    """
    clause = words[verb.head]
    if clause.part not in VERBS or clause.index > verb.index:
        return None
    above = words[clause.head]
    own = any(one.head == verb.index and one.relation == "aux" for one in words[clause.index : verb.index])
    if clause.relation == "ccomp" and clause.tag in BARE and above.tag == verb.tag and above.index < clause.index:
        finite = any(one.head == clause.index and one.relation in {"aux", "auxpass"} for one in _around(words, clause))
        return None if finite or own else above.index
    if clause.relation == "acl" and clause.tag == "VBN" and verb.tag == "VBD" and above.part in {"NOUN", "PROPN"}:
        return None if own or _has_subject(words, verb) else _governor(words, above, verb)
    return None


def _around(words: Sequence[Word], verb: Word) -> Sequence[Word]:
    return words[max(0, verb.index - WITHIN) : verb.index + WITHIN]


def _has_subject(words: Sequence[Word], verb: Word) -> bool:
    return any(one.head == verb.index and one.relation in SUBJECTS for one in _around(words, verb))


def _governor(words: Sequence[Word], noun: Word, verb: Word) -> int | None:
    """Return the verb whose object a noun is or stands in, if it tells of the past as the other does."""
    here = noun
    for _ in range(CLIMB):
        if here.relation not in {"dobj", "pobj", "prep", "conj", "dative"} or here.head >= here.index:
            return None
        here = words[here.head]
        if here.part in VERBS:
            perfect = here.tag == "VBN" and any(
                one.head == here.index and one.relation == "aux" for one in _around(words, here)
            )
            return here.index if here.tag == verb.tag or perfect else None
    return None


def _join(words: list[Word], verb: Word, above: int) -> None:
    clause = verb.head
    words[verb.index] = replace(verb, head=above)
    for one in words[clause + 1 : verb.index]:
        if one.head == clause and one.relation == "cc":
            words[one.index] = replace(one, head=above)


def _joined_to_a_day(words: Sequence[Word], verb: Word) -> Word | None:
    """Return the name that the parser joined to a day, though it begins a clause of its own: ``recognised it on Monday
    and the United States followed``.
    """
    before = words[verb.index - 1]
    while before.tag in {"RB", "MD"} and before.index > 0:
        before = words[before.index - 1]
    day = words[before.head]
    if before.relation != "conj" or before.part not in {"PROPN", "NOUN"} or _has_subject(words, verb):
        return None
    dated = day.text.lower() in DAYS | MONTHS or day.part == "NUM"
    return before if dated and before.text.lower() not in DAYS | MONTHS and verb.head < day.index else None


def _begin_a_clause(words: list[Word], verb: Word, subject: Word) -> None:
    for one in words[subject.head + 1 : subject.index]:
        if one.head == subject.head and one.relation == "cc":
            words[one.index] = replace(one, head=verb.head)
    words[subject.index] = replace(subject, head=verb.index, relation="nsubj")
    words[verb.index] = replace(verb, relation="conj")
