"""Values of a reading as rows of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dragoman.access import Portions
from dragoman.documents import Document, Marking, Problem
from dragoman.record.claims import Claim
from dragoman.record.codec import written
from dragoman.record.grounds import FIRM
from dragoman.record.keys import Row
from dragoman.resolution import Entity

UNDATED = "9999-12-31"
"""The day by which claims without one are sorted: after all others."""


def of_problem(problem: Problem, portions: Portions) -> Marking:
    """A problem may repeat the words it is about: it has their marking, or the highest where it names no words."""
    span = problem.span
    return (
        portions.highest if span is None else portions.of_span(span.start, span.end).joined(portions.document.marking)
    )


def block_rows(reading: int, document: Document, markings: Sequence[int]) -> list[Row]:
    """Return the blocks of a paper with their words; ``markings`` are keys, one a block."""
    return [
        {
            "reading": reading,
            "number": number,
            "marking": marking,
            "kind": block.kind,
            "start": block.span.start,
            "end": block.span.end,
            "paragraph": block.number,
            "printed": block.printed.value if block.printed else None,
            "printed_start": block.printed.span.start if block.printed else None,
            "printed_end": block.printed.span.end if block.printed else None,
            "prose_start": block.prose.start if block.prose else None,
            "prose_end": block.prose.end if block.prose else None,
            "voice": block.voice,
            "text": document.words(block.span),
        }
        for number, (block, marking) in enumerate(zip(document.blocks, markings, strict=True))
    ]


def problem_rows(reading: int, problems: Sequence[Problem], markings: Sequence[int]) -> list[Row]:
    """Return the problems of a paper; ``markings`` are keys, one a problem."""
    return [
        {
            "reading": reading,
            "number": number,
            "marking": marking,
            "code": problem.code,
            "message": problem.message,
            "line": problem.line,
            "start": problem.span.start if problem.span else None,
            "end": problem.span.end if problem.span else None,
            "advice": problem.advice,
        }
        for number, (problem, marking) in enumerate(zip(problems, markings, strict=True))
    ]


def count_rows(
    reading: int, claims: Sequence[Claim], markings: dict[Marking, int], forms: dict[Entity, int]
) -> list[Row]:
    """Count the claims of a reading that speak of each entity, by marking; a claim counts once, in its first form.

    ``aside`` are those among them that are not told to be so: doubtful, planned, possible or denied.
    """
    counted: Counter[tuple[int, int]] = Counter()
    aside: Counter[tuple[int, int]] = Counter()
    for claim in claims:
        first: dict[str, Entity] = {}
        for role in claim.roles:
            if role.entity is not None:
                first.setdefault(role.entity.id, role.entity)
        places = [(forms[entity], markings[claim.marking]) for entity in first.values()]
        counted.update(places)
        aside.update(places if claim.ground != FIRM else ())
    return [
        {"form": form, "reading": reading, "marking": marking, "claims": number, "aside": aside[form, marking]}
        for (form, marking), number in sorted(counted.items())
    ]


def claim_row(key: int, reading: int, number: int, claim: Claim, marking: int) -> Row:
    """Return a claim without its words and sides."""
    when = claim.when
    return {
        "key": key,
        "id": claim.id,
        "reading": reading,
        "number": number,
        "superseded": 0,
        "marking": marking,
        "kind": claim.kind,
        "predicate": claim.predicate,
        "sentence": claim.sentence,
        "method": claim.method,
        "status": claim.status,
        "modes": written(claim.modes),
        "contexts": written(claim.contexts),
        "what": claim.what,
        "confidence": claim.confidence,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
        "since": when.earliest.isoformat() if when and when.earliest else UNDATED,
        "moment": written(when) if when else None,
        "due": written(claim.due) if claim.due else None,
        "place": claim.words[0].start if claim.words else 0,
        "reason": claim.reason,
        "ground": claim.ground,
    }
