"""A telegram written in the form of the 2010s: a label and a colon before each value, above and below the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from msgspec.structs import replace

from dragoman.message.message import DateTimeGroup
from dragoman.message.outgoing import Outgoing, OutgoingAddressee, OutgoingClearance
from dragoman.message.prose import wrapped
from dragoman.message.routing import TURNED, as_on_date_line, write_date_time_group
from dragoman.message.sheets import stretches
from dragoman.message.times import MONTHS
from dragoman.message.vocabulary import Vocabulary
from dragoman.message.writing import (
    Sheet,
    classifier_line,
    classifier_named,
    instruction_of,
    post_as_printed,
    reference_lines,
    tag_lines,
)

COLUMN = 15
"""Characters that a label takes, with the blanks behind it."""
LABEL_OF_ORDER = re.compile(r"E\.O\.\s?:\s*")
KIND_OF_POST = re.compile(r"(?P<kind>[A-Z]{3,10}) (?P<place>[A-Z].*)")
DURATION = "DECL: "
Values = list[list[str]]
"""The values of a label, each on its lines; each has the label before it."""


def has_routing(given: Outgoing) -> bool:
    """Say whether a telegram has what only lines of transmission, sections and offices' stamps can say.

    Such a one was sent in the older form, or is to be, whatever its day.
    """
    transmitted = (given.transmission_id, given.routes, given.de, given.security_prosign, given.section)
    stamped = (given.corrected_copy, given.distribution, given.relay, given.downgrading)
    return any((*transmitted, *stamped))


def labelled_lines(given: Outgoing, sheet: Sheet, known: Vocabulary) -> list[str]:
    """Write a telegram with its labels, its class above and below; no sections are cut."""
    given = _with_precedence(given, known)
    rows = known.reference.telegram_labels
    width = sheet.width - COLUMN
    written = {
        row.field: list(_labelled(row.label, WRITERS[row.field](given, width, known)))
        for row in rows
        if row.field not in HANDS
    }
    labels = {row.field: row.label for row in rows if row.field in HANDS}
    hands = [line for role, value in _hands(given.drafted, width) for line in _labelled(labels[role], [value])]
    written |= {"drafted": hands, "cleared": [], "approved": []}
    above = [row.field for row in rows if row.place == "above"]
    below = [row.field for row in rows if row.place == "below"]
    if not any(written[name] for name in below if name != "info"):
        below.remove("info")
        above.insert(above.index("action") + 1, "info")
    if given.eo_line is not None and LABEL_OF_ORDER.match(given.eo_line) is None:
        written["order"] = wrapped(given.eo_line, sheet.width)
    for row in rows:
        if row.always and not written[row.field]:
            written[row.field] = [f"{row.label}:"]
    word = sheet.form.unclassified if given.classification == "UNCLASSIFIED" else given.classification
    banner = [word] if word else []
    text = [line for one in stretches(replace(given, signer=None), sheet.width) for line in one.lines]
    lines = [*banner, *([""] if banner else []), *(line for name in above for line in written[name]), *text]
    signed = written["signer"] if "signer" in below else []
    others = [line for name in below if name != "signer" for line in written[name]]
    for part in (signed, others, banner):
        lines += ["", *part] if part else []
    return lines


def _labelled(label: str, values: Values) -> Iterator[str]:
    """Give the lines of a label's values, those that go on pushed in."""
    for lines in values:
        for at, line in enumerate(lines):
            lead = f"{label}: " if at == 0 else ""
            yield f"{lead:<{COLUMN}}{line}"


def _with_precedence(given: Outgoing, known: Vocabulary) -> Outgoing:
    """Give each addressee its precedence: where none is written it has the lowest, as on a date line."""
    lowest = known.lowest(given.precedence)
    action, info = (
        tuple(replace(one, precedence=one.precedence or lowest) for one in addressees)
        for addressees in (given.action, given.info)
    )
    return replace(given, action=action, info=info)


def _reference(given: Outgoing, width: int, known: Vocabulary) -> Values:
    if given.number is None:
        return [[given.reference]] if given.reference else []
    post = post_as_printed(given.number.post, known)
    return [[f"{given.number.year:02} {post} {given.number.serial}"]]


def _moment(given: Outgoing, width: int, known: Vocabulary) -> Values:
    if given.dtg is None:
        return []
    group = write_date_time_group(DateTimeGroup((), f"{given.dtg:%Y-%m-%dT%H:%M}", given.signals))
    return [[f"{MONTHS[given.dtg.month - 1].title()} {given.dtg:%d, %Y} / {group}"]]


def _addressees(addressees: Sequence[OutgoingAddressee], width: int) -> Values:
    return [_in_a_list([_addressee(one) for one in addressees], ";", width)] if addressees else []


def _addressee(one: OutgoingAddressee) -> str:
    """Return a post by its place, its kind behind it: ``OSLO, AMEMBASSY PRIORITY``."""
    parted = KIND_OF_POST.fullmatch(one.name)
    turned = f"{parted['place']}, {parted['kind']}" if parted is not None else ""
    name = turned if TURNED.fullmatch(turned) else one.name
    route = f"{one.route}/" if one.route else ""
    words = " ".join(part for part in (route + name, one.precedence, one.mcn) if part)
    return ", ".join((words, "XMT " + ", ".join(one.exempt))) if one.exempt else words


def _in_a_list(parts: Sequence[str], mark: str, width: int) -> list[str]:
    """Break a list to lines between its items, each line but the last with the mark that parts them at its end."""
    lines = [parts[0]]
    for part in parts[1:]:
        lines[-1] += mark
        if len(lines[-1]) + 1 + len(part) > width:
            lines.append(part)
        else:
            lines[-1] += f" {part}"
    return lines


def _precedence(given: Outgoing, width: int, known: Vocabulary) -> Values:
    """Return the precedences where they are not those of the addressees, the highest first."""
    words = (one.precedence for one in (*given.action, *given.info) if one.precedence)
    told = dict.fromkeys(as_on_date_line(word, known) for word in words)
    ranked = sorted(told, key=lambda word: -known.ranks.get(word, 0))
    return [[", ".join(given.precedence)]] if given.precedence and list(given.precedence) != ranked else []


def _order_parts(given: Outgoing) -> tuple[str | None, str | None]:
    """Return the order with what stands behind it, and until when it is held, where that has a label of its own."""
    instruction = instruction_of(given)
    apart = instruction is not None and instruction.startswith(DURATION)
    line = LABEL_OF_ORDER.sub("", given.eo_line) if given.eo_line is not None else None
    if line is not None and not (apart and line == f"{given.eo} {instruction}"):
        return line, None
    if given.eo is None or instruction is None:
        return given.eo, None
    return (given.eo, instruction.removeprefix(DURATION)) if apart else (f"{given.eo}: {instruction}", None)


def _order(given: Outgoing, width: int, known: Vocabulary) -> Values:
    words, _ = _order_parts(given)
    return [wrapped(words, width)] if words else []


def _duration(given: Outgoing, width: int, known: Vocabulary) -> Values:
    _, words = _order_parts(given)
    return [wrapped(words, width)] if words else []


def _tags(given: Outgoing, width: int, known: Vocabulary) -> Values:
    lines = tag_lines(given, width)
    return [[line.removeprefix("TAGS: ") for line in lines]] if lines else []


def _captions(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return [_in_a_list(given.captions, ",", width)] if given.captions else []


def _refs(given: Outgoing, width: int, known: Vocabulary) -> Values:
    """Return the references, letters with a bracket behind them."""
    lines = [line.removeprefix("REF: ").strip() for line in reference_lines(given.refs, known)]
    letters = {one.label for one in given.refs if one.label}
    lines = [f"{line[0]}){line[2:]}" if line[:1] in letters and line[1:2] == "." else line for line in lines]
    return [lines] if lines else []


def _has_reason_apart(given: Outgoing) -> bool:
    """Say whether all who classified it are named, and for the same reasons: these then have a label of their own."""
    reasons = {(one.section, one.reasons) for one in given.classified_by}
    return len(reasons) == 1 and all(one.name for one in given.classified_by)


def _classifier(given: Outgoing, width: int, known: Vocabulary) -> Values:
    apart = _has_reason_apart(given)
    lines = (classifier_named(one, known) if apart else classifier_line(one, known) for one in given.classified_by)
    return [wrapped(line.removeprefix("Classified By: "), width) for line in lines]


def _reason(given: Outgoing, width: int, known: Vocabulary) -> Values:
    if not _has_reason_apart(given) or not given.classified_by[0].section:
        return []
    first = given.classified_by[0]
    return [[f"{first.section}{', '.join(f'({letter})' for letter in first.reasons)}"]]


def _instructions(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return [wrapped(words, width) for words in given.instructions]


def _subject(given: Outgoing, width: int, known: Vocabulary) -> Values:
    title = f"({given.subject_mark}) {given.subject}" if given.subject_mark else given.subject
    return [wrapped(title, width)] if title else []


def _signer(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return [[given.signer]] if given.signer else []


def _hands(people: Sequence[OutgoingClearance], width: int) -> Iterator[tuple[str, list[str]]]:
    """Give who drafted, cleared and approved it, one label for those of a role that stand together."""
    for role, group in groupby(people, attrgetter("role")):
        yield role, _in_a_list([_hand(one) for one in group], ";", width)


def _hand(one: OutgoingClearance) -> str:
    words = f"{one.office}:{one.name or ''}" if one.office else one.name or ""
    return f"{words} ({one.qualifier})" if one.qualifier else words


def _action(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return _addressees(given.action, width)


def _info(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return _addressees(given.info, width)


def _originator(given: Outgoing, width: int, known: Vocabulary) -> Values:
    return [[given.originator]] if given.originator else []


HANDS = frozenset(("drafted", "cleared", "approved"))
"""Fields of the table of labels that are roles in ``drafted``; they stand in the order in which they are given."""
WRITERS: dict[str, Callable[[Outgoing, int, Vocabulary], Values]] = {
    "reference": _reference,
    "dtg": _moment,
    "originator": _originator,
    "action": _action,
    "precedence": _precedence,
    "order": _order,
    "duration": _duration,
    "tags": _tags,
    "captions": _captions,
    "refs": _refs,
    "classifier": _classifier,
    "reason": _reason,
    "instructions": _instructions,
    "subject": _subject,
    "signer": _signer,
    "info": _info,
}
"""What writes the values of a field of the table of labels, to so many characters of a line."""
