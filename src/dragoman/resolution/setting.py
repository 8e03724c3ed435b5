"""Where an unnamed group, office or body is at home: the place told of its act, its sentence, the paper's one country.

``Police arrested two students in Quito``: nobody says whose police; the sentence speaks of one country only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dragoman.extraction import Event, Mention
from dragoman.reference import Reference
from dragoman.resolution.belonging import INTERNATIONAL, OF_ELSEWHERE
from dragoman.resolution.desk import SEATS, Desk, actor_code, full_titles, local_country, one_country, title_forms
from dragoman.resolution.figures import is_foreign
from dragoman.resolution.headlines import headline_country
from dragoman.resolution.hosting import ELSEWHERE, GUESTS, by_name, clearest, sounds_of
from dragoman.resolution.journeys import Journeys
from dragoman.resolution.links import NO_STATE
from dragoman.resolution.own_statements import own_statement
from dragoman.resolution.parties import acting_words, acts
from dragoman.resolution.pronouns import pronoun_link
from dragoman.resolution.scene import OWN

BACK = 3
"""Sentences back that are asked for a country."""
FAR_BACK = 60
"""Mentions back that are asked for a holder of the same title."""
TWICE = 2
FROM_MANY = re.compile(
    r"(?:\s+(?!(?:and|or|that|who|which)\b)[\w-]+){0,3}?,?\s+(?:(?:from|of|in|across|throughout|around)\s+){1,2}"
    r"(?:(?:all|parts|many|several|over|much|most|of|both|every)\s+)*(?:(?:the|our|"
    r"this)\s+)?(?:(?!and\b)[\w-]+\s+){0,2}?"
    r"(?:region|regions|world|globe|hemisphere|continent|countries|nations|Americas|America|Africa|Asia|Europe|"
    r"Middle East|Indo-Pacific|Caribbean|Pacific)\b"
)
"""What stands behind people who are of several countries: ``leaders from throughout the Americas``."""
WRAPPED = re.compile(
    r"(?:(?:the|some|several|many|other|senior|key|local)\s+)*(?:members|representatives|leaders|"
    r"elements)\s+(?:of|from)\s+"
    r"(?:the\s+|local\s+)*(?:civil society|private sector|opposition|press|media|business community|diaspora)\b",
    re.IGNORECASE,
)
"""Those of a body that every country has: ``members of civil society``."""
COUNTERPART = re.compile(r"\b(?:counterpart|opposite number)\b", re.IGNORECASE)
LOCATED = re.compile(
    r"\b(?:in|at|near|across|throughout|outside|inside|within|around|through|from)\s+"
    r"(?:(?:the|a|an)\s+)?(?:(?:\w+ern|capital|central|city of|town of|village of|port of|city|state of)\s+){0,3}$",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:flew|fly|flies|flown|flying|came|come|comes|coming|arriv\w+|return\w*|back|in|travel\w*|drove|driven|"
    r"crossed|cross|sailed|sent|brought|called|recalled|telephoned|ordered)\s+(?:[\w-]+\s+){0,2}from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a place that somebody only comes from."""
DATELINE = re.compile(
    r"^\W{0,3}(?:\d{1,2}\. (?:\(\w[\w/]*\) )?)?(?P<city>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?:, [^:.()-]{3,30})?\s*(?:\([^)]{2,25}\))?\s*(?:--|-|–|—|:)\s"
)
TARGET = re.compile(
    r"\b(?:against|with|on|toward|towards|from|to|at|threaten\w*|attack\w*|invad\w*|accus\w*|condemn\w*|denounc\w*|"
    r"criticiz\w*|blam\w*|urg\w*|ask\w*|warn\w*)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
DIPLOMATIC = re.compile(r"\b(?:embass|ambassador|envoy|emissar|special rep|consul|charg|diplomat)", re.IGNORECASE)
"""Whose country is named because they are not at home."""
EVERYWHERE = frozenset(
    (
        "country countries state states nation nations world community governments sides side parties allies ally "
        "powers neighbors neighbours others members partners donors capitals embassies missions delegations both "
        "pair two duo trio counterpart counterparts foreigners immigrants visitors tourists creditors "
        "observers monitors inspectors peacekeepers mediators arbitrators "
        "organizations organisations companies company firms firm producers consumers exporters importers investors "
        "ministers leaders heads presidents premiers delegates delegations participants attendees"
    ).split()
)
"""Groups that are of no one country."""
OF_MANY = re.compile(
    r"\b(?:group|number|coalition|range|set|host|majority|dozens?|handful|variety|scores?|array|network) of "
    r"(?:[\w-]+ ){0,3}(?:countries|nations|states|governments|allies|partners|members)\b",
    re.IGNORECASE,
)
"""So many states: ``a growing group of like-minded countries``."""
UNKNOWN = frozenset(
    (
        "gunman gunmen attacker attackers assailant assailants bomber bombers kidnapper kidnappers killer killers "
        "assassin assassins hijacker hijackers sniper snipers man men person persons individual individuals"
    ).split()
)
"""Who did an act and is not known is of no country, whatever place the act has."""
CONDEMNED = frozenset("prisoner prisoners convict convicts detainee detainees defendant defendants spies spy".split())
PUNISHED = frozenset(
    "execute execution convict conviction sentence hang hanging imprison imprisonment try trial".split()
)
"""What a state does to its own people, unless their country is told."""
GOVERNING = 4
"""The lowest rank of a title that speaks for a country: a deputy minister or ambassador."""
MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "PROTEST", "MOBILIZE"})
PREPOSITION = re.compile(r"\s(?:of|in|at|from|for|to|on|with|near|outside|by|who|which|that|loyal|affiliated)\s|[,(]")


@dataclass(frozen=True, slots=True)
class Named:
    """A country that a sentence names: where, and whether as a place somebody or something is at."""

    start: int
    code: str
    located: bool
    target: bool
    """Whether it stands as what something is done to, by another: ``against Chad``."""


@lru_cache(maxsize=2)
def _word_sets(reference: Reference) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words for those who act, for ships and aircraft, in names of bodies, and that end these names."""
    rows = {row.name: row.words.split() for row in reference.word_classes}
    agents = frozenset(word for name in ("AGENT", "CROWD", "PROTESTER", "STUDENTS") for word in rows.get(name, ()))
    forms = [form.lower().split() for row in reference.body_words for form in (row.form, *row.forms)]
    craft = frozenset((*rows["VESSEL"], *rows["AIRCRAFT"]))
    return agents, craft, frozenset(word for form in forms for word in form), frozenset(form[-1] for form in forms)


STAFF = re.compile(
    r"\b(?:Bureau|Office|Division|Desk|Staff|Task Force|Working Group|Interagency Group|Interdepartmental Group)$"
)
"""Bodies that a government has within."""
REFUGEES = re.compile(r"\b(?:refugees?|asylum[ -]seekers?|evacuees?|migrants?|displaced persons)\b", re.IGNORECASE)
"""Those who are of another country than the one that takes them in."""
FLED = re.compile(
    r"\s+(?:(?:who|that|which)\s+)?(?:(?:have|has|had|been|were|was|are|already|recently|since)\s+){0,3}"
    r"(?:fled|flee|fleeing|escaped|escaping|forced (?:to flee|from|out of)|driven (?:from|out of)|"
    r"displaced from|expelled from|evacuated from|uprooted from)\s+(?:from\s+)?"
    r"(?:(?:the|war-torn|their homes in|(?:violence|fighting|persecution|conflict|war) in|across|all over)\s+)*",
    re.IGNORECASE,
)
"""Behind those who fled, what leads up to the country they fled from."""
FLED_OR_FROM = re.compile(rf"{FLED.pattern}|\s+(?:arriving |coming )?(?:from|out of)\s+(?:the\s+)?", re.IGNORECASE)
LONGEST_FLIGHT = 90


class Setting:
    """The countries that the sentences of one paper name, asked for by mentions that stand without one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.by_rank: dict[int, list[Named]] = {}
        self.sides: dict[int, list[tuple[str, int | None]]] = {}
        self.travellers: set[int] = set()
        self.visited: dict[int, set[str]] = {}
        """The countries to which somebody is told to travel, who is of another."""
        self.against: dict[int, set[str]] = {}
        for event in desk.findings.events:
            others = {
                link.entity.country
                for index in event.recipient
                if (
                    desk.findings.mentions[index].kind == "country"
                    or (desk.findings.mentions[index].kind == "nationality" and event.kind in DEALINGS)
                    or self._is_a_counterpart(desk.findings.mentions[index])
                )
                and (link := desk.found.get(index)) is not None
                and link.entity is not None
                and link.entity.country is not None
            }
            for index in event.actor:
                self.against.setdefault(index, set()).update(others)
        for event in desk.findings.events if desk.scene.voice is not None else ():
            if event.kind == "ASSAULT":
                doers = {
                    link.entity.country
                    for one in event.actor
                    if (link := desk.found.get(one)) is not None and link.entity is not None and link.entity.country
                }
                for index in event.recipient:
                    self.against.setdefault(index, set()).update(doers)
        self.bidden = {one for event in desk.findings.events if event.kind == "REQUEST" for one in event.recipient}
        self.asking: dict[int, set[str]] = {}
        for event in desk.findings.events:
            if event.kind == "REQUEST":
                asking = {code for one in event.actor if (code := desk.country_of(one)) is not None}
                for index in event.recipient:
                    self.asking.setdefault(index, set()).update(asking)
        self.punished: dict[int, list[int | None]] = {}
        for event in desk.findings.events:
            if event.phrase in PUNISHED:
                for index in event.recipient:
                    self.punished.setdefault(index, []).append(event.place)
        for event in desk.findings.events:
            if "visit" in event.modes:
                self.travellers.update(event.actor)
                self._travel(event)
            for index in (*event.actor, *event.recipient):
                self.sides.setdefault(index, []).append((event.kind, event.place))
        self.agents, self.craft, self.bodily, self.bodies = _word_sets(desk.reference)
        self.acting = acting_words(desk.reference)
        self._gather()
        located = ((one.start, rank, one.code) for rank, row in self.by_rank.items() for one in row if one.located)
        self.journeys = Journeys(desk, located)
        self.headline = headline_country(desk)

    def _travel(self, event: Event) -> None:
        """Keep where a traveller goes, by his own mention and that of whom a pronoun for him means."""
        codes = {code for one in event.recipient if (code := self.desk.country_of(one)) is not None}
        for index in event.actor:
            mention = self.desk.findings.mentions[index]
            meant = mention.refers if mention.kind == "pronoun" and mention.refers is not None else index
            self.visited.setdefault(meant, set()).update(codes)

    def _is_a_counterpart(self, mention: Mention) -> bool:
        """Say whether somebody is called the counterpart, of a country that is named, of one who so is of another."""
        before = self.desk.document.text[max(0, mention.span.start - 20) : mention.span.start]
        return bool(mention.qualifiers) and (COUNTERPART.search(mention.text) or COUNTERPART.search(before)) is not None

    def _gather(self) -> None:
        reach: dict[int, tuple[int, int]] = {}
        for mention in self.desk.in_order:
            low, high = reach.get(mention.rank, (mention.span.start, mention.span.end))
            reach[mention.rank] = (min(low, mention.span.start), max(high, mention.span.end))
            link = self.desk.found.get(mention.index)
            code = link.entity.country if link is not None and link.entity is not None else None
            if (
                code
                and mention.kind in {"place", "person", "nationality", "country", "organization"}
                and not DIPLOMATIC.search(mention.text)
                and mention.text not in SEATS
                and "capital" not in (link.reason if link is not None else "")
            ):
                self._add(mention.rank, mention.span.start, code, mention.kind in {"place", "country"})
        ordered = sorted((low, high, rank) for rank, (low, high) in reach.items())
        starts = [low for low, _, _ in ordered]
        for cue in self.desk.findings.cues:
            if cue.kind not in {"name", "adjective", "people", "capital", "government", "seat"}:
                continue
            place = bisect_right(starts, cue.span.start) - 1
            country = one_country(self.desk, cue.text)
            if cue.kind == "adjective" and GUESTS.match(self.desk.document.text, cue.span.end) is not None:
                continue
            after = self.desk.document.text[cue.span.end : cue.span.end + 12]
            if DIPLOMATIC.match(after.strip()) or cue.text in SEATS:
                continue
            if cue.kind == "seat" and ELSEWHERE.match(after) is not None:
                continue
            before = self.desk.document.text[max(0, cue.span.start - 40) : cue.span.start]
            if cue.kind == "capital" and not LOCATED.search(before):
                continue  # a capital that acts is a government, rather the other side than one's own
            if place >= 0 and cue.span.start <= ordered[place][1] and country is not None:
                self._add(
                    ordered[place][2], cue.span.start, actor_code(self.desk, country), cue.kind in {"name", "capital"}
                )

    def _add(self, rank: int, start: int, code: str, place: bool) -> None:
        if code in NO_STATE or code == self.desk.scene.own:
            return
        before = self.desk.document.text[max(0, start - 40) : start]
        located = place and LOCATED.search(before) is not None and COMING.search(before) is None
        named = Named(start, code, located, bool(TARGET.search(before)))
        if code == self.desk.scene.voice and not named.located:
            return
        self.by_rank.setdefault(rank, []).append(named)

    def home_of(self, mention: Mention) -> tuple[str, str] | None:
        """Return the country that a mention without one is of, and why; None where no one country is told.

        Who travels is not at home where the journey leads, and a king or a Foreign Minister is not the service's own
        country's, of whose papers these are or not.
        """
        home = self._home_of(mention)
        titled = mention.title or (mention.text if mention.kind == "office" else "")
        return None if home is not None and home[0] == OWN and titled and is_foreign(self.desk, titled) else home

    def _home_of(self, mention: Mention) -> tuple[str, str] | None:
        if (titled := self._titled_before(mention)) is not None:
            return titled, "the one of that title named before"
        if (host := self.journeys.host_of(mention)) is not None:
            return host, "where its own officers are said to meet him"
        if (state := self._in_the_hands_of(mention)) is not None:
            return state, "of the state that tried or punished them"
        if (only := self._of_both_camps(mention)) is not None:
            return only, "the only country near whose two camps are asked for something"
        if (own := self._own_staff(mention)) is not None:
            return own, "a staff of the writer's own government"
        if (origin := self._fled_from(mention)) is not None:
            return origin, "the country they fled from"
        if (told := own_statement(self.desk, mention)) is not None:
            return told
        if mention.refers is not None and BESIDE.search(mention.text) is not None:
            return self._the_other_of(mention)
        if TOPIC.match(mention.text) is not None and (topic := self._topic()) is not None:
            return topic, "the country that this text is about"
        if OF_THE_OTHER.match(mention.text) is not None:
            return None
        if (
            (mention.index in self.travellers and mention.index not in self.visited)
            or not self._can_have_home(mention)
            or OF_ELSEWHERE.search(mention.text)
        ):
            return None
        if self.desk.scene.own and mention.kind in {"person", "office"}:
            return None
        if mention.kind == "person" and self.desk.scene.voice is None:
            weighed = self._by_weight(mention)
            if weighed is not None or not self._governs(mention.title):
                return weighed
        for kind, place in self.sides.get(mention.index, ()):
            if kind not in MATERIAL or mention.kind == "person":
                continue
            link = self.desk.found.get(place) if place is not None else None
            if link is not None and link.entity is not None and link.entity.country not in {None, *NO_STATE}:
                return str(link.entity.country), "where it is told to have happened"
        doing = mention.kind in {"person", "office"} or mention.index in self.against
        others = self.against.get(mention.index, set())
        if REFUGEES.search(mention.text) is not None and self.desk.scene.voice is not None:
            return self._of_paper(others) if len(self._most_named) > 1 else None
        here = [
            one
            for one in self.by_rank.get(mention.rank, ())
            if one.located or not ((doing and one.target) or one.code in others)
        ]
        if self._has_own_name(mention) or self._is_of_many_lands(mention):
            return None
        located = _only(one.code for one in here if one.located)
        if self.desk.scene.voice is None and self.desk.scene.own is None and (weighed := self._by_weight(mention)):
            return weighed
        if located:
            return located, "the one country its sentence places things in"
        officer = mention.kind in {"person", "office"} and self.desk.scene.voice is not None
        if not officer and (only := _only(one.code for one in here)):
            return only, "the one country its sentence names"
        if self.headline and self.headline not in others:
            return self.headline, "the one country the headline names"
        if mention.kind == "group" and not here and REBELLING.search(mention.text) is not None:
            for back in range(1, BACK + 1):
                if code := _only(one.code for one in self.by_rank.get(mention.rank - back, ()) if one.located):
                    return code, "where those who rose are told to be"
        for back in range(1, 1 if officer else BACK + 1):
            there = [one for one in self.by_rank.get(mention.rank - back, ()) if one.code not in others]
            code = _only(one.code for one in there if one.located) or _only(one.code for one in there)
            if code and (not here or code in {one.code for one in here}):
                return code, "the one country named shortly before"
        around = self.desk.scene.own and self.desk.scene.host_by == "header" and acts(mention, self.acting)
        if around and mention.kind == "group" and not here:
            return str(self.desk.scene.host), "host country by the header, of those who suffer or do a deed there"
        if self.desk.scene.host and (mention.kind == "organization" or self.desk.scene.host_by == "text"):
            return self.desk.scene.host, f"host country by the {self.desk.scene.host_by}"
        return self._of_paper(others) if self.desk.scene.host is None else None

    def _by_weight(self, mention: Mention) -> tuple[str, str] | None:
        """Return the country for which most speaks of those that a report of the press names, and what a person's name
        sounds like: none that he is told to face, none that his name hardly fits.
        """
        name = (mention.name or "") if mention.kind == "person" else ""
        others = {
            *self.against.get(mention.index, ()),
            *self.desk.faced.get(_last(name), ()),
            *self.visited.get(mention.index, ()),
        }
        weights = {code: weight for code, weight in self.desk.leaning.items() if code not in others}
        for back, near in ((0, NEAR), (1, NEAR / 2)):
            for code in {one.code for one in self.by_rank.get(mention.rank - back, ()) if not one.target}:
                if code in weights:
                    weights[code] += near
        for code in {one.code for one in self.by_rank.get(mention.rank, ()) if one.located} & weights.keys():
            weights[code] += NEAR / 2
        if name:
            fitting = by_name(self.desk.reference, name, weights)
            weights = {code: weight + fitting[code] for code, weight in weights.items()}
        found = clearest(weights.items())
        if found is None or (name and not sounds_of(self.desk.reference, name, found)):
            return None
        return found, "the country that this text speaks of as at home there"

    def _topic(self) -> str | None:
        """Return the country for which most speaks of those that the paper names by their names."""
        named = {self.desk.reference.actor_code(one) for one in self.desk.named_countries}
        return clearest((code, weight) for code, weight in self.desk.leaning.items() if code in named)

    def _the_other_of(self, mention: Mention) -> tuple[str, str] | None:
        """Return the one other country spoken of near by than that whose neighbour or rival somebody is."""
        link = self.desk.found.get(mention.refers) if mention.refers is not None else None
        owner = link.entity if link is not None else None
        if owner is None:
            owner = pronoun_link(self.desk, self.desk.findings.mentions[mention.refers or 0]).entity
        near = {one.code for back in range(BACK) for one in self.by_rank.get(mention.rank - back, ())}
        before = [one.index for one in self.desk.before(mention) if one.kind == "country"]
        acting = {self.desk.country_of(one) for one in before if one in self.desk.acting}
        near |= {code for one in before if (code := self.desk.country_of(one)) is not None and code not in NO_STATE}
        if owner is not None and (doer := _only({one for one in acting if one} - {owner.country})) is not None:
            return doer, "the other of the two countries spoken of"
        other = _only(near - {owner.country}) if owner is not None and owner.country is not None else None
        return None if other is None else (other, "the other of the two countries spoken of")

    def _own_staff(self, mention: Mention) -> str | None:
        """Return the writer's country of a bureau or working group that a paper written at home names by no other."""
        scene = self.desk.scene
        if scene.post is not None or scene.host is not None or mention.kind != "organization":
            return None
        return scene.own if STAFF.search(mention.text) is not None and not mention.qualifiers else None

    def _of_both_camps(self, mention: Mention) -> str | None:
        """Return the one country spoken of near by whose two camps others ask to do a thing: ``urged both sides``."""
        if mention.index not in self.bidden or CAMPS.fullmatch(mention.text) is None:
            return None
        near = [one for back in range(BACK) for one in self.by_rank.get(mention.rank - back, ())]
        return _only(one.code for one in near if one.code not in self.asking.get(mention.index, ()))

    def _fled_from(self, mention: Mention) -> str | None:
        """Return the country that those of a mention are told to have fled: ``refugees from Chad``."""
        if mention.kind not in {"group", "organization", "office"}:
            return None
        text = self.desk.document.text
        pattern = FLED if REFUGEES.search(mention.text) is None else FLED_OR_FROM
        behind = pattern.match(text, mention.span.end, mention.span.end + LONGEST_FLIGHT)
        if behind is None:
            return None
        near = (one for one in self.by_rank.get(mention.rank, ()) if 0 <= one.start - behind.end() <= len("the "))
        return _only(one.code for one in near)

    def _is_of_many_lands(self, mention: Mention) -> bool:
        """Say whether those of a release are told to be of several countries: ``officials from across the region``."""
        return (
            self.desk.scene.voice is not None and FROM_MANY.match(self.desk.document.text, mention.span.end) is not None
        )

    def _in_the_hands_of(self, mention: Mention) -> str | None:
        """Return the country in which persons of a telegram who are called by no other were tried or punished."""
        words = PREPOSITION.split(mention.text.lower(), maxsplit=1)[0].split()
        if self.desk.scene.own is None or mention.kind != "group" or not words or words[-1] not in UNKNOWN | CONDEMNED:
            return None
        for place in self.punished.get(mention.index, ()):
            link = self.desk.found.get(place) if place is not None else None
            if link is not None and link.entity is not None and link.entity.country not in {None, *NO_STATE}:
                return link.entity.country
        return None

    def _titled_before(self, mention: Mention) -> str | None:
        """Return the country of the holder of the same title that a release named before: ``the Crown Prince`` after
        ``the Crown Prince of Abu Dhabi``.
        """
        if self.desk.scene.voice is None or mention.kind != "office" or not mention.text.lower().startswith("the "):
            return None
        wanted = full_titles(self.desk, mention.title or mention.text)
        place = self.desk.place[mention.index]
        for other in reversed(self.desk.in_order[max(0, place - FAR_BACK) : place]):
            link = self.desk.found.get(other.index)
            if other.title is None or link is None or link.entity is None or link.entity.country in {None, *NO_STATE}:
                continue
            if full_titles(self.desk, other.title) & wanted:
                return link.entity.country
        return None

    def _of_paper(self, others: set[str]) -> tuple[str, str] | None:
        line = DATELINE.match(self.desk.document.text)
        if line is not None and line["city"] not in SEATS:
            country = one_country(self.desk, line["city"]) or one_country(self.desk, line["city"].title())
            code = actor_code(self.desk, country) if country else local_country(self.desk, line["city"])
            if code:
                return code, "the country of the dateline"
        ranked = [one for one in self._most_named if one[0] != self.desk.scene.voice]
        if ranked and ranked[0][0] not in others and (len(ranked) == 1 or ranked[0][1] >= TWICE * ranked[1][1]):
            return ranked[0][0], "the country this text is about"
        return None

    @cached_property
    def _most_named(self) -> list[tuple[str, int]]:
        """The two countries that the sentences of the paper name most, with how often."""
        return Counter(one.code for rank in sorted(self.by_rank) for one in self.by_rank[rank]).most_common(2)

    def _has_own_name(self, mention: Mention) -> bool:
        """Say whether a body is called by a name of its own, which in what a government of many dealings releases may
        be of any country: ``the Halden Group``.
        """
        if self.desk.scene.voice is None or mention.kind not in {"organization", "group"}:
            return False
        words = mention.text.removeprefix("the ").removeprefix("The ").split()
        if len(words) == 1 and words[0].isupper() and words[0].lower() not in self.bodies:
            return True  # letters of its own: ``COVAX``
        capital = words[-1][:1].isupper() or not words[0].isupper()
        named = words[0][:1].isupper() and capital and (len(words) > 1 or not words[0].isupper())
        of_bodies = words[-1].lower().strip(".,'’") in self.bodies
        return named and not (of_bodies and all(word.lower().strip(".,'’") in self.bodily for word in words))

    def _governs(self, title: str | None) -> bool:
        """Say whether a title is one of a country's government: a minister's or a king's, not a general's or Mr."""
        return any(
            row.rank <= GOVERNING and row.side != "own"
            for form in title_forms(title or "")
            for row in self.desk.reference.title(form)
        )

    def _can_have_home(self, mention: Mention) -> bool:
        if mention.kind == "person" and self.desk.scene.voice is None and self.desk.scene.own is None:
            return mention.name is not None and not DIPLOMATIC.search(mention.title or "")
        if mention.kind in {"office", "person"}:
            governs = mention.kind == "office" or self._governs(mention.title)
            words = mention.text.lower().split()
            if mention.kind == "office" and words[-1] in EVERYWHERE and not AT_HOME & set(words[-2:-1]):
                return False
            return mention.title is not None and governs and not DIPLOMATIC.search(mention.title)
        wrapped = WRAPPED.match(mention.text) if self.desk.scene.voice is not None else None
        if wrapped is not None:
            return True
        words = PREPOSITION.split(mention.text.lower(), maxsplit=1)[0].split()
        if OF_MANY.search(mention.text) is not None:
            return False
        if not words or words[-1] in EVERYWHERE or words[0] in {"both", "each"} or " two " in f" {' '.join(words)} ":
            return False
        if (
            DIPLOMATIC.search(mention.text)
            or words[-1] in UNKNOWN
            or words[-1] in EVERYWHERE
            or "international" in words
            or "foreign" in words
        ):
            return False
        if mention.kind == "organization":
            return INTERNATIONAL.fullmatch(mention.text) is None
        if self.desk.scene.voice is not None and (not acts(mention, self.acting) or _single(words[-1]) in self.craft):
            return False
        kinds = {kind for kind, _ in self.sides.get(mention.index, ())}
        if self.desk.scene.own:
            return bool(kinds & MATERIAL)
        return bool(kinds & MATERIAL) or any(_single(word) in self.agents or word in self.agents for word in words[-1:])


CAMPS = re.compile(
    r"(?:both|the two|all|the|rival|warring|feuding|opposing)\s+(?:(?:warring|rival|feuding|"
    r"opposing|hostile|contending)\s+)?(?:sides|camps|parties|factions|groups|forces)",
    re.IGNORECASE,
)
"""Words for those who quarrel within a country, or for two countries."""
REBELLING = re.compile(
    r"\b(?:mutineers?|putschists?|coup (?:leaders?|plotters?|makers)|plotters|rebels|insurgents|rioters|strikers|"
    r"demonstrators|protesters|marchers|looters|junta|rebel soldiers|renegades|deserters|loyalists)\b",
    re.IGNORECASE,
)
"""Those who rise where they are at home, whoever has been named since."""
AT_HOME = frozenset(
    (
        "union party opposition church student community tribal religious strike labour labor rebel protest civic "
        "business village clan muslim christian jewish guerrilla separatist militia coup faction youth peasant "
        "indigenous congregation parliamentary"
    ).split()
)
"""Words before leaders who are of the country where they lead."""
DEALINGS = frozenset(("REJECT", "REQUEST", "ACCUSE", "THREATEN", "AGREE"))
"""What governments do to each other's offers, claims and demands."""
TOPIC = re.compile(
    r"the (?:island|country|kingdom|republic|nation|archipelago|sultanate|emirate|principality)['’]s\b", re.IGNORECASE
)
"""Of the country that a report is about, called by what it is."""
BESIDE = re.compile(r"\b(?:neighbou?rs?|rivals?|adversar(?:y|ies)|enem(?:y|ies)|opponents?|twin|foes?)$", re.IGNORECASE)
"""Another country, called by what it is to the one that a pronoun stands for: ``its neighbour``."""
OF_THE_OTHER = re.compile(r"(?:the|each) other['’]s\b", re.IGNORECASE)
NEAR = 1.0
"""How much more speaks for a country that a mention's own sentence names."""


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower() if name else ""


def _single(word: str) -> str:
    for end, put in (("ies", "y"), ("men", "man"), ("s", "")):
        if word.endswith(end):
            return word.removesuffix(end) + put
    return word


def _only(codes: Iterable[str]) -> str | None:
    found = set(codes)
    return found.pop() if len(found) == 1 else None
