"""The index over a real record: what is found, how it is shown, and how it keeps up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import search
from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import Level, Marking
from dragoman.record import Reading, Store
from dragoman.search import Index
from dragoman.search.index import place_of
from dragoman.search.results import ToldEvent
from search.conftest import READINGS
from search.written import TURKEY, Part, article, cable
from tests.record.small import CONFIDENTIAL, told_as
from tests.record.small import Part as SmallPart
from tests.record.small import cable as small_cable
from tests.record.small import read as small_reading

MakeStore = Callable[[Sequence[Reading]], Store]


def found(index: Index, query: str, viewer: Viewer = OWNER) -> set[str | None]:
    return {hit.paper.number or hit.paper.title for hit in index.search(query, viewer).hits}


@pytest.mark.parametrize(
    ("query", "papers"),
    [
        ("consultations", {"06BAKU1837", "06STATE900", "Azimov looks back"}),
        ("consultations pipeline", {"06BAKU1837"}),
        ('"military doctrine"', {"06BAKU1837"}),
        ('"doctrine military"', set()),
        ("negoc*", {"07ANKARA12"}),
        ("négociations", {"07ANKARA12"}),
        ('"consultations on doct"*', {"06BAKU1837", "06STATE900"}),
        ("tags:marr OR kind:press", {"06BAKU1837", "Azimov looks back"}),
        ("consultations -kind:cable", {"Azimov looks back"}),
        ("NOT (consultations OR doctrine)", {"07ANKARA12"}),
        ('from:"AMEMBASSY BAKU" to:secstate date:2006', {"06BAKU1837", "07ANKARA12", "06STATE900"}),
        ("from:lantern", {"Azimov looks back"}),
        ("from:writer", {"Azimov looks back"}),
        ("subject:traffic", {"07ANKARA12"}),
        ("06baku1837", {"06BAKU1837"}),
        ('number:"06 BAKU 1837"', {"06BAKU1837"}),
        ("number:06*", {"06BAKU1837", "06STATE900"}),
        ("who:azimov", {"06BAKU1837"}),
        ("who:person:araz-azimov", {"06BAKU1837"}),
        ("country:TUR", {"07ANKARA12"}),
        ("country:turkey", {"07ANKARA12"}),
        ("type:request", {"06BAKU1837"}),
        ("class:secret", {"06STATE900"}),
        ("carrier:press-text lang:en", {"Azimov looks back"}),
        ("date:2023-02-07", {"Azimov looks back"}),
        ("", {"06BAKU1837", "07ANKARA12", "06STATE900", "Azimov looks back"}),
        ("class:X", set()),
    ],
)
def test_what_is_found(index: Index, query: str, papers: set[str]) -> None:
    """Words, phrases, beginnings, fields and joints find what they say."""
    assert found(index, query) == papers


def test_a_phrase_does_not_run_from_one_paragraph_into_the_next(index: Index) -> None:
    """The last word of a paragraph and the first of the next are no phrase."""
    assert not found(index, '"2006 he wrote"')


def test_the_subject_and_frequent_words_weigh_more(index: Index) -> None:
    """A paper with the word in its subject stands first; equal ones by day, newest first."""
    hits = index.search("consultations", OWNER).hits
    assert [hit.paper.number for hit in hits] == ["06BAKU1837", None, "06STATE900"]
    assert [hit.score for hit in hits] == [7, 1, 1]


def test_order_can_be_asked(index: Index) -> None:
    """Newest and oldest first are each other's reverse."""
    newest = index.search("consultations", OWNER, order="newest").hits
    oldest = index.search("consultations", OWNER, order="oldest").hits
    assert [hit.paper.id for hit in newest] == [hit.paper.id for hit in oldest][::-1]


@pytest.mark.parametrize("query", ["consultations", "", "kind:cable"])
def test_pages_join_to_the_whole(index: Index, query: str) -> None:
    """Page after page gives every hit once, in the order of the whole."""
    whole = index.search(query, OWNER).hits
    pages = [hit for start in range(4) for hit in index.search(query, OWNER, start=start, limit=1).hits]
    assert [hit.paper.id for hit in pages] == [hit.paper.id for hit in whole]
    assert index.search(query, OWNER, limit=0).total == len(whole)
    assert index.search(query, OWNER, start=100).hits == ()


def test_snippets_show_paragraph_mark_and_place(index: Index) -> None:
    """A snippet has its paragraph's number and mark, and its marks cover the words that match."""
    (hit,) = index.search('"military doctrine" pipeline', OWNER).hits
    first, second = hit.snippets
    assert (first.paragraph, first.mark, second.paragraph, second.mark) == (2, "C", 3, "C/NOFORN")
    assert [first.text[start:end] for start, end in first.marks] == ["military doctrine"]
    text = READINGS[0].document.text
    assert text[first.start : first.end] == first.text
    assert not hit.title_marks


def test_titles_are_marked(index: Index) -> None:
    """Where the words stand in the title, their places there are given."""
    (hit,) = index.search("subject:doctrine class:C", OWNER).hits
    assert [(hit.paper.title or "")[start:end] for start, end in hit.title_marks] == ["DOCTRINE"]


def test_long_paragraphs_are_cut_around_the_match(make_store: MakeStore) -> None:
    """A snippet of a long paragraph starts and ends at words and says that it was cut."""
    index = search.open_index(make_store([article("Long", ["so it goes\r\n " * 200 + "needle " + "and on " * 200])]))
    snippet = index.search("needle", ANONYMOUS).hits[0].snippets[0]
    assert snippet.text.startswith(("… so ", "… it ", "… goes "))
    assert snippet.text.endswith(" …")
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["needle"]
    assert "\n" not in snippet.text


def test_facets_count_hits(index: Index) -> None:
    """Facets count the hits of the query, and each value's term narrows to just that count."""
    results = index.search("consultations", OWNER)
    facets = {facet.name: facet for facet in results.facets}
    assert {value.value: value.count for value in facets["kind"].values} == {"cable": 2, "press": 1}
    assert {value.label for value in facets["countries"].values} == {"Azerbaijan"}
    for facet in results.facets:
        for value in facet.values:
            assert index.search(f"consultations {value.term}", OWNER).total == value.count


def test_an_empty_answer_says_what_to_loosen(index: Index) -> None:
    """Each suggestion finds as many papers as it says."""
    for query in (
        "azimov tags:MASS",
        '"azimov bosphorus"',
        "consultationss date:2005-01",
        "azimov date:2006-11",
        "from:tbilisi",
    ):
        results = index.search(query, OWNER)
        assert results.total == 0
        assert all(index.search(one.query, OWNER).total == one.hits > 0 for one in results.loosen)
    assert index.search("azimov tags:MASS", OWNER).loosen[0].query == "azimov"
    assert index.search("consultationss", OWNER).loosen


def test_a_viewer_is_told_nothing_of_what_he_may_not_see(index: Index) -> None:
    """Totals, facets, snippets and suggestions are as if the rest did not exist."""
    results = index.search("consultations", ANONYMOUS)
    assert results.total == 1
    assert {value.value for facet in results.facets for value in facet.values} == {"press", "2023", "Lantern Wire", "U"}
    assert index.search("pipeline", Viewer(Level.C)).total == 0
    assert index.search("pipeline tags:PREL", Viewer(Level.C)).loosen[0].query == "tags:PREL"
    assert not index.search("pipeline consultations tags:PREL", ANONYMOUS).loosen[0].query.count("pipeline")
    (hit,) = index.search("action request", ANONYMOUS).hits
    assert (hit.paper.number, hit.paper.title, hit.paper.day, hit.paper.marking, hit.paper.source_name) == (None,) * 5
    assert [snippet.mark for snippet in hit.snippets] == ["U"]
    assert not found(index, "from:baku action", ANONYMOUS)
    assert not found(index, "who:azimov", ANONYMOUS)


def test_the_index_keeps_up_with_the_record(make_store: MakeStore) -> None:
    """A paper read after the index was opened is found by the next look; what was known stays."""
    store = make_store(READINGS[:2])
    notes: list[str] = []
    index = search.open_index(store, note=notes.append)
    assert not found(index, "tankers kind:press")
    store.keep(article("Tankers again", ["More tankers."]))
    assert index.refresh() == 3
    assert found(index, "tankers") == {"07ANKARA12", "Tankers again"}
    assert notes == ["The index is behind the record: papers to read into it: 1."]


def test_a_newer_reading_takes_the_place_of_the_older(make_store: MakeStore) -> None:
    """A paper read again by another version is found by the new reading only."""
    store = make_store([cable("06BAKU1", "One", [Part("Turkey is named.")])])
    index = search.open_index(store)
    again = cable("06BAKU1", "One", [Part("Turkey is named.")])
    newer = cable("06BAKU1", "One", [Part("Turkey is named.")], entities=[(0, TURKEY)])
    assert newer.document.id == again.document.id
    store.keep(replace(newer, version="2"))
    index.refresh()
    assert index.search("", OWNER).total == 1
    assert found(index, "country:TUR") == {"06BAKU1"}


def test_an_index_is_found_again_and_mended(make_store: MakeStore, tmp_path: Path) -> None:
    """Opened a second time the index is used as it stands; broken or of another record, it is built anew."""
    store = make_store(READINGS)
    first = search.open_index(store)
    assert first.place is not None
    folder = next(path for path in first.place.iterdir() if path.is_dir())
    second = search.open_index(store)
    assert second.papers == 4
    assert folder.is_dir()
    for path in folder.iterdir():
        path.unlink()
    assert found(search.open_index(store), "pipeline") == {"06BAKU1837"}
    (first.place / "standing.json").write_text("{", encoding="utf-8")
    assert found(search.open_index(store), "pipeline") == {"06BAKU1837"}


def test_rebuilding_gives_the_same_answers(make_store: MakeStore) -> None:
    """An index grown paper by paper answers as one built at once, hit for hit."""
    store = make_store(READINGS[:1])
    index = search.open_index(store)
    for reading in READINGS[1:]:
        store.keep(reading)
        index.refresh()
    queries = ("consultations", "", "azimov OR turkey", "kind:cable")
    grown = [index.search(query, OWNER) for query in queries]
    assert index.rebuild() == 4
    assert [index.search(query, OWNER) for query in queries] == grown


def test_where_the_disk_refuses_the_index_is_held_in_memory(make_store: MakeStore, tmp_path: Path) -> None:
    """A folder that cannot be made is told, and the search answers all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    notes: list[str] = []
    index = search.open_index(make_store(READINGS), tmp_path / "file" / "index", note=notes.append)
    assert index.place is None
    assert "held in memory" in notes[0]
    assert found(index, "pipeline") == {"06BAKU1837"}


def test_the_index_lies_beside_the_record() -> None:
    """Its folder has the record's name with ``.index``; a record in memory has none."""
    assert place_of("sqlite:///a/b.db") == Path("a/b.db.index")
    assert place_of("sqlite:////a/b.db") == Path("/a/b.db.index")
    assert place_of("sqlite://") is None
    assert place_of("postgresql://host/name") is None


TOLD = (("actual", ""), ("hypothetical", "no firm ground"), ("planned", "will"), ("denied", "deny"))


def test_events_are_found_by_the_ground_they_stand_on(make_store: MakeStore) -> None:
    """A type of event finds papers that tell it firmly, doubtfully or as planned, and marks these."""
    readings = [
        told_as(
            small_reading(small_cable(f"06BAKU{at}", [SmallPart(CONFIDENTIAL, "France attacked Georgia.")])), telling
        )
        for at, telling in enumerate(TOLD)
    ]
    index = search.open_index(make_store(readings))
    assert found(index, "type:ASSAULT") == {"06BAKU0", "06BAKU1", "06BAKU2"}
    assert found(index, "firm:assault") == found(index, "ground:firm") == {"06BAKU0"}
    assert found(index, "doubtful:ASSAULT") == found(index, "ground:doubtful") == {"06BAKU1"}
    assert found(index, "possible:ASSAULT") == {"06BAKU2"}
    assert found(index, "denied:ASSAULT") == {"06BAKU3"}
    marks = {hit.paper.number: hit.unsure for hit in index.search("type:ASSAULT", OWNER).hits}
    assert marks == {
        "06BAKU0": (),
        "06BAKU1": (ToldEvent("ASSAULT", "doubtful", "no firm ground"),),
        "06BAKU2": (ToldEvent("ASSAULT", "possible", "will"),),
    }
    facets = {facet.name: [(one.value, one.count) for one in facet.values] for facet in index.search("", OWNER).facets}
    assert facets["type"] == [("ASSAULT", 1)]
    assert dict(facets["ground"]) == dict.fromkeys(("firm", "doubtful", "possible", "denied"), 1)
    index.close()


def test_what_is_doubtful_in_a_closed_paragraph_is_not_found(make_store: MakeStore) -> None:
    """Neither hits nor counts tell a reader of events in paragraphs he may not see."""
    parts = [SmallPart(Marking(Level.U), "Nothing."), SmallPart(CONFIDENTIAL, "France attacked Georgia.")]
    index = search.open_index(make_store([told_as(small_reading(small_cable("06BAKU1", parts)), TOLD[1])]))
    assert found(index, "doubtful:ASSAULT") == {"06BAKU1"}
    assert index.search("doubtful:ASSAULT", ANONYMOUS).total == 0
    (hit,) = index.search("", ANONYMOUS).hits
    assert hit.events == ()
    assert "ground" not in {facet.name for facet in index.search("", ANONYMOUS).facets}
    index.close()
