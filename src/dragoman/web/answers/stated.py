"""A claim as it is always shown: the sentence, how sure, which method, its words, and what contradicts it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.access import Viewer
from dragoman.record import Claim, Ground, Role, Store, Words
from dragoman.web.answers.cited import Cited, Named, cited_all, marked, named, paper_href
from dragoman.web.answers.contradictions import contradictions
from dragoman.web.answers.dates import when_words
from dragoman.web.answers.grounds import why

SURE = ((0.9, "read plainly"), (0.7, "read as likely"), (0.0, "read with doubt"))


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words a claim was read from. ``href`` leads to the very words in the paper, in their paragraph."""

    text: str
    start: int
    end: int
    paragraph: int | None
    marking: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Side:
    """Who stands where in a claim; ``entity`` is None where the paper leaves it open, then ``text`` is all there is."""

    role: str
    entity: Named | None
    text: str


@dataclass(frozen=True, slots=True)
class Against:
    """A claim that contradicts another, and why it does."""

    id: str
    sentence: str
    why: str
    paper: Cited | None
    href: str


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim, ready to be shown.

    ``earliest`` and ``latest`` are local days, both inclusive, None where not known; ``time`` says them in words.
    ``words`` holds the words it was read from, first the trigger or the whole expression. ``paper`` is None only where
    the paper cannot be named. ``ground`` says whether it is firm, doubtful, possible or denied, ``reason`` and ``why``
    why it is not firm, in a word and in a sentence. ``brief`` is the sentence without its time, for lists that say it
    beside; ``due`` says in words until when something is asked or promised.
    """

    id: str
    kind: str
    predicate: str
    sentence: str
    brief: str
    status: str
    ground: Ground
    reason: str | None
    why: str
    doubtful: bool
    earliest: date | None
    latest: date | None
    time: str
    due: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    sides: tuple[Side, ...]
    what: str | None
    words: tuple[Quoted, ...]
    paper: Cited | None
    marking: str | None
    confidence: float
    sure: str
    method: str
    version: str
    citation: str
    href: str
    against: tuple[Against, ...] = ()


def claim_href(claim: str) -> str:
    """Return a claim's own address."""
    return f"/claim/{claim}"


def stated(store: Store, viewer: Viewer, claims: Sequence[Claim], among: Sequence[Claim] = ()) -> tuple[Stated, ...]:
    """Make claims ready to be shown, in the order given; contradictions are looked for in ``among``."""
    opposed = {claim.id: contradictions(claim, among) for claim in claims}
    others = (other.document for found in opposed.values() for other, _ in found)
    papers = cited_all(store, viewer, [*(claim.document for claim in claims), *others])
    return tuple(state_one(claim, papers.get(claim.document), _against(opposed[claim.id], papers)) for claim in claims)


def state_one(claim: Claim, paper: Cited | None, against: tuple[Against, ...] = ()) -> Stated:
    """Make one claim ready to be shown in the paper it was read in."""
    words = tuple(_quoted(claim, words) for words in claim.words)
    return Stated(
        id=claim.id,
        kind=claim.kind,
        predicate=claim.predicate,
        sentence=claim.sentence,
        brief=brief(claim),
        status=claim.status,
        ground=claim.ground,
        reason=claim.reason,
        why=why(claim),
        doubtful=claim.ground == "doubtful",
        earliest=claim.when.earliest if claim.when else None,
        latest=claim.when.latest if claim.when else None,
        time=when_words(claim.when),
        due=when_words(claim.due),
        modes=claim.modes,
        contexts=claim.contexts,
        sides=tuple(_side(role) for role in claim.roles),
        what=claim.what,
        words=words,
        paper=paper,
        marking=marked(claim.marking),
        confidence=claim.confidence,
        sure=next(text for floor, text in SURE if claim.confidence >= floor),
        method=claim.method,
        version=claim.version,
        citation=_citation(paper, words),
        href=claim_href(claim.id),
        against=against,
    )


TIME_AT_END = re.compile(r" \([^()]*\d{4}[^()]*\)(?=\.?$)")


def brief(claim: Claim) -> str:
    """Say a claim without its time, where the sentence ends with it: ``Tal Oren met Eva Lind (14 March 2005)``."""
    return TIME_AT_END.sub("", claim.sentence) if claim.when is not None else claim.sentence


def _quoted(claim: Claim, words: Words) -> Quoted:
    href = f"{paper_href(claim.document)}?words={words.start}-{words.end}#words"
    return Quoted(words.text, words.start, words.end, words.paragraph, marked(claim.marking), href)


def _side(role: Role) -> Side:
    return Side(role.role, named(role.entity) if role.entity else None, role.words.text)


def _against(found: Iterable[tuple[Claim, str]], papers: dict[str, Cited]) -> tuple[Against, ...]:
    return tuple(
        Against(other.id, other.sentence, why, papers.get(other.document), claim_href(other.id)) for other, why in found
    )


def _citation(paper: Cited | None, words: Sequence[Quoted]) -> str:
    if paper is None:
        return ""
    paragraph = words[0].paragraph if words else None
    return paper.citation if paragraph is None else f"{paper.citation}, paragraph {paragraph}"
