"""Who drafted, approved and cleared an outgoing telegram, as printed between office copies and date line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from dragoman.documents import Clearance, Sourced, View
from dragoman.documents.paperwork import ClearanceRole
from dragoman.message.known import Known
from dragoman.message.vocabulary import Vocabulary

LABEL = re.compile(
    r"(?P<word>DRAFT(?:ED)?|[AE]PPROVED|APPROV|CLEARED|CLEARANCES?|CONCURRED)\w?(?:\s{1,3}BY)?(?:\s{0,3}[:=]|\s{0,3}-\s|\s+|$)"
)
SPELT = re.compile(r"(?P<word>[DAC][a-z]+) By\s{0,4}:\s*")
"""A label as it is printed since 2010."""
ONE_SPELT = re.compile(r"[^;]+")
QUALIFIED = re.compile(r"(?<!\s)\s{0,4}\(([A-Z][A-Z ]{1,23})\)$")
"""What alone somebody cleared, behind a name: ``(SUBST)``."""
ROLES: dict[str, ClearanceRole] = {"D": "drafted", "A": "approved", "E": "approved", "C": "cleared"}
ASIDE = re.compile(
    r"\s{0,8}(?:\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\bEXT\b\.?\s?:?|\bX\s?\d{4,5}\b|\b[X#]?\d{4,7}$).{0,80}$"
)
"""Day and telephone of the drafter, behind his name or on a line of their own."""
TOKEN = re.compile(
    r"\((?P<qualifier>[^()\n]{1,24})\)?|(?P<part>\s?:|\s--?\s)|(?P<stop>[;,])|(?P<word>[^\s:;,()]+)|(?P<other>[()])"
)
TITLES = frozenset("MR MRS MISS MS DR AMB AMBASSADOR GEN COL LTC MAJ CAPT CDR ADM".split())
LONGEST_SYMBOL = 5
"""Letters that an office's symbol, or a typist's initials, may have at most."""


@dataclass(slots=True)
class Words:
    """What stands between two colons: its words, its qualifier, and where each begins and ends."""

    words: list[tuple[str, int, int]] = field(default_factory=list)
    qualifier: tuple[str, int, int] | None = None


def read_clearances(field: View, known: Known) -> tuple[Sourced[Clearance], ...]:
    """Read drafter, approver and those who cleared, e.g. ``DRAFTED BY EUR/SOV:JQPUBLIC:AB``, over any number of lines.

    Lines below APPROVED BY that bear no label of their own are clearances. A typist's initials behind a drafter, and
    his telephone, are left. A clearance whose name cannot be told has None for it.
    """
    read: list[Sourced[Clearance]] = []
    role: ClearanceRole = "cleared"
    start = 0
    spelt = SPELT.match(field.text)
    if spelt is not None:
        return tuple(_spelt(field, ROLES[spelt["word"][0]], spelt.end()))
    for line in field.text.split("\n"):
        label = LABEL.match(line)
        at = label.end() if label else 0
        aside = ASIDE.search(line, at)
        end = aside.start() if aside else len(line)
        if label is not None:
            role = ROLES[label["word"][0]]
        for clearance, first, last in _line(line[:end], at, role, known.vocabulary):
            read.append(Sourced(clearance, field.back(start + first, start + last)))
            role = "cleared" if role == "approved" else role
        start += len(line) + 1
    return tuple(read)


def _spelt(field: View, role: ClearanceRole, start: int) -> Iterator[Sourced[Clearance]]:
    """Give those of one label since 2010, parted by semicolons: ``ECON:Person, Mary B; POL:Other, Ann``."""
    for found in ONE_SPELT.finditer(field.text, start):
        words = found[0].strip()
        if not words:
            continue
        office, _, name = words.rpartition(":")
        first = found.start() + found[0].index(words[0])
        behind = QUALIFIED.search(name)
        qualifier = " ".join(behind[1].split()) if behind is not None else None
        name = name[: behind.start()] if behind is not None else name
        clearance = Clearance(role, office.strip() or None, " ".join(name.split()) or None, qualifier)
        yield Sourced(clearance, field.back(first, first + len(words)))


def _line(line: str, at: int, role: ClearanceRole, vocabulary: Vocabulary) -> Iterator[tuple[Clearance, int, int]]:
    """Give the clearances of one line, each with its place."""
    groups = _groups(line, at)
    if len(groups) == 1:
        yield from _alone(groups[0], role, vocabulary)
        return
    office, name = _first(groups[0], vocabulary)
    qualifier: tuple[str, int, int] | None = None
    for number, group in enumerate(groups[1:], 1):
        words = list(group.words)
        following: list[tuple[str, int, int]] = []
        if number < len(groups) - 1 and words and (name or len(words) > 1):
            following = [words.pop()]
        if not name and words:
            name = words
        elif name and len(words) == 1 and len(words[0][0]) <= LONGEST_SYMBOL:
            words = []
        qualifier = qualifier or group.qualifier
        if following or number == len(groups) - 1:
            yield _made(office, name, qualifier, role)
            role = "cleared" if role == "approved" else role
            office, name, qualifier = following, [], None


def _groups(line: str, at: int) -> list[Words]:
    """Cut a line at its colons and at hyphens between blanks; ``NEA/ EX`` is one word."""
    groups = [Words()]
    for found in TOKEN.finditer(line, at):
        if found["part"]:
            groups.append(Words())
        elif found["qualifier"]:
            groups[-1].qualifier = (found["qualifier"].strip(), *found.span())
        elif found["word"]:
            words = groups[-1].words
            if words and (words[-1][0].endswith("/") or found["word"].startswith("/")):
                words[-1] = (words[-1][0] + found["word"], words[-1][1], found.end())
            else:
                words.append((found["word"], *found.span()))
    return [group for group in groups if group.words or group.qualifier] or [Words()]


def _first(group: Words, vocabulary: Vocabulary) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]:
    """Tell what stands before the first colon: an office, or a name (``MLRODGERS:MJP``)."""
    words = group.words
    single = len(words) == 1 and not _is_office(words[0][0], vocabulary)
    return ([], words) if single or (words and words[0][0].rstrip(".") in TITLES) else (words, [])


def _alone(group: Words, role: ClearanceRole, vocabulary: Vocabulary) -> Iterator[tuple[Clearance, int, int]]:
    """Read a line without a colon: ``EUR/WE WPUBLIC``, ``SCS/RAPUBLIC/CEH``, ``MR. PUBLIC``."""
    if not group.words:
        return
    (first, start, end), *others = group.words
    if "/" in first and not others:
        parts = first.split("/")
        office = "/".join(takewhile(lambda part: len(part) <= LONGEST_SYMBOL - 1 and "." not in part, parts))
        names = parts[office.count("/") + 1 :] if office else parts
        name = names[0] if names and names[0] else None
        last = group.qualifier[2] if group.qualifier else end
        yield Clearance(role, office or None, name, _word(group.qualifier)), start, last
    elif others and _is_office(first, vocabulary):
        yield _made([group.words[0]], others, group.qualifier, role)
    else:
        yield _made([], group.words, group.qualifier, role)


def _is_office(word: str, vocabulary: Vocabulary) -> bool:
    """Say whether a word can be an office: a symbol, or a word of an agency's name (``TREASURY``)."""
    if word.rstrip(".") in TITLES or word == "THE":
        return False
    return "/" in word or len(word) <= LONGEST_SYMBOL or word.lower() in vocabulary.office_words


def _made(
    office: list[tuple[str, int, int]],
    name: list[tuple[str, int, int]],
    qualifier: tuple[str, int, int] | None,
    role: ClearanceRole,
) -> tuple[Clearance, int, int]:
    """Return a clearance and its place, from the first of its words to the last."""
    parts = [*office, *name, *([qualifier] if qualifier else [])]
    words = " ".join(word for word, _, _ in name).strip("- ")
    symbol = " ".join(word for word, _, _ in office).strip("- ")
    clearance = Clearance(role, symbol or None, words or None, _word(qualifier))
    return clearance, min(part[1] for part in parts), max(part[2] for part in parts)


def _word(qualifier: tuple[str, int, int] | None) -> str | None:
    return " ".join(qualifier[0].split()) if qualifier else None


def write_clearances(value: tuple[Clearance, ...]) -> str:
    """Write drafter and approver behind their labels and each clearance on a line of its own."""
    lines: list[str] = []
    for one in value:
        label = {"drafted": "DRAFTED BY ", "approved": "APPROVED BY ", "cleared": ""}[one.role]
        words = ":".join(part for part in (one.office, one.name) if part)
        lines.append(f"{label}{words}{f' ({one.qualifier})' if one.qualifier else ''}")
    return "\n".join(lines)
