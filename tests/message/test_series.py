"""Telegrams checked against their neighbours, and what is missing between them."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dragoman.documents import DocumentId
from dragoman.message import Counted, Entry, Gap, Jump, gaps, jumps, out_of_order

CHANCE = random.Random(7)


def entry(serial: int, moment: datetime | None, post: str = "RIGA", year: int = 2006) -> Entry:
    """Return a telegram of a series."""
    return Entry(post, year, serial, moment, DocumentId(f"{post}{year}-{serial}"))


def series(year: int, count: int, post: str = "RIGA") -> list[Entry]:
    """Return a year of telegrams, whose times run with the serials but for a day or so."""
    begins = datetime(year, 1, 4, tzinfo=UTC)
    step = timedelta(days=355) / count
    return [
        entry(serial, begins + serial * step + timedelta(minutes=CHANCE.randint(-1300, 1300)), post, year)
        for serial in range(1, count + 1)
    ]


def wrong(entries: Iterable[Entry]) -> list[int]:
    """Return the serials that do not fit."""
    return [told.entry.serial for told in out_of_order(entries)]


def test_telegrams_of_the_same_hours_are_no_alarm() -> None:
    """Serials and times that cross by a day, as numbers are given before texts are released, are in order."""
    for count in (3, 20, 400):
        assert wrong(series(2006, count)) == []


def test_a_time_that_does_not_fit_its_neighbours_is_told() -> None:
    """A telegram of spring among those of autumn is given with its two neighbours."""
    held = series(2006, 100)
    held[69] = replace(held[69], moment=datetime(2006, 3, 2, tzinfo=UTC))
    (told,) = out_of_order(held)
    assert told.entry == held[69]
    assert told.before is not None
    assert told.after is not None
    assert told.before.serial < 70 < told.after.serial


def test_a_wrong_year_is_told_with_the_year_that_fits() -> None:
    """A telegram numbered in 2000 that has its place in the series of 2006 is given with that year."""
    held = [*series(2006, 100), *series(2000, 40), *series(2003, 100)]
    lost = held.pop(69)
    held = [one for one in held if (one.year, one.serial) != (2003, 70)]
    assert lost.moment is not None
    held.append(entry(70, lost.moment.replace(year=2000), year=2000))
    (told,) = out_of_order(held)
    assert (told.entry.serial, told.entry.year, told.year) == (70, 2000, None)
    (told,) = out_of_order([one for one in held if one.year != 2003])
    assert told.year == 2006
    assert [gap.first for gap in gaps([one for one in held if one.year != 2003], [told])] == []


def test_two_that_contradict_each_other_are_both_told() -> None:
    """Where nothing says which of two is wrong, both are given, each with the other."""
    one = entry(5, datetime(2006, 6, 1, tzinfo=UTC))
    other = entry(9, datetime(2006, 5, 1, tzinfo=UTC))
    told = out_of_order([one, other])
    assert [(found.entry, found.before, found.after) for found in told] == [(one, None, other), (other, one, None)]


def test_repeats_and_the_turn_of_the_year_are_no_alarm() -> None:
    """A repeat comes later than its neighbours; the last serial of a year may be released in the next."""
    held = series(2006, 100)
    held.append(replace(held[10], moment=datetime(2006, 12, 1, tzinfo=UTC), sent_again=True, document=DocumentId("r")))
    held.append(entry(101, datetime(2006, 1, 1, 3, tzinfo=UTC)))
    assert wrong(held) == []


def test_planted_faults_are_found_and_nothing_else() -> None:
    """Of 6,000 telegrams of several posts the twelve whose times were moved by weeks are found, and no other."""
    held = [one for post in ("RIGA", "TALLINN", "MALTA") for year in (2004, 2005) for one in series(year, 1000, post)]
    moved = CHANCE.sample(range(len(held)), 12)
    for place in moved:
        old = held[place].moment
        assert old is not None
        days = CHANCE.choice((20, 60, 150))
        held[place] = replace(held[place], moment=old + timedelta(days=days if old.month < 7 else -days))
    expected = {held[place].document for place in moved}
    CHANCE.shuffle(held)
    assert {told.entry.document for told in out_of_order(held)} == expected


def test_serials_missing_between_neighbours_are_gaps() -> None:
    """What lies between two that are here is a gap; what lies before the first or behind the last is none."""
    held = [entry(serial, None) for serial in (4, 5, 8, 20)] + [entry(30, None, "MALTA"), entry(2, None, year=2007)]
    assert [(gap.first, gap.last, gap.count) for gap in gaps(held)] == [(6, 7, 2), (9, 19, 11)]
    assert next(gaps(held)) == Gap("RIGA", 2006, 6, 7, held[1].document, held[2].document)


def counted(numbers: Iterable[int], addressee: str = "SECSTATE WASHDC") -> list[Counted]:
    """Return telegrams counted so, one an hour."""
    begins = datetime(2006, 5, 1, tzinfo=UTC)
    return [
        Counted("RIGA", addressee, number % 10000, begins + timedelta(hours=hour), DocumentId(f"{addressee}-{hour}"))
        for hour, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ([7, 8, 9], []),
        ([7, 8, 11, 12], [(9, 10, 2)]),
        ([9997, 9998, 9999, 10001, 10002], []),
        ([9997, 9999, 10003], [(9998, 9998, 1), (1, 2, 2)]),
        ([9998, 10002], [(9999, 1, 2)]),
        ([7, 8, 9010, 9, 10], []),
        ([7, 0, 8, 0, 9], []),
        ([7, 8, 8, 9], []),
        ([], []),
        ([7], []),
    ],
)
def test_continuity_numbers_that_jump_are_told(numbers: list[int], missing: list[tuple[int, int, int]]) -> None:
    """What a sender counted for an addressee and is not here; a misread number, a zero and a new beginning are none."""
    found = list(jumps(counted(numbers)))
    assert [(jump.first, jump.last, jump.count) for jump in found] == missing


def test_each_addressee_is_counted_apart() -> None:
    """Counts for two addressees do not mix."""
    held = [*counted([7, 8, 9]), *counted([102, 104], "AMEMBASSY TALLINN")]
    assert list(jumps(held)) == [
        Jump("RIGA", "AMEMBASSY TALLINN", 103, 103, held[3].document, held[4].document),
    ]


def test_tens_of_thousands_are_checked_in_seconds() -> None:
    """Fifty thousand telegrams take a second or two, in order or in none."""
    held = [
        one for place in range(10) for year in range(2000, 2010) for one in series(year, 500, f"POST{chr(65 + place)}")
    ]
    began = time.process_time()
    assert out_of_order(held) == ()
    assert list(gaps(held)) == []
    backwards = [replace(one, serial=501 - one.serial) for one in held]
    assert len(out_of_order(backwards)) > 20_000
    disordered = counted(CHANCE.sample(range(1, 9999), 9000))
    assert list(jumps(disordered))
    assert time.process_time() - began < 12
