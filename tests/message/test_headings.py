"""Headings of every form, and the paragraphs that end above them."""

from __future__ import annotations

import pytest

from tests.message.telegrams import numbers, telegram, told, words_of

RULE = "--------------------------------------------- --------"
TWO = "1. (C) The harbor is open.\n\n{}\n\n2. (C) It will close in June.\n"


def between(heading: str) -> list[tuple[str, int | None, str]]:
    """Return the blocks between two paragraphs, where a heading stands."""
    return [block for block in words_of(telegram(TWO.format(heading))) if block[0] != "furniture"][1:-1]


@pytest.mark.parametrize(
    "heading",
    [
        "THE PILOTS",
        "The Pilots of the Harbor",
        "The pilots ask for more",
        "The Pilots\n----------",
        "----------\nThe Pilots\n----------",
        "----------\n\nThe Pilots\n\n----------",
        f"{RULE}\n \nThe Pilots \n \n{RULE}\n \n \n ",
        f"\n\n{RULE}\n\n\nThe Pilots\n\n\n{RULE}\n\n\n",
        "The Pilots\n\n----------",
        "The Pilots\n\nRIGA 00000311  002 OF 003\n\n\n----------",
        "----------\nThe Pilots\n\nRIGA 00000311  002.2 OF 003\n\n\n----------",
        "//THE PILOTS//",
        "The Pilots: A Guild ----------------",
        "Comment",
        "COMMENT:",
        "Comment\n-------",
        "-------\n\nComment\n\n-------",
    ],
)
def test_a_heading_between_two_paragraphs(heading: str) -> None:
    """A heading is one whether a row of dashes stands beside it, a blank line or a page heading away, or not at all."""
    [(kind, _, words)] = between(heading)
    assert kind == "heading"
    assert words in heading
    assert words.strip("-").strip()


@pytest.mark.parametrize(
    "heading",
    [
        "Minister of Economy, Finance and\nthe Harbor",
        "Minister of Economy, Finance and\nthe Harbor\n----------",
        "-----------\nMinister of Economy, Finance and\nthe Harbor\n-----------",
        "Minister of Economy, Finance and\nthe Harbor\n\n--------------------------------------------- -----",
        "-----------\n\nMinister of Economy, Finance and\nthe Harbor\n\n-----------",
        "Minister of Economy, Finance and\n--------------------------------\nthe Harbor\n----------",
        "Minister of Economy, Finance and\n\nRIGA 00000311  002 OF 003\n\n\n"
        "--------------------------------\nthe Harbor\n----------",
    ],
)
def test_a_heading_of_two_lines(heading: str) -> None:
    """A heading of two lines is one, also where each of them is underlined."""
    [(kind, _, words)] = between(heading)
    assert kind == "heading"
    assert words.startswith("Minister of Economy, Finance and") and words.endswith("the Harbor")


def test_the_row_inside_a_heading_is_furniture() -> None:
    """Of a heading whose two lines are each underlined the row of dashes between them is furniture."""
    message = telegram(TWO.format("The Minister of the\n-------------------\nHarbor\n------"))
    assert told(message, "furniture") == ["-------------------"]


def test_two_headings_below_each_other() -> None:
    """A heading between two rows of dashes ends with the second."""
    assert [words for _, _, words in between("-----\nThe Guild\n-----\n\nIts Pilots\n----------")] == [
        "The Guild",
        "Its Pilots",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) The harbor is open and the pilots\nare content\n\n-----\nIts Future\n-----\n\n2. (C) It closes.\n",
        "1. (C) The harbor is open and the pilots\nare content\n\n-----\n\nIts Future\n\n-----\n\n2. (C) It closes.\n",
        "1. (C) They listed:\n\n- the harbor\n\n- the pilots\n\n-----\n\nIts Future\n\n-----\n\n2. (C) It closes.\n",
    ],
)
def test_a_row_that_opens_the_next_heading_is_not_the_last_lines(text: str) -> None:
    """The row of dashes above a heading makes no heading of the line above it."""
    message = telegram(text)
    assert told(message, "heading") == ["Its Future"]
    assert numbers(message) == [1, 2]


def test_text_between_two_headings_stays_text() -> None:
    """A line that ends a sentence between the rows of two headings is text."""
    message = telegram("-----\nThe Guild\n-----\n\nNothing to report.\n\n-----\nIts Future\n-----\n\n1. (C) It ends.\n")
    assert told(message, "heading") == ["The Guild", "Its Future"]
    assert told(message, "paragraph") == ["Nothing to report.", "1. (C) It ends."]


def test_a_heading_run_together_with_its_row_and_the_text() -> None:
    """Where line ends were lost the words above the dashes are a heading, those behind them text."""
    message = telegram("1. (C) The harbor is open.\n\nIts Future\n-----------bor will close in June\nand open again.\n")
    assert [block[::2] for block in words_of(message)][1:] == [
        ("heading", "Its Future"),
        ("paragraph", "bor will close in June and open again."),
    ]


def test_a_table_row_ends_no_paragraph() -> None:
    """A line of a paragraph that ends in no stop goes on below a page heading."""
    message = telegram("1. (C) The harbor is open to\n\nRIGA 00000311  002 OF 003\n\n\nall ships.\n\n2. (C) It ends.\n")
    assert told(message, "heading") == []
    assert numbers(message) == [1, 2]


UNNUMBERED = """{}

Papers report that the harbor of the exercise opened on Monday, and
that its pilots were content.

Dispatch said "nothing of the kind was ever seen in this harbor,"
and asked for more.
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Harbor Opens, Pilots Content",
        "Harbor News (Radio)",
        "HARBOR OPENS",
        "Upcoming events:",
        "Domestic",
        "Press Review\n\nDomestic",
    ],
)
def test_headings_of_a_text_without_numbers(heading: str) -> None:
    """In a text without numbers a line in title case alone above the text is a heading."""
    message = telegram(UNNUMBERED.format(heading))
    assert told(message, "heading") == heading.split("\n\n")
    assert len(told(message, "paragraph")) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Harbor Opens on Monday and Pilots Are Content",
        "Guild: Harbor in Close Ties With Both Shores",
        "Guild Goes to Court Against the Use of the Long Quay by the\nFleet",
        "Harbor-Guild:  A Mini 'One Minute' Crisis in Port and Calls for Pilots\nto Stay Home",
    ],
)
def test_a_title_right_above_a_text_without_numbers(title: str) -> None:
    """In a text without numbers a title of one line or two stands right above its text."""
    message = telegram("\n" + UNNUMBERED.format(title).replace("\n\nPapers", "\nPapers", 1))
    assert told(message, "heading") == [" ".join(title.split())]
    assert [words.split()[0] for words in told(message, "paragraph")] == ["Papers", "Dispatch"]


@pytest.mark.parametrize(
    "line",
    [
        "August 10, 2009",
        "He said:",
        "Minister Ann Sample, Deputy Minister Bob Example,",
        "The harbor of the exercise opened",
    ],
)
def test_what_is_no_heading_in_a_text_without_numbers(line: str) -> None:
    """A day, words that begin a sentence, and a line that ends in a comma are no headings."""
    assert told(telegram(UNNUMBERED.format(line)), "heading") == []


@pytest.mark.parametrize(
    "names",
    [
        "Ann Sample",
        "Ann Sample\nBob Example",
        "ANN SAMPLE\nBOB EXAMPLE",
        "Ann Sample, Minister\n\nBob Example, Deputy Minister",
        "ANN SAMPLE\n\nBOB EXAMPLE\n\nCARLA EXAMPLE",
    ],
)
def test_a_list_before_a_number_is_no_heading(names: str) -> None:
    """Names below words that end in a colon are a list of the paragraph."""
    message = telegram(f"1. (C) Those present were:\n\n{names}\n\n2. (C) It closes.\n")
    assert told(message, "heading") == []
    assert numbers(message) == [1, 2]


@pytest.mark.parametrize(
    "table",
    [
        "Year     Exports    Imports\n----     -------    -------\n2005     10         20\n2006     12         22",
        "Year\tExports\n-----------------\n2005\t10\n-----------------\nTotal\t22",
        "Year     Exports\n\n-----------------\n\n2005     10\n\n2006     12",
    ],
)
def test_a_table_is_no_heading(table: str) -> None:
    """Columns above, between and below rows of dashes are a table of their paragraph."""
    message = telegram(f"1. (C) Exports are:\n\n{table}\n\n2. (C) It closes.\n")
    assert told(message, "heading") == []
    assert [kind for kind, _, _ in words_of(message)] == ["paragraph", "paragraph"]


def test_a_title_between_two_rows_of_dashes_on_one_line() -> None:
    """Where line ends were lost the rows of dashes before and behind a title are none of it."""
    message = telegram("1. (C) It opens.\n-------------- THE LAMPS -------------- 2. (C) They are lit.\n")
    assert told(message, "heading") == ["THE LAMPS"]
    assert numbers(message) == [1, 2]
