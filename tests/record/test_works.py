"""Telegrams of several papers in a record: which leads, which stands aside, what is told of them."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import msgspec
import pytest

from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import (
    PUBLIC,
    Block,
    CableHeader,
    Document,
    DocumentId,
    EditionHeader,
    Level,
    Sourced,
    Span,
)
from dragoman.record import Store, open_record
from message.exercise import Exercise, document, prose
from tests.access.asking import everything_asked
from tests.record.small import read, without_grounds

CLEARED = Viewer(Level.C)
NODIS = Viewer(Level.TS, frozenset({"NODIS"}))
TOLD = "Minister Araz Azimov met France on 8 May 2006. Nino Beridze attacked Georgia in 1999. All left quietly. "
FIRST = Exercise(paragraphs=(TOLD + prose("first"), prose("second")), refs=("RIGA 288", "TALLINN 402"))
LATER = datetime(2007, 4, 30, 9, 12, tzinfo=UTC)
COPY = document(FIRST.but(routed=False).text.replace("quietly", "quitely"), "other.zip!a.txt")
ORIGINAL = document(FIRST.text)
CORRECTED = document(
    FIRST.but(signals=("ZDS",), note="TEXT PARA 2", paragraphs=(FIRST.paragraphs[0], prose("second", 52) + " So.")).text
)
CLOSER = document(FIRST.but(signals=("ZDS",), note="CAPTION ADDED", captions=("NODIS",)).text)
REPEAT = document(FIRST.but(moment=LATER, signals=("ZDK",)).text)
OTHER = document(
    FIRST.but(moment=LATER, paragraphs=(prose("x"), "Araz Azimov met Georgia. " + prose("y")), subject="A BALL").text
)
NUMBERS = ("07RIGA311", "07RIGA288", "07TALLINN402")
IDS = ("person:araz-azimov", "person:nino-beridze", "country:FRA", "country:GEO")
NAMES = ("Araz", "Nino")


def kept(store: Store, *documents: Document, version: str = "v1") -> Store:
    """Keep these papers, in this order."""
    for paper in documents:
        store.keep(read(paper, version))
    return store


def asked(store: Store, viewer: Viewer) -> dict[str, object]:
    """Return every answer a record gives a viewer."""
    return everything_asked(store, viewer, NUMBERS, IDS, NAMES)


def standing(store: Store) -> list[tuple[str, bool, bool]]:
    """Return, for each paper of the number, its id, whether it stands aside, and whether it was raised."""
    papers = [paper for one in store.works("07RIGA311", OWNER) for paper in one.papers]
    return sorted((paper.line.id, paper.is_aside, paper.raised is not None) for paper in papers)


Fresh = Callable[[], Store]


@pytest.fixture
def fresh(empty_file: Path, tmp_path: Path) -> Fresh:
    """Makes empty records."""
    import shutil

    made: list[int] = []

    def make() -> Store:
        made.append(1)
        path = tmp_path / f"record-{len(made)}.db"
        shutil.copyfile(empty_file, path)
        return open_record(path)

    return make


def test_a_copy_stands_aside(store: Store) -> None:
    """Of two copies one is counted, listed and exported; on its own page each has all of its claims."""
    kept(store, ORIGINAL)
    alone = store.counts(OWNER), store.claims(OWNER), store.entities(OWNER)
    kept(store, COPY)
    assert store.counts(OWNER).papers == 2
    assert (store.counts(OWNER).claims, store.claims(OWNER), store.entities(OWNER)) == (alone[0].claims, *alone[1:])
    assert [line.id for line in store.cited_by("07RIGA288", OWNER)] == [ORIGINAL.id]
    assert {claim.document for claim in store.each_claim(OWNER)} == {ORIGINAL.id}
    assert {claim.document for claim in store.each_claim(OWNER, copies=True)} == {ORIGINAL.id, COPY.id}
    assert len(store.claims_of(COPY.id, OWNER)) == len(store.claims_of(ORIGINAL.id, OWNER))
    assert store.claim(store.claims_of(COPY.id, OWNER)[0].id, OWNER) is not None


def test_a_corrected_copy_leads(store: Store) -> None:
    """What a correction replaced stands aside, and the correction is the paper found under the number."""
    kept(store, ORIGINAL, COPY, CORRECTED)
    assert {claim.document for claim in store.claims(OWNER)} == {CORRECTED.id}
    found = store.paper("07RIGA311", OWNER)
    assert found is not None
    assert found.id == CORRECTED.id
    (held,) = store.works("07RIGA311", OWNER)
    assert [version.kind for version in held.work.versions] == ["original", "corrected copy"]
    assert [paper.is_aside for paper in held.papers] == [True, True, False]
    assert held.paper(COPY.id).line.number == "07RIGA311"


def test_another_telegram_of_the_number_stands_for_itself(store: Store) -> None:
    """Two messages under one number are both listed; the earlier is found first, each by its own id too."""
    kept(store, OTHER, ORIGINAL)
    works = store.works("07RIGA311", OWNER)
    assert [held.work.id for held in works] == ["07RIGA311.281405ZAPR07", "07RIGA311.300912ZAPR07"]
    assert {claim.document for claim in store.claims(OWNER)} == {ORIGINAL.id, OTHER.id}
    for name, paper in (("07riga311", ORIGINAL), (works[1].work.id, OTHER), (works[0].work.id.lower(), ORIGINAL)):
        found = store.paper(name, OWNER)
        assert found is not None
        assert found.id == paper.id
    assert [held.work.id for held in store.works(works[1].work.id, OWNER)] == [works[1].work.id]
    assert [held.work.id for held in store.works(OTHER.id[:12], OWNER)] == [works[1].work.id]
    assert store.works("07RIGA999", OWNER) == ()


def test_the_differing_words_of_two_papers_are_given(store: Store) -> None:
    """Two copies are compared word by word; offsets are those of the texts as received."""
    kept(store, ORIGINAL, COPY)
    found = store.difference(ORIGINAL.id, COPY.id, OWNER)
    assert found is not None
    assert (found.one.id, found.other.id) == (ORIGINAL.id, COPY.id)
    words = [(found.one_text[slice(*one.one)], found.other_text[slice(*one.other)]) for one in found.differences]
    assert words
    assert set(words) == {("quietly", "quitely")}
    assert store.difference(ORIGINAL.id, "0" * 64, OWNER) is None


def test_a_copy_that_not_all_may_see_leads_nobody(store: Store) -> None:
    """Of two copies, one of which is closed to some who see the other, both are listed."""
    closed = document(FIRST.but(captions=("NODIS",), extra=("",)).text)
    kept(store, COPY, closed)
    assert standing(store) == sorted([(COPY.id, False, False), (closed.id, False, False)])
    assert {claim.document for claim in store.claims(NODIS)} == {COPY.id, closed.id}
    assert {claim.document for claim in store.claims(CLEARED)} == {COPY.id}


def test_who_sees_a_part_has_every_copy(store: Store) -> None:
    """To a viewer who does not see the heads, nothing says that two papers are one telegram."""
    mixed = FIRST.but(marks="U")
    one, other = document(mixed.text), document(mixed.but(routed=False).text, "b/2.txt")
    kept(store, one, other)
    assert {claim.document for claim in store.claims(CLEARED)} == {one.id}
    assert {claim.document for claim in store.claims(ANONYMOUS)} == {one.id, other.id}
    assert store.counts(ANONYMOUS).claims == len(store.claims(ANONYMOUS))


def test_a_section_stands_aside_for_the_whole(store: Store) -> None:
    """A paper of one section is led by a joined copy, not by the other section."""
    long = [prose(("section", part), 150) for part in range(4)]
    first = FIRST.but(section=(1, 2), paragraphs=(long[0], long[1]), signer="")
    second = FIRST.but(section=(2, 2), paragraphs=(long[2], long[3]))
    apart = [document(first.text), document(second.text)]
    kept(store, *apart)
    assert [held.work.missing for held in store.works("07RIGA311", OWNER)] == [()]
    assert not any(aside for _, aside, _ in standing(store))
    joined = document(FIRST.but(section=(1, 2), paragraphs=tuple(long)).text)
    kept(store, joined)
    assert [one for one, aside, _ in standing(store) if not aside] == [joined.id]


def test_a_missing_section_is_told(store: Store) -> None:
    """Of a telegram in three sections the second alone is here: 1 and 3 are missing."""
    kept(store, document(FIRST.but(section=(2, 3), signer="").text))
    (partial,) = store.gaps(OWNER).sections
    assert (partial.work.missing, partial.work.of) == ((1, 3), 3)
    assert [line.number for line in partial.papers] == ["07RIGA311"]


def test_what_is_missing_is_told(store: Store) -> None:
    """Serials between neighbours, continuity numbers that jump, and papers cited but not held."""
    papers = [
        document(
            FIRST.but(
                serial=serial, moment=FIRST.moment.replace(day=day), to=(f"RUEHC/SECSTATE WASHDC PRIORITY {count}",),
                refs=refs, info=(),
            ).text
        )
        for serial, day, count, refs in (
            (300, 20, 1180, ()), (303, 21, 1181, ("RIGA 300", "RIGA 288")), (304, 22, 1184, ("RIGA 288",))
        )
    ]  # fmt: skip
    missing = kept(store, *papers).gaps(OWNER)
    assert [(gap.post, gap.year, gap.first, gap.last) for gap in missing.serials] == [("RIGA", 2007, 301, 302)]
    assert [(jump.addressee, jump.first, jump.last) for jump in missing.jumps] == [("SECSTATE WASHDC", 1182, 1183)]
    assert [(one.number, [line.number for line in one.cited_by]) for one in missing.cited] == [
        ("07RIGA288", ["07RIGA303", "07RIGA304"])
    ]
    assert missing.lines[papers[0].id].number == "07RIGA300"
    assert store.gaps(OWNER, collection="nowhere").serials == ()
    assert store.gaps(OWNER, collection="papers") == missing


def test_a_hidden_serial_looks_like_one_that_is_not_held(store: Store) -> None:
    """Whether a closed telegram is here or not, its serial is missing and citing papers cite what is not held."""
    hidden = document(FIRST.but(serial=301, captions=("NODIS",), moment=FIRST.moment.replace(day=20)).text)
    seen = [
        document(FIRST.but(serial=serial, moment=FIRST.moment.replace(day=day), refs=("RIGA 301",)).text)
        for serial, day in ((300, 20), (302, 21))
    ]
    kept(store, *seen)
    before = asked(store, CLEARED)
    kept(store, hidden)
    assert asked(store, CLEARED) == before
    assert [gap.first for gap in store.gaps(CLEARED).serials] == [301]
    assert store.gaps(OWNER).serials == ()


def test_a_time_that_does_not_fit_is_told(store: Store) -> None:
    """A telegram of October among those of April is given with its neighbours and with what to do."""
    papers = [
        document(FIRST.but(serial=serial, moment=datetime(2007, month, day, 9, 5, tzinfo=UTC)).text)
        for serial, month, day in ((300, 4, 2), (303, 4, 9), (304, 10, 3), (310, 4, 12), (312, 4, 20))
    ]
    (misfit,) = kept(store, *papers).series_problems(OWNER)
    assert (misfit.paper.id, misfit.problem.code) == (papers[2].id, "serial-out-of-order")
    assert misfit.before is not None
    assert misfit.after is not None
    assert (misfit.before.number, misfit.after.number) == ("07RIGA303", "07RIGA310")
    assert "07RIGA304 is of 03 October 2007, but stands beside 303 of 09 April 2007" in misfit.problem.message
    assert store.series_problems(OWNER, collection="nowhere") == ()
    assert len(store.series_problems(OWNER, collection="papers")) == 1


def test_a_spliced_paper_is_held_and_grouped_with_nothing(store: Store) -> None:
    """A paper in quarantine is found by its id, stands under no number, and leads or follows no other."""
    assert ORIGINAL.header is not None
    header = msgspec.structs.replace(ORIGINAL.header, quarantined=Sourced("07RIGA999", Span(COPY.id, 0, 1)))  # type: ignore[type-var]
    spliced = replace(COPY, header=header)
    kept(store, ORIGINAL, spliced)
    assert standing(store) == [(ORIGINAL.id, False, False)]
    assert store.works(spliced.id, OWNER) == ()
    paper = store.paper(spliced.id, OWNER)
    assert paper is not None
    assert paper.number is None
    assert {claim.document for claim in store.claims(OWNER)} == {ORIGINAL.id, spliced.id}


def test_a_proven_year_leads_to_the_paper_too(store: Store) -> None:
    """A telegram printed with a wrong year is found and cited under the right one as well."""
    told = (f"In 2009 {prose('year', 40)} In 2009 it ended. {prose('more')}",)
    right = FIRST.but(moment=datetime(2009, 9, 23, 15, 10, tzinfo=UTC), paragraphs=told)
    wrong = document(right.text.replace("SEP 09", "SEP 00"))
    citing = document(Exercise(serial=900, refs=("09 RIGA 311",)).text)
    kept(store, wrong, citing)
    for number in ("00RIGA311", "09RIGA311"):
        found = store.paper(number, OWNER)
        assert found is not None
        assert found.id == wrong.id
    assert "09RIGA311" not in [one.number for one in store.gaps(OWNER).cited]


def test_a_telegram_that_an_edition_prints_is_a_copy(store: Store) -> None:
    """A document of an edition that prints a telegram goes by the telegram's number, beside the archive's copy."""
    ident = DocumentId("e" * 64)
    assert isinstance(ORIGINAL.header, CableHeader)
    words = "\n".join(FIRST.paragraphs)
    block = Block("paragraph", Span(ident, 0, len(words)), PUBLIC, prose=Span(ident, 0, len(words)))
    printed = CableHeader(reference=ORIGINAL.header.reference, dtg=ORIGINAL.header.dtg)
    heading = EditionHeader(
        "frus2005v99", "7", None, "telegram", Sourced(date(2007, 4, 28), Span(ident, 0, 1)), cable=printed
    )
    kept(store, Document(ident, words, "frus", "frus-tei", "v99.xml#7", "utf-8", heading, (block,), PUBLIC), ORIGINAL)
    (held,) = store.works("07RIGA311", OWNER)
    assert set(held.work.copies) == {ident, ORIGINAL.id}
    assert held.paper(ident).line.number == "frus2005v99/7"
    assert [one.work.copies for one in store.works("07RIGA311", ANONYMOUS)] == [(ident,)]
    for viewer, name, paper in ((OWNER, "07RIGA311", ORIGINAL.id), (ANONYMOUS, "07RIGA311", ident)):
        found = store.paper(name, viewer)
        assert found is not None
        assert found.id == paper


def test_collections_are_where_papers_were_found(store: Store) -> None:
    """Folder, archive and file of many are collections; their papers, days and problems are told apart."""
    kept(store, ORIGINAL, COPY, replace(OTHER, source="dump.csv#17"))
    store.found_at(ORIGINAL.id, "other.zip!b.txt")
    assert [(one.name, one.papers) for one in store.collections(OWNER)] == [
        ("dump.csv", 1), ("other.zip", 2), ("papers", 1),
    ]  # fmt: skip
    assert store.collections(ANONYMOUS) == ()
    everywhere = {one.code: one for one in store.check_list(OWNER)}
    here = {one.code: one for one in store.check_list(OWNER, collection="other.zip")}
    assert set(here) <= set(everywhere)
    assert all(here[code].papers <= everywhere[code].papers for code in here)
    for code, one in everywhere.items():
        told = store.problems_of(code, OWNER)
        assert (len(told), len({found.paper.id for found in told})) == (one.problems, one.papers)
        assert store.problems_of(code, OWNER, start=1, limit=1) == told[1:2]
    assert store.check_list(ANONYMOUS) == ()


PAPERS = (ORIGINAL, COPY, CORRECTED, CLOSER, REPEAT, OTHER)


def test_the_record_is_the_same_whatever_the_order(fresh: Fresh) -> None:
    """Copies, corrections, repeats and others of one number, in any order: the same answers to everybody, one stamp."""
    orders = random.Random(5).sample(list(permutations(PAPERS)), 5)
    told = []
    for order in orders:
        store = kept(fresh(), *order)
        told.append((store.stamp(), standing(store), [asked(store, one) for one in (OWNER, CLEARED, NODIS, ANONYMOUS)]))
        store.close()
    assert all(one[0] == told[0][0] for one in told)
    assert all(one[1] == told[0][1] for one in told)
    assert all(one[2] == told[0][2] for one in told)


def test_reading_again_and_back_leaves_no_trace(fresh: Fresh) -> None:
    """Papers read by another version and back again stand as if they had been read once."""
    once = kept(fresh(), *PAPERS)
    again = kept(fresh(), *PAPERS)
    kept(again, *PAPERS[::-1], version="v2")
    kept(again, *PAPERS, version="v1")
    assert (again.stamp(), standing(again)) == (once.stamp(), standing(once))
    assert again.counts(CLEARED) == once.counts(CLEARED)
    assert [claim.id for claim in again.claims(OWNER)] == [claim.id for claim in once.claims(OWNER)]


def test_a_number_read_otherwise_sets_the_rest_free(store: Store) -> None:
    """Where a newer version reads another number on the leading paper, the other leads itself again."""
    kept(store, COPY, ORIGINAL)
    assert any(aside for _, aside, _ in standing(store))
    renamed = msgspec.structs.replace(ORIGINAL.header, reference=Sourced("07RIGA312", Span(ORIGINAL.id, 0, 1)), de=None)  # type: ignore[type-var]
    kept(store, replace(ORIGINAL, header=renamed), version="v2")
    assert standing(store) == [(COPY.id, False, False)]
    assert {claim.document for claim in store.claims(OWNER)} == {COPY.id, ORIGINAL.id}


ADDED = {
    "readings": ("own", "own_highest", "raised", "aside"),
    "sources": ("collection",),
    **dict.fromkeys(("blocks", "problems", "claims", "changes"), ("own",)),
}


def test_a_record_of_old_learns_which_papers_are_one(fresh: Fresh) -> None:
    """A record of the revision before is given faces, names and collections, and settled, when it is opened."""
    store = kept(fresh(), COPY, ORIGINAL, OTHER)
    before = standing(store), store.collections(OWNER), asked(store, CLEARED)
    path = store.url.removeprefix("sqlite:///")
    store.close()
    with sqlite3.connect(path) as connection:
        without_grounds(connection)
        for index in ("ix_readings_aside", "ix_readings_raised", "ix_sources_collection"):
            connection.execute(f"DROP INDEX {index}")
        for table in ("faces", "paper_names"):
            connection.execute(f"DROP TABLE {table}")
        for table, columns in ADDED.items():
            for column in columns:
                connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
    connection.close()
    again = open_record(path)
    assert (standing(again), again.collections(OWNER), asked(again, CLEARED)) == before
    kept(again, CLOSER)
    assert again.paper(ORIGINAL.id, CLEARED) is None
    again.close()
