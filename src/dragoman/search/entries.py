"""What the index holds of a paper: one entry for each of its versions, made only of what that version shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256

from dragoman.documents import ArticleHeader, CableHeader, EditionHeader, Level, Marking
from dragoman.record import GROUNDS, Paper, Spoken
from dragoman.search.results import ToldEvent
from dragoman.search.versions import Unit, Version, versions_of
from dragoman.search.words import tokens

CountryNames = Callable[[str], tuple[str, ...]]
"""From a country's code to the names it goes by; an unknown code gives none."""

OFTEN = 3
"""A word that stands so many times in a paper's own text, outside its header, weighs more."""


@dataclass(frozen=True, slots=True)
class StoredBlock:
    """A block as snippets need it. ``start`` is the place of ``text`` in the document."""

    kind: str
    paragraph: int | None
    level: int
    controls: tuple[str, ...]
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What a hit is made of. Number, title, day, level and source are None where a version does not show the whole.

    ``events`` are the types of events read in it, each with its ground and the reason of that.
    """

    id: str
    kind: str
    number: str | None
    title: str | None
    day: date | None
    level: int | None
    controls: tuple[str, ...]
    source: str | None
    blocks: tuple[StoredBlock, ...]
    events: tuple[ToldEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One version, ready for the index: words folded and parted by single blanks, the rest as it is searched."""

    paper: str
    steps: tuple[str, ...]
    needs: tuple[Unit, ...]
    hides: tuple[Unit, ...]
    stored: Stored
    order: int
    words: tuple[str, ...]
    often: str
    exact: dict[str, tuple[str, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    day: int | None = None


def entries_of(paper: Paper, spoken: Sequence[Spoken], names: CountryNames) -> Iterator[Entry]:
    """Yield an entry for every version of a whole paper, as the owner sees it, that shows its header or a block."""
    whole = paper.marking or Marking(Level.UNSTATED)
    parts = {block.block.marking for block in paper.blocks} | {whole}
    for version in versions_of(parts | {side.marking for side in spoken}):
        if version.shows & parts:
            yield _entry(paper, spoken, version, whole in version.shows, names)


def _entry(paper: Paper, spoken: Sequence[Spoken], version: Version, is_whole: bool, names: CountryNames) -> Entry:
    told = [side for side in spoken if side.marking in version.shows]
    events = _events(told)
    stored = replace(_stored(paper, version, is_whole), events=events)
    texts = [" ".join(tokens(block.text)) for block in stored.blocks]
    own = Counter(
        " ".join(text for block, text in zip(stored.blocks, texts, strict=True) if block.kind != "header").split()
    )
    subject = " ".join(tokens(stored.title or ""))
    inside = _number_inside(paper) if is_whole else None
    numbers = " ".join(tokens(f"{stored.number or ''} {inside or ''}"))
    extra = [numbers, "" if any(subject in text for text in texts) else subject]
    day = paper.day if is_whole else None
    exact, said = _of_header(paper) if is_whole else ({}, {})
    named = {**_of_claims(told, names), **_of_events(events)}
    return Entry(
        paper=paper.id,
        steps=tuple(map(str, version.steps)),
        needs=version.needs,
        hides=version.hides,
        stored=stored,
        order=order_of(paper.id, day),
        words=tuple(text for text in (*texts, *extra) if text),
        often=" ".join(sorted(word for word, count in own.items() if count >= OFTEN)),
        exact={**exact, **_of_paper(paper), **named},
        texts={"subject": (subject,), **said, **_spoken_of(told, named["countries"], names)},
        day=day.toordinal() if day else None,
    )


def order_of(document: str, day: date | None) -> int:
    """Return a number that grows with the day and tells papers of one day apart, always the same way."""
    return ((day.toordinal() if day else 0) << 40) | int.from_bytes(sha256(document.encode()).digest()[:5])


def _stored(paper: Paper, version: Version, is_whole: bool) -> Stored:
    blocks = []
    for shown in paper.blocks:
        block = shown.block
        if block.marking not in version.shows or block.kind == "furniture":
            continue
        start, text = block.span.start, shown.text
        if block.prose is not None:
            text = text[block.prose.start - start : block.prose.end - start]
            start = block.prose.start
        blocks.append(
            StoredBlock(block.kind, block.number, int(block.marking.level), block.marking.controls, start, text)
        )
    marking = paper.marking if is_whole else None
    return Stored(
        id=paper.id,
        kind=paper.kind,
        number=paper.number if is_whole else None,
        title=paper.title if is_whole else None,
        day=paper.day if is_whole else None,
        level=int(marking.level) if marking else None,
        controls=marking.controls if marking else (),
        source=source_of(paper) if is_whole else None,
        blocks=tuple(blocks),
    )


def source_of(paper: Paper) -> str | None:
    """Return who a paper comes from: the originator of a telegram, a publisher, the title of a volume."""
    match paper.header:
        case CableHeader(originator=found):
            return found.value if found else None
        case ArticleHeader(publisher=name):
            return name
        case EditionHeader(volume_title=title, volume=volume):
            return title or volume
    return None


def _number_inside(paper: Paper) -> str | None:
    """Return the number of the telegram that an edition prints under a number of its own."""
    match paper.header:
        case EditionHeader(cable=CableHeader(reference=found)) if found is not None:
            return found.value
    return None


def _of_header(paper: Paper) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return exact values and texts that stand in the header, for versions that show it."""
    source = source_of(paper)
    level = (paper.marking or Marking(Level.UNSTATED)).level
    numbers = (paper.number, _number_inside(paper))
    exact = {
        "number": tuple(number.upper() for number in numbers if number),
        "class": (level.name,),
        "caption": tuple(" ".join(caption.upper().split()) for caption in paper.captions),
        "source": (source,) if source else (),
        "year": (str(paper.day.year),) if paper.day else (),
    }
    said = {"from": _texts([source])}
    if isinstance(paper.header, EditionHeader) and (cable := paper.header.cable) is not None:
        said["from"] = _texts([source, cable.originator.value if cable.originator else None])
        said["to"] = _texts([found.value.name for found in (*cable.action, *cable.info)])
    if isinstance(paper.header, CableHeader):
        exact["tags"] = tuple(dict.fromkeys(tag.value.upper() for tag in paper.header.tags))
        said["to"] = _texts([found.value.name for found in (*paper.header.action, *paper.header.info)])
    elif isinstance(paper.header, ArticleHeader):
        said["from"] = _texts([source, paper.header.author])
    return exact, said


def _of_paper(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Return exact values that every version has."""
    return {
        "kind": (paper.kind,),
        "carrier": (" ".join(paper.carrier.lower().split()),),
        "lang": (paper.language,) if paper.language else (),
    }


def _of_claims(told: Sequence[Spoken], names: CountryNames) -> dict[str, tuple[str, ...]]:
    """Return entities and countries (IGO and the like are none) that visible claims speak of."""
    entities = {side.entity for side in told if side.entity is not None}
    codes = {entity.country for entity in entities if entity.country}
    codes |= {entity.id.removeprefix("country:") for entity in entities if entity.kind == "country"}
    return {
        "entity": tuple(sorted({entity.id for entity in entities})),
        "countries": tuple(sorted(code for code in codes if names(code))),
    }


def _events(told: Sequence[Spoken]) -> tuple[ToldEvent, ...]:
    """Return the events that visible claims tell, a type for each ground and reason once: the firm ones first."""
    found = {ToldEvent(side.event, side.ground, side.reason) for side in told if side.event}
    return tuple(sorted(found, key=lambda one: (GROUNDS.index(one.ground), one.type, one.reason or "")))


def _of_events(events: Sequence[ToldEvent]) -> dict[str, tuple[str, ...]]:
    """Return the types of events by the ground they stand on, all that are not denied as ``type``, and the grounds."""
    by_ground: dict[str, tuple[str, ...]] = {
        ground: tuple(sorted({one.type for one in events if one.ground == ground})) for ground in GROUNDS
    }
    return {
        **by_ground,
        "type": tuple(sorted({one.type for one in events if one.ground != "denied"})),
        "ground": tuple(ground for ground in GROUNDS if by_ground[ground]),
    }


def _spoken_of(told: Sequence[Spoken], codes: Sequence[str], names: CountryNames) -> dict[str, tuple[str, ...]]:
    """Return the names of who and what is spoken of, and of the countries."""
    said = {side.entity.name for side in told if side.entity is not None} | {side.text for side in told}
    countries = [name for code in codes for name in (code, *names(code))]
    return {"who": _texts(sorted(said)), "country": _texts(countries)}


def _texts(texts: Sequence[str | None]) -> tuple[str, ...]:
    """Return texts as words are indexed, without those that hold none and without repeats."""
    return tuple(dict.fromkeys(folded for text in texts if text and (folded := _folded(text))))


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    """Return a name as words are indexed; the same names come in many papers."""
    return " ".join(tokens(name))
