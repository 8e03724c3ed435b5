"""Words that clipped prose leaves out, as tables, read-outs and telegrams do: ``Met with the King June 10.``

A parser takes ``Met`` at the head of a sentence for a name, and June for the King's surname. Given a pronoun before the
one and a preposition before the other, it reads them right; both stand in no paper, so they are dropped afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

GUEST_ARTICLE = "The "
PRONOUN, PREPOSITION, INFINITIVE = "He ", "on ", "to "
ACTIVE = (
    "Met Saw Spoke Talked Discussed Conferred Visited Attended Addressed Participated Arrived Departed Returned "
    "Traveled Travelled Toured Dined Lunched Breakfasted Accompanied Negotiated Consulted Gave Held Paid Made Took "
    "Went Flew "
    "Sought Signed Exchanged Represented Led Hosted Stressed Emphasized Underlined Expressed Thanked Congratulated "
    "Agreed Stopped Delivered Concluded Said Left Had"
)
"""Verbs that hardly ever open a sentence as a participle."""
EITHER = (
    "Told Asked Urged Informed Briefed Received Raised Presented Handed Conveyed Assured Promised Requested Proposed "
    "Invited Welcomed Warned Called Sent Opened Announced Declined Refused Rejected Protested Reviewed Reported Headed "
    "Pressed Encouraged Offered"
)
"""Verbs that may: ``Asked about the plan, the Minister said``."""
BEGINNING = re.compile(
    r"(?:^[\W\d]{0,8}(?:\([A-Z/]{1,6}\) )?|[.;!?][\"')]{0,2} )(?P<verb>[A-Z][a-z]{2,12}) (?P<next>[\w$]+)"
)
ACTIVE_VERBS, EITHER_VERBS = frozenset(ACTIVE.split()), frozenset(EITHER.split())
NO_ACTIVE = frozenset(("by", "resistance"))
AFTER_PARTICIPLE = frozenset("about by whether if why how when on as at in over to for".split())
FRONTED = re.compile(
    r"[^.;!?]{0,200}?, (?:the|a|an|his|her|he|she|they|it|we|I|[A-Z][\w.]*)[^.;!?,]{0,60} \w+(?:ed|id|as|ere|d) "
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
BARE_DATE = re.compile(rf"(?<=[a-z]) (?P<month>{MONTHS})\.? \d{{1,2}}(?:[-\u2013]\d{{1,2}})?(?=[.;,)]|$)")
OPEN = re.compile(r"(?:^|[\s\"'(\[\u2018\u201c])\Z")
"""What a word may follow without a space: after ``--`` or ``3.`` a pronoun put in would be one word with them."""
NAMED = re.compile(r"[A-Z][\w\u2019'-]*[a-z]$")


PARTS_OF_DAY = frozenset("morning afternoon evening night".split())
GOVERNS_DATE = frozenset(
    "since from until till on by before after late early mid of in to and or through between dated about around for "
    "at than next last this the a during circa per your our my no nor".split()
)
"""Words behind which a date needs no preposition."""
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
DATE = re.compile(
    rf"(?<=[A-Za-z,)\"]) (?P<day>(?:{MONTHS})\.? \d{{1,2}}(?![\d:/])|(?:{WEEKDAYS})(?= [a-z]|[.;,:)]|$))(?! school)"
)
BARE_WEEKDAY = re.compile(rf"(?<=[a-z]) (?P<day>{WEEKDAYS})(?= [a-z]|[.;,)]|$)")
CALLED = frozenset("black bloody easter palm good ash fat super holy shrove whit red cyber sheffield".split())
"""Words that make a day's name that of a feast or of what happened on it."""
PART_OF_DAY = re.compile(
    r"(?<=[A-Za-z0-9]) (?<!the )(?<!that )(?<!this )(?<!same )(?<!next )(?<!last )(?<!day )"
    rf"(?P<part>morning|afternoon|evening|night)(?= (?:of|{MONTHS})\b)"
)
SAME = re.compile(
    r"(?<=[A-Za-z0-9]) (?<!the )(?<!that )(?<!this )(?<!at )(?<!on )"
    r"(?P<same>same)(?= (?:day|morning|afternoon|evening|night)\b)"
)
OF, ON_THE, ARTICLE = "of ", "on the ", "the "


GOVERNING = (
    "agreed agree agrees planned plans plan asked asks ask wants wanted want wish wishes wished intends "
    "intend intended prepared ready willing able unable authorized requested requests request instructed "
    "hopes hope hoped expects expected expect decided offered offers promised refused refuses tried "
    "continue continues continued urged urge desires"
)
BARE = (
    "provide send take give continue discuss consider support assist convey meet visit seek accept "
    "purchase supply train deliver raise inform urge keep maintain expedite confirm obtain arrange permit "
    "allow release sell buy participate cooperate negotiate withdraw sign resume avoid express receive "
    "reply respond proceed explain make do go be have"
)
ADDRESSED = "us him them me you her dept department embassy post usg goi gog got goc amb ambassador"
UNLINKED = re.compile(
    rf"\b(?:{'|'.join(GOVERNING.split())}) (?:(?:{'|'.join(ADDRESSED.split())}) )?(?P<verb>{'|'.join(BARE.split())}) "
    r"(?!(?:of|in|for|from|by|with)\b)(?=[a-z0-9$])",
    re.IGNORECASE,
)
"""``Agreed provide training``, ``asked us convey this``: telegrams leave out the ``to`` before a verb."""


GUEST = re.compile(
    r"(?:^[\W\d]{0,8}(?:\([A-Z/]{1,6}\) )?|[.;!?][\"')]{0,2} )(?P<guest>Visiting|Outgoing|Departing|Incoming) "
    r"(?:(?:[A-Z][\w./'\u2019-]*|envoy|minister|president|premier|foreign|deputy|prime|defen[cs]e|official|officials|"
    r"of|and|for|general|secretary|chairman|chief|leader|king|queen|prince|senator|senators|delegation|"
    r"ambassador) ){1,9}"
    r"(?:\w+ly )?(?:\w+ed|was|were|is|has|have|had|said|says|told|met|saw|held|gave|took|left|spoke|made|began|paid|"
    r"will|would)\b"
)
"""``Visiting Foreign Minister Rao told``: the guest, whom the parser takes for a host who is visited."""


def left_out(text: str, *, shouted: bool = False) -> Iterator[tuple[int, str]]:
    """Yield where a word is left out in prose, in order, with the word: a subject, or the ``on`` of a date.

    Prose that was ``shouted``, in capitals throughout, is the clipped prose of old telegrams, and leaves out more.
    """
    dates = _of_telegrams(text) if shouted else _prepositions(text)
    yield from sorted(dict((*dates, *_subjects(text), *_guests(text), *_infinitives(text))).items())


def _of_telegrams(text: str) -> Iterator[tuple[int, str]]:
    """Yield dates without a preposition and parts of a day without an article: ``called in Amb evening May 4``."""
    for found in DATE.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()].rsplit(" ", maxsplit=1)[-1].strip(",(\"'")
        if before.lower() in PARTS_OF_DAY:
            yield found.start("day"), OF
        elif before[-1:].isalpha() and before.lower() not in GOVERNS_DATE | CALLED:
            yield found.start("day"), PREPOSITION
    for found in PART_OF_DAY.finditer(text):
        yield found.start("part"), ON_THE
    for found in SAME.finditer(text):
        yield found.start("same"), ARTICLE


def _subjects(text: str) -> Iterator[tuple[int, str]]:
    for found in BEGINNING.finditer(text):
        if _opens(found, text):
            yield found.start("verb"), PRONOUN if OPEN.search(text[: found.start("verb")]) else f" {PRONOUN}"


def _guests(text: str) -> Iterator[tuple[int, str]]:
    """Yield guests at the head of a sentence, who want an article to be told from what is visited."""
    for found in GUEST.finditer(text):
        if OPEN.search(text[: found.start("guest")]):
            yield found.start("guest"), GUEST_ARTICLE


def _opens(found: re.Match[str], text: str) -> bool:
    """Say whether a sentence opens with a verb whose subject is left out, not with a participle."""
    if found["verb"] in ACTIVE_VERBS:
        return found["next"] not in NO_ACTIVE
    return (
        found["verb"] in EITHER_VERBS
        and found["next"].lower() not in AFTER_PARTICIPLE
        and FRONTED.match(text, found.end()) is None
    )


def _infinitives(text: str) -> Iterator[tuple[int, str]]:
    """Yield bare verbs behind those that take an infinitive: ``had planned send a team``."""
    for found in UNLINKED.finditer(text):
        yield found.start("verb"), INFINITIVE


def _prepositions(text: str) -> Iterator[tuple[int, str]]:
    """Yield dates that hang on a name without a preposition: ``Met with President Reagan June 10.``"""
    for found in BARE_DATE.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()].rsplit(" ", maxsplit=1)[-1]
        if NAMED.search(before) and before not in {"Since", "From", "Until", "On", "By", "Before", "After", "Late"}:
            yield found.start("month"), PREPOSITION
    for found in BARE_WEEKDAY.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()].rsplit(" ", maxsplit=1)[-1]
        if NAMED.search(before) and before.lower() not in GOVERNS_DATE | CALLED:
            yield found.start("day"), PREPOSITION
