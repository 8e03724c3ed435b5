"""Claims and papers as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import DocumentId, Level, Marking
from dragoman.export import COLUMNS, PAPER_COLUMNS, write_csv, write_papers
from dragoman.export.cells import RISKY, cell
from dragoman.extraction import When
from dragoman.record import Claim, PaperLine, Role, Words
from dragoman.resolution import Entity

BAKU = DocumentId("ab" * 32)
AZE = Entity("country:AZE", "Azerbaijan", "country", "AZE")
HERE = Words(10, 19, "requested", 2)
CLAIM = Claim(
    id="c1",
    document=BAKU,
    kind="event",
    predicate="REQUEST",
    sentence='Azerbaijan asked, "at last",\nfor talks.',
    words=(HERE, Words(40, 45, "asked", 2)),
    roles=(
        Role("actor", AZE, Words(0, 6, "Azimov", 2)),
        Role("recipient", None, Words(24, 27, "the\nUSG", 2)),
        Role("place", None, Words(30, 34, "Baku", 2)),
    ),
    marking=Marking(Level.C, ("NOFORN",)),
    method="trigger",
    version="1",
    when=When(date(2006, 12, 8), date(2006, 12, 8), "day", None, "December 8"),
    modes=("assist",),
    contexts=("military", "diplomatic"),
    day=date(2006, 12, 20),
)
LINE = PaperLine(BAKU, "cable", "06BAKU1837", "A SUBJECT", date(2006, 12, 20), Marking(Level.C), "AMEMBASSY BAKU")


def written(*claims: Claim) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_csv(claims, out, {BAKU: LINE})
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_claim_is_one_row() -> None:
    """Every value of a claim stands in its column."""
    (row,) = written(CLAIM)
    assert tuple(row) == COLUMNS
    assert (row["kind"], row["predicate"], row["from"], row["to"]) == ("event", "REQUEST", "2006-12-08", "2006-12-08")
    assert (row["one_ids"], row["one_names"], row["one_countries"], row["one_words"]) == (
        "country:AZE", "Azerbaijan", "AZE", "Azimov",
    )  # fmt: skip
    assert (row["other_ids"], row["other_words"], row["further_roles"]) == ("?", "the USG", "place=Baku")
    assert (row["words"], row["start"], row["end"], row["paragraph"], row["retellings"]) == (
        "requested", "10", "19", "2", "40-45",
    )  # fmt: skip
    assert (row["number"], row["paper_day"], row["marking"]) == ("06BAKU1837", "2006-12-20", "C/NOFORN")
    assert row["sentence"] == CLAIM.sentence
    assert row["contexts"] == "military; diplomatic"


def test_why_an_event_is_not_firm_stands_in_its_row() -> None:
    """Ground and reason of a claim are its last cells; a firm one has no reason."""
    doubtful = replace(CLAIM, status="hypothetical", reason="nobody named")
    planned = replace(CLAIM, status="planned", reason="will")
    rows = [(row["ground"], row["reason"]) for row in written(CLAIM, doubtful, planned)]
    assert rows == [("firm", ""), ("doubtful", "nobody named"), ("possible", "will")]


def test_lines_end_as_the_standard_says() -> None:
    """Lines end in CR LF, quotation marks inside a cell are doubled, and the first line names the columns."""
    out = io.StringIO(newline="")
    assert write_csv([CLAIM], out) == 1
    text = out.getvalue()
    assert text.startswith("id,kind,predicate,")
    assert text.endswith("\r\n")
    assert '""at last""' in text


def test_the_order_is_that_of_papers_and_text() -> None:
    """The same claims in any order give the same bytes."""
    later = replace(CLAIM, id="c2", words=(replace(HERE, start=50, end=59),))
    other = replace(CLAIM, id="c3", document=DocumentId("01" * 32))
    assert [row["id"] for row in written(later, CLAIM, other)] == ["c3", "c1", "c2"]
    assert written(later, CLAIM, other) == written(other, later, CLAIM)
    streamed = io.StringIO(newline="")
    write_csv(iter([other, later, CLAIM]), streamed, {BAKU: LINE})
    assert [row["id"] for row in csv.DictReader(io.StringIO(streamed.getvalue(), newline=""))] == ["c3", "c1", "c2"]
    with pytest.raises(ValueError, match="give whole papers by id"):
        write_csv(iter([CLAIM, other]), io.StringIO())


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell begins as a formula does, and taking the apostrophe off gives the text back."""
    shown = cell(text)
    plain = text.replace("\0", "\\x00")
    if text.startswith(RISKY):
        assert shown == "'" + plain
    else:
        assert shown == plain
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_halves_of_letters_are_spelled_out() -> None:
    """A half of a surrogate pair, which UTF-8 cannot hold, is written in ASCII."""
    assert cell("a\ud800b") == "a\\ud800b"


def test_papers_are_rows_by_id() -> None:
    """Papers stand by id, with what the viewer may see of them."""
    out = io.StringIO(newline="")
    hidden = PaperLine(DocumentId("00" * 32), "cable", None, None, None, None, None)
    assert write_papers([LINE, hidden], out) == 2
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert tuple(rows[0]) == PAPER_COLUMNS
    assert rows[0]["number"] == ""
    assert rows[1]["source"] == "AMEMBASSY BAKU"
