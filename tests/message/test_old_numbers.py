"""Numbers, citations and labels as telegrams of the 1960s and damaged copies have them."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.message import as_json, compose, parse

SIXTIES = "P 041025Z MAY 67\nFM AMEMBASSY ACCRA\nTO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY LOME\n"
LATER = "P 041025Z MAY 07\nFM AMEMBASSY ACCRA\nTO SECSTATE WASHDC PRIORITY\n"
BELOW = "\nSIPDIS\n\nE.O. 12958: DECL: 05/04/2017\nTAGS: PREL, GH\nSUBJECT: THE DAM\n\n1. (C) It holds.\nSAMPLE\n"


def read(text: str) -> dict[str, Any]:
    """Return the JSON of a telegram, which is also written back."""
    message = parse(text)
    assert compose(message) == text
    return as_json(message, "", "")


@pytest.mark.parametrize("line", ["C O N F I D E N T I A L", "C O N F I D E N T I A L MAY 4", "SECRET MAY 4, 1967"])
def test_a_number_stands_below_the_class(line: str) -> None:
    """Where class and number are on two lines, the second is the number, and a day behind the class is none."""
    found = read(
        f"{SIXTIES}{line}\n\nACCRA 2188\n\nSUBJ: THE DAM\n\nREF: DEPTEL 901; EMBTEL 2170\n\n1. IT HOLDS.\n\nSAMPLE\n"
    )
    assert found["reference"] == "67ACCRA2188"
    assert [one["id"] for one in found["refs"]] == ["67STATE901", "67ACCRA2170"]
    assert found["problems"] == []


def test_a_day_is_no_post() -> None:
    """A class with a day and no number makes no number of the day; the sender is the own post all the same."""
    found = read(
        f"{SIXTIES}C O N F I D E N T I A L MAY 4\n\nSUBJ: THE DAM\n\nREF: EMBTEL 2170\n\n1. IT HOLDS.\n\nSAMPLE\n"
    )
    assert found["reference"] is None
    assert [one["id"] for one in found["refs"]] == ["67ACCRA2170"]
    assert [one["code"] for one in found["problems"]] == ["number-unread"]


@pytest.mark.parametrize("section", ["SECTION 01 0QF 02", "SCTION 01 0QF 02", "SECTION 01 OQF 02"])
def test_a_garbled_of_is_read(section: str) -> None:
    """Signs that stand for OF between the numbers of a section are none of the post."""
    found = read(f"{LATER}C O N F I D E N T I A L {section} ACCRA 000512\n{BELOW}")
    assert (found["reference"], found["section"]) == ("07ACCRA512", [1, 2])


def test_a_month_behind_the_first_addressee_is_a_garble() -> None:
    """A month in the place of a precedence is no part of a name, on the line of TO as on those below it."""
    head = LATER.replace("SECSTATE WASHDC PRIORITY", "SECSTATE WASHDC JUN 1204")
    found = read(f"{head}C O N F I D E N T I A L ACCRA 000512\n{BELOW}")
    assert [(one["name"], one["mcn"]) for one in found["action"]] == [("SECSTATE WASHDC", "1204")]
    assert "addressee-garbled" in [one["code"] for one in found["problems"]]


def test_a_label_without_colon_stands_above_the_tags() -> None:
    """SUBJECT without a colon opens the subject right above the line of tags."""
    found = read(f"{LATER}UNCLAS ACCRA 000512\n\nSIPDIS\n\nSUBJECT DAM HOLDS\nTAGS PREL GH\n\n1. It holds.\nSAMPLE\n")
    assert (found["subject"], found["tags"]) == ("DAM HOLDS", ["PREL", "GH"])


def test_an_open_source_report_is_no_telegram() -> None:
    """A report's number, three letters with its day, is of the kind report."""
    found = read(f"{LATER}UNCLAS ACCRA 000512\n\nTAGS: PREL\nSUBJECT: DAM\n\nREF: AFP20070430950012\n\n1. It holds.\n")
    assert [(one["kind"], one["id"]) for one in found["refs"]] == [("report", None)]


@pytest.mark.parametrize(("last", "signer"), [("PORT IS SHUT. SAMPLER", "SAMPLER"), ("PORT IS SHUT. OTHERS", None)])
def test_the_classifier_signs_behind_the_last_sentence(last: str, signer: str | None) -> None:
    """In a text in capitals the last word is a signature where the order's line names him, and else a word."""
    head = "R 041025Z MAY 81\nFM AMEMBASSY ACCRA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L ACCRA 2188\n"
    order = "\nE.O. 12065: GDS 5/4/87 (SAMPLER, ANN) OR-M\nTAGS: EEWT, GH\nSUBJECT: PORT\n"
    assert read(f"{head}{order}\n1. (C) CRANES STAND.\n\n2. (C) {last}\n")["signer"] == signer


def test_a_letter_left_out_parts_two_references() -> None:
    """Two citations on a line are two, also where the drafter left out a letter between theirs."""
    line = "REF: A. ACCRA 500 C. LOME 77 D. 06 STATE 9"
    text = f"{LATER}UNCLAS ACCRA 000512\n\nTAGS: PREL\nSUBJECT: DAM\n\n{line}\n\n1. It holds.\n"
    assert [(one["label"], one["id"]) for one in read(text)["refs"]] == [
        ("A", "07ACCRA500"),
        ("C", "07LOME77"),
        ("D", "06STATE9"),
    ]
