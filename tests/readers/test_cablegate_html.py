"""Pages of the Cablegate collection. No page is at hand: these are written from the form's description, and what
stands on them is exercise traffic, invented and in true form.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from dragoman.documents import CableHeader, Catalogue, Document, Level
from readers.written import codes, document, refused

LABELS = ("07RIGA311", "2007-04-28 14:05", "2011-08-30 01:44", "CONFIDENTIAL//NOFORN", "Embassy Riga")

HEAD = """VZCZCXYZ0008
PP RUEHWEB

DE RUEHRA #0311 1181405
ZNY CCCCC ZZH
P 281405Z APR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187
"""

TEXT = """C O N F I D E N T I A L RIGA 000311 
 
SIPDIS 
 
E.O. 12958: DECL: 04/28/2017 
TAGS: <a href='/tag/PREL_0.html'>PREL</a>, <a href='/tag/LG_0.html'>LG</a> 
SUBJECT: EXERCISE LANTERN: THE HARBOR &amp; THE ICE 
 
<a id='par1' href='#par1'>¶</a>1. (C) The harbor master told XXXXXXXXXXXX that the ice 
would hold until May. 
 
<a id='par2' href='#par2'>¶</a>2. (C) Comment: He has said so before. End comment. 
SAMPLE
"""


def page(*blocks: str, labels: tuple[str, ...] = LABELS) -> str:
    """Write a page of the collection: table of labels, then blocks with their line ends as references."""
    head = "".join(f"<th>{word}</th>\n" for word in ("Reference ID", "Created", "Released", "Classification", "Origin"))
    cells = "".join(f"<td>\n<a href='/cable/x.html' title='x'>{word}</a>\n</td>\n" for word in labels)
    below = "".join(f"<code><pre>{block.replace(chr(10), '&#x000A;')}</pre></code>\n" for block in blocks)
    table = f"<table class='cable'>\n<tr>\n{head}</tr>\n<tr>\n{cells}</tr>\n</table>"
    return f"<!DOCTYPE html>\n<html><head><title>Cable</title></head><body><div>{table}{below}</div></body></html>"


def header(found: Document) -> CableHeader:
    """Return the telegram's head."""
    assert isinstance(found.header, CableHeader)
    return found.header


def test_a_page_is_its_blocks_with_their_labels(tmp_path: Path) -> None:
    """The text is both blocks with an empty line between, line ends kept, links left off; the labels are kept."""
    found = document(tmp_path / "a", page(HEAD, TEXT))
    assert found.carrier == "cablegate-html"
    assert found.kind == "cable"
    assert found.text.startswith("VZCZCXYZ0008\nPP RUEHWEB\n\nDE RUEHRA")
    assert "PRIORITY 1187\n\n\nC O N F" in found.text
    assert "TAGS: PREL, LG \nSUBJECT: EXERCISE LANTERN: THE HARBOR & THE ICE \n" in found.text
    head = header(found)
    assert [tag.value for tag in head.tags] == ["PREL", "LG"]
    assert [block.number for block in found.blocks if block.number] == [1, 2]
    assert head.signer is not None and head.signer.value == "SAMPLE"
    assert head.catalogue == Catalogue(
        "07RIGA311",
        datetime(2007, 4, 28, 14, 5, tzinfo=UTC),
        "Embassy Riga",
        "CONFIDENTIAL//NOFORN",
        (
            ("Reference ID", "07RIGA311"),
            ("Created", "2007-04-28 14:05"),
            ("Released", "2011-08-30 01:44"),
            ("Classification", "CONFIDENTIAL//NOFORN"),
            ("Origin", "Embassy Riga"),
        ),
    )


def test_the_label_closes_what_the_copy_left_open(tmp_path: Path) -> None:
    """NOFORN stands on the label alone, and holds for the telegram and each of its paragraphs."""
    found = document(tmp_path / "a", page(HEAD, TEXT))
    assert (found.marking.level, found.marking.controls) == (Level.C, ("NOFORN",))
    assert all("NOFORN" in block.marking.controls for block in found.blocks)


def test_one_block_alone_has_no_head(tmp_path: Path) -> None:
    """Of a page with one block the year is that of its label, and the missing head is told."""
    found = document(tmp_path / "a", page(TEXT))
    head = header(found)
    assert found.number == "07RIGA311"
    assert head.reference is not None and found.words(head.reference.span) == "RIGA 000311"
    assert head.originator is not None and head.originator.value == "RIGA"
    assert head.dtg is None
    assert "head-missing" in codes(found)


def test_a_notice_in_the_heads_place(tmp_path: Path) -> None:
    """A notice that the record is an extract is no line of the form; the text is told to be cut."""
    notice = (
        "This record is a partial extract of the original cable. The full text of the original cable is not available."
    )
    found = document(tmp_path / "a", page(notice, TEXT))
    assert found.number == "07RIGA311"
    assert "text-cut" in codes(found)
    assert "line-unread" not in codes(found)


def test_labels_that_say_other_than_the_text(tmp_path: Path) -> None:
    """Number, day, sender and classification of the label are compared with the text, each told where it differs."""
    labels = ("07TALLINN311", "2007-05-28 14:05", "2011-08-30 01:44", "SECRET", "Embassy Tallinn")
    found = document(tmp_path / "a", page(HEAD, TEXT, labels=labels))
    assert found.number == "07RIGA311"
    told = [problem.message for problem in found.problems if problem.code == "catalogue-differs"]
    assert len(told) == 4
    assert found.marking.level is Level.S


def test_a_newspapers_copy(tmp_path: Path) -> None:
    """Curly quotes stay, and paragraphs that were run together on one line are parted by their numbers."""
    flat = (
        "C O N F I D E N T I A L RIGA 000311 SIPDIS E.O. 12958: DECL: 04/28/2017 TAGS: PREL, LG\n"
        "SUBJECT: EXERCISE LANTERN: “THE HARBOR”\n"
        "Classified By: DCM Ann Sample for reasons 1.4 (b) and (d). ¶1. (C) The harbor master’s"
        " men wait. ¶2. (C) The ice is thin. ¶3. (U) So is the paint. SAMPLE\n"
    )
    found = document(tmp_path / "a", page(HEAD, flat))
    head = header(found)
    assert head.subject is not None
    assert head.subject.value == "EXERCISE LANTERN: “THE HARBOR”"
    assert [block.number for block in found.blocks if block.number] == [1, 2, 3]
    assert head.signer is not None and head.signer.value == "SAMPLE"


def test_line_breaks_in_a_block_are_line_ends(tmp_path: Path) -> None:
    """A block whose lines are parted by br elements has the same lines."""
    plain = document(tmp_path / "a", page(HEAD, TEXT))
    broken = document(tmp_path / "b", page(HEAD, TEXT).replace("&#x000A;", "<br/>"))
    assert broken.text == plain.text


def test_pairs_of_label_and_value(tmp_path: Path) -> None:
    """A table with one label a row is read as well."""
    rows = "<tr><th>Reference ID:</th><td>07RIGA311</td></tr><tr><th>Created</th><td>28 no day</td></tr>"
    html = f"<html><body><table class='cable'>{rows}</table><pre>{TEXT}</pre></body></html>"
    head = header(document(tmp_path / "a", html))
    assert head.catalogue == Catalogue("07RIGA311", entries=(("Reference ID", "07RIGA311"), ("Created", "28 no day")))


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    """A page whose blocks are empty is refused with what to do."""
    assert refused(tmp_path / "a", page(" ", "&#x000A;")).code == "empty"


def test_more_blocks_than_two_are_told(tmp_path: Path) -> None:
    """A third block is not dropped in silence."""
    assert "blocks-left-out" in codes(document(tmp_path / "a", page(HEAD, TEXT, "More.")))


def test_other_pages_are_no_cables(tmp_path: Path) -> None:
    """A page with a table of another class, or without blocks, is an ordinary page."""
    other = page(HEAD, TEXT).replace("class='cable'", "class='cables'")
    assert document(tmp_path / "a", other).carrier == "html"
