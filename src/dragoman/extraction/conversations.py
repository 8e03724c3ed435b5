"""Who was present: the list of participants at the head of a memorandum of conversation, as one meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dragoman.documents import Document, EditionHeader, Participant, Sourced, Span
from dragoman.extraction.findings import Event, Mention, When
from dragoman.extraction.headings import talkers_of
from dragoman.reference import Reference

OUTSIDE = -1
"""The head word of a mention that stands in a paper's head, where no words are analyzed."""
HONORIFICS = frozenset("mr mrs ms miss dr prof sir lord lady hon".split())
SIDE_WORDS = frozenset(
    "side participants delegation team party members officials the for of from government and".split()
)
WORD = re.compile(r"[\w.'’-]+")
MEMORANDUM = re.compile(
    r"memo(?:randum)? of (?:a )?conversation|memcon|minutes|record of (?:a )?(?:conversation|meeting)", re.I
)
WRITTEN = re.compile(r"(?:\d+\. )?(?:\w+ )?(?:Memorandum|Letter|Paper|Telegram|Airgram|Message|Note|Report) From\b")
"""The heading of what somebody wrote, which is no talk."""
NEAR_LIST = 600
"""So many characters before the list of those present its record is named."""
DESK = re.compile(
    r"\b(?:Desk|Country) (?:Officer|Director)\b.*|\b(?:Officer[- ]in[- ]Charge|in [Cc]harge),? of\b.*|"
    r"\b(?:Director|Chief),?(?: for| of)?(?: the)?(?: Office of)? [\w /-]+ Affairs\b"
)
"""A charge that names the country its holder deals with, not the one he serves: ``Desk Officer for Turkey``."""
SENT_TO = re.compile(
    r"(?P<who>\b(?:Ambassador|Minister|Envoy|Representative|Emissary|Delegate|Liaison Officer)(?:[- ][Dd]esignate)?) "
    r"(?:to|in|at) [^,;()]*"
)
"""One who is sent to a country or body, which is not the one he serves: ``Ambassador to Chile``."""
MOST_WORDS_OF_A_COUNTRY = 4


def find_conversation(
    document: Document, reference: Reference, first: int
) -> tuple[tuple[Mention, ...], tuple[Event, ...]]:
    """Read those listed as present as mentions, numbered from ``first``, and the conversation as one meeting.

    A heading in the list (``U.S.:``, ``Turkey``) is the side of those below it, as far as it names one country.

    Returns: a mention for each one present, and one for the place; one event, or none where fewer than two are listed.
    """
    header = document.header
    if not isinstance(header, EditionHeader) or header.heading is None:
        return (), ()
    heading = header.heading
    if len(header.participants) < 2:
        header = replace(header, participants=_in_heading(document, heading, reference))
    if len(header.participants) < 2:
        return (), ()
    named = _named(document, header)
    if named is None:
        return (), ()
    sides = _sides(document, header, reference)
    mentions = [
        _present(document, one, side, first + number, reference)
        for number, (one, side) in enumerate(zip(header.participants, sides, strict=True))
    ]
    present = tuple(mention.index for mention in mentions)
    place = None
    if header.place is not None:
        place = first + len(mentions)
        words = document.words(header.place.span)
        mentions.append(Mention(place, "place", header.place.span, words, OUTSIDE, name=header.place.value))
    held = Event(
        "CONSULT", named, present, (), when=_when(document, header), place=place,
        frame="participants/head",
    )  # fmt: skip
    return tuple(mentions), (held,)


def _in_heading(document: Document, heading: Sourced[str], reference: Reference) -> tuple[Sourced[Participant], ...]:
    """Return those between whom a heading says that a conversation was: ``Between President Lund and the Shah``."""
    return tuple(
        Sourced(
            Participant(one.name or one.title or "", one.title if one.name else None),
            Span(document.id, heading.span.start + one.start, heading.span.start + one.end),
        )
        for one in talkers_of(heading.value, reference)
    )


def _named(document: Document, header: EditionHeader) -> Span | None:
    """Return the words that name the conversation: in the heading, else over the list of who was present.

    A memorandum or letter ``From`` somebody is no conversation; an enclosed record of one is named above its own list.
    """
    if header.heading is None:
        return None
    heading, listed = header.heading.span, header.participants[0].span.start
    found = MEMORANDUM.search(document.text, heading.start, heading.end)
    if found is None and WRITTEN.match(document.text, heading.start, heading.end):
        found = MEMORANDUM.search(document.text, max(heading.end, listed - NEAR_LIST), listed)
        if found is None:
            return None
    return Span(document.id, found.start(), found.end()) if found else heading


def _when(document: Document, header: EditionHeader) -> When | None:
    if header.day is None:
        return None
    last = header.last_day or header.day.value
    return When(header.day.value, last, "day", header.day.span, document.words(header.day.span))


def _sides(document: Document, header: EditionHeader, reference: Reference) -> list[str | None]:
    """Return for each one present the words of the side under whose heading the list puts it, or None."""
    found: list[str | None] = []
    side: str | None = None
    start = next(
        (block.span.start for block in document.blocks if block.span.holds(header.participants[0].span)),
        header.participants[0].span.start,
    )
    start = max(start, document.text.rfind("\n\n", 0, header.participants[0].span.start) - 80)
    for one in header.participants:
        for line in document.text[start : one.span.start].splitlines():
            side = _side_named(line, reference, header.day.value if header.day else None) or side
        found.append(side)
        start = one.span.end
    return found


def _side_named(line: str, reference: Reference, day: date | None) -> str | None:
    """Return the words of a heading that name one country or body, where the heading names nothing else."""
    words = [word for word in WORD.findall(line) if word.lower() not in SIDE_WORDS]
    if not words or len(words) > MOST_WORDS_OF_A_COUNTRY:
        return None
    name = " ".join(words)
    for form in (name, name.title(), name.removesuffix(".")):
        if len({match.country.code for match in reference.country_named(form, day)}) == 1:
            return form
        if reference.framework_named(form, day):
            return form
    return None


def _present(
    document: Document, one: Sourced[Participant], side: str | None, index: int, reference: Reference
) -> Mention:
    """Make one present a mention: a person by name, or an office where the list gives no name."""
    title, name = _parted(one.value.name, reference)
    role = one.value.role or title or None
    text = document.words(one.span)
    day = document.day
    whose = [
        word
        for words in (_serving(one.value.role or ""), _serving(title), _behind_of(one.value.name))
        for word in countries_in(words, reference, day)
    ]
    qualifiers = tuple(dict.fromkeys([*whose, *([side] if side else [])]))
    if not name:
        return Mention(index, "office", one.span, text, OUTSIDE, title=title, qualifiers=qualifiers)
    return Mention(index, "person", one.span, text, OUTSIDE, name=name, title=role, qualifiers=qualifiers)


def _serving(words: str) -> str:
    """Return a role without the country that its holder deals with or is sent to."""
    return SENT_TO.sub(lambda found: found["who"], DESK.sub("", words))


def _parted(words: str, reference: Reference) -> tuple[str, str]:
    """Part a title from the name behind it: ``Ambassador Granfil``, ``Polish Interpreter``, ``The Secretary``."""
    parts = words.split()
    if parts and parts[0].lower() == "the":
        parts = parts[1:]
    for first in (0, 1):
        if first and not reference.country_named(" ".join(parts[:first])):
            break
        for last in range(min(len(parts), first + 5), first, -1):
            if reference.title(" ".join(parts[first:last])):
                return " ".join(parts[:last]), _without_country(parts[last:])
    while parts and parts[0].lower().rstrip(".") in HONORIFICS:
        parts = parts[1:]
    return "", _without_country(parts)


def _behind_of(name: str) -> str:
    """Return what stands behind ``of`` in a name: ``Bogdan of Romania``; a surname alone is no country."""
    return name.partition(" of ")[2]


def _without_country(parts: list[str]) -> str:
    """Return a name without the country behind it: ``Bogdan of Romania``."""
    lowered = [part.lower() for part in parts]
    return " ".join(parts[: lowered.index("of")] if "of" in lowered[1:] else parts)


def countries_in(words: str, reference: Reference, day: date | None) -> Iterator[str]:
    """Yield the words in a role that name one country, longest first at each place, in order."""
    parts = WORD.findall(words)
    at = 0
    while at < len(parts):
        for length in range(min(MOST_WORDS_OF_A_COUNTRY, len(parts) - at), 0, -1):
            form = " ".join(parts[at : at + length])
            if form[:1].isupper() and len({one.country.code for one in reference.country_named(form, day)}) == 1:
                yield form
                at += length - 1
                break
        at += 1
