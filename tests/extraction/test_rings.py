"""A sentence stays a tree, whatever was mended in it."""

from __future__ import annotations

from dataclasses import replace

from dragoman.extraction.rings import without_rings
from dragoman.readers import document_of
from tests.extraction.reading import engine


def test_words_that_hang_on_one_another_are_let_go() -> None:
    """A ring is opened where the parser hung a word outside it; every word then leads up to a root."""
    document = document_of({"text": "Norway accused Chad of fraud on Monday.", "kind": "press"})
    parsed = engine().analyze(document).words
    ring = list(parsed)
    ring[0], ring[1] = replace(ring[0], head=1), replace(ring[1], head=2, relation="acl")
    ring[2] = replace(ring[2], head=1)
    for word in without_rings(ring, parsed):
        here, steps = word, 0
        while here.head != here.index:
            here, steps = without_rings(ring, parsed)[here.head], steps + 1
            assert steps <= len(parsed)


def test_a_tree_is_left_as_it_is() -> None:
    """Where nothing hangs in a ring nothing is changed."""
    document = document_of({"text": "Norway, which accused Chad, has left.", "kind": "press"})
    parsed = engine().analyze(document).words
    assert without_rings(parsed, parsed) == list(parsed)
