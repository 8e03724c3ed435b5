"""Whose paper it is and where it was written: what "the Ambassador", "we" and "the Foreign Minister" are counted
from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dragoman.documents import CableHeader, Classifier, Document, EditionHeader, Sourced
from dragoman.extraction import Findings
from dragoman.extraction.department import of_department
from dragoman.extraction.headings import surname_of
from dragoman.reference import Post, Reference
from dragoman.resolution.hosting import leanings, likeliest_host

OWN = "USA"
"""The service whose telegrams these are. Source: State Department telegrams are the only ones read so far."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a paper stands.

    ``own`` is the country whose service wrote it, None for press; ``host`` the country a telegram is written from,
    or is mostly
    about where its header does not say;
    ``sent_to`` the one post that has to act on it;
    ``host_by`` says how that is known: header, addressee (the one embassy that the Department writes to), text or
    nothing; ``post`` the post that sent it; ``ambassador`` and
    ``charge`` the name of its chief where the header gives it.
    """

    own: str | None
    host: str | None
    host_by: str
    post: Post | None
    ambassador: str | None
    charge: str | None
    day: date | None
    voice: str | None = None
    """The country in whose name a press release speaks: it is who tells, seldom where what it tells of is at home."""
    sent_to: Post | None = None
    ours: frozenset[str] = frozenset()
    """Surnames, in small letters, of those who sign, draft, clear, send or are sent the telegram: the service's own."""
    leaning: tuple[tuple[str, float], ...] = ()
    """Where the header is silent: the countries that it may be written from, with how much speaks for each."""


def scene_of(document: Document, findings: Findings, reference: Reference) -> Scene:
    """Read the scene from the header, and from the countries the text names where the header is silent."""
    ours = _surnames(document) | _of_heading(document, findings, reference)
    return replace(_scene(document, findings, reference), ours=ours)


def _of_heading(document: Document, findings: Findings, reference: Reference) -> frozenset[str]:
    """Return the surnames of those whom the heading of an edited paper names as its author or readers without a
    country: an edition of one service's papers gives the country of others.
    """
    if not findings.sheets:
        return frozenset()
    named = [
        findings.mentions[one]
        for number, sheet in enumerate(findings.sheets)
        if number == 0 or sheet.official
        for one in (sheet.sender, *sheet.addressees)
        if one is not None
    ]
    return frozenset(
        surname_of(one.name)
        for one in named
        if one.name is not None and not one.qualifiers and not _is_only_foreign(one.title or "", reference)
    )


def _is_only_foreign(title: str, reference: Reference) -> bool:
    """Say whether a title is one that the service's own country does not give: Prime Minister, King."""
    rows = reference.title(title)
    return bool(rows) and all(row.side == "host" for row in rows)


FOR_WHOM = re.compile(
    r"(?:^|[.\n:] ?)\s*(?:\d+\.? )?(?:(?:Eyes only |EYES ONLY )?(?:For|FOR|From|FROM)|"
    r"(?:Dept|Department|DEPT|DEPARTMENT|State|STATE)? ?(?:pass|PASS) [^.\n]{0,40}?(?:for|FOR)) "
    r"(?P<names>[^.\n]{2,90})",
    re.MULTILINE,
)
NAME = re.compile(r"[A-Z][A-Za-z'’\-]{2,}")
LINKING = frozenset(("and", "from", "of", "the"))
FIRST_PARAGRAPH = re.compile(r"^\s*1\. ", re.MULTILINE)
NO_NAME = re.compile(
    r"(?:the|amb|embassy|amembassy|secstate|washdc|department|dept|counselor|assistant|secretary|under)$"
)
TOP = 1_600
"""Characters within which a telegram says for whom it is and from whom."""


def _surnames(document: Document) -> frozenset[str]:
    """Return the surnames of those by and for whom the head of a telegram says it was written."""
    header = document.header.cable if isinstance(document.header, EditionHeader) else document.header
    if not isinstance(header, CableHeader):
        return frozenset()
    found = {header.signer.value.split()[-1].lower()} if header.signer is not None and header.signer.value else set()
    first = FIRST_PARAGRAPH.search(document.text)
    for line in FOR_WHOM.finditer(document.text, 0, min(TOP, first.start() if first else len(document.text))):
        if any(word.islower() and word not in LINKING for word in re.split(r"[ ,/]+", line["names"])):
            continue
        words = re.split(r"\b(?:of|OF|in|IN|to|TO|re|RE|on|ON)\b", line["names"])[0]
        found.update(word.lower() for word in NAME.findall(words) if not NO_NAME.match(word.lower()))
    return frozenset(found)


def _year_told(document: Document) -> date | None:
    """Return the first day of the latest year that an undated paper of an edition speaks of."""
    if document.kind != "frus":
        return None
    years = [int(one) for one in YEAR.findall(document.text)]
    return date(max(years), 1, 1) if years else None


def _scene(document: Document, findings: Findings, reference: Reference) -> Scene:
    header = document.header.cable if isinstance(document.header, EditionHeader) else document.header
    post: Post | None = None
    ambassador = charge = None
    sent_to: Post | None = None
    if isinstance(header, CableHeader):
        if header.originator is not None:
            post = reference.post_named(header.originator.value)
        if len(header.action) == 1:
            sent_to = reference.post_named(header.action[0].value.name)
        ambassador = _chief(header.classified_by, "amb")
        charge = _chief(header.classified_by, "charge", "chargé", "cda")
    own = OWN if document.kind in {"cable", "frus"} else None
    day = document.day or _year_told(document)
    if post is not None and post.country != OWN and not post.accredited_to:
        here = _on_the_day(post, document, reference)
        return Scene(own, here, "header", post, ambassador, charge, day, sent_to=sent_to)
    if isinstance(header, CableHeader) and (there := _addressed(header, document, reference)) is not None:
        return Scene(own, there, "addressee", post, ambassador, charge, day, sent_to=sent_to)
    if own is not None and isinstance(document.header, EditionHeader) and document.header.heading is not None:
        told = _in_heading(document.header.heading.value, document, reference)
        if told is not None:
            return Scene(own, told[0], told[1], post, ambassador, charge, day, sent_to=sent_to)
    leaning = leanings(document, findings, reference, own) if document.kind == "cable" and post is None else ()
    host = likeliest_host(findings, reference, leaning)
    voice = OWN if document.kind == "press" and of_department(document.text) else None
    return Scene(own, host, "text" if host else "", post, ambassador, charge, day, voice, sent_to, leaning=leaning)


YEAR = re.compile(r"\b1[89]\d\d\b")
FROM_POST = re.compile(
    r"\bFrom [^,]*?(?:Embassy|Consulate|Mission|Section|Office|Delegation|Legation)\b(?P<where>.*?)\bto the\b"
)
TO_POST = re.compile(r"\bto the (?:Embassy|Consulate|Legation|Interests Section)\b(?P<where>.*)")
PLACE = re.compile(r"[A-Z][\w’']+(?: [A-Z][\w’']+)*")


def _in_heading(heading: str, document: Document, reference: Reference) -> tuple[str, str] | None:
    """Return the one foreign country that an edition's heading names of the post that writes, or of the one written to.

    ``Telegram 5566 From the Embassy in Iran to the Department of State``: also where the address is garbled.
    """
    for pattern, how in ((FROM_POST, "header"), (TO_POST, "addressee")):
        found = pattern.search(heading)
        if found is None:
            continue
        codes = {
            reference.actor_code(one.country.code)
            for place in PLACE.findall(found["where"])
            for one in reference.country_named(place, document.day)
            if one.as_ in {"name", "capital"}
        }
        if len(codes) == 1 and OWN not in codes:
            return codes.pop(), how
    return None


def _addressed(header: CableHeader, document: Document, reference: Reference) -> str | None:
    """Return the one foreign country whose post a telegram is sent to for action, or None."""
    posts = [reference.post_named(one.value.name) for one in header.action]
    countries = {
        _on_the_day(post, document, reference)
        for post in posts
        if post is not None and post.country != OWN and not post.accredited_to
    }
    return countries.pop() if len(countries) == 1 else None


def _on_the_day(post: Post, document: Document, reference: Reference) -> str:
    """Return the country that a post's city was the capital of on the paper's day and that is no more, else its own."""
    named = reference.country_named(post.city, document.day) if document.day is not None else ()
    ended = {one.country.code for one in named if one.as_ == "capital" and one.country.until is not None}
    return reference.actor_code(ended.pop() if len(ended) == 1 else reference.state_on(post.country, document.day))


def _chief(classifiers: tuple[Sourced[Classifier], ...], *titles: str) -> str | None:
    """Return the chief of mission named as classifier: ``Classified By: Ambassador Jane Q. Public``."""
    for found in classifiers:
        title = (found.value.title or "").lower()
        if found.value.name and any(one in title for one in titles) and "former" not in title:
            return found.value.name
    return None
