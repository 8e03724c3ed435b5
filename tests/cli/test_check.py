"""``dragoman check`` over files of exercise telegrams."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.generated import Generated, collection

from cli.conftest import Run


@pytest.fixture
def traffic(tmp_path: Path) -> tuple[Generated, ...]:
    """Telegrams of a few posts, each in a file of its own, those of several sections a file a section."""
    sent = collection(120, seed=3, places=2)
    (tmp_path / "papers").mkdir()
    for one in sent:
        for at, text in enumerate(one.sections, 1):
            (tmp_path / "papers" / f"{one.plan.number}-{at}.txt").write_text(text, encoding="utf-8", newline="")
    return sent


def test_sound_telegrams_have_no_problems(run: Run, tmp_path: Path, traffic: tuple[Generated, ...]) -> None:
    """Of telegrams that are whole together, sections apart, nothing is told."""
    done = run("check", tmp_path / "papers")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{sum(len(one.sections) for one in traffic)} telegrams, 0 problems.")


def test_faults_are_told_with_file_line_and_advice(run: Run, tmp_path: Path, traffic: tuple[Generated, ...]) -> None:
    """A lost section, a misprinted year and a splice are found; as JSON each is one line with its place."""
    cut = next(one for one in traffic if len(one.sections) > 1)
    (tmp_path / "papers" / f"{cut.plan.number}-1.txt").unlink()
    whole = [one for one in traffic if len(one.sections) == 1]
    head, other = next(
        (one, two)
        for one in whole
        for two in whole
        if one.plan.post != two.plan.post
        and (one.plan.level, one.plan.moment.year) == (two.plan.level, two.plan.moment.year)
    )
    spliced = tmp_path / "papers" / f"{head.plan.number}-1.txt"
    spliced.write_text(f"{head.above}\n\n{other.body}", encoding="utf-8", newline="")
    rows = run("check", "--json", tmp_path / "papers").rows
    assert {row["code"] for row in rows} == {"sections-not-here", "part-only", "spliced"}
    told = next(row for row in rows if row["code"] == "spliced")
    assert told["source"] == str(spliced)
    assert told["line"] and told["advice"] and told["start"] < told["end"]
    lost = next(row for row in rows if row["code"] == "sections-not-here")
    assert (lost["number"], lost["line"]) == (cut.plan.number, None)
    assert f"{cut.plan.number} was sent in {len(cut.sections)} sections" in lost["message"]


def test_what_is_no_telegram_is_named(run: Run, tmp_path: Path) -> None:
    """A file that cannot be read is named on standard error, the rest is checked, and it ends with 1."""
    (tmp_path / "picture.bin").write_bytes(bytes(range(256)) * 9)
    done = run("check", tmp_path / "picture.bin", tmp_path / "absent.txt")
    assert done.code == 1
    assert "absent.txt" in done.err and "picture.bin" in done.err
    assert done.out.startswith("0 telegrams, 0 problems.")
