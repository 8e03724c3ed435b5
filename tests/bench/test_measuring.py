"""The measurements themselves: a perfect reading scores full marks, an empty one none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bench.figures import Figure, f1, share, table
from bench.material import ROOT, records, scorer

from bench import events, kill, scores, seeds, telegrams
from dragoman.reference import load


def by_measure(figures: list[Figure]) -> dict[str, float | None]:
    return {figure.measure: figure.value for figure in figures}


def test_the_gold_scored_against_itself_is_perfect(shared: Path) -> None:
    """A reading equal to the expected record has every F1 at 1, no trap coded and no text coded without an event."""
    gold = [*records(shared / "gold" / "passages.jsonl"), *records(shared / "gold" / "seeds.json")]
    got = by_measure(events.measured("gold", gold, gold))
    assert {got[f"{kind} F1"] for kind in ("event type", "event type and both sides", *events.FACTS)} == {1.0}
    assert got["traps coded"] == got["eventless texts given an event"] == 0.0


def test_an_empty_reading_scores_nothing(shared: Path) -> None:
    """Where nothing is read no event is right, and no trap is coded."""
    gold = list(records(shared / "gold" / "seeds.json"))
    got = by_measure(events.measured("seeds", gold, [{"id": record["id"], "events": []} for record in gold]))
    assert got["event type F1"] == got["requests F1"] == got["traps coded"] == 0.0


def test_every_dispute_names_rule_and_reason() -> None:
    """A disputed record has other types by the rules than in gold, the section that says so, and why in words."""
    kinds = {kind.type for kind in load().event_kinds}
    for name, row in events.disputes().items():
        assert name.startswith(f"{row['set']}/")
        gold, read = (_types(row[column]) for column in ("gold", "read"))
        assert gold != read, name
        assert {one for kind in (*gold, *read) for one in kind.split("|")} <= kinds, name
        assert re.fullmatch(r"[1-7](\.\d{1,2})?", row["section"]), name
        assert len(row["reason"].split()) >= 5, name


def _types(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split(",")


def test_disputes_are_of_records_as_they_are(shared: Path) -> None:
    """A dispute is of a record that the set has, and tells the types that stand there."""
    disputes = events.disputes()
    for name in sorted({row["set"] for row in disputes.values()}):
        gold = {record["id"]: record for record in records(shared / "gold" / "events" / f"{name}.jsonl")}
        for one in (row for row in disputes.values() if row["set"] == name):
            assert sorted(event["plover"] for event in gold[one["id"]]["events"]) == _types(one["gold"]), one["id"]


def test_the_figure_over_all_stands_before_the_undisputed(shared: Path) -> None:
    """A set with disputed records is measured whole first, and then without them; nobody gains by hiding one."""
    path = shared / "gold" / "events" / "petrarch_unittest.jsonl"
    gold = list(records(path))
    got = events.measured("set", gold, [{"id": record["id"], "events": []} for record in gold])
    levels = [figure for figure in got if figure.measure.startswith("event type F1")]
    assert [figure.measure for figure in levels] == ["event type F1", "event type F1, undisputed"]
    required = sum(len(record["events"]) for record in gold)
    kept = sum(len(record["events"]) for record in gold if record["id"] not in events.disputes())
    assert [f" 0 of {count}," in figure.detail for figure, count in zip(levels, (required, kept), strict=True)]


def test_every_item_of_a_seed_is_found_in_its_own_record(shared: Path) -> None:
    """Item by item, a reading equal to the record lacks nothing and adds nothing."""
    rules = scorer("score_events")
    items = [item for gold in records(shared / "gold" / "seeds.json") for item in seeds.items_of(gold, gold, rules)]
    assert {item.state for item in items} == {"found", "left alone"}
    assert len(items) > 30


def test_a_trap_that_is_coded_is_named(shared: Path) -> None:
    """An event read at the words of a trap is told as coded and as not in the record."""
    rules = scorer("score_events")
    gold = {"id": "own", "events": [], "non_events": [{"plover": "CONSULT", "trigger": "planned visit", "start": 3}]}
    read = {"id": "own", "events": [{"plover": "CONSULT", "trigger": {"text": "visit", "start": 11}}]}
    assert {item.state for item in seeds.items_of(gold, read, rules)} == {"CODED", "NOT IN THE RECORD"}


def test_only_the_keys_of_the_gold_count() -> None:
    """A field's value may say more than the gold value does; what both say must be the same."""
    gold = {"id": "own", "subject": "A VISIT", "refs": [{"id": "07BAKU1"}], "tags": ["PREL"]}
    read = {"subject": "A VISIT", "refs": [{"id": "07BAKU1", "notal": False}], "tags": ["PREL", "AJ"]}
    right = {field: expected == got for field, expected, got in telegrams.compared(gold, read)}
    assert right == {"subject": True, "refs": True, "tags": False}


def test_a_figure_of_nothing_is_no_figure() -> None:
    """A share of nothing is shown as a dash, not as 0 or 1."""
    assert share("set", "measure", 0, 0).shown() == "-"
    assert f1(0, 5, 5) == 0.0
    assert f1(2, 4, 2) == pytest.approx(2 / 3)


def test_a_table_names_a_set_once() -> None:
    """The rows of one set follow each other and only the first is named."""
    lines = table([share("one", "a", 1, 2), share("one", "b", 2, 2), share("two", "a", 0, 2)]).splitlines()
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["one", "", "two"]


def test_the_moments_of_killing_are_the_same_every_time() -> None:
    """The moments are drawn with a seed, so a run can be repeated."""
    assert kill.chosen(5, 1, 100.0) == kill.chosen(5, 1, 100.0)
    assert kill.chosen(5, 1, 100.0) != kill.chosen(5, 2, 100.0)


def test_a_set_is_chosen_by_a_part_of_its_name() -> None:
    """``--only`` takes any part of a set's name, and nothing chooses all."""
    assert scores.wanted("events/plv", "plv")
    assert scores.wanted("events/plv", None)
    assert not scores.wanted("events/plv", "seeds")


@pytest.mark.parametrize("name", ["scores", "speed", "kill"])
def test_without_the_material_a_measurement_says_so(name: str, tmp_path: Path) -> None:
    """Where the measuring material is missing the command ends with 2 and says what to set."""
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{name}"],
        cwd=ROOT,
        env=os.environ | {"DRAGOMAN_SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "DRAGOMAN_SHARED" in done.stderr
    assert "Traceback" not in done.stderr
