"""Learn on what ground an event is right, and write the weights: ``python -m training.grounds [--data FOLDER]``.

1. The papers of ``judged_sides.tsv`` are read, and what is told in them is put into features of what its sides rest on.
2. An event is right where a reader judged one of its type, status and sides to stand there; one nobody judged is left
   out.
3. Weights are fitted (logistic regression, weights drawn towards nought), five times without a fifth of the papers to
   see what they are worth on papers they were not fitted to, and once on all.
4. They are rounded to hundredths and written, with their card, beside ``grounds.py``.

None of the papers of ``docs/judged.tsv`` is among them. It takes five minutes of one processor.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from dragoman.documents import Document
from dragoman.extraction import Event, extract
from dragoman.extraction.weighing import HUNDRED
from dragoman.language import Analyzer
from dragoman.reference import Reference
from dragoman.resolution import NOBODY
from dragoman.resolution.desk import Desk
from dragoman.resolution.grounds import ENOUGH, REAL, Ground, kind_of
from dragoman.resolution.resolving import told_of
from dragoman.resolution.ways import Ways
from dragoman.settings import tools
from training.events import papers, when
from training.fitting import Fit, Seen, in_order, parted

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judged_sides.tsv"
SHIPPED = HERE.parent / "src" / "dragoman" / "resolution" / "grounds.json"
PULL = 8.0
"""How strongly weights are drawn towards nought."""
STEPS = 400
LINES = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.66, 0.7, 0.75, 0.8)
"""Where the line could be drawn below which an event is kept apart."""
PARTY = re.compile(r"(.*?)\s*\[([^\]]*)\]\s*")
SOFT = frozenset(
    "mr mrs the of and secretary minister ambassador president foreign prime state government general dr sir citizens "
    "people".split()
)
"""Words by which two parties are not known to be one."""
Parties = list[tuple[frozenset[str], str | None]]


def main() -> None:
    """Do the four steps."""
    arguments = argparse.ArgumentParser(prog="python -m training.grounds", description=__doc__)
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))
    arguments.add_argument("--data", type=Path, default=shared / "data", help="the folder with frus and releases")
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="where the weights are written")
    given = arguments.parse_args()
    with_what = tools()
    judged = judgements()
    seen = [
        one
        for kind, name, document in papers(given.data, judged.keys())
        for one in events(document, judged[kind, name], with_what.analyzer, with_what.reference)
    ]
    worth = measured(seen)
    print(json.dumps(worth, indent=1))
    write(given.out, seen, worth)


def judgements() -> dict[tuple[str, str], list[dict[str, str]]]:
    """Return the judged events by kind and name of their paper."""
    rows: dict[tuple[str, str], list[dict[str, str]]] = {}
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
            rows.setdefault((row["kind"], row["paper"]), []).append(row)
    return rows


def events(
    document: Document, rows: Sequence[dict[str, str]], analyzer: Analyzer, reference: Reference
) -> Iterator[Seen]:
    """Read a judged paper and yield each event told in it that was judged."""
    analysis = analyzer.analyze(document)
    desk = Desk(document, extract(document, analysis, reference), reference, NOBODY)
    links, told = told_of(desk)
    kind = kind_of(document, desk.service)
    if kind is None:
        return
    ground = Ground(told, links, document.text, kind, desk.service, Ways(analysis.words))
    for event in told.events:
        near = [row for row in rows if int(row["start"]) < event.trigger.end and event.trigger.start < int(row["end"])]
        if event.status not in REAL or not near:
            continue
        row = min(near, key=lambda one: (one["plover"] != event.kind, abs(int(one["start"]) - event.trigger.start)))
        sides = [
            [(found.name, found.country) for one in numbers if (found := links[one].entity) is not None]
            + [(told.mentions[one].text, None) for one in numbers if links[one].entity is None]
            for numbers in (event.actor, event.recipient)
        ]
        features = tuple(sorted(set(ground.features(event))))
        yield Seen(f"{kind} {document.id}", features, is_right(event, sides, row))


def is_right(event: Event, sides: Sequence[Sequence[tuple[str, str | None]]], row: dict[str, str]) -> bool:
    """Say whether an event is of the type, the status and the sides that a reader found right."""
    if row["right"] != event.kind or when(row["right_status"]) != when(event.status):
        return False
    actors, recipients = ([(_words(name), country) for name, country in one] for one in sides)
    true_actors, true_recipients = parties(row["actors"]), parties(row["recipients"])
    if event.kind == "CONSULT" and alike(actors + recipients, true_actors + true_recipients):
        return True
    return alike(actors, true_actors) and alike(recipients, true_recipients)


def parties(written: str) -> Parties:
    """Return the parties of a side as they are written: ``Peru [PER]; officials [?]``."""
    found: Parties = []
    for one in written.split(";"):
        if one.strip() in {"", "-"}:
            continue
        parts = PARTY.fullmatch(one.strip())
        name, country = (parts[1], parts[2]) if parts else (one, "?")
        found.append((_words(name), None if country in {"None", "?", ""} else country))
    return found


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower())) - SOFT


def alike(read: Parties, true: Parties) -> bool:
    """Say whether each party of one side has its like in the other: of the same country, or with a word in common."""

    def by_name(one: frozenset[str], other: frozenset[str]) -> bool:
        return bool(one & other) or not (one or other)

    def there(party: tuple[frozenset[str], str | None]) -> bool:
        name, country = party
        return any(country == other if country and other else by_name(name, words) for words, other in true)

    def found(party: tuple[frozenset[str], str | None]) -> bool:
        name, country = party
        return any(country == other if country else by_name(name, words) for words, other in read)

    return all(map(there, read)) and all(map(found, true))


def measured(seen: Sequence[Seen]) -> dict[str, float]:
    """Say what the weights are worth on papers that they were not fitted to, wherever the line is drawn."""
    likely: list[float] = []
    rest: list[Seen] = []
    for most, there in parted(seen):
        likely += Fit(most, PULL, STEPS).likely(there).tolist()
        rest += there
    sums, right = np.array(likely), np.array([event.right for event in rest])
    worth: dict[str, float] = {"events": len(seen), "papers": len({event.paper for event in seen})}
    worth["pairs put in the right order"] = round(in_order(sums, right), 3)
    for kind, drawn in ENOUGH.items():
        worth[f"line drawn at, {kind}"] = drawn
        of_kind = np.array([event.paper.startswith(kind) for event in rest])
        worth[f"right, {kind}"] = _share(right[of_kind])
        for line in LINES:
            kept = sums[of_kind] >= line
            worth[f"right above {line}, {kind}"] = _share(right[of_kind][kept])
            worth[f"right ones kept above {line}, {kind}"] = _share(kept[right[of_kind]])
    return worth


def _share(given: NDArray[np.bool_]) -> float:
    return round(float(given.mean()), 3) if len(given) else 0.0


def write(out: Path, seen: Sequence[Seen], worth: dict[str, float]) -> None:
    """Write the weights with what they were learnt from and what they are worth."""
    fit = Fit(seen, PULL, STEPS)
    hundredths = {one: round(HUNDRED * float(fit.weights[at])) for one, at in fit.place.items()}
    card = {
        "what": "weights in hundredths of what the sides of an event rest on; see training/grounds.py",
        "licence": "Apache-2.0; learnt from judgements of our own on public-domain papers of the U.S. Government",
        "on papers not fitted to": worth,
        "sha256 of judgements": hashlib.sha256(JUDGED.read_bytes()).hexdigest(),
        "bias": round(HUNDRED * float(fit.weights[-1])),
        "weights": {one: weight for one, weight in hundredths.items() if weight},
    }
    out.write_text(json.dumps(card, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
