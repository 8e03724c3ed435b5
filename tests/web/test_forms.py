"""The head of a paper set as a form."""

from __future__ import annotations

from dragoman.message import parse
from dragoman.web.answers.forms import fields

OUTGOING = """ORIGIN EUR-12

INFO OCT-01 ISO-00 /013 R

DRAFTED BY EUR/NE:ABSAMPLE:CD
APPROVED BY EUR:EFSAMPLE
L/EUR:GHSAMPLE (SUBST)
--------------------- 054819
R 091812Z JUL 75
FM SECSTATE WASHDC
TO AMEMBASSY ACCRA

C O N F I D E N T I A L STATE 161001

E.O. 11652: GDS

TAGS: PFOR, GH

SUBJECT: (C) THE DAM

1. IT HOLDS.

GP-3

KISSINGER
"""


def test_the_paperwork_of_an_outgoing_telegram_is_shown() -> None:
    """Office copies, who drafted, approved and cleared, the subject's mark and the group are among the fields."""
    header = parse(OUTGOING).header
    shown = {one.label: [value.text for value in one.values] for one in fields(header, {}, {})}
    assert shown["Copies to offices"] == ["ORIGIN EUR-12", "INFO OCT-01", "INFO ISO-00"]
    assert shown["Drafted and cleared by"] == [
        "drafted EUR/NE, ABSAMPLE",
        "approved EUR, EFSAMPLE",
        "cleared L/EUR, GHSAMPLE (SUBST)",
    ]
    assert shown["Mark of the subject"] == ["(C)"]
    assert shown["Downgrading"] == ["GP-3"]
