"""Bytes to text: every encoding, nothing lost, line ends kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.readers.encoding import decode
from readers.written import ARTICLE, codes, document

WORDS = "Ministers said “yes” to the café’s owner – twice.\r\nSecond line.\rThird.\n"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (WORDS.encode(), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8-sig"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("cp1252"), "cp1252"),
    ],
)
def test_an_encoding_is_found(content: bytes, name: str) -> None:
    """Each encoding gives the same characters, line ends as they came and without a byte order mark."""
    read = decode(content)
    assert (read.text, read.encoding) == (WORDS, name)


def test_latin_1_is_told_from_cp1252() -> None:
    """Without a byte from 80 to 9F the older name is given, and the characters are the same."""
    read = decode("Ministre des Affaires étrangères à Genève".encode("latin-1"))
    assert (read.text, read.encoding) == ("Ministre des Affaires étrangères à Genève", "latin-1")


def test_a_guess_says_which_bytes_and_where() -> None:
    """Bytes that are not UTF-8 give a problem with the first of them and its offset."""
    (problem,) = decode(b"one\ntwo caf\xe9").problems
    assert problem.code == "encoding-guessed"
    assert "E9" in problem.message
    assert "offset 11" in problem.message
    assert problem.line == 2


def test_a_stray_byte_does_not_spoil_utf_8() -> None:
    """One wrong byte among many right characters is read alone, the others as UTF-8."""
    read = decode("“Ministers” said “yes” – ".encode() + b"caf\xe9")
    assert read.text == "“Ministers” said “yes” – café"
    assert [problem.code for problem in read.problems] == ["encoding-guessed"]


def test_another_alphabet_is_recognised() -> None:
    """Text mostly of letters outside ASCII is given to a guess by their frequency."""
    words = "Министр иностранных дел принял посла и обсудил с ним ход переговоров о воде. " * 8
    assert decode(words.encode("cp1251")).text == words


def test_a_page_may_say_its_encoding() -> None:
    """A page that is not UTF-8 is read by what it declares, with no problem."""
    read = decode('<html><meta charset="iso-8859-2"><p>Gdańsk, Łódź</p></html>'.encode("iso-8859-2"))
    assert "Gdańsk, Łódź" in read.text
    assert not read.problems


@given(st.binary(max_size=300))
def test_no_bytes_are_refused(content: bytes) -> None:
    """Any bytes give a text; the same bytes give the same text."""
    assert decode(content) == decode(content)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_utf_8_is_kept_character_for_character(words: str) -> None:
    """Text in UTF-8 comes back as it was, save a mark at its beginning; zeros all over are another matter."""
    if "\0" not in words and not words.startswith("\ufeff"):
        assert decode(words.encode()).text == words


def test_a_paper_in_any_encoding_is_read(tmp_path: Path) -> None:
    """A paper in UTF-16 or CP1252 is recognised and keeps its words; its name is the digest of its bytes."""
    wide = document(tmp_path / "a", b"\xff\xfe" + ARTICLE.encode("utf-16-le"))
    assert (wide.text, wide.carrier, wide.encoding) == (ARTICLE, "press-text", "utf-16-le")
    odd = document(tmp_path / "b", ARTICLE.replace('"', "“").encode("cp1252"))
    assert "“We have" in odd.text
    assert codes(odd) == ["encoding-guessed"]
    assert odd.id != wide.id
