"""Real telegrams with checked fields, read where they lie."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.message import as_json, compose, parse

BESIDE = ("id", "file", "note")
"""Keys of the checked records that are no field of a telegram."""


def text_of(path: Path) -> str:
    """Return a file's text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def like(value: Any, expected: Any) -> Any:
    """Return a list's dictionaries with the keys of the expected ones alone; anything else as it is."""
    if not isinstance(expected, list) or not isinstance(value, list) or len(value) != len(expected):
        return value
    return [
        {key: one.get(key) for key in other} if isinstance(one, dict) and isinstance(other, dict) else one
        for one, other in zip(value, expected, strict=True)
    ]


@pytest.mark.shared
def test_every_checked_field_is_read(shared: Path) -> None:
    """Every field of every checked telegram is read as the record says."""
    differences = []
    with (shared / "telegrams" / "gold.jsonl").open(encoding="utf-8") as records:
        for record in map(json.loads, records):
            shown = as_json(parse(text_of(shared / "telegrams" / record["file"])), record["file"], "plain")
            differences += [
                (record["id"], field, shown.get(field), expected)
                for field, expected in record.items()
                if field not in BESIDE and like(shown.get(field), expected) != expected
            ]
    assert differences == []


@pytest.mark.shared
def test_seed_header_is_read(shared: Path) -> None:
    """Every header field of the telegram the project began with is read as its record says."""
    record = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))[1]
    expected = record["document"]
    text = text_of(shared / "seeds" / record["file"]) if "file" in record else record["text"]
    message = parse(text)
    header, shown = message.header, as_json(message, "seed", "plain")
    assert header.reference is not None and header.eo is not None
    assert header.eo.value.order is not None and header.dtg is not None
    [classifier] = header.classified_by
    assert {
        "kind": "cable",
        "cable_id": shown["reference"],
        "serial": header.reference.span.words(text),
        "message_number": shown["de"]["serial"],
        "julian": f"{shown['de']['julian_day']:03}{shown['de']['time']}",
        "dtg": shown["dtg"],
        "precedence": shown["precedence"][0],
        "from": shown["originator"],
        "to": [addressee["name"] for addressee in shown["action"]],
        "info": [addressee["name"] for addressee in shown["info"]],
        "classification": shown["classification"],
        "captions": shown["captions"],
        "passed_to": shown["instructions"][0].removeprefix("DEPT FOR ").split(" AND "),
        "eo": f"E.O. {header.eo.value.order}",
        "declassify_on": shown["declassify_on"],
        "tags": shown["tags"],
        "subject": shown["subject"],
        "refs": [reference["text"] for reference in shown["refs"]],
        "classified_by": classifier.span.words(text),
        "reasons": [f"{classifier.value.section}({letter})" for letter in classifier.value.reasons],
        "signed": shown["signer"],
        "paragraphs": [
            {"no": str(one["n"]), "printed": str(one["n"] + 10), "mark": one["mark"]} for one in shown["paragraphs"]
        ],
    } == expected


@pytest.mark.shared
def test_every_telegram_is_written_back(shared: Path) -> None:
    """Each of the real telegrams is written back character for character, and no line of one is left unread."""
    paths = sorted((shared / "telegrams").glob("*.txt"))
    assert len(paths) == 55
    for path in paths:
        message = parse(text_of(path))
        assert compose(message) == text_of(path), path.name
        assert not [line for line in message.lines if line.role == "unread"], path.name


@pytest.mark.shared
def test_day_after_de_is_the_day_of_the_date_line(shared: Path) -> None:
    """In every real telegram with both lines the day of the year is that of the date line, one wrong year excepted."""
    codes = {}
    for path in sorted((shared / "telegrams").glob("*.txt")):
        for problem in parse(text_of(path)).problems:
            if problem.code in ("day-differs", "year-wrong"):
                codes[path.stem] = problem.code
    assert codes == {"00ATHENS1501": "year-wrong"}
