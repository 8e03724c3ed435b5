"""Which papers are one telegram: works, versions, transmissions, sections and copies, from the faces of papers.

The number is no key: one number may stand on two telegrams, and one telegram may come without it. Every step takes the
papers in an order of their own, so that the answer does not depend on the order in which they are given.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.message.faces import Face
from dragoman.message.kinship import SAME_TEXT, TELLING_SUBJECT, alike, fit, precedence, same_subject, shared
from dragoman.message.versions import to_work
from dragoman.message.works import Work

Group = list[Face]
SAME_SUBJECT = 0.4
"""So many of the words of two subjects must be the same for the two to be one, misread or cut."""


def assemble(faces: Iterable[Face]) -> tuple[Work, ...]:
    """Sort papers that may be one telegram, since they share a number or post and minute, into works.

    Papers of one minute and number are one work whatever their words; papers of different times only if their words
    are the same. One without a time belongs to the work whose words it has, else to the one work that lacks its
    section or has its subject; where several do, it stands alone.

    Returns: works by the time of their first sending, those without one last; the same in whatever order papers come.
    """
    ordered = sorted({face.document: face for face in faces}.values(), key=precedence)
    sure = [face for face in ordered if face.moment is not None and face.names]
    groups = _dated(sure)
    loose = [face for face in ordered if face.moment is None or not face.names]
    alone = [face for face in loose if not _joined(face, groups)]
    works = [to_work(group) for group in (*groups, *_undated(alone))]
    return tuple(sorted(_told_apart(works), key=lambda work: (work.moment is None, work.moment, work.id)))


def _dated(faces: Sequence[Face]) -> list[Group]:
    """Put together what has one minute, then what is one telegram though sent at different times."""
    minutes: dict[tuple[object, object], Group] = defaultdict(list)
    for face in faces:
        minutes[face.proven or face.number, face.moment].append(face)
    groups: list[Group] = []
    places: dict[int | str, list[int]] = defaultdict(list)
    for group in sorted(minutes.values(), key=lambda group: (group[0].moment, group[0].document)):
        near = sorted({at for face in group for clue in _clues(face) for at in places.get(clue, ())})
        found = next((at for at in near if _is_one(group, groups[at])), len(groups))
        if found == len(groups):
            groups.append([])
        groups[found] += group
        for clue in {clue for face in group for clue in _clues(face)}:
            if found not in places[clue]:
                places[clue].append(found)
    return groups


def _clues(face: Face) -> tuple[int | str, ...]:
    """Return what two papers of one telegram have in common, one of it at least."""
    return (*face.sketch.least, face.subject)


def _is_one(group: Sequence[Face], other: Sequence[Face]) -> bool:
    """Say whether papers of two times are one telegram: the same words, or sections of one that fit together."""
    return any(
        not set(one.names).isdisjoint(two.names)
        and not _other_subject(one, two)
        and (shared(alike(one, two)) >= SAME_TEXT or (fit(one, two) and same_subject(one, two)))
        for one in group
        for two in other
    )


def _other_subject(one: Face, other: Face) -> bool:
    """Say whether the subjects of two papers have hardly a word in common: then set phrases alone make them alike."""
    words, others = set(one.subject.split()), set(other.subject.split())
    if min(len(words), len(others)) < TELLING_SUBJECT:
        return False
    return len(words & others) < len(words | others) * SAME_SUBJECT


def _joined(face: Face, groups: list[Group]) -> bool:
    """Add a paper without time or number to the one group it belongs to; say whether there was one."""
    able = [group for group in groups if _may_belong(face, group)]
    if not able:
        return False
    best = max(able, key=lambda group: max(shared(alike(face, one)) for one in group))
    if max(shared(alike(face, one)) for one in best) < SAME_TEXT:
        fitting = [group for group in able if all(fit(face, one) for one in group)]
        named = fitting or [group for group in able if any(same_subject(face, one) for one in group)]
        if len(named) != 1 or _other_words(face, named[0]):
            return False
        best = named[0]
    best.append(face)
    return True


def _may_belong(face: Face, group: Sequence[Face]) -> bool:
    """Say whether nothing but the words can part a paper from a group: no other number, no other time."""
    if face.names:
        return any(not set(face.names).isdisjoint(one.names) for one in group)
    return any(face.sent is not None and face.sent == one.sent for one in group)


def _other_words(face: Face, group: Sequence[Face]) -> bool:
    """Say whether a paper has words enough, and a whole telegram of the group other ones."""
    if face.section is not None or not face.sketch.is_telling:
        return False
    return all(one.section is None and one.sketch.is_telling for one in group)


def _undated(faces: Sequence[Face]) -> list[Group]:
    """Put together papers of which none is dated and numbered, by number or minute, and by words or section."""
    groups: list[Group] = []
    for face in faces:
        if not _joined(face, groups):
            groups.append([face])
    return groups


def _told_apart(works: Sequence[Work]) -> Iterator[Work]:
    """Yield works under ids of their own: where two would have one, the paper that leads each tells them apart."""
    counted = Counter(work.id for work in works)
    for work in works:
        yield work if counted[work.id] == 1 else replace(work, id=f"{work.id}.{work.leading[:8]}")
