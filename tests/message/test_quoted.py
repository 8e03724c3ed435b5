"""Telegrams quoted whole inside another. All are exercise traffic of our own writing, in true form."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Level
from dragoman.message import Message, as_json, compose, parse
from dragoman.message.quotations import find_quotations
from dragoman.message.vocabulary import vocabulary

INNER = """UNCLAS RIGA 000311

SENSITIVE

E.O. 12958: N/A
TAGS: ECON, LG
SUBJECT: EXERCISE LANTERN: THE HARBOR

REF: TALLINN 11

1. (SBU) The harbor is open.

2. (U) Ships come in.
SAMPLE
"""
WRAPPER = """VZCZCXYZ0008
PP RUEHTL
DE RUEHC #1905 1181405
ZNY CCCCC ZZH
P 281405Z APR 07
FM SECSTATE WASHDC
TO AMEMBASSY TALLINN PRIORITY 0402

C O N F I D E N T I A L STATE 051905

NOFORN
SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, EN
SUBJECT: EXERCISE LANTERN: WHAT RIGA WRITES

REF: TALLINN 12

1. (U) This is an action request; see para 3.

2. (C) The following is the text of Riga 311 for your use.

BEGIN TEXT:

{inner}
END TEXT.

3. (C) Post should tell the Foreign Ministry.
RICE
"""
REPEAT = """O 021430Z DEC 73
FM SECSTATE WASHDC
TO AMEMBASSY TALLINN IMMEDIATE
C O N F I D E N T I A L STATE 237999
EXDIS
FOLLOWING REPEAT OF RIGA 9876 SENT ACTION SECSTATE INFO HELSINKI DEC 1.
QUOTE
S E C R E T RIGA 9876
NODIS
E.O. 11652: GDS
TAGS: PFOR, LG
SUBJECT: EXERCISE LANTERN: TALKS ON THE HARBOR
REF: STATE 230001
1. THE MINISTER CALLED THE ICE QUOTE THICK UNQUOTE AND LEFT.
2. COMMENT: HE MEANT IT.
CONFIDENTIAL
PAGE 02        STATE   237999  021430Z
3. WE SHALL SEE.
SAMPLE
UNQUOTE
KISSINGER
"""
WRAPPED = WRAPPER.format(inner=INNER)


def read(text: str) -> Message:
    """Parse a text, and see that it is written back."""
    message = parse(text)
    assert compose(message) == text
    return message


def test_the_inner_head_does_not_touch_the_outer_fields() -> None:
    """Every field of the telegram around is as if nothing were quoted; of its paragraphs each is its own."""
    bare = WRAPPER.replace("BEGIN TEXT:\n\n{inner}\nEND TEXT.\n\n", "")
    outer, alone = as_json(read(WRAPPED), "a", "telegram"), as_json(read(bare), "a", "telegram")
    same = ("reference", "originator", "classification", "captions", "tags", "subject", "refs", "signer")
    assert {name: outer[name] for name in same} == {name: alone[name] for name in same}
    assert [(one["n"], one["mark"]) for one in outer["paragraphs"]] == [(1, "U"), (2, "C"), (3, "C")]
    assert outer["action_request"] == 3
    assert not outer["problems"]


def test_the_quoted_telegram_is_read_by_itself() -> None:
    """Its head, its own paragraphs and its place are given; its year is that of the telegram around it."""
    shown = as_json(read(WRAPPED), "a", "telegram")
    (quoted,) = shown["quoted"]
    assert quoted["reference"] == "07RIGA311"
    assert quoted["subject"] == "EXERCISE LANTERN: THE HARBOR"
    assert quoted["captions"] == ["SENSITIVE"]
    assert [(one["n"], one["mark"]) for one in quoted["paragraphs"]] == [(1, "SBU"), (2, "U")]
    assert WRAPPED[quoted["start"] : quoted["end"]] == INNER.rstrip()
    first = quoted["paragraphs"][0]
    assert WRAPPED[first["start"] : first["end"]] == "1. (SBU) The harbor is open."
    subject = read(WRAPPED).quoted[0].header.subject
    assert subject is not None
    assert WRAPPED[subject.span.start : subject.span.end] == subject.value


def test_the_inner_marking_holds_for_the_inner_words() -> None:
    """Quoted words are held as their own telegram says, under the captions of the one around, and bear no number."""
    message = read(WRAPPED)
    inside = [block for block in message.blocks if block.voice == "quoted text" and block.span.start > 500]
    marked = {WRAPPED[block.span.start : block.span.end][:9]: block.marking for block in inside}
    assert marked["1. (SBU) "].level is Level.SBU
    assert marked["2. (U) Sh"].level is Level.U
    assert all("NOFORN" in marking.controls for marking in marked.values())
    assert all(block.number is None for block in inside)


def test_blocks_do_not_overlap() -> None:
    """The paragraph that leads over ends before the quotation; every block of text stands alone."""
    for text in (WRAPPED, REPEAT):
        blocks = [block for block in read(text).blocks if block.kind != "furniture"]
        assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))


def test_a_repeat_of_the_seventies() -> None:
    """The wrapper without a subject of its own takes none from inside; single words between QUOTE and UNQUOTE stay."""
    message = read(REPEAT)
    assert message.header.reference is not None and message.header.reference.value == "73STATE237999"
    assert message.header.subject is None
    assert not message.header.tags and not message.header.refs
    assert message.header.signer is not None and message.header.signer.value == "KISSINGER"
    (quoted,) = message.quoted
    assert quoted.header.reference is not None and quoted.header.reference.value == "73RIGA9876"
    assert quoted.header.signer is not None and quoted.header.signer.value == "SAMPLE"
    assert [block.number for block in quoted.blocks if block.number] == [1, 2, 3]
    assert [number.value for number in message.header.quotes] == ["73RIGA9876"]


def test_the_whole_is_held_as_closely_as_what_it_quotes() -> None:
    """A SECRET telegram quoted in a CONFIDENTIAL one raises the whole, and is told with its line."""
    message = read(REPEAT)
    assert message.marking.level is Level.S
    assert set(message.marking.controls) == {"EXDIS", "NODIS"}
    (problem,) = message.problems
    assert (problem.code, problem.line) == ("quote-above-banner", 8)
    assert all(block.marking.level is Level.S for block in message.blocks)


def test_sheets_of_the_outer_telegram_inside_the_quotation() -> None:
    """A page heading with the wrapper's serial is furniture, and begins no other telegram."""
    message = read(WRAPPED.replace("2. (U) Ships", "STATE 00051905  002 OF 003\n\n2. (U) Ships"))
    assert not message.problems
    furniture = [block for block in message.blocks if block.kind == "furniture"]
    assert any(
        "00051905"
        in WRAPPED.replace("2. (U) Ships", "STATE 00051905  002 OF 003\n\n2. (U) Ships")[
            block.span.start : block.span.end
        ]
        for block in furniture
    )


def test_a_quotation_that_nothing_ends() -> None:
    """Without UNQUOTE the quotation runs to the end, and says so."""
    message = read(REPEAT.replace("UNQUOTE\nKISSINGER\n", ""))
    assert {one.code for one in message.problems} == {"quote-open", "quote-above-banner"}
    assert message.quoted[0].header.signer is not None
    assert message.header.signer is None


def test_a_serial_not_yet_reached_is_of_the_year_before() -> None:
    """A telegram of the own post with a higher serial was sent the year before."""
    own = WRAPPED.replace("UNCLAS RIGA 000311", "UNCLAS STATE 190233")
    quoted = read(own).quoted[0].header.reference
    assert quoted is not None and quoted.value == "06STATE190233"


def test_its_own_date_line_goes_first() -> None:
    """A quoted telegram with routing lines has its own day, sender and addressees."""
    routing = "R 031200Z JAN 06\nFM AMEMBASSY RIGA\nTO RUEHC/SECSTATE WASHDC 1187\n\n"
    (quoted,) = read(WRAPPER.format(inner=routing + INNER)).quoted
    assert quoted.header.reference is not None and quoted.header.reference.value == "06RIGA311"
    assert quoted.header.originator is not None and quoted.header.originator.value == "AMEMBASSY RIGA"
    assert [one.value.name for one in quoted.header.action] == ["SECSTATE WASHDC"]


def test_a_quotation_inside_a_quotation() -> None:
    """A wrapper may quote a wrapper; each is read by itself."""
    middle = WRAPPED.replace("STATE 051905", "STATE 051800").replace("#1905", "#1800")
    message = read(WRAPPER.format(inner=middle))
    (one,) = message.quoted
    assert one.header.reference is not None and one.header.reference.value == "07STATE51800"
    (inmost,) = one.quoted
    assert inmost.header.reference is not None and inmost.header.reference.value == "07RIGA311"
    assert "EXERCISE LANTERN: THE HARBOR" in WRAPPER.format(inner=middle)[inmost.span.start : inmost.span.end]


def test_lines_inside_are_named() -> None:
    """Lines of quoted telegrams have the role quoted, so none is taken for the telegram's own."""
    roles = {line.raw.strip(): line.role for line in read(WRAPPED).lines}
    assert roles["UNCLAS RIGA 000311"] == "quoted"
    assert roles["C O N F I D E N T I A L STATE 051905"] == "classification"
    assert roles["RICE"] == "signature"


@pytest.mark.parametrize(
    "words",
    [
        "BEGIN TEXT:\n\nDear Minister, the harbor is open.\n\nEND TEXT.",
        "QUOTE\nTHE ICE IS THICK\nUNQUOTE",
        "He said: Quote the ice is thick unquote.",
    ],
)
def test_other_words_in_quotation_are_no_telegrams(words: str) -> None:
    """A letter, a statement or a phrase between the same marks is only words."""
    message = read(WRAPPER.replace("BEGIN TEXT:\n\n{inner}\nEND TEXT.", words))
    assert not message.quoted
    assert not message.header.quotes


@given(st.lists(st.sampled_from([*REPEAT.splitlines(True), *WRAPPED.splitlines(True)]), max_size=40).map("".join))
def test_any_heap_of_such_lines_is_read(text: str) -> None:
    """Whatever is quoted in whatever, the text comes back and every place lies in it, blocks in order."""
    message = read(text)
    starts = [block.span.start for block in message.blocks]
    assert starts == sorted(starts)
    assert all(0 <= block.span.start <= block.span.end <= len(text) for block in message.blocks)
    assert len(message.lines) == len(parse(text).lines)


@pytest.mark.parametrize(
    "unit", ["QUOTE\n", "QUOTE ", "QUOTE\nSECRET RIGA 1\n", "BEGIN TEXT\nFM AMEMBASSY\n", "UNQUOTE "]
)
def test_quotations_are_found_in_linear_time(unit: str) -> None:
    """A megabyte of openings is looked through in under a second."""
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    find_quotations(text, vocabulary())
    assert time.process_time() - start < 2


UNCLOSED = """O 281405Z APR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC IMMEDIATE 1187
C O N F I D E N T I A L RIGA 000512
E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
SUBJECT: EXERCISE LANTERN: WHAT TALLINN WRITES

1. (C) Tallinn has this.

2. (C) {lead}QUOTE
O 271405Z APR 07
FM AMEMBASSY TALLINN
TO AMEMBASSY RIGA IMMEDIATE 0012
C O N F I D E N T I A L TALLINN 000199
SUBJECT: EXERCISE LANTERN: THE FERRY

1. (C) The ferry waits.

{second}
{signed}
{after}. (C) We agree.

SAMPLE
"""


@pytest.mark.parametrize(
    ("second", "signed", "after"),
    [
        ("2. (C) The pilot waits.", "\nPATTERN\n", 3),
        ("2. (C) The pilot waits.\n\n3. (C) The keeper too.", "", 3),
        ("2. (C) The pilot waits.\n\n3. (C) The keeper too.\n\n4. (C) So do we.", "\nPATTERN\n", 3),
    ],
)
def test_what_nothing_closes_ends_where_the_telegram_around_goes_on(second: str, signed: str, after: int) -> None:
    """Without UNQUOTE the paragraphs count on around the quotation, behind its signature or where its own do not."""
    text = UNCLOSED.format(lead="", second=second, signed=signed, after=after)
    message = read(text)
    shown = as_json(message, "a", "telegram")
    assert [(one["n"], one["text"]) for one in shown["paragraphs"]][-1] == (after, "We agree.")
    assert shown["signer"] == "SAMPLE"
    assert "quote-open" in {problem.code for problem in message.problems}
    (quoted,) = shown["quoted"]
    assert len(quoted["paragraphs"]) == second.count("(C)") + 1


def test_what_counts_on_without_a_sign_is_still_quoted() -> None:
    """Where nothing tells the next number of the quotation from that of the telegram around, it is the quotation's."""
    text = UNCLOSED.format(lead="", second="2. (C) The pilot waits.", signed="", after=3)
    (quoted,) = as_json(read(text), "a", "telegram")["quoted"]
    assert [one["n"] for one in quoted["paragraphs"]] == [1, 2, 3]
