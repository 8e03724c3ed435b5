"""Claims as CSV: one row a claim, the columns described in docs/export.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TextIO

from dragoman.export.cells import write_rows
from dragoman.record import Claim, PaperLine, Role

ONE = frozenset({"actor", "asker", "speaker", "member", "person", "subject"})
OTHER = frozenset({"recipient", "asked", "addressee", "framework", "office"})
"""Roles of the first side (who acts, asks, speaks, joins, holds) and of the second (to whom, of what)."""

SIDE = ("ids", "names", "countries", "words")

COLUMNS = (
    "id",
    "kind",
    "predicate",
    "status",
    "from",
    "to",
    "precision",
    "when_words",
    *(f"one_{part}" for part in SIDE),
    *(f"other_{part}" for part in SIDE),
    "further_roles",
    "modes",
    "contexts",
    "what",
    "due_from",
    "due_to",
    "sentence",
    "words",
    "start",
    "end",
    "paragraph",
    "retellings",
    "document",
    "number",
    "paper_day",
    "marking",
    "confidence",
    "method",
    "version",
    "ground",
    "reason",
)


def write_csv(claims: Iterable[Claim], out: TextIO, papers: Mapping[str, PaperLine] | None = None) -> int:
    """Write claims as CSV and return their number.

    Rows stand by paper (its id), then place in its text, so that records with the same papers give the same bytes. A
    sequence may come in any order; an iterator must give whole papers by their ids, as `Store.each_claim` does, and is
    written as it comes. ``papers`` gives numbers and days by the ids of papers.

    Raises: ValueError where an iterator gives papers out of order.
    """
    ordered = sorted(claims, key=_place) if isinstance(claims, Sequence) else _by_paper(claims)
    return write_rows(COLUMNS, (_row(claim, (papers or {}).get(claim.document)) for claim in ordered), out)


def _place(claim: Claim) -> tuple[str, int, int, str, str, str]:
    first = claim.words[0] if claim.words else None
    start, end = (first.start, first.end) if first else (0, 0)
    return claim.document, start, end, claim.kind, claim.predicate, claim.id


def _by_paper(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield claims paper by paper, each paper's in order."""
    last = ""
    for document, group in groupby(claims, key=lambda claim: claim.document):
        if document < last:
            raise ValueError(f"claims of paper {document[:8]} came after those of {last[:8]}: give whole papers by id")
        last = document
        yield from sorted(group, key=_place)


def _row(claim: Claim, paper: PaperLine | None) -> tuple[object, ...]:
    first = claim.words[0] if claim.words else None
    when, due = claim.when, claim.due
    return (
        claim.id,
        claim.kind,
        claim.predicate,
        claim.status,
        when.earliest if when else None,
        when.latest if when else None,
        when.precision if when else None,
        when.text if when else None,
        *_side(claim, ONE),
        *_side(claim, OTHER),
        [f"{role.role}={_named(role)}" for role in claim.roles if role.role not in ONE | OTHER],
        claim.modes,
        claim.contexts,
        claim.what,
        due.earliest if due else None,
        due.latest if due else None,
        claim.sentence,
        first.text if first else None,
        first.start if first else None,
        first.end if first else None,
        first.paragraph if first else None,
        [f"{words.start}-{words.end}" for words in claim.words[1:]],
        claim.document,
        paper.number if paper else None,
        paper.day if paper and paper.day else claim.day,
        claim.marking,
        claim.confidence,
        claim.method,
        claim.version,
        claim.ground,
        claim.reason,
    )


def _side(claim: Claim, wanted: frozenset[str]) -> tuple[list[str], list[str], list[str], list[str]]:
    """Return ids, names, countries and words of one side, each in the order of the claim, an open one as ``?``."""
    roles = [role for role in claim.roles if role.role in wanted]
    return (
        [role.entity.id if role.entity else "?" for role in roles],
        [role.entity.name if role.entity else "?" for role in roles],
        [(role.entity.country if role.entity else None) or "?" for role in roles],
        [" ".join(role.words.text.split()) for role in roles],
    )


def _named(role: Role) -> str:
    return role.entity.id if role.entity else " ".join(role.words.text.split())
