"""Who classified it, in every form of the line: title first or name first, misspelt, broken, two persons, none."""

from __future__ import annotations

from itertools import product

import pytest

from dragoman.message import parse

HEAD = "C O N F I D E N T I A L RIGA 000311\n\nTAGS: PREL, LG\nSUBJECT: A SAMPLE\n\n"
CASES = [
    ("Classified By: DCM Ann B. Sample for reasons 1.4 (b) and (d).", "Ann B. Sample|DCM|1.4|bd"),
    ("Classified By: DCM Ann B. Sample for reas\nons 1.4 (b) and (d).", "Ann B. Sample|DCM|1.4|bd"),
    ("CLASSIFIED BY: AMBASSADOR ANN SAMPLE; REASONS 1.4 (B) AND (D)", "ANN SAMPLE|AMBASSADOR|1.4|bd"),
    ("Classified By: Classified by Ambassador Ann Sample, reason 1.4 b,d.", "Ann Sample|Ambassador|1.4|bd"),
    (
        "CLASSIFIED BY: Rose E. Sample, Assistant Secretary, Department of State, VCI; REASON: 1.4(B), (D)",
        "Rose E. Sample|Assistant Secretary, Department of State, VCI|1.4|bd",
    ),
    ("Classified By: CDA Ann Sample, reasons 1.4 (b/d).", "Ann Sample|CDA|1.4|bd"),
    ("Classified By: Pol M/C Ann Sample. Reasons 1.4 (B&D).", "Ann Sample|Pol M/C|1.4|bd"),
    (
        "Classified By: Charge d'Affaires, a.i., Ann Sample for reasons 1.4 (b, d)",
        "Ann Sample|Charge d'Affaires, a.i.|1.4|bd",
    ),
    ("Classified By: POL/ECON Counselor Ann Sample, Reason 1.5 b/d", "Ann Sample|POL/ECON Counselor|1.5|bd"),
    ("CLASSIFIED BY DCM ANN SAMPLE - 1.5 B,D", "ANN SAMPLE|DCM|1.5|bd"),
    ("Classified By: Ambassador Ann Sample for E.O. 12958 1.4 B, D, AND E", "Ann Sample|Ambassador|1.4|bde"),
    ("Classified By: Ambassador Ann Sample, Jr., for reasons 1.4 (b) and (d)", "Ann Sample, Jr.|Ambassador|1.4|bd"),
    ("Classified By: Ambassador Robert Q. Sample III, reasons 1.4(b,d)", "Robert Q. Sample III|Ambassador|1.4|bd"),
    ("CLASSIFIED BY SECTION 1.5 (B) AND (D)", "None||1.5|bd"),
    ("Classified By: Ambassador Alex B. Sample, reason 1.4 (b)", "Alex B. Sample|Ambassador|1.4|b"),
    ("Classified By: DCM Dean Sample, reason 1.4 (b)", "Dean Sample|DCM|1.4|b"),
    ("CLASSIFIED BY: DON B. SAMPLE, POLITICAL COUNSELOR, REASON 1.4 (B)", "DON B. SAMPLE|POLITICAL COUNSELOR|1.4|b"),
    ("Classified By: DATT COL Zed R. Sample for reasons 1.4 (a)", "Zed R. Sample|DATT COL|1.4|a"),
    ("Classified By: Ambassador Ann Sample, U.S. Embassy Rome. Reason 1.4 (b)", "Ann Sample|Ambassador|1.4|b"),
    ("Classified By: Iran Watcher Ann Sample for reasons 1.4 (b)", "Ann Sample|Iran Watcher|1.4|b"),
    (
        "Classified By: Ambassador Ann Sample and DCM Bob Example for reasons 1.4 (b) and (d)",
        "Ann Sample|Ambassador|1.4|bd+Bob Example|DCM|1.4|bd",
    ),
    ("Classfied By: DCM Ann Sample, Resons 1.4 (b) and (d)", "Ann Sample|DCM|1.4|bd"),
    ("Classified By: Ambasador Ann Sample. Reason: 1.4 (d)", "Ann Sample|Ambasador|1.4|d"),
    ("Classified By: Amabassador Ann Sample. Reason: 1.4 (d)", "Ann Sample|Amabassador|1.4|d"),
    ("Classified By: DCM Ann Sample for reasons 1.4 (b) and (d\n).", "Ann Sample|DCM|1.4|bd"),
    (
        "Classified By: Deputy Chief of Mission Ann Sample for reasons 1.4(b) and (d)",
        "Ann Sample|Deputy Chief of Mission|1.4|bd",
    ),
    ("Classified By: Acting DCM Ann Sample for 1.4 (b) and (d)", "Ann Sample|Acting DCM|1.4|bd"),
    ("Classified By: Consul General Ann Sample under 1.4 (d)", "Ann Sample|Consul General|1.4|d"),
    ("Classified By: Ann Sample, Consul General.\nREASON: 1.4 (b), (d)", "Ann Sample|Consul General|1.4|bd"),
    ("Classified By: Ann Sample, Consul General.\n\nREASON: 1.4 (b), (d)", "Ann Sample|Consul General|1.4|bd"),
    (
        "Classified By: EUR Acting Assistant Secretary Ann Sample for reasons 1.4 (b,d).",
        "Ann Sample|EUR Acting Assistant Secretary|1.4|bd",
    ),
    (
        "Classified by Economic Counselor Ann Sample for reasons 1.4 (b), (d) and (e)",
        "Ann Sample|Economic Counselor|1.4|bde",
    ),
    ("Classified By: A/DCM Ann Sample, 1.4 B and D", "Ann Sample|A/DCM|1.4|bd"),
    ("Classified By: PolCouns Ann Sample for Reasons 1.4 (b)(d)", "Ann Sample|PolCouns|1.4|bd"),
    ("Classified By: Ambassador A. Sample-Example; Reasons: 1.4 (B) (D).", "A. Sample-Example|Ambassador|1.4|bd"),
    ("(U) Classified by Ambassador Ann Sample. E.O. 12958, Reasons: 1.4 (b and d)", "Ann Sample|Ambassador|1.4|bd"),
    ("Classified By: Ambassador Ann de la Sample for reasons 1.4 (b) and (d)", "Ann de la Sample|Ambassador|1.4|bd"),
    ("Classified By: Ambassador Ann\nSample for reasons 1.4 (b) and (d)", "Ann Sample|Ambassador|1.4|bd"),
    (
        "Classified By: John Q. Sample, Minister Counselor for Political Affairs, Reasons 1.4 (b) and (d)",
        "John Q. Sample|Minister Counselor for Political Affairs|1.4|bd",
    ),
    (
        "Classified By: Political Section Chief Ann Sample. Reasons: 1.4 (b and d).",
        "Ann Sample|Political Section Chief|1.4|bd",
    ),
    (
        "CLASSIFIED BY CHARGE D'AFFAIRES ANN SAMPLE FOR REASONS 1.4 (A), (B), (C), (D), (E), (F), (G) AND (H)",
        "ANN SAMPLE|CHARGE D'AFFAIRES|1.4|abcdefgh",
    ),
    ("Classified By: DCM Ann Sample for reason 1.4 (b-d)", "Ann Sample|DCM|1.4|bcd"),
    ("Classified By: DCM Ann Sample for reasons 1.4 (b) and 1.4 (d)", "Ann Sample|DCM|1.4|bd"),
    ("Classified By: Ambassador Ann Sample per 1.4 (b) and (d)", "Ann Sample|Ambassador|1.4|bd"),
    ("Classified By: Econ Chief A.J. Sample (reasons 1.4 b/d)", "A.J. Sample|Econ Chief|1.4|bd"),
    ("Classified By: Ambassador Ann Sample (for reasons 1.4 (b) and (d))", "Ann Sample|Ambassador|1.4|bd"),
    ("Classified By: Ambassador ANN SAMPLE for Reasons 1.4 (b) and\n(d)\n", "ANN SAMPLE|Ambassador|1.4|bd"),
]
TITLES = """\
Ambassador|AMB|DCM|A/DCM|ADCM|Deputy Chief of Mission|CDA|Charge d'Affaires, a.i.|Consul General
Principal Officer|PolChief|Acting POLCOUNS|P/E Chief|ECONOFF|Pol M/C|EMIN|EUR DAS
Acting Assistant Secretary|POL/MIL Counselor|AIT Director|USNATO DCM|Regional Security Officer
PRT Director|Economic Minister-Counselor|POLAD|Legatt|NEA/ARP Director|ESTH Counselor
"""
NAMES = (
    "Ann B. Sample|ANN SAMPLE|A. B. Sample|Ann O'Sample|Ann Sample-Quill|Ann Van Quill|Robert Sample III|J.B. Sample"
)
FORMS = (
    "Classified By: {title} {name} for reasons 1.4 (b) and (d).",
    "CLASSIFIED BY {title} {name}. REASON: 1.5 (D)",
    "Classified By: {name}, {title}; Reason 1.4 (b)",
    "Classified By: {title}, {name}. Reasons: 1.4 (b) and (d).",
)


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_a_classifier(line: str, expected: str) -> None:
    """Name as written, title, section and letters of each person."""
    found = [one.value for one in parse(f"{HEAD}{line}\n\n1. (C) Text.\n").header.classified_by]
    told = (f"{one.name}|{one.title or ''}|{one.section}|{''.join(one.reasons)}" for one in found)
    assert "+".join(told) == expected


@pytest.mark.parametrize("form", FORMS)
def test_any_title_with_any_name(form: str) -> None:
    """The name is parted from the title, whichever comes first."""
    for title, name in product(TITLES.replace("\n", "|").strip("|").split("|"), NAMES.split("|")):
        line = form.format(title=title, name=name)
        found = parse(f"{HEAD}{line}\n\n1. (C) Text.\n").header.classified_by
        assert [one.value.name for one in found] == [name], line
