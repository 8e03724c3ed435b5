"""The telegram to which a paper belongs: its versions, how often it was sent, its sections, copies of each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from dragoman.access import Viewer
from dragoman.documents import CableHeader, DocumentId
from dragoman.message import Transmission, Version, Work
from dragoman.record import HeldWork, Paper, Store
from dragoman.web.answers.cited import Cited, cited_line, difference_href, marked
from dragoman.web.answers.forms import moment_words
from dragoman.web.answers.gaps import numbered, partly_here

COMPARED = 12
"""So many other papers of a telegram, at most, are compared with one."""
VERSIONS = {
    "original": "As first sent",
    "corrected copy": "Corrected copy",
    "redacted": "With parts taken out",
    "other text": "Another wording",
}
SENDINGS = {"first": "sent", "repeat": "repeated", "readdressal": "sent on to others"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A paper of a telegram. ``here`` is the one that is shown; ``difference`` where both are compared, or None."""

    paper: Cited
    name: str
    carrier: str
    here: bool
    difference: str | None


@dataclass(frozen=True, slots=True)
class PartShown:
    """Sections that stand together, ``sections`` empty for what was not cut, and each paper that has them."""

    sections: tuple[int, ...]
    says: str
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Sending:
    """One sending: when, how often before, to whom, and which sections of it are here and missing."""

    kind: str
    moment: datetime | None
    says: str
    addressees: tuple[str, ...]
    parts: tuple[PartShown, ...]
    missing: tuple[int, ...]
    of: int | None


@dataclass(frozen=True, slots=True)
class Wording:
    """One version; ``note`` is what a corrected copy says was corrected."""

    kind: str
    says: str
    note: str | None
    sendings: tuple[Sending, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A sentence that whoever reads a paper must know first; ``href`` leads to what it speaks of, or is None."""

    says: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Telegram:
    """The telegram of a paper, made of the papers that this reader sees.

    ``missing`` are sections that no paper has. ``is_one_paper`` says that it is a single paper and nothing is missing.
    """

    id: str
    numbers: tuple[str, ...]
    says: str
    missing: tuple[int, ...]
    of: int | None
    papers: tuple[str, ...]
    is_one_paper: bool
    versions: tuple[Wording, ...]


def telegram_of(store: Store, viewer: Viewer, paper: Paper) -> Telegram | None:
    """Return the telegram to which a paper belongs; None for what is no telegram, or is seen in part only."""
    if not isinstance(paper.header, CableHeader):
        return None
    found = next(iter(store.works(paper.id, viewer)), None)
    return _telegram(found, paper, _compared(store, viewer, found, paper)) if found is not None else None


def version_of(store: Store, viewer: Viewer, document: DocumentId) -> str | None:
    """Say which version of its telegram a paper is; None for what is no telegram."""
    works = store.works(document, viewer)
    return next((VERSIONS[one.kind] for held in works for one in held.work.versions if document in one.copies), None)


def flags_of(paper: Paper, telegram: Telegram | None) -> tuple[Flag, ...]:
    """Say what whoever reads a paper must know before anything else."""
    flags = []
    if isinstance(paper.header, CableHeader) and paper.header.quarantined is not None:
        head = paper.header.reference.value if paper.header.reference else "another telegram"
        flags.append(
            Flag(
                f"Two telegrams in one: the head is that of {head}, the text that of {paper.header.quarantined.value}. "
                "This paper is in quarantine and stands under neither number."
            )
        )
    if telegram is not None and telegram.missing:
        here = _sections_here(telegram, paper.id)
        flags.append(Flag(f"{here}Only a part of the telegram is here: {telegram.says}."))
    corrected = _corrected(telegram, paper.id) if telegram is not None else None
    if corrected is not None:
        note, copy = corrected
        flags.append(Flag(f"A corrected copy of this telegram is here{f' ({note})' if note else ''}.", copy.paper.href))
    if paper.raised is not None:
        flags.append(Flag(f"Held as {marked(paper.raised) or paper.raised}, as a later version of this telegram is."))
    return tuple(flags)


def _corrected(telegram: Telegram, document: str) -> tuple[str | None, Copy] | None:
    """Return note and paper of the last corrected copy, unless the paper itself is of a corrected copy."""
    found = None
    for version in telegram.versions:
        copies = [copy for sending in version.sendings for part in sending.parts for copy in part.copies]
        if version.kind == "corrected copy":
            if any(copy.paper.id == document for copy in copies):
                return None
            found = (version.note, copies[0])
    return found


def _sections_here(telegram: Telegram, document: DocumentId) -> str:
    parts = (part for one in telegram.versions for sending in one.sendings for part in sending.parts)
    here = next((part for part in parts if any(copy.paper.id == document for copy in part.copies)), None)
    if here is None or not here.sections:
        return ""
    return f"{numbered('Section', here.sections)} of {telegram.of}. "


def _compared(store: Store, viewer: Viewer, held: HeldWork, paper: Paper) -> frozenset[DocumentId]:
    """Return the other papers of a telegram that have the same sections and, like this one, are wholly visible."""
    if paper.text is None:
        return frozenset()
    parts = [part for one in held.work.versions for sending in one.transmissions for part in sending.parts]
    own = {section for part in parts if paper.id in part.copies for section in part.sections}
    others = [
        copy
        for part in parts
        if (own & set(part.sections) if own else not part.sections)
        for copy in part.copies
        if copy != paper.id
    ]
    found = (store.paper(copy, viewer) for copy in others[:COMPARED])
    return frozenset(one.id for one in found if one is not None and one.text is not None)


def _telegram(held: HeldWork, paper: Paper, compared: Collection[DocumentId]) -> Telegram:
    work = held.work
    lines = {one.line.id: (cited_line(one.line), one.carrier) for one in held.papers}
    place = {document: number for number, document in enumerate(work.copies)}

    def copy(document: DocumentId, name: str) -> Copy:
        cited, carrier = lines[document]
        here = document == paper.id
        pair = sorted((paper.id, document), key=lambda one: place[one])
        difference = difference_href(*(lines[one][0] for one in pair)) if document in compared else None
        return Copy(cited, name, carrier, here, difference)

    def part(sections: tuple[int, ...], of: int | None, copies: tuple[DocumentId, ...]) -> PartShown:
        says = f"{numbered('section', sections)} of {of}" if sections else "the whole"
        names = [says if number == 0 else f"copy {number + 1}" for number in range(len(copies))]
        return PartShown(sections, says, tuple(map(copy, copies, names)))

    def sending(one: Transmission) -> Sending:
        parts = tuple(part(found.sections, one.of, found.copies) for found in one.parts)
        return Sending(one.kind, one.moment, _sent(one), one.addressees, parts, one.missing, one.of)

    def wording(one: Version) -> Wording:
        note = " ".join(one.note.split()) if one.note else None
        return Wording(one.kind, VERSIONS[one.kind], note or None, tuple(map(sending, one.transmissions)))

    return Telegram(
        id=work.id,
        numbers=work.numbers,
        says=_says(work),
        missing=work.missing,
        of=work.of,
        papers=work.copies,
        is_one_paper=len(work.copies) == 1 and not work.missing,
        versions=tuple(map(wording, work.versions)),
    )


def _sent(one: Transmission) -> str:
    when = f" {moment_words(one.moment)}" if one.moment else ", time not known"
    return f"{SENDINGS[one.kind]}{when}"


def _says(work: Work) -> str:
    if work.missing:
        return partly_here(work)
    return f"all {work.of} sections are here" if work.of and work.of > 1 else "whole"
