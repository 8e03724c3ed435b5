"""Date lines that are not printed as the form has them. The telegram is exercise traffic of our own writing."""

from __future__ import annotations

import time

import pytest

from dragoman.message import Message, compose, parse

TELEGRAM = """VZCZCXRO0411
PP RUEHTL
DE RUEHRA #0311 1181405
ZNY CCCCC ZZH
{}
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187
INFO RUEHTL/AMEMBASSY TALLINN
BT
C O N F I D E N T I A L RIGA 000311

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
SUBJECT: EXERCISE: THE HARBOR BY NIGHT

1. (C) The pilot waits.

SAMPLE
"""


def read(line: str) -> Message:
    """Return the telegram with this date line, read; it is written back as it was."""
    text = TELEGRAM.format(line)
    message = parse(text)
    assert compose(message) == text
    return message


def codes(message: Message) -> set[str]:
    """Return the codes of all problems."""
    return {problem.code for problem in message.problems}


@pytest.mark.parametrize(
    "line",
    [
        "P R 281405Z APR, 07",
        "P R 281405Z APR '07",
        "P R 281405Z- APR 07",
        "P R 281405Z/APR/07",
        "P R 281405Z (APR 07)",
        "P/R 281405Z APR 07",
        "P, R 281405Z APR 07",
        "P R. 28-1405Z APR 07",
        "P R 28/1405Z APR 07",
        "PR 281405Z APR 07",
        "PR 2814052 APR 07",
        "P R 281405X APR 07",
        "DTG: P R 281405Z APR 07",
        "PRIORITY ROUTINE 281405Z APR 07",
        "P R 28 APR 07 1405Z",
        "P R 28 April 2007, 1405Z",
        "P R 281405Z APRIL 28, 2007",
        "P R 281405Z\nAPR 07",
        "P R\n281405Z APR 07",
    ],
)
def test_stray_marks_and_broken_lines(line: str) -> None:
    """Stops and strokes for blanks, letters run together, the day first and a line broken in two leave nothing open."""
    header = read(line).header
    assert header.dtg is not None
    assert f"{header.dtg.value:%Y-%m-%dT%H:%M}" == "2007-04-28T14:05"
    assert [word.value for word in header.precedence] == ["PRIORITY", "ROUTINE"]
    assert [one.value.effective for one in header.info] == ["ROUTINE"]
    assert header.reference is not None
    assert header.reference.value == "07RIGA311"
    assert header.originator is not None
    assert header.originator.value == "AMEMBASSY RIGA"


@pytest.mark.parametrize(
    "line",
    ["P R 28!405Z APR 07", "P R 281405Z 4PR 07", "P R 281405Z APl 07", "P R 28l4O5Z APR 07", "P R 281405Z APR O7"],
)
def test_signs_that_stand_for_others(line: str) -> None:
    """A letter read for a digit or a digit for a letter is told where the one it was is sure."""
    message = read(line)
    assert message.header.dtg is not None
    assert "time-garbled" in codes(message)


@pytest.mark.parametrize("line", ["0281405Z APR 07 ZFF-4", "0 28 1405Z APR 07 ZFF-4", "0 281405Z APR 07 ZFF-4"])
def test_a_zero_for_the_letter(line: str) -> None:
    """A zero in the place of the letter O is IMMEDIATE; signals behind the year stay whole."""
    header = read(line).header
    assert [word.value for word in header.precedence] == ["IMMEDIATE"]
    assert [signal.value for signal in header.signals] == ["ZFF-4"]
    assert header.dtg is not None


@pytest.mark.parametrize(
    "line",
    [
        "P R 28140Z APR 07",
        "P R 2814055Z APR 07",
        "P R 311405Z APR 07",
        "P R ?81405Z APR 07",
        "P R 281405 Z APR 0 7      --------------------- 064208",
    ],
)
def test_a_time_that_is_none_leaves_the_year(line: str) -> None:
    """Where day or hour are lost the time is unknown, while precedences and year stand as they are printed."""
    message = read(line)
    assert message.header.dtg is None
    assert "time-unread" in codes(message)
    assert [word.value for word in message.header.precedence] == ["PRIORITY", "ROUTINE"]
    assert message.header.reference is not None
    assert message.header.reference.value == "07RIGA311"


@pytest.mark.parametrize("line", ["P R 281405Z APR", "P R 281405Z", "P R 281405Z APR 200?", "P R APR 07"])
def test_a_time_without_its_year_is_not_guessed(line: str) -> None:
    """Without a year the telegram has no number, whatever else the line says."""
    message = read(line)
    assert (message.header.dtg, message.header.reference) == (None, None)


def test_the_sender_beside_the_time() -> None:
    """Where a line end was lost the sender behind the time is no operating signal."""
    text = TELEGRAM.replace("{}\nFM", "P R 281405Z APR 07 FM")
    header = parse(text).header
    assert header.originator is not None
    assert (header.originator.value, header.signals) == ("AMEMBASSY RIGA", ())


@pytest.mark.parametrize("sign", ["0", "O ", "P/", "2 8", "Z", "281405", "P R 281405Z A"])
def test_long_date_lines_take_no_longer(sign: str) -> None:
    """A date line of a million signs is passed over in a moment."""
    started = time.process_time()
    parse(TELEGRAM.format("P R 281405Z APR 07 " + sign * (1_000_000 // len(sign))))
    parse(TELEGRAM.format(sign * (1_000_000 // len(sign))))
    assert time.process_time() - started < 6
