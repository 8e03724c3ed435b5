"""What is known before reading: all tables, and the ways to look things up in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from dragoman.documents import Level, Marking
from dragoman.reference.bodies import Acronym, BodyWord, Framework, Office, Succession, Title
from dragoman.reference.events import CameoMapping, EventContext, EventKind, EventMode, Sector
from dragoman.reference.loading import typed
from dragoman.reference.marks import read_portion
from dragoman.reference.naming import (
    Match,
    capitals_index,
    country_index,
    form_index,
    in_force,
    look_up,
    matches,
    squeezed,
)
from dragoman.reference.places import Country, Period, Post, RoutingIndicator
from dragoman.reference.telegrams import (
    Caption,
    Classification,
    ExecutiveOrder,
    OperatingSignal,
    PortionMark,
    Precedence,
    Reason,
    Tag,
)
from dragoman.reference.triggers import ContextWords, MembershipTrigger, Trigger, WordClass


@dataclass(frozen=True, eq=False)
class Reference:
    """Every table as a tuple of rows, in the order of its file, and look-ups that are dictionary reads after the first.

    Forms are matched as printed: ``US`` is a country and ``us`` is not, ``PM`` is a short form and ``pm`` an hour. Only
    words wholly in capitals are also tried against forms put in capitals, for papers written so. Pickling one
    stores nothing but the name of `load`, so a worker process reads the tables itself.
    """

    countries: tuple[Country, ...]
    periods: tuple[Period, ...]
    posts: tuple[Post, ...]
    routing_indicators: tuple[RoutingIndicator, ...]
    tags: tuple[Tag, ...]
    captions: tuple[Caption, ...]
    precedences: tuple[Precedence, ...]
    executive_orders: tuple[ExecutiveOrder, ...]
    reasons: tuple[Reason, ...]
    classifications: tuple[Classification, ...]
    portion_marks: tuple[PortionMark, ...]
    operating_signals: tuple[OperatingSignal, ...]
    frameworks: tuple[Framework, ...]
    successions: tuple[Succession, ...]
    titles: tuple[Title, ...]
    offices: tuple[Office, ...]
    body_words: tuple[BodyWord, ...]
    acronyms: tuple[Acronym, ...]
    event_kinds: tuple[EventKind, ...]
    event_modes: tuple[EventMode, ...]
    event_contexts: tuple[EventContext, ...]
    sectors: tuple[Sector, ...]
    cameo: tuple[CameoMapping, ...]
    triggers: tuple[Trigger, ...]
    membership_triggers: tuple[MembershipTrigger, ...]
    word_classes: tuple[WordClass, ...]
    context_words: tuple[ContextWords, ...]

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

    def country_named(self, words: str, on: date | None = None) -> tuple[Match, ...]:
        """Return every country these words may stand for, names before capitals before adjectives.

        Case counts (``US``, not ``us``); a leading ``the`` is passed over. With ``on``, what held on that day is given
        where anything did, and all otherwise. ``GOI`` gives several: the caller knows the post.
        """
        return in_force(look_up(words, self._matches, self._matches_in_capitals), on)

    def forms_of_countries(self) -> Iterator[tuple[str, Match]]:
        """Give every form with every match, to build a gazetteer; a form of two countries comes twice."""
        for form, kept in self._matches.items():
            for match in kept:
                yield form, match

    # Frameworks

    @cached_property
    def _frameworks(self) -> dict[str, Framework]:
        return {framework.id: framework for framework in self.frameworks}

    @cached_property
    def _frameworks_named(self) -> dict[str, tuple[Framework, ...]]:
        return form_index(self.frameworks, lambda row: (row.id, row.name, *row.forms))

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

    # Posts

    @cached_property
    def _posts(self) -> dict[str, tuple[Post, ...]]:
        return form_index(
            self.posts,
            lambda row: map(
                squeezed,
                (row.name, row.address, *row.aliases, row.city)
                if row.kind != "mission"
                else (row.name, row.address, *row.aliases),
            ),
        )

    @cached_property
    def _posts_at(self) -> dict[str, tuple[Post, ...]]:
        return form_index((post for post in self.posts if post.indicator), lambda row: (str(row.indicator),))

    def post_named(self, words: str) -> Post | None:
        """Return the post of a name, address or known misspelling, in any case and spacing.

        ``Rio de Janeiro``, ``RIODEJANEIRO``, ``AMCONSUL RIO DE JANEIRO`` and ``RIO`` are one.
        """
        key = squeezed(words)
        for form in (key, *(key.removeprefix(prefix) for prefix in PREFIXES if key.startswith(prefix))):
            if form in self._posts:
                return self._posts[form][0]
        return None

    def post_at(self, indicator: str) -> Post | None:
        """Return the post a routing indicator belongs to, the embassy where it serves several: RUEHKB is Baku."""
        found = self._posts_at.get(indicator)
        if found:
            return min(found, key=lambda post: post.kind != "embassy")
        names = (row.name for row in self._routing.get(indicator, ()))
        return next(filter(None, map(self.post_named, names)), None)

    @cached_property
    def _routing(self) -> dict[str, tuple[RoutingIndicator, ...]]:
        return form_index(self.routing_indicators, lambda row: (row.indicator,))

    def routing(self, indicator: str) -> tuple[RoutingIndicator, ...]:
        """Return the names a routing indicator carries; posts are under `post_at`."""
        return self._routing.get(indicator, ())

    def canonical_post(self, words: str) -> str:
        """Give the name telegram numbers have: ``Port-au-Prince`` is PORTAUPRINCE; an unknown one is squeezed."""
        post = self.post_named(words)
        return post.name if post else squeezed(words)

    # The telegram

    @cached_property
    def _tags(self) -> dict[str, tuple[Tag, ...]]:
        return form_index(self.tags, lambda row: (row.code,))

    def tag(self, code: str, on: date | None = None) -> tuple[Tag, ...]:
        """Return the meanings of a tag, those of the day's era where the era is known: GE is East Germany in 1975."""
        return in_force(self._tags.get(code.strip().upper(), ()), on)

    @cached_property
    def _captions(self) -> dict[str, tuple[Caption, ...]]:
        return form_index(self.captions, lambda row: map(squeezed, (row.name, *row.forms)))

    def caption(self, words: str) -> Caption | None:
        """Return the caption these words are: ``NO FORN``, ``EXDIS///////``, ``CODEL NUNN``; None if they are none."""
        kept = words.strip().strip("/ ").upper()
        found = self._captions.get(squeezed(kept))
        if found:
            return found[0]
        pieces = kept.split()
        for count in range(len(pieces) - 1, 0, -1):
            for row in self._captions.get(squeezed(" ".join(pieces[:count])), ()):
                if row.takes:
                    return row
        return None

    def precedence(self, word_or_letter: str) -> Precedence | None:
        """Return the precedence of a word (NIACT IMMEDIATE), a letter (O) or a doubled letter (OO)."""
        key = " ".join(word_or_letter.upper().split())
        return next((row for row in self.precedences if key in (row.word, row.letter, row.doubled)), None)

    def executive_order(self, number: str) -> ExecutiveOrder | None:
        """Return the order on classification with this number, ``12958``."""
        return next((row for row in self.executive_orders if row.number == number), None)

    def reason(self, section: str, letter: str, on: date | None = None) -> Reason | None:
        """Return what a reason means: section 1.4, letter d; on the day, where the letter's meaning changed."""
        found = [row for row in self.reasons if (row.section, row.letter) == (section, letter.lower())]
        return next(iter(in_force(found, on)), None)

    @cached_property
    def _classifications(self) -> dict[str, tuple[Classification, ...]]:
        return form_index(self.classifications, lambda row: map(squeezed, (row.word, *row.forms)))

    def classification(self, words: str) -> Classification | None:
        """Return the class these words name, letter-spaced or not, without controls: ``S E C R E T//NOFORN``."""
        for form in (words, words.split("/", maxsplit=1)[0]):
            found = self._classifications.get(squeezed(form))
            if found:
                return found[0]
        return None

    @cached_property
    def _portion_marks(self) -> dict[str, PortionMark]:
        return {row.form: row for row in self.portion_marks}

    def portion(self, mark_text: str) -> Marking | None:
        """Read a paragraph's mark: ``(C/NF)``, ``(S//REL SAU)``, ``( c )``, ``C - ENTIRE TEXT``; None if it is none."""
        return read_portion(mark_text, self._portion_marks)

    def marking(self, classification: str, captions: Iterable[str]) -> Marking | None:
        """Return the marking of a whole paper from its class word and its captions; None for an unknown class word.

        A caption with a level (SENSITIVE) raises an unclassified paper to it; other restrictive ones become controls,
        REL with the words after it; one that no table knows is a control too, for it may be restrictive.
        """
        found = self.classification(classification)
        if found is None:
            return None
        whole = Marking(found.level)
        for words in captions:
            row = self.caption(words)
            if row is None or (row.restrictive and row.level is None):
                name = row.name if row and row.name != "REL" else " ".join(words.upper().split())
                whole = whole.joined(Marking(Level.U, (name,)))
            elif row.level is not None:
                whole = whole.joined(Marking(row.level))
        return whole

    # Bodies, titles, short forms

    @cached_property
    def _offices(self) -> dict[str, tuple[Office, ...]]:
        return form_index(self.offices, lambda row: (row.name, *row.forms))

    def office_named(self, words: str, on: date | None = None) -> tuple[Office, ...]:
        """Return every office or agency these words may stand for; case counts."""
        return in_force(self._offices.get(words, ()), on)

    @cached_property
    def _titles(self) -> dict[str, tuple[Title, ...]]:
        return form_index(self.titles, lambda row: (row.form, *row.forms))

    @cached_property
    def _titles_folded(self) -> dict[str, tuple[Title, ...]]:
        return form_index(
            self.titles, lambda row: {form.lower() for form in (row.form, *row.forms) if " " in form or form.istitle()}
        )

    def title(self, words: str) -> tuple[Title, ...]:
        """Return every title these words may be: as printed (``PM``), or in any case if written out."""
        return self._titles.get(words) or self._titles_folded.get(words.lower(), ())

    @cached_property
    def _acronyms(self) -> dict[str, tuple[Acronym, ...]]:
        return form_index(self.acronyms, lambda row: (row.short,))

    def acronym(self, short: str) -> tuple[Acronym, ...]:
        """Return every reading of a short form, the most usual first; case counts."""
        return self._acronyms.get(short, ())

    # Events

    def event_kind(self, type: str) -> EventKind | None:
        """Return the row of an event type, ``CONSULT``."""
        return next((row for row in self.event_kinds if row.type == type), None)

    def event_mode(self, type: str, mode: str) -> EventMode | None:
        """Return the row of a mode of an event type."""
        return next((row for row in self.event_modes if (row.type, row.mode) == (type, mode)), None)


PREFIXES = (
    "AMEMBASSY",
    "AMCONSUL",
    "AMCOMSUL",
    "AMCONGEN",
    "AMEMB",
    "USMISSION",
    "USINT",
    "USOFFICE",
    "USLO",
    "EMBASSY",
    "CONSULATE",
    "MISSION",
)


@cache
def load() -> Reference:
    """Read every table once a process; a second call gives the same object.

    Raises: `TableError` where a table is damaged.
    """
    return Reference(
        countries=typed("countries", Country),
        periods=typed("periods", Period),
        posts=typed("posts", Post),
        routing_indicators=typed("routing_indicators", RoutingIndicator),
        tags=typed("tags", Tag),
        captions=typed("captions", Caption),
        precedences=typed("precedences", Precedence),
        executive_orders=typed("executive_orders", ExecutiveOrder),
        reasons=typed("reasons", Reason),
        classifications=typed("classifications", Classification),
        portion_marks=typed("portion_marks", PortionMark),
        operating_signals=typed("operating_signals", OperatingSignal),
        frameworks=typed("frameworks", Framework),
        successions=typed("successions", Succession),
        titles=typed("titles", Title),
        offices=typed("offices", Office),
        body_words=typed("body_words", BodyWord),
        acronyms=typed("acronyms", Acronym),
        event_kinds=typed("event_kinds", EventKind),
        event_modes=typed("event_modes", EventMode),
        event_contexts=typed("event_contexts", EventContext),
        sectors=typed("sectors", Sector),
        cameo=typed("cameo", CameoMapping),
        triggers=typed("triggers", Trigger),
        membership_triggers=typed("membership_triggers", MembershipTrigger),
        word_classes=typed("word_classes", WordClass),
        context_words=typed("context_words", ContextWords),
    )
