"""Telegrams checked against one another: what none of them shows by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.documents import DocumentId, Problem
from dragoman.message.faces import Face
from dragoman.message.families import assemble
from dragoman.message.series import Entry, out_of_order, problem_of
from dragoman.message.works import Work

AMONG_ADVICE = {
    "sections-not-here": "Look for the sections that are lacking; until then the telegram is not whole.",
    "corrected-here": "Nothing: cite the corrected copy; the words that differ are shown beside each other.",
    "number-twice": "Look which telegram bears the number rightly; cite both with their date-time group.",
}
"""What to do about the problems that only several telegrams together show."""


@dataclass(frozen=True, slots=True)
class Among:
    """A problem among telegrams and the papers it is told of, the one in question first."""

    problem: Problem
    documents: tuple[DocumentId, ...]


def check_among(faces: Iterable[Face]) -> Iterator[Among]:
    """Give what telegrams show of one another, by number.

    Told are sections that no paper has, corrected copies beside what they correct, one number on two telegrams, and
    telegrams whose time does not fit their serial. Serials that are missing are no fault of a paper: see `gaps`.
    """
    families: dict[str, list[Face]] = defaultdict(list)
    entries: list[Entry] = []
    for face in faces:
        for name in face.names[-1:]:
            families[name].append(face)
        if face.post is not None and face.year is not None and face.serial is not None:
            again = face.corrected is not None or face.is_repeat
            entries.append(Entry(face.post, face.year, face.serial, face.moment, face.document, again))
    for name in sorted(families):
        yield from _of_family(name, assemble(families[name]))
    for told in out_of_order(entries):
        beside = (one.document for one in (told.before, told.after) if one is not None)
        yield Among(problem_of(told), (told.entry.document, *beside))


def _of_family(name: str, works: tuple[Work, ...]) -> Iterator[Among]:
    """Give what is told of the telegrams that bear one number."""
    for work in works:
        if work.missing:
            lost = ", ".join(map(str, work.missing))
            message = f"{name} was sent in {work.of} sections; section {lost} is in no paper here."
            yield _among("sections-not-here", message, work.copies)
        corrected = [version for version in work.versions if version.kind == "corrected copy"]
        if corrected and len(work.versions) > len(corrected):
            notes = "; ".join(version.note for version in corrected if version.note)
            message = f"{name} is here as it was sent and as a corrected copy{f' ({notes})' if notes else ''}."
            yield _among("corrected-here", message, work.copies[::-1])
    if len(works) > 1:
        times = " and ".join(f"{work.moment:%d %B %Y %H:%MZ}" if work.moment else "no time" for work in works)
        message = f"{name} is the number of {len(works)} telegrams here, of {times}."
        yield _among("number-twice", message, tuple(copy for work in works for copy in work.copies))


def _among(code: str, message: str, documents: tuple[DocumentId, ...]) -> Among:
    return Among(Problem(code, message, advice=AMONG_ADVICE[code]), documents)


def whole(faces: Iterable[Face]) -> set[DocumentId]:
    """Return the papers of telegrams all of whose sections are here: of these no section lacks the others."""
    families: dict[str, list[Face]] = defaultdict(list)
    for face in faces:
        for name in face.names[-1:]:
            families[name].append(face)
    works = (work for family in families.values() for work in assemble(family))
    return {copy for work in works if work.of and not work.missing for copy in work.copies}
