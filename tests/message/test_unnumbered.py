"""Text without numbers, parted into paragraphs, and furniture that shares a line with the text."""

from __future__ import annotations

import pytest

from dragoman.message import as_json, parse
from tests.message.telegrams import HEAD, codes, numbers, telegram, told, words_of


def test_a_text_without_numbers_is_parted_at_blank_lines() -> None:
    """Each paragraph of a text without numbers is one, with its own mark."""
    message = telegram(
        "(C) The harbor is open.\n\n(U) It will close\nin June.\n\nIts pilots are content.\n\nSAMPLE\n",
    )
    assert words_of(message) == [
        ("paragraph", None, "(C) The harbor is open."),
        ("paragraph", None, "(U) It will close in June."),
        ("paragraph", None, "Its pilots are content."),
        ("signature", None, "SAMPLE"),
    ]
    assert [(one["kind"], one["mark"]) for one in as_json(message, "x", "plain")["body"]] == [
        ("paragraph", "C"),
        ("paragraph", "U"),
        ("paragraph", None),
    ]
    assert [block.marking.level.name for block in message.blocks[1:]] == ["C", "U", "C", "C"]


@pytest.mark.parametrize(
    "gap",
    [
        "the number of ships in the first six months of the\n\n\nyear grew",
        "a great town on the high plain that is known to all as La\n\nPaz grew",
        "and of the 16,127 tons that are grown each year only\n\n4,887 grew",
        "the guild of all the pilots of the long quay in the\n\nRIGA 00000311  002 OF 003\n\n\nOld Harbor grew",
        "the guild said so, in the hall of the long quay there.\n\nRIGA 00000311  002 OF 003\n\n\nThe harbor grew",
    ],
)
def test_a_sentence_goes_on_below_a_blank_line(gap: str) -> None:
    """Where a page ends inside a paragraph without a number, the paragraph goes on behind it."""
    message = telegram(f"The harbor is open.\n\nPilots say that in its best year,\n{gap} by ten.\n\nThat is all.\n")
    assert len(told(message, "paragraph")) == 3


def test_a_page_between_two_paragraphs_parts_them() -> None:
    """Behind a short last line and a page heading another paragraph begins."""
    message = telegram("The harbor of the\nexercise is open.\n\nRIGA 00000311  002 OF 003\n\n\nIt closes.\n")
    assert told(message, "paragraph") == ["The harbor of the exercise is open.", "It closes."]


def test_a_mark_without_a_number_begins_a_paragraph() -> None:
    """A mark below a blank line begins a paragraph also where its number was lost; an item (C) of a list does not."""
    message = telegram("1. (C) It opens.\n\n(S) It is full.\n\n3. (C) It closes.\n")
    assert [block.printed.value for block in message.blocks if block.printed] == ["(C)", "(S)", "(C)"]
    assert message.marking.level.name == "S"
    message = telegram("1. (U) They ask for:\n\n(A) a boat,\n\n(B) a rope,\n\n(C) a lamp.\n\n2. (U) It closes.\n")
    assert len(told(message, "paragraph")) == 2


def test_text_of_a_numbered_paragraph_stays_in_it() -> None:
    """Items and further lines below blank ones belong to the numbered paragraph above them."""
    message = telegram("1. (C) They ask for:\n\n- a boat,\n\n- a rope.\n\nThey ask in vain.\n\n2. (C) It closes.\n")
    assert told(message, "paragraph")[0].endswith("They ask in vain.")


def test_text_without_numbers_between_numbered_paragraphs() -> None:
    """Below a heading text without a number is parted, and the numbers go on behind it."""
    message = telegram(
        "1. (C) Its masters are:\n\nAnn Sample\n----------\n\nShe came in 1999.\n\nShe stays.\n\n"
        "Bob Example\n-----------\n\nHe came in 2001.\n\n2. (C) It closes.\n"
    )
    assert [block[:2] for block in words_of(message)] == [
        ("paragraph", 1),
        *[("heading", None), ("paragraph", None), ("paragraph", None), ("heading", None), ("paragraph", None)],
        ("paragraph", 2),
    ]


LONG = "The harbor of the exercise is open to all ships of the guild, and its pilots, who came in the spring, are "
CAPTION_GLUED = [
    (f"1. (C) {LONG}content with\nSIPDIS their lamps and with what they were told.\n\n2. (C) It closes.\n", "SIPDIS"),
    (f"1. (C) {LONG}these: Ann Sample;\nSIPDIS Bob Example; Carla Example.\n\n2. (C) It closes.\n", "SIPDIS"),
    (f"1. (C) {LONG}these: Ann Sample;\nNOFORN SIPDIS Bob Example; Carla.\n\n2. (C) It closes.\n", "NOFORN SIPDIS"),
    (f"1. (C) {LONG}content.\n\nSIPDIS 2. (C) It closes.\n", "SIPDIS"),
    (f"1. (C) {LONG}content.\n\nSIPDIS ¶2. (C) It closes.\n", "SIPDIS"),
]


@pytest.mark.parametrize(("text", "caption"), CAPTION_GLUED)
def test_a_caption_of_the_page_before_the_text(text: str, caption: str) -> None:
    """In a flattened copy the caption that a machine put on each page stands before the text and is none of it."""
    message = telegram(text)
    assert told(message, "furniture") == [caption]
    assert numbers(message) == [1, 2]
    assert all("SIPDIS" not in one["text"] for one in as_json(message, "x", "plain")["paragraphs"])
    assert codes(message) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) The guild asks that the\nSIPDIS caption be taken away.\n\n2. (C) It closes.\n",
        f"1. (C) {LONG}content.\n\nSIPDIS is what they ask for.\n\n2. (C) It closes.\n",
        f"1. (C) {LONG}content.\nSENSITIVE as they are, they stay.\n\n2. (C) It closes.\n",
    ],
)
def test_a_caption_that_is_spoken_of(text: str) -> None:
    """A caption that is a word of its sentence stays in the text."""
    assert told(telegram(text), "furniture") == []


@pytest.mark.parametrize(
    "line",
    [
        "RIGA 00000311  002 OF 003 content with their lamps.",
        "content RIGA 00000311  002.2 OF 003 with their lamps.",
        "content with their lamps. RIGA 00000311  002 OF 003",
    ],
)
def test_a_page_heading_on_a_line_of_text(line: str) -> None:
    """A page heading that shares a line with the text is furniture, wherever on the line it stands."""
    message = telegram(f"1. (C) The harbor is open and its pilots are\n{line}\n\n2. (C) It closes.\n")
    [page] = told(message, "furniture")
    assert page.startswith("RIGA 00000311 002") and page.endswith("OF 003")
    [first, _] = as_json(message, "x", "plain")["paragraphs"]
    assert first["text"] == "The harbor is open and its pilots are content with their lamps."


def test_marks_of_the_only_paragraph() -> None:
    """A telegram of one paragraph without a number has its mark."""
    message = telegram(
        " (SBU) Poloff delivered the lamp of ref A.\nSAMPLE\n", HEAD.replace("C O N F I D E N T I A L", "UNCLAS")
    )
    [one] = as_json(message, "x", "plain")["body"]
    assert (one["mark"], one["text"]) == ("SBU", "Poloff delivered the lamp of ref A.")


REPEATED = (
    "C O N F I D E N T I A L SECTION 02 OF 02 RIGA 000311\n\nSIPDIS\n\n"
    "E.O. 12958: DECL: 04/28/2017\nTAGS: PREL, LG\nSUBJECT: EXERCISE: THE HARBOR"
)


@pytest.mark.parametrize(
    "between",
    [
        REPEATED,
        "RIGA 00000311  001.2 OF 003",
        "PAGE 02 RIGA 00311 01 OF 02 281405Z",
        "CONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        RIGA  00311  281405Z",
    ],
)
@pytest.mark.parametrize("number", ["1. (C) ", ""])
def test_a_page_or_a_section_inside_a_paragraph(between: str, number: str) -> None:
    """A page heading, or the head that each section repeats, parts no paragraph and is none of its text."""
    text = f"{number}The harbor of the exercise is open and is\n\n{between}\n\n\nfull of ships.\n\n"
    text += f"{'2. ' * bool(number)}It ends.\n"
    message = telegram(text)
    shown = as_json(message, "x", "plain")
    [first, _] = shown["paragraphs"] or shown["body"]
    assert first["text"] == "The harbor of the exercise is open and is full of ships."
    assert [line for line in between.splitlines() if line] == [
        (HEAD + text)[one["start"] : one["end"]] for one in shown["furniture"]
    ]


def test_a_sentence_below_the_references_is_of_the_text() -> None:
    """Below a blank line a sentence is of the text, though its first words could be a post and a serial."""
    refs = "REF: A. RIGA 12\n     B. TALLINN 14\n"
    text = HEAD.replace("REF: RIGA 288\n", refs) + "\nThe 30 pilots wait; in June the harbor opens;\nthen all go.\n"
    message = parse(text)
    assert [item.value.text for item in message.header.refs] == ["RIGA 12", "TALLINN 14"]
    assert words_of(message)[0] == ("paragraph", None, "The 30 pilots wait; in June the harbor opens; then all go.")


def test_a_short_sentence_below_the_references_is_of_the_text() -> None:
    """An article that opens a line below a blank one is of no post."""
    message = parse(HEAD.replace("REF: RIGA 288\n", "REF: RIGA 288\n\nThe 3 said so.\n"))
    assert [item.value.text for item in message.header.refs] == ["RIGA 288"]


def test_a_number_at_a_line_end_is_no_paragraphs() -> None:
    """Where no other number stands, one that ends a sentence before an item is of the sentence."""
    message = telegram("(C) The harbor has lamps 30.\n(a) The first is lit.\n\nSAMPLE\n")
    assert numbers(message) == []


def test_begin_summary_alone_is_a_heading() -> None:
    """``BEGIN SUMMARY`` on a line of its own is a heading, and the summary is what stands below."""
    message = telegram("BEGIN SUMMARY\n\nThe harbor is open. END SUMMARY\n\n1. Ships come.\n\n2. They go.\n")
    assert words_of(message)[0] == ("heading", None, "BEGIN SUMMARY")
    assert message.summary is not None
    assert message.summary.value == "The harbor is open."
