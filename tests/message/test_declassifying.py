"""The orders on classification in turn: what a line says, when the telegram became eligible, and what release is."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.message import HoldingPeriod, Message, as_json, declassification_of, parse

PAPER = """\
R 111530Z {month}
FM AMEMBASSY ROME
TO SECSTATE WASHDC 4410

{word} ROME 1902

{order}
SUBJECT: EXERCISE - FERRY SCHEDULE

1. THIS IS AN EXERCISE. THE FERRY SAILS ON TUESDAYS.

{mark}TESTER
"""
CONFIDENTIAL, SECRET, TOP = "C O N F I D E N T I A L", "S E C R E T", "T O P S E C R E T"


def paper(month: str, word: str, order: str = "", mark: str = "") -> Message:
    """Return a telegram of the 11th of a month with a class, an order's line and a mark above the signature."""
    text = PAPER.format(month=month, word=word, order=order, mark=f"{mark}\n" if mark else "")
    return parse(text.replace("\n\n\n", "\n\n"))


def held(month: str, word: str, order: str = "", mark: str = "") -> HoldingPeriod:
    """Return how long such a telegram is held."""
    return declassification_of(paper(month, word, order, mark).header)


@pytest.mark.parametrize(
    ("month", "regime", "amended_by"),
    [
        ("MAR 61", "10501", None),
        ("JUN 66", "10501", "10964"),
        ("MAY 72", "10501", "10964"),
        ("JUN 72", "11652", None),
        ("NOV 78", "11652", None),
        ("DEC 78", "12065", None),
        ("AUG 82", "12356", None),
        ("NOV 95", "12958", None),
        ("APR 03", "12958", "13292"),
        ("JUL 10", "13526", None),
    ],
)
def test_the_regime_is_the_order_in_force(month: str, regime: str, amended_by: str | None) -> None:
    """A telegram without an order's line still stands under the order of its day."""
    found = held(month, CONFIDENTIAL)
    assert (found.regime, found.amended_by, found.printed, found.eligible_on) == (regime, amended_by, None, None)


@pytest.mark.parametrize(
    ("month", "word", "line", "eligible", "rule"),
    [
        ("JUN 75", CONFIDENTIAL, "E.O. 11652: GDS", date(1981, 12, 31), "11652 GDS"),
        ("JUN 75", SECRET, "E. O. 11652: GDS", date(1983, 12, 31), "11652 GDS"),
        ("JUN 75", TOP, "E.O.11652:GDS", date(1985, 12, 31), "11652 GDS"),
        ("JUN 75", SECRET, "E.O. 11652: ADS, DECLAS 12-31-75", date(1975, 12, 31), "11652 ADS"),
        ("JUN 75", SECRET, "E.O. 11652: ADS, DECLAS 31 DEC 75", date(1975, 12, 31), "11652 ADS"),
        ("JUN 80", SECRET, "E.O. 12065: GDS 6/11/86 (SAMPLE, ANN) OR-P", date(1986, 6, 11), "12065 GDS"),
        ("JUN 80", SECRET, "E.O. 12065: GDS", date(1986, 6, 11), "12065 GDS"),
        ("JUN 80", SECRET, "E.O. 12065: RDS-1 6/11/00 (SAMPLE, ANN) OR-M", date(2000, 6, 11), "12065 RDS-1"),
        ("JUN 85", CONFIDENTIAL, "E.O. 12356: DECL: 6/11/90", date(1990, 6, 11), "12356 DECL"),
        ("JUN 96", CONFIDENTIAL, "E.O. 12958: DECL: 6/11/99", date(1999, 6, 11), "12958 DECL"),
        ("JUN 06", CONFIDENTIAL, "E.O. 12958: DECL: 06/11/2016", date(2016, 6, 11), "12958 DECL"),
        ("JUL 12", SECRET, "E.O. 13526: DECL: 2022/07/11", date(2022, 7, 11), "13526 DECL"),
    ],
)
def test_an_instruction_sets_the_day(month: str, word: str, line: str, eligible: date, rule: str) -> None:
    """A printed day is the day; the general schedule runs to the end of a full year by class; each with its rule."""
    message = paper(month, word, line)
    found = declassification_of(message.header)
    assert found.eligible_on == eligible
    assert found.rule is not None and found.rule.startswith(rule)
    assert message.header.eo is not None and message.header.eo.value.eligible_on == eligible
    assert not message.problems


@pytest.mark.parametrize(
    ("month", "line"),
    [
        ("JUN 75", "E.O. 11652: XGDS-2"),
        ("JUN 75", "E.O. 11652: NGDS"),
        ("JUN 75", "E.O. 11652: ADS, DECLASSIFY UPON SIGNATURE OF AGREEMENT"),
        ("JUN 80", "E.O. 12065: XDS-4"),
        ("JUN 85", "E.O. 12356: DECL: OADR"),
        ("JUN 96", "E.O. 12958: DECL: X6"),
        ("JUN 06", "E.O. 12958: DECL: CLOSURE OF THE HARBOR"),
        ("JUN 06", "E.O. 12958: DECL: 25X1-HUMAN"),
        ("JUL 12", "E.O. 13526: DECL: 50X1-HUM"),
    ],
)
def test_what_sets_no_day(month: str, line: str) -> None:
    """Exemptions, events and the agency's determination set no day; their rule is told."""
    message = paper(month, SECRET, line)
    found = declassification_of(message.header)
    assert found.eligible_on is None
    assert found.rule is not None
    assert not message.problems


def test_no_day_is_inferred() -> None:
    """Of an unclassified telegram, an instruction not understood, or none, no day is computed."""
    assert held("JUN 75", "UNCLAS", "E.O. 11652: N/A").eligible_on is None
    assert held("JUN 75", "UNCLAS", "E.O. 11652: GDS").eligible_on is None
    assert held("JUN 75", SECRET, "E.O. 11652: 6DS").eligible_on is None
    assert held("JUN 75", SECRET, "E.O. 11652: 6DS").rule is None
    assert held("JUN 75", SECRET).eligible_on is None


@pytest.mark.parametrize(
    ("mark", "eligible"),
    [("GP-1", None), ("GP-3", None), ("GP-4", date(1978, 6, 11)), ("EXEMPT", None)],
)
def test_the_groups_of_the_older_orders(mark: str, eligible: date | None) -> None:
    """Group 4 is declassified after twelve years, group 3 only downgraded; the mark stands above the signature."""
    found = held("JUN 66", SECRET, mark=mark)
    assert (found.printed, found.order, found.eligible_on) == (mark, None, eligible)
    assert found.rule is not None and found.rule.startswith(f"10501 {mark}: ")


def test_the_parts_of_an_instruction() -> None:
    """Mark, classifier and his section, event and exemption are told apart."""
    first = paper("JUN 80", SECRET, "E.O. 12065: RDS-3 6/11/00 (SAMPLE, ANN B.) OR-P").header.eo
    assert first is not None
    assert (first.value.schedule, first.value.authority, first.value.section) == ("RDS-3", "SAMPLE, ANN B.", "OR-P")
    second = paper("JUN 75", SECRET, "E.O. 11652: ADS, DECLAS UPON SIGNATURE").header.eo
    assert second is not None and second.value.event == "UPON SIGNATURE"
    third = paper("JUN 96", SECRET, "E.O. 12958: DECL: 1.6X5").header.eo
    assert third is not None and third.value.exemption == "X5"


@pytest.mark.parametrize(
    ("month", "line", "codes"),
    [
        ("JUN 75", "E.O. 16652: GDS", ["order-misspelt"]),
        ("JUN 75", "E.O. 11652: OADR", ["instruction-not-allowed"]),
        ("JUN 75", "E.O. 11652: 6DS", ["instruction-not-allowed"]),
        ("JUN 80", "E.O. 12065: XGDS-1", ["instruction-not-allowed"]),
        ("JUN 85", "E.O. 12356: GDS", ["instruction-not-allowed"]),
        ("JUN 96", "E.O. 12958: OADR", ["instruction-not-allowed"]),
        ("JUN 06", "E.O. 12958: X6", ["instruction-not-allowed"]),
        ("JUN 75", "E.O. 12065: GDS 6/11/81 (SAMPLE, ANN) OR-P", ["order-not-in-force"]),
        ("JUN 75", "E.O. 11652: GDS JUNE 31, 1976", ["order-unread"]),
    ],
)
def test_an_order_allows_what_it_allows(month: str, line: str, codes: list[str]) -> None:
    """An instruction of another order, a number of no order, an order before its time: each is a problem."""
    assert [problem.code for problem in paper(month, SECRET, line).problems] == codes


def test_a_misspelt_order_means_the_one_in_force() -> None:
    """The number stays as printed; the schedule of the day's order is taken."""
    message = paper("JUN 75", SECRET, "E.O. 16652: GDS")
    assert message.header.eo is not None and message.header.eo.value.order == "16652"
    assert declassification_of(message.header).eligible_on == date(1983, 12, 31)


def test_line_and_mark_that_contradict_each_other_set_no_day() -> None:
    """GDS on the line and XGDS above the signature: a problem, and no day."""
    message = paper("JUN 75", SECRET, "E.O. 11652: GDS", "XGDS-1")
    assert [problem.code for problem in message.problems] == ["downgrading-differs"]
    assert declassification_of(message.header).eligible_on is None


def test_a_release_is_another_fact_than_eligibility() -> None:
    """A stamp and a line that tells of the past say who released it when; the first of them is taken."""
    line = "E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009"
    found = held("JUN 66", "UNCLASSIFIED", line, "GP-4")
    assert (found.released_on, found.released_by) == (date(2009, 9, 2), "NARA")
    stamp = "Ann B. Sample Declassified/Released US Department of State EO Systematic Review 04 MAY 2006"
    text = PAPER.format(month="JUN 75", word=SECRET, order="E.O. 11652: GDS", mark="") + f"\n{stamp}\n"
    found = declassification_of(parse(text).header)
    assert (found.released_on, found.released_by) == (date(2006, 5, 4), "Ann B. Sample")
    assert found.eligible_on == date(1983, 12, 31)


def test_an_order_put_on_with_a_declassification_is_not_of_its_time() -> None:
    """A line of 12958 on a telegram of 1972 that says it was declassified is no fault."""
    message = paper("AUG 72", "UNCLASSIFIED", "E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006")
    assert not message.problems
    assert declassification_of(message.header).released_on == date(2006, 6, 21)


def test_the_json_tells_regime_eligibility_and_release() -> None:
    """Printed, inferred and done stand side by side."""
    shown = as_json(paper("JUN 75", SECRET, "E.O. 11652: GDS"), "paper.txt", "plain")
    assert shown["eo"] == "11652"
    assert shown["declassify_instruction"] == shown["declassify_schedule"] == "GDS"
    assert shown["declassify_on"] is None
    assert (shown["regime"], shown["eligible_on"], shown["released"]) == ("11652", "1983-12-31", [])


@pytest.mark.parametrize(
    "words",
    ["06/ 15/2015", "6/15/2O15", "06/15//2015", "6/15/'15", "06152015", "06-15-2015", "15 JUN 2015", "JUNE 15, 2015"],
)
def test_a_day_with_slips_of_hand(words: str) -> None:
    """Blanks, doubled marks, a letter for a zero and no marks at all leave a day the day it is."""
    order = paper("JUN 06", SECRET, f"E.O. 12958: DECL: {words}").header.eo
    assert order is not None and order.value.on == date(2015, 6, 15)


def test_a_day_that_does_not_exist_leaves_the_order() -> None:
    """Of a line with a 31st of February order, line and instruction are read, and the day is reported."""
    message = paper("JUN 06", SECRET, "E.O. 12958: DECL: 02/31/2015")
    assert message.header.eo is not None
    value = message.header.eo.value
    assert (value.order, value.line, value.on) == ("12958", "E.O. 12958: DECL: 02/31/2015", None)
    assert [problem.code for problem in message.problems] == ["order-unread"]
    assert declassification_of(message.header).eligible_on is None
