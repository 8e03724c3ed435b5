"""TAGS lines as drafters, operators and copyists left them: glued, wrapped, misspelt, mislabelled, with persons."""

from __future__ import annotations

import pytest

from dragoman.message import parse

CASES = [
    # separators
    ("TAGS: PREL, PGOV, LG", "PREL|PGOV|LG"),
    ("TAGS: PREL; PGOV; LG", "PREL|PGOV|LG"),
    ("TAGS: PREL PGOV   LG", "PREL|PGOV|LG"),
    ("TAGS: PREL/PGOV/LG", "PREL|PGOV|LG"),
    ("TAGS: PREL-PGOV-LG", "PREL|PGOV|LG"),
    ("TAGS: PREL.PGOV.LG", "PREL|PGOV|LG"),
    ("TAGS: PREL, PGOV, AND KDEM", "PREL|PGOV|KDEM"),
    ('TAGS: "PREL", PGOV', "PREL|PGOV"),
    ("TAGS: prel, pgov, lg", "PREL|PGOV|LG"),
    ("TAGS: PGOV PREL PGOV LG PREL", "PGOV|PREL|LG"),
    # wrapped, one a line
    ("TAGS: PREL, PGOV,\n      KDEM, LG\nSUBJECT: X", "PREL|PGOV|KDEM|LG"),
    ("TAGS: PREL PGOV\nKDEM LG\nSUBJECT: X", "PREL|PGOV|KDEM|LG"),
    ("TAGS\nPREL\nPGOV\nSUBJECT: X", "PREL|PGOV"),
    ("TAGS: PREL\n\nPGOV\n\nLG\n\nSUBJECT: X", "PREL|PGOV|LG"),
    ("TAGS:\n\nPREL,\n\nPGOV\n\nSUBJECT: X", "PREL|PGOV"),
    ("TAGS: PREL PGOV\nSIPDIS\nSUBJECT: X", "PREL|PGOV"),
    ("TAGS: PREL PGOV\n\nREF: RIGA 1\n\n1. (U) Text.", "PREL|PGOV"),
    # labels
    ("TAG PREL, PGOV", "PREL|PGOV"),
    ("TAGE S: PREL", "PREL"),
    ("TAGSS: PREL", "PREL"),
    ("TAS: PREL", "PREL"),
    ("TABS; PREL", "PREL"),
    ("TGS- PREL", "PREL"),
    ("AGS: PREL PGOV", "PREL|PGOV"),
    ("TAGES: PREL PGOV", "PREL|PGOV"),
    ("TGAS: PREL PGOV", "PREL|PGOV"),
    ("T A G S : PREL PGOV", "PREL|PGOV"),
    ("E.O. 12958: N/A\nTAGGS: PREL, LG\nSUBJECT: X", "PREL|LG"),
    ("TAGS: PREL, PGOV,\n-     LG\nSUBJECT: X", "PREL|PGOV|LG"),
    ("TAGS: PREL - CORRUPTION, LG", "PREL|CORRUPTION|LG"),
    ("TAGS/ PREL", "PREL"),
    ("TAGS. PREL", "PREL"),
    ("TAGSPREL, PGOV", "PREL|PGOV"),
    ("TAGS: N/A\nTAGS: PREL", "PREL"),
    ("E.O. 12958: N/A TAGS: PREL LG SUBJECT: X", "PREL|LG"),
    ("E.O. 12958: DECL: 04/28/2017 AGS: PREL", "PREL"),
    # glued, misspelt, marked
    ("TAGS: PRELPGOVLG", "PREL|PGOV|LG"),
    ("TAGS: LGPREL, LGPREL, PREL", "LG|PREL"),
    ("TAGS: PRELL PGVO", "PREL|PGOV"),
    ("TAGS: PREL, PG0V", "PREL|PGOV"),
    ("TAGS: PREL RU", "PREL|RS"),
    ("TAGS: PGOV PREL (U)", "PGOV|PREL"),
    # persons
    ("TAGS: PREL, OVIP (SAMPLE, ANN), RS", "PREL|OVIP|SAMPLE, ANN|RS"),
    ("TAGS: OVIP (SAMPLE, A.) (EXAMPLE, BOB) PREL", "OVIP|SAMPLE, A.|EXAMPLE, BOB|PREL"),
    ("TAGS: OVIP (SAMPLE ANN) PREL", "OVIP|SAMPLE, ANN|PREL"),
    ("TAGS: PREL OVIP (SAMPLE, ANN PGOV RS", "PREL|OVIP|SAMPLE, ANN|PGOV|RS"),
    ("TAGS: OVIP SAMPLE, ANN, PREL", "OVIP|SAMPLE, ANN|PREL"),
    ("TAGS: OVIP ANN SAMPLE PREL", "OVIP|SAMPLE, ANN|PREL"),
    ("TAGS: OVIP SAMPLE ANN B PREL", "OVIP|SAMPLE, ANN B|PREL"),
    ("TAGS: OVIP SAMPLE JOHN JR PREL", "OVIP|SAMPLE, JOHN JR|PREL"),
    ("TAGS: OVIP SAMPLE ZBYS EXAMPLE QUILL PREL", "OVIP|SAMPLE, ZBYS|EXAMPLE, QUILL|PREL"),
    ("TAGS: PREL SAMPLE ROBERT LG", "PREL|SAMPLE, ROBERT|LG"),
    ("TAGS: OTRA SAMPLE, ANN B., PREL", "OTRA|SAMPLE, ANN B|PREL"),
    # words
    ("TAGS: PREL COUNTER TERRORISM", "PREL|COUNTERTERRORISM"),
    ("TAGS: LG LABOR HUMAN RIGHTS", "LG|LABOR|HUMAN RIGHTS"),
    ("TAGS: LG HUMAN RIGHTSLABOR", "LG|HUMAN RIGHTS|LABOR"),
    ("TAGS: PREL BLUE WATER PROJECT", "PREL|BLUE WATER PROJECT"),
    ("TAGS: ELECTIONS POLITICAL PARTIES PGOV", "ELECTIONS|POLITICAL PARTIES|PGOV"),
    ("TAGS: MEDIA IN LATVIA PGOV", "MEDIA IN LATVIA|PGOV"),
    ("TAGS: RULE OF LAW SAMPLE ROBERT NEW ZEALAND", "RULE OF LAW|SAMPLE, ROBERT|NEW ZEALAND"),
]


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_tags(line: str, expected: str) -> None:
    """Codes, topics and persons are read in order, each once."""
    header = parse(f"UNCLAS RIGA 000311\n\nSIPDIS\n\n{line}\n").header
    assert [tag.value for tag in header.tags] == expected.split("|")


@pytest.mark.parametrize("line", [line for line, _ in CASES])
def test_a_tag_is_where_it_is_said_to_be(line: str) -> None:
    """The words of a tag hold its first word, or what it was mended from."""
    text = f"UNCLAS RIGA 000311\n\n{line}\n"
    mended = {"PREL": "PRELL", "PGOV": "PGVO PG0V", "RS": "RU", "COUNTERTERRORISM": "COUNTER TERRORISM"}
    for tag in parse(text).header.tags:
        printed = text[tag.span.start : tag.span.end].strip('"()').upper()
        assert tag.value.replace(",", "").split()[0] in printed or printed in mended[tag.value]


@pytest.mark.parametrize("line", ["TAGS ARE PGOV", "TAGS: N/A", "TAGS:", "TAGS"])
def test_no_tags(line: str) -> None:
    """A line that names no tag gives none."""
    assert parse(f"UNCLAS RIGA 000311\n\n{line}\n\nSUBJECT: X\n\n1. Text.\n").header.tags == ()


def test_many_words_are_read_in_linear_time() -> None:
    """A TAGS line of ten thousand words is read, as one tag where no code parts it."""
    assert len(parse("UNCLAS RIGA 1\n\nTAGS: " + "BLUE WATER " * 5_000 + "\n").header.tags) <= 2
