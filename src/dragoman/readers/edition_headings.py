"""The heading of a telegram in an edition: ``Telegram 416 From the Embassy in Iran to the Department of State, ...``.

Names are given as telegrams address them where the table of posts has them (``Embassy in Iran`` is AMEMBASSY TEHRAN,
``Mission to the North Atlantic Treaty Organization`` is USMISSION USNATO), else as the heading writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import combining, normalize

from dragoman.documents import Sourced, Span
from dragoman.message.vocabulary import letters_of
from dragoman.readers.moments import MONTH
from dragoman.reference import Post, load

HEADING = re.compile(
    r"(?:\d+[a-z]?\. )?(?:(?:Typescript|Summary|Draft|Text|Extract) of )?"
    r"(?P<kind>(?:(?:Backchannel|Circular|Special|Joint) ){0,2}(?:Telegram|Airgram|Backchannel Message))s?"
    r"(?: (?P<number>(?!from\b|to\b)[A-Z0-9][\w–/-]*(?: \d{1,6}(?:/\d{1,6})?)?))? from (?P<rest>.+)",
    re.I | re.S,
)
CABLES = frozenset({"telegram", "airgram", "backchannel message"})
"""Kinds of edited documents that were sent over the wire, or as airgrams in their form."""
DATED = re.compile(rf"(?:, (?P<place>[A-Z][\w.' ]{{2,30}}?))?,? ?\b(?i:{MONTH})\b\.? \d{{1,2}}, ?\d{{4}}\b")
"""Where a heading gives place and day behind the addressees, as volumes on the web do."""
TO = re.compile(r",? to (?=\S)")
SENT_TO = re.compile(
    r"(?:the )?(?:U\.?S\.? |United States |Acting |Deputy |Permanent |Special )*"
    r"(?:Mission|Delegation|Ambassador|Representative|Observer|Envoy|Liaison|Advis[eo]r|Consul)\b[^,]{0,40}? to\b",
    re.I,
)
OFFICE = re.compile(
    r"(?:the )?(?:U\.?S\.? |United States |American )?"
    r"(?P<kind>Embass(?:y|ies)|Consulates?(?: General)?|Legations?|Missions?|Delegations?"
    r"|Interests Sections?|Liaison Offices?|Ambassadors?|Embassy Office|Consul General|Office)\b"
    r"(?: of the [A-Z]\w+ Embassy)? (?:in|to|at) (?P<place>.+)",
    re.S,
)
DEPARTMENT = re.compile(r"(?:the )?Department of State\b")
PIECE = re.compile(r",? and (?:to (?=the ))?(?=\S)|, (?=\S)")
BEGINS = re.compile(
    r"(?:the (?!(?:Hague|Netherlands|Philippines|Sudan|Congo|Gambia)\b)"
    r"|(?:all|certain|selected|secretary|president|prime|under|acting|assistant|deputy|ambassador|embass(?:y|ies)|missions?|consul(?:ate)?s?|legations?|department|chairman"
    r"|commander|treasury|joint|chief|foreign|general|minister)\b)",
    re.I,
)
"""How an addressee begins; any other words behind a comma or ``and`` go on with the one before."""
NOT_A_PLACE = re.compile(r"(?: and)? ?\(.*|\bin [A-Z]\w+$|\b(?:en route|Eyes Only)\b.*", re.I)
PLURAL = re.compile(r"\b(?:Embassies|Missions|Consulates|Legations)\b", re.I)
PREFIXES: tuple[tuple[str, str], ...] = (
    ("embass", "AMEMBASSY"),
    ("ambass", "AMEMBASSY"),
    ("consul", "AMCONSUL"),
    ("legation", "AMLEGATION"),
)
PREFIXES += (("interests", "USINT"), ("liaison", "USLO"))
LONGEST_PLACE = 40
SINGULAR = {"embassies": "Embassy", "missions": "Mission", "consulates": "Consulate", "legations": "Legation"}


@dataclass(frozen=True, slots=True)
class Named:
    """One sender or addressee: its post where it is known, the name, and where its words stand."""

    post: Post | None
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says. ``number`` is as printed, with its place; ``circular`` went to many posts at once."""

    number: Sourced[str] | None
    circular: bool
    sender: Named
    addressees: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Where and when a document was written, by its dateline: they tell the post where the heading names a country."""

    place: str | None = None
    day: date | None = None


def read_heading(text: str, place: Span, written: Written) -> Heading | None:
    """Read the heading at a place of a text; None where it is none of a telegram."""
    found = HEADING.match(text, place.start, place.end)
    if found is None:
        return None
    rest, base = found["rest"], found.start("rest")
    if (dated := DATED.search(rest)) is not None:
        written = Written(written.place or dated["place"], written.day)
        rest = rest[: dated.start()]
    rest = rest.rstrip(" ,.")
    parted = _to(rest)
    if parted is None:
        return None
    sender = _named(rest[: parted.start()], base, written)
    elsewhere = Written(None, written.day)
    addressees = tuple(_addressees(rest[parted.end() :], base + parted.end(), elsewhere))
    number = Sourced(found["number"], Span(place.document, *found.span("number"))) if found["number"] else None
    return Heading(number, "circular" in found["kind"].lower(), sender, addressees)


def _to(rest: str) -> re.Match[str] | None:
    """Return the ``to`` behind the sender, who may himself be one to somebody."""
    own = SENT_TO.match(rest)
    return (TO.search(rest, own.end()) if own is not None else None) or TO.search(rest)


def _addressees(words: str, base: int, written: Written) -> Iterator[Named]:
    """Part the addressees: ``the Embassies in Turkey and Cyprus and the Mission to the United Nations`` are three."""
    kind = ""
    for start, end in _pieces(words):
        one = words[start:end]
        office = OFFICE.match(one)
        if office is not None:
            kind = office["kind"].lower()
            if kind in SINGULAR:
                one = f"{SINGULAR[kind]} {one[office.end('kind') :].lstrip()}"
        elif kind in SINGULAR and (_is_place(one) or load().framework_named(one.removeprefix("the "))):
            one = f"{SINGULAR[kind]} {'to' if kind == 'missions' else 'in'} {one}"
        yield replace(_named(one, 0, written), start=base + start, end=base + end)


def _pieces(words: str) -> list[tuple[int, int]]:
    """Cut a list of addressees; what begins none goes on with the one before."""
    cuts = [
        found
        for found in PIECE.finditer(words)
        if words.count("(", 0, found.start()) == words.count(")", 0, found.start())
    ]
    found: list[tuple[int, int]] = []
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(words)]
    for start, end in zip(starts, ends, strict=True):
        several = PLURAL.search(words, 0, start) is not None and _is_place(words[start:end])
        if found and not (several or BEGINS.match(words, start, end)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _named(words: str, base: int, written: Written) -> Named:
    """Return a sender or addressee with his post, by the city, country or organization that he is named after."""
    office = OFFICE.match(words)
    post: Post | None = None
    if DEPARTMENT.match(words):
        post = load().post_named("STATE")
    elif office is not None:
        where = NOT_A_PLACE.sub("", office["place"]).strip(" ,.")
        if office["kind"].lower().startswith(("mission", "delegation")):
            post = _mission(where, written)
        else:
            kind = office["kind"].lower()
            post = _place(written.place or "", kind, written.day) or _place(where, kind, written.day)
    name = words if post is None else _address(post, office["kind"] if office else "")
    return Named(post, " ".join(name.removeprefix("the ").split()), base, base + len(words))


def _address(post: Post, kind: str) -> str:
    """Return how a telegram addresses a post that was an office of this kind then, whatever it is today."""
    for word, prefix in PREFIXES:
        if kind.lower().startswith(word):
            city = post.city.upper()
            return post.address if post.address.startswith(prefix) else f"{prefix} {city}"
    return post.address


def _mission(where: str, written: Written) -> Post | None:
    """Return the mission to an organization; of one that no table has, the mission in the city it is written from."""
    reference = load()
    city = written.place or ""
    organization = where.removeprefix("the ").partition(" and ")[0]
    for framework in reference.framework_named(organization):
        names = (f"US{framework.id}", f"{framework.id} {city}", framework.id)
        posts = [post for post in map(reference.post_named, names) if post is not None and post.kind == "mission"]
        posts += [post for post in reference.posts if post.accredited_to == framework.id]
        if posts:
            return posts[0]
    for name in (f"USMISSION {where}", where, city):
        found = reference.post_named(name) if name else None
        if found is not None and found.kind == "mission":
            return found
    return None


def _place(where: str, kind: str, day: date | None) -> Post | None:
    """Return the post in a city as it was called on a day; a country's name is that of the embassy in it."""
    if not where or len(where) > LONGEST_PLACE:
        return None
    found = _city(where, day)
    return found or (None if kind.startswith("consul") else _embassy(where, day))


def _city(name: str, day: date | None) -> Post | None:
    own = load().number_name(letters_of(plain(name.removeprefix("the "))), day)
    found = next((post for post in load().posts if post.name == own), None) if own else None
    return found if found is not None and found.kind in ("embassy", "consulate", "office") else None


def _embassy(country: str, day: date | None) -> Post | None:
    """Return the embassy in a country on a day; None where it may have been in another of the country's seats.

    An embassy that was closed later was the one before: in Jidda to 1984, in Bonn to 1999.
    """
    for match in load().country_named(country.removeprefix("the "), day):
        capitals = match.country.capitals
        seats = {post.name: post for city in capitals if (post := _city(city, day)) is not None}
        embassies = [post for post in seats.values() if post.kind == "embassy"]
        former = [post for post in embassies if post.until is not None and (day is None or day <= post.until)]
        if len(former) == 1:
            return former[0]
        embassies = [post for post in embassies if post.until is None]
        if len(embassies) == 1 and (len(seats) == 1 or plain(embassies[0].city) != plain(capitals[0])):
            return embassies[0]
    return None


def _is_place(words: str) -> bool:
    """Say whether words are a country or a city with a post."""
    where = NOT_A_PLACE.sub("", words).strip(" ,.").removeprefix("the ")
    return bool(load().country_named(where)) or _place(where, "embassy", None) is not None


def plain(name: str) -> str:
    """Return a name without the accents on its letters."""
    return "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
