"""Each line of the head: what is read in it, and that what is written is read again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Addressee, CableHeader, Declassification, Station
from dragoman.message import (
    HEADER_LINES,
    ClassificationLine,
    DateTimeGroup,
    RoutingLine,
    SecurityLine,
    as_json,
    canonical_number,
    parse,
)

WRITERS = {line.role: line.write for line in HEADER_LINES}
CALLS = st.from_regex(r"RUEH[A-Z]{2,3}", fullmatch=True)
NAMES = st.sampled_from(["AMEMBASSY RIGA", "SECSTATE WASHDC", "EUROPEAN POLITICAL COLLECTIVE", "DET 9 99XX RIGA LG"])
WORDS = st.sampled_from([None, "PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE", "FLASH", "ROUTINE"])
NUMBERS = st.one_of(st.none(), st.from_regex(r"[0-9]{4}", fullmatch=True))


def head(*lines: str) -> CableHeader:
    """Return the head read from some lines."""
    return parse("\n".join(lines) + "\n").header


def test_lines_stand_in_the_order_of_the_page() -> None:
    """The table of header lines is a picture of the head."""
    assert [line.role for line in HEADER_LINES] == [
        *("transmission", "routes", "station", "security", "distribution", "drafting", "relay note"),
        *(
            "date-time group",
            "from",
            "to",
            "info",
            "exempted",
            "separator",
            "classification",
            "caption",
            "correction",
            "instruction",
            "order",
            "tags",
            "subject",
        ),
        *("references", "classifier"),
    ]


@given(st.lists(CALLS, min_size=1, max_size=9), st.sampled_from(["Z", "O", "P", "R"]))
def test_routes_are_written_and_read(calls: list[str], letter: str) -> None:
    """The calls of the routing line come back in order."""
    line = WRITERS["routes"](RoutingLine(letter, tuple(calls)))
    read = head("VZCZCXYZ0001", line, WRITERS["routes"](RoutingLine(None, tuple(calls))))
    assert [call.value for call in read.routes] == calls * 2


@given(CALLS, st.integers(0, 9999), st.one_of(st.none(), st.integers(1, 99)), st.integers(1, 366), st.integers(0, 2359))
def test_station_is_written_and_read(call: str, serial: int, part: int | None, day: int, time: int) -> None:
    """The station line comes back with serial, part, day and time."""
    station = Station(call, f"{serial:04}", part, day, f"{time:04}")
    read = head(WRITERS["station"](station)).de
    assert read is not None and read.value == station


@given(st.sampled_from("UECST"), st.sampled_from(["ZNY", "ZNR"]), st.sampled_from(["", "(ADX00000 MSI0000 532A)"]))
def test_security_is_written_and_read(letter: str, signal: str, remark: str) -> None:
    """The five letters come back; what relays added is left."""
    read = head(WRITERS["security"](SecurityLine(signal, letter * 5, remark))).security_prosign
    assert read is not None and read.value == letter * 5


@given(st.datetimes(datetime(1960, 1, 1), datetime(2059, 12, 31)), st.sampled_from([("O",), ("P", "R"), ("Z",)]))
def test_date_time_group_is_written_and_read(moment: datetime, letters: tuple[str, ...]) -> None:
    """The minute of release comes back, in UTC, for every year from 1960 to 2059."""
    moment = moment.replace(second=0, microsecond=0)
    read = head(WRITERS["date-time group"](DateTimeGroup(letters, moment.isoformat(), ("ZDS",))))
    assert read.dtg is not None and read.dtg.value == moment.replace(tzinfo=UTC)
    assert len(read.precedence) == len(letters)
    assert [signal.value for signal in read.signals] == ["ZDS"]


@given(
    st.lists(
        st.builds(Addressee, st.one_of(st.none(), CALLS), NAMES, WORDS, NUMBERS, st.none()), min_size=1, max_size=5
    )
)
def test_addressees_are_written_and_read(addressees: list[Addressee]) -> None:
    """The lists of addressees come back, with route, precedence and continuity number."""
    read = head("FM AMEMBASSY OSLO", WRITERS["to"](tuple(addressees)), WRITERS["info"](tuple(addressees)))
    for listed in (read.action, read.info):
        assert [(one.value.route, one.value.name, one.value.precedence, one.value.mcn) for one in listed] == [
            (one.route, one.name, one.precedence, one.mcn) for one in addressees
        ]


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (ClassificationLine("UNCLASSIFIED", "RIGA", "311"), "UNCLAS RIGA 000311"),
        (ClassificationLine("SECRET", "NEW DELHI", "5138", (1, 3)), "S E C R E T SECTION 01 OF 03 NEW DELHI 005138"),
        (ClassificationLine("TOP SECRET", "STATE", "1"), "T O P   S E C R E T STATE 000001"),
        (
            ClassificationLine("LIMITED OFFICIAL USE", "BONN", "21"),
            "L I M I T E D   O F F I C I A L   U S E BONN 000021",
        ),
    ],
)
def test_classification_is_written_and_read(value: ClassificationLine, line: str) -> None:
    """The classification line comes back with section, post and serial, letter by letter or not."""
    assert WRITERS["classification"](value) == line
    message = parse(line + "\n\n1. Text.\n", year=2006)
    header = message.header
    assert header.classification is not None and header.classification.value == value.word
    assert (header.section and (header.section.value.number, header.section.value.of)) == value.section
    assert header.reference is not None
    assert header.reference.value == f"06{str(value.post).replace(' ', '')}{value.serial}"


@pytest.mark.parametrize(
    ("line", "order", "on", "done"),
    [
        ("E.O. 12958: DECL: 04/28/2017", "12958", date(2017, 4, 28), None),
        ("EO 12958 DECL: 2020/02/23", "12958", date(2020, 2, 23), None),
        ("E.O. 12958: DECL: 6/3/08", "12958", date(2008, 6, 3), None),
        ("E.O. 12958: DECL: 2019-02-12", "12958", date(2019, 2, 12), None),
        ("E. O. 11652: GDS", "11652", None, None),
        ("E.O. 12065: GDS 6/7/85 (SAMPLE, ANN) OR-P", "12065", date(1985, 6, 7), None),
        ("E.O. 12356: DECL: OADR", "12356", None, None),
        ("E.O. 12958: DECL: AFTER CLOSURE OF THE EXERCISE", "12958", None, None),
        ("E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006", "12958", None, date(2006, 6, 21)),
        ("E.O. 12958: N/A \\", "12958", None, None),
    ],
)
def test_executive_order_lines(line: str, order: str, on: date | None, done: date | None) -> None:
    """An order line gives its order, and the day to come or the day past where it names one."""
    read = head("UNCLAS RIGA 000311", "", line, "TAGS: PREL").eo
    assert read is not None
    assert (read.value.order, read.value.on, read.value.done) == (order, on, done)


def test_order_is_written_and_read() -> None:
    """A day of declassification comes back."""
    value = Declassification("12958", "", None, date(2017, 4, 28), None)
    read = head("UNCLAS RIGA 000311", WRITERS["order"](value)).eo
    assert read is not None and read.value.on == value.on


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS: PREL, PGOV; ECON LG", ["PREL", "PGOV", "ECON", "LG"]),
        ("TAGS PREL PGOV PREL", ["PREL", "PGOV"]),
        ("TAGSS: PREL", ["PREL"]),
        ("TAGS; PREL", ["PREL"]),
        ("TAGS: N/A\nTAGS: PREL", ["PREL"]),
        ("TAGS: SENVKGHG", ["SENV", "KGHG"]),
        ("TAGS: OVIP (SAMPLE, ANN), LG", ["OVIP", "SAMPLE, ANN", "LG"]),
        ("TAGS: OVIP SAMPLE ANN LG", ["OVIP", "SAMPLE, ANN", "LG"]),
        ("TAGS: PREL SIPDIS", ["PREL"]),
        ("TAGS:\nPREL\n \nLG\nSUBJECT: X", ["PREL", "LG"]),
    ],
)
def test_tags_lines(line: str, tags: list[str]) -> None:
    """Tags are read however they are parted, glued, wrapped or misspelt."""
    read = head("UNCLAS RIGA 000311", "", "E.O. 12958: N/A", line, "")
    assert [tag.value for tag in read.tags] == tags


@pytest.mark.parametrize(
    "role", ["tags", "subject", "references", "classifier", "caption", "correction", "instruction", "exempted"]
)
def test_every_line_has_a_writer(role: str) -> None:
    """What the other lines are written from is read again."""
    values: dict[str, object] = {
        "tags": ("PREL", "SAMPLE, ANN", "LG"),
        "subject": " ".join(["HARBOR"] * 20),
        "references": ("RIGA 288", "06 STATE 1"),
        "classifier": ("DCM Ann Sample", "1.4", "b", "d"),
        "caption": ("NOFORN", "SIPDIS"),
        "correction": "TEXT ADDED",
        "instruction": "DEPT FOR EUR/NB",
        "exempted": ("AMEMBASSY SOFIA",),
    }
    written = {name: WRITERS[name](value) for name, value in values.items()}  # type: ignore[index]
    read = head(
        *(
            "P 281405Z APR 07",
            "FM AMEMBASSY RIGA",
            "INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE",
            written["exempted"],
            "",
        ),
        *(
            "C O N F I D E N T I A L RIGA 000311",
            "",
            written["caption"],
            "",
            written["correction"],
            "",
            written["instruction"],
        ),
        *(
            "",
            "E.O. 12958: N/A",
            written["tags"],
            written["subject"],
            "",
            written["references"],
            "",
            written["classifier"],
        ),
    )
    found: dict[str, object] = {
        "tags": tuple(tag.value for tag in read.tags),
        "subject": read.subject and read.subject.value,
        "references": tuple(reference.value.text for reference in read.refs),
        "classifier": next(
            (f"{one.value.title} {one.value.name}", str(one.value.section), *one.value.reasons)
            for one in read.classified_by
        ),
        "caption": tuple(caption.value for caption in read.captions),
        "correction": read.corrected_copy and read.corrected_copy.value,
        "instruction": read.instructions[0].value,
        "exempted": read.info[0].value.exempt,
    }
    assert found[role] == values[role]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("06EFTORIGA1165", "06RIGA1165"),
        ("08ECTION01OF02RIGA492", "08RIGA492"),
        ("07SECTON01OF03TALLINN365", "07TALLINN365"),
        ("1977STATE013174", "77STATE13174"),
        ("07RIGA000160ZDK164", "07RIGA160"),
        ("90STATE12345TOSEC140001", "90STATE12345"),
        ("09RIODEJAN12", "09RIODEJANEIRO12"),
        ("09TALINN12", "09TALLINN12"),
        ("not a number", None),
    ],
)
def test_canonical_numbers(words: str, number: str | None) -> None:
    """A number in any form, or with debris in it, becomes the one form it is cited by."""
    assert canonical_number(words) == number


def test_a_label_that_stands_twice() -> None:
    """A second line of tags above the subject is a repeated head, and fills no field."""
    text = "SECRET RIGA 000311\nTAGS: PREL, LG\nTAGS: PREL, EN\nSUBJECT: EXERCISE LANTERN\n\n1. Open.\n"
    message = parse(text)
    assert [tag.value for tag in message.header.tags] == ["PREL", "LG"]
    assert message.lines[2].role == "repeated header"


@pytest.mark.parametrize(
    ("line", "name", "mcn", "told"),
    [
        ("RUEHLP/AMEMBASSY LA PAZ JUN 9467", "AMEMBASSY LA PAZ", "9467", None),
        ("RUEHLP/AMEMBASSY LA PAZ FEB LIMA 4802", "AMEMBASSY LA PAZ", None, "LIMA"),
        ("RUEHLP/AMEMBASSY LA PAZ NOV MONTEVIDEO", "AMEMBASSY LA PAZ", None, "MONTEVIDEO"),
        ("RUEHLP/AMEMBASSY LA PAZ FEB LIMA PRIORITY 4802", "AMEMBASSY LA PAZ", None, "LIMA"),
    ],
)
def test_two_addressees_run_together(line: str, name: str, mcn: str | None, told: str | None) -> None:
    """What stands behind a month and another post is the other's; that there are two is told."""
    message = parse(f"P 281405Z APR 07\nFM AMEMBASSY RIGA\nINFO {line}\n\nUNCLAS RIGA 000311\n\n1. It opens.\n")
    [read] = message.header.info
    assert (read.value.name, read.value.mcn, read.value.precedence) == (name, mcn, None)
    [problem] = [problem for problem in message.problems if problem.code == "addressee-garbled"]
    assert (f"{told} behind it is another addressee" in problem.message) == (told is not None)


def test_places_end_with_a_word() -> None:
    """The place of an order, an instruction or a classifier has no blank and no backslash at its ends."""
    text = (
        "P 281405Z APR 07 \nFM AMEMBASSY RIGA \n\nUNCLAS RIGA 000311 \n\nDEPT FOR EUR/NB, \nAND EB \n\n"
        "E.O. 12958: N/A \\\nTAGS: PREL \nSUBJECT: EXERCISE \\\n\n1. It opens. \n"
    )
    for places in as_json(parse(text), "x", "plain")["spans"].values():
        for start, end in places:
            assert text[start:end] == text[start:end].strip(" \t\r\n\\")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("S-E-C-R-E-T RIGA 311", "SECRET"),
        ("T-O-P S-E-C-R-E-T RIGA 311", "TOP SECRET"),
        ("C-O-N-F-I-D-E-N-T-I-A-L SECTION 01 OF 02 RIGA 311", "CONFIDENTIAL"),
        ("C - O - N - F - I - D - E - N - T - I - A - L RIGA 311", "CONFIDENTIAL"),
        ("C–O–N–F–I–D–E–N–T–I–A–L RIGA 311", "CONFIDENTIAL"),
        ("U-N-C-L-A-S-S-I-F-I-E-D RIGA 311", "UNCLASSIFIED"),
        ("L-I-M-I-T-E-D O-F-F-I-C-I-A-L U-S-E RIGA 311", "LIMITED OFFICIAL USE"),
    ],
)
def test_a_classification_set_apart_by_hyphens(line: str, word: str) -> None:
    """A classification whose letters hyphens part is that word, above the text and at the foot of a page."""
    foot = line[: line.index(" SEC") if "SECTION" in line else -9]
    head = f"P 281405Z APR 75\nFM AMEMBASSY RIGA\n\n{line}\n\nSUBJECT: EXERCISE\n\n"
    message = parse(f"{head}1. IT OPENS.\n{foot}\n")
    assert message.header.classification is not None and message.header.classification.value == word
    assert message.header.reference is not None and message.header.reference.value == "75RIGA311"
    assert message.problems == ()


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("CONFIDENTIALSECTION 01 OF 02 RIGA 000412", "CONFIDENTIAL"),
        ("UNCLASSECTION 01 OF 02 RIGA 000412", "UNCLASSIFIED"),
        ("S E C R E TSECTION 01 OF 02 RIGA 000412", "SECRET"),
    ],
)
def test_a_class_glued_to_its_section(line: str, word: str) -> None:
    """Class, section and number are read where SECTION stands right behind the class; no other word may."""
    header = parse(f"{line}\n\nSUBJECT: EXERCISE\n\n1. Text.\n", year=2006).header
    assert isinstance(header, CableHeader)
    assert header.classification is not None and header.classification.value == word
    assert header.section is not None and (header.section.value.number, header.section.value.of) == (1, 2)
    assert header.reference is not None and header.reference.value == "06RIGA412"
    other = parse("CONFIDENTIALITY OF THE EXERCISE RIGA 000412\n\n1. Text.\n", year=2006).header
    assert isinstance(other, CableHeader) and other.classification is None
