"""Who is listed as present at a conversation."""

from __future__ import annotations

import re

from dragoman.documents import DocumentId, Participant, Sourced, Span
from dragoman.readers.characters import Characters, Element, Place, local_name

SUFFIX = r"(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D|Esq|USA|USN|USAF|USMC)\b"
BESIDE = re.compile(rf"\s*(?:,(?!\s*{SUFFIX})|;|\(| [-–—] )\s*")
STYLES = re.compile(
    r"(?:(?:H\.?E|His|Her|Excellency|the|The|Hon|Honorable|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Amb|Ambassador|President|Minister"
    r"|Secretary|Senator|General|Gen|Lt|Lieutenant|Maj|Major|Col|Colonel|Capt|Captain|Adm|Admiral|Cdr|Brig|Brigadier|Vice|Rear)"
    r"\.?\s*)*"
)
"""Forms of address that stay with the name they stand before."""


def participants(page: Characters, document: DocumentId) -> tuple[Sourced[Participant], ...]:
    """Return everybody in the lists of participants, in order; the name of a delegation is no participant's role.

    ``Mr. Carl W. Schmidt, Notetaker, EUR/EE`` is the name ``Mr. Carl W. Schmidt`` and the role ``Notetaker, EUR/EE``;
    what stands before a marked name and is no form of address is the role too. The span is that of the whole item.
    """
    found = []
    for place in page.places:
        if local_name(place.element) == "item" and _is_listed(place.element) and not _has_items(place.element):
            marked = [one for one in page.places if local_name(one.element) == "persname" and _within(one, place)]
            person = _participant(page.text, place, marked[0] if len(marked) == 1 else None)
            found.append(Sourced(person, Span(document, place.start, place.end)))
    return tuple(found)


def _participant(text: str, place: Place, marked: Place | None) -> Participant:
    """Return name and role of one item."""
    words = text[place.start : place.end]
    parts = BESIDE.split(words, maxsplit=1)
    name, role = parts[0].strip(), _closed(parts[1]) if len(parts) == 2 else ""
    if marked is not None and marked.end <= place.start + len(parts[0]):
        before = text[place.start : marked.start].strip()
        if before and STYLES.fullmatch(before) is None:
            return Participant(name[marked.start - place.start :], ", ".join(filter(None, (before, role))))
    return Participant(name or words, role or None)


def _closed(role: str) -> str:
    """Return a role without the bracket that was opened before it."""
    role = role.strip()
    return role[:-1].strip() if role.endswith(")") and role.count(")") > role.count("(") else role


def _is_listed(item: Element) -> bool:
    return any(local_name(above) == "list" and above.get("type") == "participants" for above in item.iterancestors())


def _has_items(item: Element) -> bool:
    return any(local_name(inner) == "item" for inner in item.iterdescendants())


def _within(inner: Place, outer: Place) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
