"""Everything the words of one paper say, in one pass over its analysis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.documents import Document, Problem
from dragoman.extraction.acronyms import find_acronyms
from dragoman.extraction.ahead import after_its_day, told_ahead
from dragoman.extraction.antecedents import with_antecedents
from dragoman.extraction.conversations import find_conversation
from dragoman.extraction.correspondents import find_correspondents
from dragoman.extraction.counterparts import with_counterparts
from dragoman.extraction.dating import Dating
from dragoman.extraction.deeds import told_once
from dragoman.extraction.events import Events
from dragoman.extraction.findings import Cue, Event, Findings, Holding, Mention, Request, When
from dragoman.extraction.frames import VERBS
from dragoman.extraction.games import without_games
from dragoman.extraction.gazetteer import gazetteer_of
from dragoman.extraction.governors import governors_of
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.listings import Listings
from dragoman.extraction.manner import with_contexts, with_manner
from dragoman.extraction.memberships import Memberships, rules_of
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.occasions import with_settings
from dragoman.extraction.pairs import in_pairs
from dragoman.extraction.people import People
from dragoman.extraction.placing import with_places
from dragoman.extraction.principals import Principals
from dragoman.extraction.quotes import find_quotes
from dragoman.extraction.reported import find_reported
from dragoman.extraction.requests import Requests
from dragoman.extraction.sifting import Sieve
from dragoman.extraction.spoken_to import find_spoken_to
from dragoman.extraction.times import find_times
from dragoman.extraction.triggers import triggers_of
from dragoman.extraction.turns import find_turns, with_speakers
from dragoman.extraction.weighing import scales, weighed
from dragoman.language import Analysis, read_to
from dragoman.reference import Reference

JOINING = frozenset("the and that of to was is for on with by has have were are will from at his her their it".split())
"""Words that hold English sentences together; lists and tables have few of them."""
FEWEST_JOINING = 20
"""Of so many words at least one joins, in a text that has sentences."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """A paper looked through for events: what it is walked with, and each event with its trigger's word."""

    grammar: Grammar
    cues: tuple[Cue, ...]
    times: tuple[When, ...]
    mentions: Mentions
    finder: Events
    listings: Listings
    found: list[tuple[int, Event]]


def sifted(document: Document, analysis: Analysis, reference: Reference) -> Sifted:
    """Find the events that the sentences of a paper tell; an analysis without sentences has none."""
    grammar = Grammar(document, analysis)
    gazetteer = gazetteer_of(reference)
    cues = gazetteer.find(document, analysis)
    times = find_times(grammar, document.day)
    mentions = Mentions(grammar, People(grammar, cues, times, reference), gazetteer.find_local(document, analysis))
    triggers = triggers_of(reference)
    finder = Events(grammar, mentions, triggers, governors_of(reference))
    listings = Listings(document.text, analysis.words)
    found = [(trigger, event) for trigger, event in finder.find() if not listings.hold(event.trigger.start)]
    found = without_games(found, grammar, triggers.classes)
    found = with_manner(found, grammar, finder.slots, reference)
    found = Sieve(mentions, finder.standing, triggers.classes).sift(found)
    found = told_ahead(found, grammar, finder.standing)
    found = with_counterparts(found, finder)
    return Sifted(grammar, cues, times, mentions, finder, listings, found)


def extract(document: Document, analysis: Analysis, reference: Reference) -> Findings:
    """Read mentions, times, quotes, events, requests and facts about frameworks in a paper's prose.

    Returns: findings in order of appearance; events are still told as often as the paper tells them.
    Raises: nothing for any text; a text without sentences gives empty findings, with a problem that says why.
    """
    if not analysis.sentences:
        present, held = find_conversation(document, reference, 0)
        holdings, problems = find_holdings(present), _why_empty(document, analysis)
        return Findings(present, (), (), held, (), (), holdings, find_acronyms(document), (), problems)
    begun = sifted(document, analysis, reference)
    grammar, times, mentions, finder = begun.grammar, begun.times, begun.mentions, begun.finder
    found = weighed(begun.found, grammar, mentions, scales())
    found = told_once(found, grammar, mentions, finder.slots, finder.triggers.classes)
    found = in_pairs(found, grammar)
    dating = Dating(grammar, finder.slots, times, {trigger for trigger, _ in found})
    found = [(trigger, _dated(event, dating, trigger)) for trigger, event in found]
    found = after_its_day(found, grammar, dating)
    found = with_settings(found, grammar, dating, document.day)
    found = with_contexts(found, grammar, finder.slots, reference)
    found = with_places(found, grammar, mentions, finder.slots)
    found = Principals(grammar, mentions, finder.triggers.classes).given(found)
    found, requests = Requests(finder, found, times, dating).find(reference)
    quotes = find_quotes(document, grammar, mentions, finder.slots)
    reported = find_reported(grammar, mentions, finder.slots, quotes, finder.triggers.classes)
    memberships = Memberships(mentions, finder.standing, dating, _rules(reference)).find()
    spoken_to = find_spoken_to(grammar, mentions, finder.slots)
    mentions.rest()
    spoken = with_antecedents(grammar, mentions, reference)
    present, held = find_conversation(document, reference, len(mentions.list))
    speakers, turns = find_turns(document, (*mentions.list, *present), reference)
    named = (*mentions.list, *present, *speakers)
    writing = find_correspondents(document, reference, len(named))
    everybody = (*named, *writing.mentions)
    return Findings(
        everybody,
        times,
        with_speakers(quotes, turns, document),
        (*held, *(event for _, event in found)),
        tuple(_behind(request, len(held)) for request in requests),
        memberships,
        find_holdings(everybody),
        find_acronyms(document),
        begun.cues,
        _not_read_to_its_end(document)
        + (() if found or requests or quotes or reported or memberships else _why_nothing(analysis, begun.listings)),
        turns=turns,
        speakers=spoken,
        sender=writing.sender,
        addressees=writing.addressees,
        sheets=writing.sheets,
        reported=reported,
        spoken_to=spoken_to,
    )


def _behind(request: Request, held: int) -> Request:
    """Return a request whose event stands behind so many others."""
    return request if request.event is None or not held else replace(request, event=request.event + held)


def find_holdings(mentions: tuple[Mention, ...]) -> tuple[Holding, ...]:
    """Find who is said to hold which post: a name with a title before or after it."""
    return tuple(
        Holding(mention.index, mention.title, mention.span)
        for mention in mentions
        if mention.kind == "person" and mention.title
    )


def _why_empty(document: Document, analysis: Analysis) -> tuple[Problem, ...]:
    if analysis.language not in {None, "en"}:
        return (
            Problem(
                "language-not-read",
                f"the text is in {analysis.language!r}, which is kept and searched but not read for events",
                advice="only English is read",
            ),
        )
    if not any(block.kind in {"paragraph", "note"} for block in document.blocks):
        return (Problem("no-prose", "no paragraph was found in this paper, so nothing was read in it"),)
    return ()


def _not_read_to_its_end(document: Document) -> tuple[Problem, ...]:
    end = read_to(document)
    if end == len(document.text):
        return ()
    message = f"this paper is too long: behind its first {end:,} characters it is kept and searched, but not read"
    return (Problem("paper-too-long", message, advice="Split it into several papers."),)


def _why_nothing(analysis: Analysis, listings: Listings) -> tuple[Problem, ...]:
    """Say why nothing was read where, lists aside, hardly a word is one that holds English sentences together."""
    told = [word for word in analysis.words if word.part != "PUNCT" and not listings.hold(word.start)]
    words = [word.text.lower() for word in told]
    if sum(word in JOINING for word in words) * FEWEST_JOINING > len(words):
        return ()
    message = (
        "no English sentence was found in this paper, but names, figures, a list or a table; nothing was read in it"
    )
    return (Problem("no-prose", message, advice="It is kept and can be searched."),)


def _dated(event: Event, dating: Dating, trigger: int) -> Event:
    when = dating.of_event(trigger, event)
    if when is None or _names_a_thing(when, dating.grammar, trigger):
        return event
    day = dating.grammar.document.day
    if day is not None and when.latest is not None and event.status == "actual" and (day - when.latest).days > 365:
        return replace(event, when=when, status="historical")
    if event.status == "actual" and when.text and when.text.lower().startswith("since"):
        return replace(event, when=when, status="ongoing")
    return replace(event, when=when)


def _names_a_thing(when: When, grammar: Grammar, trigger: int) -> bool:
    """Say whether a year only tells which thing is meant: ``support for the 2015 elected assembly``."""
    if when.span is None:
        return False
    inside = grammar.inside(when.span)
    if not inside or len(inside) > 2 or not grammar.words[inside[-1]].text.isdigit():
        return False
    word = grammar.words[inside[-1]]
    head = grammar.words[word.head]
    before = word.relation in {"nummod", "amod", "compound", "nmod"} and word.index < head.index != trigger
    return before and head.part in {"NOUN", "PROPN", "ADJ", "VERB"} and grammar.words[trigger].part in VERBS


@lru_cache(maxsize=2)
def _rules(reference: Reference):  # type: ignore[no-untyped-def]
    return rules_of(reference.membership_triggers)
