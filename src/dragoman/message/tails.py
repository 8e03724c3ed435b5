"""What ran together with the tail of a paragraph in a copy without line ends: the next heading, a website's notice."""

from __future__ import annotations

import re

from dragoman.message.blocks import MARGIN, Draft
from dragoman.message.title_case import is_titled

ENDED = ".?!;:,-…"
CLOSED = re.compile(
    r"\bEND\s{1,3}(?:OF\s{1,3})?(?:SUMMARY|COMMENT|NOTE|TEXT)(?:\s{1,3}AND\s{1,3}[A-Z]{4,20}){0,2}"
    r"\s?[.)]{1,2}[ \t]{1,3}(?P<tail>[A-Z0-9\"'][^\r\n]{2,96})$",
    re.I,
)
SENTENCE_ENDS = (". ", "? ", "! ", '." ', ".) ", ".” ")
SHORTEST_RULE = 5
LONGEST = 96
REACH = 140
"""Characters at the end of a paragraph in which a heading is looked for."""
LONG_LINE = 160
"""In a copy whose lines are longer than this a heading may have run on to the paragraph above it."""
ABBREVIATION = re.compile(r"(?:^|[\s(])[A-Z][A-Za-z]{0,3}$|\b[A-Z]\.[A-Z]$")
SITE = re.compile(
    r"(?:(?:[Pp]lease|PLEASE)\s{1,3})?(?:[Vv]isit|VISIT)\s[^\r\n]{1,60}?(?i:web\s?site|home\s?page)[^\r\n]{0,160}"
)
SITE_CUE = ("Visit ", "VISIT ", "visit ")
SITE_REACH = 260


def with_tails_parted(drafts: list[Draft], text: str) -> list[Draft]:
    """Return the blocks with headings and website notices taken off the tails of the paragraphs they ran on to."""
    found: list[Draft] = []
    below: Draft | None = None
    for draft in reversed(drafts):
        if draft.kind == "furniture":
            found.append(draft)
            continue
        if draft.kind == "paragraph" and draft.end > draft.start:
            tail = _tail(draft, below, text)
            if tail is not None:
                draft.end = len(text[draft.start : tail.start].rstrip(MARGIN + "-")) + draft.start
                found.append(tail)
        found.append(draft)
        below = draft
    return found[::-1]


def _tail(draft: Draft, below: Draft | None, text: str) -> Draft | None:
    """Return what ran on to a paragraph: a heading above a number, a notice at the end of the text."""
    if below is not None and below.number is not None:
        last = text[draft.end - 1]
        if last == "-":
            return _ruled(draft, text)
        return None if last in ENDED else _heading(draft, draft.end, text)
    return _site(draft, text) if below is None or below.kind == "signature" else None


def _ruled(draft: Draft, text: str) -> Draft | None:
    """Find a heading with its rows of dashes, or with the one below it."""
    end = len(text[draft.start : draft.end].rstrip("- ")) + draft.start
    if draft.end - end < SHORTEST_RULE or end <= draft.start:
        return None
    above = text.rfind("-----", max(draft.start, end - REACH), end)
    if above < 0:
        return _heading(draft, end, text)
    words = text[above + 5 : end].strip()
    first = len(text[draft.start : above].rstrip("- ")) + draft.start
    if not words or len(words) > LONGEST or words[-1] in ENDED or first <= draft.start:
        return None
    at = text.index(words[0], above + 5)
    return Draft("heading", at, at + len(words))


def _heading(draft: Draft, end: int, text: str) -> Draft | None:
    """Find a heading behind END SUMMARY, or behind the last sentence of a long line."""
    start = max(draft.start, end - REACH)
    closed = CLOSED.search(text, start, end)
    if closed is not None:
        return Draft("heading", closed.start("tail"), end)
    line = max(text.rfind("\n", draft.start, end), text.rfind("\r", draft.start, end), draft.start)
    if end - line < LONG_LINE:
        return None
    first = max((at + len(stop) for stop in SENTENCE_ENDS if (at := text.rfind(stop, start, end)) >= 0), default=-1)
    tail = text[first:end].lstrip() if first >= 0 else ""
    if not tail or not tail[0].isalnum() or not _is_heading(tail, text[start:first]):
        return None
    if ABBREVIATION.search(text[start : first - 2].rstrip(".")):
        return None
    return Draft("heading", end - len(tail), end)


def _is_heading(tail: str, before: str) -> bool:
    """Say whether words without a stop at their end are in title case, or in capitals in a text that is not."""
    if tail.isupper():
        return not before.isupper() and (" " in tail or len(tail) >= 7) and not tail[0].isdigit()
    return " " in tail and is_titled(tail)


def _site(draft: Draft, text: str) -> Draft | None:
    """Find the notice of a website behind the last sentence."""
    start = max(draft.start, draft.end - SITE_REACH)
    at = max(text.rfind(cue, start, draft.end) for cue in SITE_CUE)
    if at < 0:
        return None
    if text[max(start, at - 7) : at].lower() == "please ":
        at -= 7
    found = SITE.match(text, at, draft.end)
    behind = text[found.end() : draft.end].strip() if found else "?"
    if at <= draft.start or text[:at].rstrip()[-1:] not in '.?!)"”' or behind:
        return None
    return Draft("furniture", at, draft.end)
