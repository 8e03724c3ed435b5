"""What somebody was first, tenth or last to do: ``became the first country to quit the Court`` tells that it quit."""

from __future__ import annotations

import re

from dragoman.extraction.grammar import Grammar

COUNTED = frozenset(
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth last "
        "latest newest only sole lone next other"
    ).split()
)
NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)|\w+-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)")
BEING = frozenset(("be", "become", "remain", "rank"))
AMONG = frozenset(("among", "amongst", "of"))
CLIMB = 4


def being_first(grammar: Grammar, verb: int) -> int | None:
    """Return the verb of being above an infinitive that tells what somebody was first, or one of the first, to do."""
    word = grammar.words[verb]
    if word.tag != "VB" or all(grammar.words[one].text.lower() != "to" for one in grammar.all(verb, "aux")):
        return None
    above = grammar.words[word.head]
    if word.relation in {"xcomp", "advcl", "relcl", "acl"} and above.lemma in BEING:
        near = [*grammar.all(above.index, "attr", "acomp")]
        for child in grammar.all(above.index, "prep"):
            if grammar.words[child].text.lower() in AMONG:
                near.extend(grammar.all(child, "pobj"))
        return above.index if any(one < verb and _is_counted(grammar, one) for one in near) else None
    if word.relation in {"relcl", "acl", "xcomp"} and _is_counted(grammar, above.index):
        return _being_above(grammar, above.index)
    return None


def _is_counted(grammar: Grammar, noun: int) -> bool:
    return any(
        grammar.words[one].text.lower() in COUNTED or NUMBERED.fullmatch(grammar.words[one].text.lower())
        for one in (noun, *grammar.all(noun, "amod", "nummod", "compound"))
    )


def _being_above(grammar: Grammar, noun: int) -> int | None:
    """Return ``was`` above ``the first``, ``among the first``, ``one of the first countries``."""
    here = grammar.words[noun]
    for _ in range(CLIMB):
        above = grammar.words[here.head]
        if above.index == here.index:
            return None
        if above.lemma in BEING and here.relation in {"attr", "prep", "acomp", "xcomp"}:
            return above.index
        if above.part == "ADP" and above.text.lower() not in AMONG:
            return None
        here = above
    return None
