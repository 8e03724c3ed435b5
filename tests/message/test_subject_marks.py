"""The mark of a subject: read, told, held to and written."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.message import as_json, compose, outgoing, parse, write_outgoing

HEAD = """P 141025Z MAR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY
C O N F I D E N T I A L RIGA 000411

E.O. 12958: DECL: 03/14/2017
TAGS: PREL, LG
"""
TEXT = "\n1. (C) The harbor opens.\nSAMPLE\n"


def read(subject: str) -> dict[str, Any]:
    """Return the JSON of a telegram with these lines for its subject."""
    text = f"{HEAD}{subject}\n{TEXT}"
    message = parse(text)
    assert compose(message) == text
    return as_json(message, "", "")


@pytest.mark.parametrize(
    ("line", "title", "mark"),
    [
        ("SUBJECT: (C) WHAT THE HARBOR COSTS", "WHAT THE HARBOR COSTS", "C"),
        ("SUBJECT: (C / NF) WHAT THE HARBOR\nCOSTS", "WHAT THE HARBOR COSTS", "C/NF"),
        ("SUBJECT: WHAT THE HARBOR COSTS (U)", "WHAT THE HARBOR COSTS", "U"),
        ("SUBJECT: (C) WHAT THE HARBOR COSTS (U)", "WHAT THE HARBOR COSTS", "C"),
        ("SUBJECT: WHAT THE HARBOR (RIGA) COSTS", "WHAT THE HARBOR (RIGA) COSTS", None),
    ],
)
def test_a_subject_has_its_mark_beside_it(line: str, title: str, mark: str | None) -> None:
    """The mark before a subject, or else behind it, is kept apart from its words."""
    found = read(line)
    assert (found["subject"], found["subject_mark"]) == (title, mark)
    assert ("subject_mark" in found["spans"]) == (mark is not None)


def test_a_mark_is_shown_in_its_words() -> None:
    """The place of the mark is that of the brackets on the page."""
    text = f"{HEAD}SUBJECT: THE HARBOR (C)\n{TEXT}"
    printed = parse(text).header.subject_mark
    assert printed is not None
    assert text[printed.span.start : printed.span.end] == printed.value == "(C)"


def test_a_subject_above_the_class_closes_the_whole() -> None:
    """A subject that is marked higher than the telegram is told of, and the whole is held as closely."""
    found = read("SUBJECT: (S) WHAT THE HARBOR COSTS")
    assert found["marking"] == "S"
    assert [one["code"] for one in found["problems"]] == ["portion-above-banner"]


def test_a_mark_is_written_before_the_subject() -> None:
    """What is read with a mark is written with it, on every section's subject."""
    given = read("SUBJECT: WHAT THE HARBOR COSTS (C)")
    written = write_outgoing(outgoing(given))
    assert "SUBJECT: (C) WHAT THE HARBOR COSTS\n" in written.text
    assert written.unlike == ()
