"""Who asks whom in a paper that was sent or received: ``received messages from Peru urging that he come``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extraction.frames import VERBS, Slots

PAPERS = frozenset(
    (
        "message letter note cable telegram communication memorandum aide-memoire communique appeal petition statement "
        "telex wire instruction call reply response resolution"
    ).split()
)
RECEIVING = frozenset("receive get have see accept acknowledge obtain".split())
SENDING = frozenset(
    "send write deliver hand give transmit address forward dispatch cable wire direct pass convey submit issue".split()
)


@dataclass(frozen=True, slots=True)
class Written:
    """Whose words a paper holds and whom it is for, as words of the sentence."""

    writers: tuple[int, ...]
    readers: tuple[int, ...]


def written(slots: Slots, verb: int) -> Written | None:
    """Return who asks and who is asked by a participle behind a paper: ``sent a letter to Chile urging restraint``."""
    words, grammar = slots.words, slots.grammar
    word = words[grammar.first_participle(verb)]
    if word.tag == "VBG" and word.relation == "pcomp":
        return _taken_for_doer(slots, word.index)
    if word.tag != "VBG" or word.relation not in {"advcl", "acl"}:
        return None
    above = words[word.head].index
    paper = above if words[above].lemma.lower() in PAPERS else _paper(slots, above, word.index)
    if paper is None:
        return None
    handling = words[paper].head if words[paper].relation in {"dobj", "nsubjpass"} else None
    froms = tuple(grammar.prepositions(paper, "from", "by")) or tuple(grammar.all(paper, "poss"))
    tos = tuple(grammar.prepositions(paper, "to"))
    if handling is None or words[handling].part not in VERBS:
        return Written(froms, tos) if froms or tos else None
    if words[handling].lemma in RECEIVING:
        froms = froms or tuple(grammar.prepositions(handling, "from"))
        return Written(froms, tos or tuple(slots.subject(handling))) if froms else None
    if words[handling].lemma in SENDING:
        tos = tos or tuple(slots.fill(handling, "iobj")) or tuple(slots.fill(handling, "to"))
        return Written(froms or tuple(slots.subject(handling)), tos) if tos else None
    return None


def _taken_for_doer(slots: Slots, verb: int) -> Written | None:
    """Return who writes to somebody whom the parser took for who says it: ``sent a letter to Chile demanding that``."""
    words, grammar = slots.words, slots.grammar
    readers, to = tuple(grammar.all(verb, "nsubj")), words[words[verb].head]
    handling = words[to.head] if words[to.head].part in VERBS else words[words[to.head].head]
    if to.text.lower() != "to" or not readers or handling.lemma not in SENDING:
        return None
    return Written(tuple(slots.subject(handling.index)), readers)


def _paper(slots: Slots, verb: int, before: int) -> int | None:
    """Return the paper that a verb sends or receives, if it stands before the participle."""
    return next((one for one in _objects(slots, verb) if one < before), None)


def _objects(slots: Slots, verb: int) -> Iterator[int]:
    if slots.words[verb].lemma in RECEIVING | SENDING:
        for one in slots.grammar.all(verb, "dobj", "nsubjpass"):
            if slots.words[one].lemma.lower() in PAPERS:
                yield one
