"""What may happen to a telegram on its way: kinds of damage, each drawn by a generator that is given.

The same generator does the same damage, so a text that was ever misread can be made again from its number.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Damage = Callable[[str, str, Random], str]
"""From a text, another one of the same traffic, and what to draw from, to the damaged text."""
CONTROLS = "\x00\x01\x07\x08\t\v\f\x0e\x1b\x1c\x1d\x1e\x7f\x85\xa0\xad\u200b\u2028\u2029\ufeff\ufffd\ud7ff"
LINE_ENDS = ("\r\n", "\r", "\n\n", "\r\r\n", "\n\r", "\v", "\f\n", "\x85", "\u2028", " \n", "")
SIGNS = "0123456789ABCXZ().,:;/-#*¶'\"\\[]{}<>&%@!?| \n"
RUNS = (
    "1",
    "(",
    ")",
    " ",
    "A",
    "a ",
    ".",
    "/",
    "-",
    "_",
    "\n",
    "\n\n",
    "1. ",
    "(U) ",
    "REF: ",
    "XX\n",
    "¶",
    "12\n",
    "A/",
)
LONGEST = 3_000
"""So many signs at most are put in as one run."""


def damaged(text: str, other: str, draw: Random) -> str:
    """Return the text with one to four kinds of damage done to it, one after the other."""
    for _ in range(draw.choice((1, 1, 2, 2, 3, 4))):
        text = draw.choice(KINDS)(text, other, draw)
    return text


def _lines_lost(text: str, other: str, draw: Random) -> str:
    """Lose a few lines in a row."""
    lines, first, last = _some_lines(text, draw)
    return "".join(lines[:first] + lines[last:])


def _lines_twice(text: str, other: str, draw: Random) -> str:
    """Send a few lines again."""
    lines, first, last = _some_lines(text, draw)
    return "".join(lines[:last] + lines[first:])


def _lines_swapped(text: str, other: str, draw: Random) -> str:
    """Let two lines change places."""
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return text
    one, two = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "".join(lines)


def _lines_joined(text: str, other: str, draw: Random) -> str:
    """Lose the ends of a few lines."""
    lines, first, last = _some_lines(text, draw)
    return "".join(lines[:first]) + " ".join(line.rstrip("\r\n") for line in lines[first:last]) + "".join(lines[last:])


def _line_of_other(text: str, other: str, draw: Random) -> str:
    """Bring in lines of another telegram."""
    lines = text.splitlines(keepends=True)
    strange, first, last = _some_lines(other, draw)
    at = draw.randint(0, len(lines))
    return "".join(lines[:at] + strange[first:last] + lines[at:])


def _signs_changed(text: str, other: str, draw: Random) -> str:
    """Change up to twenty signs, lose or double them."""
    signs = list(text)
    for _ in range(draw.randint(1, 20)):
        if signs:
            at = draw.randrange(len(signs))
            signs[at] = draw.choice(("", signs[at] * 2, draw.choice(SIGNS), draw.choice(SIGNS)))
    return "".join(signs)


def _controls(text: str, other: str, draw: Random) -> str:
    """Put in signs that have no place on paper."""
    for _ in range(draw.randint(1, 6)):
        at = draw.randint(0, len(text))
        text = text[:at] + draw.choice(CONTROLS) * draw.choice((1, 1, 2, 9)) + text[at:]
    return text


def _cut(text: str, other: str, draw: Random) -> str:
    """Cut off the head or the tail, or lose a piece of the middle."""
    one, two = sorted((draw.randint(0, len(text)), draw.randint(0, len(text))))
    return draw.choice((text[one:], text[:two], text[:one] + text[two:]))


def _spliced(text: str, other: str, draw: Random) -> str:
    """Put the tail of another telegram behind the head of this one, anywhere."""
    return text[: draw.randint(0, len(text))] + other[draw.randint(0, len(other)) :]


def _cased(text: str, other: str, draw: Random) -> str:
    """Set all or a part in other letters."""
    one, two = sorted((draw.randint(0, len(text)), draw.randint(0, len(text))))
    change = draw.choice((str.upper, str.lower, str.title, str.swapcase))
    return draw.choice((change(text), text[:one] + change(text[one:two]) + text[two:]))


def _ends_changed(text: str, other: str, draw: Random) -> str:
    """End all lines, or each tenth, in another way."""
    end, some = draw.choice(LINE_ENDS), draw.choice((1.0, 0.1))
    lines = text.split("\n")
    return "".join(line + (end if draw.random() < some else "\n") for line in lines[:-1]) + lines[-1]


def _run_put_in(text: str, other: str, draw: Random) -> str:
    """Put in a long run of one thing."""
    at, run = draw.randint(0, len(text)), draw.choice(RUNS)
    return text[:at] + run * draw.randint(1, LONGEST // len(run)) + text[at:]


def _spaced(text: str, other: str, draw: Random) -> str:
    """Part the letters of a piece, squeeze its blanks, or set it in from the margin."""
    one = draw.randint(0, len(text))
    piece, rest = text[one : one + 400], text[one + 400 :]
    change = draw.choice((" ".join, lambda words: words.replace(" ", ""), lambda words: words.replace("\n", "\n     ")))
    return text[:one] + change(piece) + rest


def _some_lines(text: str, draw: Random) -> tuple[list[str], int, int]:
    """Return all lines, and the places of the first of some and of the one behind the last."""
    lines = text.splitlines(keepends=True)
    first = draw.randint(0, len(lines))
    return lines, first, min(len(lines), first + draw.choice((1, 1, 2, 5, 30)))


KINDS: tuple[Damage, ...] = (
    _lines_lost,
    _lines_twice,
    _lines_swapped,
    _lines_joined,
    _line_of_other,
    _signs_changed,
    _controls,
    _cut,
    _spliced,
    _cased,
    _ends_changed,
    _run_put_in,
    _spaced,
)
"""Every kind of damage, in an order that must stay: what a seed draws depends on it."""
