"""Events, requests, quotes and framework facts, by the shared scorer ``score_events``.

Records whose events go against the rules for events stand in ``disputed_events.tsv``, each with the reason. A set that
has some is measured whole, and then once more without them.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.confusions import confusions, told
from bench.figures import Figure, f1
from bench.material import Record, records, scorer
from bench.readings import readings

BY_COUNTRY = argparse.Namespace(by="country", strict=False)
FACTS = ("requests", "quotes", "frameworks")
APART = "fresh passages, kept apart"
OWN = (("own passages", "passages.jsonl"), ("fresh passages, mended on", "fresh.jsonl"), (APART, "apart.jsonl"))
"""The passages of this repository, by who wrote them for what; see their README."""
DISPUTED = Path(__file__).with_name("disputed_events.tsv")


def measured(where: str, gold: Sequence[Record], given: Sequence[Record]) -> list[Figure]:
    """Return every figure of one set: events by level, dates, traps, eventless texts, and the three kinds of fact.

    Those over all its records come first; where some are disputed, those of events over the others follow.
    """
    found = _scored(gold, given)
    figures = [*_events(where, found), *_attributes(where, found), *_facts(where, found)]
    kept = [record for record in gold if record["id"] not in disputes()]
    if len(kept) < len(gold):
        apart = f"; {len(gold) - len(kept)} of {len(gold)} records apart"
        found = _scored(kept, given)
        figures.extend(
            replace(figure, measure=f"{figure.measure}, undisputed", detail=figure.detail + apart)
            for figure in (*_events(where, found), *_attributes(where, found))
        )
    return figures


@cache
def disputes() -> dict[str, dict[str, str]]:
    """Read the disputed records by their id: the types in gold, those by the rules, the section and the reason."""
    with DISPUTED.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return {row["id"]: row for row in rows}


def _scored(gold: Sequence[Record], given: Sequence[Record]) -> dict[str, Any]:
    by_id = {record["id"]: _laid_out(record) for record in gold}
    scored: dict[str, Any] = scorer("score_events").score(
        by_id, {record["id"]: record for record in given if record["id"] in by_id}, BY_COUNTRY
    )
    return scored


def _laid_out(gold: Record) -> Record:
    """Return a gold record whose triggers and places are objects: some sets give words, which stop the scorer."""
    events = [
        event | {key: {"text": event[key]} for key in ("trigger", "place") if isinstance(event.get(key), str)}
        for event in gold["events"]
    ]
    return gold | {"events": events}


def _events(where: str, found: dict[str, Any]) -> list[Figure]:
    named = (
        ("type", "event type F1"),
        ("triple", "event type and both sides F1"),
        ("type+mode", "event type and mode F1"),
    )
    figures = []
    for level, measure in named:
        right, gold, given = found["levels"][level]
        if gold:
            share_right, share_found = right / given if given else 0.0, right / gold
            detail = f"P {share_right:.3f} R {share_found:.3f}: {right} of {gold}, {given} read"
            figures.append(Figure(where, measure, f1(right, gold, given), detail))
    return figures


def _attributes(where: str, found: dict[str, Any]) -> list[Figure]:
    figures = []
    for name, measure in (("date exact", "date exact, of matched"), ("place", "place, of matched")):
        right, of = found["attributes"][name]
        if of:
            figures.append(Figure(where, measure, right / of, f"{right} of {of}"))
    for name, measure in (("traps_coded", "traps coded"), ("eventless_texts_coded", "eventless texts given an event")):
        wrong, of = found[name]
        if of:
            figures.append(Figure(where, measure, wrong / of, f"{wrong} of {of}; lower is better"))
    return figures


def _facts(where: str, found: dict[str, Any]) -> list[Figure]:
    return [
        Figure(where, f"{kind} F1", f1(right, gold, given), f"{right} of {gold}, {given} read")
        for kind in FACTS
        for right, gold, given in [found["facts"][kind]]
        if gold
    ]


def sets(folder: Path) -> list[tuple[str, tuple[Path, ...]]]:
    """Name the sets of a gold folder: passages with the seeds, passages alone, then each file under ``events``."""
    passages = tuple(sorted(folder.glob("passages*.jsonl")))
    seeds = folder / "seeds.json"
    found: list[tuple[str, tuple[Path, ...]]] = []
    if seeds.is_file() and passages:
        found.append(("passages and seeds", (*passages, seeds)))
    found.extend((path.stem, (path,)) for path in passages)
    if seeds.is_file():
        found.append(("seeds", (seeds,)))
    found.extend((f"events/{path.stem}", (path,)) for path in sorted((folder / "events").glob("*.jsonl")))
    return found


def of_our_own(folder: Path, wanted: str | None = None, errors: list[str] | None = None) -> list[Figure]:
    """Measure the passages in ``tests/passages``; what is wrong in those kept apart is counted and never shown."""
    result: list[Figure] = []
    for name, file in OWN:
        path = folder / file
        if not path.is_file() or (wanted and wanted not in name):
            continue
        gold = list(records(path))
        given = list(readings(gold))
        result.extend(measured(name, gold, given))
        if errors is not None and name != APART:
            errors.append(told(name, confusions(gold, given)))
    return result


def figures(folder: Path, wanted: str | None = None, errors: list[str] | None = None) -> list[Figure]:
    """Measure every set of a gold folder; a set in another language than English is named and not read.

    Into ``errors`` goes a line for each set with the commonest kinds of error by type.
    """
    read: dict[Path, tuple[list[Record], list[Record]]] = {}
    result: list[Figure] = []
    for name, paths in sets(folder):
        if wanted and wanted not in name:
            continue
        for path in paths:
            if path not in read:
                gold = list(records(path))
                english = [record for record in gold if record.get("lang", "en") == "en"]
                read[path] = (english, list(readings(english)))
        gold = [record for path in paths for record in read[path][0]]
        if not gold:
            result.append(Figure(name, "not read", None, "another language than English"))
            continue
        given = [record for path in paths for record in read[path][1]]
        result.extend(measured(name, gold, given))
        if errors is not None:
            errors.append(told(name, confusions(gold, given)))
    return result
