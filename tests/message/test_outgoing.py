"""Telegrams written from their fields, in the form of their year, and read back as they were given."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.message import NotATelegram, as_json, compose, outgoing, parse, write_outgoing
from dragoman.reference import load
from message.drafts import FORM_WORDS, WORDS, drafts

SLOW = settings(
    max_examples=150,
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""Drawn anew each time, where a change is judged as well; a failure prints what draws the same example again."""
ROUTED = [row for row in load().telegram_forms if row.layout == "routing"]
DRAFT: dict[str, Any] = {
    "reference": "07MUSCAT512",
    "transmission_id": "VZCZCXRO0031",
    "routes": ["RUEHDO"],
    "de": {"station": "RUEHMT", "serial": "0512", "part": None, "julian_day": 118, "time": "1405"},
    "security_prosign": "CCCCC",
    "precedence": ["IMMEDIATE", "ROUTINE"],
    "dtg": "2007-04-28T14:05:00Z",
    "originator": "AMEMBASSY MUSCAT",
    "action": [{"route": "RUEHC", "name": "SECSTATE WASHDC", "precedence": "IMMEDIATE", "mcn": "1187"}],
    "info": [
        {"route": "RUEHDO", "name": "AMEMBASSY DOHA", "exempt": []},
        {"name": "GULF COLLECTIVE", "exempt": ["AMEMBASSY KUWAIT"]},
    ],
    "classification": "CONFIDENTIAL",
    "captions": ["NOFORN", "SIPDIS"],
    "instructions": ["DEPT FOR NEA/ARP"],
    "eo": "12958",
    "declassify_on": "2017-04-28",
    "tags": ["PREL", "MARR", "MU", "OVIP", "SAMPLE, ANN"],
    "subject": "EXERCISE: THE LIGHTHOUSE",
    "refs": [{"label": "A", "id": "07DOHA301", "notal": True}, {"label": "B", "text": "MUSCAT 498"}],
    "classified_by": [{"name": "Ann Sample", "title": "DCM", "section": "1.4", "reasons": ["b", "d"]}],
    "paragraphs": [
        {
            "n": 1,
            "mark": "C",
            "text": "The lighthouse of this exercise is lit. Its keeper wants:\n\n-- oil;\n-- rope.",
        },
        {"n": 2, "mark": "U", "text": "It will be painted in June."},
    ],
    "body": [{"kind": "heading", "before": 0, "text": "Summary"}],
    "signer": "SAMPLE",
}
TEXT = """VZCZCXRO0031
OO RUEHDO
DE RUEHMT #0512 1181405
ZNY CCCCC ZZH
O R 281405Z APR 07
FM AMEMBASSY MUSCAT
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1187
INFO RUEHDO/AMEMBASSY DOHA
GULF COLLECTIVE
XMT AMEMBASSY KUWAIT

C O N F I D E N T I A L MUSCAT 000512

NOFORN
SIPDIS

DEPT FOR NEA/ARP

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, MARR, MU, OVIP (SAMPLE, ANN)
SUBJECT: EXERCISE: THE LIGHTHOUSE

REF: A. 07 DOHA 301 (NOTAL)
     B. MUSCAT 498

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

Summary
-------

1. (C) The lighthouse of this exercise is lit. Its
keeper wants:

-- oil;
-- rope.

2. (U) It will be painted in June.

SAMPLE

BT
#0512

NNNN
"""


READ_ALONE = {"spans", "problems", "quarantined", "released", "attributes", "catalogue", "furniture"}
"""What no composer writes: findings, stamps and lists of archives, the furniture of the sheet that was."""


def without_places(value: Any) -> Any:
    """Return JSON without the places of words."""
    if isinstance(value, dict):
        return {key: without_places(one) for key, one in value.items() if key not in ("start", "end")}
    return [without_places(one) for one in value] if isinstance(value, list) else value


def again(record: dict[str, Any]) -> dict[str, Any]:
    """Return what is read in the text of a telegram given by its fields."""
    return as_json(parse(compose(outgoing(record))), "", "")


def test_a_telegram_is_written_in_the_order_of_the_page() -> None:
    """Every line of the form stands where it belongs, the text at the width of its year."""
    assert compose(outgoing(DRAFT)) == TEXT
    assert [problem.code for problem in parse(TEXT).problems] == []


@SLOW
@given(drafts())
def test_what_is_written_is_read_as_it_was_given(record: dict[str, Any]) -> None:
    """Whatever fields are given to be written, each is read again as it was given."""
    written = write_outgoing(outgoing(record))
    assert written.unlike == ()
    assert parse(written.text).header.reference is not None
    assert max(map(len, written.text.split("\n"))) <= 110


@SLOW
@given(drafts(st.one_of(WORDS, FORM_WORDS)))
def test_what_is_not_read_as_given_is_named(record: dict[str, Any]) -> None:
    """A text full of the form's own words is written and read back, or the fields that are not are named."""
    written = write_outgoing(outgoing(record))
    shown = as_json(parse(written.text), "", "")
    texts = [one["text"] for one in shown["paragraphs"]]
    if not written.unlike:
        assert texts == [one["text"] for one in record["paragraphs"] if one["n"] is not None]


@pytest.mark.shared
@pytest.mark.parametrize("form", ROUTED, ids=lambda form: form.name)
def test_every_real_telegram_has_a_normal_form(shared: Path, form: Any) -> None:
    """What is read in a real telegram is read again, field by field, from any year's form with routing lines."""
    for path in sorted((shared / "telegrams").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as paper:
            shown = as_json(parse(paper.read()), "", "")
        written = write_outgoing(outgoing(shown), form)
        assert written.unlike == (), path.name
        read = as_json(parse(written.text), "", "")
        for field in shown.keys() - READ_ALONE:
            cut = shown["section"] is None and read["section"] is not None and field in ("section", "de")
            assert cut or without_places(read[field]) == without_places(shown[field]), (path.name, field)


def test_a_normal_form_is_its_own_normal_form() -> None:
    """A telegram read and written twice is the same text."""
    assert compose(outgoing(as_json(parse(TEXT), "", ""))) == TEXT


def test_long_telegrams_are_cut_into_sections() -> None:
    """About a hundred lines make a section, cut between paragraphs, each under its own repeated head."""
    words = "The harbor of this exercise is open to every ship of the line. " * 20
    long = DRAFT | {"paragraphs": [{"n": n, "mark": "C", "text": words + "End."} for n in range(1, 13)]}
    text = compose(outgoing(long))
    heads = re.findall(r"^C O N F I D E N T I A L SECTION (\d\d) OF (\d\d) MUSCAT 000512$", text, re.M)
    assert heads == [(f"{number:02}", f"{len(heads):02}") for number in range(1, len(heads) + 1)]
    assert len(heads) > 2
    assert text.count("SUBJECT: EXERCISE: THE LIGHTHOUSE") == len(heads)
    assert "DE RUEHMT #0512/01 1181405" in text
    message = parse(text)
    assert [problem.code for problem in message.problems] == []
    assert [block.number for block in message.blocks if block.number] == list(range(1, 13))
    lengths = [part.count("\n") for part in text.split("C O N F I D E N T I A L SECTION ")[1:]]
    assert all(40 < length <= 120 for length in lengths[:-1])


def test_sections_that_are_asked_for_are_made() -> None:
    """A telegram given as section 1 of 2 is cut in two; one given as section 2 of 3 stays as it is."""
    text = compose(outgoing(DRAFT | {"section": [1, 2]}))
    assert re.findall(r"SECTION \d\d OF \d\d", text) == ["SECTION 01 OF 02", "SECTION 02 OF 02"]
    assert re.findall(r"SECTION \d\d OF \d\d", compose(outgoing(DRAFT | {"section": [2, 3]}))) == ["SECTION 02 OF 03"]


SEVENTIES = DRAFT | {
    "reference": "75NICOSIA1902",
    "dtg": "1975-06-11T15:30:00Z",
    "originator": "AMEMBASSY NICOSIA",
    "classification": "LIMITED OFFICIAL USE",
    "captions": ["EXDIS"],
    "eo": "11652",
    "declassify_on": None,
    "declassify_instruction": "N/A",
    "tags": ["PFOR", "CY"],
    "refs": [],
    "classified_by": [],
    "transmission_id": None,
    "routes": [],
    "de": None,
    "security_prosign": None,
    "body": [],
    "signer": "SAMPLE",
}


def test_the_form_of_the_1970s() -> None:
    """Pages under their headings, the class at top and foot, no spaced letters for LIMITED OFFICIAL USE."""
    paragraphs = [
        {"n": n, "mark": None, "text": "THE HARBOR OF THIS EXERCISE IS OPEN TO EVERY SHIP OF THE LINE. " * 12 + "END."}
        for n in range(1, 8)
    ]
    text = compose(outgoing(SEVENTIES | {"paragraphs": paragraphs}))
    assert text.startswith("LIMITED OFFICIAL USE\n\nPAGE 01        NICOSIA  01902  111530Z\n\nO R 111530Z JUN 75\n")
    assert "\nLIMITED OFFICIAL USE NICOSIA 1902\n\nEXDIS\n" in text
    assert "PAGE 02        NICOSIA  01902  111530Z" in text
    assert max(map(len, text.split("\n"))) <= 69
    read = again(SEVENTIES | {"paragraphs": paragraphs})
    assert [one["text"] for one in read["paragraphs"]] == [one["text"] for one in paragraphs]


def test_office_copies_clearances_and_relay_are_written() -> None:
    """Copies with their sum, who drafted, approved and cleared, and the relay's line stand above the date line."""
    paperwork = {
        "distribution": {
            "offices": [
                {"role": "ORIGIN", "office": "EUR", "copies": 12},
                {"role": "INFO", "office": "OCT", "copies": 1},
                {"role": "INFO", "office": "ISO", "copies": 0},
            ],
            "letter": "R",
        },
        "drafted": [
            {"role": "drafted", "office": "EUR/SE", "name": "ABSAMPLE"},
            {"role": "approved", "office": "EUR", "name": "MR. TESTER"},
            {"role": "cleared", "office": "L/EUR", "name": "CDPATTERN", "qualifier": "SUBST"},
        ],
        "relay": {"counter": "054819"},
        "downgrading": "EXEMPT",
    }
    record = SEVENTIES | paperwork | {"reference": "75STATE1902", "originator": "SECSTATE WASHDC"}
    written = write_outgoing(outgoing(record))
    assert written.unlike == ()
    assert (
        "ORIGIN EUR-12\nINFO OCT-01 ISO-00 /013 R\n\nDRAFTED BY EUR/SE:ABSAMPLE\nAPPROVED BY EUR:MR. TESTER\n"
        in written.text
    )
    assert "L/EUR:CDPATTERN (SUBST)\n--------------------- 054819\nO R 111530Z JUN 75\n" in written.text
    assert as_json(parse(written.text), "", "")["distribution"]["agrees"] is True


def test_the_form_of_the_1960s() -> None:
    """Neither order nor tags, the class in full, a serial without zeros."""
    sixties = SEVENTIES | {
        "reference": "66NICOSIA190",
        "dtg": "1966-06-11T15:30:00Z",
        "classification": "UNCLASSIFIED",
        "captions": [],
        "eo": None,
        "declassify_instruction": None,
        "tags": [],
        "section": [1, 2],
        "instructions": [],
    }
    text = compose(outgoing(sixties))
    assert text.startswith("O R 111530Z JUN 66\nFM AMEMBASSY NICOSIA\n")
    assert "\n\nUNCLASSIFIED SECTION 1 OF 2 NICOSIA 190\n\nSUBJ: EXERCISE: THE LIGHTHOUSE\n" in text


def test_width_is_configurable() -> None:
    """The width of the year is 55 characters since 2004; another can be asked for."""
    words = {"paragraphs": [{"n": None, "text": "The harbor of this exercise is open. " * 9 + "End."}]}
    for width in (None, 40, 69):
        lines = write_outgoing(outgoing(DRAFT | words), width=width).text.split("\n\n")[-4].split("\n")
        assert max(map(len, lines)) <= (width or 55)
        assert max(map(len, lines)) > (width or 55) - 12


def test_a_corrected_copy_says_so() -> None:
    """A corrected copy bears its words, with what was corrected."""
    record = DRAFT | {"corrected_copy": True, "correction": "PARA 2", "signals": ["ZDS"]}
    text = compose(outgoing(record))
    assert "\nC O R R E C T E D   C O P Y (PARA 2)\n" in text
    assert "\nO R 281405Z APR 07 ZDS\n" in text
    assert again(record)["correction"] == "PARA 2"


@pytest.mark.parametrize(
    ("damage", "path"),
    [
        ({"subject": 7}, "$.subject"),
        ({"action": [{"route": "RUEHC"}]}, "$.action[0]"),
        ({"dtg": "yesterday"}, "$.dtg"),
        ({"section": [1]}, "$.section"),
        ({"paragraphs": [{"n": "one"}]}, "$.paragraphs[0].n"),
    ],
)
def test_what_is_no_telegram_is_refused_with_its_place(damage: dict[str, Any], path: str) -> None:
    """A field of another type is refused, and the message names its place in the JSON."""
    with pytest.raises(NotATelegram, match=re.escape(path)):
        outgoing(DRAFT | damage)


@pytest.mark.parametrize(
    "text", ["The harbor has lamps 10.", "The talks in June 2007.", "The rope (grain) 30.\n\nThen the ferry."]
)
def test_a_text_of_one_line_that_ends_in_a_number_is_no_reference(text: str) -> None:
    """A marked line below the references is text where it is a sentence, whatever number it ends in."""
    record = {**DRAFT, "refs": [{"label": None, "kind": "cable", "id": "07DOHA301", "notal": False}], "body": []}
    record |= {"classified_by": [], "paragraphs": [{"n": None, "mark": "U", "text": text}]}
    assert write_outgoing(outgoing(record)).unlike == ()
