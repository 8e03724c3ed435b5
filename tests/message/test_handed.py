"""Lines below the subject and the references that say who is to see the text. Exercise traffic of our own writing."""

from __future__ import annotations

import pytest

from dragoman.message import as_json, parse

TELEGRAM = """P R 281405Z JUN 75
FM AMEMBASSY NICOSIA
TO SECSTATE WASHDC PRIORITY 1187
S E C R E T NICOSIA 1902

E.O. 11652: GDS
TAGS: PFOR, CY
SUBJECT: EXERCISE: THE LIGHTHOUSE
REF: A) STATE 34412
     B) NICOSIA 1833{gap}{line}

THE LIGHTHOUSE OF THIS EXERCISE IS LIT. ITS KEEPER WANTS OIL.

SAMPLE
"""
HANDED = """FOR AMBASSADOR FROM ASSISTANT SECRETARY SAMPLE
FOR THE AMBASSADOR FROM THE SECRETARY
FOR CHARGE
EYES ONLY FOR THE AMBASSADOR
For Ambassador from Under Secretary Sample.
ATHENS FOR AMBASSADOR SAMPLE
FROM THE AMBASSADOR
DEPT FOR EUR/SE AND EB/TPP
FOR SECRETARY AND ASST SECY SAMPLE
FOR DEPUTY SECRETARY FROM AMBASSADOR
FOR EUR/SE FROM SAMPLE""".split("\n")
PROSE = """FOR THE FIRST TIME THE HARBOR IS OPEN.
FOR AMBASSADOR SAMPLE THE HARBOR IS OPEN TO EVERY SHIP.
FROM THE HARBOR WE SEE THE SHIPS.
FOR THE MINISTER THE HARBOR WAS OPEN.
The keeper asks for Ambassador Sample.""".split("\n")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("line", HANDED)
def test_who_is_to_see_it(line: str, gap: str) -> None:
    """Such a line is an instruction, and no part of the references above it or of the text."""
    shown = as_json(parse(TELEGRAM.format(line=line, gap=gap)), "", "")
    assert shown["instructions"] == [line]
    assert [item["id"] for item in shown["refs"]] == ["75STATE34412", "75NICOSIA1833"]
    assert [one["text"][:14] for one in shown["body"]] == ["THE LIGHTHOUSE"]


def test_it_may_run_over_two_lines_and_name_further_posts() -> None:
    """A line that ends in FROM goes on; a further post may be told for whom it is."""
    line = "EYES ONLY FOR THE AMBASSADOR FROM\nTHE SECRETARY\nATHENS FOR PATTERN"
    shown = as_json(parse(TELEGRAM.format(line=line, gap="\n\n")), "", "")
    assert shown["instructions"] == ["EYES ONLY FOR THE AMBASSADOR FROM THE SECRETARY", "ATHENS FOR PATTERN"]


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_is_none(line: str) -> None:
    """A sentence that begins with such words is of the text."""
    shown = as_json(parse(TELEGRAM.format(line=line, gap="\n\n")), "", "")
    assert shown["instructions"] == []
    assert [one["text"][:14] for one in shown["body"]] == [line[:14], "THE LIGHTHOUSE"]
