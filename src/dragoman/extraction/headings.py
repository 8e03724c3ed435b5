"""Who wrote a paper of an edition, and to whom: what its heading says behind ``From`` and ``to``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.reference import Reference

LONGEST = 1_000
"""Characters of a heading that are read: so many are in none that is printed, and time stays bounded."""
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
ENDS = re.compile(rf",?\s+(?:[Uu]ndated\b|{MONTH}\s+\d)")
"""Where the date of a heading begins."""
PLACE = re.compile(r",\s+(?:[A-Z][\w.’'-]*+\s?){1,3}$")
"""The place of writing before the date: ``, Washington``."""
FROM = re.compile(r"\b(?:[Ff]rom|(?P<made>(?:[Pp]repared|[Ss]ubmitted)\s+[Bb]y))\s+(?=\S)")
BETWEEN = re.compile(r"\b(?:Conversation|Call|Meeting|Discussion)s?\s+(?:[Bb]etween|[Aa]mong)\s+(?=\S)")
TO = re.compile(r",?\s+(?P<word>to|for)\s+(?=\S)")
GOES_ON = frozenset(
    (
        "assistant ambassador counselor adviser advisor representative delegate envoy emissary aide attache attaché "
        "secretary mission deputy delegation minister observer liaison officer assistants consultant"
    ).split()
)
"""Titles that ``to`` and ``for`` belong to: ``Assistant to the President``."""
PARTED = re.compile(r",?\s+and\s+(?=(?:the\s|\S+\s\S))|,\s+(?!(?:Jr|Sr|II|III)\b)(?=the\s|[A-Z]\S*\s)")
NAMED = re.compile(r"(?P<title>.+?)\s*\((?P<name>[^()\[\]]+)\),?$", re.DOTALL)
OF_STAFF = re.compile(r"\s+of\s+the\s+", re.IGNORECASE)
SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III)\.?$")
NAME = re.compile(r"[A-Z][\w.’'\-]*(?:\s[A-Z][\w.’'\-]*)*(?:,\s(?:Jr|Sr)\.?)?$")


@dataclass(frozen=True, slots=True)
class Correspondent:
    """One who writes or is written to: where it stands in the heading, the name, and the title without it."""

    start: int
    end: int
    name: str | None
    title: str | None


def correspondents_of(
    heading: str, reference: Reference
) -> tuple[tuple[Correspondent, ...], tuple[Correspondent, ...]]:
    """Read who a heading says a paper is from, and whom it is to; nobody where it does not say.

    ``14. Memorandum From the Counselor (Lund) to President Berg, Washington, May 3, 1975``
    """
    heading = heading[:LONGEST]
    begins = FROM.search(heading)
    if begins is None:
        return (), ()
    last = ENDS.search(heading, begins.end())
    end = last.start() if last is not None else len(heading)
    place = PLACE.search(heading, begins.end(), end) if last is not None else None
    end = place.start() if place is not None else end
    parting = {"to", "for"} if begins["made"] else {"to"}
    between = TO.finditer(heading, begins.end(), end)
    middle = next((one for one in between if _parts(heading[begins.end() : one.start()], one, parting)), None)
    authors = _parties(heading, begins.end(), middle.start() if middle else end, reference)
    return authors, _parties(heading, middle.end(), end, reference) if middle else ()


def talkers_of(heading: str, reference: Reference) -> tuple[Correspondent, ...]:
    """Read between whom a heading says that a conversation was; nobody where it does not say."""
    heading = heading[:LONGEST]
    begins = BETWEEN.search(heading)
    if begins is None:
        return ()
    last = ENDS.search(heading, begins.end())
    end = last.start() if last is not None else len(heading)
    place = PLACE.search(heading, begins.end(), end) if last is not None else None
    return _parties(heading, begins.end(), place.start() if place is not None else end, reference)


def _parts(before: str, to: re.Match[str], parting: set[str]) -> bool:
    """Say whether ``to`` parts the writer from whom he writes to, and does not belong to a title."""
    if before.rstrip(" ,").endswith(")"):
        return True
    last = re.split(r"[\s’']+", before.rstrip())[-1].lower()
    return last not in GOES_ON and to["word"] in parting


def _parties(heading: str, start: int, end: int, reference: Reference) -> tuple[Correspondent, ...]:
    """Part several who write together, or are written to."""
    found: list[Correspondent] = []
    at = start
    for cut in PARTED.finditer(heading, start, end):
        if cut.start() >= at and _is_whole(heading[at : cut.start()], reference):
            found.append(_one(heading, at, cut.start(), reference))
            at = cut.end()
    if at < end:
        found.append(_one(heading, at, end, reference))
    return tuple(one for one in found if one.name or one.title)


def _is_whole(words: str, reference: Reference) -> bool:
    """Say whether words name somebody whole, behind whom another may follow."""
    if words.rstrip().endswith(")"):
        return True
    _, name = parted(words, reference)
    return bool(name) and not words.startswith("the ") and SUFFIX.search(words) is None


def _one(heading: str, start: int, end: int, reference: Reference) -> Correspondent:
    words = heading[start:end].rstrip(" ,\n")
    words = words if SUFFIX.search(words) else words.rstrip(".")
    end = start + len(words)
    named = NAMED.fullmatch(words)
    if named is not None:
        title = " ".join(named["title"].split()).removeprefix("the ")
        name = " ".join(named["name"].split()) if surname_of(named["name"]) else None
        return Correspondent(start, end, name, title)
    words = " ".join(words.split())
    staff = OF_STAFF.search(words)
    if staff is not None and not words.startswith("the ") and NAME.fullmatch(words[: staff.start()]):
        held, who = parted(words[: staff.start()], reference)
        if who is not None:
            return Correspondent(start, end, who, held or words[staff.end() :].split(" for ")[0])
    office, name = parted(words, reference)
    return Correspondent(start, end, name, office)


def surname_of(name: str) -> str:
    """Return the last name in small letters, without what stands behind a comma: ``lund`` of ``Olav Lund, Jr.``;
    empty where no name stands before it.
    """
    words = name.partition(",")[0].split()
    return words[-1].lower() if words else ""


def parted(words: str, reference: Reference) -> tuple[str | None, str | None]:
    """Part a title from the name behind it, ``Secretary of State Lund``; an office alone has no name."""
    words = " ".join(words.split())
    if words.startswith("the "):
        return words.removeprefix("the "), None
    parts = words.split()
    for first in (0, 1, 2):
        for last in range(min(len(parts), first + 9), first, -1):
            bare = last == len(parts) and first > 0 and not reference.country_named(" ".join(parts[:first]))
            if not bare and reference.title(" ".join(parts[first:last])):
                named = parts[last : last + 1] == ["of"] and len(parts) > last + 2
                behind = len(parts) - 1 if named else last
                name = " ".join(parts[behind:])
                return " ".join(parts[:behind]), name if NAME.fullmatch(name) else None
    return None, words if NAME.fullmatch(words) else None
