"""Names that the tables know, found in running text before any model guesses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.documents import Document, Span
from dragoman.extraction.findings import Cue
from dragoman.language import Analysis, is_shouted
from dragoman.reference import Reference

ATOM = re.compile(r"\w+|[^\w\s]")
ORDER = (
    "government",
    "framework",
    "office",
    "name",
    "title",
    "body",
    "seat",
    "adjective",
    "people",
    "capital",
    "city",
    "region",
)
"""Which reading of a form goes first where the same words are in several tables."""
Entry = tuple[str, str]
END = ""
PLAIN_APOSTROPHES = str.maketrans("’‘", "''")
"""The tables write ``'``; printed papers mostly do not."""
SHORT = 4
SHORTEST_CODE = 3
MODEL = re.compile(r"-\d")
"""Behind capitals that are a machine's."""
"""Letters above which a word in capitals among others is tried as a place: the city of a dateline."""


class Gazetteer:
    """Forms of the tables as a tree of words. ``exact`` keeps case; ``shouted`` is for text in capitals."""

    def __init__(self, reference: Reference) -> None:
        self.exact: dict[str, object] = {}
        self.shouted: dict[str, object] = {}
        for form, kind, key in (*forms_of(reference), *groups_of(reference)):
            atoms = ATOM.findall(form)
            _plant(self.exact, atoms, (kind, key))
            if not reference.is_ordinary(form) and (len(form) > 2 or form in {"US", "UN", "EU", "UK"}):
                _plant(self.shouted, [atom.upper() for atom in atoms], (kind, key))
        self.local: dict[str, object] = {}
        self.local_shouted: dict[str, object] = {}
        for place in reference.places:
            for form in (place.name, *place.forms):
                atoms = ATOM.findall(form)
                _plant(self.local, atoms, (place.kind, form))
                if not reference.is_ordinary(form) and len(form) > 4:
                    _plant(self.local_shouted, [atom.upper() for atom in atoms], (place.kind, form))

    def find(self, document: Document, analysis: Analysis) -> tuple[Cue, ...]:
        """Return every known name in the prose, the longest at each place, in order."""
        return self._found(document, analysis, self.exact, self.shouted)

    def find_local(self, document: Document, analysis: Analysis) -> tuple[Cue, ...]:
        """Return every city, region and people of one country in the prose; ordinary words and persons' names may be
        among them.
        """
        return self._found(document, analysis, self.local, self.local_shouted)

    def _found(
        self, document: Document, analysis: Analysis, exact: dict[str, object], capitals: dict[str, object]
    ) -> tuple[Cue, ...]:
        found: list[Cue] = []
        naming_us = _naming_us(analysis)
        for sentence in analysis.sentences:
            text = document.text[sentence.start : sentence.end].translate(PLAIN_APOSTROPHES)
            shouted = is_shouted(text) or (len(text) > 12 and text.isupper())
            atoms = [
                (atom.group().upper() if shouted else atom.group(), atom.start(), atom.end())
                for atom in ATOM.finditer(text)
            ]
            tree = capitals if shouted else exact
            place = 0
            while place < len(atoms):
                length, entries = _longest(tree, atoms, place)
                if not length and len(atoms[place][0]) > SHORT and atoms[place][0].isupper():
                    length, entries = _longest(capitals, atoms, place)
                    if not all(kind in {"capital", "name", "city"} for kind, _ in entries):
                        length = 0
                named = sentence.start + atoms[place][1] in naming_us
                if not length and shouted and (named or _is_the_country(atoms, place)):
                    length, entries = _longest(exact, atoms, place)
                if length and atoms[place][0].lower() == "the" and _longest(tree, atoms, place + 1)[0] >= length:
                    length = 0  # in ``the Secretary General`` the longer title begins behind the article
                model = _is_model(text, atoms, place, length)
                part = length and _begins_a_name(atoms, place, length)
                if not length or model or part or _is_hour(atoms, place) or _is_no_country(atoms, place, length):
                    place += 1
                    continue
                start, end = sentence.start + atoms[place][1], sentence.start + atoms[place + length - 1][2]
                span = Span(document.id, start, end)
                found.extend(Cue(kind, key, span, document.text[start:end]) for kind, key in entries)
                place += length
        return tuple(found)


def forms_of(reference: Reference) -> Iterable[tuple[str, str, str]]:
    """Yield every form of the tables with its kind and the key of its row; several rows may share a form."""
    for form, match in reference.forms_of_countries():
        yield form, match.as_, match.country.code
    for framework in reference.frameworks:
        for form in (framework.name, *framework.forms):
            yield form, "framework", framework.id
    for office in reference.offices:
        for form in (office.name, *office.forms):
            yield form, "office", office.id
    for body in reference.body_words:
        for form in (body.form, *body.forms):
            yield form, "body", body.form
    for title in reference.titles:
        for form in (title.form, *title.forms):
            for number in (form, plural(form)):
                yield number, "title", title.form
                if form.islower() or " " in form:
                    yield number.lower(), "title", title.form


def groups_of(reference: Reference) -> Iterable[tuple[str, str, str]]:
    """Yield the names of parties, movements and companies; they are told apart here and never lent to an engine."""
    for group in reference.groups:
        for form in (group.name, *group.forms):
            yield form, "office", group.name


def plural(form: str) -> str:
    """Return the plural of a title written out: ``Foreign Ministers``; a short form stays as it is."""
    last = form.rsplit(maxsplit=1)[-1]
    return f"{form}s" if last[-1:].islower() and len(last) > 4 and not last.endswith(("s", "man")) else form


def _plant(tree: dict[str, object], atoms: list[str], entry: Entry) -> None:
    for atom in atoms:
        tree = tree.setdefault(atom, {})  # type: ignore[assignment]
    entries: list[Entry] = tree.setdefault(END, [])  # type: ignore[assignment]
    if entry not in entries:
        entries.append(entry)
        entries.sort(key=lambda one: ORDER.index(one[0]))


def _is_hour(atoms: list[tuple[str, int, int]], place: int) -> bool:
    """Say whether a short form is part of a time of day: ``8:10 P.M.``."""
    return place > 0 and atoms[place - 1][0].isdigit() and atoms[place][0].upper() in {"P", "PM", "A", "AM"}


ABROAD = frozenset("IN THE BETWEEN VISIT ENTER ENTERED LEAVE LEFT VISITED OUTSIDE WITHIN THROUGHOUT".split())
"""Words after which US is, in capitals, no pronoun."""


def _is_the_country(atoms: list[tuple[str, int, int]], place: int) -> bool:
    """Say whether US in a text in capitals is a country: ``DURING HIS STAY IN US``, ``US-CHILEAN TALKS``."""
    if atoms[place][0] != "US":
        return False
    joined = atoms[place + 1 : place + 2]
    glued = bool(joined) and joined[0][0] in {"-", "/"} and joined[0][1] == atoms[place][2]
    return glued or (place > 0 and atoms[place - 1][0] in ABROAD)


def _naming_us(analysis: Analysis) -> frozenset[int]:
    """Return where US stands, in any letters, as a noun or adjective before another: ``US FOOD AID``."""
    words = analysis.words
    return frozenset(
        word.start
        for word in words
        if word.text in {"us", "Us", "US"}
        and word.head > word.index
        and (
            (word.tag.startswith(("NN", "JJ")) and word.relation in {"compound", "nmod", "amod", "poss"})
            or (word.tag == "PRP" and words[word.head].tag.startswith("NN") and word.relation == "nsubj")
        )
    )


PLAIN = {"State", "Department", "Secretary", "STATE", "DEPARTMENT"}


def _is_model(text: str, atoms: list[tuple[str, int, int]], place: int, length: int) -> bool:
    """Say whether capitals are those of a machine's model: ``RF-4E``, ``UK-59``."""
    if length != 1:
        return False
    start, end = atoms[place][1], atoms[place][2]
    return end - start <= SHORTEST_CODE and MODEL.match(text, end) is not None


def _begins_a_name(atoms: list[tuple[str, int, int]], place: int, length: int) -> bool:
    """Say whether a body's short name only begins another's: ``the Alliance for Open Markets``."""
    behind = atoms[place + length : place + length + 2]
    return (
        atoms[place + length - 1][0] in BODIES
        and atoms[place][0].lower() == "the"
        and length == len(("the", "Alliance"))
        and len(behind) > 1
        and behind[0][0] in {"for", "of", "to"}
        and behind[1][0][:1].isupper()
    )


BODIES = {"Alliance", "Coalition", "Commission", "Council", "Court", "Fund", "Union", "League", "Group", "Community"}
"""Words by which alone one body is called, and with which the names of others begin."""


def _ends_a_name(atoms: list[tuple[str, int, int]], place: int, length: int) -> bool:
    """Say whether a word for an office only ends another name: ``West Darfur State``, ``the Legal Department``."""
    if length != 1 or place < 2 or atoms[place][0] not in PLAIN:
        return False
    before = atoms[place - 1][0]
    return before[:1].isupper() and before[1:].islower() and before not in {"The", "At", "In", "But", "While", "US"}


CONTINENTS = {"North", "South", "Central", "Latin", "Meso", "NORTH", "SOUTH", "CENTRAL", "LATIN"}
AMERICA = {"America", "American", "Americans", "AMERICA", "AMERICAN", "AMERICANS"}
ACROSS = {"inter", "trans", "pan", "non"}
"""Before a hyphen these make of a country a continent or none: ``Inter-American``."""
SEAS = {"Sea", "Seas", "Ocean", "Rim", "SEA", "OCEAN"}
WATERS = {"Gulf", "Sea", "Bay", "Strait", "Straits", "GULF", "SEA", "BAY", "STRAIT", "STRAITS"}


def _is_no_country(atoms: list[tuple[str, int, int]], place: int, length: int) -> bool:
    """Say whether a name of the tables is here a part of another: of an office, a continent or a sea.

    ``Central America``, ``Inter-American``, ``the South China Sea``, ``the Gulf of Mexico`` are no countries.
    """
    words = [atom[0] for atom in atoms[max(0, place - 3) : place + length + 1]]
    here = min(3, place)
    before, after = words[:here], words[here + length :]
    if length == 1 and before[-1:] == ["-"] and len(before) > 1 and before[-2].lower() in ACROSS:
        return True
    if words[here] in AMERICA and length == 1 and before:
        joined = before[-1].lower() in {"and", "or"} and len(before) > 1 and before[-2] in CONTINENTS
        return before[-1] in CONTINENTS or joined
    if length == 1 and after and after[0] in SEAS and words[here] in {"China", "Indian", "CHINA", "INDIAN"}:
        return True
    if length == 1 and before[-1:] in (["of"], ["OF"]) and len(before) > 1 and before[-2] in WATERS:
        return True
    return _ends_a_name(atoms, place, length)


def _longest(tree: dict[str, object], atoms: list[tuple[str, int, int]], place: int) -> tuple[int, list[Entry]]:
    """Return the number of words of the longest form that begins here, and what it may be."""
    best: tuple[int, list[Entry]] = (0, [])
    at = place
    while at < len(atoms) and (below := tree.get(atoms[at][0])) is not None:
        if at > place and atoms[at][1] - atoms[at - 1][2] > 3:
            break
        tree = below  # type: ignore[assignment]
        at += 1
        if END in tree:
            best = (at - place, tree[END])  # type: ignore[assignment]
    return best


@lru_cache(maxsize=2)
def gazetteer_of(reference: Reference) -> Gazetteer:
    """Return the gazetteer of the tables, built once."""
    return Gazetteer(reference)


ENGINE_LABELS = {
    "name": "GPE",
    "capital": "GPE",
    "adjective": "NORP",
    "people": "NORP",
    "government": "GPE",
    "framework": "ORG",
    "office": "ORG",
}


def names_for_engine(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Return phrases with labels for an engine to put before its own names: countries, nationalities, frameworks.

    Forms of two letters and those the tables call ambiguous are left to the engine.
    """
    unsure = {form for country in reference.countries for form in country.ambiguous}
    found = {
        form: ENGINE_LABELS[kind]
        for form, kind, _ in forms_of(reference)
        if kind in ENGINE_LABELS and len(form) > 2 and form not in unsure and form[:1].isupper()
    }
    return tuple(sorted(found.items()))
