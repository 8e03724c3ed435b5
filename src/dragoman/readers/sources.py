"""The one place that opens anything: files, folders, standard input, packed files and archives.

Nothing is ever written, no name in an archive is used as a path, and nothing is fetched.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from dragoman.readers.limits import LIMITS, Limits
from dragoman.readers.outcomes import PASSED_OVER, CannotOpen, OverLimit, Refused

STANDARD_INPUT = "-"

BESIDE_PAPERS = re.compile(r"\..*|(?:readme|licen[cs]e|copying|notice|changelog|sha256sums)(?:\.\w+)?|thumbs\.db", re.I)
"""Names of what lies beside papers in a folder and is none: hidden files, and files that describe the folder."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file that may hold papers. ``locator`` is the path as given, or ``-`` for standard input.

    ``content`` is held only for standard input, which cannot be opened twice.
    """

    locator: str
    content: bytes | None = field(default=None, repr=False)

    @property
    def label(self) -> str:
        """The locator as it may be printed: what is no character of a name is written as ``\\xNN``."""
        return printable(self.locator)


def printable(name: str) -> str:
    """Return a file's name with control characters and undecodable bytes written out, so that it can be shown."""
    if name.isprintable():
        return name
    return "".join(
        c
        if c.isprintable()
        else c.encode("utf-8", "surrogateescape").decode("latin-1").encode("unicode_escape").decode("ascii")
        for c in name
    )


def find_sources(paths: Iterable[str | Source], limits: Limits = LIMITS) -> Iterator[Source | Refused]:
    """Find every file that the paths name, folders walked through in the order of their names.

    A folder's hidden files and those that describe it (``README.md``) are `Refused` with the code
    ``not-a-paper``; named themselves, they are read. Links to folders are not followed. A source that was found
    already stands for itself.

    Returns: in the order of ``paths``; one `Refused` for each that cannot be opened, and the rest goes on.
    Raises: nothing.
    """
    for path in paths:
        if isinstance(path, Source):
            yield path
            continue
        try:
            if path != STANDARD_INPUT and stat.S_ISDIR(_status(path).st_mode):
                yield from _walk(path)
            else:
                yield open_source(path, limits)
        except CannotOpen as stop:
            yield stop.refused(printable(path))


def open_source(locator: str, limits: Limits = LIMITS) -> Source:
    """Return the source of that name after trying to open it: one file, or ``-`` for standard input.

    Raises: CannotOpen, where it is not there, may not be read, or is no ordinary file.
    """
    if locator == STANDARD_INPUT:
        return Source(locator, _standard_input(limits))
    with raw_bytes(Source(locator)):
        return Source(locator)


@contextmanager
def raw_bytes(source: Source) -> Iterator[BinaryIO]:
    """Open a source's bytes as they lie, still packed.

    A pipe or device is refused before it is opened: reading one could wait for ever.
    Raises: CannotOpen.
    """
    if source.content is not None:
        import io  # noqa: PLC0415

        yield io.BytesIO(source.content)
        return
    _must_be_a_file(_status(source.locator).st_mode, source.locator)
    try:
        number = os.open(source.locator, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _closed(error) from error
    with os.fdopen(number, "rb") as opened:
        _must_be_a_file(os.fstat(number).st_mode, source.locator)
        yield opened


def _standard_input(limits: Limits) -> bytes:
    """Return all of standard input."""
    content = sys.stdin.buffer.read(limits.stdin_bytes + 1)
    if len(content) > limits.stdin_bytes:
        raise OverLimit(
            "stdin_bytes",
            f"standard input is longer than {limits.stdin_bytes:,} bytes (limit stdin_bytes)",
            "Save it as a file and name the file: files of rows are read piece by piece.",
        )
    return content


def _walk(folder: str) -> Iterator[Source | Refused]:
    """Find the files below a folder, each folder's entries in the order of their names."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            found = _entry(path, is_root=path == folder)
        except CannotOpen as stop:
            yield stop.refused(printable(path))
            continue
        if isinstance(found, list):
            waiting.extend(reversed(found))
        else:
            yield found


def _entry(path: str, is_root: bool) -> Source | Refused | list[str]:
    """Return what one entry of a walk is: a source, something passed over, or a folder's own entries."""
    if not is_root and BESIDE_PAPERS.fullmatch(Path(path).name):
        return _passed_over(path, "it is hidden or describes its folder")
    if not stat.S_ISDIR(_status(path).st_mode):
        return open_source(path)
    if not is_root and Path(path).is_symlink():
        return _passed_over(path, "it is a link to a folder")
    try:
        return sorted(entry.path for entry in os.scandir(path))
    except OSError as error:
        raise _closed(error) from error


def _passed_over(path: str, why: str) -> Refused:
    return Refused(printable(path), f"passed over: {why}", "Name it itself to read it all the same.", PASSED_OVER)


def _status(path: str) -> os.stat_result:
    """Return what kind of thing lies at a path. Raises: CannotOpen."""
    try:
        return os.stat(path)  # noqa: PTH116 (a path as given, which may hold what Path refuses late)
    except OSError as error:
        raise _closed(error) from error
    except ValueError as error:
        raise CannotOpen("not-there", "the name holds a NUL, which no file's name does", "Check the name.") from error


def _must_be_a_file(mode: int, path: str) -> None:
    """Refuse what is no ordinary file."""
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise CannotOpen("not-a-file", "it is a folder", "Name the files in it, or read the folder as a whole.")
    kind = "a pipe" if stat.S_ISFIFO(mode) else "a device" if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else "a socket"
    raise CannotOpen("not-a-file", f"it is {kind} and not an ordinary file", "Pipe its content in and name it '-'.")


def _closed(error: OSError) -> CannotOpen:
    """Say in words why the system does not open something."""
    match error:
        case PermissionError():
            return CannotOpen("no-permission", "you may not read it", "Ask its owner for permission to read.")
        case FileNotFoundError():
            return CannotOpen(
                "not-there", "there is no such file, or it is a link that leads nowhere", "Check the path."
            )
        case _:
            return CannotOpen("unreadable", f"the system cannot open it ({error.strerror or error})", "Check the disk.")
