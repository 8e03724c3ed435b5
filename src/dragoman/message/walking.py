"""The walk down the page: which line is what, from the transmission id to the first line of prose.

The walk looks at openings only. It gives every line a role and gathers the words of each header line, over as many
lines as it runs, for that line's reader.
"""

from __future__ import annotations

import re

from dragoman.message.face import numbered_alone
from dragoman.message.face_walk import BELOW, is_instruction, take_face
from dragoman.message.layout import Gathered, Layout, Walk
from dragoman.message.message import Role
from dragoman.message.routing_walk import take_routing
from dragoman.message.smart import is_smart, lay_out_smart
from dragoman.message.vocabulary import Vocabulary

LONGEST_ROUTING_LINE = 1_000
PAGED: frozenset[Role | None] = frozenset(("page header", "page marking", "release stamp"))


def lay_out(text: str, vocabulary: Vocabulary, begins_by: int | None = None) -> Layout:
    """Split a text into lines and walk down its head; lines of the prose are left without a role.

    ``begins_by`` is the offset at which the prose begins at the latest, None where only the lines tell.
    """
    layout = Layout.of(text)
    if is_smart(text) and lay_out_smart(layout, vocabulary):
        return layout
    walk = Walk(layout, vocabulary)
    for line, words in enumerate(layout.words):
        walk.line = line
        if not words:
            layout.roles[line] = "blank"
            walk.blanks += not (walk.paged and walk.list)
            continue
        if begins_by is not None and layout.starts[line] >= begins_by:
            layout.body_line, layout.body = line, layout.offset(line)
            break
        begins = _take_line(walk, words, layout.offset(line))
        if begins is not None and not walk.found and _head_below(walk):
            begins = _take_debris(walk, words, layout.offset(line))
        walk.blanks = 0
        walk.paged = layout.roles[line] in PAGED
        if begins is not None:
            layout.body_line, layout.body = line, begins
            break
    else:
        layout.body_line, layout.body = len(layout.raws), len(text)
    if not walk.found:
        layout.body_line, layout.body = 0, 0
    elif "page marking" in layout.roles[: layout.body_line]:
        _take_class_of_sheet(walk)
    return layout


def _take_class_of_sheet(walk: Walk) -> None:
    """Take the class at the head of the sheet for the telegram's, where no line below it has one.

    So it stands on what the Department sent in the 1960s: ``CONFIDENTIAL`` alone at the top, the number further down
    or beside the word TELEGRAM.
    """
    layout, number = walk.layout, walk.firsts.get("classification")
    if number is not None and numbered_alone(number.words(layout.text), walk.vocabulary) is None:
        return
    for line, words in enumerate(layout.words[: layout.body_line]):
        if layout.roles[line] != "page marking" or (found := walk.vocabulary.classified(words)) is None:
            continue
        if words[found.end() :].strip(" /."):
            continue
        start = layout.offset(line)
        place = (start, start + len(words))
        if number is None:
            layout.gathered.insert(0, Gathered("classification", [place], line))
        else:
            number.pieces.insert(0, place)
            number.line = line
        layout.roles[line] = "classification"
        return


def _take_line(walk: Walk, words: str, start: int) -> int | None:
    """Give one line its role; return None, or the offset at which the prose begins."""
    ignored = walk.layout.furniture.get(walk.line)
    if ignored is not None and not (ignored in ("website", "notice") and walk.found & BELOW):
        if ignored == "page header" and words.startswith(("TO ", "INFO ")):
            walk.list = _list_of(words)
            walk.found.add(walk.list)
        if ignored == "relay note" and "relay note" not in walk.found and words[0] == "-":
            walk.take(ignored, start, start + len(words))
        walk.name(ignored)
        return None
    above = "classification" not in walk.found and not walk.found & BELOW
    if above and len(words) <= LONGEST_ROUTING_LINE and take_routing(walk, words, start):
        return None
    return take_face(walk, words, start)


HEAD = re.compile(
    r"VZCZ[A-Z]{2,5}\d{4}|[ZOPR0] (?:[ZOPR] )?\d{6}Z [A-Z]{3} \d\d|FM(?:$| (?:AM|US|SEC))"
    r"|(?i:E\.?O\.? ?\d{5}|TAGS:|SUBJECT:|REF(?:S|TEL)?:)"
)
FIRST_LINES = 40


def _head_below(walk: Walk) -> bool:
    """Say whether a line of the form comes within forty lines of the top, so that this line is only debris above it."""
    if walk.debris is None:
        lines = walk.layout.words[:FIRST_LINES]
        found = [number for number, words in enumerate(lines) if words and _is_of_head(walk, words)]
        walk.debris = found[-1] if found else -1
    return walk.line <= walk.debris


def _is_of_head(walk: Walk, words: str) -> bool:
    if HEAD.match(words) or (len(words) < 2_000 and INLINE_HEAD.search(words)):
        return True
    found = walk.vocabulary.classification_line.match(words) if len(words) < 120 else None
    return found is not None and re.match(r"\s+[A-Z][A-Z '.-]{2,30}\s\d{2,7}$", words[found.end() :]) is not None


LABELLED = re.compile(r"(?i)E\.?O\.? ?\d{5}|TAGS\s?:|SUBJ(?:ECT)?\s?:")
INLINE_HEAD = re.compile(r"\b(?:T?AGS|SUBJECT|REF):\s|\bVZCZ[A-Z]{2,5}\d{4}$", re.I)


def _take_debris(walk: Walk, words: str, start: int) -> int | None:
    """Take a line above the head: captions or an instruction of a copy cut at the top, a label inside it, or debris."""
    label = INLINE_HEAD.search(words[:2_000])
    if label is not None and label.start():
        walk.name("unread" if words[: label.start()].strip() else "notice")
        rest, place = words[label.start() :], start + label.start()
        return None if take_routing(walk, rest, place) else take_face(walk, rest, place)
    if walk.vocabulary.captions_of(words) is not None:
        walk.take("caption", start, start + len(words))
    elif _is_number(walk, words):
        walk.take("classification", start, start + len(words))
    elif is_instruction(words) and len(words) < 200:
        walk.take("instruction", start, start + len(words))
    else:
        walk.name("unread")
    return None


def _is_number(walk: Walk, words: str) -> bool:
    """Say whether a line above the first label or caption of a copy cut at the top is post and serial alone."""
    below = walk.layout.next_words(walk.line + 1)
    if numbered_alone(words, walk.vocabulary) is None:
        return False
    return LABELLED.match(below) is not None or walk.vocabulary.captions_of(below) is not None


def _list_of(words: str) -> Role:
    """Return the list that a page heading on the same line opens."""
    return "to" if words.startswith("TO ") else "info"
