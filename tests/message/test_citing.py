"""Telegrams cited in prose: what points at the REF line, what is cited by number, and what only looks so."""

from __future__ import annotations

import pytest

from dragoman.message import as_json, parse

HEAD = """R 121405Z APR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY
INFO AMEMBASSY PARIS

C O N F I D E N T I A L RIGA 000311

SUBJECT: EXERCISE: A SAMPLE

"""
LETTERED = "REF: A. STATE 17200\n     B. BAKU 131 (NOTAL)\n     C. SAMPLE EMAIL 03/03/07\n\n"
ALONE = "REF: STATE 17200\n\n"
SMALL = "The Minister said on Monday that the port is open and that the ferry will sail. "

POINTING = [
    (LETTERED, "As told in ref A, yes.", "A 07STATE17200"),
    (LETTERED, "As told (REF (B)), yes.", "B 07BAKU131"),
    (LETTERED, "See refs A and B.", "A 07STATE17200, B 07BAKU131"),
    (LETTERED, "See refs (A), (B) and (C).", "A 07STATE17200, B 07BAKU131, C email"),
    (LETTERED, "See Refs A-C.", "A 07STATE17200, B 07BAKU131, C email"),
    (LETTERED, "See reftels A through B.", "A 07STATE17200, B 07BAKU131"),
    (LETTERED, "Poloff delivered reftel A points.", "A 07STATE17200"),
    (LETTERED, "Reftels were clear.", "A 07STATE17200, B 07BAKU131, C email"),
    (LETTERED, "Reftel was clear.", "reftel"),
    (LETTERED, "He saw ref D.", "D reftel"),
    (LETTERED, "As told before (ref b), yes.", "B 07BAKU131"),
    (LETTERED, "See refs a and b.", "A 07STATE17200, B 07BAKU131"),
    (LETTERED, "The ferry (ref a) sailed.", "A 07STATE17200"),
    (LETTERED, "As in ref b the Minister agreed.", "B 07BAKU131"),
    (LETTERED, "Poloff delivered ref a demarche.", "A 07STATE17200"),
    (LETTERED, "Would you ref a meeting of the port board.", ""),
    (ALONE, "Poloff delivered reftel points.", "07STATE17200"),
    (ALONE, "The talks (ref) went on.", "07STATE17200"),
    (ALONE, "PER REFTEL, POLOFF CALLED.", "07STATE17200"),
    (ALONE, "As in ref A.", "A 07STATE17200"),
    ("REF: STATE 1; BAKU 2\n\n", "As in ref B.", "B 07BAKU2"),
    ("REF: 06 BAKU 2; A. STATE 1\n\n", "Points of reftel.", "06BAKU2"),
    ("", "More follows septel.", "septel"),
    ("", "More in septels and by separate telegram.", "septel, septel"),
    ("", "As my telegram of yesterday said.", "cable"),
    ("", "We refer to your telegram of March 3.", "cable"),
]
SEVERAL = "REF: A. RIGA 288\n     B. STATE 17200\n     C. 06 RIGA 1099\n     D. SAMPLE EMAIL 03/03/07\n\n"
TWO = "REF: A. RIGA 288\n     B. STATE 17200\n\n"
SINGLED_OUT = [
    (SEVERAL, "DCM delivered reftel demarche.", "B 07STATE17200"),
    (SEVERAL, "DCM drew on the reftel talking points.", "B 07STATE17200"),
    (SEVERAL, "DCM followed reftel instructions.", "B 07STATE17200"),
    (SEVERAL, "These answer the Department's queries (reftel).", "B 07STATE17200"),
    (SEVERAL, "DCM made the demarche contained in reftel.", "B 07STATE17200"),
    (SEVERAL, "Reftel points out the cost.", "reftel"),
    (SEVERAL, "State reftel asks for more.", "B 07STATE17200"),
    (SEVERAL, "The Department's reftel asks for more.", "B 07STATE17200"),
    (SEVERAL, "Post saw the reftel from the Department.", "B 07STATE17200"),
    (SEVERAL, "PER STATE REFTEL, DCM CALLED.", "B 07STATE17200"),
    (SEVERAL, "In reftel (Riga 288) he said no.", "A 07RIGA288, 07RIGA288"),
    (SEVERAL, "In reftel (06 Riga 1099) he said no.", "C 06RIGA1099, 06RIGA1099"),
    (SEVERAL, "The second reftel is closed.", "B 07STATE17200"),
    (SEVERAL, "The first two reftels are closed.", "A 07RIGA288, B 07STATE17200"),
    (SEVERAL, "State reftels ask for more.", "B 07STATE17200"),
    (SEVERAL, "The reftel e-mail is clear.", "D email"),
    (SEVERAL, "Riga reftel is old.", "reftel"),
    (SEVERAL, "Our reftel is old.", "reftel"),
    (SEVERAL, "The latter reftel is old.", "reftel"),
    (SEVERAL, "The last reftel is old.", "reftel"),
    (TWO, "Our reftel is old.", "A 07RIGA288"),
    (TWO, "The latter reftel is old.", "B 07STATE17200"),
    (TWO, "Embassy Riga's reftel is old.", "A 07RIGA288"),
    (TWO, "Vilnius's reftel is old.", "reftel"),
]
BY_NUMBER = "REF: 1) RIGA 288; 2) STATE 17200; 3) 06 RIGA 1099\n\n"
NUMBERED_ITEMS = [
    ("As told in ref 1, yes.", "1 07RIGA288"),
    ("As told (ref (2)), yes.", "2 07STATE17200"),
    ("See refs 1 and 3.", "1 07RIGA288, 3 06RIGA1099"),
    ("See refs 1-3.", "1 07RIGA288, 2 07STATE17200, 3 06RIGA1099"),
    ("See reftels.", "1 07RIGA288, 2 07STATE17200, 3 06RIGA1099"),
    ("Reftel (2) is new.", "2 07STATE17200"),
    ("He saw ref 4.", "4 reftel"),
]
NUMBERED = [
    ("See BAKU 1753.", "07BAKU1753"),
    ("See 06 BAKU 1753 and 1760.", "06BAKU1753, 06BAKU1760"),
    ("It was told in Baku 1753, para 2.", "07BAKU1753"),
    ("It was told (Baku 1753).", "07BAKU1753"),
    ("State 12345 of 12 March asked.", "07STATE12345"),
    ("State 12345 of 12 December asked.", "06STATE12345"),
    ("State 12345 of December 12, 2004 asked.", "04STATE12345"),
    ("See 06BAKU1753 (05PARIS12).", "06BAKU1753, 05PARIS12"),
    ("Embtel 211 and Deptel 456 refer.", "07RIGA211, 07STATE456"),
    ("Embtels 201, 202 and 203 refer.", "07RIGA201, 07RIGA202, 07RIGA203"),
    ("Mytel 21; your 1234.", "07RIGA21, 07STATE1234"),
    ("Our 411 told it.", ""),
    ("Paris's 4246 to the Department; Baku's 930.", "07PARIS4246, 07BAKU930"),
    ("Secto 12 was read.", "07SECTO12"),
    ("USUN 3411 has the text.", "07USUNNEWYORK3411"),
    ("See New\nDelhi 4209 and Rio de\nJaneiro 123.", "07NEWDELHI4209, 07RIODEJANEIRO123"),
    ("Telegram 1234 from Moscow came.", "07MOSCOW1234"),
    ("Bangkok A-51 has the text, as airgram A-7.", "07BANGKOK-A51, 07RIGA-A7"),
    ("See RIGA 402.", "06RIGA402"),
    ("See DACCA 55.", "07DHAKA55"),
]
NOTHING = [
    "See section 2, para 3 and paragraph 12.",
    "On December 12 and on 12 March he came; May 300 come.",
    "It is classified under 1.4 (b) and 1.5 (d).",
    "UNSCR 1701, Resolution 242, Article 51, Title 22.",
    "In Baku 300 people met; in Paris 1200 marched.",
    "Baku 2006 and Paris 1968 were other years.",
    "He paid 1753 dollars, $1753, 2,500 tons and 12 percent.",
    "The state 300 times asked; State 50 percent.",
    "Flight Paris 12 March left at Baku 1753Z.",
    "New York 10017 is a zip code.",
    "ref: the referee prefers reforms; a reference to the refugees.",
    "He wrote to us in June 1999 and August 2004.",
    "PAGE 02 OF TARIFF; RIGA 00000311  001.2 OF 002",
]


def told(text: str, line: str = "") -> str:
    """Return label, and number or kind, of each mention."""
    found = parse(f"{HEAD}{line}1. (C) {text} {SMALL}\n").cited
    return ", ".join(" ".join(filter(None, (one.value.label, one.value.id or one.value.kind))) for one in found)


@pytest.mark.parametrize(("line", "text", "expected"), POINTING, ids=[text for _, text, _ in POINTING])
def test_what_points(line: str, text: str, expected: str) -> None:
    """A word that points has number, kind and label of what it points to, or is left open."""
    assert told(text, line) == expected


@pytest.mark.parametrize(("line", "text", "expected"), SINGLED_OUT, ids=[text for _, text, _ in SINGLED_OUT])
def test_which_of_several_items_is_meant(line: str, text: str, expected: str) -> None:
    """Of several items the one is meant that the words leave alone; where they leave several, none is taken."""
    assert told(text, line) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERED_ITEMS, ids=[text for text, _ in NUMBERED_ITEMS])
def test_pointing_by_number(text: str, expected: str) -> None:
    """Items of a numbered line are pointed to by their numbers."""
    assert told(text, BY_NUMBER) == expected


def test_what_is_open_is_among_the_items() -> None:
    """Where it is open which telegram is meant, the numbers of all are given as a group, and none as the one."""
    [one] = as_json(parse(f"{HEAD}{SEVERAL}1. (C) Reftel was clear.\n"), "any", "plain")["cited"]
    assert (one["kind"], one["id"]) == ("reftel", None)
    assert one["among"] == ["07RIGA288", "07STATE17200", "06RIGA1099"]


@pytest.mark.parametrize(("text", "expected"), NUMBERED, ids=[text for text, _ in NUMBERED])
def test_what_is_cited_by_number(text: str, expected: str) -> None:
    """A post's name and a serial are a telegram of the year printed, of the day named, or of the own year."""
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_citation(text: str) -> None:
    """Sections, paragraphs, dates, sums, years, resolutions and counted things cite nothing."""
    assert told(text, ALONE) == ""


def test_capitals_throughout() -> None:
    """In a text without small letters a post's name alone is not enough."""
    text = "IN BAKU 300 MET AND PARIS 1200 MARCHED. SEE TEL AVIV 6152, AMMAN 7409. (BONN 8569) STATE 172000 ASKS THIS."
    assert [one.value.id for one in parse(f"{HEAD}1. {text}\n").cited] == [
        *("07TELAVIV6152", "07AMMAN7409", "07BONN8569", "07STATE172000")
    ]


def test_the_department_speaks_of_the_embassys_telegram() -> None:
    """Where the Department writes, Embtel is the addressee's."""
    head = "R 121405Z APR 67\nFM SECSTATE WASHDC\nTO AMEMBASSY SAIGON\n\nSECRET STATE 172000\n\n"
    assert [one.value.id for one in parse(f"{head}1. Embtel 23100; your 23101.\n").cited] == [
        *("67SAIGON23100", "67SAIGON23101")
    ]


def test_each_mention_is_where_it_is_said_to_be() -> None:
    """The words of a mention stand at its place, and JSON gives its paragraph."""
    text = f"{HEAD}{LETTERED}1. (C) See ref A.\n\n2. (C) See 06 BAKU\n1753. {SMALL}\n"
    first, second = as_json(parse(text), "any", "plain")["cited"]
    assert (first["text"], first["kind"], first["id"], first["label"], first["paragraph"]) == (
        *("ref A", "cable", "07STATE17200", "A"),
        1,
    )
    assert (second["text"], second["id"], second["id_inferred"], second["label"], second["paragraph"]) == (
        *("06 BAKU 1753", "06BAKU1753", False, None),
        2,
    )
    assert text[second["start"] : second["end"]] == "06 BAKU\n1753"


@pytest.mark.parametrize("words", ["reftel ", "BAKU 1753 ", "refs A, B, ", "Telegram 12 from ", "06BAKU1753 ", " 12"])
def test_any_words_are_read_in_linear_time(words: str) -> None:
    """A text of nothing but what may cite is read to its end."""
    assert len(parse(HEAD + LETTERED + "1. " + words * 20_000).cited) <= 10_000


def test_circular_airgrams_are_the_departments() -> None:
    """A circular airgram is the Department's whoever cites it; letters before a postal number are none."""
    text = """R 281405Z APR 75
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
C O N F I D E N T I A L RIGA 000311
SUBJECT: EXERCISE: A SAMPLE

1. AS CA-5400 AND CIRCULAR AIRGRAM 5401 SAY, THE HARBOR OF SAMPLETOWN, CA 90012, IS OPEN.
"""
    cited = [(one.value.kind, one.value.id) for one in parse(text).cited]
    assert cited == [("airgram", "75STATE-CA5400"), ("airgram", "75STATE-CA5401")]
