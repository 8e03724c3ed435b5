"""Several telegrams one after another in one text: where each begins.

A telegram begins at the first of its routing lines, or, in a copy without them, at a classification line with another
number than the telegram before, below which the lines of the form follow. What is quoted whole inside another, and
the repeated head of a section, begins none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import accumulate, islice

from dragoman.message.quotations import find_quotations
from dragoman.message.transport import page_of
from dragoman.message.vocabulary import Vocabulary, letters_of, vocabulary

CUES = (("\nFM ", "\rFM "), ("TAGS", "Tags"), ("\nDE R", "\rDE R"), ("SUBJECT", "Subject"))
"""Words of which a text that holds two telegrams has those of one row at least twice."""
ROUTING = re.compile(
    r"VZCZC[A-Z]{2,5}\d{4}$|([ZOPRWY])\1 R[A-Z0-9]{3,7}\b|DE R[A-Z0-9]{3,7} #?\d{1,7}"
    r"|[ZOPRWY] (?:[ZOPRWY] )?\d{6} ?Z [A-Z]{3} \d\d\b|FM (?:R[A-Z0-9]{3,7}/)?(?:AM|US|SECSTATE)[A-Z]"
)
SENDER = re.compile(r"FM (?:R[A-Z0-9]{3,7}/)?[A-Z]{2}")
ADDRESSED = re.compile(r"(?:TO|INFO)(?: R[A-Z0-9]{3,7}/| [A-Z]{4}|$)")
LABEL = re.compile(r"(?:E\.?O\.? ?\d{5}|TAGS?\b|SUBJ(?:ECT)?\b)", re.I)
NUMBER = re.compile(r"(?:\s+SECTION \d{1,2} OF \d{1,2})?\s+(?P<post>[A-Z][A-Z0-9 '.-]{1,40}?)\s+0*(?P<serial>\d{1,7})$")
RELEASED = re.compile(r"(?:ACTION|ORIGIN|INFO) +[A-Z/]{1,5}-\d\d\b|PAGE 0?1\b")
"""The lines that stand above the date line in a copy printed page by page: its heading, the offices with copies."""
FIRST_LETTERS = frozenset("VZOPRWYDFCSULT")
ONCE = frozenset({"VZ", "DE", "FM"})
"""How the lines begin that stand in a head once."""
LONGEST = 120
LINES_OF_ROUTING = 80
LINES_OF_FACE = 16
LINES_ABOVE = 2
LINES_OF_RELEASE = 60
SHORT = 60


@dataclass(slots=True)
class _Lines:
    """The lines of a page without the blanks around them, where each starts, and which lie in quotations."""

    words: list[str]
    starts: list[int]
    quoted: set[int]
    vocabulary: Vocabulary

    def number(self, line: int) -> tuple[str, str] | None:
        """Return post and serial of a classification line, or None where a line is none or has no number."""
        words = self.words[line]
        if len(words) > LONGEST or words[0] not in "CSULT":
            return None
        found = self.vocabulary.classification_line.match(words)
        number = NUMBER.match(words, found.end()) if found is not None else None
        return (letters_of(number["post"]), number["serial"]) if number is not None else None

    def filled(self, line: int, most: int) -> Iterator[int]:
        """Give the lines with words from this one on, at most so many."""
        lines = range(line, min(line + most * 2, len(self.words)))
        return islice((at for at in lines if self.words[at]), most)


def telegrams_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each telegram in a text, in order; together they are the text.

    One that holds a single telegram, or none at all, is one piece.
    """
    if not any(sum(text.count(word) for word in cue) > 1 for cue in CUES):
        return ((0, len(text)),)
    lines = _lines(page_of(text), vocabulary())
    starts = [lines.starts[line] for line in _beginnings(lines)]
    return tuple(zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True)) if starts else ((0, len(text)),)


def _lines(page: str, vocabulary: Vocabulary) -> _Lines:
    raws = StringIO(page, newline="").readlines()
    starts = [0, *accumulate(map(len, raws))][: len(raws)]
    quotations = find_quotations(page, vocabulary)
    quoted = {line for one in quotations for line, start in enumerate(starts) if one.start <= start < one.end}
    return _Lines([raw.strip() for raw in raws], starts, quoted, vocabulary)


def _beginnings(lines: _Lines) -> list[int]:
    """Return the lines at which telegrams begin, the first one's first."""
    found: list[int] = []
    own: tuple[str, str] | None = None
    in_text = False
    for line, words in enumerate(lines.words):
        if not words or line in lines.quoted or words[0] not in FIRST_LETTERS or len(words) > LONGEST:
            in_text = in_text or bool(words and LABEL.match(words))
            continue
        number = lines.number(line)
        if (not found or in_text) and ROUTING.match(words) and (begun := _routed(lines, line)) is not None:
            top = _released(lines, line)
            if found and top < line and begun == own:
                continue
            found, own, in_text = [*found, top], begun, False
        elif number is not None and (not found or (in_text and number != own and _faced(lines, line))):
            found, own, in_text = [*found, _above(lines, line) if found else line], number, False
        elif number is not None:
            own = own or number
        elif LABEL.match(words):
            in_text = True
    return found


def _routed(lines: _Lines, line: int) -> tuple[str, str] | None:
    """Return the number of the telegram whose routing lines begin here: a sender, an addressee, a numbered text."""
    sender = addressed = False
    seen: set[str] = set()
    for at in lines.filled(line, LINES_OF_ROUTING):
        words = lines.words[at]
        if at in lines.quoted or (number := lines.number(at)) is not None:
            return number if sender or addressed else None
        sender = sender or SENDER.match(words) is not None
        addressed = addressed or ADDRESSED.match(words) is not None
        again = words[:2] in seen and words[:2] in ONCE
        if again or LABEL.match(words):
            return None
        seen.add(words[:2])
    return None


def _released(lines: _Lines, line: int) -> int:
    """Return the line at which a copy printed page by page begins whose date line this is; itself where it is none.

    Its class line, page heading, office copies, clearances and relay line stand above, all in capitals.
    """
    top = line
    for at in range(line - 1, max(line - LINES_OF_RELEASE, 0) - 1, -1):
        words = lines.words[at]
        if words and (len(words) > LONGEST or words.upper() != words or words.startswith("NNN")):
            break
        if RELEASED.match(words):
            top = at
            if words.startswith("PAGE"):
                return _class_above(lines, at)
    return top


def _class_above(lines: _Lines, line: int) -> int:
    """Return the classification line that stands right above a page heading, or the heading."""
    above = next((at for at in range(line - 1, max(line - 4, 0) - 1, -1) if lines.words[at]), line)
    words = lines.words[above]
    found = lines.vocabulary.classification_line.match(words) if above < line and len(words) <= LONGEST else None
    return above if found is not None and found.end() == len(words) else line


def _faced(lines: _Lines, line: int) -> bool:
    """Say whether two of executive order, tags and subject follow a classification line."""
    labels = {
        found[0][:1].upper() for at in lines.filled(line, LINES_OF_FACE) if (found := LABEL.match(lines.words[at]))
    }
    return len(labels) >= 2


def _above(lines: _Lines, line: int) -> int:
    """Return the first of the short lines that stand right above, as a copyist's number does."""
    top = line
    while top > line - LINES_ABOVE and lines.words[top - 1] and len(lines.words[top - 1]) <= SHORT:
        if lines.words[top - 1].endswith((".", "...")) or not any(map(str.isdigit, lines.words[top - 1])):
            break
        top -= 1
    return top
