"""Events of papers drawn at random, for a person to judge: ``python -m bench.judged OUT.jsonl`` and ``--sheet``.

Fifty press releases and fifty telegrams of the edited volumes are drawn, always the same for the same seed, and read as
papers are. Each event becomes a line with the words around it, to be judged in ``type``, ``sides`` and ``status``. The
words stay in that file; ``docs/judged.tsv``, the sheet that is kept, names the places and the judgements alone, and
``python -m bench.judged --sheet docs/judged.tsv`` counts them.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.figures import Figure, share, table
from bench.material import ROOT, Record, records, shared

DRAWN = 50
SEED = 1
AROUND = 260
SHEET = ROOT / "docs" / "judged.tsv"
LEFT_OUT = {"hypothetical", "negated", "denied"}
JUDGED = ("type", "sides", "status")


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.judged", description=__doc__)
    arguments.add_argument("out", nargs="?", type=Path, help="write the events to be judged to this file")
    arguments.add_argument("--sheet", type=Path, help="count the judgements of this sheet")
    arguments.add_argument("--seed", type=int, default=SEED, help="draw other papers")
    given = arguments.parse_args()
    if given.out:
        lines = [json.dumps(one, ensure_ascii=False) for one in events(shared() / "data", given.seed)]
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(lines)} events to be judged")
    if given.sheet or not given.out:
        print(table(figures(given.sheet or SHEET)))


def events(data: Path, seed: int = SEED) -> Iterator[Record]:
    """Read the drawn papers and yield every event that is told as one, in order, with the words around it."""
    from dragoman.pipeline import walk
    from dragoman.readers import document_of
    from dragoman.settings import tools as build

    tools = build()
    for record in _releases(data, seed):
        given = {"id": record["id"], "text": record["text"], "date": record["date"], "kind": "press"}
        yield from _laid_out("press", str(record["id"]), walk(document_of(given), tools))
    for document in _telegrams(data, seed):
        yield from _laid_out("telegram", f"{document.header.volume}/{document.header.number}", walk(document, tools))


def _releases(data: Path, seed: int) -> list[Record]:
    every = sorted(records(data / "releases.jsonl.gz"), key=lambda one: str(one["id"]))
    return random.Random(seed).sample(every, DRAWN)


def _telegrams(data: Path, seed: int) -> list[Any]:
    from dragoman import readers
    from dragoman.documents import Document, EditionHeader

    every: list[Any] = [
        paper
        for path in sorted((data / "frus" / "raw").glob("*.xml.gz"))
        for source in readers.find_sources([str(path)])
        if isinstance(source, readers.Source)
        for paper in readers.read(source)
        if isinstance(paper, Document) and isinstance(paper.header, EditionHeader) and paper.header.kind == "telegram"
    ]
    every.sort(key=lambda one: (one.header.volume, int("".join(filter(str.isdigit, one.header.number)) or 0)))
    return random.Random(seed).sample(every, DRAWN)


def _laid_out(kind: str, name: str, reading: Any) -> Iterator[Record]:
    from dragoman.export import reading_json

    text = reading.document.text
    for event in reading_json(reading, name)["events"]:
        if event["status"] in LEFT_OUT:
            continue
        start, end = event["trigger"]["start"], event["trigger"]["end"]
        yield {
            "kind": kind,
            "paper": name,
            "start": start,
            "end": end,
            "plover": event["plover"],
            "mode": "|".join(event["mode"] or ()),
            "actor": _side(event["actor"]),
            "recipient": _side(event["recipient"]),
            "date": (event["date"] or {}).get("from"),
            "told": event["status"],
            "words": f"{text[max(0, start - AROUND) : start]}>>>{text[start:end]}<<<{text[end : end + AROUND]}",
        }


def _side(side: Record | None) -> str:
    return "; ".join(f"{one['name']} [{one['country']}]" for one in (side or {}).get("entities", ()))


def judgements(path: Path) -> list[dict[str, str]]:
    """Return the lines of a sheet: kind, paper, start, plover, and for each of type, sides and status yes or no."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def figures(path: Path) -> list[Figure]:
    """Count the judgements of a sheet, by kind of paper and together."""
    rows = judgements(path)
    kinds: Iterable[tuple[str, Sequence[dict[str, str]]]] = (
        ("press releases", [row for row in rows if row["kind"] == "press"]),
        ("edited telegrams", [row for row in rows if row["kind"] == "telegram"]),
        ("both", rows),
    )
    found = []
    for name, some in kinds:
        for part in JUDGED:
            found.append(share(name, f"{part} right", sum(row[part] == "yes" for row in some), len(some)))
        right = sum(all(row[part] == "yes" for part in JUDGED) for row in some)
        found.append(share(name, "type, sides and status right", right, len(some)))
    return found


if __name__ == "__main__":
    main()
