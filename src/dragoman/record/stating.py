"""From what was found and whom it means to claims: sentences with words and markings, under names that stay."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.access import Portions, covers
from dragoman.documents import CableHeader, Document, Marking, Span
from dragoman.extraction import ACCORDING, Event, Findings, Holding, Membership, Mention, Quote, Request, When
from dragoman.record.citing import cited_in_prose
from dragoman.record.claims import Claim, ClaimKind, Role
from dragoman.record.footing import Footing
from dragoman.record.sentences import (
    DOUBT,
    DOUBTFUL,
    MUTUAL,
    SOMEBODY,
    UNNAMED,
    Phrase,
    days,
    listed,
    name_of,
    phrase_for,
    quoted,
    said,
    sentence,
    squeezed,
    told,
)
from dragoman.reference import load
from dragoman.resolution import DOUBTED, Links

ID_DIGITS = 24

OUTCOMES = {"accepted": ", accepted", "declined": ", declined", "fulfilled": ", fulfilled"}
"""What became of a request, as far as it is worth a word."""

HAS_HEARER = re.compile(r"(?:t[eo]ll?d?|ask|inform|assur|remind|warn|advis|brief|notif|caution)", re.I)
"""Verbs of speech whose object is who hears: ``told the Ambassador``."""
WHETHER = re.compile(r"(?:whether|if|what|who|whom|whose|why|how|when|where|which)\b", re.I)
"""How a clause begins before which no ``that`` stands."""

JOINING = "join"
"""The one word of support whose recipient is a body or treaty itself; with one signed or ratified nothing is signed."""

OPEN_BY_WORDS = frozenset({"country", "nationality", "place", "framework", "organization", "document"})
"""Kinds of mention that, left open and without a name of their own, are known by their words."""


def state(
    document: Document, findings: Findings, links: Links, version: str, portions: Portions | None = None
) -> tuple[Claim, ...]:
    """State what one paper claims, in the findings as they were retold once it was known who is meant.

    ``portions`` are those of the whole where the document is a part of a paper.

    Returns: claims in the order of their first words, then by kind; the same for the same input, ids and all.
    """
    findings = links.told or findings
    in_order = sorted(findings.mentions, key=_start)
    paper = _Paper(
        document, findings, links, version, Footing.of(portions or Portions.of(document), findings, links), in_order
    )
    asked = {request.event: request for request in findings.requests}
    claims = [
        *(paper.event(event, asked.get(place)) for place, event in enumerate(findings.events)),
        *map(paper.request, findings.requests),
        *map(paper.quote, findings.quotes),
        *map(paper.report, findings.reported),
        *map(paper.membership, findings.memberships),
        *(paper.holding(holding) for holding in findings.holdings if not load().is_style(holding.post)),
        *paper.mentions(),
        *paper.times(),
        *paper.references(),
    ]
    claims.sort(key=lambda claim: (claim.words[0].start, claim.words[0].end, claim.kind, claim.predicate))
    return _named(claims)


def claim_id(claim: Claim, ordinal: int = 0) -> str:
    """Return the name of a claim: a digest of paper, kind, predicate, and the places of its words and roles.

    Neither the version nor whom it means is part of it, so a claim keeps its name when reading gets better.
    ``ordinal`` parts claims that are alike in all of these.
    """
    words = [f"{one.start}-{one.end}" for one in claim.words]
    roles = [f"{one.role}:{one.words.start}-{one.words.end}" for one in claim.roles]
    content = "\x1f".join((claim.document, claim.kind, claim.predicate, *words, *roles, str(ordinal)))
    return hashlib.sha256(content.encode()).hexdigest()[:ID_DIGITS]


def _named(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    alike: Counter[str] = Counter()
    named = []
    for claim in claims:
        name = claim_id(claim)
        named.append(replace(claim, id=claim_id(claim, alike[name]) if alike[name] else name))
        alike[name] += 1
    return tuple(named)


@dataclass(frozen=True, slots=True)
class _Side:
    """A role, and the mention that fills it."""

    role: Role
    mention: int | None = None


def _names(sides: Iterable[_Side], *roles: str) -> str | None:
    """Return the names of those who stand in these roles, as one phrase; None where nobody does."""
    return listed([name_of(side.role) for side in sides if side.role.role in roles])


def _both(phrase: Phrase, sides: Sequence[_Side]) -> tuple[str | None, str | None]:
    """Return who is told first in an event and who second; of those who do the same, one who is named stands first."""
    first, second = _names(sides, "actor"), _names(sides, "recipient")
    if first is not None or second is None or (phrase.predicate, phrase.mode) not in MUTUAL:
        return first, second
    alone = len({name_of(side.role) for side in sides if side.role.role == "recipient"}) == 1
    return second, SOMEBODY if alone else None


def _circumstances(sides: Sequence[_Side]) -> str:
    """Return for whom and where: `` on behalf of France in Vienna``."""
    principal, place = _names(sides, "on_behalf_of"), _names(sides, "place")
    return (f" on behalf of {principal}" if principal else "") + (f" in {place}" if place else "")


def _according(sides: Sequence[_Side], words: str) -> str:
    source = _names(sides, "attributed_to")
    if source in (None, _names(sides, "actor")):
        return words
    if words.startswith(DOUBT):
        return f"{DOUBT}, according to {source},{words.removeprefix(DOUBT)}"
    return f"according to {source}, {words}"


def _of_framework(kind: str, sides: Sequence[_Side]) -> tuple[str | None, str | None]:
    """Return who is told first and who second: the successor before what it succeeded, else the member first."""
    member, framework = _names(sides, "member"), _names(sides, "framework")
    if kind == "succeed":
        return _names(sides, "successor"), framework
    if kind == "start_relations":
        return member, _names(sides, "framework", "partner")
    if kind == "start_work":
        return _names(sides, "member", "partner"), framework
    return (member, framework) if member else (framework, None)


def _start(mention: Mention) -> int:
    return mention.span.start


@dataclass(frozen=True, slots=True)
class _Paper:
    """One paper while it is being stated."""

    document: Document
    findings: Findings
    links: Links
    version: str
    footing: Footing
    in_order: Sequence[Mention]
    """The mentions by where they begin."""

    def event(self, event: Event, request: Request | None = None) -> Claim:
        """State an event, its retellings among its words; one that tells a ``request`` with what it is for."""
        sides = (
            *self._sides("actor", *event.actor),
            *self._sides("recipient", *event.recipient),
            *self._sides("on_behalf_of", event.on_behalf_of),
            *self._sides("attributed_to", event.attributed_to),
            *self._sides("place", event.place),
        )
        claim = self._claim("event", event.kind, (event.trigger, *event.mentions), sides, (event.when,))
        known = self.footing.status(claim.marking, event.status)
        recipients = map(self.links.entity, event.recipient)
        itself = event.word != JOINING and any(of is not None and of.kind == "framework" for of in recipients)
        told_by = event.modes if itself else (event.word, *event.modes)
        phrase, status = phrase_for("event", event.kind, told_by, known)
        if status == "hypothetical" and event.reason in DOUBTED:
            status = DOUBTFUL
        words = _according(sides, told(phrase, *_both(phrase, sides), status))
        after = _circumstances(sides) + self._what(claim.marking, request)
        return replace(
            claim,
            sentence=sentence(words, days(event.when), after=after),
            method=f"frame {event.frame}" if event.frame else "event",
            status=known,
            reason=self.footing.why(claim.marking, event.reason),
            modes=event.modes,
            contexts=event.contexts,
            confidence=claim.confidence if self.footing.is_open(claim.marking) else min(claim.confidence, event.likely),
        )

    def _what(self, marking: Marking, request: Request | None) -> str:
        """Return what was asked or promised, in the paper's words; nothing where these are held more closely."""
        if request is None or not request.what:
            return ""
        span = request.what_span
        if not covers(marking, self.footing.portions.of_span(span.start, span.end)):
            return ""
        return f": {quoted(request.what)}"

    def request(self, request: Request) -> Claim:
        """State a request, commitment, offer or recommendation; ``what`` in the paper's own words.

        What became of it may be told in another paragraph: it is left out where not everybody may read that.
        """
        sides = (*self._sides("asker", *request.asker), *self._sides("asked", *request.asked))
        phrase, _ = phrase_for("request", request.kind)
        what = squeezed(request.what)
        start = request.what_span.start
        infinitive = "" if what.lower().startswith("to ") else "to "
        asked_to = not infinitive or self.document.text[max(start - 4, 0) : start].split()[-1:] == ["to"]
        after = f" {infinitive}{what}" if asked_to else f": {quoted(what)}"
        after += f", due {days(request.due)}" if days(request.due) else ""
        words = told(phrase, _names(sides, "asker"), _names(sides, "asked"))
        spans = (request.span, request.what_span)
        claim = self._claim("request", request.kind, spans, sides, (request.when, request.due))
        status = "not_stated" if self.footing.is_open(claim.marking) else request.status
        return replace(
            claim,
            sentence=sentence(words, days(request.when), after=after + OUTCOMES.get(status, "")),
            method="action request" if request.action_request else "request",
            status=status,
            what=request.what,
            due=request.due,
        )

    def quote(self, quote: Quote) -> Claim:
        """State that somebody said something in these words."""
        sides = self._in_speech(quote)
        to = _names(sides, "addressee")
        words = f"{_names(sides, 'speaker') or UNNAMED} said" + (f" to {to}" if to else "")
        claim = self._claim("quote", "said", (quote.span,), sides)
        return replace(
            claim, sentence=sentence(words, after=f": {quoted(quote.text)}"), method="direct quote", what=quote.text
        )

    def report(self, quote: Quote) -> Claim:
        """State that the paper reports somebody to have said something, with the paper's verb and words."""
        sides = self._in_speech(quote)
        who, to = _names(sides, "speaker") or UNNAMED, _names(sides, "addressee")
        if quote.verb == ACCORDING:
            words = f"{ACCORDING} {who},"
        else:
            hears = f" {to}" if to and HAS_HEARER.match(quote.verb or "") else f" to {to}" if to else ""
            words = f"{who} {said(quote.verb or 'said')}{hears}" + ("" if WHETHER.match(quote.text) else " that")
        claim = self._claim("quote", "said", (quote.span,), sides)
        return replace(
            claim, sentence=sentence(words, after=f" {quoted(quote.text)}"), method="indirect quote", what=quote.text
        )

    def _in_speech(self, quote: Quote) -> tuple[_Side, ...]:
        return (*self._sides("speaker", quote.speaker), *self._sides("addressee", *quote.addressee))

    def membership(self, fact: Membership) -> Claim:
        """State a fact about a framework."""
        sides = (
            *self._sides("member", fact.member),
            *self._sides("framework", fact.framework),
            *self._sides("successor", fact.successor),
            *self._sides("partner", fact.partner),
        )
        phrase, status = phrase_for("membership", fact.kind, (), fact.status)
        words = told(phrase, *_of_framework(fact.kind, sides), status)
        claim = self._claim("membership", fact.kind, (fact.span,), sides, (fact.when,))
        return replace(claim, sentence=sentence(words, days(fact.when)), status=fact.status)

    def holding(self, holding: Holding) -> Claim:
        """State that somebody is named as holding a post."""
        sides = (*self._sides("person", holding.person), *self._office(holding))
        words = f"{_names(sides, 'person')} is named as {squeezed(holding.post)}"
        of = _names(sides, "country")
        after = f" ({of})" if of and of not in words else ""
        claim = self._claim("holding", "holds", (holding.span,), sides)
        roles = (self._post(role, side, holding, claim) for role, side in zip(claim.roles, sides, strict=True))
        claim = replace(claim, roles=tuple(roles))
        return replace(claim, sentence=sentence(words, after=after), what=holding.post)

    def _post(self, role: Role, side: _Side, holding: Holding, claim: Claim) -> Role:
        """Return a side of a holding; an office that only the title names, without what other parts tell of it."""
        if side.mention is not None:
            return role
        office = self.footing.post(claim.marking, holding.person, side.role.entity)
        return self.footing.closed(replace(role, entity=office), claim.marking)

    def mentions(self) -> Iterator[Claim]:
        """State whom and what the paper names: once each, and once for each marking of the places where it does."""
        found: dict[tuple[str, Marking], list[Mention]] = {}
        for mention in self.findings.mentions:
            called = self._called(mention)
            if called is not None:
                found.setdefault((called, self.footing.of_mention(mention.index)), []).append(mention)
        for mentions in found.values():
            first = min(mentions, key=lambda one: (one.kind == "pronoun", one.index))
            sides = self._sides("subject", first.index)
            spans = [one.span for one in sorted(mentions, key=lambda one: (one is not first, one.span.start))]
            times = {1: "once", 2: "twice"}.get(len(spans), f"{len(spans)} times")
            claim = self._claim("mention", first.kind, spans, sides)
            yield replace(
                claim,
                sentence=sentence(f"{_names(sides, 'subject')} is named {times}"),
                method=self.footing.reason(claim.marking, first.index),
            )

    def times(self) -> Iterator[Claim]:
        """State the days the paper names: once each, and once for each marking."""
        found: dict[tuple[object, ...], list[When]] = {}
        for when in self.findings.times:
            if when.span is not None and days(when):
                key = (when.earliest, when.latest, when.precision, self.footing.of_time(when))
                found.setdefault(key, []).append(when)
        for expressions in found.values():
            spans = [when.span for when in expressions if when.span is not None]
            claim = self._claim("time", "date", spans, (), (expressions[0],))
            words = f"{quoted(expressions[0].text or self.document.words(spans[0]))} is {days(expressions[0])}"
            yield replace(claim, sentence=sentence(words))

    def references(self) -> Iterator[Claim]:
        """State which papers the header cites, and which the prose cites by number.

        What is drawn from the header has the marking of the whole, and so has a number whose year or post the prose
        does not print: the header said them.
        """
        header = self.document.header
        for item in header.refs if isinstance(header, CableHeader) else ():
            number = item.value.id or squeezed(item.value.text)
            claim = self._claim("reference", "cites", (item.span,), ())
            yield replace(
                claim,
                sentence=sentence(f"this paper cites {number}"),
                method=f"reference {item.value.kind}",
                marking=claim.marking.joined(self.footing.whole),
                what=number,
            )
        for cited in cited_in_prose(self.document, self.footing.portions):
            claim = self._claim("reference", "cites", cited.spans, ())
            yield replace(
                claim,
                sentence=sentence(f"this paper cites {cited.number} in its text"),
                method=f"mention {cited.kind}",
                marking=claim.marking if cited.printed else claim.marking.joined(self.footing.whole),
                what=cited.number,
            )

    def _called(self, mention: Mention) -> str | None:
        """Return the name under which a mention's places are gathered, or None where it is not worth a claim."""
        entity = self.links.entity(mention.index)
        if entity is not None:
            return f"entity {entity.id}"
        if mention.name:
            return f"open {mention.kind} {mention.name.casefold()}"
        return f"open {mention.kind} {mention.text.casefold()}" if mention.kind in OPEN_BY_WORDS else None

    def _sides(self, role: str, *mentions: int | None) -> tuple[_Side, ...]:
        return tuple(
            _Side(
                Role(role, self.links.entity(index), self.footing.words(self.findings.mentions[index].span)),
                index,
            )
            for index in mentions
            if index is not None
        )

    def _office(self, holding: Holding) -> Iterator[_Side]:
        """Return the office and the country that stand within the words of a holding."""
        start = self.document.text.find(holding.office, holding.span.start, holding.span.end)
        span = Span(self.document.id, start, start + len(holding.office)) if start >= 0 else holding.span
        first = bisect_left(self.in_order, holding.span.start, key=_start)
        last = bisect_right(self.in_order, holding.span.end, key=_start)
        held = (one for one in self.in_order[first:last] if holding.span.holds(one.span))
        inside = sorted((one for one in held if one.index != holding.person), key=lambda one: one.index)
        office = next((one for one in inside if one.kind == "office" and one.span.touches(span)), None)
        if office is not None:
            yield from self._sides("office", office.index)
        else:
            yield _Side(Role("office", self.links.post(holding.person), self.footing.words(span)))
        country = next((one for one in inside if one.kind in ("country", "nationality")), None)
        if country is not None:
            yield from self._sides("country", country.index)

    def _claim(
        self,
        kind: ClaimKind,
        predicate: str,
        spans: Sequence[Span],
        sides: Sequence[_Side],
        times: Sequence[When | None] = (),
    ) -> Claim:
        """Begin a claim: its words once each, and the marking of all it rests on; ``times[0]`` is when."""
        once = tuple(dict.fromkeys(spans))
        mentions = [side.mention for side in sides if side.mention is not None]
        marking = self.footing.joined(once, [side.role.words for side in sides], mentions, times)
        return Claim(
            id="",
            document=self.document.id,
            kind=kind,
            predicate=predicate,
            sentence="",
            words=tuple(map(self.footing.words, once)),
            roles=tuple(self.footing.closed(side.role, marking) for side in sides),
            marking=marking,
            method=kind,
            version=self.version,
            when=times[0] if times else None,
            confidence=self.footing.sure(marking, mentions),
            day=self.document.day,
        )
