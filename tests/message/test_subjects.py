"""Subjects as they stand: labels, lines, marks, and where they end."""

from __future__ import annotations

import pytest

from dragoman.message import parse

HEAD = """R 281405Z APR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC

C O N F I D E N T I A L RIGA 000311

SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
"""
CASES = [
    ("SUBJECT: A SAMPLE SUBJECT\n\nREF: RIGA 1\n", "A SAMPLE SUBJECT"),
    ("SUBJ: A SAMPLE SUBJECT\n\n", "A SAMPLE SUBJECT"),
    ("SUBJECT A SAMPLE SUBJECT\n\n", "A SAMPLE SUBJECT"),
    ("UBJECT: A SAMPLE SUBJECT\n\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: A SAMPLE\nSUBJECT OF TWO LINES\nREF: RIGA 1\n", "A SAMPLE SUBJECT OF TWO LINES"),
    ("SUBJECT: A SAMPLE\nSUBJECT\nClassified By: DCM Ann Sample for reasons 1.4 (b).\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: A SAMPLE\nSUBJECT\n1. (C) Text.\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: A SAMPLE\nSUBJECT\nSUMMARY\n-------\n1. (C) Text.\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: A SAMPLE\nSUBJECT\n--------------\n1. (C) Text.\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: A SAMPLE\nSUBJECT \\\n\n1. (C) Text.\n", "A SAMPLE SUBJECT"),
    ("SUBJECT: (S) A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT: (C/NF) A SAMPLE (U)\n\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE (C)\n\n", "A SAMPLE"),
    ("SUBJECT: A US-\nEU SAMPLE\n\n", "A US-EU SAMPLE"),
    ("SUBJECT: A SAMPLE  WITH   BLANKS\n\n", "A SAMPLE WITH BLANKS"),
    (
        "SUBJECT: A SAMPLE OF A LONG SUBJECT THAT FILLS THE WHOLE LINE AND\n\nGOES ON\n\nREF: RIGA 1\n",
        "A SAMPLE OF A LONG SUBJECT THAT FILLS THE WHOLE LINE AND GOES ON",
    ),
    ("SUBJECT: A SAMPLE REF: RIGA 1\n\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE\nREFTEL: RIGA 1\n\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE (U.S.) TITLE\n\n", "A SAMPLE (U.S.) TITLE"),
    ("SUBJECT:\nA SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT:\n\nA SAMPLE\n\n1. (C) Text.\n", "A SAMPLE"),
    ("Subject: A Sample Title\n\n", "A Sample Title"),
    ("SUBJECT; A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE\n(U) Classified by DCM Ann Sample\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE\nC O N F I D E N T I A L SECTION 02 OF 02 RIGA 000311\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE -- SECOND\nPART: THE THIRD\n\n", "A SAMPLE -- SECOND PART: THE THIRD"),
    ("SUBJECT: SUBJECT: A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT - A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT: A SAMPLE SIPDIS\n\n", "A SAMPLE SIPDIS"),
    ("SUBJECT: A SAMPLE\nSIPDIS\n\n1. (C) T.\n", "A SAMPLE"),
    ('SUBJECT: A "QUOTED" SAMPLE? YES!\n\n', 'A "QUOTED" SAMPLE? YES!'),
    ("SUBJECT: 2006 REPORT - PART 1. THE FIRST\n\n", "2006 REPORT - PART 1. THE FIRST"),
    ("SUBJECT: CORRECTED COPY: A SAMPLE\n\n", "CORRECTED COPY: A SAMPLE"),
    ("SUBJECT: A SAMPLE\n2. A SECOND\n\n", "A SAMPLE"),
    ("SUBECT: A SAMPLE\n\n", "A SAMPLE"),
    ("SUJBECT: A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJCT: A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECTS: A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT : A SAMPLE\n\n", "A SAMPLE"),
    ("SUBJECT:  A SAMPLE:\n-         THE SECOND LINE\n\n", "A SAMPLE: THE SECOND LINE"),
    ("SUBJECT: A SAMPLE -- FIRST\n-- AND SECOND\n\n", "A SAMPLE -- FIRST -- AND SECOND"),
    ("Subject: Lamps, and\n\nwhat burns in them\n\nRef: Riga 12\n\n1. (C) Text.\n", "Lamps, and what burns in them"),
    ("Subject: Lamps of\n\nthe Harbor\n\n1. (C) Text.\n", "Lamps of the Harbor"),
    ("Subject: Lamps\n\nThe harbor is lit\n\n1. (C) Text.\n", "Lamps"),
    ("Subject: Lamps and\n\nThe harbor is lit.\n\n1. (C) Text.\n", "Lamps and"),
]


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_a_subject(lines: str, expected: str) -> None:
    """A subject is joined from its lines and ends at the first line that is none of it; its mark is left out."""
    text = HEAD + lines + ("" if "1. (C)" in lines else "1. (C) Text.\n")
    found = parse(text).header.subject
    assert found is not None and found.value == expected
