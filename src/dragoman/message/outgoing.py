"""A telegram still to be written, as its drafter gives it: the fields of ``parse``, each with its type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, Literal

import msgspec

from dragoman.message.numbers import canonical_number
from dragoman.message.prose import unbroken
from dragoman.message.vocabulary import Vocabulary, vocabulary


class NotATelegram(ValueError):
    """What was given has not the fields of a telegram; says which, as a JSON path, and what was expected."""


class OutgoingAddressee(msgspec.Struct, frozen=True, gc=False):
    """One addressee; ``precedence`` only where it is written behind the name, ``exempt`` below a collective."""

    name: str
    route: str | None = None
    precedence: str | None = None
    mcn: str | None = None
    exempt: tuple[str, ...] = ()


class OutgoingStation(msgspec.Struct, frozen=True, gc=False):
    """The line DE; ``part`` is two digits, ``time`` HHMM."""

    station: str
    serial: str
    part: str | None = None
    julian_day: int | None = None
    time: str | None = None


class OutgoingReference(msgspec.Struct, frozen=True, gc=False):
    """One item of the REF line, by its words or else its number."""

    label: str | None = None
    kind: str | None = None
    id: str | None = None
    text: str | None = None
    notal: bool = False


class OutgoingClassifier(msgspec.Struct, frozen=True, gc=False):
    """Who classified it, and why: section 1.4, letters."""

    name: str | None = None
    title: str | None = None
    section: str | None = None
    reasons: tuple[str, ...] = ()


class OutgoingOffice(msgspec.Struct, frozen=True, gc=False):
    """An office and how many copies it gets."""

    role: Literal["ORIGIN", "ACTION", "INFO"]
    office: str
    copies: int


class OutgoingDistribution(msgspec.Struct, frozen=True, gc=False):
    """The block of office copies; ``total`` is what they add up to where it is not given."""

    offices: tuple[OutgoingOffice, ...]
    total: int | None = None
    letter: str | None = None
    desired: str | None = None


class OutgoingClearance(msgspec.Struct, frozen=True, gc=False):
    """Who drafted, approved or cleared it; ``qualifier`` says what alone he cleared: SUBST, DRAFT, INFO."""

    role: Literal["drafted", "approved", "cleared"]
    office: str | None = None
    name: str | None = None
    qualifier: str | None = None


class OutgoingRelay(msgspec.Struct, frozen=True, gc=False):
    """The relay's counter, and from December 1976 its filing time and copies."""

    counter: str | None = None
    filing_time: str | None = None
    copies: int | None = None


class OutgoingParagraph(msgspec.Struct, frozen=True, gc=False):
    """A paragraph: its number, None for a single one; its mark without brackets; its prose."""

    n: int | None = None
    mark: str | None = None
    text: str = ""


class OutgoingPassage(msgspec.Struct, frozen=True, gc=False):
    """What stands before the paragraph at the place ``before`` in the list."""

    kind: Literal["heading", "paragraph", "note"]
    text: str
    before: int = 0
    mark: str | None = None


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """A telegram to be written. Every field may be left out; what `refusals` says must not be is another matter.

    Names and meanings are those of ``dragoman parse``; ``correction`` says what was corrected. What a reader works
    out (spans, problems, marking, summary and comment) is not given but follows from the text.
    """

    reference: str | None = None
    transmission_id: str | None = None
    routes: tuple[str, ...] = ()
    de: OutgoingStation | None = None
    security_prosign: str | None = None
    precedence: tuple[str, ...] = ()
    dtg: datetime | None = None
    signals: tuple[str, ...] = ()
    originator: str | None = None
    action: tuple[OutgoingAddressee, ...] = ()
    info: tuple[OutgoingAddressee, ...] = ()
    classification: str | None = None
    section: tuple[int, int] | None = None
    captions: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    corrected_copy: bool = False
    correction: str | None = None
    eo: str | None = None
    eo_line: str | None = None
    declassify_on: date | None = None
    declassify_instruction: str | None = None
    declassified_on: date | None = None
    tags: tuple[str, ...] = ()
    subject: str | None = None
    subject_mark: str | None = None
    refs: tuple[OutgoingReference, ...] = ()
    classified_by: tuple[OutgoingClassifier, ...] = ()
    paragraphs: tuple[OutgoingParagraph, ...] = ()
    body: tuple[OutgoingPassage, ...] = ()
    distribution: OutgoingDistribution | None = None
    drafted: tuple[OutgoingClearance, ...] = ()
    relay: OutgoingRelay | None = None
    downgrading: str | None = None
    signer: str | None = None
    quarantined: str | None = None

    @property
    def day(self) -> date | None:
        """The day of the date line, UTC."""
        return self.dtg.date() if self.dtg else None

    @property
    def number(self) -> Number | None:
        """Year, post and serial of ``reference``, None where that is none."""
        found = NUMBER.fullmatch(self.reference or "")
        return Number(int(found["year"]), found["post"], found["serial"]) if found else None


NUMBER = re.compile(r"(?P<year>\d\d)(?P<post>[A-Z][A-Z0-9]*?)(?P<serial>\d{1,7})")


class Number(msgspec.Struct, frozen=True, gc=False):
    """A canonical number in its parts: 06BAKU1837 is 6, BAKU, ``1837``."""

    year: int
    post: str
    serial: str


def outgoing(record: Mapping[str, Any], known: Vocabulary | None = None) -> Outgoing:
    """Take a telegram to be written from JSON in the schema of ``dragoman parse``; fields it does not know are left.

    Words are brought into the form in which a reader gives them: single blanks, classification and captions by their
    name in the tables, tags and marks in capitals, texts as prose.

    Raises: `NotATelegram` where a field is not of its type, with its path: ``$.action[0].name``.
    """
    try:
        given = msgspec.convert(_without_nulls(record), Outgoing)
    except msgspec.ValidationError as error:
        raise NotATelegram(str(error)) from error
    return in_form(given, known or vocabulary())


def _without_nulls(value: Any) -> Any:
    """Return JSON without what is null: an absent value and one not given are the same."""
    if isinstance(value, Mapping):
        return {key: _without_nulls(one) for key, one in value.items() if one is not None}
    return [_without_nulls(one) for one in value] if isinstance(value, list | tuple) else value


def in_form(given: Outgoing, known: Vocabulary) -> Outgoing:
    """Return the same telegram with its words in the form in which a reader gives them."""
    given = _with_single_below(given)
    dtg = given.dtg
    if dtg is not None:
        dtg = (dtg if dtg.tzinfo else dtg.replace(tzinfo=UTC)).astimezone(UTC).replace(second=0, microsecond=0)
    put = msgspec.structs.replace(
        given,
        dtg=dtg,
        reference=_number(given.reference, known),
        refs=tuple(msgspec.structs.replace(one, id=_number(one.id, known)) for one in given.refs),
        originator=_squeezed(given.originator),
        classification=known.classification(given.classification) if given.classification else None,
        captions=tuple(dict.fromkeys(name for words in given.captions for name in _captions(words, known))),
        tags=tuple(dict.fromkeys(" ".join(tag.upper().split()) for tag in given.tags)),
        subject=_squeezed(given.subject),
        subject_mark=_mark(given.subject_mark) if given.subject else None,
        instructions=tuple(" ".join(one.split()) for one in given.instructions),
        paragraphs=tuple(
            msgspec.structs.replace(one, mark=_mark(one.mark), text=unbroken(one.text)) for one in given.paragraphs
        ),
        body=tuple(
            msgspec.structs.replace(
                one, mark=_mark(one.mark), text=_squeezed(one.text) if one.kind == "heading" else unbroken(one.text)
            )
            for one in given.body
        ),
    )
    return put if put.paragraphs else msgspec.structs.replace(put, body=tuple(_parted(put.body)))


def _parted(body: Iterable[OutgoingPassage]) -> Iterator[OutgoingPassage]:
    """Give each stretch between empty lines by itself: that is how a text without numbers is read."""
    for one in body:
        first, *others = one.text.split("\n\n")
        yield msgspec.structs.replace(one, text=first)
        yield from (OutgoingPassage(one.kind, words, one.before) for words in others)


def _with_single_below(given: Outgoing) -> Outgoing:
    """Put paragraphs without a number where a reader has them, among what stands between the numbered ones."""
    if all(one.n is not None for one in given.paragraphs):
        return given
    numbered = [at for at, one in enumerate(given.paragraphs) if one.n is not None]
    body = [
        (one.before, 0, msgspec.structs.replace(one, before=sum(at < one.before for at in numbered)))
        for one in given.body
    ]
    body += [
        (at, 1, OutgoingPassage("paragraph", one.text, sum(above < at for above in numbered), one.mark))
        for at, one in enumerate(given.paragraphs)
        if one.n is None
    ]
    kept = tuple(given.paragraphs[at] for at in numbered)
    ordered = tuple(passage for _, _, passage in sorted(body, key=lambda placed: placed[:2]))
    return msgspec.structs.replace(given, paragraphs=kept, body=ordered)


def _number(words: str | None, known: Vocabulary) -> str | None:
    """Return a telegram's number as it is cited, one of another form as it is."""
    return canonical_number(words, known) or words if words and NUMBER.fullmatch(words) else words


def _captions(words: str, known: Vocabulary) -> tuple[str, ...]:
    """Return the captions of a line by their names, unknown words as they are."""
    found = known.captions_of(words)
    return tuple(name for name, _, _ in found) if found else (" ".join(words.split()),)


def _squeezed(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


def _mark(words: str | None) -> str | None:
    return re.sub(r"\s*([/-]+)\s*", r"\1", words.strip("() \t").upper()) or None if words else None
