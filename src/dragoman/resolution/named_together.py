"""Several countries named before one word for their people: ``the US and UK Ambassadors`` are of both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.extraction import Cue, Event, Findings, Mention
from dragoman.resolution.links import Link, Linked

NAMING = {"name", "adjective", "people", "government"}
JOINED = re.compile(r",?\s+(?:and|AND)\s+(?:the\s+|THE\s+)?|/|,\s+")
"""What stands between countries named in one row."""
LAST = re.compile(r"(?:and|AND)\s|/")
"""A row is one of several only where ``and`` or a stroke joins its last two."""
THEY = frozenset("they their them both".split())
FEW = 6
"""Plurals back that are asked whether a pronoun stands for them."""
NAMED = {"person", "country"}
KINDS = {"group", "office", "organization", "nationality"}


def with_all_named(findings: Findings, events: Sequence[Event], links: Sequence[Link], text: str) -> list[Event]:
    """Put all countries of a row in the place of the one that a mention of several stands for.

    Returns: as many events in the same order.
    """
    rows = _Rows(findings, links, text)
    return [rows.whole(event) for event in events]


class _Rows(Linked):
    """The rows of countries that one paper names before a common noun."""

    def __init__(self, findings: Findings, links: Sequence[Link], text: str) -> None:
        self.links = links
        self.text = text
        self.mentions = findings.mentions
        self.cues = sorted(
            {cue.span.start: cue for cue in findings.cues if cue.kind in NAMING}.values(),
            key=lambda cue: cue.span.start,
        )
        self.starts = [cue.span.start for cue in self.cues]
        self.plurals = sorted(
            (one.span.start, one.index)
            for one in findings.mentions
            if one.plural and one.kind in KINDS and one.head >= 0
        )
        self.names = sorted((one.span.start, one.index) for one in findings.mentions if one.kind in NAMED)
        self.by_start: dict[int, list[int]] = {}
        self.state: dict[str, int] = {}
        for one in findings.mentions:
            entity = links[one.index].entity
            if one.head < 0 or entity is None:
                continue
            if one.kind in {"country", "nationality", "place"}:
                self.by_start.setdefault(one.span.start, []).append(one.index)
            if entity.kind == "country":
                self.state.setdefault(entity.id.removeprefix("country:"), one.index)

    def whole(self, event: Event) -> Event:
        """Return an event with all whom its sides name."""
        actor, recipient = self._side(self._outer(event.actor)), self._side(self._outer(event.recipient))
        if actor == event.actor and recipient == event.recipient:
            return event
        acting = {self._country(one) for one in event.actor}
        suffering = {self._country(one) for one in event.recipient}
        actor = tuple(one for one in actor if one in event.actor or self._country(one) not in suffering)
        recipient = tuple(one for one in recipient if one in event.recipient or self._country(one) not in acting)
        return replace(event, actor=actor, recipient=recipient)

    def _outer(self, side: tuple[int, ...]) -> tuple[int, ...]:
        """Leave out of a side the country whose people another mention of it names: ``US`` in ``US Ambassadors``."""
        return tuple(
            one
            for one in side
            if not any(
                other != one
                and self.mentions[other].kind in KINDS
                and self.mentions[other].span.holds(self.mentions[one].span)
                and self._country(other) == self._country(one)
                for other in side
            )
        )

    def _side(self, side: tuple[int, ...]) -> tuple[int, ...]:
        found = list(side)
        countries = {self._country(one) for one in side}
        for number in side:
            mention = self.mentions[number]
            if mention.kind == "pronoun":
                mention = self._meant_by(mention)
                found.extend(one for one in self._joined_to(mention) if one not in found)
            for other in self._beside(mention):
                code = self._country(other)
                if code is not None and code not in countries:
                    countries.add(code)
                    found.append(other)
        return tuple(found)

    def _joined_to(self, mention: Mention) -> Iterator[int]:
        """Yield those who are named in one row behind whom a pronoun means: ``Chad, Mali and Niger are here. I saw
        them``.
        """
        if mention.kind not in NAMED:
            return
        end = mention.span.end
        for place in range(bisect_left(self.names, (end, -1)), len(self.names)):
            start, number = self.names[place]
            if JOINED.fullmatch(self.text, end, start) is None:
                return
            yield number
            end = self.mentions[number].span.end

    def _meant_by(self, pronoun: Mention) -> Mention:
        """Return the plural that a pronoun stands for, the last before it of those it was linked to, or itself."""
        if pronoun.refers is not None:
            return self.mentions[pronoun.refers]
        name = self._id(pronoun.index)
        if name is None or pronoun.text.lower() not in THEY:
            return pronoun
        place = bisect_left(self.plurals, (pronoun.span.start, 0)) - 1
        for _, number in reversed(self.plurals[max(0, place - FEW) : place + 1]):
            if self._id(number) == name:
                return self.mentions[number]
        return pronoun

    def _beside(self, mention: Mention) -> list[int]:
        """Return the mentions of the countries that stand in one row with the one of a mention."""
        if mention.kind not in KINDS or not (mention.plural or mention.kind == "nationality"):
            return []
        row = self._row(mention)
        return [number for cue in row if (number := self._meant(cue)) is not None] if len(row) > 1 else []

    def _row(self, mention: Mention) -> list[Cue]:
        first = bisect_left(self.starts, mention.span.start)
        if first >= len(self.cues) or self.cues[first].span.start >= mention.span.end:
            return []
        row = [self.cues[first]]
        joints: list[str] = []
        for step, place in ((-1, first - 1), (1, first + 1)):
            at = place
            while 0 <= at < len(self.cues):
                one, other = (self.cues[at], row[0]) if step < 0 else (row[-1], self.cues[at])
                between = self.text[one.span.end : other.span.start]
                if len(between) > len(", and the ") or JOINED.fullmatch(between) is None:
                    break
                row.insert(0 if step < 0 else len(row), self.cues[at])
                joints.insert(0 if step < 0 else len(joints), between)
                at += step
        behind = row[-1].span.end
        noun = behind < mention.span.end or mention.kind == "nationality"
        return row if joints and LAST.search(joints[-1]) and noun else []

    def _meant(self, cue: Cue) -> int | None:
        here = [one for one in self.by_start.get(cue.span.start, ()) if self._country(one) is not None]
        return here[0] if here else self.state.get(cue.key)
