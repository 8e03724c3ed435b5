"""A later version that is held more closely closes everything that was made of the earlier ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import Document, Level, Marking
from dragoman.record import Store, open_record
from dragoman.search import open_index
from dragoman.search.index import Index, country_names
from dragoman.web.answers import (
    CHOICES,
    CalendarPart,
    CollectionPart,
    EventsPart,
    Filter,
    answer_calendar,
    answer_collection,
    answer_collections,
    answer_difference,
    answer_dossier,
    answer_entities,
    answer_events,
    answer_gaps,
    answer_meetings,
    answer_pair,
    answer_paper,
    answer_papers,
    answer_requests,
    answer_search,
    answer_start,
    answer_timeline,
    answer_who,
)
from dragoman.web.answers.paging import ALL
from message.exercise import Exercise, document, prose
from tests.access.asking import emptied, everything_asked
from tests.record.small import read

CLEARED = Viewer(Level.C)
SECRET = Viewer(Level.S)
NODIS = Viewer(Level.C, frozenset({"NODIS"}))
NUMBERS = ("07RIGA311", "07RIGA288", "07RIGA312", "07RIGA310")
IDS = ("person:araz-azimov", "person:nino-beridze", "country:FRA", "country:GEO")
NAMES = ("Araz", "Nino")
QUERIES = ("harbor", "azimov", "number:07RIGA311", "met", '"nino beridze"', "from:riga", "tags:PREL", "date:2007")
TOLD = "Minister Araz Azimov met France on 8 May 2006. Nino Beridze asked Georgia for help in 1999. "
FIRST = Exercise(paragraphs=(TOLD + prose("first"), prose("second")), refs=("RIGA 288",))
ORIGINAL = document(FIRST.text)
COPY = document(FIRST.but(routed=False).text, "other.zip!a.txt")
BESIDE = (
    document(FIRST.but(serial=310, moment=datetime(2007, 4, 27, 8, 2, tzinfo=UTC), refs=("RIGA 311",)).text),
    document(FIRST.but(serial=312, moment=datetime(2007, 4, 29, 8, 2, tzinfo=UTC), paragraphs=(prose("z"),)).text),
)


def corrected(**changed: object) -> Document:
    """Return a corrected copy of the first telegram, with something changed."""
    return document(FIRST.but(signals=("ZDS",), note="CAPTION", **changed).text)


CLOSER = corrected(captions=("NODIS",))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record that the tests fill and empty again."""
    store = open_record(tmp_path_factory.mktemp("versions") / "record.db")
    yield store
    store.close()


def kept(record: Store, papers: Sequence[Document], again: Sequence[Document] = ()) -> Store:
    """Fill a record with these papers and no others; some are read again by another version."""
    emptied(record)
    for paper in papers:
        record.keep(read(paper))
    for paper in again:
        record.keep(read(paper, "v2"))
    return record


def asked(record: Store, viewer: Viewer) -> dict[str, object]:
    """Return everything that the record tells a viewer."""
    return everything_asked(record, viewer, NUMBERS, IDS, NAMES)


def told(
    record: Store, papers: Sequence[Document], viewer: Viewer, *, again: Sequence[Document] = ()
) -> dict[str, object]:
    """Return everything that a record of these papers tells a viewer, its index and its pages included."""
    answers = asked(kept(record, papers, again), viewer)
    index = Index(record, None, print, country_names)
    index.rebuild()
    for query in QUERIES:
        found = index.search(query, viewer)
        answers[query] = (found.total, found.hits, found.facets, found.loosen)
    answers["pages"] = [
        answer_papers(record, viewer),
        answer_entities(record, viewer, "azimov"),
        answer_timeline(record, viewer, IDS[0], None),
        answer_timeline(record, viewer, IDS[0], IDS[2]),
        answer_requests(record, viewer),
        [answer_events(record, viewer, EventsPart(ground, limit=None)) for ground in CHOICES],
        [answer_meetings(record, viewer, page=ALL, ground=ground) for ground in CHOICES],
        answer_who(record, viewer, "minister"),
        answer_start(record, viewer),
        answer_search(index, viewer, "harbor"),
        [answer_dossier(record, viewer, entity, {}, Filter(limit=None)) for entity in IDS],
        [answer_dossier(record, viewer, IDS[2], {}, Filter(limit=None, ground=ground)) for ground in CHOICES],
        answer_pair(record, viewer, (IDS[0], IDS[2]), {}),
        [answer_paper(record, viewer, line.id) for line in record.papers(viewer)],
        answer_collections(record, viewer, ALL),
        [answer_collection(record, viewer, CollectionPart(name)) for name in ("papers", "other.zip")],
        answer_gaps(record, viewer),
        [answer_calendar(record, viewer, CalendarPart(kind=kind)) for kind in (None, "due", "none")],
        [answer_difference(record, viewer, ORIGINAL.id, one.id, ALL) for one in (COPY, CLOSER)],
        [answer_paper(record, viewer, name) for name in (*NUMBERS, ORIGINAL.id, COPY.id, CLOSER.id)],
    ]
    index.close()
    return answers


def test_a_caption_added_later_closes_the_earlier_versions(record: Store) -> None:
    """Original and copies of a telegram reissued as NODIS are for who is admitted to it, in every answer there is."""
    nothing = told(record, BESIDE, CLEARED)
    for order in list(permutations((ORIGINAL, COPY, CLOSER)))[::2]:
        assert told(record, (*BESIDE, *order), CLEARED) == nothing
    assert record.paper(ORIGINAL.id, CLEARED) is None
    assert record.paper(COPY.id, Viewer(Level.TS)) is None
    assert record.difference(ORIGINAL.id, CLOSER.id, CLEARED) is None
    found = record.paper(ORIGINAL.id, NODIS)
    assert found is not None
    assert (found.marking, found.raised) == (Marking(Level.C, ("NODIS",)),) * 2
    assert all("NODIS" in claim.marking.controls for claim in record.claims_of(ORIGINAL.id, NODIS))
    assert {problem.code for problem in found.problems} == {problem.code for problem in ORIGINAL.problems}
    assert record.difference(ORIGINAL.id, CLOSER.id, NODIS) is not None


def test_what_a_newer_reading_changed_is_closed_too(record: Store) -> None:
    """Changes that a newer version of the rules made in the original tell as little as the original."""
    nothing = told(record, BESIDE, CLEARED)
    assert told(record, (*BESIDE, ORIGINAL, CLOSER), CLEARED, again=(ORIGINAL,)) == nothing
    assert told(record, (*BESIDE, ORIGINAL), CLEARED, again=(ORIGINAL,)) != nothing
    emptied(record)
    for paper, version in ((ORIGINAL, "v1"), (ORIGINAL, "v2"), (CLOSER, "v2")):
        record.keep(read(paper, version))
    assert record.changes(CLEARED) == ()
    assert len(record.changes(NODIS)) == 1


def test_a_higher_class_closes_open_paragraphs_of_the_earlier_version(record: Store) -> None:
    """Unclassified paragraphs of the original are closed with it where the correction is SECRET."""
    mixed = FIRST.but(marks="U")
    higher = document(mixed.but(banner="SECRET", marks="S", signals=("ZDS",), note="CLASS").text)
    nothing = told(record, BESIDE, ANONYMOUS)
    assert told(record, (*BESIDE, document(mixed.text)), ANONYMOUS) != nothing
    assert told(record, (*BESIDE, document(mixed.text), higher), ANONYMOUS) == nothing
    assert told(record, (*BESIDE, document(mixed.text), higher), CLEARED) == told(record, BESIDE, CLEARED)


def test_one_paragraph_held_more_closely_closes_the_earlier_version(record: Store) -> None:
    """Where only a paragraph's own mark was raised, the original's paragraphs are as close as the whole."""
    mixed = FIRST.but(marks="U").text.replace("2. (U)", "2. (C)")
    closer = FIRST.but(marks="C", signals=("ZDS",), note="PARA 1 MARKED C")
    nothing = told(record, BESIDE, ANONYMOUS)
    assert told(record, (*BESIDE, document(mixed)), ANONYMOUS) != nothing
    assert told(record, (*BESIDE, document(mixed), document(closer.text)), ANONYMOUS) == nothing


def test_a_paragraph_put_in_before_others_does_not_open_them(record: Store) -> None:
    """Where numbers moved, a closer paragraph may be any of the earlier ones."""
    mixed = FIRST.but(marks="U").text.replace("2. (U)", "2. (C)")
    moved = FIRST.but(
        signals=("ZDS",), note="PARA 1 ADDED", paragraphs=("New.", *FIRST.paragraphs), marks="C"
    ).text.replace("1. (C) New", "1. (U) New")
    found = told(record, (*BESIDE, document(mixed), document(moved)), ANONYMOUS)
    assert found["claims"] == ()


def test_a_correction_whose_marking_was_lost_closes_for_all_but_the_owner(record: Store) -> None:
    """What cannot be read is not taken for lower: the original is the owner's until the marking is known."""
    unknown = Marking(Level.UNSTATED, ("NODIS",))
    blocks = tuple(msgspec.structs.replace(block, marking=unknown) for block in CLOSER.blocks)
    lost = replace(CLOSER, marking=unknown, blocks=blocks)
    for viewer in (CLEARED, NODIS, Viewer(Level.TS, frozenset({"NODIS"}))):
        assert told(record, (*BESIDE, ORIGINAL, lost), viewer) == told(record, BESIDE, viewer)


@pytest.mark.parametrize(
    "changed",
    [{"banner": "UNCLASSIFIED", "marks": "U"}, {"captions": ()}, {"marks": "U"}, {"paragraphs": FIRST.paragraphs[:1]}],
)
def test_a_version_that_lowers_opens_nothing(record: Store, changed: dict[str, object]) -> None:
    """What a correction opens is open in the correction alone; the earlier version stays as closed as it was."""
    closed = document(FIRST.but(captions=("NODIS",)).text)
    lower = corrected(**changed)
    for viewer in (ANONYMOUS, CLEARED):
        alone = told(record, (*BESIDE, lower), viewer)
        assert told(record, (*BESIDE, lower, closed), viewer) == alone
    assert record.paper(closed.id, CLEARED) is None
    original = record.paper(closed.id, OWNER)
    assert original is not None
    assert original.marking == closed.marking


def test_another_telegram_of_the_number_is_not_closed(record: Store) -> None:
    """A correction closes versions of its own telegram, not another message that has the same number."""
    other = document(
        FIRST.but(
            moment=datetime(2007, 6, 2, 9, 1, tzinfo=UTC), paragraphs=(prose("q"), prose("r")), subject="A BALL"
        ).text
    )
    assert told(record, (*BESIDE, other, CLOSER), CLEARED) == told(record, (*BESIDE, other), CLEARED)


def test_sections_and_corrections_in_part_close_the_whole(record: Store) -> None:
    """A corrected section, or one corrected paragraph, with a caption closes all sections of the original."""
    long = [prose(("section", part), 150) for part in range(4)]
    first = document(FIRST.but(section=(1, 2), paragraphs=(long[0], long[1]), signer="").text)
    second = FIRST.but(section=(2, 2), paragraphs=(long[2], long[3]))
    again = document(second.but(signals=("ZDS",), note="PARA 4", captions=("NODIS",)).text)
    papers = (*BESIDE, first, document(second.text), again)
    assert told(record, papers, CLEARED) == told(record, BESIDE, CLEARED)


def test_an_index_follows(record: Store, tmp_path: Path) -> None:
    """A standing index finds the original before the correction came, and nothing of it afterwards, and again later."""
    emptied(record)
    for paper in (*BESIDE, ORIGINAL):
        record.keep(read(paper))
    index = open_index(record, tmp_path / "index")
    assert index.search("azimov number:07RIGA311", CLEARED).total == 1
    record.keep(read(CLOSER))
    assert index.search("azimov number:07RIGA311", CLEARED).total == 0, "closed at once, before the index is made anew"
    assert index.search("azimov", CLEARED).total == 1
    index.refresh()
    assert index.search("azimov number:07RIGA311", CLEARED).total == 0
    assert index.search("azimov number:07RIGA311", NODIS).total == 2
    facets = {facet.name: facet.values for facet in index.search("azimov", CLEARED).facets}
    assert sum(value.count for value in facets["kind"]) == 1
    index.close()


def test_what_was_closed_by_mistake_opens_again(record: Store) -> None:
    """Where a newer reading finds that the correction is none, or not closer, all is as if it had not been closed."""
    before = told(record, (*BESIDE, ORIGINAL, COPY), CLEARED)
    emptied(record)
    for paper in (*BESIDE, ORIGINAL, COPY, CLOSER):
        record.keep(read(paper))
    harmless = replace(CLOSER, header=msgspec.structs.replace(CLOSER.header, quarantined=CLOSER.header.reference))  # type: ignore[type-var, union-attr]
    record.keep(read(harmless, "v2"))
    after = asked(record, CLEARED)
    assert {key: before[key] for key in after} == after


levels = st.sampled_from(["CONFIDENTIAL", "SECRET", "UNCLASSIFIED"])
plans = st.lists(
    st.tuples(
        levels,
        st.sampled_from(["U", "C", "S"]),
        st.sampled_from([(), ("NODIS",), ("SIPDIS",)]),
        st.sampled_from([None, None, "TEXT"]),
        st.sampled_from([0, 0, 40]),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


slow = settings(
    max_examples=4,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


@slow
@given(plans, st.sampled_from([ANONYMOUS, CLEARED, SECRET, NODIS]), st.randoms(use_true_random=False))
def test_what_is_hidden_changes_no_answer(
    record: Store,
    plan: list[tuple[str, str, tuple[str, ...], str | None, int, bool]],
    viewer: Viewer,
    chance: random.Random,
) -> None:
    """Without the papers of which a viewer sees nothing, and in any order, all answers to him are the same."""
    papers = [
        document(
            FIRST.but(
                banner=banner, marks=marks, captions=captions, note=note, signals=("ZDS",) if note else (),
                moment=FIRST.moment.replace(minute=5 + minutes), routed=routed,
                paragraphs=(FIRST.paragraphs[0], prose("second", 50 + place)),
            ).text,
            f"papers/{place}.txt",
        )
        for place, (banner, marks, captions, note, minutes, routed) in enumerate(plan)
    ]  # fmt: skip
    answers = asked(kept(record, (*BESIDE, *papers)), viewer)
    seen = {line.id for line in record.papers(viewer)}
    raised = {paper.id for paper in papers if (found := record.paper(paper.id, OWNER)) and found.raised}
    left = [paper for paper in papers if paper.id in seen]
    chance.shuffle(papers)
    assert asked(kept(record, (*BESIDE, *papers)), viewer) == answers
    if not raised & seen:
        assert asked(kept(record, (*BESIDE, *left)), viewer) == answers
