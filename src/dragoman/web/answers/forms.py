"""The head of a paper set as a form: each field's label and its values, with where they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from urllib.parse import quote

from dragoman.documents import (
    Addressee,
    ArticleHeader,
    CableHeader,
    Classifier,
    Clearance,
    Declassification,
    EditionHeader,
    Reference,
    Section,
    Sourced,
    Station,
)
from dragoman.web.answers.dates import long_day

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field.

    ``note`` is said beside it in smaller type; ``start`` and ``end`` are the words it was read from, None where the
    carrier gave it apart from the text; ``href`` leads on, where it leads anywhere.
    """

    text: str
    note: str | None = None
    start: int | None = None
    end: int | None = None
    href: str | None = None

    def covers(self, sought: tuple[int, int] | None) -> bool:
        """Say whether the value was read from any of the characters sought."""
        if sought is None or self.start is None or self.end is None:
            return False
        return self.start < sought[1] and sought[0] < self.end


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form: its label, how it is set, and its values.

    ``setting`` is ``plain``, ``title``, or ``wire`` for a telegram's face; with ``run`` the values stand in one line.
    """

    label: str
    setting: str
    values: tuple[Value, ...]


def fields(
    header: CableHeader | ArticleHeader | EditionHeader | None,
    papers: Mapping[str, str],
    tags: Mapping[str, str],
) -> tuple[Field, ...]:
    """Set a header as a form; a field that is not there is left out, and all are where the header may not be seen.

    ``papers`` gives the address of a cited number that the reader can open; ``tags`` the meaning of a TAGS code.
    """
    match header:
        case CableHeader():
            made = _cable(header, papers, tags)
        case ArticleHeader():
            made = _article(header)
        case EditionHeader():
            made = (*_edition(header), *(_cable(header.cable, papers, tags) if header.cable else ()))
        case None:
            made = ()
    return tuple(field for field in made if field.values)


def _cable(header: CableHeader, papers: Mapping[str, str], tags: Mapping[str, str]) -> Iterable[Field]:
    yield Field("Subject", "title", _each([header.subject], _spaced))
    yield Field("Mark of the subject", "wire", _each([header.subject_mark], str))
    number = "Number in the head" if header.quarantined else "Number"
    yield Field(number, "wire", _each([header.reference], str))
    yield Field("Number of the text", "wire", _each([header.quarantined], str))
    yield Field("Date", "plain", _each([header.dtg_true or header.dtg], moment_words))
    yield Field("Date as printed", "plain", _each([header.dtg] if header.dtg_true else [], moment_words))
    yield Field("Precedence", "wire run", _each(header.precedence, str))
    yield Field("From", "wire", _each([header.originator], str))
    yield Field("To", "wire", tuple(_addressee(one) for one in header.action))
    yield Field("Info", "wire", tuple(_addressee(one) for one in header.info))
    yield Field("Classification", "wire", _each([header.classification], str))
    yield Field("Captions", "wire run", _once(_each(header.captions, str)))
    yield Field("For", "wire", _each(header.instructions, _spaced))
    yield Field("Section", "plain", _each([header.section], _section))
    yield Field("E.O.", "wire", _each([header.eo], _declassification))
    yield Field("TAGS", "wire run", tuple(_tag(one, tags) for one in header.tags))
    yield Field("References", "wire", tuple(_reference(one, papers) for one in header.refs))
    yield Field("Classified by", "plain", _each(header.classified_by, _classifier))
    copies = header.distribution.value.offices if header.distribution else ()
    yield Field("Copies to offices", "wire run", _each(copies, lambda one: f"{one.role} {one.office}-{one.copies:02}"))
    yield Field("Drafted and cleared by", "plain", _each(header.drafted, _clearance))
    yield Field("Downgrading", "wire", _each([header.downgrading], str))
    yield Field("Corrected copy", "wire", _each([header.corrected_copy], _spaced))
    yield Field("Signed", "wire", _each([header.signer], str))
    yield Field("Station", "wire", _each([header.de], _station))
    yield Field(
        "Transmission", "wire run", _each((header.transmission_id, header.security_prosign, *header.signals), str)
    )


def _article(header: ArticleHeader) -> Iterable[Field]:
    yield Field("Headline", "title", _maybe(header.title))
    yield Field("Published", "plain", _published(header.published))
    yield Field("Author", "plain", _maybe(header.author))
    yield Field("Publisher", "plain", _maybe(header.publisher))
    link = header.link
    plain = bool(link) and str(link).startswith(("http://", "https://"))
    yield Field("Address", "wire", (Value(link, href=link if plain else None),) if link else ())


def _edition(header: EditionHeader) -> Iterable[Field]:
    yield Field("Heading", "title", _each([header.heading], _spaced))
    yield Field("Kind", "plain", _maybe(header.kind))
    yield Field("Date", "plain", _each([header.day], lambda day: _days(day, header.last_day)))
    yield Field("Place", "plain", _each([header.place], str))
    present = tuple(Value(one.value.name, one.value.role, *_place(one)) for one in header.participants)
    yield Field("Participants", "plain", present)
    yield Field("Volume", "plain", (Value(header.volume_title or header.volume, header.volume),))
    yield Field("Document", "plain", (Value(header.number),))
    yield Field("Source", "plain", _maybe(_spaced(header.source_note) if header.source_note else None))


def _each(found: Iterable[Sourced[T] | None], say: Callable[[T], str]) -> tuple[Value, ...]:
    return tuple(Value(say(one.value), None, *_place(one)) for one in found if one is not None)


def _place(one: Sourced[Any]) -> tuple[int, int]:
    return one.span.start, one.span.end


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    """Leave out what was printed a second time, as SIPDIS often is."""
    seen: dict[str, Value] = {}
    for value in values:
        seen.setdefault(value.text, value)
    return tuple(seen.values())


def _maybe(found: Sourced[str] | str | None) -> tuple[Value, ...]:
    match found:
        case None | "":
            return ()
        case Sourced():
            return (Value(_spaced(found.value), None, found.span.start, found.span.end),)
    return (Value(found),)


def _published(found: Sourced[datetime] | datetime | None) -> tuple[Value, ...]:
    match found:
        case None:
            return ()
        case Sourced():
            return (Value(moment_words(found.value), None, found.span.start, found.span.end),)
    return (Value(moment_words(found)),)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def moment_words(moment: datetime) -> str:
    """Say an instant in UTC, with the paper's own clock where that is another."""
    if moment.tzinfo is None:
        return f"{long_day(moment.date())}, {moment:%H:%M}"
    universal = moment.astimezone(UTC)
    said = f"{long_day(universal.date())}, {universal:%H:%M} UTC"
    offset = moment.utcoffset()
    return said if not offset else f"{said} ({moment:%H:%M} by the paper’s own clock)"


def _days(first: date, last: date | None) -> str:
    return long_day(first) if last is None or last == first else f"{long_day(first)} to {long_day(last)}"


def _addressee(one: Sourced[Addressee]) -> Value:
    found = one.value
    notes: list[str | None] = [found.precedence, f"message {found.mcn}" if found.mcn else None]
    notes += [f"except {', '.join(found.exempt)}"] if found.exempt else []
    return Value(found.name, ", ".join(note for note in notes if note) or None, *_place(one))


def _section(found: Section) -> str:
    return f"{found.number} of {found.of}"


def _declassification(found: Declassification) -> str:
    parts: list[str | None] = [found.order, found.instruction]
    parts += [f"due {long_day(found.on)}" if found.on else None]
    parts += [f"declassified {long_day(found.done)}" if found.done else None]
    return ", ".join(part for part in parts if part) or _spaced(found.line)


def _tag(one: Sourced[str], tags: Mapping[str, str]) -> Value:
    return Value(one.value, tags.get(one.value), *_place(one), href=f"/search?q={quote('tags:' + one.value)}")


def _reference(one: Sourced[Reference], papers: Mapping[str, str]) -> Value:
    found = one.value
    said = f"({found.label}) {_spaced(found.text)}" if found.label else _spaced(found.text)
    note = found.id if found.id and found.id != found.text else None
    return Value(said, note, *_place(one), href=papers.get(found.id or ""))


def _classifier(found: Classifier) -> str:
    reasons = (
        f"for reasons {found.section or ''} {', '.join(found.reasons)}".replace("  ", " ") if found.reasons else None
    )
    return ", ".join(part for part in (found.name, found.title, reasons) if part)


def _clearance(found: Clearance) -> str:
    """Return who drafted, approved or cleared a telegram: ``cleared L/EUR, ABSAMPLE (SUBST)``."""
    qualifier = f" ({found.qualifier})" if found.qualifier else ""
    return f"{found.role} {', '.join(part for part in (found.office, found.name) if part)}{qualifier}"


def _station(found: Station) -> str:
    parts: list[str | None] = [found.station, f"serial {found.serial}"]
    parts += [f"part {found.part}" if found.part else None]
    parts += [f"day {found.julian_day} of the year" if found.julian_day else None]
    parts += [f"{found.time} UTC" if found.time else None]
    return ", ".join(part for part in parts if part)
