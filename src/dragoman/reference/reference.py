"""What is known before reading: all tables, and the ways to look things up in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import cache, cached_property
from typing import get_args, get_type_hints

from dragoman.reference.bodies import Acronym, Figure, Framework, Group, Office, Succession, Title
from dragoman.reference.events import EventKind, EventMode
from dragoman.reference.figures import about, folded, nearest_first, surnames
from dragoman.reference.lands import NameLands
from dragoman.reference.loading import typed
from dragoman.reference.naming import (
    LONG,
    Match,
    capitals_index,
    country_index,
    form_index,
    in_force,
    look_up,
    matches,
    meant,
    shortened,
)
from dragoman.reference.officers import Officers
from dragoman.reference.places import Country, Place, Union
from dragoman.reference.posts import KnownPosts

SHORT_FORM = 3
"""Letters up to which capitals are a short form of their own."""
OF_A_STATE = {"capital", "seat", "government"}
"""Forms that only a state has."""

STYLES = frozenset({"Doctor", "Mister", "Missus", "Sheikh", "Sir"})
"""Titles, by their full form in ``titles.tsv``, that address their bearer and name no post."""
BESIDE = frozenset(("counterpart", "counterparts", "colleague", "interlocutor", "homologue", "host", "guest"))
"""Words before a name that say how its bearer stands to another, and name no post."""


class Reference(KnownPosts):
    """Every table as a tuple of rows, in the order of its file, and look-ups that are dictionary reads after the first.

    Forms are matched as printed: ``US`` is a country and ``us`` is not, ``PM`` is a short form and ``pm`` an hour. Only
    words wholly in capitals are also tried against forms put in capitals, for papers written so. Pickling one
    stores nothing but the name of `load`, so a worker process reads the tables itself.
    """

    def __reduce__(self) -> tuple[object, ...]:
        return (load, ())

    # Countries

    @cached_property
    def _countries(self) -> dict[str, Country]:
        return {country.code: country for country in self.countries}

    @cached_property
    def _matches(self) -> dict[str, tuple[Match, ...]]:
        return country_index(matches(self.countries, self.periods))

    @cached_property
    def _matches_in_capitals(self) -> dict[str, tuple[Match, ...]]:
        return capitals_index(self._matches)

    def country(self, code: str) -> Country | None:
        """Return the country with this alpha-3 code, ``AZE``."""
        return self._countries.get(code)

    def actor_code(self, code: str) -> str:
        """Return the code event data gives a country: its sovereign's, or that of the one state that came after it.

        GUM is USA, SUN is RUS, RVN is VNM; YUG has several successors and stays, as does any other code.
        """
        row = self._countries.get(code)
        if row is None:
            return code
        after = row.successors[0] if len(row.successors) == 1 else None
        return row.sovereign or after or code

    def country_named(self, words: str, on: date | None = None) -> tuple[Match, ...]:
        """Return every country these words may stand for, names before capitals before adjectives.

        Case counts (``US``, not ``us``); a leading ``the`` is passed over. With ``on``, what held on that day is given;
        where nothing did, a state that ended is still meant by a name of its own, not by one with other readings.
        A short form of a body is none: ``GUAM``. A capital of a country that was then a part of another state is none:
        Juba in 1975. ``GOI`` gives several: the caller knows the post.
        """
        if words.isupper() and words not in self._matches and words in self._frameworks_named:
            return ()
        found = meant(look_up(words, self._matches, self._matches_in_capitals), on)
        if on is None or all(match.country.code not in self._unions for match in found):
            return found
        return tuple(
            match for match in found if match.as_ not in OF_A_STATE or self._is_a_state(match.country.code, on)
        )

    @cached_property
    def _unions(self) -> dict[str, tuple[Union, ...]]:
        return form_index(self.unions, lambda row: (row.country,))

    def _is_a_state(self, code: str, on: date) -> bool:
        return self.state_on(code, on) == code

    def state_on(self, code: str, on: date | None) -> str:
        """Return the code of the state that a country was a part of on a day, or its own: SVN in 1975 gives YUG."""
        for row in self._unions.get(code, ()):
            if on is not None and row.since <= on <= row.until:
                return row.of
        return code

    def forms_of_countries(self) -> Iterator[tuple[str, Match]]:
        """Give every form with every match, to build a gazetteer; a form of two countries comes twice."""
        for form, kept in self._matches.items():
            for match in kept:
                yield form, match

    @cached_property
    def _places(self) -> dict[str, tuple[Place, ...]]:
        return form_index(self.places, lambda row: (row.name, *row.forms))

    @cached_property
    def _places_in_capitals(self) -> dict[str, tuple[Place, ...]]:
        return capitals_index(self._places)

    def place_named(self, words: str) -> tuple[Place, ...]:
        """Return every city, region or people of one country that these words may name; case counts."""
        return look_up(words, self._places, self._places_in_capitals)

    @cached_property
    def _people(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for place in self.places:
            found[place.country] = found.get(place.country, 0) + (place.population or 0)
        return found

    def people_of(self, code: str) -> int:
        """Return how many live in a country's cities: which of two countries of one name is the greater."""
        return self._people.get(code, 0)

    @cached_property
    def _misspelt(self) -> dict[str, tuple[Country, ...]]:
        living = [country for country in self.countries if country.until is None and " " not in country.name]
        return form_index(
            (country for country in living if len(country.name) >= LONG), lambda row: shortened(row.name.lower())
        )

    def country_misspelt(self, word: str) -> Country | None:
        """Return the one country whose name of seven letters or more a word misses by one letter: ``Ethopia``."""
        if len(word) < LONG - 1 or not word[:1].isupper() or not word.isalpha():
            return None
        found = {
            row.code: row
            for form in sorted(shortened(word.lower()))
            for row in self._misspelt.get(form, ())
            if abs(len(row.name) - len(word)) <= 1
        }
        return next(iter(found.values())) if len(found) == 1 else None

    # Frameworks

    @cached_property
    def _frameworks(self) -> dict[str, Framework]:
        return {framework.id: framework for framework in self.frameworks}

    @cached_property
    def _frameworks_named(self) -> dict[str, tuple[Framework, ...]]:
        return form_index(self.frameworks, lambda row: (row.id, row.name, *row.forms, *row.doubtful))

    @cached_property
    def _frameworks_in_capitals(self) -> dict[str, tuple[Framework, ...]]:
        return capitals_index(self._frameworks_named)

    def framework(self, id: str) -> Framework | None:
        """Return the framework with this id, ``NACC``."""
        return self._frameworks.get(id)

    def framework_named(self, words: str, on: date | None = None) -> tuple[Framework, ...]:
        """Return every framework these words may stand for, those in force on the day where any is.

        Case counts, so that ``START`` is a treaty and ``start`` a verb.
        """
        return in_force(look_up(words, self._frameworks_named, self._frameworks_in_capitals), on)

    def successor_of(self, id: str) -> Succession | None:
        """Return what took a framework's place and when: NACC gives EAPC, 30 May 1997."""
        return next((row for row in self.successions if row.framework == id), None)

    # Bodies, titles, short forms

    @cached_property
    def _offices(self) -> dict[str, tuple[Office, ...]]:
        return form_index(self.offices, lambda row: (row.name, *row.forms, *row.doubtful))

    def office_named(self, words: str, on: date | None = None) -> tuple[Office, ...]:
        """Return every office or agency these words may stand for; case counts, save in a name wholly in capitals."""
        found = self._offices.get(words, ()) or self._offices.get(words.removeprefix("The "), ())
        if not found and len(words) > SHORT_FORM and words.isupper():
            found = self._offices_in_capitals.get(words, ())
        return in_force(found, on)

    @cached_property
    def _offices_in_capitals(self) -> dict[str, tuple[Office, ...]]:
        return capitals_index(self._offices)

    @cached_property
    def _groups(self) -> dict[str, tuple[Group, ...]]:
        return form_index(self.groups, lambda row: (row.name, *row.forms, *row.doubtful))

    @cached_property
    def _groups_in_capitals(self) -> dict[str, tuple[Group, ...]]:
        return capitals_index(self._groups)

    def group_named(self, words: str) -> tuple[Group, ...]:
        """Return every party, movement, armed group, company or society these words may name; case counts."""
        return look_up(words, self._groups, self._groups_in_capitals)

    # Principal figures

    @cached_property
    def _figures(self) -> dict[str, tuple[Figure, ...]]:
        return form_index(self.figures, lambda row: {folded(form) for form in (row.name, *row.forms)})

    @cached_property
    def _figures_by_surname(self) -> dict[str, tuple[Figure, ...]]:
        return form_index(self.figures, surnames)

    def figure_named(self, words: str, on: date | None = None) -> tuple[Figure, ...]:
        """Return the principal figures of a whole name, whatever its accents, hyphens and capitals; those whose years
        lie nearest a day first."""
        return nearest_first(self._figures.get(folded(words), ()), on)

    def figure_surnamed(self, words: str, on: date | None = None) -> tuple[Figure, ...]:
        """Return the principal figures known by a surname, or by the one name they go by, those of the day where one
        is given: a year before their time to four years after it.
        """
        found = self._figures.get(folded(words), ()) or self._figures_by_surname.get(folded(words), ())
        return tuple(row for row in found if about(row, on, 1, 4))

    @cached_property
    def _sexes(self) -> dict[str, str]:
        return {folded(name): row.sex for row in self.forenames for name in row.names}

    def sex_of(self, name: str) -> str | None:
        """Return ``f`` or ``m`` where the first given name of a whole name says so, else None."""
        parts = name.split()
        return self._sexes.get(folded(parts[0])) if len(parts) > 1 else None

    @cached_property
    def _lands_of_forenames(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for row in self.forenames:
            for name in map(folded, row.names):
                found[name] = tuple(dict.fromkeys((*found.get(name, ()), *row.lands)))
        return found

    def lands_of_forename(self, name: str) -> tuple[str, ...]:
        """Return the codes of the countries in which the first given name of a whole name is borne, as far as known."""
        parts = name.split()
        names = sorted(self.given_names_of(parts[0])) if len(parts) > 1 else ()
        return tuple(dict.fromkeys(land for one in names for land in self._lands_of_forenames.get(one, ())))

    def is_given_name(self, word: str) -> bool:
        """Say whether a word is a known given name, or short for one."""
        return folded(word) in self._sexes or folded(word) in self._nicknames

    @cached_property
    def _nicknames(self) -> dict[str, frozenset[str]]:
        return {folded(row.short): frozenset(map(folded, (row.short, *row.names))) for row in self.nicknames}

    def given_names_of(self, short: str) -> frozenset[str]:
        """Return the given names, in small letters, that a given name may be short for, with itself."""
        return self._nicknames.get(folded(short), frozenset((folded(short),)))

    @cached_property
    def name_lands(self) -> NameLands:
        """In which lands a name sounds at home."""
        return NameLands(self.figures, (row.lands for row in self.forenames))

    @cached_property
    def officers(self) -> Officers:
        """Whose officers bore a name, and when."""
        return Officers()

    @cached_property
    def _titles(self) -> dict[str, tuple[Title, ...]]:
        return form_index(self.titles, lambda row: (row.form, *row.forms))

    @cached_property
    def _titles_folded(self) -> dict[str, tuple[Title, ...]]:
        return form_index(
            self.titles,
            lambda row: {form.lower() for form in (row.form, *row.forms) if " " in form or _is_spelt(form)},
        )

    def title(self, words: str) -> tuple[Title, ...]:
        """Return every title these words may be: as printed (``PM``), or in any case if written out; an apostrophe may
        be curved.
        """
        words = words.replace("’", "'")
        return self._titles.get(words) or self._titles_folded.get(words.lower(), ())

    def is_style(self, words: str) -> bool:
        """Say whether words before a name only address its bearer (``Mr.``, ``Sir``) or say whose like he is
        (``counterpart``), and name no post.
        """
        return bool(words.split()) and (self._is_style(words) or all(map(self._is_style, words.split())))

    def _is_style(self, words: str) -> bool:
        rows = self.title(words)
        return words.lower() in BESIDE or (bool(rows) and all(row.form in STYLES for row in rows))

    @cached_property
    def _acronyms(self) -> dict[str, tuple[Acronym, ...]]:
        return form_index(self.acronyms, lambda row: (row.short,))

    def acronym(self, short: str) -> tuple[Acronym, ...]:
        """Return every reading of a short form, the most usual first; case counts."""
        return self._acronyms.get(short, ())

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset(row.form for row in self.ordinary_words)

    def is_ordinary(self, form: str) -> bool:
        """Say whether a form is an ordinary word where a whole text is in capitals: WHO, CAN, START, AID."""
        return form in self._ordinary

    # Events

    def event_kind(self, type: str) -> EventKind | None:
        """Return the row of an event type, ``CONSULT``."""
        return next((row for row in self.event_kinds if row.type == type), None)

    def event_mode(self, type: str, mode: str) -> EventMode | None:
        """Return the row of a mode of an event type."""
        return next((row for row in self.event_modes if (row.type, row.mode) == (type, mode)), None)


def _is_spelt(form: str) -> bool:
    """Say whether a form is a word or a cut word, which telegrams write in capitals too, and no row of initials."""
    return form.istitle() or (len(form) >= SPELT and any(map(str.islower, form)))


SPELT = 5


@cache
def load() -> Reference:
    """Read every table once a process; a second call gives the same object.

    A field of `Known` is a table of the same name, its annotation the row type: a new table is one more field.

    Raises: `TableError` where a table is damaged.
    """
    kinds = get_type_hints(Reference)
    return Reference(**{field.name: typed(field.name, get_args(kinds[field.name])[0]) for field in fields(Reference)})
