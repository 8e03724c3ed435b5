"""Whose part of the telegram a block is: summary, comment, note, action request, quoted text."""

from __future__ import annotations

import re
from itertools import islice

from msgspec.structs import replace

from dragoman.documents import Block, Voice
from dragoman.message.downgrading import is_mark
from dragoman.message.spoken import Spoken

LABEL = re.compile(
    r"(?:BEGIN\s+)?(?P<words>(?:EXECUTIVE\s+)?SUMMARY|KEY\s+POINTS|COMMENT|ACTION\s+REQUEST(?:ED)?|NOTE\s+AND\s+COMMENT"
    r"|INTRODUCTION\s+AND\s+SUMMARY|NOTE(?=\s{0,2}[:.]))"
    r"(?P<more>(?:\s*(?:,\s*AND\b|AND|,|&|/|-)\s*"
    r"(?:SUMMARY|COMMENTS?|ACTION\s+REQUEST(?:ED)?|INTRODUCTION|TABLE\s+OF\s+CONTENTS|RECOMMENDATIONS?))*)"
    r"(?:\s*\(?CONT(?:INUED|'D)?\)?)?(?:\s{0,3}[:.)\]]|[ \t]{0,3}--?|\s{0,3}\n|(?=\s*$))\s*"
    r"(?:\((?:U|C|S|SBU|TS|LOU)(?:/{1,2}[A-Z ]{1,12})?\)\s{1,3})?",
    re.I,
)
QUOTED = re.compile(
    r"BEGIN\s+(?:(?:UNOFFICIAL|INFORMAL|UNCLASSIFIED|VERBATIM|FULL|ENGLISH)\s+){0,2}"
    r"(?:TEXT|TRANSLATION|QUOTE|NON-?PAPER|TALKING POINTS)\b"
    r"|(?:(?:UNOFFICIAL|INFORMAL|VERBATIM|FULL|ENGLISH)\s+){0,2}(?:TEXT|TRANSLATION|NON-?PAPER)"
    r"(?:\s+(?:OF|FROM)\s[^\n:.]{2,60}|\s+FOLLOWS)?\s{0,2}:[ \t]*(?=[\r\n])",
    re.I,
)
"""What opens quoted text: BEGIN, or its name with a colon alone on the line."""
BRACKETS = frozenset("([")
OPENINGS = frozenset("exe sum key com act not int beg uno inf unc ver ful eng tex tra non".split())
"""The first three letters of what opens a voice or quoted text."""
COMMENTS = re.compile(
    r"(?:[A-Z0-9]{1,3}[.)]\s+)?COMMENTS?\b(?!\s+(?:BY|ON|FROM|OF|ABOUT|PERIOD))"
    r"|.{0,50}\b(?:AND|EMBASSY|POST|MISSION|CONSULATE|CONGEN|AMBASSADOR'?S|CHARGE'?S|DCM'?S|OUR|ANALYSIS|BIO)\s+COMMENTS?\W{0,3}$"
    r"|.{0,50}[/&-]\s*COMMENTS?\W{0,3}$"
)
"""A heading announces a comment by its first or last word; ``PREMIER COMMENTS ON HARBOR`` announces none."""
ABOUT = re.compile(
    r"(?i:\b(?:clear|coordinat|draft|review|approv|prepar)\w{0,5}\b.{0,160}\bthis\s+(?:cable|message|telegram|report)\b"
    r"|\bthis\s+(?:cable|message|telegram|report)\b.{0,120}\b(?:clear|coordinat|draft|review|approv|prepar)\w{0,5}\b"
    r"|\bminimize\s+considered\b)",
    re.S,
)
LONGEST_ABOUT = 400
"""A paragraph as short as this that speaks of the telegram itself, who cleared it and who drafted it, is no comment."""
REACH = 8
"""Paragraphs looked ahead for the end of what a label began."""
LAST = 3
"""A comment that nothing closes runs to the end of the telegram where no more paragraphs follow it."""


def with_voices(blocks: list[Block], text: str, spoken: Spoken) -> list[Block]:
    """Return the blocks with their voices: as labelled themselves, below a heading, or up to the words END SUMMARY."""
    voiced: list[Block] = []
    voice: Voice | None = None
    left = 0
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            voice, left = of_heading(text[block.span.start : block.span.end]), REACH * 8
        if block.kind not in ("paragraph", "heading") or block.prose is None:
            voiced.append(replace(block, voice=voice) if block.kind == "heading" and voice else block)
            continue
        if block.prose.start >= block.prose.end:
            voiced.append(block)
            continue
        here = spoken.around(block.span.start) if spoken.asides else None
        if here is not None:
            voiced.append(replace(block, voice=here))
            continue
        own, _ = label_of(block, text)
        if own is not None and not (voice == "quoted text" and left > 0):
            voice, left = own, _length(blocks, at, own, text, spoken)
        elif voice == "comment" and _is_about_itself(block, text):
            voice = None
        voiced.append(replace(block, voice=voice) if voice else block)
        left -= 1
        if voice and (left <= 0 or spoken.ended(voice, block.span.start, block.span.end)):
            voice = None
    return voiced


def of_heading(words: str) -> Voice | None:
    """Return the voice a heading announces."""
    upper = " ".join(words.upper().split())
    if "SUMMARY" in upper or "KEY POINTS" in upper:
        return "summary"
    if "COMMENT" in upper and len(upper) < 60 and COMMENTS.match(upper.strip(" -/:=*_")):
        return "comment"
    return "action request" if "ACTION REQUEST" in upper else None


def label_of(block: Block, text: str) -> tuple[Voice | None, int]:
    """Return the voice a paragraph's first words announce, and where the words behind them begin."""
    if block.prose is None:
        return None, 0
    start = block.prose.start
    label = start + (text[start : start + 1] in BRACKETS)
    if text[label : label + 3].casefold() not in OPENINGS:
        return None, start
    head = text[label : label + 100]
    if QUOTED.match(head):
        return "quoted text", start
    found = LABEL.match(head)
    if found is None:
        return None, start
    words = found["words"].upper()
    if words.startswith("ACTION") and "SUMMARY" in found["more"].upper():
        return "summary", label + found.end()
    if "SUMMARY" in words or "POINTS" in words:
        return "summary", label + found.end()
    if words == "NOTE":
        return "note", label + found.end()
    return ("comment" if "COMMENT" in words else "action request"), label + found.end()


def _length(blocks: list[Block], at: int, voice: Voice, text: str, spoken: Spoken) -> int:
    """Return over how many paragraphs a labelled voice runs: up to its END; where none is near, as far as it can."""
    paragraphs = 0
    for block in blocks[at : at + REACH * 2]:
        if block.kind == "heading" and paragraphs:
            break
        if block.kind != "paragraph":
            continue
        paragraphs += 1
        if spoken.ended(voice, block.span.start, block.span.end):
            return paragraphs
        if paragraphs >= (REACH * 2 if voice == "quoted text" else REACH):
            break
    if voice == "comment":
        return _to_the_end(blocks, at, text)
    if blocks[at].number is not None:
        return 1
    if voice == "quoted text":
        return _to_the_first_number(blocks, at, text, len(blocks))
    return _to_the_first_number(blocks, at, text, REACH) if voice == "summary" else 1


def _to_the_end(blocks: list[Block], at: int, text: str) -> int:
    """Return the length of a comment that nothing closes: to the end or another label, where that is near; else one."""
    length = 1
    for block in blocks[at + 1 :]:
        if block.kind == "heading" or length > LAST + 1:
            return 1
        if block.kind == "signature":
            break
        if block.kind != "paragraph" or block.prose is None or block.prose.start >= block.prose.end:
            continue
        own, _ = label_of(block, text)
        if own in ("action request", "summary"):
            break
        if own is not None:
            return 1
        if _is_about_itself(block, text):
            break
        length += 1
    return length if length <= LAST + 1 else 1


def _to_the_first_number(blocks: list[Block], at: int, text: str, reach: int) -> int:
    """Return the length of a summary or quoted text without a number that nothing closes.

    It runs to the first numbered paragraph, or to a heading, a label, the signature.
    """
    length = 1
    for block in islice(blocks, at + 1, at + reach):
        if block.kind in ("heading", "signature") or block.number is not None or label_of(block, text)[0] is not None:
            break
        length += block.kind == "paragraph"
    return length


def _is_about_itself(block: Block, text: str) -> bool:
    """Say whether a short paragraph speaks of the telegram: who cleared it, or how long it is held (``GP-3``)."""
    if block.span.end - block.span.start > LONGEST_ABOUT:
        return False
    return ABOUT.search(text, block.span.start, block.span.end) is not None or is_mark(
        text[block.span.start : block.span.end].strip()
    )
