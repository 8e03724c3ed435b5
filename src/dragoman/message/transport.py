"""A page without what the way here left on it: line ends of other systems, entities, mail's own signs, lost pilcrows.

The text itself never changes. What is walked down is a page of the same length, in which each character stands where
it stands in the text, and the debris is blanks; so every place on the page is the place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

from msgspec.structs import replace

from dragoman.message.problems import Noted

UNSEEN = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
UNSEEN |= frozenset("\xa0\xad\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u200e\u200f\u202f\u2060\ufeff")
"""Control characters, blanks that are no blanks to a program, and marks without breadth."""
LINE_ENDS = frozenset("\x85\u2028\u2029")
"""Line ends that only some programs write: next line, line separator, paragraph separator."""
ODD = UNSEEN | LINE_ENDS | {"\ufffd", "Â"}
PLAIN = bytes((9, 10, 13, *range(32, 127)))
"""Bytes that need no second look one by one: the letters of ASCII, tabs and line ends."""
CUES = (b"&", b"<", b"=", b"\\", b"\r", b">", b"\n?")
"""Without one of these a text of plain letters has nothing to be taken off."""
BLANKED = str.maketrans(dict.fromkeys(UNSEEN, " "))
ENDED = str.maketrans(dict.fromkeys(LINE_ENDS, "\n"))
NOT_ENDED = str.maketrans(dict.fromkeys(LINE_ENDS, " "))

ENTITY = re.compile(r"&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z]{2,8});", re.I)
TAG = re.compile(
    r"</?(?:br|p|b|i|u|em|strong|pre|code|div|span|font|tt|a)(?: [^<>\n]{0,200})?/?>(?P<end>[ \t]{0,80}\r?\n)?", re.I
)
QUOTED = re.compile(r"=(?:C2=)?B6(?=\s?\d)|=20(?=\r|\n|=20|$)|=3D|=(?=\r|\n)")
BACKSLASH = re.compile(r"\\(?=[ \t]*[\r\n])")
MAIL = re.compile(r"^(?:>[ \t]?)+", re.M)
LOST_PILCROW = re.compile(r"^([ \t]*)(?:Â¶|[?\ufffd])(?=[ \t]?\d{1,3}\.)", re.M)
NEARLY_ALL = 0.9
FEWEST_LINES = 20
MOST_FOR_A_LINE = 57
"""Characters for each line end beyond which a text has no empty line below nearly each of its lines, none too long."""
LONGEST_LINE = 100
"""A copy with longer lines has paragraphs on them, and empty lines between paragraphs part them."""


def page_of(text: str) -> str:
    """Return the page to be walked down: as long as the text, and the text itself where there is nothing to take off.

    Control characters, no-break spaces, byte order marks, tags and the backslashes at line ends become blanks; an
    entity becomes its character among blanks; ``=20`` and soft line ends of quoted-printable go; a pilcrow of which
    another encoding made ``Â¶``, ``?`` or U+FFFD is one again; line ends of other systems are line ends, and of a
    copy with an empty line below each line every second line end goes.
    """
    raw, coding = _as_bytes(text)
    rest = raw.translate(None, PLAIN)
    page = text
    if rest and not ODD.isdisjoint(rest.decode(coding, "surrogatepass")):
        page = _without_odd(page)
    if any(cue in raw for cue in CUES):
        page = _without_cues(page)
    ends = page.count("\n")
    # With an empty line below nearly each line, and no long lines, a text is short for its lines.
    return page if len(page) > MOST_FOR_A_LINE * ends + 2 * LONGEST_LINE else _single_spaced(page)


def _as_bytes(text: str) -> tuple[bytes, str]:
    """Return a text as bytes, and the coding: one byte a character where that will do, which is made at once."""
    try:
        return text.encode("latin-1"), "latin-1"
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass"), "utf-8"


def _without_odd(page: str) -> str:
    """Take off characters that show nothing, line ends of few programs, and what became of pilcrows."""
    if not LINE_ENDS.isdisjoint(page):
        page = page.translate(NOT_ENDED if "\n" in page or "\r" in page else ENDED)
    page = page.translate(BLANKED)
    return LOST_PILCROW.sub(_pilcrow, page) if "Â¶" in page or "\ufffd" in page else page


def _pilcrow(found: re.Match[str]) -> str:
    return found[1] + "¶".rjust(len(found[0]) - len(found[1]))


def _without_cues(page: str) -> str:
    """Take off what stands in a text of plain letters: line ends in disorder, entities, tags, signs of mail."""
    if "\r" in page:
        page = page.replace("\r\r\n", " \r\n")
        if page.count("\n\r") == page.count("\n") == page.count("\r"):
            page = page.replace("\n\r", " \n")
    if "&" in page and ";" in page:
        page = ENTITY.sub(_character, page)
    if "<" in page and ">" in page:
        page = TAG.sub(_blank, page)
    if "=" in page:
        page = QUOTED.sub(_unquoted, page)
    if "\\" in page:
        page = BACKSLASH.sub(" ", page)
    if ">" in page and page.count("\n>") > NEARLY_ALL * page.count("\n"):
        page = MAIL.sub(lambda found: " " * len(found[0]), page)
    if "\n?" in page and len(LOST_PILCROW.findall(page)) > 1:
        page = LOST_PILCROW.sub(_pilcrow, page)
    return page


def _character(found: re.Match[str]) -> str:
    """Return an entity's character with blanks to its length; one inside a word is left, for it would part the word."""
    character = unescape(found[0])
    length = len(found[0])
    if len(character) != 1 or character == found[0]:
        return found[0]
    if character in "\n¶":
        return character.rjust(length)
    if character.isspace():
        return " " * length
    before, behind = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    if not before.strip() or before in "(;":
        return character.rjust(length)
    return found[0] if behind.isalnum() else character.ljust(length)


def _blank(found: re.Match[str]) -> str:
    """Return blanks for a tag; a line break ends the line where no line end stands behind it."""
    length, end = len(found[0]), found["end"] or ""
    if found[0][:3].lower() == "<br" and not end:
        end = "\n"
    return " " * (length - len(end)) + end


def _unquoted(found: re.Match[str]) -> str:
    """Return what quoted-printable stands for: a pilcrow, an equals sign, or a blank at a line's end."""
    character = "¶" if found[0].endswith("B6") else "=" if found[0] == "=3D" else " "
    return character.rjust(len(found[0]))


def _single_spaced(page: str) -> str:
    """Return the page without every second line end where an empty line stands below nearly each line."""
    ends = page.count("\n")
    if ends < FEWEST_LINES:
        return page
    for empty, filled in (("\r\n\r\n", "  \r\n"), ("\n\n", " \n")):
        if empty in page and page.count(empty) * 2 >= NEARLY_ALL * ends:
            return page if max(map(len, page.split("\n"))) > LONGEST_LINE else page.replace(empty, filled)
    return page


def on_its_lines(noted: list[Noted], page: str, text: str, above: int) -> list[Noted]:
    """Return problems with the numbers of the text's own lines, where the page has fewer or others stand above."""
    if page is not text and page.count("\n") < text.count("\n"):
        ends = [found.end() for found in re.finditer(r"\r\n|\r|\n", text)]
        noted = [one if one.line is None else replace(one, line=bisect_right(ends, one.start) + 1) for one in noted]
    if above:
        noted = [one if one.line is None else replace(one, line=one.line + above) for one in noted]
    return noted
