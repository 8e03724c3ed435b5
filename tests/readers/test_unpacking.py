"""Packed files and archives: what comes out, and the limits on it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.documents import Document
from dragoman.readers import Limits, Refused
from readers.written import ARTICLE, TELEGRAM, outcomes, refused, rows

SMALL = Limits(ratio_floor_bytes=10_000)
Packer = Callable[[bytes], bytes]
PACKERS = [pytest.param(pack, id=pack.__module__) for pack in (gzip.compress, bz2.compress, lzma.compress)]


def zipped(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of some members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return out.getvalue()


def told(things: list[object]) -> list[str]:
    """Return source and kind, or code, of each outcome."""
    return [
        f"{thing.source} {thing.kind if isinstance(thing, Document) else thing.code}"
        for thing in things
        if isinstance(thing, Document | Refused)
    ]


@pytest.mark.parametrize("pack", PACKERS)
def test_a_packed_file_is_read_by_its_content(tmp_path: Path, pack: Packer) -> None:
    """A packed file is unpacked whatever its name; the paper's digest is that of the paper, not of the packing."""
    (plain,) = outcomes(tmp_path / "a.txt", ARTICLE)
    (packed,) = outcomes(tmp_path / "b.dat", pack(ARTICLE.encode()))
    assert isinstance(plain, Document)
    assert isinstance(packed, Document)
    assert plain.id == packed.id
    assert plain.text == packed.text == ARTICLE


@pytest.mark.parametrize("pack", PACKERS)
def test_parts_packed_one_behind_another_are_one_file(tmp_path: Path, pack: Packer) -> None:
    """A file packed in parts, with zeros between them, unpacks to all of them; other bytes behind are named."""
    content = TELEGRAM.encode()
    parts = pack(content[:300]) + bytes(8) + pack(b"") + pack(content[300:]) + bytes(4)
    (paper,) = outcomes(tmp_path / "a", parts)
    assert isinstance(paper, Document)
    assert paper.text == TELEGRAM
    assert refused(tmp_path / "b", pack(content) + b"other bytes").code == "cut-short"


def test_members_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Each member of an archive is a paper of its own, named after a sign of exclamation."""
    path = tmp_path / "a.zip"
    things = outcomes(path, zipped({"b.txt": TELEGRAM.encode(), "a/c.txt": ARTICLE.encode(), "a/": b""}))
    assert told(things) == [f"{path}!a/c.txt press", f"{path}!b.txt cable"]


def test_names_in_archives_are_labels_only(tmp_path: Path) -> None:
    """Absolute names and names that climb out are shown and never used as paths."""
    path = tmp_path / "in" / "a.zip"
    path.parent.mkdir()
    things = outcomes(path, zipped({"/etc/x.txt": ARTICLE.encode(), "../../up.txt": TELEGRAM.encode()}))
    assert told(things) == [f"{path}!../../up.txt cable", f"{path}!/etc/x.txt press"]
    assert sorted(tmp_path.rglob("*")) == [path.parent, path]


def test_a_bomb_is_refused_by_ratio(tmp_path: Path) -> None:
    """A member that unpacks to far more than its size is refused, and the others are read."""
    path = tmp_path / "a.zip"
    things = outcomes(path, zipped({"a.txt": b"\n" * 5_000_000, "b.txt": ARTICLE.encode()}), SMALL)
    assert told(things) == [f"{path}!a.txt over-limit", f"{path}!b.txt press"]
    assert isinstance(things[0], Refused)
    assert "archive_ratio" in things[0].reason


@pytest.mark.parametrize("pack", PACKERS)
def test_a_packed_bomb_is_refused_by_ratio(tmp_path: Path, pack: Packer) -> None:
    """A packed file that unpacks to far more than its size is refused before it has come out."""
    refusal = refused(tmp_path / "a", pack(b"a" * 50_000_000), Limits(paper_bytes=100_000_000))
    assert "archive_ratio" in refusal.reason


def test_unpacking_takes_no_more_memory_than_allowed(tmp_path: Path) -> None:
    """An .xz that asks for more memory than the limit is refused by the limit's name."""
    content = lzma.compress(ARTICLE.encode(), preset=9)
    assert isinstance(outcomes(tmp_path / "a", content)[0], Document)
    assert "unpacking_bytes" in refused(tmp_path / "a", content, Limits(unpacking_bytes=1_000_000)).reason


def test_a_bomb_in_a_bomb_is_not_opened(tmp_path: Path) -> None:
    """An archive inside an archive is refused, and so is a file packed twice."""
    inner = zipped({"a.txt": ARTICLE.encode()})
    for content in (zipped({"inner.zip": inner}), gzip.compress(inner), gzip.compress(gzip.compress(b"x"))):
        assert refused(tmp_path / "a", content).code == "archive-nested"


def test_an_archive_is_limited_in_all(tmp_path: Path) -> None:
    """What comes out of all members together is limited, and nothing is read after that."""
    members = {f"{number}.txt": b"%d " % number + b"word " * 10_000 for number in range(5)}
    things = outcomes(tmp_path / "a.zip", zipped(members, zipfile.ZIP_STORED), Limits(archive_bytes=120_000))
    assert [isinstance(thing, Document) for thing in things] == [True, True, False]
    assert isinstance(things[2], Refused)
    assert "archive_bytes" in things[2].reason


def test_too_many_members_are_refused_whole(tmp_path: Path) -> None:
    """An archive of more members than allowed is refused, before or after its directory is read."""
    members = {f"{number}.txt": b"x" for number in range(40)}
    for most in (39, 1):
        assert "archive_members" in refused(tmp_path / "a.zip", zipped(members), Limits(archive_members=most)).reason


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    """A member under a password is refused, and the archive's others are read."""
    content = bytearray(zipped({"a.txt": ARTICLE.encode(), "b.txt": TELEGRAM.encode()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(mark) + offset
        struct.pack_into("<H", content, place, 1)
    path = tmp_path / "a.zip"
    assert told(outcomes(path, bytes(content))) == [f"{path}!a.txt encrypted", f"{path}!b.txt cable"]


@pytest.mark.parametrize("pack", PACKERS)
def test_a_packed_file_cut_in_the_middle_gives_what_came_before(tmp_path: Path, pack: Packer) -> None:
    """Rows before the cut are read, and the cut is named; a single paper that is cut is refused."""
    noise = random.Random(1)
    texts = (f"{n} " + " ".join(str(noise.random()) for _ in range(400)) for n in range(400))
    content = pack(rows(*({"title": "T", "text": text} for text in texts)))
    things = outcomes(tmp_path / "a.gz", content[: len(content) // 2])
    assert all(isinstance(thing, Document) for thing in things[:-1])
    assert len(things) > 20
    assert isinstance(things[-1], Refused)
    assert things[-1].code == "cut-short"
    assert refused(tmp_path / "b.gz", pack(ARTICLE.encode())[:-20]).code == "cut-short"


def test_a_packing_cut_in_its_first_bytes_is_refused(tmp_path: Path) -> None:
    """What begins like a packed file and ends at once is cut short."""
    for content in (b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"BZh91AY&SY"):
        assert refused(tmp_path / "c.gz", content).code == "cut-short"


@pytest.mark.parametrize("pack", PACKERS)
def test_a_packing_with_a_changed_byte_is_refused(tmp_path: Path, pack: Packer) -> None:
    """Damage inside a packed file is named as damage and not taken for a failing disk."""
    content = bytearray(pack(ARTICLE.encode()))
    content[len(content) // 2] ^= 0xFF
    assert refused(tmp_path / "a", bytes(content)).code == "cut-short"


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    """A member whose bytes were changed is refused, and so is an archive of which no member is left."""
    content = zipped({"a.txt": ARTICLE.encode()}, zipfile.ZIP_STORED)
    changed = content.replace(b"Ankara", b"ANKARA", 1)
    assert refused(tmp_path / "b.zip", changed).code == "cut-short"
    assert refused(tmp_path / "c.zip", content[:20]).code == "cut-short"


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("streamed", [False, True])
def test_an_archive_that_was_cut_gives_the_members_before_the_cut(tmp_path: Path, packing: int, streamed: bool) -> None:
    """Without its directory an archive is read member by member; the one that was cut, and the archive, are named."""
    members = {name: (TELEGRAM if name != "b.txt" else ARTICLE).encode() for name in ("a.txt", "b.txt", "c.txt")}
    content = zipped(members, packing) if not streamed else unseekable(members, packing)
    path = tmp_path / "a.zip"
    lost = streamed and packing == zipfile.ZIP_STORED
    kinds = ["packing-unknown"] * 3 if lost else ["cable", "press", "cable"]
    whole = [f"{path}!{name} {kind}" for name, kind in zip(members, kinds, strict=True)]
    directory = content.index(b"PK\x01\x02")
    assert told(outcomes(path, content[:-30])) == [*whole, f"{path} cut-short"]
    assert told(outcomes(path, content[: directory + 10])) == [*whole, f"{path} cut-short"]
    if not lost:
        cut = outcomes(path, content[: content.rindex(b"PK\x03\x04") + 300])
        assert told(cut) == [*whole[:2], f"{path}!c.txt cut-short", f"{path} cut-short"]


def unseekable(members: dict[str, bytes], packing: int) -> bytes:
    """Return an archive written to a pipe: the size of each member stands behind it."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise io.UnsupportedOperation

    out = Pipe()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return out.getvalue()


def test_a_torn_archive_keeps_the_limits(tmp_path: Path) -> None:
    """Bombs, other packings, passwords and archives in archives are refused by name in a torn archive too."""
    bomb = zipped({"a.txt": b"\n" * 5_000_000, "in.zip": zipped({"x": b"x"}), "b.txt": ARTICLE.encode(), "d/": b""})
    path = tmp_path / "a.zip"
    assert told(outcomes(path, bomb[:-30], SMALL)) == [
        f"{path}!a.txt over-limit",
        f"{path}!in.zip archive-nested",
        f"{path}!b.txt press",
        f"{path} cut-short",
    ]
    assert told(outcomes(path, zipped({"a.txt": ARTICLE.encode()}, zipfile.ZIP_BZIP2)[:-30])) == [
        f"{path}!a.txt packing-unknown",
        f"{path} cut-short",
    ]


def test_an_office_document_is_no_archive_of_papers(tmp_path: Path) -> None:
    """A document of an office program is named as what it is."""
    content = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert refused(tmp_path / "a.docx", content).code == "office-file"
