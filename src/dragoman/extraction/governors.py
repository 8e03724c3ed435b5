"""Words that govern others, by what follows from them: wished, planned, refused, feared, or done."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from dragoman.reference import Reference


@dataclass(frozen=True, slots=True)
class Governors:
    """The classes of the table ``governors``, a field each; what each says stands in the table."""

    unmet: frozenset[str]
    wished: frozenset[str]
    promised: frozenset[str]
    implicative: frozenset[str]
    accusing: frozenset[str]
    yielding: frozenset[str]
    contacts: frozenset[str]
    believed: frozenset[str]
    told_nouns: frozenset[str]
    bare: frozenset[str]
    put_forward: frozenset[str]
    guessed: frozenset[str]
    due: frozenset[str]
    wish_nouns: frozenset[str]
    words_sent: frozenset[str]
    responded: frozenset[str]
    feared: frozenset[str]
    doubted: frozenset[str]
    called_off: frozenset[str]
    spoken_there: frozenset[str]
    supposing: frozenset[str]
    viewing: frozenset[str]
    standing_for: frozenset[str]
    later: frozenset[str]
    undone: frozenset[str]
    enabling: frozenset[str]
    needed: frozenset[str]
    suggestions: frozenset[str]
    attitudes: frozenset[str]
    reacting: frozenset[str]
    thinking: frozenset[str]
    saying: frozenset[str]
    bidding: frozenset[str]
    speaking: frozenset[str]
    perceiving: frozenset[str]
    interested: frozenset[str]
    ready: frozenset[str]
    hosting: frozenset[str]
    generic: frozenset[str]
    ensuring: frozenset[str]
    awaited: frozenset[str]
    favouring: frozenset[str]
    foretelling: frozenset[str]
    habitual: frozenset[str]
    sending: frozenset[str]
    errands: frozenset[str]


@lru_cache(maxsize=2)
def governors_of(reference: Reference) -> Governors:
    """Return the classes of governing words, read once."""
    words = {row.name: frozenset(row.words.split()) for row in reference.governors}
    return Governors(**{field.name: words[field.name] for field in fields(Governors)})
