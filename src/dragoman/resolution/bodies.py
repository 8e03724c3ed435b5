"""Offices, ministries, embassies, frameworks and groups."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from dragoman.extraction import Cue, Mention
from dragoman.reference import Country, Framework, Office
from dragoman.resolution.belonging import BODIES, HIS_MAJESTY, OF_ELSEWHERE, own_group, owner_of, side_of_title
from dragoman.resolution.desk import (
    Desk,
    actor_code,
    country_entity,
    framework_code,
    local_country,
    named_post,
    offices_named,
    one_country,
    own_office,
    post_here,
    post_name,
    written_to,
)
from dragoman.resolution.figures import figure_link
from dragoman.resolution.links import Entity, Link
from dragoman.resolution.naming import entity, slug
from dragoman.resolution.persons import by_surname, holder_of, known_person, remember, surname_link
from dragoman.resolution.pronouns import nearest

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
    "country team",
    "the country team",
}
OWN_POST = re.compile(
    r"(?:the )?(?:Am|US|U\.S\. |American )?"
    r"(?P<kind>Embassy|Embassies|Consulate|Mission) (?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\b"
)
HERE = "the post that writes"
OWN_DEPARTMENT = "US Department of State"
"""The office that writes where the Department does."""
KINDS_OF_POST = {"Embassies": "Embassy"}
OWN_WORDS = {"Mission", "Embassy", "Consulate", "Office", "Bureau"}
"""Offices of the service only where the service writes."""
OWN_POSTS = re.compile(
    r"(?:action |info |addressee |all |other )?(?:posts|embassies|missions|consulates)\b", re.IGNORECASE
)
OUR_BODIES = {"administration", "this administration", "our administration"}
"""Bodies that telegrams leave without a country where they are of the writer's own government."""
OUR_CHAMBERS = frozenset(
    (
        "senate|congress|house|house of representatives|supreme court|foreign relations committee|"
        "foreign affairs committee|administration|national security council|nsc"
    ).split("|")
)
"""Bodies that a government's own releases leave without a country."""
RELEASED = "the speaker's own, in what its government releases"
NAMED_MISSION = re.compile(r"\b(?!U\.S\.)[A-Z]\w+ Mission\b")
"""A mission with a name of its own, which is no embassy: ``the Farm Innovation Mission for Climate``."""
SERVING = re.compile(r"\b(?:advis[eo]r|aide|assistant|counsell?or|secretary|chief of staff)$", re.IGNORECASE)
"""Words for those who serve a head."""
SERVED = re.compile(r" to (?:the |then-)?(?=[A-Z])")
TASK = re.compile(
    r"\b(?:important|critical|vital|noble|dangerous|difficult|humanitarian|core|main|primary|counter\w*|shared|common|"
    r"combat|sacred|historic|lifesaving|life-saving|essential)\b.* mission\b",
    re.IGNORECASE,
)
"""Words before a mission that is a task."""
TO_DO = re.compile(r" (?:of \w+ing|to [a-z]+|that (?:it|they|he|she|we|you|I)|(?:it|they|he|she|we) )\b")
"""Words behind a mission that is a task."""
COUNTRY_NOUNS = {"country", "nation", "kingdom", "republic", "state", "sultanate", "emirate", "island", "archipelago"}
CHIEFS = {
    "ambassador": "Ambassador",
    **dict.fromkeys(("charge", "chargé", "cda", "charge d'affaires", "chargé d'affaires"), "Charge d'Affaires"),
}
TURNS = 2
"""Turns that make a transcript."""
VOICES = {"the department", "our department", "this department"}
"""Words by which a department that releases a paper speaks of itself."""
CHIEF_WORDS = {"Ambassador": "ambassador", "Charge d'Affaires": "chargé"}


ROW = 60
"""Characters before a city that are asked whether it stands in a row of posts."""
OF_BOTH = re.compile(r"\b(?:of|from) (?:both|the two|the three|all) \w+$", re.IGNORECASE)
"""What makes those of an office or a force people of several sides: ``troops of both sides``."""


def office_link(desk: Desk, mention: Mention) -> Link:
    """Link an office that stands without a name: its holder in this paper, or the office itself."""
    words = mention.text.lower()
    bare = mention.title or mention.name or mention.text
    whose, why = owner_of(desk, mention)
    if whose is None and desk.scene.own is not None and (called := _called_in_before(desk, mention)) is not None:
        whose, why = called, "the ambassador who was called in"
    own_chief = CHIEFS.get(bare.lower()) if whose is None and desk.scene.own is not None else None
    chief = desk.scene.ambassador if own_chief == "Ambassador" else desk.scene.charge if own_chief else None
    if own_chief and chief:
        person = known_person(desk, chief, desk.scene.own) or entity(
            "person", chief, country=desk.scene.own, organization=post_name(desk), sectors=("GOV",)
        )
        remember(desk, person)
        return Link(mention.index, person, f"from the header: the {CHIEF_WORDS[own_chief]} named as classifier")
    named = holder_of(desk, bare, mention, None) if own_chief and desk.scene.post is None else None
    if named is not None and not _is_named_beside(desk, mention, named):
        return Link(mention.index, named, f"the {bare} named in this paper")
    if own_chief:
        return Link(
            mention.index,
            own_office(desk, own_chief),
            f"the post's own {CHIEF_WORDS[own_chief]}, not named in this paper",
        )
    if bare.lower() == "secretary" and whose is None and desk.scene.own is not None:
        return Link(
            mention.index,
            entity("office", "US Secretary of State", country=desk.scene.own, sectors=("GOV",)),
            "the head of the writer's own department",
        )
    if whose is None and _comes_on_a_visit(desk, mention, bare):
        whose, why = desk.scene.own, "the writer's own, who visits the country that a telegram is written from"
    if whose is None and _is_speakers_president(desk, mention):
        whose, why = desk.scene.voice, "the speaker's own, in what is said in its government's name"
    whose, why = (ours, RELEASED) if whose is None and (ours := own_group(desk, words)) else (whose, why)
    holder = holder_of(desk, bare, mention, whose)
    if holder is not None:
        return Link(mention.index, holder, f"the {bare} named in this paper")
    if whose is None and OF_BOTH.search(mention.text):
        return Link(mention.index, None, "of both sides", 0.0)
    if whose is None and (served := _chief_of(desk, mention)) is not None:
        if desk.country_of(served.index) is None:
            return Link(mention.index, None, f"who serves {served.text!r}, of whom it is not told whose", 0.0)
        whose, why = desk.country_of(served.index), f"of {served.text!r}, whom this office serves"
    if whose is None:
        whose, why = side_of_title(desk, mention)
    styled = HIS_MAJESTY.match(mention.text) is not None or mention.text == "HIM"
    if whose is None and styled and (crown := _crown(desk)) is not None:
        return Link(mention.index, crown, "the monarch of this paper", 0.8)
    if whose is None and styled and (land := _crowned_land(desk)) is not None:
        whose, why = land, "the monarch of this paper"
    if whose == desk.scene.own and desk.scene.own and any(title.side == "own" for title in desk.reference.title(bare)):
        return Link(mention.index, own_office(desk, bare), why)
    country = desk.reference.country(whose or "")
    sectors = next((title.sectors for title in desk.reference.title(bare) if title.sectors), ())
    if country is None:
        if whose:
            return Link(mention.index, entity("office", f"{bare} of {whose}", country=whose, sectors=sectors), why)
        return Link(mention.index, None, f"whose {words!r} is not told", 0.0)
    return Link(mention.index, entity("office", f"{bare} of {country.name}", country=whose, sectors=sectors), why)


def _chief_of(desk: Desk, mention: Mention) -> Mention | None:
    """Return the foreign head whom an adviser or aide serves: ``Diplomatic Advisor to Prime Minister Lund``."""
    served = SERVED.match(desk.document.text, mention.span.end)
    if served is None or SERVING.search(mention.text) is None:
        return None
    start = served.end()
    return next((one for one in desk.in_order if one.span.start == start and one.kind in {"person", "office"}), None)


def _called_in_before(desk: Desk, mention: Mention) -> str | None:
    """Return the country of another's ambassador of whom something has just been asked, where the sentence behind tells
    what the ambassador did: ``FONMIN CALLED IN THAI AMBASSADOR ... AMBASSADOR DECLINED``.
    """
    if mention.text.lower().removeprefix("the ") != "ambassador" or mention.index not in desk.acting:
        return None
    for other in reversed(desk.before(mention)):
        if mention.rank - other.rank > 1:
            return None
        if other.kind in {"office", "person"} and (other.title or "").lower().endswith("ambassador"):
            code = desk.country_of(other.index)
            if code in {None, desk.scene.own} or other.index in desk.acting:
                return None
            return code if other.index in desk.asked else None
    return None


def _is_named_beside(desk: Desk, mention: Mention, holder: Entity) -> bool:
    """Say whether a foreign envoy is named in the same sentence before: then ``the Ambassador`` he meets is another."""
    return holder.country != desk.scene.own and any(
        one.rank == mention.rank
        and one.kind == "person"
        and (link := desk.found.get(one.index)) is not None
        and link.entity == holder
        for one in desk.before(mention)
    )


def _crown(desk: Desk) -> Entity | None:
    """Return the monarch whom a paper speaks of before, where it names one country's: ``the Shah``."""
    links = (desk.found.get(monarch) for monarch in desk.monarchs)
    crowned = [link.entity for link in links if link is not None and link.entity is not None and link.entity.country]
    return crowned[0] if len({one.country for one in crowned}) == 1 else None


def _crowned_land(desk: Desk) -> str | None:
    """Return the country of the one monarch whom a paper names only behind a style: ``the Shah`` after ``HIM``."""
    if desk.crowned_lands is None:
        named = (desk.findings.mentions[one] for one in desk.monarchs)
        desk.crowned_lands = frozenset(land for one in named if (land := side_of_title(desk, one)[0]) is not None)
    return next(iter(desk.crowned_lands)) if len(desk.crowned_lands) == 1 else None


VISITING = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}(?:visit|trip|stay|stop|stopover|arrival|tour)\b", re.IGNORECASE)
VISITED = re.compile(
    r"\b(?:visit|trip|stay|stop|stopover|arrival|tour)\s+(?:here\s+)?(?:of|by)\s+(?:the\s+)?$", re.IGNORECASE
)
ABROAD = re.compile(r"\s+(?:to|in|TO|IN)\s+(?!(?:the\s+)?(?:country|capital|city|week|month)\b)(?=[A-Z])")


def _comes_on_a_visit(desk: Desk, mention: Mention, title: str) -> bool:
    """Say whether ``the President`` is told to come on a visit, with no word of where to: in what an embassy writes
    it is no journey of its host's.
    """
    if desk.scene.host_by != "header" or desk.scene.own is None or title.lower() not in {"president", "vice president"}:
        return False
    text = desk.document.text
    behind = VISITING.match(text, mention.span.end)
    if behind is not None:
        return ABROAD.match(text, behind.end()) is None
    return VISITED.search(text, max(0, mention.span.start - 40), mention.span.start) is not None


def _is_speakers_president(desk: Desk, mention: Mention) -> bool:
    """Say whether ``the President`` of a department's transcript is its own: no other has just been named."""
    if desk.scene.voice is None or len(desk.findings.turns) < TURNS or mention.text.lower() != "the president":
        return False
    return not any(
        other.title is not None
        and mention.rank - other.rank <= 1
        and "president" in other.title.lower()
        and (link := desk.found.get(other.index)) is not None
        and link.entity is not None
        and link.entity.country not in {None, desk.scene.voice}
        for other in desk.before(mention)
    )


def voices_department(desk: Desk) -> Entity:
    """Return the department that releases a paper."""
    return _office(desk.reference.office_named("Department of State", desk.scene.day)[0])


def _office(office: Office) -> Entity:
    """Return an office of the tables as an entity."""
    return Entity(
        f"organization:{slug(office.name)}", office.name, "organization", office.country, None, office.sectors
    )


def organization_link(desk: Desk, mention: Mention) -> Link:
    """Link a body: an acronym the paper explains, the own post, an office of the tables, or by name."""
    words = mention.name or mention.text
    if words in desk.explained:
        return Link(mention.index, explained_body(desk, words, mention), "a short form this paper explains")
    if (
        desk.scene.own
        and mention.text.lower() in POST_WORDS
        and set(mention.qualifiers) <= {mention.text, mention.name}
    ):
        return Link(mention.index, post_here(desk), HERE if not written_to(desk) else "the post written to")
    if desk.scene.own and words.lower().startswith(("embassy ", "amembassy ", "consulate ", "usmission ")):
        city = words.split(maxsplit=1)[1]
        return Link(
            mention.index,
            entity(
                "organization",
                f"US Embassy {city}" if "mbassy" in words else words,
                country=desk.scene.own,
                sectors=("GOV",),
            ),
            "a post of the writer's service",
        )
    words = words.removeprefix("THE ")
    whose, _ = owner_of(desk, mention)
    offices = tuple(office for office in offices_named(desk, words, mention) if whose in {None, office.country})
    if offices and (desk.scene.own or (len(words) > 4 and words not in OWN_WORDS)):
        office = offices[0]
        if len(offices) == 1 or desk.scene.own == office.country:
            return Link(
                mention.index,
                _office(office),
                HERE if written_to(desk) and office.name == OWN_DEPARTMENT else "by the table of offices",
            )
    for group in desk.reference.group_named(words):
        if whose not in {None, group.country} and _is_of_every_state(desk, words):
            break
        if whose not in {None, group.country} and group.country in {"IGO", "NGO"}:
            return Link(
                mention.index, entity("organization", mention.text, country=whose, sectors=group.sectors), "by name"
            )
        if whose in {None, group.country} or len(words) > 3:
            return Link(
                mention.index,
                entity("organization", group.name, country=group.country, sectors=group.sectors),
                "by the table of groups",
            )
    figure = by_surname(desk, mention) or figure_link(desk, mention, words)
    if figure is not None:
        return figure
    misspelt = desk.reference.country_misspelt(words)
    if misspelt is not None:
        return Link(mention.index, country_entity(desk, misspelt), f"as {misspelt.name} misspelt", 0.8)
    return body_link(desk, mention, words)


def _is_of_every_state(desk: Desk, words: str) -> bool:
    """Say whether the name of a body is one that many states have: a Coast Guard, a National Guard."""
    return any(words == row.form or words in row.forms for row in desk.reference.body_words)


def post_link(desk: Desk, mention: Mention) -> Link:
    """Link an address in the head of a telegram to the post it is, or to its name."""
    post = desk.reference.post_named(mention.name or mention.text)
    name = mention.text if post is None else named_post(post)
    return Link(
        mention.index,
        entity("organization", name, country=desk.scene.own, sectors=("GOV",)),
        "an address in the head" if post is None else "by the table of posts",
    )


def _is_task(desk: Desk, mention: Mention) -> bool:
    """Say whether a mission is what somebody is to do: ``the important mission that it is doing``, ``the mission of
    defending them``.
    """
    return TASK.search(mention.text) is not None or TO_DO.match(desk.document.text, mention.span.end) is not None


def body_link(desk: Desk, mention: Mention, words: str) -> Link:
    """Resolve a ministry or parliament to its country's, and any other body by its own name."""
    whose, why = owner_of(desk, mention)
    words = words.removeprefix("the ").removeprefix("The ")
    long = long_name(desk, words, mention)
    if long is not None and (whose is None or long.country in {None, whose}):
        return Link(mention.index, long, "the longer name before it in this paper", 0.9)
    sent = words.lower() == "mission" and (whose in BODIES or NAMED_MISSION.search(mention.text) is not None)
    if sent and desk.scene.own is None:
        name = mention.text.removeprefix("the ").removeprefix("The ")
        return Link(mention.index, entity("organization", name, country=whose), why or "by name", 0.8)
    if words.lower() == "mission" and _is_task(desk, mention):
        return Link(mention.index, None, "a task, and no embassy", 0.0)
    if whose is not None and words.lower() in {"embassy", "consulate", "mission"}:
        return Link(mention.index, embassy(desk, mention, whose), f"an embassy acts for its own country, {why}")
    if whose is None and (ours := own_group(desk, words.lower())) is not None:
        made = entity("organization", words, country=ours, sectors=("GOV",), within=desk.document.id)
        return Link(mention.index, made, RELEASED)
    body = next(
        (
            row
            for row in desk.reference.body_words
            if words == row.form
            or words in row.forms
            or words.lower() in {row.form.lower(), *map(str.lower, row.forms)}
        ),
        None,
    )
    if body is None:
        if (whose is None or mention.index in desk.homes) and (code := local_country(desk, words)) is not None:
            return Link(mention.index, entity("place", words, country=code), "by the table of places", 0.8)
        if whose is None and (flag := SHIP.match(words)) is not None:
            return Link(mention.index, entity("organization", words, country=FLAGS[flag["flag"]]), BY_FLAG)
        if (mention.kind == "organization" and mention.text[:1].isupper()) or words[:1].isupper():
            return Link(mention.index, entity("organization", words, country=whose), why or "by name", 0.8)
        return Link(mention.index, None, "a body that is not named", 0.0)
    if whose is None and desk.scene.voice and not desk.scene.own and words.lower() in OUR_CHAMBERS:
        whose, why = desk.scene.voice, RELEASED
    if whose is None and desk.scene.own and words.lower() in OUR_BODIES:
        whose, why = desk.scene.own, "as the writer's own government"
    if whose is None and OF_ELSEWHERE.search(mention.text):
        return Link(mention.index, None, f"whose {words!r} is not told", 0.0)
    if whose is None and body.sectors == ("REB",) and (rebels := _armed_group_before(desk, mention)) is not None:
        whose, why = rebels.country, f"as {rebels.name}, the armed group last spoken of"
    if whose is None and desk.scene.own and words == "HOUSE":
        whose, why = desk.scene.own, "the writer's own chamber"
    if whose is None and desk.scene.host and not (desk.scene.own and body.sectors == ("BUS",)):
        whose, why = desk.scene.host, f"host country by the {desk.scene.host_by}"
    country = desk.reference.country(whose or "")
    if country is None and whose is not None:
        return Link(mention.index, entity("organization", mention.text, country=whose, sectors=body.sectors), why, 0.8)
    if country is None:
        return Link(mention.index, None, f"whose {words!r} is not told", 0.0)
    return Link(
        mention.index,
        entity("organization", body.name.format(country=country.name), country=whose, sectors=body.sectors),
        why,
    )


def _armed_group_before(desk: Desk, mention: Mention) -> Entity | None:
    """Return the armed group of one country that a paper spoke of last before ``the rebels``."""
    for other in reversed(desk.before(mention)):
        link = desk.found.get(other.index)
        made = link.entity if link is not None else None
        if made is not None and "REB" in made.sectors and desk.reference.country(made.country or "") is not None:
            return made
    return None


FLAGS = {"USS": "USA", "USNS": "USA", "USCGC": "USA", "HMS": "GBR", "HMCS": "CAN", "HMAS": "AUS", "HMNZS": "NZL"}
"""The country of a warship, by the letters before its name."""
BY_FLAG = "by the letters before a warship's name"
SHIP = re.compile(rf"(?P<flag>{'|'.join(FLAGS)}) [A-Z]")


def long_name(desk: Desk, words: str, mention: Mention) -> Entity | None:
    """Return the body whose longer name, given before, ends in these words: ``the Commission``."""
    if " " in words or not words[:1].isupper():
        return None
    for other in reversed(desk.long_names.get(words, ())):
        link = desk.found.get(other.index)
        if other.span.end <= mention.span.start and link is not None and link.entity is not None:
            return link.entity
    return None


def explained_body(desk: Desk, words: str, mention: Mention) -> Entity:
    """Return what a short form stands for in this paper."""
    long = desk.explained[words]
    for framework in desk.reference.framework_named(long, desk.scene.day):
        return Entity(f"framework:{framework.id}", framework.name, "framework", framework_code(desk, framework.id))
    for office in desk.reference.office_named(long, desk.scene.day):
        return _office(office)
    for group in desk.reference.group_named(long):
        return entity("organization", group.name, country=group.country, sectors=group.sectors)
    kind = (
        "document"
        if long.split()[-1].lower()
        in {"concept", "doctrine", "strategy", "plan", "treaty", "agreement", "act", "law", "code", "memorandum"}
        else "organization"
    )
    whose, _ = owner_of(desk, mention)
    named = one_country(desk, long.split()[0]) if whose is None or mention.index in desk.homes else None
    return entity(kind, long, country=whose if named is None else actor_code(desk, named))  # type: ignore[arg-type]


def framework_link(desk: Desk, mention: Mention) -> Link:
    """Link a framework: what it points back at, what the tables know, or its own name."""
    if mention.refers is not None and desk.findings.mentions[mention.refers].kind != "pronoun":
        back = desk.findings.mentions[mention.refers]
        found = desk.found.get(back.index) or framework_link(desk, back)
        return Link(mention.index, found.entity, "points back at it", 0.9)
    words = mention.name or mention.text
    if words in desk.explained:
        return Link(mention.index, explained_body(desk, words, mention), "a short form this paper explains")
    known = desk.reference.framework_named(words, desk.scene.day)
    frameworks = tuple(row for row in known if not _is_to_come(row.since, desk.scene.day))
    if frameworks and (parent := _other_parent(desk, mention, frameworks[0])) is not None:
        return Link(mention.index, entity("framework", mention.text, country=parent), "an organ of the body before it")
    if known and not frameworks:
        return Link(mention.index, None, f"{known[0].name} was yet to come", 0.0)
    if len(frameworks) >= 1:
        row = frameworks[0]
        reason = (
            "by the table of frameworks" if len(frameworks) == 1 else f"the likeliest of {len(frameworks)} in the table"
        )
        return Link(
            mention.index,
            Entity(f"framework:{row.id}", row.name, "framework", framework_code(desk, row.id)),
            reason,
            1.0 if len(frameworks) == 1 else 0.6,
        )
    return Link(
        mention.index,
        entity("framework", words.removeprefix("the ").removeprefix("The "), country="IGO"),
        "by its own name",
        0.8,
    )


def _other_parent(desk: Desk, mention: Mention, organ: Framework) -> str | None:
    """Return the code of another body than its own by whose name an organ is called: ``the OAS General Assembly``."""
    for words in mention.qualifiers:
        led = re.match(rf"(?:the )?{re.escape(words)}(?:['’]s?)?\s+\w", mention.text, re.IGNORECASE)
        if led is None or words == mention.name:
            continue
        for row in desk.reference.framework_named(words, desk.scene.day):
            code = framework_code(desk, row.id)
            if code is not None and row.id not in {organ.id, organ.parent} and code != framework_code(desk, organ.id):
                return code
    return None


def _is_to_come(since: date | None, day: date | None) -> bool:
    """Say whether a body was founded years after the paper, which means something else by its short form."""
    return since is not None and day is not None and since.year - day.year > YEARS


YEARS = 2


FURTHER_POST = re.compile(
    r"\b(?P<kind>Embass|Consulate|Mission)(?:ies|s) (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:,? and |, ))+$"
)


def further_post(desk: Desk, mention: Mention) -> Link | None:
    """Link the second of ``Embassies Oslo and Lima`` to the post there."""
    if desk.scene.own is None or mention.kind not in {"country", "place"}:
        return None
    before = desk.document.text[max(0, mention.span.start - ROW) : mention.span.start]
    found = FURTHER_POST.search(" ".join(before.split()) + " ")
    if found is None:
        return None
    kind = "Embassy" if found["kind"] == "Embass" else found["kind"]
    made = entity("organization", f"US {kind} {mention.text}", country=desk.scene.own, sectors=("GOV",))
    return Link(mention.index, made, "a post of the writer's service")


def group_link(desk: Desk, mention: Mention) -> Link:
    """Link a group by whose it is."""
    lower = mention.text.lower()
    if desk.scene.own and lower in POST_WORDS:
        return Link(mention.index, post_here(desk), HERE if not written_to(desk) else "the post written to")
    if desk.scene.own and (city := OWN_POST.match(mention.text)):
        return Link(
            mention.index,
            entity(
                "organization",
                f"US {KINDS_OF_POST.get(city['kind'], city['kind'])} {city['city']}",
                country=desk.scene.own,
                sectors=("GOV",),
            ),
            "a post of the writer's service",
        )
    if desk.scene.voice and not desk.scene.own and lower in VOICES:
        return Link(mention.index, voices_department(desk), "the department that releases the paper")
    whose, why = owner_of(desk, mention)
    if desk.scene.own and OWN_POSTS.match(lower) and lower.split()[0] != "the":
        return Link(
            mention.index,
            entity("group", mention.text, country=desk.scene.own, sectors=("GOV",), within=desk.document.id),
            "posts of the writer's service",
        )
    if desk.scene.own and whose is None and mention.text[:1].isupper() and _is_high_office(desk, mention.text):
        return office_link(desk, mention)
    if (named := _named_behind(desk, mention)) is not None:
        return Link(mention.index, named, "who is named behind it")
    person = figure_link(desk, mention, mention.text) or surname_link(desk, mention)
    if person is not None:
        return person
    long = (
        long_name(desk, mention.text.removeprefix("the ").removeprefix("The "), mention)
        if len(mention.text) > 4
        else None
    )
    if long is not None and lower.startswith("the "):
        return Link(mention.index, long, "the longer name before it in this paper", 0.9)
    if whose is None and lower.startswith("the ") and lower.removeprefix("the ") in COUNTRY_NOUNS:
        meant = nearest(desk, mention, lambda _, entity: entity.kind == "country")
        return Link(mention.index, meant, "the country last spoken of" if meant else "no country stands before it", 0.8)
    if whose is None and lower.startswith("that ") and lower.removeprefix("that ") in COUNTRY_NOUNS:
        other = _country_pointed_at(desk, mention)
        return Link(mention.index, other, "the country last spoken of" if other else "no country stands before it", 0.8)
    here = _this_country(desk) if whose is None and lower == "this country" else None
    if here is not None:
        return Link(mention.index, country_entity(desk, here), "the country the telegram is written from")
    misspelt = desk.reference.country_misspelt(mention.text) if whose is None else None
    if misspelt is not None:
        return Link(mention.index, country_entity(desk, misspelt), f"as {misspelt.name} misspelt", 0.8)
    if whose is None and (ours := own_group(desk, lower)) is not None:
        whose, why = ours, RELEASED
    pointed = pointed_back(desk, mention) if whose is None else None
    if pointed is not None:
        return Link(mention.index, pointed, "those last called so", 0.8)
    ship = SHIP.match(mention.text.removeprefix("the ").removeprefix("The ")) if whose is None else None
    if ship is not None:
        return Link(mention.index, entity("group", mention.text, country=FLAGS[ship["flag"]]), BY_FLAG)
    if whose is None:
        return Link(mention.index, None, "a group that is not named", 0.0)
    if "embassy" in lower or "consulate" in lower:
        return Link(mention.index, embassy(desk, mention, whose), f"an embassy acts for its own country, {why}")
    return Link(
        mention.index,
        entity("group", mention.text.removeprefix("the ").removeprefix("The "), country=whose, within=desk.document.id),
        why,
    )


INSIDE = 12
"""Mentions behind the first word of one that may stand in it."""
HIGHEST = 4
"""The rank down to which a title alone is its holder."""


def _is_high_office(desk: Desk, words: str) -> bool:
    """Say whether words are no more than a high title: ``Secretary`` in ``Meeting Between Secretary and``."""
    return any(row.rank <= HIGHEST and row.named for row in desk.reference.title(words))


def _named_behind(desk: Desk, mention: Mention) -> Entity | None:
    """Return the person whose name in brackets ends a description: ``a member of his staff (Mr. Rojas)``."""
    if not mention.text.endswith(")"):
        return None
    place = desk.place[mention.index]
    for other in desk.in_order[place : place + INSIDE]:
        inside = other.kind == "person" and other.span.end == mention.span.end - 1 and mention.span.holds(other.span)
        if inside and (link := desk.found.get(other.index)) is not None:
            return link.entity
    return None


POINTING = re.compile(
    r"(?:this|that|these|those|such|said|the same)\s+(?:[\w-]+\s+){0,2}(?P<noun>[\w-]+)", re.IGNORECASE
)
"""A mention that points back at somebody just named: ``these teams``."""
KINDS_OF_BAND = frozenset("team group force mission delegation party crew unit committee".split())
"""Words that telegrams put for one another: ``the task force ... that group``."""
BACK = 4
"""Sentences back in which somebody is named at whom a paper then points."""
FAR_BACK = 60


def pointed_back(desk: Desk, mention: Mention) -> Entity | None:
    """Return those whom a mention of a telegram points back at: the last of the same noun who are of a country."""
    found = POINTING.fullmatch(mention.text)
    if found is None or desk.scene.own is None:
        return None
    noun = _singular(found["noun"])
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - FAR_BACK) : place]):
        if mention.rank - other.rank > BACK:
            break
        link = desk.found.get(other.index)
        if other.kind not in {"group", "organization", "office"} or link is None or link.entity is None:
            continue
        head = _singular(re.split(r"\s(?:of|from|for|in|at)\s", other.text.lower())[0].split()[-1])
        alike = head == noun or {head, noun} <= KINDS_OF_BAND
        if alike and link.entity.country is not None:
            return link.entity
    return _called_so(desk, mention, noun)


def _called_so(desk: Desk, mention: Mention, noun: str) -> Entity | None:
    """Return those whom a nationality before the same noun names shortly before: ``Chilean survey teams``."""
    text = desk.document.text
    start = max(0, mention.span.start - NEAR)
    cues = desk.cues_in_order
    first, last = (bisect_left(cues, at, key=lambda cue: cue.span.start) for at in (start, mention.span.start))
    for cue in reversed(cues[first:last]):
        if cue.kind not in {"name", "adjective", "government", "office"}:
            continue
        behind = FOLLOWING.match(text, cue.span.end, mention.span.start)
        words = {_singular(word) for word in behind.group().split()} if behind is not None else set()
        if behind is None or not (noun in words or (noun in KINDS_OF_BAND and words & KINDS_OF_BAND)):
            continue
        country = one_country(desk, cue.text)
        code = actor_code(desk, country) if country is not None else _whose_office(desk, cue)
        if code is not None:
            return entity("group", f"{cue.text}{behind.group()}", country=code, within=desk.document.id)
    return None


def _whose_office(desk: Desk, cue: Cue) -> str | None:
    """Return the country of the one office that a short form names: ``USAF crews``."""
    offices = offices_named(desk, cue.text) if cue.kind == "office" else ()
    return offices[0].country if len({one.country for one in offices}) == 1 else None


NEAR = 500
"""Characters back in which a noun is looked for that a paper then points at."""
FOLLOWING = re.compile(r"(?:\s(?!(?:is|are|was|were|has|have|had|will|to|of)\b)[\w-]+){1,3}", re.IGNORECASE)


def _singular(word: str) -> str:
    return word.lower().strip(".,'’").removesuffix("s")


def _country_pointed_at(desk: Desk, mention: Mention) -> Entity | None:
    """Return the country last named before ``that country``, but for the one that does something to it."""
    doers = {
        link.entity.country
        for event in desk.findings.events
        if mention.index in event.recipient
        for one in event.actor
        if (link := desk.found.get(one)) is not None and link.entity is not None
    }
    for cue in reversed(desk.findings.cues):
        if cue.span.start < mention.span.start - JUST_BEFORE:
            break
        if cue.span.start >= mention.span.start or cue.kind not in {"name", "adjective", "people", "government"}:
            continue
        country = one_country(desk, cue.text)
        if country is not None and desk.reference.actor_code(country.code) not in doers:
            return country_entity(desk, country)
    return None


JUST_BEFORE = 300
"""Characters back in which ``that country`` was named."""


def _this_country(desk: Desk) -> Country | None:
    """Return the country that a telegram is written from: the Department's own, or an embassy's host."""
    code = desk.scene.own if written_to(desk) else desk.scene.host if desk.scene.host_by == "header" else None
    return desk.reference.country(code) if code is not None else None


def embassy(desk: Desk, mention: Mention, whose: str) -> Entity:
    """Return an embassy, which acts for its own country: ``Embassy of Kenya in Sudan``."""
    country = desk.reference.country(whose)
    at = next((host for words in mention.qualifiers if (host := one_country(desk, words)) and host.code != whose), None)
    name = f"Embassy of {country.name if country else whose}{f' in {at.name}' if at else ''}"
    return entity("organization", name, country=whose, sectors=("GOV",))
