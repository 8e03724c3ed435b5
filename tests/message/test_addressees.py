"""TO and INFO lists: precedences written and effective, continuity numbers, collectives with exemptions."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import Level
from dragoman.message import compose, parse

BELOW = "\nUNCLAS RIGA 000311\n\nSUBJECT: X\n\n1. Text.\n"
LISTS = [
    ("O R", "TO SECSTATE WASHDC IMMEDIATE 6831", "SECSTATE WASHDC|IMMEDIATE|6831|IMMEDIATE|"),
    ("O R", "INFO AMEMBASSY PARIS 0012", "AMEMBASSY PARIS|None|0012|ROUTINE|"),
    ("O R", "INFO AMEMBASSY LONDON PRIORITY", "AMEMBASSY LONDON|PRIORITY|None|PRIORITY|"),
    ("P", "TO SECSTATE WASHDC", "SECSTATE WASHDC|None|None|PRIORITY|"),
    ("Z O", "TO AMEMBASSY PARIS NIACT IMMEDIATE 0012", "AMEMBASSY PARIS|NIACT IMMEDIATE|0012|NIACT IMMEDIATE|"),
    ("Z", "TO WHITE HOUSE FLASH OVERRIDE", "WHITE HOUSE|FLASH OVERRIDE|None|FLASH OVERRIDE|"),
    ("P", "TO SECSTATE WASHDC PIORITY 0001", "SECSTATE WASHDC|PRIORITY|0001|PRIORITY|"),
    ("P", "TO AMEMBASSY LA PAZ JUN 9467", "AMEMBASSY LA PAZ|None|9467|PRIORITY|"),
    ("P", "INFO RUFHRN/AMEMBASSY OSLO 556", "AMEMBASSY OSLO|None|556|PRIORITY|"),
    ("P", "INFO USMISSION USUN NEW YORK 77", "USMISSION USUN NEW YORK|None|77|PRIORITY|"),
    ("P", "INFO ZEN/AMCONSUL MUNICH", "AMCONSUL MUNICH|None|None|PRIORITY|"),
    ("P", "INFO CTF 67", "CTF 67|None|None|PRIORITY|"),
    ("P", "TO SECSTATE WASHDC PRIORITY 12", "SECSTATE WASHDC|PRIORITY|12|PRIORITY|"),
    ("P", "TO RHMFISS/CDR USCENTCOM MACDILL AFB FL//J2//", "CDR USCENTCOM MACDILL AFB FL//J2//|None|None|PRIORITY|"),
    (
        "P",
        "TO EC COLLECTIVE\nXMT AMEMBASSY SOFIA\nAMEMBASSY ROME",
        "EC COLLECTIVE|None|None|PRIORITY|AMEMBASSY SOFIA,AMEMBASSY ROME",
    ),
    ("P", "TO EC COLLECTIVE\nXMT/AMEMBASSY SOFIA", "EC COLLECTIVE|None|None|PRIORITY|AMEMBASSY SOFIA"),
    ("P", "TO EC COLLECTIVE, XMT SOFIA, ROME", "EC COLLECTIVE|None|None|PRIORITY|SOFIA,ROME"),
    ("P", "TO EC COLLECTIVE XMT SOFIA\nAMEMBASSY ROME", "EC COLLECTIVE|None|None|PRIORITY|SOFIA,AMEMBASSY ROME"),
    (
        "O P",
        "TO EC COLLECTIVE\nXMT AMEMBASSY SOFIA\nAMEMBASSY ROME IMMEDIATE\nRUEHX/AMEMBASSY OSLO",
        "EC COLLECTIVE|None|None|PRIORITY|AMEMBASSY SOFIA; AMEMBASSY ROME|IMMEDIATE|None|IMMEDIATE|; "
        "AMEMBASSY OSLO|None|None|PRIORITY|",
    ),
    ("P", "TO PAGE 02        RIGA   000311  281405Z\nAMEMBASSY PARIS", "AMEMBASSY PARIS|None|None|PRIORITY|"),
    ("P", "TO AMEMBASSY PARIS\nWednesday, 03 January 2007, 13:51", "AMEMBASSY PARIS|None|None|PRIORITY|"),
    ("P", "TO SECSTATE WASHDC 3449 IMMEDIATE", "SECSTATE WASHDC|IMMEDIATE|3449|IMMEDIATE|"),
    ("P", "INFO CTF 67 IMMEDIATE", "CTF 67|IMMEDIATE|None|IMMEDIATE|"),
    (
        "P",
        "INFO AMEMBASSY OSLO AMCONSUL MUNICH 0012 RUEHTL/AMEMBASSY TALLINN",
        "AMEMBASSY OSLO|None|None|PRIORITY|; AMCONSUL MUNICH|None|0012|PRIORITY|; "
        "AMEMBASSY TALLINN|None|None|PRIORITY|",
    ),
    (
        "P",
        "TO SECSTATE WASHDC PRIORITY 1187 AMEMBASSY PARIS\nAMEMBASSY LONDON AMEMBASSY ROME BT",
        "SECSTATE WASHDC|PRIORITY|1187|PRIORITY|; AMEMBASSY PARIS|None|None|PRIORITY|; "
        "AMEMBASSY LONDON|None|None|PRIORITY|; AMEMBASSY ROME|None|None|PRIORITY|",
    ),
    ("P", "INFO AMCOMSUL MUNICH", "AMCOMSUL MUNICH|None|None|PRIORITY|"),
    ("R", "PRIORITY OSLO\nIMMEDIATE ROME", "OSLO|PRIORITY|None|PRIORITY|; ROME|IMMEDIATE|None|IMMEDIATE|"),
    ("R", "FLASH OSLO\n\nNIACT IMMEDIATE ROME", "OSLO|FLASH|None|FLASH|; ROME|NIACT IMMEDIATE|None|NIACT IMMEDIATE|"),
    (
        "R",
        "IMMEDIATE OSLO\nINFO PRIORITY AMEMBASSY ROME\nROUTINE PARIS",
        "OSLO|IMMEDIATE|None|IMMEDIATE|; AMEMBASSY ROME|PRIORITY|None|PRIORITY|; PARIS|ROUTINE|None|ROUTINE|",
    ),
    ("P", "ROUTINE OSLO, TEL AVIV", "OSLO|ROUTINE|None|ROUTINE|; TEL AVIV|None|None|PRIORITY|"),
    (
        "P",
        "TO OSLO; AMEMBASSY ROME IMMEDIATE, PARIS",
        "OSLO|None|None|PRIORITY|; AMEMBASSY ROME|IMMEDIATE|None|IMMEDIATE|; PARIS|None|None|PRIORITY|",
    ),
    ("P", "TO AMEMBASSY KUWAIT, KUWAIT", "AMEMBASSY KUWAIT, KUWAIT|None|None|PRIORITY|"),
    ("P", "SECSTATE WASHDC IMMEDIATE 0012", "SECSTATE WASHDC|IMMEDIATE|0012|IMMEDIATE|"),
    (
        "P",
        "RUEHC/SECSTATE WASHDC\nAMEMBASSY OSLO",
        "SECSTATE WASHDC|None|None|PRIORITY|; AMEMBASSY OSLO|None|None|PRIORITY|",
    ),
    (
        "P",
        "ACTION: Amembassy OSLO IMMEDIATE\n        USMission NATO\nINFO:   AmConsul MUNICH",
        "Amembassy OSLO|IMMEDIATE|None|IMMEDIATE|; USMission NATO|None|None|PRIORITY|; "
        "AmConsul MUNICH|None|None|PRIORITY|",
    ),
    (
        "P",
        "ACTION ADDRESSEES:\nAMEMBASSY OSLO\nFOR INFORMATION:\nAMEMBASSY ROME",
        "AMEMBASSY OSLO|None|None|PRIORITY|; AMEMBASSY ROME|None|None|PRIORITY|",
    ),
    ("P", "TO: OSLO PRIORITY\nINFO: ROME", "OSLO|PRIORITY|None|PRIORITY|; ROME|None|None|PRIORITY|"),
    ("P", "INFO: Amembassy OSLO   991", "Amembassy OSLO|None|991|PRIORITY|"),
    ("P", "ACTION AMEMBASSY OSLO 0012", "AMEMBASSY OSLO|None|0012|PRIORITY|"),
]


@pytest.mark.parametrize(("letters", "lines", "expected"), LISTS)
def test_a_list(letters: str, lines: str, expected: str) -> None:
    """Name, precedence as written, continuity number, effective precedence, posts taken out."""
    header = parse(f"{letters} 281405Z APR 07\nFM AMEMBASSY RIGA\n{lines}\n{BELOW}").header
    told = (
        f"{one.name}|{one.precedence}|{one.mcn}|{one.effective}|{','.join(one.exempt)}"
        for one in (found.value for found in (*header.action, *header.info))
    )
    assert "; ".join(told) == expected


@pytest.mark.parametrize(
    "signals", ["ZDK", "ZDS", "ZFF4", "ZFD", "ZFR", "ZUI ASN-A00311", "ZDK CTG RUEHRA 0311 1181405"]
)
def test_operating_signals(signals: str) -> None:
    """What stands behind the date-time group is read, word by word."""
    header = parse(f"P 281405Z APR 07 {signals}\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n{BELOW}").header
    assert [one.value for one in header.signals] == signals.split()
    assert header.dtg is not None and header.dtg.value.year == 2007


@pytest.mark.parametrize("line", ["UNCLAS RIGA 000311", "SIPDIS", "UNCLAS RIGA 000311 ZFR"])
def test_a_list_ends_without_a_blank_line(line: str) -> None:
    """The classification line or a caption right below ends the list."""
    text = f"P 281405Z APR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC PRIORITY\n{line}\nSUBJECT: X\n\n1. Text.\n"
    assert [one.value.name for one in parse(text).header.action] == ["SECSTATE WASHDC"]


def test_the_sheet_of_the_department() -> None:
    """What left the Department names no sender: the class at the top, posts behind precedences, number, subject."""
    text = (
        "CONFIDENTIAL\n\nPRIORITY OSLO\nIMMEDIATE ROME\nFOR AMBASSADOR\n\n121530Z MAR 67\n\nSTATE 154011\n\n"
        "SUBJECT: EXERCISE LAMP\n\n1. THE LAMP OF THIS EXERCISE IS LIT.\n\nSAMPLE\n"
    )
    message = parse(text)
    header = message.header
    assert compose(message) == text
    assert header.reference is not None and header.reference.value == "67STATE154011"
    assert header.classification is not None and header.classification.value == "CONFIDENTIAL"
    assert [one.value.name for one in header.action] == ["OSLO", "ROME"]
    assert [one.value for one in header.instructions] == ["FOR AMBASSADOR"]
    assert message.marking.level is Level.C
    assert not message.problems


@pytest.mark.parametrize(
    "line",
    [
        "ACTION: POL-2 DCM",
        "ACTION: ECON",
        "INFO: AMB DCM POL ECON CHRON",
        "ACTION TAKEN: NONE",
        "PRIORITY MATTERS",
        "IMMEDIATE RELEASE",
        "ROUTINE 6831",
        "FM SAMPLE (LATVIA)",
    ],
)
def test_what_addresses_nobody(line: str) -> None:
    """A stamp of the offices that got copies, and words that only look like a precedence and a post, address nobody."""
    header = parse(f"P 281405Z APR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n\n{line}\n{BELOW}").header
    assert [one.value.name for one in (*header.action, *header.info)] == ["SECSTATE WASHDC"]
    assert header.originator is not None and header.originator.value == "AMEMBASSY RIGA"


def test_the_own_number_below_the_sender_is_no_addressee() -> None:
    """Post and serial right below the line of the same sender are the telegram's number."""
    text = "TO SECSTATE WASHDC IMMEDIATE\nFM AMEMBASSY RIGA\nRIGA 311\n\nSUBJECT: X\n\n1. Text.\n"
    header = parse(text).header
    assert [one.value.name for one in header.action] == ["SECSTATE WASHDC"]
    assert header.originator is not None and header.originator.value == "AMEMBASSY RIGA"


@pytest.mark.parametrize("line", ["TO OSLO, ROME, PARIS\n", "PRIORITY OSLO\n", "ACTION: AMEMBASSY OSLO\n", "ACTION: "])
def test_many_addressees_are_read_in_linear_time(line: str) -> None:
    """Time grows with the addressees, however they are written."""
    begun = time.process_time()
    parse("P 281405Z APR 07\nFM AMEMBASSY RIGA\n" + line * 10_000 + BELOW)
    parse("P 281405Z APR 07\nFM AMEMBASSY RIGA\nTO " + "OSLO, ROME, " * 10_000 + BELOW)
    assert time.process_time() - begun < 5


def test_a_head_that_lost_its_line_ends() -> None:
    """Each line of the head is read where several stand on one, and each addressee with its route."""
    flat = (
        "VZCZCXRO0031 OO RUEHDO DE RUEHRA #0311 1181405 ZNY CCCCC ZZH O R 281405Z APR 07 FM AMEMBASSY RIGA "
        "TO RUEHC/SECSTATE WASHDC IMMEDIATE 1187 INFO RUEHDO/AMEMBASSY DOHA 0044 RUEHZM/GULF COLLECTIVE "
        "RUEAIIA/CIA WASHDC"
    )
    message = parse(f"{flat}\n\nCONFIDENTIAL RIGA 000311\n\nSUBJECT: X\n\n1. Text.\n")
    header = message.header
    assert header.transmission_id is not None and header.transmission_id.value == "VZCZCXRO0031"
    assert [one.value for one in header.routes] == ["RUEHDO"]
    assert header.de is not None and header.de.value.serial == "0311"
    assert header.security_prosign is not None and header.security_prosign.value == "CCCCC"
    assert [one.value for one in header.precedence] == ["IMMEDIATE", "ROUTINE"]
    assert header.originator is not None and header.originator.value == "AMEMBASSY RIGA"
    assert [(one.value.route, one.value.name, one.value.mcn) for one in header.action] == [
        ("RUEHC", "SECSTATE WASHDC", "1187")
    ]
    assert [(one.value.route, one.value.name, one.value.mcn) for one in header.info] == [
        ("RUEHDO", "AMEMBASSY DOHA", "0044"),
        ("RUEHZM", "GULF COLLECTIVE", None),
        ("RUEAIIA", "CIA WASHDC", None),
    ]
    assert not message.problems


def test_whom_an_addressee_passes_it_to_is_none() -> None:
    """TO behind PASS opens no list."""
    header = parse(f"P 281405Z APR 07\nFM AMEMBASSY RIGA\nTO AMEMBASSY OTTAWA PASS TO AMCONSUL QUEBEC\n{BELOW}").header
    assert len(header.action) == 1
