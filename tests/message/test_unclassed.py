"""Telegrams whose number stands alone, with no class before it. Exercise traffic of our own writing."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import CableHeader, Level
from dragoman.message import compose, parse
from dragoman.message.routing_walk import INSIDE

ABOVE = """P R 111530Z JUN 75
FM AMEMBASSY NICOSIA
TO SECSTATE WASHDC PRIORITY 1187
INFO AMEMBASSY ATHENS
"""
BELOW = """
E.O. 11652: GDS
TAGS: PFOR, CY
SUBJECT: EXERCISE: THE LIGHTHOUSE
REF: STATE 34412; NICOSIA 1833

1. THE LIGHTHOUSE OF THIS EXERCISE IS LIT. SEE NICOSIA 1833.

SAMPLE
"""


def header(text: str) -> CableHeader:
    """Return the head that is read; the text is written back as it was."""
    message = parse(text)
    assert compose(message) == text
    return message.header


@pytest.mark.parametrize(
    "text",
    [
        ABOVE + "NICOSIA 1902\n" + BELOW,
        ABOVE + "BT\nNICOSIA 1902\n" + BELOW,
        ABOVE + "\nNICOSIA 1902\nEXDIS\n" + BELOW,
        ABOVE + "\nNICOSIA 1902 TOSEC 110245\n" + BELOW,
        "NICOSIA 1902\n" + ABOVE + BELOW,
        "TELEGRAM\nNICOSIA1902\n" + ABOVE + "NICOSIA 1902\n" + BELOW,
    ],
)
def test_post_and_serial_alone_are_the_number(text: str) -> None:
    """The sender's post with a serial, on a line of its own, is the telegram's number and no addressee."""
    read = header(text)
    assert read.reference is not None
    assert read.reference.value == "75NICOSIA1902"
    assert [one.value.name for one in read.info] == ["AMEMBASSY ATHENS"]
    assert read.classification is None
    assert parse(text).marking.level is Level.UNSTATED
    assert [item.value.id for item in read.refs] == ["75STATE34412", "75NICOSIA1833"]


def test_a_section_beside_it() -> None:
    """A section stands before or behind the number."""
    for line in ("SECTION 01 OF 02 NICOSIA 1902", "NICOSIA 1902 SECTION 01 OF 02"):
        read = header(ABOVE + f"\n{line}\n" + BELOW)
        assert read.section is not None
        assert (read.section.value.number, read.section.value.of) == (1, 2)


def test_the_line_with_the_class_goes_before_it() -> None:
    """Where the line with the class comes as well, that one is the number's."""
    read = header("NICOSIA 1903\n" + ABOVE + "\nC O N F I D E N T I A L NICOSIA 1902\n" + BELOW)
    assert read.reference is not None
    assert read.reference.value == "75NICOSIA1902"
    assert read.classification is not None


def test_a_copy_cut_above_the_number() -> None:
    """Of a copy that begins with the number the sender is known by it, the year is not."""
    read = header("NICOSIA 1902\n" + BELOW)
    assert read.reference is None
    assert read.originator is not None
    assert read.originator.value == "NICOSIA"
    assert parse("NICOSIA 1902\n" + BELOW, year=1975).header.reference is not None


@pytest.mark.parametrize("line", ["ATHENS 1902", "LIGHTHOUSE 1902", "PAGE 1902", "NICOSIA"])
def test_what_is_no_number(line: str) -> None:
    """Another post's number, a word of no post and a post without a serial are none."""
    read = header(ABOVE + f"\n{line}\n" + BELOW)
    assert read.reference is None


def test_the_own_post_below_the_references_is_cited() -> None:
    """A number of the own post below the label of the references is what is cited."""
    read = header(ABOVE + BELOW.replace("REF: STATE 34412; NICOSIA 1833", "REF:\n\nNICOSIA 1833"))
    assert read.reference is None
    assert [item.value.id for item in read.refs] == ["75NICOSIA1833"]


@pytest.mark.parametrize("line", ["C O N F I D E N T I A L NICOSIA 000", "CONFIDENTIAL NICOSIA 0"])
def test_a_serial_of_zeros_is_none(line: str) -> None:
    """No telegram has the serial 0: of a number cut short nothing is taken."""
    message = parse(ABOVE + f"\n{line}\n" + BELOW)
    assert message.header.reference is None
    assert "number-unread" in {problem.code for problem in message.problems}


def test_the_sender_may_address_himself() -> None:
    """Among the addressees the sender's own post by its full name is an addressee with a continuity number."""
    read = header(ABOVE + "AMEMBASSY NICOSIA 0005\nNICOSIA 1902\n" + BELOW)
    assert [(one.value.name, one.value.mcn) for one in read.info][-1] == ("AMEMBASSY NICOSIA", "0005")
    assert read.reference is not None


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("(S/NODIS - ENTIRE TEXT)", Level.S),
        ("ENTIRE TEXT CONFIDENTIAL.", Level.C),
        ("Entire text is Limited Official Use.", Level.SBU),
        ("THIS MESSAGE IS SECRET IN ITS ENTIRETY.", Level.S),
        ("Confidential-entire text.", Level.C),
        ("THE ENTIRE TEXT OF THE NOTE IS LOST.", Level.UNSTATED),
        ("THIS MESSAGE IS LATE.", Level.UNSTATED),
    ],
)
def test_what_the_first_paragraph_says_of_the_whole(words: str, level: Level) -> None:
    """Where no class is printed above, the first paragraph can say how closely the entire text is held."""
    text = ABOVE + "NICOSIA 1902\n" + BELOW.replace("1. THE", f"1. {words}\n\n2. THE")
    assert parse(text).marking.level is level


def test_the_departments_own_sheet() -> None:
    """On what the Department sent in the 1960s the number stands behind its name, and no line names the sender."""
    text = "OUTGOING TELEGRAM\nDepartment of State 197323\n25 Nov 69 0026Z\n\n"
    text += "SUBJECT:\n\nEXERCISE: THE LIGHTHOUSE\n\n1. IT IS LIT.\n"
    read = header(text)
    assert read.reference is not None
    assert read.reference.value == "69STATE197323"
    assert read.dtg is not None
    assert f"{read.dtg.value:%Y-%m-%dT%H:%M}" == "1969-11-25T00:26"


@pytest.mark.parametrize(
    "head",
    [
        "P R 111530Z JUN 75\nTO SECSTATE WASHDC\n" + "NICOSIA 1902\n" * 8_000,
        "P R 111530Z JUN 75\nFM AMEMBASSY NICOSIA" + "X" * 80_000 + "\nTO SECSTATE WASHDC\n" + "NICOSIA 1902\n" * 8_000,
    ],
)
def test_thousands_of_numbers_are_read_in_linear_time(head: str) -> None:
    """Whether a number is the sender's own is asked of each without going through the head again."""
    begun = time.process_time()
    parse(head)
    assert time.process_time() - begun < 3


def test_blanks_on_a_date_line_are_passed_once() -> None:
    """A sender is sought behind a run of blanks once, not behind each of them."""
    begun = time.process_time()
    assert INSIDE["date-time group"].search("P 111530Z JUN 75" + " " * 50_000 + "X") is None
    assert time.process_time() - begun < 1
