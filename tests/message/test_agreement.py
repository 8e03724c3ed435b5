"""The head as a checksum: lines that must agree, and what is said where they do not."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.documents import Level
from dragoman.message import ADVICE, as_json, parse
from dragoman.reference import load

WHOLE = """VZCZCXRO0031
OO RUEHRA
DE RUEHMT #0512/01 1181412
ZNY CCCCC ZZH
O R 281405Z APR 07
FM AMEMBASSY MUSCAT
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1187
INFO RUEHDO/AMEMBASSY DOHA 0402

C O N F I D E N T I A L SECTION 01 OF 03 MUSCAT 000512

SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, MARR, MU
SUBJECT: EXERCISE: THE LIGHTHOUSE

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

1. (C) The lighthouse of this exercise is lit.

MUSCAT 00000512  002 OF 003

2. (C) Its keeper sleeps by day.

MUSCAT 00000512  003 OF 003

3. (U) It will be painted in June.

SAMPLE
"""
SECTIONS = """C O N F I D E N T I A L SECTION 02 OF 03 MUSCAT 000512
SIPDIS
E.O. 12958: DECL: 04/28/2017
TAGS: PREL, MARR, MU
SUBJECT: EXERCISE: THE LIGHTHOUSE
"""
REPEATED = WHOLE.replace("MUSCAT 00000512  002 OF 003\n", SECTIONS).replace(
    "MUSCAT 00000512  003 OF 003\n", SECTIONS.replace("02 OF", "03 OF")
)
DAMAGE = {
    "addressee-precedence": (WHOLE, "O R 281405Z", "P R 281405Z"),
    "info-precedence": (WHOLE.replace("IMMEDIATE 1187", "PRIORITY 1187"), "DOHA 0402", "DOHA IMMEDIATE 0402"),
    "time-differs": (WHOLE, "1181412", "1181359"),
    "correction-differs": (WHOLE, "APR 07", "APR 07 ZDS"),
    "section-impossible": (WHOLE, "SECTION 01 OF 03", "SECTION 04 OF 03"),
    "declassify-late": (WHOLE, "04/28/2017", "04/28/2037"),
    "reason-not-in-force": (WHOLE, "1.4 (b)", "1.5 (b)"),
    "tag-not-in-force": (WHOLE, "PREL, MARR", "PFOR, MARR"),
    "section-missing": (WHOLE, "MUSCAT 00000512  002 OF 003\n", ""),
    "section-order": (WHOLE, "003 OF 003\n\n3.", "003 OF 003\n\nMUSCAT 00000512  002 OF 003\n\n3."),
    "end-differs": (WHOLE, "SAMPLE\n", "SAMPLE\nBT\n#0513\n"),
    "repeat-differs": (REPEATED, "C O N F I D E N T I A L SECTION 02", "S E C R E T SECTION 02"),
}


def codes(text: str) -> list[str]:
    """Return the codes of the problems of a text."""
    return [problem.code for problem in parse(text).problems]


@pytest.mark.parametrize("text", [WHOLE, REPEATED, WHOLE.replace("SAMPLE\n", "SAMPLE\nBT\n#0512\n\nNNNN\n")])
def test_a_whole_telegram_agrees_with_itself(text: str) -> None:
    """A telegram in good form has no problem, with page headings, with repeated heads, with its serial at the end."""
    assert codes(text) == []


@pytest.mark.parametrize("code", sorted(DAMAGE))
def test_a_disagreement_is_reported(code: str) -> None:
    """Each disagreement is reported under its code, with its place and what to do."""
    text, old, new = DAMAGE[code]
    assert old in text
    damaged = text.replace(old, new, 1)
    [problem] = [problem for problem in parse(damaged).problems if problem.code == code]
    assert problem.advice == ADVICE[code]
    assert problem.line is not None and problem.span is not None and problem.span.start < problem.span.end


def test_words_of_correction_want_their_signal() -> None:
    """A copy that says it is corrected has ZDS on the date line; both together are in order."""
    words = WHOLE.replace("SIPDIS\n", "SIPDIS\n\nC O R R E C T E D   C O P Y (TEXT)\n", 1)
    assert codes(words) == ["correction-differs"]
    assert codes(words.replace("APR 07", "APR 07 ZDS")) == []


def test_the_department_may_send_on_hours_later() -> None:
    """A post's telegram leaves within the hour; the Department's own is relayed when its turn comes."""
    late = WHOLE.replace("1181412", "1182112")
    assert codes(late) == ["time-differs"]
    state = late.replace("FM AMEMBASSY MUSCAT", "FM SECSTATE WASHDC").replace("MUSCAT 00", "STATE 00")
    assert "time-differs" not in codes(state)


def test_night_action_travels_as_immediate() -> None:
    """NIACT IMMEDIATE behind a name is no higher than an O on the date line."""
    assert codes(WHOLE.replace("WASHDC IMMEDIATE", "WASHDC NIACT IMMEDIATE")) == []


def test_ten_years_were_the_longest_before_2003() -> None:
    """The same order allowed ten years until March 2003, and 25 from then on."""
    known = load()
    assert known.longest_classification("12958", date(2001, 5, 1)) == 10
    assert known.longest_classification("12958", date(2007, 5, 1)) == 25
    assert known.longest_classification("12356", date(1990, 5, 1)) is None
    assert codes(WHOLE.replace("04/28/2017", "04/28/2032")) == []


def test_a_missing_last_section_shows_where_heads_are_repeated() -> None:
    """A copy that repeats its heads and ends with section 2 of 3 lacks the third; one of page headings may be cut."""
    cut = REPEATED[: REPEATED.index("C O N F I D E N T I A L SECTION 03")]
    assert codes(cut) == ["section-missing"]
    assert codes(WHOLE[: WHOLE.index("MUSCAT 00000512  003")]) == []


def test_tags_are_judged_by_lists_that_are_known() -> None:
    """PFOR ended with the list of 1974; of the 1980s no list is known; KDEM was none in 1974."""
    known = load()
    assert known.tag_is_out_of_force("PFOR", date(2006, 1, 1))
    assert not known.tag_is_out_of_force("PFOR", date(1985, 1, 1))
    assert known.tag_is_out_of_force("KDEM", date(1974, 6, 1))
    assert not known.tag_is_out_of_force("KDEM", date(1972, 6, 1))


def test_rules_of_the_day_are_not_asked_where_the_day_is_in_doubt() -> None:
    """Where day of the year and date contradict each other, nothing is measured by the date."""
    assert codes(WHOLE.replace("1181412", "1171412").replace("PREL", "PFOR")) == ["day-differs"]


OTHER = WHOLE.replace("MUSCAT 00000512", "MOSCOW 00004711")


def test_the_head_of_one_on_the_text_of_another_is_quarantined() -> None:
    """Page headings of another post and serial: the text is that other's, and the paper goes under neither number."""
    message = parse(OTHER)
    assert message.header.quarantined is not None and message.header.quarantined.value == "07MOSCOW4711"
    [problem] = message.problems
    assert problem.code == "spliced"
    assert problem.message == ("07MUSCAT512, line 22: the head is that of 07MUSCAT512, the text that of 07MOSCOW4711.")
    assert message.marking.level is Level.UNSTATED
    assert [block.number for block in message.blocks if block.number] == [1, 2, 3]
    shown = as_json(message, "paper", "plain")
    [[start, end]] = shown["spans"]["quarantined"]
    assert OTHER[start:end] == "MOSCOW 00004711"


def test_sender_and_station_tell_of_another_text() -> None:
    """A classification line whose post and serial are not those of FM and DE belongs to another telegram."""
    text = WHOLE.replace("SECTION 01 OF 03 MUSCAT 000512", "SECTION 01 OF 03 MOSCOW 004711")
    message = parse(text.replace("MUSCAT 00000512", "MOSCOW 00004711"))
    assert message.header.quarantined is not None and message.header.quarantined.value == "07MOSCOW4711"
    assert [problem.code for problem in message.problems] == ["spliced"]
    assert "the head is that of 07MUSCAT512," in message.problems[0].message
    assert message.marking.level is Level.C


def test_a_second_classification_line_tells_of_another_text() -> None:
    """A second classification line above the text, of another post and serial, is that of the text."""
    text = WHOLE.replace("000512\n", "000512\n\nS E C R E T MOSCOW 004711\n", 1)
    message = parse(text)
    assert message.header.quarantined is not None and message.header.quarantined.value == "07MOSCOW4711"
    assert message.marking.level is Level.UNSTATED


def test_one_slip_is_no_splice() -> None:
    """A serial or a post that alone differs is reported as that, and the number stays."""
    for old, new, code in (
        ("#0512/01", "#0513/01", "serial-differs"),
        ("FM AMEMBASSY MUSCAT", "FM AMEMBASSY DOHA", "post-differs"),
    ):
        message = parse(WHOLE.replace(old, new))
        assert [problem.code for problem in message.problems] == [code]
        assert message.header.quarantined is None


def test_a_page_of_its_own_comes_first() -> None:
    """Another's page headings behind the telegram's own are a second telegram, not a splice."""
    text = WHOLE + "\n1. (C) Of another.\n\nMOSCOW 00004711  001.2 OF 002\n\n2. (C) More of it.\n"
    message = parse(text)
    assert message.header.quarantined is None
    assert "second-telegram" in [problem.code for problem in message.problems]


def test_the_true_time_has_its_reason() -> None:
    """The year that other lines prove stands beside the printed one, with the reason in words."""
    text = WHOLE.replace("APR 07", "APR 00").replace("is lit.", "is lit since March 2007.")
    shown = as_json(parse(text), "paper", "plain")
    assert (shown["dtg"], shown["dtg_true"]) == ("2000-04-28T14:05:00Z", "2007-04-28T14:05:00Z")
    assert shown["dtg_true_reason"] == (
        "day 118 after DE is 28 April of 2007 and not of 2000; the text names 2007 once and 2000 never"
    )
    assert as_json(parse(WHOLE), "paper", "plain")["dtg_true_reason"] is None
