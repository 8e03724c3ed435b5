"""Rows that are told in pairs: ``Berg and Paz arrived in Quito and Lima respectively`` tells two visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extraction.findings import Event
from dragoman.extraction.grammar import Grammar

IN_TURN = frozenset(("respectively", "respectively."))
FEWEST = 2


def in_pairs(found: Sequence[tuple[int, Event]], grammar: Grammar) -> list[tuple[int, Event]]:
    """Tell an event of two rows in one order as so many events: the first of one row with the first of the other."""
    told: list[tuple[int, Event]] = []
    for trigger, event in found:
        if (
            FEWEST <= len(event.actor) == len(event.recipient)
            and IN_TURN & grammar.forms(grammar.words[trigger].sentence)
            and event.kind != "AGREE"
        ):
            pairs = zip(event.actor, event.recipient, strict=True)
            told.extend((trigger, replace(event, actor=(one,), recipient=(other,))) for one, other in pairs)
        else:
            told.append((trigger, event))
    return told
