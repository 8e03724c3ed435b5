"""Telegrams are told from other papers by their form, whole or cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.message import looks_like_telegram, telegram_score

CASES = Path(__file__).parent.parent / "cases"


@pytest.mark.parametrize("paper", sorted(CASES.glob("*/paper.txt")), ids=lambda paper: paper.parent.name)
def test_a_telegram_is_recognised(paper: Path) -> None:
    """A telegram is recognised, also without its head or its text."""
    assert looks_like_telegram(paper.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RIGA, May 2 - The harbor of the exercise opened.\n\nIt will close in June.\n",
        "Dear colleague,\n\n1. Please come.\n2. Please bring a lamp.\n3. Please stay.\n\nYours\nA. Sample\n",
        "<html><body><p>TO: all staff</p></body></html>",
        "SUBJECT: minutes\n\nThe committee met on May 2. From: the secretary. To: members.\n",
        '{"title": "Harbor opened", "published": "2007-05-02"}\n',
    ],
)
def test_other_papers_are_not(text: str) -> None:
    """Dispatches, letters, pages and minutes are no telegrams."""
    assert not looks_like_telegram(text)


def test_the_head_alone_is_enough() -> None:
    """Sender's line and serial alone tell a telegram."""
    assert telegram_score("DE RUEHRA #0311 1181405\nP 281405Z APR 07\nFM AMEMBASSY RIGA\n") >= 1


@pytest.mark.shared
def test_every_real_telegram_is_recognised(shared: Path) -> None:
    """Every real telegram is recognised; no press release among the first two hundred is taken for one."""
    import gzip
    import json

    for path in (shared / "telegrams").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert looks_like_telegram(text), path.name
        assert looks_like_telegram(text[: len(text) // 4]), path.name
    with gzip.open(shared / "data" / "releases.jsonl.gz", "rt", encoding="utf-8") as releases:
        for _, line in zip(range(200), releases, strict=False):
            release = json.loads(line)
            assert not looks_like_telegram(release.get("text") or release.get("body") or "")
