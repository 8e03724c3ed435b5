"""What offices and relays put on telegrams of the 1970s: copies, drafters and clearances, the relay's line, stamps.

The telegrams are exercise traffic of our own, in the form that the released telegrams of those years show.
"""

from __future__ import annotations

import time
from datetime import date

import pytest

from dragoman.documents import Clearance, Release
from dragoman.message import Message, as_json, compose, page_number, parse

OUTGOING = """\
LIMITED OFFICIAL USE

PAGE 01        STATE  213044

61
ORIGIN EUR-12

INFO  OCT-01  ISO-00  SS-15  L-03  H-02  PM-04
      INR-07  /044 R

66605
DRAFTED BY EUR/ CE: ABSAMPLE: KT
9/6/75  EXT 20000
APPROVED BY EUR - MR. TESTER
L/EUR:CDPATTERN (SUBST) EB/OT:MODEL (DRAFT)
COMMERCE: F. SPECIMEN (PHONE)
S/S-O:GHEXAMPLE
DESIRED DISTRIBUTION
EUR, L, EB ONLY
                     --------------------- 054819
R 061206Z SEP 75
FM SECSTATE WASHDC
TO AMEMBASSY BONN
AMEMBASSY VIENNA


LIMITED OFFICIAL USE


LIMITED OFFICIAL USE

PAGE 02        STATE  213044

AMEMBASSY BERN
INFO AMEMBASSY PARIS

LIMITED OFFICIAL USE STATE 213044

N O D I S /////////////////////

E.O. 11652: N/A

TAGS: ETRD, GW

SUBJECT: EXERCISE - HARBOR TARIFFS

1. THIS IS AN EXERCISE. TARIFFS OF THE FERRY REMAIN AS THEY
ARE UNTIL FURTHER NOTICE. KISSINGER


LIMITED OFFICIAL USE


NNNN
"""


def told(text: str) -> Message:
    """Return the telegram read; it is written back as it was."""
    message = parse(text)
    assert compose(message) == text
    return message


def cleared(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return the clearances of a block: role, office, name, qualifier."""
    found = parse(f"ORIGIN EUR-01\n{text}\nR 061206Z SEP 75\nFM SECSTATE WASHDC\n").header.drafted
    return [(one.value.role, one.value.office, one.value.name, one.value.qualifier) for one in found]


def test_an_outgoing_telegram_has_its_copies_drafters_and_relay() -> None:
    """Copies add up to the printed sum, drafter, approver and clearances are told apart, and no line is left."""
    message = told(OUTGOING)
    shown = as_json(message, "paper.txt", "plain")
    assert shown["distribution"]["sum"] == shown["distribution"]["total"] == 44
    assert shown["distribution"]["agrees"] is True
    assert shown["distribution"]["letter"] == "R"
    assert shown["distribution"]["desired"] == "EUR, L, EB ONLY"
    assert shown["distribution"]["offices"][0] == {"role": "ORIGIN", "office": "EUR", "copies": 12}
    assert [(one["role"], one["office"], one["name"], one["qualifier"]) for one in shown["drafted"]] == [
        ("drafted", "EUR/CE", "ABSAMPLE", None),
        ("approved", "EUR", "MR. TESTER", None),
        ("cleared", "L/EUR", "CDPATTERN", "SUBST"),
        ("cleared", "EB/OT", "MODEL", "DRAFT"),
        ("cleared", "COMMERCE", "F. SPECIMEN", "PHONE"),
        ("cleared", "S/S-O", "GHEXAMPLE", None),
    ]
    assert shown["relay"] == {"counter": "054819", "filing_time": None, "copies": None}
    assert not message.problems
    assert not [line for line in message.lines if line.role == "unread"]


def test_a_list_of_addressees_goes_on_behind_a_page() -> None:
    """The foot and head of a page in the middle of the addressees end no list."""
    header = told(OUTGOING).header
    assert [one.value.name for one in header.action] == ["AMEMBASSY BONN", "AMEMBASSY VIENNA", "AMEMBASSY BERN"]
    assert [one.value.name for one in header.info] == ["AMEMBASSY PARIS"]
    assert header.classification is not None and header.classification.value == "LIMITED OFFICIAL USE"


def test_a_caption_spaced_letter_by_letter_is_that_caption() -> None:
    """``N O D I S`` with slashes behind it is NODIS, and closes the telegram as NODIS does."""
    message = told(OUTGOING)
    assert [caption.value for caption in message.header.captions] == ["NODIS"]
    assert message.marking.controls == ("NODIS",)


def test_the_secretarys_name_behind_the_last_sentence_signs() -> None:
    """A name in capitals behind the last sentence is the signature where the foot of the page stands below."""
    signer = told(OUTGOING).header.signer
    assert signer is not None and signer.value == "KISSINGER"


def test_every_value_of_the_paperwork_points_at_its_words() -> None:
    """Offices, clearances, relay and caption have the places of their words."""
    message = told(OUTGOING)
    header = message.header
    assert header.distribution is not None and header.relay is not None
    assert [one.span.words(OUTGOING) for one in header.distribution.value.offices[:3]] == ["EUR-12", "OCT-01", "ISO-00"]
    assert header.distribution.value.total is not None
    assert header.distribution.value.total.span.words(OUTGOING) == "044"
    assert header.drafted[0].span.words(OUTGOING) == "EUR/ CE: ABSAMPLE"
    assert header.drafted[2].span.words(OUTGOING) == "L/EUR:CDPATTERN (SUBST)"
    assert header.relay.span.words(OUTGOING) == "054819"
    assert header.captions[0].span.words(OUTGOING) == "N O D I S"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DRAFTED BY: S/S-O: A. SAMPLE", ("drafted", "S/S-O", "A. SAMPLE", None)),
        ("DRAFTEDY BY A/SY/FO:KLSAMPLE:SO X20000", ("drafted", "A/SY/FO", "KLSAMPLE", None)),
        ("DRAFTED BY SCS/RASAMPLE/CEH", ("drafted", "SCS", "RASAMPLE", None)),
        ("DRAFTED BY VSAMPLE/TPC", ("drafted", None, "VSAMPLE", None)),
        ("DRAFTED BY MLSAMPLE:MJP", ("drafted", None, "MLSAMPLE", None)),
        ("DRAFTED BY EUR/WE WPSAMPLE", ("drafted", "EUR/WE", "WPSAMPLE", None)),
        ("DRAFTED BY BIC/OED/SIPS/W.R.SAMPLE", ("drafted", "BIC/OED/SIPS", "W.R.SAMPLE", None)),
        ("APPROVED BY NEA/IRN - ANN SAMPLE", ("approved", "NEA/IRN", "ANN SAMPLE", None)),
        ("APPROVED BY MR. SAMPLE", ("approved", None, "MR. SAMPLE", None)),
        ("EPPROVED BY D/LOS:OTTO E. SAMPLE", ("approved", "D/LOS", "OTTO E. SAMPLE", None)),
    ],
)
def test_a_drafter_or_approver(line: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    """Office and name are told apart by colon, hyphen, stroke or length; typist and telephone are left."""
    assert cleared(line) == [expected]


def test_an_approver_by_his_office_alone() -> None:
    """``THE SECRETARY`` is whoever holds the office, and THE is no office's symbol."""
    text = (
        "DRAFTED BY EUR/NB:ASAMPLE\nAPPROVED BY THE SECRETARY\nEUR:MR. TESTER\nR 111530Z JUN 75\nFM SECSTATE WASHDC\n"
    )
    drafted = parse(text + "TO AMEMBASSY RIGA\nUNCLAS STATE 1902\n\n1. LAMPS.\n").header.drafted
    assert [(one.value.role, one.value.office, one.value.name) for one in drafted] == [
        ("drafted", "EUR/NB", "ASAMPLE"),
        ("approved", None, "THE SECRETARY"),
        ("cleared", "EUR", "MR. TESTER"),
    ]


def test_pages_counted_by_a_printer() -> None:
    """``Page 2 of 3`` between two lines of a paragraph is a page's heading and none of its words."""
    text = "UNCLAS RIGA 1902\n\nSUBJECT: X\n\n1. The lamps of this\nPage 2 of 3\nexercise are lit.\n"
    message = parse(text)
    assert [line.role for line in message.lines if "Page" in line.raw] == ["page header"]
    assert as_json(message, "", "")["paragraphs"][0]["text"] == "The lamps of this exercise are lit."


def test_offices_for_information_alone_are_copies_and_no_addressees() -> None:
    """Since 1979 a copy may name neither action nor origin: ``INFO LOG-00`` above the date line is its block."""
    block = "INFO  LOG-00   AF-00    CIAE-00  L-00   \n      DS-00  OIC-02  PESU-00    /002W\n"
    relay = "                  ------------------5C1A2B  061230Z /38\n"
    routed = "R 061206Z SEP 05\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS\n\nUNCLAS RIGA 1\n"
    text = block + relay + routed
    header = parse(text).header
    assert [one.value.name for one in header.info] == ["AMEMBASSY PARIS"]
    assert header.distribution is not None and header.distribution.value.agrees
    assert [one.value.office for one in header.distribution.value.offices][:2] == ["LOG", "AF"]
    assert header.relay is not None and header.relay.value.counter == "5C1A2B"
    again = parse(compose(parse(text))).header
    assert again.distribution is not None and again.distribution.value.total is not None


def test_several_stand_on_one_line() -> None:
    """Two clearances on a line are two; a second drafter is a drafter."""
    assert cleared("DRAFTED BY OSD/PA:SAMPLE:OSD/ISA:PATTERN:MEM\nAPPROVED BY EUR:MODEL\nL/M:TESTER NEA:SPECIMEN") == [
        ("drafted", "OSD/PA", "SAMPLE", None),
        ("drafted", "OSD/ISA", "PATTERN", None),
        ("approved", "EUR", "MODEL", None),
        ("cleared", "L/M", "TESTER", None),
        ("cleared", "NEA", "SPECIMEN", None),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("--------------------- 054819", ("054819", None, None)),
        ("------------------201212Z 109980 /20", ("109980", "201212Z", 20)),
        ("------------------107579 280824Z /20", ("107579", "280824Z", 20)),
        ("------------------6E2A1B  281406Z /38", ("6E2A1B", "281406Z", 38)),
    ],
)
def test_the_relays_line(line: str, expected: tuple[str | None, str | None, int | None]) -> None:
    """Of two numbers the one with a Z is the filing time, in either order."""
    relay = parse(f"{line}\nR 201130Z JAN 77\nFM AMEMBASSY ROME\n").header.relay
    assert relay is not None
    assert (relay.value.counter, relay.value.filing_time, relay.value.copies) == expected


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (("L-03", "L-05"), "copies-differ"),
        (("  L-03", ""), "copies-differ"),
        (("OCT-01", "OCT-O1"), "copies-garbled"),
        (("S/S-O:GHEXAMPLE", "S/S-O:"), "clearance-unread"),
    ],
)
def test_damaged_paperwork_is_reported(damage: tuple[str, str], code: str) -> None:
    """Copies that do not add up, a garbled office, an office without a name: each is a problem and no guess."""
    assert damage[0] in OUTGOING
    assert [problem.code for problem in told(OUTGOING.replace(*damage)).problems] == [code]


STAMPED = """\
R 211220Z NOV 73
FM AMEMBASSY TEHRAN
TO SECSTATE WASHDC 4574

C O N F I D E N T I A L TEHRAN 8999

Declassified/Released US Department of State EO
Systematic Review 05 JUL 2006

E.O. 11652: GDS
TAGS: PINT, IR
SUBJECT: EXERCISE - SECOND FERRY

1. THIS IS AN EXERCISE. THE SECOND FERRY SAILS ON MONDAYS.

Ann B. Sample Declassified/Released US Department of State EO Systematic Review 22 May 2009
Ann B. Sample Declassified/Released US Department of State EO Systematic Review 22 May 2009

GP-3. SAMPLE
"""


def test_stamps_of_a_release_are_facts_each_once() -> None:
    """A stamp broken over two lines is one release; the same stamp on two pages is one; the marking stays."""
    message = told(STAMPED)
    department, person = (found.value for found in message.header.released)
    assert department == Release(
        "US Department of State",
        date(2006, 7, 5),
        "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006",
    )
    assert (person.authority, person.day) == ("Ann B. Sample", date(2009, 5, 22))
    assert str(message.marking) == "C"


def test_a_mark_before_the_name_is_the_downgrading() -> None:
    """``GP-3. SAMPLE`` is a mark and a signature, each with its own words."""
    header = told(STAMPED).header
    assert header.downgrading is not None and header.signer is not None
    assert (header.downgrading.value, header.downgrading.span.words(STAMPED)) == ("GP-3", "GP-3")
    assert (header.signer.value, header.signer.span.words(STAMPED)) == ("SAMPLE", "SAMPLE")


@pytest.mark.parametrize(
    ("above", "mark"), [("GP-1", "GP-1"), ("EXEMPT", "EXEMPT"), ("XGDS-2", "XGDS-2"), ("GDS", "GDS")]
)
def test_a_mark_above_the_signature(above: str, mark: str) -> None:
    """A mark on a line of its own is the downgrading, and never the signer."""
    signed = parse(STAMPED.replace("GP-3. SAMPLE", f"{above}\nSAMPLE")).header
    alone = parse(STAMPED.replace("GP-3. SAMPLE", above)).header
    for header in (signed, alone):
        assert header.downgrading is not None and header.downgrading.value == mark
    assert signed.signer is not None and signed.signer.value == "SAMPLE"
    assert alone.signer is None


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("PAGE 01        STATE  013174", 1),
        ("PAGE 02        NICOSI  01902  111601Z", 2),
        ("PAGE 03  NICOSI 01902  01 OF 02  041427Z", 3),
        ("TO PAGE 02        STATE  013174", 2),
        ("PAGE 04", 4),
        ("PAGE OF THE TREATY", None),
    ],
)
def test_the_number_of_a_page(heading: str, number: int | None) -> None:
    """A page heading gives its number, with section and time or without."""
    assert page_number(heading) == number


def test_a_page_heading_may_stand_on_two_lines() -> None:
    """Number above, post and serial below: both lines are the heading, and no text."""
    message = told(OUTGOING.replace("PAGE 02        STATE  213044", "PAGE 02\nSTATE 213044"))
    assert [line.raw.strip() for line in message.lines if line.role == "page header"][1:] == ["PAGE 02", "STATE 213044"]


def test_the_form_writes_its_paperwork() -> None:
    """A clearance is written as office and name, with its qualifier behind."""
    from dragoman.message.lines import WRITERS

    people = (Clearance("drafted", "EUR/SOV", "JQSAMPLE"), Clearance("cleared", "L/EUR", "TESTER", "SUBST"))
    assert WRITERS["drafting"](people) == "DRAFTED BY EUR/SOV:JQSAMPLE\nL/EUR:TESTER (SUBST)"


@pytest.mark.parametrize("unit", ["ACTION NEA-10\n", "CIA\n", "APPROVED BY S:A\n", "/017 W\n", "PAGE 02 STATE 1\n"])
def test_many_lines_take_no_longer_each(unit: str) -> None:
    """Eight times as many lines take not much more than eight times as long."""

    def seconds(count: int) -> float:
        text = "ACTION NEA-10\nDESIRED DISTRIBUTION\n" + unit * count
        start = time.process_time()
        parse(text)
        return time.process_time() - start

    assert min(seconds(8000) for _ in range(2)) < 40 * max(seconds(1000), 0.005)
