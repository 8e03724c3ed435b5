"""Paragraph numbers: by their sequence, however they are printed, damaged or doubled."""

from __future__ import annotations

import pytest

from tests.message.telegrams import HEAD, codes, numbers, telegram, told, words_of


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) It opens.\n\n2. (C) It closes.\n",
        "1.(C) It opens.\n\n2.(C) It closes.\n",
        "1.  (C) It opens.\n\n2.  (C)  It closes.\n",
        "1 (C) It opens.\n\n2 (C) It closes.\n",
        "¶1. (C) It opens.\n\n¶2. (C) It closes.\n",
        "¶ 1. (C) It opens.\n\n¶ 2. (C) It closes.\n",
        "¶\n1. (C) It opens.\n\n¶\n2. (C) It closes.\n",
        "¶\r\n1. (C) It opens.\r\n\r\n¶\r\n2. (C) It closes.\r\n",
        "1. (C) It opens.\n2. (C) It closes.\n",
        "1. (C) It opens. 2. (C) It closes.\n",
        "1) (C) It opens.\n\n2) (C) It closes.\n",
        "  1. (C) It opens.\n\n  2. (C) It closes.\n",
        "1. C) It opens.\n\n2. C) It closes.\n",
        "1. It opens.\n\n2. It closes.\n",
        "1.  It opens.\n\n2.  It closes.\n",
        "¶1. 1. (C) It opens.\n\n¶2. 2. (C) It closes.\n",
        "(C) 1. It opens.\n\n(C) 2. It closes.\n",
        "(C)1. It opens.\n(C)2. It closes.\n",
        "(C) ¶1. It opens.\n\n(C) ¶2. It closes.\n",
        "(C) 1. It opens. (C) 2. It closes.\n",
        "1, (C) It opens.\n\n2, (C) It closes.\n",
        "1- (C) It opens.\n\n2- (C) It closes.\n",
        "1: (C) It opens.\n\n2: (C) It closes.\n",
        "1. [C] It opens.\n\n2. [C] It closes.\n",
        "1. {C) It opens.\n\n2. (C} It closes.\n",
    ],
)
def test_two_paragraphs(text: str) -> None:
    """Two paragraphs are found with their words, with or without pilcrow, stop, blank, mark and empty line."""
    message = telegram(text)
    assert numbers(message) == [1, 2]
    prose = [block.prose.words(HEAD + text) for block in message.blocks if block.prose is not None]
    assert prose == ["It opens.", "It closes."]
    assert codes(message) in ([], ["banner-above-portions"])


@pytest.mark.parametrize(
    "text", ["(C) 1. It opens.\n\n(S//NF) 2. It closes.\n", "(C) 1. It opens. (S//NF) 2. It closes.\n"]
)
def test_a_mark_before_its_number(text: str) -> None:
    """A mark that stands before its number is the paragraph's, and holds the whole as closely."""
    message = telegram(text)
    assert [str(block.printed and block.printed.value) for block in message.blocks if block.number] == [
        "(C)",
        "(S//NF)",
    ]
    assert str(message.marking) == "S/NOFORN"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("l. (C) It opens.\n\n2. (C) It is full.\n\n3. (C) It closes.\n", "l"),
        ("I. IT OPENS.\n\n2. IT IS FULL.\n\n3. IT CLOSES.\n", "I"),
        ("1. (C) It opens.\n\nZ. (C) It is full.\n\n3. (C) It closes.\n", "Z"),
        ("1. IT OPENS.\n\nZ. IT IS FULL.\n\n3. IT CLOSES.\n", "Z"),
    ],
)
def test_a_number_of_which_a_scanner_made_a_letter(text: str, printed: str) -> None:
    """A letter that a scanner made of a digit is read where that number is missing, and told."""
    message = telegram(text)
    assert numbers(message) == [1, 2, 3]
    [problem] = [problem for problem in message.problems if problem.code == "paragraph-number"]
    assert repr(printed) in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "I. It opens.\n\nA. It is full.\n\nII. It closes.\n\n3. It ends.\n",
        "1. It opens.\n\n2. It is full.\n\nB. It closes.\n",
        "1. It opens.\n\n2. It asks:\n\nB. a rope\n\nS. a lamp\n\n3. It closes.\n",
    ],
)
def test_letters_that_are_no_numbers(text: str) -> None:
    """Roman numbers and lettered items are no paragraphs' numbers."""
    assert all(problem.code != "paragraph-number" for problem in telegram(text).problems)


def test_a_number_behind_the_reasons() -> None:
    """A paragraph that begins behind the reasons of classification is one."""
    message = telegram("2. (C) It closes.\n", HEAD.replace("and (d).\n\n", "and (d) 1. (C) Summary: It opens.\n\n"))
    assert numbers(message) == [1, 2]
    [classifier] = message.header.classified_by
    assert classifier.value.reasons == ("b", "d")


def test_a_number_inside_a_line() -> None:
    """In a flattened copy a number behind a sentence begins a paragraph, one inside a sentence does not."""
    text = (
        "9. (C) "
        + "The harbor is open to all 10. ships of the guild. " * 8
        + "10. In addition it closes. 11. (C) It ends."
    )
    assert numbers(telegram("".join(f"{n}. (C) It opens.\n\n" for n in range(1, 9)) + text)) == list(range(1, 12))


def test_a_number_behind_a_page_heading() -> None:
    """A page heading broken over two lines may stand before a number."""
    text = "1. (C) It opens to\n\nRIGA 00000311  002.\n2 OF 002 2. (C) It closes.\n\n3. (C) It ends.\n"
    message = telegram(text)
    assert numbers(message) == [1, 2, 3]


def test_numbers_that_are_no_paragraphs() -> None:
    """A section of an order, a year and a share at the beginning of a line are no paragraphs."""
    text = (
        "1. (C) It opened under section\n1.4 (b) of the order, in the spring of\n¶2007. It holds\n2. 5 ships, and in\n"
        "1998. the guild had\n12 (twelve) pilots.\n\n2. (C) It closes.\n"
    )
    assert numbers(telegram(text)) == [1, 2]


def test_a_list_inside_a_paragraph() -> None:
    """A list inside a paragraph, numbered from 1, does not go on the paragraphs."""
    text = "1. (C) It opens.\n\n2. (C) They ask for:\n1. a boat,\n2. a rope,\n3. a lamp.\n\n3. (C) It closes.\n"
    message = telegram(text)
    assert numbers(message) == [1, 2, 3]
    assert told(message, "paragraph")[1].endswith("3. a lamp.")


def test_a_doubled_number_that_differs() -> None:
    """Where a machine put its own numbers before the typed ones, those are read that go on without a break."""
    text = (
        "¶1. 1. It opens.\n\n¶2. 2. It is full.\n\n¶3.\n\nThe Pilots\n\n¶4. 3. They are content.\n\n"
        "¶5. 4. (C) They ask for more.\n\n¶6. 5. Comment: It will close.\n\n¶7.\nSAMPLE\n"
    )
    message = telegram(text)
    assert numbers(message) == [1, 2, 3, 4, 5, 6, 7]
    assert told(message, "heading") == ["The Pilots"]
    assert message.comment is not None and message.comment.value == "It will close."
    assert codes(message) == ["paragraph-empty", "paragraph-number", "paragraph-empty"]
    [doubled] = [problem for problem in message.problems if problem.code == "paragraph-number"]
    assert "4 and 3, 5 and 4, 6 and 5" in doubled.message
    assert words_of(message)[-2:] == [("paragraph", 7, "¶7."), ("signature", None, "SAMPLE")]


def test_typed_numbers_that_go_on_better_than_the_machines() -> None:
    """Where the machine's numbers are broken and the typed ones are not, the typed ones are read."""
    text = "¶1. 1. It opens.\n\n¶3. 2. It is full.\n\n¶4. 3. They are content.\n\n¶9. 4. It closes.\n"
    assert numbers(telegram(text)) == [1, 2, 3, 4]


def test_a_lost_section_in_the_middle() -> None:
    """Where the paragraphs of a lost section are missing, those before and behind it are read, and the gap is told."""
    text = "".join(f"{number}. (C) It opens.\n\n" for number in (*range(1, 6), *range(17, 24)))
    message = telegram(text)
    assert numbers(message) == [*range(1, 6), *range(17, 24)]
    [problem] = [problem for problem in message.problems if problem.code == "paragraph-missing"]
    assert "6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 is not there" in problem.message


def test_a_long_gap_is_told_by_its_ends() -> None:
    """A gap of more than twenty numbers is told by its first and last."""
    text = "".join(f"{number}. (C) It opens.\n\n" for number in (1, 2, 3, 41, 42, 43))
    message = telegram(text)
    assert numbers(message) == [1, 2, 3, 41, 42, 43]
    assert any("4 to 40 is not there" in problem.message for problem in message.problems)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1. (C) It opens.\n\n2. (C) As ref has it:\n7. (S) is the number\n\n3. (C) It closes.\n", 20),
        ("1. It opens.\n\n2. It is full.\n\n3. It closes.\n\n92. Its lamps are lit.\n", 23),
    ],
)
def test_a_number_that_is_passed_over(text: str, line: int) -> None:
    """A number with a mark, or below a blank line, that goes on no sequence is reported with its line."""
    message = telegram(text)
    [problem] = [problem for problem in message.problems if problem.code == "paragraph-unread"]
    assert numbers(message) == [1, 2, 3]
    assert problem.line == line


def test_repeated_and_missing_numbers() -> None:
    """A number that is there twice, one that is not there, and one out of its place are each read and told."""
    text = "1. (C) A.\n\n2. (C) B.\n\n2. (C) C.\n\n4. (C) D.\n\n6. (C) E.\n\n5. (C) F.\n\n7. (C) G.\n"
    message = telegram(text)
    assert numbers(message) == [1, 2, 2, 4, 6, 5, 7]
    assert codes(message) == ["paragraph-repeated", "paragraph-missing", "paragraph-order"]


def test_pilcrows_that_became_ones() -> None:
    """Where every pilcrow became a 1, a number above nine is read as the sequence asks."""
    printed = [11, 12, 13, 14, 15, 16, 17, 18, 19, 110, 111, 112]
    text = "".join(f"{number}. (C) It opens.\n\n" for number in printed)
    assert numbers(telegram(text)) == list(range(1, 13))
    text = "".join(f"{number}. (C) It opens.\n\n" for number in range(11, 23))
    assert numbers(telegram(text)) == list(range(1, 13))


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        ("(U)", "(U)"),
        ("(SBU)", "(SBU)"),
        ("(LOU)", "(LOU)"),
        ("(C)", "(C)"),
        ("(S)", "(S)"),
        ("(TS)", "(TS)"),
        ("(C/NF)", "(C/NF)"),
        ("(C//NF)", "(C//NF)"),
        ("(S//NF)", "(S//NF)"),
        ("(C/NOFORN)", "(C/NOFORN)"),
        ("(SBU/NF)", "(SBU/NF)"),
        ("(S/REL NATO)", "(S/REL NATO)"),
        ("(S//REL SAU)", "(S//REL SAU)"),
        ("(C/rel to UN)", "(C/rel to UN)"),
        ("(S-Entire Text)", "(S-Entire Text)"),
        ("(C - Entire Text)", "(C - Entire Text)"),
        ("(c)", "(c)"),
        ("( C )", "( C )"),
        ("(U.S.)", None),
        ("(Iran)", None),
        ("(See ref)", None),
    ],
)
def test_marks(printed: str, mark: str | None) -> None:
    """Every mark is read as it stands; words in brackets at its place are words."""
    message = telegram(f"1. {printed} The harbor is open.\n\n2. (C) It closes.\n")
    first = next(block for block in message.blocks if block.number == 1)
    assert (first.printed.value if first.printed else None) == mark


def test_confidential_entire_text() -> None:
    """CONFIDENTIAL - ENTIRE TEXT in the first paragraph holds for all of them."""
    head = HEAD.replace("C O N F I D E N T I A L RIGA 000311\n", "RIGA 000311\n")
    message = telegram("1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. It closes.\n", head)
    assert message.marking.level.name == "C"
    assert all(block.marking.level.name == "C" for block in message.blocks)
