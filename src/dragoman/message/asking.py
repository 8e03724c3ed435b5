"""The action request: the paragraph in which a telegram asks its addressee to do something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.documents import Block, Sourced, Span

REQUEST = tuple((cue[1], re.compile(f"{cue}(?i:s|ed)?(?![A-Za-z])")) for cue in ("equest", "EQUEST"))
"""``Request``, ``requests`` and ``requested``, from behind the first letter, and their rarest letter."""
ACTION = re.compile(r"\bactions?\s{1,3}(?:(?:is|are)\s{1,3})?r$", re.I)
OTHER = re.compile(r"n action\s{1,3}(?:cable|message|telegram|item)\b")
"""``This is an action cable``: what points to a paragraph behind it is an action request too."""
POINTED = re.compile(
    r"(?:[^.\d]{0,60}?|\.\s{1,3}(?:PLEASE\s{1,3})?SEE\s{1,3})\bPARA(?:GRAPH)?S?\.?\s{1,3}(?P<number>\d{1,3})\b(?!\s{1,3}(?:OF|IN)\s{1,3}\(?REF)",
    re.I,
)
POINTED_BEFORE = re.compile(r"\bPARA(?:GRAPH)?S?\.?\s{1,3}(?P<number>\d{1,3})\b(?!\s{1,3}(?:OF|IN)\s{1,3}\(?REF)", re.I)
BEFORE = 90
SAYS_SO = re.compile(r"\bTHIS\s{1,3}(?:(?:CABLE|MESSAGE|TELEGRAM)\s{1,3})?(?:IS|CONTAINS)\s{1,3}AN\s{1,3}$", re.I)
ASKED = re.compile(
    r"\s+(?:that\s+)?(?:the\s+)?(?:department|washington|addressees?)?(?:['’]s)?\s*(?:[a-z'’/-]{1,20}\s+){0,4}?"
    r"(?:guidance|instructions?|action|consideration|approval|authori[sz]ation|clearance|concurrence|assistance|support"
    r"|responses?|reply|replies|funding|funds|views|permission|advice|decision|determination|allocation|allotment|waiver"
    r"|extension)\b",
    re.I,
)
"""What is asked for, behind the word request."""
TELLING = re.compile(r"equest\s+(?!(?:for|to|by|from|of|is|was|has|and)\b)\S", re.I)
"""The word request as a verb with what is asked behind it."""
ASKERS = frozenset(
    """post embassy mission consulate congen amconsul charge chargé ambassador dcm rso arso gso mgt imo pao ipo dao datt
    odc econ pol nas eac we i""".split()
)
"""Who asks: the post that sends, one of its offices, or we; what others ask for is no action request."""
BETWEEN = frozenset("respectfully strongly therefore also again urgently hereby would accordingly now".split())
SECOND = {"team": "country", "general": "consulate"}


def action_request_of(blocks: list[Block], text: str) -> Sourced[int] | None:
    """Return the number of the paragraph in which something is asked.

    ``This is an action request; see para 3`` points to it; else it is the paragraph that is labelled so, stands
    below such a heading, asks for guidance or the like, or says that the telegram is an action request.
    """
    start = next((block.span.start for block in blocks if block.kind not in ("header", "furniture")), len(text))
    asked: list[int] = []
    says_so: list[int] = []
    for place in sorted(_requests(text, start)):
        action = ACTION.search(text, max(start, place[0] - 20), place[0])
        if action is None:
            before = text[max(start, place[0] - 61) : place[0] - 1]
            if (_asks(before) or _is_told(before, text[place[0] : place[1] + 6])) and ASKED.match(text, place[1]):
                asked.append(place[0])
            continue
        pointed = _pointed(text, start, (action.start(), place[1]))
        if pointed is not None:
            return Sourced(pointed[0], Span(blocks[0].span.document, *pointed[1]))
        if SAYS_SO.search(text, max(start, action.start() - 40), action.start()):
            says_so.append(action.start())
    for found in OTHER.finditer(text, start) if "n action" in text else ():
        pointed = _pointed(text, start, found.span())
        if pointed is not None:
            return Sourced(pointed[0], Span(blocks[0].span.document, *pointed[1]))
    return _asking(blocks, asked) or _asking_at(blocks, says_so)


def _requests(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Give the places of the word request from ``start`` on, found by its rarest letter."""
    for letter, cue in REQUEST:
        at = text.find(letter, start + 1)
        while at >= 0:
            found = cue.match(text, at - 1)
            if found is not None:
                yield found.span()
            at = text.find(letter, at + 1)


def _asks(before: str) -> bool:
    """Say whether the words before ``requests`` end with one who asks for the sender."""
    words = before.split()
    while words and words[-1].lower() in BETWEEN:
        words.pop()
    if not words:
        return False
    last = words[-1].lower().strip("(\"'")
    if last in SECOND:
        return len(words) > 1 and words[-2].lower() == SECOND[last]
    return last in ASKERS or (words[-1].isupper() and last.startswith("us") and 4 <= len(last) <= 7)


def _is_told(before: str, words: str) -> bool:
    """Say whether a sentence begins with REQUEST, as telegrams have it that leave out who asks: not ``Request for``."""
    begins = before.rstrip()[-1:] in ("", *".):]*-") or before.endswith(("\n\n", "\r\n\r\n"))
    return begins and TELLING.match(words) is not None


def _pointed(text: str, start: int, cue: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
    """Return the paragraph that words behind or before a cue point to, and the place of the whole; None for none."""
    behind = POINTED.match(text, cue[1])
    if behind is not None:
        return int(behind["number"]), (cue[0], behind.end())
    before = list(POINTED_BEFORE.finditer(text, max(start, cue[0] - BEFORE), cue[0]))
    if before and "." not in text[before[-1].end() : cue[0]]:
        return int(before[-1]["number"]), (before[-1].start(), cue[1])
    return None


def _asking(blocks: list[Block], asked: list[int]) -> Sourced[int] | None:
    """Return the first paragraph that asks by its label, its heading or its words, found at ``asked``."""
    number: int | None = None
    if not asked and all(block.voice != "action request" for block in blocks):
        return None
    for block in blocks:
        number = block.number or number
        if block.kind != "paragraph" or number is None or block.voice == "quoted text":
            continue
        at = bisect_right(asked, block.span.start - 1)
        if block.voice == "action request" or (at < len(asked) and asked[at] < block.span.end):
            return Sourced(number, block.span)
    return None


def _asking_at(blocks: list[Block], places: list[int]) -> Sourced[int] | None:
    """Return the numbered paragraph that holds the first of some places."""
    for block in blocks if places else ():
        if block.number is not None and block.span.start <= places[0] < block.span.end:
            return Sourced(block.number, block.span)
    return None
