"""Airgrams: sheets without a routing head, labels before colons. Exercise traffic of our own writing."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import Level
from dragoman.message import compose, looks_like_telegram, parse

AIRGRAM = """DEPARTMENT OF STATE
AIRGRAM

A-112                                   CONFIDENTIAL

TO       : Department of State
INFO     : LONDON, PARIS, USUN
FROM     : Amembassy RIGA            DATE: March 12, 1967
SUBJECT  : Exercise: The Harbor Lamps
REF      : CA-3400; Oslo 1877

The lamps of the harbor are lit. The keeper asks for oil.

CONFIDENTIAL
"""


def test_an_airgram() -> None:
    """Number, sender, addressees, class, subject and references are read, each with its words."""
    message = parse(AIRGRAM)
    header = message.header
    assert compose(message) == AIRGRAM
    assert header.reference is not None and header.originator is not None and header.subject is not None
    assert (header.reference.value, header.reference.span.words(AIRGRAM)) == ("67RIGA-A112", "A-112")
    assert header.originator.span.words(AIRGRAM) == "Amembassy RIGA"
    assert [one.value.name for one in header.action] == ["DEPARTMENT OF STATE"]
    assert [one.value.name for one in header.info] == ["LONDON", "PARIS", "USUN"]
    assert header.subject.value == "Exercise: The Harbor Lamps"
    assert [one.value.id for one in header.refs] == ["67STATE-CA3400", "67OSLO1877"]
    assert message.marking.level is Level.C
    assert not message.problems
    assert looks_like_telegram(AIRGRAM)


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (("DEPARTMENT OF STATE\nAIRGRAM\n\nA-112 ", "DEPARTMENT OF STATE AIRGRAM A-112\n\n"), "67RIGA-A112"),
        (("A-112 ", "NO. A-112 "), "67RIGA-A112"),
        (("A-112 ", "CA-0112"), "67RIGA-CA112"),
        (("March 12, 1967", "12 March 1968"), "68RIGA-A112"),
        (("March 12, 1967", ""), None),
    ],
)
def test_other_sheets(change: tuple[str, str], number: str | None) -> None:
    """The number stands below the title or beside it; without its year none is told."""
    text = AIRGRAM.replace(*change)
    message = parse(text)
    assert compose(message) == text
    assert (message.header.reference.value if message.header.reference else None) == number


@pytest.mark.parametrize("change", [("AIRGRAM", "MEMORANDUM"), ("A-112", ""), ("FROM ", "OF ")])
def test_what_is_no_airgram(change: tuple[str, str]) -> None:
    """Without the title, a number of its count or a sender a sheet with labels is no airgram."""
    message = parse(AIRGRAM.replace(*change))
    assert message.header.reference is None


@pytest.mark.parametrize("sign", [" ", "A-1 ", "TO : ", "FROM : x\n", "TO :\n       x\n", "DATE: "])
def test_long_sheets_take_no_longer(sign: str) -> None:
    """A sheet of a million signs is read in time that its length alone decides."""
    begun = time.process_time()
    parse(AIRGRAM + sign * (300_000 // len(sign)))
    parse("AIRGRAM\n" + sign * (300_000 // len(sign)))
    assert time.process_time() - begun < 6
