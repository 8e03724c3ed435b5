"""What other programs' test cases expect of the same lines: the figures may rise and not fall.

Where we differ on purpose: a serial the own post has not reached yet is of the year before, also in their case that
keeps the year; a second number behind a comma is a second reference; names stay as written; words that are no tags
are one tag, where they are parted by a list of phrases; LOURENCO MARQUES and short names of posts are for the
table of posts to know.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.documents import CableHeader
from dragoman.message import canonical_number, parse

Case = dict[str, Any]
FLOORS = {
    "cablemap/tags": 43,
    "cablemap/references": 71,
    "cablemap/classified_by": 118,
    "cablemap/recipients": 1,
    "cablemap/info_recipients": 4,
    "cablemap/subject": 30,
    "cablemap/declassify_on": 9,
    "cablemap/transmission_id": 3,
    "cablemap/canonical_id": 26,
    "cablemap/malformed_id": 108,
    "cablemap/signers": 23,
    "cablemap/summary": 12,
    "acp127/dtg": 8,
    "acp127/reference_mrn": 18,
}
"""Cases passed of those here, by file."""


def header(case: Case) -> CableHeader:
    """Return the head read from a case's input."""
    return parse(case["input"]).header


def references(case: Case) -> list[str]:
    """Return the numbers of cited cables in order, each once, without the own."""
    own = case["args"].get("reference_id") or ""
    found = re.fullmatch(r"\d\d([A-Z]+)(\d+)", own)
    above = f"UNCLAS {found[1]} {found[2]}\n" if found else ""
    read = parse(above + case["input"], year=case["args"].get("year")).header.refs
    numbers = [one.value.id for one in read if one.value.kind == "cable" and one.value.id not in (None, own)]
    return [str(number) for number in dict.fromkeys(numbers)]


def cited(case: Case) -> list[str]:
    """Return every number read behind REF, airgrams included."""
    words = case["input"] if case["input"].startswith("REF") else f"REF: {case['input']}"
    return [one.value.id for one in parse(words, year=1900 + int(case["args"]["doc_year"])).header.refs if one.value.id]


def recipients(role: str) -> Callable[[Case], list[dict[str, Any]]]:
    """Return a reader of one list of addressees."""

    def read(case: Case) -> list[dict[str, Any]]:
        return [
            {
                "excluded": list(one.value.exempt),
                "mcn": one.value.mcn,
                "name": one.value.name,
                "precedence": one.value.precedence,
                "route": one.value.route,
            }
            for one in getattr(header(case), role)
        ]

    return read


def plain(name: str) -> str:
    """Return a name for comparing: in capitals, zero as O, without its last stop."""
    return " ".join(name.split()).rstrip(".").upper().replace("0", "O")


def value(found: Any) -> Any:
    """Return a sourced value, or an empty string."""
    return found.value if found else ""


def dtg(case: Case) -> Any:
    """Return the date line as the cases give it."""
    read = header(case)
    if read.dtg is None:
        return None
    return {"datetime": f"{read.dtg.value:%Y-%m-%dT%H:%M:%SZ}", "precedence": [word.value for word in read.precedence]}


READERS: dict[str, Callable[[Case], Any]] = {
    "cablemap/tags": lambda case: [tag.value for tag in header(case).tags],
    "cablemap/references": references,
    "cablemap/classified_by": lambda case: [
        plain(one.value.name) for one in parse(f"SUBJECT: X\n{case['input']}").header.classified_by if one.value.name
    ],
    "cablemap/recipients": recipients("action"),
    "cablemap/info_recipients": recipients("info"),
    "cablemap/subject": lambda case: value(header(case).subject),
    "cablemap/declassify_on": lambda case: (one := header(case).eo) and one.value.on and one.value.on.isoformat(),
    "cablemap/transmission_id": lambda case: value(header(case).transmission_id),
    "cablemap/canonical_id": lambda case: canonical_number(case["input"]),
    "cablemap/malformed_id": lambda case: canonical_number(case["input"]),
    "cablemap/signers": lambda case: [one.value.rstrip(".")] if (one := header(case).signer) else [],
    "cablemap/summary": lambda case: " ".join(value(parse(case["input"]).summary).split()),
    "acp127/dtg": dtg,
    "acp127/reference_mrn": cited,
}


def expected(name: str, case: Case) -> Any:
    """Return what a case expects, in the form its reader gives."""
    if name == "cablemap/classified_by":
        return [plain(one) for one in case["expected"]]
    if name == "cablemap/summary":
        return " ".join((case["expected"] or "").split())
    return case["expected"]


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_peer_cases(shared: Path, name: str) -> None:
    """At least as many cases are passed as before."""
    lines = (shared / "peers" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    passed = sum(READERS[name](case) == expected(name, case) for case in cases)
    assert passed >= FLOORS[name], f"{passed} of {len(cases)}"
