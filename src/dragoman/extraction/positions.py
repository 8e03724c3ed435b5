"""Positions, courtesies and abilities: what somebody is for, would do or politely says, as against what he does.

``Sieve`` asks here after its own rules: readiness is no promise, a policy no act, a good wish no praise.
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.extraction.as_a_class import AsAClass
from dragoman.extraction.attitudes import Attitudes
from dragoman.extraction.complaints import Complaints
from dragoman.extraction.encounters import Encounters
from dragoman.extraction.figures_of_speech import FiguresOfSpeech
from dragoman.extraction.findings import Event
from dragoman.extraction.idioms import Idioms
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.phrases import Rule
from dragoman.extraction.refusing import Refusing
from dragoman.extraction.status import Standing
from dragoman.extraction.undertakings import Undertakings

PARTS = (Undertakings, Attitudes, Complaints, Encounters, FiguresOfSpeech, Idioms, Refusing, AsAClass)


class Positions:
    """Says of one event at a time whether its words tell a position, a courtesy or an ability."""

    def __init__(self, mentions: Mentions, standing: Standing, classes: Mapping[str, frozenset[str]]) -> None:
        self.rules: dict[str, tuple[Rule, ...]] = {}
        for part in PARTS:
            for kind, rules in part(mentions, standing, classes).rules.items():
                self.rules[kind] = (*self.rules.get(kind, ()), *rules)

    def are_none(self, trigger: int, event: Event) -> bool:
        """Say whether the words of an event tell no act."""
        backed = event.status == "planned" and "/SUPPORT/" in event.frame
        kinds = dict.fromkeys((event.kind, "SUPPORT") if backed else (event.kind,))
        return any(rule(trigger, event) for kind in kinds for rule in self.rules.get(kind, ()))
