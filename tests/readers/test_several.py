"""Files that hold several telegrams one after another. All are exercise traffic of our own writing."""

from __future__ import annotations

from pathlib import Path

from dragoman.documents import CableHeader, Document
from dragoman.readers import Known, open_source, read
from readers.written import TELEGRAM, codes, document, outcomes
from readers.written_pdf import pdf

OTHER = TELEGRAM.replace("000412", "000413").replace("#0412", "#0413").replace("OPEN", "CLOSE")


def test_each_is_a_paper_of_its_own(tmp_path: Path) -> None:
    """Each is named by its own words and called by its place in the file; nothing is told of a second telegram."""
    found = outcomes(tmp_path / "both.txt", TELEGRAM + "\n\n" + OTHER)
    assert all(isinstance(one, Document) for one in found)
    first, second = (one for one in found if isinstance(one, Document))
    assert (first.number, second.number) == ("05BAKU412", "05BAKU413")
    assert first.source.endswith("both.txt#1") and second.source.endswith("both.txt#2")
    assert first.text + second.text == TELEGRAM + "\n\n" + OTHER
    assert "second-telegram" not in codes(first) + codes(second)
    assert second.id == document(tmp_path / "alone.txt", OTHER).id


def test_one_alone_keeps_the_name_of_its_file(tmp_path: Path) -> None:
    """A file with one telegram is called as it is, without a number."""
    assert document(tmp_path / "a.txt", TELEGRAM).source.endswith("a.txt")


def test_those_held_are_known(tmp_path: Path) -> None:
    """Reading such a file again parses nothing that is held."""
    path = tmp_path / "both.txt"
    path.write_text(TELEGRAM + OTHER, encoding="utf-8", newline="")
    held = {one.id for one in read(open_source(str(path))) if isinstance(one, Document)}
    assert len(held) == 2
    assert all(isinstance(one, Known) for one in read(open_source(str(path)), held.__contains__))


def test_several_in_a_pdf(tmp_path: Path) -> None:
    """A PDF with a telegram on each page gives each."""
    found = outcomes(tmp_path / "a", pdf([TELEGRAM, OTHER]))
    numbers = [one.number for one in found if isinstance(one, Document)]
    assert numbers == ["05BAKU412", "05BAKU413"]


def test_what_cannot_be_parted_is_told(tmp_path: Path) -> None:
    """Where another telegram's sheet begins without its head, the file is one paper and says so."""
    found = document(tmp_path / "a", TELEGRAM.replace("2. Comment", "ANKARA 00000777  002 OF 003\n\n2. Comment"))
    assert isinstance(found.header, CableHeader)
    assert found.header.quarantined is not None or "second-telegram" in codes(found)
