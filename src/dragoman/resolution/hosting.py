"""Which country a telegram without a head was written from, by what its text tells.

A desk reads it from the cities and provinces named, from the short form of a government, from whose ambassadors are
called in (not the host's), from what names sound like; and no officer accuses, presses or recognises his own country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dragoman.documents import Document
from dragoman.extraction import Cue, Findings, Mention
from dragoman.reference import Reference

LAND = frozenset(("name", "adjective", "people", "capital", "government", "seat"))
SENT = re.compile(
    r"(?:['’]s?)?(?:(?:,\s+[A-Z][\w.]+){0,4},?\s+(?:and|AND)\s+(?:[A-Z][\w.]+ )?[\w.]+)?\s+"
    r"(?:(?:interim|acting|deputy|former|new|outgoing|foreign|resident|visiting|special|peace|trade)"
    r"\s+){0,2}(?:ambassadors?|amb|ambs|envoys?|hicoms?|emb|embs|mediators?|peacekeepers?|negotiators?|facilitators?|charg[eé]s?|embass(?:y|ies)|"
    r"consul(?:ate)?s?(?:[ -]general)?|attach[eé]s?|perm\s?reps?|counterparts?|colleagues?|opposite numbers?|"
    r"nuncio|diplomats?|interests section|legation|"
    r"high commission(?:er)?s?|desk|affairs|guests?|visitors?|delegation|observers?|officials? here)\b",
    re.IGNORECASE,
)
"""What stands behind a country whose envoys, counterparts or visitors are spoken of: they are not at home."""
SENT_BY = re.compile(
    r"\b(?:ambassadors?|envoys?|charg[eé]s?|embass(?:y|ies)|counterparts?) (?:of|from)\s+(?:the\s+)?$|"
    r"\bdesk(?: officer| chief)?(?: for)?\s+$|"
    r"\b(?:relations|border|talks|dispute|war|trade|treaty) with\s+(?:the\s+)?$",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:against|accus\w+|press(?:ed|ing|es)?|pressures?|urg\w+|condemn\w*|denounc\w*|criticiz\w*|"
    r"blam\w*|warn\w*|threaten\w*|attack\w*|invad\w*|recogni[tz]\w+(?: of)?|toward|towards|over|"
    r"thank\w*|mediation|between|crossed from|(?:call|called|calls) (?:on|for)|appeal(?:ed|s)? to|"
    r"imports?|(?:welcom|receiv|greet|host)\w+|(?:invitation|offer|request|proposal|appeal|letter|message|demand|note|gift|"
    r"loan|pledge)s?\s+(?:from|of|by)|(?:send|sent|sending|dispatch\w*|deploy\w*|fly|flew|flown|travel\w*|"
    r"go|went|gone|going|return\w*|leave|left|bound|visit|trip|journey|ambassador|envoy|embassy|flight|exports?)\s+"
    r"(?:[\w-]+\s+){0,3}(?:to|for)|(?:sales?|sold|sell|selling|deliver\w*|shipments?|suppl\w+|transfers?|"
    r"shipped|arms|weapons|planes?|cargo)\s+(?:[\w-]+\s+){0,3}to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a country that another deals with."""
WITHIN = re.compile(
    r"\b(?:in|at|near|across|throughout|outside|inside|around)\s+(?:(?:the|downtown|central|eastern|western|northern|"
    r"southern)\s+)*$",
    re.IGNORECASE,
)
BESIDE = re.compile(r"\b(?:north|south|east|west)(?:ern)?\s+of\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a country by which a place outside it is told: ``the waters east of Chad``."""
COMPLAINED = re.compile(r",\s+(?:he|she|they|HE|SHE|THEY)\s+\w+,")
"""Behind a country of which somebody tells: rather another than his own."""
ELSEWHERE = re.compile(r"\s+in\s+[A-Z]")
"""Behind a seat that others have too: ``the White House in Bishkek``."""
SOMEBODY = re.compile(
    r"\s+(?!(?:president|premier|leader|minister|king|queen|chancellor)\b)(?:[a-z-]+\s+){1,3}[A-Z][a-z]+ [A-Z]"
)
"""Behind a nationality that is one person's, who may be abroad: ``Swiss engineer Otto Frei``."""
ABROAD = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:troops|soldiers|forces|peacekeepers|planes?|jets?|aircraft|helicopters?|armou?r|tanks?|"
    r"artillery|gunners|gunships?|bombers?|gunboats?|patrol boats?|contingent|battalions?|brigades?|airmen|pilots?|"
    r"engineers|medics|advis[eo]rs|instructors|trainers|convoys?|columns?|trawlers?|vessels?|ships?|drones?|"
    r"irregulars|paramilitaries|mercenaries|raiders|intruders|infiltrators|"
    r"warships?|frigates?|"
    r"marines|commandos|paratroopers|aid|rescuers|rescue team|doctors|tourists?|hostages?|nationals?|citizens?|"
    r"compan(?:y|ies)|"
    r"firms?)\b",
    re.IGNORECASE,
)
"""Behind a nationality, what of it is often abroad."""
GUESTS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:tourists?|climbers?|mountaineers?|hikers?|trekkers?|missionar(?:y|ies)|expatriates?|"
    r"hostages?|aid workers?|volunteers?|oilmen|holidaymakers?|backpackers?|yachtsm[ae]n|couple|nuns?|archaeologists?|"
    r"correspondents?|photographers?|technicians?|contractors?|cameram[ae]n)\b",
    re.IGNORECASE,
)
"""Behind a nationality, those who are told of abroad only."""
AT_HOME = re.compile(
    r"(?:['’]s?)?\s+(?:(?:new|ruling|main|interim|transitional|military|supreme|constitutional|national|"
    r"federal|central|"
    r"ousted|deposed|defen[cs]e|interior|foreign|prime|state|riot|former|then|acting|opposition|security|armed|"
    r"electoral)\s+)"
    r"{0,2}(?:army|police|parliament|government|opposition|president|premier|minister|ministry|courts?|judges?|"
    r"prosecutors?|"
    r"junta|cabinet|council|assembly|congress|senate|senators?|lawmakers|authorities|forces|rebels|television|"
    r"broadcaster|"
    r"capital|king|queen|chancellor|leader|party|unions?|workers|villagers|farmers|students|voters|civilians|"
    r"guerrillas|students|teachers|miners|doctors|nurses|lawyers|journalists|judiciary|prosecutor|police|gendarmes|"
    r"demonstrators|protesters|strikers|peasants|herders|insurgents|separatists|mutineers|militias?|islamists|"
    r"shopkeepers|drivers|dockers|pensioners|women|clergy|bishops|monks)\b",
    re.IGNORECASE,
)
"""Behind a country, what it has at home."""
AT = re.compile(r"\b[Aa][Tt]\s+$")
OWNS = re.compile(r"['’]s?\s")
"""Before a city where a conference was rather than where somebody is at home: ``undertook at Istanbul``."""
MEETING_IN = re.compile(
    r"\b(?:summit|conference|talks|session|meeting|forum|congress|negotiations|ceremony)\b[^.;]{0,30}?\b(?:in|at)\s+$",
    re.IGNORECASE,
)
"""The same before a city where many countries meet."""
ABROAD_BY_NAME = frozenset("Brussels Geneva Vienna Washington Strasbourg".split()) | {"The Hague", "New York"}
BEHIND, BEFORE = 60, 44
GOVERNMENT, PLACED, NAMED, GROUP, DEALT_WITH, AWAY = 2.5, 1.5, 1.0, 0.5, 0.25, -3.0
"""How much each kind of mention says for its country as the host."""
LEAST, CLEAR = 0.75, 0.5
SCALE, MOST = 8.0, 2.5
"""So many points of likeness of a name weigh as one mention of a country, and so much it weighs at most."""


def leanings(
    document: Document, findings: Findings, reference: Reference, own: str | None
) -> tuple[tuple[str, float], ...]:
    """Return the countries that a telegram may have been written from, each with how much speaks for it, most first."""
    weights: dict[str, float] = {}
    guessed: set[str] = set()
    text = document.text
    told = _narrowed(sorted(_told(document, findings, reference), key=lambda one: one[1:3]))
    for codes, start, end, kind in told:
        weight = _weight(text, start, end, kind)
        abroad = kind == "adjective" and ABROAD.match(text, end) is not None
        weight = min(weight, GROUP) if abroad else weight
        if own is None:
            weight = 0.0 if kind == "adjective" and GUESTS.match(text, end) is not None else max(weight, 0.0)
        guessed.update(codes if len(codes) > 1 and kind == "government" else ())
        for code in codes:
            if code != own:
                weights[code] = weights.get(code, 0.0) + weight
    first = (
        next((codes for codes, _, _, kind in told if kind != "group" and codes[0] != own), ()) if own is None else ()
    )
    for code in first:
        weights[code] += CLEAR
    known = {code: weight for code, weight in weights.items() if weight > 0}
    for code in guessed & known.keys():
        if known[code] <= GOVERNMENT and any(
            reference.name_lands.are_kin(code, other) for other in weights.keys() - guessed
        ):
            known[code] += CLEAR
    return tuple(sorted(known.items(), key=lambda one: (-one[1], one[0])))


def _narrowed(told: list[tuple[tuple[str, ...], int, int, str]]) -> list[tuple[tuple[str, ...], int, int, str]]:
    """Take the short form of a government for the country among its own that the paper names, where it names one."""
    named = {codes[0] for codes, _, _, kind in told if len(codes) == 1 and kind != "group"}
    return [
        (tuple(fitting), start, end, kind)
        if kind == "government" and len(fitting := [one for one in codes if one in named]) == 1
        else (codes, start, end, kind)
        for codes, start, end, kind in told
    ]


def likeliest_host(findings: Findings, reference: Reference, leaning: Iterable[tuple[str, float]]) -> str | None:
    """Return the country for which clearly most speaks, with what the names of those with a title sound like."""
    known = dict(leaning)
    for name in _titled(findings):
        for code, more in by_name(reference, name, known).items():
            known[code] += more
    return clearest(known.items())


def _told(
    document: Document, findings: Findings, reference: Reference
) -> Iterator[tuple[tuple[str, ...], int, int, str]]:
    """Yield the countries that each name may stand for, where it stands, and of what kind it is."""
    at: dict[tuple[int, int], list[Cue]] = {}
    explained = dict(findings.acronyms)
    bodies: set[str] = set()
    for cue in findings.cues:
        if cue.kind in LAND or cue.kind == "office":
            at.setdefault((cue.span.start, cue.span.end), []).append(cue)
    for (start, end), cues in at.items():
        lands = [cue for cue in cues if cue.kind in LAND]
        if lands:
            long = _explained(document.text, start, end) or explained.get(lands[0].text)
            codes = _on_the_day(lands, long, document.day, reference)
            yield codes, start, end, "government" if any(cue.kind == "government" for cue in lands) else lands[0].kind
        else:
            named = {one.country: one.name for cue in cues for one in reference.group_named(cue.text)}
            named |= {one.country: one.name for cue in cues for one in reference.office_named(cue.text)}
            codes = tuple(named)
            if len(codes) == 1 and reference.country(codes[0]) is not None and named[codes[0]] not in bodies:
                bodies.add(named[codes[0]])
                yield codes, start, end, "group" if cues[0].text.isupper() else "name"
    for cue in findings.cues:
        mission = HELD_IN.search(name) if cue.kind == "framework" and (name := _name(reference, cue)) else None
        if mission is not None and cue.key not in bodies:
            bodies.add(cue.key)
            codes = tuple(
                dict.fromkeys(
                    reference.actor_code(one.country.code) for one in reference.country_named(mission["land"])
                )
            )
            yield codes, cue.span.start, cue.span.end, "group"
    for mention in findings.mentions:
        span = (mention.span.start, mention.span.end)
        if mention.kind not in {"place", "organization"} or span in at or not mention.name:
            continue
        at[span] = []
        rows = reference.place_named(mention.name)
        codes = tuple(dict.fromkeys(reference.actor_code(row.country) for row in rows))
        if codes and len(codes) <= SHARED:
            yield codes, mention.span.start, mention.span.end, "place"


def _explained(text: str, start: int, end: int) -> str | None:
    """Return the name in brackets behind a short form, or before it where it stands in brackets itself."""
    if text[start - 1 : start] == "(":
        return text[max(0, start - BEHIND) : start]
    behind = BRACKETS.match(text, end)
    return behind["long"] if behind is not None else None


BRACKETS = re.compile(r" \((?P<long>[^()]{4,60})\)")


def _on_the_day(cues: Sequence[Cue], long: str | None, day: date | None, reference: Reference) -> tuple[str, ...]:
    """Return the codes of the countries that a name may stand for on a day, of a short form that the paper explains
    only the one it explains it by: ``GOG (Government of Guyana)``.
    """
    keys = list(dict.fromkeys(cue.key for cue in cues))
    text = cues[0].text
    if long is not None:
        named = [key for key in keys if (row := reference.country(key)) is not None and row.name in long]
        keys = named if len(named) == 1 else keys
    known = {match.country.code for match in reference.country_named(text, day)} if day is not None else set[str]()
    living = [key for key in keys if key in known] or [reference.state_on(key, day) for key in keys]
    return tuple(dict.fromkeys(reference.actor_code(key) for key in living))


def _name(reference: Reference, cue: Cue) -> str:
    row = reference.framework(cue.key)
    return row.name if row is not None else ""


HELD_IN = re.compile(
    r"\b(?:Mission|Operation|Force|Office|Observers|Authority|Administration)\b.* (?:in|for|to) "
    r"(?:the )?(?P<land>[A-Z].+)$"
)
"""The name of a mission sent to a country: ``United Nations Mission in Sierra Leone``."""
SHARED = 3
"""Countries with a city of a name that still says something of any of them."""


def _weight(text: str, start: int, end: int, kind: str) -> float:
    if text[start:end] in ABROAD_BY_NAME:
        return 0.0
    if kind == "group":
        return GROUP
    if kind == "seat" and ELSEWHERE.match(text, end) is not None:
        return 0.0
    sent_by = kind != "capital" and SENT_BY.search(text, max(0, start - BEFORE), start) is not None
    if sent_by or SENT.match(text, end, end + BEHIND) is not None:
        return AWAY
    if kind == "government":
        return GOVERNMENT
    if kind == "name" and BESIDE.search(text, max(0, start - BEFORE), start) is not None:
        return GROUP
    if OTHER.search(text, max(0, start - BEFORE), start) is not None or COMPLAINED.match(text, end) is not None:
        return DEALT_WITH
    at = kind != "seat" and OWNS.match(text, end) is None and AT.search(text, max(0, start - BEFORE), start) is not None
    if at or MEETING_IN.search(text, max(0, start - BEFORE), start):
        return GROUP
    if AT_HOME.match(text, end) is not None:
        return PLACED
    if kind == "adjective" and SOMEBODY.match(text, end) is not None:
        return DEALT_WITH
    placed = (
        kind in {"place", "capital", "name", "seat"} and WITHIN.search(text, max(0, start - BEFORE), start) is not None
    )
    return PLACED if placed else NAMED


def _titled(findings: Findings) -> tuple[str, ...]:
    """Return the names of those with a title and no country beside it, each once."""
    return tuple(
        dict.fromkeys(
            one.name
            for one in findings.mentions
            if one.kind == "person" and one.name and one.title and not one.qualifiers
        )
    )


def by_name(reference: Reference, name: str, codes: Iterable[str]) -> Mapping[str, float]:
    """Return for countries how much less a name fits them than the one of them that it fits best."""
    found = reference.name_lands.likeness(name, codes)
    best = max(found.values(), default=0.0)
    return {code: max((one - best) / SCALE, -MOST) for code, one in found.items()}


def sounds_of(reference: Reference, name: str, code: str) -> bool:
    """Say whether a name is not wholly strange to a country."""
    return reference.name_lands.likeness(name, (code,))[code] >= STRANGE * len(name)


STRANGE = -0.6
"""Points of likeness a letter below which a name is of elsewhere."""


def clearest(found: Iterable[tuple[str, float]]) -> str | None:
    """Return the country for which clearly most speaks, or None."""
    ranked = sorted(found, key=lambda one: (-one[1], one[0]))
    if not ranked or ranked[0][1] < LEAST:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= ranked[1][1] + CLEAR else None


def faced_by(findings: Findings, reference: Reference) -> dict[str, frozenset[str]]:
    """Return by last names of persons the countries that they are told to accuse, threaten, press or punish."""
    found: dict[str, set[str]] = {}
    for event in findings.events:
        if event.kind not in SET_AGAINST or not event.is_told_by_verb:
            continue
        against = {
            reference.actor_code(match.country.code)
            for one in event.recipient
            for words in _named_in(findings.mentions[one])
            for match in reference.country_named(words)
        }
        for one in event.actor if against else ():
            name = _last_name(findings, findings.mentions[one])
            if name is not None:
                found.setdefault(name, set()).update(against)
    return {name: frozenset(codes) for name, codes in found.items()}


def _named_in(mention: Mention) -> tuple[str, ...]:
    """Return the words of a mention that name a country: its own name, or whose office or group it is."""
    return (mention.name or mention.text,) if mention.kind in {"country", "nationality"} else mention.qualifiers


SET_AGAINST = frozenset(("ACCUSE", "THREATEN", "REQUEST", "SANCTION"))
"""What nobody tells his own country by name."""


def _last_name(findings: Findings, mention: Mention) -> str | None:
    if mention.kind == "pronoun" and mention.refers is not None:
        mention = findings.mentions[mention.refers]
    return mention.name.split()[-1].lower() if mention.kind == "person" and mention.name else None
