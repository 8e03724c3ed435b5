"""Persons: the same name is the same person within a paper; a surname alone is nobody."""

from __future__ import annotations

import re
from bisect import bisect_left

from dragoman.extraction import Mention
from dragoman.reference.figures import folded
from dragoman.resolution.belonging import BODIES, body_of_title, owner_of, side_of_title
from dragoman.resolution.desk import Desk, full_titles, own_office, title_forms
from dragoman.resolution.figures import is_foreign, known_figure, known_officer, sole_officer
from dragoman.resolution.links import Entity, Link
from dragoman.resolution.naming import entity, same_name, slug
from dragoman.resolution.scene import OWN


def person_link(desk: Desk, mention: Mention) -> Link:
    """Link a person: one known in this paper by the same name, or a new one."""
    name = plain_name(mention.name or mention.text)
    whose, why = owner_of(desk, mention)
    earlier = known_person(desk, name, whose)
    owned = "'s " in mention.text or "’s " in mention.text
    if earlier is None and whose in BODIES and mention.title is None and not owned:
        earlier, whose = known_person(desk, name, None), None  # ``at the NATO Ministerial Rallis said``
    figure = _figure_of(desk, mention, name, whose)
    if earlier is not None and not (figure and earlier.country is None and earlier.id != figure[0].id):
        if whose is None and earlier.country is None and mention.title and (desk.scene.own or desk.scene.voice):
            whose, why = side_of_title(desk, mention)
        if not whose or earlier.country is not None:
            return Link(mention.index, earlier, SAME_NAME)
        earlier = Entity(earlier.id, earlier.name, earlier.kind, whose, earlier.organization, earlier.sectors)
        remember(desk, earlier)
        return Link(mention.index, earlier, with_country(SAME_NAME, why))
    if figure is not None:
        remember(desk, figure[0])
        return Link(mention.index, figure[0], figure[1], 0.8)
    if whose is None and desk.scene.own and slug(name).rsplit("-", 1)[-1] in desk.scene.ours:
        whose, why = desk.scene.own, "as one by or for whom the telegram was written"
    known = sole_officer(desk, name, mention.title) if whose is None else None
    if whose is None and known is None:
        whose, why = side_of_title(desk, mention)
        known = known_officer(desk, name, mention.title) if whose is None else None
    if known is not None and known[0] == OWN and is_foreign(desk, mention.title or ""):
        known = None
    if known is not None:
        whose, why = known
    organization, sectors = body_of_title(desk, mention, whose)
    if " " in name:
        made = entity("person", name, country=whose, organization=organization, sectors=sectors)
    elif (
        mention.title
        or known is not None
        or (whose is not None and mention.qualifiers)
        or (desk.scene.own and whose is not None)
        or (desk.scene.own and (slug(name) in desk.speaking or mention.index in desk.acting))
    ):
        made = entity(
            "person", name, country=whose, organization=organization, sectors=sectors, within=desk.document.id
        )
    else:
        return Link(mention.index, None, NO_PERSON, 0.0)
    remember(desk, made)
    sure = 1.0 if whose and known is None else 0.7
    return Link(mention.index, made, with_country("by name", why), sure)


def with_country(reason: str, why: str) -> str:
    """Return the reason of a link with that by which a country was found for it."""
    return f"{reason}; country {why}" if why else reason


def by_surname(desk: Desk, mention: Mention) -> Link | None:
    """Link a body of one word that no table knows to the person of that surname whom the paper has named before."""
    words = mention.name or mention.text
    if mention.qualifiers or not SURNAME.fullmatch(words):
        return None
    person = known_person(desk, plain_name(words), None)
    return None if person is None else Link(mention.index, person, "a surname of somebody in this paper", 0.8)


SAME_NAME = "the same name in this paper"
NO_PERSON = "a surname alone is not a person"


def called_by_first_name(desk: Desk, name: str) -> Entity | None:
    """Return the one person of this paper who is called by a given name, or by what it is short for: ``Tony``."""
    if not GIVEN_NAME.fullmatch(name):
        return None
    fitting = [one for given in desk.reference.given_names_of(name) for one in desk.by_first.get(given, ())]
    return desk.people[fitting[0]] if len(fitting) == 1 else None


def called_link(mention: Mention, person: Entity) -> Link:
    """Link a given name to the person who bears it."""
    return Link(mention.index, person, "the one of that given name in this paper", 0.7)


GIVEN_NAME = re.compile(r"[A-Z][a-z'’\-]+")


def _figure_of(desk: Desk, mention: Mention, name: str, whose: str | None) -> tuple[Entity, str] | None:
    """Return the principal figure that a name with what stands before it means.

    It goes before a country that only what follows the name tells: in ``President Duarte, his visit to Chad`` he is of
    none but his own.
    """
    if whose is None and not mention.title and " " not in name and (alone := known_person(desk, name, None)):
        return None if alone.country else known_figure(desk, name, None, None)
    figure = known_figure(desk, name, mention.title, whose)
    by_title = mention.title is not None or " " in name
    if figure is None and whose not in {None, *BODIES} and by_title and _is_told_loosely(desk, mention):
        return known_figure(desk, name, mention.title, None)
    return figure


def _is_told_loosely(desk: Desk, mention: Mention) -> bool:
    """Say whether the country in a person's phrase stands neither before his name nor as his own right behind it."""
    if mention.refers is not None:
        return False
    behind = LED_TO.match(desk.document.text, mention.span.end)
    start = behind.end() if behind is not None else mention.span.end
    return not any(words in mention.text or desk.document.text.startswith(words, start) for words in mention.qualifiers)


LED_TO = re.compile(
    r"(?:['’]s)?,?\s*\(?(?:(?:of|from|the|a|an|then|former|acting|deputy|foreign|prime|vice|minister|president|"
    r"ambassador|representative)\s+)*",
    re.IGNORECASE,
)
"""What stands between a name and the country that is its own: ``Duarte, the foreign minister of``."""


def surname_link(desk: Desk, mention: Mention) -> Link | None:
    """Return the link of a surname that no model took for a person's: somebody whom the paper names with more, or in
    the middle of a telegram's sentence an officer of the register.
    """
    words = mention.name or mention.text
    if desk.reference.is_given_name(words) and (called := called_by_first_name(desk, words)) is not None:
        return called_link(mention, called)
    if not SURNAME.fullmatch(words) or mention.qualifiers:
        return None
    person = known_person(desk, plain_name(words), None)
    if person is not None:
        return Link(mention.index, person, "a surname of somebody in this paper", 0.8)
    if not desk.scene.own or words.isupper() or not _within_sentence(desk.document.text, mention.span.start):
        return None
    known = known_officer(desk, words, None)
    if known is None:
        return None
    made = entity("person", words, country=known[0], sectors=("GOV",), within=desk.document.id)
    remember(desk, made)
    return Link(mention.index, made, f"by name; country {known[1]}", 0.6)


SURNAME = re.compile(r"[A-Z][A-Za-z'’\-]{3,}")
RUNS_ON = re.compile(r"[a-z,]\s+$")


def _within_sentence(text: str, start: int) -> bool:
    """Say whether a word stands behind a small word or a comma, so that its capital is its own."""
    return RUNS_ON.search(text, max(0, start - 4), start) is not None


def plain_name(name: str) -> str:
    """Return a name in ordinary spelling: no capitals throughout, nor for the surname alone, no possessive."""
    words = name.split()
    if name.isupper() and len(name) > 3:
        words = [word.title() for word in words]
    elif len(words) > 1:
        words = [word.title() if word.isupper() and len(word) > 3 else word for word in words]
    return " ".join(words).removesuffix("'s").removesuffix("’s")


def remember(desk: Desk, person: Entity) -> None:
    """Keep a person by id, and under the last part of the name."""
    desk.people[person.id] = person
    alike = desk.by_last.setdefault(slug(person.name).rsplit("-", 1)[-1], [])
    if person.id not in alike:
        alike.append(person.id)
        if " " in person.name:
            desk.by_first.setdefault(folded(person.name.split()[0]), []).append(person.id)


def known_person(desk: Desk, name: str, whose: str | None) -> Entity | None:
    """Return the one person of this paper whom a name fits, or None."""
    fitting = [
        one
        for one in (desk.people[known] for known in desk.by_last.get(slug(name).rsplit("-", 1)[-1], ()))
        if same_name(name, one.name) and (whose is None or one.country is None or one.country == whose)
    ]
    if len(fitting) > 1:
        fitting = [one for one in fitting if slug(one.name) == slug(name)]
    return fitting[0] if len(fitting) == 1 else None


def holder_of(desk: Desk, title: str, mention: Mention, whose: str | None) -> Entity | None:
    """Return the person last named with a title in this paper before an office stands alone; of a release on a talk
    rather one who took part in it.

    In what an embassy writes a head of state who speaks, or whom the sentence does not name beside another of that
    title, is rather the host's.
    """
    if whose is None and _is_theirs(desk, mention):
        ours = holder_of(desk, title, mention, desk.scene.host)
        if ours is not None:
            return ours
    if whose is None and _is_ours(desk, mention) and (ours := holder_of(desk, title, mention, desk.scene.own)):
        return ours
    met: set[str] = set()
    if desk.scene.voice is not None and whose is None:
        met = {
            link.entity.id for one in desk.met if (link := desk.found.get(one)) is not None and link.entity is not None
        }
    last: Entity | None = None
    if desk.scene.own is not None and whose is None and (speaks := _who_is_there(desk, title, mention)) is not None:
        return speaks
    for title_words in sorted(full_titles(desk, title)):
        holdings = desk.holdings.get(title_words, ())
        for number in range(bisect_left(holdings, (mention.span.start,)) - 1, -1, -1):
            link = desk.found.get(holdings[number][1])
            if link and link.entity and (whose is None or link.entity.country == whose):
                if not met or link.entity.id in met:
                    return link.entity
                last = last or link.entity
    if last is not None:
        return last
    return _holder_of_longer(desk, title, mention, whose)


JUST = 1
"""Sentences after which a bearer of a title who took part is still the one just spoken of."""
FAR_BACK = 60
"""Holders of a title before an office that are asked which of them it is."""


def _who_is_there(desk: Desk, title: str, mention: Mention) -> Entity | None:
    """Return the bearer of a title who takes part in the talk that a telegram or a record tells of, the last named.

    A service that speaks of the President without a name rather means its own: him only a list of those present tells.
    """
    best: tuple[int, Entity] | None = None
    there = desk.there[:1] if mention.text.lower() in HEADS else desk.there
    for title_words in sorted(full_titles(desk, title)):
        holdings = desk.holdings.get(title_words, ())
        behind = bisect_left(holdings, (mention.span.start,)) - 1
        for number in range(behind, max(-1, behind - FAR_BACK), -1):
            link = desk.found.get(holdings[number][1])
            if link is None or link.entity is None:
                continue
            name = slug(link.entity.name).rsplit("-", 1)[-1]
            order = next((place for place, names in enumerate(there) if name in names), None)
            just = mention.rank - desk.findings.mentions[holdings[number][1]].rank <= JUST
            if order is not None and just and (order == 0 or not there[0]):
                return link.entity
            if order is not None and (best is None or order < best[0]):
                best = order, link.entity
    return best[1] if best is not None else None


HEADS = {"president", "the president", "vice president", "the vice president"}


def _is_theirs(desk: Desk, mention: Mention) -> bool:
    """Say whether ``the President`` is the one of the country an embassy writes from, not the last one named."""
    if desk.scene.host is None or desk.scene.host_by != "header" or mention.text.lower() not in HEADS or desk.crowned:
        return False
    named = [one for one in desk.before(mention) if one.rank == mention.rank and one.kind == "person" and one.title]
    return any(number == mention.index for _, number in desk.findings.speakers) or not named


def _is_ours(desk: Desk, mention: Mention) -> bool:
    """Say whether ``the President`` of an edited paper that no post wrote is its own country's, not the last one named:
    no conversation is told in which only another's took part.
    """
    if desk.scene.own is None or desk.scene.host is not None or mention.text.lower() not in HEADS:
        return False
    if not desk.findings.sheets:
        return False
    listed = {
        desk.country_of(number)
        for number in desk.present
        if (desk.findings.mentions[number].title or "").lower().startswith(("president", "the president"))
    }
    return not listed or desk.scene.own in listed or listed == {None}


def _holder_of_longer(desk: Desk, title: str, mention: Mention, whose: str | None) -> Entity | None:
    """Return the person last named with a longer title that a short one stands for: ``the Deputy``, ``the Acting
    Coordinator``.
    """
    if not mention.text.startswith("The "):
        return None
    wanted = f"{title.lower().removeprefix('acting ')} "
    found: tuple[int, Entity] | None = None
    for held, holdings in desk.holdings.items():
        if not held.removeprefix("acting ").startswith(wanted):
            continue
        number = bisect_left(holdings, (mention.span.start,)) - 1
        link = desk.found.get(holdings[number][1]) if number >= 0 else None
        if link is None or link.entity is None or whose not in {None, link.entity.country}:
            continue
        if found is None or holdings[number][0] > found[0]:
            found = holdings[number][0], link.entity
    return found[1] if found is not None else None


def posts_of(desk: Desk) -> tuple[tuple[int, Entity], ...]:
    """Return the office that each title beside a name is: the full title, and whose it is."""
    found: list[tuple[int, Entity]] = []
    for holding in desk.findings.holdings:
        person = desk.found[holding.person].entity
        if person is not None and person.country is not None:
            found.append((holding.person, post_of(desk, holding.post, person)))
    return tuple(found)


def post_of(desk: Desk, words: str, person: Entity) -> Entity:
    """Return the office that a title names, for the country of the one who holds it."""
    form = next((rows[0] for one in title_forms(words) if (rows := desk.reference.title(one))), None)
    title = form.form if form is not None else words
    if form is not None and form.side == "own" and person.country == desk.scene.own:
        return own_office(desk, title)
    country = desk.reference.country(person.country or "")
    return entity(
        "office",
        f"{title} of {country.name if country else person.country}",
        country=person.country,
        sectors=person.sectors,
    )
