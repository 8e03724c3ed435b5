"""A reading as one object for other programs: the schema that event data are measured in."""

from __future__ import annotations

from datetime import date
from typing import Any

from dragoman.documents import Document, Span
from dragoman.extraction import Event, Findings, Membership, Mention, Quote, Request, When
from dragoman.record import Reading, ground_of
from dragoman.reference import load
from dragoman.resolution import NO_STATE, Entity, Links, Meeting

KINDS = {
    "persons": {"person"},
    "organizations": {"organization", "framework"},
    "places": {"place", "country"},
    "posts": {"office"},
}
SHORT_FORM = 4
STATE_ORGANS = frozenset(("person", "office", "organization"))
"""Kinds of those who bind their state when they sign, ratify or join."""
"""Letters up to which a printed name is a short form, no name of its own."""
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
"""What opens the name of members that are counted and not named."""
SIDED = {"CONSULT", "COOPERATE", "AGREE"}


def reading_json(reading: Reading, name: object) -> dict[str, Any]:
    """Return what was read in one text, keys as in the interface of ``extract``; offsets are code points, end
    exclusive.
    """
    told = reading.findings
    writer = _Writer(reading.document, told, reading.links)
    answer: dict[str, Any] = {
        "id": name,
        "events": [writer.event(event) for event in told.events],
        "requests": [writer.request(request) for request in told.requests],
        "quotes": [writer.quote(quote) for quote in told.quotes],
        "reported_speech": [writer.quote(quote) for quote in told.reported],
        "frameworks": [writer.membership(fact) for fact in told.memberships],
    }
    answer["meetings"] = [writer.meeting(meeting) for meeting in reading.links.meetings]
    for key, kinds in KINDS.items():
        answer[key] = [
            writer.mention(mention)
            for mention in sorted(told.mentions, key=lambda one: one.span)
            if mention.kind in kinds
        ]
    answer["times"] = [{**writer.place(when.span), **_interval(when)} for when in told.times if when.span is not None]
    answer["problems"] = [{"code": problem.code, "message": problem.message} for problem in told.problems]
    return answer


def _spelt(name: str) -> str:
    """Return a name in one of its spellings: ``Organisation`` as ``Organization``."""
    return name.lower().removeprefix("the ").replace("isation", "ization").replace("labour", "labor")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _interval(when: When | None) -> dict[str, Any]:
    return {"from": _iso(when.earliest) if when else None, "to": _iso(when.latest) if when else None}


class _Writer:
    """Writes the findings of one document."""

    def __init__(self, document: Document, told: Findings, links: Links) -> None:
        self.document = document
        self.told = told
        self.links = links

    def place(self, span: Span) -> dict[str, Any]:
        """Return start, end and the words."""
        return {"start": span.start, "end": span.end, "text": " ".join(span.words(self.document.text).split())}

    def mention(self, mention: Mention) -> dict[str, Any]:
        """Return a mention with whom it means."""
        found = self.links.entity(mention.index)
        span = mention.span
        if mention.kind == "person" and mention.name:
            end = mention.span.end
            start = self.document.text.find(mention.name.split()[0], mention.span.start, end)
            span = Span(mention.span.document, start if start >= 0 else mention.span.start, end)
        return {
            **self.place(span),
            "name": found.name if found else mention.name,
            "id": found.id if found else None,
            "title": mention.title,
            "country": found.country if found else None,
        }

    def side(self, mentions: tuple[int, ...]) -> dict[str, Any] | None:
        """Return the entities of one side, or None where nobody stands there."""
        return {"entities": [self.entity(one) for one in mentions]} if mentions else None

    def entity(self, number: int) -> dict[str, Any]:
        """Return one party as printed and as resolved."""
        mention = self.told.mentions[number]
        found: Entity | None = self.links.entity(number)
        return {
            **self.place(mention.span),
            "id": found.id if found else None,
            "name": found.name if found else mention.name or mention.text,
            "country": found.country if found else None,
            "org": found.organization if found else None,
            "sector": list(found.sectors) if found else [],
        }

    def when(self, when: When | None) -> dict[str, Any] | None:
        """Return an interval with its words, or None."""
        if when is None or when.earliest is None:
            return None
        return {"text": when.text if when.span else None, **_interval(when), "basis": when.basis or None}

    def event(self, event: Event) -> dict[str, Any]:
        """Return an event."""
        place = self.links.entity(event.place)
        return {
            "plover": event.kind,
            "mode": list(event.modes) or None,
            "context": list(event.contexts),
            "status": event.status,
            "actor": self.side(event.actor),
            "recipient": self.side(event.recipient),
            "date": self.when(event.when),
            "place": {**self.place(self.told.mentions[event.place].span), "name": place.name, "country": place.country}
            if place and event.place is not None
            else None,
            "trigger": self.place(event.trigger),
            "likely": event.likely,
            "mentions": [self.place(span) for span in event.mentions],
            "attributed_to": self._name(event.attributed_to),
            "on_behalf_of": self._party((event.on_behalf_of,)) if event.on_behalf_of is not None else None,
            "reason": event.reason or None,
            "ground": ground_of("event", event.status, event.reason),
            "method": event.frame,
        }

    def meeting(self, meeting: Meeting) -> dict[str, Any]:
        """Return a meeting: its event and requests by their places in this answer, those present with their sides."""
        event = self.told.events[meeting.event]
        place = self.links.entity(event.place)
        return {
            "event": meeting.event,
            "mode": list(event.modes) or None,
            "participants": [
                {**self.entity(one.mention), "side": one.side, "rank": one.rank} for one in meeting.present
            ],
            "level": meeting.level,
            "place": place.name if place else None,
            "date": self.when(event.when),
            "topics": list(meeting.topics),
            "requests": list(meeting.asks),
        }

    def _name(self, number: int | None) -> str | None:
        if number is None:
            return None
        found = self.links.entity(number)
        mention = self.told.mentions[number]
        return found.name if found else mention.name or mention.text

    def _framework(self, number: int | None) -> str | None:
        """Return a framework's name with its short form: ``North Atlantic Treaty Organization (NATO)``."""
        name = self._name(number)
        found = self.links.entity(number)
        short = found.id.partition(":")[2] if found is not None and found.kind == "framework" else ""
        if name and number is not None:
            printed = " ".join(self.told.mentions[number].text.split())
            written = [printed, *(long for short_form, long in self.told.acronyms if short_form == printed)]
            name = next((one for one in written if _spelt(one) == _spelt(name)), name)
        return f"{name} ({short})" if name and short.isupper() and short not in name else name

    def _related(self, fact: Membership) -> str | None:
        """Return with whom relations began: a body by its name, a state as the paper calls it."""
        if fact.framework is None or self.told.mentions[fact.framework].kind == "framework":
            return self._framework(fact.framework)
        return f"relations with {' '.join(self.told.mentions[fact.framework].text.split())}"

    def _member(self, number: int | None) -> str | None:
        """Return a member's name: for a parliament or minister the state that is bound; with the name the paper gives a
        country that is called otherwise today.
        """
        name = self._name(number)
        if name is None or number is None:
            return name
        mention = self.told.mentions[number]
        if mention.kind == "group" and mention.text.split()[0].lower() in NUMBERS:
            return " ".join(mention.text.split())
        found = self.links.entity(number)
        if found is not None and found.kind in STATE_ORGANS and found.country and found.country not in NO_STATE:
            organ = found.kind != "organization" or {"GOV", "LEG"} & set(found.sectors) or not found.sectors
            state = load().country(found.country) if organ else None
            return state.name if state is not None else name
        printed = next((cue.text for cue in self.told.cues if cue.kind == "name" and mention.span.holds(cue.span)), "")
        strange = not ({*printed.lower().split()} & {*name.lower().split()}) and len(printed) > SHORT_FORM
        return f"{name} ({printed})" if strange and mention.kind == "country" else name

    def _party(self, numbers: tuple[int, ...]) -> dict[str, Any] | None:
        if not numbers:
            return None
        found = self.links.entity(numbers[0])
        return {
            "name": self._name(numbers[0]),
            "country": found.country if found else None,
            "id": found.id if found else None,
        }

    def request(self, request: Request) -> dict[str, Any]:
        """Return a request or commitment."""
        return {
            "kind": request.kind,
            "from": self._party(request.asker),
            "to": self._party(request.asked),
            "what": request.what,
            "status": request.status,
            "date": self.when(request.when),
            "due": self.when(request.due),
            "source_text": self.place(request.span)["text"],
            "start": request.span.start,
            "end": request.span.end,
            "action_request": request.action_request,
        }

    def quote(self, quote: Quote) -> dict[str, Any]:
        """Return direct or indirect speech."""
        return {
            "speaker": self._name(quote.speaker),
            "to": [name for one in quote.addressee if (name := self._name(one)) is not None],
            "verb": quote.verb,
            "text": self.document.text[quote.span.start : quote.span.end],
            "start": quote.span.start,
            "end": quote.span.end,
        }

    def membership(self, fact: Membership) -> dict[str, Any]:
        """Return a fact about a framework."""
        return {
            "kind": fact.kind,
            "framework": self._related(fact) if fact.kind == "start_relations" else self._framework(fact.framework),
            "member": self._member(fact.member),
            "successor": self._framework(fact.successor),
            "partner": self._name(fact.partner),
            "date": self.when(fact.when),
            "status": fact.status,
            **self.place(fact.span),
            "source_text": self.place(fact.span)["text"],
        }
