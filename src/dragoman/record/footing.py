"""What a claim rests on, and how closely it must therefore be held."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TypeGuard

from dragoman.access import Portions, covers
from dragoman.documents import Document, Marking, Span
from dragoman.extraction import Findings, Mention, When
from dragoman.record.claims import Role, Words
from dragoman.resolution import Entity, Links

FROM_HEADER = "header"
"""A link whose reason has this word was made with the paper's header."""

SELF_EVIDENT = frozenset({"country", "nationality", "place", "framework"})
"""Kinds of mention that the tables explain by themselves, unless the paper explains the short form itself."""

OF_TABLES = frozenset({"country", "framework", "place"})
"""Kinds of entity whose country and sectors come from the tables, never from other words of the paper."""


def dated(when: When | None) -> TypeGuard[When]:
    """Say whether a time was placed in the calendar at all."""
    return when is not None and (when.earliest is not None or when.latest is not None)


YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
TOKEN = re.compile(r"\w+")


@dataclass(slots=True)
class Footing:
    """The markings of one paper's claims.

    A claim is held as closely as the closest of: every block its words and roles lie in; where its roles are named, if
    their own words do not name them (*he*, *the Minister*); the header, if a name or a date was read with its help.
    """

    portions: Portions
    findings: Findings
    links: Links
    levels: tuple[Marking, ...] = ()
    uniform: bool = False
    _tokens: dict[Marking, frozenset[str]] = field(default_factory=dict)
    _mentions: dict[int, Marking] = field(default_factory=dict)
    _places: dict[str, list[Marking]] = field(default_factory=dict)
    _shorts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, findings: Findings, links: Links) -> Footing:
        """Work out what the claims of one paper may rest on."""
        portions = Portions.of(document)
        levels = tuple(sorted(set(portions.blocks), key=lambda one: (one.level, len(one.controls), one.controls)))
        uniform = all(marking == portions.highest for marking in levels)
        footing = cls(
            portions, findings, links, levels, uniform, _shorts=frozenset(one[0] for one in findings.acronyms)
        )
        if not uniform:
            for mention, link in zip(findings.mentions, links.links, strict=True):
                if link.entity is not None:
                    marking = portions.of_span(mention.span.start, mention.span.end)
                    footing._places.setdefault(link.entity.id, []).append(marking)
        return footing

    @property
    def whole(self) -> Marking:
        """The marking of what is drawn from the header."""
        return self.portions.highest

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
            self._mentions[index] = self._of_mention(self.findings.mentions[index])
        return self._mentions[index]

    def of_time(self, when: When) -> Marking:
        """Return what must be met to know a date: a date without its own year was counted from the header's."""
        if self.uniform or when.span is None or not YEAR.search(when.text or ""):
            return self.whole
        return self.portions.of_span(when.span.start, when.span.end)

    def closed(self, role: Role, marking: Marking) -> Role:
        """Return a role without what only more closely held parts of the paper say of a person or body.

        The country and the body somebody acts for may have been read anywhere he is named; a claim open to more viewers
        than every such place keeps the name alone.
        """
        entity = role.entity
        if self.uniform or entity is None or entity.kind in OF_TABLES:
            return role
        if all(covers(marking, place) for place in self._places.get(entity.id, [])):
            return role
        return replace(role, entity=replace(entity, country=None, organization=None, sectors=()))

    def words(self, span: Span) -> Words:
        """Return words with the number of the paragraph they begin in."""
        found = self.portions.touching(span.start, max(span.end, span.start + 1))
        number = self.portions.document.blocks[found[0]].number if found else None
        return Words(span.start, span.end, self.portions.document.words(span), number)

    def _of_mention(self, mention: Mention) -> Marking:
        link = self.links.links[mention.index]
        own = self.portions.of_span(mention.span.start, mention.span.end)
        if link.entity is None:
            return own
        if FROM_HEADER in link.reason.lower():
            return own.joined(self.whole)
        if mention.kind in SELF_EVIDENT and mention.text not in self._shorts:
            return own
        return self._where_named(link.entity, own)

    def _where_named(self, entity: Entity, own: Marking) -> Marking:
        """Return the lowest marking, from the mention's own up, at which all words of the entity's name are read."""
        name = frozenset(TOKEN.findall(entity.name.casefold()))
        for marking in (own, *(own.joined(level) for level in self.levels)):
            if name <= self._readable(marking):
                return marking
        return own.joined(self.whole)

    def _readable(self, marking: Marking) -> frozenset[str]:
        """Return the words of all blocks that whoever meets this marking may read."""
        if marking not in self._tokens:
            document = self.portions.document
            blocks = zip(document.blocks, self.portions.blocks, strict=True)
            texts = (document.words(block.span).casefold() for block, held in blocks if covers(marking, held))
            self._tokens[marking] = frozenset(token for text in texts for token in TOKEN.findall(text))
        return self._tokens[marking]
