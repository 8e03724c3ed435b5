"""Where a summary begins and ends, by label, heading and END, and what of it is left out."""

from __future__ import annotations

import pytest

from dragoman.message import parse

HEAD = "C O N F I D E N T I A L RIGA 000311\n\nSUBJECT: X\n\n"
LABELS = [
    "Summary:",
    "SUMMARY.",
    "Summary --",
    "BEGIN SUMMARY:",
    "Executive Summary:",
    "Summary and Comment:",
    "Summary & Comment:",
    "SUMMARY/ACTION REQUEST:",
    "Summary, Comment, and Action Request:",
    "Summary and Introduction.",
    "Introduction and Summary.",
    "Action Request and Summary:",
    "Summary (continued):",
    "Summary: (C)",
    "Key Points:",
    "(SUMMARY)",
]
ENDS = [
    "",
    " End Summary.",
    " END SUMMARY AND ACTION REQUEST.",
    " (End Summary)",
    " End of summary.",
    " END EXECUTIVE SUMMARY.",
    " End introduction and summary.",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("end", ENDS)
def test_a_labelled_summary(label: str, end: str) -> None:
    """Label, mark and END are no words of the summary."""
    found = parse(f"{HEAD}1. (C) {label} He agreed to it.{end}\n\n2. (C) More of it.\n").summary
    assert found is not None and found.value == "He agreed to it."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SUMMARY\n-------\n\n1. (C) One.\n\n2. (C) Two.\n\n----\nNEWS\n----\n\n3. (C) Three.\n", "One. Two."),
        ("1. (C) Summary: One.\n\n2. (C) Two. End Summary.\n\n3. (C) Three.\n", "One. Two."),
        (
            "1. (C) Summary: One\nRIGA 00000311  001.2 OF 002\n\nand two. End Summary.\n\n2. (C) Three.\n",
            "One and two.",
        ),
        ("1. (C) One. End summary.\n\n2. (C) Two.\n", "One."),
        ("SUMMARY: ONE. END SUMMARY.\n\n1. TWO.\n", "ONE."),
        ("1. (C) Summary: One. -------- News -------- Two.\n\n2. (C) Three.\n", "One."),
        ("1. (C) Summary, he said, is fine.\n\n2. (C) Two.\n", None),
    ],
)
def test_where_a_summary_ends(text: str, expected: str | None) -> None:
    """At its END, at the next heading, or with its paragraph; page headings are none of it."""
    found = parse(HEAD + text).summary
    assert (" ".join(found.value.split()) if found else None) == expected
