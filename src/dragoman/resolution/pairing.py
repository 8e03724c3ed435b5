"""The two whom ``they`` means who agree or meet, where a sentence names just two persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link

TOGETHER = {"CONSULT", "AGREE"}
THEY = frozenset("they|both|the two|the two of them|both of them".split("|"))


def with_two(findings: Findings, event: Event, links: Sequence[Link], by_rank: dict[int, list[Mention]]) -> Event:
    """Put two persons of two countries in the place of ``they`` who agree or met, if the sentence so far, or the one
    before, names those two and nobody else.
    """
    if event.kind not in TOGETHER or len(event.actor) != 1:
        return event
    they = findings.mentions[event.actor[0]]
    if they.text.lower() not in THEY or they.refers is not None:
        return event
    for rank in (they.rank, they.rank - 1):
        two = _persons([one for one in by_rank.get(rank, ()) if one.span.end <= they.span.start], links)
        if len(two) == 2 and len({_country(one, links) for one in two} - {None}) == 2:
            kept = tuple(one for one in event.recipient if _id(one, links) not in {_id(other, links) for other in two})
            beside = kept if event.kind == "CONSULT" else ()
            return replace(event, actor=two, recipient=beside)
        if two:
            return event
    return event


def _persons(mentions: Sequence[Mention], links: Sequence[Link]) -> tuple[int, ...]:
    """Return the first mention of each person or office in a stretch, in order."""
    found: dict[str, int] = {}
    for one in mentions:
        entity = links[one.index].entity
        if entity is not None and entity.kind in {"person", "office"}:
            found.setdefault(entity.id, one.index)
    return tuple(found.values())


def people_by_sentence(findings: Findings) -> dict[int, list[Mention]]:
    """Return the mentions of persons and offices of each sentence, in order."""
    found: dict[int, list[Mention]] = {}
    for one in sorted(findings.mentions, key=lambda mention: mention.span.start):
        if one.kind in {"person", "office", "pronoun"} and one.head >= 0:
            found.setdefault(one.rank, []).append(one)
    return found


def _country(number: int, links: Sequence[Link]) -> str | None:
    entity = links[number].entity
    return entity.country if entity is not None else None


def _id(number: int, links: Sequence[Link]) -> str | None:
    entity = links[number].entity
    return entity.id if entity is not None else None
