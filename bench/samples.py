"""The sample papers against what their author expects to be read in them."""

from __future__ import annotations

from pathlib import Path

from bench.events import measured
from bench.figures import Figure
from bench.material import ROOT, records
from bench.readings import readings

EXPECTED = ROOT / "samples" / "expected.jsonl"


def figures(expected: Path = EXPECTED) -> list[Figure]:
    """Measure the samples in the same way as the gold sets."""
    gold = list(records(expected))
    texts = [
        record
        if "text" in record
        else record | {"text": (expected.parent / record["file"]).read_bytes().decode("utf-8")}
        for record in gold
    ]
    return measured("samples", texts, list(readings(texts)))
