"""The start page: what is in the record as the reader sees it, and a walk through what can be asked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.access import Viewer
from dragoman.record import FIRM, Paper, Store
from dragoman.web.answers.cited import KINDS, Cited, Named, cited_line, counted
from dragoman.web.answers.dossier import pair_href
from dragoman.web.answers.grounds import OnGround, on_grounds
from dragoman.web.answers.numbers import many


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a walk: what is told, and the address where it is seen."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Start:
    """What the start page says. ``story`` is told only where the record holds the exercise papers.

    ``aside`` are the events that are not firm, by their ground; no other number of the page counts them.
    """

    papers: int
    claims: int
    entities: int
    by_kind: tuple[tuple[str, int], ...]
    summary: str
    aside: tuple[OnGround, ...]
    examples: tuple[Step, ...]
    walk: tuple[Step, ...]
    story: tuple[Step, ...]
    newest: tuple[Cited, ...]
    countries: tuple[Named, ...]
    people: tuple[Named, ...]
    frameworks: tuple[Named, ...]


def answer_start(store: Store, viewer: Viewer) -> Start:
    """Tell what the record holds and what can be asked of it, with questions that have answers."""
    counts = store.counts(viewer)
    kinds = ("country", "person", "framework")
    countries, people, frameworks = (
        tuple(counted(one) for one in store.entities(viewer, kind=kind, limit=8)) for kind in kinds
    )
    lines = store.papers(viewer, start=max(counts.papers - 80, 0), limit=80)
    newest = tuple(cited_line(line) for line in reversed([line for line in lines if line.day] or lines))[:8]
    return Start(
        papers=counts.papers,
        claims=counts.claims,
        entities=counts.entities,
        by_kind=tuple((kind, number) for kind, number in counts.by_kind),
        summary=_summary(counts.papers, counts.by_kind),
        aside=_aside(store, viewer),
        examples=_examples(newest, people, countries),
        walk=_walk(newest, countries, people, frameworks),
        story=_story(store, viewer, [paper.id for paper in newest]),
        newest=newest,
        countries=countries,
        people=people,
        frameworks=frameworks,
    )


CLAIM_WORDS = {
    "claim:event": "event",
    "claim:request": "request",
    "claim:quote": "quotation",
    "claim:membership": "membership",
}


def _summary(papers: int, by_kind: Sequence[tuple[str, int]]) -> str:
    """Say in a sentence what there is."""
    if not papers:
        return "There is no paper in this record that you may read."
    counts = dict(by_kind)
    held = [many(counts[kind], word) for kind, word in KINDS.items() if counts.get(kind)]
    read = [many(counts[kind], word) for kind, word in CLAIM_WORDS.items() if counts.get(kind)]
    told = f"This record holds {_and(held)}." if held else f"This record holds {many(papers, 'paper')}."
    return f"{told} In them were read {_and(read)}, each with its words." if read else told


def _aside(store: Store, viewer: Viewer) -> tuple[OnGround, ...]:
    """Count the events that are not firm."""
    tally = store.tally(viewer, kinds=("event",))
    return on_grounds((one.ground, one.claims) for one in tally if one.ground != FIRM)


def _and(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _examples(newest: Sequence[Cited], people: Sequence[Named], countries: Sequence[Named]) -> tuple[Step, ...]:
    """Make searches that find something in this record."""
    from urllib.parse import quote  # noqa: PLC0415

    asked = [people[0].name.split()[-1]] if people else []
    asked += [_query(countries[0].name)] if countries else []
    dated = next((paper for paper in newest if paper.day), None)
    asked += [f"date:{dated.day:%Y-%m}"] if dated and dated.day else []
    sent = next((paper for paper in newest if paper.kind == "cable" and paper.source), None)
    asked += [f'from:"{sent.source}"'] if sent else []
    asked += [f"kind:{kind}" for kind in dict.fromkeys(paper.kind for paper in newest)][:1]
    return tuple(Step(query, f"/search?q={quote(query)}") for query in asked)


def _query(name: str) -> str:
    """Write a name as a query: in quotation marks where it has several words."""
    return f'"{name}"' if len(name.split()) > 1 else name


def _walk(
    newest: Sequence[Cited], countries: Sequence[Named], people: Sequence[Named], frameworks: Sequence[Named]
) -> tuple[Step, ...]:
    """Say what can be asked, each with an address that answers it in this record."""
    steps = []
    first = next((paper for paper in newest if paper.number), newest[0] if newest else None)
    if first:
        steps.append(Step(f"What does a paper say, and what was read in it: {first.name}.", first.href))
    if people:
        steps.append(Step(f"Who is {people[0].name}, and in which words do the papers say so.", people[0].href))
    if countries:
        steps.append(Step(f"What is claimed of {countries[0].name}, in time.", countries[0].href))
    if len(countries) > 1:
        one, other = countries[:2]
        steps.append(Step(f"What passed between {one.name} and {other.name}.", pair_href(one.id, other.id)))
    if frameworks:
        steps.append(Step("Who joined which framework, and when.", "/members"))
    if newest:
        steps.append(Step("What happened, and what is doubtful, planned or denied.", "/events"))
        steps.append(Step("Who met whom, at what level, and what was asked there.", "/meetings"))
        steps.append(Step("What was asked and has no answer yet.", "/requests?open=yes"))
        steps.append(Step("Where the papers were found, and what is to be checked in them.", "/collections"))
        steps.append(Step("What is cited and not here, and which numbers are missing.", "/gaps"))
        steps.append(Step("What is due, eligible and released, year by year.", "/calendar"))
    return tuple(steps)


def _story(store: Store, viewer: Viewer, papers: Sequence[str]) -> tuple[Step, ...]:
    """Read the story beside the exercise papers, where the record was read from them; else tell none."""
    for name in papers:
        paper = store.paper(name, viewer)
        place = _beside(paper) if paper else None
        if place is not None:
            return tuple(step for step in _steps(place) if _leads_somewhere(store, viewer, step.href))
    return ()


def _leads_somewhere(store: Store, viewer: Viewer, href: str) -> bool:
    """Say whether a step may be told: one that leads to a paper or an entity only to those who see it."""
    _, kind, name = f"{href.partition('?')[0].partition('#')[0]}//".split("/", 2)
    if kind == "paper":
        return store.paper(name.rstrip("/"), viewer) is not None
    return kind != "entity" or store.entity(name.rstrip("/"), viewer) is not None


def _beside(paper: Paper) -> Path | None:
    """Return the story file that lies in the folder of a paper or the one above it, if there is one."""
    for source in paper.sources:
        folder = Path(source.partition("#")[0]).parent
        for place in (folder / "story.json", folder.parent / "story.json"):
            if place.is_file():
                return place
    return None


def _steps(place: Path) -> tuple[Step, ...]:
    try:
        told = json.loads(place.read_text(encoding="utf-8"))
        return tuple(Step(str(step["text"]), str(step["href"])) for step in told if _local(str(step["href"])))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _local(href: str) -> bool:
    """Say whether an address stays on this site."""
    return href.startswith("/") and not href.startswith(("//", "/\\"))
