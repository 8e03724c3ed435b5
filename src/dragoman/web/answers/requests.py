"""What was asked, promised, offered and recommended, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.access import Viewer
from dragoman.documents import DocumentId
from dragoman.record import Claim, PaperLine, Store
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
    later = _later(store, viewer, claims)
    fitting = in_time([claim for claim in claims if not open_only or _is_open(claim, later)])
    shown = fitting[page.start : page.end]
    answers = {claim.id: _answering(claim, later) for claim in shown}
    told = {one.id: one for one in stated(store, viewer, shown, claims)}
    found = {one.id: one for one in stated(store, viewer, [one for some in answers.values() for one in some])}
    return Requests(
        open_only=open_only,
        about=about,
        total=len(fitting),
        held=len(claims),
        start=page.start,
        limit=page.limit,
        requests=tuple(
            Asked(told[claim.id], _is_open(claim, later), _outcome(claim, some), tuple(found[one.id] for one in some))
            for claim, some in ((claim, answers[claim.id]) for claim in shown)
        ),
    )


def _is_open(claim: Claim, later: Mapping[str, Sequence[Claim]]) -> bool:
    return claim.status in UNSETTLED and not _answering(claim, later)


def _answering(claim: Claim, later: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Return the later claims that answer an unsettled request."""
    if claim.status not in UNSETTLED:
        return []
    return [other for other in later.get(claim.document, ()) if _answers_to(other, claim)]


def _outcome(claim: Claim, answers: Sequence[Claim]) -> str:
    if answers:
        return SETTLED.get(answers[0].status) or ANSWERING[answers[0].predicate]
    return SETTLED.get(claim.status, "No answer is known in the papers this reader sees.")


def _later(store: Store, viewer: Viewer, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """For each paper with an unsettled request, return the claims of later papers that cite it by number.

    Only who sees the header of a paper sees what it cites and by which number it is cited.
    """
    asking = {claim.document for claim in claims if claim.status in UNSETTLED}
    lines = {line.id: line for line in store.papers(viewer, kind="cable") if line.number}
    numbered: dict[str, list[DocumentId]] = {}
    for document in asking & lines.keys():
        numbered.setdefault(str(lines[document].number), []).append(document)
    citing: dict[DocumentId, set[DocumentId]] = {}
    for reference in store.claims(viewer, kinds=("reference",)):
        for document in numbered.get(reference.what or "", ()):
            if reference.document in lines and _follows(lines[reference.document], lines[document]):
                citing.setdefault(document, set()).add(reference.document)
    told = {name: store.claims_of(name, viewer) for name in sorted(set().union(*citing.values()))}
    return {document: [claim for name in sorted(names) for claim in told[name]] for document, names in citing.items()}


def _follows(later: PaperLine, first: PaperLine) -> bool:
    return later.id != first.id and (later.day is None or first.day is None or later.day >= first.day)


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
