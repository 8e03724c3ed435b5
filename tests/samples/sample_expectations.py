"""Turn `samples/expected.yaml`, written by words, into `samples/expected.jsonl`, which is measured against.

Run as a script to write the file again after a change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LEAST_PAPERS = 15
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


class Paper:
    """One sample paper's text, and where words stand in it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    def find(self, words: str, near: int | None = None) -> dict[str, Any]:
        """Return text, start and end of words: the place nearest to ``near``, the n-th for ``words@n``, or the first.

        Raises: LookupError where they do not stand in the paper.
        """
        words, _, which = words.partition("@")
        form = r"\s+".join(re.escape(word) for word in words.split())
        found = list(re.finditer(r"(?<!\w)" + form + r"(?!\w)", self.text))
        if len(found) < (int(which) if which else 1):
            raise LookupError(f"{self.name}: {words!r} does not stand there")
        if which:
            one = found[int(which) - 1]
        else:
            one = min(found, key=lambda place: abs(place.start() - near)) if near is not None else found[0]
        return {"text": one[0], "start": one.start(), "end": one.end()}

    def interval(self, told: str | None, near: int) -> dict[str, Any] | None:
        """Read ``on Monday = 2005-03-07`` or ``= 1997-01-01/1997-12-31``."""
        if told is None:
            return None
        words, _, days = (part.strip() for part in told.partition("="))
        first, _, last = days.partition("/")
        text = self.find(words, near)["text"] if words else None
        return {"text": text, "from": first, "to": last or first}


def side(paper: Paper, cast: dict[str, list[Any]], told: dict[str, str] | None, near: int) -> dict[str, Any] | None:
    """Return one side of an event as entities, each with the words nearest to the trigger."""
    if not told:
        return None
    entities = []
    for who, words in told.items():
        name, country, body = cast[who]
        known = {"name": name, "country": country, "org": body, "sector": ["GOV"] if body else [], "code": None}
        entities.append({**paper.find(words, near), **known})
    return {"entities": entities}


def event(paper: Paper, cast: dict[str, list[Any]], number: int, told: dict[str, Any]) -> dict[str, Any]:
    """Return one expected event."""
    trigger = paper.find(told["words"])
    near = trigger["start"]
    place = told.get("place")
    if place:
        (name, words), country = next(iter(place.items())), place["country"]
        place = {**paper.find(words, near), "name": name, "country": country}
    record: dict[str, Any] = {
        "id": f"e{number}",
        "plover": told["kind"],
        "cameo": None,
        "actor": side(paper, cast, told.get("by"), near),
        "recipient": side(paper, cast, told.get("to"), near),
        "mode": told.get("mode"),
        "context": [],
        "date": paper.interval(told.get("when"), near),
        "place": place,
        "trigger": trigger,
        "status": told.get("status", "actual"),
        "attributed_to": told.get("attributed"),
    }
    if "again" in told:
        record["mentions"] = [trigger, *(paper.find(words) for words in told["again"])]
    if told.get("optional"):
        record["optional"] = True
    return record


def request(paper: Paper, cast: dict[str, list[Any]], told: dict[str, Any]) -> dict[str, Any]:
    """Return one expected request, commitment, offer or recommendation."""
    place = paper.find(told["words"])

    def party(who: str | None) -> dict[str, Any] | None:
        return {"name": cast[who][0], "country": cast[who][1]} if who else None

    record: dict[str, Any] = {
        "kind": told["kind"],
        "from": party(told.get("from")),
        "to": party(told.get("to")),
        "what": told["what"],
        "status": told["status"],
        "date": paper.interval(told.get("when"), place["start"]),
        "source_text": place["text"],
        "start": place["start"],
        "end": place["end"],
    }
    if "due" in told:
        record["due"] = {"from": str(told["due"]), "to": str(told["due"])}
    return record | {key: True for key in ("action_request", "optional") if told.get(key)}


def framework(paper: Paper, told: dict[str, Any]) -> dict[str, Any]:
    """Return one expected fact about a framework."""
    place = paper.find(told["words"])
    record: dict[str, Any] = {
        "kind": told["kind"],
        "framework": told["framework"],
        "member": told.get("member"),
        "successor": told.get("successor"),
        "date": paper.interval(told.get("when"), place["start"]),
        "source_text": place["text"],
        "start": place["start"],
        "end": place["end"],
    }
    return record | ({"partner": told["partner"]} if "partner" in told else {})


def quote(paper: Paper, cast: dict[str, list[Any]], speaker: str, words: str, optional: str = "") -> dict[str, Any]:
    """Return one expected quotation."""
    form = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(form, paper.text)
    if found is None:
        raise LookupError(f"{paper.name}: {words!r} does not stand there")
    record: dict[str, Any] = {
        "speaker": cast[speaker][0],
        "text": found[0],
        "start": found.start(),
        "end": found.end(),
    }
    return record | ({"optional": True} if optional else {})


def dated(text: str) -> tuple[str, str | None]:
    """Return the paper's day, and its date-time group where it is a telegram."""
    found = re.search(r"(?m)^[ZOPR](?: [ZOPR])* ((\d\d)\d{4}Z ([A-Z]{3}) (\d\d))", text)
    if found is None:
        return text.split()[1], None
    year = datetime.strptime(found[4], "%y").year
    return f"{year}-{MONTHS.index(found[3]) + 1:02}-{found[2]}", found[1]


def records() -> Iterator[dict[str, Any]]:
    """Yield what is expected of each paper, in the order of the YAML file."""
    told = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
    cast = told["cast"]
    for name, reading in told["papers"].items():
        text = (SAMPLES / "papers" / f"{name}.txt").read_bytes().decode("utf-8")
        paper = Paper(name, text)
        day, dtg = dated(text)
        yield {
            "id": f"lantern-{name}",
            "source": f"samples/papers/{name}.txt",
            "file": f"papers/{name}.txt",
            "style": "cable" if dtg else "press",
            "kind": "cable" if dtg else "press",
            "doc_date": day,
            "doc_dtg": dtg,
            "date": day,
            "lang": "en",
            "text": text,
            "phenomena": reading["phenomena"],
            "events": [event(paper, cast, at, one) for at, one in enumerate(reading["events"], 1)],
            "non_events": [
                {"plover": kind, "trigger": place["text"], "start": place["start"], "why": why}
                for kind, words, why in reading.get("non_events", ())
                for place in [paper.find(words)]
            ],
            "requests": [request(paper, cast, one) for one in reading.get("requests", ())],
            "quotes": [quote(paper, cast, *one) for one in reading.get("quotes", ())],
            "frameworks": [framework(paper, one) for one in reading.get("frameworks", ())],
        }


def lines() -> str:
    """Return the JSON Lines file, whole."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records())


if __name__ == "__main__":
    (SAMPLES / "expected.jsonl").write_bytes(lines().encode("utf-8"))
