"""Two thousand exercise telegrams with forty faults planted in them: each fault is found, and nothing else is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import pytest
from bench.planted import EACH, Collection, Kind, by_kind, planted

from dragoman.documents import Document
from dragoman.message import (
    Entry,
    Face,
    Gap,
    OutOfOrder,
    Work,
    assemble,
    check_among,
    face_of,
    gaps,
    out_of_order,
    parts_of,
    whole,
)
from dragoman.readers import Source, read


@dataclass(frozen=True, slots=True)
class Checked:
    """The collection as read: its papers, what they are as telegrams, and how these stand among one another."""

    collection: Collection
    papers: dict[str, Document]
    works: tuple[Work, ...]
    misfits: tuple[OutOfOrder, ...]
    gaps: tuple[Gap, ...]

    def numbers(self, kind: Kind) -> set[str]:
        return {fault.number for fault in by_kind(self.collection.faults, kind)}


@pytest.fixture(scope="module")
def checked() -> Checked:
    collection = planted()
    papers = {name: paper for name, text in collection.papers for paper in read(Source(name, text.encode()))}
    documents = {name: paper for name, paper in papers.items() if isinstance(paper, Document)}
    faces = [face for paper in documents.values() if (face := face_of(paper)) is not None]
    families: dict[str | None, list[Face]] = defaultdict(list)
    for face in faces:
        families[face.number].append(face)
    works = tuple(work for family in families.values() for work in assemble(family))
    entries = [
        Entry(face.post, face.year, face.serial, face.moment, face.document)
        for face in faces
        if face.post and face.year and face.serial
    ]
    misfits = out_of_order(entries)
    return Checked(collection, documents, works, misfits, tuple(gaps(entries, misfits)))


def test_the_collection_is_what_it_says(checked: Checked) -> None:
    """There are forty faults, eight of each kind, and every paper is read."""
    assert Counter(fault.kind for fault in checked.collection.faults) == dict.fromkeys(
        ("splice", "year", "section", "correction", "gap"), EACH
    )
    assert len(checked.papers) == len(checked.collection.papers) > 2_000


def test_each_head_on_another_text_is_put_aside(checked: Checked) -> None:
    """All spliced papers are in quarantine, no other; each is told with the number that its text bears."""
    found = {
        name.split("-", 1)[0]: [one.message for one in paper.problems if one.code == "spliced"]
        for name, paper in checked.papers.items()
        if face_of(paper) is None
    }
    assert set(found) == checked.numbers("splice")
    for fault in by_kind(checked.collection.faults, "splice"):
        assert any(fault.other and fault.other in message for message in found[fault.number])


def test_each_misprinted_year_is_found_by_its_neighbours(checked: Checked) -> None:
    """A telegram under a wrong year does not fit its series, and the one year that fits is given."""
    printed = {fault.number: fault.other for fault in by_kind(checked.collection.faults, "year")}
    expected = set()
    for number in checked.numbers("year"):
        post, year, serial = parts_of(number)
        expected.add((post, int(printed[number] or 0), serial, year))
    found = {(one.entry.post, one.entry.year, one.entry.serial, one.year) for one in checked.misfits}
    assert found == expected


def test_each_lost_section_is_missed(checked: Checked) -> None:
    """Sections that lie apart are joined; a lost one is told by its number, and no other telegram lacks any."""
    found = {(work.number, work.missing) for work in checked.works if work.missing}
    faults = by_kind(checked.collection.faults, "section")
    assert found == {(fault.number, (int(fault.other or 0),)) for fault in faults}


def test_each_corrected_copy_is_a_version(checked: Checked) -> None:
    """A corrected copy is the later version of its telegram; no other telegram has two versions or was sent twice."""
    kinds = {work.number: [version.kind for version in work.versions] for work in checked.works}
    several = {number for number, versions in kinds.items() if len(versions) > 1}
    assert several == checked.numbers("correction")
    assert all(kinds[number] == ["original", "corrected copy"] for number in several)
    assert not [work.number for work in checked.works if any(len(one.transmissions) > 1 for one in work.versions)]


def test_each_gap_is_found(checked: Checked) -> None:
    """Serials that were taken out, and those whose text is another's, are missing; no other is."""
    found = {f"{gap.year % 100:02}{gap.post}{gap.first}" for gap in checked.gaps if gap.first == gap.last}
    assert len(found) == len(checked.gaps)
    assert found == checked.numbers("gap") | checked.numbers("splice")


def test_no_sound_paper_has_a_problem(checked: Checked) -> None:
    """Of a paper without a fault nothing is told but that it is a later section."""
    touched = {fault.number for fault in checked.collection.faults}
    told = {
        (name, problem.code)
        for name, paper in checked.papers.items()
        if name.split("-", 1)[0] not in touched
        for problem in paper.problems
        if problem.code != "part-only"
    }
    assert told == set()


def test_the_faults_are_told_among_telegrams(checked: Checked) -> None:
    """The check of all telegrams together tells each lost section, correction and misprinted year once, and no more."""
    faces = [face for paper in checked.papers.values() if (face := face_of(paper)) is not None]
    told = Counter(among.problem.code for among in check_among(faces))
    assert told == {
        "sections-not-here": EACH,
        "corrected-here": EACH,
        "number-twice": told["number-twice"],
        "serial-out-of-order": EACH,
    }
    assert told["number-twice"] <= EACH
    complete = whole(faces)
    lost = checked.numbers("section")
    assert {paper.number for paper in checked.papers.values() if paper.id in complete}.isdisjoint(lost)
