"""Telegrams as the National Archives give them: found by content, text and attributes in one document.

No file of this carrier could be had for measuring. The papers of `tests/cases` whose names end in archive, differs,
microfilm and garbled were written for these tests after the form that public descriptions of the records give: every
line and attribute is our own, marked as an exercise.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.documents import CableHeader, Document, Level
from dragoman.readers import find_sources, open_source, read, sniff
from dragoman.readers.national_archives import listed_in

CASES = sorted(
    paper
    for paper in (Path(__file__).parents[1] / "cases").glob("*/paper.txt")
    if paper.parent.name.endswith(("-archive", "-differs", "-microfilm", "-garbled"))
)


def document(path: Path) -> Document:
    """Return the one document of a file."""
    [source] = find_sources([str(path)])
    [outcome] = read(open_source(source) if isinstance(source, str) else source)
    assert isinstance(outcome, Document)
    return outcome


def test_years_and_forms_are_there() -> None:
    """There are cases of every year from 1973 to 1979, in and out, with TOSEC and SECTO, sections and garbles."""
    assert {paper.parent.name[:2] for paper in CASES} == {"73", "74", "75", "76", "77", "78", "79"}
    assert len(CASES) >= 9


@pytest.mark.parametrize("paper", CASES, ids=lambda paper: paper.parent.name)
def test_the_carrier_is_found_by_content(paper: Path) -> None:
    """Text and list show the carrier; text alone, as the beginning of a long file, shows it too."""
    content = paper.read_bytes()
    assert sniff(content) == "nara-text"
    if "microfilm" not in paper.parent.name:
        assert sniff(content[: content.index(b"Message Attributes")]) == "nara-text"


@pytest.mark.parametrize("paper", CASES, ids=lambda paper: paper.parent.name)
def test_every_attribute_points_at_its_line(paper: Path) -> None:
    """Each attribute is kept in order, with the place of its words in the text as received."""
    found = document(paper)
    assert found.carrier == "nara-text"
    assert found.text == paper.read_bytes().decode()
    assert isinstance(found.header, CableHeader)
    keys = [one.value.key for one in found.header.attributes]
    assert len(keys) > 60
    for one in found.header.attributes:
        words = found.words(one.span)
        assert words.startswith(f"{one.value.key}:")
        assert " ".join(words[len(one.value.key) + 1 :].split()) == one.value.value


def test_the_year_of_the_list_numbers_a_telegram_without_a_date_line(tmp_path: Path) -> None:
    """Where the date line is lost, the year is that of the list."""
    paper = next(paper for paper in CASES if paper.parent.name.startswith("73"))
    text = paper.read_text(encoding="utf-8").replace("R 251346 Z JUN 7 3\n", "")
    copy = tmp_path / "copy.txt"
    copy.write_text(text, encoding="utf-8")
    header = document(copy).header
    assert isinstance(header, CableHeader)
    assert header.dtg is None
    assert header.reference is not None and header.reference.value == "73LISBON2244"
    assert [one.value.id for one in header.refs] == ["73STATE123001"]


def test_the_list_is_furniture_held_as_the_whole() -> None:
    """No sentence is read in the list, and it is as closely held as the telegram."""
    found = document(next(paper for paper in CASES if paper.parent.name.endswith("-differs")))
    last = found.blocks[-1]
    assert (last.kind, last.prose) == ("furniture", None)
    assert found.words(last.span).startswith("Message Attributes")
    assert last.marking == found.marking
    assert (found.marking.level, found.marking.controls) == (Level.S, ("EXDIS",))


def test_each_disagreement_names_both_values() -> None:
    """What the text says and what the list says stand in the problem, at the list's line."""
    found = document(next(paper for paper in CASES if paper.parent.name.endswith("-differs")))
    told = [problem.message for problem in found.problems if problem.code == "attribute-differs"]
    assert any("the day is 11 JUL 1979 in the text, 12 JUL 1979" in message for message in told)
    assert any("the classification is CONFIDENTIAL in the text, SECRET" in message for message in told)
    assert any("the sender is AMEMBASSY ANKARA in the text, ATHENS" in message for message in told)
    assert any("the handling is without caption in the text, EXDIS" in message for message in told)
    lines = found.text.split("\n")
    for problem in found.problems:
        assert problem.line is not None and problem.span is not None
        assert found.words(problem.span).split("\n")[0].strip() in lines[problem.line - 1]


def test_a_list_never_opens_a_paper(tmp_path: Path) -> None:
    """An attribute of a lower class, or of none, leaves the text's own marking."""
    paper = next(paper for paper in CASES if paper.parent.name.startswith("76STATE"))
    text = paper.read_text(encoding="utf-8").replace(
        "Original Classification: SECRET", "Original Classification: UNCLASSIFIED"
    )
    copy = tmp_path / "copy.txt"
    copy.write_text(text.replace("Restrictions: NODIS", "Restrictions: n/a"), encoding="utf-8")
    found = document(copy)
    assert str(found.marking) == "S/NODIS"
    assert {problem.code for problem in found.problems} == {"attribute-differs"}


def test_words_about_attributes_are_no_list(tmp_path: Path) -> None:
    """A telegram that only speaks of message attributes has none."""
    paper = tmp_path / "paper.txt"
    paper.write_text(
        "R 211220Z NOV 73\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\n\nUNCLAS ROME 1\n\nE.O. 11652: N/A\nTAGS: ACOM\n"
        "SUBJECT: EXERCISE\n\n1. THIS IS AN EXERCISE.\n\nMessage Attributes\n\nARE NOT YET KNOWN.\n",
        encoding="utf-8",
    )
    found = document(paper)
    assert isinstance(found.header, CableHeader)
    assert (found.carrier, found.header.attributes) == ("telegram", ())


def test_several_in_a_file_are_several_papers(tmp_path: Path) -> None:
    """Those that stand one after another are read one by one, each with its list."""
    words = [paper.read_bytes().decode() for paper in CASES]
    path = tmp_path / "all.txt"
    path.write_bytes("".join(words).encode())
    [source] = find_sources([str(path)])
    found = list(read(open_source(source) if isinstance(source, str) else source))
    assert [one.text.split() for one in found if isinstance(one, Document)] == [one.split() for one in words]
    alone = [document(paper) for paper in CASES]
    assert [one.number for one in found if isinstance(one, Document)] == [one.number for one in alone]


def test_the_list_may_name_the_form_of_a_text() -> None:
    """A heading inside the text, above the list, parts nothing."""
    text = "Message Text\n\nMessage Text\n\nMessage Attributes\nSent Date: 01 JAN 1975\n"
    assert listed_in(text) == ((0, len(text)),)
    assert len(listed_in(text * 3)) == 3
