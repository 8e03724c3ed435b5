"""Whom each mention of a paper means: by its own words, by the paper's header, by what stands before it, or left
open.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.documents import Document
from dragoman.extraction import Cue, Findings, Mention
from dragoman.reference import Country, Reference
from dragoman.resolution.links import Candidates, Entity, Link, Links
from dragoman.resolution.naming import entity, same_name, slug
from dragoman.resolution.scene import OWN, Scene, scene_of
from dragoman.resolution.telling import tell

VERSION = "1"
"""Raised whenever the rules of this room may give other links."""

COUNTRY_CUES = {"name", "adjective", "people", "capital", "government", "seat"}
FIRST_PERSON = {"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"}
SINGULAR = {"he", "she", "him", "her", "his", "hers", "himself", "herself", "who", "whom"}
PLURAL = {"they", "them", "their", "theirs", "themselves", "both"}
POST_WORDS = {
    "post",
    "embassy",
    "the embassy",
    "mission",
    "the mission",
    "consulate",
    "the consulate",
    "usmission",
    "amembassy",
    "ourselves",
}
OWN_POST = re.compile(
    r"(?:the )?(?:Am|US|U\.S\. |American )?"
    r"(?P<kind>Embassy|Embassies|Consulate|Mission) (?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\b"
)
HOST_OFFICES = {"ambassador", "the ambassador"}
CHIEFS = {
    "ambassador": "Ambassador",
    **dict.fromkeys(("charge", "chargé", "cda", "charge d'affaires", "chargé d'affaires"), "Charge d'Affaires"),
}
CHIEF_WORDS = {"Ambassador": "ambassador", "Charge d'Affaires": "chargé"}


def resolve(document: Document, findings: Findings, reference: Reference, known: Candidates) -> Links:
    """Decide for every mention whom it means, then tell each event once.

    Returns: a link a mention, in order, with one entity or None and the reason; and the findings retold.
    Raises: nothing.
    """
    resolver = _Resolver(document, findings, reference, known)
    links = resolver.links()
    return Links(links, tell(document, findings, links), resolver.posts())


class _Resolver:
    """One paper's mentions, resolved in the order that lets later ones lean on earlier: names, then offices, then
    pronouns.
    """

    def __init__(self, document: Document, findings: Findings, reference: Reference, known: Candidates) -> None:
        self.document = document
        self.findings = findings
        self.reference = reference
        self.known = known
        self.scene: Scene = scene_of(document, findings, reference)
        self.found: dict[int, Link] = {}
        self.in_order: list[Mention] = []
        self.people: dict[str, Entity] = {}
        self.explained = dict(findings.acronyms)
        self.cues: dict[tuple[int, int], list[Cue]] = {}
        for cue in findings.cues:
            self.cues.setdefault((cue.span.start, cue.span.end), []).append(cue)

    def links(self) -> tuple[Link, ...]:
        """Return the links of all mentions."""
        self.in_order = in_order = sorted(
            self.findings.mentions, key=lambda mention: (mention.rank, mention.span.start)
        )
        full = [one for one in in_order if one.kind == "person" and one.name and " " in one.name]
        short = [one for one in in_order if one.kind == "person" and one not in full]
        for mention in (*full, *short):
            self.found[mention.index] = self._person(mention)
        readers: dict[str, Callable[[Mention], Link]] = {
            "country": self._country,
            "nationality": self._country,
            "framework": self._framework,
            "organization": self._organization,
            "place": self._place,
            "office": self._office,
            "group": self._group,
            "document": self._document,
        }
        for mention in in_order:
            if mention.kind in readers:
                self.found[mention.index] = readers[mention.kind](mention)
        for mention in in_order:
            if mention.kind == "pronoun":
                self.found[mention.index] = self._pronoun(mention, in_order)
        return tuple(self.found[mention.index] for mention in self.findings.mentions)

    def posts(self) -> tuple[tuple[int, Entity], ...]:
        """Return the office that each title beside a name is: the full title, and whose it is."""
        found: list[tuple[int, Entity]] = []
        for holding in self.findings.holdings:
            person = self.found[holding.person].entity
            if person is not None and person.country is not None:
                found.append((holding.person, self._post_of(holding.office, person)))
        return tuple(found)

    def _post_of(self, words: str, person: Entity) -> Entity:
        form = next((rows[0] for one in self._title_forms(words) if (rows := self.reference.title(one))), None)
        title = form.form if form is not None else words
        if form is not None and form.side == "own" and person.country == self.scene.own:
            return self._own_office(title)
        country = self.reference.country(person.country or "")
        return entity(
            "office",
            f"{title} of {country.name if country else person.country}",
            country=person.country,
            sectors=person.sectors,
        )

    # countries

    def _country(self, mention: Mention) -> Link:
        words = mention.name or mention.text
        country = self._one_country(words)
        if country is None:
            return Link(mention.index, None, f"{words!r} may be several countries", 0.0)
        as_ = {cue.kind for cue in self.findings.cues if cue.text == words and cue.key == country.code}
        reason = (
            "the government, by its short form"
            if "government" in as_
            else "a capital, for its government"
            if "capital" in as_
            else "by name"
        )
        return Link(mention.index, self._country_entity(country), reason)

    def _country_entity(self, country: Country) -> Entity:
        return Entity(f"country:{country.code}", country.name, "country", self._code(country), None, ("GOV",))

    def _code(self, country: Country) -> str:
        return self.reference.actor_code(country.code)

    def _one_country(self, words: str) -> Country | None:
        """Return the one country words stand for; of several, the host country where it is among them."""
        matches = self.reference.country_named(words, self.scene.day)
        codes = {match.country.code: match.country for match in matches}
        if len(codes) == 1:
            return next(iter(codes.values()))
        if not codes:
            return None
        for wanted in (self.scene.host, self.scene.own):
            if wanted in codes:
                return codes[wanted]
        kinds = [match for match in matches if match.as_ == matches[0].as_]
        return kinds[0].country if len({match.country.code for match in kinds}) == 1 else None

    def _whose(self, mention: Mention) -> tuple[str | None, str]:
        """Return the country code that a phrase's own words give it, and by which word."""
        for words in mention.qualifiers:
            country = self._one_country(words)
            if country is not None:
                return self._code(country), f"by {words!r}"
        for words in mention.qualifiers:
            if words in self.explained:
                continue
            for office in self.reference.office_named(words, self.scene.day):
                return office.country, f"by {words!r}"
        if mention.refers is not None and mention.kind != "framework":
            owner = self.found.get(mention.refers) or self._pronoun(
                self.findings.mentions[mention.refers], self.in_order
            )
            if owner.entity is not None and owner.entity.country:
                return owner.entity.country, f"by {self.findings.mentions[mention.refers].text!r}, {owner.reason}"
        for words in mention.qualifiers:
            for framework in self.reference.framework_named(words, self.scene.day):
                if framework.code:
                    return framework.code, f"by {words!r}"
        return None, ""

    # persons

    def _person(self, mention: Mention) -> Link:
        name = self._plain_name(mention.name or mention.text)
        whose, why = self._whose(mention)
        earlier = self._known_person(name, whose)
        if earlier is not None:
            if whose and earlier.country is None:
                earlier = Entity(earlier.id, earlier.name, earlier.kind, whose, earlier.organization, earlier.sectors)
                self._remember(earlier)
            return Link(mention.index, earlier, "the same name in this paper")
        if whose is None:
            whose, why = self._side_of_title(mention)
        organization, sectors = self._body_of_title(mention, whose)
        if " " in name:
            made = entity("person", name, country=whose, organization=organization, sectors=sectors)
        elif mention.title:
            made = entity(
                "person", name, country=whose, organization=organization, sectors=sectors, within=self.document.id
            )
        else:
            return Link(mention.index, None, "a surname alone is not a person", 0.0)
        self._remember(made)
        return Link(mention.index, made, f"by name; country {why}" if why else "by name", 1.0 if whose else 0.7)

    def _plain_name(self, name: str) -> str:
        words = name.split()
        if name.isupper() and len(name) > 3:
            words = [word.title() for word in words]
        return " ".join(words).removesuffix("'s").removesuffix("’s")

    def _remember(self, person: Entity) -> None:
        self.people[person.id] = person

    def _known_person(self, name: str, whose: str | None) -> Entity | None:
        fitting = [
            one
            for one in self.people.values()
            if same_name(name, one.name) and (whose is None or one.country is None or one.country == whose)
        ]
        if len(fitting) > 1:
            fitting = [one for one in fitting if slug(one.name) == slug(name)]
        return fitting[0] if len(fitting) == 1 else None

    def _side_of_title(self, mention: Mention) -> tuple[str | None, str]:
        """Return whose side a title without a nationality is on: the writer's for DCM, the host's for a foreign
        minister.
        """
        for title in self.reference.title(mention.title or ""):
            if title.side == "own" and (self.scene.own or "Secretary" in title.form):
                return self.scene.own or OWN, f"as {mention.title}, a title of the American service"
            if title.side != "own" and self.scene.host:
                return self.scene.host, f"as {mention.title}, host country by the {self.scene.host_by}"
        for word in (mention.title or "").split():
            for title in self.reference.title(word):
                if title.side == "own" and self.scene.own and title.form.lower() not in HOST_OFFICES:
                    return self.scene.own, f"as {mention.title} in a telegram"
        if mention.title and self.scene.host and self.scene.host_by == "header":
            return self.scene.host, f"as {mention.title}, host country by the header"
        if mention.title and self.scene.host:
            return self.scene.host, f"as {mention.title}, the country this text is about"
        return None, ""

    def _body_of_title(self, mention: Mention, whose: str | None) -> tuple[str | None, tuple[str, ...]]:
        for form in self._title_forms(mention.title or ""):
            for title in self.reference.title(form):
                country = self.reference.country(whose or "")
                body = title.organization.format(country=country.name) if title.organization and country else None
                return body, title.sectors
        return None, ()

    def _title_forms(self, title: str) -> list[str]:
        words = title.split()
        return [" ".join(words[start:]) for start in range(len(words))]

    # offices, bodies

    def _office(self, mention: Mention) -> Link:
        words = mention.text.lower()
        bare = mention.title or mention.name or mention.text
        whose, why = self._whose(mention)
        own_chief = CHIEFS.get(bare.lower()) if whose is None and self.scene.own is not None else None
        chief = self.scene.ambassador if own_chief == "Ambassador" else self.scene.charge if own_chief else None
        if own_chief and chief:
            person = self._known_person(chief, self.scene.own) or entity(
                "person", chief, country=self.scene.own, organization=self._post_name(), sectors=("GOV",)
            )
            self._remember(person)
            return Link(mention.index, person, f"from the header: the {CHIEF_WORDS[own_chief]} named as classifier")
        if own_chief:
            return Link(
                mention.index,
                self._own_office(own_chief),
                f"the post's own {CHIEF_WORDS[own_chief]}, not named in this paper",
            )
        if bare.lower() == "secretary" and whose is None and self.scene.own is not None:
            return Link(
                mention.index,
                entity("office", "US Secretary of State", country=self.scene.own, sectors=("GOV",)),
                "the head of the writer's own department",
            )
        holder = self._holder(bare, mention, whose)
        if holder is not None:
            return Link(mention.index, holder, f"the {bare} named in this paper")
        if whose is None:
            whose, why = self._side_of_title(mention)
        if (
            whose == self.scene.own
            and self.scene.own
            and any(title.side == "own" for title in self.reference.title(bare))
        ):
            return Link(mention.index, self._own_office(bare), why)
        country = self.reference.country(whose or "")
        sectors = next((title.sectors for title in self.reference.title(bare) if title.sectors), ())
        if country is None:
            if whose:
                return Link(mention.index, entity("office", f"{bare} of {whose}", country=whose, sectors=sectors), why)
            return Link(mention.index, None, f"whose {words!r} is not told", 0.0)
        return Link(mention.index, entity("office", f"{bare} of {country.name}", country=whose, sectors=sectors), why)

    def _holder(self, title: str, mention: Mention, whose: str | None) -> Entity | None:
        """Return the person last named with a title in this paper before an office stands alone."""
        wanted = self._full_titles(title)
        for holding in sorted(self.findings.holdings, key=lambda one: -one.span.start):
            link = self.found.get(holding.person)
            if (
                holding.span.start < mention.span.start
                and wanted & self._full_titles(holding.office)
                and link
                and link.entity
                and (whose is None or link.entity.country == whose)
            ):
                return link.entity
        return None

    def _full_titles(self, words: str) -> set[str]:
        """Return the full titles that a title's own words or short form may be: ``PM`` and ``Prime Minister`` are
        one.
        """
        for form in self._title_forms(words):
            found = {row.form.lower() for row in self.reference.title(form)}
            if found:
                return found
        return {words.lower()}

    def _post_name(self) -> str | None:
        if self.scene.post is None:
            return None
        if self.scene.post.kind == "department":
            return "US Department of State"
        kind = {"embassy": "Embassy", "consulate": "Consulate", "mission": "Mission", "office": "Office"}[
            self.scene.post.kind
        ]
        return f"US {kind} {self.scene.post.city}"

    def _own_office(self, title: str) -> Entity:
        post = self._post_name()
        return entity(
            "office",
            f"{title}, {post}" if post else f"US {title}",
            country=self.scene.own,
            organization=post,
            sectors=("GOV",),
        )

    def _own_post(self) -> Entity:
        name = self._post_name()
        if name is None:
            return entity("organization", "Post", country=self.scene.own, sectors=("GOV",), within=self.document.id)
        return entity("organization", name, country=self.scene.own, sectors=("GOV",))

    def _organization(self, mention: Mention) -> Link:
        words = mention.name or mention.text
        if words in self.explained:
            return Link(mention.index, self._explained(words, mention), "a short form this paper explains")
        if self.scene.own and mention.text.lower() in POST_WORDS and not mention.qualifiers:
            return Link(mention.index, self._own_post(), "the post that writes")
        if self.scene.own and words.lower().startswith(("embassy ", "amembassy ", "consulate ", "usmission ")):
            city = words.split(maxsplit=1)[1]
            return Link(
                mention.index,
                entity(
                    "organization",
                    f"US Embassy {city}" if "mbassy" in words else words,
                    country=self.scene.own,
                    sectors=("GOV",),
                ),
                "a post of the writer's service",
            )
        whose, _ = self._whose(mention)
        offices = tuple(
            office for office in self.reference.office_named(words, self.scene.day) if whose in {None, office.country}
        )
        if offices and (self.scene.own or len(words) > 4):
            office = offices[0]
            if len(offices) == 1 or self.scene.own == office.country:
                return Link(
                    mention.index,
                    Entity(
                        f"organization:{slug(office.name)}",
                        office.name,
                        "organization",
                        office.country,
                        None,
                        office.sectors,
                    ),
                    "by the table of offices",
                )
        return self._body(mention, words)

    def _body(self, mention: Mention, words: str) -> Link:
        """Resolve a ministry or parliament to its country's, and any other body by its own name."""
        whose, why = self._whose(mention)
        words = words.removeprefix("the ").removeprefix("The ")
        long = self._long_name(words, mention)
        if long is not None:
            return Link(mention.index, long, "the longer name before it in this paper", 0.9)
        if whose is not None and words.lower() in {"embassy", "consulate", "mission"}:
            return Link(mention.index, self._embassy(mention, whose), f"an embassy acts for its own country, {why}")
        body = next(
            (
                row
                for row in self.reference.body_words
                if words == row.form
                or words in row.forms
                or words.lower() in {row.form.lower(), *map(str.lower, row.forms)}
            ),
            None,
        )
        if body is None:
            if (mention.kind == "organization" and mention.text[:1].isupper()) or words[:1].isupper():
                return Link(mention.index, entity("organization", words, country=whose), why or "by name", 0.8)
            return Link(mention.index, None, "a body that is not named", 0.0)
        if whose is None and self.scene.host:
            whose, why = self.scene.host, f"host country by the {self.scene.host_by}"
        country = self.reference.country(whose or "")
        if country is None:
            return Link(mention.index, None, f"whose {words!r} is not told", 0.0)
        return Link(
            mention.index,
            entity("organization", body.name.format(country=country.name), country=whose, sectors=body.sectors),
            why,
        )

    def _long_name(self, words: str, mention: Mention) -> Entity | None:
        """Return the body whose longer name, given before, ends in these words: ``the Commission``."""
        if " " in words or not words[:1].isupper():
            return None
        for other in reversed(self.in_order):
            if other.span.end <= mention.span.start and other.kind in {"organization", "framework", "document"}:
                named = (other.name or other.text).split()
                link = self.found.get(other.index)
                if len(named) > 1 and named[-1] == words and link is not None and link.entity is not None:
                    return link.entity
        return None

    def _explained(self, words: str, mention: Mention) -> Entity:
        long = self.explained[words]
        for framework in self.reference.framework_named(long, self.scene.day):
            return Entity(f"framework:{framework.id}", framework.name, "framework", self._framework_code(framework.id))
        kind = (
            "document"
            if long.split()[-1].lower()
            in {"concept", "doctrine", "strategy", "plan", "treaty", "agreement", "act", "law", "code", "memorandum"}
            else "organization"
        )
        whose, _ = self._whose(mention)
        return entity(kind, long, country=whose)  # type: ignore[arg-type]

    def _framework(self, mention: Mention) -> Link:
        if mention.refers is not None and self.findings.mentions[mention.refers].kind != "pronoun":
            back = self.findings.mentions[mention.refers]
            found = self.found.get(back.index) or self._framework(back)
            return Link(mention.index, found.entity, "points back at it", 0.9)
        words = mention.name or mention.text
        if words in self.explained:
            return Link(mention.index, self._explained(words, mention), "a short form this paper explains")
        frameworks = self.reference.framework_named(words, self.scene.day)
        if len(frameworks) >= 1:
            row = frameworks[0]
            reason = (
                "by the table of frameworks"
                if len(frameworks) == 1
                else f"the likeliest of {len(frameworks)} in the table"
            )
            return Link(
                mention.index,
                Entity(f"framework:{row.id}", row.name, "framework", self._framework_code(row.id)),
                reason,
                1.0 if len(frameworks) == 1 else 0.6,
            )
        return Link(
            mention.index,
            entity("framework", words.removeprefix("the ").removeprefix("The "), country="IGO"),
            "by its own name",
            0.8,
        )

    def _framework_code(self, id: str) -> str | None:
        """Return the actor's code of a framework, or of what it belongs to."""
        row = self.reference.framework(id)
        while row is not None:
            if row.code:
                return row.code
            row = self.reference.framework(row.parent or "")
        return None

    def _place(self, mention: Mention) -> Link:
        words = mention.name or mention.text
        country = self._one_country(words)
        if country is not None:
            if (
                any(match.as_ == "capital" for match in self.reference.country_named(words, self.scene.day))
                and words != country.name
            ):
                return Link(mention.index, entity("place", words, country=self._code(country)), "a capital, as a place")
            return Link(mention.index, self._country_entity(country), "by name")
        whose, why = self._whose(mention)
        return Link(mention.index, entity("place", words, country=whose), why or "by name", 0.8)

    def _document(self, mention: Mention) -> Link:
        whose, why = self._whose(mention)
        return Link(
            mention.index, entity("document", mention.name or mention.text, country=whose), why or "by name", 0.8
        )

    def _group(self, mention: Mention) -> Link:
        lower = mention.text.lower()
        if self.scene.own and lower in POST_WORDS:
            return Link(mention.index, self._own_post(), "the post that writes")
        if self.scene.own and (city := OWN_POST.match(mention.text)):
            return Link(
                mention.index,
                entity("organization", f"US {city['kind']} {city['city']}", country=self.scene.own, sectors=("GOV",)),
                "a post of the writer's service",
            )
        whose, why = self._whose(mention)
        if whose is None:
            return Link(mention.index, None, "a group that is not named", 0.0)
        if "embassy" in lower or "consulate" in lower:
            return Link(mention.index, self._embassy(mention, whose), f"an embassy acts for its own country, {why}")
        return Link(
            mention.index,
            entity(
                "group", mention.text.removeprefix("the ").removeprefix("The "), country=whose, within=self.document.id
            ),
            why,
        )

    def _embassy(self, mention: Mention, whose: str) -> Entity:
        country = self.reference.country(whose)
        at = next(
            (host for words in mention.qualifiers if (host := self._one_country(words)) and host.code != whose), None
        )
        name = f"Embassy of {country.name if country else whose}{f' in {at.name}' if at else ''}"
        return entity("organization", name, country=whose, sectors=("GOV",))

    # pronouns

    def _pronoun(self, mention: Mention, in_order: list[Mention]) -> Link:
        word = mention.text.lower()
        if word in FIRST_PERSON:
            return self._first_person(mention)
        if word in SINGULAR:
            return self._back(
                mention,
                in_order,
                lambda one, entity: entity.kind in {"person"} or one.kind == "office",
                "the person last spoken of",
            )
        if word in PLURAL:
            return self._back(
                mention,
                in_order,
                lambda one, entity: one.plural or entity.kind in {"country", "organization", "framework"},
                "those last spoken of",
            )
        return self._back(
            mention,
            in_order,
            lambda one, entity: entity.kind in {"country", "organization", "framework"},
            "the body last spoken of",
        )

    def _first_person(self, mention: Mention) -> Link:
        for quote in self.findings.quotes:
            if quote.span.holds(mention.span):
                if quote.speaker is None:
                    return Link(mention.index, None, "in a quotation whose speaker is not told", 0.0)
                found = self.found.get(quote.speaker)
                return Link(mention.index, found.entity if found else None, "the speaker of the quotation")
        if self.scene.own and self.document.kind == "cable":
            return Link(mention.index, self._own_post(), "the post that writes")
        return Link(mention.index, None, "who speaks is not told", 0.0)

    def _back(
        self, mention: Mention, in_order: list[Mention], fits: Callable[[Mention, Entity], bool], reason: str
    ) -> Link:
        """Return the nearest mention before a pronoun that it can mean, its own sentence first, then the one before.

        In a telegram ``he`` is rather one of the other side than of the writer's own.
        """
        if self.scene.host is not None and mention.text.lower() in SINGULAR:
            theirs = self._nearest(
                mention, in_order, lambda one, entity: fits(one, entity) and entity.country != self.scene.own
            )
            if theirs is not None:
                return Link(mention.index, theirs, f"{reason} of the other side", 0.8)
        found = self._nearest(mention, in_order, fits)
        return Link(
            mention.index, found, reason if found else "nobody it can mean stands before it", 0.8 if found else 0.0
        )

    def _nearest(
        self, mention: Mention, in_order: list[Mention], fits: Callable[[Mention, Entity], bool]
    ) -> Entity | None:
        block_start = next(
            (
                block.span.start
                for block in self.document.blocks
                if block.span.start <= mention.span.start < block.span.end
            ),
            0,
        )
        before = [
            one
            for one in in_order
            if block_start <= one.span.start and one.span.end <= mention.span.start and mention.rank - one.rank <= 3
        ]
        for rank in sorted({one.rank for one in before}, reverse=True):
            row = [one for one in before if one.rank == rank]
            for one in row if rank < mention.rank else reversed(row):
                link = self.found.get(one.index)
                if link and link.entity and fits(one, link.entity):
                    return link.entity
        return None
