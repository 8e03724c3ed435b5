"""What is found and opened: files, folders, standard input; what is not is named."""

from __future__ import annotations

import io
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.documents import Document
from dragoman.readers import CannotOpen, Limits, Refused, Source, find_sources, open_source, read
from readers.written import ARTICLE, TELEGRAM


def found(*paths: Path) -> list[str]:
    """Return locators and, for refusals, codes."""
    return [
        thing.locator if isinstance(thing, Source) else f"{thing.source}: {thing.code}"
        for thing in find_sources([str(path) for path in paths])
    ]


@pytest.fixture
def unreadable() -> Iterator[Path]:
    """A folder with a locked folder and a locked file in it, read by a user who is not root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "open.txt").write_text(ARTICLE)
        (folder / "shut").mkdir()
        (folder / "shut" / "a.txt").write_text(ARTICLE)
        (folder / "shut.txt").write_text(ARTICLE)
        folder.chmod(0o755)
        (folder / "shut").chmod(0)
        (folder / "shut.txt").chmod(0)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            (folder / "shut").chmod(0o755)


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    """Files of a folder and of those below it come in the order of their paths, whatever the disk says."""
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert found(tmp_path) == [str(tmp_path / name) for name in ("a/b/c.txt", "a/z.txt", "b.txt", "c.txt")]


def test_what_lies_beside_papers_is_passed_over_and_named(tmp_path: Path) -> None:
    """Hidden files and files that describe a folder are passed over in it, and read where they are named."""
    for name in (".hidden", "README.md", "LICENSE", "readme-not.txt"):
        (tmp_path / name).write_text("x")
    assert found(tmp_path) == [
        f"{tmp_path}/.hidden: not-a-paper",
        f"{tmp_path}/LICENSE: not-a-paper",
        f"{tmp_path}/README.md: not-a-paper",
        f"{tmp_path}/readme-not.txt",
    ]
    assert found(tmp_path / "README.md") == [f"{tmp_path}/README.md"]


def test_a_missing_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A path that leads nowhere is refused with the reason; the others are found."""
    (tmp_path / "a.txt").write_text("x")
    assert found(tmp_path / "no.txt", tmp_path / "a.txt") == [f"{tmp_path}/no.txt: not-there", f"{tmp_path}/a.txt"]


def test_a_broken_link_is_named(tmp_path: Path) -> None:
    """A link that leads nowhere is refused, in a folder too."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert found(tmp_path) == [f"{tmp_path}/link.txt: not-there"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """A folder that links to itself does not make the walk endless."""
    (tmp_path / "loop").symlink_to(tmp_path)
    assert found(tmp_path) == [f"{tmp_path}/loop: not-a-paper"]


def test_a_pipe_a_device_and_a_socket_do_not_hang(tmp_path: Path) -> None:
    """What is no ordinary file is refused before it is opened."""
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "plug"))
        names = [str(tmp_path / "pipe"), str(tmp_path / "plug"), os.devnull]
        assert [isinstance(thing, Refused) and thing.code for thing in find_sources(names)] == ["not-a-file"] * 3


def test_a_locked_folder_and_a_locked_file_are_named(unreadable: Path) -> None:
    """Without permission a folder or file is refused, and what lies beside it is read."""
    assert found(unreadable) == [
        f"{unreadable}/open.txt",
        f"{unreadable}/shut: no-permission",
        f"{unreadable}/shut.txt: no-permission",
    ]


def test_one_source_that_cannot_be_opened_raises(tmp_path: Path) -> None:
    """Asked for one source, the reason is an exception with code and advice."""
    with pytest.raises(CannotOpen) as caught:
        open_source(str(tmp_path))
    assert caught.value.code == "not-a-file"
    with pytest.raises(CannotOpen, match="NUL"):
        open_source("a\0b")


def test_standard_input_is_read_once_and_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` is all of standard input, held so that it can be read twice."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TELEGRAM.encode())))
    (source,) = find_sources(["-"])
    assert isinstance(source, Source)
    once, again = list(read(source)), list(read(source))
    assert isinstance(once[0], Document)
    assert once == again
    assert once[0].source == "-"


def test_too_much_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input longer than its limit is refused by the limit's name."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 100)))
    (refusal,) = find_sources(["-"], Limits(stdin_bytes=99))
    assert isinstance(refusal, Refused)
    assert "stdin_bytes" in refusal.reason


def test_a_name_that_cannot_be_shown_is_written_out(tmp_path: Path) -> None:
    """Control characters and bytes of no character in a file's name do not reach whoever reads the message."""
    path = os.fsencode(tmp_path) + b"/a\xff\x1b[31m\n.txt"
    Path(os.fsdecode(path)).write_text(ARTICLE)
    (source,) = find_sources([str(tmp_path)])
    assert isinstance(source, Source)
    (paper,) = read(source)
    assert isinstance(paper, Document)
    assert paper.source == f"{tmp_path}/a\\xff\\x1b[31m\\n.txt"
