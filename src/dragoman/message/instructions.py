"""The instruction on an executive order line, in its parts: mark, exemption, event, who gave it, from which section."""

from __future__ import annotations

import re

import msgspec

MARK = re.compile(
    r"(?<![A-Z])(?P<mark>XGDS(?:\s?-?\s?[1-4])?|X\s?GDS(?:\s?-?\s?[1-4])?|[RX]DS(?:\s?-?\s?[1-4])?|NGDS|GDS|ADS|OADR"
    r"|(?:25|50|75)\s?X\s?[1-9](?:\s?-?\s?(?:HUM(?:AN)?|WMD))?|X\s?[1-8](?!\d)|N\s?/\s?A|NA)(?![A-Z])",
    re.I,
)
NAME = re.compile(
    r"\((?P<name>[A-Z][A-Z'’.-]{1,30}(?:\s*[,.]\s*[A-Z][A-Z'’. -]{0,40}|\s+[A-Z][A-Z'’. ,-]{0,40})?)\)", re.I
)
SECTION = re.compile(r"\bOR\s?-\s?(?P<section>[A-Z]{1,3})\b", re.I)
BY = re.compile(
    r"\b(?:DECLASSIFIED|RELEASED)\s+BY\s+(?P<by>[A-Z][A-Za-z.'’/& -]{1,60}?)(?=\s+(?:ON\b|\d)|[,;]|$)", re.I
)
WORDS = re.compile(
    r"(?:AS AMENDED[:;,.]?\s*|ADS\b[,:;.]?\s*|DECL(?:AS(?:SIFY|SIFICATION)?)?\b[:;.,]?\s*|DECON(?:TROL)?\b[:;.,]?\s*"
    r"|ON\b\s*|DATE\b[:;]?\s*)+",
    re.I,
)
DATED = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{4}")
PAST = re.compile(r"\bDECLASSIFIED\b|\bRELEASED\b", re.I)
EXEMPTING = ("XGDS", "XDS", "NGDS", "OADR", "X", "25X", "50X", "75X")
LONGEST = 400


BEFORE_PERIOD = re.compile(r"(?<=DS)-?(?=\d)")


class Instruction(msgspec.Struct, frozen=True, gc=False):
    """The parts of an instruction, each None where it is not there; ``schedule`` and ``exemption`` in capitals."""

    schedule: str | None = None
    exemption: str | None = None
    event: str | None = None
    authority: str | None = None
    section: str | None = None


def read_instruction(words: str, dated: bool) -> Instruction:
    """Read an instruction, e.g. ``GDS 4/16/85 (SAMPLE, ANN) OR-P`` or ``DECL: UPON SIGNATURE``.

    ``dated`` says that a day was read in it. What stands in no list of marks, without a day, is an event where a word
    such as DECL or ADS leads to it; otherwise it is not told what it means.
    """
    words = words[:LONGEST]
    if PAST.search(words):
        by = BY.search(words)
        return Instruction(authority=" ".join(by["by"].split()) if by else None)
    found = MARK.search(words)
    mark = "".join(found["mark"].upper().split()) if found else None
    mark = BEFORE_PERIOD.sub("-", mark) if mark else None
    schedule = "N/A" if mark == "NA" else mark
    lead = WORDS.match(words)
    if schedule is None and lead is not None:
        schedule = "DECL"
    name, section = NAME.search(words), SECTION.search(words)
    return Instruction(
        schedule=schedule,
        exemption=schedule if schedule and _exempts(schedule) else None,
        event=_event(words, lead, schedule) if not dated else None,
        authority=" ".join(name["name"].split()) if name else None,
        section=f"OR-{section['section'].upper()}" if section else None,
    )


def _exempts(schedule: str) -> bool:
    return schedule.rstrip("0123456789").rstrip("-") in EXEMPTING or schedule.startswith(EXEMPTING[-3:])


def _event(words: str, lead: re.Match[str] | None, schedule: str | None) -> str | None:
    """Return what must happen first: the words behind DECL, DECLAS or ADS, where they are no mark and no day."""
    if lead is None or schedule not in ("DECL", "ADS"):
        return None
    event = " ".join(words[lead.end() :].split()).strip(" .,;:-")
    return event if len(event) > 3 and not DATED.search(event) else None
