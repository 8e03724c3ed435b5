"""What a claim rests on, and how closely it must therefore be held."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TypeGuard

from dragoman.access import Portions, covers
from dragoman.documents import Marking, Span
from dragoman.extraction import Findings, Mention, When
from dragoman.record.claims import Role, Words
from dragoman.record.grounds import NOT_TOLD
from dragoman.reference import load
from dragoman.resolution import DOUBTED, NOBODY_NAMED, Entity, Link, Links

OF_TABLES = frozenset({"country", "framework"})
"""Kinds of entity whose country and sectors come from the tables, never from other words of the paper."""

OF_OWN_WORDS = frozenset({"group", "document", "place"})
"""Kinds of mention that are resolved, or left open, by their own words alone."""

NAMED_BESIDE = frozenset({"person", "pronoun"})
"""Kinds of mention whose full name may stand elsewhere in their block."""

TOKEN = re.compile(r"\w+")
YEAR = re.compile(r"\d{4}s?")
DATED = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?|\d{4}s?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|in|on|of|the|and|to|from|between",
    re.IGNORECASE,
)
"""Words of an expression that says its days by itself. ``since 1994`` runs to the paper's own day, so it is none."""


def dated(when: When | None) -> TypeGuard[When]:
    """Say whether a time was placed in the calendar at all."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def dates_itself(when: When) -> bool:
    """Say whether an expression gives its days without help of the paper's own date: ``8 May 2006``, ``in 1992``."""
    words = TOKEN.findall(when.text or "")
    return when.span is not None and any(map(YEAR.fullmatch, words)) and all(map(DATED.fullmatch, words))


@dataclass(slots=True)
class Footing:
    """The markings of one paper's claims.

    In a paper of one marking throughout, every claim has it. Otherwise a claim is held as closely as the closest of
    what it rests on: every block its words and roles lie in; and the whole paper, header included, where somebody is
    not named in full right there (*the Minister*, *he* of a paragraph before), or a day was counted from the paper's.
    """

    portions: Portions
    findings: Findings
    links: Links
    uniform: bool
    _mentions: dict[int, Marking] = field(default_factory=dict)

    @classmethod
    def of(cls, portions: Portions, findings: Findings, links: Links) -> Footing:
        """Work out what the claims of one paper may rest on."""
        uniform = all(marking == portions.highest for marking in portions.blocks)
        return cls(portions, findings, links, uniform)

    @property
    def whole(self) -> Marking:
        """The marking of what rests on the header or on the paper as a whole."""
        return self.portions.highest

    def is_open(self, marking: Marking) -> bool:
        """Say whether a claim so marked is seen by some who do not see the whole paper."""
        return not covers(marking, self.whole)

    def joined(
        self, spans: Iterable[Span], roles: Iterable[Words], mentions: Iterable[int], times: Iterable[When | None]
    ) -> Marking:
        """Return the marking of a claim: of its words, its roles' words, whom they mean, and its times."""
        if self.uniform:
            return self.whole
        rests = [
            *(self.portions.of_span(span.start, span.end) for span in spans),
            *(self.portions.of_span(words.start, words.end) for words in roles),
            *map(self.of_mention, mentions),
            *(self.of_time(when) for when in times if dated(when)),
        ]
        return reduce(Marking.joined, rests) if rests else self.whole

    def of_mention(self, index: int) -> Marking:
        """Return what must be met to know whom a mention means."""
        if self.uniform:
            return self.whole
        if index not in self._mentions:
            mention, link = self.findings.mentions[index], self.links.links[index]
            own = self.portions.of_span(mention.span.start, mention.span.end)
            self._mentions[index] = own if self._is_told(mention, link) else own.joined(self.whole)
        return self._mentions[index]

    def of_time(self, when: When) -> Marking:
        """Return what must be met to know a date."""
        if self.uniform or when.span is None or not dates_itself(when):
            return self.whole
        return self.portions.of_span(when.span.start, when.span.end)

    def closed(self, role: Role, marking: Marking) -> Role:
        """Return a role without what other parts of the paper may say of a person or body.

        The country and the body somebody acts for may come from the header or from any paragraph; a claim open to some
        who do not see those keeps the name alone.
        """
        entity = role.entity
        if entity is None or entity.kind in OF_TABLES or not self.is_open(marking):
            return role
        return replace(role, entity=replace(entity, country=None, organization=None, sectors=()))

    def post(self, marking: Marking, person: int, office: Entity | None) -> Entity | None:
        """Return the office that a person's title names, left open where its country may come from other parts.

        ``Georgian Foreign Minister Nino Beridze`` says whose minister she is; for ``Foreign Minister Nino Beridze`` the
        header or any other paragraph did. A post of the writer's own is known by the header.
        """
        if office is None or not self.is_open(marking):
            return office
        mention = self.findings.mentions[person]
        beside = self._block(mention)
        told = {found for words in mention.qualifiers if words in beside for found in _by_tables(words)}
        country = load().country(office.country or "")
        is_told = country is not None and told == {f"country:{country.code}"} and office.name.endswith(country.name)
        return office if is_told else None

    def status(self, marking: Marking, status: str) -> str:
        """Return the status of an event; that it is long past was reckoned from the paper's own day."""
        return "actual" if status == "historical" and self.is_open(marking) else status

    def why(self, marking: Marking, reason: str) -> str | None:
        """Return the reason of an event's status; what other parts of the paper had to do with it is not for all.

        That nobody is named is seen in the event itself. Whom one knows, and the words that leave it open, may be told
        anywhere in the paper.
        """
        if not self.is_open(marking) or reason == NOBODY_NAMED:
            return reason or None
        return NOT_TOLD if reason in DOUBTED else None

    def sure(self, marking: Marking, mentions: Iterable[int]) -> float:
        """Return how sure it is whom a claim means; what made it sure or unsure is not for those who see a part."""
        if self.is_open(marking):
            return 1.0
        return min((self.links.links[index].confidence for index in mentions), default=1.0)

    def reason(self, marking: Marking, mention: int) -> str:
        """Return why a mention means whom it means, for those who see the whole paper."""
        return "mention" if self.is_open(marking) else self.links.links[mention].reason or "mention"

    def words(self, span: Span) -> Words:
        """Return words with the number of the paragraph they begin in."""
        found = self.portions.touching(span.start, max(span.end, span.start + 1))
        number = self.portions.document.blocks[found[0]].number if found else None
        return Words(span.start, span.end, self.portions.document.words(span), number)

    def _is_told(self, mention: Mention, link: Link) -> bool:
        """Say whether a reader of the mention's block alone knows whom it means, by the name there or by the tables.

        A mention left open is told only if nothing else in the paper could have said whom it means: that *he* stays
        open depends on what stands before.
        """
        entity = link.entity
        if entity is None:
            return mention.kind in OF_OWN_WORDS
        if "header" in link.reason.lower():
            return False
        words = mention.name or mention.text
        explained = any(words == short for short, *_ in self.findings.acronyms)
        if not explained and mention.refers is None and _by_tables(words) == {entity.id}:
            return True
        name, beside = _tokens(entity.name), _tokens(self._beside(mention))
        return _in_a_row(name, beside) if mention.kind in NAMED_BESIDE else set(name) <= set(beside)

    def _beside(self, mention: Mention) -> str:
        """Return the words among which a mention's full name must stand.

        For a pronoun those before it in its block; for a person the whole block, where a surname may stand alone; for
        anything else its own: whose ministry or which minister it is may have been found anywhere.
        """
        text, span = self.portions.document.text, mention.span
        if mention.kind not in NAMED_BESIDE:
            return text[span.start : span.end]
        before = mention.kind == "pronoun"
        return self._block(mention, span.start) if before else self._block(mention)

    def _block(self, mention: Mention, until: int | None = None) -> str:
        """Return the words of the block a mention stands in, up to a place; its own where it reaches into another."""
        text, span = self.portions.document.text, mention.span
        found = self.portions.touching(span.start, span.end)
        if len(found) != 1:
            return text[span.start : span.end]
        block = self.portions.document.blocks[found[0]].span
        return text[block.start : block.end if until is None else until]


def _tokens(words: str) -> list[str]:
    return TOKEN.findall(words.casefold())


def _in_a_row(name: list[str], words: list[str]) -> bool:
    """Say whether a name stands among words as it is: ``Araz Azimov`` is not told by *Azimov met Araz Guliyev*."""
    length = len(name)
    return any(words[at : at + length] == name for at in range(len(words) - length + 1))


def _by_tables(words: str) -> set[str]:
    """Return the ids of countries and frameworks that the tables give these words at any time: one if plain."""
    tables = load()
    countries = {f"country:{match.country.code}" for match in tables.country_named(words)}
    return countries | {f"framework:{row.id}" for row in tables.framework_named(words)}
