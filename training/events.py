"""Learn what tells an event from judged ones, and write the weights: ``python -m training.events [--data FOLDER]``.

1. The papers of ``judged_events.tsv`` are read, and every event that the trigger table finds is put into features.
2. An event is right where a reader judged one of its type and status to stand there; one nobody judged is left out.
3. Weights are fitted (logistic regression, weights drawn towards nought), five times without a fifth of the papers to
   see what they are worth on papers they were not fitted to, and once on all.
4. They are rounded to hundredths and written, with their card, beside ``weighing.py``.

None of the papers of ``docs/judged.tsv`` is among them. It takes two minutes of one processor.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import random
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from dragoman import readers
from dragoman.documents import Document, EditionHeader
from dragoman.extraction import Event
from dragoman.extraction.extracting import sifted
from dragoman.extraction.status import REAL
from dragoman.extraction.weighing import HUNDRED, features_of
from dragoman.readers import document_of
from dragoman.settings import tools
from training.papers import records

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judged_events.tsv"
SHIPPED = HERE.parent / "src" / "dragoman" / "extraction" / "weights.json"
SEED, FOLDS = 1, 5
PULL = 8.0
"""How strongly weights are drawn towards nought."""
FEWEST = 4
"""A feature seen less often is not weighed."""
STEPS = 800
NEAR = 12
"""So many characters may lie between where an event was judged and where it is read, for them to be the same."""
STEPS_OF_LIKELIHOOD = (0, 0.5, 0.7, 0.9, 1.01)
"""The weights are worth something if more of what they hold likelier is right."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Seen:
    """An event with its features, the paper it stands in, and whether a reader found it right."""

    paper: str
    features: tuple[str, ...]
    right: bool


def main() -> None:
    """Do the four steps."""
    arguments = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))
    arguments.add_argument("--data", type=Path, default=shared / "data", help="the folder with frus and releases")
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="where the weights are written")
    given = arguments.parse_args()
    seen = list(events(given.data))
    worth = measured(seen)
    print(json.dumps(worth, indent=1))
    write(given.out, seen, worth, given.data)


def events(data: Path) -> Iterator[Seen]:
    """Read the judged papers and yield each event that was judged, in the order of the papers."""
    judged: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in judgements():
        judged.setdefault((row["kind"], row["paper"]), []).append(row)
    with_what = tools()
    for kind, name, document in papers(data, judged.keys()):
        read = sifted(document, with_what.analyzer.analyze(document), with_what.reference)
        for trigger, event in read.found:
            row = _nearest(judged[kind, name], event)
            if event.status in REAL and row is not None:
                right = row["right"] == event.kind and when(row["right_status"]) == when(event.status)
                yield Seen(name, tuple(features_of(trigger, event, read.grammar, read.mentions)), right)


def _nearest(judged: Sequence[dict[str, str]], event: Event) -> dict[str, str] | None:
    """Return the judgement of an event that says whether its type is right, or None."""

    def apart(row: dict[str, str]) -> tuple[bool, int]:
        return row["plover"] != event.kind, abs(int(row["start"]) - event.trigger.start)

    row = min(judged, key=apart)
    said = event.kind in (row["plover"], row["right"]) or row["right"] == "none"
    return row if said and abs(int(row["start"]) - event.trigger.start) <= NEAR else None


def when(status: str) -> str:
    """Return whether a status tells what has been, what is to come, or what is not."""
    return "been" if status in ("actual", "ongoing", "historical", "claimed") else status


def judgements() -> list[dict[str, str]]:
    """Return the rows of the judged events."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def papers(data: Path, wanted: Collection[tuple[str, str]]) -> Iterator[tuple[str, str, Document]]:
    """Yield the papers that are asked for: press releases by their id, telegrams by volume and number."""
    for record in sorted(records(data / "releases.jsonl.gz"), key=lambda one: str(one["id"])):
        if ("press", str(record["id"])) in wanted:
            text = {"id": record["id"], "text": record["text"], "date": record["date"], "kind": "press"}
            yield "press", str(record["id"]), document_of(text)
    for path in sorted((data / "frus" / "raw").glob("*.xml.gz")):
        for source in readers.find_sources([str(path)]):
            for paper in readers.read(source) if isinstance(source, readers.Source) else ():
                if isinstance(paper, Document) and isinstance(paper.header, EditionHeader):
                    name = f"{paper.header.volume}/{paper.header.number}"
                    kind = "telegram" if paper.header.kind == "telegram" else "frus"
                    if (kind, name) in wanted:
                        yield kind, name, paper


class Fit:
    """Weights fitted to some events; ``likely`` tells of others how likely each is right."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        often = Counter(one for event in seen for one in set(event.features))
        self.place = {one: at for at, one in enumerate(sorted(one for one, times in often.items() if times >= FEWEST))}
        table, right = self._table(seen), np.array([event.right for event in seen], float)
        pull = np.full(table.shape[1], PULL)
        pull[-1] = 1e-3
        step = 1 / (0.25 * np.linalg.norm(table, 2) ** 2 + PULL)
        self.weights = np.zeros(table.shape[1])
        ahead, pace = self.weights, 1.0
        for _ in range(STEPS):
            slope = table.T @ (sigmoid(table @ ahead) - right) + pull * ahead
            new, faster = ahead - step * slope, (1 + (1 + 4 * pace * pace) ** 0.5) / 2
            ahead = new + (pace - 1) / faster * (new - self.weights)
            self.weights, pace = new, faster

    def _table(self, seen: Sequence[Seen]) -> Floats:
        table = np.zeros((len(seen), len(self.place) + 1))
        for row, event in enumerate(seen):
            for one in event.features:
                if one in self.place:
                    table[row, self.place[one]] += 1
        table[:, -1] = 1
        return table

    def likely(self, seen: Sequence[Seen]) -> Floats:
        """Return for each event how likely it is right, from 0 to 1."""
        return sigmoid(self._table(seen) @ self.weights)


def sigmoid(sums: Floats) -> Floats:
    """Return the likelihood that goes with a sum of weights."""
    likely: Floats = 1 / (1 + np.exp(-sums))
    return likely


def measured(seen: Sequence[Seen]) -> dict[str, float]:
    """Say what the weights are worth on papers that they were not fitted to."""
    names = sorted({event.paper for event in seen})
    random.Random(SEED).shuffle(names)
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    likely, right = [], []
    for part in range(FOLDS):
        rest = [event for event in seen if fold[event.paper] == part]
        likely += Fit([event for event in seen if fold[event.paper] != part]).likely(rest).tolist()
        right += [event.right for event in rest]
    sums, truth = np.array(likely), np.array(right)
    worth: dict[str, float] = {"events": len(seen), "papers": len(names), "right": round(float(truth.mean()), 3)}
    for low, high in pairwise(STEPS_OF_LIKELIHOOD):
        there = (low <= sums) & (sums < high)
        worth[f"held {low} to {min(high, 1)} likely"] = int(there.sum())
        worth[f"right of those held {low} to {min(high, 1)} likely"] = round(float(truth[there].mean()), 3)
    return worth | {"pairs put in the right order": round(in_order(sums, truth), 3)}


def in_order(sums: Floats, truth: NDArray[np.bool_]) -> float:
    """Return how often a right event is held likelier than a wrong one (the area under the curve)."""
    ranks = np.empty(len(sums))
    ranks[np.argsort(sums, kind="stable")] = np.arange(1, len(sums) + 1)
    right = int(truth.sum())
    return float((ranks[truth].sum() - right * (right + 1) / 2) / (right * (len(sums) - right)))


def write(out: Path, seen: Sequence[Seen], worth: dict[str, float], data: Path) -> None:
    """Write the weights with what they were learnt from and what they are worth."""
    fit = Fit(seen)
    hundredths = {one: round(HUNDRED * float(fit.weights[at])) for one, at in fit.place.items()}
    sources = (data / "releases.jsonl.gz", *sorted((data / "frus" / "raw").glob("*.xml.gz")))
    card = {
        "what": "weights in hundredths of what stands around an event; see training/events.py",
        "licence": "Apache-2.0; learnt from judgements of our own on public-domain papers of the U.S. Government",
        "on papers not fitted to": worth,
        "sha256 of judgements": hashlib.sha256(JUDGED.read_bytes()).hexdigest(),
        "sha256 of sources": hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest(),
        "bias": round(HUNDRED * float(fit.weights[-1])),
        "weights": {one: weight for one, weight in hundredths.items() if weight},
    }
    out.write_text(json.dumps(card, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
