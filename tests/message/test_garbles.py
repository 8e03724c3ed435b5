"""What the wire destroyed. The telegram is exercise traffic of our own writing; the runs have the form of real ones."""

from __future__ import annotations

import time
from typing import Any

import pytest

from dragoman.message import as_json, compose, parse
from dragoman.message.garbles import garbles_in, is_garbled
from message.test_transport import CLEAN

RUNS = ('QA"z_1in', "Q#8$UQ8ML#C", "oQhQGTz", "p@Qc,p@hn", "QualiQalth")
LINES = {
    # what stands there, with a run in it, and the fields that are then not known
    "transmission": ("VZCZCXRO0411", "VZC{}411", {"transmission_id"}),
    "station": ("#0311/01 1181405", "#03{}405", {"de"}),
    "security": ("ZNY CCCCC ZZH", "ZNY CC{}", {"security_prosign"}),
    "day": ("281405Z APR 07", "28{} APR 07", {"dtg", "reference", "precedence", "info", "refs"}),
    "year": ("281405Z APR 07", "281405Z A{}07", {"dtg", "reference", "precedence", "info", "refs"}),
    "sender": ("FM AMEMBASSY RIGA", "FM AMEM{}GA", {"originator"}),
    "the whole sender": ("FM AMEMBASSY RIGA", "{}", {"originator"}),
    "an addressee": ("SECSTATE WASHDC PRIORITY", "SECS{} PRIORITY", {"action"}),
    "serial": ("RIGA 000311", "RIGA 00{}1", {"reference"}),
    "post": ("02 RIGA 000311", "02 R{} 000311", {"reference"}),
    "section": ("SECTION 01 OF 02", "SEC{} 02", {"reference", "section"}),
    "caption": ("SIPDIS", "SIP{}", {"captions"}),
    "instruction": ("STATE FOR EUR/NB", "STATE FOR {}NB", {"instructions"}),
    "order": ("04/28/2017", "04/2{}", {"eo", "declassify_on", "declassify_instruction"}),
    "the order's number": ("E.O. 12958: DECL", "E.O. 12{}ECL", {"eo", "declassify_on", "declassify_instruction"}),
    "a tag": ("MARR,", "{},", {"tags"}),
    "subject": ("THE HARBOR &", "THE {} &", {"subject"}),
    "the subject's label": ("SUBJECT: EXERCISE", "S{}ISE", {"subject"}),
    "a reference": ("RIGA 288", "RI{}8", {"refs"}),
    "classifier": ("Ann Sample", "A{}", {"classified_by"}),
    "a paragraph's number": ("2. (C) He", "{} (C) He", {"paragraphs"}),
    "a paragraph's mark": ("2. (C) He", "2. {} He", {"paragraphs"}),
    "signature": ("SAMPLE\n", "SA{}\n", {"signer"}),
}
NAMES = {name for _, _, names in LINES.values() for name in names} | {"classification", "comment"}


def fields(text: str) -> dict[str, Any]:
    """Return what was read of the fields that a run may stand in, without places."""
    message = parse(text)
    assert compose(message) == text
    shown = as_json(message, "any", "telegram")
    read = {name: shown[name] for name in NAMES}
    return read | {"paragraphs": [(one["n"], one["mark"]) for one in shown["paragraphs"]]}


@pytest.mark.parametrize("line", sorted(LINES))
@pytest.mark.parametrize("run", RUNS[:3])
def test_what_was_destroyed_is_empty_and_told(line: str, run: str) -> None:
    """The field a run stands in is empty, of a list the item; all others are as in the clean copy, and it is told."""
    old, new, lost = LINES[line]
    text = CLEAN.replace(old, new.format(run), 1)
    clean, read = fields(CLEAN), fields(text)
    assert {name for name in NAMES if read[name] != clean[name]} <= lost
    assert not any(run in str(read[name]) for name in NAMES - {"refs", "paragraphs"})
    assert {one.code for one in parse(text).problems} & {"line-garbled", "text-garbled", "line-unread"}


def test_what_stands_beside_is_kept() -> None:
    """Of a list of tags the others are kept; of the references the item stays in words, without a number."""
    tags = fields(CLEAN.replace("MARR,", "Q#8$UQ8ML#C,"))["tags"]
    assert tags == ["PREL", "LG"]
    first, second = fields(CLEAN.replace("RIGA 288", "RIoQhQGTz8"))["refs"]
    assert (first["kind"], first["id"]) == ("other", None)
    assert second["id"] == "06TALLINN900"


@pytest.mark.parametrize("run", RUNS)
def test_runs_are_known(run: str) -> None:
    """Runs of letters, figures and signs with a Q among them are known, with stops around them too."""
    assert is_garbled(run)
    assert is_garbled(f"{run}.")


@pytest.mark.parametrize(
    "word",
    ["IRAQ", "QADHAFI", "AlQaeda", "IRAQ-KUWAIT", '"IRAQ"-"KUWAIT"', "SEQUEL", "FAQ#1", "https://q.example/Q_1=2"],
)
def test_words_with_a_q_are_no_runs(word: str) -> None:
    """Names and words with a Q in them are words."""
    assert not is_garbled(word)


def test_runs_in_the_text_are_told_by_their_lines() -> None:
    """Runs near each other are told once, from the first to the last, with the lines in which they stand."""
    text = CLEAN.replace("the ice would", 'the QA"z_1in would').replace("4 ships", "Q#8$UQ8ML#C ships")
    (problem,) = parse(text).problems
    assert problem.code == "text-garbled"
    assert problem.span is not None
    damaged = text[problem.span.start : problem.span.end]
    assert damaged.startswith('QA"z_1in') and damaged.endswith("Q#8$UQ8ML#C")
    first, last = (text[:place].count("\n") + 1 for place in (problem.span.start, problem.span.end))
    assert f"in lines {first} to {last}, first at" in problem.message


@pytest.mark.parametrize("unit", ["Q", "Q#", "qQ ", "Q#8$ ", "_Q"])
def test_runs_are_found_in_linear_time(unit: str) -> None:
    """A megabyte of them is looked through in under a second."""
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    garbles_in(text, 0, len(text))
    assert time.process_time() - start < 3
