"""Captions and instructions above the text: which family a line is of, and what it is read as."""

from __future__ import annotations

import pytest

from dragoman.message import parse

HEAD = "R 281405Z APR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L RIGA 000311\n\n"
BELOW = "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A SAMPLE\n\n1. (U) Text.\n"
CAPTIONS = [
    *((name, name) for name in ("NODIS", "EXDIS", "LIMDIS", "STADIS", "ROGER CHANNEL", "DISSENT CHANNEL", "EYES ONLY")),
    *(
        (name, name)
        for name in ("SIPDIS", "NOFORN", "SENSITIVE", "TERREP", "NOCONTRACT", "ORCON", "FOUO", "LOU", "NESCO")
    ),
    *(
        (name, name)
        for name in ("CODEL SAMPLE", "STAFFDEL SAMPLE", "TOSEC 12", "SECTO 1401", "REL SAU", "AIDAC", "ONLY")
    ),
    ("SENSITIVE\nSIPDIS", "SENSITIVE|SIPDIS"),
    ("SIPDIS, SENSITIVE", "SIPDIS|SENSITIVE"),
    ("SIPDIS\n\nSENSITIVE\n\nSIPDIS", "SIPDIS|SENSITIVE"),
    ("NOFORN/SIPDIS", "NOFORN|SIPDIS"),
    ("EXDIS////////////", "EXDIS"),
    ("N O F O R N", "NOFORN"),
    ("RELEASABLE TO UK", "RELEASABLE TO UK"),
    ("EYES ONLY FOR THE AMBASSADOR", "EYES ONLY FOR THE AMBASSADOR"),
    ("AMBASSADOR ONLY", "ONLY"),
    ("SECRET//REL SAU", "REL SAU"),
    ("EXDIS - EYES ONLY", "EXDIS|EYES ONLY"),
    ("C O R R E C T E D   C O P Y", ""),
]
INSTRUCTIONS = [
    "DEPT FOR PM AND EUR/CARC",
    "STATE PASS USTR",
    "STATE ALSO FOR EUR",
    "AMEMBASSY OTTAWA PASS TO AMCONSUL QUEBEC",
    "GENEVA FOR CD DELEGATION",
    "PLEASE PASS TO USTR",
    "FOR EUR ASSISTANT SECRETARY SAMPLE FROM AMBASSADOR",
    "FROM AMBASSADOR SAMPLE",
    "STATE FOR EUR/NB, INR;\nPARIS FOR SAMPLE",
    "DEPT FOR EUR,\nNSC FOR EXAMPLE,\nDOD FOR OSD,\nTREASURY FOR SAMPLE",
]


@pytest.mark.parametrize(("lines", "expected"), CAPTIONS)
def test_captions(lines: str, expected: str) -> None:
    """Captions are read in order, each once; nothing of them is taken for an instruction."""
    header = parse(HEAD + lines + BELOW).header
    assert [one.value for one in header.captions] == [name for name in expected.split("|") if name]
    assert header.instructions == ()


@pytest.mark.parametrize("lines", INSTRUCTIONS)
def test_instructions(lines: str) -> None:
    """Lines that pass the telegram on are instructions, over as many lines as they run, and no captions."""
    header = parse(HEAD + lines + BELOW).header
    assert [one.value for one in header.instructions] == [" ".join(lines.split())]
    assert header.captions == ()


@pytest.mark.parametrize(
    ("line", "captions"),
    [
        ("S E C R E T//NOFORN RIGA 000311", ["NOFORN", "SIPDIS"]),
        ("SECRET NODIS RIGA 311", ["NODIS", "SIPDIS"]),
        ("S E C R E T RIGA 000311", ["SIPDIS"]),
    ],
)
def test_captions_behind_the_class(line: str, captions: list[str]) -> None:
    """A restrictive caption between class and post is a caption, and no part of the post."""
    header = parse(f"R 281405Z APR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n{line}\n\nSIPDIS\n\nSUBJECT: X\n").header
    assert [caption.value for caption in header.captions] == captions
    assert header.reference is not None and header.reference.value == "07RIGA311"
