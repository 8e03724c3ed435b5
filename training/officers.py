"""Learn whose officers bore a name, and when: ``python -m training.officers [--data FOLDER]``.

The lists of persons of an edition of diplomatic papers say in a few words what each of sixteen thousand people was.
From these words, and from the years of the volumes that name him, comes the country he stood for and about when. What
is kept is, for the hash of each surname and of each given name with surname, the country and the years: no name and no
words of the lists. It takes ten seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from dragoman.reference import Reference, load
from dragoman.reference.officers import keys_of
from training.papers import digest, records

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "reference"
OWN = "USA"
SINCE = 1940
"""Years before which nobody is kept."""
CAREER = (25, 75)
"""Age at which somebody without other dates is taken to begin and to leave."""
KINDS = {"name", "adjective", "people"}
YEAR = re.compile(r"(?<!\d)(19[0-9]{2}|20[01][0-9])(?!\d)")
VOLUME = re.compile(r"frus(\d{4})(?:-(\d{2}))?")
ABROAD = re.compile(r"\b(?:to|in|at|for|on|with|against|near|between)\b")
"""Words behind which stands where somebody works or what he works on, not whose he is."""
CHARGE = re.compile(
    r"\W*(?:and \w+ )?(?:Affairs|Desk|Section|Country|Division|Relations|Branch|Area|Unit|Operations|Service\b|Staff)"
)
BODY = re.compile(r"\b(?:Office|Bureau|Division|Director|Desk|Section|Branch|Institute|School)\b.{0,30}$")
WORLD = re.compile(
    r"^(?:[\w\- ]*\b)?(?:(?:Deputy |Under |Assistant )?Secretary[- ]General of the United Nations|"
    r"(?:UN|United Nations|U\.N\.)[- ](?:\w+ )*(?:Secretary|Under|Mediator|Commissioner|Envoy|Special))\b"
)
SERVICE = re.compile(
    "|".join(
        rf"\b{words}\b"
        for words in (
            r"Department of (?:State|Defense|Commerce|Agriculture|Justice|Energy|the \w+|Transportation|Labor)",
            r"(?:National Security Council|NSC|Central Intelligence|CIA|Joint Chiefs|White House|Policy Planning)",
            r"(?:Senator|Senate|House of Representatives|Congress\w*|(?:Republican|Democratic) Representative)",
            r"(?:Agency for International Development|International Cooperation Administration|Mutual Security)",
            r"(?:Economic Cooperation Administration|Foreign Service|Embassy (?:in|at)|Mission (?:to|in))",
            r"Consul(?:ate)?(?: General)? (?:in|at)",
            r"(?:Ambassador|Minister|Chargé d[’']Affaires) (?:to|in)",
            r"(?:Country Director|Officer in Charge|Deputy Chief of Mission|Office of|Bureau of|Governor of)",
            r"Secretary of (?:State|Defense|the Treasury|Commerce|Agriculture|Labor)",
            r"Secretary of the (?:Army|Navy|Air Force|Interior)",
            r"(?:to|of|for) (?:the )?(?:President|Vice President)",
            r"(?:President[’']s|(?:Vice )?President of the United States|Attorney General)",
            r"Council of Economic Advisers",
            r"(?:Arms Control and Disarmament Agency|ACDA|Information Agency|USIA|Budget|Treasury|Export-Import Bank)",
            r"(?:Federal (?:Reserve|Bureau|Energy)|Special Trade Representative|Atomic Energy Commission)",
            r"(?:USAF|USN|USA|USMC|U\. ?S\. ?[ANM]|Delegation to the United Nations)",
        )
    )
)
"""Words of the edition's own country's services."""
VISITED = re.compile(r"\. Visited U\.S\.")
CROSSED = re.compile(r"^\s*See\b")
POST = re.compile(r"\([^)]*\)")
"""Where somebody served, behind his rank."""


@dataclass(frozen=True, slots=True)
class Officer:
    """One name, whose it was, and about when."""

    name: str
    country: str
    since: int
    until: int


def main() -> None:
    """Read the lists, write the register and its card."""
    arguments = argparse.ArgumentParser(prog="python -m training.officers", description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder with frus/")
    data = arguments.parse_args().data
    source = data / "frus" / "people_authority.jsonl.gz"
    reference = load()
    people = list(records(source))
    officers = list(officers_of(people, reference))
    countries = sorted({one.country for one in officers})
    rows = sorted(
        {(key, countries.index(one.country), one.since, one.until) for one in officers for key in keys_of(one.name)}
    )
    packed = SHIPPED / "officers.npz"
    np.savez_compressed(
        packed,
        keys=np.array([row[0] for row in rows], np.uint64),
        countries=np.array([row[1] for row in rows], np.uint8),
        years=np.array([row[2:] for row in rows], np.uint16),
        codes=np.array(countries),
    )
    card = {
        "what": "whose officers bore a name, and when, by the hash of the name; see training/officers.py",
        "licence": "Apache-2.0; learnt from public-domain lists of the U.S. Government",
        "persons": len({one.name for one in officers}),
        "rows": len(rows),
        "bytes": packed.stat().st_size,
        "sha256": hashlib.sha256(packed.read_bytes()).hexdigest(),
        "sha256 of sources": digest([source]),
        "sha256 of training": hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
    }
    (SHIPPED / "officers.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


def officers_of(people: list[dict[str, Any]], reference: Reference) -> Iterator[Officer]:
    """Yield each name of each person with every country he stood for and the years about it."""
    told = Nations(reference)
    for person in people:
        years: dict[str, set[int]] = defaultdict(set)
        votes: Counter[str] = Counter()
        for role in person["roles"]:
            spans = set(_years_of(role["sources"]))
            text = POST.sub("", role["text"])
            visited = VISITED.search(text)
            if CROSSED.match(text):
                continue
            if visited is not None:
                spans |= {int(year) for year in YEAR.findall(text)}
                text = text[: visited.start()]
            for part in re.split(r"[;|]|\. (?=[A-Z])", text):
                found = spans | {int(year) for year in YEAR.findall(part)}
                country = told.country_of(part, max(found) if found else None)
                if country is not None:
                    votes[country] += 1
                    years[country] |= found
        if not votes:
            continue
        foreign = {code: number for code, number in votes.items() if code != OWN}
        kept = foreign if foreign and sum(foreign.values()) * 2 >= sum(votes.values()) else {OWN: 1}
        most = max(kept.values())
        for code, number in kept.items():
            if number * 3 < most:
                continue
            since, until = _career(years[code], person)
            if until >= SINCE:
                for name in {person["name"], *(one["name"] for one in person["names"])}:
                    yield Officer(name, code, max(since, SINCE), until)


def _years_of(sources: list[str]) -> Iterator[int]:
    """Yield the first and last year of each volume that names somebody."""
    for source in sources:
        volume = VOLUME.match(source)
        if volume is not None:
            first = int(volume[1])
            yield first
            yield first // 100 * 100 + int(volume[2]) if volume[2] else first


def _career(years: set[int], person: Mapping[str, Any]) -> tuple[int, int]:
    if years:
        return min(years), max(years)
    birth, death = (int(person[key]) if str(person.get(key) or "").isdigit() else None for key in ("birth", "death"))
    if birth is None:
        return 0, 0
    return birth + CAREER[0], min(birth + CAREER[1], death or birth + CAREER[1])


class Nations:
    """Finds the country that words about an office say it was of."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        forms = {form for form, match in reference.forms_of_countries() if match.as_ in KINDS and len(form) > 2}
        ordered = sorted(forms, key=lambda form: (-len(form), form))
        self.pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, ordered))})(?![\w])")

    def country_of(self, role: str, year: int | None) -> str | None:
        """Return the country whose officer a role is: the one named before any preposition of place, or else the
        edition's own, whose officers it names without a country.
        """
        if WORLD.match(role.strip()):
            return "UNO"
        abroad = ABROAD.search(role)
        end = abroad.start() if abroad is not None else len(role)
        for found in self.pattern.finditer(role, 0, end):
            if CHARGE.match(role, found.end()) or BODY.search(role[: found.start()]):
                continue
            codes = {
                self.reference.actor_code(match.country.code)
                for match in self.reference.country_named(found[0], date(year, 7, 1) if year else None)
                if match.as_ in KINDS
            }
            return codes.pop() if len(codes) == 1 else None
        return OWN if SERVICE.search(role) else None


if __name__ == "__main__":
    main()
