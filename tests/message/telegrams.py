"""Telegrams of exercise traffic for the tests of their text: a head, and whatever text a test puts below it."""

from __future__ import annotations

from dragoman.message import Message, parse

HEAD = """P 281405Z APR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187

C O N F I D E N T I A L RIGA 000311

SIPDIS

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, LG
SUBJECT: EXERCISE: THE HARBOR

REF: RIGA 288

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

"""
FACE_OF_72 = """R 250930Z FEB 72
FM AMEMBASSY RIGA
TO SECSTATE WASHDC 7561

UNCLASSIFIED RIGA 1164

TAGS: PINT, LG
SUBJECT: EXERCISE: THE HARBOR

"""


def telegram(text: str, head: str = HEAD) -> Message:
    """Read a telegram of this head and text."""
    return parse(head + text)


def words_of(message: Message) -> list[tuple[str, int | None, str]]:
    """Return kind, number and words of each block of the text, blanks squeezed."""
    text = "".join(line.raw for line in message.lines)
    return [
        (block.kind, block.number, " ".join(text[block.span.start : block.span.end].split()))
        for block in message.blocks
        if block.kind != "header"
    ]


def told(message: Message, kind: str) -> list[str]:
    """Return the words of the blocks of one kind."""
    return [words for found, _, words in words_of(message) if found == kind]


def numbers(message: Message) -> list[int]:
    """Return the paragraph numbers in order."""
    return [block.number for block in message.blocks if block.number is not None]


def codes(message: Message) -> list[str]:
    """Return the codes of the problems in order."""
    return [problem.code for problem in message.problems]
