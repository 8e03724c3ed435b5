"""Who is listed as present at a conversation."""

from __future__ import annotations

import re

from dragoman.documents import DocumentId, Participant, Sourced, Span
from dragoman.readers.characters import Characters, Element, Place, local_name
from dragoman.reference import load

SUFFIX = r"(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D|Esq|USA|USN|USAF|USMC)\b"
BESIDE = re.compile(rf"\s*(?:,(?!\s*{SUFFIX})|;|\((?=[^()]*\)\Z)| [-–—] |—)\s*")
RANKS = "Lt|Lieutenant|Maj|Major|Col|Colonel|Capt|Captain|Adm|Admiral|Cdr|Brig|Brigadier|B/Gen|L|General|Gen|Vice|Rear"
OFFICES = "Amb|Ambassador|President|Prime Minister|Minister|Secretary|Under Secretary|Senator|Representative|Governor"
STYLES = re.compile(
    rf"(?:(?:H\.?E|His|Her|Excellency|[Tt]he|Hon|Honorable|Mrs?|Ms|Miss|Dr|Prof|Sir|{RANKS}|{OFFICES})\.?\s*)*"
)
"""Forms of address that stay with the name they stand before."""

AGENCIES = {"Defense", "Treasury", "Commerce", "Justice", "Interior", "Agriculture", "Labor", "White House", "Foreign"}
"""Short names of departments that head the list of their people, beside those that the tables of offices hold."""


def participants(page: Characters, document: DocumentId) -> tuple[Sourced[Participant], ...]:
    """Return everybody in the lists of participants, in order, but not the names of delegations between them.

    ``Mr. Frank R. Lesko, Notetaker, EUR/SE`` is the name ``Mr. Frank R. Lesko`` and the role ``Notetaker, EUR/SE``;
    what stands around a marked name and is no form of address is the role too. The span is that of the whole item.
    """
    found = []
    names = {place.element: place for place in page.places if local_name(place.element) == "persname"}
    for place in page.places:
        if local_name(place.element) == "item" and _is_listed(place.element) and not _has_items(place.element):
            inner = (names.get(one) for one in place.element.iterdescendants())
            marked = [one for one in inner if one is not None]
            if not marked and is_delegation(page.text[place.start : place.end]):
                continue
            person = _participant(page.text, place, marked[0] if len(marked) == 1 else None)
            found.append(Sourced(person, Span(document, place.start, place.end)))
    return tuple(found)


def is_delegation(words: str) -> bool:
    """Say whether an item names a country, an agency or a side, and nobody: ``Romania``, ``JCS``, ``U.S.:``."""
    name = words.strip().rstrip(":").strip()
    tables = load()
    known = (
        name in AGENCIES
        or name.startswith("Department of ")
        or bool(tables.country_named(name))
        or bool(tables.office_named(name))
    )
    return known or words.rstrip().endswith(":") or (name.isupper() and name.isalpha() and len(name) <= 5)


def _participant(text: str, place: Place, marked: Place | None) -> Participant:
    """Return name and role of one item."""
    words = text[place.start : place.end]
    parts = BESIDE.split(words, maxsplit=1)
    name, role = parts[0].strip(), _closed(parts[1]) if len(parts) == 2 else ""
    if marked is not None and _leads(text, place, marked, parts[0]):
        name, *more = BESIDE.split(role, maxsplit=1)
        return Participant(name.strip(), ", ".join((parts[0].strip(), *more)))
    if marked is None or marked.end > place.start + len(parts[0]):
        return Participant(name or words, role or None)
    before = text[place.start : marked.start].strip()
    after = name[marked.end - place.start :].strip()
    after = "" if re.match(rf",?\s*{SUFFIX}|of ", after) else after
    first = marked.start if before and STYLES.fullmatch(before) is None else place.start
    last = marked.end if after else place.start + len(name)
    beside = (before if first == marked.start else "", after, role)
    return Participant(text[first:last], ", ".join(filter(None, beside)) or None)


def _leads(text: str, place: Place, marked: Place, office: str) -> bool:
    """Say whether an office, a dash and forms of address are all that stands before the marked name."""
    before = text[place.start + len(office) : marked.start].strip()
    return before[:1] in ("-", "–", "—") and STYLES.fullmatch(before[1:].strip()) is not None


def _closed(role: str) -> str:
    """Return a role without the bracket that was opened before it."""
    role = role.strip()
    return role[:-1].strip() if role.endswith(")") and role.count(")") > role.count("(") else role


def _is_listed(item: Element) -> bool:
    return any(local_name(above) == "list" and above.get("type") == "participants" for above in item.iterancestors())


def _has_items(item: Element) -> bool:
    return any(local_name(inner) == "item" for inner in item.iterdescendants())
