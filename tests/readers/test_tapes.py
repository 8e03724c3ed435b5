"""Archives in the form of .tar, packed or not."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.documents import Document
from dragoman.readers import Limits, Refused
from readers.written import ARTICLE, TELEGRAM, outcomes, refused, rows

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
}


def taped(*members: tarfile.TarInfo | tuple[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """Return an archive of members: names with content, or entries without content of any kind."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                archive.addfile(member)
            else:
                entry = tarfile.TarInfo(member[0])
                entry.size = len(member[1])
                archive.addfile(entry, io.BytesIO(member[1]))
    return out.getvalue()


def entry(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    """Return an entry of some kind."""
    made = tarfile.TarInfo(name)
    made.type = kind
    made.linkname = target
    return made


def told(things: list[object]) -> list[str]:
    """Return the end of the source and kind, or code, of each outcome."""
    return [
        f"{thing.source.rpartition('/')[2]} {thing.kind if isinstance(thing, Document) else thing.code}"
        for thing in things
        if isinstance(thing, Document | Refused)
    ]


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_members_come_in_the_order_in_which_they_lie(tmp_path: Path, packing: str, form: int) -> None:
    """Each file of an archive is a paper of its own, named after a sign of exclamation; folders are no members."""
    content = taped(entry("b", tarfile.DIRTYPE), ("b/b.txt", TELEGRAM.encode()), ("a.txt", ARTICLE.encode()), form=form)
    things = outcomes(tmp_path / "a", PACKERS[packing](content))
    assert [told([thing])[0].split("!")[-1] for thing in things] == ["b.txt cable", "a.txt press"]
    assert [thing.source for thing in things] == [f"{tmp_path}/a!b/b.txt", f"{tmp_path}/a!a.txt"]
    (alone,) = outcomes(tmp_path / "alone", TELEGRAM)
    assert isinstance(things[0], Document)
    assert isinstance(alone, Document)
    assert things[0].id == alone.id


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_and_foreign_names_are_shown(tmp_path: Path, form: int) -> None:
    """A name longer than a head holds, or in other letters, is read from the entry before."""
    name = "/".join(["papers of the exercise"] * 12) + "/ülkü.txt"
    (paper,) = outcomes(tmp_path / "a", taped((name, TELEGRAM.encode()), form=form))
    assert paper.source == f"{tmp_path}/a!{name}"


def test_links_and_devices_are_refused_by_name(tmp_path: Path) -> None:
    """A link, a device and a pipe are named and not followed; the files beside them are read."""
    content = taped(
        entry("soft", tarfile.SYMTYPE, "/etc/passwd"),
        entry("hard", tarfile.LNKTYPE, "../../up"),
        entry("drive", tarfile.BLKTYPE),
        entry("pipe", tarfile.FIFOTYPE),
        ("a.txt", TELEGRAM.encode()),
        (".hidden", b"x"),
    )
    things = outcomes(tmp_path / "a", content)
    assert told(things) == [
        "a!soft not-a-file",
        "a!hard not-a-file",
        "a!drive not-a-file",
        "a!pipe not-a-file",
        "a!a.txt cable",
        "a!.hidden not-a-paper",
    ]
    assert isinstance(things[0], Refused)
    assert "a link to '/etc/passwd', which is not followed" in things[0].reason


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    """One archive is opened and not the one inside it; a .tar may be packed once, not twice."""
    inner = taped(("a.txt", TELEGRAM.encode()))
    content = taped(("inner.tar", inner), ("packed.gz", gzip.compress(b"x" * 600)), ("a.txt", TELEGRAM.encode()))
    assert told(outcomes(tmp_path / "a", content)) == [
        "a!inner.tar archive-nested",
        "a!packed.gz archive-nested",
        "a!a.txt cable",
    ]
    assert refused(tmp_path / "b", gzip.compress(bz2.compress(inner))).code == "archive-nested"


def test_a_bomb_of_a_tape_is_refused(tmp_path: Path) -> None:
    """A packed archive that unpacks to far more than its size is stopped, at the member where it does."""
    content = gzip.compress(taped(("a.txt", TELEGRAM.encode()), ("b.txt", b"\n" * 5_000_000)))
    things = outcomes(tmp_path / "a", content, Limits(ratio_floor_bytes=50_000))
    assert told(things) == ["a!a.txt cable", "a!b.txt over-limit", "a over-limit"]
    assert isinstance(things[1], Refused)
    assert "archive_ratio" in things[1].reason


def test_a_tape_is_limited_in_all(tmp_path: Path) -> None:
    """What comes out, and the number of members, are limited; what came before is read."""
    content = taped(*((f"{number}.txt", b"%d " % number + b"word " * 10_000) for number in range(5)))
    things = outcomes(tmp_path / "a", content, Limits(archive_bytes=120_000))
    assert (told(things)[:2], told(things)[-1]) == (["a!0.txt press", "a!1.txt press"], "a over-limit")
    things = outcomes(tmp_path / "a", content, Limits(archive_members=2))
    assert told(things) == ["a!0.txt press", "a!1.txt press", "a over-limit"]


@pytest.mark.parametrize("packing", PACKERS)
def test_a_member_cut_short_is_named_and_the_others_are_read(tmp_path: Path, packing: str) -> None:
    """Where an archive breaks off inside a member, the rows before the cut are read and the member is named."""
    many = rows(*({"title": f"T{n}", "link": "x", "text": f"{n} " + ARTICLE * 20} for n in range(200)))
    content = taped(("a.txt", TELEGRAM.encode()), ("b.jsonl", many))
    if packing == "plain":
        cut = content[: len(content) // 2]
    else:
        noisy = taped(("a.txt", TELEGRAM.encode()), ("b.jsonl", many), ("c.bin", bytes(range(256)) * 9000))
        cut = PACKERS[packing](noisy)
        cut = cut[: len(cut) - 100]
    things = outcomes(tmp_path / "a", cut)
    assert told(things)[0] == "a!a.txt cable"
    assert told(things)[-1] == "a cut-short"
    assert len([thing for thing in things if isinstance(thing, Document)]) > 20 or packing != "plain"


def test_a_damaged_head_costs_what_stands_behind_it_alone(tmp_path: Path) -> None:
    """Where the head of an entry is damaged, the bytes lost are named, and the next entry is read."""
    content = bytearray(taped(*((f"{name}.txt", TELEGRAM.encode()) for name in "abc")))
    at = content.index(b"b.txt")
    content[at : at + 5] = b"XXXXX"
    things = outcomes(tmp_path / "a", bytes(content))
    assert told(things) == ["a!a.txt cable", "a cut-short", "a!c.txt cable"]
    assert isinstance(things[1], Refused)
    assert f"1,024 bytes from offset {at:,}" in things[1].reason


def test_a_file_with_holes_is_refused(tmp_path: Path) -> None:
    """A member stored with holes is named, whichever way it says so; the next is read."""
    old = entry("old.txt", tarfile.GNUTYPE_SPARSE)
    new = tarfile.TarInfo("new.txt")
    new.pax_headers = {"GNU.sparse.major": "1"}
    content = taped(new, ("a.txt", TELEGRAM.encode()))
    assert told(outcomes(tmp_path / "a", content)) == ["a!new.txt packing-unknown", "a!a.txt cable"]
    made = old.tobuf() + taped(("a.txt", TELEGRAM.encode()))
    assert told(outcomes(tmp_path / "b", made)) == ["b!old.txt packing-unknown", "b!a.txt cable"]


@pytest.mark.parametrize("size", [-1, 1 << 62])
def test_a_size_that_cannot_be_costs_no_memory(tmp_path: Path, size: int) -> None:
    """An entry that claims to be endless, or less than nothing, is named; so is a name of gigabytes."""
    odd = tarfile.TarInfo("a.txt")
    odd.size = size
    for kind in (tarfile.REGTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE):
        odd.type = kind
        content = odd.tobuf(tarfile.GNU_FORMAT) + TELEGRAM.encode()
        things = outcomes(tmp_path / "a", content)
        assert told(things)[-1] == "a cut-short"


@pytest.mark.parametrize("cut", range(0, 4096, 64))
def test_no_damage_is_a_traceback(tmp_path: Path, cut: int) -> None:
    """An archive cut anywhere, or with a byte changed anywhere, gives papers and refusals."""
    content = bytearray(taped(("ü" * 60 + ".txt", TELEGRAM.encode()), ("b.txt", ARTICLE.encode())))
    assert outcomes(tmp_path / "a", bytes(content[: cut + 1]))
    content[cut] ^= 0xFF
    assert outcomes(tmp_path / "b", bytes(content))
