"""What is expected of the sample papers says where each of its words stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.samples.sample_expectations import LEAST_PAPERS, SAMPLES, lines

RECORDS: list[dict[str, Any]] = [
    json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()
]

TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}


def places(record: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Yield every stretch of words that a record points at."""
    for event in record["events"]:
        stretches = [event["trigger"], *event.get("mentions", ()), *filter(None, [event["place"]])]
        for side in filter(None, (event["actor"], event["recipient"])):
            stretches += side["entities"]
        yield from ((one["text"], one["start"], one["end"]) for one in stretches)
    for trap in record["non_events"]:
        yield trap["trigger"], trap["start"], trap["start"] + len(trap["trigger"])
    for fact in [*record["requests"], *record["frameworks"]]:
        yield fact["source_text"], fact["start"], fact["end"]
    for quote in record["quotes"]:
        yield quote["text"], quote["start"], quote["end"]


def dates(record: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield every date that a record gives."""
    for one in [*record["events"], *record["requests"], *record["frameworks"]]:
        yield from filter(None, (one["date"], one.get("due")))


def test_the_file_is_made_of_the_yaml() -> None:
    """Whoever edits a paper or the YAML file has to write the JSON Lines file again."""
    assert (SAMPLES / "expected.jsonl").read_text(encoding="utf-8") == lines()


def test_enough_papers_have_an_expected_record_and_each_its_own() -> None:
    """There are at least fifteen, no two with the same id, and each holds its paper's text as it lies in the file."""
    assert len(RECORDS) >= LEAST_PAPERS
    assert len({record["id"] for record in RECORDS}) == len(RECORDS)
    for record in RECORDS:
        assert (SAMPLES.parent / record["source"]).read_bytes().decode() == record["text"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_offsets_give_the_words(record: dict[str, Any]) -> None:
    """Every start and end cut exactly the words that stand beside them."""
    for words, start, end in places(record):
        assert record["text"][start:end] == words


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_nothing_is_expected_from_the_head_of_a_telegram(record: dict[str, Any]) -> None:
    """All words expected stand in the prose, after subject, references and classifier."""
    body = re.search(r"(?m)^(?:\u00b6?1?\d\. |SUMMARY: )", record["text"])
    start = body.start() if body and record["style"] == "cable" else 0
    assert all(place >= start for _, place, _ in places(record))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_dates_are_in_order_and_only_deadlines_lie_ahead(record: dict[str, Any]) -> None:
    """An interval begins before it ends; what was done was done by the paper's day."""
    for one in dates(record):
        assert date.fromisoformat(one["from"]) <= date.fromisoformat(one["to"])
    for event in record["events"]:
        if event["date"]:
            assert event["date"]["to"] <= record["doc_date"]


def test_kinds_are_of_the_vocabulary() -> None:
    """Types, statuses and kinds are those of the PLOVER manual and of the record's own vocabulary."""
    for record in RECORDS:
        coded = [*(event["plover"] for event in record["events"]), *(trap["plover"] for trap in record["non_events"])]
        assert {kind for told in coded for kind in told.split("|")} <= TYPES
        assert {one["kind"] for one in record["requests"]} <= {"request", "commitment", "offer", "recommendation"}
        assert {one["status"] for one in record["requests"]} <= {"pending", "accepted", "declined", "fulfilled"}


def test_every_event_has_an_id_of_its_own() -> None:
    """Within a paper no two events share an id."""
    for record in RECORDS:
        ids = [event["id"] for event in record["events"]]
        assert len(set(ids)) == len(ids)
