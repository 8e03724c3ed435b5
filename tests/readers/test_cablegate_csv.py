"""Tables of telegrams. No real one can be had: these are written by the description of the form, in our own words."""

from __future__ import annotations

import bz2
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest
from bench.generated import row, telegram, traffic
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents import CableHeader, Catalogue, Document
from dragoman.readers import Known, Limits, Received, Refused, open_source, receive, sniff
from readers.written import TELEGRAM, codes, outcomes

ABOVE, _, BODY = TELEGRAM.partition("\n\nUNCLAS")
BODY = "UNCLAS" + BODY
LABELS = ("4/12/2005 11:30", "05BAKU412", "Embassy Baku", "UNCLASSIFIED", "05STATE1|05BAKU2")


def table(count: int = 5) -> list[bytes]:
    """Return the rows of a small table."""
    return [telegram(number).row(number + 1) for number in range(count)]


def told(things: list[Document | Known | Refused]) -> list[str]:
    """Return number and kind, or code, of each outcome."""
    return [
        f"{thing.source.rpartition('#')[2]} {thing.code if isinstance(thing, Refused) else type(thing).__name__}"
        for thing in things
    ]


def test_a_row_is_a_telegram(tmp_path: Path) -> None:
    """The last two columns are the text, with an empty line between; the others are the catalogue of the telegram."""
    content = row("1", *LABELS, ABOVE, BODY)
    (paper,) = outcomes(tmp_path / "a", content)
    assert isinstance(paper, Document)
    assert paper.text == f"{ABOVE}\n\n{BODY}"
    assert (paper.carrier, paper.kind, paper.source) == ("cablegate-csv", "cable", f"{tmp_path}/a#1")
    assert paper.id == sha256(content.rstrip(b"\n")).hexdigest()
    assert paper.number == "05BAKU412"
    assert isinstance(paper.header, CableHeader)
    entries = dict(zip(("date", "reference id", "origin", "classification", "references"), LABELS, strict=True))
    assert paper.header.catalogue == Catalogue(
        "05BAKU412",
        datetime(2005, 4, 12, 11, 30, tzinfo=UTC),
        "Embassy Baku",
        "UNCLASSIFIED",
        (("serial", "1"), *entries.items()),
    )
    assert not codes(paper)


def test_quotes_backslashes_and_line_ends_are_given_back(tmp_path: Path) -> None:
    r"""``\"`` is a quote and ``\\`` a backslash; any other backslash, and every line end, stands as it is."""
    body = BODY.replace("friendly", 'a "friend\'s" \\ one\\n, \\\\"').replace("\n", "\r\n")
    (paper,) = outcomes(tmp_path / "a", row("1", *LABELS, ABOVE.replace("\n", "\r\n"), body))
    assert isinstance(paper, Document)
    assert paper.text == ABOVE.replace("\n", "\r\n") + "\r\n\r\n" + body
    loose = row("1", *LABELS, ABOVE, BODY).replace(b"friendly", rb"\friend\ly")
    (paper,) = outcomes(tmp_path / "b", loose)
    assert isinstance(paper, Document)
    assert r"\friend\ly" in paper.text


@pytest.mark.parametrize(
    ("above", "body", "text"),
    [
        ("A", "B", "A\n\nB"),
        ("A\n", "B", "A\n\nB"),
        ("A\n\n", "B", "A\n\nB"),
        ("A\r\nA\r\n", "B", "A\r\nA\r\n\r\nB"),
        ("A\rA", "B", "A\rA\r\rB"),
        ("A\rA\r", "B", "A\rA\r\rB"),
        ("A\rA\r\r", "B", "A\rA\r\rB"),
        ("A\rA\n", "B", "A\rA\n\nB"),
        ("A", "B\rB", "A\r\rB\rB"),
        ("", "B", "B"),
        ("A", "", "A"),
        (" \n", "B", " \nB"),
    ],
)
def test_only_what_lacks_of_an_empty_line_is_added(tmp_path: Path, above: str, body: str, text: str) -> None:
    """What was received of the two columns is the text; an empty line is put between them where there is none."""
    (paper,) = outcomes(tmp_path / "a", row("1", *LABELS, above, body))
    assert isinstance(paper, Document)
    assert paper.text == text


def test_generated_rows_agree_with_their_catalogue(tmp_path: Path) -> None:
    """Of a hundred rows whose columns say what their text says no problem is told, and each is the row it was."""
    made = [telegram(number) for number in range(100)]
    things = outcomes(tmp_path / "a", b"".join(one.row(serial) for serial, one in enumerate(made, 1)))
    assert [thing.text for thing in things if isinstance(thing, Document)] == [one.text for one in made]
    assert not [problem for thing in things if isinstance(thing, Document) for problem in thing.problems]
    assert [thing.source for thing in things] == [f"{tmp_path}/a#{number}" for number in range(1, 101)]


def test_what_differs_from_the_catalogue_is_told(tmp_path: Path) -> None:
    """Date, number, origin and classification are compared with the text; the references are not."""
    other = ("4/13/2005 11:30", "05BAKU413", "Embassy Tbilisi", "SECRET", "")
    (paper,) = outcomes(tmp_path / "a", row("1", *other, ABOVE, BODY))
    assert isinstance(paper, Document)
    assert codes(paper) == ["catalogue-differs"] * 4


@pytest.mark.parametrize("date", ["13/40/2005 11:30", "2/30/2005 11:30", "2/28/2005 25:61"])
def test_a_date_of_no_calendar_is_left_open(tmp_path: Path, date: str) -> None:
    """A row whose date no calendar has is read, and the date is a problem."""
    (paper,) = outcomes(tmp_path / "a", row("1", date, *LABELS[1:], ABOVE, BODY))
    assert isinstance(paper, Document)
    assert isinstance(paper.header, CableHeader)
    assert paper.header.catalogue is not None
    assert paper.header.catalogue.moment is None
    assert codes(paper) == ["date-impossible"]


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "a quote in column 8 is not escaped": lambda one: one.replace(b"exercise traffic", b'"exercise" traffic'),
    "a quote in column 7 is not escaped": lambda one: one.replace(b"FM AM", b'"FM AM', 1),
    "the quote of column 8 is never closed": lambda one: one[:-2] + b"\n",
    "it has 7 columns where 8 are due": lambda one: one[: one.index(b'","UNCLAS ')] + b'"\n',
    "it has more than 8 columns": lambda one: one[:-1] + b',"more"\n',
    "the quote of column 2 is never closed": lambda one: one[:12],
    "a quote in column 8 is not escaped, at the end of a line": lambda one: one.replace(
        b".\n\n2.", b'."\nand so on. 2.'
    ),
}


@pytest.mark.parametrize("reason", BREAKS)
def test_a_broken_quote_loses_that_row_alone(tmp_path: Path, reason: str) -> None:
    """Whatever is wrong with quotes and columns of a row, it is named by its number and all others are read."""
    rows = [telegram(number).row(number + 1) for number in (0, 1, 2, 3, 5)]
    rows[2] = row("3", *LABELS, ABOVE, BODY.replace("1. The", "1. This is exercise traffic. The"))
    whole = outcomes(tmp_path / "a", b"".join(rows))
    assert [type(thing) for thing in whole] == [Document] * 5
    rows[2] = BREAKS[reason](rows[2])
    things = outcomes(tmp_path / "a", b"".join(rows))
    assert told(things) == ["1 Document", "2 Document", "3 row-broken", "4 Document", "5 Document"]
    assert [thing for thing in things if isinstance(thing, Document)] == [*whole[:2], *whole[3:]]
    assert isinstance(things[2], Refused)
    assert reason.partition(", at")[0] in things[2].reason
    assert f"row 3, at byte {len(rows[0]) + len(rows[1]):,}" in things[2].reason


@pytest.mark.parametrize("cut", [1, 2, 3, 5, 9, 20, 26])
def test_a_row_whose_beginning_is_damaged_loses_that_row_alone(tmp_path: Path, cut: int) -> None:
    """Where the first characters of a row are gone, the row before it is whole and so is the one behind."""
    rows = table()
    rows[2] = rows[2][cut:]
    assert told(outcomes(tmp_path / "a", b"".join(rows))) == [
        "1 Document",
        "2 Document",
        "3 row-broken",
        "4 Document",
        "5 Document",
    ]
    rows = table()
    rows[0] = rows[0][cut:]
    assert told(outcomes(tmp_path / "b", b"".join(rows)))[:2] == ["1 row-broken", "2 Document"]


def test_a_row_with_another_date_is_read(tmp_path: Path) -> None:
    """A whole row that does not begin as rows do is parted from the one before by its end."""
    rows = table(3)
    rows[1] = row("2", "12 April 2005", *LABELS[1:], ABOVE, BODY)
    things = outcomes(tmp_path / "a", b"".join(rows))
    assert told(things) == ["1 Document", "2 Document", "3 Document"]
    assert isinstance(things[1], Document)
    assert codes(things[1]) == ["date-impossible"]


def test_serials_say_how_many_rows_were_lost(tmp_path: Path) -> None:
    """Where two rows lie in one lost stretch both are named, and the number of the next is its own."""
    rows = table(6)
    lost = rows[2][:400] + b"\n" + rows[3][30:]
    things = outcomes(tmp_path / "a", b"".join([*rows[:2], lost, *rows[4:]]))
    assert told(things) == ["1 Document", "2 Document", "3 row-broken", "5 Document", "6 Document"]
    assert isinstance(things[2], Refused)
    assert "rows 3 to 4" in things[2].reason


def test_bytes_that_are_no_text_are_problems_of_their_row(tmp_path: Path) -> None:
    """A NUL and bytes that are not UTF-8 leave the row readable, and are told of it alone."""
    rows = table(4)
    rows[0] = rows[0].replace(b"exercise traffic", b"exercise \0 traffic")
    rows[2] = rows[2].replace(b"exercise traffic", b"exercise traffic \x93so called\x94")
    things = outcomes(tmp_path / "a", b"".join(rows))
    papers = [thing for thing in things if isinstance(thing, Document)]
    assert [codes(paper) for paper in papers] == [["character-replaced"], [], ["encoding-guessed"], []]
    assert "“so called”" in papers[2].text


def test_a_row_too_long_is_refused_alone(tmp_path: Path) -> None:
    """A row past the limit is named and passed over without being held, wherever the pieces of the file end."""
    rows = table(4)
    for size in (30_000, 3_000_000):
        rows[1] = row("2", *LABELS, ABOVE, "x" * size)
        things = outcomes(tmp_path / "a", b"".join(rows), Limits(paper_bytes=25_000))
        assert told(things) == ["1 Document", "2 over-limit", "3 Document", "4 Document"]
        assert isinstance(things[1], Refused)
        assert "paper_bytes" in things[1].reason


def test_an_empty_row_is_refused(tmp_path: Path) -> None:
    """A row without words in its last two columns is named."""
    things = outcomes(tmp_path / "a", row("1", *LABELS, "", " \n") + table(1)[0])
    assert told(things) == ["1 row-without-text", "2 Document"]


def test_a_table_is_found_by_its_content(tmp_path: Path) -> None:
    """A table is known with a byte order mark, in UTF-16, with a damaged first row, with CRLF, without a last end."""
    content = b"".join(table(3)).rstrip(b"\n")
    assert sniff(content) == "cablegate-csv"
    for other in (b"\xef\xbb\xbf" + content, content.decode().encode("utf-16"), content.replace(b'"\n"', b'"\r\n"')):
        assert told(outcomes(tmp_path / "a", other)) == ["1 Document", "2 Document", "3 Document"]
    assert told(outcomes(tmp_path / "b", b"\n\n" + content)) == ["1 Document", "2 Document", "3 Document"]
    assert sniff(content[2:]) == "cablegate-csv"
    assert sniff(b'"a","b","c"\n') == "plain-text"


def test_a_table_in_an_archive_is_read(tmp_path: Path) -> None:
    """Rows of a member carry its name and their number; a packing that breaks off names the row in hand."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("cables.csv", b"".join(table(3)))
    assert [thing.source for thing in outcomes(tmp_path / "a.zip")] == [
        f"{tmp_path}/a.zip!cables.csv#{number}" for number in (1, 2, 3)
    ]
    packed = bz2.compress(b"".join(table(400)))
    things = outcomes(tmp_path / "b", packed[: len(packed) - 1000])
    assert isinstance(things[0], Document)
    assert [thing.code for thing in things if isinstance(thing, Refused)][-1] == "cut-short"


def test_a_known_row_is_not_parsed(tmp_path: Path) -> None:
    """What is held is given as known, by the digest of the row's bytes."""
    rows = table(3)
    held = {sha256(one.rstrip(b"\n")).hexdigest() for one in rows[:2]}
    things = outcomes(tmp_path / "a", b"".join(rows), known=held.__contains__)
    assert told(things) == ["1 Known", "2 Known", "3 Document"]


def test_a_table_of_any_size_takes_little_memory(tmp_path: Path) -> None:
    """Four thousand rows, some 25 MB, are given one after another in less than 8 MB."""
    path = tmp_path / "a"
    with path.open("wb") as out:
        out.writelines(one.row(serial) for serial, one in enumerate(islice(traffic(1), 200), 1))
        block = path.read_bytes()
        for _ in range(19):
            out.write(block)
    tracemalloc.start()
    try:
        count = sum(isinstance(thing, Received) for thing in receive(open_source(str(path))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count > 3900
    assert peak < 8_000_000


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_changed_byte_touches_one_row(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A byte changed inside one row leaves every other row as it was, with its number."""
    rows = table(4)
    number = data.draw(st.integers(0, 3))
    place = data.draw(st.integers(0, len(rows[number]) - 2))
    changed = bytearray(rows[number])
    changed[place] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("rows")
    others = [f"{one + 1} {sha256(rows[one].rstrip(bytes([10]))).hexdigest()}" for one in range(4) if one != number]
    things = outcomes(folder / "a", b"".join([*rows[:number], bytes(changed), *rows[number + 1 :]]))
    ids = [f"{thing.source.rpartition('#')[2]} {thing.id}" for thing in things if isinstance(thing, Document)]
    assert [one for one in ids if one in others] == others


@pytest.mark.parametrize("unit", ['"', "\\", '"1","1/1/2000 1:00","', '","', "\n", 'x"', '\\\\"'])
def test_any_bytes_take_linear_time(tmp_path: Path, unit: str) -> None:
    """Megabytes of what rows are parted by are read or refused, not searched over and over."""
    begin = '"1","1/1/2000 1:00","05BAKU1","Embassy Baku","","","",'
    things = outcomes(tmp_path / "a", begin + unit * (2_000_000 // len(unit)), Limits(paper_bytes=100_000_000))
    assert things


def test_rows_and_lines_may_end_with_a_carriage_return_alone(tmp_path: Path) -> None:
    """A table saved with ``\\r`` alone at all line ends gives the telegrams that the usual table gives."""
    usual = [one for one in outcomes(tmp_path / "a", b"".join(table())) if isinstance(one, Document)]
    content = b"".join(table()).replace(b"\n", b"\r")
    assert sniff(content) == "cablegate-csv"
    read = [one for one in outcomes(tmp_path / "b", content) if isinstance(one, Document)]
    assert [one.number for one in read] == [one.number for one in usual]
    assert [one.text for one in read] == [one.text.replace("\n", "\r") for one in usual]
    for one, other in zip(read, usual, strict=True):
        assert [block.kind for block in one.blocks] == [block.kind for block in other.blocks]
        assert codes(one) == codes(other)


def test_a_broken_row_before_a_carriage_return_is_lost_alone(tmp_path: Path) -> None:
    """A quote that is not escaped costs its own row, whatever ends the rows."""
    rows = table()
    rows[2] = rows[2].replace(b"exercise", b'"exercise', 1)
    found = outcomes(tmp_path / "a", b"".join(rows).replace(b"\n", b"\r"))
    assert told(found) == ["1 Document", "2 Document", "3 row-broken", "4 Document", "5 Document"]
