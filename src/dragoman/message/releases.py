"""Stamps that say a text was released or declassified: on any page, whole or broken over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dragoman.documents import DocumentId, Release, Sourced, Span, Unreadable
from dragoman.message.layout import Layout
from dragoman.message.orders import first_date

LEAD = re.compile(
    r"(?P<authority>(?:[A-Z][\w.'’-]{0,20}\s+){1,4}?)?"
    r"(?P<act>Declassified/Released|RELEASED IN (?:FULL|PART)|DECLASSIFIED)"
    r"(?:\s+BY\s+(?P<by>[A-Z][A-Za-z.'’/ -]{1,40}?)(?=\s+(?:ON\b|\d)|,|$))?",
    re.I,
)
OFFICE = re.compile(r"U\.?S\.? Department of State|Department of State|National Archives|\bNARA\b", re.I)
BEHIND = re.compile(r"Systematic\s+Review\b|\d{1,2}[ -][A-Z]{3}", re.I)
SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})[- ](?P<month>[A-Z]{3})[A-Z]{0,6}[- ](?P<year>\d{2})(?!\d)", re.I)
LONGEST = 300


def read_release(words: str) -> Release:
    """Read a stamp: ``Ann B. Sample Declassified/Released US Department of State EO Systematic Review 05 JUL 2006``.

    ``authority`` is the person before the act, or whoever is named behind it, or the department; the day is None where
    none is printed or it does not exist.
    """
    plain = " ".join(words[:LONGEST].split())
    lead = LEAD.search(plain)
    named = (lead["authority"] or lead["by"] or "").strip() if lead else ""
    office = OFFICE.search(plain)
    try:
        day = first_date(SHORT_YEAR.sub(r"\g<day> \g<month> 20\g<year>", plain), "12958")
    except Unreadable:
        day = None
    return Release(named or (office[0] if office else None), day, plain)


def releases_on(layout: Layout, document: DocumentId) -> tuple[Sourced[Release], ...]:
    """Return every release stamped on the pages of a text."""
    if "release stamp" not in layout.roles:
        return ()
    stamped = (line for line, role in enumerate(layout.roles) if role == "release stamp")
    places = ((layout.offset(line), layout.offset(line) + len(layout.words[line])) for line in stamped)
    return releases(layout.text, places, document)


def releases(text: str, lines: Iterable[tuple[int, int]], document: DocumentId) -> tuple[Sourced[Release], ...]:
    """Return every release stamped on a text, each once, with the place of its first stamp.

    ``lines`` are the places of the stamped lines, in order; a line that only carries on is joined to the one above.
    """
    stamps: list[tuple[int, int]] = []
    for start, end in lines:
        goes_on = stamps and not LEAD.match(text, start, end) and not text[stamps[-1][1] : start].strip()
        if goes_on and BEHIND.match(text, start, end):
            stamps[-1] = (stamps[-1][0], end)
        else:
            stamps.append((start, end))
    found: dict[tuple[str | None, date | None], Sourced[Release]] = {}
    for start, end in stamps:
        release = read_release(text[start:end])
        found.setdefault((release.authority, release.day), Sourced(release, Span(document, start, end)))
    return tuple(found.values())
