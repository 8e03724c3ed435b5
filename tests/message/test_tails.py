"""What ran on to the tail of a paragraph, where a text ends, and the name below it."""

from __future__ import annotations

import pytest

from dragoman.message import as_json, parse
from tests.message.telegrams import FACE_OF_72, HEAD, codes, telegram, told, words_of

LONG = "The harbor of the exercise is open to all ships of the guild, and its pilots, who came late, are content. "
FLAT = LONG * 3


@pytest.mark.parametrize(
    ("tail", "heading"),
    [
        ("End Summary. The Pilots: Looking More Content", "The Pilots: Looking More Content"),
        ("END SUMMARY. THE PILOTS", "THE PILOTS"),
        ("End summary and comment. What they ask for", "What they ask for"),
        ("(End summary.) The Pilots", "The Pilots"),
        ("They stay in politics. Regular Pilots Dismiss the Doubts/Describe the Port", None),
        ('They call it "a fine harbor." Pilots and Their Boats', "Pilots and Their Boats"),
        ("They stay. NEXT STEPS", "NEXT STEPS"),
        ("They stay. COMMENT", "COMMENT"),
    ],
)
def test_a_heading_behind_the_text(tail: str, heading: str | None) -> None:
    """In a flattened copy the heading above the next paragraph stands on the tail of the one before."""
    message = telegram(f"1. (C) Summary: {FLAT}{tail} \n\n2. (C) It closes.\n")
    expected = heading or "Regular Pilots Dismiss the Doubts/Describe the Port"
    assert told(message, "heading") == [expected]
    [first, _] = as_json(message, "x", "plain")["paragraphs"]
    assert not first["text"].endswith(expected)


@pytest.mark.parametrize(
    "glued",
    [
        "The Pilots and Their Boats 2. (C)",
        "The Pilots and Their Boats ¶2. (C)",
        "------------ The Pilots and Their Boats ------------ 2. (C)",
        "The Pilots and Their Boats ------------ ¶2. (C)",
        "The Pilots and Their Boats ------------ \n\n2. (C)",
    ],
)
def test_a_heading_between_two_paragraphs_on_one_line(glued: str) -> None:
    """In a copy without any line ends a heading stands between two paragraphs, with or without its dashes."""
    message = telegram(f"1. (C) {FLAT}{glued} It closes.\n")
    assert words_of(message) == [
        ("paragraph", 1, f"1. (C) {FLAT}".strip()),
        ("heading", None, "The Pilots and Their Boats"),
        ("paragraph", 2, words_of(message)[2][2]),
    ]


@pytest.mark.parametrize(
    "tail",
    [
        "They stay with Mr. Bob Example",
        "They met in St. Peter Port",
        "They stay. (REFTEL B)",
        "They stay. NATO",
        "They stay for a while",
        "They ask for a boat. They ask for it in vain",
        "They stay. Ann",
    ],
)
def test_a_tail_that_is_text(tail: str) -> None:
    """Names behind an abbreviation, a reference in brackets, and sentences that lack their stop are text."""
    assert told(telegram(f"1. (C) {FLAT}{tail} \n\n2. (C) It closes.\n"), "heading") == []


def test_a_wrapped_text_has_no_heading_on_its_tail() -> None:
    """In a copy with line ends a title inside the last line is text, unless END SUMMARY stands before it."""
    assert told(telegram("1. (C) It opens.\nThey stay. The Old Harbor\n\n2. (C) It closes.\n"), "heading") == []
    message = telegram("1. (C) Summary: It opens.\nEnd summary. The Old Harbor\n\n2. (C) It closes.\n")
    assert told(message, "heading") == ["The Old Harbor"]
    assert message.summary is not None and message.summary.value == "It opens."


SITE = "Visit Riga's Classified Website: http://www.exercise.example/wiki/Portal:Lat via"


@pytest.mark.parametrize(
    "text",
    [
        f"1. (C) {FLAT}{SITE} SAMPLE\n",
        f"1. (C) {FLAT}Please visit our Web site at http://www.exercise.example SAMPLE\n",
        f"1. (C) It opens.\nIt closes. {SITE}\nSAMPLE\n",
        f"1. (C) It closes.\n{SITE}\nSAMPLE\n",
        "1. (C) It closes.\n\nPlease visit Riga's Classified Website at:\nhttp://www.exercise.example/riga\n\nSAMPLE\n",
    ],
)
def test_a_website_at_the_end(text: str) -> None:
    """The notice of a website is furniture, on a line of its own or on the tail of the last paragraph."""
    message = telegram(text)
    assert all("exercise.example" in words or "Website" in words for words in told(message, "furniture"))
    assert told(message, "furniture")
    assert told(message, "paragraph")[-1].endswith(("content.", "closes."))
    assert message.header.signer is not None and message.header.signer.value == "SAMPLE"


def test_a_website_in_the_text_stays() -> None:
    """An address that the text gives is text."""
    text = f"1. (C) {FLAT}They ask to visit the site at http://www.exercise.example/boats.\nSAMPLE\n"
    assert told(telegram(text), "furniture") == []


@pytest.mark.parametrize(
    ("tail", "signer", "words"),
    [
        ("SAMPLE", "SAMPLE", "SAMPLE"),
        ("Sample", "Sample", "Sample"),
        ("DE PREE", "DE PREE", "DE PREE"),
        ("SAMPLE JR", "SAMPLE JR", "SAMPLE JR"),
        ("O'SAMPLE", "O'SAMPLE", "O'SAMPLE"),
        ("SAMPLEEXAMPLE", "SAMPLEEXAMPLE", "SAMPLEEXAMPLE"),
        ("SAMPLE SAMPLE", "SAMPLE", "SAMPLE SAMPLE"),
        ("Sample Sample", "Sample", "Sample Sample"),
        ("SAMPLE\n\nCONFIDENTIAL", "SAMPLE", "SAMPLE"),
        ("SAMPLE\nNNNN", "SAMPLE", "SAMPLE"),
        ("SAMPLE\n\n\nNNN", "SAMPLE", "SAMPLE"),
        ("SAMPLE\nUNQUOTE", "SAMPLE", "SAMPLE"),
        ("SAMPLE\n\nhttp://www.exercise.example/riga", "SAMPLE", "SAMPLE"),
        ("EXEMPT\n\nSAMPLE", "SAMPLE", "SAMPLE"),
        ("GP-3\nSAMPLE", "SAMPLE", "SAMPLE"),
        ("GP.3.\nSAMPLE", "SAMPLE", "SAMPLE"),
        ("GP 3\nSAMPLE", "SAMPLE", "SAMPLE"),
        ("XGDS-2\nSAMPLE", "SAMPLE", "SAMPLE"),
        ("SAMPLE\n...", "SAMPLE", "SAMPLE"),
    ],
)
def test_signatures(tail: str, signer: str, words: str) -> None:
    """The name below the text is read, once where it is printed twice; its place is the name's own."""
    text = f"1. (C) It opens.\n\n2. (C) It closes.\n\n{tail}\n"
    message = telegram(text)
    assert message.header.signer is not None
    assert message.header.signer.value == signer
    assert message.header.signer.span.words(HEAD + text) == signer
    assert told(message, "signature") == [words]
    assert told(message, "paragraph")[-1] == "2. (C) It closes."


def test_a_name_on_the_tail_of_the_last_sentence() -> None:
    """In a flattened copy the name stands behind END COMMENT."""
    message = telegram(f"1. (C) Comment: {FLAT}End Comment. SAMPLE\n")
    assert message.header.signer is not None and message.header.signer.value == "SAMPLE"
    assert words_of(message)[-1] == ("signature", None, "SAMPLE")


def test_no_name() -> None:
    """A telegram without a name has none."""
    assert telegram("1. (C) It opens.\n\n2. (C) It closes.\n").header.signer is None
    assert telegram("1. (C) It opens.\n\n2. (C) The ferry goes to RIGA\n").header.signer is None
    assert telegram("1. (C) It opens.\n\n2. (C) They spoke of NATO\n").header.signer is None


@pytest.mark.parametrize(
    "below", ["Visit us at http://www.state.example/riga\n", "=======CABLE ENDS=======\n", "===== CABLE ENDS =====\n"]
)
def test_lines_of_the_post_stand_below_a_signature(below: str) -> None:
    """An address of pages, and a line that says where the cable ends, are neither text nor signature."""
    found = telegram(f"1. (C) It opens.\nSAMPLE\n \n{below}").header.signer
    assert found is not None and found.value == "SAMPLE"


EXTRACT = "This record is a partial extract of the original cable. The full text of it is not available.\n\n"
SHIPS = "The harbor of the exercise is open to all ships"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEAD + "1. (C) It opens, and is...\n", 17, "..."),
        (HEAD + "1. (C) It opens, and is…\n", 17, "…"),
        (HEAD + "1. (C) It opens.\n\nSAMPLE\n\n...\n", 21, "..."),
        (EXTRACT + HEAD + "1. (C) It opens.\n\nSAMPLE\n", 1, EXTRACT.strip()),
        (HEAD + "1. (U) This is an action request; see para 9.\n\n2. (C) A.\n", 17, "action request; see para 9"),
        (HEAD + f"1. (C) {SHIPS}\nand {SHIPS.lower()}\n", 18, f"and {SHIPS.lower()}"),
    ],
)
def test_where_a_text_is_cut(text: str, line: int, words: str) -> None:
    """A text that is not whole is told at the place that shows it."""
    [problem] = [problem for problem in parse(text).problems if problem.code == "text-cut"]
    assert (problem.line, problem.span and problem.span.words(text)) == (line, words)


def test_the_first_telegram_of_two_is_cut() -> None:
    """Where another telegram follows, the place is the end of the first."""
    text = HEAD + "1. (C) It opens, I ASKED TO ST...\n\n\nS E C R E T TALLINN 000999\n\n1. (S) Another.\nEXAMPLE\n"
    found = [problem for problem in parse(text).problems if problem.code == "text-cut"]
    assert [problem.line for problem in found] == [17]


def test_a_section_may_end_inside_a_sentence() -> None:
    """The first of two sections ends inside a sentence, and is not cut."""
    head = HEAD.replace("A L RIGA", "A L SECTION 01 OF 02 RIGA")
    message = telegram(f"1. (C) {SHIPS}\nand {SHIPS.lower()}\n", head)
    assert "text-cut" not in codes(message)


def test_a_note_on_handling_is_a_notice() -> None:
    """A note above the text on how to handle it is a note, and its line is a notice."""
    text = "SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n\n1. (C) It opens.\n"
    message = telegram(text)
    assert words_of(message)[0] == ("note", None, "SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY")
    assert [line.role for line in message.lines if line.raw.startswith("SENSITIVE")] == ["notice"]


@pytest.mark.parametrize(
    ("tail", "signer"),
    [
        ("\n\nSAMPLE\n\nNOTE BY OC/T: NOT PASSED OSLO.\n", "SAMPLE"),
        (".\n\nSAMPLE\n\nNOTE BY OC/T: NOT PASSED OSLO, ROME AND THE OTHER\nADDRESSEES.\n", "SAMPLE"),
        (".\n\nSAMPLE\n\n* NOTE BY OCT: POUCHED OSLO.\n\nUNCLASSIFIED\n", "SAMPLE"),
        (". SAMPLE\n\nNOTE BY OCT: POUCHED OSLO.\n", "SAMPLE"),
        (". KISSINGER\n", "KISSINGER"),
        (".  INGERSOLL\n", "INGERSOLL"),
        (". SAMPLE\n", None),
        (" SAID KISSINGER\n", None),
    ],
)
def test_signatures_of_the_1970s(tail: str, signer: str | None) -> None:
    """The operations centre's note stands below the name; a Secretary's name behind the last sentence is one."""
    message = telegram(f"1. IT OPENS.\n\n2. IT CLOSES ON FRIDAY{tail}", FACE_OF_72)
    assert (message.header.signer.value if message.header.signer else None) == signer
    assert [block.number for block in message.blocks if block.kind == "paragraph"] == [1, 2]
