"""The head that each further section repeats: page, copies, relay, date line, addressees, classification."""

from __future__ import annotations

import re

from dragoman.message.layout import Layout
from dragoman.message.vocabulary import Vocabulary

OPENING = re.compile(
    r"DE R[A-Z0-9]{3,7} #\d{1,7}|[ZOPRW] (?:[ZOPR] )?\d{6}\s?Z [A-Z]{3} \d\d\b|FM (?:AM|US|SEC)[A-Z]+\b"
    r"|(?:ACTION|ORIGIN)\s+[A-Z]{1,5}-\d\d\b|-{15,60}\s?[0-9A-F]{6}\b"
)
"""A line with which a repeated head can begin."""
ABOVE = re.compile(r"VZCZ[A-Z]{2,5}\d{4}|([ZOPRWY])\1 R[A-Z0-9]{3,7}(?: R[A-Z0-9]{3,7})*+|\d{1,6}(?:-\d{1,3})?")
"""What may stand above that line: transmission id, routes, a number of the file room."""
SERIAL = re.compile(r"[A-Z.]\s{1,4}0*(?P<serial>\d{1,7})(?:\s+[A-Z]{3,5}\b.{0,12})?$")
FARTHEST = 90
"""Lines within which the classification line follows; a list of addressees can be long."""
LONGEST = 100


def repeated_head(layout: Layout, line: int, vocabulary: Vocabulary, serial: str | None) -> tuple[int, int] | None:
    """Return the first line of a head repeated here, and the index of its classification line; None where none is.

    The head is this telegram's own where the classification line that ends it bears ``serial``; between them stand
    nothing but short lines in capitals.
    """
    if serial is None or OPENING.match(layout.words[line]) is None:
        return None
    for below in range(line + 1, min(line + FARTHEST, len(layout.words))):
        words = layout.words[below]
        if not words:
            continue
        if len(words) > LONGEST or words.upper() != words:
            return None
        found = vocabulary.classification_line.match(words) if words[0] in "UCSTL" else None
        number = SERIAL.search(words, found.end()) if found else None
        if number is not None:
            return (_top(layout, line), below) if number["serial"] == serial.lstrip("0") else None
    return None


def _top(layout: Layout, line: int) -> int:
    """Return the first line above that belongs to the head, over empty lines where a file room's number stands."""
    top = line
    for above in range(line - 1, max(line - 8, layout.body_line), -1):
        if layout.words[above] and (layout.roles[above] is not None or ABOVE.fullmatch(layout.words[above]) is None):
            break
        if layout.words[above]:
            top = above
    return top
