"""The unit of the record: something a paper claims, by which words, read how, marked how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.documents import Document, DocumentId, Marking
from dragoman.extraction import Findings, When
from dragoman.message import Face
from dragoman.record.grounds import Ground, ground_of
from dragoman.resolution import Entity, Links

ClaimKind = Literal["event", "request", "quote", "membership", "holding", "mention", "time", "reference"]


@dataclass(frozen=True, slots=True)
class Words:
    """Where a claim was read: offsets into the document's text, the words, and the paragraph's number."""

    start: int
    end: int
    text: str
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Role:
    """Who stands where in a claim.

    ``role`` is actor, recipient, on_behalf_of, attributed_to, place, asker, asked, speaker, addressee, framework,
    member, successor, partner, person, office, country or subject. ``entity`` is None where the paper leaves it open.
    """

    role: str
    entity: Entity | None
    words: Words


@dataclass(frozen=True, slots=True)
class Claim:
    """What one paper claims.

    ``id`` is a digest of document, kind, predicate and words, the same whenever the same version reads the same paper.
    ``predicate`` is a PLOVER type for events; request, commitment, offer, recommendation for requests; join, leave ...
    for memberships; ``said`` for quotes; ``holds`` for holdings; the mention's kind for mentions; ``cites`` for
    references; ``date`` for times. ``sentence`` says the claim in plain English. ``words[0]`` is the trigger or the
    whole expression, the rest retellings. ``when`` is None where the paper gives no time. ``what`` is the request's or
    quote's own words, or the cited number. ``day`` is None for a viewer who does not see the whole paper.
    ``method`` names the rule or model that found it, ``version`` the reading's version. ``reason`` says why an event is
    not told as one that happened: ``nobody named``, ``no firm ground``, or the words that leave it open.
    """

    id: str
    document: DocumentId
    kind: ClaimKind
    predicate: str
    sentence: str
    words: tuple[Words, ...]
    roles: tuple[Role, ...]
    marking: Marking
    method: str
    version: str
    when: When | None = None
    status: str = "actual"
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    what: str | None = None
    due: When | None = None
    confidence: float = 1.0
    day: date | None = None
    """The day of the paper, which says when the claim was made."""
    reason: str | None = None

    @property
    def ground(self) -> Ground:
        """On what ground it stands: firm, doubtful, possible (planned too) or denied."""
        return ground_of(self.kind, self.status, self.reason)


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper and everything that was read in it, by which version.

    ``face`` is that of a telegram, by which it is known among others; without one it is made when the paper is kept.
    """

    document: Document
    findings: Findings
    links: Links
    claims: tuple[Claim, ...]
    version: str
    face: Face | None = None
