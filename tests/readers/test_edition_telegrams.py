"""Telegrams that an edition prints. The volumes are written here in the form of published ones; what is printed in
them is exercise traffic of our own writing.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from dragoman.documents import CableHeader, Document, EditionHeader, Span
from dragoman.language.prose import prose_of
from dragoman.readers.edition_headings import Heading, Written, read_heading
from dragoman.readers.edition_notes import catalogue_of
from dragoman.readers.edition_paragraphs import numbered
from readers.written import codes, outcomes

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><idno type="frus">lantern1977</idno></teiHeader><text><body>'
END = "</body></text></TEI>"


def document(path: Path, head: str, body: str, note: str = "Source: Exercise file 4.", day: str = "") -> Document:
    """Read the one document of a volume: its heading with the source note, its dateline, its body in markup."""
    line = f"<dateline>{day}</dateline>" if day else ""
    markup = f'{TEI}<div type="document" n="7"><head>{head}<note>{note}</note></head>{line}{body}</div>{END}'
    (found,) = outcomes(path, markup)
    assert isinstance(found, Document), found
    return found


def cable(found: Document) -> CableHeader:
    """Return the head of the telegram, every value of which must have its words in the text."""
    assert isinstance(found.header, EditionHeader)
    head = found.header.cable
    assert head is not None
    assert head is found.cable
    for value in (head.reference, head.dtg, head.originator, head.subject, head.signer):
        assert value is None or found.words(value.span).strip()
    return head


PRINTED = (
    "12. Telegram From the Department of State to the Embassies in Turkey and Cyprus",
    "<p>106179. For the Ambassador from the Secretary. Subject: (C) Exercise Lantern: The U.S. Harbor. Ref: (A) Nicosia"
    " 1090, (B) 76 Ankara 3187.</p><p>1. (C-entire text.)</p><p>2. Summary. The harbor is open, as reported reftel A"
    " (Nicosia 1077). End summary.</p><p>3. The points are these:</p><list><item>1. It is deep.</item></list>"
    "<p>4. Comment: We shall see.</p><closer><signed>Sample</signed></closer>",
    "Source: Exercise Archives, RG 59, D770052–0660. Confidential; Immediate; Exdis. Drafted by J. Q. Doe (EUR/SE) and"
    " Roe; cleared by Poe, and Moe (S/S); approved by Loe. Sent for information Priority to Athens and USUN."
    " Not printed.",
    '<placeName>Washington</placeName>, <date when="1977-03-15">March 15, 1977, 1752Z</date>',
)


def test_a_telegram_of_a_printed_volume(tmp_path: Path) -> None:
    """Number, day, sender, addressees, subject and references are read from heading, dateline and first paragraph."""
    found = document(tmp_path / "a", *PRINTED)
    head = cable(found)
    assert found.number == "lantern1977/7"
    assert head.reference is not None
    assert (head.reference.value, found.words(head.reference.span)) == ("77STATE106179", "106179")
    assert head.dtg is not None
    assert (head.dtg.value, found.words(head.dtg.span)) == (
        datetime(1977, 3, 15, 17, 52, tzinfo=UTC),
        "March 15, 1977, 1752Z",
    )
    assert head.originator is not None
    assert (head.originator.value, found.words(head.originator.span)) == ("SECSTATE WASHDC", "the Department of State")
    assert [(one.value.name, found.words(one.span)) for one in head.action] == [
        ("AMEMBASSY ANKARA", "the Embassies in Turkey"),
        ("AMEMBASSY NICOSIA", "Cyprus"),
    ]
    assert head.subject is not None and head.subject.value == "Exercise Lantern: The U.S. Harbor"
    assert found.words(head.subject.span) == head.subject.value
    assert [(one.value.label, one.value.id) for one in head.refs] == [("A", "77NICOSIA1090"), ("B", "76ANKARA3187")]
    assert [one.value for one in head.instructions] == ["For the Ambassador from the Secretary"]
    assert head.signer is not None and head.signer.value == "Sample"


def test_its_paragraphs_are_its_own(tmp_path: Path) -> None:
    """The telegram's number and the items of a list are no paragraphs; marks and voices are read."""
    found = document(tmp_path / "a", *PRINTED)
    paragraphs = [block for block in found.blocks if block.number is not None]
    assert [(block.number, block.printed and block.printed.value) for block in paragraphs] == [
        (1, "(C-entire text.)"),
        (2, None),
        (3, None),
        (4, None),
    ]
    assert [block.voice for block in paragraphs] == [None, "summary", None, "comment"]


def test_what_it_cites_in_its_prose(tmp_path: Path) -> None:
    """Mentions below the head go to canonical numbers; the references of the head are none of them."""
    found = document(tmp_path / "a", *PRINTED)
    assert [(one.value.id, found.words(one.span)) for one in found.cited] == [
        ("77NICOSIA1090", "reftel A"),
        ("77NICOSIA1077", "Nicosia 1077"),
    ]


def test_the_source_note_is_the_catalogue(tmp_path: Path) -> None:
    """What only the note tells has no words in the text, and fills no field but the catalogue's."""
    head = cable(document(tmp_path / "a", *PRINTED))
    assert head.classification is None
    assert head.catalogue is not None
    assert head.catalogue.classification == "CONFIDENTIAL"
    assert head.catalogue.entries == (
        ("Source", "Exercise Archives, RG 59, D770052–0660"),
        ("Classification", "Confidential"),
        ("Precedence", "Immediate"),
        ("Handling", "Exdis"),
        ("Drafted by", "J. Q. Doe (EUR/SE) and Roe"),
        ("Cleared by", "Poe, and Moe (S/S)"),
        ("Approved by", "Loe"),
        ("Sent for information", "Priority to Athens and USUN"),
    )


FACE = """<p>TELEGRAM<lb/>Department of State<lb/>TEHRAN 00416<lb/>ACTION SS 70<lb/>INFO: CIAE 00,/070 W<lb/>
PR 031735Z FEB, 71</p><p>FM</p><p>AMEMBASSY TEHRAN</p><p>TO</p><p>SECSTATE WASHDC PRIORITY 746</p><p>INFO</p>
<p>AMEMBASSY LONDON<lb/>CINCSTRIKE</p><p>LONDON FOR SMITH</p><p>SUBJ:</p><p>EXERCISE LANTERN: THE HARBOR</p><p>REF:</p>
<p>(A) TEHRAN 408 (B) STATE 1234</p><p>1. THE HARBOR IS OPEN. SEE REF B.</p><p>2. SO IS THE ROAD.</p>
<p>GP-3</p><closer><signed>SAMPLE</signed></closer>"""


def test_a_telegram_of_a_volume_on_the_web(tmp_path: Path) -> None:
    """The face is read label by label, though each stands in a paragraph of its own."""
    head_line = "3. Telegram 416 From the Embassy in Iran to the Department of State, February 3, 1971, 1735Z"
    found = document(tmp_path / "a", head_line, FACE, day="February 3, 1971, 1735Z")
    head = cable(found)
    assert head.reference is not None and head.reference.value == "71TEHRAN416"
    assert [word.value for word in head.precedence] == ["PRIORITY", "ROUTINE"]
    assert head.originator is not None and head.originator.value == "AMEMBASSY TEHRAN"
    assert [(one.value.name, one.value.precedence, one.value.mcn) for one in head.action] == [
        ("SECSTATE WASHDC", "PRIORITY", "746")
    ]
    assert [(one.value.name, one.value.effective) for one in head.info] == [
        ("AMEMBASSY LONDON", "ROUTINE"),
        ("CINCSTRIKE", "ROUTINE"),
    ]
    assert [one.value for one in head.instructions] == ["LONDON FOR SMITH"]
    assert head.subject is not None and head.subject.value == "EXERCISE LANTERN: THE HARBOR"
    assert [one.value.id for one in head.refs] == ["71TEHRAN408", "71STATE1234"]
    assert [one.value.id for one in found.cited] == ["71STATE1234"]
    assert [block.number for block in found.blocks if block.number] == [1, 2]
    assert head.signer is not None and head.signer.value == "SAMPLE"
    assert not codes(found)


def test_an_airgram(tmp_path: Path) -> None:
    """An airgram is numbered as airgrams are cited, and its references are not held against its serial."""
    body = (
        "<p>AIRGRAM<lb/>DEPARTMENT OF STATE<lb/>BRUSSELS A-477</p><p>TO:</p><p>Department of State</p><p>INFO:</p>"
        "<p>Amembassy TEHRAN, Amembassy BEIRUT</p><p>FROM:</p><p>Amembassy Brussels</p><p>SUBJECT:</p>"
        "<p>Exercise Lantern</p><p>REF:</p><p>Brussels 4585</p><p>The harbor is open.</p>"
    )
    head_line = "4. Airgram 477 From the Embassy in Belgium to the Department of State, October 16, 1970"
    head = cable(document(tmp_path / "a", head_line, body, day="October 16, 1970"))
    assert head.reference is not None and head.reference.value == "70BRUSSELS-A477"
    assert [one.value.name for one in head.info] == ["AMEMBASSY TEHRAN", "AMEMBASSY BEIRUT"]
    assert [one.value.id for one in head.refs] == ["70BRUSSELS4585"]
    assert head.dtg is None


def test_series_of_travel(tmp_path: Path) -> None:
    """A telegram of the travelling Secretary is numbered in the series, not as of a post."""
    head_line = "5. Telegram From Secretary of State Sample to the Department of State"
    body = "<p>Secto 8013. (U) Subject: Exercise Lantern.</p><p>1. Open.</p>"
    day = "<placeName>Ankara</placeName>, September 25, 1980, 1824Z"
    head = cable(document(tmp_path / "a", head_line, body, day=day))
    assert head.reference is not None and head.reference.value == "80SECTO8013"
    assert head.subject is not None and head.subject.value == "Exercise Lantern"


def test_the_departments_own_series_of_each_post(tmp_path: Path) -> None:
    """Until 30 June 1966 a number of the Department's is that of one post's series: none is made, and it is told."""
    head_line = "6. Telegram From the Department of State to the Embassy in Iran"
    body = "<p>914. Exercise Lantern. The harbor is open.</p>"
    day = "<placeName>Washington</placeName>, June 8, 1964, 6:07 p.m."
    found = document(tmp_path / "a", head_line, body, day=day)
    head = cable(found)
    assert head.reference is None
    assert "series-of-post" in codes(found)
    later = cable(document(tmp_path / "b", head_line, body, day=day.replace("June 8, 1964", "July 8, 1966")))
    assert later.reference is not None and later.reference.value == "66STATE914"


def test_a_local_time_is_kept_as_printed(tmp_path: Path) -> None:
    """A time of day at the post is no time in UTC: it is kept in words, the instant is left open."""
    head_line = "6. Telegram From the Embassy in Austria to the Department of State"
    body = "<p>1933. Exercise Lantern.</p>"
    found = document(tmp_path / "a", head_line, body, day="<placeName>Vienna</placeName>, May 18, 1962, 1 p.m.")
    head = cable(found)
    assert head.dtg is None
    assert head.reference is not None and head.reference.value == "62VIENNA1933"
    assert isinstance(found.header, EditionHeader)
    assert found.header.time is not None
    assert found.words(found.header.time.span) == found.header.time.value == "1 p.m."
    assert found.day == date(1962, 5, 18)


@pytest.mark.parametrize("time", ["140Z", "8401Z", "2460Z"])
def test_a_time_that_no_clock_has(tmp_path: Path, time: str) -> None:
    """It is left open, with the words it stands in."""
    head_line = f"7. Telegram 668 From the Embassy in Iran to the Department of State, February 24, 1970, {time}"
    found = document(tmp_path / "a", head_line, "<p>1. Open.</p>")
    assert cable(found).dtg is None
    assert "edition-time" in codes(found)


def test_a_heading_that_differs_from_the_sheet(tmp_path: Path) -> None:
    """The heading's number is taken, and the difference told."""
    head_line = "3. Telegram 461 From the Embassy in Iran to the Department of State, February 3, 1971, 1735Z"
    found = document(tmp_path / "a", head_line, FACE)
    head = cable(found)
    assert head.reference is not None and head.reference.value == "71TEHRAN461"
    assert "heading-differs" in codes(found)


def test_other_documents_have_no_telegram(tmp_path: Path) -> None:
    """A memorandum, and a message from one head of government to another, are none."""
    for head_line in ("1. Memorandum From Mr. Doe to Mr. Roe", "2. Message From President Doe to President Roe"):
        found = document(tmp_path / "a", head_line, "<p>106179. Subject: Open.</p>")
        assert found.cable is None


def heading(words: str, place: str | None = None, day: date | None = None) -> Heading:
    """Read a heading."""
    found = read_heading(words, Span("x", 0, len(words)), Written(place, day))  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "sender", "addressees"),
    [
        (
            "Telegram From the Mission to the North Atlantic Treaty Organization to the Department of State",
            "USMISSION USNATO",
            ["SECSTATE WASHDC"],
        ),
        (
            "1. Telegram 300 From the Department of State to the Embassies in Saudi Arabia, Kuwait, and the United"
            " Kingdom, the Consulate in Dhahran, and the Missions to the United Nations and the North Atlantic Treaty"
            " Organization, June 9, 1972, 2217Z",
            "SECSTATE WASHDC",
            [
                "AMEMBASSY JIDDA",
                "AMEMBASSY KUWAIT",
                "AMEMBASSY LONDON",
                "AMCONSUL DHAHRAN",
                "USMISSION USUN NEW YORK",
                "USMISSION USNATO",
            ],
        ),
        (
            "Telegram From the Embassy in Turkey to the Department of State, the Department of Defense, and the Joint"
            " Chiefs of Staff",
            "AMEMBASSY ANKARA",
            ["SECSTATE WASHDC", "Department of Defense", "Joint Chiefs of Staff"],
        ),
        (
            "Backchannel Message From the Ambassador to Iran (Doe) to the Assistant Secretary for Near Eastern and"
            " South Asian Affairs (Roe), Tehran, May 4, 1972",
            "AMEMBASSY TEHRAN",
            ["Assistant Secretary for Near Eastern and South Asian Affairs (Roe)"],
        ),
        (
            "Telegram From the Legation in Hungary to All European Diplomatic and Consular Posts",
            "AMLEGATION BUDAPEST",
            ["All European Diplomatic and Consular Posts"],
        ),
        (
            "Telegram From the Embassy in the Soviet Union to the Embassy in Germany",
            "AMEMBASSY MOSCOW",
            ["AMEMBASSY BONN"],
        ),
    ],
)
def test_headings(words: str, sender: str, addressees: list[str]) -> None:
    """Senders and addressees are given as telegrams address them, each with its words in the heading."""
    found = heading(words, day=date(1970, 1, 1))
    assert found.sender.name == sender
    assert [one.name for one in found.addressees] == addressees
    places = [(one.start, one.end) for one in found.addressees]
    assert places == sorted(places)


def test_notes_of_other_forms() -> None:
    """A note without a classification, with titles and initials, or of nonsense gives what it has."""
    assert catalogue_of("").classification is None
    assert dict(catalogue_of("Source: File. Drafted by Jr. Q. Doe, Jr. and Roe. Cleared by L.").entries) == {
        "Source": "File",
        "Drafted by": "Jr. Q. Doe, Jr. and Roe",
        "Cleared by": "L",
    }
    assert catalogue_of("Source: File. Secret; Niact Immediate; Nodis.").entries[1:] == (
        ("Classification", "Secret"),
        ("Precedence", "Niact Immediate"),
        ("Handling", "Nodis"),
    )


def test_numbers_go_on_best_from_one(tmp_path: Path) -> None:
    """A list inside the text counts for itself; a paragraph left out is a gap and no end."""
    body = "".join(f"<p>{number}. Words.</p>" for number in (1, 2, 1, 2, 3, 3, 4, 6, 7))
    found = document(tmp_path / "a", "1. Telegram From the Embassy in Iran to the Department of State", body)
    assert [block.number for block in found.blocks if block.number] == [1, 2, 3, 4, 6, 7]
    assert numbered((), None, "") == ()


def test_parse_gives_a_line_for_each_telegram(tmp_path: Path) -> None:
    """``dragoman parse`` of a volume prints its telegrams, passes over the rest, and ends well."""
    head, body, note, day = PRINTED
    telegram = (
        f'<div type="document" n="1"><head>{head}<note>{note}</note></head><dateline>{day}</dateline>{body}</div>'
    )
    memorandum = '<div type="document" n="2"><head>2. Memorandum From Doe</head><p>Open.</p></div>'
    path = tmp_path / "volume.xml"
    path.write_text(TEI + telegram + memorandum + telegram.replace("106179", "106180") + END, encoding="utf-8")
    program = "import sys; from dragoman.cli import main; sys.exit(main())"
    run = subprocess.run([sys.executable, "-c", program, "parse", str(path)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    lines = [msgspec.json.decode(line) for line in run.stdout.splitlines()]
    assert [(line["reference"], line["source"].rpartition("#")[2]) for line in lines] == [
        ("77STATE106179", "1"),
        ("77STATE106180", "3"),
    ]
    assert [one["n"] for one in lines[0]["paragraphs"]] == [1, 2, 3, 4]
    assert lines[0]["catalogue"]["classification"] == "CONFIDENTIAL"
    assert lines[0]["summary"] == "The harbor is open, as reported reftel A (Nicosia 1077)."


@pytest.mark.parametrize(
    ("body", "mark", "signer"),
    [
        ("<p>1. It is open.</p><p>GP-3.</p><closer><signed>SAMPLE.</signed></closer>", "GP-3", "SAMPLE"),
        ("<p>1. It is open.</p><closer>EXEMPT<lb/>SAMPLE</closer>", "EXEMPT", "SAMPLE"),
        ("<p>1. It is open.</p><closer><signed>Sample, Jr.</signed></closer>", None, "Sample, Jr."),
    ],
)
def test_the_mark_above_the_name(tmp_path: Path, body: str, mark: str | None, signer: str) -> None:
    """A mark of downgrading above the name is read, and a stop behind a name is none of it."""
    head = "12. Telegram 77 From the Embassy in Latvia to the Department of State"
    found = cable(document(tmp_path / "a", head, body, day='<date when="1970-03-15">March 15, 1970, 1752Z</date>'))
    assert (found.downgrading.value if found.downgrading else None) == mark
    assert found.signer is not None and found.signer.value == signer


RAISED = """<list><head>SUBJECT:</head><item>EXERCISE LANTERN: THE HARBOR</item></list>
<list><head>REF:</head><item>STATE 1234</item></list>
<p>TELEGRAM</p><p>Embassy TEHRAN</p><p>P 031735Z FEB 74</p><p>FM AMEMBASSY TEHRAN</p><p>TO SECSTATE WASHDC</p>
<p>INFO AMEMBASSY LONDON</p><p>USMISSION NATO</p><p>TEHRAN 00416</p><p>E.O. 11652: GDS</p><p>TAGS: PFOR, IR</p>
<p>1. THE HARBOR IS OPEN. SEE REFTEL.</p><closer><signed>SAMPLE</signed></closer>"""


def test_a_subject_that_the_edition_raised_above_the_sheet(tmp_path: Path) -> None:
    """Subject and references above the sender hide none of the lines below, each a paragraph of its own."""
    head_line = "3. Telegram 416 From the Embassy in Iran to the Department of State, February 3, 1974, 1735Z"
    found = document(tmp_path / "a", head_line, RAISED, day="February 3, 1974, 1735Z")
    head = cable(found)
    assert head.subject is not None and head.subject.value == "EXERCISE LANTERN: THE HARBOR"
    assert [one.value.id for one in head.refs] == ["74STATE1234"]
    assert head.originator is not None and head.originator.value == "AMEMBASSY TEHRAN"
    assert [(one.value.name, one.value.effective) for one in head.info] == [
        ("AMEMBASSY LONDON", "PRIORITY"),
        ("USMISSION NATO", "PRIORITY"),
    ]
    assert head.eo is not None and head.eo.value.order == "11652"
    assert [one.value for one in head.tags] == ["PFOR", "IR"]
    assert [one.value.id for one in found.cited] == ["74STATE1234"]
    assert all(one.span.words(found.text).strip() for one in (*head.info, *head.refs, *head.tags))


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("AMEMBASSY, TEHRAN", ["AMEMBASSY TEHRAN"]),
        ("AMEMBASSY, TEHRAN, AMCONSUL, BASRA", ["AMEMBASSY TEHRAN", "AMCONSUL BASRA"]),
        ("LONDON,PARIS, US MISSION, NATO", ["LONDON", "PARIS", "US MISSION NATO"]),
    ],
)
def test_commas_among_addresses(tmp_path: Path, printed: str, names: list[str]) -> None:
    """A comma parts addresses, with a blank or not; one behind the kind of a post does not."""
    head_line = "3. Telegram 416 From the Department of State to Certain Posts, February 3, 1971, 1735Z"
    body = (
        f"<p>FM:</p><p>SECSTATE WASHDC</p><p>TO:</p><p>{printed}</p><p>SUBJ:</p><p>THE HARBOR</p><p>1. It is open.</p>"
    )
    head = cable(document(tmp_path / "a", head_line, body, day="February 3, 1971, 1735Z"))
    assert [one.value.name for one in head.action] == names


def test_references_that_are_each_a_paragraph(tmp_path: Path) -> None:
    """References go on in the paragraphs below their line as long as each is nothing but one."""
    head_line = "3. Airgram A-56 From the Embassy in Iran to the Department of State, February 3, 1971"
    body = (
        "<p>TO:</p><p>Department of State</p><p>FROM:</p><p>AmEmbassy TEHRAN</p><p>SUBJECT:</p><p>The Harbor</p>"
        "<p>REF: STATE 1234</p><p>Tehran A-018 of January 25, 1970</p><p>Tehran 0012</p><p>The harbor is open.</p>"
    )
    head = cable(document(tmp_path / "a", head_line, body, day="February 3, 1971"))
    assert [one.value.id for one in head.refs] == ["71STATE1234", "70TEHRAN-A18", "71TEHRAN12"]


def test_a_sheet_that_names_who_drafted_it(tmp_path: Path) -> None:
    """Offices and names above the references are no instructions; a number may stand before its precedence."""
    head_line = "3. Telegram 416 From the Department of State to the Embassy in Iran, February 3, 1971, 1735Z"
    body = (
        "<p>TELEGRAM<lb/>Department of State</p><p>NEA/IRN:JQDOE/HM<lb/>NEA:ANN B. SAMPLE<lb/>L/NEA - R. ROE</p>"
        "<p>TO:</p><p>AMEMBASSY TEHRAN 312 PRIORITY</p><p>FOR CHARGE</p><p>REF:</p><p>TEHRAN 208</p>"
        "<p>I. SUMMARY: THE HARBOR IS OPEN.</p><p>2. COMMENT: WE SHALL SEE.</p><p>GP-3.</p>"
        "<closer><signed>SAMPLE</signed></closer>"
    )
    found = document(tmp_path / "a", head_line, body, day="February 3, 1971, 1735Z")
    head = cable(found)
    assert [one.value for one in head.instructions] == ["FOR CHARGE"]
    assert [(one.value.name, one.value.precedence, one.value.mcn) for one in head.action] == [
        ("AMEMBASSY TEHRAN", "PRIORITY", "312")
    ]
    assert [one.value.id for one in head.refs] == ["71TEHRAN208"]
    assert [(block.number, block.voice) for block in found.blocks if block.number or block.voice] == [
        (1, "summary"),
        (2, "comment"),
    ]
    assert head.downgrading is not None and head.downgrading.value == "GP-3"


def test_a_sheet_that_begins_with_a_page(tmp_path: Path) -> None:
    """A sheet with no title of its own is known by its first page's heading, which is nothing that is cited."""
    lines = (
        "PAGE 01 RIGA 02207 061613Z",
        "ACTION SS-25",
        "R 061547Z JUL 76",
        "FM AMEMBASSY RIGA",
        "TO SECSTATE WASHDC 2469",
        "CORRECTEDCOPY (TAGS)",
        "E.O. 11652: GDS",
        "TAGS: PINT, LG",
        "SUBJECT: EXERCISE LANTERN: THE HARBOR",
        "REF: RIGA 2201",
        "1. THE HARBOR IS OPEN.",
        "PAGE 02 RIGA 02207 061613Z",
        "2. SHIPS COME.",
    )
    found = document(
        tmp_path / "a",
        "7. Telegram 2207 From the Embassy in Latvia to the Department of State, July 6, 1976, 1547Z.",
        "".join(f"<p>{line}</p>" for line in lines),
    )
    head = cable(found)
    assert head.subject is not None
    assert head.subject.value == "EXERCISE LANTERN: THE HARBOR"
    assert [word.value for word in head.precedence] == ["ROUTINE"]
    assert [one.value.mcn for one in head.action] == ["2469"]
    assert [tag.value for tag in head.tags] == ["PINT", "LG"]
    assert [item.value.id for item in head.refs] == ["76RIGA2201"]
    assert head.corrected_copy is not None
    assert found.cited == ()


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "<p>FLASH TEHRAN</p><p>IMMEDIATE BEIRUT</p>",
            [("TEHRAN", "FLASH"), ("BEIRUT", "IMMEDIATE")],
        ),
        (
            "<p>PRIORITY:</p><p>USUN NEW YORK<lb/>ALGIERS PRIORITY<lb/>ROUTINE PARIS</p>",
            [("USUN NEW YORK", "PRIORITY"), ("ALGIERS", "PRIORITY"), ("PARIS", "ROUTINE")],
        ),
        (
            "<p>USUN:POL:MR. DOE 10/17/72<lb/>AF - MR. ROE<lb/>ROUTINE TRIPOLI<lb/>ROUTINE CAIRO, TUNIS</p>",
            [("TRIPOLI", "ROUTINE"), ("CAIRO", "ROUTINE"), ("TUNIS", None)],
        ),
        (
            "<p>Action:</p><p>Amembassy TEHRAN</p><p>IMMEDIATE INFO:</p><p>Amconsul TABRIZ</p>",
            [("AMEMBASSY TEHRAN", "IMMEDIATE"), ("AMCONSUL TABRIZ", None)],
        ),
    ],
)
def test_precedences_beside_the_posts_of_a_sheet(
    tmp_path: Path, printed: str, told: list[tuple[str, str | None]]
) -> None:
    """A sheet without FM and TO has the precedence before its post, as a label, or on the line of the next label."""
    head_line = "3. Telegram 416 From the Department of State to the Embassy in Iran, October 3, 1972, 1735Z"
    body = (
        f"<p>TELEGRAM<lb/>Department of State 000416</p>{printed}<p>SUBJECT:</p><p>THE HARBOR</p><p>1. IT IS OPEN.</p>"
    )
    found = document(tmp_path / "a", head_line, body, day="October 3, 1972, 1735Z")
    head = cable(found)
    addressees = [*head.action, *head.info]
    assert [(one.value.name, one.value.precedence) for one in addressees] == told
    assert all(one.span.words(found.text).strip() for one in addressees)
    assert head.subject is not None and head.subject.value == "THE HARBOR"


LINES = (
    "PAGE 01 RIGA 02207 061613Z",
    "ACTION SS-25",
    "R 061547Z JUL 76",
    "FM AMEMBASSY RIGA",
    "TO SECSTATE WASHDC 2469",
    "RIGA 2207",
    "E.O. 11652: GDS",
    "TAGS: PINT, LG",
    "SUBJECT: EXERCISE LANTERN: THE HARBOR",
    "1. SUMMARY. THE MASTER OF THE HARBOR CALLED IN THE CON-",
    "SUL AND TOLD HIM THAT EVERY SHIP OF THE LINE WILL COME IN.",
    "HE SAID THAT THE LAMPS OF THE QUAY, WHICH WERE LIT IN MAY",
    "FOR THE FIRST TIME, AND THE ROPES WERE PAID FOR BY THE",
    "CONFIDENTIAL",
    "PAGE 02 RIGA 02207 061613Z",
    "KEEPERS OF THE LIGHTHOUSE. END SUMMARY.",
    "2. THE CONSUL ASKED WHETHER THE FERRY WOULD GO IN WINTER",
    "TOO. THE MASTER ANSWERED:",
    "(A) IN DECEMBER THE FERRY WILL GO EVERY SECOND DAY OF THE",
    "WEEK;",
    "(B) IN JANUARY IT WILL NOT GO.",
    "AFTER THAT THE TALK TURNED TO THE WEATHER, WHICH HAD BEEN",
    "WET.",
    "3. COMMENT: THE MASTER IS A CAUTIOUS MAN AND NEVER PROMISES",
    "MORE THAN HE CAN KEEP.",
)


def test_a_sheet_of_which_each_line_is_a_paragraph(tmp_path: Path) -> None:
    """Lines of the head are a header, headings of pages furniture, and a paragraph goes on over the lines it takes."""
    found = document(
        tmp_path / "a",
        "7. Telegram 2207 From the Embassy in Latvia to the Department of State, July 6, 1976, 1547Z.",
        "".join(f"<p>{line}</p>" for line in LINES) + "<closer><signed>SAMPLE</signed></closer>",
    )
    told = [
        (block.number, block.voice, " ".join(block.span.words(found.text).split()[-3:]))
        for block in found.blocks
        if block.kind == "paragraph"
    ]
    assert told == [
        (1, "summary", "LIGHTHOUSE. END SUMMARY."),
        (2, None, "THE MASTER ANSWERED:"),
        (None, None, "OF THE WEEK;"),
        (None, None, "WILL NOT GO."),
        (None, None, "HAD BEEN WET."),
        (3, "comment", "HE CAN KEEP."),
    ]
    furniture = [block.span.words(found.text) for block in found.blocks if block.kind == "furniture"]
    assert furniture == ["CONFIDENTIAL", "PAGE 02 RIGA 02207 061613Z"]
    heads = [block.span.words(found.text) for block in found.blocks if block.kind == "header"]
    assert heads[-4:] == ["RIGA 2207", "E.O. 11652: GDS", "TAGS: PINT, LG", "SUBJECT: EXERCISE LANTERN: THE HARBOR"]
    assert found.cited == ()
    assert "PAGE 02" not in " ".join(prose.text for prose in prose_of(found))


def test_a_paragraph_over_a_page_of_the_sheet(tmp_path: Path) -> None:
    """Where paragraphs are whole, one goes on below a page's heading that stands in the middle of its sentence."""
    body = (
        "<p>PAGE 01 RIGA 02207 061613Z</p><p>R 061547Z JUL 76</p><p>FM AMEMBASSY RIGA</p><p>TO SECSTATE WASHDC</p>"
        "<p>SUBJECT: THE HARBOR</p><p>1. THE HARBOR IS OPEN TO EVERY SHIP. IT WILL BE SO IN THE<lb/>MONTHS OF</p>"
        "<p>PAGE 02 RIGA 02207 061613Z</p><p>JUNE AND JULY.</p><p>PAGE 03 RIGA 02207 061613Z</p><p>THE FERRY GOES.</p>"
    )
    head_line = "7. Telegram 2207 From the Embassy in Latvia to the Department of State, July 6, 1976, 1547Z."
    found = document(tmp_path / "a", head_line, body)
    texts = [block.span.words(found.text) for block in found.blocks if block.kind == "paragraph"]
    assert [text[-14:] for text in texts] == ["JUNE AND JULY.", "HE FERRY GOES."]
    assert [block.number for block in found.blocks if block.kind == "paragraph"] == [1, None]


def test_printed_lines_are_joined_in_linear_time(tmp_path: Path) -> None:
    """A telegram of forty thousand printed lines is read in seconds."""
    body = (
        "".join(f"<p>{line}</p>" for line in LINES[:9])
        + "<p>THE HARBOR OF THIS EXERCISE IS OPEN TO SHIPS OF</p>" * 40_000
    )
    begun = time.process_time()
    found = document(tmp_path / "a", "7. Telegram 2207 From the Embassy in Latvia to the Department of State", body)
    assert time.process_time() - begun < 20
    assert sum(block.kind == "paragraph" for block in found.blocks) == 1


def test_the_date_beside_the_sender_of_an_airgram(tmp_path: Path) -> None:
    """The form of an airgram has the date on the sender's line: its label is no part of who sends."""
    body = (
        "<p>DEPARTMENT OF STATE<lb/>AIRGRAM</p><p>TO: AMEMBASSY RIGA</p><p>FROM: DEPARTMENT OF STATE DATE:</p>"
        "<p>SUBJECT: THE HARBOR</p><p>The harbor is open.</p>"
    )
    head = cable(
        document(tmp_path / "a", "8. Airgram CA-77 From the Department of State to the Embassy in Latvia", body)
    )
    assert head.originator is not None and head.originator.value == "DEPARTMENT OF STATE"


@pytest.mark.parametrize(
    ("printed", "number"),
    [("3725/SECTO 65", "77OSLO3725"), ("Secto 65/3725", "77SECTO65"), ("3725/1", "77OSLO3725")],
)
def test_a_number_that_a_series_counted_too(tmp_path: Path, printed: str, number: str) -> None:
    """Beside the post's own number the one of a series on travel stands second; where it stands first it is meant."""
    head_line = f"3. Telegram {printed} From the Embassy in Norway to the Department of State, February 3, 1977, 1735Z"
    head = cable(document(tmp_path / "a", head_line, "<p>1. It is open.</p>", day="February 3, 1977, 1735Z"))
    assert head.reference is not None and head.reference.value == number
