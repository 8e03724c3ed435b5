"""Whom and what the mentions of a paper mean: one candidate, or left open, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from dragoman.extraction import Findings

EntityKind = Literal["person", "office", "organization", "country", "place", "framework", "document", "group"]
AUTHOR = "who writes the paper"
OURS = "the government whose officer writes the paper"
"""Reasons of the links of ``I`` and ``we`` in a letter or memorandum of an edition."""
NO_FIRM_GROUND, NOBODY_NAMED, NOBODY_KNOWN = "no firm ground", "nobody named", "nobody known"
OWN_HOUSE = "own house"
"""Why an event is kept apart whose two sides are one government: its work within its own house."""
DOUBTED = frozenset((NO_FIRM_GROUND, NOBODY_NAMED, NOBODY_KNOWN))
"""Reasons for which an event is kept apart though its words leave nothing open: who took part is doubtful."""


NO_STATE = frozenset(("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"))
"""What stands for the country of those who are of none: bodies of several states, movements, firms."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something the record speaks of.

    ``id`` is stable and readable: ``country:AZE``, ``framework:NACC``, ``person:araz-azimov``,
    ``office:us-embassy-baku``, ``organization:ministry-of-foreign-affairs-of-azerbaijan``. ``country`` is ISO 3166
    alpha-3, or UNO, EUR, IGO, NGO, IMG, ISM, MNC, or None. ``organization`` is the name of the body a person acts for.
    """

    id: str
    name: str
    kind: EntityKind
    country: str | None = None
    organization: str | None = None
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One mention and whom it means. ``entity`` is None where it was left open; ``reason`` says why either way."""

    mention: int
    entity: Entity | None
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on whether a link is right; ``by`` names the viewer."""

    mention: int
    entity: str
    right: bool
    by: str


@dataclass(frozen=True, slots=True)
class Present:
    """One who took part: the mention, the code of the country or body acted for, and the rank of the title, 1 highest.

    Both are None where the paper does not tell.
    """

    mention: int
    side: str | None
    rank: int | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, call or visit. ``event`` is its place in the findings as told once, ``asks`` those of the requests.

    ``level`` is that of the lower of the two highest sides, since a minister who receives an ambassador meets at the
    ambassador's level; None where no title tells. ``topics`` are contexts of event data.
    """

    event: int
    present: tuple[Present, ...]
    level: str | None
    topics: tuple[str, ...]
    asks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """For every mention of the findings, in the same order, its link.

    ``told`` are the same findings, mentions unchanged, after one event told several times has become one event
    with several
    mentions, and one request one request: that can only be said once it is known who is meant.
    """

    links: tuple[Link, ...]
    told: Findings | None = None
    posts: tuple[tuple[int, Entity], ...] = ()
    """For persons with a title: the mention, and the office that the title names."""
    meetings: tuple[Meeting, ...] = ()
    """A view over the events of ``told``: who met whom, at what level, about what."""

    def post(self, mention: int) -> Entity | None:
        """Return the office that a person's title names, or None."""
        return next((office for person, office in self.posts if person == mention), None)

    def entity(self, mention: int | None) -> Entity | None:
        """Return whom a mention means, or None."""
        return None if mention is None else self.links[mention].entity


@dataclass(frozen=True, slots=True)
class Nobody:
    """Candidates of a record without authorities."""

    def named(self, name: str, on: object = None) -> tuple[Entity, ...]:
        """Know nobody."""
        return ()


NOBODY = Nobody()


class Candidates(Protocol):
    """Who is known under a name: authorities the user imported. The empty one knows nobody."""

    def named(self, name: str, on: object = None) -> tuple[Entity, ...]:
        """Return every entity known by this name, in a stable order."""
        ...


class Linked:
    """Looks up whom the mentions of one paper were linked to; what reads events again after linking is one."""

    links: Sequence[Link]

    def _entity(self, number: int) -> Entity | None:
        return self.links[number].entity

    def _country(self, number: int) -> str | None:
        entity = self._entity(number)
        return entity.country if entity is not None else None

    def _countries(self, side: Sequence[int]) -> set[str]:
        return {code for one in side if (code := self._country(one)) is not None}

    def _id(self, number: int) -> str | None:
        entity = self._entity(number)
        return entity.id if entity is not None else None

    def _ids(self, side: Sequence[int]) -> set[str]:
        return {name for one in side if (name := self._id(one)) is not None}
