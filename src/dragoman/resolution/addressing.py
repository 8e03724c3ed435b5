"""To whom a thing was said, where the words do not repeat it: the other side of the talk it was said in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention, When
from dragoman.resolution.desk import PRESENT
from dragoman.resolution.links import AUTHOR, OURS, Link
from dragoman.resolution.pairing import people_by_sentence, with_two
from dragoman.resolution.together import SPEAKING, Company

SPOKEN = {"REQUEST", "AGREE", "REJECT", "THREATEN"}
BETWEEN_THEM = {"AGREE", "CONSULT", "COOPERATE", "SUPPORT"}
"""What those who have talked do with one another."""
REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
BOTH = frozenset(
    (
        "both sides|the two sides|the sides|both governments|the two governments|the parties|both parties|"
        "the two countries|both countries|the two|both|they|them|the pair|the two leaders|both leaders|"
        "the two presidents|the two ministers|both ministers|neither side|both deputies"
    ).split("|")
)
PERSONS = {
    "the pair",
    "the two leaders",
    "both leaders",
    "the two presidents",
    "the two ministers",
    "both ministers",
    "both men",
    "the two men",
}
UNNAMED = {
    f"{both}{those}"
    for both in ("the two ", "both ")
    for those in ("men", "women", "suspects", "sailors", "soldiers", "students")
}
"""Two people without a name, who are no two of those named before unless these are two persons."""
STATES = {"country", "organization", "framework", "nationality", "person", "office"}
JOINED = re.compile(
    r"(?:,? and|,? with|[-–—]|/|,? or)(?: (?:the|its|both))? ?|(?: \([^)]{2,20}\))?,? and (?:the )?", re.IGNORECASE
)
"""What stands between two who are named as a pair."""
WRITES = "the post that writes"
WRITERS = frozenset((WRITES, AUTHOR, OURS))
"""Reasons of the links of ``I`` and ``we`` that mean whoever writes the paper."""
PAST = frozenset("made sought told put gave sent bade besought wanted".split())
"""Past forms by which a request was made before the telegram, which does not make it itself."""
PUT_IN = ("request/N", "appeal/N", "plea/N", "demand/N")
"""Nouns that are put to the other side of a talk."""
NEAR = 40
"""Events back that are asked whether they tell the same request."""
LOOK_BACK = 150
"""Names before a word that are asked for a pair."""
PAIRED = 1500
"""Characters within which ``both sides`` are the pair that was named last."""
BETWEEN_TWO = re.compile(r"\b(?:between|both)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""Before a pair who are the parties to something."""
ACTING = re.compile(
    r"(?:\s*(?:--|[-–—]|,|\)))?\s*(?:(?:has|have|had|also|jointly|then|all|both|again)\s+)*", re.IGNORECASE
)
"""Between a pair and the verb before which it stands, as those who speak."""
PARTED = re.compile(r"[,;:.]\s")
CLOSE = 60
"""Characters between words of praise or blame and the act that they are about."""
NEXT = 2
"""Sentences after a talk in which ``they`` who act are those who talked."""
SEVERAL = ("the two ", "both ", "each government", "each country", "each side", "the pair", "their two ")
COMMANDS = frozenset(
    "order orders ordered ordering instruct instructed instructions command commanded direct directed decree "
    "decreed".split()
)
"""Words of those who bid their own people."""
REACH = 6
"""Sentences a talk goes on for, unless another begins."""
FEWEST_TURNS = 2
"""Turns that make a transcript, in which one speaker's two sides are not the next one's."""
ANSWERED = 2
"""Sentences within which what was asked or charged is answered."""
TURNS = {"REQUEST", "ACCUSE", "REJECT", "AGREE", "THREATEN", "CONCEDE"}
ARRIVING = frozenset("arrive travel fly come go return depart leave land".split())
BETWEEN = ("mediat", "act as", "serve as", "broker", "facilitat", "host", "good offices", "help negotiate", "intercede")
"""How offers begin that are made to both sides of a quarrel."""


CROWDS = re.compile(
    r"\b(?:students?|demonstrators|protest[eo]rs|strikers|workers|marchers|rioters|crowds?|mob|opposition|rebels?|"
    r"guerrillas?|dissidents|clergy|bazaar|press|newspapers?|editorials?)$",
    re.IGNORECASE,
)
"""Those who ask of their own government, not of an embassy."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk going on: its two sides, as mentions, and the sentence it was last spoken of in."""

    one: tuple[int, ...]
    other: tuple[int, ...]
    rank: int
    when: When | None = None
    turn: bool = False
    """It is only one side's words to the other, which the other may answer."""
    charged: bool = False
    """These words are an accusation, which the other may deny."""
    standing: bool = False
    """It is the conversation that the whole paper tells of, by its list of those present."""


def asks_now(event: Event, text: str) -> bool:
    """Say whether a paper itself makes a request, in the present: ``We recommend that the loan be approved``."""
    word = text[event.trigger.start : event.trigger.end].lower().split()[0]
    return event.kind == "REQUEST" and event.is_told_by_verb and not word.endswith("ed") and word not in PAST


def commands(event: Event, text: str) -> bool:
    """Say whether somebody gives an order, which is for his own people: ``he had given orders to stop it``."""
    words = {event.word, *text[event.trigger.start : event.trigger.end].lower().split()}
    return event.kind == "REQUEST" and bool(words & COMMANDS)


def addressed(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> list[Event]:
    """Give what was said in a talk its other side, and ``both sides`` the two it means; but what the post that writes
    asks in the present it asks of its own government.

    Source: what is said in a meeting is said to its other side (conventions of the gold records, 5).
    """
    talk: Talk | None = None
    pair: tuple[int, ...] = ()
    pair_rank = 0
    before: tuple[int, ...] = ()
    company = Company(document, findings, links)
    done: list[Event] = []
    standing: Talk | None = None
    between = {one.event for one in findings.requests if one.kind == "offer" and one.what.lower().startswith(BETWEEN)}
    named = _named_states(findings, links)
    people = people_by_sentence(findings)
    for number, told in enumerate(events):
        told_to = _between_others(document, findings, told, links, named)
        rank = max((findings.mentions[one].rank for one in (*told.actor, *told.recipient)), default=0)
        near = pair if len(findings.turns) < FEWEST_TURNS or rank - pair_rank <= NEXT else ()
        event = company.in_press(told_to)
        if event is told_to and not company.tells_of_others(told):
            event = with_two(findings, told_to, links, people)
            if event is told_to:
                event = company.of_two(_with_both(findings, event, near, talk, links))
        company.note(told, event, rank)
        is_object = bool(done) and is_its_object((document.text, findings.mentions), done[-1], event)
        if number in between and not event.recipient and not is_object:
            acting = {_country(one, links) for one in event.actor}
            event = replace(event, recipient=tuple(one for one in before if _country(one, links) not in acting))
        if event.frame == PRESENT:
            standing = _talk(findings, event, links)
            standing = standing and replace(standing, standing=True)
        if event.kind == "CONSULT" and event.status in REAL:
            talk = _talk(findings, event, links) or talk
        elif (
            event.kind in SPOKEN | {"ACCUSE", "SUPPORT"}
            and event.status == "actual"
            and talk is not None
            and event.actor
            and (event.is_told_by_verb or (event.frame.startswith(PUT_IN) and not _asked_before(event, done, links)))
            and not is_object
            and not (talk.turn and _denies(event) and not talk.charged)
            and not _answers_another(event, done, talk, links)
            and not commands(event, document.text)
            and not (event.kind == "REQUEST" and all(CROWDS.search(findings.mentions[one].text) for one in event.actor))
            and not (asks_now(event, document.text) and all(links[one].reason in WRITERS for one in event.actor))
        ):
            said = _in_talk(findings, event, talk, links)
            event = _in_talk(findings, event, standing, links) if said is event and standing is not None else said
        if event.kind in TURNS and event.status == "actual" and told.recipient and (talk is None or talk.turn):
            talk = _turn(findings, event, links) or talk
        if event.status in REAL and event.actor and event.recipient:
            before = (*event.actor, *event.recipient)
        if here := _pair(event, links):
            pair, pair_rank = here, rank
        done.append(event)
    return done


def is_its_object(where: tuple[str, Sequence[Mention]], judged: Event, event: Event) -> bool:
    """Say whether an act is what the words before praise or blame, and no answer to them: ``deplored Chad's decision to
    break off the talks``, but not ``protested to Chad, which promised to stop``.
    """
    text, mentions = where
    if judged.kind not in {"ACCUSE", "SUPPORT"} or not 0 <= event.trigger.start - judged.trigger.end <= CLOSE:
        return False
    if PARTED.search(text, judged.trigger.end, event.trigger.start):
        return False
    objects = [mentions[one].span for one in judged.recipient]
    return any(mentions[one].span.touches(span) for one in event.actor for span in objects)


def _denies(event: Event) -> bool:
    """Say whether somebody says that a thing is not so, which answers a charge and no offer or request."""
    return event.phrase in {"deny", "dispute"}


def _answers_another(event: Event, done: Sequence[Event], talk: Talk, links: Sequence[Link]) -> bool:
    """Say whether a country that is no party to the talk answers what another, told of in the talk, asked of it."""
    asked = done[-1] if done else None
    if event.kind not in {"REJECT", "AGREE"} or asked is None or asked.kind != "REQUEST" or not asked.actor:
        return False
    here, theirs = ({_id(one, links) for one in side} - {None} for side in (event.actor, asked.recipient))
    talkers = {_id(one, links) for one in (*talk.one, *talk.other)}
    return (
        bool(here)
        and (here <= theirs or not theirs)
        and not here & talkers
        and not {_id(one, links) for one in asked.actor} & talkers
    )


def _asked_before(event: Event, done: Sequence[Event], links: Sequence[Link]) -> bool:
    """Say whether whoever a request is by has asked before: then the noun may only speak of that again."""
    who = {_id(one, links) for one in event.actor}
    return any(one.kind == "REQUEST" and who & {_id(number, links) for number in one.actor} for one in done[-NEAR:])


def _country(number: int, links: Sequence[Link]) -> str | None:
    found = links[number].entity
    return found.country if found is not None else None


def _id(number: int, links: Sequence[Link]) -> str | None:
    found = links[number].entity
    return found.id if found is not None else None


def _pair(event: Event, links: Sequence[Link]) -> tuple[int, ...]:
    """Return those who act in an event where they are of different countries, else all its sides where these are."""
    for sides in (event.actor, (*event.actor, *event.recipient)):
        if len({_country(one, links) for one in sides} - {None}) > 1:
            return sides
    return ()


def _with_both(
    findings: Findings, event: Event, pair: tuple[int, ...], talk: Talk | None, links: Sequence[Link]
) -> Event:
    if not pair:
        return event
    if (
        talk is not None
        and len(event.actor) == 1
        and findings.mentions[event.actor[0]].text.lower() == "they"
        and findings.mentions[event.actor[0]].refers is None
        and 0 < findings.mentions[event.actor[0]].rank - talk.rank <= NEXT
        and event.kind in BETWEEN_THEM
        and not event.recipient
    ):
        return replace(event, actor=(*talk.one, *talk.other))
    alone = bool(event.recipient) and [findings.mentions[one].text.lower() for one in event.actor] == ["they"]
    apart = alone or (event.kind not in BETWEEN_THEM and _are_others(findings, event.actor, pair))
    actor = event.actor if apart else _spread(findings, event.actor, pair, links)
    own = {_country(one, links) for one in actor} - {None}
    theirs = pair if not own or not own & {_country(one, links) for one in pair} else ()
    recipient = _spread(findings, event.recipient, theirs, links) if theirs else event.recipient
    return replace(event, actor=actor, recipient=recipient)


def _are_others(findings: Findings, side: Sequence[int], pair: Sequence[int]) -> bool:
    """Say whether ``they`` stands where a pair has whoever speaks, and so means neither: ``we invited them; they``."""
    they = any(findings.mentions[one].text.lower() in {"they", "them"} for one in side)
    return they and any(findings.mentions[one].text.lower() in SPEAKING for one in pair)


def _between_others(
    document: Document, findings: Findings, event: Event, links: Sequence[Link], named: Sequence[tuple[int, int, int]]
) -> Event:
    """Put the two that somebody speaks to as ``both sides`` in their place: the pair last named beside him.

    ``Kenya urged the two sides to talk`` is said to the two whose border the paper spoke of, not to Kenya.
    """
    own = {_id(one, links) for one in event.actor} | {_country(one, links) for one in event.actor}
    if not event.actor or not any(_is_both(findings, one, links) for one in event.recipient):
        return event
    loose = any(findings.mentions[one].text.lower() in {"the parties", "both parties"} for one in event.recipient)
    start = event.trigger.start
    till = bisect_left(named, (start, 0, 0))
    pair = _last_pair(document, (named[max(0, till - LOOK_BACK) : till], loose), start, own - {None}, links)
    return replace(event, recipient=_spread(findings, event.recipient, pair, links)) if pair else event


def _is_both(findings: Findings, number: int, links: Sequence[Link]) -> bool:
    words = findings.mentions[number].text.lower()
    return (
        (words in BOTH or words.startswith(SEVERAL))
        and words not in {"they", "them"}
        and (_country(number, links) is None)
    )


def _named_states(findings: Findings, links: Sequence[Link]) -> list[tuple[int, int, int]]:
    """Return where those who can be one of two sides are named, in order: start, end and mention."""
    return sorted(
        (one.span.start, one.span.end, one.index)
        for one in findings.mentions
        if one.kind in STATES and _id(one.index, links) is not None
    )


def _last_pair(
    document: Document,
    where: tuple[Sequence[tuple[int, int, int]], bool],
    till: int,
    own: set[str | None],
    links: Sequence[Link],
) -> tuple[int, ...]:
    """Return the two of other countries or names that were last named side by side: ``between Chad and Niger``; with
    the second of ``where`` only a pair something is told to be between.
    """
    named, strict = where
    for (at, end, first), (start, last, second) in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        if till - start > PAIRED:
            break
        if JOINED.fullmatch(document.text[end:start]) is None or _id(first, links) == _id(second, links):
            continue
        if ACTING.fullmatch(document.text, last, till) is not None:
            continue
        if strict and BETWEEN_TWO.search(document.text, max(0, at - 30), at) is None:
            continue
        if not own & {_id(first, links), _id(second, links), _country(first, links), _country(second, links)}:
            return first, second
    return ()


def _spread(findings: Findings, side: tuple[int, ...], pair: tuple[int, ...], links: Sequence[Link]) -> tuple[int, ...]:
    """Put the two that ``both sides`` means in its place; one that was resolved otherwise stays."""
    spread: list[int] = []
    for number in side:
        words = findings.mentions[number].text.lower()
        if words in PERSONS and len(two := _two_persons(findings, findings.mentions[number].rank, links)) == 2:
            spread.extend(two)
            continue
        if words in UNNAMED:
            spread.append(number)
        elif (words in BOTH or words.startswith(SEVERAL)) and _country(number, links) is None:
            spread.extend(pair)
        else:
            spread.append(number)
    return tuple(dict.fromkeys(spread))


def _two_persons(findings: Findings, rank: int, links: Sequence[Link]) -> tuple[int, ...]:
    """Return the two persons of two countries that the sentence before names, or none."""
    found: dict[str, int] = {}
    for mention in findings.mentions:
        if mention.rank == rank - 1 and mention.kind == "person" and _country(mention.index, links) is not None:
            found.setdefault(str(_id(mention.index, links)), mention.index)
    countries = {_country(one, links) for one in found.values()}
    return tuple(sorted(found.values())) if len(found) == len(countries) else ()


def _talk(findings: Findings, event: Event, links: Sequence[Link]) -> Talk | None:
    """Return the two sides of a talk: actor and recipient, or its participants parted by country."""
    rank = max((findings.mentions[one].rank for one in (*event.actor, *event.recipient)), default=-1)
    if event.actor and event.recipient:
        arriving = event.word in ARRIVING
        return Talk(event.actor, event.recipient, rank, None if arriving else event.when)
    countries = list(dict.fromkeys(_country(one, links) for one in event.actor))
    if len(countries) == 2 and None not in countries:
        return Talk(
            tuple(one for one in event.actor if _country(one, links) == countries[0]),
            tuple(one for one in event.actor if _country(one, links) == countries[1]),
            rank,
            event.when,
        )
    return None


def _turn(findings: Findings, event: Event, links: Sequence[Link]) -> Talk | None:
    """Return a talk of one turn: who asked or charged whom, which the other may answer."""
    talk = _talk(findings, event, links)
    one, other = ({_id(number, links) for number in side} for side in (event.actor, event.recipient))
    return (
        replace(talk, turn=True, charged=event.kind == "ACCUSE")
        if talk is not None and one - {None} and other - {None} and not one & other
        else None
    )


def _in_talk(findings: Findings, event: Event, talk: Talk, links: Sequence[Link]) -> Event:
    """Give an event said in a talk the other side, where it names none, and the talk's day, where it has none."""
    other = _to_the_other(findings, event, talk, links)
    if other is event:
        return event
    when = event.when
    persons = {name for one in event.actor if (name := _id(one, links)) and name.startswith("person:")}
    same_day = not talk.turn or bool(persons & {_id(one, links) for one in talk.other})
    if when is None and talk.when is not None and same_day:
        when = replace(talk.when, span=None, basis="the talk it was said in")
    own = {_country(one, links) for one in event.actor} - {None}
    at_home = event.kind == "AGREE" and own and {_country(one, links) for one in event.recipient} <= own
    at_home = at_home and not any((_id(one, links) or "").startswith("person:") for one in event.recipient)
    recipient = other.recipient if event.kind in SPOKEN and (not event.recipient or at_home) else event.recipient
    return replace(event, recipient=recipient, when=when)


def _to_the_other(findings: Findings, event: Event, talk: Talk, links: Sequence[Link]) -> Event:
    rank = findings.mentions[event.actor[0]].rank
    if not talk.standing and not 0 <= rank - talk.rank <= (ANSWERED if talk.turn else REACH):
        return event
    actors = {_id(one, links) for one in event.actor} - {None}
    countries = {_country(one, links) for one in event.actor} - {None}
    first, second = ({_country(number, links) for number in side} for side in (talk.one, talk.other))
    if len(countries) > 1 and not (countries <= first or countries <= second):
        return event
    one, other = ({_id(number, links) for number in side} for side in (talk.one, talk.other))
    if actors & one and not actors & other:
        return replace(event, recipient=talk.other)
    if actors & other and not actors & one:
        return replace(event, recipient=talk.one)
    if talk.standing or (talk.turn and not event.is_told_by_verb):
        return event
    if countries and countries <= first and not countries & second:
        return replace(event, recipient=talk.other)
    if countries and countries <= second and not countries & first:
        return replace(event, recipient=talk.one)
    return event
