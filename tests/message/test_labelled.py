"""Telegrams written with a label before each value, as since 2011, and read back as they were given."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import as_json, compose, outgoing, parse, refusals, write_outgoing
from dragoman.message.labelled_writing import HANDS, WRITERS
from dragoman.message.smart import WORDS as LABELS_READ
from dragoman.reference import load
from message.drafts import FORM_WORDS, WORDS, drafts
from message.test_outgoing import SLOW

KNOWN = load()
FORM = KNOWN.telegram_forms[-1]
ROUTING_ALONE: dict[str, Any] = dict.fromkeys(
    (
        *("transmission_id", "routes", "de", "security_prosign", "section"),
        *("corrected_copy", "correction", "distribution", "relay", "downgrading"),
    )
)
"""Fields for which the form with labels has no place."""
DRAFT: dict[str, Any] = {
    "reference": "12MUSCAT512",
    "precedence": ["IMMEDIATE", "ROUTINE"],
    "dtg": "2012-04-28T14:05:00Z",
    "originator": "AMEMBASSY MUSCAT",
    "action": [
        {"name": "SECSTATE WASHDC", "precedence": "IMMEDIATE"},
        {"name": "AMEMBASSY SANAA", "precedence": "ROUTINE"},
    ],
    "info": [
        {"name": "AMEMBASSY DOHA"},
        {"name": "GULF COLLECTIVE", "precedence": "ROUTINE", "exempt": ["AMEMBASSY KUWAIT", "AMEMBASSY MANAMA"]},
    ],
    "classification": "CONFIDENTIAL",
    "captions": ["NOFORN", "SIPDIS"],
    "instructions": ["DEPT FOR NEA/ARP", "STATE PASS USTR"],
    "eo": "13526",
    "declassify_on": "2022-04-28",
    "tags": ["PREL", "MARR", "MU", "OVIP", "SAMPLE, ANN"],
    "subject": "EXERCISE: THE KEEPER OF THE LIGHTHOUSE ASKS FOR OIL, ROPE AND PAINT",
    "subject_mark": "U",
    "refs": [{"label": "A", "id": "12DOHA301", "notal": True}, {"label": "B", "text": "MUSCAT 498"}],
    "classified_by": [{"name": "Ann Sample", "title": "DCM", "section": "1.4", "reasons": ["b", "d"]}],
    "paragraphs": [
        {"n": 1, "mark": "C", "text": "The lighthouse of this exercise is lit. Its keeper wants:\n\n-- oil;\n-- rope."},
        {"n": 2, "mark": "U", "text": "It will be painted in June."},
    ],
    "body": [{"kind": "heading", "before": 0, "text": "Summary"}],
    "drafted": [
        {"role": "drafted", "office": "POL", "name": "Example, John Q"},
        {"role": "cleared", "office": "ECON", "name": "Person, Mary B", "qualifier": "SUBST"},
        {"role": "cleared", "office": "POL", "name": "Other, Ann"},
        {"role": "approved", "office": "DCM", "name": "Deputy, Carl D"},
    ],
    "signer": "SAMPLE",
}
TEXT = """CONFIDENTIAL

MRN:           12 MUSCAT 512
Date/DTG:      Apr 28, 2012 / 281405Z APR 12
From:          AMEMBASSY MUSCAT
Action:        WASHDC, SECSTATE IMMEDIATE; SANAA, AMEMBASSY ROUTINE
E.O.:          13526
DECL:          2022/04/28
TAGS:          PREL, MARR, MU, OVIP (SAMPLE, ANN)
Captions:      NOFORN, SIPDIS
Reference:     A) 12 DOHA 301 (NOTAL)
               B) MUSCAT 498
Classified By: DCM Ann Sample
Reason:        1.4(b), (d)
Pass Line:     DEPT FOR NEA/ARP
Pass Line:     STATE PASS USTR
Subject:       (U) EXERCISE: THE KEEPER OF THE LIGHTHOUSE ASKS FOR
               OIL, ROPE AND PAINT

Summary
-------

1. (C) The lighthouse of this exercise is lit. Its keeper wants:

-- oil;
-- rope.

2. (U) It will be painted in June.

Signature:     SAMPLE

Drafted By:    POL:Example, John Q
Cleared By:    ECON:Person, Mary B (SUBST); POL:Other, Ann
Approved By:   DCM:Deputy, Carl D
Info:          DOHA, AMEMBASSY ROUTINE;
               GULF COLLECTIVE ROUTINE, XMT AMEMBASSY KUWAIT, AMEMBASSY MANAMA

CONFIDENTIAL
"""


def again(record: dict[str, Any]) -> dict[str, Any]:
    """Return what is read in the text of a telegram given by its fields."""
    return as_json(parse(compose(outgoing(record))), "", "")


def test_the_form_of_2012() -> None:
    """Labels stand in the order of the page, the class in full above and below, and all is read as it was given."""
    written = write_outgoing(outgoing(DRAFT))
    assert (written.text, written.unlike) == (TEXT, ())
    assert parse(TEXT).problems == ()
    assert compose(parse(TEXT)) == TEXT
    assert compose(outgoing(as_json(parse(TEXT), "", ""))) == TEXT


def test_it_may_be_sent() -> None:
    """A whole telegram with labels is refused for nothing, given or read; without an addressee or a reason it is."""
    assert refusals(outgoing(DRAFT)) == ()
    assert refusals(outgoing(as_json(parse(TEXT), "", ""))) == ()
    lacking = outgoing(DRAFT | {"action": [], "classified_by": []})
    assert {"send-action", "send-classifier"} <= {one.code for one in refusals(lacking)}


@pytest.mark.parametrize(
    ("day", "more", "name"),
    [
        ("2012-04-28", {}, "2010s"),
        ("2023-04-28", {}, "2010s"),
        ("2010-04-28", {}, "2000s"),
        ("2012-04-28", {"routes": ["RUEHDO"]}, "2000s"),
        ("2012-04-28", {"section": [1, 2]}, "2000s"),
        ("2012-04-28", {"corrected_copy": True, "signals": ["ZDS"]}, "2000s"),
    ],
)
def test_the_form_is_that_of_its_day_and_fields(day: str, more: dict[str, Any], name: str) -> None:
    """Labels stand since 2011; what has routing lines, sections or a note of correction is of the older form."""
    record = DRAFT | {"dtg": f"{day}T14:05:00Z", "reference": f"{day[2:4]}MUSCAT512", "refs": [], "drafted": []} | more
    written = write_outgoing(outgoing(record))
    assert ("\nMRN: " in written.text) == (name == "2010s")
    assert written.unlike == ()
    assert parse(written.text).header.reference is not None


def test_either_form_can_be_asked_for() -> None:
    """A form that is asked for is taken, whatever the day, and read back."""
    older = next(row for row in KNOWN.telegram_forms if row.name == "2000s")
    record = DRAFT | {"drafted": []}
    assert "\nC O N F I D E N T I A L MUSCAT 000512\n" in write_outgoing(outgoing(record), older).text
    assert write_outgoing(outgoing(record), older).unlike == ()
    record |= {"dtg": "2010-04-28T14:05:00Z", "reference": "10MUSCAT512", "refs": []}
    assert write_outgoing(outgoing(record), FORM).unlike == ()
    assert "\nMRN:           10 MUSCAT 512\n" in write_outgoing(outgoing(record), FORM).text


def test_precedences_are_those_of_the_addressees() -> None:
    """Those of the whole are read from the addressees, or behind a label of their own where these are others."""
    assert again(DRAFT)["precedence"] == ["IMMEDIATE", "ROUTINE"]
    assert [one["precedence"] for one in again(DRAFT)["info"]] == ["ROUTINE", "ROUTINE"]
    record = DRAFT | {"precedence": ["PRIORITY"]}
    assert "\nPrecedence:    PRIORITY\n" in compose(outgoing(record))
    assert again(record)["precedence"] == ["PRIORITY"]
    night = DRAFT | {"precedence": ["IMMEDIATE"], "info": [], "action": [{"name": "AMEMBASSY DOHA"}]}
    night["action"][0]["precedence"] = "NIACT IMMEDIATE"
    assert "Precedence:" not in compose(outgoing(night))
    assert again(night)["precedence"] == ["IMMEDIATE"]


def test_what_is_not_given_has_no_label() -> None:
    """Of a short telegram only the labels stand that have values; its addressees for information go to the head."""
    short = {field: DRAFT[field] for field in ("reference", "dtg", "originator", "action", "info", "subject")}
    text = compose(outgoing(short | {"paragraphs": [{"text": "The lamp is lit."}]}))
    labels = re.findall(r"^([A-Z][A-Za-z/. ]+):", text, re.M)
    assert labels == ["MRN", "Date/DTG", "From", "Action", "Info", "Subject"]
    unnumbered = DRAFT | {"reference": None, "refs": []}
    assert compose(outgoing(unnumbered)).startswith("CONFIDENTIAL\n\nMRN:\nDate/DTG: ")
    assert again(unnumbered)["subject"] == DRAFT["subject"]


@pytest.mark.parametrize(
    "more",
    [
        {"declassify_on": None, "declassify_instruction": "N/A"},
        {"declassify_on": None, "eo_line": "E.O. 12958: DECL: 04/28/2022", "eo": "12958"},
        {"declassify_on": None, "eo_line": "E.O.: 13526 Declassify On: 2022/04/28"},
        {"signals": ["ZDK"]},
        {"classified_by": [DRAFT["classified_by"][0], {"name": "Jane Q. Public", "section": "1.4", "reasons": ["c"]}]},
        {"classified_by": [{"section": "1.4", "reasons": ["b"]}]},
        {"refs": [{"id": "12DOHA301"}]},
        {"drafted": [*DRAFT["drafted"][:1], *DRAFT["drafted"][:0:-1]]},
        {"drafted": [{"role": "drafted", "office": "POL"}, {"role": "approved", "name": "Deputy, Carl D"}]},
        {"action": [{"name": "SECSTATE WASHDC", "route": "RUEHC", "precedence": "IMMEDIATE", "mcn": "1187"}]},
        {"action": [{"name": f"AMEMBASSY {post}"} for post in ("RIGA", "OSLO", "TALLINN", "BERN", "PARIS", "ROME")]},
        {"originator": "SECSTATE WASHDC", "reference": "12STATE19023"},
        {"subject": None, "subject_mark": None},
        {"signer": None, "drafted": []},
        {"classification": None, "paragraphs": [{"text": "The lamp is lit."}], "body": []},
    ],
)
def test_each_way_of_a_line_is_read_back(more: dict[str, Any]) -> None:
    """Whatever way a line takes, its field is read as it was given."""
    assert write_outgoing(outgoing(DRAFT | more)).unlike == ()


def test_of_one_without_a_time_the_number_has_the_year() -> None:
    """Where no date-time group stands the year before post and serial is the telegram's."""
    text = re.sub(r"Date/DTG.*\n", "", TEXT)
    header = parse(text).header
    assert header.reference is not None and header.reference.value == "12MUSCAT512"
    assert parse(text.replace("12 MUSCAT 512", "23 MUSCAT 512")).header.reference.value == "23MUSCAT512"  # type: ignore[union-attr]


@SLOW
@given(drafts(), st.lists(st.sampled_from(DRAFT["drafted"]), max_size=4))
def test_whatever_is_written_with_labels_is_read_as_it_was_given(record: dict[str, Any], people: list[Any]) -> None:
    """Whatever fields are given to be written with labels, each is read again as it was given."""
    written = write_outgoing(outgoing(record | ROUTING_ALONE | {"drafted": people}), FORM)
    assert written.unlike == ()
    assert compose(parse(written.text)) == written.text


@SLOW
@given(drafts(st.one_of(WORDS, FORM_WORDS, st.sampled_from(["Signature:", "Info:", "MRN:", "Cleared By: POL"]))))
def test_what_is_not_read_as_given_with_labels_is_named(record: dict[str, Any]) -> None:
    """A text full of the form's own words is written and read back, or the fields that are not are named."""
    written = write_outgoing(outgoing(record | ROUTING_ALONE), FORM)
    texts = [one["text"] for one in as_json(parse(written.text), "", "")["paragraphs"]]
    if not written.unlike:
        assert texts == [one["text"] for one in record["paragraphs"] if one["n"] is not None]


@pytest.mark.shared
def test_every_real_telegram_with_a_number_can_be_written_with_labels(shared: Path) -> None:
    """What is read in a real telegram, but for lines of transmission, is read again from its form with labels."""
    for path in sorted((shared / "telegrams").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as paper:
            shown = as_json(parse(paper.read()), "", "") | ROUTING_ALONE
        if shown["reference"] is None or shown["dtg"] is None or shown["dtg_true"] is not None:
            continue
        assert write_outgoing(outgoing(shown), FORM).unlike == (), path.name


def test_every_label_is_written_and_read() -> None:
    """Each label of the table is one that the reader knows, and has what writes its field."""
    for row in KNOWN.telegram_labels:
        assert row.label.upper() in LABELS_READ, row
        assert row.field in WRITERS or row.field in HANDS, row
    assert {row.field for row in KNOWN.telegram_labels} == WRITERS.keys() | HANDS
