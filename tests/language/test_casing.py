"""How a text in capitals throughout is given to the engine."""

from __future__ import annotations

import pytest

from dragoman.language import SpacyAnalyzer
from dragoman.language.casing import CAPITALS, LARGE, SMALL, Casing, table
from dragoman.language.clipped import left_out
from tests.language.test_prose import paper


@pytest.fixture(scope="module")
def casing() -> Casing:
    return SpacyAnalyzer().casing


@pytest.mark.parametrize(
    ("shouted", "written"),
    [
        ("FONMIN OKAFOR CALLED IN THE BRITISH AMB", "Fonmin Okafor called in the British Amb"),
        ("GOL CRITICIZED USG FOR SHELLING MONROVIA", "GOL criticized USG for shelling Monrovia"),
        ("IT MAY RAIN ON MAY 4 OR 5 MAY", "it may rain on May 4 or 5 May"),
        ("HE TOLD US THAT US AIRCRAFT LEFT", "he told us that US aircraft left"),
        ("A U.S. NOTE TO A. B. OKAFOR THAT I SAW", "a U.S. note to A. B. Okafor that I saw"),
        ("TURKEY'S PRESIDENT SACKED HIS BROTHERS", "Turkey's President sacked his brothers"),
    ],
)
def test_names_are_written_large(casing: Casing, shouted: str, written: str) -> None:
    """Names, titles and short forms have their capitals, words of the language have none, and no letter is lost."""
    assert casing.written(shouted.lower()) == written


def test_the_table_has_each_word_once_in_small_letters() -> None:
    """Each word of the table has one of the three forms and is one that may be looked up."""
    rows = table()
    assert {*rows.values()} == {LARGE, CAPITALS, SMALL}
    assert all(word.islower() and word.isalpha() for word in rows)
    assert list(rows) == sorted(rows)


def test_the_engine_sees_names_in_capitals_as_names() -> None:
    """In a paper in capitals throughout an ambassador is whom one calls in, and the day hangs on the call."""
    text = "FONMIN OKAFOR CALLED IN BRITISH AMBASSADOR EVENING MAY 4 TO DELIVER PROTEST OVER ARREST OF STUDENTS."
    words = SpacyAnalyzer().analyze(paper(text)).words
    tags = {word.text: word.tag for word in words}
    assert (tags["Okafor"], tags["Ambassador"]) == ("NNP", "NNP")
    assert [text[word.start : word.end] for word in words] == [word.text.upper() for word in words]


@pytest.mark.parametrize(
    ("text", "put_in"),
    [
        ("Okafor saw Ambassador May 4 and left", ["on "]),
        ("Traders deported by Kenya Monday", ["on "]),
        ("He came in by Monday or last Tuesday", []),
        ("He came in by May 4 or since June 3", []),
        ("Crowd burned office night of June 3", ["on the "]),
        ("He called in charge evening March 20", ["on the ", "of "]),
        ("He told Ambassador same day that the same evening", ["the "]),
    ],
)
def test_old_telegrams_leave_out_what_stands_before_a_day(text: str, put_in: list[str]) -> None:
    """A preposition is put in before a day that hangs on nothing, an article before a part of the day."""
    assert [word for _, word in left_out(text, shouted=True)] == put_in
