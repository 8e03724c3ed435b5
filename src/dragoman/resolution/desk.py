"""What is at hand while one paper's mentions are resolved, looked up without reading the paper again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from dragoman.documents import Document
from dragoman.extraction import Cue, Findings, Mention, Quote, Sheet, Turn
from dragoman.reference import Country, Office, Post, Reference
from dragoman.resolution.hosting import faced_by, leanings
from dragoman.resolution.letters import Letter, find_letters
from dragoman.resolution.links import Candidates, Entity, Link
from dragoman.resolution.naming import entity, slug
from dragoman.resolution.scene import Scene, scene_of

REACH = 3
"""Sentences back that a pronoun may look."""
SEATS = frozenset(
    "Brussels Geneva Vienna Washington Strasbourg BRUSSELS GENEVA VIENNA WASHINGTON STRASBOURG".split()
) | {"The Hague", "THE HAGUE", "New York", "NEW YORK", "UNITED NATIONS"}
"""Where international bodies sit: a dateline there says nothing of who is spoken of."""


WORLD_BODY = frozenset(("UN", "UNSC", "UNGA"))
DRAFTED = re.compile(
    r"\b(?:resolution|veto\w*|UNSCR|presidential statement|UNSC|informal consultations)\b", re.IGNORECASE
)
OF_THE_UNION = re.compile(
    r"\b(?:EU|E\.U\.|European (?:Union|Commission|Council|Parliament)|[Aa]ccession|enlargement|single market|"
    r"[Ee]urozone|euro zone|Schengen|membership talks|member states|stabili[sz]ation and association|"
    r"candidate status|the bloc)\b"
)
"""What a paper speaks of where Brussels is the European Union's."""
PRESENT = "participants/head"
"""The frame of the talk that the head of its record tells, with those present."""


class Desk:
    """One paper and what has been decided in it so far.

    ``found`` are the links made, by mention; ``homes`` the countries of those
    whom only their setting places; ``people`` the persons, by id, and ``by_last`` by the last part of the
    name; ``explained`` the short forms that the paper itself explains.
    """

    crowned_lands: frozenset[str] | None = None
    """Countries of the monarchs by their titles, once they were asked for."""

    def __init__(self, document: Document, findings: Findings, reference: Reference, known: Candidates) -> None:
        self.document = document
        self.findings = findings
        self.reference = reference
        self.known = known
        self.scene: Scene = scene_of(document, findings, reference)
        self.found: dict[int, Link] = {}
        self.homes: dict[int, tuple[str, str]] = {}
        self.people: dict[str, Entity] = {}
        self.by_last: dict[str, list[str]] = {}
        self.explained = dict(findings.acronyms)
        self.met = frozenset(
            one for event in findings.events if event.kind == "CONSULT" for one in (*event.actor, *event.recipient)
        )
        """Those who are told to have met somebody."""
        self.facing = _facing(findings)
        self.acting = frozenset(one for event in findings.events for one in event.actor)
        """Those who are told to have done something."""
        self.done_to = _done_to(findings)
        self.in_order = sorted(findings.mentions, key=lambda mention: (mention.rank, mention.span.start))
        self.speaking = frozenset(
            slug(name).rsplit("-", 1)[-1]
            for _, one in findings.speakers
            if findings.mentions[one].kind == "person" and (name := findings.mentions[one].name)
        )
        """Last names of those of whom the paper says that they said or thought something."""
        self.place = {mention.index: place for place, mention in enumerate(self.in_order)}
        self.kinds: dict[tuple[str, str], set[str]] = {}
        for cue in findings.cues:
            self.kinds.setdefault((cue.text, cue.key), set()).add(cue.kind)
        self.long_names: dict[str, list[Mention]] = {}
        for mention in self.in_order:
            words = (mention.name or mention.text).split()
            if mention.kind in {"organization", "framework", "document"} and len(words) > 1:
                last = () if words[-2].lower() in OPPOSED else (words[-1],)
                for word in dict.fromkeys((*last, *(one for one in words if one in BODIES))):
                    self.long_names.setdefault(word, []).append(mention)
        self.holdings: dict[str, list[tuple[int, int]]] = {}
        for holding in sorted(findings.holdings, key=lambda one: one.span.start):
            for title in full_titles(self, holding.office):
                self.holdings.setdefault(title, []).append((holding.span.start, holding.person))
        borne, names = _surnames(findings)
        self.surnames = borne
        """Last names of the persons of the paper, some of which are also names of peoples."""
        cues = [
            cue for cue in findings.cues if cue.text not in borne or (cue.kind == "name" and cue.span.end not in names)
        ]
        self.named_countries = frozenset(cue.key for cue in cues if cue.kind in {"name", "adjective", "people"})
        self.times_named = Counter(cue.key for cue in cues if cue.kind in {"name", "adjective", "people"})
        sure: dict[str, set[str]] = {}
        for cue in cues:
            if cue.kind in {"name", "adjective", "people", "capital"}:
                land = reference.state_on(cue.key, self.scene.day) if cue.kind == "capital" else cue.key
                sure.setdefault(cue.text, set()).add(land)
        for mention in findings.mentions:
            if mention.kind in {"place", "nationality"} and mention.name:
                lands = {reference.state_on(row.country, self.scene.day) for row in reference.place_named(mention.name)}
                sure.setdefault(mention.name, set()).update(lands)
        self.sure_countries = frozenset(next(iter(keys)) for keys in sure.values() if len(keys) == 1)
        self.letters = find_letters(document, findings)
        self.hearers: tuple[int | None, ...] = ()
        """To whom each turn of an edited conversation is spoken."""
        self.block_starts = [block.span.start for block in document.blocks]
        self.quotes = sorted(findings.quotes, key=lambda quote: quote.span.start)
        self.turn_starts = [turn.span.start for turn in findings.turns]
        self.quote_starts = [quote.span.start for quote in self.quotes]

    @cached_property
    def by_first(self) -> dict[str, list[str]]:
        """Ids of the persons with more than one name, by the first."""
        return {}

    @property
    def service(self) -> str | None:
        """The country whose service wrote or released the paper; None where none did."""
        return self.scene.own or self.scene.voice

    @cached_property
    def asked(self) -> frozenset[int]:
        """Those of whom a paper tells that something was asked or held against them."""
        return frozenset(one for event in self.findings.events if event.kind in ASKING for one in event.recipient)

    @cached_property
    def assailants(self) -> frozenset[int]:
        """Those to whom a paper lays a deed of force."""
        return frozenset(one for event in self.findings.events if event.kind == "ASSAULT" for one in event.actor)

    @cached_property
    def sufferers(self) -> frozenset[int]:
        """Those to whom a paper tells that force was done, or who were let go."""
        return frozenset(one for event in self.findings.events if event.kind in SUFFERED for one in event.recipient)

    @cached_property
    def faced(self) -> dict[str, frozenset[str]]:
        """By last names, in small letters, the countries that persons are told to do something to."""
        return faced_by(self.findings, self.reference)

    @cached_property
    def leaning(self) -> dict[str, float]:
        """The countries that a paper of the press speaks of as at home there, each with how much speaks for it."""
        return dict(leanings(self.document, self.findings, self.reference, None))

    @cached_property
    def is_in_the_world_body(self) -> bool:
        """Whether the paper speaks of the United Nations and of representatives or resolutions there."""
        cues = self.findings.cues
        return any(cue.kind == "framework" and cue.key in WORLD_BODY for cue in cues) and (
            any(cue.kind == "title" and cue.key == "Permanent Representative" for cue in cues)
            or DRAFTED.search(self.document.text) is not None
        )

    @cached_property
    def is_on_the_union(self) -> bool:
        """Whether the paper speaks of the European Union or its affairs."""
        return OF_THE_UNION.search(self.document.text) is not None

    @cached_property
    def about(self) -> frozenset[str | None]:
        """Codes of the countries that the paper is by or about, as those who act are coded."""
        named = (self.reference.actor_code(one) for one in self.named_countries)
        return frozenset((*named, self.service, self.scene.host))

    @cached_property
    def lands_named(self) -> tuple[str, ...]:
        """Codes of the countries that the paper names, each once, in the order in which they were found."""
        words = dict.fromkeys(cue.text for cue in self.findings.cues if cue.kind in {"name", "adjective", "people"})
        return tuple(dict.fromkeys(land.code for one in words if (land := one_country(self, one)) is not None))

    @cached_property
    def cues_in_order(self) -> tuple[Cue, ...]:
        """The names of the tables that the paper has, by where they stand."""
        return tuple(sorted(self.findings.cues, key=lambda cue: cue.span.start))

    @cached_property
    def monarchs(self) -> tuple[int, ...]:
        """The Shahs, Kings and Amirs that the paper speaks of."""
        return tuple(mention.index for mention in self.in_order if _is_crowned(mention, self.reference))

    @cached_property
    def present(self) -> tuple[int, ...]:
        """Those whom the head of a paper lists as present."""
        return tuple(one for event in self.findings.events if event.frame == PRESENT for one in event.actor)

    @cached_property
    def there(self) -> tuple[frozenset[str], ...]:
        """Last names of those who took part in a talk, the surest first: whom the head lists, who speaks, who met."""
        heads = (event for event in self.findings.events if event.frame == PRESENT)
        listed = _last_names(self.findings, (one for head in heads for one in (*head.actor, *head.recipient)))
        return listed, self.speaking, _last_names(self.findings, self.met)

    @property
    def crowned(self) -> bool:
        """Whether the paper speaks of a monarch, beside whom no president of his country is meant."""
        return bool(self.monarchs)

    def quote_around(self, mention: Mention) -> Quote | None:
        """Return the quotation that a mention stands in, or None."""
        number = bisect_right(self.quote_starts, mention.span.start) - 1
        return self.quotes[number] if number >= 0 and self.quotes[number].span.holds(mention.span) else None

    def voice_of(self, mention: Mention) -> str | None:
        """Return whose part of a telegram a mention stands in: the comment, a text quoted, ..."""
        number = bisect_right(self.block_starts, mention.span.start) - 1
        return self.document.blocks[number].voice if number >= 0 else None

    def letter_around(self, mention: Mention) -> Letter | None:
        """Return the letter carried by the telegram that a mention stands in, or None."""
        number = bisect_right(self.letters, mention.span.start, key=lambda one: one.start) - 1
        return self.letters[number] if number >= 0 and mention.span.start < self.letters[number].end else None

    def country_of(self, number: int) -> str | None:
        """Return the country that a mention was found to be of, or None."""
        link = self.found.get(number)
        return link.entity.country if link is not None and link.entity is not None else None

    def are_apart(self, one: int, other: int) -> bool:
        """Say whether two mentions were found to be of two countries."""
        return len({self.country_of(one), self.country_of(other)} - {None}) > 1

    def sheet_around(self, mention: Mention) -> Sheet | None:
        """Return the letter or memorandum that a mention stands in, or None."""
        sheets = self.findings.sheets
        number = bisect_right(sheets, mention.span.start, key=lambda one: one.span.start) - 1
        return sheets[number] if number >= 0 and sheets[number].span.holds(mention.span) else None

    def turn_around(self, mention: Mention) -> Turn | None:
        """Return the turn of a transcript that a mention stands in, or None."""
        number = bisect_right(self.turn_starts, mention.span.start) - 1
        return self.findings.turns[number] if number >= 0 else None

    def before(self, mention: Mention) -> list[Mention]:
        """Return the mentions that stand before one in its block, its own sentence and `REACH` before it, in order."""
        number = bisect_right(self.block_starts, mention.span.start) - 1
        start = self.block_starts[number] if number >= 0 else 0
        found: list[Mention] = []
        for place in range(self.place[mention.index] - 1, -1, -1):
            other = self.in_order[place]
            if mention.rank - other.rank > REACH or other.span.start < start:
                break
            if other.span.end <= mention.span.start:
                found.append(other)
        return found[::-1]


ASKING = frozenset(("REQUEST", "ACCUSE", "THREATEN", "CONSULT"))
"""Kinds of events that somebody is told to answer."""
SUFFERED = frozenset(("ASSAULT", "COERCE", "SANCTION", "RETREAT"))
"""Kinds of events by which force is done to somebody, or ends."""


def _facing(findings: Findings) -> dict[int, set[int]]:
    """Return for those who act on somebody in a clause whom they act on: ``they`` who urge Chad are not Chad."""
    found: dict[int, set[int]] = {}
    for event in findings.events:
        for one in event.actor if event.is_told_by_verb and not event.loose else ():
            found.setdefault(one, set()).update(event.recipient)
    return found


def _done_to(findings: Findings) -> dict[int, tuple[int, ...]]:
    """Return who does a thing to somebody, by whom it is done to."""
    found: dict[int, tuple[int, ...]] = {}
    for event in findings.events:
        for one in event.recipient:
            found[one] = (*found.get(one, ()), *event.actor)
    return found


def _surnames(findings: Findings) -> tuple[frozenset[str], frozenset[int]]:
    """Return the last names of the persons of a paper, some of which are also names of peoples and countries
    (``Turkmen``, ``Jordan``), and where such a name ends.
    """
    persons = [one for one in findings.mentions if one.kind == "person" and one.name]
    return frozenset((one.name or "").split()[-1] for one in persons), frozenset(one.span.end for one in persons)


def _last_names(findings: Findings, numbers: Iterable[int]) -> frozenset[str]:
    """Return the last names of the persons among mentions."""
    named = (findings.mentions[one] for one in numbers)
    return frozenset(slug(one.name).rsplit("-", 1)[-1] for one in named if one.kind == "person" and one.name)


def _is_crowned(mention: Mention, reference: Reference) -> bool:
    """Say whether a mention is a Shah, a King, an Amir or the like, named or not."""
    return mention.kind in {"office", "person"} and any(
        title.rank == 1 and title.side == "host" for title in reference.title(mention.title or "")
    )


def post_name(desk: Desk) -> str | None:
    """Return the name of the post that writes, ``US Embassy Baku``, or None."""
    return named_post(desk.scene.post) if desk.scene.post is not None else None


def named_post(post: Post) -> str:
    """Return a post's name in full: ``US Embassy Baku``."""
    if post.kind == "department":
        return "US Department of State"
    kind = {"embassy": "Embassy", "consulate": "Consulate", "mission": "Mission", "office": "Office"}[post.kind]
    return f"US {kind} {post.city}"


def post_spoken_of(desk: Desk) -> str | None:
    """Return the name of ``the Embassy``: the post that writes, or in the Department's telegrams the one written to."""
    post, sent_to = desk.scene.post, desk.scene.sent_to
    if post is not None and post.kind == "department":
        return named_post(sent_to) if sent_to is not None and sent_to.kind != "department" else None
    return post_name(desk)


DEPARTMENTS = ("Department of ", "Joint Chiefs")
"""How the names of bodies begin whose officers sit in the capital."""


def own_office(desk: Desk, title: str) -> Entity:
    """Return an office of the post that writes, ``DCM, US Embassy Baku``, or of a department of its government:
    ``US Deputy Secretary of State``.
    """
    row = next((row for row in desk.reference.title(title) if row.side == "own"), None)
    if row is not None and row.organization and row.organization.startswith(DEPARTMENTS):
        return entity(
            "office",
            f"US {row.form}",
            country=desk.scene.own,
            organization=f"US {row.organization}",
            sectors=("GOV",),
        )
    post = post_spoken_of(desk)
    return entity(
        "office",
        f"{title}, {post}" if post else f"US {title}",
        country=desk.scene.own,
        organization=post,
        sectors=("GOV",),
    )


def written_to(desk: Desk) -> bool:
    """Say whether ``the Embassy`` is the one written to: in the Department's telegrams."""
    return desk.scene.post is not None and desk.scene.post.kind == "department"


def own_post(desk: Desk) -> Entity:
    """Return the post that writes."""
    return _post_called(desk, post_name(desk))


def post_here(desk: Desk) -> Entity:
    """Return the post that a telegram means by ``the Embassy`` and, where the Department writes, by ``you``."""
    return _post_called(desk, post_spoken_of(desk))


def _post_called(desk: Desk, name: str | None) -> Entity:
    if name is None:
        return entity("organization", "Post", country=desk.scene.own, sectors=("GOV",), within=desk.document.id)
    return entity("organization", name, country=desk.scene.own, sectors=("GOV",))


def framework_code(desk: Desk, id: str) -> str | None:
    """Return the actor's code of a framework, or of what it belongs to."""
    row = desk.reference.framework(id)
    while row is not None:
        if row.code:
            return row.code
        row = desk.reference.framework(row.parent or "")
    return None


BODIES = frozenset(
    (
        "Coalition Alliance Council Commission Committee Mission Forum Network Partnership Initiative Conference Union "
        "Organization Organisation Agency Fund Court Tribunal Convention Compact Group Assembly League Community Bank "
        "Consortium Secretariat Federation Front Movement Party Army Corps Tribunal Task"
    ).split()
)
"""Words of a long name by which a body is called afterwards: ``the Coalition`` after ``the Coalition to Defeat``."""
OPPOSED = {"defeat", "against", "counter", "countering", "combat", "fight", "for", "on"}
"""Words of a name before what the body is for or against."""
CHARGED = re.compile(r",? (?:for|to|on|of the|of(?= [A-Z])|in charge of|at) ")
"""What stands between a title and its charge."""


def title_forms(title: str) -> list[str]:
    """Return a title and what is left of it without its first words, longest first; then the same without what it is
    for: ``Acting Deputy Secretary`` of ``Acting Deputy Secretary for Resources``. Nobody is what his charge ends in: a
    Press Secretary to the President is no President.
    """
    words, own = title.split(), CHARGED.split(title, maxsplit=1)[0].split()
    whole = [" ".join(words[start:]) for start in range(len(own))]
    return list(dict.fromkeys((*whole, *(" ".join(own[start:]) for start in range(len(own))))))


def offices_named(desk: Desk, words: str, mention: Mention | None = None) -> tuple[Office, ...]:
    """Return the offices of a name; where it is also any country's word for such a body, in what an embassy writes
    only the host's: ``MOFA`` from Nicosia is not Japan's. Of parties of one name it is that of the country named last.
    """
    offices = desk.reference.office_named(words, desk.scene.day)
    if mention is not None and len(offices) > 1 and all(one.sectors == ("PTY",) for one in offices):
        offices = _of_the_nearest(desk, mention, offices)
    host = desk.scene.host
    if host is None or not any(words == row.form or words in row.forms for row in desk.reference.body_words):
        return offices
    return tuple(one for one in offices if one.country in {host, desk.scene.own})


def _of_the_nearest(desk: Desk, mention: Mention, offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """Return of bodies that share a name the one whose country was named last: the Ba'th of Iraq or of Syria."""
    lands = {one.country for one in offices}
    for other in reversed(desk.before(mention)):
        link = desk.found.get(other.index)
        code = link.entity.country if link is not None and link.entity is not None else None
        if code in lands:
            return tuple(one for one in offices if one.country == code)
    first = next((code for code in desk.lands_named if code in lands), None)
    return offices if first is None else tuple(one for one in offices if one.country == first)


def full_titles(desk: Desk, words: str) -> set[str]:
    """Return the full titles that a title's own words or short form may be: ``PM``, ``Prime Minister`` and ``Prime
    Minister of Chad`` are one.
    """
    for form in title_forms(words):
        found = {row.form.lower() for row in desk.reference.title(form)}
        if found:
            return found
    title, _, land = words.rpartition(" of ")
    if title and desk.reference.country_named(land, desk.scene.day):
        return full_titles(desk, title)
    return {words.lower()}


def actor_code(desk: Desk, country: Country) -> str:
    """Return the code a country acts under in event data."""
    return desk.reference.actor_code(country.code)


def one_country(desk: Desk, words: str) -> Country | None:
    """Return the one country words stand for; of several, the host country where it is among them."""
    matches = desk.reference.country_named(words, desk.scene.day)
    codes = {match.country.code: match.country for match in matches}
    if len(codes) == 1:
        return next(iter(codes.values()))
    if not codes:
        return None
    if desk.scene.day is None:
        living = {code: country for code, country in codes.items() if country.until is None}
        if len(living) == 1:
            return next(iter(living.values()))
    if desk.scene.host in codes and (rival := _far_oftener(desk, codes, desk.scene.host)) is not None:
        return codes[rival]
    for wanted in (desk.scene.host, desk.scene.own):
        if wanted in codes:
            return codes[wanted]
    named = [country for code, country in codes.items() if code in desk.sure_countries]
    if len(named) == 1:
        return named[0]
    if (oftenest := _far_oftener(desk, codes, None)) is not None:
        return codes[oftenest]
    kinds = [match for match in matches if match.as_ == matches[0].as_]
    if len({match.country.code for match in kinds}) == 1:
        return kinds[0].country
    if matches[0].as_ not in {"name", "adjective", "people"}:
        return None
    ranked = sorted({desk.reference.people_of(code): code for code in codes}.items(), reverse=True)
    return codes[ranked[0][1]] if len(ranked) > 1 and ranked[0][0] > TWICE * ranked[1][0] else None


def _far_oftener(desk: Desk, codes: Mapping[str, Country], host: str | None) -> str | None:
    """Return the one of several countries that the paper names by its name far oftener than its host, or without a host
    than any other: ``GOI`` in what is written from Tehran about Iraq; None where that cannot be said.
    """
    ranked = sorted(((desk.times_named[code], code) for code in codes if code != host), reverse=True)
    rival = desk.times_named[host] if host is not None else ranked[1][0] if len(ranked) > 1 else 0
    if not ranked or ranked[0][0] < OFTEN or ranked[0][0] <= OFTEN * rival:
        return None
    return ranked[0][1]


OFTEN = 3
TWICE = 2
"""So much greater is the country that a name of several rather means: ``Korea``, ``Congo``."""


def local_country(desk: Desk, words: str) -> str | None:
    """Return the code of the one country a city, region or people of these words is in, or was on the paper's day.

    Of several: the one this paper names, else the one whose city is far the greatest.
    """
    places = desk.reference.place_named(words)
    codes = list(dict.fromkeys(_state_on(desk, place.country) for place in places))
    if not codes and desk.scene.day is not None:
        capitals = [match.country.code for match in desk.reference.country_named(words) if match.as_ == "capital"]
        codes = [state for code in capitals if (state := _state_on(desk, code)) != code][:1]
    if len(codes) < 2:
        return codes[0] if codes else None
    named = [code for code in codes if code in desk.named_countries]
    if len(named) == 1:
        return named[0]
    regions = {place.country for place in places if place.kind == "region"}
    sizes = sorted((place.population or 0 for place in places), reverse=True)
    if sizes[0] < SMALL and len(regions) == 1:
        return _state_on(desk, regions.pop())
    if sizes[0] > FAR_GREATER * sizes[1]:
        return _state_on(desk, next(place.country for place in places if (place.population or 0) == sizes[0]))
    return None


def _state_on(desk: Desk, code: str) -> str:
    """Return the code, in event data, of the state that a country was or was a part of on the paper's day."""
    state = desk.reference.state_on(code, desk.scene.day)
    return code if state == code else desk.reference.actor_code(state)


FAR_GREATER = 8
SMALL = 60_000
"""People of a town below which a name is rather that of another country's region."""


def country_entity(desk: Desk, country: Country) -> Entity:
    """Return a country as an entity."""
    return Entity(f"country:{country.code}", country.name, "country", actor_code(desk, country), None, ("GOV",))
