"""The head of a telegram written from its fields, line by line in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.documents import Addressee, DocumentId, Piece, Station, Unreadable, View
from dragoman.message.classifiers import read_classifier
from dragoman.message.known import Known
from dragoman.message.message import DateTimeGroup, RoutingLine, SecurityLine
from dragoman.message.outgoing import Outgoing, OutgoingAddressee, OutgoingClassifier, OutgoingReference
from dragoman.message.prose import wrapped
from dragoman.message.routing import (
    write_addressees,
    write_date_time_group,
    write_from,
    write_routes,
    write_security,
    write_station,
)
from dragoman.message.vocabulary import Vocabulary
from dragoman.reference import TelegramForm


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a telegram is to look: the form of its years, characters of a line, and of a line of the subject."""

    form: TelegramForm
    width: int
    subject_width: int


CLEAR = frozenset("U")
"""Letters of the security line that may be sent in the clear, behind ZNR."""
ROUTING_WIDTH = 69
LONGEST_ORDER_LINE = 78
PREFIX = re.compile(r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USOFFICE|USLO|EMBASSY)\s+")


def routing_lines(given: Outgoing, part: int | None, known: Vocabulary) -> list[str]:
    """Write the lines above the date line, as far as they are given; ``part`` is the section they send on."""
    lines: list[str] = []
    if given.transmission_id:
        lines.append(given.transmission_id)
    if given.routes:
        highest = max(given.precedence, key=lambda word: known.ranks.get(word, 0), default=None)
        lines += _routes(given.routes, _letter(highest, known) if highest else None)
    if given.de is not None:
        own = int(given.de.part) if given.de.part else part
        station = Station(given.de.station, given.de.serial, own, given.de.julian_day, given.de.time)
        lines.append(write_station(station).strip())
    if given.security_prosign:
        signal = "ZNR" if given.security_prosign[0] in CLEAR else "ZNY"
        lines.append(write_security(SecurityLine(signal, given.security_prosign)))
    return lines


def _routes(routes: Sequence[str], letter: str | None) -> list[str]:
    """Return the routing line, over as many lines as it needs."""
    return wrapped_at(write_routes(RoutingLine(letter, tuple(routes))).split(), ROUTING_WIDTH)


def wrapped_at(words: Sequence[str], width: int) -> list[str]:
    """Break words that may be broken anywhere to lines of a width."""
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines


def _letter(word: str, known: Vocabulary) -> str:
    row = known.reference.precedence(word)
    return row.letter if row else word[:1]


def address_lines(given: Outgoing, known: Vocabulary) -> list[str]:
    """Write date line, originator and addressees."""
    lines: list[str] = []
    if given.dtg is not None:
        letters = tuple(dict.fromkeys(_letter(word, known) for word in given.precedence))
        moment = f"{given.dtg:%Y-%m-%dT%H:%M}"
        lines.append(write_date_time_group(DateTimeGroup(letters, moment, given.signals)))
    if given.originator:
        lines.append(write_from(given.originator))
    for lead, addressees in (("TO", given.action), ("INFO", given.info)):
        if addressees:
            lines += write_addressees(tuple(map(_addressee, addressees)), lead).split("\n")
    return lines


def _addressee(one: OutgoingAddressee) -> Addressee:
    return Addressee(one.route, one.name, one.precedence, one.mcn, None, one.exempt)


def classification_line(given: Outgoing, form: TelegramForm, section: tuple[int, int] | None, known: Vocabulary) -> str:
    """Write classification, section and number: ``C O N F I D E N T I A L SECTION 01 OF 03 NEW DELHI 005138``.

    The classes of the orders are spaced letter by letter, others are not.
    """
    word = given.classification or ""
    if word == "UNCLASSIFIED":
        word = form.unclassified
    elif word in ("CONFIDENTIAL", "SECRET", "TOP SECRET"):
        word = "   ".join(" ".join(part) for part in word.split())
    parts = [word]
    if section is not None:
        digits = form.section_digits
        parts.append(f"SECTION {section[0]:0{digits}} OF {section[1]:0{digits}}")
    if given.number is not None:
        parts += [post_as_printed(given.number.post, known), given.number.serial.rjust(form.serial_digits, "0")]
    return " ".join(part for part in parts if part)


def post_as_printed(name: str, known: Vocabulary) -> str:
    """Return a post's name as it stands before a serial: RIODEJANEIRO is ``RIO DE JANEIRO``, unknown ones stay."""
    row = known.reference.post_named(name)
    if row is None:
        return name
    forms = (row.city.upper(), PREFIX.sub("", row.address or ""), *row.aliases)
    return next((form for form in forms if " " in form and "".join(re.findall(r"[A-Z0-9]", form)) == name), name)


def face_lines(given: Outgoing, sheet: Sheet, known: Vocabulary) -> list[str]:
    """Write what stands below the classification line, an empty line between its parts.

    These are captions, correction, instructions, order, tags, subject, references and classifiers.
    """
    groups = [
        list(given.captions),
        *([line] for line in _correction(given)),
        *_instructions(given.instructions),
        _labels(given, sheet),
        reference_lines(given.refs, known),
        *(wrapped(classifier_line(one, known), sheet.width) for one in given.classified_by),
    ]
    lines: list[str] = []
    for group in filter(None, groups):
        lines += ["", *group]
    return lines


def repeated_lines(given: Outgoing, sheet: Sheet) -> list[str]:
    """Write what each further section repeats below its classification line."""
    lines = _labels(given, sheet)
    captions = ["", *given.captions] if given.captions else []
    return [*captions, "", *lines] if lines else captions


def _labels(given: Outgoing, sheet: Sheet) -> list[str]:
    """Return order, tags and subject."""
    title = f"({given.subject_mark}) {given.subject}" if given.subject_mark else given.subject
    subject = wrapped(title, sheet.subject_width, f"{sheet.form.subject}: ") if title else []
    return [*order_lines(given), *tag_lines(given, sheet.width), *subject]


def _correction(given: Outgoing) -> Iterator[str]:
    if given.corrected_copy:
        note = given.correction or ""
        words = "C O R R E C T E D   C O P Y"
        yield words if "".join(note.split()).upper() in ("", "CORRECTEDCOPY") else f"{words} ({note})"


GOES_ON = (",", "/", " AND", " FOR", " FROM", " THE", ";")


def _instructions(given: Sequence[str]) -> list[list[str]]:
    """Return the instructions, an empty line between two where the second could be taken for the end of the first."""
    groups: list[list[str]] = []
    for words in given:
        if groups and not groups[-1][-1].endswith(GOES_ON) and not words.startswith("("):
            groups[-1].append(words)
        else:
            groups.append([words])
    return groups


def order_lines(given: Outgoing) -> list[str]:
    """Write the executive order line, as given or from its parts."""
    words = given.eo_line
    if words is None and given.eo is not None:
        words = f"E.O. {given.eo}: {instruction_of(given) or 'N/A'}"
    if words is None:
        return []
    return [words] if len(words) <= LONGEST_ORDER_LINE else wrapped_at(words.split(), LONGEST_ORDER_LINE)


def instruction_of(given: Outgoing) -> str | None:
    """Return what the order's line says of how long it is held, as given or from its day, None where nothing is."""
    if given.declassify_instruction is not None or given.declassify_on is None:
        return given.declassify_instruction
    day = given.declassify_on
    return f"DECL: {day:%Y/%m/%d}" if given.eo == "13526" else f"DECL: {day:%m/%d/%Y}"


def tag_lines(given: Outgoing, width: int) -> list[str]:
    """Write the TAGS line; names of persons stand in brackets, a comma ends each line but the last."""
    parts: list[str] = []
    for tag in given.tags:
        if "," in tag and parts:
            parts[-1] += f" ({tag})"
        else:
            parts.append(f"({tag})" if "," in tag else tag)
    if not parts:
        return []
    lines = ["TAGS: " + parts[0]]
    for part in parts[1:]:
        if len(lines[-1]) + 2 + len(part) > width:
            lines[-1] += ","
            lines.append(part)
        else:
            lines[-1] += f", {part}"
    return lines


def reference_lines(refs: Sequence[OutgoingReference], known: Vocabulary) -> list[str]:
    """Write the references: one without a letter on one line, lettered ones each on its own."""
    lines: list[str] = []
    letter: str | None = None
    for one in refs:
        words = _cited(one, known)
        if lines and one.label == letter:
            lines[-1] += f"; {words}"
            continue
        letter = one.label
        if lines and not lines[-1].endswith(";"):
            lines[-1] += ";" if letter is None else ""
        words = f"{letter}. {words}" if letter else words
        lines.append(f"REF: {words}" if not lines else f"     {words}")
    return lines


def _cited(one: OutgoingReference, known: Vocabulary) -> str:
    """Return the words of a reference, made from its number where none are given."""
    words = " ".join((one.text or "").split())
    if not words:
        found = re.fullmatch(r"(\d\d)([A-Z][A-Z0-9]*?)(\d{1,7})", one.id or "")
        post = post_as_printed(found[2], known) if found else ""
        post = found[2] if found and any(len(part) == 1 for part in re.split(r"\W", post)) else post
        words = f"{found[1]} {post} {found[3]}" if found else one.id or ""
    return f"{words} (NOTAL)" if one.notal and "NOTAL" not in words.upper() else words


def classifier_line(one: OutgoingClassifier, known: Vocabulary) -> str:
    """Return the line of a classifier with his reasons."""
    letters = [f"({letter})" for letter in one.reasons]
    why = " and ".join([", ".join(letters[:-1]), letters[-1]]) if len(letters) > 1 else "".join(letters)
    reasons = f"reason{'s' if len(letters) > 1 else ''} {one.section or '1.4'} {why}".strip() if one.section else ""
    if one.name is None:
        return f"Classified By: {reasons}." if reasons else f"Classified By: {one.title or ''}"
    return classifier_named(one, known, f" for {reasons}." if reasons else ".")


def classifier_named(one: OutgoingClassifier, known: Vocabulary, behind: str = "") -> str:
    """Return the line of a classifier; of title and name that order is taken which reads back."""
    orders = [f"{one.title} {one.name}", f"{one.name}, {one.title}", f"{one.title}, {one.name}"]
    lines = [f"Classified By: {who}{behind}" for who in (orders if one.title else [one.name])]
    return next((line for line in lines if _reads_as(line, one, known)), lines[0])


def _reads_as(line: str, one: OutgoingClassifier, known: Vocabulary) -> bool:
    try:
        read = read_classifier(View.of(DocumentId(""), [Piece(line, 0, len(line))]), Known(known))
    except Unreadable:
        return False
    return [(found.value.name, found.value.title) for found in read] == [(one.name, one.title)]
