"""Who may see what, as a rule over markings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.access import (
    ANONYMOUS,
    LEVELS,
    OWNER,
    Portions,
    UnknownViewer,
    Viewer,
    covers,
    may_see,
    parse_viewer,
    sees_at_least,
    visible,
)
from dragoman.documents import Level, Marking
from tests.record.small import Part, cable

CONTROLS = ("NODIS", "EXDIS", "NOFORN")
markings = st.builds(Marking, st.sampled_from(Level), st.lists(st.sampled_from(CONTROLS), unique=True).map(tuple))
viewers = st.builds(Viewer, st.sampled_from(Level), st.frozensets(st.sampled_from(CONTROLS))) | st.just(OWNER)


@given(viewers, viewers, markings)
def test_who_sees_at_least_as_much_sees_every_marking_the_other_sees(
    one: Viewer, other: Viewer, marking: Marking
) -> None:
    """The order of viewers is the order of what they may see."""
    if sees_at_least(one, other) and may_see(other, marking):
        assert may_see(one, marking)


@given(viewers, markings, markings)
def test_what_rests_on_two_is_seen_by_who_sees_both(viewer: Viewer, one: Marking, other: Marking) -> None:
    """A joined marking is met exactly by meeting both."""
    assert may_see(viewer, one.joined(other)) == (may_see(viewer, one) and may_see(viewer, other))


@given(viewers, markings, markings)
def test_a_covering_marking_hides_what_the_covered_hides(viewer: Viewer, upper: Marking, lower: Marking) -> None:
    """Whoever meets a covering marking meets the covered one."""
    if covers(upper, lower) and may_see(viewer, upper):
        assert may_see(viewer, lower)


@given(viewers, st.sampled_from(CONTROLS))
def test_a_paper_without_a_marking_is_closed_to_all_but_the_owner(viewer: Viewer, control: str) -> None:
    """Not even a viewer made with the level UNSTATED sees it."""
    assert may_see(viewer, Marking(Level.UNSTATED, (control,))) == viewer.owner
    assert may_see(viewer, Marking(Level.UNSTATED)) == viewer.owner


def test_level_alone_does_not_open_a_caption() -> None:
    """TOP SECRET clearance does not read NODIS; admission to NODIS does not read SECRET."""
    nodis = Marking(Level.S, ("NODIS",))
    assert not may_see(Viewer(Level.TS), nodis)
    assert not may_see(Viewer(Level.C, frozenset({"NODIS"})), nodis)
    assert may_see(Viewer(Level.S, frozenset({"NODIS", "EXDIS"})), nodis)


def test_the_condition_is_a_plain_value() -> None:
    """The same viewer always gives an equal condition, controls sorted."""
    viewer = Viewer(Level.S, frozenset({"NODIS", "EXDIS"}))
    assert visible(viewer) == visible(Viewer(Level.S, frozenset({"EXDIS", "NODIS"})))
    assert visible(viewer).controls == ("EXDIS", "NODIS")
    assert visible(OWNER).everything


@pytest.mark.parametrize(
    ("words", "viewer"),
    [
        ("owner", OWNER),
        ("Owner ", OWNER),
        ("U", ANONYMOUS),
        ("c", Viewer(Level.C)),
        ("CONFIDENTIAL", Viewer(Level.C)),
        ("C,NODIS", Viewer(Level.C, frozenset({"NODIS"}))),
        ("S, nf , NO DIS", Viewer(Level.S, frozenset({"NOFORN", "NODIS"}))),
        ("S;REL USA, GBR", Viewer(Level.S, frozenset({"REL USA, GBR"}))),
        ("TS,", Viewer(Level.TS)),
    ],
)
def test_a_viewer_is_said_in_words(words: str, viewer: Viewer) -> None:
    """A level, then captions, in any form the tables know."""
    assert parse_viewer(words) == viewer


@pytest.mark.parametrize("words", ["", "X", "NODIS", "C,SIPDIS", "C,WHATEVER", "9", "UNSTATED", "C,REL", "owner,NODIS"])
def test_words_that_say_no_viewer_are_refused(words: str) -> None:
    """The message names the part that was not understood, and what is known."""
    with pytest.raises(UnknownViewer) as error:
        parse_viewer(words)
    assert "Begin with one of U, SBU, C, S, TS" in str(error.value) or "Known are: NODIS, EXDIS" in str(error.value)


def test_levels_are_named_lowest_first() -> None:
    """The letters of the levels, without the one that opens nothing."""
    assert list(LEVELS) == ["U", "SBU", "C", "S", "TS"]


def test_parts_that_repeat_the_header_have_the_marking_of_the_whole() -> None:
    """A signature marked U in a CONFIDENTIAL telegram is not lower than its header; a paragraph may be."""
    parts = [Part(Marking(Level.U), "Words."), Part(Marking(Level.U), "SMITH", kind="signature")]
    portions = Portions.of(cable("06X1", parts, Marking(Level.C)))
    assert portions.blocks == (Marking(Level.C), Marking(Level.U), Marking(Level.C))


def test_a_paragraph_above_the_banner_closes_the_text_as_a_whole() -> None:
    """Where a paragraph is marked SECRET in a CONFIDENTIAL telegram, the whole text is SECRET."""
    portions = Portions.of(cable("06X1", [Part(Marking(Level.S, ("NOFORN",)), "Words.")], Marking(Level.C)))
    assert portions.highest == Marking(Level.S, ("NOFORN",))


def test_words_outside_every_block_have_the_highest_marking() -> None:
    """Words between two paragraphs are held as closely as anything in the paper; blanks there do not count."""
    document = cable("06X1", [Part(Marking(Level.U), "One."), Part(Marking(Level.U), "Two.")], Marking(Level.C))
    portions = Portions.of(document)
    first, second = document.blocks[1].span, document.blocks[2].span
    assert portions.of_span(first.start, second.end) == Marking(Level.U)
    assert portions.of_span(0, first.end) == Marking(Level.C)
    assert portions.of_span(first.end, first.end) == Marking(Level.C)
