"""The head of a telegram put together from its lines, each read by its own reader."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from dragoman.documents import (
    Addressee,
    CableHeader,
    Classifier,
    Clearance,
    Declassification,
    Distribution,
    DocumentId,
    Reference,
    Relay,
    Sourced,
    Span,
    Station,
    View,
)
from dragoman.message.dating import reason_for, true_moment
from dragoman.message.face import ClassificationRead, read_subject_mark
from dragoman.message.garbles import Places, garbles_in, spared, touching
from dragoman.message.known import Known
from dragoman.message.layout import LONGEST_FIELD, Gathered, Layout
from dragoman.message.lines import READERS
from dragoman.message.message import Role
from dragoman.message.numbers import canonical_number, number_of
from dragoman.message.offices import joined
from dragoman.message.orders import settled, undated
from dragoman.message.problems import Noted
from dragoman.message.routing import as_on_date_line, garbled_at, read_legible, run_together
from dragoman.message.times import full_year
from dragoman.message.vocabulary import Vocabulary

UNREAD: dict[Role, str] = {
    "transmission": "transmission-unread",
    "station": "station-unread",
    "security": "prosign-unread",
    "date-time group": "time-unread",
    "from": "originator-unread",
    "to": "addressee-unread",
    "info": "addressee-unread",
    "order": "order-unread",
    "subject": "subject-unread",
}
"""The code of the problem that a line in bad form becomes; any other line's is ``line-unread``."""

T = TypeVar("T")
BOTH_LISTS: tuple[Role, ...] = ("to", "info")
Group = tuple[tuple[Sourced[str], ...], Sourced[datetime] | None, tuple[Sourced[str], ...]]
Tags = tuple[tuple[Sourced[str], ...], tuple[Sourced[str], ...]]


@dataclass(slots=True)
class Head:
    """Values read so far, by role in the order of the page, and what was not understood.

    ``year`` is that of a date line of which no time is legible.
    """

    layout: Layout
    document: DocumentId
    values: dict[Role, list[object]] = field(default_factory=dict)
    lines: dict[Role, list[Gathered]] = field(default_factory=dict)
    noted: list[Noted] = field(default_factory=list)
    garbles: Places = ()
    year: int | None = None

    def read(self, gathered: Gathered, known: Known) -> None:
        """Read one header line; a value in bad form becomes a problem here and nowhere else."""
        view = gathered.view(self.layout.text, self.document)
        if gathered.pieces[-1][1] - gathered.pieces[0][0] > LONGEST_FIELD and gathered.is_overlong:
            message = f"the line is longer than {LONGEST_FIELD:,} characters; what stands beyond them was not read."
            self.note("line-unread", message, gathered.line + 1, gathered.pieces[0])
        try:
            value = READERS[gathered.role](view, known)
        except ValueError as error:
            self.note(UNREAD.get(gathered.role, "line-unread"), str(error), gathered.line + 1, gathered.pieces[0])
            value = self._legible(gathered.role, view, known)
            if value is None:
                return
        if self.garbles and (touched := touching(gathered, self.garbles)):
            value = spared(gathered.role, value, touched)
            self._garbled(touched)
            if value is None:
                return
        if gathered.role in self.values:
            self.values[gathered.role].append(value)
            self.lines[gathered.role].append(gathered)
        else:
            self.values[gathered.role], self.lines[gathered.role] = [value], [gathered]

    def _legible(self, role: Role, view: View, known: Known) -> object | None:
        """Return what is legible of a line in bad form, or None: an order's number, precedences and year of a time."""
        if role == "order":
            return undated(view)
        found = read_legible(view, known) if role == "date-time group" and not self.garbles else None
        if found is None:
            return None
        letters, self.year = found
        return letters, None, ()

    def _garbled(self, places: Places) -> None:
        """Report what the wire destroyed, each place once."""
        for start, end in places:
            if not any(one.code == "line-garbled" and one.start == start for one in self.noted):
                message = f"{self.layout.text[start:end]!r} was destroyed on the wire; what stood there is not known."
                self.note("line-garbled", message, self.line_at(start), (start, end))

    def garbled_elsewhere(self) -> None:
        """Report what was destroyed on lines that are read as nothing of the form, and not reported as unread."""
        roles = self.layout.roles
        self._garbled(tuple(place for place in self.garbles if roles[self.line_at(place[0]) - 1] != "unread"))

    def note(self, code: str, message: str, line: int | None, place: tuple[int, int]) -> None:
        """Keep a problem."""
        self.noted.append(Noted(code, message, line, *place))

    def first(self, role: Role) -> object | None:
        """Return the first value of a role, or None."""
        found = self.values.get(role)
        return found[0] if found else None

    def line_at(self, offset: int) -> int:
        """Return the number of the line an offset lies on, from 1."""
        return bisect_right(self.layout.starts, offset)

    def line_of(self, role: Role) -> int | None:
        """Return the number of the first line of a role, from 1, or None."""
        found = self.lines.get(role)
        return found[0].line + 1 if found else None


class HeadRead(msgspec.Struct, frozen=True, gc=False):
    """The finished head, with what later checks need of it: the classification line and the year the rest goes by.

    ``citing`` is what a reader of citations in the text knows of the telegram.
    """

    header: CableHeader
    banner: ClassificationRead | None
    year: int | None
    head: Head
    citing: Known


def read_head(
    layout: Layout, document: DocumentId, vocabulary: Vocabulary, year: int | None, called: str | None = None
) -> HeadRead:
    """Read every header line in the order of the page; references last, since they go by year, post and serial.

    ``year`` is the telegram's where it is known from elsewhere; its own date line goes before it. ``called`` is the
    number somebody gave it: of that the year is taken where post and serial are those of the text.
    """
    head = Head(layout, document, garbles=garbles_in(layout.text, 0, layout.body))
    known = Known(vocabulary)
    for gathered in layout.gathered:
        if gathered.role != "references":
            head.read(gathered, known)
    moment = _moment(head)
    station = cast("Sourced[Station] | None", head.first("station"))
    proven = _proven(moment, station, layout.text)
    if proven is not None:
        year = proven.value.year
    elif moment is not None:
        year = moment.value.year
    elif head.year is not None:
        year = head.year
    elif layout.year is not None:
        year = layout.year
    banner = cast("ClassificationRead | None", head.first("classification"))
    name = canonical_number(called, vocabulary) if called else None
    if year is None and name is not None:
        year = _year_called(name, banner, vocabulary)
    citing = _citing(head, vocabulary, year, banner, name)
    for gathered in layout.gathered:
        if gathered.role == "references":
            head.read(gathered, citing)
    head.garbled_elsewhere()
    header = _header(head, banner, _printed_year(moment, year), vocabulary)
    if proven is not None and moment is not None and station is not None:
        why = reason_for(moment.value, proven.value, station.value.julian_day or 0, layout.text)
        header = replace(header, dtg_true=proven, dtg_reason=why)
    return HeadRead(header, banner, year, head, citing)


def _printed_year(moment: Sourced[datetime] | None, year: int | None) -> int | None:
    """Return the year a telegram is cited by: the printed one, right or wrong."""
    return moment.value.year if moment is not None else year


def _moment(head: Head) -> Sourced[datetime] | None:
    found = head.first("date-time group")
    return cast("Group", found)[1] if found else None


def _proven(moment: Sourced[datetime] | None, station: Sourced[Station] | None, text: str) -> Sourced[datetime] | None:
    """Return the time with the year that other lines prove, with the words of the date line, or None."""
    if moment is None or station is None or station.value.julian_day is None:
        return None
    found = true_moment(moment.value, station.value.julian_day, text)
    return None if found is None else Sourced(found, moment.span)


def _year_called(name: str, banner: ClassificationRead | None, vocabulary: Vocabulary) -> int | None:
    """Return the year of the number a telegram was called by, where its post and serial are those of the text."""
    if banner is None or banner.post is None or banner.serial is None:
        return None
    year = full_year(int(name[:2]))
    return year if number_of(year, banner.post.value, banner.serial.value, vocabulary) == name else None


def _citing(
    head: Head, vocabulary: Vocabulary, year: int | None, banner: ClassificationRead | None, name: str | None
) -> Known:
    """Return what a reader of citations knows of the telegram that cites; ``name`` is the number it was called by."""
    post = banner.post.value if banner and banner.post else None
    serial = int(banner.serial.value) if banner and banner.serial else None
    if post is None and name is not None:
        post = name[2:].rstrip("0123456789")
        serial = int(name[2 + len(post) :])
    if post is None and (sender := cast("Sourced[str] | None", head.first("from"))) is not None:
        post = vocabulary.reference.number_name(sender.value)
    addressee = cast("Sourced[Addressee] | None", head.first("to"))
    return Known(vocabulary, year, post, serial, _post_of(addressee, vocabulary))


def _post_of(addressee: Sourced[Addressee] | None, vocabulary: Vocabulary) -> str | None:
    """Return the post that an addressee is, or None where it is none."""
    return None if addressee is None else vocabulary.reference.number_name(addressee.value.name)


def _header(head: Head, banner: ClassificationRead | None, year: int | None, vocabulary: Vocabulary) -> CableHeader:
    """Put the fields together."""
    group = cast("Group | None", head.first("date-time group"))
    moment = group[1] if group else None
    lowest = vocabulary.lowest(letter.value for letter in group[0]) if group else None
    tags = cast("Tags | None", head.first("tags"))
    labelled = _labelled_precedence(head, vocabulary) if head.layout.is_labelled else ()
    precedence = (group[0] if group else ()) or labelled
    return CableHeader(
        reference=_reference(banner, year, vocabulary),
        transmission_id=cast("Sourced[str] | None", head.first("transmission")),
        routes=cast("tuple[Sourced[str], ...]", head.first("routes") or ()),
        de=cast("Sourced[Station] | None", head.first("station")),
        security_prosign=cast("Sourced[str] | None", head.first("security")),
        precedence=precedence,
        dtg=moment,
        signals=group[2] if group else (),
        originator=_originator(head, banner, vocabulary),
        action=_addressees(head, "to", lowest, vocabulary),
        info=_addressees(head, "info", lowest, vocabulary),
        distribution=joined(cast("list[Sourced[Distribution]]", head.values.get("distribution", []))),
        drafted=tuple(cast("list[Sourced[Clearance]]", _flat(head, "drafting", Sourced))),
        relay=cast("Sourced[Relay] | None", head.first("relay note")),
        classification=banner.word if banner else None,
        section=banner.section if banner else None,
        captions=_once(
            [*_beside_class(banner), *_flat(head, "caption", Sourced)],
            lambda caption: caption.value,
        ),
        instructions=cast("tuple[Sourced[str], ...]", tuple(head.values.get("instruction", ()))),
        eo=settled(cast("Sourced[Declassification] | None", head.first("order")), moment.value if moment else None),
        tags=tags[0] if tags else (),
        subject=cast("Sourced[str] | None", head.first("subject")),
        subject_mark=_subject_mark(head, vocabulary),
        refs=cast("tuple[Sourced[Reference], ...]", head.first("references") or ()),
        classified_by=_classifiers(head),
        corrected_copy=cast("Sourced[str] | None", head.first("correction")),
    )


def _labelled_precedence(head: Head, vocabulary: Vocabulary) -> tuple[Sourced[str], ...]:
    """Return the precedences of a message without any on its date line: those behind a label, or of its addressees.

    The addressees' are given as a date line would have them, the highest first, each once.
    """
    text, place = head.layout.text, head.layout.precedence
    if place is not None:
        found = [
            Sourced(word, Span(head.document, *one.span()))
            for one in PARTED.finditer(text, *place)
            if (word := vocabulary.precedence(" ".join(one[0].split()))) is not None
        ]
        return _once(found, lambda word: word.value)
    words: dict[str, Sourced[str]] = {}
    for role in BOTH_LISTS:
        for value in cast("list[Sourced[Addressee] | None]", head.values.get(role, [])):
            word = value.value.precedence if value is not None else None
            if value is not None and word is not None:
                words.setdefault(as_on_date_line(word, vocabulary), Sourced(word, value.span))
    ranked = sorted(words, key=lambda word: -vocabulary.ranks.get(word, 0))
    return tuple(Sourced(word, words[word].span) for word in ranked)


def _subject_mark(head: Head, vocabulary: Vocabulary) -> Sourced[str] | None:
    """Return the mark of the subject that was read, None where it has none."""
    lines = head.lines.get("subject")
    if not lines or head.first("subject") is None or "(" not in lines[0].words(head.layout.text):
        return None
    return read_subject_mark(lines[0].view(head.layout.text, head.document), vocabulary)


def _beside_class(banner: ClassificationRead | None) -> tuple[Sourced[str], ...]:
    """Return the captions on the classification line: restrictive ones and a number of the Secretary's travels."""
    if banner is None:
        return ()
    return (*banner.captions, banner.series) if banner.series is not None else banner.captions


def _originator(head: Head, banner: ClassificationRead | None, vocabulary: Vocabulary) -> Sourced[str] | None:
    """Return who sent it: by the line FM, or, in a copy without it, the known post that the number names.

    Where a line above the text is not understood, that may have been it.
    """
    if "from" in head.values or head.layout.has("from"):
        return cast("Sourced[str] | None", head.first("from"))
    lost = "unread" in head.layout.roles[: head.layout.body_line]
    if lost or banner is None or banner.post is None or banner.serial is None:
        return None
    return banner.post if vocabulary.post(banner.post.value) else None


def _reference(banner: ClassificationRead | None, year: int | None, vocabulary: Vocabulary) -> Sourced[str] | None:
    """Return the canonical number, with the words of post and serial; None where year, post or serial is not known."""
    if banner is None or banner.post is None or banner.serial is None or year is None:
        return None
    number = number_of(year, banner.post.value, banner.serial.value, vocabulary)
    return Sourced(number, Span(banner.post.span.document, banner.post.span.start, banner.serial.span.end))


def _flat(head: Head, role: Role, kind: type[T]) -> list[T]:
    """Return the values of all lines of a role that holds several a line."""
    return [value for values in cast("list[tuple[T, ...]]", head.values.get(role, [])) for value in values]


def _once(values: list[Sourced[str]], key: Callable[[Sourced[str]], str]) -> tuple[Sourced[str], ...]:
    """Return values in order, each once."""
    kept: dict[str, Sourced[str]] = {}
    for value in values:
        kept.setdefault(key(value), value)
    return tuple(kept.values())


def _addressees(head: Head, role: Role, lowest: str | None, vocabulary: Vocabulary) -> tuple[Sourced[Addressee], ...]:
    """Return a list of addressees with their effective precedence, and what XMT takes out of the one above it."""
    read: list[Sourced[Addressee]] = []
    exempted = _exempted(head)
    for line, value in zip(head.lines.get(role, []), head.values.get(role, []), strict=True):
        found = cast("Sourced[Addressee] | None", value)
        if found is None:
            continue
        _note_slips(head, line, found.value, vocabulary)
        one = found.value
        exempt = (*one.exempt, *exempted.get(line.line, ()))
        whole = Addressee(one.route, one.name, one.precedence, one.mcn, one.precedence or lowest, exempt)
        read.append(Sourced(whole, found.span))
    return tuple(read)


def _exempted(head: Head) -> dict[int, list[str]]:
    """Return the names that XMT lines take out, by the line of the addressee they stand below."""
    found: dict[int, list[str]] = {}
    if "exempted" not in head.lines:
        return found
    above = sorted(line.line for role in BOTH_LISTS for line in head.lines.get(role, []))
    for line, names in zip(head.lines["exempted"], head.values["exempted"], strict=True):
        owner = max((number for number in above if number < line.line), default=None)
        if owner is not None:
            found.setdefault(owner, []).extend(name.value for name in cast("tuple[Sourced[str], ...]", names))
    return found


PARTED = re.compile(r"[^\s,;][^,;\n]*")
"""A word of a list with commas."""
OPENS_LIST = re.compile(r"(?:TO|INFO)\s+")
"""What stands before the first addressee of a list."""


def _note_slips(head: Head, line: Gathered, addressee: Addressee, vocabulary: Vocabulary) -> None:
    """Report a misspelt precedence, and a month in its place."""
    words = line.words(head.layout.text)
    name = OPENS_LIST.sub("", words.split("/", 1)[-1] if addressee.route else words)
    if addressee.precedence and not _stands_in(addressee.precedence, words):
        head.note(
            "precedence-misspelt", f"{addressee.precedence} is misspelt in {words!r}.", line.line + 1, line.pieces[0]
        )
    elif not addressee.precedence and garbled_at(name) is not None:
        message = f"a month stands where a precedence was expected in {words!r}. Read as {addressee.name}"
        other = run_together(re.sub(r"\s+\d{4,5}$", "", name), vocabulary)
        behind = f"; {other} behind it is another addressee, and what follows it is that one's" if other else ""
        head.note("addressee-garbled", f"{message}{behind}.", line.line + 1, line.pieces[0])


def _stands_in(word: str, words: str) -> bool:
    """Say whether a word stands among others: between blanks, as nearly always, or beside other signs."""
    return f" {word} " in f" {words} " or re.search(rf"\b{word}\b", words) is not None


def _classifiers(head: Head) -> tuple[Sourced[Classifier], ...]:
    """Return who classified it; reasons on a line of their own go to all who have none."""
    found = _flat(head, "classifier", Sourced)
    people = [one for one in found if one.value.name]
    reasons = next((one.value for one in found if one.value.reasons), None)
    if not people:
        return tuple(found[:1])
    if reasons is None:
        return tuple(people)
    return tuple(
        one
        if one.value.reasons
        else Sourced(replace(one.value, section=reasons.section, reasons=reasons.reasons), one.span)
        for one in people
    )
