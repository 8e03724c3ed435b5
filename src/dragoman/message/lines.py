"""The picture of a telegram's head: its lines in the order of the page, how each opens, who reads and who writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dragoman.documents import View
from dragoman.message.addressing import INFO_LABEL, TO_LABEL
from dragoman.message.classifiers import read_classifier, write_classifier
from dragoman.message.clearances import read_clearances, write_clearances
from dragoman.message.face import (
    read_captions,
    read_classification,
    read_correction,
    read_instruction,
    read_subject,
    write_captions,
    write_classification,
    write_correction,
    write_instruction,
    write_subject,
)
from dragoman.message.furniture import SUBJECT_LABEL
from dragoman.message.known import Known
from dragoman.message.message import Role
from dragoman.message.offices import read_distribution, read_relay, write_distribution, write_relay
from dragoman.message.orders import LABEL, read_order, write_order
from dragoman.message.references import read_references, write_references
from dragoman.message.routing import (
    read_addressee,
    read_date_time_group,
    read_exempted,
    read_from,
    read_routes,
    read_security,
    read_separator,
    read_station,
    read_transmission,
    write_date_time_group,
    write_exempted,
    write_from,
    write_info,
    write_routes,
    write_security,
    write_separator,
    write_station,
    write_to,
    write_transmission,
)
from dragoman.message.tags import MISSPELT, read_tags, write_tags
from dragoman.message.times import OPENING


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """One line of the form. ``opening`` matches its first words; ``read`` and ``write`` are each other's inverse."""

    role: Role
    opening: re.Pattern[str]
    read: Callable[[View, Known], object]
    write: Callable[[Any], str]


def _line(role: Role, opening: str, read: Callable[[View, Known], object], write: Callable[[Any], str]) -> HeaderLine:
    return HeaderLine(role, re.compile(opening), read, write)


BY_TABLE = r"(?!)"
"""Opens with a word of a table (classifications, captions), which `layout` looks up."""

HEADER_LINES = (
    # role              opening words                                          reader                writer
    _line("transmission", r"VZCZ", read_transmission, write_transmission),
    _line("routes", r"([ZOPRWY])\1\s+R[A-Z0-9]{3}", read_routes, write_routes),
    _line("station", r"DE\s+R[A-Z0-9]{3}", read_station, write_station),
    _line("security", r"ZN[RY]\b", read_security, write_security),
    _line("distribution", r"(?:ACTION|ORIGIN|INFO)\s+[A-Z/]{1,8}-\d", read_distribution, write_distribution),
    _line("drafting", r"(?:DRAFTED|APPROVED|CLEARED) BY\b", read_clearances, write_clearances),
    _line("relay note", r"-{6}[- ]*[0-9A-F]{6}", read_relay, write_relay),
    _line("date-time group", OPENING, read_date_time_group, write_date_time_group),
    _line("from", r"FM\b|(?:FROM|FR|F M)\b:?\s+(?:R[A-Z0-9]{3,7}/)?(?:AM|US|SEC)", read_from, write_from),
    _line("to", rf"{TO_LABEL}(?:\s+\S|$|(?<=:)\S)", read_addressee, write_to),
    _line("info", rf"{INFO_LABEL}(?:\s+\S|$|(?<=:)\S)", read_addressee, write_info),
    _line("exempted", r"XMT\b", read_exempted, write_exempted),
    _line("separator", r"BT$", read_separator, write_separator),
    _line("classification", BY_TABLE, read_classification, write_classification),
    _line("caption", BY_TABLE, read_captions, write_captions),
    _line(
        "correction",
        r"(?i)[- ]{0,6}" + r"\s{0,3}".join("CORRECTED") + r"\s{0,6}" + r"\s{0,3}".join("COPY") + r"\b",
        read_correction,
        write_correction,
    ),
    _line("instruction", r"(?i).{0,80}\b(?:FOR|PASS|ALSO)\b", read_instruction, write_instruction),
    _line("order", "(?i)" + LABEL.pattern, read_order, write_order),
    _line(
        "tags",
        r"(?i)(?:TAGS?\w?|TAGE S|TAS|TABS|TGS|AGS)(?:\s{0,4}[:;/.,-]|\s*$|\s+(?!(?:ARE|IS|AND|OF|FOR|WERE)\b))"
        rf"|TAGS(?=[A-Z]{{4}}(?:[\s,;]|$))|{MISSPELT}",
        read_tags,
        write_tags,
    ),
    _line("subject", rf"(?i){SUBJECT_LABEL}\s{{0,4}}[:;]|SUBJECT\s+\S", read_subject, write_subject),
    _line(
        "references",
        r"(?i)(?:RE(?:F|TEL)(?:S|\(S\)|TELS?|ERENCES?)?\s{0,3}[:;]|REFS?\.$|REFS?\.?\s{1,3}[(\[]?A[.):\]\s]"
        r"|RE(?:F(?:TEL)?|TEL)S?\.?\s{1,3}[A-Z][A-Z ]{2,20}\s\d{2,7}\b|A[.)]\s+REF[:\s])",
        read_references,
        write_references,
    ),
    _line(
        "classifier",
        r"(?i)(?:\([A-Z]{1,3}\)\s{0,3})?CLAS+I?FI?ED\s+BY\b|RE?A?SONS?\s{0,2}:?\s{0,3}1\s?[.,]\s?[2-8]",
        read_classifier,
        write_classifier,
    ),
)

READERS = {line.role: line.read for line in HEADER_LINES}
WRITERS = {line.role: line.write for line in HEADER_LINES}
