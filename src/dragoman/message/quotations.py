"""Whole telegrams quoted inside a telegram: where each begins and ends, and the page of the one around it.

A quotation is a telegram where a line of a telegram's head follows its opening within a few lines; any other text
between QUOTE and UNQUOTE, or BEGIN TEXT and END TEXT, is only words of somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.documents import CableHeader
from dragoman.message.vocabulary import Vocabulary

WRAPPED = r"(?:(?:UNOFFICIAL|INFORMAL|UNCLASSIFIED|QUOTED|FULL) )?(?:TEXT|MESSAGE|TELEGRAM|TEL|CABLE)"
OPENING = re.compile(
    rf"(?<![A-Z])(?<!END )(?:BEGIN QUOTE|QUOTE(?! OF)|BEGIN {WRAPPED}(?: OF [^\r\n]{{1,60}})?)(?![A-Z])[ \t]*[.:;,-]*",
    re.I,
)
OPENS = re.compile(r"[Qq][Uu][Oo][Tt][Ee]|[Bb][Ee][Gg][Ii][Nn] ")
QUOTE_TOKEN = re.compile(r"(?<![A-Z])(?P<close>UNQUOTE|END ?(?:OF )?QUOTE)|(?<![A-Z])QUOTE(?![A-Z])", re.I)
TEXT_TOKEN = re.compile(rf"(?<![A-Z])(?:(?P<close>END (?:OF )?{WRAPPED})|BEGIN {WRAPPED})(?![A-Z])", re.I)
LINE = re.compile(r"[^\r\n]{1,200}")
HEAD = re.compile(
    r"VZCZ[A-Z]{2,5}\d{4}\b|DE R[A-Z0-9]{3,7} #?\d{1,7}|[ZOPRWY] (?:[ZOPRWY] )?\d{6} ?Z [A-Z]{3} \d\d\b"
    r"|FM (?:R[A-Z0-9]{3,7}/)?(?:AM|US|SECSTATE)[A-Z]"
)
NUMBERED = re.compile(r"\s{1,6}\S.{0,58}?[A-Za-z.]\s{1,3}\d{1,7}(?:\s+[A-Z]{3}\b.{0,12})?$")
"""Post and serial behind a classification."""
INTRODUCED = re.compile(
    r"(?:\d{1,2}\. ?)?"
    r"(?:FOL(?:LOWING|LOWS|G)?|THE FOLLOWING|THERE FOLLOWS|HEREWITH|BELOW|QUOTED|REPEATED|REPEAT|TEXT OF)\b",
    re.I,
)
NUMBER = re.compile(r"^[ \t¶]{0,8}(?P<number>\d{1,3})[.)](?!\d)", re.M)
"""The number of a paragraph at the beginning of a line."""
NAME = re.compile(r"[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’.-]*){0,2}")
HEADINGS = frozenset("SUMMARY COMMENT COMMENTS BACKGROUND CONCLUSION CONCLUSIONS NOTE ACTION TEXT SUBJECT".split())
MOST_NUMBERS = 2_000
LINES_TO_HEAD = 6
LONGEST_HEAD_LINE = 120
LINES_ABOVE = 6
MOST = 40


@dataclass(frozen=True, slots=True)
class Quotation:
    """Where a quoted telegram stands: ``opening`` is the line that leads over to it, ``start`` to ``end`` its words.

    ``closed`` is false where nothing says where it ends; then it runs to the end of the text.
    """

    opening: int
    start: int
    end: int
    closed: bool


def find_quotations(page: str, vocabulary: Vocabulary) -> tuple[Quotation, ...]:
    """Find the telegrams quoted in a text, in order; those inside another of them are that one's own.

    Each opening is looked at once, and of no more than ``MOST`` quotations the ends are sought, so the time grows with
    the text alone.
    """
    may = "BEGIN " in page or "Begin " in page or _names_quote(page)
    return tuple(_found(page, vocabulary)) if may else ()


def _names_quote(page: str) -> bool:
    """Say whether QUOTE or Quote stands in a text: of its first letter a text has very few."""
    at = page.find("Q")
    while at >= 0:
        if page.startswith(("QUOTE", "Quote"), at):
            return True
        at = page.find("Q", at + 1)
    return False


def _next_opening(page: str, start: int) -> re.Match[str] | None:
    """Return the next opening of a quotation, as ``OPENING.search`` would: tried only where its letters stand."""
    for place in OPENS.finditer(page, start):
        found = OPENING.match(page, place.start())
        if found is not None:
            return found
    return None


def _found(page: str, vocabulary: Vocabulary) -> Iterator[Quotation]:
    at, number = 0, 0
    while number < MOST and (opening := _next_opening(page, at)) is not None:
        at = opening.end()
        start = _head_behind(page, opening.end(), vocabulary)
        if start is None:
            continue
        end, closed = _end(
            page, opening.start(), start, TEXT_TOKEN if opening[0][:5].upper() == "BEGIN" else QUOTE_TOKEN
        )
        at, number = max(end, at), number + 1
        last = start + len(page[start:end].rstrip())
        yield Quotation(_led_over(page, opening.start()), start, max(last, start), closed)


def _head_behind(page: str, at: int, vocabulary: Vocabulary) -> int | None:
    """Return where a telegram's head begins behind an opening, or None where other words follow."""
    first: int | None = None
    for number, line in enumerate(LINE.finditer(page, at)):
        words = line[0].strip()
        if number >= LINES_TO_HEAD or len(words) > LONGEST_HEAD_LINE:
            return None
        if not words:
            continue
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        first = start if first is None else first
        if HEAD.match(words):
            return first
        classified = vocabulary.classification_line.match(words)
        if classified is not None and NUMBERED.match(words, classified.end()):
            return first
        if not words.isupper() or OPENING.match(words):
            return None
    return None


def _end(page: str, opening: int, start: int, token: re.Pattern[str]) -> tuple[int, bool]:
    """Return where a quotation ends: at the closing that answers its opening, or at the last that begins a line."""
    depth, last = 1, None
    for found in token.finditer(page, start):
        depth += -1 if found["close"] else 1
        if depth == 0:
            return found.start(), True
        if found["close"] and page[found.start() - 1] in "\r\n":
            last = found.start()
    return (_end_unsaid(page, opening, start), False) if last is None else (last, True)


def _end_unsaid(page: str, opening: int, start: int) -> int:
    """Return where a quotation ends that nothing closes: where the telegram around it goes on, or at the page's end.

    That one goes on with the number behind its last above the quotation, where the quoted one does not count so far,
    or where a signature closes the quoted one; or it ends in a signature of its own below the quoted one's.
    """
    above = [int(found["number"]) for found in islice(NUMBER.finditer(page, 0, opening), MOST_NUMBERS)]
    goes_on, expected = (above[-1] + 1 if above else None), 1
    for found in islice(NUMBER.finditer(page, start), MOST_NUMBERS):
        number = int(found["number"])
        if number == goes_on and expected > 1 and (number != expected or _is_signed(page, found.start())):
            return found.start()
        expected = max(expected, number + 1)
    last = page.rstrip()
    line = _line_start(last, len(last))
    return line if _is_name(last[line:]) and line > start and _is_signed(page, line) else len(page)


def _is_signed(page: str, at: int) -> bool:
    """Say whether the last line with words above a place is a name, below a blank line."""
    above = page[max(0, at - LONGEST_HEAD_LINE) : at].rstrip()
    line = _line_start(above, len(above))
    return line > 0 and _is_name(above[line:]) and above[:line].endswith(("\n\n", "\n\r\n", "\r\r", "\n \n"))


def _is_name(words: str) -> bool:
    """Say whether a line can be a signature, and is no heading."""
    return NAME.fullmatch(words.strip()) is not None and HEADINGS.isdisjoint(words.split())


def _led_over(page: str, opening: int) -> int:
    """Return where the sentence begins that leads over to a quotation: some lines above, or the line itself."""
    line = _line_start(page, opening)
    above = line
    for _ in range(LINES_ABOVE):
        words = page[above:opening].split("\n", 1)[0].strip()
        if INTRODUCED.match(words):
            return above
        if above == 0:
            break
        ended = above - 1 - (page[above - 2 : above] == "\r\n")
        before = _line_start(page, ended)
        if not page[before:ended].strip():
            break
        above = before
    return line


def _line_start(page: str, at: int) -> int:
    """Return where the line begins that a place lies on."""
    return max(page.rfind("\n", 0, max(at, 0)), page.rfind("\r", 0, max(at, 0))) + 1


def masked(page: str, places: Iterable[tuple[int, int]]) -> str:
    """Return the page with blanks at some places, in order, its line ends where they were."""
    parts: list[str] = []
    at = 0
    for start, end in places:
        parts += (page[at:start], re.sub(r"[^\r\n]+", _blanks, page[start:end]))
        at = end
    return "".join((*parts, page[at:]))


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


HEADING = (
    r"^[ \t]*(?:[A-Z][A-Z .'’]{{1,24}} +0{{0,4}}{serial} +\d{{3}}[. ][^\r\n]{{0,40}}"
    r"|(?:[A-Z ]{{6,24}} )?PAGE +\d\d +[A-Z][A-Z .'’]{{1,24}} +0{{0,4}}{serial}\b[^\r\n]{{0,40}})(?=[\r\n]|\Z)"
)
"""A heading of a sheet that bears this serial."""


def headings_of(outer: CableHeader, page: str, one: Quotation) -> tuple[tuple[int, int], ...]:
    """Return where sheets of the telegram around have their headings among the words of one that it quotes."""
    own = re.search(r"\d+$", outer.reference.value) if outer.reference else None
    if own is None or own[0] not in page:
        return ()
    heading = re.compile(HEADING.format(serial=own[0]), re.M)
    return tuple(found.span() for found in heading.finditer(page, one.start, one.end))


def lines_above(text: str, at: int) -> int:
    """Return how many lines end above a place."""
    return len(re.findall(r"\r\n|\r|\n", text[:at]))
