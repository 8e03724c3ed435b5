"""The REF line in every form in which drafters wrote it: number, year, post, letters, and what is no telegram."""

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
SUBJECT: EXERCISE: A SAMPLE

"""
CASES = [
    ("REF: BAKU 01753", "cable 07BAKU1753"),
    ("REF: 06 BAKU 1753", "cable 06BAKU1753"),
    ("REF: 2005PANAMA2342", "cable 05PANAMA2342"),
    ("REF: 10-OTTAWA-57", "cable 10OTTAWA57"),
    ("REF: 05CHENNAI0121", "cable 05CHENNAI121"),
    ("REF: AMMAN 5049-01", "cable 01AMMAN5049"),
    ("REF: AMMAN 07718 99", "cable 99AMMAN7718"),
    ("REF: COLOMBO 02259 (2002)", "cable 02COLOMBO2259"),
    ("REF: 377 KATHMANDU", "cable 07KATHMANDU377"),
    ("REF: STATE: 73097", "cable 07STATE73097"),
    ("REF: A) 207 B) STATE 1234", "A cable 07RIGA207, B cable 07STATE1234"),
    ("REF: A) 607", "A cable 06RIGA607"),
    ("REF: 207", "cable 07RIGA207"),
    ("REF: BRASILIA 2799 AND 2764", "cable 07BRASILIA2799, cable 07BRASILIA2764"),
    ("REFS: RIGA 288, RIGA 290", "cable 07RIGA288, cable 07RIGA290"),
    ("REF(S): RIGA 288", "cable 07RIGA288"),
    ("Ref(s): A. Riga 288", "A cable 07RIGA288"),
    ("REFTEL: STATE 1", "cable 07STATE1"),
    ("RETEL STATE 12", "cable 07STATE12"),
    ("REFERENCE: STATE 12", "cable 07STATE12"),
    ("REFERENCES: STATE 12; RIGA 5", "cable 07STATE12, cable 07RIGA5"),
    ("REF A. STATE 12", "A cable 07STATE12"),
    ("REF: (A) STATE 12 (B) RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A: STATE 12 B: RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A. (A) STATE 12 B. (B) RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A. REF A STATE 12 B. REF B RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A. STATE 12\n     ¶B. RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: [A] STATE 12 [B] RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A - STATE 12\nB - RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: A/ STATE 12 B/ RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: STATE 12 : RIGA 5", "cable 07STATE12, cable 07RIGA5"),
    ("REF: STATE 12\n     RIGA 5", "cable 07STATE12, cable 07RIGA5"),
    ("REF: STATE 12 AND RIGA 5", "cable 07STATE12, cable 07RIGA5"),
    ("REF: STATE 12 & RIGA 5", "cable 07STATE12, cable 07RIGA5"),
    ("REF: O6 RIGA O1512", "cable 06RIGA1512"),
    ("REF: O4 CHENNAI 12", "cable 04CHENNAI12"),
    ("REF: 0TTAWA 57", "cable 07OTTAWA57"),
    ("REF: SANTIAG0 57", "cable 07SANTIAGO57"),
    ("REF: Colomobo 57", "cable 07COLOMBO57"),
    ("REF: HCMC 57; PORT A 3; RIO 9", "cable 07HOCHIMINHCITY57, cable 07PORTAUPRINCE3, cable 07RIODEJANEIRO9"),
    ("REF: BA 8; KL 7; USUN 6", "cable 07BUENOSAIRES8, cable 07KUALALUMPUR7, cable 07USUNNEWYORK6"),
    ("REF: TEGUC 5; HK 4; PAUP 3", "cable 07TEGUCIGALPA5, cable 07HONGKONG4, cable 07PORTAUPRINCE3"),
    ("REF: A. STATE 12 (NOTAL) B. RIGA 5", "A cable 07STATE12 notal, B cable 07RIGA5"),
    ("REF: STATE 12 AND PREVIOUS", "cable 07STATE12"),
    ("REF: GENEVA 57 (SFO-GVA-VIII-088)", "cable 07GENEVA57"),
    ("REF: SAMPLE-EXAMPLE EMAIL 05/11/07", "email None"),
    ("REF: A. SAMPLE/EXAMPLE TELCON 03/05/07 B. RIGA 5", "A telcon None, B cable 07RIGA5"),
    ("REF: SAMPLE-EXAMPLE MEMO OF MARCH 3", "memo None"),
    ("REF: A. SAMPLE FAX OF 03/03/07 B. RIGA 3", "A fax None, B cable 07RIGA3"),
    ("REF: IIR 6 832 0617 08", "report None"),
    ("REF: OSC EUP20080512001", "report None"),
    ("REF: 9 FAM 41.31", "book None"),
    ("REF: TEHRAN'S A-077", "airgram 07TEHRAN-A77"),
    ("REF: STATE CA-3400", "airgram 07STATE-CA3400"),
    ("REF: USDAO RIGA DTG 051506ZJUN2008", "dtg None"),
    ("REF: SEPTEL", "septel None"),
    ("REF: USCINCEUR 311345Z MAY 73", "dtg None"),
    ("REF: STATE 12 DTG 051506Z MAR 07", "cable 07STATE12"),
    ("REF: STATE 00012345", "cable 07STATE12345"),
    ("REF: A. STATE 12\n     B. STATE 13\n     C. STATE 14", "A cable 07STATE12, B cable 07STATE13, C cable 07STATE14"),
    ("REF: A. A. STATE 12 B. B. STATE 13", "A cable 07STATE12, B cable 07STATE13"),
    ("REF: RIGA 288 (U)", "cable 07RIGA288"),
    ("REF: UNCLAS RIGA 288", "cable 07RIGA288"),
    ("REF: RIGA 288 ET AL", "cable 07RIGA288"),
    (
        "REF: (A) STATE 12, (B) RIGA 5, (C) PARIS 9 (NOTAL), (D) 06 PARIS 10",
        "A cable 07STATE12, B cable 07RIGA5, C cable 07PARIS9 notal, D cable 06PARIS10",
    ),
    ("REF: STATE 12/13", "cable 07STATE12, cable 07STATE13"),
    ("REF: RIGA 288 OF MARCH 12", "cable 07RIGA288"),
    ("REF: RIGA 288 OF MARCH 12, 2006", "cable 06RIGA288"),
    ("REF: RIGA 288 of March 12, 2006\nRIGA 12", "cable 06RIGA288, cable 07RIGA12"),
    ("REF: RIGA 288 OF MARCH 12, 2006 AND STATE 12", "cable 06RIGA288, cable 07STATE12"),
    ("REF: RIGA A-018 of March 12, 1972\nRIGA 0012", "airgram 72RIGA-A18, cable 07RIGA12"),
    ("REF: 11 FAM 212.3-5\nSTATE 5400 of March 12, 1965", "book None, cable 65STATE5400"),
    ("REF: RIGA 288 OF 12 MARCH 2006", "cable 06RIGA288"),
    ("REF: RIGA 288 (12 March 2006)", "cable 06RIGA288"),
    ("REF: RIGA 288 DATED 03/12/2006", "cable 06RIGA288"),
    ("REF: RIGA 288 OF 2006", "cable 06RIGA288"),
    ("REF: RIGA 13/2006", "cable 06RIGA13"),
    ("REF: RIGA 288 121212Z MAR 07", "cable 07RIGA288"),
    ("REF: BAKU 12 / STATE 13", "cable 07BAKU12, cable 07STATE13"),
    ("REF: BAKU 12, 13, AND 14", "cable 07BAKU12, cable 07BAKU13, cable 07BAKU14"),
    ("REF: 06 BAKU 123 AND 124", "cable 06BAKU123, cable 06BAKU124"),
    ("REF: BAKU 123 THROUGH 126", "cable 07BAKU123, cable 07BAKU126"),
    ("REF: BAKU 12 (AND PREVIOUS), OSLO 8", "cable 07BAKU12, cable 07OSLO8"),
    ("REF: BAKU 0O12; OSLO 1O4", "cable 07BAKU12, cable 07OSLO104"),
    ("REF: BAKU 12 - SECOND PARAGRAPH", "cable 07BAKU12"),
    ("REF: STATE 12345 PARA 3", "cable 07STATE12345"),
    ("REF: PARA 4 OF STATE 12345", "cable 07STATE12345"),
    ("REF: A. STATE 12345 - FISH DEMARCHE B. OSLO 2 RE HARBORS", "A cable 07STATE12345, B cable 07OSLO2"),
    ("REF: OSLO 12 BERN 13", "cable 07OSLO12, cable 07BERN13"),
    ("REF: OSLO 12 NOTAL BERN 13 NOTAL", "cable 07OSLO12 notal, cable 07BERN13 notal"),
    ("REF: OSLO 12. 06 BERN 13.", "cable 07OSLO12, cable 06BERN13"),
    ("REF: OSLO #12; BERN NO. 13", "cable 07OSLO12, cable 07BERN13"),
    ("REF: CONGEN MUNICH 12", "cable 07MUNICH12"),
    ("REF: - STATE 1\n     - STATE 2", "cable 07STATE1, cable 07STATE2"),
    ("REF: EMAIL OF MARCH 12, 13 AND 14", "email None, other None"),
    ("REF: HARBOR LIST 12 - SECOND PARAGRAPH", "other None"),
    ("REF: RIGA 288, MARCH 12", "cable 07RIGA288"),
    ("REF: RIGA 1234 (06)", "cable 06RIGA1234"),
    ("REF: RIGA 1234, 2006", "cable 06RIGA1234"),
    ("REF: 2006 RIGA 1234", "cable 06RIGA1234"),
    ("REF: '06 RIGA 1234", "cable 06RIGA1234"),
    ("REF: LETTER OF MARCH 12", "letter None"),
    ("REF: A. STATE 12 B. SAMPLE LETTER DATED JULY 30", "A cable 07STATE12, B letter None"),
    (
        "REF: A. RIGA 12 AND PREVIOUS\n     ¶B. RIGA DAILY REPORT FOR MAY 4\n¶C. 2007 AND PREVIOUS",
        "A cable 07RIGA12, B report None",
    ),
    ("REF: A. RIGA 12 B. SAMPLE TELCON OF MAY 4, C. 2007\n", "A cable 07RIGA12, B telcon None"),
    ("REF: A. RIGA 12 OF MAY 4 B. 2007 RIGA 13", "A cable 07RIGA12, B cable 07RIGA13"),
    ("REF: PARA 2", "other None"),
    ("REF: REFTEL", "cable None"),
    ("REF: STATE", "cable None"),
    ("REF: A. STATE B. STATE 12", "A cable None, B cable 07STATE12"),
    ("REF: STATE REFTEL (NOTAL)", "cable None notal"),
    ("REF: OUR TELEGRAM OF MARCH 3", "cable None"),
    ("REF: MYTEL YESTERDAY", "cable None"),
    ("REF: THE HARBOR REPLY", "other None"),
    ("REF: STATE TELEGRAM 1234", "cable 07STATE1234"),
    ("REF: OSLO MESSAGE 12", "cable 07OSLO12"),
    ("REF: STATE CA 5400", "airgram 07STATE-CA5400"),
    ("REF: CA 5400 (NOTAL)", "airgram 07STATE-CA5400 notal"),
    ("REF: DEPT'S CA-17 OF MAY 3, 1966", "airgram 66STATE-CA17"),
    ("REF: CIRCULAR AIRGRAM 5400", "airgram 07STATE-CA5400"),
    ("REF: AIRGRAM 44; OSLO AIRGRAM A 45", "airgram 07RIGA-A44, airgram 07OSLO-A45"),
    ("REF: CARACAS 5400", "cable 07CARACAS5400"),
    ("REF: AIDAC STATE 1234", "cable 07STATE1234"),
    ("REF: EMBTEL 207", "cable 07RIGA207"),
    ("REF: DEPTEL 207", "cable 07STATE207"),
    ("REF: TOSEC 12", "cable 07TOSEC12"),
    ("REF: SECTO 1401", "cable 07SECTO1401"),
    (
        "REF: (A) STATE 12 \n     (B) RIGA 5 \n \nClassified By: DCM Ann Sample for reasons 1.4 (b).",
        "A cable 07STATE12, B cable 07RIGA5",
    ),
    ("REF: A. STATE 12\n\n     B. RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: MY TELEGRAM 207", "cable 07RIGA207"),
    ("REF: YOUR 1234", "cable 07STATE1234"),
    ("REF: MYTEL 207", "cable 07RIGA207"),
    ("REF: BAKU 5 AND AIRGRAM A-1211", "cable 07BAKU5, airgram 07RIGA-A1211"),
    ("REF: OUR A-12; BAKU AIRGRAM A-14", "airgram 07RIGA-A12, airgram 07BAKU-A14"),
    ("REF: CA-3400", "airgram 07STATE-CA3400"),
    ("REF: STATE 12 (EXDIS)", "cable 07STATE12"),
    ("REF: NEW\nDELHI 5", "cable 07NEWDELHI5"),
    ("REF: A. 06 RIO\nDE JANEIRO 5 B. RIGA 7", "A cable 06RIODEJANEIRO5, B cable 07RIGA7"),
    ("REF: WHITE HOUSE 12", "cable 07WHITEHOUSE12"),
    ("REF: USDOC FCS WASHDC 12", "cable 07USDOC12"),
    ("REF: SECDEF WASHDC 12", "cable 07SECDEF12"),
    ("REF: SECDEF 121530Z MAR 07", "dtg None"),
    ("REF: LONDON DAILY 3/5/07", "other None"),
    ("REF: TD-314/21795-05", "report None"),
    ("REF: A. RIGA 288 B. CONVERSATION SAMPLE/EXAMPLE MARCH 3", "A cable 07RIGA288, B other None"),
    ("REF: SAMPLE PHONE CALL OF MARCH 3", "telcon None"),
    ("REF: PARIS 05 1234", "cable 05PARIS1234"),
    ("REF: STATE 069543", "cable 07STATE69543"),
    ("REF: RIGA 0288.", "cable 07RIGA288"),
    ("REF: 1) STATE 12; 2) RIGA 5; 3) 06 BAKU 7", "1 cable 07STATE12, 2 cable 07RIGA5, 3 cable 06BAKU7"),
    ("REF: (1) STATE 12 (2) RIGA 5 (NOTAL)", "1 cable 07STATE12, 2 cable 07RIGA5 notal"),
    ("REF: [1] STATE 12 [2] RIGA 5", "1 cable 07STATE12, 2 cable 07RIGA5"),
    ("REF: #1 STATE 12 #2 RIGA 5", "1 cable 07STATE12, 2 cable 07RIGA5"),
    ("REF: 1. STATE 12\n     2. RIGA 5\n     3. 06 BAKU 7", "1 cable 07STATE12, 2 cable 07RIGA5, 3 cable 06BAKU7"),
    ("REF: 1) STATE 12\n\n     2) RIGA 5", "1 cable 07STATE12, 2 cable 07RIGA5"),
    ("REF:\n1. STATE 12\n2. RIGA 5", "1 cable 07STATE12, 2 cable 07RIGA5"),
    ("REF: 1/ STATE 12 2/ RIGA 5", "1 cable 07STATE12, 2 cable 07RIGA5"),
    ("REF: 1: RIGA 5; 2: STATE 12", "1 cable 07RIGA5, 2 cable 07STATE12"),
    ("REF: 1) SAMPLE EMAIL OF 4/2; 2) RIGA 5", "1 email None, 2 cable 07RIGA5"),
    ("REF: (A) STATE 12; (8) RIGA 5", "A cable 07STATE12, B cable 07RIGA5"),
    ("REF: STATE l23; OSLO 1I4", "cable 07STATE123, cable 07OSLO114"),
    ("REF: STATE 1 23", "cable None"),
    ("REFTEL STATE 123", "cable 07STATE123"),
    ("REFS: (A) 07 Riga 288\n      (C) 07 Baku 3347", "A cable 07RIGA288, C cable 07BAKU3347"),
]


def told(line: str) -> str:
    """Return label, kind, number and NOTAL of each item."""
    found = parse(f"{HEAD}{line}\n\n1. (C) Text.\n").header.refs
    items = ((one.value.label, one.value.kind, str(one.value.id), "notal" * one.value.notal) for one in found)
    return ", ".join(" ".join(filter(None, item)) for item in items)


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_an_item(line: str, expected: str) -> None:
    """Each item has its letter, its kind, and a number where it is a telegram."""
    assert told(line) == expected


def test_what_is_inferred_is_told() -> None:
    """A number whose year or post is not printed is inferred, one that prints both is not."""
    found = parse(f"{HEAD}REF: A. 06 BAKU 1 B. BAKU 2 C. 207\n\n1. (C) Text.\n").header.refs
    assert [one.value.id_inferred for one in found] == [False, True, True]


def test_a_paragraph_is_no_numbered_reference() -> None:
    """A first paragraph below an empty REF line, or a second below one numbered item, is no reference."""
    for line in ("REF:\n\n1. Baku 12 men met.\n", "REF: 1) STATE 12\n\n2. Baku in 1998 was far from all the ports.\n"):
        message = parse(f"{HEAD}{line}")
        assert [one.value.text for one in message.header.refs] in ([], ["STATE 12"])
        assert len([block for block in message.blocks if block.number]) == 1


def test_an_airgram_has_the_post_of_its_year() -> None:
    """An airgram of 1966 is Saigon's, as its telegrams are, and not of the city's later name."""
    text = HEAD.replace("RIGA", "SAIGON").replace("APR 07", "NOV 66") + "REF: EMBTEL 56; A-311\n\n1. Text.\n"
    assert [one.value.id for one in parse(text).header.refs] == ["66SAIGON56", "66SAIGON-A311"]


def test_a_letter_for_the_number_of_the_first_paragraph() -> None:
    """Below a blank line, ``I.`` is the text's first number and no ninth reference, unless the eighth stands above."""
    message = parse(HEAD + "REF: RIGA 288\n\nI. SUMMARY: The harbor is open.\n\n2. It closes.\n")
    assert [one.value.text for one in message.header.refs] == ["RIGA 288"]
    assert [block.number for block in message.blocks if block.kind == "paragraph"] == [1, 2]
    items = "".join(f"{letter}. RIGA {at}\n" for at, letter in enumerate("ABCDEFGH", 11))
    message = parse(f"{HEAD}REF: {items}\nI. RIGA 19\n\n1. The harbor is open.\n")
    assert [one.value.label for one in message.header.refs] == list("ABCDEFGHI")
