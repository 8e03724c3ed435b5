"""Tools of a few lines for tests of the pool, importable in every process, and odd things for a reader to do."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

from dragoman.documents import Document
from dragoman.language import Analysis
from dragoman.pipeline import Tools
from dragoman.reference import load
from dragoman.resolution import NOBODY


class TinyAnalyzer:
    """Finds no sentence, but does as it is told by words in a paper."""

    def __init__(self, name: str = "tiny 1", seconds: float = 0.0) -> None:
        self.version = name
        self.seconds = seconds

    def analyze(self, document: Document) -> Analysis:
        """Analyze a paper: raise at EXPLODE, end the process at PERISH, otherwise take a little time."""
        if "EXPLODE" in document.text:
            raise RuntimeError("the word was in the paper")
        if "PERISH" in document.text:
            os._exit(7)
        time.sleep(self.seconds)
        return Analysis((), (), (), document.language, self.version)


def make_tools(name: str = "tiny 1", seconds: float = 0.0) -> Tools:
    """Make the tools of a small reading."""
    return Tools(TinyAnalyzer(name, seconds), load(), NOBODY)


def slow_tools(seconds: float) -> partial[Tools]:
    """Return how to make tools that take so long over a paper."""
    return partial(make_tools, seconds=seconds)


def no_tools() -> Tools:
    """Fail in every process but the one that asks for the version."""
    if os.environ.get("DRAGOMAN_TEST_PARENT") == str(os.getpid()):
        return make_tools()
    raise RuntimeError("no model")


TELEGRAM = """\
R 201145Z DEC 06
FM AMEMBASSY BAKU
TO SECSTATE WASHDC 2008
UNCLAS BAKU {serial:06}
E.O. 12958: N/A
TAGS: PREL, AJ
SUBJECT: EXERCISE {serial}
REF: BAKU {before:06}

1. (U) {words}

SMITH
"""


def write_papers(folder: Path, number: int, words: str = "Nothing of note.") -> list[Path]:
    """Write so many short telegrams, each with the words, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for serial in range(1, number + 1):
        path = folder / f"{serial:04}.txt"
        path.write_text(TELEGRAM.format(serial=serial, before=serial + 1000, words=words), encoding="utf-8", newline="")
        paths.append(path)
    return paths
