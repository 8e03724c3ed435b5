"""Telegrams made by chance: in true form, the same every time, and read without a fault."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path

from bench.generated import Generated, collection, telegram, traffic, write
from bench.telegrams import compared

from bench import telegram_speed
from dragoman.message import as_json, parse


def faults(made: Generated) -> list[str]:
    """Return every problem of a telegram, and every field that is read otherwise than expected."""
    message = parse(made.text)
    read = as_json(message, source="-", carrier="telegram")
    wrong = [f"{name}: {got!r}, not {due!r}" for name, due, got in compared(made.facts, read) if due != got]
    return [f"{made.plan.number} {fault}" for fault in (*(problem.message for problem in message.problems), *wrong)]


def test_generated_telegrams_are_read_without_a_fault() -> None:
    """Of 300 telegrams of both eras and of 200 of one traffic every field is right, and there is no problem."""
    made = [*map(telegram, range(300)), *islice(traffic(2), 100), *collection(100)]
    assert not [fault for one in made for fault in faults(one)]


def test_each_kind_of_telegram_is_made() -> None:
    """Both eras, every classification, sections, references, captions and marks are among 300 telegrams."""
    made = [telegram(number) for number in range(300)]
    assert {one.plan.level for one in made} == {"U", "SBU", "LOU", "C", "S"}
    assert {one.plan.era for one in made} == {"1970s", "2000s"}
    assert {len(one.sections) for one in made} >= {1, 2}
    assert {len(one.plan.refs) for one in made} >= {0, 1, 2, 3}
    assert len({one.plan.post.name for one in made}) > 80
    assert all("EXERCISE EXERCISE EXERCISE" in one.text for one in made)
    assert any(one.plan.noforn for one in made)


def test_the_same_number_gives_the_same_telegram() -> None:
    """Nothing but the number and the seed decides."""
    assert telegram(7).text == telegram(7).text != telegram(8).text
    assert [one.text for one in collection(20, 3)] == [one.text for one in collection(20, 3)]


def test_a_collection_has_no_gaps() -> None:
    """Each post numbers its own from 1 every year without a gap, and cites only what was sent before."""
    made = collection(2000)
    counts: Counter[tuple[str, int]] = Counter()
    numbers: set[str] = set()
    for one in made:
        plan = one.plan
        counts[plan.post.name, plan.moment.year] += 1
        assert plan.serial == counts[plan.post.name, plan.moment.year]
        assert {cited.id for cited in plan.refs} <= numbers
        numbers.add(plan.number)
    assert len(numbers) == 2000
    assert {plan.moment.year for plan in (one.plan for one in made)} == {2004, 2005}
    assert [one.plan.moment for one in made] == sorted(one.plan.moment for one in made)


def test_sections_are_telegrams_of_their_own() -> None:
    """Each section has its own head with its part; a plan that was changed is written anew."""
    made = next(one for one in map(telegram, range(300)) if len(one.sections) == 2 and one.plan.routed)
    for number, section in enumerate(made.sections, 1):
        header = parse(section).header
        assert header.section is not None
        assert header.de is not None
        assert (header.section.value.number, header.de.value.part) == (number, number)
    changed = write(replace(made.plan, serial=made.plan.serial + 1))
    assert changed.text != made.text
    assert not faults(changed)


def test_the_speed_of_a_table_is_measured(tmp_path: Path) -> None:
    """A table is written, taken apart, and parsed by one process and by two; memory is said and the table removed."""
    figures = {figure.measure: figure for figure in telegram_speed.table(tmp_path, rows=60)}
    assert all(figure.value for figure in figures.values())
    assert figures["peak memory, one process"].detail.startswith("under")
    assert not list(tmp_path.iterdir())
