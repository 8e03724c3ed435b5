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
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from dragoman import readers
from dragoman.documents import Document, EditionHeader
from dragoman.extraction import Event
from dragoman.extraction.extracting import sifted
from dragoman.extraction.status import REAL
from dragoman.extraction.weighing import HUNDRED, features_of
from dragoman.readers import document_of
from dragoman.settings import tools
from training.fitting import Fit, Seen, in_order, parted
from training.papers import records

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judged_events.tsv"
SHIPPED = HERE.parent / "src" / "dragoman" / "extraction" / "weights.json"
PULL = 8.0
"""How strongly weights are drawn towards nought."""
STEPS = 800
NEAR = 12
"""So many characters may lie between where an event was judged and where it is read, for them to be the same."""
STEPS_OF_LIKELIHOOD = (0, 0.5, 0.7, 0.9, 1.01)
"""The weights are worth something if more of what they hold likelier is right."""


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


def measured(seen: Sequence[Seen]) -> dict[str, float]:
    """Say what the weights are worth on papers that they were not fitted to."""
    likely: list[float] = []
    right: list[bool] = []
    for most, rest in parted(seen):
        likely += Fit(most, PULL, STEPS).likely(rest).tolist()
        right += [event.right for event in rest]
    sums, truth = np.array(likely), np.array(right)
    worth: dict[str, float] = {
        "events": len(seen),
        "papers": len({event.paper for event in seen}),
        "right": round(float(truth.mean()), 3),
    }
    for low, high in pairwise(STEPS_OF_LIKELIHOOD):
        there = (low <= sums) & (sums < high)
        worth[f"held {low} to {min(high, 1)} likely"] = int(there.sum())
        worth[f"right of those held {low} to {min(high, 1)} likely"] = round(float(truth[there].mean()), 3)
    return worth | {"pairs put in the right order": round(in_order(sums, truth), 3)}


def write(out: Path, seen: Sequence[Seen], worth: dict[str, float], data: Path) -> None:
    """Write the weights with what they were learnt from and what they are worth."""
    fit = Fit(seen, PULL, STEPS)
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
