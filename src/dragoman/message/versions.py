"""One telegram's papers sorted into versions, transmissions, sections and copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from dragoman.documents import DocumentId
from dragoman.message.faces import Face
from dragoman.message.kinship import SAME_TEXT, alike, overlap, precedence, shared
from dragoman.message.works import Part, SendingKind, Transmission, Version, VersionKind, Work

SAME_ADDRESSEES = 0.5
"""So much of the shorter list of addressees must stand in the longer for two papers to have gone to the same."""
ID_TIME = re.compile(r"(?P<day>\d{6}Z[A-Z]{3})(?P<year>\d\d)(?=\.|$)")
Group = list[Face]


def to_work(faces: Iterable[Face]) -> Work:
    """Make one work of the papers of one telegram; the same in whatever order they come."""
    ordered = sorted(faces, key=precedence)
    plain = _by_words([face for face in ordered if face.corrected is None and not face.redacted])
    corrected = _by_note([face for face in ordered if face.corrected is not None and not face.redacted])
    redacted = _by_words([face for face in ordered if face.redacted])
    plain.sort(key=_sent)
    corrected.sort(key=_sent)
    versions = [
        *(_version("original" if place == 0 else "other text", group) for place, group in enumerate(plain)),
        *(_version("corrected copy", group) for group in corrected),
        *(_version("redacted", group) for group in redacted),
    ]
    leading = _leading(plain, corrected, redacted)
    of = max((face.section[1] for face in ordered if face.section is not None), default=None)
    whole = any(face.section is None for face in ordered)
    first = _first_sent(ordered)
    names = _names(ordered, first)
    return Work(
        id=_id(names, first, ordered[0]),
        numbers=names,
        moment=first.moment if first else None,
        versions=tuple(versions),
        leading=_to_show(leading),
        missing=() if whole else _missing(ordered, of),
        of=of,
    )


def _leading(plain: Sequence[Group], corrected: Sequence[Group], redacted: Sequence[Group]) -> Group:
    """Return the wording to show: the last corrected copy, unless it gives less than half of what it corrects."""
    if not plain:
        return (corrected or redacted)[-1]
    words = _runs(plain[0])
    full = [group for group in corrected if 2 * _runs(group) >= words]
    return full[-1] if full else plain[0]


def _runs(group: Sequence[Face]) -> int:
    """Return how much text a wording has, the fullest paper of each section counted once."""
    sections: dict[tuple[int, ...], int] = {}
    for face in group:
        sections[face.holds] = max(sections.get(face.holds, 0), face.sketch.runs)
    return max(sections.get((), 0), sum(sections.values()))


def _by_words(faces: Sequence[Face]) -> list[Group]:
    """Put together papers whose words are the same wherever they have the same sections."""
    groups: list[Group] = []
    for face in faces:
        found = next((group for group in groups if all(_agree(face, one) for one in group)), None)
        if found is None:
            groups.append([face])
        else:
            found.append(face)
    return groups


def _agree(one: Face, other: Face) -> bool:
    """Say whether nothing shows that two papers are different wordings."""
    if not overlap(one, other) or not (one.sketch.is_telling and other.sketch.is_telling):
        return True
    return shared(alike(one, other)) >= SAME_TEXT


def _by_note(faces: Sequence[Face]) -> list[Group]:
    """Put together corrected copies that were corrected alike: one note, one time, the same words."""
    groups: list[Group] = []
    for face in faces:
        found = next((group for group in groups if all(_one_correction(face, one) for one in group)), None)
        if found is None:
            groups.append([face])
        else:
            found.append(face)
    return groups


def _one_correction(one: Face, other: Face) -> bool:
    if one.moment is not None and other.moment is not None and one.moment != other.moment:
        return False
    return _folded(one.corrected) == _folded(other.corrected) and _agree(one, other)


def _folded(note: str | None) -> str:
    return "".join(letter for letter in (note or "").casefold() if letter.isalnum())


def _sent(group: Sequence[Face]) -> tuple[str, int, tuple[object, ...]]:
    """Return what puts wordings in order: when each was first sent, then how full it is."""
    first = _first_sent(group)
    return first.moment.isoformat() if first and first.moment else "9", -len(group), precedence(group[0])


def _first_sent(faces: Sequence[Face]) -> Face | None:
    dated = [(face.moment, precedence(face), face) for face in faces if face.moment is not None]
    return min(dated)[-1] if dated else None


def _names(faces: Sequence[Face], first: Face | None) -> tuple[str, ...]:
    """Return all numbers of a work: that of the first sending under its true year, then the others in order."""
    every = sorted({name for face in faces for name in face.names})
    best = next((face.proven or face.number for face in (first, *faces) if face is not None and face.names), None)
    return tuple(sorted(every, key=lambda name: (name != best, name)))


def _id(names: Sequence[str], first: Face | None, leading: Face) -> str:
    """Return the name a work keeps: number and time, or post and time, or what leads to its one paper."""
    if first is not None and first.moment is not None:
        place = names[0] if names else first.post
        if place is not None:
            return f"{place}.{written_moment(first.moment)}"
    return names[0] if names else leading.document[:16]


def _version(kind: VersionKind, faces: Sequence[Face]) -> Version:
    note = next((face.corrected for face in faces if face.corrected), None)
    sendings: list[Group] = []
    for face in sorted(faces, key=lambda face: (face.is_repeat, face.moment is None, face.moment, precedence(face))):
        found = next((group for group in sendings if _one_sending(face, group[0])), None)
        if found is None:
            sendings.append([face])
        else:
            found.append(face)
    first = sendings[0][0]
    return Version(kind, note, tuple(_transmission(group, _kind(group[0], first)) for group in sendings))


def _one_sending(one: Face, other: Face) -> bool:
    """Say whether nothing shows that two papers of one wording were sent at two times, or to two lists."""
    if one.moment is not None and other.moment is not None and one.moment != other.moment:
        return False
    if one.moment is not None and one.is_repeat != other.is_repeat:
        return False
    return _went_to_same(one, other)


def _went_to_same(one: Face, other: Face) -> bool:
    first, second = ({addressee.name for addressee in face.addressees} for face in (one, other))
    if not first or not second:
        return True
    return len(first & second) >= SAME_ADDRESSEES * min(len(first), len(second))


def _kind(face: Face, first: Face) -> SendingKind:
    if face is first:
        return "repeat" if face.is_repeat else "first"
    return "repeat" if _went_to_same(face, first) else "readdressal"


def _transmission(faces: Sequence[Face], kind: SendingKind) -> Transmission:
    ordered = sorted(faces, key=precedence)
    sections: dict[tuple[int, ...], list[DocumentId]] = {}
    for face in ordered:
        sections.setdefault(face.holds, []).append(face.document)
    parts = [Part(held, tuple(copies)) for held, copies in sections.items()]
    of = max((face.section[1] for face in ordered if face.section is not None), default=None)
    lead = ordered[0]
    return Transmission(
        kind=kind,
        moment=next((face.moment for face in ordered if face.moment is not None), None),
        station=next((face.station for face in ordered if face.station is not None), None),
        signals=lead.signals,
        addressees=tuple(addressee.name for addressee in lead.addressees),
        of=of,
        parts=tuple(sorted(parts, key=lambda part: (part.sections[:1], -len(part.sections), part.sections))),
        missing=() if any(face.section is None for face in ordered) else _missing(ordered, of),
    )


def _missing(faces: Sequence[Face], of: int | None) -> tuple[int, ...]:
    """Return the sections that none of these papers has."""
    held = {number for face in faces for number in face.holds}
    return tuple(number for number in range(1, (of or 0) + 1) if number not in held)


def _to_show(faces: Sequence[Face]) -> DocumentId:
    """Return the paper to show of a wording: the fullest, of its first sending where several are as full."""
    return min(faces, key=precedence).document


def read_id(work_id: str) -> tuple[str, datetime | None]:
    """Return number, or post, and time of a work's id: ``06BAKU1837.201145ZDEC06``; None where it has no time."""
    place, _, rest = work_id.strip().upper().partition(".")
    found = ID_TIME.match(rest)
    if found is None:
        return place, None
    year = int(found["year"])
    try:
        day = datetime.strptime(found["day"], "%d%H%MZ%b").replace(tzinfo=UTC)
        return place, day.replace(year=year + (1900 if year >= 60 else 2000))
    except ValueError:
        return place, None


def written_moment(moment: datetime) -> str:
    """Return a time as it stands in a work's id."""
    return f"{moment:%d%H%MZ%b%y}".upper()
