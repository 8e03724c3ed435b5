"""The head as a checksum: its lines must agree with each other and with the rules in force on their day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from dragoman.documents import Addressee, CableHeader, Sourced
from dragoman.message.dating import day_of_year
from dragoman.message.head import HeadRead
from dragoman.message.order_checks import check_instruction
from dragoman.message.problems import Noted
from dragoman.message.vocabulary import Vocabulary

RELAYED = 60
"""Minutes by which a station may send a telegram on later than its date-time group says."""
CORRECTED = "ZDS"

T = TypeVar("T")


def agree(read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Give every disagreement between lines of the head, or with what was in force on the telegram's day."""
    header = read.header
    on = _day(header)
    yield from _check_times(header, read)
    yield from _check_precedences(header, read, vocabulary)
    yield from _check_correction(header, read)
    yield from _check_section(header, read)
    if on is not None:
        yield from check_instruction(read, on)
        yield from _check_deadline(header, read, on, vocabulary)
        yield from _check_reasons(header, read, on, vocabulary)
        yield from _check_tags(header, read, on, vocabulary)


def _day(header: CableHeader) -> date | None:
    """Return the day by which the rules in force are known, None where the lines that give it contradict each other."""
    moment = header.dtg_true or header.dtg
    if moment is None or header.quarantined is not None:
        return None
    station = header.de.value if header.de else None
    if station is not None and station.julian_day not in (None, day_of_year(moment.value)):
        return None
    return moment.value.date()


def _at(code: str, message: str, line: int | None, found: Sourced[T]) -> Noted:
    return Noted(code, message, line, found.span.start, found.span.end)


def _check_times(header: CableHeader, read: HeadRead) -> Iterator[Noted]:
    """A station sends on what was written: its time is that of the date line, or a little later.

    The Department relays its own telegrams hours later; where the days differ, that is reported and not this.
    """
    if header.dtg is None or header.de is None or not header.de.value.time:
        return
    station, written = header.de.value, (header.dtg_true or header.dtg).value
    if station.julian_day != day_of_year(written):
        return
    hour, minute = divmod(int(station.time or 0), 100)
    line = read.head.line_of("station")
    if hour > 23 or minute > 59:
        yield _at("time-differs", f"the line DE has {station.time}, which is no time of day.", line, header.de)
        return
    later = (hour - written.hour) * 60 + minute - written.minute
    if later < 0:
        message = f"sent on at {station.time}, before {written:%H%M}, when it was written."
        yield _at("time-differs", message, line, header.de)
    elif later > RELAYED and not _is_department(header):
        message = f"written at {written:%H%M}, sent on at {station.time}, {later} minutes later."
        yield _at("time-differs", message, line, header.de)


def _is_department(header: CableHeader) -> bool:
    return header.originator is not None and header.originator.value.startswith("SECSTATE")


def _check_precedences(header: CableHeader, read: HeadRead, vocabulary: Vocabulary) -> Iterator[Noted]:
    """No addressee has a higher precedence than the date line, none for information a higher one than for action."""
    rank = vocabulary.reference.urgency
    highest = max((rank(word.value) for word in header.precedence), default=0)
    for_action = max((rank(one.value.effective) for one in header.action), default=0)
    for role, addressees in (("to", header.action), ("info", header.info)):
        for one in addressees:
            word = one.value.precedence
            urgency = rank(word)
            if highest and urgency > highest:
                message = f"{one.value.name} has {word}, the date line no more than {_words(header)}."
                yield _at("addressee-precedence", message, _line(read, one), one)
            elif role == "info" and for_action and urgency > for_action:
                message = f"{one.value.name} has {word} for information, no addressee as much for action."
                yield _at("info-precedence", message, _line(read, one), one)


def _words(header: CableHeader) -> str:
    return " and ".join(word.value for word in header.precedence)


def _line(read: HeadRead, found: Sourced[Addressee]) -> int | None:
    """Return the number of the line an addressee stands on, from 1."""
    lines = [*read.head.lines.get("to", ()), *read.head.lines.get("info", ())]
    return next((one.line + 1 for one in lines if one.pieces[0][0] <= found.span.start < one.pieces[-1][1]), None)


def _check_correction(header: CableHeader, read: HeadRead) -> Iterator[Noted]:
    """A corrected copy says so in words and by ZDS on the date line."""
    signalled = next((signal for signal in header.signals if signal.value == CORRECTED), None)
    if signalled is not None and header.corrected_copy is None:
        message = "ZDS on the date line marks a corrected copy, no words below say what was corrected."
        yield _at("correction-differs", message, read.head.line_of("date-time group"), signalled)
    elif header.corrected_copy is not None and signalled is None and header.dtg is not None:
        message = "it says that it is a corrected copy, the date line has no ZDS."
        yield _at("correction-differs", message, read.head.line_of("correction"), header.corrected_copy)


def _check_section(header: CableHeader, read: HeadRead) -> Iterator[Noted]:
    """A section's number lies between 1 and how many there are."""
    section = header.section
    if section is not None and not 1 <= section.value.number <= section.value.of:
        message = f"there is no section {section.value.number} of {section.value.of}."
        yield _at("section-impossible", message, read.head.line_of("classification"), section)


def _check_deadline(header: CableHeader, read: HeadRead, on: date, vocabulary: Vocabulary) -> Iterator[Noted]:
    """No order lets a telegram be held longer than its years."""
    order = header.eo.value if header.eo else None
    if header.eo is None or order is None or order.on is None or order.order is None:
        return
    years = vocabulary.reference.longest_classification(order.order, on)
    if years is not None and order.on > _years_later(on, years):
        message = (
            f"it is to be declassified on {order.on:%d %B %Y}; under E.O. {order.order} {years} years is the longest, "
            f"to {_years_later(on, years):%d %B %Y}."
        )
        yield _at("declassify-late", message, read.head.line_of("order"), header.eo)


def _years_later(on: date, years: int) -> date:
    """Return the same day so many years later, 1 March for 29 February."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return date(on.year + years, 3, 1)


def _check_reasons(header: CableHeader, read: HeadRead, on: date, vocabulary: Vocabulary) -> Iterator[Noted]:
    """Reasons are those of the section in force: 1.5 until 24 March 2003, 1.4 from the next day."""
    if not any(one.value.section for one in header.classified_by):
        return
    in_force = vocabulary.reference.reasons_on(on)
    known = {(row.section, letter) for row in in_force for letter in (row.letter, "")}
    for one in header.classified_by:
        section = one.value.section
        if section is None or not in_force:
            continue
        lacking = next((letter for letter in one.value.reasons or ("",) if (section, letter) not in known), None)
        if lacking is not None:
            found = f"{section} ({lacking})" if lacking else section
            first, last = in_force[0], in_force[-1]
            there = f"{first.section} ({first.letter}) to ({last.letter})"
            message = f"there was no reason {found} on {on:%d %B %Y}, only {there}."
            yield _at("reason-not-in-force", message, read.head.line_of("classifier"), one)
            return


def _check_tags(header: CableHeader, read: HeadRead, on: date, vocabulary: Vocabulary) -> Iterator[Noted]:
    """A tag stands in a list of its day."""
    for tag in header.tags:
        if vocabulary.reference.tag_is_out_of_force(tag.value, on):
            message = f"no list of {on.year} has the tag {tag.value!r}, though one of another time does."
            yield _at("tag-not-in-force", message, read.head.line_of("tags"), tag)
