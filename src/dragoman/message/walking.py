"""The walk down the page: which line is what, from the transmission id to the first line of prose.

The walk looks at openings only. It gives every line a role and gathers the words of each header line, over as many
lines as it runs, for that line's reader.
"""

from __future__ import annotations

from dragoman.message.face_walk import BELOW, take_face
from dragoman.message.layout import Layout, Walk
from dragoman.message.message import Role
from dragoman.message.routing_walk import take_routing
from dragoman.message.vocabulary import Vocabulary

LONGEST_ROUTING_LINE = 1_000


def lay_out(text: str, vocabulary: Vocabulary) -> Layout:
    """Split a text into lines and walk down its head; lines of the prose are left without a role."""
    layout = Layout.of(text)
    walk = Walk(layout, vocabulary)
    for walk.line, raw in enumerate(layout.raws):
        words = raw.strip()
        if not words:
            layout.roles[walk.line] = "blank"
            walk.blanks += 1
            continue
        begins = _take_line(walk, words, layout.starts[walk.line] + raw.index(words[0]))
        walk.blanks = 0
        if begins is not None:
            layout.body_line, layout.body = walk.line, begins
            break
    else:
        layout.body_line, layout.body = len(layout.raws), len(text)
    if not walk.found:
        layout.body_line, layout.body = 0, 0
    return layout


def _take_line(walk: Walk, words: str, start: int) -> int | None:
    """Give one line its role; return None, or the offset at which the prose begins."""
    ignored = walk.is_ignored(words)
    if ignored is not None and not (ignored in ("website", "notice") and walk.found & BELOW):
        if ignored == "page header" and words.startswith(("TO ", "INFO ")):
            walk.list = _list_of(words)
            walk.found.add(walk.list)
        walk.name(ignored)
        return None
    above = "classification" not in walk.found and not walk.found & BELOW
    if above and len(words) <= LONGEST_ROUTING_LINE and take_routing(walk, words, start):
        return None
    return take_face(walk, words, start)


def _list_of(words: str) -> Role:
    """Return the list that a page heading on the same line opens."""
    return "to" if words.startswith("TO ") else "info"
