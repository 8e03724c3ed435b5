"""Keeping a sentence a tree: words that hang on one another in a ring hang again as the parser hung them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word


def without_rings(words: Sequence[Word], parsed: Sequence[Word]) -> list[Word]:
    """Return the words so that every one leads up to a root; linear in their number."""
    found = list(words)
    reached = [0] * len(found)
    for start in range(len(found)):
        here = start
        while not reached[here] and found[here].head != here:
            reached[here] = start + 1
            here = found[here].head
        if found[here].head != here and reached[here] == start + 1:
            _let_go(found, parsed, here)
        reached[here] = reached[here] or start + 1
    return found


def _let_go(words: list[Word], parsed: Sequence[Word], first: int) -> None:
    """Hang the first word of a ring that the parser hung outside it there, or else make it a root."""
    ring = [first]
    while (above := words[ring[-1]].head) != first:
        ring.append(above)
    inside = set(ring)
    for one in sorted(inside):
        if parsed[one].head not in inside and not _leads_to(words, parsed[one].head, inside):
            words[one] = replace(words[one], head=parsed[one].head, relation=parsed[one].relation)
            return
    root = min(inside)
    words[root] = replace(words[root], head=root, relation="ROOT")


def _leads_to(words: Sequence[Word], place: int, ring: set[int]) -> bool:
    """Say whether what stands above a word outside a ring leads into the ring."""
    seen: set[int] = set()
    while place not in seen and words[place].head != place:
        seen.add(place)
        place = words[place].head
        if place in ring:
            return True
    return place in seen
