"""The block of office copies and the relay's dashed line, above the date line of telegrams of 1973 to 2000."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.documents import Distribution, OfficeCopies, Relay, Sourced, Span, Unreadable, View
from dragoman.documents.paperwork import CopyRole
from dragoman.message.known import Known

DESIRED = re.compile(r"DESIRED\s{1,4}DIST(?:RIBUTION)?\b\s*[:.-]?\s*")
COPIES = re.compile(r"(?P<office>[A-Z][A-Z/]{0,7})\s?-\s?(?P<copies>\d{1,3})(?![0-9A-Z])")
INFORMED = re.compile(r"INFO(?:\s{1,20}[A-Z][A-Z/]{0,7}\s?-\s?\d{1,3}(?![0-9A-Z]))++(?:\s{1,20}/\s?\d{3}\s?[A-Z]?)?")
"""A block that begins with offices for information: since 1979 some copies name neither action nor origin."""
TOKEN = re.compile(
    r"(?P<role>ACTION|ORIGIN|INFO)\b"
    r"|(?P<office>[A-Z][A-Z/]{0,7})\s?-\s?(?P<copies>\d{1,3})(?![0-9A-Z])"
    r"|/\s?(?P<total>\d{3})(?:\s?(?P<letter>[A-Z]))?(?![0-9A-Z])"
    r"|(?P<unread>\S{1,40})"
)
COUNTER = re.compile(
    r"-[- ]{5,80}+(?P<first>[0-9A-F]{6})(?P<z>Z)?(?:\s{1,4}(?P<second>[0-9A-F]{6})\s?(?P<zz>Z)?)?"
    r"(?:\s{0,3}/\s?(?P<copies>\d{1,3}))?(?:\s{1,3}\S{1,8})?"
)


def read_distribution(field: View, known: Known) -> Sourced[Distribution]:
    """Read the offices that got copies and how many, e.g. ``ACTION EUR-12 INFO OCT-01 ISO-00 /013 W``.

    The block may run over several lines; offices before any of the words ORIGIN, ACTION and INFO are for information.
    What is no office with a number is kept as unread; ``DESIRED DISTRIBUTION`` is kept in words.
    """
    desired = DESIRED.match(field.text)
    if desired is not None and desired.end() < len(field.text):
        words = Sourced(" ".join(field.text[desired.end() :].split()), field.back(desired.end(), len(field.text)))
        return Sourced(Distribution(desired=words), field.back(0, len(field.text)))
    role: CopyRole = "INFO"
    offices: list[Sourced[OfficeCopies]] = []
    unread: list[Sourced[str]] = []
    total: Sourced[int] | None = None
    letter: Sourced[str] | None = None
    for found in TOKEN.finditer(field.text, desired.end() if desired else 0):
        place = field.back(*found.span())
        match found["role"]:
            case "ACTION" | "ORIGIN" | "INFO" as named:
                role = named
                continue
        if found["office"]:
            offices.append(Sourced(OfficeCopies(role, found["office"], int(found["copies"])), place))
        elif found["total"]:
            total = Sourced(int(found["total"]), field.back(*found.span("total")))
            letter = Sourced(found["letter"], field.back(*found.span("letter"))) if found["letter"] else None
        else:
            unread.append(Sourced(found["unread"], place))
    whole = Distribution(tuple(offices), total, letter, None, tuple(unread))
    return Sourced(whole, field.back(0, len(field.text)))


def joined(read: Iterable[Sourced[Distribution]]) -> Sourced[Distribution] | None:
    """Return the parts of a block that stands in several places as one, or None of none."""
    parts = list(read)
    if not parts:
        return None
    values = [part.value for part in parts]
    value = Distribution(
        tuple(one for value in values for one in value.offices),
        next((value.total for value in reversed(values) if value.total), None),
        next((value.letter for value in reversed(values) if value.letter), None),
        next((value.desired for value in values if value.desired), None),
        tuple(one for value in values for one in value.unread),
    )
    return Sourced(value, Span(parts[0].span.document, parts[0].span.start, parts[-1].span.end))


def write_distribution(value: Distribution) -> str:
    """Write the block: a line for ORIGIN or ACTION, one for INFO, seven offices to a line, the sum behind the last."""
    lines: list[str] = []
    for role in ("ORIGIN", "ACTION", "INFO"):
        offices = [f"{one.value.office}-{one.value.copies:02}" for one in value.offices if one.value.role == role]
        for at in range(0, len(offices), 7):
            lines.append(" ".join((role if not at else " " * len(role), *offices[at : at + 7])))
    if value.total is not None and lines:
        letter = f" {value.letter.value}" if value.letter else ""
        lines[-1] += f" /{value.total.value:03}{letter}"
    if value.desired is not None:
        lines += ["DESIRED DISTRIBUTION", value.desired.value]
    return "\n".join(lines)


def read_relay(field: View, known: Known) -> Sourced[Relay]:
    """Read the relay's counter, filing time and copies, e.g. ``------------------201212Z 109980 /20``.

    Of two numbers the one with a Z is the time, whichever comes first; without a Z the first is the counter.
    """
    found = COUNTER.fullmatch(field.text)
    if found is None:
        raise Unreadable(f"expected dashes and a counter, as in '--------------------- 054819', found {field.text!r}")
    first, second = found["first"], found["second"]
    if found["z"] and not found["zz"]:
        counter, time = second, f"{first}Z"
    else:
        counter, time = first, second and second + (found["zz"] or "")
    copies = int(found["copies"]) if found["copies"] else None
    place = field.back(found.start("first"), len(field.text))
    return Sourced(Relay(counter or None, time, copies), place)


def write_relay(value: Relay) -> str:
    """Write the dashed line: with a filing time as after 1976, else the counter alone."""
    counter = value.counter or ""
    if value.filing_time is None:
        return f"{'-' * 21} {counter}"
    copies = "" if value.copies is None else f" /{value.copies:02}"
    return f"{'-' * 18}{counter} {value.filing_time}{copies}"
