"""Telegrams that were scanned: letters and digits of the head taken for one another, labels with letters lost."""

from __future__ import annotations

import pytest

from dragoman.message import Message, parse
from dragoman.message.scanned import garbled_label

ROUTING = "P 281405Z APR 75\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC PRIORITY 4410\n"
CLASS = "CONFIDENTIAL RIGA 2207\n\n"
FACE = "E.O. 11652: GDS\nTAGS: PFOR, PINT\nSUBJECT: EXERCISE: HARBOR DUES\n\nREF: STATE 123\n\n"
TEXT = "1. THE DUES RISE.\n\n2. THE MINISTER SAID NO.\n"


def telegram(routing: str = ROUTING, classified: str = CLASS, face: str = FACE) -> Message:
    """Read a telegram of these lines."""
    return parse(routing + classified + face + TEXT)


def codes(message: Message) -> set[str]:
    """Return the codes of its problems."""
    return {problem.code for problem in message.problems}


CLASSES = [
    ("CONFIDENTIAL RIGA OO2207", "CONFIDENTIAL", "number-garbled"),
    ("CONFIDENTIAL RIGA 22O7", "CONFIDENTIAL", "number-garbled"),
    ("CONFIDENTIAL R1GA 2207", "CONFIDENTIAL", "number-garbled"),
    ("UNCLAS RlGA 2207", "UNCLASSIFIED", "number-garbled"),
    ("CONF1DENTIAL RIGA 2207", "CONFIDENTIAL", "classification-garbled"),
    ("CONFIDENTlAL RIGA 2207", "CONFIDENTIAL", "classification-garbled"),
    ("C 0 N F I D E N T I A L RIGA 2207", "CONFIDENTIAL", "classification-garbled"),
    ("UNGLAS RIGA 2207", "UNCLASSIFIED", "classification-garbled"),
    ("LIMITED 0FFICIAL USE RIGA 2207", "LIMITED OFFICIAL USE", "classification-garbled"),
    ("C O N F I D E N T I A L SECTI0N 01 OF 02 RIGA 2207", "CONFIDENTIAL", "section-garbled"),
    ("C O N F I D E N T I A L SECTION O1 OF O2 RIGA 2207", "CONFIDENTIAL", "section-garbled"),
    ("CONFIDENTIAL RIGA NO. 2207", "CONFIDENTIAL", None),
    ("CONFIDENTIAL RIGA 002207/01 OF 02", "CONFIDENTIAL", None),
    ("CONFIDENTIAL RIGA 2207 SECTION 1 OF 2", "CONFIDENTIAL", None),
]


@pytest.mark.parametrize(("line", "word", "code"), CLASSES, ids=[line for line, _, _ in CLASSES])
def test_a_classification_line(line: str, word: str, code: str | None) -> None:
    """Class and number are read though letters stand for digits or the other way round, and it is told."""
    message = telegram(classified=f"{line}\n\n")
    assert message.header.classification is not None and message.header.classification.value == word
    assert message.header.reference is not None and message.header.reference.value == "75RIGA2207"
    assert codes(message) == ({code} if code else set())
    if "1 OF" in line or "O1" in line:
        assert message.header.section is not None
        assert (message.header.section.value.number, message.header.section.value.of) == (1, 2)


def test_a_digit_that_can_be_several_is_not_guessed() -> None:
    """A letter that looks like no one digit leaves the number open."""
    message = telegram(classified="CONFIDENTIAL RIGA 22X7\n\n")
    assert message.header.reference is None


TIMES = [
    ("P 28l4O5Z APR 75", "time-garbled"),
    ("P 281405Z APR 7O", "time-garbled"),
    ("P 281405Z AFR 75", "time-garbled"),
    ("P 281405Z ARP 75", "time-garbled"),
    ("P281405Z APR 75", None),
    ("P 2814052 APR 75", "time-garbled"),
    ("P 281405Z.APR 75", None),
]


@pytest.mark.parametrize(("line", "code"), TIMES, ids=[line for line, _ in TIMES])
def test_a_date_line(line: str, code: str | None) -> None:
    """A date line is read though letters stand for digits or the month is a letter off, and it is told."""
    message = telegram(ROUTING.replace("P 281405Z APR 75", line))
    assert message.header.dtg is not None and f"{message.header.dtg.value:%d%H%M %m}" == "281405 04"
    assert [word.value for word in message.header.precedence] == ["PRIORITY"]
    assert codes(message) - {"tag-not-in-force", "order-not-in-force"} == ({code} if code else set())


def test_a_month_that_can_be_two_is_not_guessed() -> None:
    """``MAI`` is as near to March as to May."""
    message = telegram(ROUTING.replace("APR", "MAI"))
    assert message.header.dtg is None and "time-unread" in codes(message)


def test_a_precedence_that_is_lost() -> None:
    """A letter that is no precedence leaves it open, and the time is read."""
    message = telegram(ROUTING.replace("P 28", "F 28"))
    assert message.header.dtg is not None and message.header.precedence == ()
    assert codes(message) == {"time-garbled"}


@pytest.mark.parametrize(
    "routing",
    [
        ROUTING.replace("FM ", "FR "),
        ROUTING.replace("FM ", "F M "),
        ROUTING.replace("FM ", "FROM "),
        ROUTING.replace("FM ", "FM: "),
        ROUTING.replace("FM ", "FM\n\n").replace("TO ", "\nTO\n\n"),
        ROUTING.replace("TO ", "T0 "),
    ],
)
def test_sender_and_addressee(routing: str) -> None:
    """Sender and addressee are read behind labels that a scanner garbled, or that stand alone."""
    message = telegram(routing)
    assert message.header.originator is not None and message.header.originator.value == "AMEMBASSY RIGA"
    [action] = message.header.action
    assert (action.value.name, action.value.precedence, action.value.mcn) == ("SECSTATE WASHDC", "PRIORITY", "4410")
    assert message.problems == ()


def test_what_is_shown_to_whom_is_no_addressee() -> None:
    """Below the addressees a line that says to whom to show it is an instruction."""
    routing = "P 281405Z APR 75\nFM\n\nAMEMBASSY RIGA\n\nTO\n\nSECSTATE WASHDC\nNEA/IRN FOR AMBASSADOR SAMPLE\n\n"
    header = telegram(routing).header
    assert [one.value.name for one in header.action] == ["SECSTATE WASHDC"]
    assert [one.value for one in header.instructions] == ["NEA/IRN FOR AMBASSADOR SAMPLE"]


LABELS = ["TACS", "TAG5", "T AGS", "SUBJEGT", "SUB.JECT", "5UBJECT", "SUBJ ECT", "SUBJECI", "RFF", "REE", "KEF", "R EF"]


@pytest.mark.parametrize("label", LABELS)
def test_a_label(label: str) -> None:
    """A label is known with a letter or two garbled, where a colon and what belongs there follow."""
    plain = {"T": "TAGS", "S": "SUBJECT", "5": "SUBJECT"}.get(label[0], "REF")
    header = telegram(face=FACE.replace(f"{plain}:", f"{label}:")).header
    assert [tag.value for tag in header.tags] == ["PFOR", "PINT"]
    assert header.subject is not None and header.subject.value == "EXERCISE: HARBOR DUES"
    assert [one.value.id for one in header.refs] == ["75STATE123"]


@pytest.mark.parametrize("words", ["USES: THE PORT", "RED: THE LAMP", "NOTE: ALL", "Ref: none", "RIGA: A PORT", "E: F"])
def test_what_is_no_label(words: str) -> None:
    """Other words before a colon are no label."""
    assert garbled_label(words) is None


@pytest.mark.parametrize("order", ["E.O. l1652", "F.O. 11652", "E.O. 11G52"])
def test_an_order(order: str) -> None:
    """The line of an order is known by it though a digit is garbled; what cannot be told is kept as printed."""
    message = telegram(face=FACE.replace("E.O. 11652", order))
    assert message.header.eo is not None and message.header.eo.value.schedule == "GDS"


@pytest.mark.parametrize("words", ["SUBJEGT: ", "C 0 N F ", "O1 OF O2 ", "RIGA OO", "l. (C) ", "(C) 1. ", "{C) "])
def test_any_words_are_read_in_linear_time(words: str) -> None:
    """A text of nothing but what may be garbled is read to its end."""
    text = ROUTING + words * 20_000
    assert "".join(line.raw for line in parse(text).lines) == text
