"""Of whom ``we`` of two countries speaks: ``our two countries have cooperated``, ``we both condemned``, ``we agreed``.

Beside a guest, or in a paper about one other country, who speaks for both means his own and that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link
from dragoman.resolution.releases import REAL, TRANSCRIPT, Released, Releasing

SAID = frozenset(("CONSULT", "AGREE", "COOPERATE", "SUPPORT", "AID", "REQUEST", "ACCUSE", "REJECT", "SANCTION"))
"""What two do with one voice."""
WE, OUR = frozenset(("we", "us")), frozenset(("our",))
OF_BOTH = re.compile(
    r"(?:both )?(?:of )?our (?:two |both )?(?:great |respective )?(?:countries|nations|governments|peoples|militaries|"
    r"democracies|administrations)(?: both)?",
    re.IGNORECASE,
)
"""Words for the two countries of those who speak."""
AS_ONE = re.compile(r"\b(?:both|jointly|together|united|as one|each)\b", re.IGNORECASE)
"""Between ``we`` and what we do, that two do it."""
TOGETHER = re.compile(r"\b(?:together|jointly),?\s+(?:as \w+,?\s+)?$", re.IGNORECASE)
"""Before ``we``, that two do it."""
SHARED = re.compile(r"\s+(?:[\w-]+ ){0,2}(?:joint|collective|shared|common|mutual|combined)\b", re.IGNORECASE)
"""Behind ``our``, that it is of two."""
WITH = re.compile(r"\s+(?:[\w-]+ ){0,2}(?:with|alongside)\b", re.IGNORECASE)
"""Behind a word, that it names with whom."""
GREETING = 4
"""Sentences, with the lines of its head, in which a message names whom it greets."""
OPENING = 24
"""Characters before ``we`` in which a word says that two do it."""
FAR = 60
"""Characters between ``we`` and what we do."""


def with_partner(
    findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released | None, text: str
) -> list[Event]:
    """Add to ``we`` who speak for two countries the other one: the guest's at a common appearance, else the one that
    the headline names.

    Returns: as many events in the same order.
    """
    if released is None:
        return [*events]
    partners = _Partners(findings, events, links, released, text)
    return [partners.beside(event) for event in events]


class _Partners(Releasing):
    """One release while the partners of those who speak are sought."""

    def __init__(
        self, findings: Findings, events: Sequence[Event], links: Sequence[Link], released: Released, text: str
    ) -> None:
        super().__init__(findings, events, links, released, text)
        spoken = len(findings.turns) >= TRANSCRIPT
        speaking = dict.fromkeys(turn.speaker for turn in findings.turns if turn.speaker is not None) if spoken else {}
        self.heads: dict[str, int] = {}
        for one in speaking:
            if (country := self._country(one)) is not None:
                self.heads.setdefault(country, one)
        self.states: dict[str, int] = {}
        for mention in findings.mentions:
            entity = self._entity(mention.index)
            known = entity is not None and entity.country is not None and mention.head >= 0
            if known and entity is not None and entity.kind in {"country", "person"} and mention.kind != "pronoun":
                self.states.setdefault(str(entity.country), mention.index)
        first = {one: self.findings.mentions[one].span.start for one in self.states.values()}
        self.states = dict(sorted(self.states.items(), key=lambda state: first[state[1]]))

    def beside(self, event: Event) -> Event:
        if event.kind not in SAID or event.status not in REAL or len(event.actor) != 1:
            return event
        mention = self.findings.mentions[event.actor[0]]
        if not self._of_two(event, mention):
            return event
        partner = self._partner(mention.index)
        if partner is None:
            return event
        country = self._country(partner)
        if any(self._country(one) == country for one in event.recipient):
            return event
        return replace(event, actor=(mention.index, partner))

    def _of_two(self, event: Event, mention: Mention) -> bool:
        words = mention.text.lower()
        if OF_BOTH.fullmatch(words):
            return True
        if WITH.match(self.text, event.trigger.end) is not None or event.trigger.start - mention.span.end > FAR:
            return False
        between = self.text[mention.span.end : event.trigger.start]
        if words in OUR:
            return SHARED.match(self.text, mention.span.end) is not None
        if words not in WE:
            return False
        return (
            AS_ONE.search(between) is not None
            or TOGETHER.search(self.text, max(0, mention.span.start - OPENING), mention.span.start) is not None
            or (event.word == "agree" and not event.recipient)
        )

    def _partner(self, number: int) -> int | None:
        """Return who is meant beside the one that speaks, or None where more than one may be."""
        own = self._country(number)
        if own is None:
            return None
        guests = [one for country, one in self.heads.items() if country != own]
        if self.heads:
            return guests[0] if len(guests) == 1 else None
        about = self.released.about
        greeted = [one for country, one in self.states.items() if country != own] if about is None else []
        if greeted and self.findings.mentions[greeted[0]].rank <= GREETING:
            return greeted[0]
        return self.states.get(about) if about is not None and about != own else None
