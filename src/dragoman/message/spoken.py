"""Where the words of a text say that a voice ends or, inside a paragraph, begins: ``(Comment: ... End comment.)``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.documents import Block, Voice

WHAT = (
    r"(?:(?:UNOFFICIAL|INFORMAL|UNCLASSIFIED|CLASSIFIED|VERBATIM|FULL|ENGLISH|EMBASSY|OF|EXECUTIVE"
    r"|(?:INTRO(?:DUCTION)?|BACKGROUND)(?:\s+AND|\s*/))\s*){0,3}"
    r"(?P<what>SUMMARY|KEY\s+POINTS|COMMENTS?|NOTE|ACTION\s+REQUEST(?:ED)?"
    r"|TEXT|TRANSLATION|QUOTE|NON-?PAPER|TALKING\s+POINTS)\b"
)
ENDS = re.compile(
    rf"E(?:ND|nd)(?i:\s+{WHAT}(?:\s*(?:AND|/)\s*(?P<and>SUMMARY|COMMENTS?|ACTION|NOTE|[A-Z]+)(?:\s+REQUEST(?:ED)?)?)?\s*[.)\]]?)"
)
"""It begins with one letter, which is looked for much faster than a choice; so do those below."""
ENDS_SMALL = re.compile(rf"end\s(?i:\s{{0,4}}{WHAT}(?P<and>)\s*[.)\]])")
"""In small letters the words must close a sentence or a bracket: ``by the end of comment`` closes nothing."""
OPENS = tuple(
    re.compile(rf"{label}(?P<sign>\s{{0,2}}[:.]|\s--?(?=\s))\s*")
    for label in ("C(?:OMMENTS?|omments?)", "N(?:OTE|ote)")
)
BEGINS = tuple(
    re.compile(rf"{begin}(?i:\s+{WHAT}[^\n.:()]{{0,40}}(?:[.:)]|(?=\s*\n))\s*)") for begin in ("BEGIN", "Begin")
)
VOICES: dict[str, Voice] = {
    "SUMMARY": "summary",
    "KEY": "summary",
    "COMMENT": "comment",
    "COMMENTS": "comment",
    "NOTE": "note",
    "ACTION": "action request",
}
"""The first word of what begins or ends, and its voice; every other is quoted text."""
SENTENCE_ENDS = '.?!:;)]"”*-'
FARTHEST = 60_000
"""Characters looked through for the end of what began inside a paragraph."""
LONGEST_BRACKET = 6_000

Closings = dict[Voice, list[tuple[int, int]]]
"""For each voice the places of the words that end it, in order."""


class Aside(msgspec.Struct, frozen=True, gc=False):
    """Words of another voice inside a paragraph, from behind the label to the END or the bracket."""

    voice: Voice
    start: int
    end: int


class Spoken(msgspec.Struct, frozen=True, gc=False):
    """What a text says of its voices: the words that end them, and the asides inside its paragraphs, in order."""

    closings: Closings
    asides: tuple[Aside, ...]

    def ended(self, voice: Voice, start: int, end: int) -> tuple[int, int] | None:
        """Return the place of the first words between two places that end a voice, or None."""
        return ended(self.closings, voice, start, end)

    def around(self, place: int) -> Voice | None:
        """Return the voice of the aside that began above a place and goes on below it, or None."""
        return next((one.voice for one in self.asides if one.start <= place < one.end), None)


def spoken_in(text: str, blocks: Sequence[Block]) -> Spoken:
    """Read what a text says of its voices, below the head."""
    start = next((block.span.start for block in blocks if block.kind != "header"), len(text))
    closings = closings_in(text, start)
    return Spoken(closings, tuple(_asides(text, blocks, closings)))


def closings_in(text: str, start: int = 0) -> Closings:
    """Find the words that end a voice (``END SUMMARY AND COMMENT.``) from ``start`` on."""
    found: Closings = {}
    for pattern in (ENDS, ENDS_SMALL):
        for words in pattern.finditer(text, start):
            if words.start() and text[words.start() - 1].isalnum():
                continue
            found.setdefault(_voice(words["what"]), []).append(words.span())
            if words["and"] and words["and"].split()[0].upper() in VOICES:
                found.setdefault(_voice(words["and"]), []).append(words.span())
    for places in found.values():
        places.sort()
    return found


def ended(closings: Closings, voice: Voice, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the first words between two places that end a voice, or None."""
    places = closings.get(voice)
    if places is None:
        return None
    at = bisect_left(places, (start,))
    return places[at] if at < len(places) and places[at][0] < end else None


def _voice(words: str) -> Voice:
    return VOICES.get(words.split(maxsplit=1)[0].upper(), "quoted text")


def _asides(text: str, blocks: Sequence[Block], closings: Closings) -> list[Aside]:
    """Find comments, notes and quoted text that begin inside a paragraph, in order.

    They end at their END, at the bracket that was opened before them, or with the paragraph; one that nothing closes
    in its own paragraph goes on to an END in a later one.
    """
    paragraphs = [block for block in blocks if block.kind == "paragraph" and block.prose is not None]
    if not paragraphs:
        return []
    starts = [block.span.start for block in paragraphs]
    found: list[Aside] = []
    closed = "quoted text" in closings
    patterns = (*OPENS, *BEGINS) if closed or "Begin " in text or "BEGIN " in text else OPENS
    openings = sorted(_openings(text, starts[0], patterns), key=lambda one: one.start)
    closers = _closers(text, starts[0]) if len(openings) > FEW else None
    for opened in openings:
        at = bisect_left(starts, opened.at + 1) - 1
        block = paragraphs[at]
        if opened.at >= block.span.end or block.prose is None or opened.at <= block.prose.start:
            continue
        if opened.begins and not closed and opened.voice != "quoted text":
            continue
        end = _end(opened, block.span.end, text, closings, closers) if opened.start < block.span.end else None
        if end is None:
            later = ended(closings, opened.voice, block.span.end, min(opened.start + FARTHEST, paragraphs[-1].span.end))
            end = later[0] if later is not None and not _begins_again(blocks, opened, block, later[0], text) else None
        last = max(block.span.end, opened.start) if end is None else end
        while last > opened.start and text[last - 1] in "( \t\r\n":
            last -= 1
        if opened.begins and end is None and last <= opened.start:
            continue
        found.append(Aside(opened.voice, opened.start, last))
    return found


class Opened(msgspec.Struct, frozen=True, gc=False):
    """What opens: its voice, where its label stands, where its own words begin, whether in a bracket, behind BEGIN."""

    voice: Voice
    at: int
    start: int
    bracket: bool
    begins: bool


def _openings(text: str, start: int, patterns: Sequence[re.Pattern[str]]) -> Iterator[Opened]:
    """Give the labels that stand at the beginning of a sentence, or behind a bracket."""
    for pattern in patterns:
        begins = pattern in BEGINS
        for found in pattern.finditer(text, start):
            at = found.start()
            before = at - 1
            while before > start and text[before] in " \t\r\n":
                before -= 1
            bracket = text[before] in "([" and ")" not in found[0]
            if (
                not bracket
                and text[before] not in SENTENCE_ENDS + "(["
                and not (begins and text[before + 1 : at].count("\n"))
            ):
                continue
            if not begins and not bracket and "." in found["sign"] and found[0][1].islower():
                continue
            voice = _voice(found["what"] if begins else found[0].rstrip(" :.-\n\r\t"))
            yield Opened(voice, at, found.end(), bracket, begins)


def _end(
    opened: Opened, limit: int, text: str, closings: Closings, closers: dict[int, int] | None = None
) -> int | None:
    """Return where words end inside their paragraph: at their END, or at the bracket they stand in.

    ``closers`` has for each opening bracket the one that answers it; without it they are counted here.
    """
    closing = ended(closings, opened.voice, opened.start, limit)
    if closing is not None:
        return closing[0]
    if not opened.bracket:
        return None
    last = min(limit, opened.start + LONGEST_BRACKET)
    if closers is not None and BRACKETS.search(text, opened.at, opened.start) is None:
        at = opened.at - 1
        while at and text[at].isspace():
            at -= 1
        closer = closers.get(at)
        return closer if closer is not None and closer < last else None
    depth = 1
    for found in BRACKETS.finditer(text, opened.start, last):
        depth += 1 if found[0] in "([" else -1
        if not depth:
            return found.start()
    return None


BRACKETS = re.compile(r"[()\[\]]")
FEW = 16
"""So many labels inside paragraphs are looked at one by one; of more all brackets are paired at once."""


def _closers(text: str, start: int) -> dict[int, int]:
    """Return for each bracket that opens the place of the one that answers it, of whatever form."""
    opened: list[int] = []
    closers: dict[int, int] = {}
    for found in BRACKETS.finditer(text, start):
        if found[0] in "([":
            opened.append(found.start())
        elif opened:
            closers[opened.pop()] = found.start()
    return closers


def _begins_again(blocks: Sequence[Block], opened: Opened, own: Block, end: int, text: str) -> bool:
    """Say whether a heading, or another label of the voice, stands before an END in a later paragraph."""
    between = [block for block in blocks if own.span.end <= block.span.start < end]
    if any(block.kind == "heading" for block in between):
        return True
    label = "NOTE" if opened.voice == "note" else "COMMENT"
    return opened.voice in ("note", "comment") and any(
        text[block.prose.start : block.prose.start + 10].upper().startswith(label) for block in between if block.prose
    )
