"""A query cut into words, marks and the names of fields, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""\s+
    | (?P<open>\()
    | (?P<close>\))
    | (?P<minus>-)(?=[^\s-])
    | (?P<quoted>["“”](?P<inside>[^"“”]*)(?P<closed>["“”]?)\*?)
    | (?P<field>[A-Za-z_]+):(?!//)
    | (?P<word>[^\s()"“”]+)""",
    re.VERBOSE,
)
SORTS = ("open", "close", "minus", "quoted", "field", "word")
JOINTS = ("AND", "OR")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its sort (one of `SORTS`, or AND, OR, NOT), words and place.

    A star after a phrase's quotation mark stands at the end of ``text``; ``closed`` is False where the mark is missing.
    """

    sort: str
    text: str
    start: int
    end: int
    closed: bool = True


def cut(text: str) -> list[Token]:
    """Cut a query into tokens; every character but blanks belongs to one."""
    found = []
    for match in TOKEN.finditer(text):
        sort = next((name for name in SORTS if match[name] is not None), None)
        if sort is None:
            continue
        words = match["inside"] if sort == "quoted" else match[sort]
        if sort == "word" and words in (*JOINTS, "NOT"):
            sort = words
        star = sort == "quoted" and match[0].endswith("*")
        found.append(Token(sort, words + "*" * star, match.start(), match.end(), match["closed"] != ""))
    return found
