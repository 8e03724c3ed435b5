"""Who ``we`` is in a joint statement: those in whose name the paper says it was released."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings
from dragoman.resolution.links import Entity, Link

HEAD = 2_000
"""Characters at the head of a paper in which its signatories are named."""
PAPER = r"(?:statement|declaration|communiqué|communique|press release|text|readout|communication|appeal|message)s?"
RELEASED = re.compile(
    rf"(?:\b{PAPER}(?: on [\w ’'-]{{3,60}}?)? (?:was|were|is|has been) (?:jointly |today |also )?"
    r"(?:released|issued|made|adopted|agreed|signed|delivered|endorsed|published)(?: jointly| today)? by"
    rf"|\bissued the following (?:joint )?{PAPER} on behalf of"
    rf"|\b(?:[Jj]oint|[Tt]ripartite|[Tt]rilateral|[Mm]ultilateral|following|[Tt]ext of an?) (?:\w+ )?{PAPER} "
    r"(?:(?:issued|released|made|adopted|agreed|signed)(?: jointly)? )?(?:by|of|from)"
    rf"|\b(?:Joint )?(?:Statement|Declaration|Communiqué) (?:by|of|from)) "
)
"""Words that lead up to those in whose name a paper speaks."""
ROW = re.compile(
    r"(?m)^(?:[Ww]e, )?(?=(?:[Tt]he |[A-Z]))"
    r"(?P<row>(?:(?:[A-Z][\w.'’–-]*|the|of|and|for|to|as|well|on|behalf|foreign|prime|ministers?|leaders?|members?|heads?|"
    r"representatives?|governments?|special|envoys?|ambassadors?|delegations?|missions?|embass(?:y|ies)|states?|"
    r"\d+|[(),;&])(?:[ ]|(?=[,);]))?(?:(?<=[,)])[ ])?){5,120})"
)
"""A paragraph that opens with a row of names: ``The Troika (Norway, ...), Canada and the European Union are``."""
ENDS = re.compile(
    r"\n|:|;|[^A-Z.]\.(?:\s|$)|\.{2}| (?:on the occasion|following|after|regarding|concerning|condemning|about|during|"
    r"with respect|welcoming|marking|on(?! behalf)|in|at|against|establishing)\b"
)
TITLED = re.compile(r"\b(?:Statement|Declaration|Communiqué|Communique|Press Release|Readout)\b")
HELD = re.compile(r"\s+(?:\w+\s){0,2}?(?:[Mm]inisters?|[Ll]eaders?|[Mm]embers?|[Pp]artners?|[Gg]overnments?)\b")
"""Behind the name of a body, whose ministers are then named one by one."""
LISTED = re.compile(r"\s*\((?=[^)]*(?:,| and ))")
"""Behind the name of a body whose members are listed: ``the Troika (Norway, ...``."""
CUT_SHORT = re.compile(r"\b(?:of|and)(?: the)?$")
"""The end of a name that lacks its last words, which are named behind it: ``the Governments of the``."""
AGAINST = re.compile(
    r"\b(?:[Dd]efeat|[Aa]gainst|[Cc]ounter|[Cc]ountering|[Cc]ombat|[Ff]ight|[Ff]or|[Oo]n)\s(?:the )?(?:[\w-]+[/])?$"
)
"""Before what a body is for or against: ``the Coalition to Defeat ISIS``."""
SPEAKERS = frozenset("we us our ours ourselves".split())
GATHERED = re.compile(
    r"(?:the|all|both) (?:(?:two|three|four|five|six|seven|foreign|prime|g7|quad|troika|other|assembled) )*"
    r"(?:ministers|leaders|participants|governments|signatories|principals|delegations|heads of delegation|"
    r"heads of state|special envoys|special representatives|co-chairs|secretaries)"
)
TWO = re.compile(r"(?:the (?:two |)sides|both (?:sides|parties|countries)|the (?:two )?(?:parties|countries|partners))")
FEW = 2
STATES = {"country", "framework", "person"}
KINDS = {"country", "framework", "organization", "person", "office", "group", "place"}


def signed(document: Document, findings: Findings, links: Sequence[Link]) -> Findings:
    """Put those who signed a joint statement in the place of its ``we`` and of ``the Ministers`` who act in it.

    One who is thanked or addressed by the statement does not thank himself. A transcript has speakers, not signatories.

    Returns: findings with the same mentions and as many events, in the same order.
    """
    if document.kind != "press" or len(findings.turns) > 1:
        return findings
    names = signatories(document, findings, links)
    if not names:
        return findings
    together = [(one.rank, one.index) for one in findings.mentions if GATHERED.fullmatch(one.text.lower())]
    events = tuple(_by_all(_with_they(event, together, findings), names, findings, links) for event in findings.events)
    return replace(findings, events=events)


def signatories(document: Document, findings: Findings, links: Sequence[Link]) -> tuple[int, ...]:
    """Return the mentions, in order, of those in whose name a paper is released; none where one alone speaks."""
    text = document.text[:HEAD]
    for start, end in _stretches(text):
        found = _parties(document.text, (start, end), findings, links)
        if len(found) >= FEW or (found and _is_body(links[found[0]].entity)):
            return found
    return ()


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    headline = text.partition("\n")[0]
    lead = RELEASED.search(text, len(headline))
    for found in (lead, RELEASED.search(headline)):
        if found is not None:
            end = ENDS.search(text, found.end())
            yield found.end(), end.start() + 1 if end is not None else len(text)
    if TITLED.search(headline) is not None:
        for row in ROW.finditer(text, len(headline)):
            yield row.start("row"), row.end("row")


def _parties(text: str, stretch: tuple[int, int], findings: Findings, links: Sequence[Link]) -> tuple[int, ...]:
    start, end = stretch
    inside = sorted(
        (one.span.start, one.index)
        for one in findings.mentions
        if start <= one.span.start < end and one.head >= 0 and _is_party(links[one.index].entity)
        if not CUT_SHORT.search(one.text)
    )
    several = len({links[index].entity.country for _, index in inside}) > FEW  # type: ignore[union-attr]
    framed = any(links[index].entity.kind == "framework" for _, index in inside)  # type: ignore[union-attr]
    found: dict[str, int] = {}
    for _, index in inside:
        entity = links[index].entity
        mention = findings.mentions[index]
        assert entity is not None
        behind = text[mention.span.end : mention.span.end + 90]
        if several and entity.kind in {"framework", "organization"} and (HELD.match(behind) or LISTED.match(behind)):
            continue
        if AGAINST.search(text, max(0, mention.span.start - 30), mention.span.start) or (
            framed and entity.kind in {"office", "group"} and entity.country in {"IGO", "UNO", "NGO"}
        ):
            continue
        key = entity.country if entity.country not in {None, "IGO", "NGO", "UNO"} else entity.id
        if str(key) not in found or (
            entity.kind in STATES and links[found[str(key)]].entity.kind not in STATES  # type: ignore[union-attr]
        ):
            found[str(key)] = index
    return tuple(found.values())


def _is_party(entity: Entity | None) -> bool:
    return (
        entity is not None
        and entity.kind in KINDS
        and (entity.country is not None or entity.kind in {"framework", "organization"})
    )


def _is_body(entity: Entity | None) -> bool:
    return entity is not None and entity.kind == "framework"


def _with_they(event: Event, together: Sequence[tuple[int, int]], findings: Findings) -> Event:
    """Put ``the Ministers`` in the place of ``they`` who act in their sentence or just behind it."""
    actor: list[int] = []
    for one in event.actor:
        rank = findings.mentions[one].rank if findings.mentions[one].text.lower() == "they" else -1
        actor.append(next((index for at, index in together if 0 <= rank - at <= FEW), one))
    return replace(event, actor=tuple(dict.fromkeys(actor)))


def _by_all(event: Event, names: tuple[int, ...], findings: Findings, links: Sequence[Link]) -> Event:
    actor = _spread(event.actor, names, findings, acting=True)
    recipient = _spread(event.recipient, names, findings, acting=False)
    if actor == event.actor and recipient == event.recipient:
        return event
    heard = {entity.country for one in recipient if (entity := links[one].entity) is not None} - {None}
    spoken = tuple(
        one for one in actor if one in event.actor or (found := links[one].entity) is None or found.country not in heard
    )
    return replace(event, actor=spoken or actor, recipient=tuple(one for one in recipient if one not in spoken))


def _spread(side: tuple[int, ...], names: tuple[int, ...], findings: Findings, *, acting: bool) -> tuple[int, ...]:
    spread: list[int] = []
    for number in side:
        mention = findings.mentions[number]
        words = mention.text.lower()
        gathered = acting and (GATHERED.fullmatch(words) or (len(names) == FEW and TWO.fullmatch(words)))
        spread.extend(names if words in SPEAKERS or gathered else (number,))
    return tuple(dict.fromkeys(spread))
