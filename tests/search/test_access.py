"""The index compared with a plain loop over papers and the rule of access."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman import record, search
from dragoman.access import OWNER, Portions, Viewer, may_see
from dragoman.documents import Level, Marking
from dragoman.record import Reading
from dragoman.search.words import tokens
from search.written import AZIMOV, TURKEY, Part, cable

WORDS = ("gas", "oil", "pact", "envoy")
CONTROLS = ("NOFORN", "NODIS", "REL NATO")
LEVELS = (Level.U, Level.C, Level.S, Level.UNSTATED)
MARKINGS = st.builds(
    Marking, st.sampled_from(LEVELS), st.lists(st.sampled_from(CONTROLS), unique=True, max_size=2).map(tuple)
)
PARTS = st.builds(Part, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), MARKINGS)
VIEWERS = st.just(OWNER) | st.builds(
    Viewer, st.sampled_from((Level.U, Level.C, Level.S, Level.TS)), st.sets(st.sampled_from(CONTROLS)).map(frozenset)
)
PAPERS = st.lists(
    st.tuples(st.lists(PARTS, min_size=1, max_size=3), MARKINGS, st.sampled_from(WORDS), st.booleans()),
    min_size=1,
    max_size=4,
)


def seen(reading: Reading, viewer: Viewer) -> tuple[set[str], bool]:
    """Return the words a viewer may see of a paper, and whether he may see the whole's header."""
    document, portions = reading.document, Portions.of(reading.document)
    words: set[str] = set()
    for block, marking in zip(document.blocks, portions.blocks, strict=True):
        if may_see(viewer, marking):
            words.update(tokens(document.words(block.prose or block.span)))
    is_whole = may_see(viewer, document.marking)
    return words | set(tokens((document.number or "") if is_whole else "")), is_whole


@settings(max_examples=60, deadline=None)
@given(PAPERS, VIEWERS)
def test_the_index_finds_what_a_plain_loop_finds(
    papers: list[tuple[list[Part], Marking, str, bool]], viewer: Viewer
) -> None:
    """Hits, totals, facets, snippets and names are those of the parts a viewer may see, for every viewer."""
    readings = [
        cable(f"06BAKU{at}", subject, parts, marking=marking, entities=[(0, AZIMOV if named else TURKEY)])
        for at, (parts, marking, subject, named) in enumerate(papers)
    ]
    with tempfile.TemporaryDirectory() as folder, closing(record.open_record(Path(folder) / "a.db")) as store:
        for reading in readings:
            store.keep(reading)
        index = search.open_index(store, names=lambda code: (code,))
        for query, wanted in [(word, {word}) for word in WORDS] + [("gas oil", {"gas", "oil"}), ("baku", {"baku"})]:
            results = index.search(query, viewer)
            expected = {reading.document.id for reading in readings if wanted <= seen(reading, viewer)[0]}
            assert {hit.paper.id for hit in results.hits} == expected
            assert results.total == len(expected)
            whole = [one for one in readings if one.document.id in expected and seen(one, viewer)[1]]
            counted = {facet.name: {value.value: value.count for value in facet.values} for facet in results.facets}
            assert counted.get("class", {}) == Counter(one.document.marking.level.name for one in whole)
            assert counted.get("tags", {}) == ({"PREL": len(whole)} if whole else {})
            lines = {line.id: line for line in store.papers(viewer)}
            for hit in results.hits:
                assert hit.paper == lines[hit.paper.id]
                paper = store.paper(hit.paper.id, viewer)
                assert paper is not None
                shown = " ".join(" ".join(tokens(block.text)) for block in paper.blocks)
                assert all(" ".join(tokens(snippet.text)) in shown for snippet in hit.snippets)
        named = {
            one.document.id
            for one in readings
            for claim in one.claims
            if claim.roles[0].entity == AZIMOV and may_see(viewer, claim.marking)
        }
        assert {hit.paper.id for hit in index.search("who:azimov", viewer).hits} == {
            one for one in named if store.paper(one, viewer)
        }
        every = {line.id for line in store.papers(viewer)}
        assert {hit.paper.id for hit in index.search("", viewer).hits} == every
        assert index.search("-gas", viewer).total == len(every) - index.search("gas", viewer).total
        index.close()


@settings(max_examples=20, deadline=None)
@given(PAPERS, VIEWERS)
def test_what_is_hidden_changes_nothing(papers: list[tuple[list[Part], Marking, str, bool]], viewer: Viewer) -> None:
    """A viewer's answers, scores and order included, are the same whether or not papers he cannot see are there."""
    readings = [
        cable(f"06BAKU{at}", subject, parts, marking=marking) for at, (parts, marking, subject, _) in enumerate(papers)
    ]
    hidden = [
        one for one in readings if not any(may_see(viewer, marking) for marking in Portions.of(one.document).blocks)
    ]
    with tempfile.TemporaryDirectory() as folder:
        answers = []
        for name, kept in (("all", readings), ("some", [one for one in readings if one not in hidden])):
            with closing(record.open_record(Path(folder) / name)) as store:
                for reading in kept:
                    store.keep(reading)
                index = search.open_index(store, names=lambda code: (code,))
                answers.append(
                    [index.search(query, viewer) for query in ("gas OR oil OR pact", "gas oil", "gas pact tags:X", "")]
                )
                index.close()
        assert answers[0] == answers[1]
