"""Whatever happens to a telegram on its way, what arrives is read and written back as it arrived."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from bench.damage import KINDS, Damage, damaged
from bench.fuzz import fault_of, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.message import parse
from message.test_roundtrip import PAPERS, sound


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAPERS), st.sampled_from(PAPERS), st.integers(0, 2**32))
def test_whatever_was_done_to_a_telegram_it_is_written_back(paper: str, other: str, seed: int) -> None:
    """Lines lost, doubled or swapped, signs changed, tails of others, other letters and line ends: all is read."""
    text = damaged(paper, other, Random(seed))
    sound(text, parse(text))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__.strip("_"))
def test_each_kind_of_damage_leaves_a_telegram_that_can_be_written_back(kind: Damage) -> None:
    """Each kind alone, done to each paper, is survived; none leaves every paper as it was."""
    changed = 0
    for at, paper in enumerate(PAPERS):
        text = kind(paper, PAPERS[at - 1], Random(at))
        sound(text, parse(text))
        changed += text != paper
    assert changed


def test_the_same_seed_does_the_same_damage() -> None:
    """Damage that was ever misread can be done again by its number."""
    assert damaged(PAPERS[0], PAPERS[1], Random(7)) == damaged(PAPERS[0], PAPERS[1], Random(7))


@pytest.mark.shared
def test_every_real_telegram_is_written_back(shared: Path) -> None:
    """Every telegram of the shared papers, and every one that an edition prints, is written back as it is given."""
    given = texts(shared)
    assert len(given) > 1_000
    assert [at for at, text in enumerate(given) if fault_of(text) is not None] == []
