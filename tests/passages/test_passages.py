"""The passages are whole: each value stands in its text, each word is of the vocabulary, the mix is as described."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pycountry
import pytest

PATH = Path(__file__).with_name("passages.jsonl")
LATER = (PATH.with_name("fresh.jsonl"), PATH.with_name("apart.jsonl"))
"""Passages by other hands: those that the rules were mended on, and those that nobody who mends looks at."""


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


RECORDS = read(PATH)
ALL = RECORDS + [record for path in LATER for record in read(path)]

KEYS = set(
    "id source style doc_date doc_dtg post date lang text phenomena invented "
    "events non_events requests quotes frameworks".split()
)
EVENT = set("id plover cameo actor recipient mode context date place trigger status attributed_to".split())
EVENT_MORE = {"optional", "mentions", "on_behalf_of", "note"}
ENTITY = set("text start end name country org sector code".split())
REQUEST = set("kind from to what status date source_text start end".split())
REQUEST_MORE = {"due", "optional", "note", "action_request"}
FRAMEWORK = set("kind framework member successor date source_text start end".split())
FRAMEWORK_MORE = {"optional", "note", "partner", "ongoing"}

TYPES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
STATUSES = {"actual", "planned", "ongoing", "historical", "claimed"}
REQUEST_KINDS = {"request", "commitment", "offer", "recommendation"}
REQUEST_STATUSES = {"pending", "accepted", "declined", "fulfilled", "not_stated"}
FRAMEWORK_KINDS = set("join leave sign ratify apply found succeed participate start_work start_relations".split())
KINDS_TOO = {"suspend"}
BODIES = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
FORMER = {"YUG", "YMD", "KOS"}
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
RUN = 8

each = pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record["id"]))
each_of_all = pytest.mark.parametrize("record", ALL, ids=lambda record: str(record["id"]))


def required(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [event for event in record["events"] if not event.get("optional")]


def entities(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for event in record["events"]:
        for side in ("actor", "recipient"):
            yield from (event[side] or {"entities": []})["entities"]


def dates(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for fact in record["events"] + record["requests"] + record["frameworks"]:
        yield from (fact[key] for key in ("date", "due") if fact.get(key))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def test_no_two_passages_have_one_id_or_one_text() -> None:
    """Every passage has an id and a text of its own."""
    assert len({record["id"] for record in ALL}) == len({record["text"] for record in ALL}) == len(ALL)


def test_the_mix_is_as_described() -> None:
    """Half telegrams and half press, twelve in capitals of the 1970s, a quarter without any event."""
    styles = Counter(record["style"] for record in RECORDS)
    assert len(RECORDS) >= 64
    assert set(styles) == {"cable", "press"} and styles["cable"] == styles["press"]
    capitals = [record for record in RECORDS if record["text"].isupper()]
    assert len(capitals) >= 12
    assert all(record["style"] == "cable" and "1970" <= record["doc_date"] < "1980" for record in capitals)
    assert sum(not record["events"] for record in RECORDS) * 4 >= len(RECORDS)
    assert sum(len(required(record)) >= 3 for record in RECORDS) >= 24
    assert max(len(required(record)) for record in RECORDS) == 6


def test_every_type_is_told_often_enough() -> None:
    """Each of the sixteen types is the only right one of at least five events; all kinds of facts occur."""
    told = Counter(event["plover"] for record in RECORDS for event in required(record))
    assert {name for name in TYPES if told[name] >= 5} == TYPES
    assert {request["kind"] for record in RECORDS for request in record["requests"]} == REQUEST_KINDS
    assert {request["status"] for record in RECORDS for request in record["requests"]} == REQUEST_STATUSES
    assert {fact["kind"] for record in RECORDS for fact in record["frameworks"]} == FRAMEWORK_KINDS
    assert {event["status"] for record in RECORDS for event in record["events"]} == STATUSES
    assert sum(len(record["non_events"]) for record in RECORDS) >= 100


@each
def test_a_record_has_the_keys_of_the_schema(record: dict[str, Any]) -> None:
    """No key is missing, none is unknown."""
    assert set(record) == KEYS
    assert record["lang"] == "en" and record["date"] == record["doc_date"] and record["phenomena"]
    for number, event in enumerate(record["events"], 1):
        assert event["id"] == f"e{number}" and EVENT <= set(event) <= EVENT | EVENT_MORE
    assert all(set(entity) == ENTITY for entity in entities(record))
    assert all(set(one) == {"plover", "trigger", "start", "why"} for one in record["non_events"])
    assert all(REQUEST <= set(one) <= REQUEST | REQUEST_MORE for one in record["requests"])
    assert all({"speaker", "text", "start", "end"} <= set(one) for one in record["quotes"])
    assert all(FRAMEWORK <= set(one) <= FRAMEWORK | FRAMEWORK_MORE for one in record["frameworks"])


@each_of_all
def test_every_value_stands_in_the_text(record: dict[str, Any]) -> None:
    """Words and places agree, at the borders of words; what has no place stands in the text all the same."""
    text = record["text"]
    placed = [*entities(record), *record["quotes"]]
    for event in record["events"]:
        placed += [event["trigger"], *event.get("mentions", [])] + ([event["place"]] if event["place"] else [])
    spans = [(one["start"], one["end"], one["text"]) for one in placed]
    spans += [(one["start"], one["end"], one["source_text"]) for one in record["requests"] + record["frameworks"]]
    spans += [(one["start"], one["start"] + len(one["trigger"]), one["trigger"]) for one in record["non_events"]]
    for start, end, said in spans:
        assert text[start:end] == said and said
        assert not (start and text[start - 1].isalnum() and said[0].isalnum())
        assert not (end < len(text) and text[end].isalnum() and said[-1].isalnum())
    loose = [said for one in dates(record) if (said := one.get("text")) is not None] + record.get("invented", [])
    assert not [said for said in loose if said not in text]


@each_of_all
def test_every_word_is_of_the_vocabulary(record: dict[str, Any]) -> None:
    """Types, statuses, kinds and countries are known ones."""
    for one in record["events"] + record["non_events"]:
        assert set(one["plover"].split("|")) <= TYPES
    assert {event["status"] for event in record["events"]} <= STATUSES
    assert {one["kind"] for one in record["requests"]} <= REQUEST_KINDS
    assert {one["status"] for one in record["requests"]} <= REQUEST_STATUSES
    assert {one["kind"] for one in record["frameworks"]} <= FRAMEWORK_KINDS | KINDS_TOO
    named = [one["country"] for one in entities(record)]
    named += [event["place"]["country"] for event in record["events"] if event["place"]]
    named += [one[side]["country"] for one in record["requests"] for side in ("from", "to") if one[side]]
    known = {country.alpha_3 for country in pycountry.countries} | BODIES | FORMER
    assert set(filter(None, named)) <= known


@each
def test_types_have_their_sides(record: dict[str, Any]) -> None:
    """COOPERATE, AID and SANCTION have two sides, or two parties on one."""
    for event in required(record):
        sides = [one for side in ("actor", "recipient") for one in (event[side] or {"entities": []})["entities"]]
        assert event["plover"] not in {"COOPERATE", "AID", "SANCTION"} or len(sides) >= 2


@each
def test_days_are_days_of_the_calendar(record: dict[str, Any]) -> None:
    """Intervals run forward, weekdays fall on their day, nothing but a deadline lies behind the paper's date."""
    for one in dates(record):
        first, last = date.fromisoformat(one["from"]), date.fromisoformat(one["to"])
        assert first <= last
        days = [word for word in words(one["text"] or "") if word in WEEKDAYS]
        if days and words(one["text"])[0] != "before":
            assert WEEKDAYS[last.weekday()] == days[-1]
    for event in record["events"]:
        assert not event["date"] or event["date"]["to"] <= record["doc_date"]
    if record["style"] == "cable":
        released = datetime.strptime(record["doc_dtg"], "%d%H%MZ %b %y").date().isoformat()
        assert released == record["doc_date"] and record["post"]
    else:
        assert record["doc_dtg"] is None and record["post"] is None


@each
def test_a_text_without_event_holds_no_fact(record: dict[str, Any]) -> None:
    """Where nothing happens nothing is asked, said in direct speech or joined; and the phenomena say so."""
    nothing = not record["events"]
    assert nothing == ("no_event" in record["phenomena"])
    assert not (nothing and (record["requests"] or record["quotes"] or record["frameworks"]))


def test_modes_contexts_and_sectors_are_those_of_the_manual(shared: Path) -> None:
    """A mode belongs to one of its event's types; contexts and sectors are on their lists."""

    def column(name: str, *keys: str) -> set[tuple[str, ...]]:
        with (shared / "spec" / name).open(encoding="utf-8", newline="") as lines:
            return {tuple(row[key] for key in keys) for row in csv.DictReader(lines)}

    modes = column("plover_modes.csv", "type", "mode")
    contexts, sectors = column("plover_contexts.csv", "context"), column("sector_codes.csv", "code")
    for record in RECORDS:
        for event in record["events"]:
            for mode in filter(None, as_list(event["mode"])):
                assert any((kind, mode) in modes for kind in event["plover"].split("|")), (record["id"], mode)
            assert {(context,) for context in event["context"]} <= contexts, record["id"]
        assert {(sector,) for one in entities(record) for sector in one["sector"]} <= sectors, record["id"]


@pytest.mark.parametrize("path", (PATH, *LATER), ids=lambda path: path.stem)
def test_the_scorer_accepts_the_records(shared: Path, path: Path) -> None:
    """Given as their own answer the records score in full, fall into no trap and invent no event."""
    command = [sys.executable, str(shared / "tools" / "score_events.py")]
    command += ["--gold", str(path), "--system", str(path), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert told["texts"] == len(read(path)) and not told["missing"]
    assert told["prf"]["type"]["F"] == told["prf"]["triple"]["F"] == 1
    assert told["traps_coded"][0] == 0 and told["eventless_texts_coded"][0] == 0
    assert all(0 < right == gold <= given for right, gold, given in told["facts"].values())


def test_nothing_is_taken_from_the_gold_records(shared: Path) -> None:
    """No eight words in a row of a gold text stand in a passage."""
    taken: set[tuple[str, ...]] = set()
    for path in sorted((shared / "gold").rglob("*.json*")):
        content = path.read_text(encoding="utf-8")
        gold = json.loads(content) if path.suffix == ".json" else map(json.loads, filter(None, content.splitlines()))
        for one in gold:
            said = words(one.get("text") or "")
            taken |= {tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1)}
    assert taken
    for record in ALL:
        said = words(record["text"])
        assert not taken & {tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1)}, record["id"]
