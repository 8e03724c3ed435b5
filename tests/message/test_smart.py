"""Messages of the years since 2010: labels with colons above and below the text, MRN for the number."""

from __future__ import annotations

import pytest

from dragoman.documents import Level
from dragoman.message import as_json, compose, looks_like_telegram, parse

ABOVE = """UNCLASSIFIED

SBU

Page 1 of 2

ACTION COPY
Info Office:   EUR_NB_DESK, EUR_FO

MRN:           12 RIGA 311
Date/DTG:      Apr 28, 2012 / 281405Z APR 12
From:          AMEMBASSY RIGA
Action:        WASHDC, SECSTATE ROUTINE; OSLO, AMEMBASSY PRIORITY
E.O.:          13526
TAGS:          PGOV, PREL, LG
Captions:      SIPDIS
Reference:     A) 12 RIGA 288
               B) 12 STATE 19023
Pass Line:     DEPT FOR EUR/NB AND EB/TPP
Subject:       EXERCISE: HARBOR DUES RISE BEFORE THE
               ICE GOES

"""
TEXT = """1. (SBU) Summary. The dues rise in May, as told in ref A. End summary.

UNCLASSIFIED
SBU
Page 2 of 2

2. (U) The Minister said no.

"""
BELOW = """Signature:     SAMPLE

Drafted By:    RIGA:Example, John Q
Cleared By:    ECON:Person, Mary B; POL:Other, Ann
Approved By:   DCM:Deputy, Carl D
Released By:   RIGA:Example, John Q
Info:          TALLINN, AMEMBASSY ROUTINE; VILNIUS, AMEMBASSY
Dissemination Rule: Archive Copy

UNCLASSIFIED
SBU
"""
WHOLE = ABOVE + TEXT + BELOW


def test_every_label() -> None:
    """Each label's value is the field that the same line of a telegram has."""
    shown = as_json(parse(WHOLE), "any", "plain")
    assert shown["reference"] == "12RIGA311"
    assert (shown["classification"], shown["marking"], shown["captions"]) == (
        "UNCLASSIFIED",
        "SBU",
        ["SENSITIVE", "SIPDIS"],
    )
    assert (shown["dtg"], shown["originator"]) == ("2012-04-28T14:05:00Z", "AMEMBASSY RIGA")
    assert [(one["name"], one["precedence"]) for one in shown["action"]] == [
        ("SECSTATE WASHDC", "ROUTINE"),
        ("AMEMBASSY OSLO", "PRIORITY"),
    ]
    assert [(one["name"], one["precedence"]) for one in shown["info"]] == [
        ("AMEMBASSY TALLINN", "ROUTINE"),
        ("AMEMBASSY VILNIUS", None),
    ]
    assert (shown["eo"], shown["tags"]) == ("13526", ["PGOV", "PREL", "LG"])
    assert [(one["label"], one["id"]) for one in shown["refs"]] == [("A", "12RIGA288"), ("B", "12STATE19023")]
    assert shown["instructions"] == ["DEPT FOR EUR/NB AND EB/TPP"]
    assert shown["subject"] == "EXERCISE: HARBOR DUES RISE BEFORE THE ICE GOES"
    assert [(one["role"], one["office"], one["name"]) for one in shown["drafted"]] == [
        ("drafted", "RIGA", "Example, John Q"),
        ("cleared", "ECON", "Person, Mary B"),
        ("cleared", "POL", "Other, Ann"),
        ("approved", "DCM", "Deputy, Carl D"),
    ]
    assert (shown["signer"], shown["problems"]) == ("SAMPLE", [])
    assert [(one["n"], one["mark"]) for one in shown["paragraphs"]] == [(1, "SBU"), (2, "U")]
    assert shown["paragraphs"][1]["text"] == "The Minister said no."
    assert shown["summary"] == "The dues rise in May, as told in ref A."


def test_its_lines_are_its_text() -> None:
    """It is written back to the character, whatever its line ends, and each value stands where it is said to."""
    for text in (WHOLE, WHOLE.replace("\n", "\r\n")):
        message = parse(text)
        assert compose(message) == text
        header = message.header
        for found in (header.reference, header.subject, header.signer, header.originator):
            assert found is not None
            words = text[found.span.start : found.span.end]
            assert " ".join(words.split()).endswith(found.value.split()[-1].removeprefix("12RIGA"))


def test_values_below_their_labels() -> None:
    """A value may stand on the line below its label."""
    text = """CONFIDENTIAL
NOFORN

MRN:
12 RIGA 402
Date/DTG:
May 30, 2012 / 301200Z MAY 12
From:
AMEMBASSY RIGA
Action:
WASHDC, SECSTATE IMMEDIATE
E.O.:
13526
DECL:
2022/05/30
TAGS:
PREL, LG
Classified By: Ann Sample, DCM
Reason: 1.4(b), (d)
Declassify On: 2022/05/30
Subject:
EXERCISE: THE HARBOR TALKS

1. (C/NF) The talks go on.

Signature:
Sample
"""
    message = parse(text)
    shown = as_json(message, "any", "plain")
    assert (shown["reference"], shown["marking"]) == ("12RIGA402", "C/NOFORN")
    assert (shown["originator"], shown["subject"]) == ("AMEMBASSY RIGA", "EXERCISE: THE HARBOR TALKS")
    assert (shown["declassify_on"], shown["declassify_instruction"]) == ("2022-05-30", "DECL: 2022/05/30")
    [classifier] = shown["classified_by"]
    assert (classifier["name"], classifier["title"], classifier["reasons"]) == ("Ann Sample", "DCM", ["b", "d"])
    assert (shown["signer"], shown["problems"]) == ("Sample", [])
    assert compose(message) == text


def test_it_looks_like_a_telegram() -> None:
    """It is known as a telegram by its labels, without one line of the older form."""
    assert looks_like_telegram("UNCLASSIFIED\n\nMRN: 12 RIGA 311\nDate/DTG: Apr 28, 2012 / 281405Z APR 12\n")


def test_without_a_class_it_stays_closed() -> None:
    """Where no class is printed the number is read, and the paper is as closed as one without a mark."""
    message = parse(WHOLE.replace("UNCLASSIFIED\n", ""))
    assert message.header.reference is not None
    assert message.header.reference.value == "12RIGA311"
    assert message.header.classification is None
    assert message.marking.level is Level.UNSTATED
    assert "classification-missing" in {problem.code for problem in message.problems}


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("UNCLASSIFIED\n\nSBU\n\nPage", "Classification: CONFIDENTIAL\n\nPage", "CONFIDENTIAL"),
        ("From:  ", "Classification: SECRET\nFrom:  ", "UNCLASSIFIED"),
        ("UNCLASSIFIED\n\nSBU\n\nPage", "Page", "UNCLASSIFIED"),
    ],
)
def test_the_class_may_stand_elsewhere(old: str, new: str, word: str) -> None:
    """The class stands above the labels, or behind a label of its own, or at the foot of a page in the text."""
    header = parse(WHOLE.replace(old, new, 1)).header
    assert header.classification is not None
    assert (header.classification.value, header.classification.span.words(WHOLE.replace(old, new, 1))) == (word, word)


@pytest.mark.parametrize("text", ["The MRN: 12 RIGA 311 was read.\n", "MRN 12 RIGA 311\n", "Subject: MRN: a number\n"])
def test_what_is_no_such_message(text: str) -> None:
    """The letters inside a line, or without a colon, make no such message."""
    assert parse(text).header.reference is None


@pytest.mark.parametrize(
    "words", ["Action: ", "Info: A;", ";", "MRN: 12 RIGA 1\n", "Signature: ", "Page 1 of 2 ", "E.O.: "]
)
def test_any_words_are_read_in_linear_time(words: str) -> None:
    """A text of nothing but labels is read to its end."""
    text = "UNCLASSIFIED\nMRN: 12 RIGA 311\nAction: A\n" + words * 20_000
    assert compose(parse(text)) == text
