"""Versions of papers, compared with the rule of access itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.access import OWNER, Viewer, may_see
from dragoman.documents import Level, Marking
from dragoman.search.versions import MOST_VERSIONS, Version, step_of, versions_of

CONTROLS = ("NOFORN", "NODIS", "EXDIS", "ORCON", "REL NATO", "STADIS", "LIMDIS")
MARKINGS = st.builds(
    Marking, st.sampled_from(Level), st.lists(st.sampled_from(CONTROLS), unique=True, max_size=3).map(tuple)
)
VIEWERS = st.just(OWNER) | st.builds(
    Viewer, st.sampled_from(Level), st.sets(st.sampled_from(CONTROLS), max_size=5).map(frozenset)
)


def met(versions: tuple[Version, ...], viewer: Viewer) -> list[Version]:
    """Return the versions whose conditions a viewer meets."""
    return [
        version
        for version in versions
        if step_of(viewer) in version.steps
        and (viewer.owner or all(unit <= viewer.controls for unit in version.needs))
        and (viewer.owner or not any(unit <= viewer.controls for unit in version.hides))
    ]


@given(st.lists(MARKINGS, max_size=6), st.lists(VIEWERS, min_size=1, max_size=4))
def test_each_viewer_meets_just_what_he_may_see(markings: list[Marking], viewers: list[Viewer]) -> None:
    """A viewer meets one version, which shows all markings he may see and no other; or none, where he sees nothing."""
    versions = versions_of(markings)
    for viewer in viewers:
        seen = {marking for marking in markings if may_see(viewer, marking)}
        found = met(versions, viewer)
        assert [version.shows for version in found] == ([seen] if seen else [])


@settings(max_examples=30)
@given(VIEWERS)
def test_a_paper_with_many_controls_shows_less_never_more(viewer: Viewer) -> None:
    """With too many combinations of controls a viewer still meets one version, within what he may see."""
    markings = [Marking(Level.U), *(Marking(Level.C, (control,)) for control in CONTROLS)]
    versions = versions_of(markings)
    assert len(versions) < MOST_VERSIONS
    seen = {marking for marking in markings if may_see(viewer, marking)}
    found = met(versions, viewer)
    assert len(found) == 1
    assert found[0].shows <= seen
    assert Marking(Level.U) in found[0].shows


def test_one_marking_is_one_version() -> None:
    """A paper with a single marking without controls has one version, the owner's too."""
    assert len(versions_of([Marking(Level.C)])) == 1
    assert len(versions_of([Marking(Level.U), Marking(Level.C)])) == 2
