"""What was asked, promised, offered and recommended, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.access import Viewer
from dragoman.record import Claim, Store
from dragoman.web.answers.dossier import in_time
from dragoman.web.answers.paging import FIRST, Slice
from dragoman.web.answers.stated import Stated, stated

UNSETTLED = frozenset({"pending", "not_stated", "actual"})
SETTLED = {"accepted": "It was accepted.", "declined": "It was declined.", "fulfilled": "It was fulfilled."}
ANSWERING = {
    "AGREE": "It was agreed to in a later paper.",
    "REJECT": "It was refused in a later paper.",
    "AID": "Help followed in a later paper.",
    "COOPERATE": "Cooperation followed in a later paper.",
    "CONCEDE": "It was granted in a later paper.",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request and what became of it.

    ``open`` is true where neither its own paper nor a later paper that cites it tells of an answer; ``outcome`` says
    what is known in a sentence; ``later`` are the claims of citing papers that answer it.
    """

    claim: Stated
    open: bool
    outcome: str
    later: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Requests:
    """Requests by the day they were made. ``total`` counts those that fit, ``held`` all there are."""

    open_only: bool
    about: str | None
    total: int
    held: int
    start: int
    limit: int | None
    requests: tuple[Asked, ...]


def answer_requests(
    store: Store,
    viewer: Viewer,
    open_only: bool = False,
    about: str | None = None,
    page: Slice = FIRST,
) -> Requests:
    """List requests, commitments, offers and recommendations with what became of them; ``about`` is an entity id."""
    claims = store.claims(viewer, kinds=("request",), about=[about] if about else [])
    answers = {claim.id: _answers(store, viewer, claim) for claim in claims if claim.status in UNSETTLED}
    fitting = in_time([claim for claim in claims if not open_only or _is_open(claim, answers)])
    return Requests(
        open_only=open_only,
        about=about,
        total=len(fitting),
        held=len(claims),
        start=page.start,
        limit=page.limit,
        requests=tuple(_asked(store, viewer, claim, claims, answers) for claim in fitting[page.start : page.end]),
    )


def _is_open(claim: Claim, answers: dict[str, tuple[Claim, ...]]) -> bool:
    return claim.status in UNSETTLED and not answers.get(claim.id)


def _asked(
    store: Store, viewer: Viewer, claim: Claim, claims: Sequence[Claim], answers: dict[str, tuple[Claim, ...]]
) -> Asked:
    later = answers.get(claim.id, ())
    outcome = SETTLED.get(claim.status, "")
    if not outcome and later:
        outcome = SETTLED.get(later[0].status) or ANSWERING[later[0].predicate]
    return Asked(
        claim=stated(store, viewer, [claim], claims)[0],
        open=_is_open(claim, answers),
        outcome=outcome or "No answer is known in the papers this reader sees.",
        later=stated(store, viewer, later),
    )


def _answers(store: Store, viewer: Viewer, claim: Claim) -> tuple[Claim, ...]:
    """Find, in papers that cite the request's paper, claims by which the one who was asked answers."""
    paper = store.paper(claim.document, viewer)
    if paper is None or paper.number is None:
        return ()
    found = []
    for line in store.cited_by(paper.number, viewer):
        if line.id != claim.document and (line.day is None or claim.day is None or line.day >= claim.day):
            found += [other for other in store.claims_of(line.id, viewer) if _answers_to(other, claim)]
    return tuple(found)


def _answers_to(other: Claim, claim: Claim) -> bool:
    asked, asker = _side(claim, "asked"), _side(claim, "asker")
    if other.kind == "request" and other.status in SETTLED:
        return bool(asked & _side(other, "asked")) and bool(asker & _side(other, "asker"))
    if other.kind == "event" and other.predicate in ANSWERING and other.status in ("actual", "ongoing", "historical"):
        return bool(asked & _side(other, "actor")) and bool(asker & _side(other, "recipient"))
    return False


def _side(claim: Claim, role: str) -> frozenset[str]:
    """Return who stands on a side, each also by country, so that a minister can answer for a government."""
    entities = [one.entity for one in claim.roles if one.role == role and one.entity is not None]
    return frozenset(entity.id for entity in entities) | frozenset(
        f"country:{entity.country}" for entity in entities if entity.country
    )
