"""The walk through the samples leads to papers and posts that the samples have."""

from __future__ import annotations

import json
import re
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
STEPS = json.loads((SAMPLES / "story.json").read_text(encoding="utf-8"))


def test_every_step_is_a_sentence_with_an_address() -> None:
    """A step says something and leads to a page of ours."""
    assert len(STEPS) >= 8
    for step in STEPS:
        assert set(step) == {"text", "href"}
        assert step["text"].endswith(".")
        assert re.match(r"/(search|paper|entity|pair|requests|members|timeline)\b", step["href"])


def test_papers_of_the_walk_are_among_the_samples() -> None:
    """Every paper that the walk names lies in the folder."""
    named = {step["href"].removeprefix("/paper/") for step in STEPS if step["href"].startswith("/paper/")}
    assert named
    assert named <= {path.stem for path in (SAMPLES / "papers").glob("*.txt")}
