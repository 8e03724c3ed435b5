"""The text an engine is given: white space squeezed, hash signs and pilcrows left out, every place mapped back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.documents import Block, Document, Span
from dragoman.language.clipped import GUEST_ARTICLE, PRONOUN, left_out

PROSE = {"paragraph", "note"}
LONGEST = 20_000
"""Characters given to an engine at once; a longer block is cut at white space, so that time stays linear."""

MOST = 2_500_000
"""Characters of prose that are read in one paper, some 400,000 words: more would take more than a gigabyte."""
NOWHERE = -1
WORD = re.compile(r"\S{1,100}")
"""A word, or a hundred characters of what is longer than any: engines take an age over a thousand brackets."""
KEPT = re.compile(r"(?:[^#@¶]|[#@](?!\w))+")
HALVES = re.compile(r"[\ud800-\udfff]")
"""Halves of characters, as broken JSON has them: no engine takes them."""
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
HEADING = re.compile(
    r"[\W\d]{0,8}(?:\([A-Z/]{1,6}\) )?(?:(?:begin|end|executive|the) )?"
    r"(?:summary|comment|note|introduction|background|key points?|bottom line|overview|conclusion"
    r"|action request(?:ed)?)"
    r"(?:(?:/| and | & )(?:summary|comment|introduction|background|action request|action requested))?:(?= [^\d])",
    re.IGNORECASE,
)
"""A heading on the line of its paragraph: to an engine its colon is a full stop, lest it be read as the subject."""
ENDS = (".", "?", "!")
FEW, FEWEST = 40, 8
"""Capitals up to which a stretch is short, and up to which it is too short to tell."""
SHOUTED = 0.85
"""Share of capitals among letters from which a stretch counts as written in capitals throughout."""


@dataclass(frozen=True, slots=True)
class Prose:
    """``text`` as an engine sees it; ``starts`` and ``origins`` map each kept run back to the document.

    A run put in for the engine's sake has the origin `NOWHERE`.
    """

    block: int
    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, position: int) -> int:
        """Return the offset in the document of one character of ``text``."""
        run = bisect_right(self.starts, position) - 1
        return self.origins[run] + position - self.starts[run]

    def is_put_in(self, position: int) -> bool:
        """Say whether a character of ``text`` stands nowhere in the document."""
        return self.origins[bisect_right(self.starts, position) - 1] == NOWHERE


def prose_of(document: Document, written: Callable[[str], str] = str) -> list[Prose]:
    """Return the prose of a document, block by block; a block longer than `LONGEST` comes in several parts.

    Page headings that stand within a paragraph are left out, and all that stands behind `MOST` characters. What is in
    capitals throughout is given in small letters, as ``written`` writes them.
    """
    end = read_to(document)
    headings = [block.span for block in document.blocks if block.kind == "furniture"]
    return [
        _as_given(part, written)
        for number, block in enumerate(document.blocks)
        if block.kind in PROSE
        for part in _parts(document, number, block, [one for one in headings if block.span.holds(one)], end)
    ]


def read_to(document: Document) -> int:
    """Return the place in the text up to which prose is read: its end, or where `MOST` characters of it end."""
    left = MOST
    for block in document.blocks:
        if block.kind in PROSE:
            span = block.prose or block.span
            if span.end - span.start > left:
                return max(document.text.rfind(" ", span.start, span.start + left), span.start)
            left -= span.end - span.start
    return len(document.text)


def _parts(document: Document, number: int, block: Block, headings: list[Span], end: int) -> Iterator[Prose]:
    span = block.prose or block.span
    texts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for word in WORD.finditer(document.text, span.start, min(span.end, end)):
        if headings and any(one.start <= word.start() < one.end for one in headings):
            continue
        if length > LONGEST:
            yield Prose(number, "".join(texts), tuple(starts), tuple(origins))
            texts, starts, origins, length = [], [], [], 0
        if texts:
            texts[-1] += " "
            length += 1
        for run in KEPT.finditer(document.text, word.start(), word.end()):
            texts.append(run.group())
            starts.append(length)
            origins.append(run.start())
            length += run.end() - run.start()
    if texts:
        yield Prose(number, "".join(texts), tuple(starts), tuple(origins))


def _as_given(prose: Prose, written: Callable[[str], str]) -> Prose:
    """Return a stretch of a paper as an engine is given it."""
    text = HALVES.sub("\ufffd", prose.text.translate(STRAIGHT))
    if heading := HEADING.match(text):
        text = f"{text[: heading.end() - 1]}.{text[heading.end() :]}"
    shouted = is_shouted(text)
    if shouted:
        text = _lowered(text, written)
    return _with_words_put_in(Prose(prose.block, text, prose.starts, prose.origins), shouted=shouted)


def _with_words_put_in(prose: Prose, *, shouted: bool) -> Prose:
    """Put in what clipped prose leaves out; a verb after a pronoun put in begins small then."""
    places = list(left_out(prose.text, shouted=shouted))
    if not places:
        return prose
    text = list(prose.text)
    for place, word in places:
        if word in {PRONOUN, GUEST_ARTICLE}:
            text[place] = text[place].lower()
        text[place] = word + text[place]
    return Prose(prose.block, "".join(text), *_runs_with(prose, places))


def _runs_with(prose: Prose, places: list[tuple[int, str]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the runs of a prose into which words are put: each begins a run of its own, and so does what follows."""
    runs = dict(zip(prose.starts, prose.origins, strict=True))
    runs |= {place: prose.origin(place) for place, _ in places}
    starts: list[int] = []
    origins: list[int] = []
    words = dict(places)
    shift = 0
    for start, origin in sorted(runs.items()):
        if start in words:
            starts.append(start + shift)
            origins.append(NOWHERE)
            shift += len(words[start])
        starts.append(start + shift)
        origins.append(origin)
    return tuple(starts), tuple(origins)


def is_shouted(text: str) -> bool:
    """Say whether a stretch is written in capitals throughout, as telegrams of the 1970s are.

    A short one has no small letter and ends as a sentence does: ``POST CONCURS.``, and not ``ACTION:``.
    """
    capitals = sum(map(str.isupper, text))
    small = sum(map(str.islower, text))
    if capitals <= FEW:
        return not small and capitals > FEWEST and text.rstrip().endswith(ENDS)
    return capitals / (capitals + small) >= SHOUTED


FIRST_LETTER = re.compile(r"(?:^|[.!?] )[\W\d]{0,4}([a-z])")


def _lowered(text: str, written: Callable[[str], str]) -> str:
    """Return shouted text in small letters, sentences and names beginning with a capital; no length changes."""
    low = written("".join(small if len(small := char.lower()) == 1 else char for char in text))
    letters = list(low)
    for found in FIRST_LETTER.finditer(low):
        letters[found.start(1)] = letters[found.start(1)].upper()
    return "".join(letters)
