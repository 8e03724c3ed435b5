"""What the two sides of an event rest on, and how likely an event so grounded is right, learnt from judged papers.

``The ministry, by the office named in this paper`` is firmer ground than ``they, those last spoken of``, four sentences
off; the subject of a verb is firmer than who stands behind its third preposition. The weights (``grounds.json``, with
their card) are fitted by ``training/grounds.py`` to papers readers judged.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from dragoman.documents import Document, EditionHeader
from dragoman.extraction import Event, Findings
from dragoman.extraction.weighing import Scales
from dragoman.language import Word
from dragoman.resolution.links import NO_FIRM_GROUND, NO_STATE, Link
from dragoman.resolution.ways import Ways

REAL = frozenset(("actual", "ongoing", "historical", "claimed", "planned"))
ENOUGH = {"release": 0.75, "telegram": 0.75, "edition": 0.5}
"""An event less likely right than this, by the kind of its paper, is kept apart. See ADR 41."""
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
NAMES = re.compile(r"\b[A-Z][\w.-]*(?:[ -][A-Z][\w.-]*)*|\d+")
STOP = re.compile(r"[.;?!]\s")
LONGEST = 48
"""Characters of a reason by which it is known from others."""
FAR = 4
"""So many sentences off, how many no longer matters; nor does it ``REACH`` characters off."""
REACH = 1_200
MOST = 3
TRANSCRIPT = 2
"""Turns of a paper in which several speak."""


def on_firm_ground(
    document: Document, findings: Findings, links: Sequence[Link], words: Sequence[Word], service: str | None
) -> list[Event]:
    """Keep apart, with the reason, what a release or a paper of an edition tells on ground that is seldom firm.

    ``words`` are those of the paper with their grammar, ``service`` is the country whose service wrote or released it.
    Returns: the events in the same order; those of other papers, which nobody has judged, as they are.
    Each that was weighed says so in ``likely``.
    """
    kind = kind_of(document, service)
    if kind is None:
        return list(findings.events)
    ground = Ground(findings, links, document.text, kind, service, Ways(words))
    return [_weighed(event, ground) if event.status in REAL else event for event in findings.events]


def _weighed(event: Event, ground: Ground) -> Event:
    likely = scales().likely(set(ground.features(event)))
    event = replace(event, likely=min(event.likely, likely))
    return replace(event, status="hypothetical", reason=NO_FIRM_GROUND) if likely < ENOUGH[ground.kind] else event


def kind_of(document: Document, service: str | None) -> str | None:
    """Return of which of the kinds that were judged a paper is, or None."""
    header = document.header
    if isinstance(header, EditionHeader):
        return "telegram" if header.kind == "telegram" else "edition"
    return "release" if document.kind == "press" and service is not None else None


@lru_cache(maxsize=1)
def scales() -> Scales:
    """Return the weights that come with the program."""
    found = json.loads(files("dragoman.resolution").joinpath("grounds.json").read_text(encoding="utf-8"))
    return Scales(found["weights"], found["bias"])


@dataclass(frozen=True, slots=True)
class Ground:
    """One paper whose events are weighed: what was read in it, whom its mentions mean, of which kind it is, the country
    whose service it is of, and its grammar.
    """

    findings: Findings
    links: Sequence[Link]
    text: str
    kind: str
    service: str | None
    ways: Ways

    def features(self, event: Event) -> Iterator[str]:
        """Yield what the sides of an event rest on, each feature in words that a person can read."""
        yield self.kind
        yield event.kind
        yield f"{self.kind} {event.kind}"
        yield event.status
        yield f"{event.kind} {event.status}"
        yield f"{event.kind} by {event.phrase}"
        yield f"told by a {'verb' if event.is_told_by_verb else 'noun'}"
        trigger = self.ways.trigger(event.trigger)
        if trigger is not None:
            yield from self.ways.of_trigger(trigger, event.kind)
        yield from self._of_side("actor", event, event.actor, trigger)
        yield from self._of_side("recipient", event, event.recipient, trigger)
        yield from self._of_both(event)
        yield from self._of_telling(event)

    def _of_side(self, side: str, event: Event, numbers: Sequence[int], trigger: int | None) -> Iterator[str]:
        if not numbers:
            yield f"{side} nobody"
            yield f"{side} nobody {event.kind}"
            return
        yield f"{side} {min(len(numbers), MOST)}"
        for number in numbers:
            mention, link = self.findings.mentions[number], self.links[number]
            known = link.entity is not None and link.entity.country
            yield f"{side} {mention.kind} {'known' if known else 'open'}"
            yield f"{side} {mention.kind} {event.kind}"
            yield f"{side} {_reason(link.reason)}"
            yield f"{side} off by {self._sentences_off(mention.span.start, event.trigger.start)}"
            if mention.kind == "pronoun":
                yield f"{side} is {mention.text.lower()}"
            if mention.plural:
                yield f"{side} several"
            if link.entity is not None:
                yield f"{side} of {self._whose(link.entity.country)}"
                yield f"{side} of {self._whose(link.entity.country)} {event.kind}"
            if trigger is not None:
                yield from self.ways.of_party(side, mention.head, trigger, event.kind)

    def _whose(self, country: str | None) -> str:
        """Return whose a party is: the service's own, another country's, a body's of several, or nobody's."""
        if country is None:
            return "nobody's"
        if country == self.service:
            return "the service's own"
        return "a body's" if country in NO_STATE else "another country's"

    def _sentences_off(self, party: int, trigger: int) -> int:
        start, end = sorted((party, trigger))
        return FAR if end - start > REACH else min(len(STOP.findall(self.text, start, end)), FAR)

    def _of_both(self, event: Event) -> Iterator[str]:
        yield f"{event.kind} {bool(event.actor)} {bool(event.recipient)}"
        yield f"{event.kind} {min(len(event.actor), MOST)} to {min(len(event.recipient), MOST)}"
        actors, recipients = self._countries(event.actor), self._countries(event.recipient)
        if actors & recipients:
            yield "of one country"
            yield f"of one country {event.kind}"
        elif actors and recipients:
            yield "of two countries"

    def _countries(self, numbers: Sequence[int]) -> set[str]:
        return {found.country for one in numbers if (found := self.links[one].entity) is not None and found.country}

    def _of_telling(self, event: Event) -> Iterator[str]:
        if event.mentions:
            yield "told again"
        if event.attributed_to is not None:
            yield "said by somebody"
        if event.when is not None and event.when.span is not None:
            yield "dated"
        if event.loose:
            yield "loose"
        turns = self.findings.turns
        if len(turns) < TRANSCRIPT:
            yield f"{self.kind} in nobody's turn"
            return
        at = bisect_right(turns, event.trigger.start, key=lambda turn: turn.span.start) - 1
        whose = "asked" if at < 0 or turns[at].speaker is None else "answered"
        yield whose
        yield f"{whose} {event.kind}"
        yield f"{whose} {event.status}"


@lru_cache(maxsize=4096)
def _reason(words: str) -> str:
    """Return the reason of a link without the names in it: ``by X``, ``those last spoken of``."""
    return NAMES.sub("N", QUOTED.sub("X", words))[:LONGEST].strip()
