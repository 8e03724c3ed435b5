"""Rows of names that a sentence goes on with, of which an event was read with the first alone.

``Working with France, with Germany, with Chad``; ``senior officials from Egypt, Gabon and Chad``; ``a range of guests,
including the Mayor``; ``President Lund and Prime Minister Botas's commitment``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link, Linked
from dragoman.resolution.together import is_meeting

REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
PARTIES = {"person", "office", "country", "framework", "organization", "nationality", "group"}
NAMED = {"person", "country", "framework", "organization"}
JOIN = re.compile(
    r"\s*(?:[,;]\s*|(?:[,;]\s*)?\b(?:and|as well as|plus|along with|in addition to)\s+)(?:of course,?\s+)?"
    r"(?:(?:also\s+|meetings?\s+)?(?:with|to)\s+)?(?:(?:all|most|both|many|some|several|the rest)\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between two who are named in a row."""
PLAIN = re.compile(r"\s*(?:,|(?:,\s*)?\band\b|\bor\b)\s*(?:the\s+)?", re.IGNORECASE)
"""The same between two words for countries."""
ACTS = re.compile(
    r"\s*,?\s+(?:also\s+|both\s+|then\s+)?(?:will|would|has|have|had|is|are|was|were|can|could|should|must|said|says|"
    r"agreed|urged|called|\w+ed)\b",
    re.IGNORECASE,
)
"""Behind a name, that its bearer does something of his own."""
BEFORE_VERB = re.compile(r"\s+(?:(?:also|today|jointly|both|each|then|has|have|had) )*(?:co-?)?")
"""Between those who act and the verb that says what they did."""
TITLE = re.compile(r"(?: \([A-Za-z]{2,9}\))?(?: [A-Z][\w-]*)* ")
"""Between the name of a body and that of its officer."""
AS_WELL = re.compile(r"[^.;:\n]{0,80}?,?\s+as well as\s+(?:the\s+)?", re.IGNORECASE)
INCLUDING = re.compile(r"[^.;:\n]{0,60}?,? (?:including|among them|such as|notably)\s+(?:the\s+)?", re.IGNORECASE)
"""Words that lead up to some of those who were told of in the round."""
FOR_INSTANCE = re.compile(r",? \(?(?:including|among them|such as|notably|like)\s+(?:the\s+)?", re.IGNORECASE)
"""The same right behind those who act."""
ALONGSIDE = re.compile(
    r"[^.;:\n]{0,90}?\b(?:alongside|together with|along with|joined by|in the company of)\s+(?:the\s+)?"
    r"(?:(?:[\w-]+\s+){1,4}?(?:from|of)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""Words that lead up to those who took part beside whoever acts."""
THROUGH = re.compile(r"\s+(?:\w+ )?(?:through|via|by means of|under|within)\b", re.IGNORECASE)
"""Behind a word, by what those who act do it: ``cooperate through bodies including NATO``."""
OWNED = re.compile(r"['’]s?\s")
BESIDE = re.compile(r" and (?:the )?", re.IGNORECASE)
COMMA = re.compile(r",\s+(?:the )?", re.IGNORECASE)
HEAD = re.compile(
    r"(?:^|[.;:,)\n]|\b(?:that|when|where|while|because|after|before|as|today|yesterday))\s*(?:both |the |\(\w\) ?)?$",
    re.IGNORECASE,
)
"""Before a row that begins a clause."""
BEFORE = 20
BETWEEN = re.compile(r"\b(?:between|with|against|by|to|of|in|for|from|on|both|said|that)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a name, that it belongs to what stands before it."""
IN_ALL = re.compile(
    r"\b(?:in|of) (?:all |both |each of |each |the |these |those )*(?:two|three|four|five|both|these|each)\b"
)
"""Of the countries of a journey."""
SAID = {"AGREE", "SUPPORT", "REJECT", "ACCUSE", "REQUEST", "CONSULT", "COOPERATE"}
SHARED = {"CONSULT", "COOPERATE", "SUPPORT"}
RESPECTIVELY = re.compile(r"[^.;]{0,80}\brespectively\b")
LONGEST = 14
"""So many are named in one row at most."""


def with_rows(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> list[Event]:
    """Give events those who stand before an actor in one row with him, and the events of a press report also those whom
    a row goes on to name beside the one read.

    Returns: as many events in the same order.
    """
    rows = _Rows(document.text, findings, events, links)
    if document.kind == "press":
        return rows.all()
    return [rows.with_those_behind(rows.with_those_before(one)) for one in events]


class _Rows(Linked):
    """The events of one paper while rows are read to their ends."""

    def __init__(self, text: str, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> None:
        self.text = text
        self.mentions = findings.mentions
        self.events = events
        self.links = links
        self.in_order = sorted(
            (one for one in findings.mentions if one.kind in PARTIES and one.head >= 0),
            key=lambda one: (one.span.start, -one.span.end),
        )
        self.starts = [one.span.start for one in self.in_order]

    def all(self) -> list[Event]:
        journey: tuple[int, ...] = ()
        done: list[Event] = []
        for told in self.events:
            event = told
            if told.status in REAL:
                event = self.with_those_behind(self.with_those_before(self._of_two(told)))
            if event.status in REAL:
                event = self._those_named(event)
            if event.status in REAL and (is_meeting(event) or event.kind in SHARED):
                event = self._of_a_journey(self._with_some(self._to_the_end(event)), journey)
                event = self._alongside(event) if is_meeting(event) else event
                if is_meeting(event) and event.recipient and all(map(self._is_country, event.recipient)):
                    journey = event.recipient
            done.append(event)
        return done

    def _of_two(self, event: Event) -> Event:
        """Add the first of two owners: ``President Lund and Prime Minister Botas's commitment``."""
        if "/N/" not in event.frame or len(event.actor) != 1 or event.kind not in SAID:
            return event
        last = self.mentions[event.actor[0]]
        if OWNED.match(self.text, last.span.end) is None or last.kind not in {"person", "country"}:
            return event
        place = bisect_left(self.starts, last.span.start)
        for one in reversed(self.in_order[max(0, place - 3) : place]):
            if one.kind != last.kind or BESIDE.fullmatch(self.text, one.span.end, last.span.start) is None:
                continue
            if BETWEEN.search(self.text, max(0, one.span.start - 14), one.span.start) and one.kind == "country":
                continue
            if self._entity(one.index) is not None and one.index not in event.recipient:
                return replace(event, actor=(one.index, *event.actor))
        return event

    def with_those_before(self, event: Event) -> Event:
        """Add persons who stand before an actor in one row that begins a clause, where the parser took them for a part
        of his title: ``Minister Lund and Secretariat officer Moe attended``.
        """
        if not event.is_told_by_verb or not event.actor or event.status not in REAL:
            return event
        first = min((self.mentions[one] for one in event.actor), key=lambda one: one.span.start)
        if first.kind != "person" or first.span.start > event.trigger.start:
            return event
        found: list[int] = []
        start, joint = first.span.start, BESIDE
        place = bisect_left(self.starts, start)
        for one in reversed(self.in_order[max(0, place - LONGEST) : place]):
            if one.kind == "person" and joint.fullmatch(self.text, one.span.end, start) is not None:
                found.insert(0, one.index)
                start, joint = one.span.start, COMMA
        if not found or HEAD.search(self.text[max(0, start - BEFORE) : start]) is None:
            return event
        there = {self._id(one) for one in (*event.actor, *event.recipient)}
        added = tuple(one for one in found if self._id(one) is not None and self._id(one) not in there)
        return replace(event, actor=(*added, *event.actor)) if added else event

    def with_those_behind(self, event: Event) -> Event:
        """Add the person joined to one who acts, right before the verb, where the parser hung him elsewhere: ``Under
        Secretary Lund and Under Secretary Moe co-hosted``.
        """
        if not event.is_told_by_verb or len(event.actor) != 1 or event.status not in REAL:
            return event
        first = self.mentions[event.actor[0]]
        if first.kind != "person" or first.span.end > event.trigger.start:
            return event
        place = bisect_left(self.starts, first.span.end)
        for one in self.in_order[place : place + 3]:
            joined = BESIDE.fullmatch(self.text, first.span.end, one.span.start) is not None
            at_verb = BEFORE_VERB.fullmatch(self.text, one.span.end, event.trigger.start) is not None
            if one.kind == "person" and joined and at_verb and self._id(one.index) is not None:
                there = {self._id(other) for other in (*event.actor, *event.recipient)}
                return event if self._id(one.index) in there else replace(event, actor=(*event.actor, one.index))
        return event

    def _to_the_end(self, event: Event) -> Event:
        """Add those who stand in a row between recipients or with whom it goes on behind the last, and countries joined
        in his own words.
        """
        if not event.recipient or event.loose:
            return event
        last = max((self.mentions[one] for one in event.recipient), key=lambda one: one.span.end)
        if last.span.start < event.trigger.end:
            return event
        first = min((self.mentions[one] for one in event.recipient), key=lambda one: one.span.start)
        between = self._behind(first, event) if event.trigger.end <= first.span.start < last.span.start else []
        between = [one for one in between if self._country(one) is not None]
        found = [*between, *self._joined(last), *self._behind(last, event)]
        return self._added(event, found)

    def _behind(self, last: Mention, event: Event) -> list[int]:
        found: list[int] = []
        end, before = last.span.end, last
        if RESPECTIVELY.match(self.text, end) is not None:
            return found
        place = bisect_left(self.starts, end)
        for one in self.in_order[place : place + 2 * LONGEST]:
            if one.span.start < end or len(found) >= LONGEST:
                continue
            between = self.text[end : one.span.start]
            if JOIN.fullmatch(between) is None or not between.strip(" \n"):
                as_well = AS_WELL.fullmatch(self.text, end, one.span.start) if event.kind == "SUPPORT" else None
                if as_well is None or one.kind not in NAMED:
                    break
            if (one.kind == "group" and self._country(one.index) is None) or (
                between.strip() == "," and self._is_town(before)
            ):
                break
            if ACTS.match(self.text, one.span.end) is not None:
                return found[:-1] if BESIDE.fullmatch(between) is not None else found
            if OWNED.match(self.text, one.span.end) is not None:
                break
            before = self._bearer(one, place)
            found.append(before.index)
            end = before.span.end
        return found

    def _bearer(self, body: Mention, place: int) -> Mention:
        """Return whoever bears the title that the name of a body begins, else the body: ``Arctic Forum (AF)
        Chairman Lund``.
        """
        if body.kind not in {"organization", "framework"}:
            return body
        for one in self.in_order[place : place + 2 * LONGEST]:
            if one.kind in {"person", "office"} and one.span.start >= body.span.end:
                titled = TITLE.fullmatch(self.text, body.span.end, one.span.start)
                return one if titled is not None else body
        return body

    def _joined(self, mention: Mention) -> list[int]:
        """Return the countries that the words of a group join: ``officials from Egypt, Gabon and Chad``."""
        if len(mention.qualifiers) < 2 or mention.kind not in {"group", "office", "organization"}:
            return []
        places: list[tuple[int, int]] = []
        start = mention.span.start
        for words in mention.qualifiers:
            at = self.text.find(words, start, mention.span.end + 40 * len(mention.qualifiers))
            places.append((at, at + len(words)))
        places.sort()
        found: list[int] = []
        for (_, end), (begin, stop) in pairwise(places):
            if PLAIN.fullmatch(self.text, end, begin) is None:
                break
            found.extend(
                one.index
                for one in self.in_order[bisect_left(self.starts, begin) : bisect_left(self.starts, stop)]
                if one.span.end == stop and one.kind in {"country", "nationality"}
            )
        return found

    def _with_some(self, event: Event) -> Event:
        """Add those who are named as some of whom an event tells in the round: ``leaders, including the King``."""
        if event.recipient and any(self._country(one) is not None for one in event.recipient):
            return event
        start = max((self.mentions[one].span.end for one in event.recipient), default=event.trigger.end)
        led = INCLUDING.match(self.text, max(start, event.trigger.end))
        if led is None or THROUGH.match(led.group()) is not None:
            return event
        place = bisect_left(self.starts, led.end() - 4)
        for one in self.in_order[place : place + 3]:
            if led.end() - 4 <= one.span.start <= led.end() and self._entity(one.index) is not None:
                if self._country(one.index) is None or one.kind == "place":
                    return event
                return self._added(event, [one.index, *self._joined(one), *self._behind(one, event)])
        return event

    def _those_named(self, event: Event) -> Event:
        """Put those named as some of whom an event tells in the round in their place, where they act: ``Several allies,
        including Peru and Chad, sent troops``.
        """
        if len(event.actor) != 1:
            return event
        group = self.mentions[event.actor[0]]
        led = FOR_INSTANCE.match(self.text, group.span.end) if group.plural and group.kind == "group" else None
        if led is None or led.end() > event.trigger.start:
            return event
        found, end = list[int](), led.end()
        place = bisect_left(self.starts, end - 4)
        for one in self.in_order[place : place + LONGEST]:
            joint = JOIN.fullmatch(self.text, end, one.span.start) if found else led
            if joint is None or not end - 4 <= one.span.start < event.trigger.start or self._id(one.index) is None:
                break
            found.append(one.index)
            end = one.span.end
        return replace(event, actor=tuple(found)) if len(found) > 1 else event

    def _alongside(self, event: Event) -> Event:
        """Add those beside whom somebody took part: ``participated alongside ministers from Peru``."""
        led = ALONGSIDE.match(self.text, event.trigger.end) if not event.recipient else None
        place = bisect_left(self.starts, led.end() - 4) if led is not None else 0
        for one in self.in_order[place : place + 3] if led is not None else ():
            here = led is not None and led.end() - 4 <= one.span.start <= led.end()
            if here and self._country(one.index) is not None:
                return self._added(event, [one.index, *self._joined(one), *self._behind(one, event)])
        return event

    def _of_a_journey(self, event: Event, journey: tuple[int, ...]) -> Event:
        """Add the countries of a journey to those who are met in all of them: ``officials in the three countries``."""
        if len(journey) < 2 or not event.recipient:
            return event
        open_ = [self.mentions[one] for one in event.recipient if self._country(one) is None]
        if not any(IN_ALL.search(self.text, one.span.start, one.span.end + 30) for one in open_):
            return event
        return replace(event, recipient=journey)

    def _added(self, event: Event, found: Sequence[int]) -> Event:
        there = {self._id(one) for one in (*event.actor, *event.recipient)}
        added: list[int] = []
        for one in found:
            if self._id(one) is not None and self._id(one) not in there:
                there.add(self._id(one))
                added.append(one)
        return replace(event, recipient=(*event.recipient, *added)) if added else event

    def _is_town(self, mention: Mention) -> bool:
        """Say whether a name is a town's, behind which its country may stand: ``Lima, Peru``."""
        return mention.kind == "place" or "capital" in self.links[mention.index].reason

    def _is_country(self, number: int) -> bool:
        entity = self._entity(number)
        return entity is not None and entity.kind in {"country", "place"} and entity.country is not None
