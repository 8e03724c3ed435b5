"""Those whom a paper takes up again without their country: by their noun, as some of those just named, as its own.

``Two Danish engineers were abducted. ... The engineers were freed``; ``thirty Chadian officers, among them the judge``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from dragoman.extraction import Mention
from dragoman.reference import Reference
from dragoman.resolution.desk import Desk, actor_code, one_country, title_forms
from dragoman.resolution.links import NO_STATE

DEFINITE = re.compile(
    r"(?:(?:the|those|these|that|his|her|their|its|two|three|four|five|six|seven|eight|nine|ten|all|both|remaining|"
    r"other|injured|captured|wounded|surviving|abducted|seized|hijacked|stranded|expelled|"
    r"kidnapped|freed|arrested|detained|missing|striking|same|last of the|rest of the|some of the)\s+)*"
    r"(?P<noun>[A-Za-z][\w-]{2,})",
    re.IGNORECASE,
)
"""Words that take up again those whom a paper has named with more: ``the growers`` after ``Peruvian coca growers``."""
NO_NOUNS = frozenset(
    (
        "government governments minister ministers president presidents ministry parliament police army official "
        "forces side sides party parties country countries leader leaders people state states "
        "court judge "
        "authorities military opposition ambassador talks meeting embassy "
        "chairman "
        "spokesman group team mission council commission committee member members others capital capitals"
    ).split()
)
"""Nouns by which those of any country are called anew."""
OF_ANY = frozenset("officials officer officers troops soldiers delegation delegations guards policemen".split())
"""Nouns by which those of one country are called again only where no other's were called so."""
GOVERNING = 4
"""The lowest rank of a title that speaks for a country."""
CALLED_BACK = 5
"""Sentences back in which those were named who are taken up by their noun alone."""
LOOKED_AT = 60
COMPANIES = frozenset(
    "company companies firm firms corporation giant conglomerate carrier airline producer operator contractor".split()
)
VESSELS = frozenset("ship vessel boat trawler tanker freighter longliner ferry barge schooner seiner yacht".split())
BANDS = frozenset(
    "patrol column convoy unit contingent detachment platoon squad raiders intruders invaders garrison".split()
)
"""Words for a band of soldiers whom a paper has named by another: ``the patrol`` after ``Jordanian peacekeepers``."""
SUFFERERS = frozenset(
    (
        "men man women woman captives captive hostages hostage detainees detainee prisoners prisoner victims "
        "victim survivors crew crews captain captains skipper skippers passengers two three four five six "
        "seven eight nine ten pair trio duo dead"
    ).split()
)
"""Words for those to whom something was done, whom a paper has named by what else they are."""
DOERS = frozenset(
    (
        "kidnappers kidnapper captors captor abductors attackers attacker assailants assailant hijackers hijacker "
        "raiders killers bombers hostage-takers ambushers looters marauders assassins"
    ).split()
)
"""Words for those who have done a deed of force, whom a paper has named by another."""
AUTHORITIES = re.compile(
    r"\b(?:police|coast guard|patrol|navy|naval|customs|marine|warships?|frigates?|cutters?)\b", re.IGNORECASE
)
HEAD_END = re.compile(r"\s(?:of|from|for|in|at|on|who|that|which|with|near|by)\s|,")
FOLLOWING = re.compile(
    r"(?:['’]s?)?(?:[ -](?!(?:is|are|was|were|has|have|had|will|would|to|of|and|in|on|at|for|by|said|that)\b)"
    r"[\w-]+){1,3}",
    re.IGNORECASE,
)
"""What stands behind a nationality up to the noun of those who are of it."""
NEAR = 700
"""Characters back in which a nationality is looked for."""
CUES = 40
AMONG = re.compile(
    r"\b(?:among (?:them|whom)|including|(?:one|some|two|three) of (?:them|whom)|notably|chief among them)"
    r"(?: (?:was|were|is|are))?,?\s+$",
    re.IGNORECASE,
)
"""Before one of those just named."""
ITS_OWN = re.compile(r"\s(?:of|from|by|in)\s(?:its|their|his|her) own\s", re.IGNORECASE)
"""Words of a phrase for somebody who belongs to whom the sentence is about."""
BEHIND_PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|with|from|to|for|against|by|near|over|between|and|into)\s+(?:the\s+)?$", re.IGNORECASE
)


def recalled(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of those whom a mention without one takes up again, and why."""
    if mention.kind not in {"group", "organization", "office"} or mention.qualifiers:
        return None
    if (own := _its_own(desk, mention)) is not None:
        return own
    if mention.refers is not None:
        return None
    if (among := _among_those(desk, mention)) is not None:
        return among
    before = _called_before(desk, mention)
    return None if before is None else (before[0], f"as {before[1]!r}, those last called so")


def _its_own(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of whom the sentence is about, whose own somebody is: ``members of its own party``."""
    if ITS_OWN.search(mention.text) is None:
        return None
    text = desk.document.text
    cues = desk.cues_in_order
    first, last = (_place(desk, at) for at in (max(0, mention.span.start - NEAR), mention.span.start))
    start = text.rfind(". ", 0, mention.span.start) + 1
    for cue in cues[first:last]:
        if cue.span.start < start or cue.kind not in {"name", "capital", "government"}:
            continue
        if BEHIND_PREPOSITION.search(text, max(0, cue.span.start - 16), cue.span.start) is None:
            country = one_country(desk, cue.text)
            return None if country is None else (actor_code(desk, country), f"by {cue.text!r}, whose own they are")
    return None


def _among_those(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of those just named among whom somebody is: ``thirty officers, among them the judge``."""
    if AMONG.search(desk.document.text, max(0, mention.span.start - 30), mention.span.start) is None:
        return None
    for other in reversed(desk.before(mention)):
        code = desk.country_of(other.index)
        if code is not None and other.rank == mention.rank and other.kind in {"group", "organization", "office"}:
            return code, f"as one of {other.text!r}"
    return None


def _called_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of those who were last called by the same noun with a country, and how they were called."""
    found = DEFINITE.fullmatch(mention.text)
    if found is None or not (mention.text.isupper() or " " in mention.text):
        return None
    noun = found["noun"].lower()
    if noun in VESSELS:
        return _vessel_before(desk, mention)
    if noun in NO_NOUNS or (mention.kind == "office" and _governs(desk, mention.title or noun)):
        return None
    if noun in DOERS:
        return _doers_before(desk, mention)
    if noun in SUFFERERS:
        return _sufferers_before(desk, mention)
    alike = _alike(desk.reference, noun)
    told = [*_mentioned(desk, mention, alike), *_cued(desk, mention, alike)]
    if not told or (noun in OF_ANY and len({code for code, _ in told}) > 1):
        return None
    return told[0]


def _governs(desk: Desk, title: str) -> bool:
    """Say whether a title is one of a country's government, which a paper gives anew to those of any country."""
    rows = (row for form in title_forms(title) for row in desk.reference.title(form))
    return any(row.rank <= GOVERNING and row.side != "own" for row in rows) and title.lower() not in ENVOYS


ENVOYS = frozenset(
    (
        "envoy envoys emissary emissaries charge chargé nuncio attache attaché diplomat diplomats ambassador "
        "ambassadors"
    ).split()
)


ANY_ENVOY = frozenset("envoy envoys emissary emissaries diplomat diplomats".split())
"""Words by which an ambassador or a chargé is taken up, who are not taken up by each other's."""


@lru_cache(maxsize=256)
def _alike(reference: Reference, noun: str) -> frozenset[str]:
    """Return the words by which those may have been called whom a noun takes up."""
    if noun in COMPANIES:
        return COMPANIES
    if noun in ANY_ENVOY:
        return ENVOYS
    if noun in BANDS:
        soldiers = next(row.words.split() for row in reference.word_classes if row.name == "SOLDIERS")
        return BANDS | frozenset(f"{one}{end}" for one in (*soldiers, "peacekeeper") for end in ("", "s"))
    singular = f"{noun[:-3]}man" if noun.endswith("men") else noun[:-1] if noun.endswith("s") else noun
    return frozenset((noun, singular, f"{singular}s", f"{singular[:-3]}men" if noun.endswith("man") else noun))


def _mentioned(desk: Desk, mention: Mention, alike: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the country and words of those called so with a country before a mention, the last first."""
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - LOOKED_AT) : place]):
        if mention.rank - other.rank > CALLED_BACK:
            return
        owned = other.qualifiers or other.refers is not None
        if other.kind not in {"group", "organization", "office"} or not owned:
            continue
        if alike & _heads_of(other.text) or (alike is COMPANIES and _is_a_company(desk, other)):
            code = desk.country_of(other.index)
            if code is not None and other.span.end <= mention.span.start:
                yield code, other.text


def _cued(desk: Desk, mention: Mention, alike: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the country and words of those whom a nationality before the same noun names, the last first."""
    text = desk.document.text
    cues = desk.cues_in_order
    last = _place(desk, mention.span.start)
    for cue in reversed(cues[max(0, last - CUES) : last]):
        if cue.span.start < mention.span.start - NEAR:
            return
        if cue.kind not in {"name", "adjective"}:
            continue
        behind = FOLLOWING.match(text, cue.span.end, mention.span.start)
        words = [one.strip(".,'’") for one in behind.group().lower().split()] if behind is not None else []
        if behind is None or not alike & set(words):
            continue
        if (country := one_country(desk, cue.text)) is not None:
            yield actor_code(desk, country), f"{cue.text}{behind.group()}"


def _place(desk: Desk, at: int) -> int:
    return bisect_left(desk.cues_in_order, at, key=lambda cue: cue.span.start)


def _sufferers_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of those to whom something was last done, who are taken up as the men or the captives."""
    led = mention.text.lower().startswith(("the ", "those ", "all ", "both ")) or mention.text.isupper()
    if not led or mention.index not in desk.sufferers:
        return None
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - LOOKED_AT) : place]):
        if mention.rank - other.rank > CALLED_BACK:
            return None
        if other.index not in desk.sufferers or not other.qualifiers or other.kind in {"country", "place"}:
            continue
        code = desk.country_of(other.index)
        if code is not None and code not in NO_STATE and other.span.end <= mention.span.start:
            return code, other.text
    return None


def _doers_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of those who last did a deed of force and were named: ``the kidnappers``."""
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - LOOKED_AT) : place]):
        if mention.rank - other.rank > CALLED_BACK:
            return None
        if other.index in desk.assailants and other.span.end <= mention.span.start:
            code = desk.country_of(other.index)
            return None if code is None else (code, other.text)
    return None


def _is_a_company(desk: Desk, mention: Mention) -> bool:
    """Say whether a mention was found to be a company of the tables."""
    link = desk.found.get(mention.index)
    return link is not None and link.entity is not None and "BUS" in link.entity.sectors


def _vessel_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of the last vessel that was called by it, of no authority: ``the ship`` after ``the Thai
    trawler``.
    """
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - LOOKED_AT) : place]):
        code = desk.country_of(other.index)
        named = other.qualifiers and code is not None and other.span.end <= mention.span.start
        if named and VESSELS & set(other.text.lower().split()) and AUTHORITIES.search(other.text) is None:
            return str(code), other.text
    return None


def _heads_of(words: str) -> set[str]:
    """Return the last words of a phrase and of what stands before ``of`` and the like in it."""
    parts = (HEAD_END.split(words.lower(), maxsplit=1)[0], words.lower())
    return {one.rstrip(".,'’").rsplit(" ", 1)[-1] for one in parts}
