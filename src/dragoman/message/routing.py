"""The lines above the text: who sent it on, when it was released, from whom, to whom. One reader and writer a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from dragoman.documents import Addressee, Sourced, Station, Unreadable, View
from dragoman.message.addressing import KIND, LABEL
from dragoman.message.known import Known
from dragoman.message.message import DateTimeGroup, RoutingLine, SecurityLine
from dragoman.message.times import DIGITS_OF_A_MOMENT, MONTHS, WORDS, Moment, instant, legible, moment_of
from dragoman.message.vocabulary import Vocabulary

TRANSMISSION = re.compile(r"(VZCZ[A-Z]{2,5}\d{4})\b[^a-z]{0,40}")
ROUTE = re.compile(r"R[A-Z0-9]{3,7}")
ROUTES = re.compile(r"(?:([ZOPRWY])\1\s+)?R[A-Z0-9]{3,7}(?:\s+R[A-Z0-9]{3,7})*+")
STATION = re.compile(r"DE\s+(R[A-Z0-9]{3,7})\s+#?(\d{1,7})(?:/(\d\d?))?\s+(\d{3})(\d{4})Z?")
SECURITY = re.compile(r"(ZN[RY])\s+([A-Z])\2{4}(?:\s+(ZZ[A-Z]))?(?:\s+(.{1,80}))?")
DATE_TIME_GROUP = re.compile(
    r"(?P<letters>(?:[ZOPRWY]\s+)*+)(?P<moment>\d[\d ]{5,8})\s?Z\s*(?P<month>[A-Z]{3,9})\.?\s+"
    r"(?P<year>(?:19|20)\d\d|\d ?\d)(?P<signals>(?:\s+\S{1,12}){0,8}+)"
)
LETTER, WORD = re.compile("[A-Z0]"), re.compile(r"\S+")
SPELT = re.compile(rf"\b(?:{WORDS})\b")
FROM = re.compile(r"(?:FM|F[Rr][Oo][Mm]|FR|F M)\b:?\s+(?:R[A-Z0-9]{3,7}/)?(\S.{0,150})")
LIST_LETTERS = frozenset("TIAFtiaf")
ADDRESSEE = re.compile(r"(?:(?P<route>R[A-Z0-9]{3,7})/|ZEN/)?(?P<name>\S.{0,150}?)(?:\s+(?P<mcn>\d{4,5}))?")
ACCOUNTING = re.compile(r"(?:[A-Z]{2,12} )?GR(?:NC|\d{1,4})")
TURNED = re.compile(
    r"(?P<place>[A-Z][A-Z .'’-]{1,40}), "
    r"(?P<kind>SECSTATE|AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USOFFICE|USLO|AIT)"
)
"""A place before the kind of its post, as since 2010: ``RIGA, AMEMBASSY``."""
SHORT_NUMBER = re.compile(r"\s\d{1,3}$")
"""A continuity number of fewer than four digits, read behind a precedence, or behind a post of the Department."""
NUMBER_AHEAD = re.compile(r"(?P<name>.*\D) (?P<mcn>\d{1,5})")
"""A continuity number that stands before the precedence: ``SECSTATE WASHDC 3449 PRIORITY``."""
OF_STATE = re.compile(rf"{KIND}\b")
"""A name whose last word is a place: a number behind it counts messages and is no unit's."""
EXEMPTED = re.compile(r"(?:,\s*)?\bXMT[ /:]\s*")


def read_transmission(field: View, known: Known) -> Sourced[str]:
    """Read the transmission id, e.g. ``VZCZCXYZ0008``."""
    found = TRANSMISSION.fullmatch(field.text)
    if found is None:
        raise Unreadable(f"expected a transmission id, as in 'VZCZCXYZ0008', found {field.text!r}")
    return Sourced(found[1], field.back(found.start(1), found.end(1)))


def write_transmission(value: str) -> str:
    """Write ``VZCZCXYZ0008``."""
    return value


def read_routes(field: View, known: Known) -> tuple[Sourced[str], ...]:
    """Read the calls it was routed to, e.g. ``OO RUEHBI RUEHCI``, over as many lines as there are."""
    return tuple(Sourced(call[0], field.back(*call.span())) for call in ROUTE.finditer(field.text))


def write_routes(value: RoutingLine) -> str:
    """Write ``OO RUEHBI RUEHCI``; without a precedence the line goes on from the one above."""
    doubled = (value.precedence * 2,) if value.precedence else ()
    return " ".join((*doubled, *value.routes))


def read_station(field: View, known: Known) -> Sourced[Station]:
    """Read who sent it on, serial, section, day of the year and time, e.g. ``DE RUEHNE #5138/01 2021010``."""
    found = STATION.fullmatch(field.text)
    if found is None:
        raise Unreadable(
            f"expected station, serial, day and time, as in 'DE RUEHKB #1837 3541145', found {field.text!r}"
        )
    part = int(found[3]) if found[3] else None
    return Sourced(Station(found[1], found[2], part, int(found[4]), found[5]), field.back(*found.span()))


def write_station(value: Station) -> str:
    """Write ``DE RUEHNE #5138/01 2021010``."""
    part = "" if value.part is None else f"/{value.part:02}"
    day = "" if value.julian_day is None else f"{value.julian_day:03}"
    return f"DE {value.station} #{value.serial}{part} {day}{value.time or ''}"


def read_security(field: View, known: Known) -> Sourced[str]:
    """Read the security prosign, five equal letters, e.g. ``CCCCC`` of ``ZNY CCCCC ZZH``; what relays added is left."""
    found = SECURITY.fullmatch(field.text)
    if found is None:
        raise Unreadable(f"expected five equal letters, as in 'ZNY CCCCC ZZH', found {field.text!r}")
    return Sourced(found[2] * 5, field.back(found.start(2), found.start(2) + 5))


def write_security(value: SecurityLine) -> str:
    """Write ``ZNY CCCCC ZZH``."""
    return " ".join(part for part in (value.signal, value.prosign, "ZZH", value.remark) if part)


def read_date_time_group(
    field: View, known: Known
) -> tuple[tuple[Sourced[str], ...], Sourced[datetime], tuple[Sourced[str], ...]]:
    """Read precedences, time of release and operating signals, e.g. ``O R 271612Z FEB 08 ZDS``; action comes first.

    Blanks that old copies put inside the numbers (``R 1 11 530Z JUN 7 5``) are closed up.
    """
    found = DATE_TIME_GROUP.fullmatch(field.text)
    digits = found["moment"].replace(" ", "") if found is not None else ""
    if found is not None and len(digits) == DIGITS_OF_A_MOMENT:
        at = instant(digits, found["month"], found["year"], found[0])
        place = (found.start("moment"), found.end("year"))
        read = Moment(found.span("letters"), place, found.span("signals"), at)
    else:
        garbled = moment_of(field.text)
        if garbled is None:
            raise Unreadable(f"expected a precedence and a time, as in 'P 201145Z DEC 06', found {field.text!r}")
        read = garbled
    signals = tuple(
        Sourced(signal[0], field.back(*signal.span())) for signal in WORD.finditer(field.text, *read.signals)
    )
    return _precedences(field, read.letters, known), Sourced(read.at, field.back(*read.place)), signals


def read_legible(field: View, known: Known) -> tuple[tuple[Sourced[str], ...], int] | None:
    """Read the precedences and the year of a date line that has no time, or return None."""
    found = legible(field.text)
    return None if found is None else (_precedences(field, found[0], known), found[1])


def _precedences(field: View, place: tuple[int, int], known: Known) -> tuple[Sourced[str], ...]:
    """Read the letters of precedence, or their words, each once."""
    start, end = place
    if start == end:
        return ()
    spelt = list(SPELT.finditer(field.text, start, end))
    if spelt:
        return tuple(Sourced(found[0], field.back(*found.span())) for found in spelt)
    letters = tuple(
        Sourced(word, field.back(*letter.span()))
        for letter in LETTER.finditer(field.text, start, end)
        if (word := known.vocabulary.precedences.get(letter[0].replace("0", "O"))) is not None
    )
    if len(letters) > 1:
        letters = tuple({letter.value: letter for letter in reversed(letters)}.values())[::-1]
    return letters


def as_on_date_line(word: str, vocabulary: Vocabulary) -> str:
    """Return a precedence as a date line can say it: NIACT IMMEDIATE travels as IMMEDIATE."""
    row = vocabulary.reference.precedence(word)
    return vocabulary.precedences.get(row.letter, word) if row is not None else word


def write_date_time_group(value: DateTimeGroup) -> str:
    """Write ``O R 271612Z FEB 08 ZDS``."""
    at = datetime.fromisoformat(value.moment)
    group = f"{at:%d%H%M}Z {MONTHS[at.month - 1]} {at:%y}"
    return " ".join((*value.letters, group, *value.signals))


def read_from(field: View, known: Known) -> Sourced[str]:
    """Read the originator, e.g. ``AMEMBASSY BAKU`` of ``FM AMEMBASSY BAKU``; a route before it is left out."""
    found = FROM.fullmatch(field.text)
    if found is None:
        raise Unreadable(f"expected an originator, as in 'FM AMEMBASSY BAKU', found {field.text!r}")
    return Sourced(" ".join(found[1].split()), field.back(found.start(1), found.end(1)))


def write_from(value: str) -> str:
    """Write ``FM AMEMBASSY BAKU``."""
    return f"FM {value}"


def read_addressee(field: View, known: Known) -> Sourced[Addressee] | None:
    """Read one line of the TO or INFO list, e.g. ``RUEHC/SECSTATE WASHDC PRIORITY 2008``.

    Posts that are taken out of a collective on its own line (``NATO COLLECTIVE, XMT REYKJAVIK``) are ``exempt``.
    ``effective`` is left None: it depends on the date line. Returns None where the line has no name at all.
    """
    start = _lead(field.text)
    words = field.text[start:]
    if not words:
        return None
    exempt: tuple[str, ...] = ()
    if "XMT" in words and (inline := EXEMPTED.search(words)) and inline.start():
        exempt = tuple(" ".join(name.split()) for name in re.split("[,;]", words[inline.end() :]) if name.strip())
        words = words[: inline.start()].rstrip(" ,")
    found = ADDRESSEE.fullmatch(words)
    if found is None or len(words) > 180:
        raise Unreadable(f"expected an addressee, as in 'RUEHC/SECSTATE WASHDC PRIORITY 2008', found {words[:80]!r}")
    name, precedence = _parted(found["name"], known.vocabulary)
    ahead = known.vocabulary.precedence_ahead.match(name)
    if ahead is not None:
        name, precedence = name[ahead.end() :], precedence or known.vocabulary.precedence(ahead[1])
    if "," in name and (turned := TURNED.fullmatch(name)) is not None:
        name = f"{turned['kind']} {turned['place']}"
    number = found["mcn"]
    if number is None and (short := SHORT_NUMBER.search(found["name"])):
        name, precedence = _parted(found["name"][: short.start()], known.vocabulary)
        is_number = precedence is not None or OF_STATE.match(name) is not None
        number = short[0].strip() if is_number else None
        name = name if is_number else " ".join(found["name"].split())
    if number is None and precedence is not None and name[-1:].isdigit() and OF_STATE.match(name):
        ahead = NUMBER_AHEAD.fullmatch(name)
        name, number = (ahead["name"], ahead["mcn"]) if ahead else (name, None)
    if number is not None and run_together(found["name"], known.vocabulary) is not None:
        number = None
    place = field.back(start, len(field.text))
    return Sourced(Addressee(found["route"], name, precedence, number, None, exempt), place)


def _lead(words: str) -> int:
    """Return where the name begins behind TO or INFO."""
    found = LABEL.match(words) if words[:1] in LIST_LETTERS else None
    return found.end() if found else 0


@lru_cache(maxsize=20_000)
def _parted(words: str, vocabulary: Vocabulary) -> tuple[str, str | None]:
    """Part an addressee's name from the precedence written behind it, which may be misspelt."""
    found = vocabulary.precedence_behind.search(words)
    if run_together(words, vocabulary) is not None:
        return " ".join(words[: garbled_at(words)].split()), None
    if found:
        return " ".join(words[: found.start()].split()), vocabulary.precedence(found[1])
    name, _, last = words.rpartition(" ")
    near = vocabulary.misspelt_precedence(last) if name else None
    if near:
        return " ".join(name.split()), near
    cut = garbled_at(words)
    return " ".join(words[:cut].split()), None


MONTH_IN_PLACE = re.compile(r"(?<=\w) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b")


def garbled_at(words: str) -> int | None:
    """Return where a month stands in the precedence's place (``AMEMBASSY LA PAZ JUN``), or None where none does."""
    if not words.startswith(("AM", "US", "SECSTATE", "DEPT")):
        return None
    found = MONTH_IN_PLACE.search(words)
    return found.start() if found else None


@lru_cache(maxsize=20_000)
def run_together(words: str, vocabulary: Vocabulary) -> str | None:
    """Return the post behind a month in an addressee (``AMEMBASSY LA PAZ FEB LIMA``): two lines became one, or None.

    What stands behind it on the line, precedence and number, is the second addressee's, whose call and kind are lost.
    """
    cut = garbled_at(words)
    if cut is None:
        return None
    behind = words[cut + 4 :].strip()
    found = vocabulary.precedence_behind.search(behind)
    post = behind[: found.start()] if found else behind
    return post if post and vocabulary.post(post) is not None else None


def write_addressees(value: tuple[Addressee, ...], lead: str) -> str:
    """Write a TO or INFO list, one addressee a line, ``lead`` before the first."""
    lines = []
    for addressee in value:
        route = f"{addressee.route}/" if addressee.route else ""
        parts = (route + addressee.name, addressee.precedence, addressee.mcn)
        lines.append(" ".join(part for part in parts if part))
        lines.extend(f"XMT {name}" for name in addressee.exempt)
    return f"{lead} " + "\n".join(lines)


def write_to(value: tuple[Addressee, ...]) -> str:
    """Write ``TO RUEHC/SECSTATE WASHDC PRIORITY 2008`` and the lines below it."""
    return write_addressees(value, "TO")


def write_info(value: tuple[Addressee, ...]) -> str:
    """Write ``INFO RUEHNO/USMISSION USNATO PRIORITY 0549`` and the lines below it."""
    return write_addressees(value, "INFO")


def read_exempted(field: View, known: Known) -> tuple[Sourced[str], ...]:
    """Read the posts that ``XMT AMEMBASSY SOFIA`` takes out of the collective above."""
    start = found.end() if (found := EXEMPTED.match(field.text)) else 0
    return tuple(_names(field, start))


def _names(field: View, start: int) -> Iterator[Sourced[str]]:
    for found in re.finditer(r"[^,;]+", field.text[start:]):
        name = " ".join(found[0].split())
        if name:
            yield Sourced(name, field.back(start + found.start(), start + found.end()))


def write_exempted(value: tuple[str, ...]) -> str:
    """Write ``XMT AMEMBASSY SOFIA``."""
    return "XMT " + ", ".join(value)


def read_separator(field: View, known: Known) -> None:
    """Read ``BT``, which parts the addresses from the text and says nothing."""


def write_separator(value: str) -> str:
    """Write ``BT``."""
    return "BT"
