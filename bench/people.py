"""Persons named in edited documents, by the shared scorer ``score_spans``; who was present; whom somebody met."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.figures import Figure, f1, share
from bench.material import Record, records, scorer
from bench.readings import readings

DRAWN = 100
SEED = 1


def figures(data: Path) -> list[Figure]:
    """Measure persons where all are marked, recall where some are, those present, and whom travellers met."""
    return [*_checked(data), *_tagged(data), *_participants(data), *_whom(data)]


def _checked(data: Path) -> list[Figure]:
    gold = list(records(data / "frus" / "persons_checked.jsonl"))
    exact, overlap, named, given = _spans(gold, list(readings(_edited(gold))), ignore=True)
    where, of = "frus/persons_checked", f"of {named}, {given} read"
    return [
        Figure(where, "persons, exact F1", f1(exact, named, given), f"{exact} {of}"),
        Figure(where, "persons, overlap F1", f1(overlap, named, given), f"{overlap} {of}"),
    ]


def _tagged(data: Path) -> list[Figure]:
    chosen = set(
        random.Random(SEED).sample(sorted(json.loads((data / "frus" / "baseline.json").read_bytes())["ids"]), DRAWN)
    )
    checked = {record["id"] for record in records(data / "frus" / "persons_checked.jsonl")}
    volumes = sorted((data / "frus").glob("frus*.jsonl.gz"))
    gold = [record for volume in volumes for record in records(volume) if record["id"] in chosen - checked]
    exact, overlap, named, _ = _spans(gold, list(readings(_edited(gold))), ignore=False)
    where = f"frus, {len(gold)} documents drawn"
    return [
        share(where, "persons, exact recall", exact, named),
        share(where, "persons, overlap recall", overlap, named),
    ]


def _edited(gold: Iterable[Record]) -> list[Record]:
    return [
        {"id": record["id"], "text": record["text"], "date": (record.get("date") or "")[:10] or None} for record in gold
    ]


def _spans(gold: Sequence[Record], given: Sequence[Record], *, ignore: bool) -> tuple[int, int, int, int]:
    """Return spans matched exactly, matched by overlap, named in gold, and read; outer punctuation is trimmed."""
    rules = scorer("score_spans")
    exact = overlap = named = read = 0
    for one, other in zip(gold, given, strict=True):
        persons = [{"start": person["start"], "end": person["end"]} for person in other["persons"]]
        want = rules.spans(one, "persons", None, True)
        have = rules.spans({**other, "persons": persons, "text": one["text"]}, "persons", None, True)
        if ignore:
            skip = rules.spans(one, "ignore", None, False)
            have = {x for x in have if _touched(x, want) or not _touched(x, skip)}
        exact, named, read = exact + len(want & have), named + len(want), read + len(have)
        overlap += rules.pair(want, have)[0]
    return exact, overlap, named, read


def _touched(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _participants(data: Path) -> list[Figure]:
    """Compare the participants read from the raw volumes with the persons tagged in each list of those present.

    A name read that is not tagged is right where it stands in the list, since the tags leave out some of those present.
    """
    from dragoman import readers
    from dragoman.documents import Document, EditionHeader

    found = listed = right = given = 0
    failed: list[str] = []
    for path in sorted((data / "frus" / "raw").glob("*.xml.gz")):
        gold = {record["number"]: record for record in records(data / "frus" / f"{path.name.split('.')[0]}.jsonl.gz")}
        for source in readers.find_sources([str(path)]):
            for paper in readers.read(source) if isinstance(source, readers.Source) else ():
                if not (isinstance(paper, Document) and isinstance(paper.header, EditionHeader)):
                    continue
                expected = gold.get(paper.header.number, {}).get("participants") or []
                if not expected:
                    continue
                names = [person.value.name for person in paper.header.participants]
                tagged = [person["text"] for entry in expected for person in entry["persons"]]
                here = " ".join(" ".join(entry["text"].split()) for entry in expected)
                missed = [name for name in tagged if not any(same_person(name, other) for other in names)]
                listed, found = listed + len(tagged), found + len(tagged) - len(missed)
                given, right = given + len(names), right + sum(" ".join(name.split()) in here for name in names)
                failed.extend(f"{paper.header.volume}/{paper.header.number}: {name}" for name in missed)
    recall, precision = found / listed if listed else 0.0, right / given if given else 0.0
    value = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    detail = f"P {precision:.3f} ({right} of {given}) R {recall:.3f} ({found} of {listed})"
    return [Figure("frus, who was present", "participants F1", value, detail, failed=tuple(failed))]


def same_person(one: str, other: str) -> bool:
    return bool({word for word in _words(one) if len(word) > 2} & _words(other))


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", name.lower()))


def _whom(data: Path) -> list[Figure]:
    """Look for each person named in sentences on journeys; the names were cut from the sentences by rule."""
    told = [record for record in records(data / "meetings_gold.jsonl") if record["answer"]["whom"]]
    drawn = random.Random(SEED).sample(told, min(3 * DRAWN, len(told)))
    given = [
        {"id": record["id"], "text": record["sentence"], "date": record["answer"]["when"][1], "kind": "press"}
        for record in drawn
    ]
    right, failed, named = 0, [], 0
    for record, read in zip(drawn, readings(given), strict=True):
        spans = [(person["start"], person["end"]) for person in read["persons"]]
        for person in record["answer"]["whom"]:
            named += 1
            if _touched((person["start"], person["end"]), spans):
                right += 1
            else:
                failed.append(record["id"])
    return [share(f"journeys, {len(drawn)} sentences drawn", "persons met found", right, named, failed)]
