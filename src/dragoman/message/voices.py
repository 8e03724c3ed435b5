"""Whose part of the telegram a block is: summary, comment, action request, quoted text; and what these say."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec.structs import replace

from dragoman.documents import Block, Sourced, Span, Voice

LABEL = re.compile(
    r"(?:BEGIN\s+)?(?P<words>SUMMARY|COMMENT|ACTION\s+REQUEST(?:ED)?|NOTE\s+AND\s+COMMENT|INTRODUCTION\s+AND\s+SUMMARY)"
    r"(?P<more>(?:\s*(?:AND|/|-)\s*(?:SUMMARY|COMMENTS?|ACTION\s+REQUEST(?:ED)?|INTRODUCTION|TABLE\s+OF\s+CONTENTS|RECOMMENDATIONS?))*)"
    r"(?:\s*\(?CONT(?:INUED|'D)?\)?)?\s{0,3}(?:[:.]|--?|\n|(?=\s*$))\s*",
    re.I,
)
QUOTED = re.compile(
    r"BEGIN\s+(?:UNOFFICIAL\s+|INFORMAL\s+|UNCLASSIFIED\s+)?(?:TEXT|TRANSLATION|QUOTE|NONPAPER|TALKING POINTS)\b", re.I
)
END = {
    "summary": re.compile(r"\bEND\s+(?:OF\s+)?SUMMARY(?:\s*(?:AND|/)\s*[A-Z]+(?:\s+REQUEST(?:ED)?)?)?\s*[.)]?", re.I),
    "comment": re.compile(r"\bEND\s+(?:OF\s+)?COMMENTS?(?:\s*(?:AND|/)\s*[A-Z]+(?:\s+REQUEST)?)?\s*[.)]?", re.I),
    "action request": re.compile(r"\bEND\s+(?:OF\s+)?ACTION\s+REQUEST(?:ED)?\s*[.)]?", re.I),
    "quoted text": re.compile(
        r"\bEND\s+(?:OF\s+)?(?:UNOFFICIAL\s+|INFORMAL\s+|UNCLASSIFIED\s+)?"
        r"(?:TEXT|TRANSLATION|QUOTE|NONPAPER|TALKING POINTS)\b",
        re.I,
    ),
}
RULE_INSIDE = re.compile(r"\s-{5,}\s")
"""A row of dashes inside a line of a flattened copy: a heading follows, and what was said ends."""
REACH = 8
"""Blocks looked ahead for the end of what a label began."""
POINTED = re.compile(r"\bACTION\s+REQUEST(?:S|ED)?\b[^.\d]{0,60}?\bPARA(?:GRAPH)?S?\.?\s{1,3}(?P<number>\d{1,3})", re.I)
POINTED_BEFORE = re.compile(r"\bPARA(?:GRAPH)?S?\.?\s{1,3}(?P<number>\d{1,3})\b[^.]{0,60}?\bACTION\s+REQUEST", re.I)
ACTION = ("ction request", "ction Request", "CTION REQUEST", "ction\nrequest", "CTION\nREQUEST", "CTION \nREQUEST")
"""Without one of these a text asks for nothing by that name; looking for them is quicker than for the pattern."""
ASKED = re.compile(
    r"\b(?:(?:P|p)ost|POST|Embassy|EMBASSY|Mission|MISSION)\s+(?:REQUESTS|requests)\s+(?i:(?:DEPARTMENT(?:'S)?\s+)?(?:GUIDANCE|INSTRUCTIONS|ACTION))\b"
)


def end_of(voice: Voice, text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first words between two places that end a voice (``END SUMMARY``), or None.

    The word itself is looked for first, which is many times quicker than the pattern.
    """
    first: re.Match[str] | None = None
    for word in ("END", "End", "end"):
        at = text.find(word, start, first.start() if first else end)
        while at >= 0:
            if (found := END[voice].match(text, at, end)) is not None:
                first = found
                break
            at = text.find(word, at + 3, first.start() if first else end)
    return first


def with_voices(blocks: list[Block], text: str) -> list[Block]:
    """Return the blocks with their voices: as labelled themselves, below a heading, or up to the words END SUMMARY."""
    voiced: list[Block] = []
    voice: Voice | None = None
    left = 0
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            voice, left = _of_heading(text[block.span.start : block.span.end]), REACH * 8
        if block.kind not in ("paragraph", "heading") or block.prose is None:
            voiced.append(replace(block, voice=voice) if block.kind == "heading" and voice else block)
            continue
        own, _ = _label(block, text)
        if own is not None and not (voice == "quoted text" and own == "summary"):
            voice, left = own, _length(blocks, at, own, text)
        voiced.append(replace(block, voice=voice) if voice else block)
        left -= 1
        if voice and (left <= 0 or end_of(voice, text, block.span.start, block.span.end)):
            voice = None
    return voiced


def _of_heading(words: str) -> Voice | None:
    """Return the voice a heading announces."""
    upper = words.upper()
    if "SUMMARY" in upper:
        return "summary"
    if "COMMENT" in upper and len(upper) < 60 and "COMMENTARY" not in upper:
        return "comment"
    return "action request" if "ACTION REQUEST" in upper else None


def _label(block: Block, text: str) -> tuple[Voice | None, int]:
    """Return the voice a paragraph's first words announce, and where the words behind them begin."""
    if block.prose is None:
        return None, 0
    start = block.prose.start
    head = text[start : start + 100]
    if head[:1] not in "SsCcAaBbNnIi":
        return None, start
    if head[:1] in ("B", "b") and QUOTED.match(head):
        return "quoted text", start
    found = LABEL.match(head)
    if found is None:
        return None, start
    words = found["words"].upper()
    if "SUMMARY" in words:
        return "summary", start + found.end()
    return ("comment" if "COMMENT" in words else "action request"), start + found.end()


def _length(blocks: list[Block], at: int, voice: Voice, text: str) -> int:
    """Return over how many paragraphs a labelled voice runs: up to its END, or one where none is near."""
    paragraphs = 0
    for block in blocks[at : at + REACH * 2]:
        if block.kind == "heading" and paragraphs:
            break
        if block.kind != "paragraph":
            continue
        paragraphs += 1
        if end_of(voice, text, block.span.start, block.span.end):
            return paragraphs
        if paragraphs >= (REACH * 2 if voice == "quoted text" else REACH):
            break
    return 1


def summary_of(blocks: list[Block], text: str) -> Sourced[str] | None:
    """Return the summary without numbers, marks, headings and page furniture, paragraphs parted by a line end."""
    spoken = _first_run(blocks, "summary")
    if not spoken:
        spoken = _unannounced(blocks, text)
    return _said(spoken, blocks, text, "summary")


def comment_of(blocks: list[Block], text: str) -> Sourced[str] | None:
    """Return the last comment that stands by itself, without number, mark, heading and furniture."""
    runs = _runs(blocks, "comment")
    return _said(runs[-1], blocks, text, "comment") if runs else None


def _runs(blocks: list[Block], voice: Voice) -> list[list[Block]]:
    """Return the stretches of paragraphs with one voice; furniture between them does not part them."""
    runs: list[list[Block]] = []
    going = False
    for block in blocks:
        if block.kind == "furniture":
            continue
        spoken = block.kind == "paragraph" and block.voice == voice
        if spoken and going:
            runs[-1].append(block)
        elif spoken:
            runs.append([block])
        going = spoken
    return runs


def _first_run(blocks: list[Block], voice: Voice) -> list[Block]:
    runs = _runs(blocks, voice)
    return runs[0] if runs else []


def _unannounced(blocks: list[Block], text: str) -> list[Block]:
    """Return the paragraphs up to one that says END SUMMARY though nothing said where it begins."""
    first = [block for block in blocks if block.kind == "paragraph"][:REACH]
    for number, block in enumerate(first, 1):
        if end_of("summary", text, block.span.start, block.span.end):
            return first[:number]
    return []


def _said(spoken: list[Block], blocks: list[Block], text: str, voice: Voice) -> Sourced[str] | None:
    """Return the words of some paragraphs, from the label to the END, page furniture inside them left out."""
    if not spoken:
        return None
    furniture = [block.span for block in blocks if block.kind == "furniture"]
    parts: list[str] = []
    first, last = spoken[0].span.start, spoken[-1].span.end
    for block in spoken:
        if block.prose is None:
            continue
        _, start = _label(block, text)
        ended = end_of(voice, text, start, block.prose.end)
        end = ended.start() if ended else block.prose.end
        if "-----" in text[start:end] and (rule := RULE_INSIDE.search(text, start, end)) and rule.start() > start:
            end = rule.start()
        words = _between(text, start, end, furniture)
        if words:
            first = start if not parts else first
            last = end
            parts.append(words)
    return Sourced("\n".join(parts), Span(spoken[0].span.document, first, max(first, last))) if parts else None


def _between(text: str, start: int, end: int, furniture: list[Span]) -> str:
    """Return the words between two places, blanks squeezed, without the furniture that stands among them."""
    kept: list[str] = []
    for span in furniture:
        if start <= span.start and span.end <= end:
            kept.append(text[start : span.start])
            start = span.end
    kept.append(text[start:end])
    return " ".join(" ".join(kept).split()).rstrip("( ")


def action_request_of(blocks: list[Block], text: str) -> Sourced[int] | None:
    """Return the number of the paragraph in which something is asked.

    ``This is an action request; see para 3`` points to it; else it is the paragraph that is labelled so, stands
    below such a heading, or asks for guidance.
    """
    action = "CTION" in text or "ction\n" in text or "ction req" in text or "ction Req" in text
    for block in blocks if action and any(words in text for words in ACTION) else ():
        if block.kind in ("paragraph", "heading"):
            found = POINTED.search(text, block.span.start, block.span.end) or POINTED_BEFORE.search(
                text, block.span.start, block.span.end
            )
            if found is not None:
                return Sourced(int(found["number"]), Span(block.span.document, *found.span()))
    asks = " requests " in text or " REQUESTS " in text
    asked = [found.start() for found in ASKED.finditer(text)] if asks else []
    number: int | None = None
    for block in blocks:
        number = block.number or number
        if block.kind == "paragraph" and number is not None and _asks(block, asked):
            return Sourced(number, block.span)
    return None


def _asks(block: Block, asked: list[int]) -> bool:
    """Say whether a paragraph is an action request by its label, its heading or its words, found at ``asked``."""
    return block.voice == "action request" or bisect_left(asked, block.span.start) < bisect_left(asked, block.span.end)
