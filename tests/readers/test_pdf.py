"""PDFs with a text layer, written here; what stands in them is exercise traffic and invented press."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.documents import CableHeader, Document
from dragoman.readers import CannotOpen, Limits, sniff
from dragoman.readers.pdf import NEXT_PAGE, text_of
from readers.written import ARTICLE, TELEGRAM, codes, document, refused
from readers.written_pdf import pdf, picture_of

FIRST = """VZCZCXRO0411
PP RUEHFL
DE RUEHRA #0311/01 1181405
ZNY CCCCC ZZH
P 281405Z APR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187
INFO RUEHTL/AMEMBASSY TALLINN 0402
C O N F I D E N T I A L SECTION 01 OF 02 RIGA 000311
SIPDIS
E.O. 12958: DECL: 04/28/2017
TAGS:
PREL
MARR
LG
SUBJECT: EXERCISE LANTERN: THE HARBOR
Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).
¶
1. (C) The harbor master said that the ice would hold
until May, and that the piers were
RIGA 00000311 001.2 OF 002"""

SECOND = """RIGA 00000311 002 OF 002
closed to all but the fishing fleet.
¶
2. (U) Comment: He has said so before. End comment.
SAMPLE"""


def header(found: Document) -> CableHeader:
    """Return the telegram's head."""
    assert isinstance(found.header, CableHeader)
    return found.header


@pytest.mark.parametrize("packed", [False, True])
def test_a_telegram_over_two_pages(tmp_path: Path, packed: bool) -> None:
    """Tags one a line, pilcrows on lines of their own, no blank lines, and a page heading inside a paragraph."""
    found = document(tmp_path / "a", pdf([FIRST, SECOND], packed=packed))
    head = header(found)
    assert (found.carrier, found.kind, found.number) == ("pdf", "cable", "07RIGA311")
    assert [tag.value for tag in head.tags] == ["PREL", "MARR", "LG"]
    assert head.subject is not None and head.subject.value == "EXERCISE LANTERN: THE HARBOR"
    assert head.classified_by[0].value.name == "Ann Sample"
    assert [(block.number, block.printed and block.printed.value) for block in found.blocks if block.number] == [
        (1, "(C)"),
        (2, "(U)"),
    ]
    assert head.signer is not None and head.signer.value == "SAMPLE"
    assert not {"line-unread", "tag-unknown"} & set(codes(found))


def test_a_form_feed_stands_where_a_page_ends(tmp_path: Path) -> None:
    """Page breaks are in the text, at the head of the next page's first line."""
    found = document(tmp_path / "a", pdf([FIRST, SECOND]))
    assert found.text.count(NEXT_PAGE) == 1
    assert "001.2 OF 002\n\fRIGA 00000311" in found.text


def test_press_in_a_pdf_is_plain_text(tmp_path: Path) -> None:
    """A PDF that holds no telegram is read as plain text is."""
    found = document(tmp_path / "a", pdf([ARTICLE]))
    assert (found.carrier, found.kind) == ("pdf", "press")
    assert "talks on water" in found.text


def test_what_comes_before_the_first_word(tmp_path: Path) -> None:
    """Blanks before the first word of a PDF do not hide it; its name does not matter."""
    assert sniff(b"\r\n" + pdf([TELEGRAM])) == "pdf"
    assert document(tmp_path / "a.txt", pdf([TELEGRAM])).carrier == "pdf"


def test_pictures_are_refused(tmp_path: Path) -> None:
    """Without a text layer the advice is to let a program read the letters."""
    found = refused(tmp_path / "a", picture_of(3))
    assert found.code == "pdf-without-text"
    assert "OCR" in found.advice


def test_damage_is_refused(tmp_path: Path) -> None:
    """A PDF cut short, or of nonsense, is refused with what to do."""
    whole = pdf([TELEGRAM])
    for broken in (b"%PDF-1.7\n1 0 obj", whole[:200], b"%PDF-1.4\n" + b"nonsense " * 400):
        assert refused(tmp_path / "a", broken).code == "pdf-damaged"


def test_a_password_is_refused(tmp_path: Path) -> None:
    """A PDF under a password is refused, and the advice is to save it without."""
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >>"
        " /ID [<01> <01>]"
    )
    assert refused(tmp_path / "a", pdf([TELEGRAM], extra=lock)).code == "encrypted"


def test_a_page_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A page whose stream is broken is left out and named; the others are read."""
    whole = pdf([FIRST, SECOND], packed=True)
    at = whole.rindex(b"stream\nx") + 9
    found = document(tmp_path / "a", whole[:at] + b"\xff" * 40 + whole[at + 40 :])
    assert found.text.startswith("VZCZ")
    assert "closed to all" not in found.text


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(pdf_bytes=900), "pdf_bytes"),
        (Limits(pdf_pages=2), "pdf_pages"),
        (Limits(paper_bytes=600), "paper_bytes"),
        (Limits(pdf_operators=60), "pdf_operators"),
    ],
)
def test_limits_are_named(tmp_path: Path, limits: Limits, name: str) -> None:
    """What is larger than a limit is refused by the limit's name."""
    found = refused(tmp_path / "a", pdf([FIRST, SECOND, SECOND]), limits)
    assert found.code == "over-limit"
    assert name in found.reason


def test_what_unpacks_to_much_is_not_read(tmp_path: Path) -> None:
    """A page that unpacks to more than its limit is left out, in no time."""
    bomb = pdf([TELEGRAM + "x" * 30_000_000], packed=True)
    start = time.process_time()
    found = refused(tmp_path / "a", bomb)
    assert found.code in ("pdf-damaged", "pdf-without-text")
    assert time.process_time() - start < 20


def test_nothing_is_said_beside_the_outcome(tmp_path: Path) -> None:
    """The library that reads PDFs warns of nothing on standard error."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([FIRST, SECOND])[:-60])
    program = (
        "import sys; from dragoman.readers import open_source, read\n"
        "for outcome in read(open_source(sys.argv[1])): print(type(outcome).__name__)"
    )
    run = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() in ("Document", "Refused")
    assert run.stderr == ""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_gives_text_or_a_refusal(data: st.DataObject) -> None:
    """Bytes changed, cut or doubled anywhere in a PDF never raise anything but a refusal."""
    content = bytearray(pdf(["FM AMEMBASSY RIGA\nTO SECSTATE", "1. (U) Open."], packed=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=8))
    try:
        text_of(bytes(content), Limits())
    except CannotOpen as stop:
        assert stop.code in ("pdf-damaged", "pdf-without-text", "encrypted", "over-limit")
