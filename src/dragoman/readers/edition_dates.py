"""The date of an edited document: what the editors' attributes say, or else the words of dateline and heading."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from dragoman.documents import DocumentId, Problem, Sourced, Span
from dragoman.readers.articles import impossible
from dragoman.readers.characters import Characters, Element, Place, local_name
from dragoman.readers.moments import find_moments

FIRST = ("when", "from", "notBefore", "doc-dateTime-min")
LAST = ("to", "notAfter", "doc-dateTime-max")
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=T|Z|[+-]|\Z)")


@dataclass(frozen=True, slots=True)
class Dates:
    """First and last day of a document; ``last_day`` is None where it is one day, ``day`` where it has no date."""

    day: Sourced[date] | None = None
    last_day: date | None = None
    problems: tuple[Problem, ...] = ()


def read_dates(root: Element, page: Characters, document: DocumentId, head: Place | None) -> Dates:
    """Read the date of a document, from the surest place that has one.

    In order: a ``date`` of the dateline with ``when`` (or ``from`` and ``to``, ``notBefore`` and ``notAfter``); the
    attributes that newer volumes put on the ``div`` itself; the dateline's words; the heading's words. A month or
    a year alone runs from its first day to its last.
    """
    lines = [place for place in page.places if local_name(place.element) == "dateline"]
    for place in page.places:
        if local_name(place.element) == "date" and _in_dateline(place.element):
            found = _by_attributes(place.element, document, place, page)
            if found is not None:
                return found
    whole = head or (lines[0] if lines else None)
    if whole is not None and (found := _by_attributes(root, document, whole, page)) is not None:
        return found
    for place in [*lines, *([head] if head is not None else [])]:
        found = _by_words(page, place, document)
        if found is not None:
            return found
    return Dates()


def _by_attributes(element: Element, document: DocumentId, place: Place, page: Characters) -> Dates | None:
    """Read the attributes of one element; None where it has none that is a date."""
    said = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
    first = next((said[name] for name in FIRST if said.get(name)), None)
    if first is None:
        return None
    span = Span(document, place.start, place.end)
    start, end = _days(first)
    if start is None:
        return Dates(None, None, (impossible(f"the edition dates {span.words(page.text)!r} as {first!r}", span=span),))
    last = next((_days(said[name])[1] for name in LAST if said.get(name)), None) or end
    return Dates(Sourced(start, span), last if last is not None and last > start else None)


def _by_words(page: Characters, place: Place, document: DocumentId) -> Dates | None:
    """Read the first full date in the words of a line; None where there is none."""
    for moment in find_moments(page.text, place.start, place.end):
        span = Span(document, moment.start, moment.end)
        if moment.at is None:
            return Dates(None, None, (impossible(f"no calendar has {span.words(page.text)!r}", span=span),))
        return Dates(Sourced(moment.at.date(), span))
    return None


def _days(words: str) -> tuple[date | None, date | None]:
    """Return first and last day of ``1975-05-03T15:00:00``, ``1975-05`` or ``1975``; None for what is no date."""
    found = DAY.match(words)
    if found is None:
        return None, None
    year, month, day = int(found[1]), found[2], found[3]
    try:
        if day:
            return date(year, int(month), int(day)), date(year, int(month), int(day))
        if month:
            return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None, None


def _in_dateline(element: Element) -> bool:
    return any(local_name(above) == "dateline" for above in element.iterancestors())
