"""Official journeys: rows of two tables told as prose, and whether who, where, when and whom are read.

A row names the traveller, the place and the days; its sentence says what was done there, without naming who did it:
``Met with King Faisal.`` The row is told in one sentence of ours, the sentence follows as it is.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from bench.figures import Figure, share
from bench.material import Record, records
from bench.people import same_person
from bench.readings import readings

DRAWN = 300
SEED = 1
HAPPENED = {"actual", "ongoing", "historical", None}
OFFICES = {"president": "President", "secretary": "Secretary of State"}
ABROAD = {"United States": "the United States", "U.S.S.R.": "the U.S.S.R."}


def figures(data: Path) -> list[Figure]:
    """Draw rows of both tables and measure who, where and when on the journey, and whom on the meeting."""
    rows = list(records(data / "meetings_gold.jsonl"))
    drawn = random.Random(SEED).sample(rows, min(DRAWN, len(rows)))
    met = [row for row in rows if row["answer"]["is_meeting"] and row["answer"]["whom"]]
    chosen = random.Random(SEED).sample(met, min(DRAWN, len(met)))
    return [*_journeys(drawn), *_meetings(chosen)]


def told(row: Record) -> Record:
    """Tell a row as prose, as ``dragoman extract`` is given a text of the day after the journey."""
    answer = row["answer"]
    first, last = (date.fromisoformat(day) for day in answer["when"])
    when = _days(first, last)
    if row["kind"] == "visit":
        journey = f"{answer['who']} of {answer['from'][0]} visited the United States {when}."
    else:
        place = (answer["where"]["place"] or "").split(",")[0].split("(")[0].strip()
        country = (answer["where"]["country"] or [""])[0].split("(")[0].strip()
        where = (
            f"{place}, {ABROAD.get(country, country)}," if place and place != country else ABROAD.get(country, country)
        )
        journey = f"{OFFICES[answer['role']]} {answer['who']} traveled to {where} {when}."
    after = (last + timedelta(days=1)).isoformat()
    return {"id": row["id"], "text": f"{journey} {row['sentence']}", "date": after, "kind": "press"}


def _days(first: date, last: date) -> str:
    if first == last:
        return f"on {first:%B} {first.day}, {first.year}"
    if first.year != last.year:
        return f"from {first:%B} {first.day}, {first.year}, to {last:%B} {last.day}, {last.year}"
    end = f"{last.day}" if first.month == last.month else f"{last:%B} {last.day}"
    return f"from {first:%B} {first.day} to {end}, {last.year}"


def _journeys(rows: Sequence[Record]) -> list[Figure]:
    where = f"journeys, {len(rows)} rows told as prose"
    read = [(row, _consultations(one)) for row, one in zip(rows, readings(map(told, rows)), strict=True)]
    measures: dict[str, Callable[[Record, Record], bool]] = {"who": _by, "where": _in, "when": _on}
    found = [
        share(where, name, sum(any(holds(event, row) for event in events) for row, events in read), len(read))
        for name, holds in measures.items()
    ]
    wrong = [
        row["id"]
        for row, events in read
        if not any(all(holds(event, row) for holds in measures.values()) for event in events)
    ]
    return [*found, share(where, "who, where and when of one event", len(read) - len(wrong), len(read), wrong)]


def _meetings(rows: Sequence[Record]) -> list[Figure]:
    where = f"journeys, {len(rows)} meetings told as prose"
    right, named, wrong = 0, 0, []
    for row, one in zip(rows, readings(map(told, rows)), strict=True):
        names = [name for event in _consultations(one) for name in _names(event)]
        for person in row["answer"]["whom"]:
            named += 1
            if any(same_person(person["name"], name) for name in names):
                right += 1
            else:
                wrong.append(row["id"])
    return [share(where, "whom, as one who met", right, named, wrong)]


def _consultations(read: Record) -> list[Record]:
    return [event for event in read["events"] if event["plover"] == "CONSULT" and event.get("status") in HAPPENED]


def _sides(event: Record) -> Iterable[Record]:
    return (entity for side in ("actor", "recipient") for entity in (event.get(side) or {}).get("entities") or [])


def _names(event: Record) -> list[str]:
    return [text for entity in _sides(event) for text in (entity.get("name"), entity.get("text")) if text]


def _by(event: Record, row: Record) -> bool:
    return any(same_person(row["answer"]["who"], name) for name in _names(event))


def _in(event: Record, row: Record) -> bool:
    """Say whether the place, or the host where no place is given, is the country or the city of the row."""
    answer = row["answer"]
    wanted = (
        [answer["where"]]
        if isinstance(answer["where"], str)
        else [answer["where"]["place"], *answer["where"]["country"]]
    )
    place = event.get("place") or {}
    given = [place.get("name"), place.get("text"), *_names(event)]
    return any(one and other and (one in other or other in one) for one in given for other in wanted)


def _on(event: Record, row: Record) -> bool:
    when = event.get("date") or {}
    return bool([when.get("from"), when.get("to")] == row["answer"]["when"])
