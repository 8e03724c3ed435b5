"""Every kind of problem: when it is reported, and that the documents name it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dragoman.message
from dragoman.message import ADVICE, AMONG_ADVICE, REFUSALS, parse

WHOLE = """VZCZCXYZ0008
PP RUEHWEB

DE RUEHRA #0311 1181405
ZNY CCCCC ZZH
P 281405Z APR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187
INFO RUEHTL/AMEMBASSY TALLINN PRIORITY 0402

C O N F I D E N T I A L RIGA 000311

SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
SUBJECT: EXERCISE: THE HARBOR

REF: RIGA 288

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

1. (C) The harbor of this exercise is open.

2. (U) It will close in June.

SAMPLE
"""
DAMAGE = {
    "transmission-unread": ("VZCZCXYZ0008", "VZCZ garbled"),
    "station-unread": ("#0311 1181405", "#0311 118"),
    "prosign-unread": ("ZNY CCCCC ZZH", "ZNY CCDCC ZZH"),
    "time-unread": ("281405Z APR", "312505Z APR"),
    "originator-unread": ("FM AMEMBASSY RIGA", "FM"),
    "addressee-garbled": ("TALLINN PRIORITY 0402", "TALLINN JUN 0402"),
    "precedence-misspelt": ("TALLINN PRIORITY", "TALLINN PIORITY"),
    "copies-differ": ("P 281405Z", "ACTION EUR-12 INFO OCT-01 /014 W\nP 281405Z"),
    "copies-garbled": ("P 281405Z", "ACTION EUR-12 INFO OCT-O1 /013 W\nP 281405Z"),
    "clearance-unread": ("P 281405Z", "DRAFTED BY EUR/NB:\nP 281405Z"),
    "order-misspelt": ("E.O. 12958", "E.O. 19523"),
    "order-not-in-force": ("E.O. 12958", "E.O. 12356"),
    "instruction-not-allowed": ("DECL: 04/28/2017", "XGDS-2"),
    "classification-garbled": ("C O N F I D E N T I A L RIGA", "C O N F I D E N T A L RIGA"),
    "number-garbled": ("RIGA 000311", "RIGA OO0311"),
    "time-garbled": ("P 281405Z", "P 28I405Z"),
    "line-unread": ("FM AMEMBASSY RIGA", "FM AMEMBASSY RIGA\n\nThis line is of no form\n"),
    "number-unread": ("C O N F I D E N T I A L RIGA 000311", "C O N F I D E N T I A L"),
    "section-garbled": ("A L RIGA", "A L SCTION 01 OF 02 RIGA"),
    "part-only": ("A L RIGA", "A L SECTION 02 OF 02 RIGA"),
    "order-unread": ("04/28/2017", "02/31/2017"),
    "declassify-early": ("04/28/2017", "04/28/2006"),
    "subject-unread": ("SUBJECT: EXERCISE: THE HARBOR\n", "SUBJECT:\n"),
    "subject-missing": ("SUBJECT: EXERCISE: THE HARBOR\n", ""),
    "classification-missing": ("C O N F I D E N T I A L RIGA 000311\n", ""),
    "tag-unknown": ("PREL, LG", "PREL, LG, XYZQW"),
    "reference-unread": ("REF: RIGA 288", "REF: THE TALKS OF MAY 2"),
    "reference-unnumbered": ("REF: RIGA 288", "REF: STATE"),
    "day-differs": ("1181405", "1171405"),
    "serial-differs": ("#0311", "#0312"),
    "post-differs": ("A L RIGA 000311", "A L TALLINN 000311"),
    "prosign-differs": ("CCCCC", "SSSSS"),
    "precedence-differs": ("PP RUEHWEB", "OO RUEHWEB"),
    "portion-above-banner": ("2. (U)", "2. (S)"),
    "banner-above-portions": ("1. (C)", "1. (U)"),
    "captions-conflict": ("SIPDIS\n", "SIPDIS\nNODIS\n"),
    "paragraph-missing": ("2. (U)", "3. (U)"),
    "paragraph-repeated": ("2. (U)", "1. (U)"),
    "text-missing": (WHOLE[WHOLE.index("1. (C)") :], ""),
    "text-cut": ("It will close in June.\n\nSAMPLE", "It will close..."),
    "head-missing": (WHOLE[: WHOLE.index("C O N F")], ""),
    "second-telegram": ("SAMPLE\n", "SAMPLE\n\nS E C R E T TALLINN 000999\n\n1. (S) Another.\n"),
    "not-telegram": (WHOLE, "The harbor is open.\n"),
    "empty": (WHOLE, "\n"),
}


def codes(text: str) -> set[str]:
    """Return the codes of the problems of a text."""
    return {problem.code for problem in parse(text).problems}


def test_a_whole_telegram_has_no_problem() -> None:
    """A telegram in good form has no problem."""
    assert codes(WHOLE) == set()


@pytest.mark.parametrize("code", sorted(DAMAGE))
def test_damage_is_reported(code: str) -> None:
    """Each kind of damage is reported under its code, with a place and what to do."""
    old, new = DAMAGE[code]
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    [problem] = [problem for problem in parse(text).problems if problem.code == code]
    assert problem.advice == ADVICE[code]
    assert problem.message[0].isupper() or problem.message[0].isdigit() or problem.message.startswith("line ")


def test_an_early_telegram_needs_no_subject() -> None:
    """Before 1973 a telegram has neither tags nor subject, and lacks nothing without them."""
    early = WHOLE.replace("APR 07", "APR 66").replace("TAGS: PREL, LG\n", "").replace(*DAMAGE["subject-missing"])
    assert "subject-missing" not in codes(early)
    assert "subject-missing" in codes(early.replace("APR 66", "APR 76"))


def test_a_letterhead_is_known_by_name() -> None:
    """What stood printed on the form above a telegram is no line that was not understood."""
    for above in (
        "DEPARTMENT OF STATE\nTELEGRAM\n\n",
        "Department of State INCOMING TELEGRAM\n",
        "OUTGOING TELEGRAM\n",
    ):
        assert codes(above + WHOLE) == set()


def test_pilcrows_that_became_ones() -> None:
    """A first paragraph numbered 11 is paragraph 1, and the message says why in words."""
    text = WHOLE.replace("1. (C)", "11. (C)").replace("2. (U)", "12. (U)")
    first, second = parse(text).problems
    assert first.message == (
        "07RIGA311, line 23: paragraph is numbered 11 where 1 was expected.\n"
        '"¶" was probably turned into "1" on the way here. Read as paragraph 1; the text is unchanged.'
    )
    assert (second.code, second.line) == ("paragraph-number", 25)


def test_shuffled_paragraphs() -> None:
    """A paragraph that stands behind a later one is read, and reported."""
    text = WHOLE.replace("2. (U)", "¶2. (U) A.\n\n¶4. (U) B.\n\n¶3. (U) C.\n\n¶5. (U)")
    message = parse(text)
    assert [block.number for block in message.blocks if block.number] == [1, 2, 4, 3, 5]
    assert [problem.code for problem in message.problems] == ["paragraph-order"]


def test_a_wrong_year_is_proven_by_the_day_of_the_year() -> None:
    """28 April is day 118 of 2007 and day 119 of 2000: a text that names 2007 proves the year 00 wrong."""
    text = WHOLE.replace("APR 07", "APR 00").replace("open.", "open since March 2007.")
    header = parse(text).header
    assert header.dtg is not None and header.dtg.value.year == 2000
    assert header.dtg_true is not None and header.dtg_true.value.year == 2007
    assert header.reference is not None and header.reference.value == "00RIGA311"
    assert [reference.value.id for reference in header.refs] == ["07RIGA288"]


def test_a_weekday_can_deny_a_year() -> None:
    """A weekday that is wrong in the year the text names keeps that year from being taken."""
    text = WHOLE.replace("APR 07", "APR 00").replace("open.", "open since 2007, since Monday, April 24.")
    assert parse(text).header.dtg_true is None
    assert codes(text) == {"day-differs", "declassify-early"} - {"declassify-early"}


def test_every_code_is_documented() -> None:
    """Each code that the room's source names has its advice and its row in the how-to."""
    room = Path(dragoman.message.__file__).parent
    page = (Path(__file__).parents[2] / "docs" / "telegrams.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.M))
    named = set()
    for source in room.glob("*.py"):
        text = source.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:Noted|_at|\.note)\(\s*"([a-z-]+)"', text))
        named |= set(re.findall(r': "([a-z]+-unread)"', text))
    assert named <= set(ADVICE)
    assert rows == set(ADVICE) | set(AMONG_ADVICE) | set(REFUSALS) | {"serial-out-of-order"}


def test_every_code_is_shown_here() -> None:
    """Each code has a damage of its own or a test above; the rest can come from no small text."""
    others = {"paragraph-number", "paragraph-order", "year-wrong", "addressee-unread", "section-differs"}
    others |= {"paragraph-unread", "paragraph-empty"}  # shown in test_paragraphs
    others |= {"catalogue-differs", "downgrading-differs"}  # shown in test_catalogued, test_declassifying
    others |= {"quote-open", "quote-above-banner", "line-garbled", "text-garbled"}  # test_quoted, test_garbles
    others |= {"attribute-differs", "attribute-unknown", "text-elsewhere"}  # shown in the cases of the archive
    others |= {  # shown in test_agreement
        *("spliced", "section-missing", "section-order", "section-impossible", "repeat-differs", "end-differs"),
        *("time-differs", "addressee-precedence", "info-precedence", "correction-differs", "declassify-late"),
        *("reason-not-in-force", "tag-not-in-force"),
    }
    assert set(DAMAGE) | others == set(ADVICE)


def test_an_addressee_that_is_none() -> None:
    """A line of the list that is too long for a name is reported."""
    text = WHOLE.replace("RUEHC/SECSTATE WASHDC PRIORITY 1187", "RUEHC/" + "SECSTATE " * 20)
    assert "addressee-unread" in codes(text)


def test_sections_that_differ() -> None:
    """The part after DE is the section of the classification line."""
    text = WHOLE.replace("#0311", "#0311/02").replace("A L RIGA", "A L SECTION 01 OF 02 RIGA")
    assert codes(text) == {"section-differs"}


def test_a_later_section_of_a_post_with_a_short_first_word_is_no_second_telegram() -> None:
    """The serial of a section is the last number of its line, whatever words stand before it."""
    first = WHOLE.replace("L RIGA 000311", "L SECTION 01 OF 02 TEL AVIV 000311")
    text = first.replace("AMEMBASSY RIGA", "AMEMBASSY TEL AVIV").replace(
        "2. (U)", "C O N F I D E N T I A L SECTION 02 OF 02 TEL AVIV 000311\n\n2. (U)"
    )
    assert "second-telegram" not in [problem.code for problem in parse(text).problems]
